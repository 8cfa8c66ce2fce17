"""112: .xls of 2012 in TCVN3, the old biographical form: party, state and union posts."""

import datetime

from . import legacy, places, posts, xls
from .book import Book
from .facts import Fact, Person
from .page import Page, letter

PROVINCE, DISTRICT = "Tỉnh Thái Bình", "Huyện Vũ Thư"
TOP = {"A": "TT", "B": "Họ và tên", "C": "Ngày, tháng, năm sinh", "E": "Dân tộc", "F": "Tôn giáo",
       "G": "Quê quán", "H": "Nơi ở hiện nay", "I": "Ngày vào Đảng", "K": "Trình độ",
       "N": "Chức vụ đang đảm nhiệm", "Q": "Ngày giữ chức vụ", "R": "Ghi chú"}  # fmt: skip
BELOW = {"C": "Nam", "D": "Nữ", "I": "Dự bị", "J": "Chính thức", "K": "Văn hoá",
         "L": "Chuyên môn", "M": "Lý luận CT", "N": "Đảng", "O": "Chính quyền",
         "P": "Đoàn thể"}  # fmt: skip
MERGES = ["C1:D1", "I1:J1", "K1:M1", "N1:P1", *(f"{c}1:{c}2" for c in "ABEFGHQR")]
FIELDS = {"stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "ethnicity": "E",
          "role_party": "N", "role_gov": "O", "role_union": "P", "start": "Q",
          "note": "R"}  # fmt: skip
D = datetime.datetime
# name, sex, birth as written, birth, home, hamlet, codes, party, state, union, start as written,
# start; hamlets stand in the titles only
XA = [
    ("Xã Minh Lãng", [
        ("Đỗ Văn Ánh", "nam", "12/5/1960", (1960, 5, 12), "Minh Lãng, Vũ Thư, Thái Bình", None,
         ("BT", "CT_HDND"), "Bí thư Đảng uỷ", "Chủ tịch HĐND xã", None, "6/2010", (2010, 6)),
        ("Phạm Thị Ổn", "nu", 1966, (1966,), "Song Lãng, Vũ Thư", None, ("CT_MTTQ", "TK_DV"),
         "Trưởng khối Dân vận", None, "Chủ tịch UBMTTQ xã", 2011, (2011,)),
        ("Nguyễn Thế Uy", "nam", "15.8.62", (1962, 8, 15), "Minh Lãng", "Thôn Bùi Xá",
         ("BTCB", "HEAD"), "Bí thư chi bộ thôn Bùi Xá", "Trưởng thôn", None, "01/07/2011",
         (2011, 7, 1)),
        ("Trần Đức Ấm", "nam", "1958", (1958,), "Minh Lãng", "Thôn Phù Lôi",
         ("BTCB", "TB_CTMT"), "Bí thư chi bộ thôn Phù Lôi", None, "Trưởng ban CTMT",
         "01/07/2011", (2011, 7, 1)),
        ("Bùi Thị Én", "nu", D(1970, 11, 2), (1970, 11, 2), "Việt Hùng, Vũ Thư", "Thôn Nguyệt Lãng",
         ("BTCB", "HEAD"), "BTCB thôn Nguyệt Lãng", "Trưởng thôn", None, D(2010, 9, 15),
         (2010, 9, 15)),
        ("Lại Quang Ứng", "nam", "5/1964", (1964, 5), "Minh Khai, Vũ Thư", "Thôn Thanh Trai",
         ("PCT_HND", "BTCB"), "Bí thư chi bộ thôn Thanh Trai", None, "Phó Chủ tịch Hội Nông dân xã",
         "T7/2010", (2010, 7)),
    ]),
    ("Xã Song Lãng", [
        ("Hoàng Đình Đảng", "nam", "03/02/1963", (1963, 2, 3), "Song Lãng, Vũ Thư", None,
         ("BT", "CT_UBND"), "Bí thư Đảng uỷ xã", "Chủ tịch UBND xã", None, "Tháng 8 năm 2010",
         (2010, 8)),
        ("Vũ Thị Hoà", "nu", "20-10-1971", (1971, 10, 20), "Hiệp Hoà", "Thôn Trung Lập",
         ("BTCB", "HEAD"), "Bí thư chi bộ thôn Trung Lập", "Trưởng thôn", None, "15.6.2011",
         (2011, 6, 15)),
        ("Đặng Xuân Thuỷ", "nam", 1955, (1955,), "Song Lãng", "Thôn Lang Trung",
         ("BTCB", "HEAD", "TB_CTMT"), "Bí thư chi bộ thôn Lang Trung", "Trưởng thôn",
         "Trưởng ban công tác Mặt trận", "2010", (2010,)),
        ("Nguyễn Văn Ý", "nam", D(1968, 1, 9), (1968, 1, 9), "Tân Phong, Vũ Thư", "Thôn Hội",
         ("BTCB", "TB_CTMT"), "Bí thư Chi bộ thôn Hội", None, "Trưởng ban CTMT thôn",
         "31/6/2011", None),
        ("Trần Thị Yến Oanh", "nu", "9/1973", (1973, 9), "Song Lãng", "Thôn Quý Sơn",
         ("CT_HLHPN", "BTCB"), "Bí thư chi bộ thôn Quý Sơn", None, "Chủ tịch Hội LHPN xã",
         D(2011, 4, 28), (2011, 4, 28)),
    ]),
    ("Thị trấn Vũ Thư", [
        ("Phan Huy Ước", "nam", "28/9/59", (1959, 9, 28), "Minh Quang, Vũ Thư", None,
         ("BT", "CT_HDND"), "Bí thư Đảng uỷ", "Chủ tịch HĐND thị trấn", None, "Nhiệm kỳ 2010-2015",
         (2010,)),
        ("Ngô Thị Ngọc", "nu", "1965", (1965,), "Thị trấn Vũ Thư", "Khu 3", ("BTCB", "HEAD"),
         "Bí thư chi bộ khu 3", "Trưởng khu", None, "10/01/2012", (2012, 1, 10)),
        ("Lê Trọng Hỷ", "nam", "01.01.1957", (1957, 1, 1), "Hoà Bình, Vũ Thư", "Khu 5",
         ("BTCB", "TB_CTMT"), "Bí thư chi bộ khu 5", None, "Trưởng ban CTMT khu", 2012, (2012,)),
        ("Quách Văn Đương", "nam", "11/11/1969", (1969, 11, 11), "Tự Tân, Vũ Thư", "Khu Hùng Tiến",
         ("BTCB", "HEAD"), "BT chi bộ khu Hùng Tiến", "Trưởng khu", None,
         "ngày 05 tháng 3 năm 2012", (2012, 3, 5)),
    ]),
]  # fmt: skip
PARTY = [("03/02/1985", "03/02/1986"), (1990, 1991), ("19/5/88", "19/5/89"), ("1979", "1980")]
LEARNT = [("10/10", "Trung cấp NN", "Trung cấp"), ("7/10", None, "Sơ cấp"),
          ("12/12", "Đại học Luật", "Cao cấp"), ("10/10", "Sơ cấp", None)]  # fmt: skip


