"""176: a quarter's appointments and dismissals: two decisions, first and last days, reasons."""

from . import dates, places, xlsx
from .book import Book
from .hand import fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bình Phước", "Huyện Bù Đăng"
A, B = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT")
UP, DOWN, AGAIN = "I", "II", "III"
# name, sex, birth, commune, hamlet, posts, group, (first paper, its day, first day),
# (last paper, its day, last day), reason
ROWS = {
    "I. BỔ NHIỆM, PHÊ CHUẨN, CHUẨN Y": [
        ("Nguyễn Đăng Khoa", "nam", (1977, 3, 5), "Xã Bom Bo", None, ("BT", "CT_HDND"), "Kinh",
         ("415-QĐ/HU", (2021, 7, 1), (2021, 7, 5)), None, None),
        ("Điểu Thị Hoi", "nu", (1985, 9, 12), "Xã Bom Bo", "Thôn 9", A, "S'tiêng",
         ("62-QĐ/ĐU", (2021, 7, 6), (2021, 7, 10)), None, None),
        ("Điểu K'Rê", "nam", (1979,), "Xã Đak Nhau", "Thôn Đăk Xuyên", B, "M'nông",
         ("33-QĐ/ĐU", (2021, 8, 2), (2021, 8, 2)), None, None),
        ("Thị Ơn", "nu", (1990, 1, 20), "Xã Đak Nhau", "Thôn Bù Ghe", A, "S'tiêng",
         ("34-QĐ/ĐU", (2021, 8, 2), (2021, 8, 5)), None, None),
        ("Trần Hữu Lộc", "nam", (1974, 6, 30), "Thị trấn Đức Phong", "Khu phố Hòa Đồng", A, "Kinh",
         ("118-QĐ/ĐU", (2021, 7, 15), (2021, 8, 1)), None, None),
        ("Phạm Thị Huệ", "nu", (1983, 4, 4), "Thị trấn Đức Phong", "Khu phố Đức Lợi",
         ("CT_HLHPN", "BTCB"), "Kinh", ("119-QĐ/ĐU", (2021, 7, 15), (2021, 8, 1)), None, None),
        ("Lê Quang Vỹ", "nam", (1970,), "Xã Đường 10", None, ("BT", "CT_UBND"), "Kinh",
         ("430-QĐ/HU", (2021, 9, 8), (2021, 9, 15)), None, None),
        ("Hoàng Văn Nhất", "nam", (1968, 10, 2), "Xã Đường 10", "Thôn 3", B, "Nùng",
         ("77-QĐ/ĐU", (2021, 9, 10), "31/9/2021"), None, None),
        ("Nông Văn Hiệp", "nam", (1981,), "Xã Thọ Sơn", "Thôn Sơn Lợi", A, "Tày",
         ("51-QĐ/ĐU", (2021, 9, 20), (2021, 10, 1)), None, None),
        ("Vũ Thị Sen", "nu", (1978, 12, 15), "Xã Thống Nhất", "Thôn 7", B, "Kinh",
         ("90-QĐ/ĐU", (2021, 7, 20), (2021, 7, 20)), None, None),
    ],
    "II. MIỄN NHIỆM, CHO THÔI GIỮ CHỨC VỤ": [
        ("Đặng Văn Thành", "nam", (1961, 7, 1), "Xã Bom Bo", None, ("BT", "CT_HDND"), "Kinh",
         ("212-QĐ/HU", (2018, 5, 3), (2018, 5, 10)),
         ("412-QĐ/HU", (2021, 6, 28), (2021, 7, 1)), "Nghỉ hưu theo chế độ"),
        ("Điểu Glang", "nam", (1963,), "Xã Đak Nhau", "Thôn Đăk Xuyên", B, "M'nông",
         ("20-QĐ/ĐU", (2017, 9, 1), (2017, 9, 15)),
         ("32-QĐ/ĐU", (2021, 7, 30), (2021, 8, 1)), "Tuổi cao, sức khỏe yếu"),
        ("Ngô Thị Tuyết Mai", "nu", (1987, 2, 2), "Thị trấn Đức Phong", "Khu phố Đức Hòa", A,
         "Kinh", ("45-QĐ/ĐU", (2019, 1, 4), (2019, 1, 10)),
         ("120-QĐ/ĐU", (2021, 8, 3), (2021, 8, 10)), "Chuyển công tác về Huyện đoàn"),
        ("Trương Công Bằng", "nam", (1976, 11, 11), "Xã Minh Hưng", "Thôn 2",
         ("CC_DCXD", "BTCB"), "Kinh", ("66-QĐ/ĐU", (2020, 3, 2), (2020, 3, 5)),
         ("99-QĐ/ĐU", (2021, 7, 9), (2021, 7, 12)), "Kỷ luật cách chức"),
        ("Lý Văn Sình", "nam", (1972,), "Xã Đăng Hà", "Thôn 4", A, "Dao",
         ("18-QĐ/ĐU", (2020, 10, 20), (2020, 11, 1)),
         ("57-QĐ/ĐU", (2021, 9, 1), (2020, 9, 5)), "Theo nguyện vọng"),
        ("Bùi Thị Gái", "nu", (1969, 5, 5), "Xã Nghĩa Trung", "Thôn 1", B, "Kinh",
         ("70-QĐ/ĐU", (2018, 8, 8), (2018, 8, 15)),
         ("101-QĐ/ĐU", (2021, 8, 27), (2021, 9, 1)), "Sáp nhập thôn"),
        ("Phan Văn Hậu", "nam", (1966, 1, 9), "Xã Đức Liễu", None, ("CT_MTTQ", "TK_DV"), "Kinh",
         ("301-QĐ/HU", (2019, 12, 2), (2019, 12, 10)),
         ("441-QĐ/HU", (2021, 9, 14), (2021, 9, 20)), "Từ trần"),
    ],
    "III. BỔ NHIỆM LẠI, GIỚI THIỆU TÁI CỬ": [
        ("Nguyễn Thị Kim Dung", "nu", (1973, 8, 25), "Xã Nghĩa Bình", None, ("BT", "CT_HDND"),
         "Kinh", ("433-QĐ/HU", (2021, 9, 9), (2021, 9, 10)), None, None),
        ("Điểu Minh", "nam", (1980, 4, 18), "Xã Phú Sơn", "Thôn Sơn Tùng", A, "S'tiêng",
         ("29-QĐ/ĐU", (2021, 7, 2), (2021, 7, 3)), None, None),
    ],
}  # fmt: skip
FIELDS = {
    "stt": "A", "full_name": "B", "birth": "C", "gender": "D", "ethnicity": "E", "commune": "F",
    "hamlet": "G", "roles": "H", "decision_no": "I", "decision_date": "J", "start": "K",
    "end": "N", "end_reason": "O", "note": "P",
}  # fmt: skip
TOP = {
    "A": "STT", "B": "Họ và tên", "C": "Ngày sinh", "D": "Giới tính", "E": "Dân tộc",
    "F": "Đơn vị (xã, thị trấn)", "G": "Thôn, khu phố", "H": "Chức danh kiêm nhiệm",
    "I": "Quyết định bổ nhiệm, phê chuẩn", "L": "Quyết định miễn nhiệm, cho thôi",
    "O": "Lý do miễn nhiệm, thôi giữ chức vụ", "P": "Ghi chú",
}  # fmt: skip
LOW = {"I": "Số", "J": "Ngày ký", "K": "Thời điểm giữ chức vụ", "L": "Số", "M": "Ngày ký",
       "N": "Thời điểm thôi giữ chức vụ"}  # fmt: skip
