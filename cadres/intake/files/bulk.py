"""What all sheets of a file come to together, before the server has to hold it."""

from cadres.intake.files.marks import MAX_CELLS, MAX_ROWS, TOO_MANY_ROWS
from cadres.intake.problems import IntakeError
from cadres.intake.sheets import Sheet

MAX_LETTERS = 100_000_000  # of all cells, those of a text in many cells as often as it stands

TOO_MANY_CELLS = "Tệp có quá nhiều ô để đọc. Hãy xóa các ô thừa hoặc chia thành nhiều tệp nhỏ hơn."
TOO_MANY_LETTERS = "Tệp có quá nhiều chữ để đọc. Hãy chia thành nhiều tệp nhỏ hơn."
TOO_MANY_MERGES = "Tệp có quá nhiều ô gộp để đọc. Hãy bỏ gộp ô rồi gửi lại."


class Bulk:
    """Counts the sheets of a file, and refuses it when they would be too large in memory.

    A few bytes of a packed file can become many cells: one far right in each of thousands of rows,
    on each of fifty sheets.
    """

    def __init__(self):
        self.rows = self.cells = self.letters = self.merged = 0
        self.height = self.width = 0  # of the sheet that is counted

    def begin(self, sheet: Sheet) -> None:
        """Count what a sheet has beside its rows, which follow."""
        self.height = self.width = 0
        self.cells += len(sheet.formulas) + len(sheet.struck) + len(sheet.hidden_rows)
        self._check(self.cells, MAX_CELLS, TOO_MANY_CELLS)

    def add(self, rows: list[list]) -> None:
        """Count further rows of the sheet."""
        widths = [len(row) for row in rows]
        self.height, self.width = self.height + len(rows), max(self.width, *widths)
        self.rows += len(rows)
        self.cells += sum(widths)
        self.letters += sum(len(cell) for row in rows for cell in row if type(cell) is str)
        self._check(self.rows, MAX_ROWS, TOO_MANY_ROWS)
        self._check(self.cells, MAX_CELLS, TOO_MANY_CELLS)
        self._check(self.letters, MAX_LETTERS, TOO_MANY_LETTERS)

    def end(self, sheet: Sheet) -> None:
        """Count the merged areas of the sheet as far as it reaches: more cells than there can be
        lie in areas that were made to overlap.
        """
        for top, left, bottom, right in sheet.merges:
            rows = min(bottom, self.height) - top + 1
            self.merged += max(rows, 0) * max(min(right, self.width - 1) - left + 1, 0)
        self._check(self.merged, MAX_CELLS, TOO_MANY_MERGES)

    def _check(self, count: int, most: int, sentence: str) -> None:
        if count > most:
            raise IntakeError(sentence)
