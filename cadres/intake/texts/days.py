"""Days as the cells of lists hold them: with words around, as ranges, as numbers, half known."""

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from cadres.intake.texts.loose_days import (
    read_end_of_term,
    read_loose,
    read_short,
    with_number_of_month,
)
from cadres.vietnamese import PartialDate, nfc, parse_date, search_key

LONGEST = 500  # letters of a text that says a day or a paper, whatever is said besides
DAY_ZERO = dt.date(1899, 12, 30)  # of spreadsheets, whose days are numbers
SERIALS = range(3_654, 73_051)  # 1910 to 2099; no year is so large
FIRST_COMPACT, LAST_COMPACT = 1900_00_00, 2100_00_00
UNKNOWN = {"khong ro", "chua ro", "khong", "k ro", "ko ro", "khong co", "chua co"}
UNENDED = {
    "", "nay", "den nay", "hien nay", "den hien nay", "hien tai", "het nhiem ky", "dang giu",
    "dang giu chuc", "dang dam nhiem", "con giu chuc", "con giu", "duong nhiem", "dang cong tac",
    "dang duong nhiem", "chua", "chua thoi", "khong", "toi nay",
}  # fmt: skip

_SINCE = re.compile(
    r"^\s*(?:kể )?(?:thôi |nghỉ |thôi giữ chức )?(?:từ|đến|tới)\s+(?:hết )?"
    r"|^\s*hết\s+(?=(?:ngày |tháng |năm |quý )?[\divx])"
    r"|^\s*(?:sinh (?:năm |ngày )?|ns[. ]+|sn[. ]+)|^\s*t(?:h|hg)?\.?\s*(?=\d)",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"^['’‘`´]+|^\((.*)\)$|\s*\([^()\d]*\)$|[\s.,;:]+$|[ T]00?:00(?::00)?(?:\.0+)?$"
    r"|(?<=^\d{4})\.0+$|\s*\(\d{1,3} tuổi\)$",
    re.IGNORECASE,
)
_GLUED_WORD = re.compile(r"\b(ngày|tháng|năm)\s*:?\s*(?=\d)|,(?= năm \d)", re.IGNORECASE)
# As programs write days, "20190703", of which they may know the year or month only: "19680000".
_COMPACT = re.compile(r"((?:19|20)\d\d)(?:0000|(0[1-9]|1[0-2])([0-3]\d))")
_FOREVER = re.compile(r"(?:\d\d?[/.-]){2}9999|9999([/.-]?)\d\d\1\d\d(?:[ T]00:00:00)?")
_YEAR_AND_MONTH = re.compile(r"((?:19|20)\d\d)[-/.](0[1-9]|1[0-2])")
_RANGE = re.compile(
    r"\s+(?:đến|tới)\s+|\s*(?:[-=–]>|→)\s*|\s+[-–—]\s*|\s*[-–—]\s+|\s*[–—]\s*"
    r"|(?<=\d{4})-(?=\d{1,2}/|\d{4}$|nay$|đến nay$|hiện nay$)",
    re.IGNORECASE,
)
_NUMBER_AND_DAY = re.compile(
    r"(?P<number>.*?\S)[\s,;(]+(?:[-–—]\s*)?(?:(?:ký )?(?:ngày|ng\.?)\s*:?\s*)?"
    r"(?P<day>\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d\d)"
    r"|\d{1,2} tháng \d{1,2} năm \d{4})\)?(?:\s+của\s.*)?",
    re.IGNORECASE,
)
_NUMBER_AND_MONTH = re.compile(
    r"(?P<number>.*\d\w?\s*[-/]\s*[^\W\d]\S*?)[\s,;(]+(?:[-–—]\s*)?(?:ký )?"
    r"(?P<day>(?:tháng )?\d{1,2}\s*[/.-]\s*\d{4}|(?:tháng \d{1,2} )?năm \d{4})\)?",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"(?P<reason>[^\W\d][^\d]*?)[\s,:;(]+(?:(?:từ|kể|vào|ngày)\s+)*"
    r"(?P<day>(?:tháng\s+|năm\s+|t)?\d.*?)\)?",
    re.IGNORECASE,
)
_BEHIND_DAY = re.compile(r"(?<=\d)(?:\s*[-–—,;:(]+\s*|\s+)(?=[^\W\d])")
_LED_REASON = re.compile(r"(?:(?:thôi )?(?:do|vì)|lý do)\s*:?\s+", re.IGNORECASE)
_NO_REASON = re.compile(
    r"(?:dự kiến|trở|đến|tới|tháng|năm|ngày|nay|hiện|đang|còn|đương|chưa"
    r"|theo|qđ|quyết định|nq|nghị quyết|số)\b",
    re.IGNORECASE,
)
_OF_SOME = re.compile(  # of the posts, or at other times
    r"\bthôi\b.*\b(?:trưởng|phó|bí thư|chủ|chi|tổ|cán bộ|công chức"
    r"|bt\w*|p?ct\w*|tb\w*|tk\w*|tt|ta)\b"
    r"|\bcòn\b|[;,]\s*(?:(?:từ|ngày|tháng)\s+)*\d{1,2}\s*[/.-]\s*\d",
    re.IGNORECASE,
)
_NUMBER_AFTER_SLASH = re.compile(
    r"(?P<number>.*[A-Za-zĐ]{2,})\s*[/;,-]\s*(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
)
_DAY_AND_NUMBER = re.compile(
    r"(?:ngày\s*:?\s*)?(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[\s,;:–-]+"
    r"(?P<number>(?:(?:quyết định|qđ|nq|số)[\s:]+)*\d+\w?\s*[-/]\s*[^\W\d].*)",
    re.IGNORECASE,
)
_ISSUER = re.compile(r"\s+của\s.*", re.IGNORECASE | re.DOTALL)
_DONE = (
    r"(?:chỉ định|chuẩn y|bổ nhiệm(?: lại)?|phê chuẩn|công nhận|phân công|điều động|bầu|giao"
    r"|kiện toàn|luân chuyển|giữ chức(?: vụ| danh)?|và)"
)
_NUMBER_WORD = re.compile(
    r"^(?:(?:quyết định|nghị quyết|thông báo|qđ|nq|tb)\b[^\d]*?\bsố"
    rf"|(?:quyết định|nghị quyết)(?: {_DONE})*|số(?: qđ)?"
    r"|(?:qđ|nq)(?: [^\W\d]+){1,3}(?=\s+\d\S*[a-zđ])"
    r"|(?:qđ|nq)(?=[\s:]+\d\S*[a-zđ]))"
    r"(?:\s*:\s*|\s+)",
    re.IGNORECASE,
)

