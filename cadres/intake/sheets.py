"""A sheet of a workbook, whatever the format it came in: its cells and what Excel shows of them."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

Area = tuple[int, int, int, int]  # first row, first column, last row, last column


@dataclass(frozen=True)
class CellError:
    """A cell that shows an Excel error such as #REF!, or a formula that was never calculated."""

    shown: str

    def __str__(self):
        return self.shown


@dataclass(frozen=True)
class Sheet:
    """A sheet: `rows` of cell values, "" when empty, the first being row 1 of the workbook; each
    ends with its last filled cell.

    A value is str, int, float, bool, date, datetime, time, timedelta or CellError. Rows are
    numbered from 1, columns from 0. `merges` are (first row, first column, last row, last
    column), all inclusive; only the first cell of a merged area has a value. `formulas` are the
    (row, column) of cells that a formula computed, `struck` of those struck through.
    `hidden` rows and columns are read like others.
    """

    name: str
    rows: list[list]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merges: tuple[Area, ...] = ()
    formulas: frozenset[tuple[int, int]] = frozenset()
    struck: frozenset[tuple[int, int]] = frozenset()

    def numbered_rows(self):
        """Pairs of the row's number in the workbook and its cells."""
        return enumerate(self.rows, 1)

    @cached_property
    def width(self) -> int:
        """The columns of its widest row."""
        return max(map(len, self.rows), default=0)

    @cached_property
    def _merges_by_top(self) -> dict[int, list[Area]]:
        found = defaultdict(list)
        for area in self.merges:
            found[area[0]].append(area)
        return found

    @cached_property
    def last_down(self) -> dict[int, int]:
        """By column the first row of the last area that is merged down it."""
        last: dict[int, int] = {}
        for top, left, bottom, right in self.merges:
            for column in range(left, min(right + 1, self.width)) if bottom > top else ():
                last[column] = max(top, last.get(column, 0))
        return last

    def merges_from(self, first: int, last: int) -> list[Area]:
        """The merged areas that begin in one of these rows, found without looking at all."""
        tops = range(max(first, 1), min(last, len(self.rows)) + 1)
        return [area for top in tops for area in self._merges_by_top.get(top, ())]


def up_to_last(row: list) -> list:
    """A row without the empty cells behind its last filled one."""
    end = len(row)
    while end and row[end - 1] == "":
        end -= 1
    return row[:end]
