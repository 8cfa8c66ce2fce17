"""121: a commune's list of hamlets with faults of every kind, each between sound rows."""

from dataclasses import replace

from . import places, posts, xlsx
from .book import Book
from .facts import Fact, Person, Post
from .office import Office
from .page import Formula, Page

PROVINCE, DISTRICT, COMMUNE = "Tỉnh Bạc Liêu", "Huyện Hồng Dân", "Xã Ninh Quới A"
COLUMNS = [
    ("stt", "STT"), ("officer_code", "Số hiệu cán bộ"), ("full_name", "Họ và tên"),
    ("birth", "Ngày, tháng, năm sinh"), ("gender", "Giới tính"), ("commune", "Xã"),
    ("hamlet", "Ấp"), ("role1", "Chức danh 1"), ("role2", "Chức danh 2"), ("start", "Từ ngày"),
    ("end", "Đến ngày"), ("decision_no", "Số quyết định"), ("decision_date", "Ngày quyết định"),
    ("note", "Ghi chú"),
]  # fmt: skip
HAMLETS = """Ninh Lợi|Ninh Tiến|Ninh Điền|Ninh Chùa|Ninh Hiệp|Phú Tây|Phú Đông|Vàm Chùa|Cầu Xéo
Xẻo Gừa|Chủ Chọt|Bà Hiên|Ông Tà|Thống Nhất|Kinh Xáng|Lung Mướp|Rạch Cùng|Bình Lễ|Tràm Một
Ngan Kè|Cái Chanh|Xóm Tre|Nhà Lầu|Đầu Sấu|Vườn Cò|Giồng Me|Miễu Trắng|Láng Dài|Ba Đình
Tà Ky|Bào Sen|Cây Cui|Rạch Lùm|Kinh Ranh|Tà Óc|Trà Mông|Vĩnh An|Long Phước|Mỹ Tân|Tân Hòa
Phước Trường|Phước Hậu|Ba Xoài|Bảy Thưa|Cây Gòn|Tư Tảo|Xẻo Chít""".replace("\n", "|").split("|")


