"""221: who is secretary, head and head of the Front's board beside each other, two communes."""

import re

from . import places, posts, xlsx
from .book import Book
from .facts import Fact, Person
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Quảng Bình", "Huyện Bố Trạch"
CODES = {"B": "BTCB", "D": "HEAD", "F": "TB_CTMT"}
# hamlet as written, then name and year below each of three posts
LISTS = {
    "Xã Hưng Trạch": [
        ("Cổ Giang 1", ("Phan Xuân Hoà", 1964), ("Phan Xuân Hoà", 1964), ("Lê Thị Thắm", 1978)),
        ("Cổ Giang 2", ("Nguyễn Hữu Thìn", 1964), ("Trần Đức Lộc", 1982),
         ("Nguyễn Hữu Thìn", 1964)),
        ("Khương Hà 1", ("Hoàng Văn Chước", 1958), ("kiêm", None), ("Dương Thị Nhạn", 1971)),
        ("Khương Hà 2", ("Cao Minh Tứ", 1969), ("Cao Minh Tứ", None), ("Cao Minh Tứ", None)),
        ("Bồng Lai", (None, None), ("Nguyễn Thái Bình", 1975), ("Nguyễn Thái Bình", 1975)),
    ],
    "Xã Xuân Trạch": [
        ("Vĩnh Sơn", ("Lưu Đức Kiện", 1966), ("Lưu Đức Kiện", 1966), ("(khuyết)", None)),
        ("Ngọn Rào", ("Đinh Thị Lý", 1983), ("Đinh Xuân Tính", 1979), ("Đinh Thị Lý", 1983)),
        ("Khe Gát", ("Trương Văn Sáu", 1960), ("Trương Văn Sáu", 1960), ("nt", None)),
        ("Cây Trồ", ("Nguyễn Văn Trung", 1970), ("Nguyễn Văn Trung", 1991), ("Bùi Thị Xê", 1968)),
    ],
}  # fmt: skip


def make() -> None:
    page = Page("BT TT MT")
    page.line("title", {"D": "DANH SÁCH CỐT CÁN THÔN"})
    page.line("title", {"C": "huyện Bố Trạch, tỉnh Quảng Bình, có đến 30/9/2022"})
    for number, (commune, rows) in enumerate(LISTS.items()):
        page.line("block: commune", {"D": commune if number else f"1/ {commune}"})
        _header(page, number)
        for row in rows:
            _row(page, places.old(PROVINCE, DISTRICT, commune), *row)
        words = "bốn" if number else "năm"
        page.line("total", {"A": f"Cộng: {len(rows)} thôn ({words} thôn)"})
        page.blank()
    page.line("note", {"A": "Thôn Bồng Lai chưa có bí thư."})
    page.more["data_rows"] = len({record["row"] for record in page.records})
    notes = ["A row is a hamlet. A name again in its row is one person, unless the years differ "
             "(Cây Trồ has two Nguyễn Văn Trung).", "No gender is told."]  # fmt: skip
    features = ["heading over people's names and years", "a second list of the same headings",
                "kiêm, nt, vacancies"]  # fmt: skip
    book = Book("221-bo-trach-ba-nhom-nguoi.xlsx", features, [page], (2022, 9, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _header(page, number: int) -> None:
    top = {"A": "Thôn", "B": "BÍ THƯ", "D": "TRƯỞNG THÔN", "F": "TRƯỞNG BAN CTMT", "H": "Số hộ"}
    under = {column: "Họ tên" if n % 2 == 0 else "NS" for n, column in enumerate("BCDEFG")}
    page.header({"hamlet": "A"}, top, under, why="repeated header" if number else None,
                merges=("A1:A2", "B1:C1", "D1:E1", "F1:G1", "H1:H2"))  # fmt: skip
    page.more["columns_allowed"] = {"full_name": "B", "birth": "C"}
    for row in (page.at - 1, page.at - 2):
        page.allow(row)
        page.allow(row, "H")


def _row(page, commune: list, name: str, *cells) -> None:
    where = places.hamlet(commune, f"Thôn {name}")
    held, years = {}, {}
    for (post_column, code), (who, year) in zip(CODES.items(), cells, strict=True):
        page.put(page.at, post_column, who)
        page.put(page.at, "ACEG"["BDF".index(post_column) + 1], year)
        if who in (None, "(khuyết)"):
            continue
        if who in ("kiêm", "nt"):
            who = list(held)[-1][0]
            year = None
        key = (who, year or years.get(who))
        years.setdefault(who, year)
        held.setdefault(key, []).append(code)
    for (who, year), codes in held.items():
        person = Person(re.sub(r"Hoà\b", "Hòa", who), (year,), None)
        kept = [posts.post("thon", code, where) for code in codes]
        page.records.append(page._record(Fact(person, where, kept)))
        page.people.append(person)
    page.put(page.at, "A", name)
    page.put(page.at, "H", 100 + page.at)
    page.allow(page.at)
    page.at += 1
