"""14: deliberate faults in places above the commune, in seats, titles, people and totals."""

from dataclasses import replace

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Fact, Person, Post
from .office import Office
from .page import Page

PROVINCE, DISTRICTS = "Tỉnh Bến Tre", ["Huyện Bình Đại", "Huyện Chợ Lách"]
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("gender", "Giới tính"),
    ("province", "Tỉnh"), ("district", "Huyện"), ("commune", "Xã"), ("hamlet", "Ấp/khu phố"),
    ("role1", "Chức danh thứ nhất"), ("role2", "Chức danh thứ hai"), ("start", "Từ ngày"),
    ("end", "Đến ngày"), ("decision_no", "Số quyết định"), ("decision_date", "Ngày quyết định"),
    (None, "Mã định danh"), ("note", "Ghi chú"),
]  # fmt: skip
NOTES = [
    "Rows with an error give no case. Kinds joined by | are as good as each other: the list of "
    "kinds is open above the commune.",
    "With a wrong district or province what lies below it is left open (unsure).",
    "Two people share one seat in one hamlet; their pair (head + Trưởng ban công tác Mặt trận) is "
    "none that counts, so that totals do not depend on it. Telling it is allowed, not asked.",
    "'Ấp Phú Hoà' and 'Ấp Phú Hòa' are one hamlet, held one after the other; 'Ấp Phú Hóa' may be "
    "a slip or another name: read as written, without a pair, a problem there is allowed.",
    "A bare 'Chủ tịch' or 'TT' in a commune can be several posts: never guessed.",
    "The total row says {claimed}, the list has {count} people: the claim stands in `claims`.",
    "A row written again in capitals with other blanks is the same row: duplicate_row.",
]


