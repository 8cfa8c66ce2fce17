"""The numbers that the rows of totals and of a summary below a list state."""

import re

from cadres.intake.headings.header import Header
from cadres.vietnamese import match_key

_HAMLETS = r"(?:thôn|ấp|khu phố|khu vực|khu|khóm|khối|bản|buôn|bon|tổ dân phố|tdp|tổ|xóm|làng)"
_LEVEL = re.compile(
    r"\bcấp (?:(?P<province>tỉnh|thành phố)|(?P<district>huyện|quận|thị xã)"
    rf"|(?P<commune>xã|phường|cơ sở)|(?P<hamlet>{_HAMLETS}))\b"
)
_ONLY_HAMLETS = re.compile(rf"{_HAMLETS}(?:(?:\s*[,;/–-]\s*|\s+(?:và|hoặc)\s+){_HAMLETS})*")
_LEVELS = {"province": 1, "district": 2, "commune": 3, "hamlet": 4}
_COUNTED = re.compile(r"(\d[\d.]*)\s*(?:trường hợp|người|đồng chí|đ/c|cán bộ)(?!\w)", re.IGNORECASE)
_AT_END = re.compile(r"(?<!trang )(?<!\d)(\d[\d.]*)\s*\.?$", re.IGNORECASE)

Stated = tuple[int, int]  # the column, and the number


def said_level(label: str) -> int | None:
    """The level of which a label speaks: "Cộng cấp xã", "Thôn, tổ dân phố"."""
    key = match_key(label)
    found = _LEVEL.search(key)
    if not found:
        return _LEVELS["hamlet"] if _ONLY_HAMLETS.fullmatch(key) else None
    return _LEVELS[found.lastgroup]


def stated_total(
    row: list, label: str, column: int, header: Header, aside: frozenset[int]
) -> Stated | None:
    """The number that a total states: men and women together where they stand apart."""
    apart = [
        header.columns[name] for name in ("birth_male", "birth_female") if name in header.columns
    ]
    values = _numbers(row, column, aside | _of_others(header))
    if len(apart) == 2 and all(each in values for each in apart):
        return apart[0], sum(values[each] for each in apart)
    if values:
        return next(iter(values.items()))
    texts = [(at, cell) for at, cell in enumerate(row) if at >= column and isinstance(cell, str)]
    counted = ((at, found) for at, text in texts if (found := _COUNTED.search(text)))
    at, said = next(counted, (column, _AT_END.search(label)))
    return (at, int(said[1].replace(".", ""))) if said else None


def _of_others(header: Header) -> frozenset[int]:
    """The columns whose totals count no people of the list: of women, of what is no field."""
    known = set(header.columns.values())
    others = {column for column in header.headings if column not in known}
    return frozenset(others | {header.columns.get("female_mark", -1)})


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
