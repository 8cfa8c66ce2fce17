"""231: TCVN3 in .xlsx, headings too: a sheet for each level, two header rows, blocks."""

from . import dates, legacy, places
from .book import Book
from .office import Office
from .page import Page
from .xlsx import write

DISTRICT = places.old("Tỉnh Thanh Hóa", "Huyện Hoằng Hóa")
COMMUNES = ["Thị trấn Bút Sơn", "Xã Hoằng Quỳ", "Xã Hoằng Ngọc", "Xã Hoằng Đạo", "Xã Hoằng Lưu"]
HAMLETS = {
    "Thị trấn Bút Sơn": ["Tiểu khu Phú Vinh Tây", "Tiểu khu Đức Sơn", "Tiểu khu Tân Sơn"],
    "Xã Hoằng Quỳ": ["Thôn Trọng Hậu", "Thôn Ích Hạ", "Thôn Đông Khê"],
    "Xã Hoằng Ngọc": ["Thôn 1", "Thôn 5", "Thôn 9", "Thôn 11"],
    "Xã Hoằng Đạo": ["Thôn Hiền Thôn", "Thôn Luyện Tây"],
    "Xã Hoằng Lưu": ["Thôn Phượng Ngô 1", "Thôn Nghĩa Phú"],
}
XA = [("BT", "CT_HDND"), ("BT", "CT_UBND"), ("CT_MTTQ", "TK_DV")]
THON = [("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD")]


def make() -> None:
    office = Office(2110, 2015, 2018, precise=0.5)
    pages = [_district(office), _communes(office), _hamlets(office)]
    features = ["TCVN3 in .xlsx", "headings in TCVN3", "one sheet per level", "blocks by commune",
                "two-row merged header"]  # fmt: skip
    book = Book("231-hoang-hoa-tcvn3.xlsx", features, pages, (2019, 6, 30))
    write(book, legacy.tcvn3, ".VnTime")
    book.write_expectation()


def _start(page: Page, title: str, place_heading: tuple[str, str] | None) -> None:
    page.line("organisation block", "Huyện uỷ Hoằng Hoá - tỉnh Thanh Hoá")
    page.line("title", title, "A:K")
    page.blank()
    fields = dict(zip(
        ("stt", "full_name", "birth_male", "birth_female"), "ABCD", strict=True
    ))  # fmt: skip
    if place_heading:
        fields[place_heading[0]] = "E"
    fields |= dict(zip(
        ("role1", "role2", "decision_no", "decision_date", "start", "note"), "FGHIJK", strict=True
    ))  # fmt: skip
    first = {"A": "TT", "B": "Họ và tên", "C": "Năm sinh", "F": "Chức danh", "H": "Quyết định",
             "J": "Thời điểm thực hiện", "K": "Ghi chú"}  # fmt: skip
    if place_heading:
        first["E"] = place_heading[1]
    second = {"C": "Nam", "D": "Nữ", "F": "Chức danh chính", "G": "Chức danh kiêm nhiệm",
              "H": "Số", "I": "Ngày"}  # fmt: skip
    merges = ["A1:A2", "B1:B2", "C1:D1", "F1:G1", "H1:I1", "J1:J2", "K1:K2"]
    page.header(fields, first, second, merges=merges + (["E1:E2"] if place_heading else []))


def _person(page: Page, one, turn: int) -> None:
    text = dates.text(one.start) if turn % 3 == 1 else dates.cell(one.start)
    page.person(one, start=text)


def _district(office: Office) -> Page:
    page = Page("Cap huyen")
    _start(page, "DANH SÁCH CÁN BỘ CẤP HUYỆN KIÊM NHIỆM CHỨC DANH", None)
    pairs = [("BT", "CT_UBND"), ("CN_UBKT", "CTTR"), ("TB_TG", "GD_TTBDCT"), ("TB_DV", "CT_MTTQ")]
    for turn, codes in enumerate(pairs):
        _person(page, office.fact("huyen", DISTRICT, *codes), turn)
    return page


def _communes(office: Office) -> Page:
    page = Page("Cap xa")
    _start(page, "DANH SÁCH CÁN BỘ CẤP XÃ KIÊM NHIỆM CHỨC DANH", ("commune", "Xã, thị trấn"))
    for turn, name in enumerate(COMMUNES):
        place = places.old(*DISTRICT[:2], name)
        _person(page, office.fact("xa", place, *XA[turn % 2]), turn)
        if turn % 2:
            _person(page, office.fact("xa", place, *XA[2]), turn + 1)
    return page


def _hamlets(office: Office) -> Page:
    page = Page("Thon, tieu khu")
    _start(page, "DANH SÁCH BÍ THƯ CHI BỘ KIÊM NHIỆM CHỨC DANH", ("hamlet", "Thôn, tiểu khu"))
    turn = 0
    for number, name in enumerate(COMMUNES, 1):
        page.line("block: commune", {"A": number, "B": name})
        for hamlet in HAMLETS[name]:
            place = places.hamlet(places.old(*DISTRICT[:2], name), hamlet)
            usual = office.fact("thon", place, *THON[turn % 3]) if turn % 6 != 4 else None
            _person(page, usual or office.cross(place), turn)
            turn += 1
    page.line("total", {"B": "Tổng cộng", "C": 14})
    return page
