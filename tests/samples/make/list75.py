"""75: posts that ended, why and by which paper; people again on the same and on another sheet."""

from dataclasses import replace

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Fact, Person, day
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Trà Vinh", "Huyện Cầu Kè"
HEADER = [
    {"A": "TT", "B": "Họ và tên", "C": "Ngày, tháng, năm sinh", "D": "Giới tính", "E": "Dân tộc",
     "F": "Đơn vị công tác", "H": "Chức danh đảm nhiệm", "J": "Quyết định (số, ngày)",
     "K": "Thời gian", "M": "Lý do thôi kiêm nhiệm", "N": "Ghi chú"},
    {"F": "Xã, thị trấn", "G": "Ấp, khóm", "H": "Chính", "I": "Kiêm nhiệm", "K": "Từ ngày",
     "L": "Đến ngày"},
]  # fmt: skip
MERGES = ["F1:G1", "H1:I1", "K1:L1", *(f"{column}1:{column}2" for column in "ABCDEJMN")]
FIELDS = {"stt": "A", "full_name": "B", "birth": "C", "gender": "D", "ethnicity": "E",
          "commune": "F", "hamlet": "G", "role1": "H", "role2": "I", "decision_no": "J",
          "start": "K", "end": "L", "end_reason": "M", "note": "N"}  # fmt: skip
REASONS = ["Nghỉ hưu", "Chuyển công tác", "Thôi giữ chức theo nguyện vọng", "Từ trần",
           "Không tái cử", "Sáp nhập ấp", "Kỷ luật cách chức",
           "Được điều động về huyện"]  # fmt: skip
KHMER = [Person("Thạch Sa Rây", (1972, 4, 9), "nam", "Khmer"),
         Person("Kim Thị Sô Phia", (1981,), "nu", "Khmer"),
         Person("Sơn Ngọc Rịnh", (1969,), "nam", "Khmer"),
         Person("Thạch Thị Đa Ni", (1985, 12, 1), "nu", "Khơ me"),
         Person("Kiên Rum", (1976,), "nam", "Khmer")]  # fmt: skip


