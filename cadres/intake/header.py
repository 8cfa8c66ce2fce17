"""Finding the header of a list: one to three rows of headings, wherever they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from cadres.intake.birth_columns import settle_births
from cadres.intake.columns import field_of, heading_key, is_group
from cadres.intake.post_columns import PostColumn, settle_posts, settle_start
from cadres.intake.problems import column_letter
from cadres.intake.questions import SKIP
from cadres.intake.role_columns import ROLE_FIELDS, next_role, settle_roles, units_of_roles
from cadres.intake.sheets import Sheet

DEEPEST = 80  # rows within which a first header is looked for
TALLEST = 3  # rows of a header
LONGEST = 90  # letters of a heading
RECOGNISED = 3  # headings that make a row a header
LOOKED_AT = 200  # rows below a header whose cells tell what a column holds
_NUMBERED = re.compile(r"\(?\s*(?:\d{1,2}|[A-Za-z])\s*\)?(?:\s*=.*|\s*\(\s*=.*)?")


@dataclass(frozen=True)
class Header:
    """Rows `first` to `last` (1-based) and, by field, the 0-based column.

    `headings` gives the texts above each column, from the topmost down, `unmapped` the columns
    whose heading names no field, `left` those that an answer leaves aside. `of_roles` gives by the
    field of a further post the column right behind it that holds its own unit, `posts` the columns
    headed by posts. `numbers` is the row of column numbers below, or 0.
    """

    first: int
    last: int
    columns: dict[str, int]
    headings: dict[int, tuple[str, ...]] = field(default_factory=dict)
    unmapped: dict[int, str] = field(default_factory=dict)
    duplicates: dict[int, str] = field(default_factory=dict)
    left: dict[int, str] = field(default_factory=dict)
    of_roles: dict[str, int] = field(default_factory=dict)
    posts: dict[str, PostColumn] = field(default_factory=dict)
    numbers: int = 0

    @property
    def rows(self) -> range:
        """The rows of headings."""
        return range(self.first, self.last + 1)

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The fields of its columns of posts, the main one first."""
        return tuple(name for name in ROLE_FIELDS if name in self.columns)

    @property
    def end(self) -> int:
        """The last row that is not part of the list's lines."""
        return max(self.last, self.numbers)

    def letter(self, name: str) -> str:
        """The column's letter, or "" when the sheet has no such column."""
        return column_letter(self.columns[name]) if name in self.columns else ""

    def heading(self, column: int) -> str:
        """What stands above a column, in one line."""
        return " – ".join(self.headings.get(column, ()))

    def key(self, column: int) -> str:
        """What answers about a column's heading are kept by."""
        return answer_key(self.headings[column])


def nameless_heading(column: int) -> tuple[str, ...]:
    """What a column without a heading is called, so that it can be asked about."""
    return (f"{column_letter(column)} (không có tiêu đề)",)


def is_nameless(key: str) -> bool:
    """Whether answers of that key are about a column without a heading."""
    return key.endswith(answer_key(nameless_heading(0))[1:])


def answer_key(texts: tuple[str, ...]) -> str:
    """A heading as the answers about it are keyed: the texts above the column, folded."""
    return heading_key(" ".join(texts))


def find_header(sheet: Sheet, start: int = 1, answers: dict[str, str] | None = None):
    """Return the first `Header` at or below row `start`, or None when there is no list.

    `answers` gives fields for headings that the vocabulary does not know, by `answer_key`; SKIP
    leaves the column aside.
    """
    anchor = _anchor(sheet, start)
    if anchor is None:
        return None
    first, last = _extent(sheet, anchor, start)
    headings = dict(_headings(sheet, first, last))
    headings |= _answered_without_heading(sheet, last, headings, answers or {})
    columns, duplicates = _assign(headings, answers or {})
    settle_births(columns, sheet.rows[last : last + LOOKED_AT])
    of_roles = units_of_roles(columns, duplicates)
    posts = settle_posts(headings, columns, sheet.rows[last : last + LOOKED_AT])
    if not {"full_name", *ROLE_FIELDS} & columns.keys():
        return None  # neither people nor posts: a summary by unit
    settle_start(headings, columns)
    known = {*columns.values(), *of_roles.values()}
    duplicates = {column: name for column, name in duplicates.items() if column not in known}
    unmapped, left = {}, {}
    for column, texts in headings.items():
        if column not in known | duplicates.keys():
            is_left = (answers or {}).get(answer_key(texts)) == SKIP
            (left if is_left else unmapped)[column] = " – ".join(texts)
    numbers = last + 1 if _are_numbers(_row(sheet, last + 1)) else 0
    return Header(
        first, last, columns, headings, unmapped, duplicates, left, of_roles, posts, numbers
    )


