"""Two days compared as an official A4 sheet: one table, its rows by level, pairing and child."""

import datetime as dt

from django.urls import reverse
from xlsxwriter.utility import xl_rowcol_to_cell

from cadres import vietnamese
from reports.comparison import Comparison, Term
from reports.comparison_table import Compared, Line, shown_terms
from reports.dimensions import DIMENSIONS

from .cells import NUMBER_FORMAT, Look, Sheet
from .letterhead import ITALIC, organisation, write_letterhead, write_signatures
from .pages import ROW
from .source_sheet import write_source
from .tally_sheet import (
    CAPITALS,
    FIGURE,
    HEAD,
    HEADING,
    NOTE,
    NUMBERS,
    ORDINAL,
    PAGE_WIDTH,
    TEXT,
    UNIT_OF_COUNT,
)
from .workbook import new_workbook, set_signed_page

NAME = "Biến động"
TITLE = "Biến động trường hợp kiêm nhiệm giữa hai ngày"
STT, LABEL, FIRST = range(3)  # the columns; the terms begin at FIRST
WIDTHS = {STT: 5, LABEL: 34}
WIDTH = 10.5
BOLD_TEXT = TEXT | {"bold": True}
SIGNED: Look = FIGURE | {"num_format": f"+{NUMBER_FORMAT};-{NUMBER_FORMAT};0"}
NOTES = (
    "Ghi chú: chuyển giữa các đơn vị trực thuộc không làm tổng số thay đổi, nên chỉ có ở dòng của "
    "từng đơn vị. Tái cử không phải là biến động."
)


def comparison_workbook(asked: Comparison, tables: Compared, *, user, now: dt.datetime) -> bytes:
    """The tables of a comparison as an xlsx file, with its source."""
    workbook, content = new_workbook(TITLE, now=now)
    rows = _write(Sheet(workbook, NAME), asked, tables)
    write_source(
        workbook,
        asked.question,
        user,
        content=f"{TITLE}: {days_text(asked)}",
        total=tables.total.difference_text,
        rows=rows,
        address=f"{reverse('comparison-workbook')}?{asked.query}",
        now=now,
    )
    workbook.close()
    return content.getvalue()


def days_text(asked: Comparison) -> str:
    """ "từ 23/9/2019 đến 23/9/2020", and as of when the opening was known."""
    since, until = map(vietnamese.format_day, (asked.since, asked.question.day))
    known = asked.known and vietnamese.format_day(asked.known)
    then = f"; đầu kỳ theo sổ đến hết ngày {known}" if known else ""
    return f"từ {since} đến {until}{then}"


def _write(sheet: Sheet, asked: Comparison, tables: Compared) -> int:
    """Write the sheet; return how many rows its table has."""
    terms = shown_terms(asked)
    last = FIRST + len(terms)
    widths = [WIDTHS.get(column, WIDTH) for column in range(last + 1)]
    for column, width in enumerate(widths):
        sheet.paper.set_column(column, column, width)
    sheet.paper.hide_gridlines(2)
    row = write_letterhead(sheet, asked.question, left=LABEL, right=last)
    row = _write_title(sheet, row, asked, last)
    first = _write_heads(sheet, row, terms)
    set_signed_page(sheet, widths=widths, heads=(row, first - 1))
    row = _write_line(sheet, first, "", tables.total, terms, BOLD_TEXT)
    for block, (by, lines) in enumerate(tables.by.items()):
        row = _write_block(sheet, row, "ABC"[block], by, lines, terms)
    count = row - first
    sheet.make_room(row, [(NOTES, PAGE_WIDTH)])
    sheet.write_text(row, 0, NOTES, {"italic": True, "text_wrap": True}, to=last)
    issuer = organisation(asked.question)
    write_signatures(sheet, row + 1, issuer, left=LABEL, right=last)
    return count


