"""206: two special zones answer onto an official form: printed posts, names written beside."""

from . import dates, places, xlsx
from .book import Book
from .facts import Post
from .hand import fact
from .page import Page

PROVINCE = "Tỉnh Quảng Ninh"
K = "đặc khu"
OWN = {
    "CN_UBKT": Post(f"Chủ nhiệm UBKT Đảng ủy {K}", "xa", "CN_UBKT"),
    "TB_XDD": Post(f"Trưởng ban Xây dựng Đảng Đảng ủy {K}", "xa", "TB_XDD"),
    "GD_TTCT": Post(f"Giám đốc Trung tâm Chính trị {K}", "xa", "GD_TTCT"),
    "GD_PVHCC": Post(f"Giám đốc Trung tâm Phục vụ hành chính công {K}", "xa", "GD_PVHCC"),
    "TB_KTNS": Post(f"Trưởng ban Kinh tế - Ngân sách HĐND {K}", "xa", "TB_KTNS"),
}
# printed post, name or None, sex, birth, codes, hamlet, what is written as held beside it, start,
# number, answer
JULY = (2025, 7, 1)
ZONES = {
    "Đặc khu Vân Đồn": [
        ("Bí thư Đảng ủy", "Vũ Đức Hưởng", "nam", (1973, 4, 18), ("BT", "CT_HDND"), None,
         "Chủ tịch HĐND đặc khu", JULY, "2101-QĐ/TU"),
        ("Phó Bí thư Thường trực Đảng ủy", "Tô Thị Thúy Nga", "nu", (1979, 9, 2),
         ("PBT_TT", "CN_UBKT"), None, "Chủ nhiệm UBKT Đảng ủy", JULY, "2102-QĐ/TU"),
        ("Phó Bí thư Đảng ủy", "Châu Hoài Thu", "nam", (1976,), ("PBT", "CT_UBND"), None,
         "Chủ tịch UBND đặc khu", JULY, "2103-QĐ/TU"),
        ("Trưởng Ban Xây dựng Đảng", "Nguyễn Văn Giỏi", "nam", (1981, 12, 30),
         ("TB_XDD", "GD_TTCT"), None, "Giám đốc TTCT đặc khu", (2025, 7, 15), "12-QĐ/ĐU"),
        ("Phó Chủ tịch HĐND", None),
        ("Phó Chủ tịch UBND", "Đinh Thị Khánh", "nu", (1984,), ("PCT_UBND", "GD_PVHCC"), None,
         "Giám đốc Trung tâm PVHCC", (2025, 7, 2), "09/QĐ-UBND"),
        ("Phó Chủ tịch Ủy ban MTTQ", "Lưu Thành Nam", "nam", (1982, 5, 5),
         ("PCT_MTTQ", "CT_HCCB"), None, "Chủ tịch Hội CCB đặc khu", JULY, "03/QĐ-MTTQ"),
        ("Phó Chủ tịch Ủy ban MTTQ", "Phạm Thị Hải Vân", "nu", (1986, 3, 8),
         ("PCT_MTTQ", "CT_HLHPN"), None, "Chủ tịch Hội LHPN đặc khu", JULY, "04/QĐ-MTTQ"),
        ("Bí thư chi bộ", "Hà Văn Lợi", "nam", (1965, 1, 1), ("BTCB", "HEAD"), "Khu 3",
         "Trưởng khu 3", (2025, 8, 10), "31-QĐ/ĐU"),
        ("Bí thư chi bộ", "Trương Thị Dậu", "nu", (1969,), ("BTCB", "TB_CTMT"), "Khu 7",
         "Trưởng ban CTMT khu 7", (2025, 8, 10), "32-QĐ/ĐU"),
        ("Bí thư chi bộ", "Bùi Quang Thạo", "nam", (1972, 7, 21), ("BTCB", "HEAD"),
         "Thôn Đài Làng", "Trưởng thôn Đài Làng", (2025, 8, 12), "33-QĐ/ĐU"),
        ("Bí thư chi bộ", "Lý Tài Ngân", "nam", (1978, 10, 19), ("BTCB", "HEAD"),
         "Thôn Khe Ngái", "Trưởng thôn Khe Ngái", (2025, 8, 12), "34-QĐ/ĐU"),
    ],
    "Đặc khu Cô Tô": [
        ("Bí thư Đảng ủy", "Lê Hùng Sơn", "nam", (1971, 6, 6), ("BT", "CT_HDND"), None,
         "Chủ tịch HĐND đặc khu", JULY, "2110-QĐ/TU"),
        ("Phó Bí thư Thường trực Đảng ủy", None),
        ("Phó Bí thư Đảng ủy", "Nguyễn Thị Hồng Dương", "nu", (1980, 11, 20), ("PBT", "CT_UBND"),
         None, "Chủ tịch UBND đặc khu", JULY, "2111-QĐ/TU"),
        ("Trưởng Ban Xây dựng Đảng", "Đặng Hải Hà", "nu", (1983,), ("TB_XDD", "GD_TTCT"), None,
         "Giám đốc TTCT đặc khu", (2025, 9, 1), "07-QĐ/ĐU"),
        ("Phó Chủ tịch HĐND", "Trần Như Long", "nam", (1977, 2, 14), ("PCT_HDND", "TB_KTNS"), None,
         "Trưởng Ban Kinh tế - Ngân sách HĐND", JULY, "02/NQ-HĐND"),
        ("Phó Chủ tịch UBND", "Vi Văn Đoàn", "nam", (1985, 8, 15), ("PCT_UBND", "GD_PVHCC"), None,
         "Giám đốc Trung tâm PVHCC", "01/7/2062", "05/QĐ-UBND"),
        ("Phó Chủ tịch Ủy ban MTTQ", "Hoàng Thị Út", "nu", (1987,), ("PCT_MTTQ", "CT_HND"), None,
         "Chủ tịch Hội Nông dân đặc khu", JULY, "01/QĐ-MTTQ"),
        ("Phó Chủ tịch Ủy ban MTTQ", None),
        ("Bí thư chi bộ", "Phạm Văn Chài", "nam", (1964, 4, 30), ("BTCB", "HEAD"), "Khu 1",
         "Trưởng khu 1", (2025, 8, 20), "18-QĐ/ĐU"),
        ("Bí thư chi bộ", "Ngô Thị Sứa", "nu", (1970, 12, 12), ("BTCB", "HEAD"), "Thôn Nam Hà",
         "Trưởng thôn Nam Hà", (2025, 8, 20), "19-QĐ/ĐU"),
        ("Bí thư chi bộ", "Đỗ Văn Vượt", "nam", (1967,), ("BTCB", "HEAD", "TB_CTMT"),
         "Thôn Trường Xuân", "Trưởng thôn, Trưởng ban CTMT thôn Trường Xuân", (2025, 8, 20),
         "20-QĐ/ĐU"),
    ],
}  # fmt: skip
VACANT = ["Khuyết", "(chưa bố trí)", "Không có"]


