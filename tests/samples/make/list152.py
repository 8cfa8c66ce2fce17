"""152: a district's list in TCVN3 as .xls: communes as blocks, xóm and khối below them."""

from dataclasses import replace

from . import legacy, places, xls
from .book import Book
from .office import Office
from .page import Formula, Page

PROVINCE, DISTRICT = "Tỉnh Nghệ An", "Huyện Đô Lương"
FIELDS = {
    "stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "hamlet": "E",
    "role1": "F", "role2": "G", "start": "H", "decision_no": "I", "decision_date": "J", "note": "K",
}  # fmt: skip
TOP = {"A": "TT", "B": "Họ và tên", "C": "Năm sinh", "E": "Xóm, khối", "F": "Chức danh",
       "H": "Thời gian bắt đầu kiêm nhiệm", "I": "Quyết định", "K": "Ghi chú"}  # fmt: skip
BELOW = {"C": "Nam", "D": "Nữ", "F": "Chức danh 1", "G": "Chức danh 2", "I": "Số QĐ",
         "J": "Ngày ký"}  # fmt: skip
MERGES = ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:G1", "H1:H2", "I1:J1", "K1:K2"]
COMMUNES = [
    ("Thị trấn Đô Lương", "Khối", ["Khối 1", "Khối 4", "Khối Đông"]),
    ("Xã Trù Sơn", "Xóm", ["Xóm 9", "Xóm 10", "Xóm Đồng Thuận"]),
    ("Xã Lạc Sơn", "Xóm", ["Xóm 1", "Xóm Mỹ Hòa"]),
    ("Xã Đà Sơn", "Xóm", ["Xóm 2", "Xóm Đức Thọ", "Xóm Yên Phúc A"]),
    ("Xã Thuận Sơn", "Xóm", ["Xóm 3B", "Xóm Thống Nhất 3"]),
    ("Xã Hiến Sơn", "Xóm", ["Xóm 5", "Xóm 6", "Xóm Nghiêm Sơn"]),
]
HEADS = {"Khối": "Khối trưởng", "Xóm": "Xóm trưởng"}


def make() -> None:
    page = Page("DS")
    page.line("organisation block", {"A": "TỈNH UỶ NGHỆ AN", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "HUYỆN UỶ ĐÔ LƯƠNG"})
    page.line("organisation block", {"A": "*", "H": "Đô Lương, ngày 18 tháng 6 năm 2018"})
    page.line("title", "DANH SÁCH CÁN BỘ GIỮ HAI CHỨC DANH", merge="A:K")
    page.line("title", "Số liệu tính đến 15/6/2018", merge="A:K")
    page.header(FIELDS, TOP, BELOW, merges=MERGES)
    page.line("column numbers", {chr(65 + n): n + 1 for n in range(11)})
    office = Office(141, 2016, 2017, precise=0.3)
    page.line("block: level", {"A": "A", "B": "Cấp huyện"})
    first = page.at
    place = places.old(PROVINCE, DISTRICT)
    for turn, codes in enumerate([("BT", "CT_HDND"), ("TB_TG", "GD_TTBDCT"), ("TB_DV", "CT_MTTQ")]):
        page.person(office.fact("huyen", place, *codes), stt=turn + 1)
    page.line("block: level", {"A": "B", "B": "Cấp xã"})
    for turn, (name, *_) in enumerate(COMMUNES):
        place = places.old(PROVINCE, DISTRICT, name)
        codes = [("BT", "CT_UBND"), ("BT", "CT_HDND"), ("CT_MTTQ", "TK_DV")][turn % 3]
        bare = places.bare(name)
        fact = office.fact("xa", place, *codes)
        k = places.kind(name)
        said = {
            ("BT", "CT_UBND"): (f"Bí thư Đảng uỷ {k} {bare}", f"Chủ tịch UBND {k}"),
            ("BT", "CT_HDND"): (f"Bí thư Đảng uỷ {k} {bare}", "Chủ tịch HĐND"),
            ("CT_MTTQ", "TK_DV"): (f"Chủ tịch UBMTTQ {k} {bare}", "Trưởng khối Dân vận"),
        }[codes]
        page.person(fact, stt=turn + 1, role1=said[0], role2=said[1])
    page.line("block: level", {"A": "C", "B": "Cấp xóm, khối"})
    for turn, (name, word, hamlets) in enumerate(COMMUNES):
        _hamlets(page, office, turn, (name, word, hamlets))
    count = len(page.records)
    page.line("total", {"B": "Tổng cộng", "C": Formula(f"COUNTA(C{first}:C{page.at - 1})", 0)})
    page.cells[page.at - 1, "C"] = sum(p.gender == "nam" for p in page.people)
    page.put(page.at - 1, "D", sum(p.gender == "nu" for p in page.people))
    page.line("total", {"B": f"(Danh sách này có {count} người)"})
    page.line("signature", {"B": "Người lập biểu", "H": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"H": "PHÓ BÍ THƯ"})
    page.blank(2)
    page.line("signature", {"B": "Nguyễn Thị Tuyết", "H": "Hoàng Văn Hiệp"})
    _encode(page)
    notes = ["Everything is in TCVN3; a capital with a tone mark is the lower code."]
    features = ["TCVN3 .xls", "block rows with letter and level", "xóm trưởng, khối trưởng",
                "communes named within the posts", "column numbers"]  # fmt: skip
    book = Book("152-do-luong-tcvn3.xls", features, [page], (2018, 6, 15), notes)
    xls.write(book, font=".VnTime")
    book.write_expectation()


def _hamlets(page: Page, office: Office, turn: int, commune: tuple) -> None:
    name, word, hamlets = commune
    kind, bare = places.kind(name), places.bare(name)
    text = [f"{kind.capitalize()} {bare}", name.upper(), f"{kind} {bare}"][turn % 3]
    if turn % 2:
        page.line("block: commune", {"A": turn + 1, "B": text})
    else:
        page.line("block: commune", f"{turn + 1}. {text}", merge="A:K")
    place = places.old(PROVINCE, DISTRICT, name)
    for number, hamlet in enumerate(hamlets):
        where = places.hamlet(place, hamlet)
        title = HEADS[word] if number % 2 else f"Trưởng {word.lower()}"
        if number == 2 and turn % 2:
            fact = office.fact("thon", where, "BTCB", "TB_CTMT")
            page.person(fact, stt=number + 1, role2="Trưởng ban CTMT")
            continue
        if number == 1 and turn in (2, 5):
            fact = office.cross(where, "PCT_HCCB")
            page.person(fact, stt=number + 1, role1="PCT Hội CCB xã",
                        role2="BT chi bộ")  # fmt: skip
            continue
        fact = office.fact("thon", where, "BTCB", "HEAD")
        also = (f"{word} trưởng", f"Trưởng {word.lower()}")
        fact.posts[1] = replace(fact.posts[1], title=title, also=also)
        written = hamlet if number else hamlet[len(word) + 1 :]
        page.person(fact, stt=number + 1, role2=title, hamlet=written)


def _encode(page: Page) -> None:
    for at, value in page.cells.items():
        if isinstance(value, str):
            page.cells[at] = legacy.tcvn3(value)