# Glued to the number that says it once more, "QĐ15-QĐ/ĐU", and what the paper did, behind it.
_WORD_AGAIN = re.compile(r"^(?:qđ|nq|tb|số)[\s.:]*(?=\d+\w?\s*[-/]\s*(?:qđ|nq|tb|kl)\b)", re.I)
_DONE_BEHIND = re.compile(rf"[\s,;(–-]+{_DONE}(?: {_DONE})*\)?$", re.IGNORECASE)
# What was done on the day behind it: "Bổ nhiệm 01/9/2020", "được bầu ngày 5/3/2020".
_DONE_ON = re.compile(
    rf"(?:được |bắt đầu )?(?:{_DONE}|kiêm nhiệm|nhận (?:chức|nhiệm vụ)|đảm nhiệm)"
    r"(?: (?:lại|mới|từ|vào))*(?: ngày)?[\s:]+(?P<day>(?:tháng |năm )?\d.*)",
    re.IGNORECASE,
)

PAPER_NUMBER = (
    r"\d+\w?\s*[-/]\s*(?:[^\W\d]|\d{4}/[^\W\d])"  # "12-QĐ/ĐU", "12/2020/NQ-HĐND" begin so
)
_SPACED = re.compile(r"\d+\w?\s*[-/]\s*[^\W\d]")  # of a number as "36 - QĐ/ĐU"
_DAY_ALONE = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d")
_SYMBOL = re.compile(r"\d\w?\s*[-/]\s*(?:\d{4}/)?(?:qđ|nq|tb|kl)\b")
_SPACED_SIGN = re.compile(r"\s*([-/])\s*")
_SPACED_MARK = re.compile(r"\s*([-/.])\s*")


