"""The list of cases as a sheet with every column of the catalogue."""

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from django.urls import reverse

from cadres.models import AssignmentStretch
from reports.columns import COLUMNS, dressed, with_facts
from reports.questions import Question, Unit
from reports.tallies import cases

from .cells import Look, Sheet
from .letterhead import BOLD, CENTRED, ITALIC
from .source_sheet import write_source
from .workbook import A3, new_workbook, set_page

NAME = "Danh sách"
TITLE = "Danh sách trường hợp kiêm nhiệm"
BATCH = 1000  # cases in memory at a time
HEAD_ROW = 4  # below the four lines of the heading
NAME_COLUMN = 1  # stays in sight, with what is left of it
NARROW = 0.75  # letters of size 11 against the digits of size 13 that measure a column

HEAD = CENTRED | {"bold": True, "border": 1, "text_wrap": True, "font_size": 11}
BODY: Look = {"border": 1, "valign": "top", "text_wrap": True, "font_size": 11}
LOOKS = {
    # "@" keeps Excel from reading "3/2017" as a date when somebody edits the cell.
    "text": BODY | {"num_format": "@"},
    "number": BODY | {"align": "center"},
    "date": BODY | {"num_format": "@", "align": "center"},
}


def list_workbook(question: Question, user, *, now: dt.datetime) -> bytes:
    """The cases of a question, within the user's scope, as an xlsx file with its source.

    A list names cases, whatever the unit in which the question counts. Cases are read and written
    a batch at a time, with one more query each for the names of their places on the day.
    """
    question = question.but(unit=Unit.CASES)
    workbook, content = new_workbook(TITLE, now=now)
    count = write_list(Sheet(workbook, NAME), question, user)
    write_source(
        workbook,
        question,
        user,
        content=TITLE,
        total=count,
        rows=count,
        address=f"{reverse('list-workbook')}?{question.query}",
        now=now,
    )
    workbook.close()
    return content.getvalue()


def write_list(sheet: Sheet, question: Question, user) -> int:
    """Write the heading, the head of the table and the cases; return how many there are."""
    set_page(sheet.paper, size=A3, heads=(HEAD_ROW, HEAD_ROW))
    _write_heading(sheet, question)
    sheet.paper.set_row(HEAD_ROW, 36)
    for number, column in enumerate(COLUMNS):
        sheet.paper.set_column(number, number, column.width * NARROW)
        sheet.write_text(HEAD_ROW, number, column.title, HEAD)
    sheet.paper.freeze_panes(HEAD_ROW + 1, NAME_COLUMN + 1)
    row = HEAD_ROW
    for row, stretch in enumerate(_read(question, user), HEAD_ROW + 1):
        _write_case(sheet, row, stretch)
    sheet.paper.autofilter(HEAD_ROW, 0, row, len(COLUMNS) - 1)
    return row - HEAD_ROW


def _write_case(sheet: Sheet, row: int, stretch: AssignmentStretch):
    values = [column.value(stretch) for column in COLUMNS]
    texts = [(value, column.width) for value, column in zip(values, COLUMNS, strict=True)]
    if long := [text for text in texts if isinstance(text[0], str) and len(text[0]) > text[1]]:
        sheet.make_room(row, long, line=14)
    for number, (value, column) in enumerate(zip(values, COLUMNS, strict=True)):
        sheet.write_value(row, number, value, LOOKS[column.kind])


def _write_heading(sheet: Sheet, question: Question):
    """Write title, place, day, and in one line the unit of count and the filters."""
    told = [question.unit_text, *(f"{label}: {value}" for label, value in question.filters)]
    lines = [
        (TITLE.upper(), BOLD),
        (question.place_name, BOLD),
        (f"({question.day_text})", ITALIC),
        ("; ".join(told), CENTRED),
    ]
    for row, (text, look) in enumerate(lines):
        sheet.write_text(row, 0, text, look, to=len(COLUMNS) - 1)


def _read(question: Question, user) -> Iterator[AssignmentStretch]:
    """The cases in the order of an official list, ready for the columns."""
    stretches = with_facts(cases(question, user)).in_order().iterator(chunk_size=BATCH)
    first = 1
    while batch := list(islice(stretches, BATCH)):
        yield from dressed(batch, question.day, first=first)
        first += len(batch)
