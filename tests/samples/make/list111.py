"""111: a district's workbook: a sheet for each commune, a summary, an empty and a hidden sheet."""

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Fact, Person
from .page import Formula, Page

PROVINCE, DISTRICT = "Tỉnh Trà Vinh", "Huyện Càng Long"
HEADER = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("female_mark", "Nữ"),
    ("hamlet", "Ấp, khóm"), ("role1", "Chức danh chính"), ("role2", "Chức danh kiêm nhiệm"),
    ("decision_no", "Quyết định số"), ("start", "Từ ngày"), ("end", "Đến ngày"),
    ("note", "Ghi chú"),
]  # fmt: skip
WIDE = [HEADER[0], HEADER[1], HEADER[2], ("gender", "Giới tính"), ("ethnicity", "Dân tộc"),
        *HEADER[4:]]  # fmt: skip
BN = {"also": ("Trưởng Ban nhân dân ấp", "Trưởng ban nhân dân ấp")}
# sheet name, commune, lines above the header, header, people
SHEETS = [
    ("TT Càng Long", "Thị trấn Càng Long", ["HUYỆN ỦY CÀNG LONG"], HEADER, [
        ("Huỳnh Văn Sáu", "nam", (1969,), None, "BT", "CT_HDND"),
        ("Trần Thị Bích Tuyền", "nu", (1977,), "Khóm 1", "BTCB", "HEAD"),
        ("Lâm Hoàng Ân", "nam", (1982,), "Khóm 3", "BTCB", "TB_CTMT"),
        ("Ngô Văn Út", "nam", (1965,), "Khóm 6", "BTCB", "HEAD"),
        ("Kiên Thị Sa Ray", "nu", (1984,), "Khóm 7", "CT_HLHPN", "BTCB"),
    ]),
    ("X. An Trường", "Xã An Trường", ["HUYỆN ỦY CÀNG LONG"], HEADER, [
        ("Nguyễn Hữu Đức", "nam", (1971,), None, "BT", "CT_UBND"),
        ("Phan Thị Ánh", "nu", (1980,), "Ấp 3", "BTCB", "HEAD"),
        ("Võ Văn Ẩn", "nam", (1963,), "Ấp 4A", "BTCB", "HEAD"),
        ("Đoàn Thị Út Em", "nu", (1979,), "Ấp 9", "BTCB", "TB_CTMT"),
    ]),
    ("AN TRƯỜNG A", "Xã An Trường A", ["HUYỆN ỦY CÀNG LONG"], WIDE, [
        ("Dương Minh Ý", "nam", (1974,), None, "PBT", "CT_HDND"),
        ("Thạch Sô Phát", "nam", (1986,), "Ấp 1", "BTCB", "HEAD"),
        ("Hồ Thị Diệu", "nu", (1990,), "Ấp 8", "BTCB", "TB_CTMT"),
        ("Sơn Thị Hồng Đào", "nu", (1983,), "Ấp 8A", "BTCB", "HEAD"),
    ]),
    ("My Cam", "Xã Mỹ Cẩm", ["HUYỆN ỦY CÀNG LONG"], HEADER, [
        ("Cao Văn Liêm", "nam", (1967,), None, "BT", "CT_HDND"),
        ("Nguyễn Thị Sương", "nu", (1976,), "Ấp Số 4", "BTCB", "HEAD"),
        ("Trương Thanh Oai", "nam", (1970,), "Ấp Số 8", "BTCB", "HEAD"),
    ]),
    ("NLP", "Xã Nhị Long Phú", ["HUYỆN ỦY CÀNG LONG", "ĐẢNG ỦY XÃ NHỊ LONG PHÚ"], HEADER, [
        ("Bùi Thị Yến Nhi", "nu", (1981,), None, "CT_MTTQ", "TK_DV"),
        ("Lê Văn Tám Nhỏ", "nam", (1968,), "Ấp Dừa Đỏ 1", "BTCB", "HEAD"),
        ("Trần Văn Nghĩa", "nam", (1975,), "Ấp Dừa Đỏ 2", "BTCB", "HEAD"),
        ("Trần Văn Nghĩa", "nam", (1989,), "Ấp Dừa Đỏ 3", "PCT_HND", "BTCB"),
    ]),
    ("Đ.Phước", "Xã Đại Phước", ["HUYỆN ỦY CÀNG LONG", "XÃ ĐẠI PHƯỚC"], WIDE, [
        ("Phạm Quốc Toàn", "nam", (1972,), None, "BT", "CT_HDND"),
        ("Kim Ngọc Ảnh", "nu", (1985,), "Ấp Long Hòa", "BTCB", "HEAD"),
        ("Mai Văn Đởm", "nam", (1966,), "Ấp Hạ", "BTCB", "TB_CTMT"),
    ]),
    ("Xã Huyền Hội (2)", "Xã Huyền Hội", ["HUYỆN ỦY CÀNG LONG"], HEADER, [
        ("Tăng Thị Mỹ Lệ", "nu", (1978,), None, "BT", "CT_UBND"),
        ("Trịnh Văn Bảo", "nam", (1973,), "Ấp Lưu Tư", "BTCB", "HEAD"),
        ("Thạch Thị Sa Rết", "nu", (1987,), "Ấp Kinh B", "BTCB", "HEAD"),
        ("Lý Văn Đầy", "nam", (1964,), "Ấp Bình Hội", "BTCB", "TB_CTMT"),
    ]),
]  # fmt: skip
HUYEN = [
    ("Nguyễn Văn Khiêm", "nam", (1966, 4, 30), "BT", "CT_HDND"),
    ("Trầm Thị Ngọc Ẩn", "nu", (1975, 11, 20), "TB_TC", "TP_NV"),
    ("Thạch Văn Mến", "nam", (1970, 2, 3), "CN_UBKT", "CTTR"),
    ("Lê Hồng Phúc", "nam", (1973, 8, 8), "TB_DV", "CT_MTTQ"),
]
ENDED = {("TT Càng Long", 3): (2021, 12, 31), ("Đ.Phước", 2): (2022, 3)}


