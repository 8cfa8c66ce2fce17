"""201: the Front of a district: who heads its boards, with form of address and year in a cell."""

from . import dates, ods, places
from .book import Book
from .hand import fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bình Thuận", "Huyện Bắc Bình"
A, B, C = ("TB_CTMT", "BTCB"), ("TB_CTMT", "HEAD"), ("TB_CTMT", "BTCB", "HEAD")
# commune, hamlet, name, sex, birth, group, religion, posts, other post as text
ROWS = [
    ("Xã Phan Hòa", "Thôn Bình Minh", "Thông Thị Kim Loan", "nu", 1975, "Chăm", "Bàlamôn", A),
    ("Xã Phan Hòa", "Thôn Bình Hòa", "Xích Văn Đồng", "nam", 1963, "Chăm", "Bàlamôn", C),
    ("Xã Phan Hòa", "Thôn Bình Thắng", "Lư Thái Thuận", "nam", 1970, "Chăm", "Bàni", B),
    ("Xã Phan Thanh", "Thôn Thanh Khiết", "Mai Trung Phú", "nam", 1968, "Kinh", "Không", A),
    ("Xã Phan Thanh", "Thôn Mãnh Thiện", "Kinh Thị Hường", "nu", 1982, "Chăm", "Bàni", A),
    ("Xã Phan Thanh", "Thôn Tịnh Mỹ", "Não Thiên Anh", "nam", 1959, "Chăm", "Bàlamôn",
     ("TB_CTMT",)),
    ("Xã Phan Điền", "Thôn Phú Điền", "Mang Nhiên", "nam", 1974, "Raglai", "Không", C),
    ("Xã Phan Điền", "Thôn Dân Thới", "Nguyễn Thanh Trí", "nam", 1966, "Kinh", "Phật giáo", B),
    ("Xã Phan Sơn", "Thôn 1", "K' Văn Bút", "nam", 1980, "K'Ho", "Tin Lành", A),
    ("Xã Phan Sơn", "Thôn 2", "K' Thị Xuyến", "nu", 1985, "K'Ho", "Không", A),
    ("Xã Phan Sơn", "Thôn Tà Mỹ", "Mang Thị Lệ", "nu", 1978, "Raglai", "Không", C),
    ("Xã Hải Ninh", "Thôn Hải Lạc", "Phún A Sáng", "nam", 1961, "Nùng", "Không", B),
    ("Xã Hải Ninh", "Thôn Hải Xuân", "Chống Nhục Múi", "nu", 1969, "Hoa", "Phật giáo", A),
    ("Thị trấn Chợ Lầu", "Khu phố Xuân An 1", "Lương Văn Tẩn", "nam", 1957, "Kinh", "Không", A),
    ("Thị trấn Chợ Lầu", "Khu phố Xuân Quang", "Trương Thị Bích", "nu", 1972, "Kinh",
     "Công giáo", B),
    ("Thị trấn Lương Sơn", "Khu phố Lương Bắc", "Đào Duy Khanh", "nam", 1964, "Kinh", "Không", A),
    ("Thị trấn Lương Sơn", "Khu phố Lương Tây", "Huỳnh Thị Ngọc Sương", "nu", 1977, "Kinh",
     "Cao Đài", C),
    ("Xã Sông Lũy", "Thôn Tú Sơn", "Lâm Văn Ngãi", "nam", 1965, "Kinh", "Không", A),
]  # fmt: skip
SHORT = {"BTCB": "BTCB", "HEAD": "Trưởng {kind}"}


def make() -> None:
    page = Page("Ban CTMT")
    page.line("organisation block", "MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN BẮC BÌNH (TỈNH BÌNH THUẬN)")
    page.line("organisation block", "BAN THƯỜNG TRỰC")
    page.line("organisation block", "Số: 61/MTTQ-BTT")
    page.blank()
    page.line("title", "DANH SÁCH TRƯỞNG BAN CÔNG TÁC MẶT TRẬN Ở KHU DÂN CƯ", merge="A:I")
    page.line("title", "kiêm nhiệm chức danh khác (có đến ngày 30/6/2023)", merge="A:I")
    page.simple_header([
        ("stt", "Số\nthứ tự"), ("hamlet", "Khu dân cư"), ("commune", "Thuộc xã, thị trấn"),
        ("full_name", "Họ tên Trưởng ban\n(năm sinh)"), ("ethnicity", "Thành phần\ndân tộc"),
        (None, "Tôn giáo"), ("role2", "Kiêm nhiệm thêm"),
        ("start", "Được công nhận\nTrưởng ban từ"), ("decision_no", "Theo Quyết định của\nMTTQ xã"),
    ])  # fmt: skip
    page.more["columns_allowed"] = {"birth": "D", "roles": "G", "role1": "G", "gender": "D",
                                    "role_union": "D"}  # fmt: skip
    page.problems, page.more["unmapped_columns"] = [], {"F": "Tôn giáo"}
    page.allow(page.header_rows[0])
    for turn, row in enumerate(ROWS):
        _row(page, turn, *row)
    page.line("total", {"B": "Cộng danh sách có 18 vị"})
    page.line("signature", {"G": "TM. BAN THƯỜNG TRỰC"})
    page.line("signature", {"G": "CHỦ TỊCH"})
    page.fields.pop("role2")
    notes = ["'Họ tên Trưởng ban' below the title of boards of the Front says everybody's first "
             "post; 'Kiêm nhiệm thêm' says the others, or 'Không'.",
             "Ông and Bà tell the gender; the year of birth is in brackets."]  # fmt: skip
    features = ["form of address, name and year in a cell", "the post in the heading of names",
                "Chăm, Raglai, K'Ho, Hoa, Nùng names", "religion"]  # fmt: skip
    book = Book("201-bac-binh-truong-ban-mat-tran.ods", features, [page], (2023, 6, 30), notes)
    ods.write(book)
    book.write_expectation()


def _row(page, turn, commune, hamlet, name, sex, birth, group, faith, codes) -> None:
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
    start = steps((2019, 5, 2), turn)
    precise = turn % 3 == 1
    born = (birth, 1 + turn % 12, 3 + turn) if precise else (birth,)
    one = fact(place, name, sex, born, codes, group, start=start,
               decision_no=f"{12 + turn}/QĐ-MTTQ")  # fmt: skip
    kind = "thôn" if hamlet.startswith("Thôn") else "khu phố"
    others = [SHORT[code].format(kind=kind) for code in codes[1:]]
    address = "Bà" if sex == "nu" else "Ông"
    said = dates.text(born) if precise else str(birth)
    row = page.person(
        one, full_name=f"{address} {name} ({said})",
        hamlet=hamlet if turn % 2 else hamlet[0].lower() + hamlet[1:],
        commune=commune.removeprefix("Xã ") if turn % 4 else commune,
        role2=" + ".join(others) or "Không", start=dates.text(start, "."),
    )  # fmt: skip
    page.put(row, "F", faith)
    if len(codes) == 1:
        page.allow(row)
