"""138: pasted from reports: posts and hamlet in one cell, tails behind names, NFD among NFC."""

from . import legacy, places, xlsx
from .book import Book
from .facts import Post
from .hand import at, fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Hải Dương", "Huyện Ninh Giang"
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"),
    ("roles", "Chức vụ, đơn vị công tác"), ("start", "Thời gian đảm nhiệm"),
    ("decision_no", "Quyết định"), ("note", "Ghi chú"),
]  # fmt: skip
BTV = Post("Ủy viên Ban Thường vụ Đảng ủy xã", "xa", "UV_BTV")
DUV = Post("Đảng ủy viên", "xa", "DUV", also=("Đảng ủy viên xã", "Ủy viên Ban Chấp hành Đảng ủy xã",
                                              "Ủy viên Ban Chấp hành Đảng bộ xã"))  # fmt: skip
TCTK = Post("Công chức Tài chính - Kế toán xã", "xa", "CC_TCKT")
PEOPLE = {
    "Xã Hồng Dụ": [
        ("Đ/c Nguyễn Văn Hoà", "Nguyễn Văn Hòa", None, 1969, None, ("BT", "CT_HDND"),
         "Bí thư Đảng uỷ, Chủ tịch HĐND xã"),
        ("BÙI ĐỨC THUỶ", "Bùi Đức Thủy", None, 1973, None, ("PBT", "CT_UBND"),
         "Phó Bí thư Đảng ủy - Chủ tịch UBND xã"),
        ("Phạm Thị Luyến", "Phạm Thị Luyến", "nu", 1977, "Thôn Đồng Lạc", ("PCT_HLHPN", "BTCB"),
         "Phó Chủ tịch Hội LHPN xã kiêm Bí thư chi bộ thôn Đồng Lạc"),
        ("Ông Đỗ Xuân Oánh", "Đỗ Xuân Oánh", "nam", 1958, "Thôn Tiêu Sơn", ("BTCB", "HEAD"),
         "Bí thư chi bộ đồng thời là Trưởng thôn Tiêu Sơn"),
        ("Lương Thị Thoả", "Lương Thị Thỏa", "nu", 1971, "Thôn Xuân Trì 1",
         ("BTCB", "HEAD", "TB_CTMT"),
         "Bí thư chi bộ, Trưởng thôn, kiêm Trưởng ban CTMT thôn Xuân Trì 1"),
    ],
    "Xã Kiến Phúc": [
        ("ThS Vũ Quang Huy", "Vũ Quang Huy", None, 1982, None, (BTV, "PCT_UBND"),
         "Uỷ viên BTV Đảng uỷ, Phó Chủ tịch UBND xã"),
        ("Bà Hà Thị Quyên", "Hà Thị Quyên", "nu", 1975, None, ("CT_MTTQ", "TK_DV"),
         "Chủ tịch UBMTTQ kiêm Trưởng Khối Dân vận xã"),
        ("Nguyễn Văn Tuyển (A)", "Nguyễn Văn Tuyển", None, 1963, "Thôn Cáp", ("BTCB", "HEAD"),
         "BTCB kiêm Trưởng thôn Cáp"),
        ("Nguyễn Văn Tuyển (B)", "Nguyễn Văn Tuyển", None, 1967, "Thôn Vé", ("BTCB", "TB_CTMT"),
         "BTCB và Trưởng ban CTMT thôn Vé"),
        ("Đoàn Văn Khoan", "Đoàn Văn Khoan", None, 1979, "Thôn An Lãng", (DUV, TCTK, "BTCB"),
         "Đảng ủy viên, công chức TC-KT, Bí thư chi bộ thôn An Lãng"),
    ],
    "Thị trấn Ninh Giang": [
        ("NGUYỄN THỊ HUÊ", "Nguyễn Thị Huê", "nu", 1970, None, ("BT", "CT_UBND"),
         "Bí thư Đảng uỷ kiêm nhiệm Chủ tịch UBND thị trấn"),
        ("Trần Hữu Toàn", "Trần Hữu Toàn", None, 1961, "Khu dân cư số 3", ("BTCB", "HEAD"),
         "Bí thư chi bộ - Trưởng khu dân cư số 3"),
        ("Phạm Khắc Uyên", "Phạm Khắc Uyên", None, 1955, "Khu dân cư số 5",
         ("BTCB", "TB_CTMT"), "Bí thư chi bộ/Trưởng Ban công tác Mặt trận Khu dân cư số 5"),
    ],
    "Xã Ứng Hòe": [
        ("Đ/c Lê Ðức Khuê", "Lê Đức Khuê", None, 1968, None, ("BT", "CT_HDND"),
         "Bí thư Ðảng uỷ đồng thời là Chủ tịch HÐND xã Ứng Hoè"),
        ("Vũ Thị Mến", "Vũ Thị Mến", "nu", 1980, "Thôn Đồng Hội", ("BTCB", "HEAD"),
         "Bí thư kiêm Trưởng thôn Đồng Hội"),
        ("Bùi Công Bẩy", "Bùi Công Bẩy", None, 1960, "Thôn Văn Diệm", ("CHT_QS", "BTCB"),
         "CHT Ban CHQS xã, kiêm Bí thư Chi bộ thôn Văn Diệm"),
        ("Hoàng Văn Chiểu", "Hoàng Văn Chiểu", None, 1964, "Thôn Đọ Xá", ("BTCB", "HEAD"),
         "Bí thư chi bộ thôn Đọ Xá kiêm Trưởng thôn"),
    ],
}  # fmt: skip
TIMES = [
    ("1/2020", (2020, 1), None), ("3.10.2019", (2019, 10, 3), None),
    ("tháng 5.2019", (2019, 5), None), ("2020", (2020,), None), ("NK 2020-2025", (2020,), None),
    ("từ 15/3/2018 đến nay", (2018, 3, 15), None),
]  # fmt: skip
DECISIONS = ["{n}", "QĐ {n} ngày 12/12/2019", "Số {n}", "số {n}, 12/12/2019", "{n} (12.12.2019)"]


