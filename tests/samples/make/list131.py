"""131: VNI in .xlsx: a southern district, years of birth by sex, one post a column."""

from . import dates, legacy, places, xlsx
from .book import Book
from .facts import Post
from .hand import at, fact, signed, steps
from .page import Formula, Page

PROVINCE, DISTRICT = "Tỉnh Long An", "Huyện Cần Đước"
FIELDS = {
    "stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "hamlet": "E",
    "role1": "F", "role2": "G", "role3": "H", "decision_no": "I", "decision_date": "J",
    "start": "K", "end": "L", "note": "M",
}  # fmt: skip
TOP = {"A": "TT", "B": "HỌ VÀ TÊN", "C": "NĂM SINH", "E": "ẤP, KHU PHỐ", "F": "CHỨC VỤ",
       "I": "QUYẾT ĐỊNH", "K": "TỪ NGÀY", "L": "ĐẾN NGÀY", "M": "GHI CHÚ"}  # fmt: skip
BELOW = {"C": "NAM", "D": "NỮ", "F": "CHỨC VỤ 1", "G": "CHỨC VỤ 2", "H": "CHỨC VỤ 3",
         "I": "SỐ", "J": "NGÀY"}  # fmt: skip
MERGES = [*(f"{c}1:{c}2" for c in "ABEKLM"), "C1:D1", "F1:H1", "I1:J1"]
BTV = Post("Ủy viên Ban Thường vụ Đảng ủy xã", "xa", "UV_BTV")
OFFICES = [
    ("Trần Văn Ửng", "nam", 1963, ("BT", "CT_HDND")),
    ("Nguyễn Thị Mỹ Ẩn", "nu", 1971, ("TB_TG", "GD_TTBDCT")),
    ("Lê Ngọc Ỷ", "nam", 1966, ("CN_UBKT", "CTTR")),
]
COMMUNES = {
    "Thị trấn Cần Đước": [
        ("Võ Thành Đại", "nam", 1968, None, ("BT", "CT_HDND")),
        ("Huỳnh Thị Ngọc Ỹ", "nu", 1976, "Khu phố 1A", ("BTCB", "HEAD")),
        ("Đỗ Hữu Ở", "nam", 1959, "Khu phố 6", ("BTCB", "TB_CTMT")),
    ],
    "Xã Long Hựu Đông": [
        ("Phạm Ổi", "nam", 1970, None, ("BT", "CT_UBND")),
        ("Trương Thị Đẹp", "nu", 1979, None, ("CT_MTTQ", "TK_DV")),
        ("Nguyễn Văn Ky", "nam", 1962, "Ấp Chợ", ("BTCB", "HEAD", "TB_CTMT")),
        ("Ngô Thị Bảy Ẹo", "nu", 1965, "Ấp Rạch Cát", ("BTCB", "TB_CTMT")),
        ("Lý Út Đực", "nam", 1973, "Ấp Hựu Lộc", (BTV, "CT_HND", "BTCB")),
    ],
    "Xã Tân Ân": [
        ("Dương Quốc Ái", "nam", 1974, None, ("BT", "CT_HDND")),
        ("Trần Thị Sáu", "nu", 1961, "Ấp 1", ("BTCB", "HEAD")),
        ("Bùi Văn Ổn", "nam", 1958, "Ấp 2", ("BTCB", "HEAD")),
        ("Nguyễn Ngọc Ngà", "nu", 1980, "Ấp 3", ("PCT_HLHPN", "BTCB")),
        ("Cao Hoàng Ý", "nam", 1977, "Ấp 4", ("CHT_QS", "BTCB")),
    ],
    "Xã Mỹ Lệ": [
        ("Mai Văn Đúng", "nam", 1967, None, ("PBT_TT", "CT_HDND")),
        ("Đặng Thị Kim Ủy", "nu", 1972, "Ấp Mỹ Tây", ("BTCB", "HEAD")),
        ("Phan Tấn Ẩm", "nam", 1964, "Ấp Cầu Chùa", ("BTCB", "TB_CTMT")),
        ("Lâm Thị Đào", "nu", 1969, "Ấp Rạch Đào", ("BTCB", "HEAD", "TB_CTMT")),
    ],
    "Xã Phước Tuy": [
        ("Tô Văn Ướng", "nam", 1965, None, ("BT", "CT_UBND")),
        ("Hồ Thị Ánh Đông", "nu", 1978, "Ấp Phước Lý", ("BTCB", "HEAD")),
        ("Nguyễn Thành Lũy", "nam", 1960, "Ấp Tân Bình", ("BTCB", "HEAD")),
    ],
}
ENDS = {9: (2015, 4, 30), 17: (2015, 3)}
HIDDEN = 12


