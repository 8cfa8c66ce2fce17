"""79: the long official appendix of two tiers: many columns that are no field, blocks, reasons."""

from . import places, posts, xlsx
from .book import Book
from .facts import Fact, Person, Post
from .page import Page, letter

PROVINCE = "Tỉnh Hưng Yên"
HEADER = [
    {"A": "STT", "B": "Họ và tên", "C": "Năm sinh", "E": "Dân tộc", "F": "Tôn giáo",
     "G": "Quê quán", "H": "Ngày vào Đảng", "J": "Trình độ", "M": "Chức danh thứ nhất (chính)",
     "N": "Chức danh kiêm nhiệm", "P": "Đơn vị", "Q": "Mô hình", "R": "Số, ngày quyết định",
     "S": "Từ ngày", "T": "Đến ngày", "U": "Lý do thôi", "V": "Phụ cấp kiêm nhiệm",
     "W": "Không là người địa phương", "X": "Ghi chú"},
    {"C": "Nam", "D": "Nữ", "H": "Dự bị", "I": "Chính thức", "J": "GDPT", "K": "Chuyên môn",
     "L": "LLCT", "N": "Thứ hai", "O": "Thứ ba"},
]  # fmt: skip
MERGES = ["C1:D1", "H1:I1", "J1:L1", "N1:O1", *(f"{c}1:{c}2" for c in "ABEFGMPQRSTUVWX")]
FIELDS = {"stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "ethnicity": "E",
          "role1": "M", "role2": "N", "role3": "O", "commune": "P", "decision_no": "R",
          "start": "S", "end": "T", "end_reason": "U", "note": "X"}  # fmt: skip
LEFT = {"F": "Tôn giáo", "G": "Quê quán", "H": "Ngày vào Đảng – Dự bị",
        "I": "Ngày vào Đảng – Chính thức", "J": "Trình độ – GDPT", "K": "Trình độ – Chuyên môn",
        "L": "Trình độ – LLCT", "Q": "Mô hình", "V": "Phụ cấp kiêm nhiệm",
        "W": "Không là người địa phương"}  # fmt: skip
PERSONAL = {"F": "Không", "G": "xã Hồng Quang, tỉnh Hưng Yên", "H": "03/02/2003",
            "I": "03/02/2004", "J": "12/12", "K": "Thạc sĩ Luật", "L": "Cao cấp"}  # fmt: skip
# name, birth, gender, codes, model as written, decision, day, start, end, reason, note
PEOPLE = {
    None: [
        ("Đoàn Quang Huy", 1971, "nam", ("BT", "CT_HDND"), "BT-CT HĐND", "302-QĐNS/TW", "30/6/2025",
         (2025, 7, 1), None, None, None),
        ("Trịnh Thị Thanh Vân", 1975, "nu", ("TB_TGDV", "HT"), "", "41-QĐ/TU", "01/7/2025",
         (2025, 7, 1), None, None, "Không tính mô hình"),
    ],
    "Phường Phố Hiến": [
        ("Vũ Đình Tuyển", 1978, "nam", ("BT", "CT_HDND"), "BT-CT HĐND", "55-QĐ/TU", "30/6/2025",
         (2025, 7, 1), None, None, None),
        ("Đào Thị Nhuần", 1982, "nu", ("PBT", "CT_UBND"), "PBT-CT UBND", "56-QĐ/TU", "30/6/2025",
         (2025, 7, 1), None, None, "Không tính"),
    ],
    "Xã Tiên Lữ": [
        ("Phạm Văn Duẩn", 1974, "nam", ("BT", "CT_HDND", "UV"), "BT-CT HĐND", "61-QĐ/TU",
         "30/6/2025", (2025, 7, 1), (2025, 11, 30), "Nghỉ hưu trước tuổi theo NĐ 178", None),
        ("Bùi Thị Phượng", 1985, "nu", ("BT", "CT_HDND"), "BT-CT HĐND", "207-QĐ/TU", "28/11/2025",
         (2025, 12, 1), None, None, "Thay đ/c Duẩn"),
    ],
    "Xã Khoái Châu": [
        ("Nguyễn Trọng Khiêm", 1980, "nam", ("BT", "CT_UBND"), "BT-CT UBND", "77-QĐ/TU",
         "15/8/2025", (2025, 8, 18), None, None, None),
    ],
    "Phường Thái Bình": [
        ("Hoàng Thị Lụa", 1979, "nu", ("BT", "CT_HDND"), "BT-CT HĐND", "80-QĐ/TU", "30/6/2025",
         (2025, 7, 1), None, None, None),
        ("Tạ Hữu Chức", 1983, "nam", ("PBT", "CT_UBND"), "", "81-QĐ/TU", "30/6/2025",
         (2025, 7, 1), None, None, None),
    ],
}  # fmt: skip
EXTRA = {
    "TB_TGDV": Post("Trưởng ban Tuyên giáo và Dân vận Tỉnh ủy", "tinh", "TB_TGDV"),
    "HT": Post("Hiệu trưởng Trường Chính trị tỉnh", "tinh", "HT"),
}


