"""178: biographies with papers and many days, posts by bloc; a roster under one row of headings."""

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Fact, Person
from .hand import fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bến Tre", "Huyện Thạnh Phú"
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
COLUMNS = [
    ("stt", "TT"), ("full_name", "Họ và tên"), (None, "Tên gọi khác"), ("gender", "Giới tính"),
    ("birth", "Sinh ngày"), (None, "Nơi sinh"), ("ethnicity", "Dân tộc"), (None, "Số CCCD"),
    (None, "Ngày cấp"), (None, "Nơi cấp"), (None, "Ngày tuyển dụng"), (None, "Ngày vào Đảng"),
    ("role_party", "Chức vụ Đảng"), ("role_gov", "Chức vụ chính quyền"),
    ("role_union", "Chức vụ đoàn thể"), ("commune", "Xã/TT"), ("hamlet", "Ấp/Khu phố"),
    ("start", "Ngày bổ nhiệm chức vụ hiện tại"), ("decision_no", "Số QĐ bổ nhiệm"),
    (None, "Trình độ CM"), (None, "LLCT"), (None, "Mã số BHXH"), ("note", "Ghi chú"),
]  # fmt: skip
SLOTS = {"BT": "role_party", "BTCB": "role_party", "PBTCB": "role_party", "TK_DV": "role_party",
         "CT_HDND": "role_gov", "CT_UBND": "role_gov", "HEAD": "role_gov", "CHT_QS": "role_gov",
         "TB_CTMT": "role_union", "CT_MTTQ": "role_union", "CT_HLHPN": "role_union"}  # fmt: skip
PEOPLE = [
    ("Nguyễn Trung Kiên", "nam", (1973, 2, 3), "Thị trấn Thạnh Phú", None, ("BT", "CT_HDND")),
    ("Lê Thị Thúy An", "nu", (1982, 6, 7), "Thị trấn Thạnh Phú", "Khu phố 2", A),
    ("Trần Văn Đèo", "nam", (1960, 1, 9), "Thị trấn Thạnh Phú", "Khu phố 3", B),
    ("Bùi Hoàng Sơn", "nam", (1975, 5, 5), "Xã Đại Điền", None, ("BT", "CT_UBND")),
    ("Phạm Thị Kiều Oanh", "nu", (1979, 12, 1), "Xã Đại Điền", None, ("TK_DV", "CT_MTTQ")),
    ("Ngô Văn Tống", "nam", (1966, 9, 30), "Xã Đại Điền", "Ấp Mỹ Khánh", C),
    ("Đặng Minh Chánh", "nam", (1971, 10, 14), "Xã Hòa Lợi", "Ấp Quí Đức", ("BTCB", "CHT_QS")),
    ("Huỳnh Thị Diệu", "nu", (1985, 3, 22), "Xã Hòa Lợi", "Ấp Quí Hòa", ("BTCB", "CT_HLHPN")),
    ("Cao Văn Lẫm", "nam", (1963, 7, 27), "Xã Hòa Lợi", "Ấp Thới Hòa", A),
    ("Hồ Thị Bông", "nu", (1988, 8, 8), "Xã An Nhơn", "Ấp An Bình", B),
    ("Võ Thành Ơn", "nam", (1969, 11, 2), "Xã An Nhơn", "Ấp An Hòa", A),
]
ROSTER = [
    ("Ấp Giao Hòa A", ("Mai Văn Trọng", 1967), ("Mai Văn Trọng", 1967), ("Đỗ Thị Sương", 1984)),
    ("Ấp Giao Hòa B", ("Trương Văn Chiến", 1962), ("Lý Minh Quang", 1980),
     ("Trương Văn Chiến", 1962)),
    ("Ấp Giao Điền", ("Phan Thị Nga", 1976), ("Phan Thị Nga", 1976), ("Phan Thị Nga", 1976)),
    ("Ấp Giao Lợi", ("Nguyễn Hoàng Em", 1971), ("Nguyễn Hoàng Em", 1993), None),
    ("Ấp 7", None, ("Dương Quốc Thái", 1979), ("Dương Quốc Thái", 1979)),
]  # fmt: skip


