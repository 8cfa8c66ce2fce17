"""130: TCVN3 in .xls: a district's list of 2012-2016, blocks by commune, posts abbreviated."""

from . import dates, legacy, places, xls
from .book import Book
from .hand import at, fact, signed, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Thái Bình", "Huyện Quỳnh Phụ"
FIELDS = {
    "stt": "A", "full_name": "B", "birth": "C", "gender": "D", "hamlet": "E", "role_party": "F",
    "role_gov": "G", "role_union": "H", "decision_no": "I", "decision_date": "J", "start": "K",
    "end": "L", "note": "M",
}  # fmt: skip
TOP = {"A": "Stt", "B": "Họ và tên", "C": "Ngày, tháng, năm sinh", "D": "Nam, nữ",
       "E": "Thôn, tổ dân phố", "F": "Chức vụ đảm nhiệm", "I": "Quyết định",
       "K": "Thực hiện từ", "L": "Đến", "M": "Ghi chú"}  # fmt: skip
BELOW = {"F": "Đảng", "G": "Chính quyền", "H": "Đoàn thể", "I": "Số", "J": "Ngày ký"}
MERGES = [*(f"{c}1:{c}2" for c in "ABCDEKLM"), "F1:H1", "I1:J1"]
DISTRICT_PEOPLE = [
    ("Vũ Đức Hạnh", "nam", (1961, 5, 19), ("BT", "CT_HDND"), ("BT HU", "CT HĐND huyện", None)),
    ("Đỗ Thị Ánh", "nu", 1967, ("TB_TC", "TP_NV"), ("TBTC HU", "Trưởng phòng Nội vụ", None)),
    ("Nguyễn Hữu Ấp", "nam", (1963, 11, 2), ("TB_DV", "CT_MTTQ"),
     ("Trưởng ban Dân vận Huyện uỷ", None, "CT UBMTTQ huyện")),
]  # fmt: skip
PEOPLE = {
    "Thị trấn Quỳnh Côi": [
        ("Phạm Văn Đượng", "nam", 1960, None, ("BT", "CT_HDND"),
         ("BT ĐU", "CT HĐND thị trấn", None)),
        ("Đặng Thị Uyên", "nu", (1970, 2, 28), "Tổ dân phố 3", ("BTCB", "HEAD"),
         ("BTCB", "Tổ trưởng TDP", None)),
        ("Ngô Ấm", "nam", 1955, "Tổ dân phố 5", ("BTCB", "TB_CTMT"),
         ("BT chi bộ", None, "TB CTMT")),
    ],
    "Xã Quỳnh Hoàng": [
        ("Nguyễn Đình Ổn", "nam", (1964, 8, 30), None, ("BT", "CT_UBND"),
         ("BT Đảng uỷ", "CT UBND", None)),
        ("Vũ Ngọc Ửng", "nam", 1958, "Thôn Ngọ Dương", ("BTCB", "HEAD"),
         ("BTCB", "Trưởng thôn", None)),
        ("Trần Thị Ý", "nu", 1972, "Thôn Ốc Nhuận", ("BTCB", "CT_HLHPN"),
         ("Bí thư CB", None, "CT Hội LHPN xã")),
        ("Đoàn Văn Ích", "nam", 1957, "Thôn Bến Hiệp", ("BTCB", "HEAD", "TB_CTMT"),
         ("BTCB", "T. thôn", "TB CTMT")),
    ],
    "Xã An Ấp": [
        ("Hoàng Quốc Ảnh", "nam", (1966, 1, 6), None, ("PBT", "CT_UBND"),
         ("PBT ĐU", "CT UBND xã", None)),
        ("Bùi Thị Ẩn", "nu", 1969, None, ("TK_DV", "CT_MTTQ"), ("TK Dân vận", None, "CT MTTQ")),
        ("Lê Xuân Ngọ", "nam", (1962, 12, 15), "Thôn Xuân Lai", ("BTCB", "HEAD"),
         ("BTCB thôn", "TT", None)),
        ("Phạm Thị Huê", "nu", 1974, "Thôn Đông Thành", ("PBTCB", "HEAD"),
         ("PBT chi bộ", "Trưởng thôn", None)),
        ("Nguyễn Công Đáp", "nam", 1959, "Thôn Đồng Ấp", ("BTCB", "CHT_QS"),
         ("BTCB", "CHT BCH QS xã", None)),
    ],
    "Xã Quỳnh Ngọc": [
        ("Vũ Huy Đĩnh", "nam", 1963, None, ("BT", "CT_HDND"), ("BTĐU", "CT HĐND", None)),
        ("Đào Thị Lụa", "nu", (1968, 6, 1), "Thôn Bương Hạ Bắc", ("BTCB", "TB_CTMT"),
         ("BTCB", None, "Trưởng BCT Mặt trận")),
        ("Ngô Văn Uẩn", "nam", 1956, "Thôn Bương Hạ Nam", ("BTCB", "HEAD"),
         ("BTCB", "TT", None)),
        ("Tô Thị Ước", "nu", 1971, "Thôn Tân Mỹ", ("BTCB", "PCT_HND"),
         ("BTCB", None, "PCT Hội ND xã")),
    ],
    "Xã An Thái": [
        ("Mai Xuân Ức", "nam", (1965, 4, 4), None, ("BT", "CT_UBND"),
         ("Bí thư ĐU", "Chủ tịch UBND", None)),
        ("Đỗ Văn Êm", "nam", 1960, "Thôn Hạ", ("BTCB", "HEAD"), ("BTCB", "Trưởng thôn", None)),
        ("Nguyễn Thị Đậm", "nu", 1975, "Thôn Thượng Phúc", ("BTCB", "HEAD"),
         ("Bí thư chi bộ", "Tr. thôn", None)),
        ("Vũ Đình Ơn", "nam", 1961, "Thôn Xóm Mới", ("BTCB", "CC_VPTK"),
         ("BTCB", "CC VP-TK xã", None)),
    ],
}  # fmt: skip
ENDS = {6: ((2015, 6, 30), "Nghỉ theo chế độ"), 12: ((2014, 12), "Miễn nhiệm")}


