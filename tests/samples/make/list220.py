"""220: a clerk's first list: a blank line after each person, days only in the notes."""

from . import places, xlsx
from .book import Book
from .hand import fact
from .page import Page

PLACE = places.old("Tỉnh Quảng Nam", "Huyện Quế Sơn", "Xã Quế Thuận")
A, B = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT")
# name in full, sex, birth, hamlet, posts, first day, last day, name, posts and note as written
ROWS = [
    ("Nguyễn Văn Tám", None, 1965, "Phước Thượng", A, (2018,), None,
     "Nguyễn Văn Tám (1965)", "bí thư chi bộ kiêm trưởng thôn", "giữ từ 2018"),
    ("Lê Thị Hường", "nu", 1970, "Phước Dương", B, (2019, 3), None,
     "Bà Lê Thị Hường (SN 1970)", "bí thư chi bộ, trưởng ban mặt trận thôn", "từ tháng 3/2019"),
    ("Trần Đình Hợi", None, (1968, 4, 12), "Bình Yên", A, None, None,
     "Trần Đình Hợi (12/4/1968)", "bí thư + trưởng thôn", None),
    ("Phan Thanh Bốn", "nam", 1959, "Hòa Mỹ", A, (2017,), (2021, 5),
     "ông Phan Thanh Bốn (1959)", "bí thư chi bộ - trưởng thôn", "giữ từ 2017, nghỉ 5/2021"),
    ("Võ Thị Kim Cúc", None, 1977, "Hòa Mỹ", A, (2021, 5, 20), None,
     "Võ Thị Kim Cúc (1977)", "bí thư chi bộ - trưởng thôn", "thay ông Bốn từ 20/5/2021"),
    ("Đinh Công Tráng", None, 1980, "Thạch Thượng", ("CT_HND", "BTCB"), (2020, 6, 1), None,
     "Đinh Công Tráng (1980)", "Chủ tịch Hội Nông dân xã, bí thư chi bộ thôn", "từ 1/6/2020"),
    ("Ngô Quý", None, 1966, "Đại Hòa", ("BTCB", "HEAD", "TB_CTMT"), (2018, 9), None,
     "Ngô Quý (1966)", "bí thư chi bộ, trưởng thôn, trưởng ban mặt trận",
     "làm từ tháng 9 năm 2018"),
    ("Huỳnh Thị Lựu", None, 1973, "Đại Thành", ("HEAD",), (2020,), None,
     "Huỳnh Thị Lựu (1973)", "trưởng thôn", "giữ từ năm 2020"),
]  # fmt: skip


def make() -> None:
    page = Page("Sheet1")
    page.line("title", {"C": "Danh sách người kiêm nhiệm ở các thôn"})
    page.line("title", {"D": "xã Quế Thuận (huyện Quế Sơn, tỉnh Quảng Nam)"})
    page.blank()
    page.header(
        {"stt": "B", "full_name": "C", "roles": "D", "hamlet": "E", "note": "F"},
        {"B": "số", "C": "họ tên (năm sinh)", "D": "giữ chức", "E": "ở thôn", "F": "ghi chú"},
    )
    page.more["columns_allowed"] = {"birth": "C", "gender": "C", "start": "F", "end": "F",
                                    "role1": "D"}  # fmt: skip
    page.allow(page.header_rows[0], "roles")
    for row in ROWS:
        _row(page, *row)
        page.blank()
    page.line("total", {"C": "Tổng cộng: 8 (tám) người"})
    page.line("signature", {"E": "Người lập"})
    page.line("signature", {"E": "Trưởng thôn Phước Thượng"})
    page.blank(2)
    page.line("signature", {"E": "Nguyễn Văn Tám"})
    notes = ["Days stand in the notes only; a year alone is a year. One person has none.",
             "Only a word of address tells a gender.",
             "Who signs is head of a hamlet, too, and no second time in the list."]  # fmt: skip
    features = ["titles anywhere", "a blank line after each person", "days in notes",
                "who signs holds a post of the list's kind"]  # fmt: skip
    book = Book("220-que-thuan-dong-trong.xlsx", features, [page], (2021, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, name, sex, birth, hamlet, codes, start, end, written, roles, note) -> None:
    place = places.hamlet(PLACE, f"Thôn {hamlet}")
    one = fact(place, name, sex, birth, codes, start=start, end=end, note=note)
    row = page.person(one, full_name=written, roles=roles, hamlet=hamlet)
    if not start:
        page.problem(row, "roles", "missing_start", "error")
    for field in ("full_name", "note"):
        page.allow(row, field)
