"""81: memberships, acting posts and kinds of holding beside posts that are truly two."""

from . import places, posts, xlsx
from .book import Book
from .facts import Fact, Person, Post
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Đồng Tháp", "Huyện Cao Lãnh"
FIELDS = {"stt": "A", "full_name": "B", "birth": "C", "female_mark": "D", "workplace": "E",
          "role1": "F", "role2": "G", "start": "H", "end": "I", "decision_no": "J",
          "note": "K"}  # fmt: skip
HEADER = {"A": "Số TT", "B": "HỌ VÀ TÊN", "C": "NĂM SINH", "D": "NỮ", "E": "ĐƠN VỊ CÔNG TÁC",
          "F": "CHỨC VỤ CHÍNH", "G": "CHỨC VỤ KIÊM NHIỆM", "H": "THỜI GIAN BỔ NHIỆM",
          "I": "THỜI GIAN KẾT THÚC", "J": "SỐ QĐ", "K": "GHI CHÚ"}  # fmt: skip
# name, birth, gender, commune, hamlet, written unit, codes, written 1, written 2, start, written
ROWS = [
    ("NGUYỄN VĂN TÒNG", 1966, "nam", None, None, "Huyện ủy", ("BT", "CT_HDND"),
     "UVBTV Tỉnh ủy, Bí thư Huyện ủy", "Chủ tịch HĐND huyện", (2020, 8, 3), "03/8/2020"),
    ("Lê Thị Bạch Huệ", 1974, "nu", None, None, "UBKT Huyện ủy", ("CN_UBKT", "CTTR"),
     "Ủy viên Ban Thường vụ Huyện ủy, Chủ nhiệm UBKT Huyện ủy", "Chánh Thanh tra huyện",
     (2019, 2), "02/2019"),
    ("Trần Minh Mẫn", 1971, "nam", "Xã Mỹ Long", None, "Xã Mỹ Long", ("BT", "CT_UBND"),
     "Huyện ủy viên, Bí thư Đảng ủy xã", "Q. Chủ tịch UBND xã", (2021, 4, 1), "1/4/2021"),
    ("ĐỖ THỊ KIM THOA", 1980, "nu", "Xã Bình Thạnh", None, "Đảng ủy xã Bình Thạnh",
     ("BT", "CT_HDND"), "BT Đảng ủy", "CT HĐND", (2020, 5, 20), "20-5-2020"),
    ("Võ Hoàng Phúc", 1977, "nam", "Xã Phong Mỹ", None, "UBND xã Phong Mỹ", ("PBT", "CT_UBND"),
     "PBT Đảng ủy", "CT UBND", (2020, 5, 20), "20/5/2020"),
    ("Phạm Thị Út Em", 1983, "nu", "Thị trấn Mỹ Thọ", None, "UBMTTQVN thị trấn Mỹ Thọ",
     ("CT_MTTQ", "TK_DV"), "Chủ tịch UBMTTQ Việt Nam thị trấn", "Trưởng Khối vận thị trấn",
     (2019, 10, 7), "07/10/2019"),
    ("Huỳnh Văn Sỹ", 1969, "nam", "Xã Ba Sao", "Ấp 2", "Ấp 2, xã Ba Sao", ("BTCB", "HEAD"),
     "Bí thư Chi bộ", "Trưởng Ban nhân dân ấp", (2018,), 2018),
    ("Đ/c Nguyễn Thị Bé Ba", 1975, "nu", "Xã Ba Sao", "Ấp 4", "Ấp 4 - Ba Sao",
     ("BTCB", "TB_CTMT"), "Bí thư Chi bộ ấp", "Trưởng Ban CTMT ấp", (2019, 12, 31), "31/12/2019"),
    ("Ông Lê Văn Phấn", 1962, "nam", "Xã Gáo Giồng", "Ấp 1", "ấp 1, xã Gáo Giồng",
     ("PCT_HCCB", "BTCB"), "PCT Hội CCB xã", "BTCB ấp 1", (2017, 6, 1), "01/06/2017"),
    ("Bà Trần Thị Ngọc Ẩn", 1968, "nu", "Xã Mỹ Hiệp", "Ấp 3", "xã Mỹ Hiệp", ("CC_VPTK", "BTCB"),
     "Công chức VP-TK", "Bí thư Chi bộ ấp 3", (2019, 1, 2), "2.1.2019"),
    ("Lâm Thành Nhân", 1988, "nam", "Xã Mỹ Xương", "Ấp Mỹ Thạnh", "Xã Mỹ Xương",
     ("BT_DTN", "BTCB"), "Bí thư Đoàn xã", "Bí thư Chi bộ ấp Mỹ Thạnh", (2020, 3, 26),
     "26/03/2020"),
    ("Bùi Thanh Hải", 1985, "nam", "Xã Tân Nghĩa", "Ấp 5", "Xã Tân Nghĩa", ("BTCB", "HEAD"),
     "Đảng ủy viên, Bí thư chi bộ ấp 5", "Trưởng ấp 5", (2020, 1), "tháng 01 năm 2020"),
    ("Đinh Công Trứ", 1973, "nam", "Xã Nhị Mỹ", "Ấp Bình Nhứt", "Xã Nhị Mỹ", ("BTCB", "HEAD"),
     "BTCB ấp Bình Nhứt", "Phụ trách ấp Bình Nhứt", (2021, 1, 5), "05/1/2021"),
]  # fmt: skip
MEMBER = {
    0: Post("Ủy viên Ban Thường vụ Tỉnh ủy", "tinh", "UV_BTV"),
    1: Post("Ủy viên Ban Thường vụ Huyện ủy", "huyen", "UV_BTV"),
    2: Post("Huyện ủy viên", "huyen", "UV_BCH",
            also=("Ủy viên Ban Chấp hành Đảng bộ huyện", "Ủy viên BCH Đảng bộ huyện")),
    11: Post("Đảng ủy viên xã", "xa", "DUV",
             also=("Đảng ủy viên", "Ủy viên Ban Chấp hành Đảng bộ xã")),
}  # fmt: skip


