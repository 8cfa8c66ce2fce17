"""172: .xls of a payroll program: codes, days as 20190703 or text, capitals, a row a post."""

import itertools

from . import dates, places, xls
from .book import Book
from .facts import Fact, Person, cases
from .hand import at, held, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Đồng Tháp", "Huyện Tam Nông"
COLUMNS = [
    (None, "KY_LUONG"), ("officer_code", "MA_CB"), ("full_name", "HO_TEN"), ("gender", "PHAI"),
    ("birth", "NGAY_SINH"), (None, "MA_DV"), ("commune", "TEN_DV"), ("hamlet", "AP_KHOM"),
    (None, "MA_CV"), ("roles", "CHUC_VU"), ("decision_no", "SO_QD"), ("decision_date", "NGAY_QD"),
    ("start", "NGAY_HL"), ("end", "NGAY_KT"), (None, "HS_LUONG"), (None, "PC_CV"),
    (None, "PC_KN"), ("note", "GHI_CHU"),
]  # fmt: skip
CODES = {"BT": "0101", "PBT_TT": "0103", "CT_HDND": "0201", "CT_UBND": "0301", "CT_MTTQ": "0401",
         "TK_DV": "0105", "BTCB": "0901", "HEAD": "0911", "TB_CTMT": "0921", "PCT_HND": "0452",
         "CC_VPTK": "0601", "CT_HLHPN": "0441"}  # fmt: skip
UNITS = {"Thị trấn Tràm Chim": "30001", "Xã Hòa Bình": "30004", "Xã Phú Hiệp": "30010",
         "Xã Phú Thành B": "30016", "Xã An Long": "30022"}  # fmt: skip
PEOPLE = [
    ("Nguyễn Hữu Trí", "nam", (1970, 7, 3), "Thị trấn Tràm Chim", None, ("BT", "CT_HDND")),
    ("Võ Thị Kim Ửng", "nu", (1979, 11, 20), "Thị trấn Tràm Chim", None, ("CT_MTTQ", "TK_DV")),
    ("Lê Văn Đởm", "nam", (1964, 2, 8), "Thị trấn Tràm Chim", "Khóm 1", ("BTCB", "HEAD")),
    ("Trần Hoàng Phúc", "nam", (1972, 10, 10), "Thị trấn Tràm Chim", "Khóm 4",
     ("CC_VPTK", "BTCB")),
    ("Đỗ Thành Lũy", "nam", (1968, 5, 19), "Xã Hòa Bình", None, ("BT", "CT_UBND")),
    ("Huỳnh Thị Én", "nu", (1981, 1, 30), "Xã Hòa Bình", "Ấp 1", ("BTCB", "TB_CTMT")),
    ("Nguyễn Văn Tâm", "nam", (1966, 12, 5), "Xã Hòa Bình", "Ấp 2", ("BTCB", "HEAD", "TB_CTMT")),
    ("Phạm Quốc Ý", "nam", (1975, 8, 27), "Xã Phú Hiệp", None, ("PBT_TT", "CT_HDND")),
    ("Nguyễn Văn Tâm", "nam", (1984, 3, 14), "Xã Phú Hiệp", "Ấp K8", ("BTCB", "HEAD")),
    ("Cao Thị Ngọc Ánh", "nu", (1977, 9, 9), "Xã Phú Hiệp", "Ấp K9", ("CT_HLHPN", "BTCB")),
    ("Bùi Văn Út", "nam", (1963, 4, 1), "Xã Phú Thành B", "Ấp Phú Bình", ("BTCB", "HEAD")),
    ("Trương Thị Đào", "nu", (1985, 6, 16), "Xã Phú Thành B", "Ấp Phú Lâm", ("BTCB",)),
    ("Mai Phước Hậu", "nam", (1971, 1, 1), "Xã An Long", None, ("BT", "CT_HDND")),
    ("Hồ Văn Ngượt", "nam", (1965, 10, 22), "Xã An Long", "Ấp An Thịnh", ("BTCB", "HEAD")),
    ("Dương Thị Yến Phượng", "nu", (1980, 12, 31), "Xã An Long", "Ấp An Phú", ("PCT_HND", "BTCB")),
]  # fmt: skip
ENDS = {2: (2020, 12, 31), 10: (2021, 6, 15)}


def compact(day: tuple) -> int:
    return day[0] * 10000 + day[1] * 100 + day[2]


