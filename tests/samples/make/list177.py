"""177: copied from Word: a unit above each table, pages, two people in a row, ditto marks."""

import unicodedata

from . import places, posts, xlsx
from .book import Book
from .facts import Fact, Person
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Nam Định", "Huyện Nam Trực"
S, D = "\u00ad", "\u00a0"
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
AB, BB = "Bí thư chi bộ kiêm Trưởng thôn", "Bí thư chi bộ kiêm Trưởng ban CTMT"
# what the cells say: people, years, hamlets, posts, decision; then who holds what
UNITS = {
    "Xã Nam Điền": [
        ("đ/c Vũ Đình Khải", 1968, "", "Bí thư Đảng ủy đồng thời là Chủ tịch HĐND xã",
         "Số 112-QĐ/HU ngày 12/5/2020", [("Vũ Đình Khải", 0, ("BT", "CT_HDND"))]),
        ("đ/c Đoàn Văn Thuấn", 1962, f"Thôn{D}Phú Hào", f"Bí thư{D}chi bộ kiêm Trưởng{S} thôn",
         "Số 31-QĐ/ĐU ngày 02/3/2020", [("Đoàn Văn Thuấn", "Phú Hào", A)]),
        ("đ/c Trần Thị Là", 1975, "Thôn Cổ Lũng", "nt", "nt",
         [("Trần Thị Là", "Cổ Lũng", A)]),
        ("đ/c Ngô Xuân Tình\nđ/c Vũ Thị Hiền", "1959\n1981", "Thôn Trung Thành\nThôn Lạc Chính",
         f"{BB}\n{AB}", "-//-",
         [("Ngô Xuân Tình", "Trung Thành", B), ("Vũ Thị Hiền", "Lạc Chính", A)]),
        ("đ/c Phạm Hồng Quân", 1970, "Thôn Đồng Quỹ", AB, "như trên",
         [("Phạm Hồng Quân", "Đồng Quỹ", A)]),
    ],
    "Xã Bình Minh": [
        ("Đ/c Đặng Ngọc Uyên", 1973, "", "Bí thư Đảng uỷ,\nChủ tịch UBND xã",
         "Số 118-QĐ/HU ngày 20/5/2020", [("Đặng Ngọc Uyên", 0, ("BT", "CT_UBND"))]),
        ("Đ/c Lưu Văn Hoà", 1966, "Thôn Thượng Nông", BB, "Số 40-QĐ/ĐU ngày 10/3/2020",
         [("Lưu Văn Hòa", "Thượng Nông", B)]),
        ("Đ/c Bùi Thị Thoa", 1979, "Thôn Cổ Nông", "-nt-", "-nt-",
         [("Bùi Thị Thoa", "Cổ Nông", B)]),
        ("Đ/c Nguyễn Quốc Trị", 1964, "Thôn Rót", "Bí thư chi bộ\nTrưởng thôn\nTrưởng ban CTMT",
         "-nt-", [("Nguyễn Quốc Trị", "Rót", C)]),
        ("Đ/c Mai Thị Phương", 1984, "Thôn Nội", f"Chủ tịch Hội{D}LHPN xã, Bí thư chi bộ",
         "Số 52-QĐ/ĐU ngày 05/8/2020", [("Mai Thị Phương", "Nội", ("CT_HLHPN", "BTCB"))]),
        ("Đ/c Hà Văn Đức", 1971, "Thôn Hiệp Luật", AB, "như trên",
         [("Hà Văn Đức", "Hiệp Luật", A)]),
        ("Đ/c Trịnh Xuân Bách\nĐ/c Đỗ Thị Nhài", "1960\n1977", "Thôn Phố Cầu\nThôn Đồng Lư",
         "như trên", "nt", [("Trịnh Xuân Bách", "Phố Cầu", A), ("Đỗ Thị Nhài", "Đồng Lư", A)]),
    ],
    "Thị trấn Nam Giang": [
        ("Đồng chí Phan Huy Ích", 1976, "", "Bí thư Đảng ủy kiêm Chủ tịch HĐND thị trấn",
         "Số 125-QĐ/HU ngày 01/6/2020", [("Phan Huy Ích", 0, ("BT", "CT_HDND"))]),
        ("Đồng chí Cồ Thị Xuyến", 1974, "TDP Nhất", "Bí thư chi bộ kiêm Tổ trưởng TDP",
         "Số 60-QĐ/ĐU ngày 15/3/2020", [("Cồ Thị Xuyến", "Nhất", A)]),
        ("Đồng chí Lã Văn Bằng", 1963, "TDP số 4", "-//-", "-//-", [("Lã Văn Bằng", "4", A)]),
        ("Đồng chí Đinh Công Tráng", 1969, "TDP Ba", "-//-", "-//-",
         [("Đinh Công Tráng", "Ba", A)]),
    ],
}  # fmt: skip
BREAKS = {"Xã Nam Điền": 3, "Xã Bình Minh": 4}
HEAD = {"A": "TT", "B": "Họ và tên", "C": f"Năm{D}sinh", "D": "Thôn, TDP",
        "E": f"Chức danh{S} kiêm nhiệm", "F": "Quyết định", "G": "Ghi chú"}  # fmt: skip
