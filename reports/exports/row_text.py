"""The rows of a sheet as text, for lists so long that a call for each cell takes too long.

The number of a row stands in each of its cells. A cell's text is made with all that follows until
the next number, once for equal values of a column, and a row is its cells joined by its number.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from xml.sax.saxutils import escape

from xlsxwriter.utility import xl_col_to_name

from cadres import vietnamese

from .cells import FIRST_DAY, FORMULA_OPENERS, lines_of, writable

REPEATED = 5000  # values of a column whose text is remembered
_LEAP = dt.date(1900, 2, 28)  # after it spreadsheets count a day that never was
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # would be read as the character of that number

TEXT, MARKED, NUMBER, DAY = "text", "marked", "number", "day"
# What a sheet is given to write so that its styles can be read off; MARKED has the quote prefix.
SAMPLES = {TEXT: "x", MARKED: "=x", NUMBER: 1, DAY: FIRST_DAY}
Styles = dict[str, str]  # the number of a cell's style for each of SAMPLES


@dataclass(frozen=True)
class Cells:
    """A column: what it reads, its styles, and the letters that fit in a line of it."""

    read: Callable
    styles: Styles
    width: int


def rows(found: Iterable, columns: list[Cells], first: int, line: int) -> Iterator[str]:
    """A row for each thing found, from the number `first`; `line` is a line's height in points.

    A row is as high as its texts need, and otherwise as high as any: not every spreadsheet makes
    it so by itself.
    """
    names = [f'<c r="{xl_col_to_name(number)}' for number in range(1, len(columns))]
    made = [
        lru_cache(REPEATED)(partial(_cell, column.styles, after))
        for column, after in zip(columns, [*names, "</row>"], strict=True)
    ]
    readers, widths = [column.read for column in columns], [column.width for column in columns]
    for row, each in enumerate(found, first):
        values = [read(each) for read in readers]
        lines = [
            lines_of(value, width)
            for value, width in zip(values, widths, strict=True)
            if value.__class__ is str and len(value) > width
        ]
        high = _high(line * max(lines) + 3) if lines else ""
        cells = [cell(value) for cell, value in zip(made, values, strict=True)]
        yield str(row).join(['<row r="', f'"{high}><c r="A', *cells])


@lru_cache
def _high(points: int) -> str:
    """A height, in whole pixels."""
    return f' ht="{round(points * 4 / 3) * 0.75:g}" customHeight="1"'


def _cell(styles: Styles, after: str, value: str | int | dt.date | None) -> str:
    """A cell from behind its row's number, and what comes before the next number."""
    if isinstance(value, int):
        return f'" s="{styles[NUMBER]}"><v>{value}</v></c>{after}'
    if isinstance(value, dt.date):
        if value >= FIRST_DAY:
            return f'" s="{styles[DAY]}"><v>{_serial(value)}</v></c>{after}'
        value = vietnamese.format_day(value)
    text = writable(value or "")
    style = styles[MARKED if text.startswith(FORMULA_OPENERS) else TEXT]
    if not text:
        return f'" s="{style}"/>{after}'
    kept = "" if text == text.strip() else ' xml:space="preserve"'
    text = escape(_CODE.sub("_x005F_", text))
    return f'" s="{style}" t="inlineStr"><is><t{kept}>{text}</t></is></c>{after}'


def _serial(day: dt.date) -> int:
    """The number by which spreadsheets know a day."""
    return (day - FIRST_DAY).days + (2 if day > _LEAP else 1)
