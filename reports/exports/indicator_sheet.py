"""The lists and tables of indicators as sheets."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from reports.indicators.breakdowns import Breakdown
from reports.indicators.readings import Reading, Table
from reports.questions import Question

from .cells import Look, Sheet
from .letterhead import BOLD, CENTRED, ITALIC
from .list_sheet import HEAD, LOOKS
from .source_sheet import write_source
from .workbook import A4, new_workbook, set_page

NAME = "Danh sách"
BATCH = 1000  # rows in memory at a time
HEAD_ROW = 5  # below the five lines of the heading
PAGE_WIDTH = 150  # letters of size 11 across a landscape A4
WRAPPED = BOLD | {"text_wrap": True}

Column = tuple[str, float, str]  # title, letters, kind


def indicator_workbook(
    title: str,
    reading: Reading,
    breakdown: Breakdown,
    state: str,
    *,
    user,
    now: dt.datetime,
    address: str,
) -> bytes:
    """The rows of a breakdown in a state ("": all of them) as an xlsx file with its source."""
    label = breakdown.state(state).label if state else "Tất cả"
    subject = f"{breakdown.title}: {label[0].lower()}{label[1:]}"
    columns = [(column.title, column.width, column.kind) for column in breakdown.columns]
    rows = _read(reading, breakdown, state)
    lines = ([column.value(row) for column in breakdown.columns] for row in rows)
    heading = _Heading(title, subject, reading.question, breakdown.unit)
    return _workbook(heading, columns, lines, user=user, now=now, address=address)


def table_workbook(
    title: str, reading: Reading, table: Table, *, user, now: dt.datetime, address: str
) -> bytes:
    """A table of an indicator as the page shows it, as an xlsx file with its source."""
    widths = [
        max(14, *(min(len(row[at].text), 40) for row in table.rows or [table.heads]))
        for at in range(len(table.heads))
    ]
    columns = [
        (head.text, width, "number" if head.is_figure else "text")
        for head, width in zip(table.heads, widths, strict=True)
    ]
    lines = ([cell.text for cell in row] for row in table.rows)
    heading = _Heading(title, table.title, reading.question, table.unit)
    return _workbook(heading, columns, lines, user=user, now=now, address=address)


@dataclass(frozen=True)
class _Heading:
    """What a sheet is about: a part of an indicator, and what it counts."""

    title: str
    subject: str
    question: Question
    unit: str

    @property
    def content(self) -> str:
        return f"{self.title} – {self.subject}"

    @property
    def lines(self) -> list[tuple[str, Look]]:
        """The lines above the table, with their looks."""
        return [
            (self.title.upper(), WRAPPED),
            (self.subject, WRAPPED),
            (self.question.place_name, BOLD),
            (f"({self.question.day_text})", ITALIC),
            (f"Đvt: {self.unit}", CENTRED),
        ]


def _workbook(
    heading: _Heading,
    columns: list[Column],
    lines: Iterable,
    *,
    user,
    now: dt.datetime,
    address: str,
) -> bytes:
    """A table with its heading and its source as an xlsx file."""
    workbook, content = new_workbook(heading.content, now=now)
    count = _write(Sheet(workbook, NAME), heading.lines, columns, lines)
    write_source(
        workbook, heading.question, user, content=heading.content, total=count, rows=count,
        address=address, now=now, unit=heading.unit,
    )  # fmt: skip
    workbook.close()
    return content.getvalue()


def _write(sheet: Sheet, heading, columns: list[Column], lines: Iterable) -> int:
    """Write the heading, the head of the table and its lines; return how many there are.

    A line has a value for each column.
    """
    last = len(columns) - 1
    set_page(sheet.paper, size=A4, heads=(HEAD_ROW, HEAD_ROW))
    sheet.paper.hide_gridlines(2)
    scale = PAGE_WIDTH / sum(width for _, width, _ in columns)
    widths = [max(width * scale, 6) for _, width, _ in columns]
    for row, (text, look) in enumerate(heading):
        sheet.make_room(row, [(text, PAGE_WIDTH * 0.6)])
        sheet.write_text(row, 0, text, look, to=last)
    sheet.make_room(HEAD_ROW, [(c[0], w) for c, w in zip(columns, widths, strict=True)], line=14)
    for number, ((title, _, _), width) in enumerate(zip(columns, widths, strict=True)):
        sheet.paper.set_column(number, number, width * 0.8)
        sheet.write_text(HEAD_ROW, number, title, HEAD)
    sheet.paper.freeze_panes(HEAD_ROW + 1, 2)
    at = HEAD_ROW
    for at, values in enumerate(lines, HEAD_ROW + 1):
        texts = [(str(value), width) for value, width in zip(values, widths, strict=True) if value]
        sheet.make_room(at, texts or [("", 10)], line=14)
        for number, (value, (_, _, kind)) in enumerate(zip(values, columns, strict=True)):
            sheet.write_value(at, number, value, LOOKS[kind])
    return at - HEAD_ROW


def _read(reading: Reading, breakdown: Breakdown, state: str) -> Iterator:
    """The rows in the order of the list, numbered and ready for the columns."""
    rows = breakdown.in_state(state).iterator(chunk_size=BATCH)
    number = 0
    while batch := list(islice(rows, BATCH)):
        for row in breakdown.dress(batch, reading.question):
            number += 1
            row.number = number
            yield row
