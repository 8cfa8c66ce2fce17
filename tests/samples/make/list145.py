"""145: the long form as .ods: three header rows, formulas in column numbers, a summary beside."""

from . import ods, places
from .book import Book
from .office import Office
from .page import Formula, Page

PROVINCE, DISTRICT = "Tỉnh Quảng Ninh", "Thị xã Quảng Yên"
FIELDS = {
    "stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "ethnicity": "E",
    "hamlet": "K", "role1": "L", "role2": "M", "decision_no": "N", "decision_date": "O",
    "start": "P", "end": "Q", "note": "R",
}  # fmt: skip
FIRST = {"A": "TT", "B": "Họ và tên", "C": "Ngày, tháng, năm sinh", "E": "Dân tộc",
         "F": "Tôn giáo", "G": "Lý lịch đảng, trình độ", "K": "Thôn, khu",
         "L": "Chức danh", "N": "Văn bản", "P": "Thời gian kiêm nhiệm", "R": "Ghi chú"}  # fmt: skip
SECOND = {"C": "Nam", "D": "Nữ", "G": "Ngày vào Đảng", "I": "Trình độ", "L": "Chính",
          "M": "Kiêm nhiệm", "N": "Quyết định", "P": "Từ", "Q": "Đến"}  # fmt: skip
THIRD = {"G": "Dự bị", "H": "Chính thức", "I": "Chuyên môn", "J": "LLCT", "N": "Số",
         "O": "Ngày, tháng, năm"}  # fmt: skip
MERGES = ["A1:A3", "B1:B3", "C1:D1", "C2:C3", "D2:D3", "E1:E3", "F1:F3", "G1:J1", "G2:H2",
          "I2:J2", "K1:K3", "L1:M1", "L2:L3", "M2:M3", "N1:O1", "N2:O2", "P1:Q1", "P2:P3",
          "Q2:Q3", "R1:R3"]  # fmt: skip
UNMAPPED = {"F": "Tôn giáo", "G": "Lý lịch đảng, trình độ – Ngày vào Đảng – Dự bị",
            "H": "Lý lịch đảng, trình độ – Ngày vào Đảng – Chính thức",
            "I": "Lý lịch đảng, trình độ – Trình độ – Chuyên môn",
            "J": "Lý lịch đảng, trình độ – Trình độ – LLCT"}  # fmt: skip
COMMUNES = [
    ("Phường Phong Hải", "Khu", ["Khu 1", "Khu 2", "Khu 6", "Khu 10"]),
    ("Phường Minh Thành", "Khu", ["Khu Động Linh", "Khu Cây Số 11", "Khu Yên Lập"]),
    ("Xã Sông Khoai", "Thôn", ["Thôn 4", "Thôn 7", "Thôn 12"]),
    ("Xã Hiệp Hòa", "Thôn", ["Thôn 1", "Thôn Bấc", "Thôn Bãi Dài 2"]),
    ("Xã Liên Vị", "Thôn", ["Thôn Vị Khê", "Thôn Trung Bản"]),
    ("Phường Hà An", "Khu", ["Khu 3", "Khu Đàm Lưu"]),
]


def make() -> None:
    page = Page("Phu luc 01")
    page.line("organisation block", {"A": "TỈNH ỦY QUẢNG NINH", "L": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "THỊ ỦY QUẢNG YÊN"})
    page.line("organisation block", {"A": "*", "L": "Quảng Yên, ngày 12 tháng 01 năm 2024"})
    page.blank()
    page.line("title", "PHỤ LỤC SỐ 01", merge="A:R")
    page.line("title", "DANH SÁCH CÁN BỘ THỰC HIỆN NHẤT THỂ HÓA CHỨC DANH NĂM 2023", merge="A:R")
    page.line("title", "(Đính kèm Báo cáo số 302-BC/ThU ngày 12/01/2024)", merge="A:R")
    page.header(FIELDS, FIRST, SECOND, THIRD, merges=MERGES)
    page.more["unmapped_columns"] = UNMAPPED
    for column in UNMAPPED:
        for row in page.header_rows:
            page.allow(row, column)
    numbers = {chr(65 + n): str(n + 1) for n in range(18)}
    page.line("column numbers", numbers | {"B": "2=3+4", "L": "12"})
    office = Office(145, 2020, 2022, precise=0.7)
    top = page.at
    page.line("block: level", "I. CÁC XÃ, PHƯỜNG", merge="A:R")
    for turn, (name, *_) in enumerate(COMMUNES):
        _leader(page, office, turn, name)
    _subtotal(page, "Cộng I", top)
    top = page.at
    page.line("block: level", "II. THÔN, KHU", merge="A:R")
    for turn, commune in enumerate(COMMUNES):
        if turn == 3:
            page.header(FIELDS, FIRST, SECOND, THIRD, merges=MERGES, why="header repeated")
        _hamlets(page, office, turn, commune)
    _subtotal(page, "Cộng II", top)
    women = sum(person.gender == "nu" for person in page.people)
    page.line("total", {"A": "TỔNG SỐ", "C": len(page.records)}, merge="A:B")
    page.line("total", {"A": "Trong đó: Nữ", "C": women}, merge="A:B")
    _beside(page)
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "N": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"B": "(Ký, ghi rõ họ tên)", "N": "PHÓ BÍ THƯ THƯỜNG TRỰC"})
    page.blank(2)
    page.line("signature", {"B": "Bùi Thị Lan", "N": "Dương Văn Hào"})
    notes = ["The summary beside the list (T:V) is no part of it.",
             "Religion, Party days and schooling are no fields."]  # fmt: skip
    features = [".ods", "header of three rows, repeated", "column numbers with a formula",
                "Nam/Nữ birth columns", "biographical columns that are no field",
                "summary beside the list", "ended pairs"]  # fmt: skip
    book = Book("145-quang-yen-ba-hang.ods", features, [page], (2023, 12, 31), notes)
    ods.write(book)
    book.write_expectation()


