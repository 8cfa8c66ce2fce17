"""191: .xls in TCVN3 of a home-affairs office: who is paid an allowance for a second post."""

from itertools import count

from . import legacy, places, xls
from .book import Book
from .facts import Post
from .hand import at, fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Nam Định", "Huyện Ý Yên"
COLUMNS = [
    ("stt", "Số TT"), ("full_name", "Họ và tên"), ("birth", "Ngày tháng năm sinh"),
    ("hamlet", "Thôn (xóm), tổ dân phố"), ("role1", "Chức danh chính"),
    ("role2", "Chức danh kiêm nhiệm"), (None, "Hệ số phụ cấp chức danh chính"),
    (None, "Hệ số phụ cấp kiêm nhiệm"), (None, "Tổng hệ số"), (None, "Thành tiền (đồng)"),
    ("start", "Kiêm nhiệm từ ngày"), ("decision_no", "Số quyết định"), (None, "Ký nhận"),
]  # fmt: skip
CCB = Post("Chi hội trưởng Cựu chiến binh", "thon", "CHT_CCB")
DAI = Post("Phó Chủ tịch Hội Nông dân xã", "xa", "PCT_HND")
CTD = Post("Chủ tịch Hội Chữ thập đỏ xã", "xa", "CT_CTD")
# name, birth, hamlet, posts, first post, second post
PEOPLE = {
    "Xã Yên Bình": [
        ("Đỗ Văn Khiêm", (1960, 3, 12), "Thôn An Đạo", ("BTCB", "HEAD"),
         ("Bí thư chi bộ", "Trưởng thôn")),
        ("Nguyễn Thị Chắt", (1967, 11, 2), "Thôn Trung", ("HEAD", "BTCB"),
         ("Trưởng thôn", "Bí thư chi bộ thôn")),
        ("Ninh Văn Thưởng", 1958, "Thôn Nguyệt Thượng", ("BTCB", "TB_CTMT"),
         ("Bí thư chi bộ", "Trưởng ban công tác mặt trận")),
        ("Phạm Đức Tuyên", (1971, 7, 27), "Thôn Hậu", (DAI, "BTCB"),
         ("PCT Hội Nông dân xã", "Bí thư chi bộ thôn Hậu")),
    ],
    "Xã Yên Lộc": [
        ("Trần Quang Ấn", (1963, 1, 9), "Xóm 3", ("BTCB", "HEAD"),
         ("Bí thư chi bộ", "Xóm trưởng")),
        ("Hoàng Thị Êm", 1969, "Xóm 5", ("HEAD", "TB_CTMT"),
         ("Xóm trưởng", "Trưởng ban CTMT")),
        ("Ngô Xuân Ứng", (1956, 12, 30), "Xóm 8", ("BTCB", "HEAD"),
         ("Bí thư CB", "Trưởng xóm")),
        ("Vũ Thị Oanh", (1974, 4, 4), "Xóm 11", (CTD, "BTCB"),
         ("Chủ tịch Hội CTĐ xã", "Bí thư chi bộ xóm 11")),
        ("Nguyễn Văn Vượng", 1961, "Xóm 14", ("BTCB", CCB),
         ("Bí thư chi bộ", "Chi hội trưởng CCB")),
    ],
    "Thị trấn Lâm": [
        ("Dương Văn Hảo", (1959, 8, 15), "Tổ dân phố số 2", ("BTCB", "HEAD"),
         ("Bí thư chi bộ", "Tổ trưởng TDP")),
        ("Bùi Thị Tuyết Mai", (1976, 2, 21), "Tổ dân phố số 4", ("HEAD", "BTCB"),
         ("Tổ trưởng tổ dân phố", "Bí thư chi bộ")),
        ("Đinh Ngọc Lễ", 1965, "Tổ dân phố số 7", ("BTCB", "TB_CTMT"),
         ("Bí thư chi bộ", "Trưởng ban CTMT TDP số 7")),
    ],
    "Xã Yên Cường": [
        ("Phạm Văn Độ", (1962, 6, 6), "Thôn Trực Mỹ", ("BTCB", "HEAD"),
         ("Bí thư chi bộ", "Trưởng thôn")),
        ("Hà Thị Hoà", (1970, 10, 19), "Thôn Đông Hưng", ("BTCB", "TB_CTMT"),
         ("Bí thư chi bộ", "Trưởng ban công tác Mặt trận thôn")),
        ("Cao Xuân Thuỷ", 1964, "Thôn Mậu Lực", ("HEAD", "BTCB"),
         ("Trưởng thôn", "BTCB")),
    ],
}  # fmt: skip
ROMAN = ["I", "II", "III", "IV"]
BASE = 1490000


