"""237: faults of every kind; communes merged down, numbers by formulas, an unknown column."""

from dataclasses import replace

from . import dates, places
from .book import Book
from .facts import Post
from .hand import fact
from .page import Formula, Page
from .xlsx import write

DISTRICT = ["Tỉnh Đồng Tháp", "Huyện Lai Vung"]
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
LIST = {
    "Thị trấn Lai Vung": [
        (None, "Trần Văn Khỏe", "nam", (1973, 6, 12), ("BT", "CT_HDND")),
        ("Khóm 1", "Lê Thị Ngọc Ánh", "nu", (1969,), A),
        ("Khóm 3", "Phạm Minh Ửng", "nam", (1975, 9, 2), B),
        ("Khóm 5", "Huỳnh Văn Bảy", "nam", (1964,), A),
    ],
    "Xã Long Hậu": [
        (None, "Nguyễn Thanh Toàn", "nam", (1980, 1, 17), ("BT", "CT_UBND")),
        (None, "Võ Thị Mỹ Liên", "nu", (1978, 5, 5), ("CT_MTTQ", "TK_DV")),
        ("Ấp Long Hưng", "Cao Văn Dự", "nam", (1962,), A),
        ("Ấp Long Bửu", "Đặng Văn Quới", "nam", (1970, 10, 28), B),
        ("Ấp Long Khánh A", "Ngô Thị Diệu", "nu", (1983,), C),
    ],
    "Xã Tân Thành": [
        (None, "Bùi Chí Tâm", "nam", (1976, 3, 31), ("BT", "CT_HDND")),
        ("Ấp Tân Mỹ", "Mai Thị Lệ", "nu", (1971,), A),
        ("Ấp Tân Định", "Phan Văn Giáp", "nam", (1966, 12, 20), A),
        ("Ấp Tân Thuận", "Trương Văn Ái", "nam", (1977,), B),
        ("Ấp Tân Bình", "Hồ Văn Thạnh", "nam", (1968, 8, 15), A),
    ],
    "Xã Phong Hòa": [
        (None, "Lâm Thị Thu Thủy", "nu", (1982, 4, 9), ("BT", "CT_UBND")),
        ("Ấp Tân Phú", "Dương Văn Tám", "nam", (1965,), A),
        ("Ấp Tân Lộc", "Nguyễn Văn Đời", "nam", (1974, 2, 18), ("CHT_QS", "BTCB")),
        ("Ấp Tân Bình", "Tô Văn Lượm", "nam", (1960,), B),
    ],
}
ODD = [
    ("Xã Long Hậuu", "Ấp Long Thành", "Trịnh Văn Ngộ", "nam", (1972,), A,
     "commune", "misspelt_commune"),
    ("Xã Tân Khánh Trung", "Ấp Khánh Nhơn", "Lê Văn Phước", "nam", (1967,), A,
     "commune", "commune_not_in_district"),
    ("Xã Vĩnh Lộc Tây", "Ấp Vĩnh Phú", "Đỗ Thị Chín", "nu", (1970,), B,
     "commune", "unknown_commune"),
    ("Xã Định Hòa", None, "Thái Văn Sơn", "nam", (1979,), B, "hamlet", "missing_hamlet"),
    ("Xã Định Hòa", "Ấp Định Mỹ", "Lý Văn Cường", "nam", (1981,), ("BTCB",),
     "role2", "unknown_post"),
    ("Xã Định Hòa", "Ấp Định Phong", "Châu Thị Út", "nu", (1976,), ("BTCB",),
     "role2", "missing_post"),
]  # fmt: skip
SUGGEST = {
    "misspelt_commune": {"commune": "Xã Long Hậu"},
    "commune_not_in_district": {"district": "Huyện Lấp Vò"},
}
# the person's turn: field, what the cell says, kind, severity
WRONG = {
    1: ("start", "31/4/2019", "impossible_date", "error"),
    3: ("birth", 1895, "impossible_birth", "error"),
    6: ("gender", "Nma", "bad_gender", "warning"),
    7: ("start", "5/20/2019", "impossible_date", "error"),
    10: ("full_name", None, "missing_name", "error"),
    11: ("start", "12/10/2092", "future_date", "error"),
    12: ("birth", "14/14/1977", "impossible_birth|impossible_date", "error"),
    13: ("end", "01/3/2017", "end_before_start", "error"),
    15: ("note", "=2+3", "formula_like_text", "warning"),
    17: ("note", "-5+1", "formula_like_text", "warning"),
}


