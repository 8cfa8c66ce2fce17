"""82: districts and communes said once and merged down, posts on lines of their own, numbers like
1.1, a table by units that holds no person."""

from . import dates, places, posts, xlsx
from .book import Book
from .office import Office
from .page import Formula, Page, letter

PROVINCE = "Tỉnh Hà Tĩnh"
FIELDS = {"stt": "A", "district": "B", "commune": "C", "full_name": "D", "birth": "E",
          "gender": "F", "roles": "G", "hamlet": "H", "start": "I", "end": "J", "end_reason": "K",
          "decision_no": "L", "decision_date": "M"}  # fmt: skip
HEADER = {"A": "STT", "B": "Huyện, thị xã", "C": "Xã, phường, thị trấn", "D": "Họ tên cán bộ",
          "E": "Ngày/tháng/năm sinh", "F": "GT", "G": "Các chức danh đang kiêm nhiệm",
          "H": "Thôn, TDP", "I": "Bắt đầu", "J": "Kết thúc", "K": "Lý do kết thúc",
          "L": "QĐ số", "M": "Ngày QĐ"}  # fmt: skip
PLACES = [("Huyện Đức Thọ", ["Xã An Dũng", "Xã Bùi La Nhân", "Thị trấn Đức Thọ"]),
          ("Huyện Hương Khê", ["Xã Điền Mỹ", "Xã Hương Trạch"]),
          ("Huyện Can Lộc", ["Thị trấn Nghèn", "Xã Kim Song Trường"])]  # fmt: skip
NAMES = ["Thôn Đông Dũng", "Thôn Đại Tiến", "Thôn Ngoại Xuân", "Thôn Hữu Chế", "Thôn 8",
         "Thôn Tân Tiến", "Thôn Đồng Cần", "Thôn Quang Trung 2", "Thôn Bắc Tiến"]  # fmt: skip


def make() -> None:
    office = Office(82, 2017, 2019, precise=0.5)
    page = Page("Biểu 02")
    page.line("organisation block", {"A": "TỈNH ỦY HÀ TĨNH", "I": "Biểu số 02-BTCTU"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC", "I": "Đvt: Người"})
    page.line("title", "THỐNG KÊ CÁN BỘ, CÔNG CHỨC KIÊM NHIỆM CẤP XÃ, THÔN NĂM 2020", merge="A:M")
    page.line("title", "(tính đến 31/12/2020)", merge="A:M")
    page.header(FIELDS, HEADER)
    names = iter(NAMES * 3)
    for number, (district, communes) in enumerate(PLACES, 1):
        _district(page, office, number, district, communes, names)
    page.line("total", {"B": "Tổng cộng", "D": Formula("=COUNTA(D6:D33)", len(page.records))})
    page.line("signature", {"C": "NGƯỜI LẬP BIỂU", "J": "T/L TỈNH ỦY"})
    notes = [
        "District and commune stand once, merged over the rows of their people.",
        "Posts stand line by line in one cell, some after a dash or a number.",
        "'GT' is the gender: N and Nữ.",
        "The second sheet is the table by communes as x/y: no person, left aside.",
    ]
    features = ["merged down twice", "posts line by line", "numbers of two parts",
                "table by units as x/y", "ended posts with reasons"]  # fmt: skip
    pages = [page, _table()]
    book = Book("82-ha-tinh-gop-doc.xlsx", features, pages, (2020, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _district(page: Page, office: Office, number, district, communes, names) -> None:
    top = page.at
    for turn, commune in enumerate(communes, 1):
        place = places.old(PROVINCE, district, commune)
        first = page.at
        facts = [office.fact("xa", place, *posts.XA[(turn + number) % 3])]
        for hamlet in (next(names), next(names)):
            hamlet = hamlet.replace("Thôn", "Tổ dân phố") if "Thị" in commune else hamlet
            where = places.hamlet(place, hamlet)
            facts.append(office.fact("thon", where, *posts.THON[turn % 3]))
        if turn == 2:
            facts.append(office.cross(places.hamlet(place, "Thôn Yên Phú"), "PCT_HLHPN"))
        for order, fact in enumerate(facts, 1):
            _person(page, fact, f"{number}.{turn}.{order}", page.at == top, page.at == first)
        page.merges.append(f"C{first}:C{page.at - 1}")
    page.merges.append(f"B{top}:B{page.at - 1}")


def _person(page: Page, fact, stt: str, opens_district: bool, opens_commune: bool) -> None:
    turn = len(page.records)
    titles = [post.title for post in fact.posts]
    lines = ["\n".join(titles), "\n".join(f"- {title}" for title in titles),
             "\n".join(f"{n}. {title}" for n, title in enumerate(titles, 1)),
             ";\n".join(titles)][turn % 4]  # fmt: skip
    if turn % 7 == 5:
        fact.end, fact.end_reason = (2020, 8, 31), "Miễn nhiệm"
    written = {"stt": stt, "roles": lines}
    if turn % 2:
        written["gender"] = "Nữ" if fact.person.gender == "nu" else "Nam"
    if not opens_district:
        written["district"] = None
    if not opens_commune:
        written["commune"] = None
    if turn % 3 == 1:
        written["start"] = dates.text(fact.start, "-")
    page.person(fact, **written)


def _table() -> Page:
    page = Page("Biểu 03")
    page.more["why"] = "summary sheet"
    page.line("title", "TỔNG HỢP THEO ĐỊA BÀN", merge="A:E")
    page.line("summary", {"A": "TT", "B": "Xã, thị trấn", "C": "BTCB - Trưởng thôn",
                          "D": "BTCB - TB CTMT", "E": "BT - CT"})  # fmt: skip
    number = 0
    for _, communes in PLACES:
        for commune in communes:
            number += 1
            cells = [number, commune, f"{number % 3 + 1}/{number + 5}", f"1/{number + 5}", "1/1"]
            page.line("summary", {letter(n): cell for n, cell in enumerate(cells)})
    page.line("summary", {"B": "Tổng số", "C": "14/63", "D": "7/63", "E": "7/7"})
    return page
