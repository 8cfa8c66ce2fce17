"""147: NFD, NBSP, Ð and apostrophes: làng, thôn and names of Kon Tum, a sheet for each district."""

from dataclasses import replace

from . import legacy, places, posts, xlsx
from .book import Book
from .facts import Person
from .office import Office
from .page import Page

PROVINCE = "Tỉnh Kon Tum"
FIELDS = {
    "stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "ethnicity": "E",
    "hamlet": "F", "role1": "G", "role2": "H", "start": "I", "decision_no": "J", "note": "K",
}  # fmt: skip
TOP = {"A": "TT", "B": "Họ, chữ đệm và tên", "C": "Năm sinh", "E": "Dân tộc", "F": "Thôn (làng)",
       "G": "Chức danh chính", "H": "Chức danh kiêm", "I": "Ngày đảm nhiệm", "J": "Số QĐ",
       "K": "Ghi chú"}  # fmt: skip
BELOW = {"C": "Nam", "D": "Nữ"}
MERGES = ["A1:A2", "B1:B2", "C1:D1", *(f"{c}1:{c}2" for c in "EFGHIJK")]
DISTRICTS = {
    "Huyện Ia H'Drai": [
        ("Xã Ia Tơi", ["Thôn 1", "Thôn 7", "Thôn Ia Der"]),
        ("Xã Ia Dom", ["Thôn 1", "Thôn 4", "Thôn Ia Muung"]),
        ("Xã Ia Đal", ["Thôn 2", "Thôn 9", "Thôn Chư Hem"]),
    ],
    "Huyện Sa Thầy": [
        ("Thị trấn Sa Thầy", ["Thôn 1", "Làng Kà Đừ", "Làng Chốt"]),
        ("Xã Hơ Moong", ["Thôn Kơ Tol", "Thôn Đăk Wơk", "Thôn Tân Sang"]),
        ("Xã Mô Rai", ["Làng Le", "Làng Xộp", "Làng Kênh"]),
        ("Xã Rờ Kơi", ["Làng Đăk Đe", "Thôn Rờ Kơi", "Làng Gia Xiêng"]),
        ("Xã Ya Xiêr", ["Làng Lung", "Làng Trấp"]),
    ],
}
PEOPLE = [
    ("A Thiu", (1979,), "nam", "Rơ Măm"), ("Y Ngọc", (1985,), "nu", "Gia Rai"),
    ("Hà Văn Kheo", (1974,), "nam", "Thái"), ("Rơ Châm H'Nhung", (1988,), "nu", "Gia Rai"),
    ("A Byên", (1970, 5, 12), "nam", "Ha Lăng"), ("Siu Blơh", (1969,), "nam", "Gia Rai"),
    ("Đinh Thị Huệ", (1983, 2, 3), "nu", "Mường"), ("Y Blăn", (1990,), "nu", "Rơ Măm"),
    ("A Đeng", (1966,), "nam", "Ba Na"), ("Lò Văn Ún", (1977, 11, 20), "nam", "Thái"),
    ("A Thái", (1982,), "nam", "Xơ Đăng"), ("Y Hlơih", (1981,), "nu", "Gia Rai"),
    ("Đỗ Đình Thuý", (1980,), "nam", "Kinh"), ("A Khuyên", (1973,), "nam", "Ha Lăng"),
    ("Võ Thị Thuý Hoà", (1986, 9, 9), "nu", "Kinh"), ("A Kưng", (1975,), "nam", "Gia Rai"),
    ("Rơ Mah Đức", (1978,), "nam", "Gia Rai"), ("Y Đưp", (1992,), "nu", "Rơ Măm"),
    ("A Dói", (1968,), "nam", "Rơ Măm"), ("Hoàng Văn Páo", (1971,), "nam", "Nùng"),
    ("Kpă H'Bia", (1984, 4, 30), "nu", "Gia Rai"), ("A Blong", (1967,), "nam", "Ba Na"),
    ("Quách Công Lý", (1976, 7, 1), "nam", "Mường"), ("Y Ói", (1989,), "nu", "Rơ Măm"),
    ("A Jring Đeng", (1972,), "nam", "Xơ Đăng"), ("Vi Văn Thoả", (1970,), "nam", "Thái"),
    ("Y Xuân", (1987,), "nu", "Xơ Đăng"), ("A Hmưk", (1965,), "nam", "Ba Na"),
    ("Nguyễn Đức Hoà", (1974,), "nam", "Kinh"), ("A Nhip", (1980,), "nam", "Gia Rai"),
    ("Đào Thị Thuỳ", (1988,), "nu", "Kinh"), ("A Chung", (1963,), "nam", "Xơ Đăng"),
    ("A Soen", (1977,), "nam", "Gia Rai"),
]  # fmt: skip
WAYS = [lambda d: f"{d[2]}.{d[1]}.{d[0]}", lambda d: f"{d[2]:02d}/{d[1]:02d}/{d[0]}",
        lambda d: f"{d[2]}-{d[1]}-{d[0]}", lambda d: f"{d[2]:02d}.{d[1]:02d}.{d[0]}"]  # fmt: skip


