"""202: a district's military command: name, day of birth and ethnic group line by line."""

from . import dates, places, xlsx
from .book import Book
from .facts import Post
from .hand import fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Cao Bằng", "Huyện Bảo Lạc"
LONG = ("Chính trị viên Ban Chỉ huy Quân sự xã", "Chính trị viên Ban CHQS xã", "Chính trị viên xã")
CTV = Post("Chính trị viên BCHQS xã", "xa", "CTV", also=LONG)
PCHT = Post("Phó Chỉ huy trưởng BCHQS xã", "xa", "PCHT_QS")
TD = Post("Thôn đội trưởng", "thon", "THON_DOI", also=("Xóm đội trưởng",))
CAV = Post("Công an viên", "thon", "CAV")
# name, sex, birth, group, commune, hamlet, military posts, others
ROWS = [
    ("Hoàng Văn Páo", "nam", (1985, 3, 12), "Mông", "Xã Cô Ba", "Xóm Phiêng Mòn", ("CHT_QS",),
     ("BTCB",)),
    ("Dương Mí Sính", "nam", (1991, 10, 4), "Mông", "Xã Cô Ba", "Xóm Khuổi Đuốc", (TD,),
     ("BTCB", "HEAD")),
    ("Nông Văn Ích", "nam", (1978, 7, 30), "Tày", "Xã Khánh Xuân", "Xóm Cà Đổng", ("CHT_QS",),
     ("BTCB",)),
    ("Triệu Mùi Chài", "nu", (1989, 1, 15), "Dao", "Xã Khánh Xuân", "Xóm Lũng Pèo", (TD,),
     ("HEAD",)),
    ("Quan Văn Lực", "nam", (1974, 11, 2), "Tày", "Xã Hưng Đạo", None, (CTV,), ("BT", "CT_HDND")),
    ("Lò Văn Chẩn", "nam", (1983, 5, 9), "Lô Lô", "Xã Hồng Trị", "Xóm Khau Trang", (PCHT,),
     ("BTCB",)),
    ("Chi Viết Dìu", "nam", (1990, 12, 25), "Lô Lô", "Xã Hồng Trị", "Xóm Khau Cà", (TD,),
     ("BTCB", "TB_CTMT")),
    ("Ma Thế Hiển", "nam", (1972, 2, 28), "Tày", "Xã Huy Giáp", None, (CTV,), ("BT", "CT_UBND")),
    ("Đặng Phụ Tịnh", "nam", (1986, 8, 8), "Dao", "Xã Huy Giáp", "Xóm Bản Ngà", ("CHT_QS",),
     ("BTCB",)),
    ("Sầm Thị Vẻ", "nu", (1993, 6, 1), "Nùng", "Xã Xuân Trường", "Xóm Thua Tổng", (TD,),
     ("BTCB",)),
    ("Hầu A Vừ", "nam", (1988, 9, 17), "Mông", "Xã Xuân Trường", "Xóm Thiêng Qua", (PCHT,),
     ("BTCB",)),
    ("Lý Văn Mìn", "nam", (1981, 4, 5), "Dao", "Xã Đình Phùng", "Xóm Phiêng Chầu 1", (TD,),
     ("BTCB", "HEAD")),
    ("Lãnh Văn Tuệ", "nam", (1976, 3, 3), "Nùng", "Thị trấn Bảo Lạc", "Khu 4", ("CHT_QS",),
     ("BTCB",)),
    ("Tô Thị Hà", "nu", (1984, 10, 20), "Kinh", "Thị trấn Bảo Lạc", "Khu 7", (TD,), ("HEAD",)),
    ("Thào A Dình", "nam", (1987, 7, 7), "Mông", "Xã Sơn Lập", "Xóm Ngàm Lồm", (TD,), ("BTCB",)),
    ("Nông Ích Thuận", "nam", (1979, 12, 12), "Tày", "Xã Sơn Lộ", "Xóm Khuổi Tâu", ("CHT_QS",),
     ("BTCB",)),
]  # fmt: skip
RANKS = ["", "Trung úy DB", "", "Hạ sĩ", "Thiếu úy DB"]


