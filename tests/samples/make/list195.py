"""195: Hồ Chí Minh City: ấp and khu phố on two sheets, posts in one cell, hidden things, faults."""

from . import dates, places, xlsx
from .book import Book
from .hand import at, fact, steps
from .page import Page

PROVINCE, DISTRICT = "Thành phố Hồ Chí Minh", "Huyện Hóc Môn"
COLUMNS = [
    ("stt", "Stt"), ("full_name", "Họ và Tên"), ("birth_male", "Nam"), ("birth_female", "Nữ"),
    ("commune", "Xã"), ("hamlet", "Ấp"), ("roles", "Chức danh đảm nhận"),
    ("start", "Ngày được công nhận"), ("decision_no", "QĐ công nhận số"),
    (None, "Số điện thoại"), ("note", "Ghi chú"),
]  # fmt: skip
TOWN = [
    ("stt", "STT"), ("hamlet", "Khu phố"), ("full_name", "Họ và tên"),
    ("birth", "Năm sinh"), ("gender", "Giới tính"), ("roles", "Nhiệm vụ được phân công"),
    ("start", "Thời gian"), ("note", "Ghi chú"),
]  # fmt: skip
BAN = ("Trưởng Ban nhân dân ấp", "Trưởng ban nhân dân ấp")
BDH = ("Trưởng Ban điều hành khu phố", "Trưởng ban điều hành khu phố")
PEOPLE = [
    ("Nguyễn Hoàng Vũ", "nam", (1977,), "Xã Bà Điểm", None, ("BT", "CT_HDND"),
     "Bí thư Đảng ủy - Chủ tịch HĐND xã"),
    ("Trần Thị Ngọc Diễm", "nu", (1982,), "Xã Bà Điểm", "Ấp Tiền Lân", ("BTCB", "HEAD"),
     "Bí thư Chi bộ - Trưởng ấp"),
    ("Lê Văn Tèo", "nam", (1960, 2, 15), "Xã Bà Điểm", "Ấp Bắc Lân", ("BTCB", "HEAD"),
     "Bí thư Chi bộ kiêm Trưởng Ban Nhân dân ấp"),
    ("Phạm Hồng Châu", "nu", (1969,), "Xã Bà Điểm", "Ấp Trung Lân", ("BTCB", "TB_CTMT"),
     "Bí thư Chi bộ, Trưởng Ban Công tác Mặt trận"),
    ("Đoàn Minh Trí", "nam", (1985,), "Xã Bà Điểm", "Ấp Nam Lân", ("BTCB", "HEAD"),
     "BTCB, Trưởng BND ấp"),
    ("Võ Thanh Tòng", "nam", (1973,), "Xã Đông Thạnh", None, ("BT", "CT_UBND"),
     "Bí thư, Chủ tịch UBND xã"),
    ("Huỳnh Thị Thúy Kiều", "nu", (1980, 10, 1), "Xã Đông Thạnh", "Ấp 1", ("BTCB", "HEAD"),
     "Bí thư Chi bộ ấp 1 - Trưởng ấp 1"),
    ("Ngô Văn Đực", "nam", (1958,), "Xã Đông Thạnh", "Ấp 3", ("BTCB", "HEAD"),
     "Bí thư chi bộ + Trưởng ấp"),
    ("Bùi Kim Loan", "nu", (1975,), "Xã Đông Thạnh", "Ấp 5", ("PCT_HLHPN", "BTCB"),
     "PCT Hội LHPN xã, Bí thư Chi bộ ấp 5"),
    ("Lý Công Thành", "nam", (1966, 6, 6), "Xã Đông Thạnh", "Ấp 7", ("BTCB", "TB_CTMT"),
     "Bí thư Chi bộ - Trưởng Ban CTMT ấp"),
    ("Cao Thị Bạch Yến", "nu", (1978,), "Xã Xuân Thới Sơn", "Ấp 2", ("BTCB", "HEAD"),
     "Bí thư Chi bộ- Trưởng ấp"),
    ("Đặng Hữu Nghĩa", "nam", (1971,), "Xã Xuân Thới Sơn", "Ấp 4", ("PBTCB", "HEAD"),
     "Phó Bí thư Chi bộ -Trưởng ấp"),
    ("Trương Tấn Phát", "nam", (1987, 8, 20), "Xã Xuân Thới Sơn", "Ấp 6", ("CHT_QS", "BTCB"),
     "Chỉ huy trưởng BCH Quân sự xã kiêm Bí thư Chi bộ ấp 6"),
    ("Mai Thị Út", "nu", (1963,), "Xã Trung Chánh", "Ấp Mỹ Huề", ("BTCB", "HEAD"),
     "Bí thư Chi bộ; Trưởng ấp"),
    ("Hồ Quang Minh", "nam", (1959,), "Xã Trung Chánh", "Ấp Trung Mỹ", ("BTCB", "HEAD"),
     "Bí thư Chi bộ/Trưởng ấp"),
]  # fmt: skip
TOWN_PEOPLE = [
    ("Phan Thị Kim Hạnh", "nu", (1972, 4, 3), "Khu phố 1", ("BTCB", "HEAD"),
     "Bí thư Chi bộ KP, Trưởng khu phố"),
    ("Nguyễn Đức Lợi", "nam", (1961, 9, 9), "Khu phố 2", ("BTCB", "HEAD"),
     "Bí thư Chi bộ - Trưởng Ban điều hành khu phố"),
    ("Trịnh Ngọc Bảo", "nam", (1968,), "Khu phố 3", ("BTCB", "TB_CTMT"),
     "BTCB - Trưởng Ban CTMT"),
    ("Lê Thị Xuân Mai", "nu", (1976,), "Khu phố 4", ("CT_HLHPN", "BTCB"),
     "Chủ tịch Hội LHPN TT kiêm BTCB KP4"),
    ("Dương Văn Hết", "nam", (1957,), "Khu phố 5", ("BTCB", "HEAD"),
     "BTCB, Trưởng KP"),
    ("Tô Thị Mỹ Phượng", "nu", (1984, 11, 30), "Khu phố 7", ("BTCB", "HEAD", "TB_CTMT"),
     "Bí thư Chi bộ, Trưởng khu phố, Trưởng Ban CTMT"),
]  # fmt: skip


