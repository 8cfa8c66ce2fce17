"""A table of figures as an official A4 sheet."""

import datetime as dt

from django.urls import reverse
from django.utils.http import urlencode

from reports.crosstables import Cell, CrossTable
from reports.dimensions import DIMENSIONS
from reports.questions import Question, Unit

from .cells import NUMBER_FORMAT, Look, Sheet
from .letterhead import BOLD, CENTRED, ITALIC, organisation, write_letterhead, write_signatures
from .pages import ROW
from .source_sheet import write_source
from .workbook import new_workbook, set_signed_page

NAME = "Tổng hợp"
MARGIN = "Tổng số"
SUBJECTS = {
    Unit.CASES: "trường hợp kiêm nhiệm",
    Unit.PERSONS: "số người kiêm nhiệm",
    Unit.POSTS: "số lượt chức danh kiêm nhiệm",
    Unit.LOCALITIES: "số đơn vị có trường hợp kiêm nhiệm",
}

STT, LABEL, TOTAL, FIRST = range(4)  # the columns; the table's own begin at FIRST
PAGE_WIDTH = 106  # digits, or as many small letters, across a landscape A4
CAPITALS = 0.64  # as many capitals, bold and larger, as digits
HEADING = BOLD | {"text_wrap": True}
NOTE = CENTRED | {"text_wrap": True}
UNIT_OF_COUNT: Look = {"align": "right", "italic": True}
HEAD = CENTRED | {"bold": True, "border": 1, "text_wrap": True}
NUMBERS = CENTRED | {"italic": True, "border": 1, "font_size": 11}
ORDINAL = CENTRED | {"border": 1}
CELL: Look = {"border": 1, "valign": "vcenter", "indent": 1}
TEXT = CELL | {"align": "left", "text_wrap": True}
FIGURE = CELL | {"align": "right", "num_format": NUMBER_FORMAT}


def tally_workbook(
    table: CrossTable, *, rows: str, columns: str | None, user, now: dt.datetime
) -> bytes:
    """The table as an xlsx file, with its source. `rows` and `columns` are its dimensions."""
    question = table.question
    title = title_of(question, rows, columns)
    workbook, content = new_workbook(title, now=now)
    write_tally(Sheet(workbook, NAME), table, title)
    dimensions = {"rows": rows} | ({"columns": columns} if columns else {})
    write_source(
        workbook,
        question,
        user,
        content=title,
        total=shown(table.total),
        rows=len(table.rows),
        address=f"{reverse('tally-workbook')}?{urlencode(dimensions | question.parameters)}",
        now=now,
    )
    workbook.close()
    return content.getvalue()


def title_of(question: Question, rows: str, columns: str | None) -> str:
    """ "Tổng hợp trường hợp kiêm nhiệm theo đơn vị và cấp"."""
    dimensions = " và ".join(DIMENSIONS[name].phrase for name in (rows, columns) if name)
    return f"Tổng hợp {SUBJECTS[question.unit]} theo {dimensions}"


def write_tally(sheet: Sheet, table: CrossTable, title: str):
    """Write the whole sheet: letterhead, title, table, notes and signatures."""
    widths = widths_of(table)
    last = len(widths) - 1
    for column, width in enumerate(widths):
        sheet.paper.set_column(column, column, width)
    sheet.paper.hide_gridlines(2)
    row = write_letterhead(sheet, table.question, left=LABEL, right=last)
    row = _write_title(sheet, row, table.question, title, last)
    _write_heads(sheet, row, table, widths)
    set_signed_page(sheet, widths=widths, heads=(row, row + 1))
    row = _write_figures(sheet, row + 2, table, widths)
    if table.question.unit != Unit.CASES:
        each = Unit(table.question.unit).label
        note = f"Ghi chú: cột và dòng “{MARGIN}” tính mỗi {each} một lần, không cộng dồn."
        sheet.set_height(row, ROW)
        sheet.write_text(row, 0, note, {"italic": True}, to=last)
        row += 1
    issuer = organisation(table.question)
    write_signatures(sheet, row + 1, issuer, left=LABEL, right=last)


