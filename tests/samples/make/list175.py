"""175: text files: quoted line breaks, a unit said in its first row, a post a line of a person."""

from . import dates, places, text
from .book import Book
from .facts import cases
from .hand import fact, steps
from .page import Page

A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
BEN_LUC = {
    "Thị trấn Bến Lức": [
        ("Nguyễn Thanh Nhàn", "nam", (1972, 5, 6), None, ("BT", "CT_HDND")),
        ("Lê Thị Bích Thủy", "nu", (1980,), "Khu phố 1", A),
        ("Phan Văn Chơn", "nam", (1963, 8, 1), "Khu phố 4", B),
    ],
    "Xã Lương Hòa": [
        ("Trần Minh Tặng", "nam", (1975,), None, ("BT", "CT_UBND")),
        ("Đỗ Thị Lụa", "nu", (1969, 12, 24), "Ấp 5", C),
        ("Ngô Quốc Việt", "nam", (1984,), "Ấp 6", ("CHT_QS", "BTCB")),
        ("Cao Văn Bon", "nam", (1966,), "Ấp 7", A),
    ],
    "Xã Tân Bửu": [
        ("Võ Thị Hồng Sương", "nu", (1978, 3, 8), None, ("CT_MTTQ", "TK_DV")),
        ("Huỳnh Văn Đực", "nam", (1960,), "Ấp 1", B),
        ("Nguyễn Ngọc Điệp", "nu", (1987,), "Ấp 2", A),
        ("Mai Văn Sự", "nam", (1971, 7, 19), "Ấp Vĩnh Bửu", A),
    ],
    "Xã Mỹ Yên": [
        ("Lâm Hữu Phước", "nam", (1968,), "Ấp 1", A),
        ("Trương Thị Xuân", "nu", (1976,), "Ấp Phước Tĩnh", ("CT_HLHPN", "BTCB")),
        ("Bùi Công Lý", "nam", (1964, 10, 10), "Ấp Cầu Xây", C),
    ],
}
MO_CAY = {
    ("Huyện Mỏ Cày Nam", "Xã Định Thủy"): [
        ("Nguyễn Văn Sáng", "nam", (1970,), None, ("BT", "CT_HDND")),
        ("Phạm Thị Lài", "nu", (1979,), "Ấp Định Nhơn", A),
        ("Trần Văn Hai", "nam", (1965,), "Ấp Định Phước", B),
    ],
    ("Huyện Mỏ Cày Nam", "Xã Đa Phước Hội"): [
        ("Lê Hoàng Diệu", "nam", (1982,), "Ấp Hội Yên", A),
        ("Đặng Thị Mến", "nu", (1974,), "Ấp An Thới", C),
    ],
    ("Huyện Mỏ Cày Bắc", "Xã Nhuận Phú Tân"): [
        ("Hồ Minh Trung", "nam", (1973,), None, ("BT", "CT_UBND")),
        ("Nguyễn Thị Bảy", "nu", (1967,), "Ấp Tân Nhuận", A),
        ("Võ Văn Cưng", "nam", (1962,), "Ấp Giồng Chùa", B),
    ],
    ("Huyện Mỏ Cày Bắc", "Xã Hưng Khánh Trung A"): [
        ("Phan Thị Chi", "nu", (1985,), "Ấp Thanh Nam", A),
        ("Tô Văn Được", "nam", (1969,), "Ấp Thanh Tây", A),
    ],
}
MARKS = ["\n", "\nkiêm ", ",\n", " -\n"]


def make() -> None:
    _broken()
    _spread()


def _line(place: list, turn: int, who) -> object:
    name, sex, birth, hamlet, codes = who
    return fact(places.hamlet(place, hamlet), name, sex, birth, codes,
                start=steps((2018, 1, 6), turn),
                decision_no=f"{208 + turn}-QĐ/{'ĐU' if hamlet else 'HU'}",
                decision_date=dates.before(steps((2018, 1, 6), turn), 3))  # fmt: skip


