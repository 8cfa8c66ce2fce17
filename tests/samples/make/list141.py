"""141: UTF-16 with tabs of a program: short headings, a chain of the unit, a row for each post."""

from . import dates, places, text
from .book import Book
from .facts import Fact, Person, cases
from .hand import at, held
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Vĩnh Long", "Huyện Tam Bình"
COLUMNS = [
    ("stt", "STT"), ("officer_code", "SoHieuCC"), ("full_name", "HoTen"), ("birth", "NgaySinh"),
    ("gender", "GioiTinh"), ("workplace", "DonVi"), ("role1", "ChucVu"), ("start", "TuNgay"),
    ("end", "DenNgay"), ("decision_no", "SoQD"), ("decision_date", "NgayQD"),
]  # fmt: skip
PEOPLE = [
    ("Nguyễn Hoàng Phi", "nam", (1971, 4, 9), "Thị trấn Tam Bình", None, ("BT", "CT_UBND")),
    ("Lê Thị Cẩm Hồng", "nu", (1979, 12, 31), "Thị trấn Tam Bình", "Khóm 2", ("BTCB", "HEAD")),
    ("Võ Văn Quới", "nam", (1962, 2, 2), "Thị trấn Tam Bình", "Khóm 4", ("BTCB", "TB_CTMT")),
    ("Trần Thanh Điền", "nam", (1968, 7, 15), "Xã Loan Mỹ", None, ("BT", "CT_HDND")),
    ("Thạch Thị Sa Ry", "nu", (1984, 10, 20), "Xã Loan Mỹ", "Ấp Giữa", ("CT_HLHPN", "BTCB")),
    ("Sơn Thạch Út", "nam", (1966, 1, 5), "Xã Loan Mỹ", "Ấp Thông Nguyên",
     ("BTCB", "HEAD", "TB_CTMT")),
    ("Phan Thị Bé Sáu", "nu", (1973, 3, 30), "Xã Hậu Lộc", None, ("CT_MTTQ", "TK_DV")),
    ("Đặng Hữu Phước", "nam", (1970, 9, 1), "Xã Hậu Lộc", "Ấp 5", ("BTCB", "HEAD")),
    ("Bùi Minh Triết", "nam", (1981, 6, 26), "Xã Hậu Lộc", "Ấp Danh Tấm", ("CHT_QS", "BTCB")),
    ("Cao Thị Lẹ", "nu", (1976, 5, 17), "Xã Song Phú", "Ấp Phú Trường", ("BTCB", "HEAD")),
    ("Đặng Hữu Phước", "nam", (1970, 9, 1), "Xã Song Phú", "Ấp Phú Ninh", ("PBTCB", "HEAD")),
]  # fmt: skip
FORMS = [
    lambda d: f"{d[0]}-{d[1]:02d}-{d[2]:02d}", lambda d: dates.text(d),
    lambda d: f"{d[2]:02d}-{d[1]:02d}-{d[0]}", lambda d: f"{d[0]}{d[1]:02d}{d[2]:02d}",
]  # fmt: skip


def make() -> None:
    page = Page("141-tam-binh-don-vi-utf16.txt".replace(".txt", ".csv"))
    page.simple_header(COLUMNS)
    page.more["columns_allowed"] = {"role1": "G", "roles": "G"}
    for turn, one in enumerate(PEOPLE):
        _person(page, turn, *one)
    page.fields = {k: v for k, v in page.fields.items() if k != "role1"}
    book = Book(
        page.name,
        [
            "UTF-16 with tabs",
            "headings without marks and blanks",
            "hamlet, commune, district, province as a chain",
            "a row for each post",
            "20190703 as a day",
        ],
        [page],
        (2021, 3, 31),
        [
            "Two people of one name and birth in two communes have different codes.",
            "20190703 may be told as read otherwise.",
        ],
    )
    text.write(book.file, page, "\t", "utf-16-le")
    book.write_expectation()


def _person(page, turn, name, sex, birth, commune, hamlet, codes):
    place = at(places.old(PROVINCE, DISTRICT, commune), hamlet)
    person, first, posts = Person(name, birth, sex), page.at, held(place, *codes)
    for number, post in enumerate(posts):
        line = len(page.records)
        start = (2017 + line % 4, 1 + line % 12, 1 + (5 * line) % 28)
        one = Fact(person, place, [post], start, decision_no=f"{40 + 3 * line}-QĐ/"
                   f"{'HU' if post.level == 'xa' else 'ĐU'}",
                   decision_date=dates.before(start, 3))  # fmt: skip
        one.more = {"same_person_as": first} if number else {}
        unit = place if post.level == "thon" else [*place[:3], None]
        chain = ", ".join(part for part in reversed(unit) if part)
        page.person(one, officer_code=f"86{1300 + turn:05d}", role1=post.title, workplace=chain,
                    birth=FORMS[turn % 3](birth), start=FORMS[line % 4](start),
                    decision_date=FORMS[(line + 1) % 4](one.decision_date))  # fmt: skip
        page.records[-1]["locality"] = unit
        page.allow(page.at - 1, "start")
        page.allow(page.at - 1, "decision_date")
        before = [str(c) for c in cases(posts[:number])]
        page.records[-1]["cases"] = [c for c in cases(posts[: number + 1]) if str(c) not in before]
