"""103: a quarter's increase, decrease and changes, with days, reasons and decisions."""

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Fact
from .office import Office
from .page import Formula, Page

PROVINCE, DISTRICT = "Tỉnh Bình Định", "Huyện Phù Cát"
COMMUNES = ["Xã Cát Minh", "Xã Cát Tài", "Thị trấn Ngô Mây", "Xã Cát Hanh", "Xã Cát Hưng"]
STEMS = ["Đức Phổ", "Thái Thuận", "Trung Chánh", "Vĩnh Trường", "Mỹ Long", "Hội Vân", "Phú Dõng"]
RISE = ["Bầu bổ sung", "Nhất thể hóa theo Kế hoạch 12-KH/HU", "Đại hội chi bộ nhiệm kỳ 2020-2022"]
FALL = [
    "Nghỉ hưu theo chế độ",
    "Chuyển công tác",
    "Thôi giữ chức vụ theo nguyện vọng",
    "Từ trần",
    "Sáp nhập thôn",
]


def make() -> None:
    office = Office(103, 2018, 2020, precise=0.7)
    pages = [_rise(office), _fall(office), _change(office), _sums()]
    notes = [
        "Increase: 'Lý do tăng' is a remark on the beginning, never a reason of ending.",
        "Decrease: first and last day; the pair is ended. The decision that ended it is beside the "
        "one that began it.",
        "Changes: the posts after the change are held from the day in 'Từ ngày'; what was before "
        "is in a column of its own, no post of the row.",
        "'Tổng hợp' sums A + B - C = D: no person.",
    ]
    features = [
        "tăng, giảm, thay đổi on three sheets",
        "ends with reasons",
        "two decisions a row",
        "posts before the change",
        "a stock-flow table with formulas",
        "faults",
    ]
    book = Book("103-phu-cat-tang-giam-quy.xlsx", features, pages, (2021, 3, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page, title: str) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY BÌNH ĐỊNH", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "HUYỆN ỦY PHÙ CÁT"})
    page.line("organisation block", {"A": "*", "G": "Phù Cát, ngày 02 tháng 4 năm 2021"})
    page.line("title", title, merge="A:K")
    page.line("title", "QUÝ I NĂM 2021", merge="A:K")
    page.line("title", "(Từ ngày 01/01/2021 đến ngày 31/3/2021)", merge="A:K")
    page.blank()


def _place(office: Office, number: int, commune_level: bool) -> list:
    place = places.old(PROVINCE, DISTRICT, COMMUNES[number % 5])
    if commune_level:
        return place
    if place[2].startswith("Thị"):
        return places.hamlet(place, f"Khu phố {number % 7 + 1}")
    return places.hamlet(place, f"Thôn {STEMS[(number * 3) % 7]}")


def _fact(office: Office, number: int, **more) -> Fact:
    if number % 6 == 0:
        return office.fact(
            "xa",
            _place(office, number, True),
            "BT",
            ("CT_UBND", "CT_HDND")[number % 4 // 2],
            **more,
        )
    place = _place(office, number, False)
    if number % 7 == 5:
        return office.cross(place, **more)
    return office.fact("thon", place, "BTCB", ("HEAD", "TB_CTMT", "HEAD")[number % 3], **more)


def _rise(office: Office) -> Page:
    page = Page("1. Tăng")
    _start(page, "DANH SÁCH CÁN BỘ KIÊM NHIỆM TĂNG")
    page.simple_header(
        [
            ("stt", "STT"),
            ("full_name", "Họ và tên"),
            ("birth", "Ngày sinh"),
            ("gender", "Nam, nữ"),
            ("commune", "Xã, thị trấn"),
            ("hamlet", "Thôn, khu phố"),
            ("role1", "Chức danh"),
            ("role2", "Chức danh kiêm nhiệm"),
            ("start", "Ngày bắt đầu"),
            ("decision_no", "Số quyết định"),
            ("note", "Lý do tăng"),
        ]
    )
    for number in range(12):
        fact = _fact(
            office, number, start=(2021, 1 + number % 3, 4 + number), note=RISE[number % 3]
        )
        if number == 4:
            row = page.person(fact, start="31/02/2021")
            page.records[-1]["start"] = None
            page.problem(row, "start", "impossible_date", "error")
        elif number == 8:
            row = page.person(fact, full_name=None)
            page.records[-1]["full_name"] = None
            page.problem(row, "full_name", "missing_name", "error")
        else:
            row = page.person(fact)
            if number == 9:
                page.hidden_rows.append(row)
                page.problem(row, None, "hidden_row", "warning")
        page.records[-1].pop("note", None)
        page.records[-1]["unsure"] = ["note"]
    for record in page.records:
        record.pop("unsure")
    page.more["columns_allowed"] = {"note": page.fields.pop("note")}
    page.allow(page.header_rows[0], "K")
    page.line("total", {"B": "Cộng: 12 trường hợp"})
    return page


def _fall(office: Office) -> Page:
    page = Page("2. Giảm")
    _start(page, "DANH SÁCH CÁN BỘ THÔI KIÊM NHIỆM")
    top = {
        "A": "STT",
        "B": "Họ và tên",
        "C": "Ngày sinh",
        "D": "Nam, nữ",
        "E": "Xã, thị trấn",
        "F": "Thôn, khu phố",
        "G": "Chức danh",
        "I": "Thời gian kiêm nhiệm",
        "K": "Lý do giảm",
        "L": "Quyết định",
        "N": "Ghi chú",
    }
    low = {
        "G": "Chính",
        "H": "Kiêm nhiệm",
        "I": "Từ ngày",
        "J": "Đến ngày",
        "L": "Bổ nhiệm, chuẩn y",
        "M": "Thôi kiêm nhiệm",
    }
    fields = {
        "stt": "A",
        "full_name": "B",
        "birth": "C",
        "gender": "D",
        "commune": "E",
        "hamlet": "F",
        "role1": "G",
        "role2": "H",
        "start": "I",
        "end": "J",
        "end_reason": "K",
        "decision_no": "L",
        "note": "N",
    }
    merges = ["G1:H1", "I1:J1", "L1:M1", *(f"{c}1:{c}2" for c in "ABCDEFKN")]
    page.header(fields, top, low, merges=merges)
    page.allow(page.header_rows[0], "M")
    page.allow(page.header_rows[1], "M")
    page.line("column numbers", {letter: n for n, letter in enumerate("ABCDEFGHIJKLMN", 1)})
    for number in range(11):
        end = (2021, 1 + number % 3, 10 + number)
        fact = _fact(office, number + 13, end=end, end_reason=FALL[number % 5])
        written = {"end": dates.text(end)} if number % 2 else {}
        if number == 6:
            fact.end = (2016, 3, 15)
            written = {}
        row = page.person(fact, **written)
        page.put(row, "M", f"{300 + number}-QĐ/HU")
        if number == 6:
            page.problem(row, "end", "end_before_start", "error")
    return page


def _change(office: Office) -> Page:
    page = Page("3. Thay đổi")
    _start(page, "DANH SÁCH CÁN BỘ THAY ĐỔI CHỨC DANH KIÊM NHIỆM")
    top = {
        "A": "STT",
        "B": "Họ và tên",
        "C": "Ngày sinh",
        "D": "Nam, nữ",
        "E": "Xã, thị trấn",
        "F": "Thôn, khu phố",
        "G": "Chức danh trước khi thay đổi",
        "H": "Chức danh sau khi thay đổi",
        "I": "Từ ngày",
        "J": "Số quyết định",
        "K": "Ghi chú",
    }
    fields = {
        "stt": "A",
        "full_name": "B",
        "birth": "C",
        "gender": "D",
        "commune": "E",
        "hamlet": "F",
        "roles": "H",
        "start": "I",
        "decision_no": "J",
        "note": "K",
    }
    page.header(fields, top)
    page.allow(page.header_rows[0], "G")
    for number in range(6):
        place = _place(office, number + 24, False)
        fact = office.fact(
            "thon", place, "BTCB", ("HEAD", "TB_CTMT")[number % 2], start=(2021, 2, 1 + number)
        )
        new = ", ".join(post.title for post in fact.posts)
        before = posts.posts("thon", place, ("BTCB", "HEAD", "PBTCB")[number % 3])[0].title
        row = page.person(fact, roles=new)
        page.put(row, "G", before)
    return page


def _sums() -> Page:
    page = Page("Tổng hợp")
    page.line("title", "TỔNG HỢP TĂNG, GIẢM CÁN BỘ KIÊM NHIỆM QUÝ I/2021", merge="A:F")
    page.line(
        "summary",
        {
            "A": "TT",
            "B": "Cấp",
            "C": "A. Cuối kỳ trước",
            "D": "B. Tăng trong kỳ",
            "E": "C. Giảm trong kỳ",
            "F": "D. Cuối kỳ báo cáo",
        },
    )
    for number, (level, figures) in enumerate((("Cấp xã", (11, 2, 1)), ("Cấp thôn", (86, 10, 10)))):
        row = page.at
        closing = Formula(f"=C{row}+D{row}-E{row}", figures[0] + figures[1] - figures[2])
        page.line(
            "summary",
            {"A": number + 1, "B": level, **dict(zip("CDE", figures, strict=True)), "F": closing},
        )
    page.more["why"] = "summary sheet"
    return page
