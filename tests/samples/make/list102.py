"""102: a list copied from a Word table: lines in cells, people merged over rows, numbered posts."""

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Fact, cases
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Quảng Nam", "Huyện Đại Lộc"
FIELDS = {
    "stt": "A",
    "full_name": "B",
    "birth": "C",
    "workplace": "D",
    "roles": "E",
    "start": "F",
    "decision_no": "G",
    "note": "H",
}
TOP = {
    "A": "TT",
    "B": "Họ và tên",
    "C": "Ngày, tháng,\nnăm sinh",
    "D": "Đơn vị",
    "E": "Chức danh\nđảm nhiệm",
    "F": "Thời gian\nbắt đầu",
    "G": "Quyết định\n(số, ký hiệu)",
    "H": "Ghi chú",
}


def make() -> None:
    office = Office(102, 2018, 2020, precise=0.6)
    pages = [_merged(office), _numbered(office)]
    notes = [
        "First sheet: name, birth and unit are merged over the rows of a person's posts; each row "
        "is a record with its own day and decision; the pair is complete on the last.",
        "Second sheet: posts are numbered lines of one cell; names break over lines.",
        "'Đơn vị' names hamlet and commune line by line, or 'Đảng ủy xã …'.",
    ]
    features = [
        "line breaks in cells",
        "people merged over rows",
        "numbered posts in one cell",
        "NBSP and double spaces",
        "header repeated at a page break",
    ]
    book = Book("102-dai-loc-bang-word.xlsx", features, pages, (2021, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page, title: str) -> None:
    page.line(
        "organisation block",
        {"A": "HUYỆN ỦY ĐẠI LỘC\nBAN TỔ CHỨC\n*", "E": "ĐẢNG CỘNG SẢN VIỆT NAM"},
        merge="A:D",
    )
    page.line("organisation block", {"E": "Đại Lộc, ngày 08 tháng 7 năm 2021"})
    page.line("title", title, merge="A:H")
    page.line("title", "(Kèm theo Báo cáo số 45-BC/BTC, ngày 08/7/2021)", merge="A:H")
    page.blank()


def _unit(place, number: int) -> str:
    if place[3]:
        return [f"{place[3]},\n{place[2]}", f"{place[3]} - {place[2]}", f"{place[3]}\n{place[2]}"][
            number % 3
        ]
    return [place[2], f"Đảng ủy {place[2][0].lower()}{place[2][1:]}"][number % 2]


def _merged(office: Office) -> Page:
    page = Page("Bảng 1")
    _start(page, "DANH SÁCH CÁN BỘ KIÊM NHIỆM CHỨC DANH")
    page.header(FIELDS, TOP)
    page.more["columns_allowed"] = {"commune": "D", "hamlet": "D"}
    shapes = [
        ("Xã Đại Lãnh", None, ("BT", "CT_HDND")),
        ("Xã Đại Lãnh", "Thôn Hà Dục Đông", ("BTCB", "HEAD")),
        ("Xã Đại Lãnh", "Thôn Tân An", ("BTCB", "HEAD", "TB_CTMT")),
        ("Xã Đại Hưng", None, ("BT", "CT_UBND")),
        ("Xã Đại Hưng", "Thôn Đại Mỹ", ("xa:CT_HCCB", "BTCB")),
        ("Xã Đại Hưng", "Thôn Trúc Hà", ("BTCB", "TB_CTMT")),
        ("Xã Đại Đồng", None, ("CT_MTTQ", "TK_DV")),
        ("Xã Đại Đồng", "Thôn Hà Nha", ("BTCB", "HEAD")),
        ("Xã Đại Đồng", "Thôn Vĩnh Phước", ("BTCB", "HEAD")),
        ("Thị trấn Ái Nghĩa", None, ("BT", "CT_HDND")),
        ("Thị trấn Ái Nghĩa", "Khu 3", ("BTCB", "TB_CTMT")),
        ("Thị trấn Ái Nghĩa", "Khu Phước Mỹ", ("BTCB", "HEAD")),
    ]
    for number, (commune, hamlet, codes) in enumerate(shapes):
        place = places.old(PROVINCE, DISTRICT, commune)
        place = places.hamlet(place, hamlet) if hamlet else place
        if number == 6:
            page.header(FIELDS, TOP, why="repeated header")
        _person_rows(page, office, place, codes, number)
    for record in page.records:
        record["gender"] = None
    return page


def _posts(place, codes) -> list:
    return [
        posts.post("xa" if ":" in c or not place[3] else "thon", c.removeprefix("xa:"), place)
        for c in codes
    ]


def _person_rows(page: Page, office: Office, place, codes, number: int) -> None:
    person = office.people.one(0.6)
    held = _posts(place, codes)
    first = page.at
    seen = 0
    for n, one in enumerate(held):
        start = dates.around(office.rng, 2018, 2020)
        issuer = "QĐ-UBND" if one.code in ("HEAD", "CT_UBND") else "QĐ/ĐU" if place[3] else "QĐ/HU"
        number_of = f"{office.rng.randint(11, 400)}{'/' if 'UBND' in issuer else '-'}{issuer}"
        fact = Fact(person, place, [one], start, None, number_of)
        title = posts.ways(one, place)[0]
        whole = (
            {"full_name": None, "birth": None, "workplace": None, "stt": None}
            if n
            else {
                "full_name": _lines(person.name, number),
                "birth": _birth(person.birth),
                "workplace": _unit(place, number),
                "stt": number + 1,
            }
        )
        page.person(
            fact,
            roles=("- " if number % 3 == 1 else "") + title,
            start=dates.text(start) if number % 2 else dates.cell(start),
            **whole,
        )
        found = cases(held[: n + 1])
        page.records[-1]["cases"] = found[seen:]
        seen = len(found)
        if n:
            page.records[-1]["same_person_as"] = first
    for column in "ABCD":
        page.merges.append(f"{column}{first}:{column}{page.at - 1}")


def _lines(name: str, number: int) -> str:
    if number % 4 == 1:
        head, tail = name.rsplit(" ", 1)
        return f"{head}\n{tail}"
    return name.replace(" ", "\u00a0", 1) if number % 4 == 2 else f"{name} "


def _birth(birth: tuple):
    return dates.text(birth) if len(birth) == 3 else birth[0]


NUMBERED = [
    ("Xã Đại Minh", None, ("BT", "CT_UBND"), "1. Bí thư Đảng ủy xã;\n2. Chủ tịch UBND xã."),
    ("Xã Đại Minh", "Thôn Phước Bình", ("BTCB", "HEAD"), "1. Bí thư Chi bộ thôn\n2. Trưởng thôn"),
    (
        "Xã Đại Minh",
        "Thôn Đông Gia",
        ("BTCB", "HEAD", "TB_CTMT"),
        "1. Bí thư Chi bộ\n2. Trưởng thôn\n3. Trưởng Ban công tác Mặt trận",
    ),
    ("Xã Đại Minh", "Thôn Tây Gia", ("BTCB", "TB_CTMT"), "1) BTCB thôn\n2) Trưởng ban CTMT"),
    ("Xã Đại Phong", None, ("BT", "CT_HDND"), "- Bí thư Đảng ủy\n- Chủ tịch HĐND xã"),
    ("Xã Đại Phong", "Thôn Mỹ Hảo", ("BTCB", "HEAD"), "+ Bí thư chi bộ;\n+ Trưởng thôn."),
    (
        "Xã Đại Phong",
        "Thôn Minh Tân",
        ("xa:PCT_HND", "BTCB"),
        "a) Phó Chủ tịch Hội Nông dân xã\nb) Bí thư Chi bộ thôn Minh Tân",
    ),
    ("Xã Đại Phong", "Thôn Thuận Mỹ", ("BTCB", "HEAD"), "Bí thư Chi bộ\nkiêm Trưởng thôn"),
    ("Xã Đại Thắng", None, ("PBT", "CT_UBND"), "1. Phó Bí thư Đảng ủy\n2. Chủ tịch UBND xã"),
    (
        "Xã Đại Thắng",
        "Thôn Phú Thuận",
        ("BTCB", "TB_CTMT"),
        "Bí thư chi bộ, Trưởng\nban công tác Mặt trận",
    ),
    (
        "Xã Đại Thắng",
        "Thôn Giảng Hòa",
        ("BTCB", "HEAD"),
        "1- Bí thư Chi bộ thôn Giảng Hòa\n2- Trưởng thôn Giảng Hòa",
    ),
    (
        "Xã Đại Cường",
        "Thôn Khánh Vân",
        ("BTCB", "HEAD"),
        "I. Đảng: Bí thư chi bộ\nII. Chính quyền: Trưởng thôn",
    ),
    ("Xã Đại Cường", "Thôn Thanh Vân", ("BTCB",), "Bí thư Chi bộ"),
]


def _numbered(office: Office) -> Page:
    page = Page("Bảng 2")
    _start(page, "DANH SÁCH CÁN BỘ KIÊM NHIỆM (tiếp theo)")
    page.header(
        {
            "stt": "A",
            "full_name": "B",
            "birth": "C",
            "commune": "D",
            "hamlet": "E",
            "roles": "F",
            "start": "G",
            "decision_no": "H",
            "note": "I",
        },
        {
            "A": "Số\nTT",
            "B": "Họ và tên",
            "C": "Năm\nsinh",
            "D": "Xã,\nthị trấn",
            "E": "Thôn,\nkhu",
            "F": "Chức danh kiêm nhiệm",
            "G": "Từ tháng,\nnăm",
            "H": "Quyết định",
            "I": "Ghi\nchú",
        },
    )
    for number, (commune, hamlet, codes, text) in enumerate(NUMBERED):
        place = places.old(PROVINCE, DISTRICT, commune)
        place = places.hamlet(place, hamlet) if hamlet else place
        person = office.people.one(0.0)
        start = dates.around(office.rng, 2018, 2020, 2 if number % 2 else 3)
        fact = Fact(
            person,
            place,
            _posts(place, codes),
            start,
            None,
            f"{120 + number}-QĐ/{'ĐU' if hamlet else 'HU'}",
        )
        stt = f"{number + 1}."
        written = (
            f"{start[1]:02d}/{start[0]}" if len(start) == 2 else f"Từ ngày\n{dates.text(start)}"
        )
        row = page.person(
            fact, stt=stt, full_name=_lines(person.name, number), roles=text, start=written
        )
        page.records[-1]["gender"] = None
        if len(codes) == 1:
            page.allow(row)
    for record in page.records:
        record["gender"] = None
    page.blank()
    page.line("signature", {"B": "Nơi nhận:", "F": "K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN"})
    page.line("signature", {"B": "- Ban Tổ chức Tỉnh ủy;\n- Lưu."})
    return page
