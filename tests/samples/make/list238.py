"""238: posts over two levels, three posts, pairs that do not count, one person on two rows."""

from . import places
from .book import Book
from .facts import Person, Post
from .hand import fact, held
from .page import Page
from .xlsx import write

DISTRICT = ["Tỉnh Vĩnh Long", "Huyện Trà Ôn"]
MEMBER = {
    "xa": Post("Ủy viên Ban Thường vụ Đảng ủy xã", "xa", "UV_BTV"),
    "huyen": Post("Ủy viên Ban Thường vụ Huyện ủy", "huyen", "UV_BTV"),
    "bch": Post("Ủy viên Ban Chấp hành Đảng bộ huyện", "huyen", "UV_BCH"),
}
# commune, hamlet, name, sex, birth, posts, start, end, note
LIST = [
    (None, None, "Phạm Chí Dũng", "nam", (1970, 4, 2), ("BT", "CT_HDND"), (2020, 7, 30)),
    (None, None, "Trần Thị Ngọc Bích", "nu", (1974, 1, 15), ("huyen", "TB_TC", "TP_NV"),
     (2019, 2, 11)),
    (None, None, "Hồ Minh Trí", "nam", (1968, 9, 9), ("huyen", "CN_UBKT"), (2018, 6, 4)),
    (None, None, "Lê Quốc Thái", "nam", (1977, 12, 12), ("PBT", "CT_UBND"), (2020, 8, 17)),
    ("Xã Vĩnh Xuân", None, "Nguyễn Hoàng Nam", "nam", (1980, 3, 3), ("bch", "BT", "CT_HDND"),
     (2020, 5, 25)),
    ("Xã Vĩnh Xuân", None, "Thạch Thị Sa Rây", "nu", (1983, 6, 21), ("PBT_TT", "CT_MTTQ", "TK_DV"),
     (2020, 6, 1)),
    ("Xã Vĩnh Xuân", None, "Đinh Văn Lập", "nam", (1979, 8, 30), ("xa", "CHT_QS"), (2019, 10, 7)),
    ("Xã Vĩnh Xuân", "Ấp Vĩnh Tắc", "Sơn Minh Thắng", "nam", (1976, 2, 2),
     ("xa", "PCT_HND", "BTCB"), (2020, 1, 6)),
    ("Xã Vĩnh Xuân", "Ấp Gò Tranh", "Lê Thị Bé Sáu", "nu", (1971, 5, 18),
     ("PCT_HLHPN", "BTCB", "TB_CTMT"), (2020, 3, 9)),
    ("Xã Hòa Bình", None, "Phan Thanh Liêm", "nam", (1975, 11, 7), ("BT", "CT_UBND"),
     (2018, 12, 3)),
    ("Xã Hòa Bình", None, "Trương Văn Hiền", "nam", (1982, 7, 14), ("PCT_UBND", "PBT"),
     (2021, 1, 4)),
    ("Xã Hòa Bình", "Ấp Tường Hưng", "Kiều Văn Ẩn", "nam", (1963, 1, 1), ("HEAD", "TB_CTMT"),
     (2019, 5, 13)),
    ("Xã Hòa Bình", "Ấp Hiệp Hòa", "Võ Thị Tuyết Mai", "nu", (1978, 10, 10),
     ("CC_VPTK", "BTCB", "HEAD"), (2019, 9, 2)),
    ("Xã Hòa Bình", "Ấp Ngãi Hòa", "Đào Văn Đạt", "nam", (1967, 4, 27),
     ("BTCB", "HEAD", "TB_CTMT"), (2018, 4, 16)),
    ("Thị trấn Trà Ôn", None, "Bùi Thị Xuân Lan", "nu", (1981, 9, 5), ("BT", "CT_HDND"),
     (2020, 4, 20)),
    ("Thị trấn Trà Ôn", "Khu 2", "Dương Quang Vinh", "nam", (1965, 8, 8), ("PBTCB", "TB_CTMT"),
     (2020, 2, 24)),
    ("Thị trấn Trà Ôn", "Khu 4", "Tạ Thị Ửng", "nu", (1969, 3, 29), ("BTCB", "TB_CTMT"),
     (2017, 11, 6)),
    ("Thị trấn Trà Ôn", "Khu 10A", "Huỳnh Công Lý", "nam", (1972, 12, 19), ("BT_DTN", "BTCB"),
     (2020, 9, 14)),
    ("Xã Tích Thiện", None, "Mai Trung Trực", "nam", (1973, 5, 5), ("CT_HCCB",), (2019, 1, 21)),
]  # fmt: skip


