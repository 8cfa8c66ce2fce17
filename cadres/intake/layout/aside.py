"""Columns beside a list that are no part of it, such as a summary right of an empty column."""

import re
from bisect import bisect
from dataclasses import dataclass, replace
from functools import cache

from cadres.intake.headings.header import Header
from cadres.intake.sheets import Sheet
from cadres.vietnamese import match_key

_SUMMARY = re.compile(r"(?:tổng|cộng|tỷ lệ|tỉ lệ|số (?:lượng|người|trường hợp|ca|đơn vị))\b")
FEW = 0.5  # of the lines, below which columns beside the list are no part of it
NEEDED = "full_name", "role1", "roles", "post1"  # no list ends before these


class Columns:
    """The cells of a sheet by column, each column looked through once for all headers."""

    def __init__(self, sheet: Sheet):
        self.rows, self.width = sheet.rows, sheet.width
        self._filled, self._last_sum = cache(self._rows_filled), cache(self._row_of_last_sum)

    def _rows_filled(self, column: int) -> list[int]:
        return [
            number
            for number, row in enumerate(self.rows, 1)
            if column < len(row) and row[column] != ""
        ]

    def _row_of_last_sum(self, column: int) -> int:
        filled = reversed(self._filled(column))
        return next((number for number in filled if _sums_up(self.rows[number - 1][column])), 0)

    def count(self, column: int, above: int) -> int:
        """How many cells of a column are filled below a row."""
        filled = self._filled(column)
        return len(filled) - bisect(filled, above)

    def sums_up(self, column: int, first: int) -> bool:
        """Whether a column has a word of a summary in that row or below."""
        return self._last_sum(column) >= first


@dataclass
class _Right:
    """What stands right of a column: the most cells in one, and what the headings know of them."""

    most: int = 0
    has_known: bool = False
    has_unknown: bool = False
    sums_up: bool = False

    def is_beside(self, people: int) -> bool:
        """Whether these columns are a table of their own beside the list of so many people."""
        is_sparse = self.most < people * FEW and self.has_unknown
        return self.most > 0 and (is_sparse or not self.has_known or self.sums_up)


def without_aside(columns: Columns, header: Header) -> tuple[Header, frozenset[int]]:
    """The header without the columns of a summary that stands right of an empty column."""
    needed = max((header.columns.get(name, 0) for name in NEEDED), default=0)
    gaps = {
        column
        for column in range(needed + 1, columns.width - 1)
        if column not in header.headings and not columns.count(column, header.end)
    }
    gap = _first_beside(columns, header, gaps) if gaps else None
    if gap is None:
        return header, frozenset()
    aside = frozenset(range(gap + 1, columns.width))
    return _cut(header, aside), aside


def _first_beside(columns: Columns, header: Header, gaps: set[int]) -> int | None:
    """The first of the empty columns right of which a table of its own stands."""
    name, known = header.columns.get("full_name"), set(header.columns.values())
    below = len(columns.rows) - header.end
    people = below if name is None else columns.count(name, header.end)
    right, found = _Right(), None
    for column in range(columns.width - 1, min(gaps) - 1, -1):
        if column in gaps and right.is_beside(people):
            found = column
        count = columns.count(column, header.end)
        right.most = max(right.most, count)
        right.has_known |= column in known
        right.has_unknown |= count > 0 and column not in known
        right.sums_up |= columns.sums_up(column, header.first)
    return found


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
