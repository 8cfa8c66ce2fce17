"""223: two communes' lists side by side on one sheet, each with its headings and total."""

from . import places, xlsx
from .book import Book
from .hand import fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Nam Định", "Huyện Hải Hậu"
A, B, H = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("HEAD",)
WAYS = {A: "Bí thư chi bộ kiêm xóm trưởng", B: "Bí thư chi bộ, trưởng ban CTMT",
        H: "Xóm trưởng", ("CT_MTTQ", "TK_DV"): "Chủ tịch UBMTTQ xã, Trưởng khối dân vận",
        ("BT", "CT_HDND"): "Bí thư Đảng ủy kiêm Chủ tịch HĐND xã"}  # fmt: skip
LEFT = [
    ("Phạm Văn Doanh", 1968, None, ("BT", "CT_HDND")), ("Trần Thị Hoàn", 1971, 1, A),
    ("Vũ Đình Khải", 1960, 2, A), ("Lâm Quang Bách", 1983, 3, B), ("Ngô Thị Mận", 1976, 4, H),
    ("Đỗ Văn Thuyết", 1964, 5, A), ("Phạm Minh Ngọc", 1979, 6, B),
]  # fmt: skip
RIGHT = [
    ("Nguyễn Trung Trực", 1970, None, ("CT_MTTQ", "TK_DV")), ("Mai Thị Thoan", 1967, 1, B),
    ("Nguyễn Văn Huân", 1959, 2, A), ("Cao Thanh Liêm", 1974, 3, A),
    ("Trần Văn Lượng", 1963, 4, A),
]  # fmt: skip
HEAD = ["TT", "Họ tên", "Sinh năm", "Xóm", "Chức vụ"]
NAMES = ["stt", "full_name", "birth", "hamlet", "roles"]


def make() -> None:
    page = Page("2 xã")
    page.line("title", {"C": "Kiêm nhiệm ở hai xã của huyện Hải Hậu (Nam Định)"}, merge="C:H")
    page.line("block: commune", {"B": "XÃ HẢI AN", "H": "XÃ HẢI CHÂU"})
    left, right = dict(zip(NAMES, "ABCDE", strict=True)), dict(zip(NAMES, "GHIJK", strict=True))
    page.header(left, dict(zip("ABCDEGHIJK", HEAD * 2, strict=True)))
    page.allow(page.header_rows[0])
    for column in "GHIJK":
        page.allow(page.header_rows[0], column)
    page.more["columns_allowed"] = {"role1": "E"}
    for turn, one in enumerate(LEFT):
        row = page.at
        _person(page, left, "Xã Hải An", turn, one)
        if turn < len(RIGHT):
            page.at = row
            _person(page, right, "Xã Hải Châu", turn, RIGHT[turn])
        elif turn == len(RIGHT):
            page.put(row, "H", "Cộng: 5 (năm) người")
        page.allow(row)
    page.line("total", {"B": "Cộng: 7 (bảy) người"})
    page.fields = left
    page.more["data_rows"] = len(LEFT)
    notes = ["A row holds a person of each commune: the left one first.",
             "The right list's total stands in the left list's sixth row."]  # fmt: skip
    features = ["two lists side by side", "totals in words at different heights"]
    book = Book("223-hai-hau-hai-xa-canh-nhau.xlsx", features, [page], (2022, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _person(page, fields, commune, turn, row) -> None:
    name, birth, xom, codes = row
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), xom and f"Xóm {xom}")
    page.fields = fields
    page.person(fact(place, name, None, birth, codes), stt=turn + 1, hamlet=xom, roles=WAYS[codes])
