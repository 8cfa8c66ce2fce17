"""149: two districts of one name; faults between sound rows; people twice."""

from dataclasses import replace

from . import places, xlsx
from .book import Book
from .facts import Person, Post
from .office import Office
from .page import Formula, Page

PROVINCE = "Tỉnh Hà Tĩnh"
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày tháng năm sinh"),
    ("gender", "GT"), ("district", "Huyện, thị xã"), ("commune", "Xã, phường, thị trấn"),
    ("hamlet", "Thôn, TDP"), ("role1", "Chức danh thứ nhất"), ("role2", "Chức danh thứ hai"),
    ("start", "Từ ngày"), ("end", "Đến ngày"), ("decision_no", "Số QĐ"),
    ("decision_date", "Ngày QĐ"), (None, "Điện thoại"), ("note", "Ghi chú"),
]  # fmt: skip
PLACES = [
    ("Huyện Kỳ Anh", "Xã Kỳ Phong"), ("Thị xã Kỳ Anh", "Phường Hưng Trí"),
    ("Huyện Kỳ Anh", "Xã Kỳ Tây"), ("Thị xã Kỳ Anh", "Phường Kỳ Long"),
    ("Huyện Kỳ Anh", "Xã Lâm Hợp"), ("Thị xã Kỳ Anh", "Xã Kỳ Hoa"),
]  # fmt: skip
STEMS = "Đông Sơn|Tân Thắng|Bắc Sơn|Hải Phong|Liên Giang|Trung Thượng|Thắng Lợi|Nam Hà".split("|")


def make() -> None:
    page = Page("Sheet1")
    page.line("title", "THỐNG KÊ CÁN BỘ KIÊM NHIỆM HUYỆN KỲ ANH VÀ THỊ XÃ KỲ ANH, TỈNH HÀ TĨNH")
    page.simple_header(COLUMNS)
    page.allow(page.header_rows[0], "N")
    page.problems.clear()
    Rows(page).write()
    notes = ["'Kỳ Anh' alone is two districts; the commune says which.",
             "Faults are told beside sound rows; a telephone number is no field."]  # fmt: skip
    features = ["two districts of one name", "faults", "Excel errors", "a telephone column",
                "no row below the list"]  # fmt: skip
    book = Book("149-ky-anh-loi.xlsx", features, [page], (2021, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


class Rows:
    def __init__(self, page: Page):
        self.page = page
        self.office = Office(149, 2018, 2020, precise=0.5)
        self.turn = 0

    def fact(self, *codes: str, at=None, **more):
        self.turn += 1
        district, commune = PLACES[(self.turn if at is None else at) % len(PLACES)]
        word = "Tổ dân phố" if commune.startswith("Phường") else "Thôn"
        name = f"{word} {STEMS[(self.turn + self.turn // 6) % len(STEMS)]}"
        place = places.hamlet(places.old(PROVINCE, district, commune), name)
        return self.office.fact("thon", place, *(codes or ("BTCB", "HEAD")), **more)

    def row(self, fact, field=None, kind="", severity="error", **said) -> int:
        row = self.page.person(fact, **said)
        self.page.put(row, "N", f"0912 345 {100 + row}")
        if kind:
            self.page.problem(row, field, kind, severity)
        return row

    def write(self) -> None:
        for district, commune in PLACES:
            place = places.old(PROVINCE, district, commune)
            said = {"district": "Kỳ Anh"} if commune in ("Xã Kỳ Tây", "Phường Kỳ Long") else {}
            self.row(self.office.fact("xa", place, "BT", "CT_HDND"), **said)
        for _ in range(4):
            self.row(self.fact())
        self.row(self.fact("BTCB", "TB_CTMT", at=1), district="TX Kỳ Anh")
        self.row(self.fact("BTCB", "TB_CTMT", at=0), district="H. Kỳ Anh", commune="Kỳ Phong")
        self.places_faults()
        self.row(self.fact())
        self.day_faults()
        self.row(self.fact())
        self.people_faults()
        self.row(self.fact("BTCB", "HEAD"))

    def places_faults(self) -> None:
        fact = self.fact(at=3)
        fact.place[2] = None
        fact.more = {"suggest": {"district": "Thị xã Kỳ Anh"}}
        self.row(fact, "commune", "commune_not_in_district", district="Huyện Kỳ Anh",
                 commune="Phường Kỳ Long")  # fmt: skip
        fact.place[1] = "Huyện Kỳ Anh"
        self.page.records[-1]["locality"][1] = "Huyện Kỳ Anh"
        fact = self.fact(at=2)
        fact.place[2] = None
        fact.more = {"suggest": {"commune": "Xã Kỳ Tây"}}
        self.row(fact, "commune", "misspelt_commune", commune="Xã Kì Tâyy")
        fact = self.fact(at=4)
        fact.place[2] = None
        self.row(fact, "commune", "unknown_commune", commune="Xã Bình Minh Thượng")
        fact = self.fact(at=0)
        fact.place[3] = None
        self.row(fact, "hamlet", "missing_hamlet")
        fact = self.fact("BTCB", at=5)
        fact.posts.append(Post("Tổ trưởng tổ bảo vệ rừng", "thon", None))
        self.row(fact, "role2", "unknown_post")
        self.row(self.fact("BTCB"), "role2", "missing_post", "warning")

    def day_faults(self) -> None:
        for text in ("31/4/2019", "32/5/2020", "12/2019/05"):
            fact = self.fact()
            fact.start = None
            self.row(fact, "start", "impossible_date", start=text)
        fact = self.fact(start=(2020, 5, 5))
        fact.end = (2020, 5, 1)
        self.row(fact, "end", "end_before_start")
        fact = self.fact()
        fact.start = (2092, 3, 15)
        self.row(fact, "start", "future_date", start="15/3/2092")
        fact = self.fact()
        fact.person = replace(fact.person, birth=None)
        self.row(fact, "birth", "impossible_birth", birth=1896)
        fact = self.fact()
        fact.person = replace(fact.person, birth=None)
        self.row(fact, "birth", "impossible_birth", birth=2075)
        fact = self.fact()
        fact.decision_no = None
        self.row(fact, "decision_no", "excel_error", "warning",
                 decision_no=Formula("=INDEX(QD!A:A,MATCH(B9,QD!B:B,0))", "#REF!"))  # fmt: skip

    def people_faults(self) -> None:
        fact = self.fact()
        fact.person = replace(fact.person, name=None)
        self.row(fact, "full_name", "missing_name")
        fact = self.fact()
        fact.person = replace(fact.person, gender=None)
        self.row(fact, "gender", "bad_gender", "warning", gender="Na")
        fact = self.fact()
        fact.note = "=CMD|'/C calc'!A0"
        self.row(fact, "note", "formula_like_text", "warning")
        first = self.fact(start=(2019, 7, 8))
        first.person = Person("Nguyễn Tiến Lục", (1971, 8, 30), "nam")
        row = self.row(first, "birth", "conflicting_birth", "warning")
        again = replace(first, person=Person("Nguyễn Tiến Lục", (1977, 8, 30), "nam"),
                        place=list(first.place), more={"same_person_as": row})  # fmt: skip
        self.row(again, "birth", "conflicting_birth")
        first = self.fact("BTCB", "TB_CTMT")
        row = self.row(first)
        self.row(replace(first, more={"duplicate_of": row}), None, "duplicate_row")
        one, other = self.fact(at=0), self.fact(at=3)
        row = self.row(one)
        other.person = Person(one.person.name, (1960, 1, 1), one.person.gender)
        other.more = {"namesake_of": row}
        self.row(other)