def make() -> None:
    page = Page("Sheet1")
    page.line("title", "UBND HUYỆN TAM NÔNG - TỈNH ĐỒNG THÁP")
    page.line("title", "DANH SACH CAN BO HUONG PHU CAP CHUC VU KY 10/2021 (in ngay 25/10/2021)")
    page.simple_header(COLUMNS)
    page.problems.clear()
    page.more.pop("unmapped_columns")
    for column in "AFIOPQ":
        page.allow(page.header_rows[0], column)
    page.more["columns_allowed"] = dict.fromkeys(("role1", "roles"), "J")
    page.more["columns_allowed"] |= dict.fromkeys(("commune", "workplace"), "G")
    lines = itertools.count()
    later = []
    for turn, (name, sex, birth, commune, hamlet, codes) in enumerate(PEOPLE):
        where = at(places.old(PROVINCE, DISTRICT, commune), hamlet)
        who = Person(name, birth, sex), where, held(where, *codes), turn
        first = page.at
        _line(page, next(lines), *who, 0, first)
        for number in range(1, len(codes)):
            if turn in (4, 8):  # the second post is printed at the end of the list
                later.append((who, number, first))
            else:
                _line(page, next(lines), *who, number, first)
    for who, number, first in later:
        _line(page, next(lines), *who, number, first)
    page.line("total", {"C": "TONG CONG", "O": 61.2, "P": 4.35})
    page.fields = {k: v for k, v in page.fields.items() if k not in ("roles", "commune")}
    listed = Page("DM_CV")
    listed.line("lookup table", {"A": "MA_CV", "B": "TEN_CV"})
    for code, title in [("0101", "Bí thư Đảng ủy"), ("0201", "Chủ tịch HĐND"),
                        ("0301", "Chủ tịch UBND"), ("0901", "Bí thư chi bộ")]:  # fmt: skip
        listed.line("lookup table", {"A": code, "B": title})
    listed.more["why"] = "lookup table"
    notes = ["A row for each post: a pair is told at the row of its later post in the list, and "
             "further rows of a person are same_person_as the first.",
             "One code is one person; the two Nguyễn Văn Tâm have different codes.",
             "Days are numbers as 20190703 or texts; names in capitals."]  # fmt: skip
    features = [".xls of a program", "yyyymmdd numbers", "codes of persons, units and posts",
                "a row for each post, some apart", "a sheet of codes"]  # fmt: skip
    book = Book("172-tam-nong-bang-luong.xls", features, [page, listed], (2021, 10, 25), notes)
    xls.write(book, "Times New Roman")
    book.write_expectation()


def _line(page, line, person, where, posts, turn, number, first) -> None:
    start = steps((2017, 1, 4), line)
    post = posts[number]
    end = ENDS.get(turn) if number == len(posts) - 1 else None
    signed = dates.before(start, 4)
    one = Fact(person, where, [post], start, end,
               decision_no=f"{31 + 7 * line}-QĐ/{'HU' if post.level == 'xa' else 'ĐU'}",
               decision_date=signed)  # fmt: skip
    if number:
        one.more = {"same_person_as": first}
    way = compact if line % 3 else dates.text
    short = {"BT": "Bí thư Đảng ủy", "CT_HDND": "Chủ tịch HĐND", "CT_UBND": "Chủ tịch UBND",
             "PBT_TT": "PBT TT Đảng ủy", "CT_MTTQ": "Chủ tịch UBMTTQ",
             "TK_DV": "Trưởng Khối Dân vận"}  # fmt: skip
    row = page.person(
        one, officer_code=f"TN{400 + 13 * turn:05d}", full_name=person.name.upper(),
        birth=(compact, dates.text)[turn % 2](person.birth), start=way(start),
        end=way(end) if end else None, decision_date=way(signed),
        roles=short.get(post.code, post.title),
    )  # fmt: skip
    page.put(row, "A", 202110)
    page.put(row, "F", UNITS[where[2]])
    page.put(row, "I", CODES[post.code])
    page.put(row, "O", 2.34 if post.level == "xa" else None)
    page.put(row, "P", 0.25 if post.code == "BT" else None)
    page.put(row, "Q", 10 if number else None)
    before = [str(c) for c in cases(posts[:number])]
    page.records[-1]["cases"] = [c for c in cases(posts[: number + 1]) if str(c) not in before]