def make() -> None:
    page = Page("Trich ngang")
    page.line("organisation block", {"A": "TỈNH UỶ THÁI BÌNH", "N": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "HUYỆN UỶ VŨ THƯ")
    page.line("organisation block", {"A": "*", "N": "Vũ Thư, ngày 20 tháng 6 năm 2012"})
    page.line("title", "DANH SÁCH TRÍCH NGANG CÁN BỘ XÃ, THÔN KIÊM NHIỆM CHỨC DANH", merge="A:R")
    page.line("title", "(Tính đến ngày 15/6/2012)", merge="A:R")
    page.blank()
    page.header(FIELDS, TOP, BELOW, merges=MERGES)
    page.line("column numbers", {letter(n): str(n + 1) for n in range(18)})
    page.more["unmapped_columns"] = {"F": "Tôn giáo", "G": "Quê quán", "H": "Nơi ở hiện nay"}
    for column in "FGHIJKLM":
        for row in page.header_rows:
            page.allow(row, column)
    for number, (commune, people) in enumerate(XA):
        page.line("block: commune", f"{'I' * (number + 1)}. {commune.upper()}", merge="A:R")
        for person in people:
            _row(page, places.old(PROVINCE, DISTRICT, commune), *person)
    page.line("total", {"B": f"Cộng: {len(page.records)} người"})
    page.line("signature", {"B": "Người lập biểu", "N": "T/M Ban Thường vụ"})
    page.blank(2)
    page.line("signature", {"B": "Vũ Thị Hằng", "N": "Trần Hữu Hạnh"})
    capitals = {s["row"] for s in page.skipped if s["why"].startswith(("organisation", "block"))}
    capitals.add(4)
    for (row, column), value in page.cells.items():
        if isinstance(value, str):
            write = legacy.tcvn3_capitals if row in capitals and column == "A" else legacy.tcvn3
            page.cells[row, column] = write(value)
    features = [".xls in TCVN3 (ABC)", "the old biographical form", "days as text and as numbers",
                "years of two digits", "capital font", "the hamlet in the post"]  # fmt: skip
    notes = ["Home place, residence, Party days and schooling are none of the posts'.",
             "A year of two digits is one of 1900; it is told, as a term for a day is.",
             "'Nhiệm kỳ 2010-2015' in the start column is the year it began."]  # fmt: skip
    book = Book("112-vu-thu-trich-ngang-2012-tcvn3.xls", features, [page], (2012, 6, 15), notes)
    xls.write(book, font=".VnTime")
    book.write_expectation()


def _row(page, place, name, sex, birth, born, home, hamlet, codes, party, state, union, start,
         began):  # fmt: skip
    turn = len(page.records)
    place = places.hamlet(place, hamlet)
    levels = ["thon" if code in ("BTCB", "HEAD", "TB_CTMT") else "xa" for code in codes]
    held = [posts.post(at, code, place) for at, code in zip(levels, codes, strict=True)]
    fact = Fact(Person(name, born, sex), place, held, began, note="Đảng viên 30 năm tuổi Đảng"
                if turn == 3 else None)  # fmt: skip
    row = page.person(fact, role_party=party, role_gov=state, role_union=union, start=start,
                      **{"birth_male" if sex == "nam" else "birth_female": birth})  # fmt: skip
    page.put(row, "F", "Thiên Chúa" if turn % 5 == 4 else "Không")
    page.put(row, "G", home)
    page.put(row, "H", home.split(",")[0])
    for column, value in zip("IJKLM", [*PARTY[turn % 4], *LEARNT[turn % 4]], strict=True):
        page.put(row, column, value)
    if began is None:
        page.problem(row, "start", "impossible_date", "error")
    if str(start).startswith("Nhiệm kỳ"):
        page.problem(row, "start", "read_as", "warning")
    if str(birth)[-3:-2] in "./" and isinstance(birth, str):
        page.problem(row, "birth_male", "read_as", "warning")
