"""What the reader of workbooks does not tell about an .xlsx or .ods file, read from its XML.

How large its tables would be in memory, which can be checked before they are; and the cells of an
.xlsx that hold an Excel error or a formula without a value, which would come out empty.
"""

import posixpath
import re
from zipfile import ZipFile

from cadres.intake.elements import scan
from cadres.intake.problems import IntakeError

MAX_CELLS = 10_000_000
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # of a sheet in Excel
UNCALCULATED = "công thức chưa tính"

_REFERENCE = re.compile(r"([A-Za-z]{1,9})([0-9]{1,10})")
_CONTENT = {"value-type", "value", "date-value", "time-value", "boolean-value", "string-value"}


def find_error_cells(package: ZipFile) -> dict[str, dict[tuple[int, int], str]]:
    """Return, by sheet name, the 0-based (row, column) of cells in error, with what they show.

    Raises IntakeError when a sheet would have more than `MAX_CELLS` cells or has one beyond the
    last row or column, ExpatError or ValueError when it cannot be read.
    """
    found = {}
    for name, path in _sheet_paths(package).items():
        sheet = _XlsxSheet(name)
        scan(package, path, sheet.start, sheet.end, sheet.text)
        found[name] = sheet.errors
    if "content.xml" in package.namelist():
        scan(package, "content.xml", _OdsSheets().start)
    return found


def _sheet_paths(package: ZipFile) -> dict[str, str]:
    """Sheet names in the order of the workbook, with the member of the package that holds each."""
    if "xl/workbook.xml" not in package.namelist():
        return {}
    targets, named = {}, {}

    def relation(element, its):
        if element == "Relationship":
            targets[its["Id"]] = posixpath.normpath(posixpath.join("/xl", its["Target"]))[1:]

    def sheet(element, its):
        if element == "sheet":
            named[its["name"]] = targets.get(its.get("id"))

    scan(package, "xl/_rels/workbook.xml.rels", relation)
    scan(package, "xl/workbook.xml", sheet)
    return {name: path for name, path in named.items() if path in package.namelist()}


class _Area:
    """A table is as large as its farthest cells say, however few there are."""

    def __init__(self, name: str):
        self.name, self.height, self.width, self.count = name, 0, 0, 0

    def add(self, row: int, column: int, count: int = 1) -> None:
        """Count cells of which the farthest is at this 1-based row and column."""
        self.height, self.width = max(self.height, row), max(self.width, column)
        self.count += count  # a cell may be written many times
        too_far = self.height > LAST_ROW or self.width > LAST_COLUMN
        if too_far or max(self.height * self.width, self.count) > MAX_CELLS:
            raise IntakeError(
                f"Trang tính “{self.name}” trải rộng {self.width} cột × {self.height} dòng, quá "
                "lớn để đọc. Hãy xóa các ô thừa ở xa bảng rồi gửi lại."
            )


class _XlsxSheet:
    """Follows the cells of a sheet; those without a reference stand next to the one before."""

    def __init__(self, name: str):
        self.area, self.errors = _Area(name), {}
        self.row = self.column = 0
        self.kind, self.has_formula, self.value, self.inside = "", False, "", ""

    def start(self, element, its):
        if element == "row":
            self.row, self.column = int(its.get("r", self.row + 1)), 0
            self.area.add(self.row, 0, 0)
        elif element == "c":
            self.column += 1
            if "r" in its:
                self.row, self.column = _position(its["r"])
            self.area.add(self.row, self.column)
            self.kind, self.has_formula, self.value = its.get("t", ""), False, ""
        elif element == "f":
            self.has_formula = True
        self.inside = element

    def text(self, content):
        if self.inside == "v":
            self.value += content

    def end(self, element):
        self.inside = ""
        if element == "c":
            uncalculated = self.has_formula and not self.value and self.kind != "str"
            if self.kind == "e" or uncalculated:
                self.errors[self.row - 1, self.column - 1] = self.value or UNCALCULATED


class _OdsSheets:
    """Follows the cells of all tables; empty ones are often repeated to the end of the sheet."""

    def __init__(self):
        self.area = _Area("")
        self.row = self.rows = self.column = 0

    def start(self, element, its):
        if element == "table":
            self.area = _Area(its.get("name", ""))
            self.row = self.rows = 0
        elif element == "table-row":
            self.row += self.rows
            self.rows, self.column = int(its.get("number-rows-repeated", 1)), 0
        elif element in ("table-cell", "covered-table-cell"):
            repeated = int(its.get("number-columns-repeated", 1))
            self.column += repeated
            if its.keys() & _CONTENT:
                self.area.add(self.row + self.rows, self.column, self.rows * repeated)


def _position(reference: str) -> tuple[int, int]:
    """The 1-based row and column of a reference such as B7; ValueError when it is none."""
    match = _REFERENCE.fullmatch(reference)
    if not match:
        raise ValueError(reference)
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column
