"""76: women and men in three ways, ethnic groups, posts in two columns, and what notes say."""

from . import dates, ods, places, posts
from .book import Book
from .facts import Fact, Person
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Đắk Nông", "Huyện Đắk Mil"
HIGHLAND = [
    ("Điểu Krang", "nam", "M'nông"), ("Thị Mai", "nu", "M'nông"),
    ("Y Bher Buôn Krông", "nam", "Ê Đê"), ("H'Ngọc Niê", "nu", "Ê Đê"),
    ("Nông Văn Sình", "nam", "Tày"), ("Hoàng Thị Pẻo", "nu", "Nùng"),
    ("Giàng A Sùng", "nam", "Mông"), ("Triệu Tài Chòi", "nam", "Dao"), ("Lò Thị Hặc", "nu", "Thái"),
    ("K'Tiêng", "nam", "Mạ"), ("Bùi Thị Nhởn", "nu", "Mường"), ("Điểu Xuân Ró", "nam", "M'nông"),
]  # fmt: skip
MARKED = [
    {"A": "STT", "B": "Họ và tên", "C": "Nữ", "D": "Năm sinh", "E": "Dân tộc", "F": "Tôn giáo",
     "G": "Xã, thị trấn", "H": "Chức danh", "J": "Thời gian giữ chức", "K": "QĐ số",
     "L": "Ghi chú"},
    {"H": "Chức danh thứ nhất", "I": "Chức danh thứ hai"},
]  # fmt: skip
MARKED_FIELDS = {"stt": "A", "full_name": "B", "female_mark": "C", "birth": "D", "ethnicity": "E",
                 "commune": "G", "role1": "H", "role2": "I", "start": "J", "decision_no": "K",
                 "note": "L"}  # fmt: skip
PAIRED = [
    {"A": "STT", "B": "Họ và tên", "C": "Giới tính", "E": "Năm sinh", "F": "Dân tộc",
     "G": "Thôn, bon, TDP", "H": "Chức danh đảng", "I": "Chức danh kiêm nhiệm", "J": "Từ ngày",
     "K": "Ghi chú"},
    {"C": "Nam", "D": "Nữ"},
]  # fmt: skip
PAIRED_FIELDS = {"stt": "A", "full_name": "B", "female_mark": "D", "birth": "E", "ethnicity": "F",
                 "hamlet": "G", "role_party": "H", "role2": "I", "start": "J",
                 "note": "K"}  # fmt: skip
NOTES = ["Được bầu lại nhiệm kỳ 2022-2025", "Hưởng phụ cấp 50%", "Đang học Trung cấp LLCT",
         "Không là người địa phương", "Đ/c là đảng viên từ 1999", "Nhiệm kỳ 2020-2025"]  # fmt: skip


def make() -> None:
    office = Office(76, 2018, 2021, precise=0.4)
    people = _people(office)
    pages = [_communes(office, people)]
    for number, name in enumerate(("Xã Đắk R'La", "Xã Đắk N'Drót", "Thị trấn Đắk Mil")):
        pages.append(_hamlets(office, people, places.old(PROVINCE, DISTRICT, name), number))
    notes = [
        "'Tôn giáo' is no field of the register: told as unknown. In the sheets of communes the "
        "columns Nam | Nữ hold an x each; which field tells of the men is left open.",
        "A note is a note: the posts that it tells of are not asked for (unsure).",
        "'Trưởng bon', 'Trưởng buôn' are heads of hamlets.",
        "The sheet's name tells the commune.",
    ]
    features = [".ods", "column Nữ with x", "columns Nam | Nữ with x", "ethnic groups",
                "names of ethnic groups", "notes", "a sheet for each commune",
                "district only in the organisation block"]  # fmt: skip
    book = Book("76-dak-mil-nam-nu-dan-toc.ods", features, pages, (2022, 6, 30), notes)
    ods.write(book)
    book.write_expectation()


def _people(office: Office):
    """Highlanders and others by turns."""
    for name, gender, ethnicity in HIGHLAND:
        birth = dates.around(office.rng, 1968, 1990, office.rng.choice([1, 3]))
        yield Person(name, birth, gender, ethnicity)
        yield office.people.one(0.4)
    while True:
        yield office.people.one(0.4)


