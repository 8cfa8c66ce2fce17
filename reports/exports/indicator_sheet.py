"""The lists and tables of indicators as sheets."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice

from reports.indicators.breakdowns import Breakdown
from reports.indicators.readings import Reading, Table

from .cells import Sheet
from .letterhead import BOLD, CENTRED, ITALIC
from .list_sheet import HEAD, LOOKS
from .source_sheet import write_source
from .workbook import A4, new_workbook, set_page

NAME = "Danh sách"
BATCH = 1000  # rows in memory at a time
HEAD_ROW = 5  # below the five lines of the heading
PAGE_WIDTH = 150  # letters of size 11 across a landscape A4
WRAPPED = BOLD | {"text_wrap": True}


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
    workbook, content = new_workbook(f"{title} – {subject}", now=now)
    columns = [(column.title, column.width, column.kind) for column in breakdown.columns]
    rows = _read(reading, breakdown, state)
    lines = ([column.value(row) for column in breakdown.columns] for row in rows)
    heading = _heading(title, subject, reading, breakdown.unit)
    count = _write(Sheet(workbook, NAME), heading, columns, lines)
    write_source(
        workbook,
        reading.question,
        user,
        content=f"{title} – {subject}",
        total=count,
        rows=count,
        address=address,
        now=now,
        unit=breakdown.unit,
    )
    workbook.close()
    return content.getvalue()


def table_workbook(
    title: str, reading: Reading, table: Table, *, user, now: dt.datetime, address: str
) -> bytes:
    """A table of an indicator as the page shows it, as an xlsx file with its source."""
    workbook, content = new_workbook(f"{title} – {table.title}", now=now)
    sheet = Sheet(workbook, NAME)
    widths = [
        max(14, *(min(len(row[at].text), 40) for row in table.rows or [table.heads]))
        for at in range(len(table.heads))
    ]
    columns = [
        (head.text, width, "number" if head.is_figure else "text")
        for head, width in zip(table.heads, widths, strict=True)
    ]
    lines = ([cell.text for cell in row] for row in table.rows)
    count = _write(sheet, _heading(title, table.title, reading, table.unit), columns, lines)
    write_source(
        workbook,
        reading.question,
        user,
        content=f"{title} – {table.title}",
        total=count,
        rows=count,
        address=address,
        now=now,
        unit=table.unit,
    )
    workbook.close()
    return content.getvalue()


def _heading(title: str, subject: str, reading: Reading, unit: str) -> list[tuple]:
    """The lines above a table, with their looks."""
    return [
        (title.upper(), WRAPPED),
        (subject, WRAPPED),
        (reading.question.place_name, BOLD),
        (f"({reading.question.day_text})", ITALIC),
        (f"Đvt: {unit}", CENTRED),
    ]


def _write(sheet: Sheet, heading, columns: list[tuple[str, float, str]], lines: Iterable) -> int:
    """Write the heading, the head of the table and its lines; return how many there are.

    A column is (title, letters, kind); a line has a value for each.
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
