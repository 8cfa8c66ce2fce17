"""The heads of a form: one row or two, and the numbers of the columns below."""

from itertools import groupby

from reports.exports.cells import Sheet
from reports.exports.letterhead import CENTRED

from .form import Column, numbered

HEAD = CENTRED | {"bold": True, "border": 1, "text_wrap": True, "font_size": 11}
NUMBERS = CENTRED | {"italic": True, "border": 1, "font_size": 9}
BOLD = 1  # as many bold letters as digits
LINE = 15  # points


def write_heads(sheet: Sheet, row: int, columns: list[Column], widths: list[float]) -> int:
    """Write the heads, common ones above those they cover, and the numbers; return the next row."""
    grouped = any(column.group for column in columns)
    if grouped:
        _write_groups(sheet, row, columns, widths)
        row += 1
    wide = list(zip(columns, widths, strict=True))
    own = [(c.title, max(4, w * BOLD)) for c, w in wide if c.group or not grouped]
    sheet.make_room(row, own, line=LINE)
    for at, column in enumerate(columns):
        title = column.title if column.group or not grouped else ""
        sheet.write_text(row, at, title, HEAD)
    for at, column in enumerate(columns):
        if grouped and not column.group:
            sheet.join_down(row, at)
    numbers = numbered(columns)
    sheet.make_room(row + 1, list(zip(numbers, widths, strict=True)), line=13)
    for at, number in enumerate(numbers):
        sheet.write_text(row + 1, at, number, NUMBERS)
    return row + 2


def _write_groups(sheet: Sheet, row: int, columns: list[Column], widths: list[float]):
    """Write the common heads, and the titles of the columns that have none."""
    place, room = 0, [("", 10)]
    for group, same in groupby(columns, key=lambda column: column.group):
        same = list(same)
        if group:
            room.append((group, sum(widths[place : place + len(same)]) * BOLD))
            sheet.write_text(row, place, group, HEAD, to=place + len(same) - 1)
        else:
            for at, column in enumerate(same, place):
                room.append((column.title[: len(column.title) // 2], widths[at] * BOLD))
                sheet.write_text(row, at, column.title, HEAD)
        place += len(same)
    sheet.make_room(row, room, line=LINE)
