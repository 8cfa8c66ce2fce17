"""The days that a cell of posts says beside its titles: "Bí thư Chi bộ (từ 3/2017)"."""

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from cadres.intake.texts.days import is_unended, read_day, read_range
from cadres.vietnamese import PartialDate

_DAY = (
    r"(?:(?:ngày |tháng |năm )?(?:\d{1,2}\s?[/.-]\s?){0,2}(?:19|20)\d\d"
    r"|(?:ngày \d{1,2} )?tháng \d{1,2} năm \d{4})(?!\d)"
)
_BEGUN = r"(?:(?:được )?(?:bầu|bổ nhiệm|chỉ định|phê chuẩn|giữ chức)(?: giữ chức)?\s+)?"
_SAID = re.compile(
    rf"\(\s*{_BEGUN}(?P<inside>[^()]*\d{{4}}[^()]*?)\s*\)"
    rf"|(?:[,;–-]\s*)?{_BEGUN}(?:kể )?"
    rf"(?P<free>từ {_DAY}(?:(?:,? (?:đến|tới) | ?[-–] ?)(?:{_DAY}|nay))?)"
    rf"|\s?:\s*(?P<behind>{_DAY}(?:(?:,? (?:đến|tới) | ?[-–] ?)(?:{_DAY}|nay))?)"
    r"(?=\s*(?:[,;(\n]|$))"
    rf"|\s{_BEGUN}(?:vào )?(?:(?:ngày|tháng) )?"
    r"(?P<bare>(?:\d{1,2}[/.-]){1,2}(?:19|20)\d\d)(?=\s*(?:[,;\n]|$))",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?:đến|tới|thôi)\s+(?:hết\s+|từ\s+)?", re.IGNORECASE)
_TERM = re.compile(r"(?:nhiệm k[ỳì]|nk)\b", re.IGNORECASE)


class SaidDays(NamedTuple):
    """First and last day of a post, as exact as written, and where in the text they stand."""

    at: int
    start: PartialDate | None
    end: PartialDate | None


@lru_cache(maxsize=10_000)
def take_days(text: str) -> tuple[str, tuple[SaidDays, ...]]:
    """The text with blanks where it says days, so that all else stays in its place, and the days.

    A term of office ("nhiệm kỳ 2015-2020") is no day: many begin within it.
    """
    said = []

    def taken(found: re.Match) -> str:
        days = _days(next(filter(None, found.groups())))
        if days is None:
            return found[0]
        said.append(SaidDays(found.start(), *days))
        return " " * len(found[0])

    return (_SAID.sub(taken, text), tuple(said)) if may_say_day(text) else (text, ())


@lru_cache(maxsize=10_000)
def may_say_day(text: str) -> bool:
    """Whether a text has a year, without which it says no day."""
    return bool(re.search(r"\d{4}", text))


@lru_cache(maxsize=10_000)
def take_plans(text: str, day: dt.date) -> tuple[str, tuple[PartialDate, ...]]:
    """The text without the last days that are after a day, and these: nobody has left on them."""
    planned = []

    def taken(found: re.Match) -> str:
        start, end = _days(next(filter(None, found.groups()))) or (None, None)
        if not end or end.first_day() <= day:
            return found[0]
        planned.append(end)
        return f" (từ {start})" if start else " "

    return (_SAID.sub(taken, text), tuple(planned)) if may_say_day(text) else (text, ())


def _days(text: str) -> tuple[PartialDate | None, PartialDate | None] | None:
    if _TERM.match(text):
        return None
    try:
        if until := _UNTIL.match(text):
            rest = text[until.end() :]
            return None, None if is_unended(rest) else read_day(rest)
        days = read_range(text)
        return days[:2] if days else (read_day(text), None)
    except ValueError:
        return None
