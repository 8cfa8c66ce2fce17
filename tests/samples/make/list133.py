"""133: pasted together from Word: NFD, NBSP, Ð, capitals, honorifics, posts joined in every way."""

from dataclasses import replace

from . import dates, legacy, places, xlsx
from .book import Book
from .facts import Post
from .hand import at, fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Hà Tĩnh", "Huyện Can Lộc"
COLUMNS = [
    ("stt", "TT"), ("commune", "Xã, thị trấn"), ("full_name", "Họ và tên"),
    ("birth", "Ngày sinh"), ("gender", "Nam/Nữ"), ("hamlet", "Thôn, TDP"),
    ("roles", "Chức danh đảm nhiệm"), ("start", "Thời điểm"), ("decision_no", "Số quyết định"),
    ("note", "Ghi chú"),
]  # fmt: skip
VH = Post("Công chức Văn hóa - Xã hội xã", "xa", "CC_VHXH")
PEOPLE = {
    "Thị trấn Nghèn": [
        ("Ông NGUYỄN HUY HOÀ", "Nguyễn Huy Hòa", "nam", (1968, 2, 3), None, ("BT", "CT_HDND"),
         "Bí thư Đảng uỷ đồng thời là Chủ tịch HĐND thị trấn"),
        ("Đ/c Trần Thị Thuý", "Trần Thị Thúy", "nu", (1977,), "Tổ dân phố 4", ("BTCB", "HEAD"),
         "Bí thư chi bộ, kiêm Tổ trưởng tổ dân phố"),
        ("BÙI XUÂN ĐƯỜNG", "Bùi Xuân Đường", "nam", (1959, 10, 30), "Tổ dân phố Phúc Sơn",
         ("BTCB", "TB_CTMT"), "BTCB / Trưởng ban CTMT"),
        ("Bà Võ Thị Oanh", "Võ Thị Oanh", "nu", (1970,), "Tổ dân phố 9", ("BTCB", "HEAD"),
         "BTCB kiêm Tổ trưởng TDP 9"),
    ],
    "Xã Thiên Lộc": [
        ("ThS. Đặng Hữu Khoá", "Đặng Hữu Khóa", "nam", (1979, 5, 5), None, ("BT", "CT_UBND"),
         "Bí thư Đảng ủy kiêm Chủ tịch UBND xã"),
        ("ĐỒNG CHÍ HOÀNG THỊ QUÝ", "Hoàng Thị Quý", "nu", (1974,), None, ("CT_MTTQ", "TK_DV"),
         "Chủ tịch UBMTTQ xã và Trưởng khối Dân vận"),
        ("Ông Lê Ðình Oánh", "Lê Đình Oánh", "nam", (1962, 12, 1), "Thôn Trung Thiên",
         ("BTCB", "HEAD"), "Bí thư - Thôn trưởng"),
        ("Nguyễn Thị Hoè", "Nguyễn Thị Hòe", "nu", (1981,), "Thôn Tân Thượng",
         (VH, "BTCB"), "Công chức VH-XH xã kiêm nhiệm Bí thư chi bộ thôn Tân Thượng"),
        ("PHAN VĂN TOẠI", "Phan Văn Toại", "nam", (1960, 7, 7), "Thôn Ðông Nam",
         ("BTCB", "HEAD", "TB_CTMT"),
         "Bí thư chi bộ, Trưởng thôn đồng thời là Trưởng ban công tác Mặt trận"),
    ],
    "Xã Kim Song Trường": [
        ("Ông PHẠM BÁ LUỸ", "Phạm Bá Lũy", "nam", (1966, 3, 15), None, ("BT", "CT_HDND"),
         "Bí thư Ðảng uỷ - Chủ tịch HÐND xã"),
        ("Cô Trương Thị Uyển", "Trương Thị Uyển", "nu", (1983,), "Thôn Vĩnh Hoà",
         ("BTCB", "HEAD"), "Bí thư chi bộ đồng thời làm Trưởng thôn"),
        ("Bs. Ngô Đức Toàn", "Ngô Đức Toàn", "nam", (1971, 9, 9), "Thôn Phúc Yên",
         ("BTCB", "TB_CTMT"), "Bí thư Chi bộ kiêm Trưởng Ban công tác Mặt trận thôn"),
        ("Đ/c TRẦN QUỐC HUY", "Trần Quốc Huy", "nam", (1985,), "Thôn Đồng Huề",
         ("CHT_QS", "BTCB"), "Chỉ huy trưởng Ban CHQS xã; Bí thư chi bộ thôn Đồng Huề"),
    ],
    "Xã Thượng Lộc": [
        ("Kỹ sư Đào Duy Khuê", "Đào Duy Khuê", "nam", (1976, 6, 24), None, ("PBT", "CT_UBND"),
         "Phó Bí thư Đảng uỷ, Chủ tịch UBND xã"),
        ("Bà HỒ THỊ LUYẾN", "Hồ Thị Luyến", "nu", (1972,), "Thôn Anh Hùng",
         ("PCT_HLHPN", "BTCB"), "PCT Hội LHPN xã, kiêm BTCB thôn Anh Hùng"),
        ("Ông Thái Văn Thoả", "Thái Văn Thỏa", "nam", (1957, 1, 19), "Thôn Sơn Bình",
         ("BTCB", "HEAD"), "Bí thư chi bộ/Trưởng thôn"),
        ("Phan Đình Hoàn", "Phan Đình Hoàn", "nam", (1964,), "Thôn Đoài Duyệt",
         ("BTCB", "HEAD"), "Bí thư kiêm Trưởng thôn"),
        ("Ông ĐINH XUÂN THỤ", "Đinh Xuân Thụ", "nam", (1961, 8, 28), "Thôn Hoà Thịnh",
         ("BTCB", "TB_CTMT"), "Bí thư chi bộ và Trưởng ban CTMT thôn Hoà Thịnh"),
    ],
    "Xã Tùng Lộc": [
        ("Đ/c Nguyễn Ðăng Ðạt", "Nguyễn Đăng Đạt", "nam", (1973, 11, 2), None,
         ("BT", "CT_HDND"), "Bí thư Đảng ủy kiêm nhiệm Chủ tịch HĐND xã"),
        ("Bà Phạm Thị Tuyên", "Phạm Thị Tuyên", "nu", (1969,), "Thôn Tài Năng",
         ("BTCB", "HEAD"), "BTCB-Trưởng thôn"),
        ("TÔ VĂN HOẠCH", "Tô Văn Hoạch", "nam", (1963, 4, 4), "Thôn Đông Quang 1",
         ("PBTCB", "HEAD"), "Phó Bí thư chi bộ, Trưởng thôn"),
    ],
}  # fmt: skip
VISIBLE_NBSP = "\u00a0"


