"""242: two tiers in one list: blocks before and after 1/7/2025, old names in brackets, terms."""

from . import dates, places
from .book import Book
from .hand import fact
from .page import Page
from .xlsx import write

OLD, NEW = "Tỉnh Yên Bái", "Tỉnh Lào Cai"
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
BEFORE = [
    ("Huyện Văn Yên", None, None, "Luyện Hữu Chung", "nam", (1970, 2, 1), ("BT", "CT_HDND"),
     (2020, 7, 29), (2025, 6, 30), "Kết thúc hoạt động cấp huyện"),
    ("Huyện Văn Yên", None, None, "Hà Đức Anh", "nam", (1974, 6, 17), ("TB_TC", "TP_NV"),
     (2018, 11, 5), (2023, 3, 31), "Chuyển công tác"),
    ("Huyện Văn Yên", "Thị trấn Mậu A", None, "Lã Thị Liền", "nu", (1977, 8, 8), ("BT", "CT_UBND"),
     (2020, 5, 12), (2025, 6, 30), "Sáp nhập đơn vị hành chính"),
    ("Huyện Văn Yên", "Xã Đông Cuông", None, "Hoàng Văn Kim", "nam", (1979, 1, 24),
     ("CT_MTTQ", "TK_DV"), (2019, 4, 4), (2025, 6, 30), "Sáp nhập đơn vị hành chính"),
    ("Huyện Văn Yên", "Xã Đông Cuông", "Thôn Gốc Quân", "Vi Thị Sáu", "nu", (1966, 3, 3), A,
     (2022, 9, 19), (2025, 6, 30), "Sáp nhập thôn"),
    ("Huyện Văn Yên", "Xã Châu Quế Hạ", "Thôn Ngọc Châu", "Triệu Tòn Phấu", "nam", (1980, 10, 1),
     ("CHT_QS", "BTCB"), (2021, 12, 6), (2025, 6, 30), "Kết thúc nhiệm vụ"),
]  # fmt: skip
AFTER = [
    ("Xã Mậu A", None, "Lã Thị Liền", "nu", (1977, 8, 8), ("BT", "CT_HDND"), (2025, 7, 1),
     None, None, "thị trấn Mậu A"),
    ("Xã Đông Cuông", None, "Hoàng Văn Kim", "nam", (1979, 1, 24), ("PBT_TT", "CT_HDND"),
     (2025, 7, 1), None, None, "xã Đông Cuông"),
    ("Xã Châu Quế", None, "Nguyễn Duy Khiêm", "nam", (1981, 12, 15), ("BT", "CT_HDND"),
     (2025, 7, 1), (2025, 12, 31), "Luân chuyển", None),
    ("Xã Lâm Giang", None, "Đặng Thị Thanh", "nu", (1983, 5, 27), ("PBT", "CT_UBND"),
     (2025, 7, 1), None, None, None),
    ("Xã Mậu A", "Thôn Đồng Bưởi", "Phùng Văn Đại", "nam", (1968, 7, 20), A, (2025, 8, 18),
     None, None, "thị trấn Mậu A"),
    ("Xã Mậu A", "Thôn Cầu A", "Trần Thị Nhàn", "nu", (1972, 11, 13), B, (2025, 8, 18), None,
     None, "xã Mậu Đông"),
    ("Xã Đông Cuông", "Thôn Cầu Có", "Lò Văn Pháy", "nam", (1975, 4, 30), C, (2025, 9, 8), None,
     None, "xã Quang Minh"),
    ("Xã Đông Cuông", "Thôn Gốc Quân", "Vi Thị Sáu", "nu", (1966, 3, 3), A, (2025, 9, 8),
     None, None, "xã Đông Cuông"),
    ("Xã Châu Quế", "Thôn Khe Bành", "Bàn Thừa Chiêu", "nam", (1982, 9, 2), A, (2025, 10, 27),
     None, None, "xã Châu Quế Thượng"),
    ("Xã Xuân Ái", "Thôn Trung Tâm", "Lương Thị Xuyến", "nu", (1978, 6, 6), B, (2025, 11, 3),
     None, None, "xã Xuân Ái"),
]  # fmt: skip


def make() -> None:
    page = Page("Kiêm nhiệm")
    page.line("organisation block", {"A": "TỈNH ỦY LÀO CAI", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC", "H": "Lào Cai, ngày 15 tháng 01 năm 2026"})
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM TRƯỚC VÀ SAU KHI SẮP XẾP (ĐỊA BÀN VĂN YÊN)",
              "A:K")  # fmt: skip
    page.simple_header([
        ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày sinh"), ("gender", "Nam/nữ"),
        ("province", "Tỉnh"), ("district", "Huyện"), ("commune", "Xã, thị trấn"),
        ("hamlet", "Thôn, bản"), ("roles", "Các chức danh"), ("start", "Ngày bắt đầu"),
        ("end", "Ngày kết thúc"), ("end_reason", "Lý do"), ("note", "Ghi chú"),
    ])  # fmt: skip
    page.line("block: part", "A. TRƯỚC NGÀY 01/7/2025 (TỈNH YÊN BÁI)", "A:M")
    for number, who in enumerate(BEFORE, 1):
        district, commune, hamlet, *rest = who
        _person(page, number, places.hamlet(places.old(OLD, district, commune), hamlet), *rest)
    page.line("block: part", "B. TỪ NGÀY 01/7/2025 (TỈNH LÀO CAI)", "A:M")
    for number, (commune, hamlet, *rest, before) in enumerate(AFTER, 1):
        place = places.hamlet(places.new(NEW, commune), hamlet)
        _person(page, number, place, *rest, before=before)
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "I": "K/T TRƯỞNG BAN"})
    page.line("signature", {"I": "PHÓ TRƯỞNG BAN"})
    page.blank(2)
    page.line("signature", {"B": "Nông Thị Hiền", "I": "Đoàn Quốc Cường"})
    features = ["two tiers in one list", "blocks before and after", "old names in brackets"]
    book = Book("242-van-yen-truoc-sau.xlsx", features, [page], (2025, 12, 31))
    write(book)
    book.write_expectation()


def _person(page, number, place, name, sex, birth, codes, start, end, why, before=None) -> None:
    one = fact(place, name, sex, birth, codes, start=start, end=end, end_reason=why)
    commune = f"{place[2]} ({before} cũ)" if before else place[2]
    mark = (" đồng thời là ", " kiêm ", ", ")[number % 3]
    page.person(one, stt=number, commune=commune, birth=dates.text(birth),
                roles=mark.join(post.title for post in one.posts))  # fmt: skip
