"""Days that say less than a day of the calendar: quarters, parts of a year, terms, congresses."""

import datetime as dt
import re

from cadres.vietnamese import PartialDate, parse_date

_UNSAID = r"(?:0{1,2}|[.…_?x]{1,4})"
_YEAR = r"(?P<year>\d{4})"
_MARK = r"[/.,\\-]"
_PART_OF = "(?:vào |từ )?(?:khoảng )?(?:đầu|giữa|cuối|trong)"
_TERM = (
    rf"(?:nhiệm kỳ|nk|khóa|khoá)\.?:?(?: (?:[ivxl]+|[\d,]+ năm),?)? ?{_YEAR} ?[-–—/] ?"
    r"(?P<last>\d{4})(?: ?\([\d,]+ năm\))?"
)
# What says less than a day of the calendar, or more than its year.
_LOOSE = [
    re.compile(form)
    for form in (
        rf"(?:{_PART_OF} )?quý (?:iv|i{{1,3}}|[1-4])(?: ?[/.,-] ?|\s+năm\s+|\s+){_YEAR}",
        rf"{_PART_OF}(?: năm)? {_YEAR}",
        r"(?:ngày )?(?:mùng |mồng )?(?P<day>\d{1,2}) tháng (?P<month>\d{1,2}),? (?:năm )?" + _YEAR,
        rf"(?:ngày )?(?P<day>\d{{1,2}}) ?[/.-] ?(?P<month>\d{{1,2}}),? năm {_YEAR}",
        rf"{_YEAR}[/.](?P<month>\d{{1,2}})[/.](?P<day>\d{{1,2}})",
        rf"{_PART_OF} tháng (?P<month>\d{{1,2}})(?: ?[/.-] ?| năm ){_YEAR}",
        rf"(?:đầu )?{_TERM}",
        rf"{_UNSAID}[/.-](?P<month>0?[1-9]|1[0-2])[/.-]{_YEAR}",
        rf"(?:(?:{_UNSAID} ?[/.-] ?){{1,2}}| ?/ ?/ ?){_YEAR}",
        # With marks that differ, or are none of a day: "01/9-2020", "01,9,2020".
        rf"(?P<day>\d{{1,2}}) ?{_MARK} ?(?P<month>\d{{1,2}}) ?{_MARK} ?{_YEAR}",
    )
]
# A congress or an election, and when it was: "sau Đại hội Đảng bộ xã (tháng 6/2020)".
_CONGRESS = re.compile(
    r"(?:(?:ngay|từ|sau|tại|qua|kỳ|cuộc) )*(?:đại hội|đhđb|đh|bầu cử)(?!\w)"
    r"(?P<which>(?:lần thứ \d{1,2}(?!\d)|[^\d()–—-])*)"
    r"\(?[^\d()]*(?P<when>\d[^()]*?)\s*\)?"
)
_OTHER_TIME = re.compile(r"\b(?:trước|đến|tới|hết|chưa|chuẩn bị)\b")
_YEARS = re.compile(rf"{_YEAR} ?[-–—] ?\d{{4}}")
_OF_TERM = re.compile(rf"(?:đến |tới )?(?P<over>(?:hết|mãn|cuối|xong|kết thúc) )?{_TERM}")
_SHORT = re.compile(
    r"(?:ngày )?(?:(?:(?P<day>\d{1,2}) ?[/.-] ?)?(?P<month>\d{1,2}) ?[/.-] ?)?(?P<year>\d\d)"
)
# As spreadsheets write a month: "15-thg5-2019", "15-May-19", "Mar-17".
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NAMED_MONTH = re.compile(
    r"(?:(?P<day>\d{1,2})[ /.-])?"
    rf"(?:thg\.? ?(?P<month>\d{{1,2}})|(?P<name>{'|'.join(_MONTHS)})[a-z]*)"
    r"[ /.,-]+(?P<year>\d{4}|\d\d)",
    re.IGNORECASE,
)
_GROUPED_YEAR = re.compile(r"([12])[. ](\d{3})")


def read_loose(text: str, latest: dt.date | None) -> PartialDate | None:
    """What a lower-case text names that is no day by itself; a term is the year that it began."""
    for form in _LOOSE:
        if found := form.fullmatch(text):
            parts = found.groupdict().items()
            return PartialDate(**{k: int(part) for k, part in parts if part and k != "last"})
    if found := _GROUPED_YEAR.fullmatch(text):
        return PartialDate(int(found[1] + found[2]))
    return _at_congress(text) or (read_short(text, latest) if latest else None)


def with_number_of_month(text: str) -> str:
    """A day with its month as a number: "15-May-19" is 15/5/19."""
    found = _NAMED_MONTH.fullmatch(text)
    if not found:
        return text
    month = found["month"] or _MONTHS.index(found["name"].lower()) + 1
    return "/".join(str(part) for part in (found["day"], month, found["year"]) if part)


def _at_congress(text: str) -> PartialDate | None:
    found = _CONGRESS.fullmatch(text)
    if not found or _OTHER_TIME.search(found["which"]):
        return None
    if years := _YEARS.fullmatch(found["when"]):
        return PartialDate(int(years["year"]))
    try:
        return parse_date(found["when"])
    except ValueError:
        return None


def read_end_of_term(text: str) -> PartialDate | None:
    """The last year of "hết nhiệm kỳ 2015-2020"; a term that nobody says to be over is refused."""
    found = _OF_TERM.fullmatch(text.strip(" .,;"))
    if not found:
        return None
    if found["over"]:
        return PartialDate(int(found["last"]))
    raise ValueError(f"“{text}” là nhiệm kỳ, chưa rõ đã thôi giữ chức chưa; hãy ghi ngày thôi.")


def read_short(text: str, latest: dt.date) -> PartialDate | None:
    """A day or year of two digits, the last such year that is not after `latest`."""
    found = _SHORT.fullmatch(text)
    if not found or found["month"] and not found["day"] and int(found["year"]) <= 12:
        return None  # 3/10 may be a day of any year
    year = latest.year - (latest.year - int(found["year"])) % 100
    return PartialDate(year, *(int(found[name]) for name in ("month", "day") if found[name]))
