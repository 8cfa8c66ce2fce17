"""The columns of a list: their headings, and what stands below them for each person."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.variety.people import HEAD, WORD, Officials, Someone
from tests.variety.ways import Ways

SHORT = {"xa": "X.", "phuong": "P.", "thi_tran": "TT", "dac_khu": "ĐK"}
BLOCS = {
    "Đảng": {"btcb-thon"},
    "Chính quyền": {"truong-thon"},
    "Mặt trận, đoàn thể": {"tb-ctmt-thon"},
}


WRITTEN = {
    "plain": lambda each: each.name,
    "capitals": lambda each: each.name.upper(),
    "honorific": lambda each: f"{'Ông' if each.gender == 'nam' else 'Bà'} {each.name}",
}


class Column(NamedTuple):
    """A heading, below the head of its group or "", and the cell of a person by ordinal number.

    `of` is "unit" for the communes' column and "posts" for the only one of posts.
    """

    group: str
    heading: str
    cell: Callable[[Someone, int], object]
    of: str = ""


def day(value: dt.date, way: str) -> object:
    """A day as it is written."""
    forms = {"text": "{0.day:02d}/{0.month:02d}/{0.year}", "month": "{0.month:02d}/{0.year}",
             "words": "ngày {0.day:02d} tháng {0.month:02d} năm {0.year}"}  # fmt: skip
    if way in forms:
        return forms[way].format(value)
    return value if way == "cell" else value.year


def columns(ways: Ways, officials: Officials) -> list[Column]:
    """All columns from the left to the right."""
    found = [Column("", "STT", lambda each, number: number)]
    for part in (_names, _births, _units, _posts, _days, _decisions, _more):
        found += part(ways, officials)
    if ways.headings == "capitals":
        return [
            each._replace(group=each.group.upper(), heading=each.heading.upper()) for each in found
        ]
    if ways.headings == "broken":
        return [each._replace(heading=each.heading.replace(" ", "\n", 1)) for each in found]
    return found


def _names(ways: Ways, _) -> Iterator[Column]:
    if ways.name == "parted":
        yield Column("Họ và tên", "Họ đệm", lambda each, _: each.name.rpartition(" ")[0])
        yield Column("Họ và tên", "Tên", lambda each, _: each.name.rpartition(" ")[2])
    else:
        yield Column("", "Họ và tên", lambda each, _: WRITTEN[ways.name](each))
    if ways.gender == "words":
        words = {"nam": "Nam", "nu": "Nữ"}
        yield Column("", "Giới tính", lambda each, _: words[each.gender])
    if ways.gender == "mark":
        yield Column("", "Nữ", lambda each, _: "x" if each.gender == "nu" else "")


def _births(ways: Ways, _) -> Iterator[Column]:
    if ways.birth == "two columns":
        for heading, gender in (("Nam", "nam"), ("Nữ", "nu")):
            yield Column("Năm sinh", heading, _year_of(gender))
    else:
        heading = {"year": "Năm sinh", "month": "Tháng, năm sinh"}.get(ways.birth, "Ngày sinh")
        yield Column("", heading, lambda each, _: day(each.birth, ways.birth))


def _year_of(gender: str):
    return lambda each, _: each.birth.year if each.gender == gender else ""


def _units(ways: Ways, officials: Officials) -> Iterator[Column]:
    if ways.unit == "column":
        yield Column("", "Xã, phường, thị trấn", lambda each, _: each.commune.name, "unit")
    if ways.unit == "short column":
        yield Column(
            "", "Đơn vị (xã, phường, thị trấn)", lambda each, _: short(each.commune), "unit"
        )
    if ways.unit == "workplace":
        is_said = ways.hamlet == "column"
        yield Column("", "Đơn vị công tác", lambda each, _: ", ".join(
            filter(None, (each.hamlet_name if is_said else "", each.commune.name))
        ))  # fmt: skip
    elif ways.hamlet == "column":
        yield Column("", "Thôn, ấp, khu phố", lambda each, _: each.hamlet_name)
    elif ways.hamlet == "bare column":
        [kind] = officials.kinds
        yield Column("", WORD[kind], lambda each, _: each.hamlet[1] if each.hamlet else "")


def short(commune) -> str:
    """A commune with its word shortened: "X. An Hóa"."""
    words = {"xa": "Xã ", "phuong": "Phường ", "thi_tran": "Thị trấn ", "dac_khu": "Đặc khu "}
    return f"{SHORT[commune.kind]} {commune.name.removeprefix(words[commune.kind])}"


def _posts(ways: Ways, officials: Officials) -> Iterator[Column]:
    def joined(each: Someone, first: int, last: int | None, mark=", ") -> str:
        return mark.join([*titles(each, ways).values()][first:last])

    if ways.posts == "marks":
        for code, title in _marked(officials).items():
            yield Column("Chức danh", title, _mark_of(code))
    elif ways.posts == "blocs":
        for bloc, codes in BLOCS.items():
            yield Column("Chức vụ", bloc, _titles_of(codes, ways))
    elif ways.posts == "two":
        yield Column("", "Chức danh thứ nhất", lambda each, _: joined(each, 0, 1))
        yield Column("", "Chức danh thứ hai", lambda each, _: joined(each, 1, None))
    else:
        last = 1 if ways.posts == "lines" else None
        yield Column("", "Chức vụ", lambda each, _: joined(each, 0, last, ways.join), "posts")


def _marked(officials: Officials) -> dict[str, str]:
    heads = sorted(HEAD[kind] for kind in officials.kinds)
    return {
        "btcb-thon": "Bí thư chi bộ",
        "truong-thon": heads[0] if len(heads) == 1 else "Trưởng thôn, ấp, khu phố",
        "tb-ctmt-thon": "Trưởng ban CTMT",
    }


def _mark_of(code: str):
    return lambda each, _: "x" if code in each.titles else ""


def _titles_of(codes: set[str], ways: Ways):
    return lambda each, _: ", ".join(
        title for code, title in titles(each, ways).items() if code in codes
    )


def titles(each: Someone, ways: Ways) -> dict[str, str]:
    """The titles by code, with the hamlet behind those of a hamlet where only they say it."""
    if ways.hamlet != "title" or not each.hamlet:
        return each.titles
    word, name = WORD[each.hamlet[0]].lower(), each.hamlet[1]
    return {
        code: title if not code.endswith("-thon")
        else f"{title} {name}" if title.endswith(word) else f"{title} {word} {name}"
        for code, title in each.titles.items()
    }  # fmt: skip


def _days(ways: Ways, _) -> Iterator[Column]:
    way = "text" if ways.start == "cell" and ways.end == "range" else ways.start
    if ways.end == "range":
        yield Column("", "Thời gian giữ chức", lambda each, _: (
            f"{day(each.start, way)} - {day(each.end, way) if each.end else 'nay'}"
        ))  # fmt: skip
        return
    yield Column("", "Từ ngày", lambda each, _: day(each.start, way))
    if ways.end == "column":
        yield Column("", "Đến ngày", lambda each, _: day(each.end, way) if each.end else "nay")


def _decisions(ways: Ways, _) -> Iterator[Column]:
    if ways.decision == "one":
        yield Column("", "Số quyết định", lambda each, _: each.decision)
    if ways.decision == "two":
        yield Column("Quyết định", "Số", lambda each, _: each.decision)
        yield Column("Quyết định", "Ngày", lambda each, _: day(each.start, "text"))
    if ways.decision == "joined":
        yield Column("", "Số, ngày quyết định", lambda each, _: (
            f"{each.decision} ngày {day(each.start, 'text')}"
        ))  # fmt: skip


def _more(ways: Ways, _) -> Iterator[Column]:
    if ways.is_biographical:
        yield Column("", "Quê quán", lambda each, number: ("Nam Định", "Xã An Hòa")[number % 2])
        yield Column("", "Trình độ chuyên môn", lambda each, number: ("Đại học", "")[number % 2])
    yield Column("", "Ghi chú", lambda each, _: "")
