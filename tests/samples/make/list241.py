"""241: faults above the commune and in titles, seats, people and totals, over two sheets."""

from dataclasses import replace

from . import dates, places
from .book import Book
from .facts import Post
from .hand import fact
from .page import Page
from .xlsx import write

PROVINCE = "Tỉnh Bình Định"
A, B = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT")
# district, commune, hamlet, name, sex, birth, posts; then what the cell says of a field, its kind
UPPER = [
    ("Huyện Tuy Phước", None, None, "Nguyễn Đình Thuận", "nam", (1969, 3, 8), ("BT", "CT_HDND")),
    ("Huyện Tuy Phước", None, None, "Huỳnh Thị Diệu", "nu", (1975, 7, 1), ("TB_TC", "TP_NV")),
    ("Thị xã An Nhơn", None, None, "Mạc Văn Lũy", "nam", (1972, 9, 27), ("CN_UBKT", "CTTR"),
     "district", "Thị xã An Nhon", "misspelt_district"),
    ("Huyện Phù Cát", None, None, "Tạ Xuân Chánh", "nam", (1968, 12, 4), ("BT", "CT_UBND"),
     "district", "Huyện Phù Kát", "misspelt_district|unknown_district"),
    ("Huyện Phù Cát", None, None, "Lê Thị Vinh Hương", "nu", (1978, 10, 6),
     ("TB_TG", "GD_TTBDCT"), "role2", "GĐ"),
    ("Huyện Phù Cát", None, None, "Võ Ngọc Ý", "nam", (1974, 1, 18), ("TB_DV", "CT_MTTQ"),
     "district", "Huyện Vân Phong", "unknown_district|misspelt_district"),
    ("Huyện Tuy Phước", "Xã Phước Sơn", None, "Đỗ Minh Tề", "nam", (1979, 2, 22),
     ("BT", "CT_UBND")),
    ("Huyện Tuy Phước", "Xã Phước Hòa", None, "Trương Thị Én", "nu", (1981, 8, 13),
     ("BT", "CT_HDND"), "start", "31/9/2020", "impossible_date"),
    ("Huyện Tuy Phước", "Xã Cát Minh", None, "Phan Thanh Khỏe", "nam", (1976, 5, 5),
     ("BT", "CT_HDND"), "commune", "Xã Cát Minh", "commune_not_in_district"),
    ("Huyện Phù Cát", "Thị trấn Ngô Mây", None, "Đặng Văn Dũng", "nam", (1983, 11, 30),
     ("CT_MTTQ", "TK_DV"), "birth", "30/11/83"),
    ("Huyện Phù Cát", "Xã Cát Hanh", None, "Bùi Văn Ẩn", "nam", (1970, 6, 16), ("BT", "CT_UBND"),
     "start", "2/2/1920", "impossible_date|impossible_start|start_before_birth"),
]  # fmt: skip
LOWER = [
    ("Huyện Tuy Phước", "Xã Phước Sơn", "Thôn Vinh Quang 1", "Nguyễn Bá Út", "nam", (1965,), A),
    ("Huyện Tuy Phước", "Xã Phước Sơn", "Thôn Mỹ Cang", "Trần Thị Ánh", "nu", (1971, 4, 9), B),
    ("Huyện Tuy Phước", "Xã Phước Sơn", "Thôn Dương Thiện", "Lê Ngọc Bé", "nam", (1962,), A,
     "birth", 2019, "impossible_birth"),
    ("Huyện Tuy Phước", "Xã Phước Hòa", "Thôn Kim Xuyên", "Hà Văn Đức", "nam", (1974,), A,
     "role2", "Trưởng nhóm đan lát", "unknown_post"),
    ("Huyện Tuy Phước", "Xã Phước Hòa", "Thôn Tân Giản", "Lưu Thị Hồng", "nu", (1980, 9, 9), B,
     "start", "15/06/2019 ", None),
    ("Thị xã An Nhơn", "Xã Nhơn Lộc", "Thôn Tráng Long", "Ngô Tấn Sự", "nam", (1967,), A),
    ("Thị xã An Nhơn", "Xã Nhơn Lộc", "Thôn Cù Lâm", "Võ Thị Mận", "nu", (1973, 12, 24), A,
     "commune", "Xã Nhơn Lọc", "misspelt_commune"),
    ("Thị xã An Nhơn", "Phường Đập Đá", "Khu vực Bằng Châu", "Lý Văn Thạnh", "nam", (1969,), A),
    ("Thị xã An Nhơn", "Phường Đập Đá", "Khu vực Mỹ Hòa", "Đoàn Văn Ổn", "nam", (1977, 1, 2), B,
     "end", "31/06/2021", "impossible_date"),
    ("Huyện Phù Cát", "Xã Cát Hanh", "Thôn Vĩnh Trường", "Hồ Thị Lệ", "nu", (1984,), A,
     "end", "01/01/2018", "end_before_start"),
    ("Huyện Phù Cát", "Xã Cát Hanh", "Thôn Khánh Lộc", "Phạm Đình Phúc", "nam", (1966, 10, 10), A,
     "gender", "Mam", "bad_gender"),
    ("Huyện Phù Cát", "Xã Cát Hanh", None, "Cao Văn Sang", "nam", (1975,), B,
     "hamlet", None, "missing_hamlet"),
]  # fmt: skip
SUGGEST = {"Xã Nhơn Lọc": {"commune": "Xã Nhơn Lộc"}, "Xã Cát Minh": {"district": "Huyện Phù Cát"},
           "Huyện Phù Kát": {"district": "Huyện Phù Cát"}}  # fmt: skip


