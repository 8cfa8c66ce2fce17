"""225: typing slips in headings and posts, the commune by the sheet, faults, notes of two lines."""

from . import places, xlsx
from .book import Book
from .hand import fact
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Hà Nam", "Huyện Bình Lục"
A, B, H = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("HEAD",)
SHEETS = {
    "Đồng Du": [
        ("Trần Văn Khương", "nam", 1961, "Nội", A, "Bí thư chi bộ ; trưởng thôn", (2017, 6),
         "bầu tháng 6/2017", None),
        ("Nguyễn Thị Tẹo", "nu", 1973, "An Bài 1", A, "Bí thư chi  bộ,trưởng thôn", (2020, 1, 15),
         "từ 15/1/2020", None),
        ("Vũ Hồng Quân", "nam", 1968, "An Bài 2", B, "bí thư  chi bộ kiêm trưởng ban CT mặt trận",
         (2020,), "từ năm 2020", None),
        ("Lã Thị Soi", "nu", 2965, "Nhân Dực", A, "BT chi bộ+trưởng thôn", (2019,), "từ 2019",
         ("birth", "impossible_birth|impossible_date|unreadable_birth|future_date", "error")),
        ("Đặng Quốc Huy", "nam", 1984, "Quyển Sơn", H, "trưởng thôn", (2022, 3), "từ 3/2022", None),
        ("Trần Công Uẩn", "nam", 1959, "Bình Chính", B, "Bí thư chi bộ/trưởng ban CTMT", (2015,),
         "từ 2015 đến nay", None),
    ],
    "Ngọc Lũ": [
        ("Nguyễn Duy Phách", "nam", 1970, None, ("BT", "CT_HDND"), "Bí thư ĐU, CT HĐND xã",
         (2020, 5), "từ 5/2020", None),
        (None, "nam", 1966, "Thôn 1", A, "bí thư chi bộ, trưởng thôn", (2018,), "từ 2018",
         ("full_name", "missing_name", "error")),
        ("Trịnh Thị Hợp", "nu", 1978, "Thôn 2", A, "bí thư chi bộ, trưởng thôn", (2021, 4),
         "từ 4/2021", None),
        ("Trần Bá Đạt", "nam", 1962, "Thôn 4", B, "bí thư chi bộ, trưởng ban mặt trận", (2020,),
         "từ 2020", None),
        ("Nguyễn Thế Vinh", "x", 1977, "Thôn 5", A, "bí thư chi bộ, trưởng thôn", (2019, 9, 2),
         "từ 2/9/2019", ("gender", "bad_gender", "warning")),
        ("Phạm Hữu Tình", "nam", 1965, "Thôn 6", A, "bí thư chi bộ, trưởng thôn",
         (2017,), "từ 2017, thôi giữ từ 31/12/2021", None),
    ],
}  # fmt: skip
HEADS = [
    {"B": "Họ và tên ", "C": "Nam/ nữ", "D": "Năm  sinh", "E": "Chức vụ hiên nay", "F": "Thôn",
     "G": "Ghi chú"},
    {"B": "Ho va ten", "C": "Giới", "D": "sinh năm", "E": "Chức vụ", "F": "thôn/xóm",
     "G": "ghi chú (từ bao giờ)"},
]  # fmt: skip


def make() -> None:
    pages = [_page(turn, name) for turn, name in enumerate(SHEETS)]
    notes = ["The commune is the sheet's name; the district stands in the file's title only.",
             "Days stand in the notes."]  # fmt: skip
    features = ["slips in headings", "commune by sheet", "no numbers", "year of birth 2965",
                "no name", "bad gender"]  # fmt: skip
    book = Book("225-binh-luc-loi-go.xlsx", features, pages, (2022, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _page(turn: int, name: str) -> Page:
    page = Page(name)
    page.line("title", {"D": "Bình Lục, Hà Nam"} if turn else {"B": "huyện Bình Lục tỉnh Hà Nam"})
    page.line("title", {"E": "DS kiêm nhiệm"})
    fields = {"full_name": "B", "gender": "C", "birth": "D", "roles": "E", "hamlet": "F",
              "note": "G"}  # fmt: skip
    page.header(fields, HEADS[turn])
    page.allow(page.header_rows[0], "full_name")
    page.more["columns_allowed"] = {"start": "G", "end": "G", "role1": "E"}
    for row in SHEETS[name]:
        _row(page, places.old(PROVINCE, DISTRICT, f"Xã {name}"), *row)
    page.line("total", {"B": "Tổng: 6 (sáu) người"})
    page.line("signature", {"F": "Công chức VH-XH"})
    page.line("signature", {"F": "Trần Thị Hạt"})
    return page


def _row(page, commune, name, sex, birth, thon, codes, roles, start, note, fault) -> None:
    hamlet = thon if thon is None or thon.startswith("Thôn") else f"Thôn {thon}"
    place = places.hamlet(commune, hamlet)
    read = None if sex == "x" or not sex else sex
    one = fact(place, name, read, birth, codes, start=start, note=note)
    if "thôi" in note:
        one.end = (2021, 12, 31)
    if birth > 2100:
        one.more = {"unsure": ["birth"]}
    row = page.person(one, hamlet=thon, roles=roles, birth=birth,
                      gender={"nam": "Nam", "nu": "nữ", "x": "?"}[sex])  # fmt: skip
    page.allow(row, "note")
    if fault:
        page.problem(row, *fault)