def make() -> None:
    page = Page("Rà soát")
    page.line("organisation block", "HUYỆN ỦY TRÀ ÔN")
    page.line("title", "RÀ SOÁT CÁN BỘ GIỮ TỪ HAI CHỨC DANH TRỞ LÊN (tỉnh Vĩnh Long)", "A:K")
    page.simple_header([
        ("stt", "Stt"), ("full_name", "Họ và tên"), ("gender", "Giới tính"),
        ("birth", "Ngày, tháng, năm sinh"), ("commune", "Xã/thị trấn"), ("hamlet", "Ấp/khu"),
        ("role1", "Chức danh 1"), ("role2", "Chức danh 2"), ("role3", "Chức danh 3"),
        ("start", "Giữ từ ngày"), ("end", "Thôi giữ từ ngày"),
    ])  # fmt: skip
    for commune, hamlet, name, sex, birth, codes, start in LIST:
        place = places.hamlet(places.old(*DISTRICT, commune), hamlet)
        page.person(fact(place, name, sex, birth, _posts(place, codes), start=start))
    _again(page)
    page.line("note", "Ghi chú: Ủy viên Ban Thường vụ, Ban Chấp hành không tính là kiêm nhiệm.")
    features = ["cross-level", "three posts", "pairs that do not count", "one person on two rows",
                "posts in two hamlets"]  # fmt: skip
    book = Book("238-tra-on-ra-soat.xlsx", features, [page], (2021, 6, 30),
                ["Who holds a post by each of two rows may be asked for another."])  # fmt: skip
    write(book)
    book.write_expectation()


def _posts(place: list, codes) -> list[Post]:
    return held(place, *(MEMBER.get(code, code) for code in codes))


def _again(page: Page) -> None:
    """The holder of one post holds a second one by another row; two posts in two hamlets."""
    first = page.header_rows[-1] + len(LIST)
    place = places.old(*DISTRICT, "Xã Tích Thiện")
    one = fact(places.hamlet(place, "Ấp Tích Phước"), "Mai Trung Trực", "nam", (1973, 5, 5),
               ("BTCB",), start=(2020, 10, 12))  # fmt: skip
    one.person, one.more = page.people[-1], {"same_person_as": first}
    page.allow(first)
    page.allow(page.person(one))
    page.records[-1]["cases"] = [{"level": "thon", "model": "XA-BTCB"}]
    where = places.hamlet(place, "Ấp Tích Khánh")
    other = Post("Trưởng ban công tác Mặt trận", "thon", "TB_CTMT", unit="Ấp Tích Lộc")
    one = fact(where, "Lâm Thị Kim Chi", "nu", (1984, 2, 6), (*held(where, "BTCB"), other),
               start=(2020, 12, 21))  # fmt: skip
    page.person(one, role2="Trưởng ban công tác Mặt trận ấp Tích Lộc")
    person = Person("Cao Văn Sên", (1962, 10, 3), "nam")
    one = fact(places.hamlet(place, "Ấp Tích Lộc"), person.name, "nam", person.birth,
               ("BTCB", "HEAD"), start=(2018, 3, 5), end=(2020, 12, 31))  # fmt: skip
    page.person(one)
