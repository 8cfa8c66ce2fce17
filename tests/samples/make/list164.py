"""164: two tiers after 1/7/2025 with posts before and after the day, former units beside."""

from . import places, xlsx
from .book import Book
from .facts import Post
from .hand import fact, signed
from .page import Page

NEW, OLD = "Tỉnh An Giang", "Tỉnh Kiên Giang"
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày sinh"), ("gender", "Nam/Nữ"),
    ("province", "Tỉnh"), ("district", "Huyện, thành phố (đến 30/6/2025)"),
    ("commune", "Xã, phường, đặc khu"), ("old_unit", "Đơn vị cũ (trước sắp xếp)"),
    ("hamlet", "Ấp, khu phố"), ("role1", "Chức danh thứ nhất"), ("role2", "Chức danh thứ hai"),
    ("role3", "Chức danh thứ ba"), ("start", "Từ ngày"), ("end", "Đến ngày"),
    ("end_reason", "Lý do thôi"), ("decision_no", "Số QĐ"), ("decision_date", "Ngày QĐ"),
]  # fmt: skip
DAY = (2025, 7, 1)
PAPER = signed("1015-QĐ/TU", (2025, 6, 25))


def make() -> None:
    page = Page("Danh sách")
    page.line("organisation block", {"A": "TỈNH ỦY AN GIANG", "L": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    dated = "An Giang, ngày 05 tháng 01 năm 2026"
    page.line("organisation block", {"A": "BAN TỔ CHỨC", "L": dated})
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM TRƯỚC VÀ SAU NGÀY 01/7/2025", merge="A:Q")
    page.line("title", "(theo mô hình chính quyền địa phương 2 cấp)", merge="A:Q")
    page.simple_header(COLUMNS)
    _new(page)
    _special(page)
    _hamlets(page)
    _former(page)
    page.line("total", {"B": f"Tổng số: {len(page.records)} người"})
    page.line("signature", {"B": "NGƯỜI LẬP", "L": "K/T TRƯỞNG BAN"})
    page.line("signature", {"L": "PHÓ TRƯỞNG BAN"})
    notes = [
        "There is no district since 1/7/2025; posts of before were held at the old units.",
        "The former unit is a remark, never the place where a person serves now.",
        "Hòn Nghệ, Sơn Hải and Tiên Hải are communes of both trees.",
    ]
    features = ["two tiers", "đặc khu", "former units", "posts before and after the day",
                "province, district and commune in columns"]  # fmt: skip
    book = Book("164-an-giang-truoc-sau.xlsx", features, [page], (2025, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page: Page, one, old_unit: str | None = None, **said) -> None:
    if old_unit:
        one.more["old_unit"] = old_unit
    page.person(one, old_unit=old_unit, **said)


def _new(page: Page) -> None:
    page.line("block: part", {"A": "I", "B": "XÃ, PHƯỜNG"})
    at = places.new(NEW, "Phường Rạch Giá")
    _row(page, fact(at, "Trần Quang Nhựt", "nam", (1975, 4, 12), ("BT", "CT_HDND"),
                    start=DAY, **PAPER),
         "Các phường của TP Rạch Giá")  # fmt: skip
    director = Post("Giám đốc Trung tâm Phục vụ hành chính công phường", "xa", "GD_TTPVHCC")
    _row(page, fact(at, "Lê Thị Ngọc Thu", "nu", (1982, 9, 3), ("PCT_UBND", director),
                    start=DAY, **PAPER),
         role2="Giám đốc TTPVHCC phường")  # fmt: skip
    at = places.new(NEW, "Xã Kiên Lương")
    head = Post("Trưởng ban Xây dựng Đảng Đảng ủy xã", "xa", "TB_XDD")
    centre = Post("Giám đốc Trung tâm Chính trị xã", "xa", "GD_TTCT")
    _row(page, fact(at, "Dương Văn Tiến", "nam", (1977,), ("BT", "CT_HDND"), start=DAY, **PAPER),
         "Thị trấn Kiên Lương, xã Bình An, xã Bình Trị")  # fmt: skip
    _row(page, fact(at, "Thị Sà Rinh", "nu", (1984, 1, 30), (head, centre), "Khmer",
                    start=DAY, **PAPER),
         "Thị trấn Kiên Lương", role1="Trưởng Ban Xây dựng Đảng",
         role2="Giám đốc TTCT xã")  # fmt: skip
    union = Post("Chủ tịch Hội Nông dân xã", "xa", "CT_HND")
    _row(page, fact(at, "Danh Hoàng Phi", "nam", (1980, 11, 11), ("PCT_MTTQ", union), "Khmer",
                    start=DAY, **PAPER),
         "Xã Bình An (huyện Kiên Lương)")  # fmt: skip
    page.records[-1]["cases"] = [{"level": "xa", "model": "X7"}]
    at = places.new(NEW, "Phường Long Xuyên")
    _row(page, fact(at, "Nguyễn Hữu Trí", "nam", (1973, 6, 19), ("PBT_TT", "CT_HDND"),
                    start=DAY, **PAPER),
         "Phường Mỹ Long, TP Long Xuyên", role1="PBT TT Đảng ủy phường")  # fmt: skip
    at = places.new(NEW, "Xã Hòn Nghệ")
    _row(page, fact(at, "Võ Thành Lợi", "nam", (1979,), ("BT", "CT_HDND"),
                    start=(2025, 7, 10), **PAPER),
         "Xã Hòn Nghệ")  # fmt: skip


def _special(page: Page) -> None:
    page.line("block: part", {"A": "II", "B": "ĐẶC KHU"})
    at = places.new(NEW, "Đặc khu Phú Quốc")
    _row(page, fact(at, "Huỳnh Minh Tuấn", "nam", (1974, 2, 8), ("BT", "CT_HDND"),
                    start=DAY, **PAPER),
         "Thành phố Phú Quốc")  # fmt: skip
    _row(page, fact(at, "Ngô Thị Bích Liên", "nu", (1981,), ("PBT", "CT_UBND"), start=DAY, **PAPER),
         "TP Phú Quốc", role1="Phó Bí thư Đảng uỷ", role2="Chủ tịch UBND")  # fmt: skip
    at = places.new(NEW, "Đặc khu Kiên Hải")
    _row(page, fact(at, "Phan Văn Hải", "nam", (1976, 12, 1), ("BT", "CT_HDND"),
                    start=DAY, **PAPER),
         "Huyện Kiên Hải", commune="Kiên Hải", role1="Bí thư", role2="CT HĐND")  # fmt: skip
    at = places.new(NEW, "Đặc khu Thổ Châu")
    member = Post("Ủy viên Ban Chấp hành Đảng bộ tỉnh", "tinh", "UV_BCH")
    _row(page, fact(at, "Bùi Chí Công", "nam", (1978, 3, 3), (member, "BT", "CT_HDND"),
                    start=DAY, **PAPER),
         "Xã Thổ Châu, TP Phú Quốc", commune="đặc khu Thổ Châu")  # fmt: skip


def _hamlets(page: Page) -> None:
    page.line("block: part", {"A": "III", "B": "ẤP, KHU PHỐ"})
    for name, hamlet, person, sex, codes, start, old in [
        ("Đặc khu Phú Quốc", "Khu phố 5 Dương Đông", "Lý Văn Đức", "nam", ("BTCB", "HEAD"), DAY,
         "Khu phố 5, phường Dương Đông"),
        ("Đặc khu Phú Quốc", "Ấp Suối Lớn", "Trương Thị Mai", "nu", ("BTCB", "TB_CTMT"), DAY,
         "Xã Dương Tơ"),
        ("Đặc khu Kiên Hải", "Ấp I", "Tô Văn Biển", "nam", ("BTCB", "HEAD"), (2025, 8, 15),
         "Xã Hòn Tre"),
        ("Xã Kiên Lương", "Khu phố Ngã Ba", "Quách Minh Đạt", "nam", ("BTCB", "HEAD"), DAY,
         "Thị trấn Kiên Lương"),
        ("Xã Kiên Lương", "Ấp Ba Trại", "Danh Út", "nam", ("BTCB", "HEAD", "TB_CTMT"), DAY,
         "Xã Bình An"),
        ("Phường Vĩnh Thông", "Khu phố Tà Tây", "Đỗ Thị Kim Ngân", "nu", ("BTCB", "HEAD"),
         (2025, 9, 1), None),
    ]:  # fmt: skip
        at = places.hamlet(places.new(NEW, name), hamlet)
        _row(page, fact(at, person, sex, (1970,), codes, start=start,
                        **signed("45-QĐ/ĐU", (2025, 6, 30))), old)  # fmt: skip


def _former(page: Page) -> None:
    page.line("block: part", {"A": "IV", "B": "ĐÃ KẾT THÚC DO SẮP XẾP (ĐẾN 30/6/2025)"})
    more = {"end": (2025, 6, 30), "end_reason": "Sắp xếp đơn vị hành chính"}
    paper = signed("212-QĐ/HU", (2021, 5, 10))
    at = places.old(OLD, "Huyện Kiên Lương", "Xã Bình An")
    _row(page, fact(at, "Danh Hoàng Nam", "nam", (1980, 11, 11), ("BT", "CT_HDND"), "Khmer",
                    start=(2021, 5, 20), **paper, **more))  # fmt: skip
    at = places.old(OLD, "Huyện Kiên Lương")
    _row(page, fact(at, "Dương Văn Tới", "nam", (1977,), ("CN_UBKT", "CTTR"), start=(2020, 9, 1),
                    **signed("88-QĐ/TU", (2020, 8, 28)), **more),
         district="H. Kiên Lương")  # fmt: skip
    at = places.old(OLD, "Huyện Kiên Hải", "Xã Hòn Tre")
    _row(page, fact(at, "Lâm Quốc Dân", "nam", (1972, 8, 8), ("BT", "CT_UBND"), start=(2020, 6, 15),
                    **paper | {"decision_date": (2020, 6, 10)}, **more))  # fmt: skip
    at = places.old(OLD, "Thành phố Phú Quốc", "Phường Dương Đông")
    _row(page, fact(places.hamlet(at, "Khu phố 5"), "Lý Văn Đẹp", "nam", (1970,), ("BTCB", "HEAD"),
                    start=(2022, 3, 1), **signed("17-QĐ/ĐU", (2022, 2, 25)), **more))  # fmt: skip
    at = places.old(OLD, "Thành phố Rạch Giá")
    _row(page, fact(at, "Trần Quang Nhã", "nam", (1975, 4, 12), ("TB_DV", "CT_MTTQ"),
                    start=(2021, 1, 15),
                    **signed("9-QĐ/TU", (2021, 1, 12)), end=(2025, 2, 28),
                    end_reason="Kết thúc hoạt động Ban Dân vận"),
         district="TP Rạch Giá")  # fmt: skip
    at = places.old(OLD, "Huyện Kiên Lương", "Xã Hòn Nghệ")
    _row(page, fact(at, "Võ Thành Lũy", "nam", (1979,), ("CT_MTTQ", "TK_DV"), start=(2019, 10, 2),
                    **signed("19-QĐ/HU", (2019, 9, 27)), **more))  # fmt: skip
