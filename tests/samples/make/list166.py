"""166: posts by every joining mark and order, places inside titles, additions in brackets."""

from . import places, xlsx
from .book import Book
from .facts import Post
from .hand import fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Nghệ An", "Huyện Thanh Chương"
FIRST = {"stt": "A", "full_name": "B", "birth": "C", "roles": "D", "commune": "E",
         "decision_no": "F", "start": "G", "note": "H"}  # fmt: skip
FIRST_HEAD = {"A": "TT", "B": "Họ và tên", "C": "Năm sinh", "D": "Chức danh, nhiệm vụ đảm nhiệm",
              "E": "Xã, thị trấn", "F": "Số quyết định", "G": "Thời gian bắt đầu",
              "H": "Ghi chú"}  # fmt: skip
SECOND = {"stt": "A", "full_name": "B", "birth": "C", "roles": "D", "start": "E"}
SECOND_HEAD = {"A": "STT", "B": "HỌ TÊN", "C": "SINH NĂM", "D": "CHỨC VỤ, NƠI CÔNG TÁC",
               "E": "TỪ THÁNG/NĂM"}  # fmt: skip
MY, LIEN, TIEN, DUNG, THUY = (
    "Xã Thanh Mỹ", "Xã Thanh Liên", "Xã Thanh Tiên", "Thị trấn Dùng", "Xã Thanh Thủy",
)  # fmt: skip


def at(commune: str, hamlet: str | None = None) -> list:
    return places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)


