"""246: text files: UTF-16 with semicolons, windows-1258 with tabs, UTF-8 in NFD with commas."""

from . import dates, legacy, places, text
from .book import Book
from .hand import fact, steps
from .page import Page

DISTRICT = ["Tỉnh Long An", "Huyện Cần Giuộc"]
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
LIST = [
    (None, None, "Nguyễn Văn Ẩn", "nam", (1969, 5, 1), ("BT", "CT_HDND")),
    (None, None, "Phan Thị Mỹ Ái", "nu", (1976, 9, 30), ("TB_TG", "GD_TTBDCT")),
    ("Thị trấn Cần Giuộc", None, "Lê Công Út", "nam", (1974, 2, 17), ("BT", "CT_UBND")),
    ("Thị trấn Cần Giuộc", "Khu phố Hòa Thuận 1", "Trương Thị Yến", "nu", (1968, 7, 4), A),
    ("Xã Long Hậu", None, "Đặng Hoàng Nghĩa", "nam", (1981, 12, 20), ("BT", "CT_HDND")),
    ("Xã Long Hậu", "Ấp 1/5", "Huỳnh Văn Thảo", "nam", (1966, 4, 23), A),
    ("Xã Long Hậu", "Ấp 2", "Bùi Thị Ngọc Oanh", "nu", (1972, 8, 8), B),
    ("Xã Long Hậu", "Ấp 3A", "Võ Minh Thủy", "nam", (1963, 10, 11), C),
    ("Xã Phước Lại", None, "Ngô Thị Kim Thoa", "nu", (1979, 6, 15), ("CT_MTTQ", "TK_DV")),
    ("Xã Phước Lại", "Ấp Tân Thanh A", "Mai Văn Quới", "nam", (1970, 1, 26), ("PCT_HCCB", "BTCB")),
    ("Xã Phước Lại", "Ấp Mũi Tàu", "Cao Hữu Đức", "nam", (1977, 3, 3), A),
]  # fmt: skip
ROLES = {"BT": "Bí thư", "CT_HDND": "CT HĐND", "CT_UBND": "CT UBND"}


def make() -> None:
    _semicolons()
    _tabs()
    _decomposed()


def _fact(turn: int, who, **more):
    commune, hamlet, name, sex, birth, codes = who
    place = places.old(*DISTRICT, commune) if commune else [*DISTRICT, None, None]
    start = steps((2018, 3, 1), turn)
    issuer = "ĐU" if hamlet else "HU" if commune else "TU"
    return fact(places.hamlet(place, hamlet), name, sex, birth, codes, start=start,
                decision_no=f"{15 + 26 * turn}-QĐ/{issuer}", **more)  # fmt: skip


def _semicolons() -> None:
    page = Page("246a-can-giuoc-utf16.csv")
    page.line("title", "BÁO CÁO DANH SÁCH KIÊM NHIỆM - HUYỆN CẦN GIUỘC - LONG AN - QUÝ IV/2021")
    page.simple_header([
        ("stt", "Stt"), ("workplace", "Nơi công tác"), ("full_name", "Cán bộ"),
        ("birth", "Ngày sinh"), ("female_mark", "Nữ"), ("roles", "Chức danh"),
        ("start", "Từ tháng/năm"), ("decision_no", "Căn cứ (QĐ)"), ("note", "Ghi chú"),
    ])  # fmt: skip
    for turn, who in enumerate(LIST):
        one = _fact(turn, who, note="Tái cử" if turn % 4 == 0 else None)
        one.start = one.start[:2]
        unit = who[0] or "Huyện Cần Giuộc"
        unit = f"{who[1]} - {unit}" if who[1] else unit
        page.person(one, workplace=unit, roles=" + ".join(post.title for post in one.posts),
                    birth=dates.text(one.person.birth, "."))  # fmt: skip
    text.write(page.name, page, ";", "utf-16-le")
    Book(page.name, ["UTF-16", "semicolons", "months", "Nữ as x"], [page],
         (2021, 12, 31)).write_expectation()  # fmt: skip


def _tabs() -> None:
    page = Page("246b-can-giuoc-windows-1258.csv")
    page.simple_header([
        ("full_name", "Ho ten"), ("gender", "Phai"), ("birth", "Nam sinh"),
        ("province", "Tinh"), ("district", "Huyen"), ("commune", "Xa"), ("hamlet", "Ap"),
        ("role1", "Chuc danh 1"), ("role2", "Chuc danh 2"), ("role3", "Chuc danh 3"),
        ("start", "Tu ngay"), ("end", "Den ngay"), ("decision_no", "So QD"),
        ("decision_date", "Ngay QD"),
    ])  # fmt: skip
    for turn, who in enumerate(LIST):
        one = _fact(turn, who, end=(2021, 6, 30) if turn == 3 else None)
        one.decision_date = dates.before(one.start, 3)
        page.person(one)
    text.write(page.name, page, "\t", "windows-1258")
    Book(page.name, ["windows-1258", "tabs", "headings without marks", "ended posts"], [page],
         (2021, 12, 31)).write_expectation()  # fmt: skip


def _decomposed() -> None:
    page = Page("246c-can-giuoc-nfd.csv")
    page.line("organisation block", "HUYỆN ỦY CẦN GIUỘC")
    page.line("title", "Danh sách trích ngang (tỉnh Long An)")
    page.simple_header([
        ("stt", "TT"), ("full_name", "Họ và tên"), ("birth_male", "Sinh (nam)"),
        ("birth_female", "Sinh (nữ)"), ("commune", "Xã, TT"), ("hamlet", "Ấp, KP"),
        ("roles", "Chức danh, kiêm nhiệm"), ("start", "Ngày giữ chức"), ("decision_no", "QĐ số"),
    ])  # fmt: skip
    for turn, who in enumerate(LIST):
        one = _fact(turn, who)
        short = [ROLES.get(post.code, post.title) for post in one.posts]
        page.person(one, full_name=one.person.name.upper() if turn % 2 else one.person.name,
                    roles=" kiêm ".join(short))  # fmt: skip
    page.cells = {at: legacy.nfd(legacy.eth(v)) if isinstance(v, str) else v
                  for at, v in page.cells.items()}  # fmt: skip
    text.write(page.name, page, ",", "utf-8")
    Book(page.name, ["UTF-8 in NFD", "Ð", "capitals"], [page], (2021, 12, 31)).write_expectation()
