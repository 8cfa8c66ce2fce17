"""244: .xls in TCVN3 like a printed form: two rows of headings, a summary beside, a page break."""

from . import dates, legacy, places
from .book import Book
from .hand import fact, steps
from .page import Page
from .xls import write

DISTRICT = ["Tỉnh Hà Tĩnh", "Huyện Can Lộc"]
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
PAGES = [
    [
        (None, None, "Bùi Huy Cường", "nam", (1967, 1, 2), ("BT", "CT_UBND")),
        (None, None, "Đặng Thị Ánh Hồng", "nu", (1972, 12, 9), ("TB_DV", "CT_MTTQ")),
        ("Thị trấn Nghèn", None, "Võ Tá Ổn", "nam", (1975, 8, 8), ("BT", "CT_HDND")),
        ("Thị trấn Nghèn", "Tổ dân phố Phúc Sơn", "Nguyễn Thị Én", "nu", (1964, 5, 17), A),
        ("Thị trấn Nghèn", "Tổ dân phố 3A", "Trần Đức Thuận", "nam", (1960, 2, 28), B),
        ("Xã Khánh Vĩnh Yên", None, "Phan Công Ý", "nam", (1979, 6, 11), ("BT", "CT_UBND")),
        ("Xã Khánh Vĩnh Yên", "Thôn Đông Hồ", "Lê Hữu Ẩn", "nam", (1968, 4, 4), C),
        ("Xã Khánh Vĩnh Yên", "Thôn Trung Hải", "Ngô Thị Út", "nu", (1973, 9, 1), A),
    ],
    [
        ("Xã Thiên Lộc", None, "Đậu Quang Tề", "nam", (1980, 10, 30), ("CT_MTTQ", "TK_DV")),
        ("Xã Thiên Lộc", "Thôn Hồng Tân", "Hà Huy Ửng", "nam", (1962, 7, 7), A),
        ("Xã Thiên Lộc", "Thôn Đoài Duyệt", "Thái Thị Đào", "nu", (1970, 3, 15),
         ("CT_HLHPN", "BTCB")),
        ("Xã Thiên Lộc", "Thôn Trung Thiên", "Cù Xuân Đường", "nam", (1966, 11, 25), B),
        ("Xã Vượng Lộc", None, "Trần Hậu Lượng", "nam", (1977, 1, 19), ("BT", "CT_HDND")),
        ("Xã Vượng Lộc", "Thôn Đình Sim", "Nguyễn Sỹ Thưởng", "nam", (1971, 8, 22), A),
        ("Xã Vượng Lộc", "Thôn Làng Lau", "Phan Thị Ngụ", "nu", (1969, 2, 6), A),
    ],
]  # fmt: skip
FIELDS = dict(
    zip(
        ("stt", "full_name", "birth_male", "birth_female", "commune", "hamlet", "role_party",
         "role_gov", "role_union", "decision_no", "start", "note"),
        "ABCDEFGHIJKL", strict=True,
    )
)  # fmt: skip
FIRST = {"A": "TT", "B": "Họ và tên", "C": "Ngày, tháng, năm sinh", "E": "Đơn vị",
         "G": "Chức vụ hiện nay", "J": "Quyết định, ngày giữ chức vụ", "L": "Ghi chú"}  # fmt: skip
SECOND = {"C": "Nam", "D": "Nữ", "E": "Xã, thị trấn", "F": "Thôn, TDP", "G": "Đảng",
          "H": "Chính quyền", "I": "MTTQ, đoàn thể", "J": "Số QĐ", "K": "Từ ngày"}  # fmt: skip
MERGES = ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:I1", "J1:K1", "L1:L2"]
PARTY, GOV = {"BT", "BTCB"}, {"HEAD", "CT_UBND", "CT_HDND"}


def make() -> None:
    page = Page("Mau 02")
    page.line("organisation block", {"A": "Huyện uỷ Can Lộc", "I": "Đảng cộng sản việt nam"})
    page.line("organisation block", "Ban tổ chức")
    page.line("title", "Biểu 02: Danh sách cán bộ kiêm nhiệm chức danh", "A:L")
    page.line("title", "Huyện Can Lộc, tỉnh Hà Tĩnh - tính đến 31/12/2015", "A:L")
    page.header(FIELDS, FIRST, SECOND, merges=MERGES)
    top, turn = page.at, 0
    for number, people in enumerate(PAGES):
        if number:
            page.line("page number", {"G": "Trang 2"})
            page.header(FIELDS, FIRST, SECOND, merges=MERGES, why="repeated header")
        for who in people:
            _person(page, turn, who)
            turn += 1
    page.line("total", {"A": "Tổng cộng", "C": 10, "D": 5})
    for step, cells in enumerate((("Cấp", "Số lượng"), ("Huyện", 2), ("Xã", 4), ("Thôn", 9))):
        for column, value in zip("NO", cells, strict=True):
            page.put(top + step, column, value)
    page.more["left_aside"] = [f"N{top}:O{top + 3}"]
    page.line("signature", {"G": "Can Lộc, ngày 05 tháng 01 năm 2016"})
    page.line("signature", {"B": "Người lập biểu", "G": "K/T trưởng ban"})
    page.line("signature", {"G": "Phó trưởng ban"})
    page.blank(2)
    page.line("signature", {"B": "Phan Thị Hoài", "G": "Nguyễn Tiến Dũng"})
    features = ["TCVN3 in .xls", "posts by bloc", "headers repeated at a page break",
                "summary beside", "signed right below"]  # fmt: skip
    book = Book("244-can-loc-tcvn3.xls", features, [page], (2015, 12, 31))
    page.cells = {at: legacy.tcvn3(v) if isinstance(v, str) else v
                  for at, v in page.cells.items()}  # fmt: skip
    write(book, ".VnTime")
    book.write_expectation()


def _person(page: Page, turn: int, who) -> None:
    commune, hamlet, name, sex, birth, codes = who
    place = places.old(*DISTRICT, commune) if commune else [*DISTRICT, None, None]
    start = steps((2011, 4, 5), turn)
    issuer = "ĐU" if hamlet else "HU" if commune else "TU"
    one = fact(places.hamlet(place, hamlet), name, sex, birth, codes, start=start,
               decision_no=f"{27 + 14 * turn}-QĐ/{issuer}")  # fmt: skip
    texts: dict = {"role_party": None, "role_gov": None, "role_union": None}
    for post in one.posts:
        bloc = (
            "role_party" if post.code in PARTY else "role_gov" if post.code in GOV else "role_union"
        )
        texts[bloc] = f"{texts[bloc]}, {post.title}" if texts[bloc] else post.title
    field = "birth_male" if sex == "nam" else "birth_female"
    page.person(one, **texts, start=dates.text(start), **{field: dates.text(birth)})
