"""143: a text file in windows-1258: semicolons, days of every form, faults of a few kinds."""

from dataclasses import replace

from . import dates, places, text
from .book import Book
from .facts import Person
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Quảng Ngãi", "Huyện Nghĩa Hành"
COLUMNS = [
    ("stt", "STT"), ("officer_code", "Mã cán bộ"), ("full_name", "Họ và tên khai sinh"),
    ("birth", "Ngày sinh"), ("gender", "Phái"), ("province", "Tỉnh/Thành phố"),
    ("district", "Quận/Huyện"), ("commune", "Phường/Xã"), ("hamlet", "Thôn/TDP"),
    ("role1", "Chức vụ chính"), ("role2", "Chức vụ kiêm nhiệm 1"),
    ("role3", "Chức vụ kiêm nhiệm 2"), ("start", "Ngày bắt đầu"), ("end", "Ngày kết thúc"),
    ("decision_no", "Số QĐ"), ("decision_date", "Ngày ký QĐ"), ("note", "Ghi chú"),
]  # fmt: skip
COMMUNES = ["Thị trấn Chợ Chùa", "Xã Hành Thuận", "Xã Hành Dũng", "Xã Hành Trung", "Xã Hành Nhân",
            "Xã Hành Đức", "Xã Hành Tín Đông"]  # fmt: skip
HAMLETS = "Phú Bình Tây|Đại An Đông|An Định|Hiệp Phổ Nam|Nghĩa Lâm|Kỳ Thọ Bắc|Nhơn Lộc 1".split("|")

# What stands in some cells instead.
SAID = {
    1: {"role2": "Trưởng ban công tác\nMặt trận"},
    4: {"end": "tháng 12 năm 2020"},
    7: {"district": "H. Nghĩa Hành"},
    8: {"commune": "X. Hành Thuận"},
    10: {"province": "Quảng Ngãi", "district": "Nghĩa Hành"},
}


def make() -> None:
    page = Page("143-nghia-hanh-windows-1258.csv")
    page.simple_header(COLUMNS)
    rows = Rows(page)
    rows.sound()
    rows.faults()
    notes = [
        "A phone number that begins with + is no formula but looks like one.",
    ]
    features = ["windows-1258 with combining marks", "semicolons", "a line break within quotes",
                "a semicolon within quotes", "three posts in three columns", "ended posts",
                "days in every form", "faults"]  # fmt: skip
    book = Book(page.name, features, [page], (2021, 9, 30), notes)
    text.write(book.file, page, ";", "windows-1258")
    book.write_expectation()


class Rows:
    def __init__(self, page: Page):
        self.page = page
        self.office = Office(143, 2018, 2020, precise=0.8)
        self.code = 2100

    def row(self, fact, field=None, kind="", severity="error", code=None, **said) -> int:
        self.code += 13
        number = len(self.page.records)
        days = dates.every_way(fact.start) if fact.start else [None]
        written = {"start": days[number % len(days)]} | said
        row = self.page.person(fact, officer_code=code or f"NH.{self.code:05d}", **written)
        if kind:
            self.page.problem(row, field, kind, severity)
        return row

    def thon(self, turn: int, *codes: str, **more):
        name = COMMUNES[turn % len(COMMUNES)]
        word = "Thôn" if name.startswith("Xã") else "Tổ dân phố"
        stem = HAMLETS[(turn * 2 + turn // len(COMMUNES)) % len(HAMLETS)]
        place = places.hamlet(places.old(PROVINCE, DISTRICT, name), f"{word} {stem}")
        return self.office.fact("thon", place, *(codes or ("BTCB", "HEAD")), **more)

    def sound(self) -> None:
        for turn, name in enumerate(COMMUNES):
            place = places.old(PROVINCE, DISTRICT, name)
            fact = self.office.fact("xa", place, "BT", ["CT_HDND", "CT_UBND"][turn % 2])
            fact.note = "Tái cử; nhiệm kỳ 2020-2025" if turn == 2 else None
            fact.end = (2021, 6, 30) if turn == 4 else None
            self.row(fact)
        for turn in range(12):
            codes = [("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")][turn % 3]
            fact = self.thon(turn, *codes)
            fact.end = (2020, 12) if turn == 4 else None
            self.row(fact, **SAID.get(turn, {}))
        fact = self.office.cross(self.thon(13).place, "CC_DCXD")
        self.row(fact, role1="Công chức Địa chính - Xây dựng xã", role2="BTCB thôn")

    def faults(self) -> None:
        fact = self.thon(14)
        fact.start = None
        self.row(fact, "start", "impossible_date", start="29/02/2019")
        fact = self.thon(15)
        fact.place[2] = None
        fact.more = {"suggest": {"commune": "Xã Hành Thuận"}}
        self.row(fact, "commune", "misspelt_commune", commune="Xã Hành Thuân")
        fact = self.thon(16)
        fact.end = (2018, 1, 15)
        fact.start = (2019, 5, 6)
        self.row(fact, "end", "end_before_start", end="15/01/2018")
        fact = self.thon(17)
        fact.person = replace(fact.person, name=None)
        self.row(fact, "full_name", "missing_name")
        fact = self.thon(18)
        fact.place[3] = None
        self.row(fact, "hamlet", "missing_hamlet")
        fact = self.thon(19)
        fact.person = replace(fact.person, gender=None)
        self.row(fact, "gender", "bad_gender", "warning", gender="N")
        fact = self.thon(20)
        fact.note = "+84 255 386 1122"
        self.row(fact, "note", "formula_like_text", "warning")
        fact = self.thon(21, "BTCB")
        self.row(fact, "role2", "missing_post", "warning")
        first = self.thon(22, start=(2020, 8, 3))
        first.person = Person("Huỳnh Tấn Trực", (1974, 10, 5), "nam")
        row = self.row(first, code="NH.09001")
        again = replace(first, more={"duplicate_of": row})
        self.row(again, None, "duplicate_row", code="NH.09001")
        fact = self.thon(23)
        fact.place[2] = None
        fact.more = {"suggest": {"district": "Huyện Mộ Đức"}}
        self.row(fact, "commune", "commune_not_in_district", commune="Xã Đức Phú")
