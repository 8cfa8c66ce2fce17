"""Writes pages as .xls; needs xlwt, which only making the samples needs."""

import datetime

import xlwt

from .book import HERE, Book
from .page import index


def write(book: Book, font: str = "VNI-Times") -> None:
    plain = xlwt.easyxf(f"font: name {font}")
    dated = xlwt.easyxf(f"font: name {font}", num_format_str="DD/MM/YYYY")
    workbook = xlwt.Workbook(encoding="utf-8")
    for page in book.pages:
        sheet = workbook.add_sheet(page.name)
        for merge in page.merges:
            _merge(sheet, merge, plain)
        for (row, column), value in page.cells.items():
            style = dated if isinstance(value, datetime.datetime) else plain
            sheet.write(row - 1, index(column), value, style)
        for row in page.hidden_rows:
            sheet.row(row - 1).hidden = True
        for column in page.hidden_columns:
            sheet.col(index(column)).hidden = True
    workbook.save(str(HERE / book.file))


def _merge(sheet, merge: str, plain) -> None:
    first, last = merge.split(":")
    column = [part.rstrip("0123456789") for part in (first, last)]
    row = [int(part.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) - 1 for part in (first, last)]
    sheet.merge(row[0], row[1], index(column[0]), index(column[1]), plain)
