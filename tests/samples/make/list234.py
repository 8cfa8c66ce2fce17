"""234: .ods: a header of three rows, groups of columns, summaries beside and below, as x/y."""

from . import dates, ods, places
from .book import Book
from .office import Office
from .page import Formula, Page

DISTRICT = places.old("Tỉnh Hải Dương", "Huyện Thanh Hà")
HAMLETS = {
    "Thị trấn Thanh Hà": ["Khu dân cư số 1", "Khu dân cư số 4", "Khu dân cư số 6"],
    "Xã Hồng Lạc": ["Thôn Nhan Bầu", "Thôn Kim Can", "Thôn Đông Phan"],
    "Xã Tân Việt": ["Thôn Cam Lộ", "Thôn Ngoại Đàm"],
    "Xã Thanh Sơn": ["Thôn Xuân Áng", "Thôn Nhân Lư", "Thôn Hạ Vĩnh"],
}
PAIRS = [("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD"), ("BTCB", "HEAD", "TB_CTMT")]
FIELDS = dict(
    zip(
        ("stt", "full_name", "birth_male", "birth_female", "commune", "hamlet", "role1", "role2",
         "role3", "start", "end", "decision_no", "decision_date", "note"),
        "ABCDEFGHIJKLMN", strict=True,
    )
)  # fmt: skip
FIRST = {
    "A": "Số TT", "B": "Họ và tên", "C": "Thông tin cá nhân", "E": "Nơi công tác",
    "G": "Chức danh đảm nhiệm", "J": "Thời gian và văn bản", "N": "Ghi chú",
}  # fmt: skip
SECOND = {
    "C": "Năm sinh", "E": "Xã, thị trấn", "F": "Thôn, KDC", "G": "Chức danh chính",
    "H": "Chức danh kiêm nhiệm", "J": "Thời gian", "L": "Quyết định",
}  # fmt: skip
THIRD = {
    "C": "Nam", "D": "Nữ", "H": "Thứ nhất", "I": "Thứ hai", "J": "Từ ngày", "K": "Đến ngày",
    "L": "Số", "M": "Ngày ký",
}  # fmt: skip
MERGES = [
    "A1:A3", "B1:B3", "C1:D1", "E1:F1", "G1:I1", "J1:M1", "N1:N3", "C2:D2", "E2:E3", "F2:F3",
    "G2:G3", "H2:I2", "J2:K2", "L2:M2",
]  # fmt: skip


def make() -> None:
    office = Office(214, 2018, 2020, precise=0.3)
    page = Page("Biểu 03")
    page.line("organisation block", {"A": "HUYỆN ỦY THANH HÀ", "N": "Biểu số 03"})
    page.line("organisation block", "BAN TỔ CHỨC")
    page.line("title", "TỔNG HỢP KẾT QUẢ THỰC HIỆN KIÊM NHIỆM CHỨC DANH NĂM 2021", "A:N")
    page.line("title", "Huyện Thanh Hà, tỉnh Hải Dương", "A:N")
    page.blank()
    page.header(FIELDS, FIRST, SECOND, THIRD, merges=MERGES)
    page.line("column numbers", {c: n for n, c in enumerate("ABCDEFGHIJKLMN", 1)})
    top = page.at
    for turn, one in enumerate(_people(office)):
        _person(page, one, turn)
    _beside(page, top)
    page.line("total", {"A": "Cộng", "C": Formula(f"=COUNTA(C{top}:C{page.at - 1})", 0)})
    page.blank()
    _below(page)
    page.line("signature", {"B": "NGƯỜI LẬP", "L": "TRƯỞNG BAN"})
    page.line("signature", {"B": "(Ký, ghi rõ họ tên)", "L": "(Ký, đóng dấu)"})
    page.blank(3)
    page.line("signature", {"B": "Nguyễn Thị Hải Yến", "L": "Phạm Quang Hưởng"})
    book = Book("234-thanh-ha-ba-hang.ods", ["header of three rows", "column numbers",
                "summaries beside and below", ".ods"], [page], (2021, 6, 30))  # fmt: skip
    ods.write(book)
    book.write_expectation()


def _people(office: Office) -> list:
    people = [
        office.fact("huyen", DISTRICT, "BT", "CT_HDND"),
        office.fact("huyen", DISTRICT, "TB_TC", "TP_NV"),
        office.fact("huyen", DISTRICT, "CN_UBKT", "CTTR", end=(2020, 12, 31),
                    note="Thôi kiêm nhiệm theo KL 74-KL/TW"),
    ]  # fmt: skip
    turn = 0
    for number, (name, hamlets) in enumerate(HAMLETS.items()):
        place = places.old(*DISTRICT[:2], name)
        pair = ("BT", "CT_UBND") if number % 2 else ("BT", "CT_HDND")
        people.append(office.fact("xa", place, *pair))
        if number == 1:
            people.append(office.fact("xa", place, "CT_MTTQ", "TK_DV"))
        for hamlet in hamlets:
            where = places.hamlet(place, hamlet)
            one = office.cross(where) if turn == 5 else office.fact("thon", where, *PAIRS[turn % 4])
            people.append(one)
            turn += 1
    return people


def _person(page: Page, one, turn: int) -> None:
    start = dates.cell(one.start) if turn % 2 else dates.text(one.start, ".")
    page.person(one, start=start)


def _beside(page: Page, top: int) -> None:
    """Beside the first rows, a column left free."""
    rows = [("Cấp", "Số người", "Trong đó nữ"), ("Cấp huyện", 3, 1), ("Cấp xã", 5, 2),
            ("Thôn, KDC", 11, 3)]  # fmt: skip
    for step, cells in enumerate(rows):
        for column, value in zip("PQR", cells, strict=True):
            page.put(top + step, column, value)
    page.more["left_aside"] = [f"P{top}:R{top + len(rows) - 1}"]


def _below(page: Page) -> None:
    page.line("summary", {"B": "TỔNG HỢP THEO XÃ, THỊ TRẤN"})
    page.line("summary", {"A": "TT", "B": "Xã, thị trấn", "C": "BT - CT HĐND", "D": "BT - CT UBND",
                          "E": "BTCB - Trưởng thôn"})  # fmt: skip
    for number, name in enumerate(HAMLETS, 1):
        page.line("summary", {"A": number, "B": name, "C": f"{number % 2}/1",
                              "D": f"{1 - number % 2}/1", "E": f"2/{3 + number}"})  # fmt: skip
    page.blank()
