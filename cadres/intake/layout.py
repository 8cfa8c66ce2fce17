"""Where the list stands in a sheet: what surrounds it, its header, its rows and their blocks."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from cadres.intake.header import Header, find_header
from cadres.intake.lines import (
    BLANK,
    BLOCK,
    DATA,
    HEADER,
    TOTAL,
    Block,
    LineReader,
    is_text,
    outline,
)
from cadres.intake.sheets import Sheet
from cadres.intake.surroundings import as_of_day, is_signature, label_above, label_sheet
from cadres.vietnamese import nfc

LEVELS = {1: "province", 2: "district", 3: "commune", 4: "hamlet"}
FEW = 0.5  # of the lines, below which columns beside the list are no part of it


@dataclass(frozen=True)
class Claim:
    """A number that the file states in a total row, and how many lines it speaks of."""

    sheet: str
    row: int
    column: int
    label: str
    number: int
    lines: int


@dataclass
class Layout:
    """A sheet taken apart. Row numbers are 1-based, columns 0-based.

    `lines` are the data rows, each with its header and the texts of the blocks that govern it,
    outermost first. `skipped` says of every other row that is not empty why it is none. `above`
    are the texts over the header, `office` those of its letterhead, `called` the sheet's name in
    Unicode, `aside` the columns of tables beside the list; `why` says why a sheet without a list is
    left aside.
    """

    sheet: Sheet
    called: str = ""
    headers: list[Header] = field(default_factory=list)
    lines: list[tuple[int, Header, tuple[str, ...]]] = field(default_factory=list)
    skipped: dict[int, str] = field(default_factory=dict)
    above: list[str] = field(default_factory=list)
    office: list[str] = field(default_factory=list)
    aside: frozenset[int] = frozenset()
    claims: list[Claim] = field(default_factory=list)
    day: dt.date | None = None
    why: str = ""

    @property
    def header(self) -> Header | None:
        """The header of the list, the first one if there are several."""
        return self.headers[0] if self.headers else None


def find_layout(sheet: Sheet, answers: dict[str, str] | None = None, called: str = "") -> Layout:
    """Take a sheet apart; one without the header of a list has no lines and says `why`.

    `answers` gives fields for unknown headings (see `header.find_header`).
    """
    layout = Layout(_cleaned(sheet), called or sheet.name)
    sheet = layout.sheet
    header = find_header(sheet, answers=answers)
    if header is None:
        layout.why, layout.skipped = label_sheet(sheet)
        layout.above = [cell for row in sheet.rows for cell in row if is_text(cell)]
    else:
        layout.skipped, layout.above, layout.office = label_above(sheet, header.first)
        _read_tables(layout, header, answers)
    layout.day = as_of_day(layout.above)
    return layout


def _cleaned(sheet: Sheet) -> Sheet:
    """The sheet with its texts as `vietnamese.nfc`, and merged cells down a column filled."""
    rows = [[_clean(cell) if cell.__class__ is str else cell for cell in row] for row in sheet.rows]
    for top, left, bottom, _ in sheet.merges:
        if bottom > top and top <= len(rows) and left < len(rows[top - 1]):
            value = rows[top - 1][left]
            for row in rows[top:bottom] if value != "" else ():
                row.extend([""] * (left + 1 - len(row)))
                row[left] = value
    return replace(sheet, rows=rows)


@lru_cache(maxsize=200_000)
def _clean(text: str) -> str:
    """The text as stored; a line end stays, since it may part two posts in one cell."""
    return "\n".join(filter(None, map(nfc, text.splitlines()))) if "\n" in text else nfc(text)


def _read_tables(layout: Layout, header: Header, answers) -> None:
    """Read the list below each header of the sheet, to the end of the sheet."""
    start = header.end + 1
    while header:
        header, layout.aside = _without_aside(layout.sheet, header)
        layout.headers.append(header)
        if header.numbers:
            layout.skipped[header.numbers] = "column numbers"
        stop = _ListReader(layout, header).read(start)
        header = find_header(layout.sheet, stop, answers) if stop else None
        if header:
            for number in range(stop, header.first):
                layout.skipped.setdefault(number, "title")
            start = header.end + 1


def _without_aside(sheet: Sheet, header: Header) -> tuple[Header, frozenset[int]]:
    """The header without the columns of a summary that stands right of an empty column."""
    width = max(map(len, sheet.rows), default=0)
    below = sheet.rows[header.end :]
    filled = [0] * width
    for row in below:
        for column, cell in enumerate(row):
            if cell != "":
                filled[column] += 1
    known = set(header.columns.values())
    needed = max(
        (header.columns.get(name, 0) for name in ("full_name", "role1", "roles")), default=0
    )
    people = filled[header.columns["full_name"]] if "full_name" in header.columns else len(below)
    for gap in range(needed + 1, width):
        right = range(gap + 1, width)
        if filled[gap] or gap in header.headings or not any(filled[column] for column in right):
            continue
        most = max(filled[column] for column in right)
        if most < people * FEW or not known & set(right):
            aside = frozenset(right)
            return _cut(header, aside), aside
    return header, frozenset()


def _cut(header: Header, aside: frozenset[int]) -> Header:
    return replace(
        header,
        columns={name: column for name, column in header.columns.items() if column not in aside},
        headings={c: texts for c, texts in header.headings.items() if c not in aside},
        unmapped={c: text for c, text in header.unmapped.items() if c not in aside},
        duplicates={c: name for c, name in header.duplicates.items() if c not in aside},
        left={c: text for c, text in header.left.items() if c not in aside},
    )


class _ListReader:
    """Reads one list from below its header to where it ends."""

    def __init__(self, layout: Layout, header: Header):
        self.layout, self.header = layout, header
        self.reader = LineReader(header, layout.aside)
        self.blocks: tuple[Block, ...] = ()
        self.texts: tuple[str, ...] = ()
        self.counted = self.since = 0
        self.pending: list[int] = []  # rows of which only what follows tells what they are

    def read(self, start: int) -> int:
        """Read on from a row; return the row of the next list's header, or 0 at the end."""
        rows = self.layout.sheet.rows
        for number in range(start, len(rows) + 1):
            row = rows[number - 1]
            line = self.reader.read(row)
            if line.kind == DATA:
                self._settle("notes")
                self.layout.lines.append((number, self.header, self.texts))
                self.counted += 1
                self.since += 1
            elif line.kind == BLOCK:
                self._settle("notes")
                self._open(number, line.block)
            elif line.kind == TOTAL:
                self._settle("notes")
                self._total(number, row, line)
            elif line.kind == HEADER:
                self._settle("notes")
                self.layout.skipped[number] = line.why
            elif line.kind == BLANK:
                self.layout.skipped.setdefault(number, "blank")
            elif self._is_next_header(number):
                self._settle("notes")
                return number
            else:
                self.pending.append(number)
        self._finish()
        return 0

    def _settle(self, why: str) -> None:
        for number in self.pending:
            self.layout.skipped[number] = why
        self.pending = []

    def _open(self, number: int, block: tuple[str, str, int]) -> None:
        text, style, level = block
        self.blocks = outline(self.blocks, Block(text, style, level, number))
        self.texts = tuple(each.text for each in self.blocks)
        self.layout.skipped[number] = f"block: {LEVELS.get(level, 'level')}"

    def _total(self, number: int, row, line) -> None:
        self.layout.skipped[number] = "subtotal" if line.why == "subtotal" else "total"
        if line.why == "total part":
            return
        lines = self.since if line.why == "subtotal" else self.counted
        for column, value in self._numbers(row, line):
            claim = Claim(self.layout.sheet.name, number, column, line.label, value, lines)
            self.layout.claims.append(claim)
        if line.why == "subtotal":
            self.since = 0

    def _numbers(self, row, line):
        """The number that a total states: men and women together where they stand apart."""
        columns = self.header.columns
        apart = [columns[name] for name in ("birth_male", "birth_female") if name in columns]
        values = {
            column: int(cell)
            for column, cell in enumerate(row)
            if column > line.label_column
            and isinstance(cell, int | float)
            and not isinstance(cell, bool)
            and float(cell).is_integer()
            and column not in self.layout.aside
        }
        if len(apart) == 2 and all(column in values for column in apart):
            yield apart[0], sum(values[column] for column in apart)
        elif values:
            yield next(iter(values.items()))
        elif said := re.search(
            r"(\d[\d.]*)\s*(?:trường hợp|người|đồng chí|cán bộ)?\s*\.?$", line.label
        ):
            yield line.label_column, int(said[1].replace(".", ""))

    def _is_next_header(self, number: int) -> bool:
        """Whether another list begins here, under a header of its own."""
        found = find_header(self.layout.sheet, number)
        return bool(found) and found.first == number and "full_name" in found.columns

    def _finish(self) -> None:
        """What is left below the list: whoever signs it, a summary, or notes."""
        signed = False
        summary = 0
        for number in self.pending:
            texts = [str(cell) for cell in self.layout.sheet.rows[number - 1] if cell != ""]
            signed = signed or any(is_signature(text) for text in texts)
            if signed:
                why = "signature"
            elif len(texts) > 1 or summary == number - 1:
                why, summary = "summary table", number
            else:
                why = "notes"
            self.layout.skipped[number] = why
