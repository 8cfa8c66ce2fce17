"""180: blocks 'Mô hình 1: … (04 trường hợp)'; a list whose blocks say what its one day means."""

from . import dates, places, xlsx
from .book import Book
from .hand import fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Hà Nam", "Huyện Thanh Liêm"
A, B = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT")
MODELS = [
    ("Mô hình 1: Bí thư Đảng ủy đồng thời là Chủ tịch HĐND (03 trường hợp)", ("BT", "CT_HDND"), {
        "a) Thị trấn Kiện Khê": [("Đinh Văn Thắng", "nam", 1974, None)],
        "b) Xã Liêm Cần": [("Nguyễn Thị Hải Yến", "nu", 1980, None)],
        "c) Xã Thanh Hà": [("Lại Văn Hùng", "nam", 1970, None)],
    }),
    ("Mô hình 2: Bí thư chi bộ đồng thời là Trưởng thôn, Tổ trưởng TDP (06 trường hợp)", A, {
        "a) Xã Liêm Cần": [("Trịnh Đức Cường", "nam", 1965, "Thôn Nhất"),
                           ("Phạm Thị Lý", "nu", 1972, "Thôn Cẩm Du")],
        "b) Xã Thanh Nghị": [("Lê Văn Tuyến", "nam", 1961, "Thôn Kênh Đông"),
                             ("Đỗ Xuân Mạnh", "nam", 1978, "Thôn Bồng Lạng 2")],
        "c) Thị trấn Tân Thanh": [("Vũ Thị Nhàn", "nu", 1983, "Tổ dân phố Bạc Làng"),
                                  ("Trần Quốc Toản", "nam", 1967, "Tổ dân phố Động")],
    }),
    ("Mô hình 3: Bí thư chi bộ đồng thời là Trưởng ban CTMT (02 trường hợp)", B, {
        "a) Xã Liêm Sơn": [("Ngô Thị Hiền", "nu", 1976, "Thôn Lau"),
                           ("Nguyễn Khắc Sỹ", "nam", 1959, "Thôn Nam Sơn")],
    }),
]  # fmt: skip
CHANGES = {
    "I. BỔ NHIỆM": [
        ("Bùi Văn Khánh", "nam", 1979, "Xã Liêm Phong", None, ("BT", "CT_UBND"), (2022, 4, 5)),
        ("Đặng Thị Tươi", "nu", 1985, "Xã Liêm Thuận", "Thôn Lau Chảy", A, (2022, 4, 18)),
        ("Lương Văn Tài", "nam", 1968, "Xã Thanh Tân", "Thôn Bạc Làng", B, (2022, 5, 20)),
    ],
    "II. MIỄN NHIỆM, THÔI GIỮ CHỨC": [
        ("Hoàng Văn Tập", "nam", 1962, "Xã Liêm Phong", None, ("BT", "CT_UBND"), (2022, 4, 1)),
        ("Vũ Văn Hoan", "nam", 1960, "Xã Liêm Thuận", "Thôn Lau Chảy", A, (2022, 4, 15)),
        ("Phan Thị Xoan", "nu", 1966, "Xã Thanh Hương", "Thôn Lác Nội", A, (2022, 6, 10)),
    ],
}
REASONS = ["Nghỉ hưu", "Sức khỏe yếu", "Chuyển nơi cư trú"]


def make() -> None:
    notes = ["'Mô hình 1: …' gives the posts of every line below, 'a) Xã …' the commune.",
             "Second sheet: below 'MIỄN NHIỆM' the day is the last one, and the first is missing; "
             "the paper is that of the end; none of the beginning is told (unsure)."]  # fmt: skip
    features = ["Mô hình 1: … (03 trường hợp)", "a) Xã …", "one day that begins or ends"]
    book = Book("180-thanh-liem-mo-hinh-va-bien-dong.xlsx", features, [_models(), _changes()],
                (2022, 6, 30), notes)  # fmt: skip
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page, *titles: str) -> None:
    page.line("organisation block", {"A": "HUYỆN ỦY THANH LIÊM", "E": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC"})
    for title in titles:
        page.line("title", title, merge="A:H")
    page.blank()


def _models() -> Page:
    page = Page("PL1")
    _start(page, "PHỤ LỤC 1", "DANH SÁCH CÁN BỘ KIÊM NHIỆM THEO MÔ HÌNH")
    page.simple_header([
        ("stt", "TT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("gender", "Giới tính"),
        ("hamlet", "Thôn, tổ dân phố"), ("start", "Thực hiện từ"), ("decision_no", "Số QĐ"),
        ("note", "Ghi chú"),
    ])  # fmt: skip
    turn = 0
    for title, codes, units in MODELS:
        page.line("block: posts", title, merge="A:H")
        for heading, people in units.items():
            page.line("block: commune", heading, merge="A:H")
            commune = places.old(PROVINCE, DISTRICT, heading.split(") ")[1])
            for name, sex, birth, hamlet in people:
                where = places.hamlet(commune, hamlet)
                one = fact(where, name, sex, birth, codes, start=steps((2019, 5, 1), turn),
                           decision_no=f"{90 + turn}-QĐ/{'ĐU' if hamlet else 'HU'}")  # fmt: skip
                page.person(one)
                turn += 1
    page.line("total", {"B": "Tổng cộng: 11 trường hợp"})
    page.allow(page.header_rows[0])
    return page


def _changes() -> Page:
    page = Page("PL2")
    _start(page, "PHỤ LỤC 2", "DANH SÁCH BỔ NHIỆM, MIỄN NHIỆM QUÝ II NĂM 2022")
    page.simple_header([
        ("stt", "TT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("gender", "Giới tính"),
        ("commune", "Xã"), ("hamlet", "Thôn"), ("roles", "Chức danh"),
        ("decision_no", "Quyết định số"), ("start", "Ngày có hiệu lực"), ("end_reason", "Lý do"),
    ])  # fmt: skip
    page.more["columns_allowed"] = {"end_reason": "J", "end": "I", "start": "I"}
    del page.fields["end_reason"]
    page.allow(page.header_rows[0])
    for heading, people in CHANGES.items():
        page.line("block: change", heading, merge="A:J")
        for turn, (name, sex, birth, commune, hamlet, codes, day) in enumerate(people):
            where = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
            over = heading.startswith("II")
            one = fact(where, name, sex, birth, codes, start=None if over else day,
                       end=day if over else None,
                       decision_no=f"{30 + day[1]}{turn}-QĐ/HU")  # fmt: skip
            joined = " kiêm ".join(post.title for post in one.posts)
            row = page.person(one, roles=joined, start=dates.cell(day))
            if over:
                page.records[-1]["unsure"] = ["decision_no", "end_reason"]
                page.put(row, "J", REASONS[turn])
                page.problem(row, "start", "missing_start", "error")
    page.fields = {k: v for k, v in page.fields.items() if k != "start"}
    return page
