"""196: UTF-16 with tabs: buôn, thôn and TDP of a highland district, headings all abbreviated."""

from . import dates, places, text
from .book import Book
from .facts import Post
from .hand import at, fact, signed, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Đắk Lắk", "Huyện Krông Pắc"
COLUMNS = [
    ("stt", "TT"), ("full_name", "Họ & tên"), ("birth", "N.sinh"), ("gender", "G.tính"),
    ("ethnicity", "D.tộc"), ("commune", "Xã/TT"), ("hamlet", "Thôn/Buôn/TDP"),
    ("role_party", "C.vụ Đảng"), ("role_gov", "C.vụ C.quyền"), ("role_union", "C.vụ Đ.thể"),
    ("start", "T.gian giữ C.vụ"), ("decision_no", "Số QĐ"), ("decision_date", "Ngày QĐ"),
    ("note", "G.chú"),
]  # fmt: skip
PBT = Post("Phó Bí thư chi bộ", "thon", "PBTCB")
CA = Post("Công an viên", "thon", "CAV")
PEOPLE = [
    ("Y Wem Niê", "nam", (1972, 1, 5), "Ê Đê", "Xã Ea Yông", None, ("BT", "CT_HDND"),
     ("BT ĐU", "CT HĐND", None)),
    ("H'Bluên Byă", "nu", (1985,), "Ê Đê", "Xã Ea Yông", "Buôn Jung", ("BTCB", "HEAD"),
     ("BTCB", "Trưởng buôn", None)),
    ("Y Thuyên Êban", "nam", (1968, 9, 12), "Ê Đê", "Xã Ea Yông", "Buôn Pan", ("BTCB", "TB_CTMT"),
     ("BTCB", None, "TBCTMT")),
    ("Nguyễn Đình Chiến", "nam", (1963,), "Kinh", "Xã Ea Yông", "Thôn Tân Lập", ("BTCB", "HEAD"),
     ("BTCB", "TT", None)),
    ("Hoàng Thị Nết", "nu", (1978, 6, 18), "Tày", "Xã Ea Kênh", "Thôn Tân Bắc", ("BTCB", "HEAD"),
     ("BTCB", "Tr. thôn", None)),
    ("Y Blôk Mlô", "nam", (1970,), "Ê Đê", "Xã Ea Kênh", "Buôn Ea Kung", ("BTCB", "HEAD"),
     ("Bí thư CB", "Buôn trưởng", None)),
    ("Lương Văn Páo", "nam", (1966, 4, 4), "Nùng", "Xã Ea Kênh", None, ("BT", "CT_UBND"),
     ("BT Đảng ủy", "CT UBND", None)),
    ("Trần Thị Huyền Trang", "nu", (1988, 8, 8), "Kinh", "Xã Ea Kênh", "Thôn Phước Thành",
     ("BTCB", "BT_DTN"), ("BTCB", None, "BT Đoàn xã")),
    ("Hồ Văn Quảng", "nam", (1975,), "Kinh", "Thị trấn Phước An", "Tổ dân phố 4",
     ("BTCB", "HEAD"), ("BTCB", "TT TDP", None)),
    ("Phan Thị Bích Liên", "nu", (1979, 3, 28), "Kinh", "Thị trấn Phước An", "Tổ dân phố 9",
     ("BTCB", "TB_CTMT"), ("BTCB", None, "TB CTMT")),
    ("Đặng Quang Hợp", "nam", (1964,), "Kinh", "Thị trấn Phước An", "Tổ dân phố 12",
     ("BTCB", "HEAD"), ("BTCB", "Tổ trưởng", None)),
    ("Y Djoang Ayŭn", "nam", (1981, 10, 30), "Ê Đê", "Xã Ea Phê", "Buôn Phê", ("BTCB", "HEAD"),
     ("BTCB", "TB", None)),
    ("Nông Văn Thắng", "nam", (1974,), "Nùng", "Xã Ea Phê", "Thôn 4A", ("BTCB", "HEAD"),
     ("BTCB", "Trưởng thôn", None)),
    ("Nguyễn Thị Thanh Nhàn", "nu", (1976, 12, 2), "Kinh", "Xã Ea Phê", None,
     ("CT_MTTQ", "TK_DV"), ("Trưởng khối DV", None, "CT MTTQ")),
    ("Vi Thị Hằng", "nu", (1983,), "Thái", "Xã Vụ Bổn", "Thôn Tân Quý", ("BTCB", "HEAD"),
     ("BTCB", "Trưởng thôn", None)),
    ("Đàm Văn Sinh", "nam", (1969, 7, 15), "Tày", "Xã Vụ Bổn", "Thôn 12",
     ("BTCB", "CC_DCXD"), ("BTCB", "CC ĐC-XD", None)),
    ("Y Khăm Niê Kdăm", "nam", (1977,), "Ê Đê", "Xã Vụ Bổn", "Buôn Krông Búk",
     (PBT, "HEAD"), ("PBT CB", "Trưởng buôn", None)),
    ("Bùi Xuân Thọ", "nam", (1962, 2, 20), "Mường", "Xã Hòa An", "Thôn 6", ("BTCB", "PCT_HCCB"),
     ("BTCB", None, "PCT HCCB xã")),
    ("Lê Thị Minh Phượng", "nu", (1980,), "Kinh", "Xã Hòa An", None, ("BT", "CT_HDND"),
     ("BT", "CT HĐND", None)),
    ("H'Nguôm Ayŭn", "nu", (1987, 5, 25), "Ê Đê", "Xã Ea Kly", "Buôn Krai A", ("BTCB", "TB_CTMT"),
     ("BTCB", None, "Trưởng ban MT")),
]  # fmt: skip
ENDS = {5: ((2020, 12, 31), "Thôi giữ chức từ 31/12/2020"),
        12: ((2021, 4, 30), "Thôi giữ chức từ 30/4/2021")}  # fmt: skip


