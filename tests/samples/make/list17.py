"""17: a sheet for each commune, between a cover and a summary; posts as marks under headings."""

from . import places, xlsx
from .book import Book
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bến Tre", "Huyện Chợ Lách"
TOP = {"A": "STT", "B": "Họ tên cán bộ", "C": "Năm sinh", "D": "Phái", "E": "Ấp",
       "F": "Chức danh đảm nhiệm (đánh dấu x)", "I": "Thời điểm nhận nhiệm vụ",
       "J": "Quyết định"}  # fmt: skip
BELOW = {"F": "Bí thư chi bộ", "G": "Trưởng ấp", "H": "Trưởng ban CTMT"}
FIELDS = {"stt": "A", "full_name": "B", "birth": "C", "gender": "D", "hamlet": "E", "start": "I",
          "decision_no": "J"}  # fmt: skip
MERGES = ["F1:H1", *(f"{column}1:{column}2" for column in "ABCDEIJ")]
MARKS = {"F": "BTCB", "G": "HEAD", "H": "TB_CTMT"}
KINDS = [("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT"), ("HEAD", "TB_CTMT")]


def make() -> None:
    office = Office(17)
    cover = Page("Bìa")
    cover.more["why"] = "cover"
    cover.lines("cover", "HUYỆN ỦY CHỢ LÁCH", "BÁO CÁO", "Danh sách cán bộ ấp kiêm nhiệm",
                "Năm 2020")  # fmt: skip
    communes = [p for p in places.communes_of(PROVINCE, DISTRICT) if p[2].startswith("Xã")][:4]
    pages = [_commune(office, place, turn) for turn, place in enumerate(communes)]
    total = Page("Tổng hợp")
    total.more["why"] = "summary"
    total.line("summary table", {"A": "STT", "B": "Đơn vị", "C": "Số người", "D": "Ghi chú"})
    for number, page in enumerate(pages, 1):
        total.line("summary table", {"A": number, "B": page.name, "C": len(page.records)})
    total.line("summary table", {"B": "Cộng", "C": sum(len(page.records) for page in pages)})
    notes = ["An x under a heading says that the person holds the post which the heading names; "
             "which fields the three columns are called is left open."]  # fmt: skip
    book = Book("17-cho-lach-danh-dau-x.xlsx", ["posts as marks", "a sheet per commune", "cover",
                "summary sheet"], [cover, *pages, total], (2020, 9, 30), notes)  # fmt: skip
    xlsx.write(book)
    book.write_expectation()


def _commune(office: Office, place: list, turn: int) -> Page:
    page = Page(places.bare(place[2]) if turn % 2 else place[2])
    page.line("title", "HUYỆN ỦY CHỢ LÁCH")
    page.line("title", "DANH SÁCH CÁN BỘ ẤP KIÊM NHIỆM", merge="A:J")
    page.header(FIELDS, TOP, BELOW, merges=MERGES)
    page.more["columns_allowed"] = {"role_party": "F", "role_gov": "G", "role_union": "H",
                                    "role1": "F", "role2": "G", "role3": "H"}  # fmt: skip
    for number, where in enumerate(office.hamlets(place, 6)):
        fact = office.fact("thon", where, *KINDS[(number + turn) % 4])
        row = page.person(fact)
        held = {post.code for post in fact.posts}
        for column, code in MARKS.items():
            page.put(row, column, ("x", "X", "x ")[number % 3] if code in held else None)
    page.line("total", {"B": "Tổng cộng: 06 người"})
    return page
