"""168: a town's and a commune's one name settled by posts and blocks, honorifics, counts."""

from . import places, xlsx
from .book import Book
from .hand import fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Sóc Trăng", "Huyện Long Phú"
FIELDS = {"stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "commune": "E",
          "hamlet": "F", "role_party": "G", "role_gov": "H", "role_union": "I", "start": "J",
          "end": "K", "note": "L"}  # fmt: skip
HEAD = ({"A": "STT", "B": "Họ và tên", "C": "Năm sinh", "E": "Xã, thị trấn", "F": "Ấp",
         "G": "Chức vụ", "J": "Ngày nhận chức", "K": "Ngày thôi", "L": "Ghi chú"},
        {"C": "Nam", "D": "Nữ", "G": "Đảng", "H": "Chính quyền",
         "I": "Mặt trận, đoàn thể"})  # fmt: skip
TOWN, NAMESAKE, DUC, NGAI = "Thị trấn Long Phú", "Xã Long Phú", "Xã Long Đức", "Thị trấn Đại Ngãi"
# name as written, name, sex, birth, commune, as written, hamlet, posts: party, state, union
PEOPLE = [
    ("Ô. Lâm Văn Tài", "Lâm Văn Tài", "nam", 1970, TOWN, "TT. Long Phú", None,
     (("BT", "Bí thư Đảng ủy"), ("CT_HDND", "Chủ tịch HĐND"), None)),
    ("Ông Trần Hoàng Em", "Trần Hoàng Em", "nam", 1968, NAMESAKE, "Xã Long Phú", None,
     (("BT", "Bí thư Đảng ủy"), ("CT_UBND", "Chủ tịch UBND"), None)),
    ("Bà Thạch Thị Hiền", "Thạch Thị Hiền", "nu", 1981, TOWN, "Long Phú", "Ấp 3",
     (("BTCB", "BTCB"), None, ("PCT_HLHPN", "PCT Hội LHPN thị trấn"))),
    ("Sơn Pêl", "Sơn Pêl", "nam", 1975, NAMESAKE, "Long Phú", "Ấp Bưng Thum",
     (("BTCB", "Bí thư chi bộ"), None, ("PCT_HND", "Phó Chủ tịch Hội Nông dân xã"))),
    ("Đ/c Lý Thị Sa Rây", "Lý Thị Sa Rây", "nu", 1984, DUC, "Long Đức", "Ấp Lợi Hòa",
     (("BTCB", "BTCB"), ("HEAD", "Trưởng ấp"), None)),
    ("Cô Mai Thị Thắm", "Mai Thị Thắm", "nu", 1979, DUC, "X. Long Đức", "Ấp An Hưng",
     (("BTCB", "Bí thư CB"), None, ("TB_CTMT", "Trưởng Ban CTMT ấp"))),
    ("Nguyễn Thanh Sang (A)", None, "nam", 1972, NGAI, "TT Đại Ngãi", "Ấp Ngãi Hội 1",
     (("BTCB", "BTCB"), ("HEAD", "Trưởng ấp"), None)),
    ("Nguyễn Thanh Sang (B)", None, "nam", 1960, NGAI, "TT Đại Ngãi", "Ấp Ngãi Hội 2",
     (("BTCB", "BTCB"), ("HEAD", "Trưởng ấp"), None)),
    ("Phan Hồng Đấu", "Phan Hồng Đấu", "nam", 1966, NGAI, "Thị trấn Đại Ngãi", None,
     (("PBT", "Phó Bí thư"), ("CT_UBND", "Chủ tịch UBND"), None)),
]  # fmt: skip


def make() -> None:
    page = Page("Danh sach")
    page.line("organisation block", "HUYỆN ỦY LONG PHÚ")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM HUYỆN LONG PHÚ, TỈNH SÓC TRĂNG", merge="A:L")
    page.header(FIELDS, *HEAD, merges=["C1:D1", "G1:I1", *(f"{c}1:{c}2" for c in "ABEFJKL")])
    page.line("column numbers", {c: f"({n})" for n, c in enumerate("ABCDEFGHIJKL", 1)})
    for turn, one in enumerate(PEOPLE):
        _person(page, turn, *one)
    _faults(page)
    page.line("total", {"A": "Tổng cộng", "C": 6, "D": 3})
    page.blank()
    page.line("summary table", {"B": "Nội dung", "C": "Nam", "D": "Nữ", "E": "Cộng"})
    for text, men, women in [("Cấp xã", 3, 0), ("Ấp", 5, 4), ("Cộng", 8, 4)]:
        page.line("summary table", {"B": text, "C": men, "D": women, "E": men + women})
    notes = ["The post says whether Long Phú is the town or the commune; that is told.",
             "(A) and (B) behind a name tell namesakes apart.",
             "Nobody's gender stands in a column of its own but in that of the birth."]  # fmt: skip
    features = ["one name for town and commune", "honorifics", "namesakes with letters",
                "an honorific against the column", "counts below the list"]  # fmt: skip
    book = Book("168-long-phu-thi-tran-xa.xlsx", features, [page], (2020, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _person(page, turn, written, name, sex, birth, commune, said, hamlet, held) -> int:
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
    codes = [pair[0] for pair in held if pair]
    one = fact(place, name or written.split(" (")[0], sex, birth, codes,
               start=(2019, 1 + turn % 12, 5 + turn))  # fmt: skip
    texts = {key: pair[1] for key, pair in zip(("role_party", "role_gov", "role_union"), held,
                                               strict=True) if pair}  # fmt: skip
    row = page.person(one, full_name=written, commune=said, **texts)
    page.records[-1]["decision_no"] = None
    if not name:
        page.allow(row)
    if said == "Long Phú":
        page.problem(row, "commune", "read_as", "warning")
    return row


def _faults(page: Page) -> None:
    held = (("BTCB", "BTCB"), ("HEAD", "Trưởng ấp"), None)
    row = _person(page, 20, "Bà Huỳnh Thị Diệu", "Huỳnh Thị Diệu", "nam", 1983, DUC, "Xã Long Đức",
                  "Ấp Thạnh Đức", held)  # fmt: skip
    page.problem(row, "birth_male", "bad_gender", "warning")
    page.records[-1]["unsure"] = ["gender"]
    row = _person(page, 21, "Trần Văn Nhiều", "Trần Văn Nhiều", "nam", 1971, DUC, "Xã Long Đức",
                  "Ấp Thạnh Đức", held)  # fmt: skip
    page.put(row, "D", 1974)
    page.problem(row, "birth_female", "conflicting_birth", "error")
    page.records[-1]["unsure"] = ["gender", "birth"]
    row = _person(page, 22, "Kim Sang", "Kim Sang", "nam", 1969, "Xã Trường Khánh", "Trường Khánh",
                  "Ấp Trường Lộc", held)  # fmt: skip
    page.put(row, "K", "31/6/2020")
    page.problem(row, "end", "impossible_date", "error")