def make() -> None:
    page = Page("Kiêm nhiệm 2020")
    page.line("title", "DANH SÁCH KIÊM NHIỆM CHỨC DANH HUYỆN LAI VUNG, TỈNH ĐỒNG THÁP NĂM 2020",
              "A:M")  # fmt: skip
    page.blank()
    page.simple_header([
        ("stt", "STT"), ("commune", "Xã, thị trấn"), ("hamlet", "Ấp, khóm"),
        ("full_name", "Họ và tên"), ("birth", "Ngày sinh"), ("gender", "Giới tính"),
        ("role1", "Chức danh thứ nhất"), ("role2", "Chức danh thứ hai"),
        ("role3", "Chức danh thứ ba"), ("start", "Từ ngày"), ("end", "Đến ngày"),
        ("decision_no", "Số quyết định"), (None, "Mã số phiếu rà soát"), ("note", "Ghi chú"),
    ])  # fmt: skip
    first, turn = page.at, 0
    for name, people in LIST.items():
        top = page.at
        for number, who in enumerate(people):
            _person(page, name, who, turn, first, blank=number > 0)
            turn += 1
        page.merges.append(f"B{top}:B{page.at - 1}")
    for number, odd in enumerate(ODD):
        _odd(page, odd, turn + number, first)
    _again(page, first)
    page.line("total", {"D": "Tổng số", "E": 27})
    book = Book(
        "237-lai-vung-loi.xlsx",
        ["communes merged down", "serial numbers by formulas", "unknown column", "faults"],
        [page], (2020, 12, 31),
        ["The total says 27, the list holds 27 rows."],
    )  # fmt: skip
    write(book)
    book.write_expectation()


def _fact(place: list, who, turn: int):
    hamlet, name, sex, birth, codes = who
    start = (2017 + turn % 4, 1 + turn * 5 % 12, 1 + turn * 11 % 28)
    return fact(places.hamlet(place, hamlet), name, sex, birth, codes, start=start,
                decision_no=f"{145 + 31 * turn}-QĐ/{'ĐU' if hamlet else 'HU'}")  # fmt: skip


def _stt(page: Page, first: int):
    """1, then the number above and 1, with the value that was saved."""
    number = page.at - first + 1
    return Formula(f"=A{page.at - 1}+1", number) if number > 1 else 1


def _person(page: Page, name: str, who, turn: int, first: int, blank: bool) -> None:
    one = _fact(places.old(*DISTRICT, name), who, turn)
    written: dict = {"commune": None} if blank else {}
    field, text, kind, severity = WRONG.get(turn, (None, None, None, None))
    if kind:
        written[field] = text
    row = page.person(one, stt=_stt(page, first), **written)
    page.put(row, "M", f"RS-{turn + 1:03d}/20")
    if not kind:
        return
    page.problem(row, field, kind, severity)
    record = page.records[-1]
    if field == "note":
        record["note"] = text
    elif kind == "end_before_start":
        record["end"] = {"year": 2017, "month": 3, "day": 1}
    elif kind == "future_date":
        record["start"] = {"year": 2092, "month": 10, "day": 12}
    else:
        record[field] = None


def _odd(page: Page, odd, turn: int, first: int) -> None:
    name, hamlet, person, sex, birth, codes, field, kind = odd
    place = [*DISTRICT, name, None]
    one = _fact(place, (hamlet or "Ấp Định Phú", person, sex, birth, codes), turn)
    one.place[3] = hamlet
    if kind == "unknown_post":
        one.posts.append(Post("Trưởng ban Điều phối tổ liên kết vườn", "thon", None))
    row = page.person(one, stt=_stt(page, first))
    page.problem(row, field, kind, "warning" if kind == "missing_post" else "error")
    if field == "commune":
        page.records[-1]["locality"][2] = None
    if kind in SUGGEST:
        page.records[-1]["suggest"] = SUGGEST[kind]


def _again(page: Page, first: int) -> None:
    """A row sent twice; a person once more with another year of birth; a namesake."""
    people = LIST["Xã Long Hậu"]
    place = places.old(*DISTRICT, "Xã Long Hậu")
    one = _fact(place, people[4], 8)
    one.person, one.more = page.people[8], {"duplicate_of": first + 8}
    row = page.person(one, stt=_stt(page, first))
    page.problem(row, None, "duplicate_row", "error")
    one = _fact(places.old(*DISTRICT, "Xã Phong Hòa"), LIST["Xã Phong Hòa"][0], 14)
    one.person, one.more = replace(one.person, birth=(1985,)), {"same_person_as": first + 14}
    row = page.person(one, stt=_stt(page, first))
    page.problem(row, "birth", "conflicting_birth", "error")
    page.problem(first + 14, "birth", "conflicting_birth", "warning")
    who = ("Ấp Định Thành", "Dương Văn Tám", "nam", (1984, 11, 11), B)
    one = _fact(places.old(*DISTRICT, "Xã Định Hòa"), who, 26)
    one.more = {"namesake_of": first + 15}
    page.person(one, stt=_stt(page, first), birth=dates.text((1984, 11, 11)))