def make() -> None:
    first = _district()
    sheets = [_commune(*sheet) for sheet in SHEETS]
    sheets[1].hidden_rows.append(sheets[1].records[2]["row"])
    sheets[1].problem(sheets[1].records[2]["row"], None, "hidden_row", "warning")
    empty = Page("Đức Mỹ")
    empty.more["why"] = "empty sheet"
    pages = [_summary([first, *sheets]), first, *sheets, empty, _lookup()]
    features = ["a sheet for each commune", "sheet names abbreviated, without marks, in capitals",
                "summary sheet with formulas", "empty sheet", "hidden lookup sheet", "hidden row",
                "two layouts"]  # fmt: skip
    notes = ["The sheet or the line above the list names the commune: 'NLP' and 'Đ.Phước' are "
             "told by their lines.", "'Trưởng Ban nhân dân ấp' is the head of the ấp.",
             "Two people of one name and commune: born 1975 and 1989."]  # fmt: skip
    book = Book("111-cang-long-moi-xa-mot-trang.xlsx", features, pages, (2022, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _district() -> Page:
    page = Page("Huyện")
    page.line("organisation block", "TỈNH ỦY TRÀ VINH")
    page.line("organisation block", "HUYỆN ỦY CÀNG LONG")
    page.line("title", "DANH SÁCH CÁN BỘ CẤP HUYỆN KIÊM NHIỆM", merge="A:K")
    page.line("title", "(đến ngày 31/12/2022)", merge="A:K")
    page.simple_header(HEADER)
    for turn, (name, sex, birth, *codes) in enumerate(HUYEN):
        place = places.old(PROVINCE, DISTRICT)
        held = posts.posts("huyen", place, *codes)
        fact = Fact(Person(name, birth, sex), place, held, (2020, 8, 3 + turn),
                    decision_no=f"{410 + turn}-QĐ/TU")  # fmt: skip
        page.person(fact)
    page.line("total", {"B": "Cộng: 04 người"})
    return page


def _commune(name: str, commune: str, above: list, header: list, people: list) -> Page:
    page = Page(name)
    for line in above:
        page.line("organisation block", line)
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM", merge="A:K")
    page.blank()
    page.simple_header(header)
    for turn, (person, sex, birth, hamlet, *codes) in enumerate(people):
        place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
        levels = ["thon" if code in ("BTCB", "HEAD", "TB_CTMT") else "xa" for code in codes]
        held = [posts.post(at, code, place) for at, code in zip(levels, codes, strict=True)]
        fact = Fact(Person(person, birth, sex, "Khmer" if _khmer(person) else "Kinh"), place, held,
                    (2018 + turn % 3, 2 + turn, 11), end=ENDED.get((name, turn)),
                    decision_no=f"{31 + 17 * turn}-QĐ/{'ĐU' if hamlet else 'HU'}")  # fmt: skip
        written = {}
        if codes[1] == "HEAD" and hamlet.startswith("Ấp") and turn % 2:
            held[1] = posts.post("thon", "HEAD", place, **BN)
            written["role2"] = "Trưởng Ban nhân dân ấp"
        if turn == 2:
            written["start"] = dates.text(fact.start, padded=False)
        page.person(fact, **written)
    page.line("total", {"B": "Tổng cộng", "C": Formula(f"=COUNTA(B{page.header_rows[0] + 1}:"
              f"B{page.at - 1})", len(people))})  # fmt: skip
    return page


def _khmer(name: str) -> bool:
    return name.split()[0] in ("Thạch", "Sơn", "Kim", "Kiên")


def _summary(pages: list) -> Page:
    page = Page("TH")
    page.more["why"] = "summary sheet"
    page.line("title", "TỔNG HỢP CÁN BỘ KIÊM NHIỆM HUYỆN CÀNG LONG", merge="A:D")
    page.line("title", "(đến ngày 31/12/2022)", merge="A:D")
    page.line("summary", {"A": "STT", "B": "Đơn vị", "C": "Số người", "D": "Ghi chú"})
    names = ["Cơ quan huyện", *(sheet[1] for sheet in SHEETS)]
    for number, (name, one) in enumerate(zip(names, pages, strict=True), 1):
        page.line("summary", {"A": number, "B": name, "C": len(one.records)})
    page.line("summary", {"A": number + 1, "B": "Xã Đức Mỹ", "C": 0, "D": "Chưa gửi báo cáo"})
    count = sum(len(one.records) for one in pages)
    page.line("summary", {"B": "Cộng", "C": Formula(f"=SUM(C4:C{page.at - 1})", count)})
    return page


def _lookup() -> Page:
    page = Page("DM")
    page.hidden = True
    page.more["why"] = "hidden lookup sheet"
    page.line("lookup list", {"A": "Mã", "B": "Tên chức danh"})
    for number, title in enumerate(["Bí thư chi bộ", "Trưởng ấp", "Trưởng khóm", "Chủ tịch HĐND xã",
                                    "Trưởng ban công tác Mặt trận"], 1):  # fmt: skip
        page.line("lookup list", {"A": number, "B": title})
    return page
