"""Writes pages as .xlsx, the same bytes each time."""

import datetime

import xlsxwriter

from .book import HERE, Book
from .page import Formula, Page, index

SAVED = datetime.datetime(2020, 9, 15)  # noqa: DTZ001


def write(book: Book, encode=None, font: str = "Times New Roman") -> None:
    """`encode` is applied to every text."""
    workbook = xlsxwriter.Workbook(str(HERE / book.file), {"strings_to_formulas": False})
    workbook.set_properties({"created": SAVED})
    for page in book.pages:
        _write_page(workbook, page, encode, font)
    workbook.close()


def _write_page(workbook, page: Page, encode, font: str) -> None:
    sheet = workbook.add_worksheet(page.name)
    plain = workbook.add_format({"font_name": font})
    dated = workbook.add_format({"font_name": font, "num_format": "dd/mm/yyyy"})
    for merge in page.merges:
        sheet.merge_range(merge, "", plain)
    for (row, column), value in page.cells.items():
        _write_cell(sheet, (row - 1, index(column)), value, encode, plain, dated)
    for at, comment in page.comments.items():
        sheet.write_comment(at, comment)
    for row in page.hidden_rows:
        sheet.set_row(row - 1, None, None, {"hidden": True})
    for column in page.hidden_columns:
        sheet.set_column(index(column), index(column), None, None, {"hidden": True})
    if page.filter:
        sheet.autofilter(page.filter)
    if page.hidden:
        sheet.hide()


def _write_cell(sheet, at: tuple, value, encode, plain, dated) -> None:
    if isinstance(value, Formula):
        sheet.write_formula(*at, value.text, plain, value.value)
    elif isinstance(value, datetime.datetime):
        sheet.write_datetime(*at, value, dated)
    elif isinstance(value, str):
        sheet.write_string(*at, encode(value) if encode else value, plain)
    else:
        sheet.write_number(*at, value, plain)
