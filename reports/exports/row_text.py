"""The rows of a sheet as text, for lists so long that a call for each cell takes too long.

The number of a row stands in each of its cells. A cell's text is made with all that follows until
the next number, once for equal values of a column, and a row is its cells joined by its number.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from xml.sax.saxutils import escape

from xlsxwriter.utility import xl_col_to_name

from cadres import vietnamese

from .cells import FIRST_DAY, FORMULA_OPENERS, writable

REPEATED = 5000  # values of a column whose text is remembered
_LEAP = dt.date(1900, 2, 28)  # after it spreadsheets count a day that never was
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # would be read as the character of that number

TEXT, MARKED, NUMBER, DAY = "text", "marked", "number", "day"
# What a sheet is given to write so that its styles can be read off; MARKED has the quote prefix.
SAMPLES = {TEXT: "x", MARKED: "=x", NUMBER: 1, DAY: FIRST_DAY}
Styles = dict[str, str]  # the number of a cell's style for each of SAMPLES

Column = tuple[Callable, Styles]


def rows(found: Iterable, columns: list[Column], first: int) -> Iterator[str]:
    """A row for each thing found, from the number `first`; each column reads it."""
    last = len(columns) - 1
    made = []
    for number, (read, styles) in enumerate(columns):
        after = "</row>" if number == last else f'<c r="{xl_col_to_name(number + 1)}'
        made.append((read, lru_cache(REPEATED)(partial(_cell, styles, after))))
    for row, each in enumerate(found, first):
        cells = [cell(read(each)) for read, cell in made]
        yield str(row).join(['<row r="', '"><c r="A', *cells])


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