def make() -> None:
    page = Page("DS kiêm nhiệm")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM CÁC HUYỆN BÌNH ĐẠI, CHỢ LÁCH, TỈNH BẾN TRE")
    page.line("title", "(Số liệu tính đến ngày 30/6/2021)")
    page.simple_header(COLUMNS)
    Faults(page).write()
    claimed = len(page.records) + 2
    row = page.line("total", {"A": "TỔNG SỐ", "C": claimed})
    page.allow(row)
    page.more["claims"] = [{"row": row, "column": "C", "value": claimed}]
    features = ["misspelt and unknown district", "unknown province", "district of another province",
                "commune of another district", "commune missing", "hamlets that differ in marks",
                "one seat held twice", "ambiguous titles", "unknown post", "missing posts",
                "end before start", "impossible dates and births", "bad gender", "missing name",
                "duplicated rows", "conflicting birth", "namesakes", "formula-like text",
                "unknown column", "wrong total"]  # fmt: skip
    notes = [note.format(count=len(page.records), claimed=claimed) for note in NOTES]
    book = Book("14-binh-dai-cho-lach-loi.xlsx", features, [page], (2021, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


class Faults:
    """Writes sound rows with one of the faults after each."""

    def __init__(self, page: Page):
        self.page = page
        self.office = Office(14, 2017, 2019)
        self.places = self._places()

    def _places(self):
        for count, district in enumerate(DISTRICTS, 2):
            for place in places.communes_of(PROVINCE, district):
                yield from self.office.hamlets(place, count)

    def write(self) -> None:
        steps = [self._above, self._below, self._titles, self._dates, self._people, self._seats]
        for step in steps:
            for fault in step():
                self.sound()
                fault()
        for _ in range(6):
            self.sound()

    def fact(self, *codes: str, start=None) -> Fact:
        where = next(self.places)
        return self.office.fact("thon", where, *(codes or ("BTCB", "HEAD")), start=start)

    def sound(self) -> None:
        turn = len(self.page.records)
        self.row(self.fact(*posts.THON[turn % 3]))

    def row(self, fact: Fact, field=None, kind: str = "", severity="error", **written) -> int:
        row = self.page.person(fact, **written)
        self.page.put(row, "O", f"BĐ{7000 + 13 * row}")
        if kind:
            self.page.problem(row, field, kind, severity)
        return row

    def _place(self, field: str, kind: str, text: str, lost: int, unsure: list) -> None:
        """A row whose place is wrong at `field`; levels from `lost` on are not known."""
        fact = self.fact()
        shown = dict(zip(("province", "district", "commune", "hamlet"), fact.place, strict=True))
        fact.place = [*fact.place[:lost], None, *fact.place[lost + 1 :]]
        fact.more = {"unsure": unsure}
        row = self.row(fact, field, kind, **(shown | {field: text}))
        self.page.allow(row, "commune")

    def _above(self):
        unsure = ["commune", "hamlet"]
        for text in ("Huyện Bình Đạy", "Huyện Binh Đạii"):
            kind = "misspelt_district|unknown_district"
            yield lambda text=text, kind=kind: self._place("district", kind, text, 1, unsure)
        yield self._shortened
        kind = "unknown_district|misspelt_district"
        yield lambda: self._place("district", kind, "Huyện Cửu Long", 1, unsure)
        kind = "district_not_in_province|unknown_district"
        yield lambda: self._place("district", kind, "Huyện Càng Long", 1, unsure)
        kind = "unknown_province|misspelt_province"
        yield lambda: self._place("province", kind, "Tỉnh Đồng Bằng", 0, ["district", *unsure])

    def _shortened(self) -> None:
        fact = self.fact()
        commune = f"X. {places.bare(fact.place[2])}"
        self.row(fact, district=f"H. {places.bare(fact.place[1])}", commune=commune)

    def _below(self):
        def elsewhere():
            fact = self.fact()
            fact.place[2] = None
            fact.more = {"suggest": {"district": "Huyện Ba Tri"}}
            self.row(fact, "commune", "commune_not_in_district", commune="Xã Bảo Thạnh")

        def without_commune():
            fact = self.fact()
            fact.place[2], fact.more = None, {"unsure": ["hamlet"]}
            self.row(fact, "commune", "missing_commune|unknown_commune|missing_hamlet")

        def without_hamlet():
            fact = self.fact()
            head = fact.posts[1].title
            fact.place[3] = None
            self.row(fact, "hamlet", "missing_hamlet", role2=head)

        return [elsewhere, without_commune, without_hamlet]

    def _commune(self, *codes: str) -> Fact:
        place = [*next(self.places)[:3], None]
        return self.office.fact("xa", place, *codes)

    def _titles(self):
        def bare(text: str):
            fact = self._commune("BT")
            fact.posts.append(Post(text, "xa", None))
            fact.more = {"unsure": ["roles"]}
            self.row(fact, "role2", "ambiguous_post|unknown_post")

        def unknown():
            fact = self.fact("BTCB")
            fact.posts.append(Post("Tổ trưởng tổ hợp tác dừa sáp", "thon", None))
            self.row(fact, "role2", "unknown_post")

        def second_only():
            fact = self.fact("HEAD")
            title = fact.posts[0].title
            self.row(fact, "role1", "missing_post", "warning", role1=None, role2=title)

        def first_only():
            self.row(self.fact("BTCB"), "role2", "missing_post", "warning")

        return [lambda: bare("Chủ tịch"), lambda: bare("TT"), unknown, second_only, first_only]

    def _dates(self):
        def impossible(text: str, near: tuple):
            fact = self.fact(start=near)
            fact.start = None
            self.row(fact, "start", "impossible_date", start=text)

        def turned():
            fact = self.fact(start=(2019, 9, 1))
            fact.end = (2018, 9, 1)
            self.row(fact, "end", "end_before_start", end="1/9/2018")

        def born(value):
            fact = self.fact()
            fact.person = replace(fact.person, birth=None)
            self.row(fact, "birth", "impossible_birth|impossible_date", birth=value)

        return [
            lambda: impossible("30/02/2019", (2019, 3, 2)),
            lambda: impossible("31/4/2018", (2018, 5, 1)),
            turned,
            lambda: born(1869),
            lambda: born("35/12/1970"),
        ]

    def _people(self):
        return [self._nameless, self._genderless, self._again, self._conflict, self._namesake,
                self._formula]  # fmt: skip

    def _nameless(self) -> None:
        fact = self.fact()
        fact.person = replace(fact.person, name=None)
        self.row(fact, "full_name", "missing_name")

    def _genderless(self) -> None:
        fact = self.fact()
        fact.person = replace(fact.person, gender=None)
        self.row(fact, "gender", "bad_gender", "warning", gender="Ko rõ")

    def _again(self) -> None:
        fact = self.fact("BTCB", "TB_CTMT")
        row = self.row(fact)
        fact.more = {"duplicate_of": row}
        name = fact.person.name.upper().replace(" ", "  ", 1)
        start = dates.text(fact.start)
        self.row(fact, None, "duplicate_row", full_name=name, start=start)

    def _conflict(self) -> None:
        fact = self.fact()
        fact.person = Person(fact.person.name, (1969,), fact.person.gender)
        row = self.row(fact, "birth", "conflicting_birth", "warning")
        fact.more = {"same_person_as": row}
        fact.person = replace(fact.person, birth=(1976,))
        self.row(fact, "birth", "conflicting_birth")

    def _namesake(self) -> None:
        first = self.fact()
        first.person = replace(first.person, birth=(1967, 3, 5))
        row = self.row(first)
        second = self.fact("BTCB", "TB_CTMT")
        second.person = Person(first.person.name, (1981, 11, 20), first.person.gender)
        second.more = {"namesake_of": row}
        self.row(second)

    def _formula(self) -> None:
        for text in ('=HYPERLINK("http://example.invalid/y","Xem")', "@lien he", "+84 275 000 111"):
            fact = self.fact()
            fact.note = text
            self.row(fact, "note", "formula_like_text", "warning")

    def _seats(self):
        return [self._one_seat_twice, self._one_hamlet_in_two_spellings]

    def _one_seat_twice(self) -> None:
        fact = self.fact("HEAD", "TB_CTMT")
        for _ in range(2):
            self.page.allow(self.row(fact))
            fact = self.office.holding(fact.posts, fact.place)

    def _one_hamlet_in_two_spellings(self) -> None:
        place = places.old(PROVINCE, "Huyện Chợ Lách", "Xã Hưng Khánh Trung B")
        for turn, name in enumerate(["Ấp Phú Hoà", "Ấp Phú Hòa", "Ấp Phú Hóa"]):
            codes = ["BTCB", "HEAD"] if turn < 2 else ["HEAD", "TB_CTMT"]
            where, start = places.hamlet(place, name), (2016 + turn, 2, 1)
            fact = self.office.fact("thon", where, *codes, start=start)
            fact.end = (2017, 1, 31) if turn == 0 else None
            self.page.allow(self.row(fact, hamlet=name))
