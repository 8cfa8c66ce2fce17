"""78: deliberate faults of many kinds, one after the other, between sound rows."""

from dataclasses import replace

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Fact, Person, Post
from .office import Office
from .page import Formula, Page

PROVINCE, DISTRICTS = "Tỉnh Tiền Giang", ["Huyện Gò Công Đông", "Huyện Tân Phước"]
COLUMNS = [
    ("stt", "Số TT"), ("full_name", "Họ, tên cán bộ"), ("birth", "Ngày sinh"),
    ("gender", "Giới tính"), ("district", "Huyện"), ("commune", "Xã/Thị trấn"),
    ("hamlet", "Ấp/Khu phố"), ("role1", "Chức danh thứ 1"), ("role2", "Chức danh thứ 2"),
    ("start", "Ngày bắt đầu"), ("end", "Ngày kết thúc"), (None, "Số sổ BHXH"),
    ("decision_no", "Số QĐ"), ("decision_date", "Ngày QĐ"), ("note", "Ghi chú"),
]  # fmt: skip


def make() -> None:
    page = Page("Danh sách")
    page.line("organisation block", "BAN TỔ CHỨC TỈNH ỦY TIỀN GIANG")
    page.line("title", "DANH SÁCH KIÊM NHIỆM HUYỆN GÒ CÔNG ĐÔNG VÀ HUYỆN TÂN PHƯỚC", merge="A:O")
    page.line("title", "Tỉnh Tiền Giang - đến ngày 31/12/2021", merge="A:O")
    page.simple_header(COLUMNS)
    Faults(page).write()
    page.line("total", {"B": f"Tổng cộng: {len(page.records)} người"})
    notes = [
        "Rows with an error give no case. Kinds joined by | are as good as each other.",
        "'Xã Tân Phước' is a commune of huyện Gò Công Đông, not of huyện Tân Phước.",
        "'05/28/2019' is no day: month and day are not turned.",
        "'Huyện Tân Phứơc' bears its tone beside its place and is Tân Phước; '00/7/2018' is July.",
        "Of two rows of a person with different births the first counts; so of doubled rows.",
        "One post written twice is one post: no case. Posts in two hamlets: no case.",
    ]
    features = ["misspelt and unknown communes", "communes of the other district",
                "misspelt district", "missing commune, hamlet, name, post",
                "impossible and future dates", "end before start", "impossible births",
                "bad gender", "unknown and ambiguous posts", "Excel errors", "formula-like text",
                "duplicated rows", "conflicting birth", "namesakes", "one post twice",
                "unknown column"]  # fmt: skip
    book = Book("78-go-cong-dong-tan-phuoc-loi.xlsx", features, [page], (2021, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


class Faults:
    def __init__(self, page: Page):
        self.page = page
        self.office = Office(78, 2017, 2020, precise=0.7)
        self.places = self._places()

    def _places(self):
        for turn in range(12):
            for district in DISTRICTS:
                place = places.communes_of(PROVINCE, district)[turn]
                yield from self.office.hamlets(place, 3)

    def write(self) -> None:
        for step in (self._where, self._when, self._births, self._posts, self._people,
                     self._cells):  # fmt: skip
            self.sound()
            step()
            self.commune()
        self.sound()

    def fact(self, *codes: str, **more) -> Fact:
        return self.office.fact("thon", next(self.places), *(codes or ("BTCB", "HEAD")), **more)

    def row(self, fact: Fact, field=None, kind: str = "", severity="error", **written) -> int:
        row = self.page.person(fact, **written)
        self.page.put(row, "L", str(7900000000 + 731 * row))
        if kind:
            self.page.problem(row, field, kind, severity)
        return row

    def sound(self) -> None:
        self.row(self.fact(*posts.THON[len(self.page.records) % 3]))

    def commune(self) -> None:
        place = [*next(self.places)[:3], None]
        self.row(self.office.fact("xa", place, *posts.XA[len(self.page.records) % 2]))

    def _at(self, district: int, commune: str) -> Fact:
        place = places.old(PROVINCE, DISTRICTS[district], commune)
        return self.office.fact("thon", places.hamlet(place, "Ấp Bờ Kinh"), "BTCB", "TB_CTMT")

    def _lost(self, fact: Fact, text, kind: str, near: str | None = None) -> None:
        fact.place[2] = None
        if near:
            fact.more = {"suggest": {"commune": near}}
        self.row(fact, "commune", kind, commune=text)

    def _where(self) -> None:
        self.row(self._at(0, "Xã Tân Phước"))
        for district, name, slip in [(0, "Xã Kiểng Phước", "Xã Kiễng Phước"),
                                     (1, "Xã Hưng Thạnh", "Xã Hưng Thạh"),
                                     (0, "Xã Bình Nghị", "Xã Bình Nghi")]:  # fmt: skip
            self._lost(self._at(district, name), slip, "misspelt_commune", name)
        self._lost(self._at(0, "Xã Tân Đông"), "Xã Long Hải Trung", "unknown_commune")
        for district, name, other in [(0, "Xã Tân Tây", "Xã Thạnh Mỹ"),
                                      (1, "Xã Phước Lập", "Xã Tân Phước")]:  # fmt: skip
            self._lost(self._at(district, name), other, "commune_not_in_district")
        self.row(self._at(1, "Xã Phú Mỹ"), district="Huyện Tân Phứơc")
        fact = self._at(1, "Xã Phú Mỹ")
        fact.place[1], fact.more = None, {"unsure": ["commune", "hamlet"]}
        self.row(fact, "district", "misspelt_district|unknown_district", district="Huyện Tân Phươc")
        fact = self._at(1, "Xã Thạnh Hòa")
        fact.more = {"unsure": ["hamlet"]}
        self._lost(fact, None, "missing_commune|unknown_commune|missing_hamlet")
        self.page.records[-1]["unsure"] = ["hamlet"]
        fact = self.fact()
        head = fact.posts[1].title
        fact.place[3] = None
        self.row(fact, "hamlet", "missing_hamlet", role2=head)

    def _when(self) -> None:
        self.row(self.fact(start=(2018, 7)), "start", "read_as", "warning", start="00/7/2018")
        for text in ("29/02/2019", "31/11/2018", "05/28/2019"):
            fact = self.fact()
            fact.start = None
            self.row(fact, "start", "impossible_date", start=text)
        for text in ("12/8/2202", "01/3/2109"):
            fact = self.fact()
            fact.start = None
            fact.more = {"unsure": ["start"]}
            self.row(fact, "start", "future_date|impossible_date", start=text)
        fact = self.fact()
        fact.start, fact.more = None, {"unsure": ["start"]}
        kind = "start_before_birth|impossible_date|impossible_start|impossible_birth"
        row = self.row(fact, "start", kind, start="15/6/1920")
        self.page.allow(row, "birth")
        fact = self.fact()
        fact.start, fact.more = None, {"unsure": ["start"]}
        self.row(fact, "start", "missing_start|impossible_date", start="chưa rõ")
        fact = self.fact(start=(2020, 3, 2))
        fact.end = (2019, 3, 1)
        self.row(fact, "end", "end_before_start")
        fact = self.fact(start=(2018, 6, 15))
        fact.end = (2018, 5, 31)
        self.row(fact, "end", "end_before_start", end="31/5/2018")

    def _births(self) -> None:
        kind = "impossible_birth|impossible_date|unreadable_birth"
        for value in ("30/02/1975", 1792, 2971, "12/13/1968"):
            fact = self.fact()
            fact.person = replace(fact.person, birth=None)
            fact.more = {"unsure": ["birth"]}
            self.row(fact, "birth", kind, birth=value)
        fact = self.fact()
        fact.person = replace(fact.person, birth=(2016, 5, 4))
        fact.more = {"unsure": ["birth"]}
        self.row(fact, "birth", kind)

    def _posts(self) -> None:
        for text in ("Trưởng ban Liên lạc đồng hương", "Tổ trưởng tổ hợp tác thanh long"):
            fact = self.fact("BTCB")
            fact.posts.append(Post(text, "thon", None))
            fact.more = {"unsure": ["roles"]}
            self.row(fact, "role2", "unknown_post", role2=text)
        place = [*next(self.places)[:3], None]
        fact = self.office.fact("xa", place, "BT")
        fact.posts.append(Post("Chủ tịch", "xa", None))
        fact.more = {"unsure": ["roles"]}
        self.row(fact, "role2", "ambiguous_post|unknown_post")
        self.row(self.fact("BTCB"), "role2", "missing_post", "warning")
        fact = self.fact("TB_CTMT")
        title = fact.posts[0].title
        self.row(fact, "role1", "missing_post", "warning", role1=None, role2=title)
        fact = self.fact("BTCB")
        fact.more = {"unsure": ["roles"]}
        self.page.allow(self.row(fact, role2=fact.posts[0].title))
        fact = self.fact("BTCB", "HEAD")
        where = fact.place[3]
        fact.posts[1] = Post(fact.posts[1].title, "thon", "HEAD", unit="Ấp Lăng")
        fact.more = {"unsure": ["hamlet", "roles"]}
        self.page.allow(self.row(fact, role1=f"Bí thư chi bộ {where[0].lower()}{where[1:]}",
                                 role2="Trưởng ấp Lăng", hamlet=where))  # fmt: skip

    def _level(self) -> None:
        """A commune's and a hamlet's title at the wrong kind of place."""
        place = places.old(PROVINCE, DISTRICTS[0], "Thị trấn Vàm Láng")
        fact = self.office.fact("xa", place, "CT_MTTQ", "TK_DV")
        fact.more = {"unsure": ["roles"]}
        row = self.row(fact, role1="Chủ tịch UBMTTQ xã", role2="Trưởng Khối Dân vận xã")
        self.page.allow(row)
        where = places.hamlet(place, "Khu phố Lăng")
        fact = self.office.fact("thon", where, "BTCB", "HEAD")
        fact.more = {"unsure": ["roles"]}
        self.page.allow(self.row(fact, role2="Trưởng ấp"))

    def _people(self) -> None:
        self._level()
        fact = self.fact()
        fact.person = replace(fact.person, name=None)
        self.row(fact, "full_name", "missing_name")
        for text in ("Nm", "?"):
            fact = self.fact()
            fact.person = replace(fact.person, gender=None)
            self.row(fact, "gender", "bad_gender", "warning", gender=text)
        self._twice()
        first = self.fact()
        first.person = replace(first.person, birth=(1971, 8, 2))
        row = self.row(first, "birth", "conflicting_birth", "warning")
        again = replace(first, person=Person(first.person.name, (1977, 8, 2), first.person.gender),
                        place=list(first.place), more={"same_person_as": row})  # fmt: skip
        self.row(again, "birth", "conflicting_birth")
        namesake = self.fact("BTCB", "TB_CTMT")
        namesake.person = Person(first.person.name, (1989, 1, 30), first.person.gender)
        namesake.more = {"namesake_of": row}
        self.row(namesake)

    def _twice(self) -> None:
        fact = self.fact("BTCB", "TB_CTMT")
        row = self.row(fact)
        self.sound()
        again = replace(fact, more={"duplicate_of": row})
        self.row(again, None, "duplicate_row")
        self.row(again, None, "duplicate_row", full_name=fact.person.name.upper() + " ",
                 start=dates.text(fact.start))  # fmt: skip

    def _cells(self) -> None:
        for text in ("=cmd|' /C calc'!A0", "@SUM(2+3)", "+84 73 3846 111", "-9+4",
                     '=HYPERLINK("http://example.invalid/z","xem")'):  # fmt: skip
            fact = self.fact()
            fact.note = text
            self.row(fact, "note", "formula_like_text", "warning")
        for error, formula in (("#N/A", "=VLOOKUP(B9,QD!A:C,3,0)"), ("#REF!", "=#REF!")):
            fact = self.fact()
            fact.decision_date = None
            self.row(fact, "decision_date", "excel_error", "warning",
                     decision_date=Formula(formula, error))  # fmt: skip
        fact = self.fact()
        fact.decision_no = None
        self.row(fact, "decision_no", "excel_error", "warning",
                 decision_no=Formula("=VLOOKUP(B9,QD!A:C,2,0)", "#N/A"))  # fmt: skip
