"""160: a district's list with a blank heading and faults of every kind between sound rows."""

from dataclasses import replace

from . import places, xlsx
from .book import Book
from .facts import Person, Post
from .office import Office
from .page import Formula, Page

PROVINCE, DISTRICT = "Tỉnh Trà Vinh", "Huyện Trà Cú"
FIELDS = {"stt": "A", "full_name": "B", "gender": "C", "birth": "D", "commune": "F",
          "hamlet": "G", "role1": "H", "role2": "I", "start": "J", "end": "K",
          "decision_no": "L", "decision_date": "M", "note": "N"}  # fmt: skip
HEAD = {"A": "TT", "B": "Họ tên", "C": "Giới tính", "D": "Ngày, tháng, năm sinh",
        "F": "Xã, thị trấn", "G": "Ấp, khóm", "H": "Chức danh chính", "I": "Chức danh kiêm nhiệm",
        "J": "Từ ngày", "K": "Đến ngày", "L": "Quyết định số", "M": "Ngày ký",
        "N": "Ghi chú"}  # fmt: skip
COMMUNES = ["Xã Ngãi Xuyên", "Xã Tập Sơn", "Xã Hàm Giang", "Xã Đại An", "Xã Long Hiệp",
            "Thị trấn Trà Cú", "Xã Ngọc Biên", "Xã Lưu Nghiệp Anh"]  # fmt: skip
STEMS = "Chợ|Giồng Chanh|Vàm Ray|Xoài Rùm|Bến Thế|Sóc Tro|Leng|Đôn Chụm|Trà Tro|Mồ Côi".split("|")
GROUPS = ["Kinh", "Khmer", "Kinh", "Khmer", "Hoa"]


