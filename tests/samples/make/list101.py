"""101: two tiers of 2025: heads of xã, phường and đặc khu, offices of the new commune."""

from . import dates, places, xlsx
from .book import Book
from .facts import Fact, Person, Post
from .office import Office
from .page import Page

PROVINCE = "Tỉnh Khánh Hòa"
T = {
    "BT": "Bí thư Đảng ủy {k}",
    "PBT": "Phó Bí thư Đảng ủy {k}",
    "PBT_TT": "Phó Bí thư Thường trực Đảng ủy {k}",
    "CT_HDND": "Chủ tịch HĐND {k}",
    "CT_UBND": "Chủ tịch UBND {k}",
    "PCT_HDND": "Phó Chủ tịch HĐND {k}",
    "PCT_UBND": "Phó Chủ tịch UBND {k}",
    "TB_XDD": "Trưởng ban Xây dựng Đảng Đảng ủy {k}",
    "GD_TTCT": "Giám đốc Trung tâm Chính trị {k}",
    "CN_UBKT": "Chủ nhiệm UBKT Đảng ủy {k}",
    "GD_PVHCC": "Giám đốc Trung tâm Phục vụ hành chính công {k}",
    "TB_KTNS": "Trưởng ban Kinh tế - Ngân sách HĐND {k}",
    "TB_VHXH": "Trưởng ban Văn hóa - Xã hội HĐND {k}",
    "CVP_DU": "Chánh Văn phòng Đảng ủy {k}",
    "CVP_UB": "Chánh Văn phòng HĐND và UBND {k}",
    "TP_KT": "Trưởng phòng Kinh tế {k}",
    "TP_KTHT": "Trưởng phòng Kinh tế, Hạ tầng và Đô thị {k}",
    "TP_VHXH": "Trưởng phòng Văn hóa - Xã hội {k}",
    "CT_MTTQ": "Chủ tịch UBMTTQ {k}",
    "PCT_MTTQ": "Phó Chủ tịch UBMTTQ {k}",
    "CT_HLHPN": "Chủ tịch Hội LHPN {k}",
    "BT_DTN": "Bí thư Đoàn Thanh niên {k}",
    "CT_HND": "Chủ tịch Hội Nông dân {k}",
    "CT_HCCB": "Chủ tịch Hội Cựu chiến binh {k}",
    "UV_BTV": "Ủy viên Ban Thường vụ Đảng ủy {k}",
    "CTV": "Chính trị viên BCHQS {k}",
    "T_CA": "Trưởng Công an {k}",
}
UNIONS = {"CT_HLHPN", "BT_DTN", "CT_HND", "CT_HCCB"}
FIELDS = {
    "stt": "A",
    "full_name": "B",
    "birth_male": "C",
    "birth_female": "D",
    "ethnicity": "E",
    "role_party": "F",
    "role_gov": "G",
    "role_union": "H",
    "start": "I",
    "decision_no": "J",
    "old_unit": "K",
    "note": "M",
}


