"""16: name in two columns, a chain of places in one cell, posts one below the other."""

from . import dates, places, posts, xlsx
from .book import Book
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bến Tre", "Huyện Giồng Trôm"
HEADER = {"A": "Số TT", "B": "Họ, chữ lót", "C": "Tên", "E": "Sinh năm", "F": "Nữ",
          "G": "Địa bàn công tác", "H": "Các chức vụ đang đảm nhiệm", "I": "Văn bản (số, ngày)",
          "J": "Đảm nhiệm từ", "L": "Ghi chú"}  # fmt: skip
FIELDS = {"stt": "A", "full_name": "B", "birth": "E", "female_mark": "F", "workplace": "G",
          "roles": "H", "decision_no": "I", "start": "J", "note": "L"}  # fmt: skip
JOINS = ["\n", "\n- ", ";\n", " kiêm\n", "; ", ", đồng thời làm ", " + "]
PER_PAGE = 12


def make() -> None:
    office, page = Office(16), Page("DS")
    page.line("organisation block", {"A": "HUYỆN ỦY GIỒNG TRÔM", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC", "H": "Giồng Trôm, ngày 02/10/2020"})
    page.line("title", "DANH SÁCH CÁN BỘ GIỮ TỪ HAI CHỨC VỤ TRỞ LÊN", merge="A:L")
    page.header(FIELDS, HEADER)
    page.more["columns_allowed"] = {"decision_date": "I", "given_name": "C", "district": "G",
                                    "commune": "G", "hamlet": "G"}  # fmt: skip
    for fact in _facts(office):
        if page.records and len(page.records) % PER_PAGE == 0:
            page.header(FIELDS, HEADER, why="repeated header")
        _person(page, fact)
    page.line("total", {"A": f"Tổng cộng danh sách có {len(page.records)} đồng chí."})
    page.lines("note", "Ghi chú:", "- Cột 8: chức vụ ghi trước là chức vụ chính.",
               "(*) Đang chờ quyết định chuẩn y của Ban Thường vụ Huyện ủy.")  # fmt: skip
    page.line("signature", {"B": "Người lập biểu", "I": "TRƯỞNG BAN"})
    page.line("signature", {"B": "Đỗ Thị Mai", "I": "Trần Quốc Việt"})
    notes = [
        "The name stands in two columns; full_name tells the first of them.",
        "Column I holds number and day of the decision.",
        "A secretary's chain ends with commune or district; the district is that of the head.",
    ]
    book = Book("16-giong-trom-chuoi-dia-ban.xlsx", ["name in two columns", "places in one cell",
                "posts on several lines", "blank spacer columns", "repeated heading"],
                [page], (2020, 9, 30), notes)  # fmt: skip
    xlsx.write(book)
    book.write_expectation()


def _facts(office: Office):
    for turn, place in enumerate(places.communes_of(PROVINCE, DISTRICT)[:9]):
        yield office.fact("xa", place, *posts.XA[turn % 3])
        yield from office.hamlet_facts(place, 3)


def _chain(place: list, turn: int) -> str:
    district, commune, hamlet = place[1:]
    kind = places.kind(commune)
    low = [f"{kind} {places.bare(commune)}", f"huyện {places.bare(district)}"]
    bare = [places.bare(commune), places.bare(district)]
    first = [hamlet] if hamlet else []
    return [" - ".join([*first, *bare]), ", ".join([*first, *low]), " – ".join([*first, *low]),
            ", ".join([*first, low[0]]), "/".join([*first, *low])][turn % 5]  # fmt: skip


def _person(page: Page, fact) -> None:
    turn = len(page.records)
    *family, given = fact.person.name.split()
    mark = JOINS[turn % len(JOINS)]
    held = mark.join(post.title for post in fact.posts)
    ways = dates.every_way(fact.start)
    number = f"QĐ số {fact.decision_no} ngày {dates.text(fact.decision_date, padded=False)}"
    row = page.person(
        fact, full_name=" ".join(family), workplace=_chain(fact.place, turn),
        roles=("- " + held if mark == "\n- " else held), decision_no=number,
        start=ways[turn % len(ways)],
    )  # fmt: skip
    page.put(row, "C", given)
    year, month, day = fact.decision_date
    page.records[-1]["decision_date"] = {"year": year, "month": month, "day": day}
