"""135: two tiers: a special zone's list, hamlets renamed, part-time posts ended on 31/5/2026."""

from . import dates, places, xlsx
from .book import Book
from .facts import Post
from .hand import at, fact, signed, steps
from .page import Page

PROVINCE, ZONE = "Tỉnh Quảng Ninh", "Đặc khu Vân Đồn"
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày sinh"), ("gender", "Giới tính"),
    ("old_unit", "Đơn vị cũ (trước 01/7/2025)"), ("hamlet", "Thôn, khu phố"),
    ("role1", "Chức danh chính"), ("role2", "Chức danh kiêm nhiệm"), ("start", "Từ ngày"),
    ("end", "Đến ngày"), ("end_reason", "Lý do thôi"), ("decision_no", "Số quyết định"),
    ("decision_date", "Ngày quyết định"), ("note", "Ghi chú"),
]  # fmt: skip
FIRST = (2025, 7, 1)
LAST = (2026, 5, 31)
DONE = "Kết thúc sử dụng người hoạt động không chuyên trách cấp xã"


def xa(title: str, code: str) -> Post:
    return Post(f"{title} đặc khu", "xa", code)


KTNS = xa("Trưởng ban Kinh tế - Ngân sách HĐND", "TB_KTNS")
PVHCC = xa("Giám đốc Trung tâm Phục vụ hành chính công", "GD_PVHCC")
XDD = xa("Trưởng ban Xây dựng Đảng Đảng ủy", "TB_XDD")
CTCT = Post("Giám đốc Trung tâm chính trị đặc khu", "xa", "GD_TTCT",
            also=("Giám đốc Trung tâm Chính trị đặc khu",))  # fmt: skip
CTD = xa("Chủ tịch Hội Chữ thập đỏ", "CT_CTD")
NCT = xa("Chủ tịch Hội Người cao tuổi", "CT_NCT")
DTN = Post("Bí thư Đoàn TNCS Hồ Chí Minh đặc khu", "xa", "BT_DTN",
           also=("Bí thư Đoàn Thanh niên đặc khu",
                 "Bí thư Đoàn Thanh niên Cộng sản Hồ Chí Minh đặc khu"))  # fmt: skip
LEADERS = [
    ("I. ĐẢNG, HĐND, UBND ĐẶC KHU", [
        ("Vũ Đức Hưởng", "nam", (1972, 4, 11), ("BT", "CT_HDND"), {}),
        ("Đào Văn Vũ", "nam", (1978, 1, 25), ("PBT", "CT_UBND"), {}),
        ("Phạm Thị Nhạn", "nu", (1980, 9, 2), ("PCT_HDND", KTNS), {}),
        ("Trương Mạnh Hùng", "nam", (1975, 6, 30), ("PCT_UBND", PVHCC),
         {"role2": "Giám đốc TTPVHCC đặc khu"}),
        ("Nguyễn Thị Hải Yến", "nu", (1983, 12, 8), (XDD, CTCT),
         {"role1": "Trưởng Ban Xây dựng Đảng", "role2": "Giám đốc Trung tâm Chính trị đặc khu"}),
    ]),
    ("II. MẶT TRẬN TỔ QUỐC VÀ CÁC TỔ CHỨC CHÍNH TRỊ - XÃ HỘI", [
        ("Hà Thị Sim", "nu", (1979, 3, 17), ("PCT_MTTQ", "CT_HLHPN"), {}),
        ("Châu Thành Đoàn", "nam", (1968, 7, 7), ("PCT_MTTQ", "CT_HCCB"),
         {"role1": "Phó Chủ tịch UBMTTQ"}),
        ("Lưu Văn Đáng", "nam", (1974, 10, 20), ("PCT_MTTQ", "CT_HND"), {}),
        ("Nguyễn Việt Phương", "nam", (1991, 5, 14), ("PCT_MTTQ", DTN),
         {"role2": "Bí thư Đoàn TNCS Hồ Chí Minh đặc khu"}),
    ]),
]  # fmt: skip
# name, sex, birth, old unit, hamlet, posts, more, what stands there instead
HAMLETS = [
    ("Tô Văn Chắp", "nam", (1964,), "Thị trấn Cái Rồng", "Khu phố 1", ("BTCB", "HEAD"), {}, {}),
    ("Lê Thị Ngát", "nu", (1971,), "Thị trấn Cái Rồng", "Khu phố 5", ("BTCB", "HEAD"), {},
     {"role2": "Trưởng khu phố"}),
    ("Bùi Văn Sáu", "nam", (1960,), "Thị trấn Cái Rồng", "Khu phố 9", ("BTCB", "TB_CTMT"), {}, {}),
    ("Đinh Công Tráng", "nam", (1966,), "Xã Đông Xá", "Thôn Đông Xá 1", ("BTCB", "HEAD"), {},
     {"hamlet": "Thôn Đông Xá 1 (trước đây là thôn 1)"}),
    ("Ngô Thị Lành", "nu", (1975,), "Xã Đông Xá", "Thôn Đông Xá 2", ("BTCB", "HEAD"), {},
     {"hamlet": "Thôn Đông Xá 2 (tên cũ: thôn 2)"}),
    ("Trần Xuân Mẫn", "nam", (1962,), "Xã Hạ Long", "Thôn Hạ Long 1", ("BTCB", "HEAD"), {},
     {"hamlet": "Thôn Hạ Long 1 (thôn 1 cũ)"}),
    ("Phạm Văn Thừa", "nam", (1969,), "Xã Hạ Long", "Thôn Hạ Long 2", (CTD, "BTCB"),
     {"end": LAST, "end_reason": DONE}, {}),
    ("Hoàng Thị Tý", "nu", (1972,), "Xã Đài Xuyên", "Thôn Đài Làng", (NCT, "BTCB"),
     {"end": LAST, "end_reason": DONE}, {}),
    ("Từ Khải Minh", "nam", (1981,), "Xã Đài Xuyên", "Thôn Voòng Tre", ("BTCB", "HEAD"), {}, {}),
    ("Chìu Quay Sáng", "nam", (1977,), "Xã Bình Dân", "Thôn Bình Dân 1", ("BTCB", "HEAD"), {},
     {"hamlet": "Thôn Bình Dân 1"}),
    ("Voòng A Tắc", "nam", (1965,), "Xã Bình Dân", "Thôn Đồng Cống", ("BTCB", "TB_CTMT"), {}, {}),
    ("Nguyễn Thị Thắm", "nu", (1984,), "Xã Vạn Yên", "Thôn 10/10", ("BTCB", "HEAD"), {}, {}),
    ("Lương Văn Ước", "nam", (1958,), "Xã Vạn Yên", "Thôn Đài Chuối",
     ("BTCB", "HEAD"), {"end": (2025, 12, 31), "end_reason": "Nghỉ do tuổi cao"}, {}),
    ("Phạm Quốc Duyệt", "nam", (1967,), "Xã Quan Lạn", "Thôn Thái Hòa",
     ("BTCB", "HEAD", ), {}, {"hamlet": "Thôn Thái Hoà"}),
    ("Bùi Thị Hợi", "nu", (1970,), "Xã Quan Lạn", "Thôn Quan Lạn Tân Lập", ("BTCB", "HEAD"), {},
     {"hamlet": "Thôn Quan Lạn Tân Lập (đổi tên từ thôn Tân Lập)"}),
    ("Lưu Thành Viên", "nam", (1973,), "Xã Minh Châu", "Thôn Ninh Hải", ("BTCB", "TB_CTMT"), {},
     {}),
    ("Phạm Thị Bốn", "nu", (1976,), "Xã Ngọc Vừng", "Thôn Ngọc Nam", ("BTCB", "HEAD"), {}, {}),
    ("Nguyễn Sỹ Bản", "nam", (1963,), "Xã Bản Sen", "Thôn Nà Na", ("BTCB", "HEAD"), {}, {}),
    ("Lê Đình Thắng", "nam", (1961,), "Xã Thắng Lợi", "Thôn Thi Đua", ("BTCB", "TB_CTMT"), {}, {}),
]  # fmt: skip


