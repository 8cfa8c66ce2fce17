"""The cells of a sheet: the one way in which text, numbers, days and sums enter a workbook."""

import datetime as dt
import re
import textwrap
from decimal import Decimal
from functools import lru_cache

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range

from cadres import vietnamese

from .pages import Pages

# Spreadsheets read a text that opens with one of these as a formula when it is typed again.
FORMULA_OPENERS = tuple("=+-@\t\r\n＝＋－＠")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?")

NUMBER_FORMAT = "#,##0"  # shown with the reader's own separators: 1.017 in a Vietnamese Excel
DAY_FORMAT = "dd/mm/yyyy"
FIRST_DAY = dt.date(1900, 1, 1)  # spreadsheets count days from here

Look = dict[str, object]  # XlsxWriter's properties of a cell format


class Sheet:
    """One sheet of a workbook. Rows are written top down: each is on disk when the next begins.

    Rows and columns count from 0. A text can span cells to the right: `to` is its last column.
    """

    def __init__(self, workbook: Workbook, name: str):
        self.workbook = workbook
        self.paper = workbook.add_worksheet(name)
        self.pages = Pages()
        self._formats: dict[tuple, Format] = {}

    def format(self, look: Look) -> Format:
        """The cell format of a look, made once."""
        key = tuple(look.items())
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format(look)
        return self._formats[key]

    def make_room(
        self, row: int, texts: list[tuple[str, float]], *, line: float = 17, leads: bool = False
    ):
        """Make a row as high as its texts need, each given with the letters that fit in a line.

        `line` is a line's height in points. Not every spreadsheet does this by itself, and none
        does for a text that spans cells.
        """
        lines = max(lines_of(text, int(width)) for text, width in texts)
        self.set_height(row, line * lines + 3, leads=leads)

    def set_height(self, row: int, height: float, *, leads: bool = False):
        """Make a row so many points high; one that `leads` is on a page with the next."""
        self.paper.set_row(row, height)
        self.pages.add(row, height, leads=leads)

    def end_pages(self, height: float):
        """Set the pages, the last rows of which will be so many points high."""
        self.pages.end_with(height)
        self.paper.set_print_scale(self.pages.scale)
        if self.pages.breaks:
            self.paper.set_h_pagebreaks(list(self.pages.breaks))

    def write_text(self, row: int, column: int, text: str, look: Look, *, to: int | None = None):
        """Write text that stays text: it never becomes a formula, a number, a date or a link.

        Text that opens like a formula also carries the mark (quote prefix) with which Excel keeps
        it text when the cell is edited. The value is the text itself, without the characters
        that no workbook can hold; every line end is a line feed, as in Excel.
        """
        text = writable(text)
        if text.startswith(FORMULA_OPENERS):
            look = look | {"quote_prefix": True}
        made = self.format(look)
        if to is not None and to > column:
            self.paper.merge_range(row, column, row, to, "", made)
        if text:
            self.paper.write_string(row, column, text, made)
        else:
            self.paper.write_blank(row, column, None, made)

    def join_down(self, row: int, column: int):
        """Make one cell of a cell and the one above it, both written already.

        Not by `merge_range`, which would write the upper one again: its row is on disk by now.
        """
        self.paper.merge.append([row - 1, column, row, column])

    def write_number(self, row: int, column: int, value: int, look: Look):
        """Write a whole number."""
        self.paper.write_number(row, column, value, self.format(look))

    def write_day(self, row: int, column: int, day: dt.date, look: Look):
        """Write a true date; a day before 1900, which spreadsheets do not know, as text."""
        if day < FIRST_DAY:
            self.write_text(row, column, vietnamese.format_day(day), look)
        else:
            dated = self.format(look | {"num_format": DAY_FORMAT})
            self.paper.write_datetime(row, column, day, dated)

    def write_sum(
        self, row: int, column: int, cells: tuple, value: int, look: Look, *, nested: bool = False
    ):
        """Write =SUM(…) over `cells` (first row, first column, last row, last column).

        A `nested` sum leaves out the nested sums among its cells (=SUBTOTAL(9,…)). `value` is kept
        beside the formula for readers that do not calculate.
        """
        formula = f"={'SUBTOTAL(9,' if nested else 'SUM('}{xl_range(*cells)})"
        self.paper.write_formula(row, column, formula, self.format(look), value)

    def write_decimal(self, row: int, column: int, value: Decimal, look: Look):
        """Write a number with decimals."""
        self.paper.write_number(row, column, float(value), self.format(look))

    def write_formula(self, row: int, column: int, formula: str, value, look: Look):
        """Write a formula of our own, never one of people's text, with the value it comes to."""
        value = float(value) if isinstance(value, Decimal) else value
        self.paper.write_formula(row, column, formula, self.format(look), value)

    def write_value(self, row: int, column: int, value: str | int | dt.date | None, look: Look):
        """Write a value as what it is; None as an empty cell."""
        if isinstance(value, int):
            self.write_number(row, column, value, look)
        elif isinstance(value, dt.date):
            self.write_day(row, column, value, look)
        else:
            self.write_text(row, column, value or "", look)


def writable(text: str) -> str:
    """A text without the characters that no workbook can hold; every line end is a line feed."""
    if text.isprintable():
        return text
    return _LINE_ENDS.sub("\n", _NOT_IN_XML.sub("", text))


_CAPITALS = re.compile(r"[A-ZĐ]{3,}")


@lru_cache(maxsize=5000)
def lines_of(text: str, width: int) -> int:
    """The lines that a text needs when so many letters fit in one."""
    return max(1, len(textwrap.wrap(widened(text), width)))


def widened(text: str) -> str:
    """A text with as many letters as its words are wide: UBKT takes the room of six small ones."""
    return _CAPITALS.sub(lambda found: found[0] + "M" * (len(found[0]) // 2), text)
