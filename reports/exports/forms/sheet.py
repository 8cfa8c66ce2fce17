"""A form as a sheet: A4 landscape, in the manner of the forms "Biểu số … - BTCTW"."""

from collections.abc import Callable
from decimal import Decimal

from reports.exports.cells import NUMBER_FORMAT, Look, Sheet
from reports.exports.letterhead import BOLD, CENTRED, write_signatures
from reports.exports.pages import ROW
from reports.exports.workbook import set_signed_page

from . import form as kinds
from .form import Cell, Column, Form, Formula, Line
from .heads import write_heads

SIZE = {"font_size": 11}
BODY: Look = SIZE | {"border": 1, "valign": "vcenter"}
RIGHT = {"align": "right", "indent": 1}
LOOKS: dict[str, Look] = {
    kinds.TEXT: BODY | {"text_wrap": True, "num_format": "@"},
    kinds.CENTRED: BODY | {"align": "center", "text_wrap": True, "num_format": "@"},
    kinds.NUMBER: BODY | RIGHT | {"num_format": NUMBER_FORMAT},
    kinds.PERCENT: BODY | RIGHT | {"num_format": "0.00"},
    kinds.CHANGE: BODY | RIGHT | {"num_format": "+#,##0;-#,##0;0"},
}
STRESS = {
    kinds.LEVEL: {"bold": True, "bg_color": "#EDEDED"},
    kinds.UNIT: {"bold": True, "italic": True},
    kinds.ROW: {},
    kinds.PART: {},
    kinds.TOTAL: {"bold": True},
}
OFFICE = BOLD | {"font_size": 12, "text_wrap": True}
SMALL = CENTRED | {"font_size": 12, "text_wrap": True}
TITLE = BOLD | {"font_size": 12, "text_wrap": True}
CAPITALS = 0.72  # as many bold capitals as digits
LETTERS = 1.2  # as many letters as digits, in the body's smaller size, even wide ones
PAGE_WIDTH = 112  # digits of the body across a landscape A4
TOLD_EVERY = 1000  # rows
LINE = 15  # points of a line of the body


def write_form(sheet: Sheet, form: Form, tell: Callable[[int], None]) -> int:
    """Write the whole sheet; return how many lines of its own kind (`ROW`) it has.

    `tell` is called now and then with how many there are so far.
    """
    widths = _widths(form.columns)
    for place, width in enumerate(widths):
        sheet.paper.set_column(place, place, width)
    sheet.paper.hide_gridlines(2)
    row = _write_top(sheet, form, widths)
    first = write_heads(sheet, row, form.columns, widths)
    set_signed_page(sheet, widths=widths, heads=(row, first - 1))
    sheet.paper.freeze_panes(first, 0)
    row = first
    count = 0
    for line in form.lines:
        _write_line(sheet, row, line, form.columns, widths, first)
        count += line.kind == kinds.ROW
        if count % TOLD_EVERY == 0:
            tell(count)
        row += 1
    for note in form.notes:
        look = {"italic": True, "font_size": 11, "text_wrap": True, "valign": "top"}
        sheet.make_room(row, [(note, sum(widths))], line=LINE)
        sheet.write_text(row, 0, note, look, to=len(widths) - 1)
        row += 1
    left, right = _at(widths, 0.5) - 1, len(widths) - 1
    write_signatures(sheet, row + 1, form.issuer, left=left, right=right, issued=form.issued)
    return count


def _widths(columns: list[Column]) -> list[float]:
    """The columns' widths; what is left of the page is shared out among all but the first."""
    first, *others = (column.width for column in columns)
    wider = max(1, (PAGE_WIDTH - first) / sum(others))
    return [first, *(width * wider for width in others)]


def _at(widths: list[float], part: float) -> int:
    """The column, never the first, whose left edge is nearest to a part of the page's width."""
    edges = [sum(widths[:place]) for place in range(1, len(widths))]
    return 1 + min(range(len(edges)), key=lambda at: abs(edges[at] - part * sum(widths)))


def _write_top(sheet: Sheet, form: Form, widths: list[float]) -> int:
    """Write the office at the left, the title in the middle, the form's code at the right."""
    issuer = form.issuer
    middle = _at(widths, 0.22)
    right = max(_at(widths, 0.82), middle + 1)
    spans = [(0, middle - 1), (middle, right - 1), (right, len(widths) - 1)]
    place = f"{form.question.place_name} ({form.question.day_text.lower()})"
    lines = [
        ((issuer.superior or issuer.body, SMALL), (form.annex.upper(), TITLE), (form.code, OFFICE)),
        (
            (issuer.superior and issuer.body, OFFICE),
            (form.title.upper(), TITLE),
            (form.unit, SMALL),
        ),
        (("", SMALL), (place, SMALL), ("", SMALL)),
        *([(("", SMALL), (form.filters, SMALL), ("", SMALL))] if form.filters else []),
    ]
    for row, cells in enumerate(lines):
        room = []
        for (text, look), (start, end) in zip(cells, spans, strict=True):
            width = sum(widths[start : end + 1])
            room.append((text, max(4, width * (CAPITALS if text.isupper() else 0.9))))
            sheet.write_text(row, start, text, look, to=end)
        sheet.make_room(row, room)
    sheet.set_height(len(lines), ROW)
    return len(lines) + 1


def _write_line(
    sheet: Sheet, row: int, line: Line, columns: list[Column], widths: list[float], first: int
):
    stress, leads = STRESS[line.kind], line.kind in (kinds.LEVEL, kinds.UNIT)
    if len(line.cells) == 1:
        look = LOOKS[kinds.TEXT] | stress
        sheet.make_room(row, [("", 10)], line=LINE, leads=leads)
        sheet.write_text(row, 0, line.cells[0], look, to=len(columns) - 1)
        return
    texts = [
        (cell, max(3, width * LETTERS))
        for cell, width in zip(line.cells, widths, strict=True)
        if isinstance(cell, str)
    ]
    sheet.make_room(row, texts or [("", 10)], line=LINE, leads=leads)
    for place, (cell, column) in enumerate(zip(line.cells, columns, strict=True)):
        look = LOOKS[column.kind] | stress
        if isinstance(cell, Formula):
            sheet.write_formula(row, place, cell.at(first + 1), cell.value, look)
        else:
            _write(sheet, row, place, cell, look)


def _write(sheet: Sheet, row: int, place: int, cell: Cell, look: Look):
    if isinstance(cell, Decimal):
        sheet.write_decimal(row, place, cell, look)
    else:
        sheet.write_value(row, place, cell, look)
