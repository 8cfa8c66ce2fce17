"""12: northern and highland lists: NFD, NBSP, Ð, old tone marks, honorifics, ethnic names."""

from dataclasses import replace

from . import legacy, places, posts, xlsx
from .book import Book
from .facts import Person, Post
from .office import Office
from .page import Page

HONORIFICS = ["Ông ", "", "Đ/c ", "", "đồng chí ", "", "ThS. ", ""]
FEMALE_HONORIFICS = ["Bà ", "", "Đ/c ", "chị ", "", "ThS. "]
NGHE_AN = [
    ("TX Thái Hoà", "Thị xã Thái Hòa", {"Phường": "Khối", "Xã": "Xóm"}),
    ("H. Nghĩa Đàn", "Huyện Nghĩa Đàn", {"Thị trấn": "Khối", "Xã": "Xóm"}),
    ("Con Cuông", "Huyện Con Cuông", {"Thị trấn": "Khối", "Xã": "Bản"}),
]
STEMS = """Đồng Tâm|Tân Tiến|Quyết Thắng|Hồng Sơn|Bãi Lim|Khe Choăng|Nam Sơn|Tân Hoà|Đình|Trung
Thống Nhất|Yên Thành|Thượng|Vĩnh Quang|Đông Thành|Tràng Bạch""".replace("\n", "|").split("|")
HIGHLAND = [
    ("K'Brôih", "nam", "Mạ"), ("H'Lăn Êban", "nu", "Ê Đê"), ("Y Blăm Niê", "nam", "Ê Đê"),
    ("Điểu K'Sang", "nam", "M'Nông"), ("Giàng A Tỏa", "nam", "Mông"), ("Sùng Thị Dợ", "nu", "Mông"),
    ("H'Bích", "nu", "M'Nông"), ("Y Klơi", "nam", "M'Nông"), ("Ka Hiền", "nu", "Mạ"),
    ("Tẩn Láo Sử", "nam", "Dao"), ("Y Thuột Byă", "nam", "Ê Đê"), ("Điểu Thị Rơi", "nu", "M'Nông"),
    ("Lý Seo Páo", "nam", "Mông"), ("H'Ngăm", "nu", "M'Nông"), ("K'Tiêng", "nam", "Mạ"),
    ("Nông Văn Páo", "nam", "Tày"), ("Hoàng Thị Nhình", "nu", "Nùng"), ("Y Đuôn", "nam", "M'Nông"),
]  # fmt: skip


def make() -> None:
    _dong_trieu()
    _nghe_an()
    _dak_nong()


def _written_name(page: Page, person: Person) -> str:
    turn = len(page.records)
    honorific = (HONORIFICS if person.gender == "nam" else FEMALE_HONORIFICS)[turn % 6]
    name = person.name.upper() if turn % 4 == 3 else person.name
    return honorific + (f"  {name} " if turn % 9 == 5 else name)