FIELDS = {"stt": "A", "full_name": "B", "birth": "C", "hamlet": "D", "roles": "E",
          "decision_no": "F", "note": "G"}  # fmt: skip
TITLE = "DANH SÁCH CÁN BỘ, ĐẢNG VIÊN KIÊM NHIỆM CHỨC DANH"


def make() -> None:
    page = Page("Table 1")
    page.line("organisation block", {"A": "HUYỆN ỦY NAM TRỰC", "E": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "TỈNH NAM ĐỊNH"})
    page.line("title", TITLE, merge="A:G")
    page.more["columns_allowed"] = {"decision_date": "F", "role1": "E"}
    for unit, rows in UNITS.items():
        page.line("block: commune", f"Đơn vị: {unit}")
        _header(page)
        paper = None
        for number, row in enumerate(rows):
            if number == BREAKS.get(unit):
                page.line("page number", {"D": "2"})
                page.line("block: commune", f"Đơn vị: {unit} (tiếp theo)")
                _header(page)
            paper = _row(page, number, places.old(PROVINCE, DISTRICT, unit), paper, *row)
        page.line("subtotal", {"B": f"Tổng số: {sum(len(row[-1]) for row in rows)} đồng chí"})
        page.blank()
    page.line("signature", {"E": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"E": "PHÓ BÍ THƯ"})
    page.more["data_rows"] = len({record["row"] for record in page.records})
    notes = ["'nt', '-nt-', '-//-', 'như trên' repeat the cell above.",
             "That and two people in a row may be told; so may that there is no first day.",
             "Decision and day stand in one cell.", "No gender is told."]  # fmt: skip
    features = ["the unit above each table and again after a page break", "repeated headers",
                "two people in a row", "nt, -//-, như trên", "NBSP, NFD, soft hyphens",
                "đ/c, Đồng chí"]  # fmt: skip
    book = Book("177-nam-truc-tu-word.xlsx", features, [page], (2020, 12, 31), notes)
    xlsx.write(book, encode=_half_decomposed)
    book.write_expectation()


def _half_decomposed(text: str) -> str:
    """NFD for what a Mac typed: posts and names with a comma or a break."""
    return unicodedata.normalize("NFD", text) if "kiêm" in text or "\n" in text else text


def _header(page: Page) -> None:
    if page.header_rows:
        page.header(FIELDS, HEAD, why="repeated header")
    else:
        page.header(FIELDS, HEAD)
        page.allow(page.header_rows[0])


def _row(page, number, commune, paper, names, years, hamlets, titles, decision, people) -> tuple:
    if decision.startswith("Số"):
        day = decision.split("ngày ")[1].split("/")
        paper = decision.split()[1], tuple(int(part) for part in reversed(day))
    for column, value in zip("ABCDEF", [number + 1, names, years, hamlets, titles, decision],
                             strict=True):  # fmt: skip
        page.put(page.at, column, value or None)
    for field in ("full_name", "roles", "decision_no"):
        page.allow(page.at, field)
    births = [int(year) for year in str(years).split("\n")]
    for birth, (name, hamlet, codes) in zip(births, people, strict=True):
        word = "Thôn" if commune[2].startswith("Xã") else "Tổ dân phố"
        number = "số " if hamlet == "4" else ""
        where = places.hamlet(commune, f"{word} {number}{hamlet}" if hamlet else None)
        level = {"BTCB": "thon", "HEAD": "thon", "TB_CTMT": "thon"}
        held = [posts.post(level.get(code, "xa"), code, where) for code in codes]
        page.records.append(page._record(Fact(Person(name, (birth,), None), where, held,
                            decision_no=paper[0], decision_date=paper[1])))  # fmt: skip
        page.records[-1]["decision_date"] = dict(
            zip(("year", "month", "day"), paper[1], strict=True)
        )
        page.people.append(page.records[-1])
    page.at += 1
    return paper
