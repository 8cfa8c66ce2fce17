"""245: spacers, communes merged down, serial numbers, cached names, a second list, faults."""

import datetime

from . import places
from .book import Book
from .facts import Post
from .hand import fact, steps
from .page import Formula, Page
from .xlsx import write

DISTRICT = ["Tỉnh Bình Thuận", "Huyện Hàm Thuận Bắc"]
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
LIST = {
    "Thị trấn Ma Lâm": [
        (None, "Nguyễn Ngọc Thạch", "nam", (1971, 6, 3), ("BT", "CT_HDND")),
        ("Khu phố Lâm Giáo", "Thông Thị Ửng", "nu", (1967,), A),
        ("Khu phố Ruộng Hoang", "Huỳnh Công Ái", "nam", (1975, 10, 19), B),
    ],
    "Xã Hàm Chính": [
        (None, "Trần Thị Thanh Hoài", "nu", (1982, 1, 8), ("BT", "CT_UBND")),
        ("Thôn Ninh Thuận", "Lê Văn Khỏe", "nam", (1963,), A),
        ("Thôn Bình An", "Đỗ Minh Ổn", "nam", (1978, 5, 26), ("CHT_QS", "BTCB")),
        ("Thôn An Hòa", "Ngô Thị Bé", "nu", (1970,), C),
    ],
    "Xã Đông Giang": [
        (None, "K' Văn Hưởng", "nam", (1980, 3, 30), ("BT", "CT_HDND")),
        ("Thôn 1", "B'Đam Thị Nhạn", "nu", (1984,), A),
        ("Thôn 2", "K' Thanh Sơn", "nam", (1969, 12, 12), A),
        ("Thôn 3", "Mang Thị Xuân", "nu", (1976,), B),
    ],
    "Xã Thuận Hòa": [
        (None, "Phạm Đình Đạt", "nam", (1974, 9, 5), ("CT_MTTQ", "TK_DV")),
        ("Thôn Dân Hiệp", "Võ Tấn Bảy", "nam", (1961,), A),
        ("Thôn Dân Trí", "Bùi Thị Thúy", "nu", (1979, 2, 2), A),
        ("Thôn Dân Lễ", "Cao Văn Thọ", "nam", (1966,), B),
    ],
}
SINGLE = [
    ("Xã Hàm Liêm", "Thôn 1", "Tô Văn Chiến", "nam", (1972,), "BTCB"),
    ("Xã Hàm Liêm", "Thôn 4", "Dương Thị Lựu", "nu", (1981,), "HEAD"),
    ("Xã Hàm Liêm", "Thôn 6", "Hồ Ngọc Sang", "nam", (1968,), "BTCB"),
]
# by the person's turn: what a cell says instead, the kind, the severity
WRONG = {
    2: ("decision_date", "29/02/2019", "impossible_date", "error"),
    5: ("decision_no", "#REF!", "excel_error", "warning"),
    6: ("start", None, "missing_start", "error"),
    9: ("role2", "Chi hội phó", "unknown_post|ambiguous_post", "error"),
    10: ("gender", "Nư", "bad_gender", "warning"),
    12: ("birth", "1961 ?", "impossible_birth|impossible_date|unreadable_birth", "error"),
    13: ("end", "12/2010", "end_before_start", "error"),
    14: ("full_name", "…", "missing_name", "error"),
}
HEADINGS = [
    ("stt", "Số TT"), (None, ""), ("commune", "Xã, thị trấn"), ("hamlet", "Thôn, khu phố"),
    ("full_name", "Họ và tên"), ("gender", "Nam/Nữ"), ("birth", "Ngày (năm) sinh"),
    (None, ""), ("role1", "Chức danh thứ nhất"), ("role2", "Chức danh thứ hai"),
    ("role3", "Chức danh thứ ba"), ("start", "Đảm nhiệm từ"), ("end", "Đến"),
    ("decision_no", "Số QĐ"), ("decision_date", "Ngày QĐ"), (None, "Mã bưu gửi"),
]  # fmt: skip


def make() -> None:
    page = Page("Kiem nhiem")
    page.line("organisation block", {"A": "TỈNH ỦY BÌNH THUẬN"})
    page.line("organisation block", {"A": "HUYỆN ỦY HÀM THUẬN BẮC"})
    page.line("title", "BẢNG TỔNG HỢP CÁN BỘ KIÊM NHIỆM", "A:P")
    page.blank()
    page.simple_header(HEADINGS)
    first, turn = page.at, 0
    for name, people in LIST.items():
        top = page.at
        for who in people:
            _person(page, name, who, turn, first, blank=page.at > top)
            turn += 1
        page.merges.append(f"C{top}:C{page.at - 1}")
    page.line("total", {"C": "Cộng", "G": Formula(f"=COUNTA(E{first}:E{page.at - 1})", 15)})
    page.blank()
    second = _second()
    book = Book("245-ham-thuan-bac-loi.xlsx",
                ["spacer columns", "communes merged down", "serial numbers", "cached formulas",
                 "an unknown column", "faults"], [page, second], (2020, 6, 30),
                ["Who holds one post is no case; the second sheet asks for no other."])  # fmt: skip
    write(book)
    book.write_expectation()


def _person(page: Page, name: str, who, turn: int, first: int, *, blank: bool) -> None:
    hamlet, person, sex, birth, codes = who
    start = steps((2017, 2, 6), turn)
    start = (min(start[0], 2019), *start[1:])
    signed = (start[0], start[1], max(1, start[2] - 2))
    one = fact(places.hamlet(places.old(*DISTRICT, name), hamlet), person, sex, birth, codes,
               start=start, decision_no=f"{19 + 23 * turn}-QĐ/{'ĐU' if hamlet else 'HU'}",
               decision_date=signed)  # fmt: skip
    serial = (datetime.date(*start) - datetime.date(1899, 12, 30)).days
    written: dict = {"stt": Formula(f"=ROW()-{first - 1}", turn + 1)}
    written |= {"start": serial} if turn % 3 == 0 else {}
    written |= {"full_name": Formula(f'=PROPER("{person.upper()}")', person)} if turn == 4 else {}
    written |= {"commune": None} if blank else {}
    field, text, kind, severity = WRONG.get(turn, (None, None, None, None))
    if field:
        written[field] = text
    if field == "role2":
        one.posts[1] = Post(text, "thon", None)
    row = page.person(one, **written)
    page.put(row, "P", f"BG{turn:04d}VN")
    if kind:
        page.problem(row, field, kind, severity)
        _unread(page.records[-1], field, kind)


def _unread(record: dict, field: str, kind: str) -> None:
    if kind == "end_before_start":
        record["end"] = {"year": 2010, "month": 12}
    elif field == "decision_date":
        record.pop("decision_date")
    elif field != "role2":
        record[field] = None


def _second() -> Page:
    page = Page("Chua kiem nhiem")
    page.line("title", "DANH SÁCH BÍ THƯ, TRƯỞNG THÔN CHƯA KIÊM NHIỆM (HUYỆN HÀM THUẬN BẮC)", "A:F")
    page.simple_header([
        ("stt", "TT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("gender", "Nam, nữ"),
        ("commune", "Xã"), ("hamlet", "Thôn"), ("roles", "Chức danh"), ("start", "Từ năm"),
    ])  # fmt: skip
    for turn, (commune, hamlet, name, sex, birth, code) in enumerate(SINGLE):
        place = places.hamlet(places.old(*DISTRICT, commune), hamlet)
        page.person(fact(place, name, sex, birth, (code,), start=(2016 + turn,)))
    return page