def _broken() -> None:
    """UTF-8 with BOM and commas; line breaks in headings and posts; the commune said once."""
    page = Page("175a-ben-luc-utf8-bom.csv")
    page.line("organisation block", "HUYỆN ỦY BẾN LỨC - TỈNH LONG AN")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM,\nnăm 2021")
    page.simple_header([
        ("stt", "STT"), ("commune", "Tên xã,\nthị trấn"), ("hamlet", "Ấp,\nkhu phố"),
        ("full_name", "Họ và tên"), ("birth", "Ngày tháng\nnăm sinh"), ("gender", "Nam,\nnữ"),
        ("roles", "Chức danh\nđang đảm nhiệm"), ("start", "Từ ngày"),
        ("decision_no", "Quyết định\n(số, ngày)"), ("note", "Ghi chú"),
    ])  # fmt: skip
    page.more["columns_allowed"] = {"decision_date": "I"}
    turn = 0
    for name, people in BEN_LUC.items():
        place = places.old("Tỉnh Long An", "Huyện Bến Lức", name)
        for number, who in enumerate(people):
            one = _line(place, turn, who)
            titles = [post.title for post in one.posts]
            one.note = "Bầu tại đại hội,\nnhiệm kỳ 2020 - 2022" if turn % 5 == 2 else None
            page.person(
                one, commune=None if number else name, roles=MARKS[turn % 4].join(titles),
                decision_no=f"{one.decision_no}\nngày {dates.text(one.decision_date)}",
            )  # fmt: skip
            page.allow(page.at - 1, "commune")
            page.records[-1]["decision_date"] = dict(
                zip(("year", "month", "day"), one.decision_date, strict=True)
            )
            if one.note:
                page.records[-1]["note"] = one.note.replace("\n", " ")
            turn += 1
    page.line("total", {"A": "Cộng", "D": "14 người"})
    features = ["UTF-8 with BOM, commas", "quoted line breaks", "a commune said once"]
    book = Book(
        page.name,
        features,
        [page],
        (2021, 12, 31),
        ["Blank communes are those above, which may be told."],
    )
    text.write(book.file, page, ",", "utf-8-sig")
    book.write_expectation()


def _spread() -> None:
    """UTF-16 with tabs; merged cells came out as blanks: units and people said once."""
    page = Page("175b-mo-cay-utf16.csv")
    page.line("title", "TỈNH ỦY BẾN TRE - TỔNG HỢP CÁN BỘ KIÊM NHIỆM NĂM 2021")
    page.simple_header([
        ("stt", "STT"), ("district", "Huyện"), ("commune", "Xã"), ("full_name", "Họ và tên"),
        ("birth", "Năm sinh"), ("gender", "Giới tính"), ("hamlet", "Ấp"),
        ("roles", "Chức danh"), ("start", "Từ ngày"), ("decision_no", "Số quyết định"),
    ])  # fmt: skip
    page.more["columns_allowed"] = {"role1": "H", "roles": "H"}
    turn, said = 0, None
    for (district, name), people in MO_CAY.items():
        place = places.old("Tỉnh Bến Tre", district, name)
        for number, who in enumerate(people):
            _person(page, _line(place, turn, who), turn, number, district != said)
            said = district
            turn += 1
    page.fields = {k: v for k, v in page.fields.items() if k != "roles"}
    notes = ["A person's further rows hold a post, its day and its decision only: a pair is told "
             "at the row that completes it.",
             "Blank districts, communes, people are those above, which may be told."]  # fmt: skip
    features = ["UTF-16, tabs", "merged cells come out as blanks", "a row for each post"]
    book = Book(page.name, features, [page], (2021, 12, 31), notes)
    text.write(book.file, page, "\t", "utf-16-le")
    book.write_expectation()


def _person(page: Page, one, turn: int, number: int, first_of_district: bool) -> None:
    first = page.at
    held, full = list(one.posts), one.place
    for step, post in enumerate(held):
        one.posts = [post]
        one.start = steps((2018, 1, 6), turn * 3 + step)
        one.decision_no = f"{208 + 3 * turn + step}-QĐ/{'ĐU' if full[3] else 'HU'}"
        one.more = {"same_person_as": first} if step else {}
        blank = dict.fromkeys(("stt", "full_name", "birth", "gender", "hamlet")) if step else {}
        page.person(one, roles=post.title, **blank,
                    district=full[1] if first_of_district and not step else None,
                    commune=full[2] if not number and not step else None)  # fmt: skip
        for field in ("full_name", "district", "commune"):
            page.allow(page.at - 1, field)
        before = [str(c) for c in cases(held[:step])]
        page.records[-1]["cases"] = [c for c in cases(held[: step + 1]) if str(c) not in before]
