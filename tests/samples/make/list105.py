"""105: a text file that another program exported: codes, ISO days, capitals, quoted cells."""

from . import places, posts, text
from .book import Book
from .facts import Fact
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Tiền Giang", "Huyện Chợ Gạo"
COLUMNS = [
    ("officer_code", "MA_CB"),
    ("full_name", "HO_TEN"),
    ("birth", "NGAY_SINH"),
    ("gender", "GIOI_TINH"),
    ("ethnicity", "DAN_TOC"),
    ("province", "TINH"),
    ("district", "HUYEN"),
    (None, "MA_XA"),
    ("commune", "XA"),
    ("hamlet", "AP_KP"),
    (None, "MA_CV"),
    ("role1", "CHUC_VU_CHINH"),
    ("role2", "CHUC_VU_KIEM_NHIEM"),
    ("start", "NGAY_BAT_DAU"),
    ("end", "NGAY_KET_THUC"),
    ("end_reason", "LY_DO_THOI"),
    ("decision_no", "SO_QD"),
    ("decision_date", "NGAY_QD"),
    ("note", "GHI_CHU"),
    (None, "NGAY_CAP_NHAT"),
]
FILE = "105-cho-gao-phan-mem-xuat.csv"

CODES: dict[str, str] = {}


def make() -> None:
    office = Office(105, 2016, 2019, precise=0.7)
    page = _list(office)
    notes = [
        "Names are in capitals: title case is to be restored. Days are ISO, some with 00:00:00.",
        "MA_XA, MA_CV and NGAY_CAP_NHAT are no fields of the register.",
        "Of rows that stand twice the first counts.",
    ]
    features = [
        "windows-1258",
        "headings of a program",
        "ISO days",
        "names in capitals",
        "quoted cells with commas and line breaks",
        "faults",
    ]
    book = Book(FILE, features, [page], (2020, 12, 31), notes)
    text.write(FILE, page, ",", "windows-1258")
    book.write_expectation()


def _iso(date: tuple | None, number: int) -> str | None:
    if date is None:
        return None
    written = "-".join(f"{part:02d}" for part in date)
    return f"{written} 00:00:00" if number % 4 == 3 and len(date) == 3 else written


def _list(office: Office) -> Page:
    page = Page(FILE.removesuffix(".csv"))
    page.simple_header(COLUMNS)
    communes = [row[2] for row in places.communes_of(PROVINCE, DISTRICT)]
    number = 0
    for turn, commune in enumerate(communes[:9]):
        place = places.old(PROVINCE, DISTRICT, commune)
        pair = [("BT", "CT_UBND"), ("BT", "CT_HDND"), ("PBT", "CT_UBND")][turn % 3]
        facts = [office.fact("xa", place, *pair)]
        if turn % 2 == 0:
            facts.append(office.fact("xa", place, "CT_MTTQ", "TK_DV"))
        word = "Khu phố" if commune.startswith("Thị") else "Ấp"
        facts += [
            office.fact("thon", where, "BTCB", ("HEAD", "TB_CTMT")[n % 2])
            for n, where in enumerate(office.hamlets(place, 2, word=word))
        ]
        facts.append(office.cross(office.hamlets(place, 1, word=word)[0]))
        for fact in facts:
            _row(page, fact, number)
            number += 1
    return page


def _row(page: Page, fact: Fact, number: int) -> None:
    place = fact.place
    if number % 11 == 5:
        fact.end, fact.end_reason = (2020, 6, 30), "Nghỉ hưu"
    if number % 9 == 2:
        fact.note = ["Nhiệm kỳ 2020-2025, đã chuẩn y", "Bầu lại,\nkết quả 100%"][number % 2]
    written = {
        "officer_code": f"82{number + 1017:06d}",
        "full_name": fact.person.name.upper(),
        "birth": _iso(fact.person.birth, number),
        "start": _iso(fact.start, number),
        "end": _iso(fact.end, number),
        "decision_date": _iso(fact.decision_date, number),
        "ethnicity": "KINH" if number % 5 == 0 else "Kinh",
        "commune": place[2].upper() if number % 6 == 1 else place[2],
    }
    ways = [posts.ways(post, place) for post in fact.posts]
    if number % 7 == 3:
        written |= {"role1": ways[0][1], "role2": ways[1][1]}
    fault = FAULTS.get(number)
    written |= {
        key: value
        for key, value in (fault or {}).items()
        if key not in ("kind", "severity", "read")
    }
    row = page.person(fact, **written)
    if fault:
        field = next(iter(fault))
        page.problem(row, field, fault["kind"], fault["severity"])
        page.records[-1].update(fault["read"])
        if fault["kind"] == "unknown_post":
            post = {"title": fault["role2"], "level": "thon", "code": None}
            page.records[-1]["roles"][1] = post
        if fault["kind"] == "misspelt_commune":
            page.records[-1]["locality"] = [*place[:2], None, place[3]]
            page.records[-1]["suggest"] = {"commune": place[2]}
    page.put(row, "H", CODES.setdefault(place[2], f"28{len(CODES) * 3 + 594:03d}"))
    page.put(row, "K", f"CV{number % 4 + 21:03d}")
    page.put(row, "T", f"2021-01-{number % 28 + 1:02d} 08:15:00")
    if number == 30:
        _again(page, row)


def _again(page: Page, row: int) -> None:
    """The same line once more."""
    for (at, column), value in list(page.cells.items()):
        if at == row:
            page.put(page.at, column, value)
    page.records.append(page.records[-1] | {"row": page.at, "duplicate_of": row})
    page.people.append(page.people[-1])
    page.problem(page.at, None, "duplicate_row", "error")
    page.at += 1


FAULTS = {
    6: {
        "start": "2019-02-30",
        "kind": "impossible_date",
        "severity": "error",
        "read": {"start": None},
    },
    13: {"commune": "Xã Hòa Tinh", "kind": "misspelt_commune", "severity": "error", "read": {}},
    17: {"gender": "Namm", "kind": "bad_gender", "severity": "warning", "read": {"gender": None}},
    22: {
        "birth": "0000-00-00",
        "kind": "impossible_birth|impossible_date|unreadable_birth",
        "severity": "error",
        "read": {"birth": None},
    },
    29: {"role2": "Tổ trưởng tổ hợp tác", "kind": "unknown_post", "severity": "error", "read": {}},
    33: {"note": "=SUM(A1:A2)", "kind": "formula_like_text", "severity": "warning", "read": {}},
}
