"""10: an .ods with a header of three rows, repeated at page breaks; summaries to leave aside."""

from . import dates, ods, places, posts
from .book import Book
from .office import Office
from .page import Formula, Page, letter

PROVINCE, DISTRICT = "Tỉnh Bến Tre", "Huyện Mỏ Cày Bắc"
HEADER = [
    {"A": "STT", "B": "Thông tin cá nhân", "F": "Đơn vị", "H": "Chức danh", "J": "Quyết định",
     "K": "Thời gian giữ chức danh", "M": "Ghi chú"},
    {"B": "Họ và tên", "C": "Ngày, tháng, năm sinh", "E": "Dân tộc", "F": "Xã, thị trấn",
     "G": "Ấp, khu phố", "H": "Chức danh chính", "I": "Chức danh kiêm nhiệm",
     "J": "Số, ngày, tháng, năm", "K": "Từ", "L": "Đến"},
    {"C": "Nam", "D": "Nữ"},
]  # fmt: skip
MERGES = ["A1:A3", "B1:E1", "F1:G1", "H1:I1", "K1:L1", "M1:M3", "B2:B3", "C2:D2",
          *(f"{column}2:{column}3" for column in "EFGHIJKL")]  # fmt: skip
FIELDS = {"stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "ethnicity": "E",
          "commune": "F", "hamlet": "G", "role1": "H", "role2": "I", "decision_no": "J",
          "start": "K", "end": "L", "note": "M"}  # fmt: skip
BESIDE = [("Tổng hợp", "Số người"), ("Cấp huyện", 4), ("Cấp xã", 13), ("Ấp, khu phố", 39),
          ("Cộng", 56)]  # fmt: skip
PER_PAGE = 24


def make() -> None:
    office = Office(10, 2016, 2018)
    page = Page("Danh sách")
    _start(page)
    for fact in _facts(office):
        if page.records and len(page.records) % PER_PAGE == 0:
            _page_break(page)
        _person(page, office, fact)
    _end(page)
    _beside(page)
    notes = [
        "Column J holds number and day of the decision: '12-QĐ/HU ngày 05/6/2018'. Whether the "
        "day is told as a column of its own is left open (columns_allowed).",
        "The small table in O:P beside the first people and the table below the list are summaries "
        "and give no records; how a reader names them is left open.",
        "The header is repeated at each page break, after a row that sums up the page.",
        "Ended pairs count in expect only.",
    ]
    features = [".ods", "three-row header", "Nam/Nữ birth pair", "decision number and day together",
                "summary beside the list", "summary below the list", "page totals with formulas",
                "header repeated in the data", "signature block"]  # fmt: skip
    book = Book("10-mo-cay-bac-ba-dong.ods", features, [page], (2020, 6, 30), notes)
    ods.write(book)
    book.write_expectation()


def _start(page: Page) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY BẾN TRE", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "HUYỆN ỦY MỎ CÀY BẮC")
    page.line("organisation block", {"A": "*", "H": "Mỏ Cày Bắc, ngày 06 tháng 7 năm 2020"})
    page.line("title", "THỐNG KÊ CÁN BỘ KIÊM NHIỆM CHỨC DANH 6 THÁNG ĐẦU NĂM 2020", merge="A:M")
    page.line("title", "(Tính đến ngày 30/6/2020)", merge="A:M")
    page.line("title", {"L": "Đvt: Người"})
    page.header(FIELDS, *HEADER, merges=MERGES)
    page.more["columns_allowed"] = {"decision_date": "J"}
    numbers = {letter(n): str(n + 1) for n in range(13)} | {"C": "3=4+5"}
    page.line("column numbers", numbers)


def _facts(office: Office):
    for codes in (posts.HUYEN[1], *posts.HUYEN[3:]):
        yield office.fact("huyen", places.old(PROVINCE, DISTRICT), *codes)
    for turn, place in enumerate(places.communes_of(PROVINCE, DISTRICT)):
        yield office.fact("xa", place, *posts.XA[turn % 2])
        yield from office.hamlet_facts(place, 3)


def _person(page: Page, office: Office, fact) -> None:
    turn = len(page.records)
    date = dates.text(fact.decision_date, padded=turn % 2 == 0)
    number = fact.decision_no
    if turn % 8 == 6:
        fact.end = dates.around(office.rng, 2019, 2019)
    if turn % 13 == 7:
        fact.note = "Bổ nhiệm lại"
    joined = [f"{number} ngày {date}", f"{number}, {date}", f"{number}, ngày {date}",
              f"{number}\n({date})", f"Số {number} ngày {date}"]  # fmt: skip
    page.person(fact, decision_no=joined[turn % 5])
    page.records[-1]["decision_date"] = page.records[-1].get("decision_date") or _day(fact)


def _day(fact) -> dict:
    year, month, day = fact.decision_date
    return {"year": year, "month": month, "day": day}


def _sum(page: Page, column: str, first: int) -> Formula:
    last = page.at - 1
    filled = sum((row, column) in page.cells for row in range(first, last + 1))
    return Formula(f"of:=COUNTA([.{column}{first}:.{column}{last}])", filled)


def _page_break(page: Page) -> None:
    first = page.records[-PER_PAGE]["row"]
    sums = {"C": _sum(page, "C", first), "D": _sum(page, "D", first)}
    page.line("subtotal", {"B": "Cộng trang"} | sums)
    page.header(FIELDS, *HEADER, merges=MERGES, why="repeated header")


def _end(page: Page) -> None:
    women = sum(person.gender == "nu" for person in page.people)
    page.line("total", {"A": "TỔNG SỐ", "C": Formula("of:=56", len(page.records))})
    page.line("total", {"A": "*Trong đó: - Nữ", "C": women})
    page.blank()
    page.line("signature", {"H": "Mỏ Cày Bắc, ngày 06 tháng 7 năm 2020"})
    page.line("signature", {"A": "NGƯỜI LẬP BIỂU", "H": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"A": "(Ký, ghi rõ họ và tên)", "H": "PHÓ BÍ THƯ THƯỜNG TRỰC"})
    page.blank(2)
    page.line("signature", {"A": "Ngô Thị Kim Sang", "H": "Đặng Thanh Nhàn"})
    page.blank(2)
    page.line("summary table", "BẢNG TỔNG HỢP THEO CẤP VÀ MÔ HÌNH", merge="A:M")
    page.line("summary table", {"A": "TT", "B": "Cấp", "C": "Số trường hợp", "E": "Tỷ lệ %"})
    for number, (level, count, share) in enumerate(
        [("Huyện", 4, "7,14"), ("Xã", 13, "23,21"), ("Ấp, khu phố", 39, "69,64")], 1
    ):
        page.line("summary table", {"A": number, "B": level, "C": count, "E": share})
    page.line("summary table", {"B": "Tổng số", "C": 56, "E": "100"})


def _beside(page: Page) -> None:
    """A small table to the right of the first people."""
    first = page.records[1]["row"]
    for number, (name, value) in enumerate(BESIDE):
        page.put(first + number, "O", name)
        page.put(first + number, "P", value)
        page.allow(first + number, "O")
        page.allow(first + number, "P")
    page.more["left_aside"] = [f"O{first}:P{first + len(BESIDE) - 1}"]