def make() -> None:
    page = Page("Mau 02")
    page.line("organisation block", {"A": "TỈNH ỦY QUẢNG NINH", "H": "Mẫu số 02"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC"})
    page.line("title", "BIỂU TRẢ LỜI VIỆC BỐ TRÍ CHỨC DANH KIÊM NHIỆM Ở ĐẶC KHU", merge="A:I")
    page.line("title", "(Kèm theo Công văn số 318-CV/BTCTU, ngày 25/9/2025; thời điểm báo cáo: "
              "30/9/2025)", merge="A:I")  # fmt: skip
    page.simple_header([
        ("stt", "TT"), ("role1", "Chức danh theo quy định"), ("full_name", "Họ và tên người giữ"),
        ("birth", "Ngày, tháng, năm sinh"), ("gender", "Nam, nữ"),
        ("role2", "Đồng thời giữ chức danh"), ("start", "Bố trí từ ngày"),
        ("decision_no", "Văn bản bố trí (số, ngày)"), (None, "Là người địa phương (Có/Không)"),
    ])  # fmt: skip
    page.line("column numbers", {"ABCDEFGHI"[n]: f"({n + 1})" for n in range(9)})
    page.more["unmapped_columns"] = {"I": "Là người địa phương (Có/Không)"}
    page.more["columns_allowed"] = {"decision_date": "H"}
    page.problems = []
    page.allow(page.header_rows[0])
    empty = 0
    for number, (zone, rows) in enumerate(ZONES.items()):
        heading = f"{'I II'.split()[number]}. {zone.upper()}"
        page.line("block: commune", {"A": heading}, merge="A:I")
        for turn, row in enumerate(rows):
            if row[1] is None:
                page.line("vacant", {"A": f"{number + 1}.{turn + 1}", "B": row[0],
                                     "C": VACANT[empty]})  # fmt: skip
                page.allow(page.at - 1)
                empty += 1
                continue
            _row(page, places.new(PROVINCE, zone), f"{number + 1}.{turn + 1}", turn, *row)
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "F": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"F": "BÍ THƯ"})
    notes = ["The form prints the posts; a line without a name is a vacancy, no person.",
             "The hamlet of a secretary is that of the post beside.",
             "One first day lies behind the day of the report."]  # fmt: skip
    features = ["an official form filled in", "printed posts before names", "vacancies",
                "stt 1.1, 2.10", "special zones", "a fault of a day"]  # fmt: skip
    book = Book("206-quang-ninh-tra-loi-mau-dac-khu.xlsx", features, [page], (2025, 9, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, place, stt, turn, printed, name, sex, birth, codes, hamlet, beside, start, no):
    held = [OWN.get(code, code) for code in codes]
    late = isinstance(start, str)
    signed = dates.before((2025, 7, 1) if late else start, 3 + turn % 3)
    one = fact(places.hamlet(place, hamlet), name, sex, birth, held,
               start=None if late else start, decision_no=no, decision_date=signed)  # fmt: skip
    row = page.person(
        one, stt=stt, role1=printed, role2=beside,
        decision_no=f"{no} ngày {dates.text(signed, padded=False)}",
        start=start if late else dates.text(start),
    )  # fmt: skip
    record = page.records[-1]
    record["decision_date"] = dict(zip(("year", "month", "day"), signed, strict=True))
    if "PCT_MTTQ" in codes:
        record["cases"] = [{"level": "xa", "model": "X7"}]
    if late:
        record["unsure"] = ["start"]
        page.problem(row, "start", "future_date|impossible_date", "error")
    page.put(row, "I", "Có" if turn % 3 else "Không")