def make() -> None:
    upper, lower = Page("Huyện, xã"), Page("Thôn, khu vực")
    _start(upper, "DANH SÁCH CÁN BỘ CẤP HUYỆN, CẤP XÃ KIÊM NHIỆM")
    for turn, who in enumerate(UPPER):
        _person(upper, turn, who)
    upper.line("total", {"B": "Cộng: 11 người"})
    _start(lower, "DANH SÁCH CÁN BỘ THÔN, KHU VỰC KIÊM NHIỆM")
    for turn, who in enumerate(LOWER):
        _person(lower, turn + 11, who)
    _again(lower)
    lower.line("total", {"B": "Cộng: 16 người"})
    lower.allow(lower.at - 1)
    book = Book(
        "241-tuy-phuoc-an-nhon-phu-cat-loi.xlsx",
        ["misspelt and unknown districts", "ambiguous titles", "impossible days and births",
         "a person on two sheets with another birth", "duplicates", "wrong total"],
        [upper, lower], (2021, 6, 30),
        ["The second total says 16 of 14 rows: asked about by a kind that the samples have not.",
         "'30/11/83' is 1983, which is told.",
         "A director of what is not said is no post: GĐ alone is asked about."],
    )  # fmt: skip
    write(book)
    book.write_expectation()


def _start(page: Page, title: str) -> None:
    page.line("title", title + " - TỈNH BÌNH ĐỊNH", "A:L")
    page.line("title", "(đến ngày 30/6/2021)", "A:L")
    page.simple_header([
        ("stt", "TT"), ("full_name", "Họ và tên"), ("birth", "Ngày sinh"),
        ("gender", "Giới tính"), ("district", "Huyện, thị xã"), ("commune", "Xã, phường, thị trấn"),
        ("hamlet", "Thôn, khu vực"), ("role1", "Chức danh chính"), ("role2", "Chức danh kiêm"),
        ("start", "Từ ngày"), ("end", "Đến ngày"), ("decision_no", "Số QĐ"),
    ])  # fmt: skip


def _fact(turn: int, who):
    district, commune, hamlet, name, sex, birth, codes = who[:7]
    place = [PROVINCE, district, commune, hamlet or ("Thôn Hòa Hội" if codes == B else None)]
    start = (2018 + turn % 3, 1 + turn * 7 % 12, 1 + turn * 5 % 28)
    issuer = "ĐU" if place[3] else "HU" if commune else "TU"
    if (district, commune) != ("Huyện Tuy Phước", "Xã Cát Minh"):
        places.old(*place[:3])
    one = fact(place, name, sex, birth, codes, start=start,
               decision_no=f"{52 + 23 * turn}-QĐ/{issuer}")  # fmt: skip
    one.place[3] = hamlet
    return one


def _person(page: Page, turn: int, who) -> None:
    one = _fact(turn, who)
    field, text, kind = (*who[7:], None, None, None)[:3]
    if text == "15/06/2019 ":
        one.start = (2019, 6, 15)
    if field == "role2":
        one.posts = [one.posts[0], *([Post(text, "thon", None)] if kind else [])]
    row = page.person(one, **({field: text} if field else {}))
    record = page.records[-1]
    if text == "GĐ":
        page.problem(row, "role2", "ambiguous_post|unknown_post", "error")
        record["unsure"] = ["roles"]
    if text == "30/11/83":
        page.problem(row, "birth", "read_as", "warning")
    if kind:
        page.problem(row, field, kind, "warning" if kind == "bad_gender" else "error")
        _unread(record, field, text, kind)


def _unread(record: dict, field: str, text, kind: str) -> None:
    """What is left of a record whose field is wrong."""
    if text in SUGGEST and field != "district":
        record["suggest"] = SUGGEST[text]
    if field in ("district", "commune"):
        record["locality"][1 if field == "district" else 2] = None
    elif kind == "end_before_start":
        record["end"] = {"year": 2018, "month": 1, "day": 1}
    elif "1920" in str(text):
        record["unsure"] = ["start"]
    elif field in ("start", "birth", "gender", "end"):
        record[field] = None


def _again(page: Page) -> None:
    first = page.header_rows[-1] + 1
    one = _fact(16, LOWER[5])
    one.person, one.more = page.people[5], {"duplicate_of": first + 5}
    page.problem(page.person(one), None, "duplicate_row", "error")
    one = _fact(18, LOWER[7])
    one.person = replace(page.people[7], birth=(1959,))
    one.more = {"same_person_as": first + 7}
    row = page.person(one, birth=dates.text((1959,)))
    page.problem(row, "birth", "conflicting_birth", "error")
    page.problem(first + 7, "birth", "conflicting_birth", "warning")