def make() -> None:
    page = Page("PL1")
    for left, right in [("TỈNH ỦY HƯNG YÊN", "ĐẢNG CỘNG SẢN VIỆT NAM"), ("BAN TỔ CHỨC", None),
                        ("*", "Hưng Yên, ngày 22 tháng 12 năm 2025")]:  # fmt: skip
        page.line("organisation block", {"A": left, "P": right})
    page.line("title", {"A": "Phụ lục 1"}, merge="A:X")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM CHỨC DANH", merge="A:X")
    page.line("title", "(Số liệu tính đến ngày 15/12/2025)", merge="A:X")
    page.header(FIELDS, *HEADER, merges=MERGES)
    _unknown(page)
    page.line("column numbers", {letter(n): n + 1 for n in range(24)})
    for number, (commune, people) in enumerate(PEOPLE.items()):
        if number < 2:
            level = ["I. CẤP TỈNH", "II. CẤP XÃ"][number]
            page.line("block: level", level, merge="A:X")
        if commune:
            page.line("block: commune", {"A": number, "B": commune})
        for turn, said in enumerate(people, 1):
            _person(page, commune, turn, *said)
    page.line("total", {"B": "Cộng", "C": 6, "D": 3})
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "S": "TRƯỞNG BAN"})
    page.line("signature", {"B": "Lương Thị Thoa", "S": "Đỗ Xuân Bính"})
    notes = [
        "Quê quán is no place of a post. 'Mô hình' says what kind of pair it is and is no field.",
        "The days of Party membership are no days of a post.",
        "'Ủy viên BCH Đảng bộ tỉnh' as the third post is membership: one case.",
        "Column R holds number and day of the decision.",
    ]
    features = ["official appendix", "24 columns", "columns that are no field", "column numbers",
                "blocks of level and commune", "two-row header"]  # fmt: skip
    book = Book("79-hung-yen-phu-luc-1.xlsx", features, [page], (2025, 12, 15), notes)
    xlsx.write(book)
    book.write_expectation()


def _unknown(page: Page) -> None:
    for column, text in LEFT.items():
        page.unmapped(column, text, page.header_rows[-1])
    page.more["columns_allowed"] = {"decision_date": "R", "commune": "P", "workplace": "P"}


def _post(code: str, place: list) -> Post:
    if code == "UV":
        return Post("Ủy viên BCH Đảng bộ tỉnh", "tinh", "UV_BCH",
                    also=("Ủy viên Ban Chấp hành Đảng bộ tỉnh",))  # fmt: skip
    return EXTRA.get(code) or posts.post("xa" if place[2] else "tinh", code, place)


def _person(page: Page, commune, turn, name, born, gender, codes, model, number, signed, *rest):
    place = places.new(PROVINCE, commune)
    start, end, reason, note = rest
    fact = Fact(Person(name, (born,), gender), place, [_post(code, place) for code in codes],
                start, end, number, None, reason, note)  # fmt: skip
    short = {"role1": "Bí thư", "role2": "CT HĐND"} if name.startswith("Vũ") else {}
    unit = commune or "Tỉnh ủy"
    row = page.person(fact, stt=turn, commune=unit, decision_no=f"{number}, {signed}", **short)
    date = (int(part) for part in reversed(signed.split("/")))
    page.records[-1]["decision_date"] = dict(zip(("year", "month", "day"), date, strict=True))
    said = PERSONAL | {"Q": model or None, "V": "50%" if turn == 1 else None,
                       "W": "x" if turn == 2 else None}  # fmt: skip
    for column, text in said.items():
        page.put(row, column, text)