def make() -> None:
    page = Page("QP 2012-2016")
    page.line("organisation block", {"A": "TỈNH UỶ THÁI BÌNH", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "HUYỆN UỶ QUỲNH PHỤ")
    page.line("organisation block", {"A": "*", "H": "Quỳnh Phụ, ngày 12 tháng 01 năm 2016"})
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM CHỨC VỤ GIAI ĐOẠN 2012 - 2016", "A:M")
    page.line("title", "(Kèm theo Báo cáo số 18-BC/HU, ngày 12/01/2016)", "A:M")
    page.header(FIELDS, TOP, BELOW, merges=MERGES)
    headings = set(range(1, page.at))
    headings.add(page.line("block: level", "I. CÁC CƠ QUAN HUYỆN", "A:M"))
    place = places.old(PROVINCE, DISTRICT)
    for name, sex, birth, codes, said in DISTRICT_PEOPLE:
        _row(page, place, name, sex, birth, codes, said)
    headings.add(page.line("block: level", "II. XÃ, THỊ TRẤN", "A:M"))
    for number, (commune, people) in enumerate(PEOPLE.items(), 1):
        headings.add(page.line("block: commune", f"{number}. {commune.upper()}", "A:M"))
        page.stt = iter(range(1, 99))
        for name, sex, birth, hamlet, codes, said in people:
            _row(page, at(places.old(PROVINCE, DISTRICT, commune), hamlet),
                 name, sex, birth, codes, said)  # fmt: skip
    page.line("total", {"B": f"Tổng cộng: {len(page.records)} đồng chí"})
    page.line("signature", {"B": "Người lập biểu", "J": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"J": "PHÓ BÍ THƯ"})
    for where, value in page.cells.items():
        if isinstance(value, str):
            font = legacy.tcvn3_capitals if where[0] in headings else legacy.tcvn3
            page.cells[where] = font(value)
    notes = ["The headings are typed in .VnTimeH, the lines in .VnTime: a toned capital is lost.",
             "'TT' beside BTCB in a thôn is Trưởng thôn."]  # fmt: skip
    features = [".xls in TCVN3 (.VnTime, .VnTimeH)", "abbreviated posts", "blocks by commune",
                "Đảng | Chính quyền | Đoàn thể", "ended pairs"]  # fmt: skip
    book = Book("130-quynh-phu-viet-tat-tcvn3.xls", features, [page], (2016, 1, 12), notes)
    xls.write(book, ".VnTime")
    book.write_expectation()


def _row(page, place, name, sex, birth, codes, said):
    turn = len(page.records)
    start = steps((2012, 2, 6), turn)
    level = "TU" if not place[2] else "ĐU" if place[3] else "HU"
    end, why = ENDS.get(turn, (None, None))
    one = fact(place, name, sex, birth, codes, start=start, end=end, note=why,
               **signed(f"{41 + 17 * turn}-QĐ/{level}", dates.before(start, 6)))  # fmt: skip
    written = dict(zip(("role_party", "role_gov", "role_union"), said, strict=True))
    if turn % 3 == 1:
        written["start"] = dates.text(start)
    if turn % 4 == 2:
        written["decision_date"] = dates.text(one.decision_date, "-")
    page.person(one, **written)
