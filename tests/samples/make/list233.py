"""233: three offices of one district each send a text file of their own columns and encoding."""

from . import dates, places, text
from .book import Book
from .hand import fact, steps
from .page import Page

DISTRICT = ["Tỉnh Quảng Nam", "Huyện Đại Lộc"]
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
# commune, hamlet, name, sex, birth, posts
FIRST = [
    ("Thị trấn Ái Nghĩa", None, "Trương Công Hậu", "nam", (1974, 2, 11), ("BT", "CT_HDND")),
    ("Thị trấn Ái Nghĩa", "Khu Nghĩa Đông", "Lê Thị Lành", "nu", (1968,), A),
    ("Thị trấn Ái Nghĩa", "Khu Phước Mỹ", "Đoàn Ngọc Ẩn", "nam", (1961, 10, 5), B),
    ("Xã Đại Hiệp", None, "Hứa Văn Đông", "nam", (1979, 7, 23), ("BT", "CT_UBND")),
    ("Xã Đại Hiệp", "Thôn Phú Quý", "Phạm Thị Ửng", "nu", (1970,), C),
    ("Xã Đại Hiệp", "Thôn Tích Phú", "Nguyễn Đình Ổn", "nam", (1965, 1, 30), A),
    ("Xã Đại Hiệp", "Thôn Phú Đông", "Mai Văn Tám", "nam", (1972,), ("CC_DCXD", "BTCB")),
    ("Xã Đại Nghĩa", None, "Huỳnh Thị Thanh Ái", "nu", (1981, 9, 9), ("CT_MTTQ", "TK_DV")),
    ("Xã Đại Nghĩa", "Thôn Mỹ Liên", "Trần Út", "nam", (1963,), B),
    ("Xã Đại Nghĩa", "Thôn Hòa Mỹ", "Võ Bảy", "nam", (1969, 12, 1), A),
    ("Xã Đại Nghĩa", "Thôn Nghĩa Tân", "Lương Văn Ý", "nam", (1976,), ("BT_DTN", "BTCB")),
    ("Xã Đại Nghĩa", "Thôn Đại An", "Phan Thị Hoa", "nu", (1973, 4, 17), B),
]
SECOND = [
    ("Xã Đại Quang", None, "Nguyễn Hữu Đức", "nam", (1977,), ("BT", "CT_HDND")),
    ("Xã Đại Quang", "Thôn Trường An", "Đỗ Thị Thu Hà", "nu", (1982, 6, 3), A),
    ("Xã Đại Quang", "Thôn Đông Lâm", "Tăng Tấn Lợi", "nam", (1966,), B),
    ("Xã Đại Quang", "Thôn Hòa Thạch", "Ngô Văn Xí", "nam", (1960, 3, 15), A),
    ("Xã Đại Đồng", None, "Trần Đình Mười", "nam", (1975, 8, 8), ("BT", "CT_UBND")),
    ("Xã Đại Đồng", "Thôn Lâm Tây", "Bùi Thị Sương", "nu", (1971,), C),
    ("Xã Đại Đồng", "Thôn Hà Nha", "Lê Ánh", "nam", (1964, 5, 27), A),
    ("Xã Đại Đồng", "Thôn Bàng Tân", "Văn Quý Thắng", "nam", (1980,), ("PCT_HCCB", "BTCB")),
    ("Xã Đại Hồng", None, "Phạm Đức Thọ", "nam", (1978, 11, 20), ("PBT_TT", "CT_HDND")),
    ("Xã Đại Hồng", "Thôn Đông Phước", "Hồ Thị Kim Én", "nu", (1985,), A),
    ("Xã Đại Hồng", "Thôn Dục Tịnh", "Đặng Văn Khôi", "nam", (1962, 2, 2), B),
]
THIRD = [
    ("Xã Đại Lãnh", None, "Nguyễn Thanh Hòa", "nam", (1976, 1, 19), ("BT", "CT_UBND")),
    ("Xã Đại Lãnh", "Thôn Hà Tân", "Phan Văn Đào", "nam", (1968,), A),
    ("Xã Đại Lãnh", "Thôn Tân An", "Trịnh Thị Cúc", "nu", (1974, 10, 10), B),
    ("Xã Đại Hưng", None, "Lê Đình Thạnh", "nam", (1973,), ("BT", "CT_HDND")),
    ("Xã Đại Hưng", "Thôn Trúc Hà", "A Ting Nhơn", "nam", (1979, 9, 14), A),
    ("Xã Đại Hưng", "Thôn Thạnh Đại", "Coor Thị Nghệ", "nu", (1983,), A),
    ("Xã Đại Sơn", None, "Đỗ Hữu Tuấn", "nam", (1980, 4, 4), ("CT_MTTQ", "TK_DV")),
    ("Xã Đại Sơn", "Thôn Hội Khách Tây", "Huỳnh Văn Sáu", "nam", (1965,), C),
    ("Xã Đại Sơn", "Thôn Tân Đợi", "Trần Thị Quyên", "nu", (1977, 7, 7), A),
    ("Xã Đại Thạnh", "Thôn Hạnh Đông", "Nguyễn Ảnh", "nam", (1967,), B),
    ("Xã Đại Thạnh", "Thôn An Bằng", "Phùng Văn Cảnh", "nam", (1970, 6, 25), A),
    ("Xã Đại Thạnh", "Thôn Mỹ Lễ", "Lý Thị Vân", "nu", (1986,), A),
]