def read_day(value, latest: dt.date | None = None) -> PartialDate:
    """A day, month or year as `vietnamese.parse_date`, also as the number that a cell shows."""
    return read_loosely(value, latest)[0]


@lru_cache(maxsize=50_000, typed=True)
def read_loosely(value, latest: dt.date | None = None) -> tuple[PartialDate, bool]:
    """What a cell names, and whether it is written exactly so.

    A quarter, "đầu năm 2019" or a term are read as their year, 00/3/2017 as its month; a year of
    two digits is the last one not after `latest`. Raises ValueError, a Vietnamese sentence.
    """
    if isinstance(value, str):
        return _read_text(value, latest)
    if isinstance(value, float) and 1.9 <= value < 2.1 and round(value * 1000, 6) % 1 == 0:
        return PartialDate(round(value * 1000)), False  # "1.966" opened as an English number
    if isinstance(value, int | float):
        if value in SERIALS:
            return _read_serial(int(value))
        if FIRST_COMPACT < value < LAST_COMPACT and value == int(value):
            return _read_text(str(int(value)), latest)
        if latest and value in range(1, 100):
            return read_short(f"{int(value):02d}", latest), False
    return parse_date(value), True


def _read_text(text: str, latest: dt.date | None) -> tuple[PartialDate, bool]:
    if len(text) > LONGEST:
        return parse_date(text), True
    bare = with_number_of_month(_bare(nfc(text)))
    if bare.isdecimal() and len(bare) == 5 and int(bare) in SERIALS:
        return _read_serial(int(bare))
    if day := _COMPACT.fullmatch(bare):
        return PartialDate(*(int(part) for part in day.groups() if part and part != "00")), True
    if month := _YEAR_AND_MONTH.fullmatch(bare):
        return PartialDate(int(month[1]), int(month[2])), True
    try:
        return parse_date(bare), True
    except ValueError:
        if read := read_loose(bare.lower(), latest):
            return read, False
        raise


def _read_serial(number: int) -> tuple[PartialDate, bool]:
    is_like_year = 1900 <= number // 10 < 2100
    return parse_date(DAY_ZERO + dt.timedelta(days=number)), not is_like_year


def _bare(text: str) -> str:
    """A text without words, brackets and signs that change nothing."""
    text, before = _GLUED_WORD.sub(lambda found: f"{found[1]} " if found[1] else "", text), None
    while text != before:
        before = text
        text = _AROUND.sub(lambda found: found[1] or "", _SINCE.sub("", text)).strip()
    return text


def is_unknown(text: str) -> bool:
    """Whether a cell for a day says that it is not known."""
    return not any(map(str.isalnum, text)) or search_key(text) in UNKNOWN


def is_unended(text: str) -> bool:
    """Whether a cell for a last day says that there is none yet, be it by the year 9999."""
    return search_key(text) in UNENDED or bool(_FOREVER.fullmatch(text.strip()))


def read_done(text: str) -> PartialDate | None:
    """The day behind what was done on it; None where a text says no such, or not exactly."""
    found = _DONE_ON.fullmatch(nfc(text)) if len(text) <= LONGEST else None
    try:
        read, exactly = read_loosely(found["day"]) if found else (None, False)
    except ValueError:
        return None
    return read if exactly else None