def make() -> None:
    notes = ["Days of issue, recruitment and Party admission are none of the posts'; neither "
             "CCCD nor BHXH is a code of the register.",
             "Second sheet: one row of headings; each 'Năm sinh' belongs to the names at its left. "
             "The two Nguyễn Hoàng Em have different years: two people."]  # fmt: skip
    features = ["CCCD, BHXH, days of issue", "posts by bloc", "a row for each hamlet",
                "'Năm sinh' three times in one row"]  # fmt: skip
    book = Book("178-thanh-phu-ho-so-va-ap.xlsx", features, [_people(), _roster()],
                (2022, 6, 30), notes)  # fmt: skip
    xlsx.write(book)
    book.write_expectation()


def _people() -> Page:
    page = Page("Hồ sơ")
    page.line("title", "HUYỆN ỦY THẠNH PHÚ (BẾN TRE) - TRÍCH NGANG CÁN BỘ KIÊM NHIỆM 30/6/2022")
    page.simple_header(COLUMNS)
    page.problems.clear()
    for column in page.more.pop("unmapped_columns"):
        page.allow(page.header_rows[0], column)
    for turn, (name, sex, birth, commune, hamlet, codes) in enumerate(PEOPLE):
        place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
        one = fact(place, name, sex, birth, codes, start=steps((2018, 4, 2), turn),
                   decision_no=f"{71 + 8 * turn}-QĐ/{'ĐU' if hamlet else 'HU'}")  # fmt: skip
        row = page.person(one, **{SLOTS[p.code]: p.title for p in one.posts})
        for column, value in {
            "C": ["Hai Kiên", None, None][turn % 3],
            "F": "Xã Mỹ Hưng, Thạnh Phú, Bến Tre",
            "H": f"0830{birth[0] % 100:02d}{100000 + turn * 7321}",
            "I": dates.cell((2021, 5, 10 + turn)),
            "J": "Cục CS QLHC về TTXH",
            "K": dates.cell((1998 + turn % 5, 9, 1)),
            "L": dates.text((2001 + turn % 5, 2, 3)),
            "T": ["ĐH Luật", "TC Hành chính"][turn % 2],
            "U": ["CC", "TC"][turn % 2],
            "V": f"83{10000000 + turn * 4321}",
        }.items():
            page.put(row, column, value)
    return page


def _roster() -> Page:
    page = Page("Xã Giao Thạnh")
    page.line("organisation block", "HUYỆN ỦY THẠNH PHÚ")
    page.line("title", "BÍ THƯ, TRƯỞNG ẤP, TRƯỞNG BAN CTMT XÃ GIAO THẠNH")
    page.header(
        {"stt": "A", "hamlet": "B", "note": "I"},
        {"A": "Stt", "B": "Tên ấp", "C": "Bí thư chi bộ ấp", "D": "Năm sinh", "E": "Trưởng ấp",
         "F": "Năm sinh", "G": "Trưởng ban CTMT ấp", "H": "Năm sinh", "I": "Ghi chú"},
    )  # fmt: skip
    page.allow(page.header_rows[0])
    page.more["columns_allowed"] = {"full_name": "C", "birth": "D"}
    for turn, (name, *leaders) in enumerate(ROSTER):
        where = places.hamlet(places.old(PROVINCE, DISTRICT, "Xã Giao Thạnh"), name)
        page.put(page.at, "A", turn + 1)
        page.put(page.at, "B", name)
        held = {}
        for who, code, columns in zip(leaders, C, ["CD", "EF", "GH"], strict=True):
            page.put(page.at, columns[0], who[0] if who else "Khuyết")
            page.put(page.at, columns[1], who[1] if who else None)
            if who:
                held.setdefault(who, []).append(posts.post("thon", code, where))
        for (person, year), own in held.items():
            page.people.append(Person(person, (year,), None))
            page.records.append(page._record(Fact(page.people[-1], where, own)))
        page.at += 1
    page.line("total", {"B": "Cộng: 5 ấp"})
    page.more["data_rows"] = len({record["row"] for record in page.records})
    return page
