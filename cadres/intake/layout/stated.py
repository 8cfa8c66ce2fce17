"""The numbers that the rows of totals and of a summary below a list state."""

import re

from cadres.intake.headings.header import Header
from cadres.intake.places.words import FIELDS, HAMLET
from cadres.vietnamese import match_key

_HAMLETS = r"(?:thôn|ấp|khu phố|khu vực|khu|khóm|khối|bản|buôn|bon|tổ dân phố|tdp|tổ|xóm|làng)"
_LEVEL = re.compile(
    r"\bcấp (?:(?P<province>tỉnh|thành phố)|(?P<district>huyện|quận|thị xã)"
    rf"|(?P<commune>xã|phường|cơ sở)|(?P<hamlet>{_HAMLETS}))\b"
)
_ONLY_HAMLETS = re.compile(rf"{_HAMLETS}(?:(?:\s*[,;/–-]\s*|\s+(?:và|hoặc)\s+){_HAMLETS})*")
_LEVELS = {field: level for level, field in FIELDS.items()}
_OF_POSTS = re.compile(
    r"\bkiêm (?!nhiệm)|\bđồng thời (?:là|làm|giữ)\b"
    r"|\b(?:bí thư|chủ tịch|trưởng (?:ban|phòng|thôn|ấp|khối)|chủ nhiệm|giám đốc|chánh) "
)
_NUMBER = r"(?<!\d)(\d[\d.]{0,11})"  # of a count, which has few digits
_COUNTED = re.compile(rf"{_NUMBER}\s*(?:trường hợp|người|đồng chí|đ/c|cán bộ)(?!\w)", re.IGNORECASE)
_AT_END = re.compile(rf"(?<!trang ){_NUMBER}\s*\.?$", re.IGNORECASE)

MARKS = "male_mark", "female_mark"
APART = ("birth_male", "birth_female"), MARKS  # columns of men and of women
UNITS = "province", "district", "commune", "hamlet", "workplace"

Stated = tuple[int, int]  # the column, and the number
OfPost = tuple[int, int, str]  # with the post, "" for all


def said_level(label: str) -> int | None:
    """The level of which a label speaks: "Cộng cấp xã", "Thôn, tổ dân phố"; none where it names or
    joins posts: "Bí thư - Chủ tịch cấp xã", "Cán bộ cấp xã kiêm Bí thư chi bộ".
    """
    key = match_key(label)
    if _OF_POSTS.search(key):
        return None
    found = _LEVEL.search(key)
    if not found:
        return HAMLET if _ONLY_HAMLETS.fullmatch(key) else None
    return _LEVELS[found.lastgroup]


def stated_in_total(
    row: list, label: str, column: int, header: Header, aside: frozenset[int], lines: int
) -> list[OfPost]:
    """What a total below so many lines states of all of them, and of who holds single posts.

    A number that stands alone below a post may be of all.
    """
    values = _numbers(row, column, aside)
    of_posts = [(at, values[at], post) for at, post in _posts(header).items() if at in values]
    stated = _of_all(row, label, column, header, aside)
    if not stated and len(of_posts) == 1 and of_posts[0][1] == lines:
        return [(*of_posts[0][:2], "")]
    return [(*stated, ""), *of_posts] if stated else of_posts


def _of_all(
    row: list, label: str, column: int, header: Header, aside: frozenset[int]
) -> Stated | None:
    """The number that a total states of all: men and women together where they stand apart.

    Of several the first that stands below no unit, of which it may be the count.
    """
    others = aside | _of_others(header)
    values = _numbers(row, column, others)
    for pair in APART:
        apart = [header.columns.get(name, -1) for name in pair]
        if all(each in values for each in apart):
            return apart[0], sum(values[each] for each in apart)
    values = {at: number for at, number in values.items() if at not in _below(MARKS, header)}
    if len({*values.values()}) > 1:
        units = _below(UNITS, header)
        values = {at: number for at, number in values.items() if at not in units}
    if values:
        return next(iter(values.items()))
    texts = [(at, cell) for at, cell in enumerate(row) if at >= column and isinstance(cell, str)]
    counted = (
        (at, found) for at, text in texts if at not in others and (found := _COUNTED.search(text))
    )
    at, said = next(counted, (column, _AT_END.search(label)))
    return (at, int(said[1].replace(".", ""))) if said else None


def _posts(header: Header) -> dict[int, str]:
    """The columns headed by posts, with these."""
    return {header.columns[name]: post.title for name, post in header.posts.items()}


def _of_others(header: Header) -> frozenset[int]:
    """The columns whose totals count no people of the list: holders of one post, what is no
    field.
    """
    known = set(header.columns.values())
    others = {column for column in header.headings if column not in known}
    return frozenset(others | _posts(header).keys())


def _below(names: tuple[str, ...], header: Header) -> set[int]:
    return {header.columns[name] for name in names if name in header.columns}


def stated_in_summary(row: list, column: int, aside: frozenset[int]) -> Stated | None:
    """The number of a row of a summary, whose columns are its own; of several nobody knows which
    is the count.
    """
    values = _numbers(row, column, aside)
    return next(iter(values.items())) if len({*values.values()}) == 1 else None


def _numbers(row: list, column: int, aside: frozenset[int]) -> dict[int, int]:
    """The whole numbers behind a column."""
    return {
        at: int(cell)
        for at, cell in enumerate(row)
        if at > column
        and isinstance(cell, int | float)
        and not isinstance(cell, bool)
        and float(cell).is_integer()
        and at not in aside
    }
