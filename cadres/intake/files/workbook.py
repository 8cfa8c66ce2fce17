"""Opening a file: its sheets and their rows, after limits that keep the server well."""

import datetime as dt
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import chain, repeat
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, is_zipfile

import python_calamine as calamine

from cadres.intake.files.cell_styles import read_styles
from cadres.intake.files.delimited import read_delimited
from cadres.intake.files.excel_binary import binary_marks
from cadres.intake.files.excel_xml import (
    refuse_document_type,
    sheet_marks,
    sheet_paths,
)
from cadres.intake.files.marks import MAX_MERGES, MAX_ROWS, MONTH, TOO_MANY_ROWS, Marks
from cadres.intake.files.open_document import CONTENT, table_marks
from cadres.intake.files.package import Package
from cadres.intake.files.web_page import read_web_page
from cadres.intake.problems import DOCUMENT, LOCKED, IntakeError
from cadres.intake.sheets import CellError, Sheet

MAX_SHEETS = 50
SIGNATURES = b"PK", b"\xd0\xcf\x11\xe0"  # of zip archives and of .xls files
PARTS_OF_WORKBOOKS = b"xl/workbook.xml", "Workbook".encode("utf-16-le")
PARTS_OF_TEXTS = (
    b"word/document.xml",
    "WordDocument".encode("utf-16-le"),
    b"application/vnd.oasis.opendocument.text",
)

UNREADABLE = (
    "Không đọc được tệp. Hãy dùng tệp Excel (.xlsx, .xls), OpenDocument (.ods) hoặc văn bản (.csv)."
)
UNREADABLE_FAULTS = (
    calamine.CalamineError, BadZipFile, zlib.error, ExpatError,
    KeyError, ValueError, OSError, EOFError, RuntimeError,
)  # fmt: skip


def open_file(content: bytes) -> Iterator[tuple[Sheet, Iterator[list]]]:
    """Yield each sheet without its rows, and its rows; hidden sheets too, in the workbook's order.

    The sheet of a text file, or of a web page, has no name. Raises IntakeError when the file is
    none of these, has a password or exceeds a limit.
    """
    if _is_document(content):
        raise IntakeError(DOCUMENT)
    if not content.startswith(SIGNATURES) and (
        text := read_web_page(content) or read_delimited(content)
    ):
        yield text
        return
    try:
        is_package = is_zipfile(BytesIO(content))
        marks = _package_marks(content) if is_package else binary_marks(content)
        with calamine.load_workbook(BytesIO(content)) as workbook:
            yield from _sheets(workbook, marks)
    except calamine.PasswordError:
        raise IntakeError(LOCKED) from None
    except UNREADABLE_FAULTS:
        raise IntakeError(UNREADABLE) from None


def _is_document(content: bytes) -> bool:
    """Whether this is a PDF or a text of Word or Writer, and no workbook with one in it."""
    if not content.startswith(SIGNATURES):
        return content.startswith(b"%PDF")
    return not any(part in content for part in PARTS_OF_WORKBOOKS) and any(
        part in content for part in PARTS_OF_TEXTS
    )


def _package_marks(content) -> dict[int | str, Marks]:
    """The marks of sheets by name (.xlsx) or by position (.ods)."""
    package = Package(content)
    if CONTENT in package.members:
        return dict(enumerate(table_marks(package)))
    paths = sheet_paths(package)
    styles = read_styles(package)
    marks = {name: sheet_marks(name, package.chunks(path), styles) for name, path in paths.items()}
    for member in package.members.keys() - paths.values():
        for chunk in package.chunks(member):  # only to count what it is unpacked to
            if member.endswith(".xml"):
                refuse_document_type(chunk)
    return marks


def _sheets(workbook, marks) -> Iterator[tuple[Sheet, Iterator[list]]]:
    metadata = workbook.sheets_metadata
    if len(metadata) > MAX_SHEETS:
        raise IntakeError(f"Tệp có {len(metadata)} trang tính; mỗi tệp nhiều nhất {MAX_SHEETS}.")
    height = 0
    for index, data in enumerate(metadata):
        if data.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        table = workbook.get_sheet_by_index(index)
        height += table.end[0] + 1 if table.end else 0
        if height > MAX_ROWS:
            raise IntakeError(TOO_MANY_ROWS)
        its = marks.get(data.name) or marks.get(index) or Marks()
        yield _sheet(data, table, its), _rows(table, its)


def _sheet(data, table, its: Marks) -> Sheet:
    merges = table.merged_cell_ranges or its.merges
    if len(merges) > MAX_MERGES:
        raise IntakeError(f"Trang tính “{data.name}” có quá nhiều ô gộp để đọc.")
    if table.merged_cell_ranges:
        merges = ((top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in merges)
    height, width = (table.end[0] + 1, table.end[1] + 1) if table.end else (0, 0)
    return Sheet(
        data.name,
        [],
        hidden=data.visible != calamine.SheetVisibleEnum.Visible,
        hidden_rows=frozenset(row for row in its.hidden_rows if row <= height),
        hidden_columns=frozenset(column for column in its.hidden_columns if column < width),
        merges=tuple(area for area in merges if area[0] <= height and area[1] < width),
        formulas=frozenset(its.formulas),
        struck=frozenset(its.struck),
    )


def _rows(table, its: Marks) -> Iterator[list]:
    """The rows from the first column on, with the errors where they stand."""
    rows = iter(table.iter_rows()) if table.end else iter(())
    if table.start and table.start[1]:
        before = [""] * table.start[1]
        rows = (before + row for row in rows)
    if its.coarse:
        rows = _with_coarse_days(rows, its.coarse)
    return _with_errors(rows, its.errors) if its.errors else rows


def _with_coarse_days(rows, coarse) -> Iterator[list]:
    """The rows with the month or the year that a cell shows, in place of its day."""
    columns = sorted({column for _, column in coarse})
    for number, row in enumerate(rows, 1):
        for column in columns:
            shown = coarse.get((number, column))
            if shown and column < len(row) and isinstance(row[column], dt.date):
                day = row[column]
                row[column] = f"{day.month:02d}/{day.year}" if shown == MONTH else day.year
        yield row


def _with_errors(rows, errors) -> Iterator[list]:
    """The rows with their errors, beyond the last filled cell too."""
    by_row = {}
    for (row, column), shown in errors.items():
        by_row.setdefault(row, []).append((column, CellError(shown)))
    last = max(by_row)
    for number, row in enumerate(chain(rows, repeat(None)), 1):
        if row is None and number > last:
            return
        row = row or []
        for column, error in by_row.get(number, ()):
            row.extend([""] * (column + 1 - len(row)))
            row[column] = error
        yield row
