"""207: a program's export: a path of units in one field, a row for each post, days with hours."""

from . import places, text
from .book import Book
from .facts import cases
from .hand import fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Đắk Lắk", "Huyện Krông Pắc"
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
# name, sex, birth, group, commune, hamlet, posts
PEOPLE = [
    ("Y Suôn Byă", "nam", (1976, 4, 1), "Ê Đê", "Xã Ea Yông", None, ("BT", "CT_HDND")),
    ("H'Nga Niê", "nu", (1983, 11, 9), "Ê Đê", "Xã Ea Yông", "Buôn Pan", A),
    ("Y Blăm Mlô", "nam", (1970, 2, 20), "Ê Đê", "Xã Ea Yông", "Buôn Pốk", C),
    ("Trần Văn Hoạch", "nam", (1964, 7, 5), "Kinh", "Xã Ea Kly", "Thôn 8", A),
    ("Nguyễn Thị Thanh Vân", "nu", (1981, 10, 30), "Kinh", "Xã Ea Kly", None, ("CT_MTTQ", "TK_DV")),
    ("Y Chuen Ayŭn", "nam", (1979, 5, 15), "Ê Đê", "Xã Ea Phê", "Buôn Phê", B),
    ("H'Bliak Êban", "nu", (1988, 8, 18), "Ê Đê", "Xã Ea Phê", "Buôn Puăn", ("CT_HLHPN", "BTCB")),
    ("Lê Xuân Thọ", "nam", (1972, 1, 12), "Kinh", "Xã Hòa An", "Thôn 4A", A),
    ("Y Wem Ksơr", "nam", (1967, 12, 24), "Ê Đê", "Xã Ea Uy", "Buôn Hàng 1A", A),
    ("Hoàng Văn Pẩu", "nam", (1975, 3, 3), "Nùng", "Xã Vụ Bổn", "Thôn Thăng Quý", B),
    ("Đoàn Ngọc Thượng", "nam", (1969, 6, 6), "Kinh", "Thị trấn Phước An", None,
     ("BT", "CT_UBND")),
    ("Phùng Thị Lý", "nu", (1966, 9, 29), "Kinh", "Thị trấn Phước An", "Tổ dân phố 7", A),
    ("A Jứi", "nam", (1980, 4, 22), "Xơ Đăng", "Xã Ea Yiêng", "Buôn Kon Wang", A),
]  # fmt: skip
# by person and post: how its row is faulty
IMPOSSIBLE, NAMELESS, TWICE, WRONG_END = (3, 1), (7, 1), (9, 1), (8, 1)
ENDED = {(5, 1): (2021, 6, 30), (11, 1): (2020, 12, 31)}
FIELDS = [
    (None, "ID"), ("officer_code", "MaCanBo"), ("full_name", "HoVaTen"), ("gender", "GioiTinh"),
    ("birth", "NgaySinh"), ("ethnicity", "TenDanToc"), ("workplace", "DonVi"),
    ("roles", "TenChucDanh"), (None, "LoaiChucDanh"), ("start", "TuNgay"), ("end", "DenNgay"),
    ("decision_no", "SoQuyetDinh"), ("decision_date", "NgayKyQuyetDinh"), (None, "NguoiNhap"),
]  # fmt: skip


def make() -> None:
    page = Page("207-krong-pac-xuat-du-lieu.csv")
    page.simple_header(FIELDS)
    page.more["columns_allowed"] = {
        "workplace": "G", "commune": "G", "hamlet": "G", "role1": "H", "roles": "H",
    }  # fmt: skip
    page.problems = []
    page.allow(1)
    number = 0
    for who, person in enumerate(PEOPLE):
        number = _posts(page, who, person, number)
    page.fields.pop("roles")
    notes = ["A row for each post: a pair is told at the row that completes it; further rows of a "
             "person are same_person_as the first.",
             "The field of units is a path from the province down to the hamlet.",
             "9999-12-31 is no last day. Of a row that stands twice the first counts."]  # fmt: skip
    features = ["UTF-8 without BOM, semicolons", "a path of units", "a row for each post",
                "headings without blanks", "Ê Đê and Xơ Đăng names", "faults"]  # fmt: skip
    book = Book(page.name, features, [page], (2021, 12, 31), notes)
    text.write(book.file, page, ";", "utf-8")
    book.write_expectation()


def _posts(page: Page, who: int, person: tuple, number: int) -> int:
    name, sex, birth, group, commune, hamlet, codes = person
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
    whole = fact(place, name, sex, birth, codes, group)
    held, first = list(whole.posts), page.at
    for step, post in enumerate(held):
        key = (who, step)
        start = steps((2017, 1, 4), who * 2 + step)
        one = fact(place, name, sex, birth, (post,), group, start=start, end=ENDED.get(key),
                   decision_no=f"{1200 + number}/QĐ", decision_date=start,
                   more={"same_person_as": first} if step else {})  # fmt: skip
        one.person = whole.person
        _row(page, one, key, number, "Chính" if not step else "Kiêm nhiệm")
        if key != NAMELESS:
            before = [str(c) for c in cases(held[:step])]
            page.records[-1]["cases"] = [c for c in cases(held[: step + 1]) if str(c) not in before]
        number += 1
        if key == TWICE:
            _again(page, one, key, number)
            number += 1
    return number


def _row(page: Page, one, key: tuple, number: int, kind: str) -> int:
    said = _iso(one.start)
    own = {"birth": _iso(one.person.birth) if key[0] % 2 else _iso(one.person.birth)[:10]}
    if key == IMPOSSIBLE:
        said, one.start = "2019-06-31 00:00:00", None
    if key == WRONG_END:
        one.end = (one.start[0] - 1, *one.start[1:])
    if key == NAMELESS:
        own["full_name"] = None
        one.more = {"unsure": ["full_name"]}
    path = [places.bare(place) for place in one.place[:2]]
    path += [part for part in one.place[2:] if part]
    end = _iso(one.end) if one.end else ("9999-12-31 00:00:00" if number % 3 == 0 else None)
    row = page.person(
        one, officer_code=f"66.{key[0] + 301:05d}", workplace=" / ".join(path),
        roles=one.posts[0].title, start=said, end=end, decision_date=_iso(one.decision_date),
        gender="Nữ" if one.person.gender == "nu" else "Nam", **own,
    )  # fmt: skip
    page.put(row, "A", 50010 + number)
    page.put(row, "I", kind)
    page.put(row, "N", "vanthu.krongpac")
    _faults(page, row, key)
    return row


def _faults(page: Page, row: int, key: tuple) -> None:
    if key == IMPOSSIBLE:
        page.problem(row, "start", "impossible_date", "error")
    if key == WRONG_END:
        page.problem(row, "end", "end_before_start", "error")
    if key == NAMELESS:
        page.records[-1]["full_name"] = None
        page.problem(row, "full_name", "missing_name", "error")


def _again(page: Page, one, key: tuple, number: int) -> None:
    one.more = {"duplicate_of": page.at - 1}
    row = _row(page, one, key, number, "Kiêm nhiệm")
    page.problem(row, None, "duplicate_row", "error")


def _iso(date: tuple) -> str:
    return "{:04d}-{:02d}-{:02d} 00:00:00".format(*date)
