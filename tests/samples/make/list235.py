"""235: two tiers: pairs that ended on 30/6/2025 on one sheet, those of the new units on another."""

from dataclasses import replace

from . import places
from .book import Book
from .facts import Post
from .hand import fact, signed
from .page import Page
from .xlsx import write

OLD = "Tỉnh Hà Nam"
NEW = "Tỉnh Ninh Bình"
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
CLOSED, MERGED = "Kết thúc hoạt động đơn vị hành chính cấp huyện", "Sáp nhập xã"
END = (2025, 6, 30)
# district, commune, hamlet, name, sex, birth, posts, start, end, reason, number
BEFORE = [
    ("Thị xã Duy Tiên", None, None, "Ngô Văn Khải", "nam", (1971, 5, 4), ("BT", "CT_HDND"),
     (2020, 8, 14), END, CLOSED, "1204-QĐ/TU"),
    ("Thị xã Duy Tiên", None, None, "Trần Thị Mai Hương", "nu", (1976, 11, 2),
     ("TB_TC", "TP_NV"), (2021, 3, 1), END, CLOSED, "77-QĐ/TU"),
    ("Thị xã Kim Bảng", None, None, "Lại Đức Thuận", "nam", (1969, 9, 19), ("CN_UBKT", "CTTR"),
     (2019, 4, 22), (2025, 2, 28), "Giải thể Thanh tra thị xã", "318-QĐ/TU"),
    ("Thị xã Kim Bảng", None, None, "Phạm Hồng Kiên", "nam", (1980, 1, 12), ("TB_DV", "CT_MTTQ"),
     (2020, 10, 5), (2024, 12, 31), "Nghỉ hưu", "655-QĐ/TU"),
    ("Thị xã Duy Tiên", "Phường Hòa Mạc", None, "Đỗ Thị Thanh Tâm", "nu", (1979, 6, 6),
     ("BT", "CT_UBND"), (2020, 6, 9), END, MERGED, "41-QĐ/TU"),
    ("Thị xã Duy Tiên", "Xã Tiên Ngoại", None, "Nguyễn Văn Chỉnh", "nam", (1970, 12, 25),
     ("BT", "CT_HDND"), (2021, 6, 29), END, MERGED, "58-QĐ/TU"),
    ("Thị xã Kim Bảng", "Xã Văn Xá", None, "Lê Quang Vịnh", "nam", (1975, 3, 3),
     ("CT_MTTQ", "TK_DV"), (2019, 9, 16), END, MERGED, "92-QĐ/TU"),
    ("Thị xã Kim Bảng", "Xã Nguyễn Úy", "Thôn Cát Nguyên", "Vũ Thị Ổn", "nu", (1966, 8, 1),
     A, (2022, 11, 7), (2025, 5, 31), "Xin thôi nhiệm vụ", "15-QĐ/ĐU"),
    ("Thị xã Kim Bảng", "Xã Nguyễn Úy", "Thôn Đức Mộ", "Trịnh Văn Lũy", "nam", (1962, 2, 14),
     ("PCT_HCCB", "BTCB"), (2020, 2, 20), (2025, 6, 30), "Kết thúc nhiệm vụ", "8-QĐ/ĐU"),
]  # fmt: skip
# commune, hamlet, name, sex, birth, posts, start, end, reason, number, old unit, note
AFTER = [
    ("Phường Duy Tiên", None, "Đỗ Thị Thanh Tâm", "nu", (1979, 6, 6), ("BT", "CT_HDND"),
     (2025, 7, 1), None, None, "206-QĐ/TU", "Phường Hòa Mạc", "Chỉ định"),
    ("Phường Duy Hà", None, "Nguyễn Văn Chỉnh", "nam", (1970, 12, 25), ("PBT_TT", "CT_HDND"),
     (2025, 7, 1), None, None, "211-QĐ/TU", "Xã Tiên Ngoại", "Chỉ định"),
    ("Phường Phủ Lý", None, "Hoàng Đình Nghị", "nam", (1978, 4, 28), ("BT", "CT_HDND"),
     (2025, 7, 1), None, None, "214-QĐ/TU", "Thành ủy Phủ Lý", None),
    ("Phường Phủ Lý", None, "Bùi Thị Kim Ngân", "nu", (1984, 10, 15), ("PBT", "CT_UBND"),
     (2025, 7, 1), None, None, "235-QĐ/TU", None, None),
    ("Phường Kim Bảng", None, "Lê Quang Vịnh", "nam", (1975, 3, 3), ("PCT_MTTQ", "CT_HND"),
     (2025, 7, 1), None, None, "31-QĐ/ĐU", "Xã Văn Xá", None),
    ("Phường Nguyễn Úy", None, "Đinh Công Tráng", "nam", (1981, 7, 7), ("PCT_UBND", "PVHCC"),
     (2025, 7, 1), (2025, 11, 15), "Điều động", "230-QĐ/TU", None, None),
    ("Phường Nguyễn Úy", "Tổ dân phố Cát Nguyên", "Chu Văn Bé", "nam", (1973, 1, 1), A,
     (2025, 8, 12), None, None, "04-QĐ/ĐU", "Thôn Cát Nguyên, xã Nguyễn Úy", None),
    ("Phường Nguyễn Úy", "Tổ dân phố Đức Mộ", "Phan Thị Tuyết", "nu", (1977, 5, 30), B,
     (2025, 9, 3), None, None, "05-QĐ/ĐU", "Thôn Đức Mộ, xã Nguyễn Úy", None),
    ("Phường Duy Tiên", "Tổ dân phố Tân Hà", "Nguyễn Thị Ẩn", "nu", (1968, 9, 21), C,
     (2025, 10, 20), None, None, "17-QĐ/ĐU", "Phường Hòa Mạc", None),
    ("Phường Duy Tiên", "Thôn Từ Đài", "Phạm Văn Sự", "nam", (1964, 12, 8), A,
     (2025, 10, 20), (2026, 3, 31), "Sáp nhập thôn", "18-QĐ/ĐU", "Xã Chuyên Ngoại", None),
    ("Phường Kim Bảng", "Thôn Đặng Xá", "Tạ Đình Đạt", "nam", (1970, 3, 17), A,
     (2025, 9, 15), None, None, "22-QĐ/ĐU", None, None),
    ("Phường Duy Hà", "Tổ dân phố Ninh Lão", "Lưu Thị Hạnh", "nu", (1982, 6, 11), B,
     (2025, 12, 1), None, None, "9-QĐ/ĐU", "Phường Duy Minh", None),
]  # fmt: skip


