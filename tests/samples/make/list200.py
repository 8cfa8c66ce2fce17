"""200: a district's Party cells, commune by commune: hamlets' cells among those of offices."""

from . import dates, places, xlsx
from .book import Book
from .facts import Post
from .hand import fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bình Định", "Huyện Tuy Phước"
# cell, members, name, sex, birth, other posts (codes), note; no hamlet: the cell of an office
CELLS = {
    "Xã Phước An": [
        ("thôn An Sơn 1", 31, "Võ Đình Thứ", "nam", 1968, ("HEAD",), None),
        ("thôn An Sơn 2", 27, "Nguyễn Thị Cẩm Lai", "nu", 1979, ("TB_CTMT",), None),
        ("thôn Ngọc Thạnh", 40, "Huỳnh Ngọc Ẩn", "nam", 1963, ("HEAD",), None),
        ("thôn Đại Hội", 22, "Trình Minh Chấn", "nam", 1971, ("CT_HND",), None),
        ("Quân sự", 8, "Đặng Xuân Tiến", "nam", 1970, ("BT", "CT_HDND"), None),
        ("Trường Tiểu học số 1", 19, "Phan Thị Mỹ Chi", "nu", 1976, (), "Hiệu trưởng"),
    ],
    "Xã Phước Thành": [
        ("thôn Cảnh An 1", 25, "Bùi Quang Vương", "nam", 1974, ("HEAD",), None),
        ("thôn Cảnh An 2", 18, "Nguyễn Văn Sen", "nam", 1966, ("HEAD", "TB_CTMT"), None),
        ("thôn Bình An", 33, "Lê Thị Thu Hòa", "nu", 1982, ("CT_HLHPN",), None),
        ("thôn An Tân", 29, "Châu Văn Hiển", "nam", 1969, ("TB_CTMT",), "Thương binh 3/4"),
        ("Công an", 5, "Tạ Hoài Phong", "nam", 1985, (), None),
    ],
    "Thị trấn Diêu Trì": [
        ("khu phố Vân Hội 1", 58, "Trần Kỳ Quang", "nam", 1960, ("HEAD",), None),
        ("khu phố Vân Hội 2", 61, "Đỗ Thị Nhạn", "nu", 1965, ("TB_CTMT",), None),
        ("khu phố Luật Lễ", 44, "Mai Văn Thành Được", "nam", 1972, ("HEAD",), None),
        ("khu phố Diêu Trì", 70, "Nguyễn Bá Tòng", "nam", 1958, ("HEAD",), "Cán bộ hưu trí"),
        ("Cơ quan thị trấn", 24, "Hồ Sĩ Nguyên", "nam", 1975, ("PBT_TT",), None),
    ],
    "Xã Phước Thuận": [
        ("thôn Diêm Vân", 20, "Ngô Đức Lễ", "nam", 1967, ("HEAD",), None),
        ("thôn Bình Thái", 26, "Võ Thị Kim Phụng", "nu", 1980, ("BT_DTN",), None),
        ("thôn Lộc Hạ", 30, "Trương Công Đính", "nam", 1964, ("HEAD",), "Kiêm từ đầu nhiệm kỳ"),
        ("thôn Nhân Ân", 17, "Lương Ngọc Tiên", "nam", 1973, ("CHT_QS",), None),
        ("thôn Quảng Vân", 21, "Đinh Thị Tường", "nu", 1970, ("TB_CTMT",), None),
    ],
}  # fmt: skip
FIELDS = {
    "stt": "A", "hamlet": "B", "full_name": "D", "birth": "E", "female_mark": "F", "role2": "G",
    "decision_no": "H", "start": "I", "note": "J",
}  # fmt: skip
TOP = {
    "A": "TT", "B": "Chi bộ trực thuộc", "C": "Số đảng viên", "D": "Đồng chí Bí thư chi bộ",
    "G": "Chức danh khác đang kiêm nhiệm", "H": "Quyết định chuẩn y", "I": "Làm Bí thư từ",
    "J": "Ghi chú",
}  # fmt: skip
LOW = {"D": "Họ và tên", "E": "Năm sinh", "F": "Nữ"}


