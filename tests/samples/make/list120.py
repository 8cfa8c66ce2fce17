"""120: a district's list, its totals by level below it and by model on a second sheet."""

from . import places, xlsx
from .book import Book
from .office import Office
from .page import Formula, Page

PROVINCE, DISTRICT = "Tỉnh Quảng Bình", "Huyện Bố Trạch"
FIELDS = {
    "stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "commune": "E",
    "hamlet": "F", "role1": "G", "role2": "H", "start": "I", "decision_no": "J",
    "decision_date": "K", "note": "L",
}  # fmt: skip
TOP = {"A": "TT", "B": "Họ và tên", "C": "Năm sinh", "E": "Xã, thị trấn", "F": "Thôn, TDP",
       "G": "Chức danh đảm nhiệm", "I": "Từ ngày, tháng, năm", "J": "Quyết định",
       "L": "Ghi chú"}  # fmt: skip
BELOW = {"C": "Nam", "D": "Nữ", "G": "Chức danh chính", "H": "Chức danh kiêm nhiệm",
         "J": "Số", "K": "Ngày"}  # fmt: skip
MERGES = ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2", "G1:H1", "I1:I2", "J1:K1", "L1:L2"]
HUYEN = [("BT", "CT_HDND"), ("TB_TC", "TP_NV"), ("CN_UBKT", "CTTR"), ("TB_DV", "CT_MTTQ")]
XA = [("BT", "CT_HDND"), ("BT", "CT_UBND"), ("CT_MTTQ", "TK_DV")]
COMMUNES = ["Thị trấn Hoàn Lão", "Xã Xuân Trạch", "Xã Bắc Trạch", "Xã Lâm Trạch", "Xã Cự Nẫm",
            "Xã Thanh Trạch", "Xã Đại Trạch", "Xã Nhân Trạch", "Xã Vạn Trạch"]  # fmt: skip
STEMS = (
    "Thanh Hải|Cao Cảnh|Tân Lý|Bàu Sen|Nam Lãnh|Đồng Cồn|Phúc Lộc|Khe Gát|Cồn Nâm|Bàu Mật".split(
        "|"
    )
)


def district() -> list:
    return places.old(PROVINCE, DISTRICT)


def facts(office: Office) -> list[list]:
    """The people of the three levels."""
    huyen = [office.fact("huyen", district(), *codes) for codes in HUYEN]
    xa = [
        office.fact("xa", places.old(PROVINCE, DISTRICT, name), *XA[turn % 3])
        for turn, name in enumerate(COMMUNES)
    ]
    thon = []
    for turn, name in enumerate(COMMUNES):
        place = places.old(PROVINCE, DISTRICT, name)
        word = "Thôn" if name.startswith("Xã") else "Tổ dân phố"
        for where in office.hamlets(place, 2 + turn % 2, word=word, stems=STEMS):
            codes = ("BTCB", "TB_CTMT") if len(thon) % 4 == 3 else ("BTCB", "HEAD")
            thon.append(office.fact("thon", where, *codes))
    thon[5] = office.cross(thon[5].place)
    return [huyen, xa, thon]


