"""148: no column of places: the titles of the posts name commune and hamlet; UTF-16 with tabs."""

from . import dates, places, posts, text
from .book import Book
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Hà Tĩnh", "Huyện Đức Thọ"
COLUMNS = [
    ("stt", "TT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("gender", "Nam, nữ"),
    ("roles", "Chức danh kiêm nhiệm"), ("start", "Thời gian"), ("decision_no", "Căn cứ (QĐ số)"),
    ("note", "Ghi chú"),
]  # fmt: skip
# level, codes, commune, hamlet, what the cell says
ROWS = [
    ("huyen", "BT CT_HDND", None, None, "Bí thư Huyện ủy, Chủ tịch HĐND huyện"),
    ("huyen", "TB_TC TP_NV", None, None, "Trưởng ban Tổ chức Huyện ủy - Trưởng phòng Nội vụ"),
    ("huyen", "CN_UBKT CTTR", None, None,
     "Chủ nhiệm UBKT Huyện ủy đồng thời là Chánh Thanh tra huyện"),
    ("xa", "BT CT_UBND", "Xã Bùi La Nhân", None, "Bí thư Đảng ủy, Chủ tịch UBND xã Bùi La Nhân"),
    ("xa", "BT CT_HDND", "Xã Đức Lạng", None,
     "Bí thư Đảng ủy xã Đức Lạng, Chủ tịch HĐND xã Đức Lạng"),
    ("xa", "BT CT_HDND", "Thị trấn Đức Thọ", None, "BT Đảng ủy kiêm CT HĐND thị trấn Đức Thọ"),
    ("xa", "CT_MTTQ TK_DV", "Xã Yên Hồ", None, "Chủ tịch UBMTTQ - Trưởng Khối Dân vận xã Yên Hồ"),
    ("xa", "BT CT_UBND", "Xã An Dũng", None, "Bí thư kiêm Chủ tịch UBND xã An Dũng"),
    ("thon", "PCT_HLHPN BTCB", "Xã An Dũng", "Thôn Đông Dũng",
     "Phó Chủ tịch Hội LHPN xã An Dũng, Bí thư chi bộ thôn Đông Dũng"),
    ("thon", "BTCB HEAD", "Xã An Dũng", "Thôn Đại Tiến",
     "Bí thư chi bộ kiêm Trưởng thôn Đại Tiến, xã An Dũng"),
    ("thon", "BTCB HEAD", "Xã Đức Đồng", "Thôn Hồng Hoa",
     "Bí thư chi bộ, Trưởng thôn Hồng Hoa (xã Đức Đồng)"),
    ("thon", "BTCB TB_CTMT", "Xã Đức Đồng", "Thôn Thanh Phúc",
     "BTCB - Trưởng ban CTMT thôn Thanh Phúc, xã Đức Đồng"),
    ("thon", "BTCB HEAD", "Xã Tân Dân", "Thôn Văn Khang",
     "Bí thư Chi bộ thôn Văn Khang, xã Tân Dân kiêm Trưởng thôn"),
    ("thon", "BTCB HEAD", "Xã Tân Dân", "Thôn 3",
     "Bí thư chi bộ thôn 3 kiêm Trưởng thôn 3, xã Tân Dân"),
    ("thon", "BTCB HEAD TB_CTMT", "Xã Lâm Trung Thủy", "Thôn Trung Thành",
     "Bí thư chi bộ, Trưởng thôn, Trưởng ban CTMT thôn Trung Thành, xã Lâm Trung Thủy"),
    ("thon", "BTCB HEAD", "Thị trấn Đức Thọ", "Tổ dân phố 5",
     "Bí thư chi bộ kiêm Tổ trưởng tổ dân phố 5, thị trấn Đức Thọ"),
    ("thon", "PCT_HND BTCB", "Xã Trường Sơn", "Thôn Kim Mã",
     "PCT Hội Nông dân xã Trường Sơn kiêm Bí thư chi bộ thôn Kim Mã"),
    ("thon", "BTCB HEAD", "Xã Trường Sơn", "Thôn Vĩnh Khánh 2",
     "Bí thư kiêm Thôn trưởng thôn Vĩnh Khánh 2, xã Trường Sơn"),
    ("thon", "BTCB TB_CTMT", "Xã Hòa Lạc", "Thôn Thượng Tiến",
     "Bí thư chi bộ và Trưởng Ban công tác Mặt trận thôn Thượng Tiến xã Hòa Lạc"),
    ("thon", "CHT_QS BTCB", "Xã Hòa Lạc", "Thôn Tân Thành",
     "Chỉ huy trưởng BCHQS xã Hòa Lạc; Bí thư chi bộ thôn Tân Thành"),
]  # fmt: skip


def make() -> None:
    page = Page("148-duc-tho-chuc-danh-co-don-vi.csv")
    page.line("organisation block", "HUYỆN ỦY ĐỨC THỌ")
    page.line("title", "Danh sách cán bộ kiêm nhiệm trên địa bàn huyện Đức Thọ, tỉnh Hà Tĩnh")
    page.simple_header(COLUMNS)
    office = Office(148, 2020, 2022, precise=0.5)
    for level, codes, commune, hamlet, said in ROWS:
        place = places.old(PROVINCE, DISTRICT, commune)
        place = places.hamlet(place, hamlet) if hamlet else place
        held = [
            posts.post("thon" if code in posts.TITLES["thon"] and level == "thon"
                       else "xa" if level == "thon" else level, code, place)
            for code in codes.split()
        ]  # fmt: skip
        more = {"person": office.people.one(gender="nu")} if "LHPN" in codes else {}
        fact = office.holding(held, place, **more)
        days = dates.every_way(fact.start)
        page.person(fact, roles=said, start=days[len(page.records) % len(days)])
    notes = ["Places stand in the titles alone; the district in the title above."]
    features = ["no column of places", "UTF-16 with tabs", "commune and hamlet in the title"]
    book = Book(page.name, features, [page], (2023, 1, 31), notes)
    text.write(book.file, page, "\t", "utf-16-le")
    book.write_expectation()