def make() -> None:
    page = Page("Tổng hợp")
    page.line("organisation block", {"A": "TỈNH ỦY HÀ TĨNH", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "HUYỆN UỶ CAN LỘC")
    page.line("organisation block", {"A": "*", "G": "Can Lộc, ngày 05 tháng 11 năm 2022"})
    page.line("title", "TỔNG HỢP CÁN BỘ ĐẢM NHIỆM NHIỀU CHỨC DANH", "A:J")
    page.simple_header(COLUMNS)
    for commune, people in PEOPLE.items():
        top = page.at
        for one in people:
            _row(page, commune, page.at == top, *one)
        page.merges.append(f"B{top}:B{page.at - 1}")
    page.line("signature", {"H": "T/M BAN THƯỜNG VỤ"})
    for number, ((row, column), value) in enumerate(page.cells.items()):
        if isinstance(value, str):
            page.cells[row, column] = _pasted(value, number)
    notes = ["Names are in title case and without honorifics, degrees and professions.",
             "Every second cell is NFD, every third has NBSP for its spaces.",
             "'Thôn trưởng' is Trưởng thôn; 'Bí thư' beside a head of a hamlet is that of its "
             "chi bộ."]  # fmt: skip
    features = ["pasted from Word", "NFD, NBSP, Ð", "honorifics and degrees, capitals",
                "communes merged down", "every joining mark"]  # fmt: skip
    book = Book("133-can-loc-dan-tu-word.xlsx", features, [page], (2022, 10, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _pasted(text: str, number: int) -> str:
    text = text.replace(" ", VISIBLE_NBSP) if number % 3 == 0 else text
    return legacy.nfd(text) if number % 2 else text


def _row(page, commune, first, said, name, sex, birth, hamlet, codes, roles):
    turn = len(page.records)
    hamlet = hamlet and hamlet.replace("\u00d0", "Đ")
    place = at(places.old(PROVINCE, DISTRICT, commune), hamlet)
    start = steps((2019, 4, 2), turn)
    one = fact(place, name, sex, birth, codes, start=start,
               decision_no=f"{15 + 8 * turn}-QĐ/{'ĐU' if hamlet else 'HU'}")  # fmt: skip
    if "Thôn trưởng" in roles:
        one.posts[1] = replace(one.posts[1], also=("Thôn trưởng",))
    written = {"full_name": said, "roles": roles, "commune": commune if first else None}
    if turn % 2:
        written["hamlet"] = hamlet and legacy.old_tones(hamlet)
    if turn % 4 == 1:
        written["start"] = dates.text(start)
    if turn % 5 == 2:
        written["decision_no"] = f"QĐ số {one.decision_no}"
    page.person(one, **written)
