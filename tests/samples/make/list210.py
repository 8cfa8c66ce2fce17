"""210: a district's farmers' union: branches by hamlet, their heads' other posts in short."""

from . import dates, places, xlsx
from .book import Book
from .facts import Post
from .hand import fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Ninh Thuận", "Huyện Thuận Nam"
CHT = Post("Chi hội trưởng Nông dân", "thon", "CHT_ND")
# hamlet, name, sex, birth, group, other posts, how they are written, note
BRANCHES = {
    "Xã Phước Hà": [
        ("Thôn Giá", "Chamaléa Châu", "nam", 1977, "Raglai", ("BTCB",), "Bí thư CB", None),
        ("Thôn Trà Nô", "Tạ Yên Thị Hiền", "nu", 1986, "Raglai", ("HEAD",), "Trưởng thôn", None),
        ("Thôn Rồ Ôn", "Pinăng Thạnh", "nam", 1969, "Raglai", ("BTCB", "HEAD"),
         "Bí thư CB + Trưởng thôn", None),
        ("Thôn Là A", "Chamaléa Thị Ngát", "nu", 1990, "Raglai", (), None, "Mới bầu, chưa kiêm"),
    ],
    "Xã Phước Nam": [
        ("Thôn Văn Lâm 1", "Thành Ngọc Có", "nam", 1965, "Chăm", ("BTCB", "HEAD"),
         "BTCB-TT", None),
        ("Thôn Văn Lâm 3", "Đạo Thị Vuông", "nu", 1979, "Chăm", ("TB_CTMT",), "TB CTMT", None),
        ("Thôn Nho Lâm", "Báo Văn Trò", "nam", 1972, "Chăm", ("BTCB", "TB_CTMT"),
         "BTCB, TBCTMT", None),
        ("Thôn Phước Lập", "Nguyễn Hữu Toan", "nam", 1968, "Kinh", ("BTCB",), "BTCB", None),
    ],
    "Xã Phước Ninh": [
        ("Thôn Hiếu Thiện", "Lưu Thị Bạch Cúc", "nu", 1981, "Chăm", ("BTCB", "HEAD"),
         "Bí thư chi bộ, Trưởng thôn", None),
        ("Thôn Vụ Bổn", "Dương Tấn Đài", "nam", 1963, "Chăm", ("HEAD",), "Trưởng thôn",
         "Có đơn xin nghỉ"),
        ("Thôn Thiện Đức", "Hứa Đại Dự", "nam", 1974, "Chăm", ("BTCB",), "Bí thư chi bộ", None),
    ],
    "Xã Cà Ná": [
        ("Thôn Lạc Nghiệp 1", "Phan Văn Ghe", "nam", 1970, "Kinh", ("BTCB", "HEAD"),
         "Bí thư chi bộ kiêm Trưởng thôn", None),
        ("Thôn Lạc Sơn 2", "Trần Thị Muối", "nu", 1976, "Kinh", ("TB_CTMT",),
         "Trưởng ban Công tác Mặt trận", None),
    ],
}  # fmt: skip


def make() -> None:
    page = Page("Chi hoi truong")
    page.line("organisation block", {"A": "HỘI NÔNG DÂN TỈNH NINH THUẬN"})
    page.line("organisation block", {"A": "BCH HUYỆN THUẬN NAM"})
    page.line("organisation block", {"A": "***"})
    page.line("title", "DANH SÁCH CHI HỘI TRƯỞNG NÔNG DÂN KIÊM NHIỆM CHỨC DANH Ở THÔN", merge="A:I")
    page.line("title", "(Số liệu đến 31/10/2022)", merge="A:I")
    page.blank()
    page.simple_header([
        ("stt", "Số TT"), ("hamlet", "Chi hội (thôn)"), ("full_name", "Chi hội trưởng"),
        ("birth", "Sinh năm"), ("female_mark", "Là nữ"), ("ethnicity", "Dân tộc"),
        ("role2", "Chức danh kiêm thêm"), ("start", "Đảm nhiệm từ"),
        ("decision_no", "Nghị quyết/Quyết định"), ("note", "Ghi chú"),
    ])  # fmt: skip
    page.more["columns_allowed"] = {"role1": "G", "roles": "G", "role_union": "C", "workplace": "B",
                                    "hamlet": "B"}  # fmt: skip
    page.allow(page.header_rows[0])
    turn = 0
    for commune, people in BRANCHES.items():
        page.line("block: commune", f"HỘI NÔNG DÂN {commune.upper()}: {len(people):02d} chi hội",
                  merge="A:J")  # fmt: skip
        for person in people:
            _row(page, places.old(PROVINCE, DISTRICT, commune), turn, *person)
            turn += 1
    page.line("total", {"B": "Cộng toàn huyện: 13 chi hội"})
    page.line("signature", {"H": "TM. BAN THƯỜNG VỤ"})
    page.line("signature", {"H": "CHỦ TỊCH"})
    for field in ("hamlet", "role2"):
        page.fields.pop(field)
    notes = ["'Chi hội trưởng' above the names, of whom the title says 'Nông dân', is everybody's "
             "first post; it makes no counted pair.",
             "The block names a commune's union: it is the commune of those below."]  # fmt: skip
    features = ["a union's branches by hamlet", "the post above names, its union in the title",
                "Raglai and Chăm names"]  # fmt: skip
    book = Book("210-thuan-nam-chi-hoi-nong-dan.xlsx", features, [page], (2022, 10, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, place, turn, hamlet, name, sex, birth, group, codes, said, note) -> None:
    start = steps((2018, 4, 7), turn)
    one = fact(places.hamlet(place, hamlet), name, sex, birth, (CHT, *codes), group, start=start,
               decision_no=f"{5 + turn}-QĐ/HND", note=note)  # fmt: skip
    row = page.person(one, role2=said, start=dates.text(start))
    if not codes:
        page.allow(row)