def make() -> None:
    page = Page("Cao Lãnh")
    page.line("title", "BẢNG KÊ CÁN BỘ KIÊM NHIỆM - HUYỆN CAO LÃNH, TỈNH ĐỒNG THÁP", merge="A:K")
    page.line("title", "Thời điểm 30/6/2021", merge="A:K")
    page.header(FIELDS, HEADER)
    for turn, row in enumerate(ROWS):
        _person(page, turn, *row)
    page.line("total", {"B": "Cộng: 13 người, trong đó nữ: 5"})
    notes = [
        "Membership of a committee stands before the main post in its cell; it is no second post.",
        "'Q. Chủ tịch UBND xã' is the post, held as acting.",
        "'Phụ trách ấp' is a kind of holding the head's post: whether it makes a case is open.",
        "'Trưởng Ban nhân dân ấp' is the head of the ấp; 'Khối vận' is the Khối Dân vận.",
    ]
    features = ["memberships before posts", "acting", "honorifics", "capitals",
                "unit in the workplace", "days in every form"]  # fmt: skip
    book = Book("81-cao-lanh-cach-goi.xlsx", features, [page], (2021, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _level(code: str, place: list) -> str:
    if code in ("BTCB", "HEAD", "TB_CTMT"):
        return "thon"
    return "xa" if place[2] else "huyen"


def _person(page: Page, turn, name, born, gender, commune, hamlet, unit, codes, first, second,
            start, said) -> None:  # fmt: skip
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
    held = [posts.post(_level(code, place), code, place) for code in codes]
    if turn in MEMBER:
        held.append(MEMBER[turn])
    clean = name.removeprefix("Đ/c ").removeprefix("Ông ").removeprefix("Bà ")
    clean = " ".join(word.capitalize() for word in clean.split()) if clean.isupper() else clean
    fact = Fact(Person(clean, (born,), gender), place, held, start, None, f"{120 + turn}-QĐ/HU")
    more = {"unsure": ["roles"]} if turn in (2, 12) else {}
    fact.more = more
    row = page.person(fact, full_name=name, birth=born, workplace=unit, role1=first, role2=second,
                      start=said, female_mark="x" if gender == "nu" else None)  # fmt: skip
    if turn == 12:
        page.allow(row, "role2")
        page.allow(row, "role1")
        fact.posts.pop()
        page.records[-1]["roles"], page.records[-1]["cases"] = [held[0].read()], []
