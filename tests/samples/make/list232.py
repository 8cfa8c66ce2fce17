"""232: VNI in .xls: a sheet for each commune without marks in its name, bloc columns, faults."""

from . import dates, legacy, places, posts
from .book import Book
from .office import Office
from .page import Page
from .xls import write

DISTRICT = ["Tỉnh Tiền Giang", "Huyện Gò Công Tây"]
SHEETS = {
    "TT Vinh Binh": ("Thị trấn Vĩnh Bình", "Khu phố 1|Khu phố 2|Khu phố 3|Khu phố 5"),
    "Xa Dong Son": ("Xã Đồng Sơn", "Ấp Khương Ninh|Ấp Bình Trinh|Ấp Hòa Phú"),
    "Xa Yen Luong": ("Xã Yên Luông", "Ấp Thạnh Lợi|Ấp Phú Quới|Ấp Bình Cách|Ấp Long Bình"),
    "Xa Thanh Nhut": ("Xã Thạnh Nhựt", "Ấp Bình Tây|Ấp Bình Đông|Ấp Tân Thạnh"),
}
HAMLET = [
    ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT"), ("BTCB", "PCT_HND"),
    ("BTCB", "HEAD"), ("BTCB", "PCT_MTTQ"), ("BTCB",),
]  # fmt: skip
FIELDS = dict(
    zip(
        ("stt", "full_name", "gender", "birth", "hamlet", "role_party", "role_gov", "role_union",
         "decision_no", "start", "note"),
        "ABCDEFGHIJK", strict=True,
    )
)  # fmt: skip
GOV = {"HEAD", "CT_UBND", "CT_HDND"}
PARTY = {"BT", "PBT", "BTCB"}


def make() -> None:
    office = Office(2120, 2013, 2016, precise=0.8)
    pages, turn = [], 0
    for number, (sheet, (name, hamlets)) in enumerate(SHEETS.items()):
        page = Page(sheet)
        _head(page, name)
        place = places.old(*DISTRICT, name)
        pair = ("BT", "CT_HDND") if number % 2 else ("BT", "CT_UBND")
        _person(page, office.fact("xa", place, *pair))
        if number % 2:
            _person(page, office.fact("xa", place, "PBT", "CT_UBND"))
        for hamlet in hamlets.split("|"):
            codes = HAMLET[turn % len(HAMLET)]
            where = places.hamlet(place, hamlet)
            held = [posts.post("xa" if c.startswith("PCT") else "thon", c, where) for c in codes]
            _person(page, office.holding(held, where))
            if len(codes) == 1:
                page.allow(page.at - 1)
            turn += 1
        pages.append(page)
    _faults(pages)
    features = ["VNI in .xls", "Đảng | Chính quyền | Đoàn thể", "one sheet per commune",
                "hidden row", "faults"]  # fmt: skip
    book = Book("232-go-cong-tay-vni.xls", features, pages, (2017, 3, 31),
                ["A row with one post is no case; asking for the other is allowed."])  # fmt: skip
    for page in pages:
        page.cells = {at: legacy.vni(v) if isinstance(v, str) else v
                      for at, v in page.cells.items()}  # fmt: skip
    write(book)
    book.write_expectation()


def _head(page: Page, name: str) -> None:
    page.line("organisation block", "HUYỆN ỦY GÒ CÔNG TÂY")
    page.line("organisation block", "ĐẢNG ỦY " + name.upper())
    page.line("title", "BIỂU THỐNG KÊ CÁN BỘ KIÊM NHIỆM", "A:K")
    page.line("title", "Tính đến ngày 31/3/2017", "A:K")
    first = {"A": "STT", "B": "Họ tên", "C": "Giới tính", "D": "Ngày sinh", "E": "Ấp, khu phố",
             "F": "Chức vụ", "I": "Số quyết định", "J": "Từ ngày", "K": "Ghi chú"}  # fmt: skip
    second = {"F": "Đảng", "G": "Chính quyền", "H": "Đoàn thể"}
    merges = [f"{c}1:{c}2" for c in "ABCDEIJK"] + ["F1:H1"]
    page.header(FIELDS, first, second, merges=merges)


def _person(page: Page, one, **written) -> int:
    texts: dict = {"role_party": None, "role_gov": None, "role_union": None}
    for post in one.posts:
        bloc = "role_gov" if post.code in GOV else "role_union"
        texts["role_party" if post.code in PARTY else bloc] = post.title
    return page.person(one, **texts, **written)


def _faults(pages: list[Page]) -> None:
    """A hidden row; a day that is none; a gender that may be either; a name left out."""
    first, second, third, last = pages
    row = first.header_rows[-1] + 2
    first.hidden_rows.append(row)
    first.problem(row, None, "hidden_row", "warning")
    _wrong(second, 1, "start", "30/02/2015", "impossible_date")
    second.records[1]["start"] = None
    row = third.header_rows[-1] + 2
    third.cells[row, "C"] = "N"
    third.problem(row, "gender", "bad_gender", "warning")
    third.records[1]["gender"] = None
    row = third.header_rows[-1] + 3
    del third.cells[row, "B"]
    third.problem(row, "full_name", "missing_name", "error")
    third.records[2]["full_name"] = None
    _wrong(last, 2, "birth", dates.text((2031, 4, 8)), "impossible_birth")
    last.records[2]["birth"] = None
    last.hidden_columns.append("K")


def _wrong(page: Page, index: int, field: str, text: str, kind: str) -> None:
    row = page.header_rows[-1] + 1 + index
    page.cells[row, page.fields[field]] = text
    page.problem(row, field, kind, "error")