def _dong_trieu() -> None:
    """NFD with NBSP and old tone marks; posts in one cell with BTCB-TT; wards with khu."""
    office, page = Office(121, 2020, 2023), Page("TP Đông Triều")
    page.line("organisation block", {"A": "TỈNH ỦY QUẢNG NINH", "F": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "THÀNH ỦY ĐÔNG TRIỀU")
    page.line("title", "DANH SÁCH BÍ THƯ CHI BỘ KIÊM TRƯỞNG THÔN, KHU", merge="A:I")
    page.line("title", "(tính đến ngày 31/3/2025)", merge="A:I")
    page.simple_header([
        ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("gender", "Giới tính"),
        ("commune", "Xã, phường"), ("hamlet", "Thôn, khu"), ("roles", "Chức danh"),
        ("start", "Thời gian giữ chức danh"), ("decision_no", "Quyết định"),
    ])  # fmt: skip
    for turn, place in enumerate(places.communes_of("Tỉnh Quảng Ninh", "Thành phố Đông Triều")):
        word = "Thôn" if place[2].startswith("Xã") else "Khu"
        for number, where in enumerate(office.hamlets(place, 3, word=word, stems=STEMS)):
            _dong_trieu_row(page, office, where, turn + number)
    for at, value in page.cells.items():
        if isinstance(value, str):
            spaced = value.replace(" ", "\u00a0") if sum(at[0:1]) % 3 else value
            page.cells[at] = legacy.nfd(legacy.old_tones(spaced))
    notes = ["All text is NFD; many blanks are NBSP; tone marks stand the old way (hoà, uỷ).",
             "Honorifics (Ông, Bà, Đ/c, chị, ThS.) are no part of the name.",
             "TT beside BTCB in a thôn is Trưởng thôn."]  # fmt: skip
    features = ["NFD", "NBSP", "old tone placement", "honorifics", "names in capitals", "BTCB-TT"]
    _save("12a-dong-trieu-nfd.xlsx", features, [page], notes)


def _dong_trieu_row(page: Page, office: Office, where: list, turn: int) -> None:
    fact = office.fact("thon", where, *posts.THON[turn % 3])
    head = places.head(where[3])
    hamlet = where[3][0].lower() + where[3][1:]
    if fact.posts[1].code == "TB_CTMT":
        ways = ["Bí thư chi bộ kiêm Trưởng ban CTMT", f"BTCB, Trưởng ban CTMT {hamlet}"]
    elif where[3].startswith("Thôn"):
        ways = ["BTCB-TT", "BTCB kiêm TT", "Bí thư kiêm Trưởng thôn", "Bí thư chi bộ - Thôn trưởng"]
        if turn % 4 == 3:
            fact.posts[1] = replace(fact.posts[1], also=("Thôn trưởng",))
    else:
        ways = [f"Bí thư chi bộ đồng thời là {head}", f"Bí thư chi bộ {hamlet}, {head}"]
    page.person(fact, full_name=_written_name(page, fact.person), roles=ways[turn % len(ways)])


def _nghe_an() -> None:
    """The district is the sheet's name; xóm, khối and bản with heads called the old way round."""
    office = Office(122, 2020, 2023)
    pages = []
    for name, district, words in NGHE_AN:
        page = Page(name)
        page.line("organisation block", "TỈNH ỦY NGHỆ AN")
        page.line("title", "DANH SÁCH BÍ THƯ KIÊM XÓM TRƯỞNG, KHỐI TRƯỞNG, TRƯỞNG BẢN")
        page.line("title", "(Số liệu đến 31/12/2024)")
        page.simple_header([
            ("stt", "TT"), ("full_name", "Họ tên"), ("birth", "Ngày sinh"),
            ("female_mark", "Nữ"), ("ethnicity", "Dân tộc"), ("commune", "Xã, phường, thị trấn"),
            ("hamlet", "Xóm, khối, bản"), ("role1", "Chức danh 1"), ("role2", "Chức danh 2"),
            ("start", "Từ ngày"), ("note", "Ghi chú"),
        ])  # fmt: skip
        for place in places.communes_of("Tỉnh Nghệ An", district)[:8]:
            _nghe_an_commune(page, office, place, words)
        pages.append(page)
    notes = ["The district is told by the name of the sheet only: 'TX Thái Hoà', 'H. Nghĩa Đàn'.",
             "'Xóm trưởng' and 'Trưởng xóm' are one title (also)."]  # fmt: skip
    features = ["district from the sheet name", "xóm, khối, bản", "honorifics", "capitals"]
    _save("12b-nghe-an-xom-khoi-ban.xlsx", features, pages, notes)


def _nghe_an_commune(page: Page, office: Office, place: list, words: dict) -> None:
    upper = office.fact("xa", place, "BT", "CT_HDND", decision_no=None)
    page.person(upper, full_name=_written_name(page, upper.person))
    word = words[places.kind(place[2]).capitalize()]
    for where in office.hamlets(place, 2, word=word, stems=STEMS):
        fact = office.fact("thon", where, "BTCB", "HEAD", decision_no=None)
        if page.records[-1]["row"] % 2:
            title = f"{word} trưởng"
            fact.posts[1] = replace(fact.posts[1], also=(title,))
        else:
            title = fact.posts[1].title
        page.person(fact, full_name=_written_name(page, fact.person), role2=title)


def _dak_nong() -> None:
    """Ð for Đ, ’ for ', three spellings of Đắk, bon and buôn, names that are not Kinh."""
    office, page = Office(123, 2020, 2023), Page("Ðắk Nông")
    page.line("organisation block", {"A": "TỈNH ỦY ĐẮK NÔNG", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "BAN TỔ CHỨC")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM Ở THÔN, BON, BUÔN, TỔ DÂN PHỐ", merge="A:L")
    page.line("title", "(Số liệu tính đến ngày 31/12/2024)", merge="A:L")
    page.simple_header([
        ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("gender", "Nam/Nữ"),
        ("ethnicity", "Dân tộc"), ("district", "Huyện, thành phố"), ("commune", "Xã, phường"),
        ("hamlet", "Thôn, bon, buôn, tổ dân phố"), ("role1", "Chức danh thứ nhất"),
        ("role2", "Chức danh kiêm nhiệm"), ("start", "Từ ngày"), ("decision_no", "Số quyết định"),
    ])  # fmt: skip
    people = iter(HIGHLAND)
    for turn, place in enumerate(_dak_nong_communes()):
        for number, word in enumerate(_words(place[2])):
            where = places.hamlets(office.rng, place, 3, word=word, stems=STEMS)[number]
            told = next(people, None) if (turn + number) % 2 == 0 else None
            birth = (office.rng.randint(1970, 1990),)
            person = Person(told[0], birth, *told[1:]) if told else None
            fact = office.fact("thon", where, *posts.THON[(turn + number) % 3], person=person)
            page.person(fact, full_name=_written_name(page, fact.person),
                        district=_spelt(where[1], turn), commune=_spelt(where[2], turn + number),
                        role2=_short(fact.posts[1], where, turn))  # fmt: skip
    for at, value in page.cells.items():
        if isinstance(value, str):
            value = legacy.eth(value)
            page.cells[at] = value.replace("'", "’") if at[0] % 2 else value
    notes = ["Ð U+00D0 stands for Đ, ’ for ' in every other row; Đắk is written Đắk, Đăk and Đak.",
             "One-word names (K'Brôih, H'Bích) are whole names. Capitals are put right: K'Brôih.",
             "Places are read as the register writes them: Xã Đắk R'Moan."]  # fmt: skip
    features = ["Ð U+00D0", "apostrophes", "spellings of Đắk", "bon, buôn, tổ dân phố",
                "ethnic names", "names in capitals"]  # fmt: skip
    _save("12c-dak-nong-chu-dac-biet.xlsx", features, [page], notes)


def _dak_nong_communes() -> list[list]:
    wanted = [("Thành phố Gia Nghĩa", 8), ("Huyện Đắk Mil", 4), ("Huyện Cư Jút", 4)]
    return [
        place
        for district, count in wanted
        for place in places.communes_of("Tỉnh Đắk Nông", district)[:count]
    ]


def _words(commune: str) -> list[str]:
    return ["Bon", "Thôn", "Buôn"] if commune.startswith("Xã") else ["Tổ dân phố"] * 2


def _spelt(name: str, turn: int) -> str:
    return name.replace("Đắk", ["Đắk", "Đăk", "Đắk", "Đak"][turn % 4])


def _short(post: Post, place: list, turn: int) -> str:
    if post.code == "HEAD" and post.title.startswith("Tổ trưởng"):
        return ["Tổ trưởng tổ dân phố", "Tổ trưởng TDP"][turn % 2]
    return posts.ways(post, place)[turn % 2 if post.code == "TB_CTMT" else 0]


def _save(file: str, features: list, pages: list, notes: list) -> None:
    as_of = (2025, 3, 31) if "dong-trieu" in file else (2024, 12, 31)
    book = Book(file, features, pages, as_of, notes)
    xlsx.write(book)
    book.write_expectation()