def make() -> None:
    _plain()
    _wide()
    _faulty()


def _fact(who, turn: int, kinh: str = "Kinh"):
    commune, hamlet, name, sex, birth, codes = who
    start = steps((2017, 3, 2), turn)
    return fact(places.hamlet(places.old(*DISTRICT, commune), hamlet), name, sex, birth, codes,
                kinh, start=start, decision_no=f"{61 + 17 * turn}-QĐ/{'ĐU' if hamlet else 'HU'}",
                decision_date=dates.before(start, 4 + turn % 9))  # fmt: skip


def _plain() -> None:
    """UTF-8, semicolons; the commune before the hamlet, posts in one column."""
    page = Page("233a-dai-loc-utf8.csv")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM CÁC XÃ VÙNG TRUNG - HUYỆN ĐẠI LỘC, QUẢNG NAM")
    page.simple_header([
        ("stt", "STT"), ("full_name", "Họ, chữ đệm và tên"), ("birth", "Ngày sinh"),
        ("gender", "Phái"), ("commune", "Xã, thị trấn"), ("hamlet", "Thôn, khu"),
        ("roles", "Các chức danh"), ("decision_no", "Quyết định số"),
        ("decision_date", "Ký ngày"), ("start", "Hiệu lực từ"), ("note", "Ghi chú"),
    ])  # fmt: skip
    for turn, who in enumerate(FIRST):
        one = _fact(who, turn)
        mark = (" kiêm ", ", ", " - ", "; ")[turn % 4]
        page.person(one, roles=mark.join(post.title for post in one.posts))
    _save(page, ";", "utf-8", ["UTF-8 without BOM", "semicolons"])


def _wide() -> None:
    """UTF-16, tabs; province and district in columns, no title."""
    page = Page("233b-dai-loc-utf16.csv")
    page.simple_header([
        ("province", "Tỉnh"), ("district", "Huyện"), ("commune", "Xã"), ("hamlet", "Thôn"),
        ("full_name", "Họ tên"), ("gender", "Giới"), ("birth", "Sinh ngày"),
        ("role1", "Chức vụ 1"), ("role2", "Chức vụ 2"), ("role3", "Chức vụ 3"),
        ("start", "Ngày nhận nhiệm vụ"), ("decision_no", "Quyết định"),
    ])  # fmt: skip
    for turn, who in enumerate(SECOND):
        page.person(_fact(who, turn))
    _save(page, "\t", "utf-16-le", ["UTF-16", "tabs", "no title"])


def _faulty() -> None:
    """windows-1258, commas; faults."""
    page = Page("233c-dai-loc-windows-1258.csv")
    page.line("organisation block", "HUYỆN ỦY ĐẠI LỘC (QUẢNG NAM)")
    page.line("title", "Danh sách kiêm nhiệm chức danh vùng B")
    page.simple_header([
        ("stt", "TT"), ("full_name", "Họ và tên"), ("gender", "Nam/Nữ"), ("birth", "Năm sinh"),
        ("ethnicity", "Dân tộc"), ("role1", "Chức danh chính"),
        ("role2", "Chức danh kiêm nhiệm 1"), ("role3", "Chức danh kiêm nhiệm 2"),
        ("hamlet", "Thôn"), ("commune", "Xã"), ("start", "Từ ngày"), ("end", "Đến ngày"),
        ("decision_no", "Số QĐ"), (None, "Số thẻ đảng viên"),
    ])  # fmt: skip
    wrong = {
        2: ({"start": "29/02/2018"}, "start", "impossible_date"),
        5: ({"commune": "Xã Đại Hưn"}, "commune", "misspelt_commune"),
        7: ({"end": "01/01/2016"}, "end", "end_before_start"),
        8: ({"hamlet": None}, "hamlet", "missing_hamlet"),
        9: ({"commune": "Xã Quế Thuận"}, "commune", "commune_not_in_district"),
        10: ({"birth": "1870"}, "birth", "impossible_birth"),
    }  # fmt: skip
    for turn, who in enumerate(THIRD):
        group = "Cơ Tu" if who[2].split()[0] in ("A", "Coor") else "Kinh"
        written, field, kind = wrong.get(turn, ({}, None, None))
        one = _fact(who, turn, group)
        row = page.person(one, **written)
        page.put(row, "N", f"39.0{41170 + 13 * turn}")
        if kind:
            page.problem(row, field, kind, "error")
            _unread(page.records[-1], field, kind)
    _save(page, ",", "windows-1258", ["windows-1258", "commas", "unknown column", "faults"])


def _unread(record: dict, field: str, kind: str) -> None:
    if field in ("start", "birth"):
        record[field] = None
    elif field == "end":
        record["end"] = {"year": 2016, "month": 1, "day": 1}
    elif field == "hamlet":
        record["locality"][3] = None
    else:
        record["locality"][2] = None
        record["suggest"] = (
            {"commune": "Xã Đại Hưng"} if kind.startswith("miss") else {"district": "Huyện Quế Sơn"}
        )


def _save(page: Page, separator: str, encoding: str, features: list[str]) -> None:
    text.write(page.name, page, separator, encoding)
    Book(page.name, features, [page], (2020, 12, 31)).write_expectation()
