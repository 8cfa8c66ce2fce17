"""A cell that says in words from when to when posts were held, and why they were left.

"Giữ từ 12/3/2018, thôi từ 01/4/2022 do tuổi cao". Only what is understood to its end is taken; the
last day is given as it is written, to be read as that of a cell of its own.
"""

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from cadres.intake.texts.days import read_loosely
from cadres.vietnamese import PartialDate, nfc

LONGEST = 300  # letters of such a text
_DAY = r"(?:ngày )?(?:\d{1,2} ?[/.-] ?){0,2}(?:19|20)\d\d|(?:ngày \d{1,2} )?tháng \d{1,2} năm \d{4}"
_HELD = (
    r"(?:(?:đã|được|bắt đầu|giữ|giữ chức(?: vụ| danh)?|đảm nhiệm|nhận(?: chức)?|kiêm(?: nhiệm)?"
    r"|bổ nhiệm|bầu(?: tại (?:đại hội|đh)(?: chi bộ| đảng bộ)?)?) )*(?:(?:kể )?từ |tháng )*"
)
_LEFT = (
    r"(?:đã |cho |xin )*(?:thôi|nghỉ|miễn nhiệm|kết thúc)"
    r"(?: (?:giữ|chức|vụ|danh|kiêm|nhiệm|đảm nhiệm))*(?: (?:kể từ|từ|vào|tháng))*"
)
_TERM = re.compile(
    rf"{_HELD}(?P<first>{_DAY})(?: ?[,;.–-] ?| và | )(?:và |đến )?{_LEFT} (?P<last>{_DAY})"
    r"(?P<rest>\D*)",
    re.IGNORECASE,
)
_SINCE = re.compile(rf"{_HELD}(?P<first>{_DAY})(?: ?(?:đến|tới|-) ?(?:hiện )?nay)?", re.IGNORECASE)
_IN_TERM = re.compile(
    rf"(?:nhiệm kỳ|nk)\b[^()]*\((?:(?:kể )?từ )(?P<first>{_DAY})\)", re.IGNORECASE
)
_LED = re.compile(r"^[\s,;:.(–-]*(?:(?:(?:vì )?l[ýí] do|do|vì)(?!\w)[\s:]*)?", re.IGNORECASE)
_OF_ONE = re.compile(
    r"\b(?:trưởng|phó|bí thư|chủ tịch|chi ủy|tổ trưởng|còn|vẫn|btcb|dự kiến)\b", re.IGNORECASE
)


class Held(NamedTuple):
    """The first day, the last one as it is written and the reason, "" where none is said."""

    first: PartialDate
    last: str = ""
    reason: str = ""


@lru_cache(maxsize=10_000)
def read_held(text: str, latest: dt.date) -> Held | None:
    """What a cell says so, None for any other text, or one that speaks of single posts."""
    said = nfc(text).strip(" .;")
    if len(said) > LONGEST:
        return None
    found = _SINCE.fullmatch(said) or _TERM.fullmatch(said) or _IN_TERM.fullmatch(said)
    if not found or _OF_ONE.search(found.groupdict("").get("rest", "")):
        return None
    try:
        first = read_loosely(found["first"], latest)[0]
    except ValueError:
        return None
    return Held(first, *_left(found)) if found.re is _TERM else Held(first)


def _left(found: re.Match) -> tuple[str, str]:
    """The last day and the reason, which may stand in brackets."""
    reason = _LED.sub("", found["rest"], count=1).rstrip(" .;")
    is_closed = reason.count(")") > reason.count("(")
    return found["last"], reason[:-1] if is_closed else reason
