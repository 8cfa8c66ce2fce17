"""19: a text file whose dates, names and places are faulty, from a district's old export."""

from . import places, posts, text
from .book import Book
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bến Tre", "Huyện Ba Tri"
FILE = "19-ba-tri-ngay-sai.csv"
FAULTS = {
    2: ("start", "31/02/2019", "impossible_date", "error"),
    5: ("birth", "1898", "impossible_birth", "error"),
    8: ("start", "01/3/2091", "future_date|impossible_date", "error"),
    11: ("full_name", None, "missing_name", "error"),
}
WAYS = ["từ tháng {m} năm {y}", "{m}/{y}", "{m:02d}-{y}", "tháng {m:02d}/{y}", "T{m}.{y}"]


def make() -> None:
    office, page = Office(19), Page(FILE)
    page.line("title", "HUYỆN ỦY BA TRI")
    page.line("title", "Danh sách kiêm nhiệm đến 30/9/2020")
    page.simple_header([
        ("decision_no", "Quyết định số"), ("full_name", "HỌ TÊN"), ("gender", "Phái"),
        ("birth", "Sinh ngày"), ("hamlet", "Ấp"), ("commune", "Xã"), ("role1", "Chức danh 1"),
        ("role2", "Chức danh 2"), ("start", "Thời gian bắt đầu"),
    ])  # fmt: skip
    turn = 0
    for place in places.communes_of(PROVINCE, DISTRICT)[:6]:
        for where in places.hamlets(office.rng, place, 3):
            _row(page, office, where, turn)
            turn += 1
    page.line("total", {"B": "Cộng: 18"})
    book = Book(FILE, ["UTF-16", "semicolons", "impossible dates", "months only"], [page],
                (2020, 9, 30))  # fmt: skip
    text.write(FILE, page, ";", "utf-16-le")
    book.write_expectation()


def _row(page: Page, office: Office, where: list, turn: int) -> None:
    year, month = 2017 + turn % 3, 1 + turn % 12
    fact = office.fact("thon", where, *posts.THON[turn % 3], start=(year, month))
    field, value, kind, severity = FAULTS.get(turn, (None,) * 4)
    written = {"start": WAYS[turn % 5].format(m=month, y=year)}
    if field:
        written[field] = value
    fact.decision_date = None
    row = page.person(fact, **written)
    if field:
        page.problem(row, field, kind, severity)
        page.records[-1].setdefault("unsure", []).append(field)
        if field == "full_name":
            page.records[-1]["full_name"] = None