def _row(sheet: Sheet, number: int) -> list:
    return sheet.rows[number - 1] if 0 < number <= len(sheet.rows) else []


def _anchor(sheet: Sheet, start: int) -> int | None:
    """The row with the most known headings, the name of the person among them."""
    best, most = None, 0
    for number in range(start, min(len(sheet.rows), start + DEEPEST - 1) + 1):
        fields = {field_of((text,)) for text in _heading_cells(_row(sheet, number))} - {""}
        score = len(fields) + (3 if "full_name" in fields else 0)
        if len(fields) >= 2 and score > most and score >= RECOGNISED:
            best, most = number, score
        elif best and number > best + TALLEST and most >= RECOGNISED + 3:
            break
    return best


def _heading_cells(row) -> Iterator[str]:
    return (cell for cell in row if isinstance(cell, str) and 0 < len(cell) <= LONGEST)


def _extent(sheet: Sheet, anchor: int, start: int) -> tuple[int, int]:
    """The first and the last row of the header around its main row."""
    first = last = anchor
    for top, _, bottom, _ in sheet.merges:
        if top <= anchor <= bottom and bottom > top and bottom - top < TALLEST:
            first, last = min(first, top), max(last, bottom)
    while last - first + 1 < TALLEST and first > start and _is_above(sheet, first - 1, anchor):
        first -= 1
    while last - first + 1 < TALLEST and _is_below(sheet, last + 1, first, anchor):
        last += 1
    return first, last


def _is_above(sheet: Sheet, number: int, anchor: int) -> bool:
    """Whether a row holds the heads of groups whose leaves stand in the main row."""
    cells = list(_heading_cells(_row(sheet, number)))
    named = {column for column, cell in enumerate(_row(sheet, anchor)) if cell != ""}
    over = {column for column, cell in enumerate(_row(sheet, number)) if cell != ""}
    return (
        bool(cells)
        and any(map(is_group, cells))
        and over <= named | over
        and len(over) < len(named)
    )


def _is_below(sheet: Sheet, number: int, first: int, anchor: int) -> bool:
    """Whether a row holds leaves under the groups of the main row, and none under a name."""
    row, above = _row(sheet, number), _row(sheet, anchor)
    filled = {column: cell for column, cell in enumerate(row) if cell != ""}
    if not filled or not all(
        isinstance(cell, str) and len(cell) <= LONGEST for cell in filled.values()
    ):
        return False
    for column in filled:
        own = above[column] if column < len(above) else ""
        if isinstance(own, str) and own and field_of((own,)) in ("full_name", "stt"):
            return False
    if _are_numbers(row):
        return False
    chains = dict(_headings(sheet, first, number))
    known = [
        column for column in filled if len(chains.get(column, ())) > 1 and field_of(chains[column])
    ]
    wide = {c for top, left, _, right in sheet.merges if first <= top < number and right > left
            for c in range(left, right + 1)}  # fmt: skip
    grouped = [c for c in filled if c in wide or any(map(is_group, chains.get(c, ())[:-1]))]
    return bool(known or grouped) and len({*known, *grouped}) * 2 >= len(filled)