def make() -> None:
    page = Page("DS kiem nhiem 2021")
    page.line("organisation block", {"A": "HUYỆN ỦY TRÀ CÚ", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC", "H": "Trà Cú, ngày 10 tháng 7 năm 2021"})
    page.line("organisation block", {"A": "*"})
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM CẤP XÃ, ẤP", merge="A:N")
    page.line("title", "(Tính đến ngày 30/6/2021)", merge="A:N")
    page.header(FIELDS, HEAD)
    page.more["columns_allowed"] = {"ethnicity": "E"}
    page.allow(6, "E")
    Rows(page).write()
    page.line("total", {"B": f"Tổng cộng: {len(page.records) + 3} người"})
    page.allow(page.at - 1)
    page.line("total", {"B": "Trong đó: nữ", "C": 41})
    page.allow(page.at - 1)
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "J": "TRƯỞNG BAN"})
    page.line("signature", {"B": "(Ký, ghi rõ họ và tên)", "J": "(Ký, đóng dấu)"})
    notes = [
        "Column E has no heading; its cells are ethnic groups, which may be told.",
        "Định An is a commune and a town of this district: where a post says which, it is told.",
        "A row with severity 'error' gives no case; the rows around it are sound.",
        "The totals are not those of the list.",
    ]
    features = ["blank heading", "faults of every kind", "commune and town of one name",
                "numbers as text", "wrong totals", "Khmer names"]  # fmt: skip
    book = Book("160-tra-cu-loi.xlsx", features, [page], (2021, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


class Rows:
    def __init__(self, page: Page):
        self.page = page
        self.office = Office(160, 2018, 2020)
        self.turn = 0

    def place(self, at=None) -> list:
        self.turn += 1
        commune = COMMUNES[(self.turn if at is None else at) % len(COMMUNES)]
        word = "Khóm" if commune.startswith("Thị trấn") else "Ấp"
        name = f"{word} {STEMS[(self.turn + self.turn // 8) % len(STEMS)]}"
        return places.hamlet(places.old(PROVINCE, DISTRICT, commune), name)

    def fact(self, *codes: str, at=None, **more):
        place = self.place(at)
        return self.office.fact("thon", place, *(codes or ("BTCB", "HEAD")), **more)

    def row(self, fact, field=None, kind="", severity="error", **said) -> int:
        row = self.page.person(fact, **said)
        self.page.put(row, "E", GROUPS[row % len(GROUPS)])
        if kind:
            self.page.problem(row, field, kind, severity)
        return row

    def named(self, fact, name: str, birth: tuple, gender: str | None):
        fact.person = Person(name, birth, gender)
        return fact

    def write(self) -> None:
        for commune in COMMUNES[:4]:
            place = places.old(PROVINCE, DISTRICT, commune)
            self.row(self.office.fact("xa", place, "BT", "CT_HDND"))
        for codes in [("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD")]:
            self.row(self.fact(*codes))
        steps = [self.written_otherwise, self.days, self.births, self.towns, self.places_faults,
                 self.posts_faults, self.people, self.texts]  # fmt: skip
        for step in steps:
            step()
            self.row(self.fact())

    def written_otherwise(self) -> None:
        fact = self.named(self.fact(), "Thạch Sa Vút", (1975,), "nam")
        self.row(fact, stt="12", birth="1975")
        fact = self.named(self.fact("BTCB", "TB_CTMT"), "Kim Thị Sô Phi", (1980, 4, 9), "nu")
        self.row(fact, birth="9/4/1980", gender="nữ", start="Ngày " + _text(fact.start))
        fact = self.named(self.fact(), "Sơn Thị Na Ry", (1969,), "nu")
        self.row(fact, full_name="Bà Sơn Thị Na Ry", birth="năm 1969")

    def days(self) -> None:
        for text in ("30/2/2019", "31/9/2020"):
            fact = self.fact()
            fact.start = None
            self.row(fact, "start", "impossible_date", start=text)
        fact = self.fact(start=(2020, 5))
        self.row(fact, "start", "read_as", "warning", start="00/5/2020")
        fact = self.fact(start=(2020, 8, 1))
        fact.end = (2018, 8, 1)
        self.row(fact, "end", "end_before_start")
        fact = self.fact()
        fact.start = (2201, 5, 20)
        self.row(fact, "start", "future_date|impossible_date", start="20/5/2201")
        self.page.records[-1]["unsure"] = ["start"]
        fact = self.fact()
        fact.decision_date = None
        self.row(fact, "decision_date", "impossible_date", decision_date="29/02/2019")

    def births(self) -> None:
        kind = "start_before_birth|impossible_date|impossible_start|impossible_birth"
        fact = self.fact(start=(2018, 5, 2))
        fact.person = replace(fact.person, birth=(2018, 11, 20))
        self.row(fact, "birth", kind)
        self.page.records[-1]["unsure"] = ["birth", "start"]
        self.page.allow(self.page.at - 1, "start")
        for value in (1867, "31/11/1972"):
            fact = self.fact()
            fact.person = replace(fact.person, birth=None)
            self.row(fact, "birth", "impossible_birth|impossible_date", birth=value)
        first = self.named(self.fact(), "Trầm Văn Hiếu", (1971, 2, 3), "nam")
        row = self.row(first, "birth", "conflicting_birth", "warning")
        again = replace(first, person=Person("Trầm Văn Hiếu", (1977, 2, 3), "nam"),
                        place=list(first.place), more={"same_person_as": row})  # fmt: skip
        self.row(again, "birth", "conflicting_birth")

    def towns(self) -> None:
        """Định An: the post says which of the two, or nothing does."""
        town = places.old(PROVINCE, DISTRICT, "Thị trấn Định An")
        commune = places.old(PROVINCE, DISTRICT, "Xã Định An")
        self.row(self.office.fact("xa", town, "BT", "CT_HDND"), commune="TT Định An")
        self.row(self.office.fact("xa", commune, "BT", "CT_UBND"), commune="X. Định An")
        fact = self.office.fact("thon", places.hamlet(commune, "Ấp Cá Lóc"), "BTCB", "HEAD")
        self.row(fact)
        fact = self.office.fact("thon", places.hamlet(town, "Khóm 6"), "BTCB", "HEAD")
        self.row(fact)
        fact = self.office.fact("xa", town, "CT_MTTQ", "TK_DV")
        self.row(fact, "commune", "read_as", "warning", commune="Định An")
        fact = self.office.fact("thon", places.hamlet(commune, "Ấp Giồng Lớn"), "BTCB", "TB_CTMT")
        fact.place[2] = None
        self.row(fact, "commune", "ambiguous_place|ambiguous_commune", commune="Định An")

    def places_faults(self) -> None:
        for written, suggest in (
            ("Xã Ngải Xuyên", {"commune": "Xã Ngãi Xuyên"}),
            ("Xã Lưu Nghiêp Ah", {"commune": "Xã Lưu Nghiệp Anh"}),
            ("Xã Thanh Bình Thượng", None),
        ):
            fact = self.fact(at=0)
            fact.place[2] = None
            fact.more = {"suggest": suggest} if suggest else {}
            kind = "misspelt_commune" if suggest else "unknown_commune"
            self.row(fact, "commune", kind, commune=written)
        fact = self.fact(at=0)
        fact.place[2] = None
        fact.more = {"suggest": {"district": "Huyện Cầu Ngang"}}
        self.row(fact, "commune", "commune_not_in_district", commune="Xã Mỹ Long Bắc")
        fact = self.fact(at=1)
        fact.place[2] = None
        self.row(fact, "commune", "missing_commune|unknown_commune|missing_hamlet", commune=None)
        fact = self.fact(at=2)
        fact.place[3] = None
        self.row(fact, "hamlet", "missing_hamlet")
        fact = self.fact(at=3)
        fact.place[3] = None
        self.row(fact, "hamlet", "missing_hamlet|excel_error",
                 hamlet=Formula("=VLOOKUP(B9,[DMAP.xls]Sheet1!A:B,2,0)", "#N/A"))  # fmt: skip
        self.page.allow(self.page.at - 1, "hamlet")

    def posts_faults(self) -> None:
        fact = self.fact("BTCB")
        fact.posts.append(Post("Trưởng nhóm nuôi tôm", "thon", None))
        self.row(fact, "role2", "unknown_post")
        self.row(self.fact("BTCB"), "role2", "missing_post", "warning")
        fact = self.fact("BTCB")
        self.row(fact, "role2", "repeated_post", role2="Bí thư Chi bộ")
        first = self.fact("HEAD", "TB_CTMT", at=4)
        self.page.allow(self.row(first))
        other = self.office.fact("thon", list(first.place), "HEAD", "TB_CTMT")
        self.page.allow(self.row(other))
        fact = self.fact("TB_CTMT")
        self.row(fact, "role1", "missing_post", "warning", role1=None, role2=fact.posts[0].title)
        fact = self.fact("BTCB")
        fact.posts.append(Post("Trưởng ấp", "thon", "HEAD", unit="Ấp Ô Đùng"))
        self.row(fact, role2="Trưởng ấp Ô Đùng")

    def people(self) -> None:
        fact = self.named(self.fact(), None, (1970,), "nam")
        self.row(fact, "full_name", "missing_name")
        fact = self.named(self.fact(), "Lâm Thị Sa Ri", (1974,), None)
        self.row(fact, "gender", "bad_gender|gender_conflict", "warning",
                 full_name="Bà Lâm Thị Sa Ri", gender="Nam")  # fmt: skip
        self.page.records[-1]["unsure"] = ["gender"]
        fact = self.named(self.fact(), "Hồ Văn Nhựt", (1973,), None)
        self.row(fact, "gender", "bad_gender", "warning", gender="Nm")
        first = self.named(self.fact("BTCB", "TB_CTMT"), "Diệp Minh Tâm", (1968, 6, 1), "nam")
        row = self.row(first)
        self.row(replace(first, more={"duplicate_of": row}), None, "duplicate_row",
                 full_name="DIỆP MINH TÂM")  # fmt: skip
        one = self.named(self.fact(at=0), "Thạch Thươl", (1970,), "nam")
        other = self.named(self.fact(at=6), "Thạch Thươl", (1958,), "nam")
        row = self.row(one)
        other.more = {"namesake_of": row}
        self.row(other)

    def texts(self) -> None:
        for text in ('=HYPERLINK("file:///c:/x.exe","xem")', "-1+1", "@tracu.gov.vn"):
            fact = self.fact()
            fact.note = text
            self.row(fact, "note", "formula_like_text", "warning")
        fact = self.fact()
        fact.decision_no = None
        self.row(fact, "decision_no", "excel_error", "warning",
                 decision_no=Formula("=VLOOKUP(B3,QD!A:B,2,0)", "#REF!"))  # fmt: skip


def _text(date: tuple) -> str:
    return "/".join(str(part) for part in reversed(date))
