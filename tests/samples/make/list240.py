"""240: .ods: people merged over two lines, each line a post with its own day and decision."""

from . import dates, legacy, ods, places
from .book import Book
from .facts import cases
from .hand import fact, steps
from .page import Page

DISTRICT = ["Tỉnh Lâm Đồng", "Huyện Đơn Dương"]
LIST = [
    ("Thị trấn Thạnh Mỹ", None, "Đinh Văn Khởi", "nam", (1973, 5, 6), "Kinh",
     ("BT", "CT_HDND")),
    ("Thị trấn Thạnh Mỹ", "Tổ dân phố Nghĩa Lập 1", "Lê Thị Tám", "nu", (1968,), "Kinh",
     ("BTCB", "HEAD")),
    ("Thị trấn D'Ran", None, "Nguyễn Hữu Toàn", "nam", (1979, 10, 2), "Kinh",
     ("BT", "CT_UBND")),
    ("Thị trấn D'Ran", "Tổ dân phố Lâm Tuyền 2", "Trương Ngọc Thạnh", "nam", (1964, 3, 30),
     "Kinh", ("BTCB", "TB_CTMT")),
    ("Thị trấn D'Ran", "Thôn Hamasing", "Ya Hiếu", "nam", (1976,), "Chu Ru", ("BTCB", "HEAD")),
    ("Xã Ka Đơn", None, "Touneh Hàn Thọ", "nam", (1980, 12, 12), "Chu Ru", ("BT", "CT_HDND")),
    ("Xã Ka Đơn", "Thôn Ka Rái 2", "Ma Thuyên", "nu", (1983, 6, 1), "Cơ Ho", ("BTCB", "HEAD")),
    ("Xã Ka Đơn", "Thôn Sao Mai", "K'Brịnh", "nam", (1971,), "Cơ Ho", ("BTCB", "TB_CTMT")),
    ("Xã Tu Tra", None, "Phạm Thị Mỹ Ửng", "nu", (1977, 2, 14), "Kinh", ("CT_MTTQ", "TK_DV")),
    ("Xã Tu Tra", "Thôn Ma Đanh", "Jơ Ngọh Sang", "nam", (1982,), "Chu Ru",
     ("CC_VPTK", "BTCB")),
    ("Xã Tu Tra", "Thôn Kăm Bút", "Ya Loan", "nam", (1967, 8, 19), "Chu Ru", ("BTCB", "HEAD")),
    ("Xã Đạ Ròn", "Thôn Suối Thông A1", "Nai Phan", "nu", (1975,), "Chu Ru",
     ("BTCB", "HEAD")),
]  # fmt: skip
FIELDS = dict(
    zip(
        ("stt", "full_name", "birth", "gender", "ethnicity", "commune", "hamlet", "roles", "start",
         "decision_no"),
        "ABCDEFGHIJ", strict=True,
    )
)  # fmt: skip
HEADINGS = {
    "A": "STT", "B": "Họ và tên", "C": "Ngày, tháng, năm sinh", "D": "Nam/ nữ", "E": "Dân tộc",
    "F": "Xã, thị trấn", "G": "Thôn, tổ dân phố", "H": "Chức danh", "I": "Giữ chức từ ngày",
    "J": "Quyết định, văn bản",
}  # fmt: skip


def make() -> None:
    page = Page("Danh sách")
    page.line("organisation block", "BAN TỔ CHỨC HUYỆN ỦY ĐƠN DƯƠNG")
    page.line("title", "BẢNG KÊ CÁN BỘ GIỮ HAI CHỨC DANH", "A:J")
    page.line("title", "(Tỉnh Lâm Đồng, thời điểm 31/12/2022)", "A:J")
    page.header(FIELDS, HEADINGS)
    for turn, who in enumerate(LIST):
        _person(page, turn, who)
    features = [".ods", "people merged over two lines", "a post, day and decision a line", "NFD"]
    book = Book("240-don-duong-moi-chuc-mot-dong.ods", features, [page], (2022, 12, 31))
    ods.write(book)
    book.write_expectation()


def _person(page: Page, turn: int, who) -> None:
    """A record for each line; the one that completes a pair has the case."""
    commune, hamlet, name, sex, birth, group, codes = who
    place = places.hamlet(places.old(*DISTRICT, commune), hamlet)
    days = sorted([steps((2019, 2, 2), turn), steps((2020, 6, 9), turn)])
    numbers = [f"{40 + 7 * turn}-QĐ/{'ĐU' if hamlet else 'HU'}", f"{300 + 11 * turn}/QĐ-UBND"]
    first, both = page.at, fact(place, name, sex, birth, codes, group).posts
    for step, (post, day, number) in enumerate(zip(both, days, numbers, strict=True)):
        one = fact(place, name, sex, birth, (post,), group, start=day, decision_no=number)
        one.person = page.people[-1] if step else one.person
        one.more = {"same_person_as": first} if step else {}
        shown = legacy.nfd(name) if turn % 3 == 1 else name
        blank = dict.fromkeys(("stt", "birth", "gender", "ethnicity", "commune", "hamlet"))
        page.person(one, full_name=None if step else shown, roles=post.title,
                    start=dates.text(day) if turn % 2 else dates.cell(day),
                    **(blank if step else {}))  # fmt: skip
        page.allow(first + step)
    page.merges += [f"{c}{first}:{c}{first + 1}" for c in "ABCDEFG"]
    page.records[-1]["cases"] = cases(both)
