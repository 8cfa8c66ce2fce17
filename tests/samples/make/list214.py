"""214: the police list teams that guard order: leader and deputy of each team in one row."""

from . import dates, places, xlsx
from .book import Book
from .facts import Post
from .hand import fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bình Phước", "Huyện Lộc Ninh"
LEADER = Post("Tổ trưởng Tổ bảo vệ an ninh, trật tự", "thon", "TO_BV")
# hamlet, name, sex, birth, group, other posts, written, number
TEAMS = {
    "Xã Lộc Hòa": [
        ("Ấp 8C", "Lâm Sóc", "nam", (1980, 3, 2), "Khmer", ("BTCB",), "Bí thư chi bộ ấp"),
        ("Ấp 8A", "Điểu Ben", "nam", (1985, 11, 20), "S'tiêng", ("HEAD",), "Trưởng ấp"),
        ("Ấp Suối Thôn", "Trần Văn Thìn", "nam", (1976, 6, 9), "Kinh", ("BTCB", "HEAD"),
         "Bí thư chi bộ, Trưởng ấp"),
    ],
    "Xã Lộc Khánh": [
        ("Ấp Chà Đôn", "Lâm Thị Oi", "nu", (1988, 1, 15), "Khmer", (), None),
        ("Ấp Ba Ven", "Điểu Mứt", "nam", (1979, 9, 9), "S'tiêng", ("TB_CTMT",),
         "Trưởng ban công tác Mặt trận ấp"),
        ("Ấp Sóc Lớn", "Lâm Hội", "nam", (1983, 4, 27), "Khmer", ("BTCB",), "Bí thư chi bộ ấp"),
    ],
    "Thị trấn Lộc Ninh": [
        ("Khu phố Ninh Thái", "Hoàng Đình Nghĩa", "nam", (1969, 12, 1), "Kinh", ("HEAD",),
         "Trưởng khu phố"),
        ("Khu phố Ninh Phú", "Vũ Thị Quế", "nu", (1974, 7, 7), "Kinh", ("BTCB", "TB_CTMT"),
         "Bí thư chi bộ, Trưởng ban công tác Mặt trận"),
        ("Khu phố Ninh Thành", "Phạm Tiến Dũng", "nam", (1982, 2, 19), "Kinh", (), None),
    ],
    "Xã Lộc Thành": [
        ("Ấp Tà Tê 1", "Điểu Hớt", "nam", (1987, 8, 8), "S'tiêng", ("BTCB", "HEAD"),
         "Bí thư chi bộ, Trưởng ấp"),
        ("Ấp K'Liêu", "Thị Nhôi", "nu", (1991, 5, 30), "S'tiêng", ("BTCB",), "Bí thư chi bộ ấp"),
        ("Ấp Cần Dực", "Lâm Bình", "nam", (1973, 10, 10), "Khmer", ("HEAD",), "Trưởng ấp"),
    ],
}  # fmt: skip


def make() -> None:
    page = Page("BVANTT")
    page.line("organisation block", {"A": "CÔNG AN TỈNH BÌNH PHƯỚC",
                                     "F": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"})  # fmt: skip
    page.line("organisation block", {"A": "CÔNG AN HUYỆN LỘC NINH",
                                     "F": "Độc lập - Tự do - Hạnh phúc"})  # fmt: skip
    page.line("title", "DANH SÁCH", merge="A:K")
    page.line("title", "Tổ trưởng Tổ bảo vệ an ninh, trật tự ở cơ sở kiêm nhiệm chức danh khác",
              merge="A:K")  # fmt: skip
    page.line("title", "(Theo Luật Lực lượng tham gia bảo vệ ANTT ở cơ sở, có hiệu lực từ "
              "01/7/2024; số liệu đến 31/12/2024)", merge="A:K")  # fmt: skip
    page.simple_header([
        ("stt", "STT"), ("commune", "Địa bàn xã"), ("hamlet", "Tổ BVANTT ấp, khu phố"),
        (None, "Số thành viên"), ("full_name", "Họ tên Tổ trưởng"), ("birth", "Ngày sinh"),
        ("gender", "Nam/Nữ"), ("ethnicity", "Dân tộc"), ("role2", "Kiêm nhiệm"),
        ("decision_no", "QĐ công nhận"), ("start", "Hoạt động từ"),
    ])  # fmt: skip
    page.problems, page.more["unmapped_columns"] = [], {"D": "Số thành viên"}
    page.more["columns_allowed"] = {"roles": "I", "role1": "I", "hamlet": "C", "workplace": "C",
                                    "commune": "B"}  # fmt: skip
    page.allow(page.header_rows[0])
    turn = 0
    for commune, teams in TEAMS.items():
        for number, team in enumerate(teams):
            _row(page, places.old(PROVINCE, DISTRICT, commune), turn, number > 0, *team)
            turn += 1
        if len(teams) > 1:
            last = page.at - 1
            page.merges.append(f"B{last - len(teams) + 1}:B{last}")
    page.line("total", {"C": "Tổng: 12 tổ", "D": 36})
    page.line("signature", {"I": "TRƯỞNG CÔNG AN HUYỆN"})
    for field in ("hamlet", "role2", "commune"):
        page.fields.pop(field)
    notes = ["'Họ tên Tổ trưởng' below the title of teams that guard order says the first post; "
             "it makes no counted pair."]  # fmt: skip
    features = ["leaders of teams that guard order", "the post above names, its team in the title",
                "communes merged down", "S'tiêng and Khmer names"]  # fmt: skip
    book = Book("214-loc-ninh-to-bao-ve-antt.xlsx", features, [page], (2024, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, place, turn, again, hamlet, name, sex, birth, group, codes, said) -> None:
    start = (2024, 7, 1) if turn % 4 else (2024, 9, 5)
    one = fact(places.hamlet(place, hamlet), name, sex, birth, (LEADER, *codes), group,
               start=start, decision_no=f"{90 + turn}/QĐ-UBND")  # fmt: skip
    row = page.person(one, role2=said, commune=None if again else place[2],
                      birth=dates.text(birth), start=dates.text(start))  # fmt: skip
    page.put(row, "D", 3)
    page.allow(row)
