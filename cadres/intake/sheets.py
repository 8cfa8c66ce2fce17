"""A sheet of a workbook, whatever the format it came in: its cells and what Excel shows of them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CellError:
    """A cell that shows an Excel error such as #REF!, or a formula that was never calculated."""

    shown: str

    def __str__(self):
        return self.shown


@dataclass(frozen=True)
class Sheet:
    """A sheet: `rows` of cell values, "" when empty, the first being row 1 of the workbook.

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
    merges: tuple[tuple[int, int, int, int], ...] = ()
    formulas: frozenset[tuple[int, int]] = frozenset()
    struck: frozenset[tuple[int, int]] = frozenset()

    def numbered_rows(self):
        """Pairs of the row's number in the workbook and its cells."""
        return enumerate(self.rows, 1)