def make() -> None:
    page = Page("Bi thu chi bo")
    page.line("organisation block", {"A": "ĐẢNG BỘ TỈNH BÌNH ĐỊNH", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "HUYỆN ỦY TUY PHƯỚC"})
    page.line("organisation block", {"A": "*", "H": "Tuy Phước, ngày 20 tháng 9 năm 2022"})
    page.line("title", "DANH SÁCH BÍ THƯ CÁC CHI BỘ TRỰC THUỘC ĐẢNG ỦY XÃ, THỊ TRẤN", merge="A:J")
    page.line("title", "có kiêm nhiệm chức danh khác, nhiệm kỳ 2022 - 2025", merge="A:J")
    page.header(FIELDS, TOP, LOW, merges=["D1:F1", *(f"{c}1:{c}2" for c in "ABCGHIJ")])
    page.more["unmapped_columns"] = {"C": "Số đảng viên"}
    page.more["columns_allowed"] = {
        "roles": "G", "role1": "G", "decision_date": "H", "workplace": "B", "hamlet": "B",
    }  # fmt: skip
    for row in page.header_rows:
        page.allow(row)
    turn = 0
    for number, (name, cells) in enumerate(CELLS.items()):
        members = sum(cell[1] for cell in cells)
        heading = f"{'I II III IV'.split()[number]}. ĐẢNG BỘ {name.upper()} "
        heading += f"({len(cells):02d} chi bộ, {members} đảng viên)"
        page.line("block: commune", heading, merge="A:J")
        for cell in cells:
            _row(page, places.old(PROVINCE, DISTRICT, name), turn, *cell)
            turn += 1
    page.line("total", {"B": f"Tổng cộng: {turn} đồng chí"})
    page.line("signature", {"H": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"H": "PHÓ BÍ THƯ"})
    page.fields = {key: at for key, at in page.fields.items() if key != "role2"}
    notes = ["'Đồng chí Bí thư chi bộ' above the names gives everybody the first post.",
             "A secretary of the cell of an office (Quân sự, Công an, a school) is none of a "
             "hamlet, and no post of the register: asked; the row gives no case yet."]  # fmt: skip
    features = ["cells of offices among those of hamlets", "the post above the names",
                "counts behind the blocks", "number and day in one cell"]  # fmt: skip
    book = Book("200-tuy-phuoc-chi-bo-truc-thuoc.xlsx", features, [page], (2022, 9, 15), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, place, turn, cell, members, name, sex, birth, codes, note) -> None:
    hamlet = cell[0].upper() + cell[1:] if cell.startswith(("thôn", "khu phố")) else None
    start = steps((2022, 3, 4), turn)[1:]
    start = (2022, start[0] % 5 + 3, start[1])
    one = fact(places.hamlet(place, hamlet), name, sex, birth,
               ("BTCB", *codes) if hamlet else codes, start=start, note=note,
               decision_no=f"{40 + turn}-QĐ/ĐU", decision_date=dates.before(start, 2))  # fmt: skip
    others = one.posts[1:] if hamlet else one.posts
    if not hamlet:
        one.posts = [Post("Bí thư chi bộ", "xa", None), *others]
        one.more = {"unsure": ["roles", "hamlet"]}
    row = page.person(
        one, hamlet=f"Chi bộ {cell}", start=dates.text(start),
        role2=", ".join(post.title for post in others) or None,
        decision_no=f"Số {one.decision_no}, ngày {dates.text(one.decision_date)}",
    )  # fmt: skip
    page.records[-1]["decision_date"] = dict(
        zip(("year", "month", "day"), one.decision_date, strict=True)
    )
    page.put(row, "C", members)
    if not hamlet:
        page.problem(row, "B", "missing_hamlet|unknown_hamlet|unknown_post", "error")