def make() -> None:
    page = Page("KN quân sự")
    page.line("organisation block", {"A": "BỘ CHQS TỈNH CAO BẰNG",
                                     "E": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"})  # fmt: skip
    page.line("organisation block", {"A": "BAN CHQS HUYỆN BẢO LẠC",
                                     "E": "Độc lập - Tự do - Hạnh phúc"})  # fmt: skip
    page.line("title", "DANH SÁCH TRÍCH NGANG", merge="A:G")
    page.line("title", "Cán bộ quân sự xã, xóm kiêm nhiệm chức danh khác năm 2022", merge="A:G")
    page.simple_header([
        ("stt", "TT"), ("full_name", "Họ và tên\nNgày, tháng, năm sinh\nDân tộc"),
        (None, "Quân hàm dự bị"), ("role1", "Chức vụ quân sự"),
        ("role2", "Chức vụ Đảng, chính quyền, đoàn thể"), ("workplace", "Đơn vị (xóm, xã)"),
        ("decision_no", "Quyết định: số, ngày; thời gian đảm nhiệm"),
    ])  # fmt: skip
    page.problems, page.more["unmapped_columns"] = [], {"C": "Quân hàm dự bị"}
    page.more["columns_allowed"] = {
        "birth": "B", "gender": "B", "ethnicity": "B", "start": "G", "decision_date": "G",
        "hamlet": "F", "commune": "F", "workplace": "F", "role2": "E", "roles": "E",
        "role_party": "E",
    }  # fmt: skip
    page.allow(page.header_rows[0])
    for turn, row in enumerate(ROWS):
        _row(page, turn, *row)
    page.line("total", {"B": "Tổng số: 16 đ/c"})
    page.line("signature", {"A": "NGƯỜI LẬP BIỂU", "E": "CHỈ HUY TRƯỞNG"})
    page.line("signature", {"A": "Đại úy Bế Văn Khiêm", "E": "Trung tá Hoàng Đức Cường"})
    notes = ["Three facts stand line by line below each other with the name; number, day and time "
             "of a decision in one cell, the time behind a semicolon."]  # fmt: skip
    features = ["name, birth and ethnic group in a cell", "decision, day and start in a cell",
                "military posts", "Lô Lô, Mông, Dao, Nùng names"]  # fmt: skip
    book = Book("202-bao-lac-quan-su.xlsx", features, [page], (2022, 12, 31), notes)
    xlsx.write(book)
    for record in page.records:
        record["ethnicity"] = record.pop("ethnicity_told")
    book.write_expectation()


def _row(page, turn, name, sex, birth, group, commune, hamlet, army, others) -> None:
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
    start = steps((2018, 1, 5), turn)
    one = fact(place, name, sex, birth, (*army, *others), group, start=start,
               decision_no=f"{31 + 3 * turn}/QĐ-UBND",
               decision_date=dates.before(start, 4))  # fmt: skip
    signed = one.decision_date
    first = one.posts[: len(army)]
    rest = one.posts[len(army) :]
    unit = f"{hamlet}, {commune}" if hamlet else commune
    row = page.person(
        one, full_name=f"{name}\nSN: {dates.text(birth)}\nDT: {group}", role1=first[0].title,
        role2=",\n".join(post.title for post in rest),
        workplace=unit.replace("Xã", "xã").replace("Thị trấn", "thị trấn"),
        decision_no=f"{one.decision_no}, {dates.text(signed)}; từ {dates.text(start)}",
    )  # fmt: skip
    record = page.records[-1]
    record["gender"] = None
    record["ethnicity_told"] = group
    record["decision_date"] = dict(zip(("year", "month", "day"), signed, strict=True))
    page.put(row, "C", RANKS[turn % 5] or None)
    page.allow(row, "workplace")
