"""236: blocks of three levels, people on two lines; NFD, NBSP, Ð, honorifics, capitals."""

from . import dates, legacy, places
from .book import Book
from .hand import fact, steps
from .page import Page
from .xlsx import write

DISTRICT = ["Tỉnh Kiên Giang", "Huyện Giồng Riềng"]
HUYEN = [
    ("Đặng Hoàng Ổn", "nam", (1968, 7, 2), ("BT", "CT_UBND")),
    ("Lý Thị Thúy Hòa", "nu", (1975, 10, 21), ("TB_TG", "GD_TTBDCT")),
    ("Danh Sà Rết", "nam", (1972, 3, 14), ("TB_DV", "CT_MTTQ")),
]
XA = {
    "Thị trấn Giồng Riềng": [("Đoàn Thanh Lũy", "nam", (1977, 5, 19), ("BT", "CT_HDND"))],
    "Xã Thạnh Hưng": [
        ("Huỳnh Quốc Thụy", "nam", (1970, 12, 3), ("BT", "CT_UBND")),
        ("Trương Thị Ngọc Quý", "nu", (1981, 8, 8), ("CT_MTTQ", "TK_DV")),
    ],
    "Xã Bàn Tân Định": [("Võ Hoàng Đỏ", "nam", (1973, 1, 27), ("BT", "CT_HDND"))],
}
AP = {
    "Thị trấn Giồng Riềng": {
        "Khu phố 3": [("Nguyễn Thị Hoa", "nu", (1966, 6, 6), ("BTCB", "HEAD"))],
        "Khu nội ô": [("Đỗ Văn Út Em", "nam", (1961, 9, 30), ("BTCB", "TB_CTMT"))],
    },
    "Xã Thạnh Hưng": {
        "Ấp Thạnh Ngọc": [("Thị Hồng Đào", "nu", (1979, 2, 11), ("BTCB", "HEAD"))],
        "Ấp Thạnh Xuân": [
            ("Danh Hoàng", "nam", (1964, 4, 5), ("BTCB", "TB_CTMT")),
        ],
        "Ấp Thạnh Vinh": [("Lê Hoài Thủy", "nam", (1980, 11, 12), ("CT_HCCB", "BTCB"))],
    },
    "Xã Bàn Tân Định": {
        "Ấp Bờ Xáng": [("Phùng Tòa", "nam", (1969, 10, 10), ("BTCB", "HEAD", "TB_CTMT"))],
        "Ấp Sở Tại": [("Quách Thị Ðẹp", "nu", (1974, 7, 29), ("BTCB", "HEAD"))],
        "Ấp Xẻo Kè": [("Hồ Trường Khỏe", "nam", (1967, 3, 8), ("BTCB", "TB_CTMT"))],
    },
}
FIELDS = dict(
    zip(
        ("stt", "full_name", "birth", "gender", "roles", "decision_no", "start", "note"),
        "ABCDEFGH", strict=True,
    )
)  # fmt: skip


def make() -> None:
    page = Page("DS")
    page.line("organisation block", {"A": "TỈNH ỦY KIÊN GIANG", "E": "ÐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "HUYỆN ỦY GIỒNG RIỀNG")
    page.line("organisation block", {"E": "Giồng Riềng, ngày 12 tháng 01 năm 2022"})
    page.line("title", "DANH SÁCH CÁC ĐỒNG CHÍ KIÊM NHIỆM CHỨC DANH", "A:H")
    page.blank()
    page.header(FIELDS, {
        "A": "STT", "B": "HỌ VÀ TÊN", "C": "NGÀY THÁNG NĂM SINH", "D": "NAM (NỮ)",
        "E": "CHỨC DANH KIÊM NHIỆM", "F": "QUYẾT ĐỊNH", "G": "TỪ NGÀY", "H": "GHI CHÚ",
    })  # fmt: skip
    turn = 0
    page.line("block: level", "A. CẤP HUYỆN", "A:H")
    for number, who in enumerate(HUYEN, 1):
        turn = _two_lines(page, [*DISTRICT, None, None], number, who, turn)
    page.line("block: level", "B. CẤP XÃ, THỊ TRẤN", "A:H")
    for roman, (name, people) in zip(("I", "II", "III"), XA.items(), strict=True):
        page.line("block: commune", f"{roman}. {name}", "A:H")
        for number, who in enumerate(people, 1):
            turn = _two_lines(page, places.old(*DISTRICT, name), number, who, turn)
    page.line("block: level", "C. CẤP ẤP, KHU PHỐ", "A:H")
    for roman, (name, hamlets) in zip(("I", "II", "III"), AP.items(), strict=True):
        page.line("block: commune", {"A": roman, "B": name.upper()})
        for count, (hamlet, people) in enumerate(hamlets.items(), 1):
            page.line("block: hamlet", {"A": f"{count}.", "B": legacy.nfd(hamlet)})
            place = places.hamlet(places.old(*DISTRICT, name), hamlet)
            for who in people:
                turn = _two_lines(page, place, "-", who, turn)
    page.line("total", {"B": "Tổng cộng", "C": "15 đồng chí"})
    page.line("signature", {"B": "NGƯỜI LẬP", "E": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"E": "PHÓ BÍ THƯ THƯỜNG TRỰC"})
    page.blank(3)
    page.line("signature", {"B": "Trần Ngọc Diễm", "E": "Lâm Quang Trãi"})
    features = ["blocks of three levels", "people on two lines", "NFD", "NBSP", "Ð",
                "old tone marks", "honorifics", "capitals"]  # fmt: skip
    book = Book("236-giong-rieng-hai-dong-mot-nguoi.xlsx", features, [page], (2021, 12, 31))
    write(book)
    book.write_expectation()


def _name(name: str, sex: str, turn: int) -> str:
    name = name.replace("\u00d0", "Đ")
    mister = "Ông" if sex == "nam" else "Bà"
    return [
        f"Đ/c {name}", f"{mister} {legacy.old_tones(name)}", legacy.nfd(name), name.upper(),
        f"{mister}: {legacy.eth(name)}", name.replace(" ", "\u00a0"),
        f"Đồng chí {legacy.nfd(legacy.old_tones(name)).upper()}", f"  {name} ",
    ][turn % 8]  # fmt: skip


def _two_lines(page: Page, place: list, number, who, turn: int) -> int:
    """The first post beside the person, the others on the lines below."""
    name, sex, birth, codes = who
    start = steps((2018, 2, 4), turn)
    issuer = "ĐU" if place[3] else "HU" if place[2] else "TU"
    one = fact(place, name.replace("\u00d0", "Đ"), sex, birth, codes, start=start,
               decision_no=f"{33 + 21 * turn}-QĐ/{issuer}")  # fmt: skip
    page.person(one, stt=number, full_name=_name(name, sex, turn),
                birth=dates.text(birth, "." if turn % 2 else "/"),
                roles=_title(one.posts[0].title, turn))  # fmt: skip
    for post in one.posts[1:]:
        page.line("second line of the person above", {"E": _title(post.title, turn + 1)})
    return turn + 1


def _title(title: str, turn: int) -> str:
    return [title, f"- {title}", legacy.nfd(title), title.replace(" ", "\u00a0")][turn % 4]
