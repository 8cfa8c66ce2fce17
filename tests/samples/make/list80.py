"""80: what one commune sends of itself: bodies as blocks, vacancies, posts as people write them."""

from . import places, xlsx
from .book import Book
from .facts import Fact, Person, Post, day
from .page import Page

PLACE = places.old("Tỉnh Nghệ An", "Huyện Đô Lương", "Xã Trù Sơn")
FIELDS = {"stt": "A", "full_name": "B", "birth": "C", "gender": "D", "roles": "E", "start": "F",
          "decision_no": "G", "note": "H"}  # fmt: skip
HEADER = {"A": "TT", "B": "Họ và tên", "C": "Sinh ngày", "D": "Giới tính",
          "E": "Chức danh, chức vụ đang đảm nhiệm", "F": "Thời điểm đảm nhiệm",
          "G": "Số quyết định", "H": "Ghi chú"}  # fmt: skip
BT = Post("Bí thư Đảng ủy xã", "xa", "BT")
CT_HDND = Post("Chủ tịch HĐND xã", "xa", "CT_HDND")
PBT = Post("Phó Bí thư Đảng ủy xã", "xa", "PBT")
CT_UBND = Post("Chủ tịch UBND xã", "xa", "CT_UBND")
MTTQ = Post("Chủ tịch UBMTTQ xã", "xa", "CT_MTTQ")
DV = Post("Trưởng Khối Dân vận xã", "xa", "TK_DV")
CB = Post("Bí thư chi bộ", "thon", "BTCB")
MT = Post("Trưởng ban công tác Mặt trận", "thon", "TB_CTMT")
XOM = Post("Trưởng xóm", "thon", "HEAD")
HND = Post("Chủ tịch Hội Nông dân xã", "xa", "CT_HND")
HPN = Post("Phó Chủ tịch Hội LHPN xã", "xa", "PCT_HLHPN")
QS = Post("Chỉ huy trưởng BCHQS xã", "xa", "CHT_QS")
# name, birth, gender, hamlet, posts, as written, start, as written, decision, note
ROWS = [
    "I. Thường trực Đảng ủy, HĐND, UBND",
    ("Nguyễn Cảnh Toàn", (1969, 10, 3), "nam", None, [BT, CT_HDND],
     "Bí thư Đảng ủy, Chủ tịch HĐND", (2020, 6, 12), "12/6/2020", "415-QĐ/HU", None),
    ("Phan Bá Lương", (1975, 2, 24), "nam", None, [PBT, CT_UBND],
     "Phó Bí thư Đảng ủy, Chủ tịch UBND xã", (2020, 6, 15), "15/6/2020", "416-QĐ/HU", None),
    "II. Mặt trận, đoàn thể",
    ("Đặng Thị Hòa", (1978,), "nu", None, [MTTQ, DV],
     "Chủ tịch UBMTTQ kiêm Trưởng Khối Dân vận", (2019, 3), "3/2019", "77-QĐ/HU", None),
    ("Trần Văn Đông", (1982, 7, 1), "nam", "Xóm 3", [HND, CB],
     "Chủ tịch Hội Nông dân, Bí thư chi bộ xóm 3", (2020, 1, 10), "10.1.2020", "12-QĐ/ĐU", None),
    ("Bùi Thị Sen", (1986, 12, 30), "nu", "Xóm 7", [HPN, CB],
     "PCT Hội LHPN xã kiêm BTCB xóm 7", (2020, 1, 10), "10-01-2020", "12-QĐ/ĐU", None),
    ("Hoàng Đình Lực", (1980,), "nam", "Xóm 11", [QS, CB],
     "Chỉ huy trưởng Ban CHQS xã - Bí thư chi bộ xóm 11", (2018, 9, 5), "5/9/2018", "98-QĐ/ĐU",
     "Thí điểm"),
    "III. Các xóm",
    ("Thái Bá Dần", (1961,), "nam", "Xóm 1", [CB, XOM],
     "Bí thư chi bộ kiêm xóm trưởng xóm 1", (2020, 1, 15), "15/1/2020", "14-QĐ/ĐU", None),
    ("Lê Thị Tam", (1965, 5, 19), "nu", "Xóm 2", [CB, MT],
     "Bí thư chi bộ, Trưởng ban CTMT xóm 2", (2020, 1, 15), "15/1/2020", "14-QĐ/ĐU", None),
    "vacant",
    ("Nguyễn Công Sự", (1958,), "nam", "Xóm 5", [CB, XOM, MT],
     "BTCB, Xóm trưởng, Trưởng Ban CTMT xóm 5", (2017, 11, 2), "02/11/2017", "52-QĐ/ĐU", None),
    ("Phan Thị Nhàn", (1972, 8, 8), "nu", "Xóm 6", [CB, XOM],
     "Bí thư Chi bộ - Xóm trưởng xóm 6", (2020, 1, 15), "15/01/2020", "14-QĐ/ĐU", None),
    ("Võ Văn Hợi", (1959, 1, 1), "nam", "Xóm 8", [CB, XOM],
     "Bí thư chi bộ đồng thời là Xóm trưởng (xóm 8)", (2019, 12), "tháng 12/2019", "60-QĐ/ĐU",
     None),
    ("Cao Xuân Thìn", (1964,), "nam", "Xóm 9", [CB, MT],
     "BT chi bộ + Trưởng ban công tác MT xóm 9", (2020, 1, 15), "15/1/2020", "14-QĐ/ĐU", None),
    ("Nguyễn Thị Quế", (1970, 9, 2), "nu", "Xóm 10", [CB],
     "Bí thư chi bộ xóm 10", (2020, 1, 15), "15/1/2020", "14-QĐ/ĐU", "Xóm trưởng do người khác"),
]  # fmt: skip