def _start(page: Page, title: str, last: str) -> None:
    page.line("organisation block", {"A": "HUYỆN ỦY ĐẮK MIL", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "*", "G": "Đắk Mil, ngày 05 tháng 7 năm 2022"})
    page.line("title", title, merge=f"A:{last}")
    page.line("title", "(Số liệu đến 30/6/2022)", merge=f"A:{last}")


def _communes(office: Office, people) -> Page:
    page = Page("Cấp huyện, xã")
    _start(page, "DANH SÁCH CÁN BỘ KIÊM NHIỆM CẤP HUYỆN, CẤP XÃ", "L")
    merges = ["H1:I1", *(f"{column}1:{column}2" for column in "ABCDEFGJKL")]
    page.header(MARKED_FIELDS, *MARKED, merges=merges)
    page.unmapped("F", "Tôn giáo", page.header_rows[-1])
    for turn, codes in enumerate((("BT", "CT_HDND"), ("TB_DV", "CT_MTTQ"), ("CN_UBKT", "CTTR"))):
        place = places.old(PROVINCE, DISTRICT)
        _marked(page, office.fact("huyen", place, *codes, person=next(people)), turn)
    for place in places.communes_of(PROVINCE, DISTRICT):
        turn = len(page.records)
        _marked(page, office.fact("xa", place, *posts.XA[turn % 3], person=next(people)), turn)
    page.line("total", {"B": "Cộng", "C": sum(p.gender == "nu" for p in page.people)})
    return page


def _marked(page: Page, fact: Fact, turn: int) -> None:
    fact.note = NOTES[turn // 3 % 6] if turn % 3 == 1 else None
    start = dates.every_way(fact.start)[turn % 10]
    written = {"start": start, "female_mark": ["x", "X", "1"][turn % 3]}
    if fact.person.gender == "nam":
        written["female_mark"] = None
    if turn % 4 == 3:
        written["full_name"] = ("Bà " if fact.person.gender == "nu" else "Ông ") + fact.person.name
    row = page.person(fact, **written)
    page.put(row, "F", ["Không", "Phật giáo", "Không", "Tin lành"][turn % 4])


def _hamlets(office: Office, people, place: list, number: int) -> Page:
    page = Page(place[2])
    _start(page, "DANH SÁCH BÍ THƯ CHI BỘ THÔN, BON, TỔ DÂN PHỐ KIÊM NHIỆM", "K")
    merges = ["C1:D1", *(f"{column}1:{column}2" for column in "ABEFGHIJK")]
    page.header(PAIRED_FIELDS, *PAIRED, merges=merges)
    page.more["columns_allowed"] = {"gender": "C", "male_mark": "C"}
    page.allow(page.header_rows[1], "C")
    page.allow(page.header_rows[0], "C")
    names = (["Bon Đắk Me", "Thôn 5", "Thôn Tân Lợi", "Bon Đắk Sắk"],
             ["Bon Bu N'Đrung", "Thôn 3", "Buôn Đắk N'Ri", "Thôn Xuân Bình", "Thôn 9"],
             ["Tổ dân phố 2", "Tổ dân phố 5", "Tổ dân phố 11"])[number]  # fmt: skip
    for name in names:
        _paired(page, office, places.hamlet(place, name), next(people))
    page.blank()
    page.line("signature", {"H": "T/M BAN THƯỜNG VỤ"})
    return page


def _paired(page: Page, office: Office, place: list, person: Person) -> None:
    turn = len(page.records)
    if turn == 3:
        held = [posts.post("thon", "BTCB", place), posts.post("xa", "PCT_HND", place)]
        fact = office.holding(held, place, person=person)
    else:
        fact = office.fact("thon", place, *posts.THON[(turn + 1) % 3], person=person)
    fact.decision_no = fact.decision_date = None
    fact.note = NOTES[turn] if turn % 2 else None
    if turn == 2:
        fact.note = "Kiêm Chi hội trưởng Hội Nông dân"
        fact.more = {"unsure": ["roles"]}
        page.allow(page.at)
    row = page.person(fact, role_party=fact.posts[0].title)
    if person.gender == "nam":
        page.put(row, "C", "x")
