"""11: blocks of three levels, numbers that restart, people on two lines with a post on each."""

from itertools import count

from . import places, posts, xlsx
from .book import Book
from .office import Office
from .page import Page

PROVINCE = "Tỉnh Bến Tre"
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày sinh"), ("gender", "Giới tính"),
    ("roles", "Chức danh đảm nhiệm"), ("start", "Từ ngày"), ("decision_no", "Số quyết định"),
    ("note", "Ghi chú"),
]  # fmt: skip
ROMAN = "I II III IV V VI VII VIII".split()


def make() -> None:
    office = Office(11)
    page = Page("Danh sách")
    _start(page)
    _district(page, office, "A", "Huyện Bình Đại", places.communes_of(PROVINCE, "Huyện Bình Đại"))
    _district(page, office, "B", "Huyện Ba Tri", places.communes_of(PROVINCE, "Huyện Ba Tri")[3:])
    page.line("total", {"A": "TỔNG SỐ", "C": f"{len(page.records)} người"})
    page.blank()
    page.line("signature", {"F": "TRƯỞNG BAN"})
    page.line("signature", {"F": "(Ký, đóng dấu, ghi rõ họ và tên)"})
    notes = [
        "No column names a place: district, commune and hamlet come from the blocks alone.",
        "Some people stand on two lines with one post on each; number, name, birth, start and "
        "decision are merged over both. That is one record, at the first line, with both posts.",
        "STT starts again in each block.",
    ]
    features = ["block rows of three levels", "letters, roman and arabic numbers", "STT restarts",
                "people on two lines, cells merged", "places from blocks only"]  # fmt: skip
    book = Book("11-ben-tre-khoi-ba-cap.xlsx", features, [page], (2020, 3, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY BẾN TRE", "E": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "BAN TỔ CHỨC")
    page.line("organisation block", {"A": "*", "E": "Bến Tre, ngày 03 tháng 4 năm 2020"})
    page.blank()
    page.line("title", "DANH SÁCH KIÊM NHIỆM CHỨC DANH THEO ĐỊA BÀN", merge="A:H")
    page.line("title", "(Số liệu đến ngày 31/3/2020)", merge="A:H")
    page.simple_header(COLUMNS)


def _block(page: Page, why: str, text: str) -> None:
    page.line(why, text, merge="A:H")
    page.stt = count(1)


def _district(page: Page, office: Office, mark: str, name: str, communes: list) -> None:
    _block(page, "block: district", f"{mark}. {name.upper()}")
    for codes in (posts.HUYEN[0], posts.HUYEN[3]):
        _person(page, office.fact("huyen", places.old(PROVINCE, name), *codes))
    for roman, place in zip(ROMAN, communes[1:6], strict=False):
        _block(page, "block: commune", f"{roman}. {place[2].upper()}")
        _person(page, office.fact("xa", place, "BT", "CT_HDND"))
        _person(page, office.fact("xa", place, "CT_MTTQ", "TK_DV"))
        for number, where in enumerate(office.hamlets(place, 3), 1):
            _block(page, "block: hamlet", f"{number}. {where[3]}")
            _person(page, office.fact("thon", where, "BTCB", "HEAD"))
            if number == 2:
                _person(page, office.fact("thon", where, "PBTCB", "TB_CTMT"))


def _person(page: Page, fact) -> None:
    first, second = (post.title for post in fact.posts)
    if len(page.records) % 3 == 1:
        page.person(fact, roles=f"{first}, {second}")
        return
    row = page.person(fact, roles=first)
    page.line("second line of the person above", {"E": second})
    page.merges += [f"{column}{row}:{column}{row + 1}" for column in "ABCDFGH"]
