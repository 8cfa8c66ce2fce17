"""Where the list stands in a sheet: what surrounds it, its header, its rows and their blocks."""

import re
from dataclasses import replace
from functools import lru_cache

from cadres.intake.headings.header import Header, find_header
from cadres.intake.layout.continued import continued_header, first_line
from cadres.intake.layout.layout_parts import Claim, Layout
from cadres.intake.layout.lines import is_text
from cadres.intake.layout.list_reader import ListReader
from cadres.intake.layout.summary import claims_of_levels
from cadres.intake.sheets import Sheet
from cadres.intake.texts.surroundings import as_of_day, label_above, label_sheet
from cadres.vietnamese import match_key, nfc

__all__ = ["Claim", "Layout", "find_layout"]

_SUMMARY = re.compile(r"(?:tổng|cộng|tỷ lệ|tỉ lệ|số (?:lượng|người|trường hợp|ca|đơn vị))\b")
FEW = 0.5  # of the lines, below which columns beside the list are no part of it


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
        layout.claims = claims_of_levels(layout)
    else:
        start = first_line(sheet, header)
        above = min(header.first, start)
        layout.skipped, layout.above, layout.office = label_above(sheet, above)
        _read_tables(layout, header, start, answers)
    layout.day = as_of_day(layout.above)
    return layout


def continued(layout: Layout, before: Header, answers: dict[str, str] | None = None) -> Layout:
    """A sheet without a header, read below that of the sheet before if the list goes on there."""
    header = continued_header(layout.sheet, before)
    if header is None:
        return layout
    going_on = Layout(layout.sheet, layout.called)
    _read_tables(going_on, header, 1, answers)
    return going_on


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


@lru_cache(maxsize=20_000)
def _clean(text: str) -> str:
    """The text as stored; a line end stays, since it may part two posts in one cell."""
    return "\n".join(filter(None, map(nfc, text.splitlines()))) if "\n" in text else nfc(text)


def _read_tables(layout: Layout, header: Header, start: int, answers) -> None:
    """Read the list of each header of the sheet from a row on, to the end of the sheet."""
    titled = range(0)
    while header:
        header, layout.aside = _without_aside(layout.sheet, header)
        layout.headers.append(header)
        if header.numbers:
            layout.skipped[header.numbers] = "column numbers"
        stop = ListReader(layout, header, titled).read(start)
        for number in header.rows:
            layout.skipped.pop(number, None)
        header = find_header(layout.sheet, stop, answers) if stop else None
        if header:
            titled = range(_after_lines(layout) + 1, header.first)
            for number in range(stop, header.first):
                layout.skipped.setdefault(number, "title")
            start = header.end + 1


def _after_lines(layout: Layout) -> int:
    """The last row of the lines read so far."""
    return max((line.number for line in layout.lines), default=0)


def _without_aside(sheet: Sheet, header: Header) -> tuple[Header, frozenset[int]]:
    """The header without the columns of a summary that stands right of an empty column."""
    width = max(map(len, sheet.rows), default=0)
    below = sheet.rows[header.end :]
    needed = max(
        (header.columns.get(name, 0) for name in ("full_name", "role1", "roles", "post1")),
        default=0,
    )
    for gap in range(needed + 1, width - 1):
        if gap in header.headings or any(_is_filled(row, gap) for row in below):
            continue
        right = range(gap + 1, width)
        if _is_beside(sheet, header, right):
            aside = frozenset(right)
            return _cut(header, aside), aside
    return header, frozenset()


def _is_beside(sheet: Sheet, header: Header, right: range) -> bool:
    """Whether the columns right of a gap are a table of their own beside the list's."""
    below = sheet.rows[header.end :]
    filled = {column: _count_filled(below, column) for column in right}
    if not any(filled.values()):
        return False
    known = set(header.columns.values())
    name = header.columns.get("full_name")
    people = len(below) if name is None else _count_filled(below, name)
    is_summary = any(_sums_up(row[column]) for row in sheet.rows[header.first - 1 :]
                     for column in right if column < len(row))  # fmt: skip
    filled_right = {column for column, count in filled.items() if count}
    is_sparse = max(filled.values()) < people * FEW and not filled_right <= known
    return is_sparse or not known & set(right) or is_summary


def _is_filled(row: list, column: int) -> bool:
    return column < len(row) and row[column] != ""


def _count_filled(rows: list[list], column: int) -> int:
    return sum(_is_filled(row, column) for row in rows)


def _sums_up(cell) -> bool:
    """Whether a cell belongs to a summary: a count of people or cases, or a total."""
    return isinstance(cell, str) and bool(_SUMMARY.match(match_key(cell)))


def _cut(header: Header, aside: frozenset[int]) -> Header:
    return replace(
        header,
        columns={name: column for name, column in header.columns.items() if column not in aside},
        headings={c: texts for c, texts in header.headings.items() if c not in aside},
        unmapped={c: text for c, text in header.unmapped.items() if c not in aside},
        duplicates={c: name for c, name in header.duplicates.items() if c not in aside},
        left={c: text for c, text in header.left.items() if c not in aside},
    )