def make() -> None:
    office = Office(101, 2025, 2025, precise=0.9)
    pages = [_blocs(office), _one_cell(office)]
    notes = [
        "No district after 1/7/2025. Block rows give the commune of the first sheet.",
        "Phó Chủ tịch UBMTTQ who heads a union is X7: a case. Phó Bí thư + Chủ tịch UBND or HĐND, "
        "and the heads of the new offices, are no counted pairs.",
        "'Chính trị viên' is the commune secretary's post at the military command: written as a "
        "post, no pair of it counts; whether the catalogue knows it is left open.",
        "'Không là người địa phương' is no field of the register.",
    ]
    features = [
        "two tiers",
        "đặc khu",
        "Đảng | HĐND, UBND | MTTQ, khác",
        "offices of 1/7/2025",
        "Chính trị viên",
        "memberships before posts",
        "unmapped columns",
    ]
    book = Book("101-khanh-hoa-xa-phuong-dac-khu.xlsx", features, pages, (2025, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _kind(place) -> str:
    return places.kind(place[2])


def _post(place, code: str) -> Post:
    if code == "TUV":
        return Post("Ủy viên Ban Chấp hành Đảng bộ tỉnh", "tinh", "UV_BCH", also=("Tỉnh ủy viên",))
    if code == "CTV":
        k = _kind(place)
        also = (
            f"Chính trị viên Ban Chỉ huy Quân sự {k}",
            f"Chính trị viên Ban CHQS {k}",
            f"Chính trị viên {k}",
            "Chính trị viên",
        )
        return Post(T[code].format(k=k), "xa", code, also=also)
    return Post(T[code].format(k=_kind(place)), "xa", code)


def _fact(office: Office, place, codes, number: int, person=None) -> Fact:
    held = [_post(place, code) for code in codes]
    start = [(2025, 7, 1), (2025, 7, 1), (2025, 8, 15), (2025, 10, 1)][number % 4]
    person = person or office.people.one(0.9)
    return Fact(person, list(place), held, start, None, f"{number + 31}-QĐ/TU")


def _x7(page: Page, codes) -> None:
    if "PCT_MTTQ" in codes and UNIONS & set(codes):
        page.records[-1]["cases"].append({"level": "xa", "model": "X7"})


HEADS = [
    (("TUV", "BT", "CTV"), ("CT_HDND",), ()),
    (("PBT_TT",), ("PCT_HDND",), ()),
    (("PBT",), ("CT_UBND",), ()),
    (("UV_BTV", "TB_XDD", "GD_TTCT"), (), ()),
    (("UV_BTV", "CN_UBKT"), ("TB_KTNS",), ()),
    (("UV_BTV",), ("PCT_UBND", "GD_PVHCC"), ()),
    (("UV_BTV",), ("CVP_UB",), ()),
    ((), ("TP_KTHT",), ()),
    (("UV_BTV",), (), ("CT_MTTQ",)),
    ((), (), ("PCT_MTTQ", "CT_HLHPN")),
    ((), (), ("PCT_MTTQ", "BT_DTN")),
]
SMALL = [
    (("BT",), ("CT_HDND",), ()),
    (("PBT",), ("CT_UBND",), ()),
    (("CVP_DU",), ("TB_VHXH",), ()),
    ((), ("PCT_UBND", "TP_KT"), ()),
    ((), ("TP_VHXH",), ()),
    ((), (), ("PCT_MTTQ", "CT_HND")),
]
BEFORE = ["Huyện ủy Vạn Ninh", "UBND thành phố Phan Rang - Tháp Chàm", "Sở Nội vụ"]
SHORT = {"Bí thư Đảng ủy": "BT Đảng ủy", "Trưởng phòng": "TP", "Trưởng ban": "Trưởng Ban"}


def _blocs(office: Office) -> Page:
    page = Page("Danh sách")
    page.line("organisation block", {"A": "TỈNH ỦY KHÁNH HÒA", "I": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC"})
    page.line("organisation block", {"A": "*", "I": "Khánh Hòa, ngày 05 tháng 01 năm 2026"})
    page.blank()
    page.line("title", "DANH SÁCH CÁN BỘ XÃ, PHƯỜNG, ĐẶC KHU GIỮ NHIỀU CHỨC DANH", merge="A:M")
    page.line("title", "(Số liệu tính đến ngày 31/12/2025)", merge="A:M")
    page.blank()
    top = {
        "A": "STT",
        "B": "Họ và tên",
        "C": "Ngày, tháng, năm sinh",
        "E": "Dân tộc",
        "F": "Chức vụ",
        "I": "Ngày chỉ định, bổ nhiệm",
        "J": "Số quyết định",
        "K": "Nơi công tác trước ngày 01/7/2025",
        "L": "Không là người địa phương",
        "M": "Ghi chú",
    }
    low = {"C": "Nam", "D": "Nữ", "F": "Đảng", "G": "HĐND, UBND", "H": "MTTQ, đoàn thể"}
    merges = ["C1:D1", "F1:H1", *(f"{c}1:{c}2" for c in "ABEIJKLM")]
    page.header(FIELDS, top, low, merges=merges)
    page.unmapped("L", top["L"], page.header_rows[-1])
    communes = [
        "Phường Nha Trang",
        "Xã Vạn Ninh",
        "Phường Ninh Chử",
        "Xã Bác Ái Đông",
        "Xã Cà Ná",
        "Đặc khu Trường Sa",
    ]
    number = 0
    for turn, name in enumerate(communes):
        place = places.new(PROVINCE, name)
        page.line("block: commune", f"{turn + 1}. {name}", merge="A:M")
        for held in HEADS if turn in (0, 2) else SMALL if turn < 5 else SMALL[:2]:
            number += 1
            _bloc_row(page, office, place, held, number)
    page.line("total", {"B": f"Tổng cộng: {number} đồng chí"})
    page.line("signature", {"I": "K/T TRƯỞNG BAN"})
    page.line("signature", {"I": "PHÓ TRƯỞNG BAN"})
    return page


def _bloc_row(page: Page, office: Office, place, held, number: int) -> None:
    person = None
    if place[2] == "Xã Bác Ái Đông":
        name, gender = [
            ("Chamaléa Thị Hoan", "nu"),
            ("Pi Năng Thạnh", "nam"),
            ("Katơr Đượm", "nam"),
            ("Chamaléa Bốc", "nam"),
            ("Pinăng Thị Nhung", "nu"),
            ("Katơr Thị Sính", "nu"),
        ][number % 6]
        person = Person(name, (1980 + number % 6, 4, 2 + number % 20), gender, "Raglai")
    codes = [code for column in held for code in column]
    if UNIONS & set(codes) == {"CT_HLHPN"}:
        person = office.people.one(0.9, gender="nu")
    fact = _fact(office, place, codes, number, person)
    titles = {post.code: post.title for post in fact.posts}
    cells = [
        ", ".join(_way(titles[_code(c)], place, number) for c in column) or None for column in held
    ]
    written = dict(zip(("role_party", "role_gov", "role_union"), cells, strict=True))
    start = fact.start
    written["start"] = dates.text(start) if number % 3 == 0 else dates.cell(start)
    written["old_unit"] = BEFORE[number % 3]
    row = page.person(fact, **written)
    _x7(page, codes)
    page.put(row, "L", "x" if number % 2 else None)
    if "CTV" in codes:
        page.allow(row)


def _code(code: str) -> str:
    return "UV_BCH" if code == "TUV" else code


def _way(title: str, place, number: int) -> str:
    """As offices write it: often without the commune's kind, in short ways now and then."""
    if title.startswith("Ủy viên Ban Chấp hành Đảng bộ tỉnh"):
        return "Tỉnh ủy viên"
    kind = _kind(place)
    if "Đảng ủy" in title and number % 2:
        title = title.removesuffix(f" {kind}")
    title = title.replace("BCHQS", "Ban CHQS")
    if number % 4 == 3:
        for long, short in SHORT.items():
            title = title.replace(long, short)
    if number % 5 == 2:
        title = title.replace("Trung tâm Phục vụ hành chính công", "TT PVHCC").replace(
            "Kinh tế - Ngân sách", "KT-NS"
        )
    return title.replace("Ban Thường vụ", "BTV") if number % 3 == 1 else title


SENTENCES = [
    ("Xã Diên Khánh", ("BT", "CT_HDND"), "Bí thư Đảng ủy, Chủ tịch HĐND xã"),
    ("Xã Diên Khánh", ("PBT", "CT_UBND"), "Phó Bí thư Đảng ủy, Chủ tịch UBND xã"),
    (
        "Xã Diên Khánh",
        ("PBT_TT", "CT_MTTQ"),
        "Phó Bí thư Thường trực Đảng ủy, Chủ tịch Ủy ban MTTQ Việt Nam xã",
    ),
    (
        "Phường Cam Ranh",
        ("BT", "CT_HDND", "CTV"),
        "Bí thư Đảng ủy, Chủ tịch HĐND, Chính trị viên Ban Chỉ huy quân sự phường",
    ),
    ("Phường Cam Ranh", ("UV_BTV", "TB_XDD"), "UVBTV, Trưởng Ban Xây dựng Đảng Đảng ủy phường"),
    ("Phường Cam Ranh", ("UV_BTV", "T_CA"), "UV BTV Đảng ủy, Trưởng Công an phường"),
    (
        "Phường Cam Ranh",
        ("PCT_UBND", "GD_PVHCC"),
        "Phó Chủ tịch UBND phường kiêm Giám đốc Trung tâm Phục vụ hành chính công",
    ),
    ("Xã Khánh Vĩnh", ("BT", "CT_UBND"), "Bí thư Đảng ủy đồng thời là Chủ tịch UBND xã"),
    ("Xã Khánh Vĩnh", ("PBT", "CT_HDND"), "Phó Bí thư Đảng ủy - Chủ tịch HĐND xã"),
    ("Xã Khánh Vĩnh", ("PCT_HDND", "TB_KTNS"), "Phó Chủ tịch HĐND, kiêm Trưởng ban KT-NS HĐND xã"),
    ("Xã Khánh Vĩnh", ("PCT_MTTQ", "CT_HCCB"), "Phó Chủ tịch UBMTTQ, Chủ tịch Hội CCB xã"),
    (
        "Đặc khu Trường Sa",
        ("PBT_TT", "CT_MTTQ"),
        "Phó Bí thư Thường trực Đảng ủy, Chủ tịch UBMTTQ đặc khu",
    ),
    (
        "Phường Đông Hải",
        ("PCT_MTTQ", "BT_DTN"),
        "Phó Chủ tịch Ủy ban MTTQ phường, Bí thư Đoàn TNCS Hồ Chí Minh phường",
    ),
    ("Phường Đông Hải", ("CVP_UB",), "Chánh Văn phòng HĐND và UBND phường"),
]


def _one_cell(office: Office) -> Page:
    page = Page("Một cột chức vụ")
    page.line("title", "DANH SÁCH CÁN BỘ CHỦ CHỐT CẤP XÃ KIÊM NHIỆM", merge="A:H")
    page.line("title", "Tỉnh Khánh Hòa, tháng 12 năm 2025", merge="A:H")
    page.simple_header(
        [
            ("stt", "TT"),
            ("full_name", "Họ và tên"),
            ("birth", "Năm sinh"),
            ("gender", "Giới tính"),
            ("commune", "Xã, phường, đặc khu"),
            ("roles", "Chức vụ, chức danh đảm nhiệm"),
            ("start", "Thời gian đảm nhiệm"),
            ("decision_no", "Văn bản"),
        ]
    )
    for number, (name, codes, text) in enumerate(SENTENCES):
        place = places.new(PROVINCE, name)
        person = office.people.one(0.0, gender="nu") if "CT_HLHPN" in codes else None
        fact = _fact(office, place, codes, number, person)
        start = fact.start
        start_text = [
            f"Từ {dates.text(start)}",
            dates.text(start),
            f"Từ ngày {dates.text(start)} đến nay",
        ][number % 3]
        commune = name.replace("Phường", "P.") if number % 4 == 0 else name
        birth = fact.person.birth
        row = page.person(
            fact,
            roles=text,
            start=start_text,
            commune=commune,
            birth=birth[0] if len(birth) == 1 else dates.text(birth),
        )
        _x7(page, codes)
        if "CTV" in codes or len(codes) == 1:
            page.allow(row)
    return page