def make() -> None:
    office = Office(147, 2018, 2020)
    people = iter(PEOPLE)
    pages = []
    for district, communes in DISTRICTS.items():
        page = Page(district.replace("Huyện", "H."))
        page.line("organisation block", {"A": "TỈNH UỶ KON TUM", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
        page.line("organisation block",
                  {"A": "BAN TỔ CHỨC", "G": "Kon Tum, ngày 8 tháng 4 năm 2021"})  # fmt: skip
        page.line("title", "DANH SÁCH BÍ THƯ CHI BỘ KIÊM NHIỆM Ở THÔN, LÀNG", merge="A:K")
        page.header(FIELDS, TOP, BELOW, merges=MERGES)
        for turn, (commune, hamlets) in enumerate(communes):
            _commune(page, office, people, district, turn, commune, hamlets)
        page.line("total", {"B": "Cộng:", "C": f"{len(page.records)} đ/c"})
        pages.append(page)
    for turn, page in enumerate(pages):
        _spoil(page, turn)
    notes = ["One sheet is in NFD, the other has Ð for Đ; both have no-break spaces."]
    features = ["NFD", "NBSP", "Ð U+00D0", "curly apostrophes", "names of one word after A and Y",
                "làng and thôn", "the district is the sheet's name"]  # fmt: skip
    book = Book("147-kon-tum-chu-dac-biet.xlsx", features, pages, (2021, 3, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _commune(page, office, people, district, turn, commune, hamlets) -> None:
    page.line("block: commune", {"A": ["I", "II", "III", "IV", "V"][turn], "B": commune})
    place = places.old(PROVINCE, district, commune)
    name = next(people)
    codes = [("BT", "CT_HDND"), ("BT", "CT_UBND")][turn % 2]
    held = posts.posts("xa", place, *codes)
    _write(page, office.holding(held, place, person=_person(name)), 1)
    for number, hamlet in enumerate(hamlets, 2):
        where = places.hamlet(place, hamlet)
        person = _person(next(people))
        if number == 3 and turn % 2:
            fact = office.fact("thon", where, "BTCB", "TB_CTMT", person=person)
        elif number == 4 and turn == 0:
            fact = office.cross(where, "PCT_HND", person=person)
        else:
            fact = office.fact("thon", where, "BTCB", "HEAD", person=person)
            if hamlet.startswith("Làng") and number == 4:
                also = ("Trưởng làng", "Làng trưởng")
                fact.posts[1] = replace(fact.posts[1], also=also)
        _write(page, fact, number)


def _write(page: Page, fact, number: int) -> None:
    way = WAYS[len(page.records) % len(WAYS)]
    page.person(fact, stt=number, start=way(fact.start))


def _person(row: tuple) -> Person:
    return Person(*row)


def _spoil(page: Page, turn: int) -> None:
    for at, value in page.cells.items():
        if isinstance(value, str):
            value = value.replace("'", "’") if (at[0] % 2) else value
            words = value.split(" ")
            if len(words) > 2:
                value = f"{words[0]}\u00a0{' '.join(words[1:])}"
            page.cells[at] = legacy.eth(value) if turn else legacy.nfd(value)
