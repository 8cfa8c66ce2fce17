"""What python-calamine does not tell about the tables of an .ods, read from its XML."""

import re

from cadres.intake.files.elements import scan
from cadres.intake.files.marks import MONTH, UNCALCULATED, YEAR, Area, Marks
from cadres.intake.files.package import Package
from cadres.intake.problems import LOCKED, IntakeError

CONTENT = "content.xml"
STYLES = "styles.xml"  # those that have names
MANIFEST = "META-INF/manifest.xml"

_CELLS = {"table-cell", "covered-table-cell"}
_VALUE = {"value", "date-value", "time-value", "boolean-value", "string-value"}
_FILLED = _VALUE | {"value-type"}
_MONTH = re.compile(r"(?:\d{1,2}|[Tt]háng \d{1,2})[/.-]\d{4}|[A-Za-z]{3}-\d\d")
_UNSEEN = {"collapse", "filter"}


def table_marks(package: Package) -> list[Marks]:
    """The marks of all tables in their order.

    Raises IntakeError when a table is too large or the file has a password, ExpatError or
    ValueError when it cannot be read.
    """
    if MANIFEST in package.members and b"encryption-data" in package.read(MANIFEST):
        raise IntakeError(LOCKED)
    tables = _Tables()
    if STYLES in package.members:
        scan(package, STYLES, tables.start_style, tables.end)
    scan(package, CONTENT, tables.start, tables.end, tables.text)
    return tables.marks


def _shown_of_day(text: str) -> str:
    """MONTH or YEAR for a text that shows no more of a day."""
    if _MONTH.fullmatch(text):
        return MONTH
    return YEAR if text.isdecimal() and len(text) == 4 else ""


class _Tables:
    """Follows the cells of all tables; empty ones are often repeated to the end of the sheet."""

    def __init__(self):
        self.marks, self.area = [], Area("")
        self.style, self.struck = "", set()  # of cells: the one that is read, those struck through
        self.struck_columns: list[range] = []  # whose cells are struck through unless they differ
        self.struck_row = False
        self.row = self.rows = self.column = self.columns = 0  # the one we are in starts after
        self.table_column = 0
        self.in_error, self.shown = False, ""
        self.dated: range | None = None  # the columns of a day, whose text is looked at

    def start(self, element, its):
        if element in _CELLS:
            self._cell(its)
        elif element == "table-row":
            self._row(its)
        elif element == "table-column":
            repeated = int(its.get("number-columns-repeated", 1))
            if its.get("visibility") in _UNSEEN:
                hidden = range(self.table_column, min(self.table_column + repeated, 16_384))
                self.marks[-1].hidden_columns.update(hidden)
            if its.get("default-cell-style-name") in self.struck:
                columns = range(self.table_column, self.table_column + repeated)
                self.struck_columns.append(columns)
            self.table_column += repeated
        elif element == "table":
            self.marks.append(Marks())
            self.area = Area(its.get("name", ""))
            self.row = self.rows = self.table_column = 0
            self.struck_columns = []
        else:
            self.start_style(element, its)

    def start_style(self, element, its):
        """Note the cell styles that are struck through, or made of such a one that stands before;
        all stand before the tables.
        """
        if element == "style" and its.get("family") == "table-cell":
            self.style = its.get("name", "")
            if its.get("parent-style-name") in self.struck:
                self.struck.add(self.style)
        elif self.style and "text-line-through-style" in its:
            is_struck = its["text-line-through-style"] != "none"
            (self.struck.add if is_struck else self.struck.discard)(self.style)

    def text(self, content):
        if self.in_error or self.dated:
            self.shown += content

    def end(self, element):
        if element == "style":
            self.style = ""
        if self.in_error and element in _CELLS:
            self.marks[-1].errors[self.row + 1, self.column - 1] = self.shown or UNCALCULATED
            self.in_error, self.shown = False, ""
        elif self.dated and element in _CELLS:
            if shown := _shown_of_day(self.shown.strip()):
                rows = range(self.row + 1, self.row + self.rows + 1)
                cells = ((row, column) for row in rows for column in self.dated)
                self.marks[-1].coarse.update(dict.fromkeys(cells, shown))
            self.dated, self.shown = None, ""

    def _row(self, its):
        self.row += self.rows
        self.rows, self.column = int(its.get("number-rows-repeated", 1)), 0
        self.struck_row = its.get("default-cell-style-name") in self.struck
        if its.get("visibility") in _UNSEEN:
            hidden = range(self.row + 1, min(self.row + self.rows, 1_048_576) + 1)
            self.marks[-1].hidden_rows.update(hidden)

    def _cell(self, its):
        repeated = int(its.get("number-columns-repeated", 1))
        first, self.column = self.column, self.column + repeated
        if not its:
            return
        if its.keys() & _FILLED:
            self.area.add(self.row + self.rows, self.column, self.rows * repeated)
            if self.struck and self._is_struck(its.get("style-name"), first):
                rows = range(self.row + 1, self.row + self.rows + 1)
                columns = range(first, self.column)
                self.marks[-1].struck.update((row, column) for row in rows for column in columns)
        if its.get("value-type") == "date":
            self.dated = range(first, self.column)
        if "formula" in its:
            self._formula(first, its)
        wide, high = (int(its.get(f"number-{each}-spanned", 1)) for each in ("columns", "rows"))
        if wide > 1 or high > 1:
            area = (self.row + 1, first, self.row + high, first + wide - 1)
            self.marks[-1].merges.append(area)

    def _is_struck(self, style: str | None, column: int) -> bool:
        """Whether a cell is struck through, by its own style or by that of its row or column."""
        if style is not None:
            return style in self.struck
        return self.struck_row or any(column in columns for columns in self.struck_columns)

    def _formula(self, first, its):
        # Repeated formulas are within the area, which has just been counted.
        rows = range(self.row + 1, self.row + self.rows + 1)
        columns = range(first, self.column)
        self.marks[-1].formulas.update((row, column) for row in rows for column in columns)
        is_error = its.get("value-type") == "error"
        self.in_error = is_error or not its.keys() & _FILLED
