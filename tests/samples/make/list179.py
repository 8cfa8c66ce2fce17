"""179: .xls of a payroll program whose units are bodies: 'Bí thư' of 'Đảng ủy xã Phú Cường'."""

from . import dates, places, xls
from .book import Book
from .facts import cases
from .hand import at, fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Đồng Tháp", "Huyện Tam Nông"
FOREVER = "31/12/9999"
COLUMNS = [
    ("stt", "STT"), ("officer_code", "Mã NV"), ("full_name", "Họ tên"), ("birth", "Ngày sinh"),
    ("gender", "GT"), ("workplace", "Đơn vị"), ("roles", "Chức vụ"), ("start", "Từ ngày"),
    ("end", "Đến ngày"), ("decision_no", "Số QĐ"), (None, "Hệ số"), (None, "Loại PC"),
]  # fmt: skip
WHERE = {"BT": "Đảng ủy", "TK_DV": "Đảng ủy", "CT_HDND": "HĐND", "CT_UBND": "UBND",
         "CT_MTTQ": "UBMTTQ"}  # fmt: skip
BARE = {"BT": "Bí thư", "TK_DV": "Trưởng Khối Dân vận", "CT_HDND": "Chủ tịch",
        "CT_UBND": "Chủ tịch", "CT_MTTQ": "Chủ tịch"}  # fmt: skip
PEOPLE = [
    ("Lê Minh Hoàng", "nam", (1972, 8, 15), "Xã Phú Cường", None, ("BT", "CT_UBND"), 0),
    ("Võ Thị Thanh Trúc", "nu", (1980, 1, 2), "Xã Phú Cường", None, ("CT_MTTQ", "TK_DV"), 0),
    ("Nguyễn Văn Đồng", "nam", (1965, 3, 30), "Xã Phú Cường", "Ấp A", ("BTCB", "HEAD"), 1),
    ("Trần Thị Cúc", "nu", (1977, 10, 6), "Xã Phú Cường", "Ấp B", ("BTCB", "TB_CTMT"), 0),
    ("Phạm Hữu Nghĩa", "nam", (1969, 12, 12), "Xã Phú Thọ", None, ("BT", "CT_HDND"), 0),
    ("Huỳnh Văn Nê", "nam", (1962, 5, 1), "Xã Phú Thọ", "Ấp Phú Thọ A", ("BTCB", "HEAD"), 0),
    ("Đỗ Thị Út Mười", "nu", (1984, 7, 7), "Xã Phú Thọ", "Ấp Phú Thọ B", ("BTCB", "HEAD"), 1),
    ("Ngô Tấn Phát", "nam", (1974, 9, 18), "Thị trấn Tràm Chim", None, ("BT", "CT_UBND"), 0),
    ("Cao Thị Xinh", "nu", (1987, 4, 21), "Thị trấn Tràm Chim", "Khóm 2", ("BTCB", "HEAD"), 0),
]
ENDS = {2: (2021, 3, 31), 6: (2021, 8, 31)}


def make() -> None:
    page = Page("BangKe")
    page.line("title", "HUYỆN TAM NÔNG - TỈNH ĐỒNG THÁP")
    page.line("title", "BẢNG KÊ NGƯỜI HƯỞNG PHỤ CẤP CHỨC VỤ, KIÊM NHIỆM THÁNG 12/2021")
    page.simple_header(COLUMNS)
    page.problems.clear()
    for column in page.more.pop("unmapped_columns"):
        page.allow(page.header_rows[0], column)
    page.more["columns_allowed"] = {"role1": "G", "roles": "G", "commune": "F", "hamlet": "F"}
    line = 0
    for turn, (name, sex, birth, commune, hamlet, codes, forever) in enumerate(PEOPLE):
        where = at(places.old(PROVINCE, DISTRICT, commune), hamlet)
        whole = fact(where, name, sex, birth, codes)
        first, held = page.at, whole.posts
        for step, post in enumerate(held):
            end = ENDS.get(turn) if step else None
            one = fact(where, name, sex, birth, [post], start=steps((2018, 2, 3), line), end=end,
                       decision_no=f"{44 + 6 * line}-QĐ/{'ĐU' if hamlet else 'HU'}")  # fmt: skip
            one.person, one.more = whole.person, {"same_person_as": first} if step else {}
            _row(page, one, post, turn, step, forever)
            before = [str(c) for c in cases(held[:step])]
            page.records[-1]["cases"] = [c for c in cases(held[: step + 1]) if str(c) not in before]
            line += 1
    page.fields = {k: v for k, v in page.fields.items() if k not in ("roles", "workplace")}
    page.more["columns_allowed"]["workplace"] = "F"
    notes = ["The unit says at which body a bare 'Bí thư' or 'Chủ tịch' is held.",
             "31/12/9999 is a program's way of saying that there is no end."]  # fmt: skip
    features = [".xls of a program", "bodies as units", "31/12/9999", "a row for each post"]
    book = Book("179-tam-nong-don-vi-la-co-quan.xls", features, [page], (2021, 12, 31), notes)
    xls.write(book, "Times New Roman")
    book.write_expectation()


def _row(page: Page, one, post, turn: int, step: int, forever: int) -> None:
    commune, hamlet = one.place[2], one.place[3]
    low = commune[0].lower() + commune[1:]
    unit = f"{hamlet} - {low}" if hamlet else f"{WHERE[post.code]} {low}"
    end = dates.text(one.end) if one.end else FOREVER if forever else None
    title = BARE.get(post.code, post.title)
    row = page.person(one, officer_code=f"{7000 + 11 * turn}", roles=title, workplace=unit,
                      end=end, birth=dates.text(one.person.birth))  # fmt: skip
    page.put(row, "K", 0.25)
    page.put(row, "L", ["CV", "KN"][step])
