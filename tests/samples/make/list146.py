"""146: a year later: who still holds two posts and who no more, on two sheets, with codes."""

from dataclasses import replace

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Person
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Tuyên Quang", "Huyện Sơn Dương"
NOW = [
    ("stt", "STT"), ("officer_code", "Số hiệu CBCC"), ("full_name", "Họ và tên"),
    ("birth", "Năm sinh"), ("gender", "Giới tính"), ("ethnicity", "Dân tộc"),
    ("hamlet", "Thôn, tổ dân phố"), ("commune", "Thuộc xã, thị trấn"),
    ("role1", "Chức danh đảm nhiệm"), ("role2", "Chức danh kiêm nhiệm"),
    ("start", "Kiêm nhiệm từ ngày"), ("decision_no", "Quyết định số"), ("note", "Ghi chú"),
]  # fmt: skip
GONE = [*NOW[:11], ("end", "Thôi kiêm nhiệm từ ngày"), ("end_reason", "Lý do thôi kiêm nhiệm"),
        *NOW[11:]]  # fmt: skip
COMMUNES = ["Thị trấn Sơn Dương", "Xã Tân Trào", "Xã Minh Thanh", "Xã Hồng Sơn", "Xã Đại Phú",
            "Xã Ninh Lai", "Xã Sơn Nam"]  # fmt: skip
HAMLETS = "Cả|Bòng|Lũng Búng|Tân Lập|Mỏ Ché|Toa|Niếng|Đồng Tháp|Hội Kế|Quang Tất".split("|")
ETHNIC = ["Kinh", "Tày", "Cao Lan", "Nùng", "Dao", "Sán Dìu", "Sán Chay"]
REASONS = ["Nghỉ hưu", "Chuyển công tác", "Miễn nhiệm theo nguyện vọng", "Từ trần",
           "Không tái cử nhiệm kỳ 2022-2025", "Sáp nhập thôn",
           "Thôi giữ chức Trưởng thôn"]  # fmt: skip


def make() -> None:
    now, gone = Page("Đang KN"), Page("Thôi KN 2022")
    office = Office(146, 2018, 2021, precise=0.6)
    facts = list(_facts(office))
    for page, title, columns in (
        (now, "I. DANH SÁCH CÁN BỘ ĐANG KIÊM NHIỆM ĐẾN NGÀY 31/12/2022", NOW),
        (gone, "II. DANH SÁCH CÁN BỘ THÔI KIÊM NHIỆM TRONG NĂM 2022", GONE),
    ):
        page.line("organisation block", "HUYỆN ỦY SƠN DƯƠNG - TỈNH TUYÊN QUANG")
        page.line("organisation block", "BAN TỔ CHỨC")
        page.line("title", title, merge="A:M")
        page.simple_header(columns)
    _now(now, office, facts[:26])
    _gone(gone, facts[26:], facts[3])
    for page in (now, gone):
        page.line("total", {"C": "Tổng số", "D": f"{len(page.records):02d} người"})
        page.line("signature", {"I": "Sơn Dương, ngày 05 tháng 01 năm 2023"})
        page.line("signature", {"C": "Người lập", "I": "TRƯỞNG BAN"})
        page.line("signature", {"C": "Ma Thị Thuần", "I": "Phạm Văn Lương"})
    notes = ["One person is on both sheets: what ended in one hamlet and goes on at the commune.",
             "Namesakes with other codes are two people."]  # fmt: skip
    features = ["officer codes", "ended pairs with reasons", "one person on two sheets",
                "namesakes", "place columns from the smallest on"]  # fmt: skip
    book = Book("146-son-duong-dang-thoi.xlsx", features, [now, gone], (2022, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _facts(office: Office):
    for turn in range(38):
        name = COMMUNES[turn % len(COMMUNES)]
        place = places.old(PROVINCE, DISTRICT, name)
        person = office.people.one(0.6, ethnicity=ETHNIC[turn % 6])
        if turn < 5:
            codes = [("BT", "CT_HDND"), ("BT", "CT_UBND"), ("CT_MTTQ", "TK_DV")][turn % 3]
            yield office.fact("xa", place, *codes, person=person)
            continue
        word = "Thôn" if name.startswith("Xã") else "Tổ dân phố"
        where = places.hamlet(place, f"{word} {HAMLETS[(turn + turn // 7) % len(HAMLETS)]}")
        if turn % 9 == 8:
            yield office.cross(where, "PCT_HCCB" if turn % 2 else "CC_VPTK", person=person)
        else:
            yield office.fact("thon", where, *posts.THON[turn % 3], person=person)


def _code(number: int) -> str:
    return f"SD{2000 + number * 17}"


def _now(page: Page, office: Office, facts: list) -> None:
    for number, fact in enumerate(facts):
        if number == 20:
            first = facts[8]
            person = Person(first.person.name, (1990,), first.person.gender, "Tày")
            fact = replace(fact, person=person, more={"namesake_of": page.records[8]["row"]})
        said = {}
        if number % 4 == 1:
            said["start"] = dates.text(fact.start, ".")
        if number % 6 == 5:
            said["commune"] = fact.place[2].replace("Xã", "xã").replace("Thị trấn", "TT")
        page.person(fact, officer_code=_code(number), **said)


def _gone(page: Page, facts: list, both) -> None:
    for number, fact in enumerate(facts):
        fact.end = [(2022, 3, 1), (2022, 6), (2022, 10, 15), (2022, 12, 31)][number % 4]
        fact.end_reason = REASONS[number % len(REASONS)]
        code = _code(100 + number)
        if number == 6:
            fact.person = both.person
            code = _code(3)
        said = {"end": "tháng 6/2022"} if number % 4 == 1 else {}
        page.person(fact, officer_code=code, **said)
