"""199: windows-1258: a ward of 1/7/2025 lists its khu phố, each beside the old ward it was of."""

from . import dates, places, text
from .book import Book
from .facts import Post
from .hand import at, fact, signed, steps
from .page import Page

PROVINCE, WARD = "Tỉnh Đắk Lắk", "Phường Tuy Hòa"
COLUMNS = [
    ("stt", "TT"), ("hamlet", "Khu phố"), ("old_unit", "Thuộc phường, xã (cũ)"),
    ("full_name", "Họ tên"), ("birth", "Ngày sinh"), ("gender", "Nam/Nữ"),
    ("role1", "Chức danh 1"), ("role2", "Chức danh 2"), ("role3", "Chức danh 3"),
    ("start", "Từ ngày"), ("end", "Đến ngày"), ("decision_no", "Số QĐ"),
    ("decision_date", "Ngày ký QĐ"), ("note", "Ghi chú"),
]  # fmt: skip
NCT = Post("Chi hội trưởng Người cao tuổi", "thon", "CHT_NCT")
A, B = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT")
# name, sex, birth, hamlet, of which old ward, posts, end
PEOPLE = [
    ("Lương Minh Tùng", "nam", (1971, 6, 4), None, None, ("BT", "CT_HDND"), None),
    ("Nguyễn Thị Hồng Thái", "nu", (1980, 2, 27), None, None, ("CT_MTTQ", "UVBTV*"), None),
    ("Đặng Ngọc Anh", "nam", (1964, 12, 1), "Khu phố Ngô Quyền", "Phường 1", A, None),
    ("Phan Thị Thu Ba", "nu", (1972, 3, 8), "Khu phố Trần Phú", "Phường 2", B, None),
    ("Huỳnh Văn Long", "nam", (1959, 7, 19), "Khu phố Nguyễn Huệ 1", "Phường 5", A, None),
    ("Trần Kim Chung", "nam", (1967, 10, 10), "Khu phố Nguyễn Huệ 2", "Phường 5",
     ("BTCB", "HEAD", "TB_CTMT"), None),
    ("Võ Thị Ánh Nguyệt", "nu", (1976, 8, 15), "Khu phố Hùng Vương", "Phường 7", A, (2025, 10, 31)),
    ("Lê Trung Kiên", "nam", (1985, 1, 5), "Khu phố Lê Duẩn", "Phường 7", A, None),
    ("Bùi Thanh Toàn", "nam", (1962, 9, 23), "Khu phố Bạch Đằng", "Phường 4", B, None),
    ("Nguyễn Đức Ẩn", "nam", (1958, 4, 30), "Khu phố Nguyễn Trãi", "Phường 4", ("BTCB", NCT),
     None),
    ("Cao Thị Mỹ Dung", "nu", (1978, 11, 11), "Khu phố Ninh Tịnh 1", "Phường 9", A, None),
    ("Đoàn Văn Sáu", "nam", (1966, 5, 6), "Khu phố Ninh Tịnh 3", "Phường 9", A, None),
    ("Lê Thị Ngọc Ửng", "nu", (1974, 2, 14), "Khu phố Phước Hậu 2", "Phường 9", B, None),
    ("Ngô Tấn Phong", "nam", (1969, 3, 29), "Khu phố Qui Hậu", "Xã Hòa Trị", A, None),
    ("Trương Thị Mận", "nu", (1983, 7, 7), "Khu phố Phụng Tường 1", "Xã Hòa Trị", A,
     (2025, 12, 15)),
    ("Nguyễn Quốc Huy", "nam", (1979, 12, 25), "Khu phố Ân Niên", "Xã Hòa An", B, None),
]  # fmt: skip
UV = Post("Ủy viên Ban Thường vụ Đảng ủy phường", "xa", "UV_BTV")
SAID = {
    2: {"role1": "BTCB", "role2": "Trưởng KP"},
    4: {"role1": "Bí thư Chi bộ khu phố", "role2": "Trưởng khu phố Nguyễn Huệ 1"},
    7: {"role1": "Bí thư chi bộ", "role2": "Khu phố trưởng"},
    8: {"role1": "Bí thư CB", "role2": "Trưởng Ban CTMT KP"},
    11: {"hamlet": "KP Ninh Tịnh 3", "birth": "06/5/66"},
    13: {"hamlet": "Qui Hậu"},
}