def make() -> None:
    page = Page("T9-2019")
    page.line("organisation block", {"A": "UBND HUYỆN Ý YÊN",
                                     "H": "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"})  # fmt: skip
    page.line("organisation block", {"A": "PHÒNG NỘI VỤ", "H": "Độc lập - Tự do - Hạnh phúc"})
    page.blank()
    page.line("title", "DANH SÁCH CHI TRẢ PHỤ CẤP KIÊM NHIỆM ĐỐI VỚI NGƯỜI HOẠT ĐỘNG KHÔNG "
                       "CHUYÊN TRÁCH", merge="A:M")  # fmt: skip
    page.line("title", "Tháng 9 năm 2019", merge="A:M")
    page.line("title", {"L": "Đơn vị tính: đồng"})
    page.simple_header(COLUMNS)
    page.problems.clear()
    page.more.pop("unmapped_columns")
    for column in "GHIJM":
        page.allow(page.header_rows[0], column)
    capitals = {1, 2, 4}
    for turn, (commune, people) in enumerate(PEOPLE.items()):
        page.line("block: commune", {"A": ROMAN[turn], "B": commune})
        page.stt = count(1)
        for who in people:
            _row(page, commune, *who)
        page.line("subtotal", {"B": "Cộng", "J": BASE * len(people) * 2})
    page.line("total", {"B": "Tổng cộng", "J": BASE * len(page.records) * 2})
    page.line("notes", "(Bằng chữ: Bốn mươi bốn triệu bảy trăm nghìn đồng chẵn)")
    page.line("signature", {"B": "NGƯỜI LẬP BẢNG", "J": "TRƯỞNG PHÒNG"})
    capitals.add(page.at - 1)
    page.line("signature", {"B": "Trần Thị Minh", "J": "Nguyễn Văn Định"})
    for where, value in page.cells.items():
        if isinstance(value, str):
            font = legacy.tcvn3_capitals if where[0] in capitals else legacy.tcvn3
            page.cells[where] = font(value)
    notes = ["Coefficients, money and signatures are no fields of the register.",
             "No column of sex."]  # fmt: skip
    features = [".xls in TCVN3", "pay list of a home-affairs office", "the main post may be that "
                "of the head", "thôn, xóm, TDP số"]  # fmt: skip
    book = Book("191-y-yen-phu-cap-kiem-nhiem-tcvn3.xls", features, [page], (2019, 9, 30), notes)
    xls.write(book, ".VnTime")
    book.write_expectation()


def _row(page: Page, commune: str, name, birth, hamlet, codes, said) -> None:
    turn = len(page.records)
    place = at(places.old(PROVINCE, DISTRICT, commune), hamlet)
    one = fact(place, name, None, birth, codes, start=steps((2017, 1, 1), turn),
               decision_no=f"{210 + 13 * turn}/QĐ-UBND")  # fmt: skip
    row = page.person(one, role1=said[0], role2=said[1])
    page.put(row, "G", [0.9, 1.1, 0.85][turn % 3])
    page.put(row, "H", 0.45)
    page.put(row, "I", [1.35, 1.55, 1.3][turn % 3])
    page.put(row, "J", BASE * 2)
    for post in page.records[-1]["roles"]:
        if post["title"] == "Trưởng xóm":
            post["also"] = ["Xóm trưởng"]
    page.records[-1]["unsure"] = ["gender"]