def widths_of(table: CrossTable) -> list[float]:
    """The page's width shared out; many columns make it wider, and print smaller."""
    figures = 1 + len(table.columns)
    figure = max(10.5, 36 / figures, min(15, 60 / figures))
    return [5, max(38, PAGE_WIDTH - 5 - figures * figure), *[figure] * figures]


def shown(cell: Cell) -> int | str:
    """A figure as a cell holds it: a number, or the text "173/173"."""
    return cell.value if cell.total is None else cell.text


def numbering(table: CrossTable) -> list[int | str]:
    """The numbers beneath the heads: 1, 2, "3=4+5+6+7", 4, 5, 6, 7.

    The total's number says how it comes about only where it is a sum: for cases, each of which
    stands in one column. One person can stand in several.
    """
    count = len(table.columns)
    numbers = list(range(1, FIRST + count + 1))
    if table.question.unit == Unit.CASES and count > 1:
        parts = [str(number) for number in numbers[FIRST:]]
        if count > 6:
            parts = [*parts[:2], "…", parts[-1]]
        numbers[TOTAL] = f"{TOTAL + 1}={'+'.join(parts)}"
    return numbers


def _write_title(sheet: Sheet, row: int, question: Question, title: str, last: int) -> int:
    """Write title, place, day, filters and unit of count; return the next free row."""
    filters = "; ".join(f"{label}: {value}" for label, value in question.filters)
    lines = [
        (title.upper(), HEADING, PAGE_WIDTH * CAPITALS),
        (question.place_name, HEADING, PAGE_WIDTH),
        (f"({question.day_text})", ITALIC, PAGE_WIDTH),
        *([(filters, NOTE, PAGE_WIDTH)] if filters else []),
        (question.unit_text, UNIT_OF_COUNT, PAGE_WIDTH),
    ]
    for at, (text, look, width) in enumerate(lines, row):
        sheet.make_room(at, [(text, width)])
        sheet.write_text(at, 0, text, look, to=last)
    return row + len(lines)


def _write_heads(sheet: Sheet, row: int, table: CrossTable, widths: list[float]):
    """Write the heads of the columns and, below them, their numbers."""
    heads = ["STT", table.row_title, MARGIN, *(column.label for column in table.columns)]
    sheet.make_room(row, list(zip(heads, widths, strict=True)))
    for column, text in enumerate(heads):
        sheet.write_text(row, column, text, HEAD)
    sheet.set_height(row + 1, ROW)
    for column, number in enumerate(numbering(table)):
        sheet.write_value(row + 1, column, number, NUMBERS)


def _write_figures(sheet: Sheet, row: int, table: CrossTable, widths: list[float]) -> int:
    """Write the rows and the row of totals; return the next free row."""
    first, last = row, len(widths) - 1
    adds_up = table.question.unit == Unit.CASES
    for ordinal, (head, total, cells) in enumerate(table.lines, 1):
        sheet.make_room(row, [(head.label, widths[LABEL])])
        sheet.write_number(row, STT, ordinal, ORDINAL)
        sheet.write_text(row, LABEL, head.label, TEXT)
        across = (row, FIRST, row, last) if adds_up and cells else None
        _write_total(sheet, row, TOTAL, total, across, FIGURE)
        for column, cell in enumerate(cells, FIRST):
            sheet.write_value(row, column, shown(cell), FIGURE)
        row += 1
    sheet.make_room(row, [(MARGIN, widths[LABEL])])
    sheet.write_text(row, STT, "", TEXT)
    sheet.write_text(row, LABEL, MARGIN, TEXT | {"bold": True})
    for column, cell in enumerate([table.total, *table.column_totals], TOTAL):
        down = (first, column, row - 1, column) if adds_up and table.rows else None
        _write_total(sheet, row, column, cell, down, FIGURE | {"bold": True})
    return row + 1


def _write_total(sheet: Sheet, row, column, cell: Cell, summed: tuple | None, look: Look):
    """Write a total: as the sum of the cells `summed`, or as it was counted."""
    if summed:
        sheet.write_sum(row, column, summed, cell.value, look)
    else:
        sheet.write_value(row, column, shown(cell), look)
