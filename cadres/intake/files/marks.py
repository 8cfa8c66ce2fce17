"""What stands in a sheet beside its values: what is hidden, merged, computed or in error."""

from dataclasses import dataclass, field

from cadres.intake.problems import IntakeError

MAX_ROWS = 200_000  # of all sheets together
MAX_COLUMNS = 1_000
MAX_CELLS = 5_000_000  # of a sheet, empty ones within its area too
MAX_MERGES = 100_000

MONTH, YEAR = "month", "year"  # what a cell shows of its day
TOO_MANY_ROWS = "Tệp có hơn 200.000 dòng. Hãy chia thành nhiều tệp nhỏ hơn."
UNCALCULATED = "công thức chưa tính"


@dataclass
class Marks:
    """The marks of one sheet while it is read; rows from 1, columns from 0.

    `coarse` are the days of which the cell shows only the month or the year: MONTH or YEAR.
    `struck` are the cells that are struck through.
    """

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    coarse: dict[tuple[int, int], str] = field(default_factory=dict)
    struck: set[tuple[int, int]] = field(default_factory=set)


class Area:
    """The area of a sheet, refused when it would be too large in memory.

    A table is as large as its farthest cells say, however few there are.
    """

    def __init__(self, name: str):
        self.name, self.height, self.width, self.count = name, 0, 0, 0

    def add(self, row: int, width: int, count: int = 1) -> None:
        """Count cells of which the farthest is at this row and, from 1, this column."""
        self.height, self.width = max(self.height, row), max(self.width, width)
        self.count += count  # a cell may be written many times
        if self.width > MAX_COLUMNS or max(self.height * self.width, self.count) > MAX_CELLS:
            self._refuse()

    def _refuse(self):
        raise IntakeError(
            f"Trang tính “{self.name}” trải rộng {self.width} cột × {self.height} dòng, quá lớn "
            "để đọc. Hãy xóa các ô thừa ở xa bảng rồi gửi lại."
        )