# name, sex, birth, commune, hamlet, posts, as written, start
ROWS = [
    ("Nguyễn Sỹ Hùng", "nam", 1970, MY, None, ("BT", "CT_HDND"),
     "Bí thư Đảng ủy kiêm Chủ tịch HĐND xã"),
    ("Trần Văn Hải", "nam", 1975, MY, None, ("PBT", "CT_UBND"), "PBT Đảng ủy, CT UBND xã"),
    ("Lê Thị Hoa", "nu", 1980, MY, "Thôn Mỹ Lương", ("BTCB", "HEAD"),
     "Bí thư chi bộ thôn Mỹ Lương - Trưởng thôn Mỹ Lương"),
    ("Phan Bá Thắng", "nam", 1968, MY, "Thôn 5", ("BTCB", "HEAD", "TB_CTMT"),
     "BTCB kiêm Trưởng thôn 5 kiêm Trưởng ban CTMT"),
    ("Nguyễn Cảnh Toàn", "nam", 1972, MY, "Thôn Mỹ Sơn", ("BTCB", "TB_CTMT"),
     "BTCB, Trưởng ban CTMT thôn Mỹ Sơn"),
    ("Đặng Thị Tình", "nu", 1984, MY, "Thôn 3", ("BTCB", "PCT_HLHPN"),
     "Phó Chủ tịch Hội LHPN xã; Bí thư chi bộ thôn 3"),
    ("Võ Văn Quế", "nam", 1966, LIEN, None, ("BT", "CT_UBND"),
     "BÍ THƯ ĐẢNG ỦY ĐỒNG THỜI LÀ CHỦ TỊCH UBND XÃ"),
    ("Hoàng Đình Lân", "nam", 1971, LIEN, None, ("CT_MTTQ", "TK_DV"),
     "chủ tịch ubmttq xã, kiêm trưởng khối dân vận"),
    ("Nguyễn Thị Lài", "nu", 1979, LIEN, "Thôn Liên Sơn", ("BTCB", "HEAD"),
     "bí thư chi bộ + trưởng thôn Liên Sơn"),
    ("Trần Đình Nhâm", "nam", 1962, LIEN, "Thôn Liên Đức", ("BTCB", "HEAD"),
     "Trưởng thôn / Bí thư chi bộ Liên Đức"),
    ("Bùi Gia Phúc", "nam", 1974, LIEN, "Thôn Liên Đình", ("BTCB", "HEAD"),
     "Bí thư chi bộ (từ 5/2019) kiêm Trưởng thôn Liên Đình"),
    ("Lê Hữu Mậu", "nam", 1969, LIEN, "Thôn Liên Khai", ("BTCB", "HEAD"),
     "Bí thư chi bộ thôn Liên Khai (lâm thời), Trưởng thôn (lâm thời)"),
    ("Nguyễn Duy Sáu", "nam", 1973, TIEN, None, ("BT", "CT_UBND"),
     "Bí thư Đảng ủy, quyền Chủ tịch UBND xã"),
    ("Nguyễn Văn Thìn", "nam", 1976, TIEN, None, ("CHT_QS", "UV_BTV*"),
     "UVBTV Đảng ủy, Chỉ huy trưởng BCHQS xã"),
    ("Đinh Nho Quý", "nam", 1981, TIEN, "Thôn Tiên Cầu", ("CC_DCXD", "BTCB"),
     "Công chức Địa chính - Xây dựng xã kiêm BTCB thôn Tiên Cầu"),
    ("Phạm Thị Vinh", "nu", 1983, TIEN, "Thôn Tiên Hội", ("BTCB", "HEAD"),
     "BTCB - TT thôn Tiên Hội"),
    ("Nguyễn Trọng Đàn", "nam", 1965, TIEN, "Thôn Tiên Quánh", ("BTCB", "HEAD", "TB_CTMT"),
     "Bí thư, Trưởng thôn, Trưởng Ban CTMT thôn Tiên Quánh"),
    ("Hồ Sỹ Đức", "nam", 1978, DUNG, None, ("BT", "CT_HDND"),
     "Bí thư Đảng uỷ - Chủ tịch HĐND thị trấn"),
    ("Cao Thị Ngọc", "nu", 1977, DUNG, "Khối 3", ("BTCB", "HEAD"),
     "Bí thư chi bộ kiêm khối trưởng khối 3"),
    ("Tôn Quang Hạnh", "nam", 1963, DUNG, "Khối 7A", ("BTCB", "TB_CTMT"),
     "Bí thư kiêm Trưởng ban công tác Mặt trận khối 7A"),
    ("Lô Văn Páo", "nam", 1985, THUY, "Bản Thanh Dương", ("BTCB", "HEAD"),
     "Bí thư chi bộ kiêm Trưởng bản Thanh Dương"),
    ("Vi Thị Lan", "nu", 1988, THUY, "Thôn Thủy Hòa", ("BTCB",),
     "Bí thư chi bộ thôn Thủy Hòa (nguyên Trưởng thôn)"),
]  # fmt: skip
MORE = [
    ("Nguyễn Thế Anh", "nam", 1969, None, None, ("TB_TC", "TP_NV"),
     "Ủy viên BTV, Trưởng ban Tổ chức Huyện ủy kiêm Trưởng phòng Nội vụ huyện", "UV_BTV",
     "01/2019"),
    ("Trịnh Văn Nhã", "nam", 1966, None, None, ("CN_UBKT", "CTTR"),
     "Chủ nhiệm UBKT Huyện ủy - Chánh Thanh tra huyện", None, "10/2018"),
    ("Nguyễn Phùng Long", "nam", 1973, "Xã Thanh Phong", None, ("BT", "CT_HDND"),
     "Huyện ủy viên, Bí thư Đảng ủy, Chủ tịch HĐND xã Thanh Phong", "HUV", "6/2020"),
    ("Trần Thị Kim Chi", "nu", 1982, "Xã Thanh Lâm", None, ("CT_MTTQ", "TK_DV"),
     "Chủ tịch UBMTTQ kiêm Trưởng khối Dân vận xã Thanh Lâm", None, "5/2019"),
    ("Nguyễn Hữu Vinh", "nam", 1964, "Xã Đồng Văn", "Thôn Luân Phượng", ("BTCB", "HEAD"),
     "BTCB kiêm TT Luân Phượng, xã Đồng Văn", None, "3/2020"),
    ("Phan Thị Hương", "nu", 1979, "Xã Đồng Văn", "Thôn 2", ("BTCB", "HEAD"),
     "Bí thư Chi bộ, Trưởng thôn 2 xã Đồng Văn", None, "03/2020"),
    ("Lương Văn Tư", "nam", 1986, "Xã Ngọc Lâm", "Bản Tân Hợp", ("BTCB", "HEAD"),
     "Bí thư chi bộ bản Tân Hợp, xã Ngọc Lâm kiêm Trưởng bản", None, "7/2018"),
    ("Nguyễn Như Khôi", "nam", 1971, "Xã Thanh Xuân", "Thôn Xuân Lâm", ("CT_HND", "BTCB"),
     "Chủ tịch Hội Nông dân xã Thanh Xuân, BTCB thôn Xuân Lâm", None, "11/2019"),
]  # fmt: skip