def make() -> None:
    pages = [_communes(), _town(), _hidden()]
    notes = [
        "The hidden row holds a real person, who counts.",
        "'Trưởng Ban điều hành khu phố' heads the khu phố; 'TT' behind Hội LHPN is the town.",
    ]
    features = ["two sheets of different columns", "ấp and khu phố", "hidden row, column, sheet",
                "misspelt commune", "impossible day", "missing name", "wrong gender"]  # fmt: skip
    book = Book("195-hoc-mon-ap-khu-pho.xlsx", features, pages, (2023, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _communes() -> Page:
    page = Page("Các xã")
    page.line("organisation block", {"A": "HUYỆN ỦY HÓC MÔN"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC"})
    page.line("title", "DANH SÁCH KIÊM NHIỆM CẤP XÃ VÀ ẤP - HUYỆN HÓC MÔN, TP.HCM", merge="A:K")
    page.line("title", "(tính đến 31/12/2023)", merge="A:K")
    fields = {field: "ABCDEFGHIJK"[n] for n, (field, _) in enumerate(COLUMNS) if field}
    heads = {"ABCDEFGHIJK"[n]: said for n, (_, said) in enumerate(COLUMNS)}
    top = {c: said for c, said in heads.items() if c not in "CD"} | {"C": "Năm sinh"}
    merges = ["C1:D1", *(f"{c}1:{c}2" for c in "ABEFGHIJK")]
    page.header(fields, top, {"C": "Nam", "D": "Nữ"}, merges=merges)
    page.allow(page.header_rows[0], "J")
    page.allow(page.header_rows[1], "J")
    page.hidden_columns = ["J"]
    for turn, who in enumerate(PEOPLE):
        row = _row(page, turn, *who)
        if turn == 9:
            page.hidden_rows = [row]
            page.problem(row, None, "hidden_row", "warning")
    _faults(page)
    page.line("total", {"B": "Tổng cộng: 20 đ/c"})
    page.line("signature", {"B": "Lập bảng", "H": "TRƯỞNG BAN"})
    return page


def _row(page: Page, turn: int, name, sex, birth, unit, hamlet, codes, said, **more) -> int:
    one = fact(at(places.old(PROVINCE, DISTRICT, unit), hamlet), name, sex, birth, codes,
               start=steps((2020, 1, 15), turn),
               decision_no=f"{131 + 4 * turn}-QĐ/{'ĐU' if hamlet else 'HU'}")  # fmt: skip
    place = unit.removeprefix("Xã ") if turn % 3 == 1 else unit
    row = page.person(one, **({"roles": said, "commune": place} | more))
    page.put(row, "J", f"0903{(turn * 73517 + 111111) % 1000000:06d}")
    for post in page.records[-1]["roles"]:
        if post["title"] == "Trưởng ấp" and ("Nhân dân" in said or "BND" in said):
            post["also"] = list(BAN)
    return row


def _faults(page: Page) -> None:
    last = page.records
    row = _row(page, 15, "Nguyễn Thị Hồng", "nu", (1981,), "Xã Nhị Bình", "Ấp 2",
               ("BTCB", "HEAD"), "Bí thư Chi bộ - Trưởng ấp", commune="Xã Nhị Bìng")  # fmt: skip
    last[-1]["locality"][2] = None
    last[-1]["suggest"] = {"commune": "Xã Nhị Bình"}
    page.problem(row, "commune", "misspelt_commune", "error")
    row = _row(page, 16, "Lê Hữu Danh", "nam", (1970,), "Xã Nhị Bình", "Ấp 3",
               ("BTCB", "HEAD"), "Bí thư Chi bộ - Trưởng ấp", start="30/02/2021")  # fmt: skip
    last[-1]["start"] = None
    page.problem(row, "start", "impossible_date", "error")
    row = _row(page, 17, None, "nam", (1974,), "Xã Nhị Bình", "Ấp 4",
               ("BTCB", "TB_CTMT"), "Bí thư Chi bộ - Trưởng Ban CTMT")  # fmt: skip
    page.problem(row, "full_name", "missing_name", "error")
    row = _row(page, 18, "Phùng Văn Tám", "nam", (1965,), "Xã Tân Hiệp", "Ấp Thới Tây 1",
               ("BTCB",), "Bí thư Chi bộ, Tổ trưởng Tổ tự quản cây xanh")  # fmt: skip
    last[-1]["roles"].append({"title": "Tổ trưởng Tổ tự quản cây xanh", "level": "thon",
                              "code": None})  # fmt: skip
    page.problem(row, "roles", "unknown_post", "error")
    _row(page, 19, "Võ Văn Bảy", "nam", (1962,), "Xã Tân Hiệp", "Ấp Thới Tây 2", ("BTCB", "HEAD"),
         "Bí thư Chi bộ - Trưởng ấp", commune="xã Tân Hiệp ")  # fmt: skip


def _town() -> Page:
    page = Page("TT Hóc Môn")
    page.line("title", "DANH SÁCH CÁN BỘ KHU PHỐ KIÊM NHIỆM", merge="A:H")
    page.line("title", "THỊ TRẤN HÓC MÔN", merge="A:H")
    page.blank()
    page.simple_header(TOWN)
    for turn, (name, sex, birth, hamlet, codes, said) in enumerate(TOWN_PEOPLE):
        start = steps((2021, 5, 1), turn)
        one = fact(at(places.old(PROVINCE, DISTRICT, "Thị trấn Hóc Môn"), hamlet), name, sex,
                   birth, codes, start=start[:2] if turn % 2 else start)  # fmt: skip
        page.person(one, roles=said, hamlet=[hamlet, hamlet.split()[-1]][turn % 2],
                    start=dates.text(one.start))  # fmt: skip
        for post in page.records[-1]["roles"]:
            if post["title"] == "Trưởng khu phố" and "điều hành" in said:
                post["also"] = list(BDH)
    fact_ = fact(at(places.old(PROVINCE, DISTRICT, "Thị trấn Hóc Môn"), "Khu phố 8"),
                 "Nguyễn Phước Lành", None, (1979,), ("BTCB", "HEAD"), start=(2022, 3))  # fmt: skip
    row = page.person(fact_, gender="Namm", roles="Bí thư Chi bộ - Trưởng khu phố", start="3/2022")
    page.problem(row, "gender", "bad_gender", "warning")
    return page


def _hidden() -> Page:
    page = Page("DM")
    page.hidden = True
    page.more["why"] = "hidden sheet"
    page.line("lookup list", {"A": "Chức danh"})
    for title in ("Bí thư Chi bộ", "Trưởng ấp", "Trưởng khu phố", "Trưởng Ban CTMT"):
        page.line("lookup list", {"A": title})
    return page