def make() -> None:
    page = Page("Can Duoc")
    page.line("organisation block", {"A": "HUYỆN ỦY CẦN ĐƯỚC", "I": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC", "I": "Cần Đước, ngày 03 tháng 6 năm 2015"})
    page.line("organisation block", "*")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM NHIỀU CHỨC VỤ", "A:M")
    page.line("title", "(Tính đến ngày 31/5/2015)", "A:M")
    page.header(FIELDS, TOP, BELOW, merges=MERGES)
    page.line("column numbers", {c: str(n) for n, c in enumerate("ABCDEFGHIJKLM", 1)})
    page.line("block: level", "A. CẤP HUYỆN")
    place = places.old(PROVINCE, DISTRICT)
    for name, sex, birth, codes in OFFICES:
        _row(page, place, name, sex, birth, codes)
    page.line("subtotal", {"B": "Cộng cấp huyện", "C": Formula("=COUNT(C9:C11)", 2),
                           "D": Formula("=COUNT(D9:D11)", 1)})  # fmt: skip
    page.line("block: level", "B. CẤP XÃ VÀ ẤP, KHU PHỐ")
    for number, (commune, people) in enumerate(COMMUNES.items(), 1):
        page.line("block: commune", {"A": number, "B": commune})
        page.stt = iter(range(1, 99))
        for name, sex, birth, hamlet, codes in people:
            _row(page, at(places.old(PROVINCE, DISTRICT, commune), hamlet),
                 name, sex, birth, codes)  # fmt: skip
    page.line("total", {"B": "TỔNG CỘNG", "C": Formula("=COUNT(C9:C44)", 14),
                        "D": Formula("=COUNT(D9:D44)", 9)})  # fmt: skip
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "J": "TRƯỞNG BAN"})
    page.hidden_rows.append(page.records[HIDDEN]["row"])
    page.problem(page.records[HIDDEN]["row"], None, "hidden_row", "warning")
    notes = ["A commune's line holds its number in A and its name in B, like a person's.",
             "Ủy viên Ban Thường vụ is a membership: with Chủ tịch Hội Nông dân no pair; the "
             "latter with Bí thư chi bộ is one."]  # fmt: skip
    features = ["VNI-Windows in .xlsx", "years of birth by sex", "one post a column",
                "column numbers", "subtotals with formulas", "hidden row"]  # fmt: skip
    book = Book("131-can-duoc-nam-nu-vni.xlsx", features, [page], (2015, 5, 31), notes)
    xlsx.write(book, legacy.vni, "VNI-Times")
    book.write_expectation()


def _row(page, place, name, sex, birth, codes):
    turn = len(page.records)
    start = steps((2011, 3, 10), turn)
    level = "TU" if not place[2] else "ĐU" if place[3] else "HU"
    one = fact(place, name, sex, birth, codes, start=start, end=ENDS.get(turn),
               **signed(f"{112 + 23 * turn}-QĐ/{level}", dates.before(start, 9)))  # fmt: skip
    written = {}
    if turn % 3 == 0:
        written["start"] = dates.text(start, padded=False)
    if turn % 5 == 3:
        written["decision_date"] = dates.text(one.decision_date, "-", padded=False)
    if turn % 4 == 3 and one.posts[-1].code == "TB_CTMT" and len(codes) == 2:
        written["role2"] = "Trưởng ban CTMT"
    page.person(one, **written)
