"""122: the district of 120 two years later: new holders, ended posts, merged communes."""

from . import places, xlsx
from .book import Book
from .facts import Fact
from .list120 import DISTRICT, PROVINCE, STEMS, facts
from .office import Office
from .page import Formula, Page

COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("gender", "Giới tính"),
    ("commune", "Đơn vị (xã, thị trấn)"), ("hamlet", "Thôn/TDP"), ("role1", "Chức danh 1"),
    ("role2", "Chức danh 2"), ("start", "Giữ chức từ"), ("end", "Đến"),
    ("end_reason", "Lý do thôi"), ("decision_no", "Số QĐ"), ("note", "Ghi chú"),
]  # fmt: skip
REASONS = ["Nghỉ hưu", "Chuyển công tác khác", "Không tái cử", "Sáp nhập xã", "Xin thôi"]
MERGED = {
    "Xã Hạ Mỹ": ("Xã Hạ Mỹ (sáp nhập Hạ Trạch, Mỹ Trạch)", "Xã Mỹ Trạch"),
    "Xã Hải Phú": ("Xã Hải Phú (tên cũ: Hải Trạch)", "Xã Phú Trạch (cũ)"),
    "Xã Lý Nam": ("xã Lý Nam (trước đây là Lý Trạch, Nam Trạch)", "Xã Lý Trạch"),
}


def make() -> None:
    office = Office(120, 2019, 2022)
    earlier = [fact for people in facts(office) for fact in people]
    later = Office(122, 2023, 2024)
    later.people.names |= office.people.names
    pages = [_holding(earlier, later), _ended(earlier, later)]
    notes = [
        "Of 120's people every third has left; his successor follows on the first sheet.",
        "The districts' Ban Dân vận ended on 28/02/2025, so that nobody heads one on 15/3/2025.",
        "The communes merged at the end of 2024 are told with their former names; on the second "
        "sheet by these alone.",
    ]
    features = ["the district of 120 two years later", "ended posts on a sheet of their own",
                "former names of communes in brackets", "serial numbers as formulas"]  # fmt: skip
    book = Book("122-bo-trach-hai-nam-sau.xlsx", features, pages, (2025, 3, 15), notes)
    xlsx.write(book)
    book.write_expectation()


def _page(name: str, title: str) -> Page:
    page = Page(name)
    page.line("organisation block", "HUYỆN ỦY BỐ TRẠCH")
    page.line("organisation block", "BAN TỔ CHỨC")
    page.line("title", title, merge="A:M")
    page.line("title", "(Huyện Bố Trạch, tỉnh Quảng Bình; tính đến 15/3/2025)", merge="A:M")
    page.simple_header(COLUMNS)
    return page


def _row(page: Page, fact: Fact, **said) -> int:
    first = page.header_rows[-1] + 1
    number = page.at - first + 1
    serial = 1 if number == 1 else Formula(f"=A{page.at - 1}+1", number)
    return page.person(fact, stt=serial, **said)


def _holding(earlier: list[Fact], later: Office) -> Page:
    page = _page("Đang giữ", "DANH SÁCH CÁN BỘ ĐANG KIÊM NHIỆM")
    for turn, fact in enumerate(earlier):
        if turn % 3 != 1:
            row = _row(page, fact)
            if fact.posts[0].code == "TB_DV":
                page.problem(row, "role1", "post_ended", "error")
            continue
        level = fact.posts[-1].level
        new = later.holding(fact.posts, fact.place)
        new.note = "Thay đ/c " + fact.person.name if level != "xa" else "Mới bố trí"
        _row(page, new)
    for name, (said, _) in MERGED.items():
        place = places.old(PROVINCE, DISTRICT, name)
        page.allow(_row(page, later.fact("xa", place, "BT", "CT_HDND", start=(2024, 12, 2)),
                        commune=said))  # fmt: skip
        for where in later.hamlets(place, 2, word="Thôn", stems=STEMS):
            page.allow(_row(page, later.fact("thon", where, "BTCB", "HEAD"), commune=said))
    page.line("total", {"B": "Tổng cộng", "C": f"{len(page.records)} đồng chí"})
    return page


def _ended(earlier: list[Fact], later: Office) -> Page:
    page = _page("Đã thôi", "DANH SÁCH CÁN BỘ THÔI KIÊM NHIỆM (2023 - 2025)")
    for turn, fact in enumerate(earlier):
        if turn % 3 == 1:
            fact.end = (2023, turn % 12 + 1, 15)
            fact.end_reason = REASONS[turn % 5]
            _row(page, fact)
    for name, (_, said) in MERGED.items():
        place = places.old(PROVINCE, DISTRICT, name)
        fact = later.fact("xa", place, "BT", "CT_UBND", start=(2021, 5, 20), end=(2024, 11, 30))
        fact.end_reason = "Sáp nhập xã"
        page.allow(_row(page, fact, commune=said))
    page.line("total", {"B": "Tổng cộng", "C": f"{len(page.records)} đồng chí"})
    return page
