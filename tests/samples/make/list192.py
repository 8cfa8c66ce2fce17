"""192: VNI in .xlsx: three rows of headings, Trong Đảng and Ngoài Đảng, a summary beside."""

from . import dates, legacy, places, xlsx
from .book import Book
from .facts import Post
from .hand import at, fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Kiên Giang", "Huyện Châu Thành"
FIELDS = {"stt": "A", "full_name": "B", "birth": "C", "gender": "D", "ethnicity": "E",
          "role_party": "F", "role_gov": "G", "role_union": "H", "hamlet": "I", "commune": "J",
          "start": "K", "decision_no": "L", "note": "M"}  # fmt: skip
TOP = {"A": "Số TT", "B": "Họ và tên", "C": "Ngày tháng năm sinh", "D": "Phái", "E": "Dân tộc",
       "F": "CHỨC VỤ HIỆN NAY", "I": "NƠI ĐẢM NHIỆM", "K": "Ngày công nhận",
       "L": "Số Quyết định", "M": "Ghi chú"}  # fmt: skip
MID = {"F": "Trong Đảng", "G": "Ngoài Đảng", "I": "Ấp, khu phố", "J": "Xã, thị trấn"}
LOW = {"G": "Chính quyền", "H": "Mặt trận, đoàn thể"}
MERGES = ["F1:H1", "I1:J1", "G2:H2", "F2:F3", "I2:I3", "J2:J3",
          *(f"{c}1:{c}3" for c in "ABCDEKLM")]  # fmt: skip
ND = Post("Chi hội trưởng Nông dân", "thon", "CHT_ND")
BAN = ("Trưởng Ban nhân dân ấp", "Trưởng ban nhân dân ấp")
# name, sex, birth, group, commune, hamlet, posts, as written in the three columns
PEOPLE = [
    ("Danh Út", "nam", (1969, 1, 1), "Khmer", "Xã Minh Hòa", None, ("BT", "CT_HDND"),
     ("Bí thư Đảng ủy xã", "Chủ tịch Hội đồng nhân dân xã", None)),
    ("Thị Sà Rươne", "nu", (1980, 5, 14), "Khmer", "Xã Minh Hòa", "Ấp Minh Long",
     ("BTCB", "HEAD"), ("Bí thư Chi bộ", "Trưởng ấp", None)),
    ("Danh Hoàng Em", "nam", (1973,), "Khmer", "Xã Minh Hòa", "Ấp Bình Hòa", ("BTCB", "TB_CTMT"),
     ("Bí thư chi bộ", None, "Trưởng Ban công tác Mặt trận ấp")),
    ("Nguyễn Văn Mười Hai", "nam", (1965,), "Kinh", "Xã Minh Hòa", "Ấp An Khương",
     ("BTCB", "HEAD"), ("Bí thư chi bộ ấp", "Trưởng Ban Nhân dân ấp", None)),
    ("Lâm Thị Ngọc Đẹp", "nu", (1977, 9, 30), "Hoa", "Thị trấn Minh Lương", None,
     ("BT", "CT_UBND"), ("Bí thư Đảng ủy TT", "Chủ tịch UBND TT", None)),
    ("Trần Quốc Khởi", "nam", (1982, 2, 8), "Kinh", "Thị trấn Minh Lương", "Khu phố Minh Phú",
     ("BTCB", "HEAD"), ("Bí thư Chi bộ khu phố", "Trưởng khu phố", None)),
    ("Thị Hương", "nu", (1971, 12, 12), "Khmer", "Thị trấn Minh Lương", "Khu phố Minh An",
     ("BTCB", "TB_CTMT"), ("BT chi bộ", None, "Trưởng Ban CTMT khu phố")),
    ("Lê Phước Tửng", "nam", (1960,), "Kinh", "Xã Mong Thọ A", "Ấp Thạnh Hòa", ("BTCB", "HEAD"),
     ("Bí thư Chi bộ ấp Thạnh Hòa", "Trưởng ấp Thạnh Hòa", None)),
    ("Võ Thị Bé Ba", "nu", (1979, 3, 3), "Kinh", "Xã Mong Thọ A", None, ("TK_DV", "CT_MTTQ"),
     ("Trưởng khối vận xã", None, "Chủ tịch UBMTTQVN xã")),
    ("Ngô Tấn Lượng", "nam", (1968,), "Kinh", "Xã Mong Thọ A", "Ấp Thạnh Lợi", ("BTCB", ND),
     ("Bí thư Chi bộ", None, "Chi hội trưởng Nông dân")),
    ("Danh Thị Kim Sang", "nu", (1984, 8, 17), "Khmer", "Xã Giục Tượng", "Ấp Tân Bình",
     ("BTCB", "PCT_HLHPN"), ("Bí thư Chi bộ", None, "Phó Chủ tịch Hội LHPN xã")),
    ("Huỳnh Văn Đảo", "nam", (1963, 7, 7), "Kinh", "Xã Giục Tượng", "Ấp Tân Lợi",
     ("BTCB", "HEAD", "TB_CTMT"), ("Bí thư Chi bộ", "Trưởng ấp", "Trưởng Ban CTMT")),
    ("Phan Hữu Dư", "nam", (1974,), "Kinh", "Xã Giục Tượng", None, ("BT", "CT_HDND"),
     ("BT Đảng ủy", "CT HĐND", None)),
    ("Quách Thị Tuyết Sương", "nu", (1981, 11, 20), "Hoa", "Xã Bình An", "Ấp Xà Xiêm",
     ("BTCB", "HEAD"), ("Bí thư Chi bộ", "Trưởng ấp", None)),
    ("Danh Nhỏ", "nam", (1966,), "Khmer", "Xã Bình An", "Ấp An Bình", ("BTCB", "HEAD"),
     ("Bí thư", "Trưởng ấp", None)),
    ("Trương Minh Kỹ", "nam", (1986, 4, 25), "Kinh", "Xã Bình An", "Ấp Minh Phong",
     ("BTCB", "CHT_QS"), ("Bí thư Chi bộ", "Chỉ huy trưởng BCH Quân sự xã", None)),
    ("Bùi Thị Ửng", "nu", (1976,), "Kinh", "Xã Vĩnh Hòa Phú", None, ("CN_UBKT*", "PBT_TT"),
     ("Phó Bí thư Thường trực, Chủ nhiệm UBKT", None, None)),
    ("Nguyễn Hồng Thắm", "nu", (1983, 6, 1), "Kinh", "Xã Vĩnh Hòa Phú", "Ấp Vĩnh Thành",
     ("BTCB", "HEAD"), ("Bí thư Chi bộ", "Trưởng ấp", None)),
]  # fmt: skip
UBKT = Post("Chủ nhiệm UBKT Đảng ủy xã", "xa", "CN_UBKT")