def make() -> None:
    office = Office(75, 2015, 2018, precise=0.5)
    held, left = Page("Đang kiêm nhiệm"), Page("Đã thôi kiêm nhiệm")
    people = _held(held, office)
    _left(left, office, people)
    notes = [
        "Column J holds number and day of the decision in several forms; whether the day is told "
        "as a column of its own is left open (columns_allowed).",
        "A person who ended one pair and holds another stands on two rows (same_person_as) or on "
        "both sheets (not told across sheets): two cases, one person.",
        "'đến nay' in Đến ngày is no end. A reason of ending belongs to its row only.",
        "Rows of the second sheet all ended by the day of the list, but one, whose end is to come.",
    ]
    features = ["ended posts with reasons", "number and day of decisions in one cell",
                "one person on two rows", "one person on two sheets", "namesakes",
                "two-row merged header"]  # fmt: skip
    book = Book("75-cau-ke-thoi-kiem-nhiem.xlsx", features, [held, left], (2022, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page, title: str) -> None:
    page.line("organisation block", {"A": "HUYỆN ỦY CẦU KÈ", "I": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC"})
    page.line("organisation block", {"A": "*", "I": "Cầu Kè, ngày 04 tháng 7 năm 2022"})
    page.line("title", title, merge="A:N")
    page.line("title", "(Tính đến ngày 30/6/2022)", merge="A:N")
    page.header(FIELDS, *HEADER, merges=MERGES)
    page.more["columns_allowed"] = {"decision_date": "J"}


def _decision(fact: Fact, turn: int) -> str:
    number, date = fact.decision_no, dates.text(fact.decision_date, padded=turn % 2 == 0)
    return [f"{number} ngày {date}", f"QĐ số {number}, ngày {date}", f"Số: {number} ({date})",
            f"{number} - {date}", f"{number}\nngày {date}",
            f"Quyết định số {number} {dates.official(fact.decision_date)}"][turn % 6]  # fmt: skip


def _row(page: Page, fact: Fact, **written) -> int:
    turn = len(page.records)
    if fact.decision_no:
        written.setdefault("decision_no", _decision(fact, turn))
    if fact.end is None and turn % 3 == 0:
        written.setdefault("end", "đến nay")
    row = page.person(fact, **written)
    if fact.decision_date:
        page.records[-1]["decision_date"] = day(fact.decision_date)
    return row


def _held(page: Page, office: Office) -> list:
    _start(page, "DANH SÁCH CÁN BỘ ĐANG KIÊM NHIỆM CHỨC DANH")
    people = []
    for codes in posts.HUYEN[1:4]:
        _row(page, office.fact("huyen", places.old(PROVINCE, DISTRICT), *codes))
    for turn, place in enumerate(places.communes_of(PROVINCE, DISTRICT)):
        fact = office.fact("xa", place, *posts.XA[turn % 3])
        _row(page, fact)
        word = "Khóm" if place[2].startswith("Thị") else "Ấp"
        for number, fact in enumerate(office.hamlet_facts(place, 2, word=word)):
            if number and turn < len(KHMER):
                fact.person = KHMER[turn]
            if not number and turn % 3 == 1:
                fact.start, fact.decision_date = (2022, 5, 20), (2022, 5, 12)
            people.append((fact.person, fact.place))
            _row(page, fact)
    _again(page, office)
    page.blank()
    page.line("signature", {"I": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"I": "PHÓ BÍ THƯ THƯỜNG TRỰC"})
    return people


def _again(page: Page, office: Office) -> None:
    """Secretary of one hamlet until 2020, of the commune since; and a namesake beside him."""
    place = places.hamlet(places.old(PROVINCE, DISTRICT, "Xã Tam Ngãi"), "Ấp Bưng Lớn B")
    first = office.fact("thon", place, "BTCB", "HEAD", start=(2016, 3, 1))
    first.end, first.end_reason = (2020, 5, 31), "Chuyển sang công tác khác"
    row = _row(page, first)
    posts_now = [posts.post("xa", "PCT_MTTQ", place), posts.post("thon", "BTCB", place)]
    now = Fact(first.person, places.hamlet(place, "Ấp Ngọc Hồ"), posts_now, (2020, 6, 1), None,
               "88-QĐ/HU", (2020, 5, 28), more={"same_person_as": row})  # fmt: skip
    _row(page, now)
    other = replace(first.person, birth=(first.person.birth[0] - 14,))
    namesake = office.fact("thon", places.hamlet(place, "Ấp Bà Bảy"), "BTCB", "TB_CTMT",
                           person=other)  # fmt: skip
    namesake.more = {"namesake_of": row}
    _row(page, namesake)
    _two_papers(page, office)


def _two_papers(page: Page, office: Office) -> None:
    """A paper for each post; and a leg that ended while the other goes on."""
    place = places.hamlet(places.old(PROVINCE, DISTRICT, "Xã Ninh Thới"), "Ấp Rạch Đùi")
    fact = office.fact("thon", place, "BTCB", "HEAD", start=(2017, 6, 5))
    fact.decision_no = fact.decision_date = None
    fact.more = {"unsure": ["decision_no"]}
    page.allow(page.at, "decision_no")
    page.person(fact, decision_no="61-QĐ/ĐU ngày 01/6/2017; 118/QĐ-UBND ngày 05/6/2017")
    place = places.hamlet(places.old(PROVINCE, DISTRICT, "Xã Ninh Thới"), "Ấp Mỹ Văn")
    fact = office.fact("thon", place, "BTCB", "HEAD", start=(2016, 4, 20))
    fact.note = "Thôi Trưởng ấp từ ngày 01/3/2021, bầu người khác"
    fact.end, fact.more = (2021, 3, 1), {"unsure": ["end"]}
    page.allow(_row(page, fact, end=None), "note")
    place = places.hamlet(places.old(PROVINCE, DISTRICT, "Xã Thông Hòa"), "Ấp Trà Ốt")
    fact = office.fact("thon", place, "BTCB", "TB_CTMT", start=(2015, 3, 9))
    fact.end, fact.end_reason = (2021, 12, 31), "Nghỉ hưu từ 01/01/2022"
    fact.more = {"unsure": ["end"]}
    page.allow(_row(page, fact, end=None), "end_reason")


def _left(page: Page, office: Office, people: list) -> None:
    _start(page, "DANH SÁCH CÁN BỘ THÔI KIÊM NHIỆM TỪ NĂM 2018 ĐẾN NĂM 2022")
    for turn, place in enumerate(places.communes_of(PROVINCE, DISTRICT)[1:]):
        word = ["Ấp Tân Quy", "Ấp Thông Thảo", "Ấp Đồng Khoen", "Ấp Trà Kháo"][turn % 4]
        where = places.hamlet(place, word)
        pair = [("BTCB", "TB_CTMT"), ("BTCB", "HEAD")][turn % 2]
        person = people[2 * turn + 2][0] if turn % 3 == 0 else None
        _gone(page, office.fact("thon", where, *pair, person=person, start=(2015, 9, 3 + turn)))
    for turn, place in enumerate(places.communes_of(PROVINCE, DISTRICT)[2:6]):
        _gone(page, office.fact("xa", place, *posts.XA[turn % 2], start=(2015, 6, 15)))
    page.line("total", {"A": "Tổng cộng", "C": len(page.records)})


def _gone(page: Page, fact: Fact) -> None:
    turn = len(page.records)
    fact.end = [(2019, 3, 31), (2020, 12), (2021,), (2022, 5, 2), (2022, 9, 1)][turn % 5]
    if turn != 4 and turn % 5 == 4:
        fact.end = (2021, 7, 15)
    fact.end_reason = REASONS[turn % 8]
    ways = {3: ["31/3/2019", "31-3-2019", "31.03.2019"], 2: ["12/2020", "tháng 12/2020"]}
    written = {}
    if fact.end == (2019, 3, 31):
        written["end"] = ways[3][turn // 5]
    if fact.end == (2020, 12):
        written["end"] = ways[2][turn // 5 % 2]
    if fact.end == (2021,):
        written["end"] = "năm 2021"
    _row(page, fact, **written)
