"""243: a sheet for each commune with a post a level; summary, notes, lookup and hidden sheets."""

from . import dates, places
from .book import Book
from .office import Office
from .page import Formula, Page
from .xlsx import write

DISTRICT = ["Tỉnh Cà Mau", "Huyện Trần Văn Thời"]
SHEETS = {
    "TT Sông Đốc": ("Thị trấn Sông Đốc", "Khóm 2|Khóm 5|Khóm 9"),
    "TT.TVT": ("Thị trấn Trần Văn Thời", "Khóm 1|Khóm 8"),
    "Khánh Bình Tây Bắc": ("Xã Khánh Bình Tây Bắc", "Ấp Mũi Tràm|Ấp Sào Lưới|Ấp Đá Bạc"),
    "x. khánh hưng": ("Xã Khánh Hưng", "Ấp Kinh Hãng A|Ấp Nhà Máy B|Ấp Bình Minh 2"),
    "Xã Lợi An (sửa)": ("Xã Lợi An", "Ấp Tắc Thủ|Ấp Rạch Lùm C"),
}
PAIRS = [("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT"), None]
FIELDS = dict(
    zip(
        ("stt", "full_name", "gender", "birth", "ethnicity", "hamlet", "roles", "start", "end",
         "decision_no", "decision_date"),
        "ABCDEFGHIJK", strict=True,
    )
)  # fmt: skip
HEADINGS = {
    "A": "Số TT", "B": "Họ và tên", "C": "Phái", "D": "Ngày tháng năm sinh", "E": "Dân tộc",
    "F": "Ấp, khóm", "G": "Chức danh chính và chức danh kiêm nhiệm", "H": "Thời gian",
    "J": "Quyết định",
}  # fmt: skip


def make() -> None:
    office = Office(223, 2016, 2018, precise=0.7)
    lists = [_list(office, n, *item) for n, item in enumerate(SHEETS.items())]
    book = Book(
        "243-tran-van-thoi-moi-xa-mot-trang.xlsx",
        ["one sheet per commune", "summary sheet first", "notes sheet", "empty sheet",
         "hidden lookup sheet", "hidden row"],
        [_summary(lists), *lists, _notes(), Page("Sheet2"), _lookup()], (2019, 9, 30),
    )  # fmt: skip
    book.pages[-2].more["why"] = "empty sheet"
    write(book)
    book.write_expectation()


def _list(office: Office, number: int, sheet: str, told: tuple) -> Page:
    name, hamlets = told
    page = Page(sheet)
    page.line("organisation block", "HUYỆN ỦY TRẦN VĂN THỜI - TỈNH CÀ MAU")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM ĐẾN 30/9/2019", "A:K")
    page.blank()
    page.header(
        FIELDS, HEADINGS, {"H": "Từ ngày", "I": "Đến ngày", "J": "Số", "K": "Ngày ký"},
        merges=[*(f"{c}1:{c}2" for c in "ABCDEFG"), "H1:I1", "J1:K1"],
    )  # fmt: skip
    place = places.old(*DISTRICT, name)
    _person(page, office.fact("xa", place, "BT", "CT_UBND" if number % 2 else "CT_HDND"), 0)
    if number % 2 == 0:
        _person(page, office.fact("xa", place, "CT_MTTQ", "TK_DV"), 1)
    for turn, hamlet in enumerate(hamlets.split("|"), number):
        where = places.hamlet(place, hamlet)
        codes = PAIRS[turn % 4]
        one = office.fact("thon", where, *codes) if codes else office.cross(where)
        if turn == 3:
            one.end = (2019, 3, 31)
        _person(page, one, turn)
    page.line("total", {"B": "Cộng", "C": Formula(f"=COUNTA(B6:B{page.at - 1})", page.at - 6)})
    if number == 2:
        page.hidden_rows.append(7)
        page.problem(7, None, "hidden_row", "warning")
    return page


def _person(page: Page, one, turn: int) -> None:
    mark = (" - ", " kiêm ", "; ", " và ")[turn % 4]
    start = dates.text(one.start, "-") if turn % 2 else dates.cell(one.start)
    page.person(one, roles=mark.join(post.title for post in one.posts), start=start)


def _summary(lists: list[Page]) -> Page:
    page = Page("Tổng hợp")
    for cells in (
        {"A": "TỔNG HỢP KIÊM NHIỆM THEO XÃ, THỊ TRẤN"},
        {"A": "TT", "B": "Đơn vị", "C": "Số người", "D": "Trong đó: BTCB kiêm Trưởng ấp"},
        *(
            {"A": n, "B": one.name, "C": len(one.records), "D": f"{n % 3 + 1}/{n + 4}"}
            for n, one in enumerate(lists, 1)
        ),
        {"B": "Cộng", "C": sum(len(one.records) for one in lists)},
    ):
        page.line("summary sheet", cells)
    page.more["why"] = "summary sheet"
    return page


def _notes() -> Page:
    page = Page("Ghi chú")
    page.lines(
        "notes",
        "Lưu ý khi nhập liệu:",
        "1. Mỗi xã, thị trấn một trang; cột Chức danh ghi cả hai chức danh.",
        "2. Xã Phong Lạc, Trần Hợi chưa gửi danh sách.",
        "Liên hệ: đ/c Nguyễn Thị Bé Ba, ĐT 0290.38xxxxx",
    )
    page.more["why"] = "notes sheet"
    return page


def _lookup() -> Page:
    page = Page("DanhMuc")
    page.lines("lookup list", "Chức danh", "Bí thư chi bộ", "Trưởng ấp", "Trưởng khóm",
               "Trưởng ban công tác Mặt trận")  # fmt: skip
    page.hidden = True
    page.more["why"] = "hidden lookup sheet"
    return page