def make() -> None:
    page = Page("Trù Sơn")
    page.line("organisation block", {"A": "HUYỆN ỦY ĐÔ LƯƠNG", "E": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "ĐẢNG ỦY XÃ TRÙ SƠN"})
    page.line("organisation block", {"A": "*", "E": "Trù Sơn, ngày 10 tháng 11 năm 2020"})
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM CỦA XÃ TRÙ SƠN", merge="A:H")
    page.line("title", "(Đến ngày 31/10/2020)", merge="A:H")
    page.header(FIELDS, HEADER)
    for row in ROWS:
        if isinstance(row, str):
            _line(page, row)
        else:
            _person(page, *row)
    page.line("total", {"B": "Tổng cộng: 13 người"})
    page.line("signature", {"E": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"E": "BÍ THƯ"})
    notes = ["District and commune are only in the organisation block.",
             "The hamlet stands within the posts.", "'Khuyết' is a vacancy and no person.",
             "A note about somebody else is a note: one post, no case."]  # fmt: skip
    features = ["a commune's own list", "blocks of bodies", "hamlets within posts", "vacancy",
                "posts joined in many ways"]  # fmt: skip
    book = Book("80-do-luong-mot-xa.xlsx", features, [page], (2020, 10, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _line(page: Page, text: str) -> None:
    if text == "vacant":
        page.line("vacant", {"A": 8, "B": "Khuyết", "E": "Bí thư chi bộ, Xóm trưởng xóm 4"})
    else:
        page.line("block: body", text, merge="A:H")


def _person(page: Page, name, birth, gender, hamlet, held, said, start, day_said, number, note):
    fact = Fact(Person(name, birth, gender), places.hamlet(PLACE, hamlet), held, start, None,
                number, None, None, note)  # fmt: skip
    at = page.person(fact, stt=len(page.records) + 1, roles=said, start=day_said)
    page.records[-1]["start"] = day(start)
    if len(held) == 1:
        page.allow(at)