def make() -> None:
    page = Page("Danh sách")
    page.line("organisation block", {"A": "HUYỆN ỦY NINH GIANG", "E": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line(
        "organisation block", {"A": "BAN TỔ CHỨC", "E": "Ninh Giang, ngày 30 tháng 11 năm 2020"}
    )
    page.line("title", "DANH SÁCH TRÍCH NGANG", "A:G")
    page.line("title", "cán bộ thực hiện mô hình kiêm nhiệm, nhất thể hóa chức danh", "A:G")
    page.simple_header(COLUMNS)
    page.more["columns_allowed"] = {"decision_date": "F", "end": "E"}
    for number, (commune, people) in enumerate(PEOPLE.items(), 1):
        page.line(
            "block: commune", {"A": "I II III IV V".split()[number - 1], "B": commune.upper()}
        )
        for one in people:
            _row(page, commune, *one)
    page.blank()
    page.line("signature", {"E": "TRƯỞNG BAN"})
    for number, (where, value) in enumerate(page.cells.items()):
        if isinstance(value, str) and number % 3 == 1:
            page.cells[where] = legacy.nfd(value)
    book = Book("138-ninh-giang-chuc-vu-don-vi.xlsx",
                ["posts and hamlet in one cell", "no column of sex", "NFD among NFC, old tones",
                 "numbers of decisions with and without a day", "(A) and (B) behind namesakes"],
                [page], (2020, 11, 30), ["The province is that of the only huyện Ninh Giang.",
                 "The sex stands only in 'Bà', 'Ông' and the middle name 'Thị', which a reader "
                 "may take or leave."])  # fmt: skip
    xlsx.write(book)
    book.write_expectation()


def _row(page, commune, said, name, sex, birth, hamlet, codes, roles):
    turn = len(page.records)
    place = at(places.old(PROVINCE, DISTRICT, commune), hamlet)
    time, start, end = TIMES[turn % 6]
    number = f"{7 + 12 * turn}-QĐ/{'ĐU' if hamlet else 'HU'}"
    one = fact(place, name, sex, birth, codes, start=start, end=end, decision_no=number)
    form = DECISIONS[turn % 5]
    row = page.person(one, full_name=said, roles=roles, start=time,
                      decision_no=form.format(n=number))  # fmt: skip
    page.allow(row, "start")
    page.allow(row, "full_name")
    if not said.startswith(("Ông", "Bà")):
        page.records[-1]["unsure"] = ["gender"]
    if "12" in form:
        page.records[-1]["decision_date"] = {"year": 2019, "month": 12, "day": 12}
