"""230: posts in one cell by every joining mark, hamlet and commune in one cell, days as text."""

from . import dates, places, posts
from .book import Book
from .office import Office
from .page import Page
from .xlsx import write

DISTRICT = places.old("Tỉnh Thái Bình", "Huyện Vũ Thư")
# commune, hamlet, codes, what stands in the cell of posts
LIST = [
    (None, None, ("BT", "CT_HDND"), "BT Huyện ủy đồng thời là CT HĐND huyện"),
    (None, None, ("TB_TC", "TP_NV"), "TBTC-TP NV"),
    (None, None, ("CN_UBKT", "CTTR"), "CN UBKT Huyện ủy/Chánh Thanh tra huyện"),
    (None, None, ("TB_TG", "GD_TTBDCT"), "Trưởng ban Tuyên giáo HU, GĐ TT BDCT huyện"),
    (None, None, ("TB_DV", "CT_MTTQ"), "TBDV Huyện ủy + CT UBMTTQ huyện"),
    ("Thị trấn Vũ Thư", None, ("BT", "CT_HDND"), "BT-CT HĐND"),
    ("Xã Minh Quang", None, ("BT", "CT_UBND"), "BT kiêm CT UBND xã"),
    ("Xã Tân Phong", None, ("BT", "CT_UBND"), "Bí thư Đảng ủy, Chủ tịch UBND xã"),
    ("Xã Hiệp Hòa", None, ("BT", "CT_HDND"), "Bí thư Đảng ủy xã\nChủ tịch HĐND xã"),
    ("Xã Song Lãng", None, ("CT_MTTQ", "TK_DV"), "CT MTTQ; Trưởng khối DV xã"),
    ("Xã Song Lãng", None, ("PBT", "CT_UBND"), "PBT Đảng ủy - CT UBND xã"),
    ("Thị trấn Vũ Thư", "Tổ dân phố Hùng Tiến", ("BTCB", "HEAD"),
     "BTCB kiêm Tổ trưởng TDP"),
    ("Thị trấn Vũ Thư", "Tổ dân phố Minh Hưng", ("BTCB", "TB_CTMT"),
     "Bí thư chi bộ đồng thời làm Trưởng ban CTMT TDP"),
    ("Xã Minh Quang", "Thôn Bổng Điền", ("BTCB", "HEAD"), "BTCB-TT"),
    ("Xã Minh Quang", "Thôn Cự Lâm", ("BTCB", "HEAD"), "Bí thư kiêm Trưởng thôn"),
    ("Xã Minh Quang", "Thôn Thanh Bản 1", ("BTCB", "TB_CTMT"), "Bí thư, Trưởng ban CTMT"),
    ("Xã Tân Phong", "Thôn Mễ Sơn 1", ("BTCB", "HEAD", "TB_CTMT"),
     "BTCB, Trưởng thôn kiêm Trưởng ban CTMT"),
    ("Xã Tân Phong", "Thôn Ô Mễ 3", ("CT_HND", "BTCB"), "CT Hội ND xã và BTCB thôn"),
    ("Xã Hiệp Hòa", "Thôn An Để", ("BTCB", "HEAD"), "Bí thư - Trưởng thôn An Để"),
    ("Xã Hiệp Hòa", "Thôn Hương Đường", ("CC_VPTK", "BTCB"), "CC VP-TK xã, kiêm BTCB"),
    ("Xã Song Lãng", "Thôn Phú Mãn", ("BTCB", "TB_CTMT"), "BTCB & TB CTMT"),
    ("Xã Song Lãng", "Thôn Trung", ("BTCB", "HEAD"), "Bí thư chi bộ kiêm nhiệm Trưởng thôn"),
    ("Xã Song Lãng", "Thôn Hội", ("HEAD", "TB_CTMT"), "Trưởng thôn-Trưởng ban CTMT"),
    ("Xã Song Lãng", "Thôn Khê Kiều", ("BTCB",), "Bí thư chi bộ"),
]  # fmt: skip


def make() -> None:
    page = Page("Tổng hợp")
    page.line("organisation block", {"A": "TỈNH ỦY THÁI BÌNH", "F": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "BAN TỔ CHỨC HUYỆN ỦY VŨ THƯ")
    page.line("organisation block", {"A": "*", "F": "Vũ Thư, ngày 05 tháng 10 năm 2021"})
    page.blank()
    page.line("title", "TỔNG HỢP CÁN BỘ THỰC HIỆN NHẤT THỂ HÓA, KIÊM NHIỆM CHỨC DANH", "A:I")
    page.line("title", "(Tính đến ngày 30/9/2021)", "A:I")
    page.simple_header([
        ("stt", "TT"), ("workplace", "Đơn vị"), ("full_name", "Họ và tên"),
        ("female_mark", "Nữ"), ("birth", "Năm sinh"), ("roles", "Các chức danh đang đảm nhiệm"),
        ("start", "Thời gian bắt đầu"), ("decision_no", "Số QĐ"), ("note", "Ghi chú"),
    ])  # fmt: skip
    office = Office(210, 2018, 2020, precise=0.4)
    for turn, (commune, hamlet, codes, text) in enumerate(LIST):
        place = places.hamlet(places.old(*DISTRICT[:2], commune) if commune else DISTRICT, hamlet)
        _person(page, office, place, codes, text, turn)
    page.blank()
    page.line("total", {"B": "Tổng cộng: 24 người"})
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "F": "K/T TRƯỞNG BAN"})
    page.line("signature", {"F": "PHÓ TRƯỞNG BAN"})
    page.blank(2)
    page.line("signature", {"B": "Phạm Thị Hương Giang", "F": "Đỗ Văn Trình"})
    features = ["posts in one cell", "every joining mark", "abbreviations", "Nữ as x",
                "hamlet and commune in one cell", "dates as text"]  # fmt: skip
    book = Book("230-vu-thu-chuc-danh-mot-o.xlsx", features, [page], (2021, 9, 30))
    write(book)
    book.write_expectation()


def _level(code: str, place: list) -> str:
    if code in ("BTCB", "HEAD", "TB_CTMT"):
        return "thon"
    return "xa" if place[2] else "huyen"


def _person(page: Page, office: Office, place: list, codes, text: str, turn: int) -> None:
    held = [posts.post(_level(code, place), code, place) for code in codes]
    one = office.holding(held, place)
    ways = dates.every_way(one.start)
    unit = ", ".join(part for part in (place[3], place[2] and _lower(place[2])) if part)
    page.person(one, workplace=unit if place[3] else place[2] or place[1], roles=text,
                start=ways[turn % len(ways)])  # fmt: skip


def _lower(name: str) -> str:
    return name[0].lower() + name[1:]
