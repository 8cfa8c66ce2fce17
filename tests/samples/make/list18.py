"""18: two tiers after 1/7/2025; old names in brackets, days beside posts, terms as dates."""

from . import places, posts, xlsx
from .book import Book
from .office import Office
from .page import Page

PROVINCE = "Tỉnh Vĩnh Long"
COMMUNES = ["Phường An Hội", "Xã Giồng Trôm", "Xã Chợ Lách", "Xã Mỏ Cày"]


def make() -> None:
    _list("18a-vinh-long-ten-cu.xlsx", "Xã, phường", "Ấp, khu phố", "Từ ngày")
    _list("18b-vinh-long-tieu-de-la.xlsx", "Xã, phường (đơn vị cũ)", "Ấp, khu phố (tên cũ)",
          "Giữ chức vụ kể từ")  # fmt: skip


def _list(file: str, commune: str, hamlet: str, start: str) -> None:
    office, page = Office(18, 2025, 2025), Page("Bieu 03")
    page.line("organisation block", {"A": "TỈNH ỦY VĨNH LONG", "F": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "BAN TỔ CHỨC")
    page.line("title", "DANH SÁCH BỐ TRÍ KIÊM NHIỆM SAU SẮP XẾP", merge="A:H")
    page.line("title", "(đến ngày 31/12/2025)", merge="A:H")
    page.simple_header([
        ("stt", "TT"), ("commune", commune), ("hamlet", hamlet),
        ("full_name", "Họ và tên khai sinh"), ("birth", "Ngày tháng năm sinh"),
        ("gender", "Nam/Nữ"), ("role1", "Chức danh thứ nhất"), ("role2", "Chức danh thứ hai"),
        ("start", start), ("decision_no", "Số QĐ"), ("note", "Ghi chú"),
    ])  # fmt: skip
    for turn, name in enumerate(COMMUNES):
        _commune(page, office, places.new(PROVINCE, name), turn)
    page.line("total", {"D": "CỘNG", "E": str(len(page.records))})
    page.line("note", "Ghi chú: đơn vị cũ là đơn vị trước ngày 01/7/2025.")
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "G": "K/T TRƯỞNG BAN"})
    notes = [
        "Days beside a post are the post's; the row's start stays that of its own column.",
        "'Nhiệm kỳ 2025-2030' is no day of a start: what a reader makes of it is left open.",
    ]
    book = Book(file, ["two tiers", "old names in brackets",
                "days beside posts", "a term instead of a day"],
                [page], (2025, 12, 31), notes)  # fmt: skip
    xlsx.write(book)
    book.write_expectation()


def _commune(page: Page, office: Office, place: list, turn: int) -> None:
    old = places.forerunners(PROVINCE, place[2])
    before = ", ".join(row["old_commune"] for row in old[:2])
    word = "Ấp" if place[2].startswith("Xã") else "Khu phố"
    facts = [
        office.fact("xa", place, "BT", "CT_HDND", start=(2025, 7, 1)),
        office.fact("xa", place, *posts.XA[0], start=(2025, 8, 5 + turn)),
    ][: 1 + turn % 2]
    for where in places.hamlets(office.rng, place, 5, word=word):
        start = (2025, 8 + len(facts) % 4, 5 + 3 * len(facts))
        facts.append(office.fact("thon", where, *posts.THON[len(facts) % 3], start=start))
    for number, fact in enumerate(facts):
        year, month, _ = fact.start
        hamlet = fact.place[3]
        written = {"commune": f"{place[2]} ({before} cũ)" if number % 2 == 0 else place[2]}
        if hamlet and number % 2:
            written["hamlet"] = f"{hamlet} ({word} {number + 3} cũ)"
        if number % 3 == 1:
            written["role1"] = f"{fact.posts[0].title} (từ {month}/{year})"
        elif number == 3:
            written["start"] = "nhiệm kỳ 2025-2030"
            fact.more["unsure"] = ["start", "cases"]
        row = page.person(fact, **written)
        if number == 3:
            page.allow(row, None)