def make() -> None:
    page = Page("Ninh Quới A")
    page.line("organisation block", {"A": "HUYỆN ỦY HỒNG DÂN", "I": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "ĐẢNG ỦY XÃ NINH QUỚI A")
    page.line("title", "DANH SÁCH KIÊM NHIỆM CHỨC DANH Ở CÁC ẤP", merge="A:N")
    page.line("title", "(Huyện Hồng Dân, tỉnh Bạc Liêu - đến ngày 31/5/2022)", merge="A:N")
    page.simple_header(COLUMNS)
    Faults(page).write()
    page.line("total", {"C": f"Tổng cộng: {len(page.records)} dòng"})
    page.line("signature", {"I": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"I": "BÍ THƯ"})
    notes = [
        "Rows with an error give no case.",
        "A misspelt hamlet, a seat of two, a code used twice, a number without its day are asked "
        "about, but no kind of problem is asked for here.",
        "Vĩnh Thanh is a commune of huyện Phước Long.",
    ]
    features = ["misspelt hamlet", "commune of another district", "unknown post",
                "impossible days", "birth after start", "end before start", "missing name",
                "missing birth", "same person with another birth", "duplicated row",
                "a seat held by two", "decision number without day and the reverse",
                "a post of another level", "a code used twice", "missing hamlet",
                "future date", "bad gender", "Excel error"]  # fmt: skip
    book = Book("121-ninh-quoi-a-loi.xlsx", features, [page], (2022, 5, 31), notes)
    xlsx.write(book)
    book.write_expectation()


class Faults:
    def __init__(self, page: Page):
        self.page = page
        self.office = Office(121, 2018, 2021, precise=0.7)
        self.place = places.old(PROVINCE, DISTRICT, COMMUNE)
        self.hamlets = iter(HAMLETS)
        self.code = iter(range(101, 999, 7))

    def write(self) -> None:
        self.sound(2)
        for step in (self.where, self.what, self.when, self.who, self.twice, self.papers):
            step()
            self.sound(2)

    def fact(self, *codes: str, **more) -> Fact:
        where = places.hamlet(self.place, f"Ấp {next(self.hamlets)}")
        return self.office.fact("thon", where, *(codes or ("BTCB", "HEAD")), **more)

    def row(self, fact: Fact, field=None, kind: str = "", severity="error", code="", **said) -> int:
        row = self.page.person(fact, **said)
        self.page.put(row, "B", code or f"NQA-{next(self.code):04d}")
        if kind:
            self.page.problem(row, field, kind, severity)
        return row

    def sound(self, count: int = 1) -> None:
        for _ in range(count):
            self.row(self.fact(*posts.THON[len(self.page.records) % 3]))

    def where(self) -> None:
        first = self.fact()
        self.row(first)
        where = places.hamlet(self.place, first.place[3])
        again = self.office.fact("thon", where, "PBTCB", "TB_CTMT")
        again.more = {"unsure": ["hamlet"]}
        self.page.allow(self.row(again, hamlet="Ấp Ninh Điêng"))
        fact = self.fact()
        fact.place[2] = None
        fact.more = {"suggest": {"district": "Huyện Phước Long"}}
        self.row(fact, "commune", "commune_not_in_district", commune="Xã Vĩnh Thanh")
        self.sound()
        fact = self.fact()
        fact.place[2] = None
        fact.more = {"suggest": {"commune": COMMUNE}}
        self.row(fact, "commune", "misspelt_commune", commune="Xã Ninh Qưới A")
        fact = self.fact()
        fact.place[3] = None
        self.row(fact, "hamlet", "missing_hamlet")

    def what(self) -> None:
        fact = self.fact("BTCB")
        fact.posts.append(Post("Tổ trưởng tổ hùn vốn", "thon", None))
        fact.more = {"unsure": ["roles"]}
        self.row(fact, "role2", "unknown_post", role2="Tổ trưởng tổ hùn vốn")
        self.sound()
        fact = self.fact("BTCB")
        fact.posts.append(Post("Trưởng phòng Nội vụ huyện", "huyen", "TP_NV"))
        self.page.allow(self.row(fact))
        self.row(self.fact("BTCB"), "role2", "missing_post", "warning")
        fact = self.fact("BTCB", "HEAD")
        self.page.allow(self.row(fact, role2="Trưởng ấp", role1="Bí thư chi bộ ấp"))

    def when(self) -> None:
        for text in ("30/2/2020", "31/06/2019", "15/14/2019"):
            fact = self.fact()
            fact.start = None
            self.row(fact, "start", "impossible_date", start=text)
        fact = self.fact()
        fact.more = {"unsure": ["end"]}
        self.row(fact, "end", "impossible_date", end="32/01/2022")
        self.sound()
        fact = self.fact(start=(1982, 8, 9))
        fact.person = replace(fact.person, birth=(1986, 8, 9))
        fact.more = {"unsure": ["start", "birth"]}
        kind = "start_before_birth|impossible_date|impossible_start|impossible_birth"
        self.page.allow(self.row(fact, "start", kind), "birth")
        fact = self.fact(start=(2020, 7, 1))
        fact.end = (2019, 12, 31)
        self.row(fact, "end", "end_before_start")
        fact = self.fact()
        fact.start, fact.more = None, {"unsure": ["start"]}
        self.row(fact, "start", "future_date|impossible_date", start="12/5/2220")
        fact = self.fact()
        fact.person = replace(fact.person, birth=None)
        fact.more = {"unsure": ["birth"]}
        kind = "impossible_birth|impossible_date|unreadable_birth"
        self.row(fact, "birth", kind, birth="31/9/1974")

    def who(self) -> None:
        fact = self.fact()
        fact.person = replace(fact.person, name=None)
        self.row(fact, "full_name", "missing_name")
        fact = self.fact()
        fact.person = replace(fact.person, birth=None)
        self.page.allow(self.row(fact))
        self.sound()
        fact = self.fact()
        fact.person = replace(fact.person, gender=None)
        self.row(fact, "gender", "bad_gender", "warning", gender="Na")

    def twice(self) -> None:
        first = self.fact()
        first.person = replace(first.person, birth=(1972, 3, 14))
        row = self.row(first, "birth", "conflicting_birth", "warning", code="NQA-0777")
        self.sound()
        again = replace(first, person=Person(first.person.name, (1975, 3, 14), first.person.gender),
                        place=list(first.place), more={"same_person_as": row})  # fmt: skip
        self.row(again, "birth", "conflicting_birth", code="NQA-0777")
        fact = self.fact("BTCB", "TB_CTMT")
        row = self.row(fact, code="NQA-0812")
        self.sound()
        self.row(replace(fact, more={"duplicate_of": row}), None, "duplicate_row", code="NQA-0812")
        fact = self.fact("BTCB", "HEAD", start=(2018, 5, 4))
        self.page.allow(self.row(fact))
        other = self.office.fact("thon", fact.place, "BTCB", "HEAD", start=(2020, 6, 2))
        self.page.allow(self.row(other))
        for _ in range(2):
            self.page.allow(self.row(self.fact(), code="NQA-0900"))

    def papers(self) -> None:
        fact = self.fact()
        fact.decision_date = None
        self.page.allow(self.row(fact))
        fact = self.fact()
        fact.decision_no = None
        self.page.allow(self.row(fact))
        fact = self.fact()
        fact.decision_date = None
        self.row(fact, "decision_date", "excel_error", "warning",
                 decision_date=Formula("=VLOOKUP(C9,QD!A:C,3,0)", "#N/A"))  # fmt: skip
