"""205: a city's wards: two posts with a day each, beside them what the superior remarked."""

from . import dates, places, xlsx
from .book import Book
from .hand import fact, steps
from .page import Page

PROVINCE, CITY = "Tỉnh Bà Rịa - Vũng Tàu", "Thành phố Vũng Tàu"
A, B = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT")
# ward, hamlet, name, sex, birth, posts, remark of the superior, answer of the ward
ROWS = [
    ("Phường 1", None, "Nguyễn Quang Thái", "nam", (1974, 8, 3), ("BT", "CT_HDND"), "Thống nhất",
     None),
    ("Phường 1", "Khu phố 2", "Trần Thị Bạch Lan", "nu", (1962, 1, 7), A, "Thống nhất", None),
    ("Phường 1", "Khu phố 5", "Lê Trọng Nghĩa", "nam", (1958, 12, 1), B,
     "Tuổi cao, xem xét thay thế trước 30/6/2022", "Đã trao đổi, đồng chí xin thôi sau Đại hội"),
    ("Phường Thắng Tam", None, "Phạm Hồng Ca", "nam", (1977, 3, 22), ("BT", "CT_UBND"),
     "Thống nhất", None),
    ("Phường Thắng Tam", "Khu phố 4", "Hoàng Thị Ngọc", "nu", (1969, 5, 30), A,
     "Bổ sung bản sao QĐ", "Đã gửi ngày 12/11/2021"),
    ("Phường 2", "Khu phố 1", "Đỗ Văn Sỹ", "nam", (1964, 7, 11), A, "Thống nhất", None),
    ("Phường 2", "Khu phố 6", "Vũ Mạnh Cường", "nam", (1971, 2, 18), ("PCT_MTTQ", "BTCB"),
     "Đúng chủ trương", None),
    ("Phường Nguyễn An Ninh", None, "Bùi Thị Diệu Hiền", "nu", (1980, 10, 10),
     ("CT_MTTQ", "TK_DV"), "Thống nhất", None),
    ("Phường Nguyễn An Ninh", "Khu phố 3", "Trương Đình Hòa", "nam", (1960, 4, 4), B, "?",
     "QĐ của Đảng ủy phường, không phải của UBND"),
    ("Phường 10", "Khu phố 7", "Huỳnh Kim Phượng", "nu", (1967, 9, 27), A, "Thống nhất", None),
    ("Phường 10", "Khu phố 8", "Ngô Xuân Trường", "nam", (1973, 6, 16), A,
     "Kiểm tra lại ngày sinh", "Đã đối chiếu CCCD, đúng"),
    ("Phường 12", None, "Cao Văn Hùng", "nam", (1976, 11, 5), ("PBT", "CT_UBND"),
     "Không phải KN, bỏ khỏi danh sách", None),
    ("Phường 12", "Khu phố 2", "Đinh Thị Sáu", "nu", (1965, 2, 2), B, "Thống nhất", None),
    ("Phường Rạch Dừa", "Khu phố 9", "Tạ Minh Đức", "nam", (1970, 1, 29),
     ("CHT_QS", "BTCB"), "Thống nhất", None),
    ("Xã Long Sơn", None, "Lê Thị Mười Một", "nu", (1978, 8, 19), ("BT", "CT_HDND"), "Thống nhất",
     None),
    ("Xã Long Sơn", "Thôn 6", "Trần Văn Bến", "nam", (1963, 3, 13), A, "Thôn hay ấp?",
     "Đúng là thôn"),
    ("Xã Long Sơn", "Thôn 9", "Nguyễn Văn Gò", "nam", (1968, 5, 25), B, "Thống nhất", None),
]  # fmt: skip
FIELDS = {
    "stt": "A", "commune": "B", "hamlet": "C", "full_name": "D", "gender": "E", "birth": "F",
    "role1": "G", "role2": "I", "decision_no": "K",
}  # fmt: skip
TOP = {
    "A": "STT", "B": "Phường, xã", "C": "Khu phố, thôn", "D": "Họ và tên", "E": "Phái", "F": "Sinh",
    "G": "Chức danh chính", "I": "Chức danh kiêm nhiệm",
    "L": "Ý kiến của Ban Tổ chức Thành ủy", "M": "Phường, xã giải trình",
}  # fmt: skip
LOW = {"G": "Tên chức danh", "H": "Từ ngày", "I": "Tên chức danh", "J": "Từ ngày", "K": "Số QĐ"}


def make() -> None:
    page = Page("Tham dinh")
    page.line("organisation block", "THÀNH ỦY VŨNG TÀU")
    page.line("organisation block", "BAN TỔ CHỨC")
    page.line("title", "BẢNG RÀ SOÁT CÁN BỘ PHƯỜNG, XÃ KIÊM NHIỆM CHỨC DANH", merge="A:M")
    page.line("title", "(Bản có ý kiến thẩm định, gửi lại phường, xã ngày 05/11/2021)", merge="A:M")
    page.header(FIELDS, TOP, LOW,
                merges=["G1:H1", "I1:K1", *(f"{c}1:{c}2" for c in "ABCDEFLM")])  # fmt: skip
    page.more["columns_allowed"] = {"start": "H"}
    page.more["unmapped_columns"] = {"M": "Phường, xã giải trình"}
    page.more["columns_allowed"]["note"] = "L"
    for row in page.header_rows:
        page.allow(row)
    said = None
    for turn, row in enumerate(ROWS):
        _row(page, turn, row[0] == said, *row)
        said = row[0]
    page.line("note", "Ghi chú: đề nghị các phường, xã giải trình xong trước ngày 15/11/2021.")
    page.line("signature", {"L": "K/T TRƯỞNG BAN"})
    page.line("signature", {"L": "PHÓ TRƯỞNG BAN"})
    page.comments = {"F9": "BTC: xem lại", "K13": "Số này của năm 2019?"}
    notes = ["Each post has its first day: the pair begins on the later one.",
             "What the superior asks and the ward answers are no facts of a person: a day in them "
             "ends nothing. Comments neither."]  # fmt: skip
    features = ["remarks of the superior and answers", "two groups of columns", "bare wards: 1, 2",
                "wards merged down", "comments"]  # fmt: skip
    book = Book("205-vung-tau-y-kien-tham-dinh.xlsx", features, [page], (2021, 10, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, turn, again, ward, hamlet, name, sex, birth, codes, remark, answer) -> None:
    place = places.hamlet(places.old(PROVINCE, CITY, ward), hamlet)
    days = [steps((2017, 2, 6), turn), steps((2017, 4, 1), turn + 1)]
    one = fact(place, name, sex, birth, codes, start=max(days), decision_no=f"{61 + turn}-QĐ/ĐU")
    number = places.bare(ward)
    said = f"P.{number}" if number.isdigit() else ward
    bare = hamlet and (hamlet.split()[-1] if ward.startswith("Phường") else hamlet)
    row = page.person(
        one, commune=None if again else said, birth=dates.text(birth, "-"),
        hamlet=f"KP{bare}" if bare and bare.isdigit() else bare,
    )  # fmt: skip
    for post, day, column in zip(one.posts, days, "HJ", strict=True):
        page.put(row, column, dates.cell(day))
        role = next(r for r in page.records[-1]["roles"] if r["title"] == post.title)
        role["start"] = dict(zip(("year", "month", "day"), day, strict=True))
    page.put(row, "L", remark)
    page.put(row, "M", answer)
    page.allow(row)
