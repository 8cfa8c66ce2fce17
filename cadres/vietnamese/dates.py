"""Dates as papers give them: always day first, sometimes only a month or a year."""

import calendar
import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, total_ordering

from cadres.vietnamese.fold import nfc

FIRST_YEAR, LAST_YEAR = 1900, 2100


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month (no day) or a year (no month, no day) between 1900 and 2100.

    Sorts by time, the less precise first: 2017, 1/2017, 1/1/2017. Building one that no calendar
    has raises ValueError, a Vietnamese sentence.
    """

    year: int
    month: int | None = None
    day: int | None = None
    _first_day: date = field(init=False, repr=False, compare=False)

    def __post_init__(self):
        if self.month is None and self.day is not None:
            raise ValueError(f"Ngày {self.day} năm {self.year} thiếu tháng.")
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError(f"“{self}” có năm ngoài khoảng {FIRST_YEAR}–{LAST_YEAR}.")
        month = 1 if self.month is None else self.month
        try:
            first = date(self.year, month, 1 if self.day is None else self.day)
        except ValueError:
            raise ValueError(f"“{self}” không có trong lịch.") from None
        object.__setattr__(self, "_first_day", first)

    def __hash__(self):
        """One number, since lists look up the days of many thousand people."""
        return (self.year << 9) + (self.month or 0) * 32 + (self.day or 0)

    @property
    def precision(self) -> str:
        """What the date names: "year", "month" or "day"."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    def first_day(self) -> date:
        """Return the first day of the day, month or year named."""
        return self._first_day

    def last_day(self) -> date:
        """Return the last day of the day, month or year named."""
        if self.day is not None:
            return self._first_day
        month = 12 if self.month is None else self.month
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    def __lt__(self, other):
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._order() < other._order()

    def _order(self) -> tuple[int, int, int]:
        return self.year, self.month or 0, self.day or 0

    def __str__(self):
        """Return "23/9/2020", "3/2017" or "2017", without padding."""
        parts = (self.day, self.month, self.year)
        return "/".join(str(part) for part in parts if part is not None)


def format_day(day: date) -> str:
    """Return the day as papers write it: "23/9/2020"."""
    return f"{day.day}/{day.month}/{day.year}"


def format_partial(first_day: date, precision: str) -> str:
    """Return a stored day at its precision ("year", "month", "day"): "2017", "3/2017", "1/3/2017".

    An unknown precision raises KeyError.
    """
    # Not by PartialDate: the day before a first day of 1900 has to be written too.
    return "/".join(str(part) for part in reversed(known_parts(first_day, precision)))


def known_parts(first_day: date | None, precision: str) -> tuple[int, ...]:
    """Year, month and day of a stored day as far as they are known; () of none."""
    parts = {"year": 1, "month": 2, "day": 3}[precision]
    return (first_day.year, first_day.month, first_day.day)[:parts] if first_day else ()


def may_be_one_day(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two days agree as far as both are known (`known_parts`): 1970 and 18/11/1970."""
    return all(a == b for a, b in zip(one, other, strict=False))


_D = "(?P<day>[0-9]{1,2})"
_M = "(?P<month>[0-9]{1,2})"
_Y = "(?P<year>[0-9]{4})"
_FORMS = [
    re.compile(form)
    for form in (
        f"(?:ngày )?{_D} ?(?P<sign>[/.-]) ?{_M} ?(?P=sign) ?{_Y}",
        f"(?:ngày )?{_D} tháng {_M} năm {_Y}",
        "(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",
        f"(?:tháng )?{_M} ?[/.-] ?{_Y}",
        f"tháng {_M} năm {_Y}",
        f"(?:năm )?{_Y}",
    )
]
_SHORT_YEAR = re.compile("(?:ngày |tháng )?[0-9]{1,2}(?: ?[/.-] ?[0-9]{1,2}){1,2}")


def parse_date(value: str | date | int | float) -> PartialDate:
    """Return the day, month or year that a text or a spreadsheet cell names.

    Reads 23/9/2020, 23-9-2020, 01.7.2025, "ngày 15 tháng 9 năm 2020", 2020-09-23, 3/2017,
    "tháng 5.2019", "tháng 3 năm 2017", 2017, a date or datetime, and a whole number as a year.
    The day comes before the month always; a year of two digits is refused, never guessed.
    Anything else raises ValueError, a Vietnamese sentence that names the value.
    """
    if isinstance(value, date):
        return _whole_day(value.year, value.month, value.day)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _parse_text(nfc(str(value)))


def parse_day(text: str) -> date:
    """Return the whole day that a text names; ValueError (Vietnamese) for a month or a year."""
    read = parse_date(text)
    if read.precision != "day":
        raise ValueError(f"“{text}” chưa đủ ngày, tháng và năm, như 23/9/2020.")
    return read.first_day()


# The days of a list are few, and many people's: each is one object, which saves room too.
@lru_cache(maxsize=50_000)
def _whole_day(year: int, month: int, day: int) -> PartialDate:
    return PartialDate(year, month, day)


@lru_cache(maxsize=50_000)
def _parse_text(written: str) -> PartialDate:
    if not written:
        raise ValueError("Chưa nhập ngày, tháng hoặc năm.")
    for form in _FORMS:
        if found := form.fullmatch(written.lower()):
            parts = found.groupdict()
            return PartialDate(*(int(parts[k]) for k in ("year", "month", "day") if k in parts))
    if _SHORT_YEAR.fullmatch(written.lower()):
        raise ValueError(
            f"“{written}” chưa rõ năm; hãy viết đủ bốn chữ số của năm, như 23/9/2020 hoặc 3/2017."
        )
    raise ValueError(
        f"“{written}” không phải là ngày, tháng hay năm; hãy viết như 23/9/2020, 3/2017 hoặc 2017."
    )
