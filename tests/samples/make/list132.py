"""132: windows-1258 of a payroll program: a row for each post of a person, days in many forms."""

import itertools

from . import dates, places, text
from .book import Book
from .facts import Fact, Person, cases
from .hand import at, held, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Đồng Tháp", "Huyện Thanh Bình"
COLUMNS = [
    ("officer_code", "Mã CB"), ("full_name", "Họ tên"), ("birth", "Ngày sinh"),
    ("gender", "Giới tính"), ("ethnicity", "Dân tộc"), ("commune", "Xã/Thị trấn"),
    ("hamlet", "Ấp"), ("role1", "Chức vụ"), (None, "Hệ số phụ cấp"), ("start", "Ngày bổ nhiệm"),
    ("end", "Ngày thôi"), ("decision_no", "Số QĐ"), ("decision_date", "Ngày QĐ"),
    ("note", "Ghi chú"),
]  # fmt: skip
PEOPLE = [
    ("Huỳnh Công Đức", "nam", (1969, 4, 12), "Thị trấn Thanh Bình", None, ("BT", "CT_HDND")),
    ("Võ Thị Diễm", "nu", (1978, 9, 3), "Thị trấn Thanh Bình", "Ấp Tân Đông A", ("BTCB", "HEAD")),
    ("Nguyễn Văn Sĩ", "nam", (1965, 1, 1), "Thị trấn Thanh Bình", "Ấp Tân Đông B",
     ("BTCB", "TB_CTMT")),
    ("Trần Quốc Thới", "nam", (1972, 12, 20), "Xã Tân Quới", None, ("BT", "CT_UBND")),
    ("Lê Thị Bé Năm", "nu", (1980,), "Xã Tân Quới", None, ("CT_MTTQ", "TK_DV")),
    ("Phan Văn Nghĩa", "nam", (1963, 6, 6), "Xã Tân Quới", "Ấp Hạ",
     ("BTCB", "HEAD", "TB_CTMT")),
    ("Đặng Thị Ửng", "nu", (1975, 3, 30), "Xã Tân Quới", "Ấp Thượng", ("CT_HLHPN", "BTCB")),
    ("Bùi Hữu Lợi", "nam", (1970,), "Xã An Phong", None, ("PBT", "CT_UBND")),
    ("Ngô Thành Được", "nam", (1968, 8, 8), "Xã An Phong", "Ấp 1", ("BTCB", "HEAD")),
    ("Nguyễn Văn Sĩ", "nam", (1981, 7, 17), "Xã An Phong", "Ấp 2", ("BTCB", "HEAD")),
    ("Mai Thị Quắn", "nu", (1966, 11, 11), "Xã An Phong", "Ấp 3", ("PBTCB", "TB_CTMT")),
    ("Lâm Văn Tửng", "nam", (1974, 5, 25), "Xã Bình Tấn", None, ("BT", "CT_HDND")),
    ("Trương Hoàng Kỉnh", "nam", (1971, 2, 14), "Xã Bình Tấn", "Ấp Bình Hòa",
     ("CHT_QS", "BTCB")),
    ("Hồ Thị Mộng Cầm", "nu", (1983, 10, 9), "Xã Bình Tấn", "Ấp Bình Thuận", ("BTCB", "HEAD")),
    ("Cao Văn Đẩu", "nam", (1961,), "Xã Phú Lợi", "Ấp 4", ("BTCB", "TB_CTMT")),
    ("Dương Thị Thùy Mỵ", "nu", (1979, 4, 27), "Xã Phú Lợi", "Ấp 5", ("BTCB",)),
]  # fmt: skip
ENDS = {3: (2021, 5, 31), 8: (2021, 11, 30), 13: (2020, 9, 30)}
FORMS = [
    dates.text, lambda d: dates.text(d, "-"), lambda d: f"{d[0]}-{d[1]:02d}-{d[2]:02d}",
    lambda d: dates.text(d, ".", False), lambda d: f"{d[0]}-{d[1]:02d}-{d[2]:02d} 00:00:00",
    lambda d: dates.text(d, "/", False),
]  # fmt: skip


def make() -> None:
    page = Page("132-thanh-binh-moi-chuc-mot-dong-windows-1258.csv")
    page.line("title", "BẢNG KÊ PHỤ CẤP CHỨC VỤ - HUYỆN THANH BÌNH, TỈNH ĐỒNG THÁP - 31/12/2021")
    page.simple_header(COLUMNS)
    page.more["columns_allowed"] = {"role1": "H", "roles": "H"}
    place = places.old(PROVINCE, DISTRICT)
    lines = itertools.count()
    for turn, (name, sex, birth, commune, hamlet, codes) in enumerate(PEOPLE):
        where = at(places.old(*place[:2], commune), hamlet)
        person = Person(name, birth, sex)
        posts = held(where, *codes)
        first = page.at
        for number, post in enumerate(posts):
            turn_of_line = next(lines)
            _line(page, turn, turn_of_line, person, where, posts, number, first, post)
    page.allow(page.at - 1)
    page.fields = {k: v for k, v in page.fields.items() if k != "role1"}
    notes = [
        "A row for each post: a pair is told at the row of its second post, and further rows "
        "of a person are same_person_as the first.",
        "Two Nguyễn Văn Sĩ are two people: other birth, other commune.",
        "Whether the column of the single post is a first post or posts is left open.",
    ]
    features = ["windows-1258, semicolons", "a row for each post", "days in many forms",
                "officer code", "a post that ended while the other goes on"]  # fmt: skip
    book = Book(page.name, features, [page], (2021, 12, 31), notes)
    text.write(book.file, page, ";", "windows-1258")
    book.write_expectation()


def _line(page, turn, line, person, where, posts, number, first, post):
    start = steps((2016, 1, 5), line)
    at_commune = post.level == "xa"
    end = ENDS.get(turn) if number == len(posts) - 1 else None
    one = Fact(person, where, [post], start, end,
               decision_no=f"{20 + 9 * line}-QĐ/{'HU' if at_commune else 'ĐU'}",
               decision_date=dates.before(start, 5))  # fmt: skip
    if number:
        one.more = {"same_person_as": first}
    row = page.person(
        one, officer_code=f"TB{1001 + 7 * turn}", role1=post.title,
        birth=FORMS[turn % 4](person.birth) if len(person.birth) == 3 else str(person.birth[0]),
        start=FORMS[line % 6](start), end=FORMS[(line + 2) % 6](end) if end else None,
        decision_date=FORMS[(line + 1) % 6](one.decision_date),
    )  # fmt: skip
    page.put(row, "I", ["0,25", "0,15", "0,2"][number])
    before = [str(c) for c in cases(posts[:number])]
    page.records[-1]["cases"] = [c for c in cases(posts[: number + 1]) if str(c) not in before]