def make() -> None:
    page = Page("196-krong-pac-chu-viet-tat-utf16.csv")
    page.line("title", "HUYỆN ỦY KRÔNG PẮC - TỈNH ĐẮK LẮK")
    page.line("title", "D/S CÁN BỘ KIÊM NHIỆM (ĐẾN 30/6/2021)")
    page.simple_header(COLUMNS)
    for turn, who in enumerate(PEOPLE):
        _row(page, turn, *who)
    page.line("total", {"B": "Tổng cộng", "C": len(PEOPLE)})
    notes = ["'TT' beside BTCB is Trưởng thôn in a thôn; 'TT TDP' is Tổ trưởng TDP; 'TB' in a "
             "buôn beside BTCB is Trưởng buôn.",
             "'Thôi giữ chức từ …' in the remarks ends what the row says."]  # fmt: skip
    features = ["UTF-16, tabs", "headings abbreviated by points", "buôn, thôn, TDP",
                "Ê Đê, Tày, Nùng names", "ends in remarks"]  # fmt: skip
    book = Book(page.name, features, [page], (2021, 6, 30), notes)
    text.write(book.file, page, "\t", "utf-16-le")
    book.write_expectation()


def _row(page: Page, turn: int, name, sex, birth, group, commune, hamlet, codes, said) -> None:
    start = steps((2017, 8, 1), turn)
    level = "ĐU" if hamlet else "HU"
    end, why = ENDS.get(turn, (None, None))
    one = fact(at(places.old(PROVINCE, DISTRICT, commune), hamlet), name, sex, birth, codes, group,
               start=start, end=end, note=why,
               **signed(f"{19 + 8 * turn}-QĐ/{level}", dates.before(start, 7)))  # fmt: skip
    written = dict(zip(("role_party", "role_gov", "role_union"), said, strict=True))
    short = commune.replace("Thị trấn", "TT").replace("Xã ", "")
    where = hamlet.replace("Tổ dân phố", "TDP").replace("Buôn ", "B. ") if hamlet else None
    row = page.person(one, commune=short, hamlet=where if turn % 2 else hamlet, **written)
    if why:
        page.allow(row, "note")
    for post in page.records[-1]["roles"]:
        if said[1] == "Buôn trưởng" and post["title"] == "Trưởng buôn":
            post["also"] = ["Buôn trưởng"]