def _headings(sheet: Sheet, first: int, last: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each column with the texts above it; a merged or grouping text stands over all of its own."""
    grid = [list(_row(sheet, number)) for number in range(first, last + 1)]
    width = max(map(len, grid), default=0)
    for row in grid:
        row.extend([""] * (width - len(row)))
    covered = _spread_merges(sheet, grid, first, last)
    for above, below in zip(grid, grid[1:], strict=False):
        _spread_groups(above, below, covered)
    for column in range(width):
        texts = [str(row[column]) for row in grid if row[column] != ""]
        chain = tuple(
            text for text, before in zip(texts, ["", *texts], strict=False) if text != before
        )
        if chain:
            yield column, chain


def _spread_merges(sheet: Sheet, grid, first: int, last: int) -> set[int]:
    """Write each merged text of the grid into all its cells; return the columns so covered."""
    covered = set()
    for top, left, bottom, right in sheet.merges:
        if top <= last and bottom >= first and top >= first:
            text = grid[top - first][left] if left < len(grid[top - first]) else ""
            for number in range(top, min(bottom, last) + 1):
                row = grid[number - first]
                for column in range(left, min(right + 1, len(row))):
                    row[column] = text
                    covered.add(column)
    return covered


def _spread_groups(above: list, below: list, covered: set[int]) -> None:
    """Without merged cells a group's text stands over its first column only."""
    group = ""
    for column, text in enumerate(above):
        if text != "":
            group = text if column not in covered and is_group(str(text)) else ""
        elif group and below[column] != "":
            above[column] = group
        else:
            group = ""


def _answered_without_heading(sheet: Sheet, last: int, headings, answers) -> dict:
    """The columns without a heading of which a person said what they hold."""
    width = max(map(len, sheet.rows[last:]), default=0) if answers else 0
    named = {column: nameless_heading(column) for column in range(width) if column not in headings}
    return {column: texts for column, texts in named.items() if answer_key(texts) in answers}


def _assign(headings, answers) -> tuple[dict[str, int], dict[int, str]]:
    """The column of each field, and the columns whose field another column has already."""
    columns: dict[str, int] = {}
    duplicates: dict[int, str] = {}
    for column, texts in sorted(headings.items()):
        name = answers.get(answer_key(texts)) or field_of(texts)
        if not name or name == SKIP:
            continue
        name = next_role(name, columns)
        if name == "full_name" and _is_second_half(texts, column, columns, headings):
            columns["given_name"] = column
        elif name in columns:
            duplicates[column] = name
        else:
            columns[name] = column
    family = columns.pop("family_name", None)
    if family is not None and "full_name" in columns:
        columns["given_name"], columns["full_name"] = columns["full_name"], family
    return settle_roles(columns), duplicates


def _is_second_half(texts, column: int, columns, headings) -> bool:
    """Whether a heading stands over two columns, of which this one has the given names."""
    first = columns.get("full_name")
    return first == column - 1 and headings[first][0] == texts[0]


def _are_numbers(row) -> bool:
    """Whether a row numbers the columns: 1, 2, 3=4+6, (4) … or A, B, 1, 2."""
    texts = [
        str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
        for cell in row
        if cell != ""
    ]
    if len(texts) < 3 or not all(_NUMBERED.fullmatch(text.strip()) for text in texts):
        return False
    numbers = [int(found[0]) for text in texts if (found := re.match(r"\d+", text.strip("( ")))]
    return numbers == sorted(set(numbers)) and len(numbers) >= 2


def repeats(header: Header, row: list) -> bool:
    """Whether a row below repeats the header's main row, as at the top of a printed page."""
    name = header.columns.get("full_name")
    if name is None or name >= len(row) or not _stands(header, row, name):
        return False
    texts = [column for column, cell in enumerate(row) if isinstance(cell, str) and cell != ""]
    return all(_stands(header, row, column) or not field_of((row[column],)) for column in texts)


def _stands(header: Header, row: list, column: int) -> bool:
    """Whether a cell repeats a text above its column."""
    return row[column] != "" and row[column] in header.headings.get(column, ())
