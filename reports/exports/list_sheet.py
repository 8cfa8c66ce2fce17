"""The list of cases as a sheet with every column of the catalogue."""

import datetime as dt

from django.urls import reverse

from cadres.querysets import StretchQuerySet
from reports.cases import cases
from reports.columns import COLUMNS
from reports.questions import Question, Unit
from reports.reading import Case, light

from .cells import Look, Sheet
from .letterhead import BOLD, CENTRED, ITALIC
from .source_sheet import write_source
from .workbook import A3, new_workbook, set_page

NAME = "Danh sách"
TITLE = "Danh sách trường hợp kiêm nhiệm"
HEAD_ROW = 4  # below the four lines of the heading
NAME_COLUMN = 1  # stays in sight, with what is left of it
LINE = 14  # points of a line of size 11
NARROW = 0.75  # letters of size 11 against the digits of size 13 that measure a column

HEAD = CENTRED | {"bold": True, "border": 1, "text_wrap": True, "font_size": 11}
BODY: Look = {"border": 1, "valign": "top", "text_wrap": True, "font_size": 11}
LOOKS = {
    # "@" keeps Excel from reading "3/2017" as a date when somebody edits the cell.
    "text": BODY | {"num_format": "@"},
    "number": BODY | {"align": "center"},
    "date": BODY | {"num_format": "@", "align": "center"},
}


def list_workbook(
    question: Question,
    user,
    *,
    now: dt.datetime,
    stretches: StretchQuerySet | None = None,
    title: str = TITLE,
    address: str = "",
) -> bytes:
    """The cases of a question, within the user's scope, as an xlsx file with its source.

    A list names cases, whatever the unit in which the question counts. Rows are read and written a
    batch at a time. For lists of tens of thousands see `long_list`. Some of the question's cases
    alone, `stretches`, have a title and an address of their own.
    """
    question = question.but(unit=Unit.CASES)
    workbook, content = new_workbook(title, now=now)
    stretches = cases(question, user) if stretches is None else stretches
    count = write_list(Sheet(workbook, NAME), question, stretches, title)
    write_source(
        workbook,
        question,
        user,
        content=title,
        total=count,
        rows=count,
        address=address or address_of(question),
        now=now,
    )
    workbook.close()
    return content.getvalue()


def address_of(question: Question) -> str:
    """Where the product gives the list of a question."""
    return f"{reverse('list-workbook')}?{question.query}"


def write_list(sheet: Sheet, question: Question, listed: StretchQuerySet, title: str) -> int:
    """Write the heading, the head of the table and the cases; return how many there are."""
    begin_list(sheet, question, title)
    count = 0
    for count, case in enumerate(light(listed.in_order(), question.day), 1):
        _write_case(sheet, HEAD_ROW + count, case)
    end_list(sheet, count)
    return count


def begin_list(sheet: Sheet, question: Question, title: str):
    """Write the heading and the head of the table."""
    set_page(sheet.paper, size=A3, heads=(HEAD_ROW, HEAD_ROW))
    _write_heading(sheet, question, title)
    sheet.paper.set_row(HEAD_ROW, 36)
    for number, column in enumerate(COLUMNS):
        sheet.paper.set_column(number, number, column.width * NARROW)
        sheet.write_text(HEAD_ROW, number, column.title, HEAD)
    sheet.paper.freeze_panes(HEAD_ROW + 1, NAME_COLUMN + 1)


def end_list(sheet: Sheet, count: int):
    """Let so many cases be filtered."""
    sheet.paper.autofilter(HEAD_ROW, 0, HEAD_ROW + count, len(COLUMNS) - 1)


def _write_case(sheet: Sheet, row: int, case: Case):
    values = [column.value(case) for column in COLUMNS]
    texts = [(value, column.width) for value, column in zip(values, COLUMNS, strict=True)]
    if long := [text for text in texts if isinstance(text[0], str) and len(text[0]) > text[1]]:
        sheet.make_room(row, long, line=LINE)
    for number, (value, column) in enumerate(zip(values, COLUMNS, strict=True)):
        sheet.write_value(row, number, value, LOOKS[column.kind])


def _write_heading(sheet: Sheet, question: Question, title: str):
    for row, (text, look) in enumerate(heading(question, title)):
        sheet.write_text(row, 0, text, look, to=len(COLUMNS) - 1)


def heading(question: Question, title: str = TITLE) -> list[tuple[str, Look]]:
    """The lines above the list: title, place, day, and in one line unit of count and filters."""
    told = [question.unit_text, *(f"{label}: {value}" for label, value in question.filters)]
    return [
        (title.upper(), BOLD),
        (question.place_name, BOLD),
        (f"({question.day_text})", ITALIC),
        ("; ".join(told), CENTRED),
    ]
