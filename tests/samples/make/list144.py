"""144: two tiers: wards, communes and a special zone as blocks, old units in a column."""

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Post
from .office import Office
from .page import Page

PROVINCE = "Tỉnh Lâm Đồng"
FIELDS = {
    "stt": "A", "full_name": "B", "birth": "C", "gender": "D", "hamlet": "E", "old_unit": "F",
    "role_party": "G", "role_gov": "H", "role_union": "I", "start": "J", "decision_no": "K",
    "decision_date": "L", "note": "N",
}  # fmt: skip
TOP = {"A": "STT", "B": "Họ và tên", "C": "Ngày, tháng, năm sinh", "D": "Giới tính",
       "E": "Thôn, TDP", "F": "Đơn vị trước sắp xếp", "G": "Chức danh đảm nhiệm",
       "J": "Từ ngày", "K": "Quyết định", "M": "Không là người địa phương",
       "N": "Ghi chú"}  # fmt: skip
BELOW = {"G": "Đảng", "H": "Chính quyền", "I": "MTTQ, đoàn thể", "K": "Số, ký hiệu",
         "L": "Ngày ban hành"}  # fmt: skip
MERGES = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:F2", "G1:I1", "J1:J2", "K1:L1",
          "M1:M2", "N1:N2"]  # fmt: skip
BLOCKS = [
    ("I. PHƯỜNG", [
        ("Phường Bắc Gia Nghĩa", "P. Nghĩa Đức, TP Gia Nghĩa", ["Tổ dân phố 2", "Bon Đắk Jrăng"]),
        ("Phường Đông Gia Nghĩa", "Xã Đắk Nia", ["Tổ dân phố 5", "Thôn Đồng Tiến"]),
        ("Phường Xuân Hương - Đà Lạt", "Phường 1, thành phố Đà Lạt", ["Tổ dân phố 14"]),
        ("Phường 1 Bảo Lộc", "Xã Lộc Thanh", ["Tổ dân phố Thanh Xuân 1"]),
        ("Phường B'Lao", "Phường Lộc Sơn", ["Tổ dân phố 8B"]),
    ]),
    ("II. XÃ", [
        ("Xã Đức Trọng", "TT Liên Nghĩa, huyện Đức Trọng", ["Tổ dân phố 21", "Thôn Phú Trung"]),
        ("Xã Hiệp Thạnh", "Xã Liên Hiệp", ["Thôn Nghĩa Hiệp", "Thôn Tân Hiệp II"]),
        ("Xã Tà Hine", "Xã Đà Loan", ["Thôn Đà Giang"]),
        ("Xã Đinh Văn Lâm Hà", "Xã Tân Văn", ["Thôn Tân Thuận", "Thôn Hà Trung"]),
    ]),
    ("III. ĐẶC KHU", [("Đặc khu Phú Quý", "Xã Ngũ Phụng", ["Thôn Quý Thạnh", "Thôn Thương Châu"])]),
]  # fmt: skip


def make() -> None:
    page = Page("Cấp xã")
    page.line("organisation block", {"A": "TỈNH ỦY LÂM ĐỒNG", "I": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC"})
    page.line("organisation block", {"A": "*", "I": "Lâm Đồng, ngày 20 tháng 11 năm 2025"})
    page.blank()
    page.line("title", "PHỤ LỤC 1", merge="A:N")
    page.line("title", "DANH SÁCH CÁN BỘ CẤP XÃ, THÔN KIÊM NHIỆM CHỨC DANH", merge="A:N")
    page.line("title", "(Theo mô hình chính quyền 02 cấp; số liệu đến hết ngày 15/11/2025)",
              merge="A:N")  # fmt: skip
    page.header(FIELDS, TOP, BELOW, merges=MERGES)
    page.more["unmapped_columns"] = {"M": TOP["M"]}
    page.allow(page.header_rows[-1], "M")
    office = Office(144, 2025, 2025, precise=0.8)
    for head, communes in BLOCKS:
        page.line("block: level", head, merge="A:N")
        for turn, commune in enumerate(communes, 1):
            _commune(page, office, turn, commune)
    page.line("total", {"B": "Tổng cộng", "C": f"{len(page.records)} người"})
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP", "I": "K/T TRƯỞNG BAN"})
    page.line("signature", {"I": "PHÓ TRƯỞNG BAN"})
    page.blank(2)
    page.line("signature", {"B": "Đinh Thị Hà", "I": "Phan Văn Tuyên"})
    notes = ["Phó Bí thư + Chủ tịch HĐND, Phó Bí thư + Chủ tịch UBND are no case here."]
    features = ["two tiers", "blocks of kinds and of communes", "old units in a column",
                "Đảng, chính quyền, đoàn thể", "posts of two levels in one cell",
                "non-local mark"]  # fmt: skip
    book = Book("144-lam-dong-hai-cap.xlsx", features, [page], (2025, 11, 15), notes)
    xlsx.write(book)
    book.write_expectation()


def _commune(page: Page, office: Office, turn: int, commune: tuple) -> None:
    name, before, hamlets = commune
    place = places.new(PROVINCE, name)
    kind = "đặc khu" if name.startswith("Đặc") else places.kind(name)
    page.line("block: commune", f"{turn}. {name}", merge="A:N")
    member = Post("Ủy viên Ban Chấp hành Đảng bộ tỉnh", "tinh", "UV_BCH")
    standing = Post(f"Ủy viên Ban Thường vụ Đảng ủy {kind}", "xa", "UV_BTV")

    def post(code):
        return posts.post("xa", code, place)

    people = [
        ([*([member] if turn == 1 else []), post("BT"), post("CT_HDND")],
         ("UV BCH Đảng bộ tỉnh, Bí thư Đảng ủy" if turn == 1 else "Bí thư Đảng ủy",
          f"Chủ tịch HĐND {kind}", None)),
        ([post("PBT"), post("CT_UBND")], ("Phó Bí thư", "Chủ tịch UBND", None)),
        ([standing, post("CT_MTTQ")], ("UVBTV", None, f"Chủ tịch UBMTTQVN {kind}")),
        ([post("PBT_TT"), post("PCT_HDND")],
         ("Phó Bí thư Thường trực", f"PCT HĐND {kind}", None)),
    ]  # fmt: skip
    number = 0
    for held, said in people[: 3 if turn % 2 else 4]:
        number += 1
        fact = office.holding(held, place, start=(2025, 7, 1), decision_date=(2025, 6, 30))
        fact.decision_no = f"{100 + len(page.records)}-QĐ/TU"
        _write(page, fact, number, said, None, local=number != 1)
    for turn, hamlet in enumerate(hamlets):
        number += 1
        where = places.hamlet(place, hamlet)
        start = dates.around(office.rng, 2023, 2024)
        head = places.head(hamlet)
        if turn == 1:
            fact = office.fact("thon", where, "BTCB", "HEAD", "TB_CTMT", start=start)
            said = ("BTCB", head, "Trưởng ban CTMT")
        else:
            fact = office.fact("thon", where, "BTCB", "HEAD", start=start)
            said = ("Bí thư chi bộ", "Tổ trưởng TDP" if "phố" in head else head, None)
        _write(page, fact, number, said, before)


def _write(page: Page, fact, number: int, said: tuple, before, local=True) -> None:
    roles = dict(zip(("role_party", "role_gov", "role_union"), said, strict=True))
    row = page.person(fact, stt=number, old_unit=before, **roles)
    if not local:
        page.put(row, "M", "x")