class Range(NamedTuple):
    """The days of "5/2016 - 8/2018" or "2/4/2017 đến nay", and whether they are written exactly."""

    first: PartialDate
    last: PartialDate | None
    exactly: bool


def read_range(text: str, latest: dt.date | None = None) -> Range | None:
    """The first and the last day that a text names; None if it is no range.

    Years alone, as of a term of office, are no exact days.
    """
    parts = _RANGE.split(nfc(text), maxsplit=1) if len(text) <= LONGEST else []
    if len(parts) < 2:
        return None
    try:
        first, exactly = read_loosely(parts[0], latest)
        if is_unended(parts[1]):
            return Range(first, None, exactly)
        last, last_exactly = read_last(parts[1], latest)
    except ValueError:
        return None
    are_years = first.precision == last.precision == "year"
    return Range(first, last, exactly and last_exactly and not are_years)


@lru_cache(maxsize=10_000)
def read_reason(text: str, latest: dt.date) -> tuple[str, PartialDate] | None:
    """The reason and the last day of "Nghỉ hưu 1/7/2019", "Luân chuyển từ tháng 6/2020"."""
    found = _REASON.fullmatch(nfc(text)) if len(text) <= LONGEST else None
    try:
        return (found["reason"], read_loosely(found["day"], latest)[0]) if found else None
    except ValueError:
        return None


@lru_cache(maxsize=10_000)
def part_reason(text: str, latest: dt.date) -> tuple[str, str] | None:
    """The last day and the reason of "1/7/2019 - nghỉ hưu", "tháng 6/2022 (chuyển công tác)".

    A reason that speaks of one of the posts, "1/7/2019 thôi Trưởng ấp", says no end of all.
    """
    text = nfc(text)
    for between in reversed([*_BEHIND_DAY.finditer(text)] if len(text) <= LONGEST else []):
        day, reason = text[: between.start()], text[between.end() :]
        reason = reason.removesuffix(")") if "(" in between[0] else reason
        if _NO_REASON.match(reason) or _OF_SOME.search(reason):
            continue
        try:
            read_last(day, latest)
        except ValueError:
            continue
        return day, _LED_REASON.sub("", reason, count=1)
    return None


def read_last(value, latest: dt.date | None = None) -> tuple[PartialDate, bool]:
    """`read_loosely` of a last day: a term's second year where it was served to its end.

    A term alone is refused: nobody is known to have left.
    """
    is_short = isinstance(value, str) and len(value) <= LONGEST
    if is_short and (term := read_end_of_term(nfc(value).lower())):
        return term, False
    return read_loosely(value, latest)


@lru_cache(maxsize=20_000)
def read_paper(text: str) -> tuple[str, str]:
    """Number and day of "Số 602-QĐ/TU, ngày 28/12/2017"; the day is "" where none is written."""
    if _DAY_ALONE.fullmatch(text):
        return "", text
    if len(text) > LONGEST:
        return text, ""
    both = (
        _NUMBER_AND_DAY.fullmatch(text)
        or _NUMBER_AFTER_SLASH.fullmatch(text)
        or _DAY_AND_NUMBER.fullmatch(text)
        or _NUMBER_AND_MONTH.fullmatch(text)
    )
    number, day = (both["number"], both["day"]) if both else (text, "")
    if number.lower() == "ngày":
        number = ""
    day = _SPACED_MARK.sub(r"\1", day)
    number = _NUMBER_WORD.sub("", _ISSUER.sub("", number.rstrip(" ,;(–-")))
    if not number[:1].isdigit():
        number = _WORD_AGAIN.sub("", number)
    if number[-1:].islower() or number[-1:] == ")":
        number = _DONE_BEHIND.sub("", number)
    if number.islower() and _SYMBOL.search(number):
        number = number.upper()  # typed in a font of capitals
    return _SPACED_SIGN.sub(r"\1", number) if _SPACED.match(number) else number, day
