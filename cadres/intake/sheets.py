"""Opening a workbook: its sheets as rows of cells, after limits that keep the server well."""

import zlib
from dataclasses import dataclass
from io import BytesIO
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile, is_zipfile

import python_calamine as calamine

from cadres.intake.package import find_error_cells
from cadres.intake.problems import IntakeError

MAX_EXPANDED_SIZE = 200 * 1024**2
MAX_EXPANSION = 200  # times; no list of people repeats itself that much
MAX_SHEETS = 50
MAX_ROWS = 200_000

UNREADABLE = "Không đọc được tệp. Hãy dùng tệp Excel (.xlsx, .xls) hoặc OpenDocument (.ods)."
UNREADABLE_FAULTS = (
    calamine.CalamineError, BadZipFile, zlib.error, ExpatError,
    KeyError, ValueError, OSError, EOFError,
    RuntimeError,  # of zipfile: a member with a password, an unknown compression
)  # fmt: skip


@dataclass(frozen=True)
class CellError:
    """A cell that shows an Excel error such as #REF!, or a formula that was never calculated."""

    shown: str

    def __str__(self):
        return self.shown


@dataclass(frozen=True)
class Sheet:
    """A sheet: `rows` of cell values ("" when empty), the first being row `first_row` (1-based).

    A value is str, int, float, bool, date, datetime, time, timedelta or CellError.
    """

    name: str
    rows: list[list]
    first_row: int = 1
    hidden: bool = False

    def numbered_rows(self):
        """Pairs of the row's number in the workbook and its cells."""
        return enumerate(self.rows, self.first_row)


def parse_workbook(content: bytes) -> list[Sheet]:
    """Return all sheets of a workbook; `cadres.intake.reader` says which, and guards the server.

    Raises IntakeError when the file is no workbook, has a password or exceeds a limit.
    """
    errors = {}
    try:
        if is_zipfile(BytesIO(content)):
            with ZipFile(BytesIO(content)) as package:
                _check_package(package, len(content))
                errors = find_error_cells(package)
        with calamine.load_workbook(BytesIO(content)) as workbook:
            return _sheets(workbook, errors)
    except calamine.PasswordError:
        raise IntakeError("Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.") from None
    except UNREADABLE_FAULTS:
        raise IntakeError(UNREADABLE) from None


def _check_package(package: ZipFile, size: int) -> None:
    expanded = sum(member.file_size for member in package.infolist())
    if expanded > min(MAX_EXPANDED_SIZE, max(size * MAX_EXPANSION, 10 * 1024**2)):
        raise IntakeError(
            f"Tệp bung ra thành {expanded // 1024**2} MB, quá lớn để đọc. "
            "Hãy sao danh sách sang một tệp mới rồi gửi lại."
        )


def _sheets(workbook, errors) -> list[Sheet]:
    metadata = workbook.sheets_metadata
    if len(metadata) > MAX_SHEETS:
        raise IntakeError(f"Tệp có {len(metadata)} trang tính; mỗi tệp nhiều nhất {MAX_SHEETS}.")
    sheets, height = [], 0
    for index, sheet in enumerate(metadata):
        if sheet.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        table = workbook.get_sheet_by_index(index)
        height += table.end[0] + 1 if table.end else 0
        if height > MAX_ROWS:
            raise IntakeError("Tệp có hơn 200.000 dòng. Hãy chia thành nhiều tệp nhỏ hơn.")
        rows = table.to_python(skip_empty_area=False)
        _mark_errors(rows, errors.get(sheet.name, {}))
        hidden = sheet.visible != calamine.SheetVisibleEnum.Visible
        sheets.append(Sheet(sheet.name, rows, hidden=hidden))
    return sheets


def _mark_errors(rows, errors) -> None:
    """Put the errors where they stand, beyond the last filled cell too."""
    for (row, column), shown in errors.items():
        while len(rows) <= row:
            rows.append([])
        rows[row].extend([""] * (column + 1 - len(rows[row])))
        rows[row][column] = CellError(shown)
