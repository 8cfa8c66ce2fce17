"""05: TCVN3 (ABC) text in headers, names, titles and sheet names; one sheet is Unicode already."""

from . import dates, legacy, places, posts, xlsx
from .book import Book
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bến Tre", "Huyện Mỏ Cày Nam"
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("gender", "Nam/Nữ"),
    ("ethnicity", "Dân tộc"), ("commune", "Xã, thị trấn"), ("hamlet", "Ấp, khu phố"),
    ("role1", "Chức danh chính"), ("role2", "Chức danh kiêm nhiệm"), ("start", "Từ ngày"),
    ("decision_no", "Quyết định số"), ("note", "Ghi chú"),
]  # fmt: skip


def make() -> None:
    office = Office(5)
    upper = _upper(office, Page(legacy.tcvn3("Cấp huyện, xã")))
    lower = _lower(office, Page("Ap - khu pho"))
    unicode = _unicode(office, Page("Bổ sung"))
    for page in (upper, lower):
        _encode(page)
    notes = [
        "Sheet names are given as they are in the file; the first is TCVN3 text itself.",
        "In TCVN3 capitals with a tone do not exist: 'Ánh' is '¸nh', the organisation block and "
        "some names are all lower codes that .VnTimeH shows as capitals. Case is restored: a name "
        "is in title case, a place as the register writes it.",
        "The third sheet is Unicode: encoding is found for each sheet by itself.",
    ]
    features = ["TCVN3 (ABC)", "organisation block in lower codes of a capital font",
                "some names all in lower codes", "a sheet name in TCVN3",
                "one sheet in Unicode"]  # fmt: skip
    book = Book("05-mo-cay-nam-tcvn3.xlsx", features, [upper, lower, unicode], (2020, 8, 31), notes)
    xlsx.write(book, font=".VnTime")
    book.write_expectation()


def _encode(page: Page) -> None:
    for at, value in page.cells.items():
        if isinstance(value, str):
            page.cells[at] = legacy.tcvn3(legacy.old_tones(value))


def _start(page: Page, title: str) -> None:
    page.line("organisation block", {"A": "tỉnh ủy bến tre", "G": "Đảng cộng sản việt nam"})
    page.line("organisation block", "huyện ủy mỏ cày nam")
    page.line("organisation block", {"A": "*", "G": "Mỏ Cày Nam, ngày 08 tháng 9 năm 2020"})
    page.line("title", title, merge="A:L")
    page.line("title", "(Số liệu tính đến ngày 31/8/2020)", merge="A:L")
    page.simple_header(COLUMNS)


def _name(page: Page, fact) -> str:
    """Every third name was typed in the capital font, every seventh with Caps Lock on."""
    turn = len(page.records)
    if turn % 3 == 1:
        return fact.person.name.lower()
    return fact.person.name.upper() if turn % 7 == 3 else fact.person.name


def _upper(office: Office, page: Page) -> Page:
    _start(page, "DANH SÁCH CÁN BỘ KIÊM NHIỆM CHỨC DANH")
    district = places.old(PROVINCE, DISTRICT)
    for codes in posts.HUYEN[1:]:
        fact = office.fact("huyen", district, *codes)
        page.person(fact, full_name=_name(page, fact))
    for turn, place in enumerate(places.communes_of(PROVINCE, DISTRICT)):
        fact = office.fact("xa", place, *posts.XA[turn % 2])
        if turn % 4 == 1:
            fact.note = "Đã được chuẩn y"
        page.person(fact, full_name=_name(page, fact), start=_text(fact, turn))
    page.line("total", {"B": "Tổng cộng", "C": len(page.records)})
    return page


def _lower(office: Office, page: Page) -> Page:
    _start(page, "danh sách kiêm nhiệm ở ấp, khu phố")
    for place in places.communes_of(PROVINCE, DISTRICT)[:12]:
        for turn, fact in enumerate(office.hamlet_facts(place, 4)):
            page.person(fact, full_name=_name(page, fact), start=_text(fact, turn))
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "I": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"I": "PHÓ BÍ THƯ"})
    return page


def _unicode(office: Office, page: Page) -> Page:
    page.line("title", "DANH SÁCH BỔ SUNG (huyện Mỏ Cày Nam)")
    page.simple_header(COLUMNS)
    for place in places.communes_of(PROVINCE, DISTRICT)[12:14]:
        for fact in office.hamlet_facts(place, 3):
            page.person(fact)
    return page


def _text(fact, turn: int):
    ways = dates.every_way(fact.start)
    return [ways[0], ways[1], ways[3]][turn % 3]
