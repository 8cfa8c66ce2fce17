"""03: posts in one cell, joined by every mark; dates as text in every form; a mark for women."""

from . import dates, joined, places, posts, xlsx
from .book import Book
from .facts import Post
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bến Tre", "Huyện Thạnh Phú"
COLUMNS = [
    ("stt", "TT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("female_mark", "Nữ"),
    ("workplace", "Đơn vị công tác"), ("roles", "Chức vụ, chức danh đang đảm nhiệm"),
    ("start", "Thời điểm giữ chức vụ"), ("decision_no", "Số quyết định"), ("note", "Ghi chú"),
]  # fmt: skip
STANDING = Post("Ủy viên Ban Thường vụ Huyện ủy", "huyen", "UV_BTV")


def make() -> None:
    office = Office(3, 2015, 2019, precise=0.2)
    pages = [_upper(office), _lower(office)]
    notes = [
        "Posts, hamlet and commune each have to be taken out of one text.",
        "'BTCB-TT' in an ấp can only be its head: 'Trưởng ấp', or 'Trưởng thôn' (also).",
        "In 'KP 2, TT Thạnh Phú' TT is Thị trấn; in 'PBT TT' it is Thường trực.",
        "'Công chức Văn phòng - Thống kê' is one post: not every hyphen joins two.",
        "A blank in the column Nữ is a man. Membership of the Ban Thường vụ makes no case.",
    ]
    features = ["posts in one cell by every joining mark", "abbreviations", "Nữ (x) column",
                "workplace column with hamlet and commune", "dates as text in many forms",
                "two sheets of one layout"]  # fmt: skip
    book = Book("03-thanh-phu-mot-o-chuc-danh.xlsx", features, pages, (2020, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page, title: str) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY BẾN TRE", "F": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.lines("organisation block", "HUYỆN ỦY THẠNH PHÚ", "*")
    page.line("title", title, merge="A:I")
    page.line("title", "(Tính đến ngày 30/6/2020)", merge="A:I")
    page.blank()
    page.simple_header(COLUMNS)


def _upper(office: Office) -> Page:
    page = Page("Huyện - xã")
    _start(page, "DANH SÁCH CÁN BỘ HUYỆN, XÃ KIÊM NHIỆM CHỨC DANH")
    join = joined.Joiner(office.rng)
    district = places.old(PROVINCE, DISTRICT)
    for turn, codes in enumerate(posts.HUYEN[1:]):
        fact = office.fact("huyen", district, *codes)
        text = join.short(fact) if turn % 2 else join.full(fact)
        _row(page, office, fact, text, ["Huyện ủy Thạnh Phú", "Huyện Thạnh Phú"][turn % 2])
    for turn, place in enumerate(places.communes_of(PROVINCE, DISTRICT)):
        fact = office.fact("xa", place, *posts.XA[turn % 2])
        text = join.short(fact) if turn % 3 else join.full(fact)
        if turn in (4, 9):
            fact.posts.insert(0, STANDING)
            text = ["Ủy viên Ban Thường vụ Huyện ủy, ", "UVBTV Huyện ủy, "][turn == 9] + text
        commune = place[2] if turn % 4 else place[2][0].lower() + place[2][1:]
        _row(page, office, fact, text, commune)
        if turn % 5 == 1:
            fact = office.fact("xa", place, "CT_MTTQ", "TK_DV")
            _row(page, office, fact, join.short(fact), place[2])
        if turn % 6 == 2:
            fact = office.fact("xa", place, "PBT_TT", "CT_HDND")
            _row(page, office, fact, "PBT TT Đảng ủy, CT HĐND " + places.kind(place[2]), place[2])
    return page


def _lower(office: Office) -> Page:
    page = Page("Ấp, khu phố")
    _start(page, "DANH SÁCH BÍ THƯ CHI BỘ ẤP, KHU PHỐ KIÊM NHIỆM CHỨC DANH")
    join = joined.Joiner(office.rng)
    for turn, place in enumerate(places.communes_of(PROVINCE, DISTRICT)):
        for number, fact in enumerate(office.hamlet_facts(place, 3 + turn % 2)):
            text = join.short(fact) if (turn + number) % 2 else join.full(fact)
            if fact.posts[-1].code == "HEAD" and (turn, number) in {(1, 0), (5, 2), (8, 1)}:
                fact, text = joined.as_thon(fact), ["BTCB-TT", "BT kiêm TT"][turn == 5]
            _row(page, office, fact, text, _workplace(fact.place, turn + number))
    for fact in _three(office):
        _row(page, office, fact[0], fact[1], _workplace(fact[0].place, 0))
    return page


def _three(office: Office):
    place = places.hamlet(places.old(PROVINCE, DISTRICT, "Xã Mỹ An"), "Ấp Cồn Rừng")
    fact = office.fact("thon", place, "BTCB", "HEAD", "TB_CTMT")
    yield fact, "Bí thư chi bộ, Trưởng ấp kiêm Trưởng ban CTMT"
    place = places.hamlet(places.old(PROVINCE, DISTRICT, "Xã An Điền"), "Ấp Giồng Ớt")
    fact = office.fact("thon", place, "BTCB", "HEAD", "TB_CTMT")
    yield fact, "BTCB - Trưởng ấp - TB CTMT"


def _workplace(place: list, turn: int) -> str:
    hamlet, commune = place[3], place[2]
    lower = commune[0].lower() + commune[1:]
    if commune.startswith("Thị trấn"):
        number = hamlet.removeprefix("Khu phố ")
        return [f"KP {number}, TT Thạnh Phú", f"{hamlet}, {lower}"][turn % 2]
    ways = [f"{hamlet}, {lower}", f"{hamlet} - {lower}", f"{hamlet} {lower}", f"{lower}, {hamlet}",
            f"{hamlet}, {commune}"]  # fmt: skip
    return ways[turn % len(ways)]


def _row(page: Page, office: Office, fact, text: str, workplace: str) -> None:
    """Starts known to the day, month or year in turn, each in all its ways."""
    turn = len(page.records)
    precision = (3, 2, 3, 1, 3, 2)[turn % 6]
    fact.start = fact.start[:precision]
    fact.decision_date = None
    options = dates.every_way(fact.start)
    if turn % 9 == 4:
        fact.note = office.rng.choice(["Nhiệm kỳ 2015-2020", "Tái cử", "Luân chuyển từ huyện"])
    birth = fact.person.birth
    written = birth[0] if len(birth) == 1 else dates.text(birth)
    page.person(fact, roles=text, workplace=workplace, birth=written,
                start=options[(turn // 2) % len(options)])  # fmt: skip
