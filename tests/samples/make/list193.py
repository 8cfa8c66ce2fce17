"""193: CSV of an on-line form: questions as headings, free typing, an answer sent twice."""

from . import dates, places, text
from .book import Book
from .facts import Person, Post
from .hand import at, fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Quảng Nam", "Huyện Phú Ninh"
COLUMNS = [
    (None, "Dấu thời gian"), (None, "Địa chỉ email"), ("full_name", "1. Họ và tên"),
    ("birth", "2. Ngày, tháng, năm sinh"), ("gender", "3. Giới tính"),
    ("commune", "4. Xã, thị trấn"), ("hamlet", "5. Thôn, khối phố (nếu có)"),
    ("role1", "6. Chức danh chính hiện nay"), ("role2", "7. Chức danh kiêm nhiệm"),
    ("start", "8. Thời gian bắt đầu kiêm nhiệm"),
    ("decision_no", "9. Số quyết định"), (None, "10. Ý kiến khác"),
]  # fmt: skip
# name, sex, birth, commune, hamlet, posts, start, what is typed otherwise
PEOPLE = [
    ("Nguyễn Thanh Tuấn", "nam", (1975, 2, 14), "Xã Tam Dân", None, ("BT", "CT_HDND"),
     {"role1": "Bí thư Đảng ủy", "role2": "Chủ tịch HĐND xã"}),
    ("Trần Thị Mỹ Lệ", "nu", (1983, 10, 6), "Xã Tam Dân", "Thôn Đàn Hạ", ("BTCB", "HEAD"),
     {"full_name": "trần thị mỹ lệ", "role1": "bí thư chi bộ", "role2": "trưởng thôn"}),
    ("Huỳnh Tấn Dũng", "nam", (1964, 5, 1), "Xã Tam Dân", "Thôn Khánh Thọ", ("BTCB", "HEAD"),
     {"birth": "01.05.1964", "role1": "Bí thư Chi bộ thôn Khánh Thọ", "role2": "Trưởng thôn"}),
    ("Phan Văn Cảnh", "nam", (1970,), "Thị trấn Phú Thịnh", "Khối phố Tam Cẩm",
     ("BTCB", "HEAD"), {"hamlet": "KP Tam Cẩm", "role2": "Trưởng khối phố"}),
    ("Võ Thị Thu Sương", "nu", (1979, 12, 20), "Thị trấn Phú Thịnh", None, ("CT_MTTQ", "TK_DV"),
     {"hamlet": "không", "role1": "Chủ tịch UBMTTQVN thị trấn",
      "role2": "Trưởng Khối dân vận"}),
    ("Đỗ Ngọc Anh", "nam", (1968, 7, 7), "Thị trấn Phú Thịnh", "Khối phố Thạnh Đức",
     ("BTCB", "TB_CTMT"), {"role1": "BTCB", "role2": "Trưởng ban công tác Mặt trận khối phố"}),
    ("Lê Quang Vinh", "nam", (1972, 8, 19), "Xã Tam Thái", None, ("BT", "CT_UBND"),
     {"role1": "Bí thư Đảng uỷ xã Tam Thái", "role2": "Chủ tịch UBND xã Tam Thái"}),
    ("Bùi Thị Hoa", "nu", (1976, 3, 8), "Xã Tam Thái", "Thôn Khánh Thịnh", ("BTCB", "HEAD"),
     {"full_name": "BÙI THỊ HOA", "hamlet": "Khánh Thịnh"}),
    ("Nguyễn Hữu Phước", "nam", (1962,), "Xã Tam Thái", "Thôn Lộc Thọ", ("BTCB", "TB_CTMT"),
     {"role1": "Bí thư chi bộ", "role2": "Trưởng ban mặt trận thôn"}),
    ("Trần Văn Sửu", "nam", (1973, 9, 2), "Xã Tam Thái", "Thôn Xuân Phú", ("PCT_HND", "BTCB"),
     {"role1": "Phó Chủ tịch Hội nông dân xã", "role2": "Bí thư chi bộ thôn Xuân Phú"}),
    ("Ngô Thị Lan", "nu", (1985, 1, 25), "Xã Tam Phước", "Thôn Thành Mỹ", ("BTCB", "HEAD"),
     {"birth": "25-1-1985", "gender": "nữ"}),
    ("Phạm Minh Hải", "nam", (1969, 6, 30), "Xã Tam Phước", "Thôn Kỳ Phú", ("BTCB", "HEAD"),
     {"gender": "nam", "role1": "Bí thư CB, kiêm Trưởng thôn", "role2": None}),
    ("Nguyễn Thị Kim Yến", "nu", (1980, 4, 4), "Xã Tam An", None, ("CT_HLHPN", "DUV*"),
     {"role1": "Chủ tịch Hội LHPN xã", "role2": "Đảng ủy viên"}),
    ("Trương Công Danh", "nam", (1966, 11, 11), "Xã Tam An", "Thôn An Mỹ 1", ("BTCB", "HEAD"),
     {}),
    ("Hồ Văn Chín", "nam", (1971, 5, 5), "Xã Tam Lộc", "Thôn Cẩm Long", ("CC_VPTK", "BTCB"),
     {"role1": "Công chức Văn phòng thống kê", "role2": "Bí thư chi bộ thôn"}),
    ("Đinh Thị Nga", "nu", (1978, 2, 3), "Xã Tam Lộc", "Thôn Tam An", ("BTCB", "HEAD"), {}),
]  # fmt: skip
TIMES = ["{d}/{m}/{y}", "{d:02d}/{m:02d}/{y}", "{m}/{y}", "từ tháng {m} năm {y}", "{y}",
         "{d}-{m}-{y}"]  # fmt: skip
