"""213: the office of home affairs lists heads of hamlets, and who of them is secretary too."""

from . import dates, places, xlsx
from .book import Book
from .hand import fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Phú Yên", "Huyện Đồng Xuân"
# hamlet, name, sex, birth, group, member of the Party, secretary, head of the Front, note
HEADS = {
    "Thị trấn La Hai": [
        ("Khu phố Long Hà", "Trình Quang Diêu", "nam", 1970, "Kinh", True, True, False, None),
        ("Khu phố Long Châu", "Phùng Thị Đáng", "nu", 1978, "Kinh", True, False, True, None),
        ("Khu phố Long An", "Bùi Ngọc Thanh", "nam", 1965, "Kinh", False, False, False, None),
    ],
    "Xã Phú Mỡ": [
        ("Thôn Phú Lợi", "La Mo Y Sáng", "nam", 1981, "Chăm H'roi", True, True, True, None),
        ("Thôn Phú Giang", "So Minh Thứ", "nam", 1976, "Ba Na", True, True, False, None),
        ("Thôn Phú Hải", "Rah Lan H'Bleo", "nu", 1990, "Ba Na", False, False, False,
         "Chưa là đảng viên"),
        ("Thôn Phú Đồng", "Ma Thị Lan", "nu", 1985, "Chăm H'roi", True, False, True, None),
    ],
    "Xã Xuân Lãnh": [
        ("Thôn Hà Rai", "Mang Tịch", "nam", 1972, "Chăm H'roi", True, True, False, None),
        ("Thôn Xí Thoại", "Lê Thị Nhẫn", "nu", 1974, "Kinh", True, True, False, None),
        ("Thôn Lãnh Vân", "Đặng Đình Chánh", "nam", 1962, "Kinh", True, False, False,
         "Bí thư chi bộ là đ/c khác"),
    ],
    "Xã Xuân Quang 3": [
        ("Thôn Phước Lộc", "Nguyễn Quốc Sử", "nam", 1968, "Kinh", True, True, True, None),
        ("Thôn Thạnh Đức", "Huỳnh Thị Kim Yến", "nu", 1982, "Kinh", True, True, False, None),
    ],
}  # fmt: skip
FIELDS = {
    "stt": "A", "hamlet": "B", "full_name": "C", "birth_male": "D", "birth_female": "E",
    "ethnicity": "F", "decision_no": "J", "start": "K", "note": "L",
}  # fmt: skip
TOP = {
    "A": "TT", "B": "Tên thôn, khu phố", "C": "Họ và tên Trưởng thôn, khu phố", "D": "Năm sinh",
    "F": "Dân tộc", "G": "Đảng viên", "H": "Đồng thời là (đánh dấu x)",
    "J": "Công nhận kết quả bầu",
    "L": "Ghi chú",
}  # fmt: skip
LOW = {"D": "Nam", "E": "Nữ", "H": "Bí thư chi bộ", "I": "Trưởng ban CTMT", "J": "Số QĐ",
       "K": "Từ ngày"}  # fmt: skip


def make() -> None:
    page = Page("TrT-KP")
    page.line("organisation block", {"A": "ỦY BAN NHÂN DÂN",
                                     "G": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"})  # fmt: skip
    page.line("organisation block", {"A": "HUYỆN ĐỒNG XUÂN", "G": "Độc lập - Tự do - Hạnh phúc"})
    page.line("organisation block", {"A": "PHÒNG NỘI VỤ",
                                     "G": "Đồng Xuân, ngày 14 tháng 02 năm 2023"})  # fmt: skip
    page.line("title", "DANH SÁCH TRƯỞNG THÔN, TRƯỞNG KHU PHỐ NHIỆM KỲ 2022 - 2027", merge="A:L")
    page.header(FIELDS, TOP, LOW,
                merges=["D1:E1", "H1:I1", "J1:K1", *(f"{c}1:{c}2" for c in "ABCFGL")])  # fmt: skip
    for row in page.header_rows:
        page.allow(row)
    page.more["unmapped_columns"] = {"G": "Đảng viên"}
    turn = 0
    for number, (commune, people) in enumerate(HEADS.items()):
        page.line("block: commune", {"A": "I II III IV".split()[number],
                                     "B": f"{commune} ({len(people)})"})  # fmt: skip
        for person in people:
            _row(page, places.old(PROVINCE, DISTRICT, commune), turn, *person)
            turn += 1
    page.line("total", {"B": "Tổng", "D": 7, "E": 5, "G": 10, "H": 7, "I": 4})
    page.line("signature", {"I": "TRƯỞNG PHÒNG"})
    notes = ["Everybody is head of the hamlet; marks say who is secretary, or heads the Front's "
             "board, as well."]  # fmt: skip
    features = ["heads of hamlets, their other posts as marks", "Party membership as a mark",
                "a count behind a block's commune", "Chăm H'roi and Ba Na names"]  # fmt: skip
    book = Book("213-dong-xuan-truong-thon-danh-dau.xlsx", features, [page], (2023, 1, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, place, turn, hamlet, name, sex, birth, group, member, second, front, note) -> None:
    codes = ["HEAD", *(["BTCB"] if second else []), *(["TB_CTMT"] if front else [])]
    start = (2022, 12, 10 + turn)
    one = fact(places.hamlet(place, hamlet), name, sex, birth, codes, group, start=start,
               decision_no=f"{301 + turn}/QĐ-UBND", note=note)  # fmt: skip
    row = page.person(one, hamlet=hamlet if turn % 3 else hamlet.replace("Khu phố", "KP"),
                      start=dates.text(start, "-"))  # fmt: skip
    page.put(row, "G", "x" if member else None)
    page.put(row, "H", "x" if second else None)
    page.put(row, "I", "x" if front else None)
    page.allow(row)
