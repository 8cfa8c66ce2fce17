"""104: the Front and the unions of a district's communes and hamlets, by organisation."""

from . import dates, ods, places, posts
from .book import Book
from .facts import Person, Post
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Sóc Trăng", "Huyện Mỹ Xuyên"
COLUMNS = [
    ("stt", "TT"),
    ("full_name", "Họ và tên"),
    ("birth_male", "Nam"),
    ("birth_female", "Nữ"),
    ("ethnicity", "Dân tộc"),
    ("commune", "Xã, thị trấn"),
    ("role_union", "Chức danh ở Mặt trận, đoàn thể"),
    ("role2", "Chức danh kiêm nhiệm"),
    ("hamlet", "Ấp nơi kiêm nhiệm"),
    ("start", "Ngày giữ chức danh kiêm nhiệm"),
    ("decision_no", "Quyết định"),
    ("note", "Ghi chú"),
]
MORE = {
    "CT_NCT": "Chủ tịch Hội Người cao tuổi {k}",
    "CT_CTD": "Chủ tịch Hội Chữ thập đỏ {k}",
    "PBT_DTN": "Phó Bí thư Đoàn Thanh niên {k}",
}
# organisation → (written first post, code, second posts)
BLOCKS = [
    (
        "I. ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM",
        [
            ("Chủ tịch UBMTTQ", "CT_MTTQ", "TK_DV", "Thị trấn Mỹ Xuyên", None),
            ("Chủ tịch", "CT_MTTQ", "TK_DV", "Xã Đại Tâm", None),
            ("Phó Chủ tịch", "PCT_MTTQ", "BTCB", "Xã Đại Tâm", "Ấp Đại Nghĩa Thắng"),
            ("Chủ tịch UBMTTQVN", "CT_MTTQ", "TK_DV", "Xã Tham Đôn", None),
            ("Phó Chủ tịch UBMTTQ xã", "PCT_MTTQ", "CT_CTD", "Xã Tham Đôn", None),
        ],
    ),
    (
        "II. HỘI LIÊN HIỆP PHỤ NỮ",
        [
            ("Chủ tịch", "CT_HLHPN", "BTCB", "Thị trấn Mỹ Xuyên", "Ấp Châu Thành"),
            ("Chủ tịch Hội", "CT_HLHPN", "BTCB", "Xã Tham Đôn", "Ấp Trà Mẹt"),
            ("Phó Chủ tịch Hội LHPN xã", "PCT_HLHPN", "BTCB", "Xã Đại Tâm", "Ấp Đại Ân"),
        ],
    ),
    (
        "III. HỘI NÔNG DÂN",
        [
            ("Chủ tịch", "CT_HND", "BTCB", "Xã Ngọc Tố", "Ấp Hòa Đặng"),
            ("Phó Chủ tịch", "PCT_HND", "BTCB", "Xã Ngọc Đông", "Ấp Hòa Thượng"),
            ("Chủ tịch HND", "CT_HND", "BTCB", "Xã Tham Đôn", "Ấp Bưng Chụm"),
        ],
    ),
    (
        "IV. HỘI CỰU CHIẾN BINH",
        [
            ("Chủ tịch Hội", "CT_HCCB", "BTCB", "Xã Ngọc Tố", "Ấp Cổ Cò"),
            ("Phó CT Hội", "PCT_HCCB", "BTCB", "Thị trấn Mỹ Xuyên", "Ấp Phước Kiện"),
            ("CT Hội CCB", "CT_HCCB", "CT_NCT", "Xã Ngọc Đông", None),
        ],
    ),
    (
        "V. ĐOÀN TNCS HỒ CHÍ MINH",
        [
            ("Bí thư", "BT_DTN", "BTCB", "Xã Đại Tâm", "Ấp Đại Chí"),
            ("Bí thư Đoàn TN", "BT_DTN", "CC_VHXH", "Xã Ngọc Tố", None),
            ("Phó Bí thư", "PBT_DTN", "BTCB", "Xã Tham Đôn", "Ấp Tắc Gồng"),
        ],
    ),
    (
        "VI. HỘI NGƯỜI CAO TUỔI",
        [
            ("Chủ tịch Hội", "CT_NCT", "BTCB", "Xã Đại Tâm", "Ấp Đại Thọ"),
            ("Chủ tịch Hội Người cao tuổi", "CT_NCT", "CT_CTD", "Xã Ngọc Tố", None),
        ],
    ),
]
SECOND = {
    "TK_DV": ["Trưởng Khối Dân vận", "Trưởng khối Dân vận Đảng ủy"],
    "BTCB": ["Bí thư chi bộ", "Bí thư Chi bộ ấp", "BTCB"],
    "CT_CTD": ["Chủ tịch Hội Chữ thập đỏ", "CT Hội CTĐ"],
    "CT_NCT": ["Chủ tịch Hội Người cao tuổi", "CT Hội NCT"],
    "CC_VHXH": ["Công chức VH-XH", "Công chức Văn hóa - Xã hội"],
}
KHMER = {
    3: Person("Thạch Sà Rương", (1971, 3, 9), "nam", "Khmer"),
    6: Person("Lâm Thị Sa Vui", (1983,), "nu", "Khmer"),
    8: Person("Kim Hoài Phong", (1978,), "nam", "Khmer"),
    16: Person("Sơn Thị Na Vy", (1990, 11, 20), "nu", "Khmer"),
}