NUMBERS = ["{n}-QĐ/{u}", "Số {n}-QĐ/{u}", "QĐ số {n}-QĐ/{u}", "{n}-QĐ/{u}"]
DUV = Post("Đảng ủy viên xã", "xa", "DUV",
           also=("Đảng ủy viên", "Ủy viên Ban Chấp hành Đảng bộ xã"))  # fmt: skip


def make() -> None:
    page = Page("193-phu-ninh-bieu-mau-truc-tuyen.csv")
    page.simple_header(COLUMNS)
    page.problems.clear()
    page.more.pop("unmapped_columns")
    page.allow(1, "A")
    page.allow(1, "B")
    page.allow(1, "L")
    for turn, who in enumerate(PEOPLE):
        _row(page, turn, *who)
    _faults(page)
    notes = ["Days and numbers as people type them; 'không' says that there is none.",
             "The district stands behind the commune in the answers.",
             "The last but one answer was sent twice."]  # fmt: skip
    features = ["CSV of an on-line form, UTF-8", "questions as headings", "names in lower case",
                "an answer sent twice", "impossible day", "no hamlet"]  # fmt: skip
    book = Book(page.name, features, [page], (2022, 8, 31), notes)
    text.write(book.file, page, ",", "utf-8")
    book.write_expectation()


def _row(page: Page, turn: int, name, sex, birth, commune, hamlet, codes, said) -> int:
    codes = [DUV if code == "DUV*" else code for code in codes]
    day = steps((2017, 2, 3), turn)
    form = TIMES[turn % 6]
    start = day if "{d" in form else day[:2] if "{m" in form else day[:1]
    number, unit = 44 + 5 * turn, "ĐU" if hamlet else "HU"
    one = fact(at(places.old(PROVINCE, DISTRICT, commune), hamlet), name, sex, birth, codes,
               start=start, decision_no=f"{number}-QĐ/{unit}")  # fmt: skip
    return _put(page, one, turn, **{
        "commune": f"{commune}, huyện Phú Ninh", "birth": dates.text(birth),
        "start": form.format(d=day[2], m=day[1], y=day[0]),
        "decision_no": NUMBERS[turn % 4].format(n=number, u=unit), **said})  # fmt: skip


def _put(page: Page, one, turn: int, **written) -> int:
    row = page.person(one, **written)
    page.put(row, "A", f"{10 + turn // 6}/08/2022 {8 + turn % 9:02d}:{(turn * 17) % 60:02d}:31")
    page.put(row, "B", f"dangbo{turn:02d}@phuninh.example")
    return row


def _faults(page: Page) -> None:
    row = _row(page, 16, "Lương Văn Trà", "nam", (1974, 4, 12), "Xã Tam Đàn", "Thôn Trung Định",
               ("BTCB", "HEAD"), {"start": "31/6/2020"})  # fmt: skip
    page.records[-1]["start"] = None
    page.problem(row, "start", "impossible_date", "error")
    row = _row(page, 17, "Phan Thị Thúy", "nu", (1982, 8, 1), "Xã Tam Đàn", "Thôn Phú Mỹ",
               ("BTCB", "HEAD"), {"hamlet": None})  # fmt: skip
    page.records[-1]["locality"][3] = None
    page.problem(row, "hamlet", "missing_hamlet", "error")
    row = _row(page, 18, "Nguyễn Văn Bốn", "nam", (1965, 3, 3), "Xã Tam Đại", "Thôn Đại An",
               ("BTCB",), {"role2": "Không"})  # fmt: skip
    page.problem(row, "role2", "missing_post", "warning")
    row = _row(page, 19, "Trịnh Văn Sơn", "nam", (1967, 1, 2), "Xã Tam Lãnh", "Thôn Bồng Miêu",
               ("BTCB", "HEAD"), {"birth": "02/01/2067"})  # fmt: skip
    page.records[-1]["birth"] = None
    page.problem(row, "birth", "impossible_birth|impossible_date|future_date", "error")
    _twice(page)


def _twice(page: Page) -> None:
    place = at(places.old(PROVINCE, DISTRICT, "Xã Tam Thành"), "Thôn Lộc Yên")
    person = Person("Châu Ngọc Ẩn", (1977, 7, 27), "nam")
    for turn in (20, 21):
        one = fact(place, person.name, "nam", person.birth, ("BTCB", "HEAD"), start=(2019, 5, 19),
                   decision_no="77-QĐ/ĐU")  # fmt: skip
        one.person = person
        if turn == 21:
            one.more = {"duplicate_of": page.at - 1}
        row = _put(page, one, turn, commune="Xã Tam Thành, huyện Phú Ninh", birth="27/7/1977",
                   start="19/5/2019")  # fmt: skip
    page.problem(row, None, "duplicate_row", "error")
