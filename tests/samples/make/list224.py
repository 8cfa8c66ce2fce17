"""224: communes as bare words above numbered people, name and posts in one cell, faults."""

from . import places, xlsx
from .book import Book
from .facts import Post
from .hand import fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Quảng Trị", "Huyện Gio Linh"
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BT", "CT_UBND")
# written in the one cell, name, birth, posts, hamlet, first day as written and read, fault
LISTS = {
    "Gio Mai": [
        ("Lê Văn Diện - Bí thư Đảng ủy, Chủ tịch UBND xã", "Lê Văn Diện", 1972, C, None,
         "8/2020", (2020, 8), None),
        ("Trần Thị Sương - Bí thư chi bộ, trưởng thôn", "Trần Thị Sương", 1969, A, "Mai Xá",
         "15/3/2019", (2019, 3, 15), None),
        ("Trương Quang Bông - Bí thư chi bộ, trưởng ban mặt trận", "Trương Quang Bông", 1958, B,
         "Lâm Xuân", 2018, (2018,), None),
        ("Bùi Hữu Nhơn - Bí thư chi bộ, trưởng thôn", "Bùi Hữu Nhơn", 1975, A, "Mai Lộc",
         "31/4/2020", None, ("start", "impossible_date", "error")),
    ],
    "Gio Mỹ": [
        ("Hồ Đăng Khoa - Bí thư chi bộ kiêm trưởng thôn", "Hồ Đăng Khoa", 1966, A, "Nhĩ Thượng",
         "10/2/2020", (2020, 2, 10), None),
        ("Nguyễn Thị Phúc - Trưởng thôn kiêm trưởng ban mặt trận", "Nguyễn Thị Phúc", 1980,
         ("HEAD", "TB_CTMT"), "Cẩm Phổ", "5/2020", (2020, 5), None),
        ("Võ Tiến - Bí thư chi bộ, đội trưởng thủy nông", "Võ Tiến", 1963, ("BTCB", None),
         "Lại An", 2019, (2019,), ("full_name", "unknown_post", "error")),
        ("Tạ Quang Hùng - Bí thư chi bộ, trưởng thôn", "Tạ Quang Hùng", 1971, A, None,
         "6/2019", (2019, 6), ("hamlet", "missing_hamlet", "error")),
    ],
    "Trung Hải": [
        ("Hoàng Đức Thiện - Chủ tịch UBMTTQ xã, Trưởng khối dân vận", "Hoàng Đức Thiện", 1977,
         ("CT_MTTQ", "TK_DV"), None, "01/9/2021", (2021, 9, 1), None),
        ("Lê Thị Lan Hương - Bí thư chi bộ, trưởng thôn", "Lê Thị Lan Hương", 1983, A, "Xuân Mỵ",
         2021, (2021,), None),
        ("Lê Thị Lan Hương - Bí thư chi bộ, trưởng thôn", "Lê Thị Lan Hương", 1983, A, "Xuân Mỵ",
         2021, (2021,), (None, "duplicate_row", "error")),
    ],
}  # fmt: skip


def make() -> None:
    page = Page("Trang_tính1")
    page.line("title", {"A": "Gio Linh - Quảng Trị: người giữ 2 chức trở lên (cuối năm 2021)"})
    page.header(
        {"stt": "A", "full_name": "B", "birth": "C", "hamlet": "D", "start": "E"},
        {"A": "TT", "B": "Họ tên, chức vụ", "C": "Năm sinh", "D": "Thôn", "E": "Giữ từ"},
    )
    page.more["columns_allowed"] = dict.fromkeys(("roles", "role1", "gender", "ethnicity"), "B")
    first = None
    for commune, rows in LISTS.items():
        page.line("block: commune", {"B": commune}, merge="B:D" if commune == "Gio Mỹ" else None)
        for row in rows:
            at = _row(page, places.old(PROVINCE, DISTRICT, f"Xã {commune}"), *row)
            if row[-1] and row[-1][1] == "duplicate_row":
                page.records[-1] |= {"duplicate_of": first}
            first = at
        page.line("subtotal", {"B": f"Cộng xã {commune} có {len(rows)} người"})
    page.line("total", {"B": "Tổng cộng: 11 (mười một) người"})
    page.line("signature", {"D": "Chánh Văn phòng"})
    page.line("signature", {"D": "Nguyễn Thị Thu"})
    notes = ["A commune's bare name stands above its people.", "Rows with an error give no case."]
    features = ["name and posts in one cell", "bare communes as blocks", "impossible day",
                "unknown post", "missing hamlet", "duplicated row"]  # fmt: skip
    book = Book("224-gio-linh-hai-chuc.xlsx", features, [page], (2021, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, commune, written, name, birth, codes, hamlet, said, start, fault) -> int:
    told = hamlet or ("?" if "BTCB" in codes else None)
    place = places.hamlet(commune, told and f"Thôn {told}")
    held = [code or Post("Đội trưởng thủy nông", "thon", None) for code in codes]
    one = fact(place, name, None, birth, held, start=start)
    one.place[3] = hamlet and one.place[3]
    if None in codes:
        one.more = {"unsure": ["roles"]}
    row = page.person(one, full_name=written, hamlet=hamlet, start=said)
    if fault:
        page.problem(row, *fault)
    else:
        page.allow(row, "full_name")
    return row
