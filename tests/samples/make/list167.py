"""167: communes as bare block rows, hamlets shortened, posts without their unit."""

from . import places, xlsx
from .book import Book
from .hand import fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Hà Tĩnh", "Huyện Hương Sơn"
FIELDS = {"stt": "A", "full_name": "B", "birth": "C", "gender": "D", "roles": "E", "hamlet": "F",
          "start": "G", "decision_no": "H"}  # fmt: skip
HEAD = {"A": "TT", "B": "Họ và tên", "C": "Năm sinh", "D": "Nam/nữ", "E": "Chức danh kiêm nhiệm",
        "F": "Thôn, TDP", "G": "Từ ngày", "H": "Số QĐ"}  # fmt: skip
# block cells, commune, then people: name, sex, birth, hamlet, codes, as written, hamlet as written
BLOCKS = [
    ({"A": "I", "B": "Sơn Giang"}, "Xã Sơn Giang", [
        ("Đào Viết Lưu", "nam", 1968, None, ("BT", "CT_HDND"), "Bí thư - Chủ tịch HĐND", None),
        ("Trần Thị Nga", "nu", 1979, None, ("CT_MTTQ", "TK_DV"), "CT MTTQ, Trưởng khối DV", None),
        ("Nguyễn Tiến Lập", "nam", 1965, "Thôn 2", ("BTCB", "HEAD"), "BTCB - Thôn trưởng", "T2"),
        ("Lê Quang Hùng", "nam", 1971, "Thôn 4", ("BTCB", "TB_CTMT"), "BTCB - TB CTMT", "T.4"),
        ("Phạm Thị Lý", "nu", 1984, "Thôn Nam Nhe", ("BTCB", "HEAD"), "Bí thư, Trưởng thôn",
         "Nam Nhe"),
    ]),
    ({"B": "Sơn Kim 1"}, "Xã Sơn Kim 1", [
        ("Hà Văn Thắng", "nam", 1974, None, ("BT", "CT_UBND"), "Bí thư - Chủ tịch UBND", None),
        ("Phan Duy Vĩnh", "nam", 1977, "Thôn Kim Cương 1", ("BTCB", "HEAD"), "BTCB - TT",
         "Kim Cương 1"),
        ("Cao Thị Hạnh", "nu", 1982, "Thôn Khe Sú", ("BTCB", "HEAD"),
         "Bí thư chi bộ kiêm Trưởng thôn", "Khe Sú"),
    ]),
    ({"A": "3", "B": "TT Phố Châu", "C": "3 người"}, "Thị trấn Phố Châu", [
        ("Lê Xuân Thành", "nam", 1970, None, ("BT", "CT_HDND"), "Bí thư - Chủ tịch HĐND", None),
        ("Nguyễn Khắc Mão", "nam", 1963, "Tổ dân phố 5", ("BTCB", "HEAD"), "BTCB, Tổ trưởng",
         "TDP 5"),
        ("Tống Thị Bình", "nu", 1975, "Tổ dân phố 9", ("BTCB", "HEAD"),
         "Bí thư chi bộ - Tổ trưởng TDP", "9"),
    ]),
    ({"A": "* Sơn Hồng"}, "Xã Sơn Hồng", [
        ("Đinh Nho Hải", "nam", 1976, None, ("PBT", "CT_UBND"), "Phó Bí thư, Chủ tịch UBND", None),
        ("Bùi Đình Sâm", "nam", 1969, "Thôn 1", ("BTCB", "HEAD"), "BTCB kiêm Trưởng thôn",
         "Thôn 1"),
        ("Trần Đình Lý", "nam", 1967, "Thôn 7", ("BTCB", "TB_CTMT"), "BTCB kiêm Trưởng ban CTMT",
         7),
    ]),
    ({"A": "SƠN LĨNH:"}, "Xã Sơn Lĩnh", [
        ("Nguyễn Văn Thuyết", "nam", 1978, None, ("BT", "CT_HDND"), "Bí thư - Chủ tịch HĐND", None),
        ("Hồ Thị Loan", "nu", 1981, "Thôn 3", ("BTCB", "HEAD"), "Bí thư - Thôn trưởng", "Thôn 3"),
    ]),
]  # fmt: skip


def make() -> None:
    page = Page("Sheet1")
    page.line("organisation block", "HUYỆN ỦY HƯƠNG SƠN")
    page.line("title", "DANH SÁCH KIÊM NHIỆM CẤP XÃ VÀ THÔN", merge="A:H")
    page.line("title", "Huyện Hương Sơn, tỉnh Hà Tĩnh - tháng 12/2020", merge="A:H")
    page.header(FIELDS, HEAD)
    for cells, commune, people in BLOCKS:
        page.line("block: commune", cells)
        for at, (name, sex, birth, hamlet, codes, written, short) in enumerate(people, 1):
            place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
            one = fact(place, name, sex, birth, codes, start=(2020, 1 + at, 3 + at),
                       decision_no=f"{20 + at}-QĐ/{'ĐU' if hamlet else 'HU'}")  # fmt: skip
            page.person(one, stt=None, roles=written, hamlet=short)
            page.records[-1]["roles"] = [
                r | ({"also": ["Thôn trưởng"]} if r["code"] == "HEAD" else {})
                for r in page.records[-1]["roles"]
            ]
    page.line("total", {"B": "Tổng cộng", "C": f"{len(page.records)} người"})
    _second_table(page)
    notes = ["A block row is the bare name of a commune, numbered, starred or with a count.",
             "T2, T.4 and a bare 7 are hamlets; the table below holds no people."]  # fmt: skip
    features = ["bare communes as blocks", "shortened hamlets", "posts without unit",
                "a table of counts below"]  # fmt: skip
    book = Book("167-huong-son-khoi-tran.xlsx", features, [page], (2020, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _second_table(page: Page) -> None:
    page.blank()
    page.line("summary table", {"B": "Xã", "C": "Tổng số", "D": "Nam", "E": "Nữ"})
    for name, men, women in [("Sơn Giang", 3, 2), ("Sơn Kim 1", 2, 1), ("Phố Châu", 2, 1),
                             ("Sơn Hồng", 3, 0), ("Sơn Lĩnh", 1, 1)]:  # fmt: skip
        page.line("summary table", {"B": name, "C": men + women, "D": men, "E": women})
