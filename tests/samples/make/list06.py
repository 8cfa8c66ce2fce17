"""06: VNI-Windows text in an .xls, births in two columns, a hidden column and a hidden row."""

from . import dates, legacy, places, posts, xls
from .book import Book
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bến Tre", "Huyện Chợ Lách"
TOP = {"A": "SỐ TT", "B": "HỌ VÀ TÊN", "C": "NĂM SINH", "E": "DÂN TỘC", "F": "SỐ HIỆU CÁN BỘ",
       "G": "ẤP, KHU PHỐ", "H": "CHỨC DANH", "J": "TỪ NGÀY", "K": "ĐẾN NGÀY", "L": "LÝ DO",
       "M": "QUYẾT ĐỊNH"}  # fmt: skip
LOW = {"C": "Nam", "D": "Nữ", "H": "Thứ nhất", "I": "Thứ hai", "M": "Số", "N": "Ngày"}
MERGES = ["C1:D1", "H1:I1", "M1:N1", *(f"{c}1:{c}2" for c in "ABEFGJKL")]
FIELDS = {"stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "ethnicity": "E",
          "officer_code": "F", "hamlet": "G", "role1": "H", "role2": "I", "start": "J", "end": "K",
          "end_reason": "L", "decision_no": "M", "decision_date": "N"}  # fmt: skip


def make() -> None:
    office = Office(6, 2016, 2018)
    first = _page(office, "Bieu 1")
    second = _second(office, "Bieu 2")
    for page in (first, second):
        for at, value in page.cells.items():
            if isinstance(value, str):
                page.cells[at] = legacy.vni(value)
    notes = [
        "VNI-Windows writes a vowel and its marks as two letters; capitals keep their tones.",
        "Communes are named only by the block rows '1. XÃ …' in capitals.",
        "The hidden row holds a real person; the hidden column is the officer's code.",
        "Ended pairs count in expect, not in expect_open.",
    ]
    features = ["VNI-Windows", ".xls", "two-row header", "Nam/Nữ birth-year pair", "block rows",
                "hidden column", "hidden row", "end dates with reasons"]  # fmt: skip
    book = Book("06-cho-lach-vni.xls", features, [first, second], (2020, 6, 30), notes)
    xls.write(book)
    book.write_expectation()


def _start(page: Page, title: str) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY BẾN TRE", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "HUYỆN ỦY CHỢ LÁCH")
    page.line("title", title, merge="A:N")
    page.line("title", "(Tính đến hết ngày 30 tháng 6 năm 2020)", merge="A:N")
    page.blank()
    page.header(FIELDS, TOP, LOW, merges=MERGES)
    page.hidden_columns = ["F"]


def _page(office: Office, name: str) -> Page:
    page = Page(name)
    _start(page, "DANH SÁCH CÁN BỘ CẤP HUYỆN, CẤP XÃ KIÊM NHIỆM")
    page.line("block: level", "I. CẤP HUYỆN", merge="A:N")
    for codes in (posts.HUYEN[0], *posts.HUYEN[2:]):
        _person(page, office, office.fact("huyen", places.old(PROVINCE, DISTRICT), *codes))
    page.line("block: level", "II. CẤP XÃ", merge="A:N")
    for turn, place in enumerate(places.communes_of(PROVINCE, DISTRICT)):
        page.line("block: commune", f"{turn + 1}. {place[2].upper()}", merge="A:N")
        _person(page, office, office.fact("xa", place, *posts.XA[(turn + 1) % 2]))
    return page


def _second(office: Office, name: str) -> Page:
    page = Page(name)
    _start(page, "DANH SÁCH CÁN BỘ ẤP, KHU PHỐ KIÊM NHIỆM")
    for turn, place in enumerate(places.communes_of(PROVINCE, DISTRICT)):
        page.line("block: commune", f"{turn + 1}. {place[2].upper()}", merge="A:N")
        for fact in office.hamlet_facts(place, 4):
            _person(page, office, fact)
    page.hidden_rows = [page.records[17]["row"]]
    page.problem(page.hidden_rows[0], None, "hidden_row", "warning")
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "K": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"K": "PHÓ BÍ THƯ THƯỜNG TRỰC"})
    page.blank(3)
    page.line("signature", {"B": "Trần Thị Ngọc Hân", "K": "Nguyễn Thành Nhơn"})
    return page


def _person(page: Page, office: Office, fact) -> None:
    turn = len(page.records)
    if turn % 11 == 5:
        fact.end = dates.around(office.rng, 2019, 2019)
        fact.end_reason = ["Nghỉ hưu", "Chuyển công tác", "Miễn nhiệm"][turn % 3]
    code = f"CL-{office.rng.randint(1000, 9999)}"
    start = dates.text(fact.start) if turn % 2 else dates.cell(fact.start)
    page.person(fact, officer_code=code, start=start)