def make() -> None:
    office = Office(104, 2017, 2020, precise=0.5)
    pages = [_communes(office), _hamlets(office)]
    notes = [
        "The block says which organisation a bare 'Chủ tịch', 'Phó Chủ tịch', 'Bí thư' heads.",
        "Counted: Chủ tịch UBMTTQ + Trưởng Khối Dân vận; any commune post + Bí thư chi bộ. A union "
        "post with a part-time or specialist post of the commune is X5.",
        "Hamlet sheet: chi hội trưởng with Bí thư chi bộ or Trưởng ban CTMT is no counted pair.",
    ]
    features = [
        "blocks by organisation",
        "posts that the block completes",
        "Khmer names",
        "Nam/Nữ years",
        "chi hội trưởng",
        "hamlet of the second post",
    ]
    book = Book("104-my-xuyen-mttq-doan-the.ods", features, pages, (2021, 12, 31), notes)
    ods.write(book)
    book.write_expectation()


def _start(page: Page, title: str) -> None:
    page.line("organisation block", {"A": "HUYỆN ỦY MỸ XUYÊN", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN DÂN VẬN"})
    page.line("organisation block", {"A": "*", "G": "Mỹ Xuyên, ngày 15 tháng 12 năm 2021"})
    page.line("title", title, merge="A:L")
    page.blank()


def _header(page: Page) -> None:
    letters = "ABCDEFGHIJKL"
    fields = {f: letters[n] for n, (f, _) in enumerate(COLUMNS)}
    top = {letters[n]: text for n, (_, text) in enumerate(COLUMNS) if letters[n] not in "CD"}
    top["C"] = "Năm sinh"
    merges = ["C1:D1", *(f"{c}1:{c}2" for c in letters if c not in "CD")]
    page.header(fields, top, {"C": "Nam", "D": "Nữ"}, merges=merges)


def _post(place, code: str, level: str = "xa") -> Post:
    if code in MORE:
        return Post(MORE[code].format(k=places.kind(place[2])), level, code)
    if code == "CC_VHXH":
        return Post(f"Công chức Văn hóa - Xã hội {places.kind(place[2])}", level, code)
    return posts.post("thon" if code == "BTCB" else level, code, place)


def _communes(office: Office) -> Page:
    page = Page("Cấp xã")
    _start(page, "DANH SÁCH CÁN BỘ MẶT TRẬN, ĐOÀN THỂ KIÊM NHIỆM CHỨC DANH KHÁC")
    _header(page)
    number = 0
    for title, rows in BLOCKS:
        page.line("block: organisation", title, merge="A:L")
        for written, code, second, commune, hamlet in rows:
            place = places.old(PROVINCE, DISTRICT, commune)
            place = places.hamlet(place, hamlet) if hamlet else place
            _row(page, office, place, (written, code, second), number)
            number += 1
    page.line("total", {"B": f"Tổng cộng: {number} người"})
    return page


def _row(page: Page, office: Office, place, row, number: int) -> None:
    written, code, second = row
    gender = "nu" if "LHPN" in code else None
    person = KHMER.get(number) or office.people.one(0.5, gender=gender)
    held = [_post(place, code), _post(place, second)]
    fact = office.holding(held, place, person=person)
    ways = SECOND[second]
    page.person(
        fact,
        role_union=written,
        role2=ways[number % len(ways)],
        start=dates.text(fact.start, ".") if number % 3 == 0 else dates.cell(fact.start),
        hamlet=place[3].removeprefix("Ấp ") if place[3] and number % 2 else place[3],
    )
    if second in ("CT_CTD", "CT_NCT", "CC_VHXH"):
        page.records[-1]["cases"] = [{"level": "xa", "model": "X5"}]


STEMS = ["Đại Nghĩa", "Phước An", "Vĩnh B", "Tam Hòa", "Long Hòa"]
HAMLET = [
    ("Trưởng ban công tác Mặt trận", "Chi hội trưởng Nông dân", "CHT_ND"),
    ("Trưởng ban CTMT", "Chi hội trưởng CCB", "CHT_CCB"),
    ("Trưởng ban CTMT ấp", "Bí thư chi bộ", "BTCB"),
    ("Chi hội trưởng Phụ nữ", "Trưởng ấp", "HEAD"),
    ("Chi hội trưởng Chi hội Người cao tuổi", "Bí thư chi bộ", "BTCB"),
    ("Trưởng ban công tác Mặt trận ấp", "Bí thư Chi bộ ấp", "BTCB"),
    ("Bí thư Chi đoàn", "Trưởng ấp", "HEAD"),
    ("Chi hội trưởng Hội CCB", "BTCB", "BTCB"),
    ("Trưởng ban công tác Mặt trận", "Trưởng ấp", "HEAD"),
    ("Trưởng Ban CTMT", "Bí thư chi bộ", "BTCB"),
]
TITLES = {
    "CHT_ND": "Chi hội trưởng Nông dân",
    "CHT_CCB": "Chi hội trưởng Cựu chiến binh",
    "CHT_PN": "Chi hội trưởng Phụ nữ",
    "CHT_NCT": "Chi hội trưởng Người cao tuổi",
    "BT_CD": "Bí thư chi đoàn",
    "TB_CTMT": "Trưởng ban công tác Mặt trận",
    "BTCB": "Bí thư chi bộ",
}
FIRST = {
    "Chi hội trưởng Phụ nữ": "CHT_PN",
    "Chi hội trưởng Chi hội Người cao tuổi": "CHT_NCT",
    "Bí thư Chi đoàn": "BT_CD",
    "Chi hội trưởng Hội CCB": "CHT_CCB",
}


def _hamlets(office: Office) -> Page:
    page = Page("Cấp ấp")
    _start(page, "DANH SÁCH CÁN BỘ MẶT TRẬN, ĐOÀN THỂ Ở ẤP KIÊM NHIỆM")
    _header(page)
    communes = ["Xã Đại Tâm", "Xã Gia Hòa 1", "Xã Hòa Tú 2"]
    for number, (first, second, code) in enumerate(HAMLET):
        if number % 4 == 0:
            commune = communes[number // 4]
            page.line("block: commune", {"A": "abc"[number // 4] + ")", "B": commune})
        name = f"Ấp {STEMS[number % 5]}{'' if number < 5 else ' 2'}"
        place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), name)
        one = FIRST.get(first, "TB_CTMT")
        gender = "nu" if one == "CHT_PN" else None
        held = [
            Post(TITLES[one], "thon", one),
            Post("Trưởng ấp" if code == "HEAD" else TITLES[code], "thon", code),
        ]
        fact = office.holding(held, place, person=office.people.one(0.5, gender=gender))
        page.person(fact, role_union=first, role2=second, commune=None)
    return page