def _write_title(sheet: Sheet, row: int, asked: Comparison, last: int) -> int:
    """Write title, place, days, filters and unit of count; return the next free row."""
    question = asked.question
    filters = "; ".join(f"{label}: {value}" for label, value in question.filters)
    lines = [
        (TITLE.upper(), HEADING, PAGE_WIDTH * CAPITALS),
        (question.place_name, HEADING, PAGE_WIDTH),
        (f"({days_text(asked)})", ITALIC, PAGE_WIDTH),
        *([(filters, NOTE, PAGE_WIDTH)] if filters else []),
        (question.unit_text, UNIT_OF_COUNT, PAGE_WIDTH),
    ]
    for at, (text, look, width) in enumerate(lines, row):
        sheet.make_room(at, [(text, width)])
        sheet.write_text(at, 0, text, look, to=last)
    return row + len(lines)


def _write_heads(sheet: Sheet, row: int, terms: list[Term]) -> int:
    """Write the heads and, below them, the numbers of the columns; return the next row."""
    heads = ["STT", "Nội dung", *(term.label for term in terms), "Chênh lệch"]
    widths = [WIDTHS.get(column, WIDTH) * 0.8 for column in range(len(heads))]
    sheet.make_room(row, list(zip(heads, widths, strict=True)))
    for column, text in enumerate(heads):
        sheet.write_text(row, column, text, HEAD)
    numbers = _numbering(terms)
    sheet.make_room(row + 1, [(str(numbers[-2]), WIDTH)])
    for column, number in enumerate(numbers):
        sheet.write_value(row + 1, column, number, NUMBERS | {"text_wrap": True})
    return row + 2


def _write_block(
    sheet: Sheet, row: int, letter: str, by: str, lines: list[Line], terms: list[Term]
) -> int:
    """Write the rows of a dimension below its title; return the next row."""
    sheet.write_text(row, STT, letter, ORDINAL | {"bold": True})
    sheet.set_height(row, ROW)
    title = f"Theo {DIMENSIONS[by].title.lower()}"
    sheet.write_text(row, LABEL, title, BOLD_TEXT, to=FIRST + len(terms))
    row += 1
    for number, line in enumerate(lines, 1):
        row = _write_line(sheet, row, number, line, terms, TEXT)
    return row


def _numbering(terms: list[Term]) -> list[int | str]:
    """1, 2, 3 … "10=3+4-5…", "11=10-3": how the closing figure and the difference come about."""
    numbers: list[int | str] = list(range(1, FIRST + len(terms) + 2))
    closing = FIRST + len(terms) - 1
    parts = [
        f"{'-' if term.sign < 0 else '+'}{FIRST + at + 1}" for at, term in enumerate(terms[:-1])
    ]
    numbers[closing] = f"{closing + 1}= {' '.join(parts).removeprefix('+')}"
    numbers[closing + 1] = f"{closing + 2}={closing + 1}-{FIRST + 1}"
    return numbers


def _write_line(sheet: Sheet, row: int, number, line: Line, terms: list[Term], text: Look) -> int:
    """Write a row, its closing figure and difference as true formulas; return the next row."""
    bold = {"bold": text["bold"]} if "bold" in text else {}
    sheet.make_room(row, [(line.label, WIDTHS[LABEL])])
    sheet.write_value(row, STT, number, ORDINAL | bold)
    sheet.write_text(row, LABEL, line.label, text)
    for column, term in enumerate(terms[:-1], FIRST):
        sheet.write_number(row, column, line.figures[term], FIGURE | bold)
    closing = FIRST + len(terms) - 1
    cells = {at: xl_rowcol_to_cell(row, at) for at in range(FIRST, closing + 1)}
    parts = [
        f"{'-' if term.sign < 0 else '+'}{cells[at]}" for at, term in enumerate(terms[:-1], FIRST)
    ]
    total = f"={''.join(parts).removeprefix('+')}"
    sheet.write_formula(row, closing, total, line.figures[Term.CLOSING], FIGURE | bold)
    difference = f"={cells[closing]}-{cells[FIRST]}"
    sheet.write_formula(row, closing + 1, difference, line.difference, SIGNED | bold)
    return row + 1