def make() -> None:
    levels = facts(Office(120, 2019, 2022))
    pages = [_list(levels), _models(levels)]
    notes = [
        "The table below the list says 10 for the communes where 9 are listed; the sheet by models "
        "says 13 for secretary and head of hamlet; both are only the file's own figures.",
        "The claims: rows of subtotals and of the two tables.",
    ]
    features = ["totals by level below the list", "totals by model on a second sheet",
                "two figures that do not agree with the rows", "subtotals with formulas",
                "column numbers", "level blocks"]  # fmt: skip
    book = Book("120-bo-trach-tong-hop.xlsx", features, pages, (2022, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _top(page: Page) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY QUẢNG BÌNH", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "HUYỆN ỦY BỐ TRẠCH"})
    page.line("organisation block", {"A": "*", "H": "Bố Trạch, ngày 09 tháng 01 năm 2023"})
    page.blank()


def _list(levels: list[list]) -> Page:
    page = Page("Danh sách")
    _top(page)
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM CÁC CHỨC DANH", merge="A:L")
    page.line("title", "(Số liệu tính đến ngày 31/12/2022)", merge="A:L")
    page.header(FIELDS, TOP, BELOW, merges=MERGES)
    page.line("column numbers", {chr(65 + n): f"({n + 1})" for n in range(12)})
    heads = ["I. CẤP HUYỆN", "II. CẤP XÃ", "III. THÔN, TỔ DÂN PHỐ"]
    for head, people in zip(heads, levels, strict=True):
        page.line("block: level", head, merge="A:L")
        first = page.at
        for turn, fact in enumerate(people, 1):
            page.person(fact, stt=turn)
        count = Formula(f"=COUNTA(B{first}:B{page.at - 1})", len(people))
        page.line("subtotal", {"B": f"Cộng {head.split('.')[0]}", "C": count})
    total = sum(map(len, levels))
    page.line("total", {"B": "Tổng cộng (I+II+III)", "C": total})
    page.blank()
    page.line("summary", {"B": "TỔNG HỢP THEO CẤP"})
    page.line("summary", {"A": "TT", "B": "Cấp", "C": "Số người", "D": "Số trường hợp"})
    said = [len(levels[0]), len(levels[1]) + 1, len(levels[2])]
    for turn, name in enumerate(["Cấp huyện", "Cấp xã", "Thôn, tổ dân phố"]):
        page.line("summary", {"A": turn + 1, "B": name, "C": said[turn], "D": said[turn]})
    page.line("summary", {"B": "Cộng", "C": total, "D": total})
    page.more["claims"] = dict(zip(["huyen", "xa", "thon"], said, strict=True)) | {"all": total}
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "H": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"H": "PHÓ BÍ THƯ THƯỜNG TRỰC"})
    page.blank(2)
    page.line("signature", {"B": "Hoàng Thị Lài", "H": "Nguyễn Hữu Tuân"})
    return page


def _models(levels: list[list]) -> Page:
    page = Page("TH theo mô hình")
    page.more["why"] = "summary sheet"
    page.line("title", "TỔNG HỢP THEO MÔ HÌNH KIÊM NHIỆM")
    page.line("summary", {"A": "TT", "B": "Mô hình", "C": "Số trường hợp", "D": "Ghi chú"})
    pairs = [[post.code for post in fact.posts] for people in levels for fact in people]
    thon = [[post.code for post in fact.posts] for fact in levels[2]]
    head = thon.count(["BTCB", "HEAD"])
    front = thon.count(["BTCB", "TB_CTMT"])
    council = pairs.count(["BT", "CT_HDND"])
    rows = [
        ("Bí thư cấp ủy đồng thời là Chủ tịch HĐND", council),
        ("Bí thư cấp ủy đồng thời là Chủ tịch UBND", pairs.count(["BT", "CT_UBND"])),
        ("Chủ tịch UBMTTQ kiêm Trưởng Khối Dân vận", pairs.count(["CT_MTTQ", "TK_DV"])),
        ("Trưởng ban Tổ chức đồng thời là Trưởng phòng Nội vụ", 1),
        ("Chủ nhiệm UBKT đồng thời là Chánh Thanh tra", 1),
        ("Trưởng ban Dân vận đồng thời là Chủ tịch UBMTTQ", 1),
        ("Bí thư chi bộ đồng thời là Trưởng thôn, Tổ trưởng TDP", head - 1),
        ("Bí thư chi bộ đồng thời là Trưởng ban công tác Mặt trận", front),
        ("Cán bộ, công chức xã kiêm Bí thư chi bộ thôn", 1),
    ]
    for turn, (name, count) in enumerate(rows, 1):
        page.line("summary", {"A": turn, "B": name, "C": count})
    page.line("total", {"B": "Tổng cộng", "C": sum(map(len, levels))})
    page.more["claims"] = dict(rows)
    return page