def _more(page: Page, office: Office, row: int) -> None:
    rng = office.rng
    year = rng.randint(1990, 2008)
    page.put(row, "F", "Không")
    page.put(row, "G", f"03/02/{year}")
    page.put(row, "H", f"03/02/{year + 1}")
    page.put(row, "I", rng.choice(["Đại học Luật", "Trung cấp", "ĐH Hành chính", "Cao đẳng"]))
    page.put(row, "J", rng.choice(["Trung cấp", "Sơ cấp", "Cao cấp"]))


def _leader(page: Page, office: Office, turn: int, name: str) -> None:
    place = places.old(PROVINCE, DISTRICT, name)
    codes = [("BT", "CT_HDND"), ("BT", "CT_UBND")][turn % 2]
    kind, bare = places.kind(name), places.bare(name)
    fact = office.fact("xa", place, *codes)
    if turn == 4:
        fact.end = (2023, 9, 30)
    title = fact.posts[1].title
    first = [f"Bí thư Đảng ủy {kind} {bare}", f"Bí thư Đảng bộ {kind} {bare}"][turn % 2]
    row = page.person(fact, stt=turn + 1, role1=first, role2=f"{title} {bare}")
    _more(page, office, row)


def _hamlets(page: Page, office: Office, turn: int, commune: tuple) -> None:
    name, word, hamlets = commune
    page.line("block: commune", {"A": turn + 1, "B": name})
    for number, hamlet in enumerate(hamlets, 1):
        place = places.hamlet(places.old(PROVINCE, DISTRICT, name), hamlet)
        if number == 3:
            fact = office.cross(place, "CC_VPTK" if turn % 2 else "PCT_HND")
            said = {"role1": fact.posts[0].title, "role2": f"Bí thư chi bộ {hamlet.lower()}"}
            said["role2"] = f"Bí thư chi bộ {word.lower()} {hamlet[len(word) + 1 :]}"
        else:
            fact = office.fact("thon", place, "BTCB", "HEAD" if number % 2 else "TB_CTMT")
            said = {}
        if turn == 1 and number == 2:
            fact.end = (2023, 6)
            fact.note = "Nghỉ theo nguyện vọng"
        row = page.person(fact, stt=number, **said)
        _more(page, office, row)


def _subtotal(page: Page, text: str, top: int) -> None:
    men = sum(p.gender == "nam" for r, p in zip(page.records, page.people, strict=True)
              if r["row"] >= top)  # fmt: skip
    women = sum(r["row"] >= top for r in page.records) - men
    last = page.at - 1
    page.line("subtotal", {"B": text, "C": Formula(f"of:=COUNTA([.C{top}:.C{last}])", men),
                           "D": Formula(f"of:=COUNTA([.D{top}:.D{last}])", women)})  # fmt: skip


def _beside(page: Page) -> None:
    row = page.records[0]["row"]
    lines = [("Mô hình", "Số trường hợp", "Tỷ lệ %")]
    pairs = [[role["code"] for role in record["roles"]] for record in page.records]
    lines.append(("BT - CT HĐND", pairs.count(["BT", "CT_HDND"]), "50,0"))
    lines.append(("BT - CT UBND", pairs.count(["BT", "CT_UBND"]), "50,0"))
    for shift, cells in enumerate(lines):
        for column, value in zip("TUV", cells, strict=True):
            page.put(row + shift, column, value)
    page.more["left_aside"] = [f"T{row}:V{row + 2}"]
