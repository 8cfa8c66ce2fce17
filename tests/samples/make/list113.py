"""113: VNI in .xls: a southern town with khóm and ấp, Khmer and Hoa names, communes merged down."""

from . import dates, legacy, places, posts, xls
from .book import Book
from .facts import Fact, Person
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Sóc Trăng", "Thị xã Vĩnh Châu"
COLUMNS = [
    ("stt", "Stt"), ("commune", "Phường, xã"), ("full_name", "Họ và tên"), ("birth", "Ngày sinh"),
    ("gender", "Phái"), ("ethnicity", "Dân tộc"), ("hamlet", "Khóm, ấp"),
    ("role1", "Chức vụ chính"), ("role2", "Chức vụ kiêm nhiệm"), ("decision_no", "Số QĐ, ngày QĐ"),
    ("start", "Kể từ ngày"), ("end", "Thôi kiêm nhiệm"), ("note", "Ghi chú"),
]  # fmt: skip
PEOPLE = {
    "Phường 1": [
        ("Huỳnh Văn Ửng", "nam", (1967, 3, 12), "Kinh", None, "BT", "CT_UBND"),
        ("Trần Thị Sô Phi", "nu", (1980, 10, 1), "Khmer", "Khóm 1", "BTCB", "HEAD"),
        ("Quách Xiếu Dung", "nu", (1975,), "Hoa", "Khóm 3", "BTCB", "TB_CTMT"),
        ("Lâm Sà Rương", "nam", (1969, 7, 22), "Khmer", "Khóm Cà Săng", "BTCB", "HEAD"),
        ("Tiêu Muối", "nu", (1972,), "Hoa", "Khóm 5", "CT_HLHPN", "BTCB"),
    ],
    "Phường Vĩnh Phước": [
        ("Nguyễn Hoàng Ẩn", "nam", (1970, 1, 30), "Kinh", None, "BT", "CT_HDND"),
        ("Thạch Thị Sa Rết", "nu", (1983, 6, 6), "Khmer", "Khóm Vĩnh Bình", "BTCB", "HEAD"),
        ("Lý Sà Phép", "nam", (1966,), "Khmer", "Khóm Biển Trên", "BTCB", "HEAD"),
        ("Kim Thị Huôl", "nu", (1978, 2, 17), "Khmer", "Khóm Biển Trên A", "BTCB", "TB_CTMT"),
    ],
    "Xã Lạc Hòa": [
        ("Sơn Ngọc Ảnh", "nam", (1974, 4, 4), "Khmer", None, "PBT", "CT_UBND"),
        ("Danh Ươl", "nam", (1981,), "Khmer", "Ấp Ca Lạc", "BTCB", "HEAD"),
        ("Trương Thị Út Mười", "nu", (1979, 9, 19), "Kinh", "Ấp Đại Bái A", "BTCB", "HEAD"),
        ("Thạch Út", "nam", (1965,), "Khmer", "Ấp Tân Thời", "PCT_HCCB", "BTCB"),
        ("Ngô Quốc Khởi", "nam", (1986, 12, 12), "Kinh", "Ấp Vĩnh Biên", "BTCB", "TB_CTMT"),
    ],
    "Xã Vĩnh Hải": [
        ("Tăng Thị Mỹ Ý", "nu", (1976, 8, 25), "Kinh", None, "CT_MTTQ", "TK_DV"),
        ("Lâm Thị Ý Nhi", "nu", (1988,), "Khmer", "Ấp Trà Sết", "BTCB", "HEAD"),
        ("Đỗ Văn Đực", "nam", (1963, 5, 1), "Kinh", "Ấp Âu Thọ A", "BTCB", "HEAD"),
        ("Sơn Thị Xà Mây", "nu", (1984,), "Khmer", "Ấp Giồng Nổi", "BTCB", "TB_CTMT"),
    ],
}
ENDS = {4: (2015, 12, 31), 13: (2016, 5)}
BOARD = {"Khóm": "Trưởng Ban nhân dân khóm", "Ấp": "Trưởng BND ấp"}


def make() -> None:
    page = Page("DS 2016")
    page.line("organisation block", {"A": "TỈNH ỦY SÓC TRĂNG", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "THỊ ỦY VĨNH CHÂU")
    page.line("organisation block", {"A": "*", "H": "Vĩnh Châu, ngày 04 tháng 7 năm 2016"})
    page.line("title", "DANH SÁCH CÁN BỘ PHƯỜNG, XÃ, KHÓM, ẤP KIÊM NHIỆM CHỨC VỤ", merge="A:M")
    page.line("title", "(Số liệu đến 30/6/2016)", merge="A:M")
    page.simple_header(COLUMNS)
    page.more["columns_allowed"] = {"decision_date": "J"}
    for commune, people in PEOPLE.items():
        top = page.at
        for person in people:
            _row(page, commune, page.at == top, *person)
        page.merges.append(f"B{top}:B{page.at - 1}")
    page.line("total", {"C": "Tổng số", "D": f"{len(page.records)} người"})
    page.blank()
    page.line("signature", {"B": "Người lập", "I": "TM. BAN THƯỜNG VỤ"})
    page.line("signature", {"I": "PHÓ BÍ THƯ"})
    page.hidden_rows.append(page.records[8]["row"])
    page.problem(page.records[8]["row"], None, "hidden_row", "warning")
    for at, value in page.cells.items():
        if isinstance(value, str):
            page.cells[at] = legacy.vni(value)
    features = [".xls in VNI-Windows", "khóm and ấp", "Khmer and Hoa names",
                "commune merged down", "number and day of a decision in one cell",
                "ended pairs", "hidden row"]  # fmt: skip
    notes = ["'Trưởng Ban nhân dân khóm (ấp)' is the head of the hamlet.",
             "'Phái' is the gender."]  # fmt: skip
    book = Book("113-vinh-chau-khom-ap-vni.xls", features, [page], (2016, 6, 30), notes)
    xls.write(book)
    book.write_expectation()


def _row(page, commune, first, name, sex, birth, group, hamlet, *codes):
    turn = len(page.records)
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
    levels = ["thon" if code in ("BTCB", "HEAD", "TB_CTMT") else "xa" for code in codes]
    held = [posts.post(at, code, place) for at, code in zip(levels, codes, strict=True)]
    signed = (2013 + turn % 3, 1 + turn % 12, 3 + turn)
    fact = Fact(Person(name, birth, sex, group), place, held,
                (2013 + turn % 3, 1 + turn % 12, 8 + turn), end=ENDS.get(turn),
                decision_no=f"{57 + 13 * turn}-QĐ/{'ĐU' if hamlet else 'ThU'}",
                decision_date=signed)  # fmt: skip
    written = {"commune": commune if first else None}
    written["decision_no"] = f"{fact.decision_no}, ngày {dates.text(signed)}"
    if codes[1] == "HEAD" and turn % 3 != 1:
        word = places.hamlet_kind(hamlet)
        held[1] = posts.post("thon", "HEAD", place, also=(f"Trưởng Ban nhân dân {word.lower()}",))
        written["role2"] = BOARD[word]
    if turn % 4 == 2:
        written["start"] = dates.text(fact.start, "-", False)
    page.person(fact, **written)
    page.records[-1]["decision_date"] = dict(zip(("year", "month", "day"), signed, strict=True))