def make() -> None:
    page = Page("Vân Đồn 2026")
    page.line("organisation block", {"A": "TỈNH ỦY QUẢNG NINH", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "ĐẢNG ỦY ĐẶC KHU VÂN ĐỒN")
    page.line("organisation block", {"A": "*", "H": "Vân Đồn, ngày 08 tháng 7 năm 2026"})
    page.line("title", "DANH SÁCH CÁN BỘ, NGƯỜI HOẠT ĐỘNG Ở THÔN, KHU PHỐ KIÊM NHIỆM", "A:N")
    page.line("title", "(Số liệu tính đến ngày 30/6/2026)", "A:N")
    page.simple_header(COLUMNS)
    zone = places.new(PROVINCE, ZONE)
    for title, people in LEADERS:
        page.line("block: bloc", title, "A:N")
        for name, sex, birth, codes, said in people:
            _row(page, zone, (name, sex, birth), codes, None, {}, said)
    page.line("block: level", "III. THÔN, KHU PHỐ", "A:N")
    for name, sex, birth, old, hamlet, codes, more, said in HAMLETS:
        _row(page, at(zone, hamlet), (name, sex, birth), codes, old, more, said)
    page.line("signature", {"H": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"H": "PHÓ BÍ THƯ"})
    notes = ["Hamlets of one name were renamed after the merging; the name before stands in "
             "brackets and is no part of the hamlet.",
             "Phó Chủ tịch UBMTTQ who heads a union is X7."]  # fmt: skip
    features = ["two tiers, đặc khu", "old units", "renamed hamlets",
                "part-time posts of communes ended on 31/5/2026", "X7, X8",
                "reasons of ending"]  # fmt: skip
    book = Book("135-van-don-dac-khu.xlsx", features, [page], (2026, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, place, person, codes, old, more, said):
    turn = len(page.records)
    start = FIRST if not place[3] else steps((2025, 7, 15), 0)
    if place[3] and turn % 3 == 0:
        start = (2025, 7 + turn % 5, 1 + turn)
    one = fact(place, *person, codes, start=start,
               **signed(f"{9 + 4 * turn}-QĐ/{'ĐU' if place[3] else 'TU'}",
                        dates.before(start, 1 + turn % 4)), **more)  # fmt: skip
    page.person(one, old_unit=old, **said)
    if codes[0] == "PCT_MTTQ":
        page.records[-1]["cases"] = [{"level": "xa", "model": "X7"}]
