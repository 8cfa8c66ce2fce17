"""07: text files as Excel and older programs save them, each in another encoding and separator."""

from . import dates, joined, places, posts, text
from .book import Book
from .office import Office
from .page import Page

PROVINCE = "Tỉnh Bến Tre"
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày, tháng, năm sinh"),
    ("gender", "Giới tính"), ("district", "Huyện"), ("commune", "Xã, phường, thị trấn"),
    ("hamlet", "Ấp, khu phố"), ("role1", "Chức danh thứ nhất"), ("role2", "Chức danh kiêm nhiệm"),
    ("start", "Từ ngày"), ("end", "Đến ngày"), ("decision_no", "Số quyết định"),
    ("note", "Ghi chú"),
]  # fmt: skip
SHEET_NOTE = "A text file has one sheet without a name of its own; here it bears the file's name."


def make() -> None:
    _semicolons()
    _tabs_utf16()
    _windows_1258()
    _tabs_utf8()
    _utf16_semicolons()


def _save(name: str, page: Page, delimiter: str, encoding: str, features: list, notes: list):
    file = f"{name}.csv"
    text.write(file, page, delimiter, encoding)
    Book(file, features, [page], (2020, 6, 30), [SHEET_NOTE, *notes]).write_expectation()


def _semicolons() -> None:
    """UTF-8 with a byte order mark and semicolons: 'CSV UTF-8' of a Vietnamese Excel."""
    office, page = Office(71), Page("07a-ba-tri-utf8-bom")
    page.simple_header(COLUMNS)
    for turn, place in enumerate(places.communes_of(PROVINCE, "Huyện Ba Tri")[:8]):
        upper = office.fact("xa", place, *posts.XA[turn % 2])
        for fact in (upper, *office.hamlet_facts(place, 4)):
            number = len(page.records)
            if number % 7 == 2:
                fact.note = ["Nghỉ phép; đi học", 'Gọi là "Tư Lợi"', "Dòng 1\nDòng 2"][number % 3]
            page.person(fact)
    _save(page.name, page, ";", "utf-8-sig", ["UTF-8 with BOM", "semicolons", "quoted cells"],
          ["No province is named; the district's name is the only one of its kind in the country.",
           "'row' counts records, not lines: a quoted note may span two lines."])  # fmt: skip


def _tabs_utf16() -> None:
    """UTF-16 with tabs: 'Unicode Text' of Excel; titles stand above the header."""
    office, page = Office(72, precise=1), Page("07b-giong-trom-utf16")
    page.line("organisation block", "TỈNH ỦY BẾN TRE")
    page.line("organisation block", "HUYỆN ỦY GIỒNG TRÔM")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM (tính đến 30/6/2020)")
    page.blank()
    page.simple_header([column for column in COLUMNS if column[0] not in ("district", "gender")])
    for turn, place in enumerate(places.communes_of(PROVINCE, "Huyện Giồng Trôm")[:10]):
        page.person(_ungendered(office.fact("xa", place, *posts.XA[turn % 2])))
        for fact in office.hamlet_facts(place, 3):
            page.person(_ungendered(fact))
    page.line("total", {"B": "Tổng số", "C": str(len(page.records))})
    _save(page.name, page, "\t", "utf-16-le", ["UTF-16 LE", "tabs", "titles above the header"],
          ["No column tells men from women: gender is null.",
           "District and province stand in the organisation block only."])  # fmt: skip


def _ungendered(fact):
    fact.person = type(fact.person)(fact.person.name, fact.person.birth, None)
    return fact


def _windows_1258() -> None:
    """Windows-1258 with commas: tones are letters of their own after the vowel."""
    office, page = Office(73), Page("07c-mo-cay-bac-windows-1258")
    join = joined.Joiner(office.rng)
    page.line("title", "DANH SÁCH KIÊM NHIỆM HUYỆN MỎ CÀY BẮC, TỈNH BẾN TRE")
    page.simple_header([
        ("stt", "TT"), ("full_name", "Họ tên"), ("birth", "Năm sinh"), ("gender", "Giới tính"),
        ("workplace", "Đơn vị"), ("roles", "Chức danh"), ("start", "Từ tháng/năm"),
    ])  # fmt: skip
    for turn, place in enumerate(places.communes_of(PROVINCE, "Huyện Mỏ Cày Bắc")):
        for fact in (office.fact("xa", place, *posts.XA[turn % 2]), *office.hamlet_facts(place, 2)):
            fact.start, fact.decision_no = fact.start[:2], None
            page.person(fact, roles=join.full(fact))
    _save(page.name, page, ",", "windows-1258", ["windows-1258", "commas", "posts in one cell"], [])


def _tabs_utf8() -> None:
    """UTF-8 without a byte order mark, tabs; dates as another program writes them."""
    office, page = Office(74, precise=1), Page("07d-ben-tre-tab")
    page.simple_header([
        ("full_name", "HO_TEN"), ("birth", "NGAY_SINH"), ("gender", "GIOI_TINH"),
        ("province", "TINH"), ("district", "HUYEN"), ("commune", "XA"), ("hamlet", "AP_KHU_PHO"),
        ("role1", "CHUC_DANH_1"), ("role2", "CHUC_DANH_2"), ("start", "TU_NGAY"),
        ("decision_no", "SO_QD"), ("decision_date", "NGAY_QD"),
    ])  # fmt: skip
    for turn, place in enumerate(places.communes_of(PROVINCE, "Thành phố Bến Tre")):
        for fact in (office.fact("xa", place, *posts.XA[turn % 2]), *office.hamlet_facts(place, 2)):
            iso = [_iso(date) for date in (fact.person.birth, fact.start, fact.decision_date)]
            page.person(fact, birth=iso[0], start=iso[1], decision_date=iso[2])
    _save(page.name, page, "\t", "utf-8", ["UTF-8 without BOM", "tabs", "ISO dates",
          "headers in capitals without marks, joined by underlines"], [])  # fmt: skip


def _iso(date: tuple) -> str:
    return "-".join(f"{part:02d}" for part in date)


def _utf16_semicolons() -> None:
    """UTF-16 big-endian with semicolons, only hamlets, some of them ended."""
    office, page = Office(75, 2016, 2018), Page("07e-thanh-phu-utf16be")
    page.simple_header(COLUMNS)
    for place in places.communes_of(PROVINCE, "Huyện Thạnh Phú")[:10]:
        for fact in office.hamlet_facts(place, 3):
            if len(page.records) % 5 == 1:
                fact.end = dates.around(office.rng, 2019, 2019)
            page.person(fact)
    _save(page.name, page, ";", "utf-16-be", ["UTF-16 BE", "semicolons", "end dates"], [])