def make() -> None:
    page = Page("Sheet1")
    page.line("organisation block", {"A": "HUYỆN ỦY CHÂU THÀNH", "I": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC"})
    page.line("organisation block", {"A": "*",
                                     "I": "Châu Thành, ngày 08 tháng 5 năm 2018"})  # fmt: skip
    page.line("title", "DANH SÁCH", merge="A:M")
    page.line("title", "CÁN BỘ, ĐẢNG VIÊN ĐƯỢC PHÂN CÔNG KIÊM NHIỆM", merge="A:M")
    page.line("title", "(huyện Châu Thành, tỉnh Kiên Giang)", merge="A:M")
    page.header(FIELDS, TOP, MID, LOW, merges=MERGES)
    first = page.at
    for who in PEOPLE:
        _row(page, *who)
    _summary(page, first)
    page.line("total", f"Danh sách này có {len(PEOPLE)} đồng chí./.")
    page.blank()
    page.line("signature", {"B": "Người lập danh sách", "I": "TRƯỞNG BAN"})
    page.line("signature", {"B": "Nguyễn Thị Diễm", "I": "Huỳnh Văn Trứ"})
    for where, value in page.cells.items():
        if isinstance(value, str):
            page.cells[where] = legacy.vni(value)
    notes = [
        "The table to the right counts people by units: no person.",
        "'Trưởng khối vận' is Trưởng Khối Dân vận; 'TT' behind a post here is the town.",
    ]
    features = ["VNI .xlsx", "header of three rows", "Trong Đảng | Ngoài Đảng", "Khmer names",
                "summary beside the list"]  # fmt: skip
    book = Book("192-chau-thanh-trong-ngoai-dang-vni.xlsx", features, [page], (2018, 5, 8), notes)
    xlsx.write(book, font="VNI-Times")
    book.write_expectation()


def _row(page: Page, name, sex, birth, group, commune, hamlet, codes, said) -> None:
    turn = len(page.records)
    codes = [{"CN_UBKT*": UBKT}.get(code, code) for code in codes]
    start = steps((2015, 4, 10), turn)
    one = fact(at(places.old(PROVINCE, DISTRICT, commune), hamlet), name, sex, birth, codes, group,
               start=start, decision_no=f"{55 + 6 * turn}-QĐ/{'ĐU' if hamlet else 'HU'}",
               note="Người dân tộc thiểu số tiêu biểu" if turn == 1 else None)  # fmt: skip
    written = dict(zip(("role_party", "role_gov", "role_union"), said, strict=True))
    if turn % 3 == 2:
        written["start"] = dates.text(start, "-")
    page.person(one, **written)
    for post in page.records[-1]["roles"]:
        if post["title"] == "Trưởng ấp" and "Nhân dân" in (said[1] or ""):
            post["also"] = list(BAN)


def _summary(page: Page, first: int) -> None:
    """Beside the list: units and how many people."""
    page.put(first, "O", "ĐƠN VỊ")
    page.put(first, "P", "SỐ LƯỢNG")
    named = [who[4] for who in PEOPLE]
    for turn, commune in enumerate(dict.fromkeys(named), 1):
        page.put(first + turn, "O", commune)
        page.put(first + turn, "P", named.count(commune))
    page.put(first + 8, "O", "CỘNG")
    page.put(first + 8, "P", len(named))
