"""139: two tiers: a new ward's list by bloc, TDP renamed, short forms of 2025 on two sheets."""

from . import dates, places, xlsx
from .book import Book
from .facts import Post
from .hand import at, fact
from .page import Page

PROVINCE = "Tỉnh Phú Thọ"
COLUMNS = [
    ("stt", "TT"), ("full_name", "Họ và tên"), ("birth", "Ngày sinh"), ("gender", "Giới tính"),
    ("role_party", "Đảng"), ("role_gov", "Chính quyền"), ("role_union", "MTTQ, đoàn thể"),
    ("hamlet", "Tổ dân phố/khu"), ("old_unit", "Thuộc xã, phường cũ"), ("start", "Từ ngày"),
    ("decision_no", "Số QĐ"), ("note", "Ghi chú"),
]  # fmt: skip
ROLES = ("role_party", "role_gov", "role_union")
BTV = Post("Ủy viên Ban Thường vụ Đảng ủy phường", "xa", "UV_BTV")
UBKT = Post("Chủ nhiệm UBKT Đảng ủy phường", "xa", "CN_UBKT")
XDD = Post("Trưởng ban Xây dựng Đảng Đảng ủy phường", "xa", "TB_XDD")
VP = Post("Chánh Văn phòng HĐND và UBND phường", "xa", "CVP")
KT = Post("Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường", "xa", "TP_KTHTDT")
WARDS = {
    "Phường Thanh Miếu": [
        ("Lê Thị Hồng Vân", "nu", (1976, 2, 11), None, None, ("BT", "CT_HDND"),
         ("Bí thư Đảng ủy", "Chủ tịch HĐND phường", None)),
        ("Nguyễn Đắc Thủy", "nam", (1979, 8, 3), None, None, ("PBT", "CT_UBND"),
         ("Phó Bí thư Đảng ủy", "Chủ tịch UBND phường", None)),
        ("Trần Trung Kiên", "nam", (1983, 5, 20), None, None, (BTV, UBKT),
         ("UVBTV, CN UBKT Đảng ủy", None, None)),
        ("Hoàng Thị Liên", "nu", (1985, 12, 1), None, None, (BTV, VP),
         ("UVBTV Đảng uỷ", "CVP HĐND&UBND phường", None)),
        ("Phùng Quang Đạo", "nam", (1981, 6, 6), None, None, ("PCT_UBND", KT),
         (None, "PCT UBND, Trưởng phòng KT-HT&ĐT", None)),
        ("Bùi Mạnh Cường", "nam", (1969,), "Khu 1 Tiên Cát", "Phường Tiên Cát",
         ("BTCB", "HEAD"), ("Bí thư chi bộ", "Trưởng khu", None)),
        ("Tạ Thị Ngân", "nu", (1972,), "Khu 1 Thọ Sơn", "Phường Thọ Sơn",
         ("BTCB", "TB_CTMT"), ("BTCB", None, "Trưởng ban CTMT")),
        ("Đào Văn Thìn", "nam", (1964,), "Khu 1 Bạch Hạc", "Phường Bạch Hạc",
         ("BTCB", "HEAD"), ("BTCB", "Trưởng khu", None)),
        ("Chu Thị Hiền", "nu", (1974,), "Khu 2 Sông Lô", "Xã Sông Lô",
         ("BTCB", "HEAD"), ("BTCB", "Trưởng khu", None)),
        ("Vi Văn Lập", "nam", (1961,), "Khu 5 Thanh Miếu", "Phường Thanh Miếu",
         ("BTCB", "HEAD", "TB_CTMT"), ("BTCB", "Trưởng khu", "Trưởng ban CTMT")),
    ],
    "Phường Vĩnh Phúc": [
        ("Đỗ Ngọc Anh", "nam", (1975, 9, 9), None, None, ("BT", "CT_HDND"),
         ("Bí thư Đảng uỷ phường", "Chủ tịch HĐND", None)),
        ("Kim Thị Thanh", "nu", (1980, 1, 17), None, None, (XDD, "PCT_HDND"),
         ("Trưởng Ban XDĐ", "PCT HĐND phường", None)),
        ("Nguyễn Quốc Trị", "nam", (1966,), "Tổ dân phố Vinh Thịnh Đông", "Phường Đống Đa",
         ("BTCB", "HEAD"), ("Bí thư chi bộ", "Tổ trưởng TDP", None)),
        ("Dương Thị Sửu", "nu", (1970,), "Tổ dân phố Đống Đa 4", "Phường Đống Đa",
         ("BTCB", "HEAD"), ("Bí thư chi bộ", "Tổ trưởng", None)),
        ("Lỗ Văn Thành", "nam", (1973,), "Tổ dân phố Liên Bảo 4", "Phường Liên Bảo",
         ("BTCB", "TB_CTMT"), ("Bí thư chi bộ", None, "Trưởng ban công tác Mặt trận TDP")),
        ("Phạm Thị Xuân", "nu", (1968,), "Tổ dân phố Định Trung 2", "Phường Định Trung",
         ("PBTCB", "HEAD"), ("Phó BTCB", "Tổ trưởng TDP", None)),
        ("Trương Công Đán", "nam", (1959,), "Tổ dân phố Khai Quang 9", "Phường Khai Quang",
         ("BTCB", "HEAD"), ("BTCB", "Tổ trưởng tổ dân phố Khai Quang 9", None)),
    ],
}  # fmt: skip


def make() -> None:
    pages = [_ward(*one) for one in WARDS.items()]
    book = Book("139-phu-tho-hai-phuong.xlsx",
                ["two tiers, a sheet for each ward", "Đảng | Chính quyền | Đoàn thể",
                 "renamed TDP and khu", "old units", "abbreviations of 2025"],
                pages, (2025, 12, 31), [])  # fmt: skip
    xlsx.write(book)
    book.write_expectation()


def _ward(ward, people) -> Page:
    page = Page(ward.replace("Phường", "P."))
    page.line("organisation block", {"A": "TỈNH ỦY PHÚ THỌ", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", f"ĐẢNG ỦY {ward.upper()}")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM (tính đến 31/12/2025)", "A:L")
    fields = {field: "ABCDEFGHIJKL"[n] for n, (field, _) in enumerate(COLUMNS)}
    top = {"ABCDEFGHIJKL"[n]: text for n, (field, text) in enumerate(COLUMNS) if field not in ROLES}
    below = {fields[field]: text for field, text in COLUMNS if field in ROLES}
    page.header(fields, top | {"E": "Chức danh"}, below,
                merges=["E1:G1", *(f"{c}1:{c}2" for c in "ABCDHIJKL")])  # fmt: skip
    part = None
    for one in people:
        if (one[3] is None) != part:
            part = one[3] is None
            page.line(
                "block: level", "A. CẤP PHƯỜNG" if part else "B. KHU DÂN CƯ, TỔ DÂN PHỐ", "A:L"
            )
        _row(page, at(places.new(PROVINCE, ward), one[3]), *one)
    page.line("signature", {"H": "TM. BAN THƯỜNG VỤ"})
    return page


def _row(page, place, name, sex, birth, hamlet, old, codes, said):
    turn = len(page.records)
    start = (2025, 7, 1) if not hamlet else (2025, 8 + turn % 4, 2 + turn)
    one = fact(place, name, sex, birth, codes, start=start,
               decision_no=f"{3 + 2 * turn}-QĐ/{'ĐU' if hamlet else 'TU'}")  # fmt: skip
    written = dict(zip(ROLES, said, strict=True))
    if turn % 3 == 1:
        written["start"] = dates.text(start)
    page.person(one, old_unit=old, **written)