def make() -> None:
    pages = [_first(), _second()]
    notes = [
        "The hamlet stands only in the title of a post.",
        "Acting, interim and 'từ 5/2019' are ways and days of holding, never posts.",
        "'nguyên Trưởng thôn' is a post of before and none of now.",
        "The second sheet has no columns of places: the title names commune and hamlet.",
    ]
    features = ["posts in one cell", "every joining mark and order", "hamlet inside the title",
                "additions in brackets", "upper and lower case"]  # fmt: skip
    book = Book("166-thanh-chuong-moi-cach-noi.xlsx", features, pages, (2020, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _held(place: list, codes) -> list:
    return [Post("Ủy viên Ban Thường vụ Đảng ủy xã", "xa", "UV_BTV") if code == "UV_BTV*" else code
            for code in codes]  # fmt: skip


def _first() -> Page:
    page = Page("Cấp xã, thôn")
    page.line("organisation block", "HUYỆN ỦY THANH CHƯƠNG")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM CẤP XÃ, THÔN", merge="A:H")
    page.line("title", "(Kèm theo Công văn số 112-CV/BTC, ngày 08/01/2021)", merge="A:H")
    page.header(FIRST, FIRST_HEAD)
    for turn, (name, sex, birth, commune, hamlet, codes, written) in enumerate(ROWS):
        place = at(commune, hamlet)
        start = (2018 + turn % 3, 1 + turn % 12, 1 + turn)
        one = fact(place, name, sex, birth, _held(place, codes), start=start,
                   decision_no=f"{100 + 7 * turn}-QĐ/{'ĐU' if hamlet else 'HU'}")  # fmt: skip
        page.person(one, roles=written)
        record = page.records[-1]
        record["gender"], record["unsure"] = None, ["gender"]
        if "nguyên" in written:
            page.problem(page.at - 1, "roles", "read_as", "warning")
        if "5/2019" in written:
            record["roles"][0]["start"] = {"year": 2019, "month": 5}
            record["unsure"].append("start")
    return page


def _second() -> Page:
    page = Page("Theo chức vụ")
    page.line("title", "HUYỆN THANH CHƯƠNG, TỈNH NGHỆ AN", merge="A:E")
    page.line("title", "CÁC ĐỒNG CHÍ GIỮ NHIỀU CHỨC VỤ", merge="A:E")
    page.header(SECOND, SECOND_HEAD)
    page.more["columns_allowed"] = {"workplace": "D"}
    for name, sex, birth, commune, hamlet, codes, written, first, start in MORE:
        place = at(commune, hamlet) if commune else places.old(PROVINCE, DISTRICT)
        held = {
            "UV_BTV": [Post("Ủy viên Ban Thường vụ Huyện ủy", "huyen", "UV_BTV")],
            "HUV": [Post("Ủy viên Ban Chấp hành Đảng bộ huyện", "huyen", "UV_BCH",
                         also=("Huyện ủy viên",))],
        }.get(first, [])  # fmt: skip
        month, year = start.split("/")
        one = fact(place, name, sex, birth, (*held, *codes), start=(int(year), int(month)))
        page.person(one, roles=written, start=start)
        page.records[-1] |= {"gender": None, "unsure": ["gender"]}
    return page
