"""The list of cases by the hundred thousand: the workbook of `list_sheet`, its rows as text."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter.utility import xl_range

from reports.cases import cases
from reports.columns import COLUMNS
from reports.moments import one_moment
from reports.questions import Question, Unit
from reports.reading import read_many_cases

from .cells import Sheet
from .list_sheet import HEAD_ROW, LINE, LOOKS, NAME, TITLE, address_of, begin_list, end_list
from .row_text import SAMPLES, Cells, Styles, rows
from .source_sheet import write_source
from .workbook import new_workbook

PIECE = 1000  # cases that are written, and told, together
LEVEL = 3  # of compression: half the time of the usual 6 for a sixth more bytes
SHEET = "xl/worksheets/sheet1.xml"
FIRST_ROW = HEAD_ROW + 1
NOTHING_TO_TELL = lambda done: None  # noqa: E731


def write_long_list(
    path: str,
    question: Question,
    user,
    *,
    now: dt.datetime,
    tell: Callable[[int], None] = NOTHING_TO_TELL,
    address: str = "",
) -> int:
    """Write the cases of a question, within the user's scope, to a file; return how many.

    `tell` is called with the number of cases written so far. All rows are of one moment. Who gives
    the `address` of the list need not have the pages loaded.
    """
    question = question.but(unit=Unit.CASES)
    with one_moment():
        count = cases(question, user).count()
        frame = _frame(question, user, count, now=now, address=address or address_of(question))
        head, styles, tail = _parted(frame.read(SHEET).decode(), count)
        columns = [Cells(each.value, styles[each.kind], each.width) for each in COLUMNS]
        lines = rows(read_many_cases(question, user), columns, FIRST_ROW + 1, LINE)
        with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=LEVEL) as file:
            with file.open(SHEET, "w", force_zip64=True) as sheet:
                sheet.write(head.encode())
                _write(sheet, lines, tell)
                sheet.write(tail.encode())
            for part in frame.namelist():
                if part != SHEET:
                    file.writestr(part, frame.read(part))
    return count


def _frame(question: Question, user, count: int, *, now: dt.datetime, address: str) -> ZipFile:
    """The workbook of so many cases, with samples of cells, a row for each kind, in their place."""
    workbook, content = new_workbook(TITLE, now=now)
    sheet = Sheet(workbook, NAME)
    begin_list(sheet, question, TITLE)
    for row, look in enumerate(LOOKS.values(), FIRST_ROW):
        for number, value in enumerate(SAMPLES.values()):
            sheet.write_value(row, number, value, look)
    end_list(sheet, count)
    told = {"content": TITLE, "total": count, "rows": count, "address": address, "now": now}
    write_source(workbook, question, user, **told)
    workbook.close()
    return ZipFile(content)


def _parted(sheet: str, count: int) -> tuple[str, dict[str, Styles], str]:
    """What comes before and after the rows of cases, and the styles of their kinds' cells."""
    first, last = sheet.index(f'<row r="{FIRST_ROW + 1}"'), sheet.index("</sheetData>")
    found = iter(re.findall(r'<c [^>]*s="(\d+)"', sheet[first:last]))
    styles = {kind: {sample: next(found) for sample in SAMPLES} for kind in LOOKS}
    whole = xl_range(0, 0, HEAD_ROW + count, len(COLUMNS) - 1)
    head = re.sub('<dimension ref="[^"]*"', f'<dimension ref="{whole}"', sheet[:first])
    return head, styles, sheet[last:]


def _write(sheet: BinaryIO, lines: Iterator[str], tell: Callable[[int], None]):
    """Write the rows by pieces, each compressed while the next is made."""
    done, written = 0, None
    with ThreadPoolExecutor(1) as writer:
        while piece := list(islice(lines, PIECE)):
            if written:
                written.result()
            written = writer.submit(sheet.write, "".join(piece).encode())
            done += len(piece)
            tell(done)
        if written:
            written.result()