JOINS = [" kiêm ", ", ", " đồng thời là ", " - "]


def make() -> None:
    page = Page("Quý III-2021")
    page.line("organisation block", {"A": "TỈNH ỦY BÌNH PHƯỚC", "L": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "HUYỆN ỦY BÙ ĐĂNG"})
    page.line("organisation block", {"A": "*", "L": "Bù Đăng, ngày 04 tháng 10 năm 2021"})
    page.line("title", "DANH SÁCH", merge="A:P")
    page.line("title", "Bổ nhiệm, miễn nhiệm cán bộ kiêm nhiệm chức danh quý III năm 2021",
              merge="A:P")  # fmt: skip
    page.line("title", "(Kèm theo Công văn số 188-CV/BTCHU, ngày 04/10/2021)", merge="A:P")
    page.blank()
    page.header(FIELDS, TOP, LOW,
                merges=["I1:K1", "L1:N1", *(f"{c}1:{c}2" for c in "ABCDEFGHOP")])  # fmt: skip
    for row in page.header_rows:
        page.allow(row, "L")
        page.allow(row, "M")
    for heading, rows in ROWS.items():
        page.line("block: change", heading, merge="A:P")
        for turn, row in enumerate(rows):
            _row(page, turn, *row)
        page.line("subtotal", {"B": f"Cộng: {len(rows)} trường hợp"})
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP", "L": "K/T TRƯỞNG BAN"})
    page.line("signature", {"L": "PHÓ TRƯỞNG BAN"})
    notes = ["Paper and day on which a pair began are its decision; those of the end are in "
             "columns that are no field of the register.",
             "One day is impossible, one end lies before its beginning."]  # fmt: skip
    features = ["two decisions a row", "ends with reasons", "blocks of changes", "faults"]
    book = Book("176-bu-dang-bo-nhiem-mien-nhiem-quy.xlsx", features, [page], (2021, 9, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, turn, name, sex, birth, commune, hamlet, codes, group, up, down, reason) -> None:
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
    number, signed, start = up
    one = fact(place, name, sex, birth, codes, group, decision_no=number, decision_date=signed,
               start=None if isinstance(start, str) else start,
               end=down[2] if down else None, end_reason=reason)  # fmt: skip
    written = {"start": start} if isinstance(start, str) else {}
    if down and turn % 2:
        written["end"] = dates.text(one.end)
    joined = JOINS[turn % 4].join(post.title for post in one.posts)
    row = page.person(one, roles=joined, **written)
    if down:
        page.put(row, "L", down[0])
        page.put(row, "M", dates.cell(down[1]))
        if one.end < one.start:
            page.problem(row, "end", "end_before_start", "error")
    if written.get("start"):
        page.problem(row, "start", "impossible_date", "error")