def make() -> None:
    pages = [_before(), _after()]
    features = ["two tiers", "ended pairs with reasons", "old units", "new units", "X3, X7, X8",
                "faults"]  # fmt: skip
    notes = ["A deputy chairman who directs the service centre and a deputy secretary who heads "
             "the council or the committee are none that count here.",
             "People of both sheets are one: they may be told as such."]  # fmt: skip
    book = Book("235-ha-nam-ninh-binh-hai-cap.xlsx", features, pages, (2026, 4, 30), notes)
    write(book)
    book.write_expectation()


def _before() -> Page:
    page = Page("Trước 01-7-2025")
    page.line("title", "KIÊM NHIỆM CHỨC DANH KẾT THÚC KHI SẮP XẾP ĐƠN VỊ HÀNH CHÍNH", "A:N")
    page.blank()
    page.simple_header([
        ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày sinh"),
        ("gender", "Giới tính"), ("province", "Tỉnh"), ("district", "Huyện, thị xã"),
        ("commune", "Xã, phường"), ("hamlet", "Thôn, TDP"), ("role1", "Chức danh 1"),
        ("role2", "Chức danh 2"), ("start", "Bắt đầu"), ("end", "Kết thúc"),
        ("end_reason", "Lý do kết thúc"), ("decision_no", "Số quyết định"),
    ])  # fmt: skip
    for district, commune, hamlet, name, sex, birth, codes, start, end, why, number in BEFORE:
        place = places.hamlet(places.old(OLD, district, commune), hamlet)
        page.person(fact(place, name, sex, birth, codes, start=start, end=end, end_reason=why,
                         decision_no=number))  # fmt: skip
    return page


def _after() -> Page:
    page = Page("Từ 01-7-2025")
    page.line("title", "KIÊM NHIỆM CHỨC DANH TẠI CÁC ĐƠN VỊ HÀNH CHÍNH MỚI", "A:N")
    page.line("title", "(Tỉnh Ninh Bình, đến ngày 30/4/2026)", "A:N")
    page.blank()
    page.simple_header([
        ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày sinh"),
        ("gender", "Giới tính"), ("commune", "Xã, phường mới"), ("hamlet", "Thôn, TDP"),
        ("old_unit", "Đơn vị cũ"), ("role1", "Chức danh thứ nhất"),
        ("role2", "Chức danh thứ hai"), ("role3", "Chức danh thứ ba"), ("start", "Từ ngày"),
        ("end", "Đến ngày"), ("end_reason", "Lý do thôi"), ("decision_no", "Số quyết định"),
        ("decision_date", "Ngày quyết định"), ("note", "Ghi chú"),
    ])  # fmt: skip
    for turn, who in enumerate(AFTER):
        _new(page, turn, *who)
    return page


def _new(page, turn, commune, hamlet, name, sex, birth, codes, start, end, why, number, old, note):
    place = places.hamlet(places.new(NEW, commune), hamlet)
    held = [_centre(code) if code == "PVHCC" else code for code in codes]
    one = fact(place, name, sex, birth, held, start=start, end=end, end_reason=why, note=note,
               **signed(number, (2025, start[1] - 1, 27)))  # fmt: skip
    written: dict = {"old_unit": old}
    if turn == 9:
        written["end"] = "31/3/2025"
        one = replace(one, end=(2025, 3, 31))
    if turn == 10:
        written["commune"] = "Xã Văn Xá"
    if turn == 11:
        written["start"] = "31/11/2025"
        one = replace(one, start=None)
    row = page.person(one, **written)
    if turn == 4:
        page.records[-1]["cases"] = [{"level": "xa", "model": "X7"}]
    if turn == 9:
        page.problem(row, "end", "end_before_start", "error")
    if turn == 10:
        page.records[-1]["locality"][2] = None
        page.records[-1]["suggest"] = {"commune": "Phường Kim Bảng"}
        page.records[-1]["unsure"] = ["province", "district", "commune"]
        page.problem(row, "commune", "place_of_old_tree|unknown_commune", "error")
    if turn == 11:
        page.problem(row, "start", "impossible_date", "error")


def _centre(_code: str) -> Post:
    return Post("Giám đốc Trung tâm Phục vụ hành chính công phường", "xa", "GD_TTPVHCC")
