"""100: a commune's roster, a line a hamlet, with names, births and days below each post."""

from . import dates, places, xlsx
from .book import Book
from .facts import Fact, Person
from .office import Office
from .page import GENDERS, Page, letter
from .posts import post

PROVINCE, DISTRICT = "Tỉnh Thanh Hóa", "Huyện Hậu Lộc"
POSTS = ("BTCB", "HEAD", "TB_CTMT")
HEADS = ("Bí thư chi bộ", "Trưởng thôn", "Trưởng ban CTMT")


def make() -> None:
    office = Office(100, 2020, 2022, precise=0.0)
    pages = [_days(office), _years(office), _phones(office)]
    notes = [
        "A row is a hamlet; each post column holds the name of who has the post. The same name "
        "under two posts is one person; other names are further records of the row.",
        "Where each post has its day the pair begins on the later one; roles carry their own.",
        "'BTCB kiêm' and 'nt' below the second post mean the secretary of the line; 'Khuyết' and "
        "'Chưa bầu' are nobody. Sheet 'Minh Lộc' gives a term only: start is open (unsure).",
    ]
    features = [
        "a line a hamlet",
        "columns below each post",
        "Nam/Nữ years below each post",
        "vacancies",
        "three header rows",
        "hòa beside hoà",
    ]
    for page in pages:
        page.more["data_rows"] = len({record["row"] for record in page.records})
    book = Book("100-hau-loc-bi-thu-truong-thon.xlsx", features, pages, (2023, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page, commune: str, *titles: str) -> None:
    page.line("organisation block", {"A": "HUYỆN ỦY HẬU LỘC", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": f"ĐẢNG ỦY {commune.upper()}"})
    page.line("organisation block", {"A": "*", "H": "Hậu Lộc, ngày 05 tháng 7 năm 2023"})
    for title in titles:
        page.line("title", title, merge="A:L")
    page.blank()


def _record(page: Page, person, place, codes, starts=None, unsure=False) -> None:
    """One person of the row, with the day of each post."""
    held = [post("thon", code, place) for code in codes]
    start = max(starts) if starts else None
    page.records.append(page._record(Fact(person, place, held, start)))
    page.people.append(person)
    record = page.records[-1]
    if starts and len(starts) > 1:
        for role, day in zip(record["roles"], starts, strict=True):
            role["start"] = dict(zip(("year", "month", "day"), day, strict=False))
    if unsure:
        record["unsure"] = ["start"]


def _people(office: Office, kind: str, gender=None) -> list:
    """Who has the three posts: 'aab' is one person for the first two."""
    people = {}
    for mark in kind:
        if mark not in people and mark.isalpha():
            one = office.people.one(0.0, gender=gender)
            people[mark] = Person(one.name, one.birth, None) if gender is None else one
    return [people.get(mark) for mark in kind]


def _row(page: Page, office: Office, place, kind: str, day=None, unsure=False) -> list:
    """Records of a line; gives the three people with the day of each post."""
    held = _people(office, kind)
    starts = [dates.around(office.rng, 2020, 2022) for _ in held] if day else [None] * 3
    for person in dict.fromkeys(p for p in held if p):
        at = [n for n, p in enumerate(held) if p is person]
        codes = [POSTS[n] for n in at]
        _record(page, person, place, codes, [starts[n] for n in at] if day else None, unsure)
    return list(zip(held, starts, strict=True))


def _days(office: Office) -> Page:
    """Họ và tên | Năm sinh | Từ ngày below each of three posts."""
    page = Page("Hải Lộc")
    commune = places.old(PROVINCE, DISTRICT, "Xã Hải Lộc")
    _start(
        page,
        "Xã Hải Lộc",
        "DANH SÁCH BÍ THƯ CHI BỘ, TRƯỞNG THÔN, TRƯỞNG BAN CÔNG TÁC MẶT TRẬN",
        "(Tính đến ngày 30/6/2023)",
    )
    top = {"A": "TT", "B": "Tên thôn", "C": HEADS[0], "F": HEADS[1], "I": HEADS[2], "L": "Ghi chú"}
    below = {letter(2 + n): t for n, t in enumerate(["Họ và tên", "Năm sinh", "Từ ngày"] * 3)}
    merges = ["C1:E1", "F1:H1", "I1:K1", "A1:A2", "B1:B2", "L1:L2"]
    page.header({"stt": "A", "hamlet": "B", "note": "L"}, top, below, merges=merges)
    page.more["columns_allowed"] = {"full_name": "C", "birth": "D", "start": "E"}
    names = ["Lộc Tiên", "Lạch Trường", "Trường Nam", "Y Bích", "Tân Lộc", "Đa Phạn", "Hưng Thái"]
    for number, (name, kind) in enumerate(
        zip(names, ["aab", "abb", "aba", "abc", "aab", "aa-", "aaa"], strict=True)
    ):
        place = places.hamlet(commune, f"Thôn {name}")
        held = _row(page, office, place, kind, day=True)
        page.put(page.at, "A", number + 1)
        page.put(page.at, "B", f"Thôn {name}" if number % 3 else name)
        seen = set()
        for n, (person, start) in enumerate(held):
            if person is None:
                page.put(page.at, letter(2 + 3 * n), "Khuyết")
                continue
            again = person.name in seen
            seen.add(person.name)
            written = person.name.replace("òa", "oà") if again else person.name
            page.put(page.at, letter(2 + 3 * n), written + (" " if again and number == 4 else ""))
            page.put(page.at, letter(3 + 3 * n), None if again and number == 2 else person.birth[0])
            cell = dates.text(start) if number % 2 else dates.cell(start)
            page.put(page.at, letter(4 + 3 * n), cell)
        page.at += 1
    page.line("total", {"B": "Tổng cộng: 7 thôn"})
    page.line("blank")
    page.line("signature", {"I": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"I": "BÍ THƯ"})
    return page


def _years(office: Office) -> Page:
    """Years of birth for men and women below each post."""
    page = Page("XÃ ĐA LỘC")
    commune = places.old(PROVINCE, DISTRICT, "Xã Đa Lộc")
    _start(page, "Xã Đa Lộc", "DANH SÁCH BÍ THƯ CHI BỘ, TRƯỞNG THÔN", "Số liệu đến 30/6/2023")
    fields = {"stt": "A", "hamlet": "B", "note": "K"}
    top = {"A": "STT", "B": "Thôn", "C": "BÍ THƯ CHI BỘ", "G": "TRƯỞNG THÔN", "K": "Ghi chú"}
    mid = {
        "C": "Họ và tên",
        "D": "Năm sinh",
        "F": "Ngày nhận nhiệm vụ",
        "G": "Họ và tên",
        "H": "Năm sinh",
        "J": "Ngày nhận nhiệm vụ",
    }
    low = {"D": "Nam", "E": "Nữ", "H": "Nam", "I": "Nữ"}
    merges = [
        "C1:F1",
        "G1:J1",
        "A1:A3",
        "B1:B3",
        "K1:K3",
        "C2:C3",
        "D2:E2",
        "F2:F3",
        "G2:G3",
        "H2:I2",
        "J2:J3",
    ]
    page.header(fields, top, mid, low, merges=merges)
    page.more["columns_allowed"] = {
        "full_name": "C",
        "birth_male": "D",
        "birth_female": "E",
        "start": "F",
    }
    page.line("column numbers", {letter(n): n + 1 for n in range(11)})
    kinds = ["aa", "aa", "ab", "aa", "ab", "a-", "aa", "aa"]
    names = [
        "Đông Hải",
        "Đông Tân",
        "Ninh Phú",
        "Vạn Thắng",
        "Yên Đông",
        "Yên Hòa",
        "Yên Lộc",
        "Mỹ Điền",
    ]
    for number, (name, kind) in enumerate(zip(names, kinds, strict=True)):
        place = places.hamlet(commune, f"Thôn {name}")
        page.put(page.at, "A", number + 1)
        page.put(page.at, "B", f"Thôn {name}")
        held = {mark: office.people.one(0.0) for mark in dict.fromkeys(kind) if mark != "-"}
        starts = [dates.around(office.rng, 2020, 2022) for _ in kind]
        for mark, person in held.items():
            at = [n for n, each in enumerate(kind) if each == mark]
            _record(page, person, place, [POSTS[n] for n in at], [starts[n] for n in at])
        for n, mark in enumerate(kind):
            if mark == "-":
                page.put(page.at, letter(2 + 4 * n), "Chưa bầu")
                continue
            person = held[mark]
            page.put(page.at, letter(2 + 4 * n), person.name)
            column = 3 + 4 * n + (person.gender == "nu")
            page.put(page.at, letter(column), person.birth[0])
            page.put(page.at, letter(5 + 4 * n), dates.cell(starts[n]))
        page.at += 1
    page.line("total", {"B": "Cộng", "C": 8, "G": 7})
    return page


def _phones(office: Office) -> Page:
    """A gender and a telephone below each post, no day."""
    page = Page("Minh Lộc")
    commune = places.old(PROVINCE, DISTRICT, "Xã Minh Lộc")
    _start(
        page,
        "Xã Minh Lộc",
        "DANH SÁCH BÍ THƯ CHI BỘ, TRƯỞNG THÔN, TRƯỞNG BAN CTMT",
        "Nhiệm kỳ 2022-2025",
    )
    names = ["Minh Đức", "Minh Hải", "Minh Hùng", "Minh Thắng", "Minh Thành", "Minh Thọ"]
    top = {"A": "TT", "B": "Thôn", "C": HEADS[0], "G": HEADS[1], "K": HEADS[2], "O": "Ghi chú"}
    below = {letter(2 + n): t for n, t in enumerate(["Họ tên", "Năm sinh", "Nam/Nữ", "Số ĐT"] * 3)}
    merges = ["C1:F1", "G1:J1", "K1:N1", "A1:A2", "B1:B2", "O1:O2"]
    page.header({"stt": "A", "hamlet": "B", "note": "O"}, top, below, merges=merges)
    page.more["columns_allowed"] = {"full_name": "C", "birth": "D", "gender": "E"}
    page.allow(page.header_rows[0])
    page.allow(page.header_rows[1])
    kinds = ["aab", "aab", "abc", "aba", "aab", "a-b"]
    for number, (name, kind) in enumerate(zip(names, kinds, strict=True)):
        place = places.hamlet(commune, f"Thôn {name}")
        held = {mark: office.people.one(0.0) for mark in dict.fromkeys(kind) if mark != "-"}
        page.put(page.at, "A", number + 1)
        page.put(page.at, "B", name)
        page.allow(page.at)
        for mark, person in held.items():
            at = [n for n, each in enumerate(kind) if each == mark]
            _record(page, person, place, [POSTS[n] for n in at], unsure=True)
        for n, mark in enumerate(kind):
            at = 2 + 4 * n
            if mark == "-" or (mark in kind[:n] and number < 2):
                text = "Khuyết" if mark == "-" else ["BTCB kiêm", "nt"][number]
                page.put(page.at, letter(at), text)
                continue
            person = held[mark]
            page.put(page.at, letter(at), person.name)
            page.put(page.at, letter(at + 1), person.birth[0])
            page.put(page.at, letter(at + 2), GENDERS[person.gender])
            page.put(page.at, letter(at + 3), f"09{office.rng.randint(10000000, 99999999)}")
        page.at += 1
    return page
