"""Days as the cells of lists hold them: with words around, as ranges, as numbers."""

import datetime as dt
import re

from cadres.vietnamese import PartialDate, parse_date, search_key

DAY_ZERO = dt.date(1899, 12, 30)  # of spreadsheets, whose days are numbers
SERIALS = range(3_654, 73_051)  # 1910 to 2099; no year is so large
UNENDED = ("", "nay", "hien nay", "het nhiem ky")

_SINCE = re.compile(r"^\s*(?:kể )?(?:từ|đến)\s+(?:hết )?|^\s*T(?:h|hg)?\.?\s*(?=\d)", re.IGNORECASE)
_RANGE = re.compile(
    r"\s+(?:đến|tới)\s+|\s+[-–—]\s*|\s*[-–—]\s+|\s*[–—]\s*|\s*->\s*|(?<=\d{4})-(?=\d{1,2}/)"
)
_NUMBER_AND_DAY = re.compile(
    r"(?P<number>.*?\S)[\s,;(]+(?:ngày\s+)?"
    r"(?P<day>\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})\)?"
)
_NUMBER_WORD = re.compile(r"^(?:số|quyết định(?: số)?|qđ số)\s*:?\s+", re.IGNORECASE)


def read_day(value) -> PartialDate:
    """A day, month or year as `vietnamese.parse_date`, also as the number that a cell shows."""
    if isinstance(value, str):
        value = _SINCE.sub("", value)
        if value.isdecimal() and len(value) == 5:
            value = int(value)
    if isinstance(value, int | float) and value in SERIALS:
        value = DAY_ZERO + dt.timedelta(days=int(value))
    return parse_date(value)


def read_range(text: str) -> tuple[PartialDate, PartialDate | None] | None:
    """The first and last day of "5/2016 - 8/2018" or "2/4/2017 đến nay"; None if it is no range."""
    parts = _RANGE.split(text, maxsplit=1)
    if len(parts) < 2:
        return None
    try:
        last = None if search_key(parts[1]) in UNENDED else read_day(parts[1])
        return read_day(parts[0]), last
    except ValueError:
        return None


def read_paper(text: str) -> tuple[str, str]:
    """Number and day of "Số 602-QĐ/TU, ngày 28/12/2017"; the day is "" where none is written."""
    both = _NUMBER_AND_DAY.fullmatch(text)
    number, day = (both["number"], both["day"].replace(" ", "")) if both else (text, "")
    return _NUMBER_WORD.sub("", number.rstrip(" ,;(")), day