def make() -> None:
    page = Page("199-tuy-hoa-khu-pho-windows-1258.csv")
    page.line("title", "ĐẢNG BỘ TỈNH ĐẮK LẮK")
    page.line("title", "ĐẢNG ỦY PHƯỜNG TUY HÒA")
    page.line("title", "DANH SÁCH CÁN BỘ PHƯỜNG, KHU PHỐ KIÊM NHIỆM ĐẾN NGÀY 31/12/2025")
    page.simple_header(COLUMNS)
    page.more["columns_allowed"] = {"old_unit": "C"}
    page.allow(page.header_rows[0], "C")
    for turn, who in enumerate(PEOPLE):
        row = _row(page, turn, *who, **SAID.get(turn, {}))
        if turn == 11:
            page.problem(row, "birth", "read_as", "warning")
    _faults(page)
    page.line("total", {"B": "Cộng danh sách có 20 đồng chí"})
    notes = ["The ward is that of the title; the old ward is where the khu phố was before.",
             "'06/5/66' is 1966."]  # fmt: skip
    features = ["windows-1258, semicolons", "a ward's own list after 1/7/2025",
                "the old ward of each khu phố", "ended posts", "end before start",
                "a birth of two", "unknown post"]  # fmt: skip
    book = Book(page.name, features, [page], (2025, 12, 31), notes)
    text.write(book.file, page, ";", "windows-1258")
    book.write_expectation()


def _row(page: Page, turn: int, name, sex, born, where, old, codes, end, **said) -> int:
    codes = [UV if code == "UVBTV*" else code for code in codes]
    start = (2025, 7, 1) if not where or turn % 3 == 0 else steps((2022, 8, 10), turn)
    if start[0] == 2025:
        start = (2025, 7, 1)
    one = fact(at(places.new(PROVINCE, WARD), where), name, sex, born, codes, start=start,
               end=end, **signed(f"{14 + 5 * turn}-QĐ/{'ĐU' if where else 'TU'}",
                                 dates.before(start, 1)))  # fmt: skip
    return page.person(one, **({"old_unit": old} | said))


def _faults(page: Page) -> None:
    last = page.records
    row = _row(page, 18, "Hồ Thị Lài", "nu", (1970, 5, 5), "Khu phố Vĩnh Phú", "Xã Hòa An", A,
               (2025, 6, 15))  # fmt: skip
    page.problem(row, "end", "end_before_start", "error")
    row = _row(page, 17, "Phạm Ngọc Sơn", "nam", (1961, 2, 2), "Khu phố Đông Bình", "Xã Hòa An",
               ("BTCB",), None, role2="Đội trưởng đội lân sư rồng")  # fmt: skip
    last[-1]["roles"].append({"title": "Đội trưởng đội lân sư rồng", "level": "thon",
                              "code": None})  # fmt: skip
    page.problem(row, "role2", "unknown_post", "error")
    row = _row(page, 16, "Nguyễn Thị Mai", "nu", (1975, 1, 1), "Khu phố Phú Ân", "Xã Hòa An", A,
               None, birth="29/02/1975")  # fmt: skip
    last[-1]["birth"] = None
    page.problem(row, "birth", "impossible_birth|impossible_date", "error")
    row = _row(page, 19, "Đỗ Hữu Trọng", "nam", (1963, 10, 9), "Khu phố Phú Hiệp", "Phường 7", A,
               None)  # fmt: skip
    page.problem(row, "birth", "conflicting_birth", "warning")
    first = page.records[-1]
    again = _row(page, 20, "Đỗ Hữu Trọng", "nam", (1968, 10, 9), "Khu phố Phú Hiệp", "Phường 7", A,
                 None)  # fmt: skip
    for key in ("start", "decision_no", "decision_date"):
        last[-1][key] = first[key]
        page.cells[again, page.fields[key]] = page.cells[row, page.fields[key]]
    last[-1]["same_person_as"] = row
    page.problem(again, "birth", "conflicting_birth", "error")
