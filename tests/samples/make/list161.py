"""161: the list of 160 sent back: mended, three people new, two ended, its columns moved."""

from . import places, xlsx
from .book import Book
from .facts import Person, Post
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Trà Vinh", "Huyện Trà Cú"
COLUMNS = [
    ("stt", "Số TT"), ("commune", "Đơn vị (xã, thị trấn)"), ("hamlet", "Ấp/khóm"),
    ("full_name", "Họ và tên"), ("ethnicity", "Dân tộc"), ("birth_male", "Năm sinh Nam"),
    ("birth_female", "Năm sinh Nữ"), ("roles", "Các chức danh đang giữ"),
    ("start", "Thời điểm giữ"), ("end", "Thời điểm thôi"), ("end_reason", "Lý do thôi"),
    ("decision_no", "Số QĐ"), ("decision_date", "Ngày QĐ"),
    (None, "Nội dung chỉnh sửa so với lần gửi trước"), ("note", "Ghi chú"),
]  # fmt: skip
COMMUNES = ["Xã Ngãi Xuyên", "Xã Tập Sơn", "Xã Hàm Giang", "Thị trấn Định An", "Xã Định An",
            "Xã Đại An"]  # fmt: skip
JOINERS = [" kiêm ", ", ", " - ", "; ", " đồng thời là ", " kiêm nhiệm "]
REMARKS = {(0, 1): "Đã sửa tên xã (trước ghi Ngải Xuyên)",
           (2, 0): "Đã sửa ngày (trước ghi 30/2/2019)"}  # fmt: skip
STEMS = "Giồng Chanh|Vàm Ray|Sóc Tro|Leng|Trà Tro A|Mồ Côi|Cá Lóc|Bến Bạ".split("|")


def make() -> None:
    page = Page("Sheet1")
    page.line("organisation block", "HUYỆN ỦY TRÀ CÚ, TỈNH TRÀ VINH")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM (đã chỉnh sửa, bổ sung)", merge="A:O")
    page.line("title", "Thay thế danh sách gửi ngày 10/7/2021", merge="A:O")
    page.blank()
    page.simple_header(COLUMNS)
    page.allow(page.header_rows[0], "N")
    page.problems.clear()
    Rows(page).write()
    total = len(page.records)
    page.line("total", {"B": "Tổng cộng", "D": f"{total} người"})
    page.line("note", {"B": "* Ghi chú: các đồng chí in nghiêng là mới bổ sung."})
    notes = [
        "The remarks of what was mended are no field of a person.",
        "Two ended pairs, each with its reason; three people are new.",
        "The town and the commune Định An now bear their kind.",
    ]
    features = ["corrected second version", "columns moved", "posts in one cell", "end reasons",
                "birth years by gender", "remarks about the mending"]  # fmt: skip
    book = Book("161-tra-cu-sua-lai.xlsx", features, [page], (2021, 7, 31), notes)
    xlsx.write(book)
    book.write_expectation()


class Rows:
    def __init__(self, page: Page):
        self.page = page
        self.office = Office(161, 2018, 2020, precise=0)
        self.turn = 0

    def row(self, fact, remark: str | None = None, **said) -> int:
        if "roles" not in said:
            joiner = JOINERS[self.turn % len(JOINERS)]
            said["roles"] = joiner.join(post.title for post in fact.posts)
        row = self.page.person(fact, **said)
        self.page.put(row, "N", remark)
        self.turn += 1
        return row

    def write(self) -> None:
        for at, name in enumerate(COMMUNES):
            place = places.old(PROVINCE, DISTRICT, name)
            word = "Khóm" if name.startswith("Thị trấn") else "Ấp"
            first = self.office.fact("xa", place, "BT", "CT_HDND" if at % 2 else "CT_UBND")
            self.row(first)
            for step in range(4):
                where = places.hamlet(place, f"{word} {STEMS[(at + 2 * step) % len(STEMS)]}")
                codes = ("BTCB", "TB_CTMT") if step == 2 else ("BTCB", "HEAD")
                self.row(self.office.fact("thon", where, *codes), REMARKS.get((at, step)))
        self.mended()
        self.new()
        self.ended()

    def at(self, commune: str, hamlet: str | None = None) -> list:
        return places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)

    def mended(self) -> None:
        fact = self.office.fact("thon", self.at("Xã Hàm Giang", "Ấp Chợ"), "BTCB", "HEAD",
                                person=Person("Trầm Văn Hiếu", (1971,), "nam"))  # fmt: skip
        self.row(fact, "Năm sinh đúng là 1971 (trước ghi 1977)")
        fact = self.office.fact("thon", self.at("Xã Đại An", "Ấp Xà Lôn"), "BTCB",
                                person=Person("Kim Rươl", (1980,), "nam", "Khmer"))  # fmt: skip
        fact.posts.append(Post("Phó Chủ tịch Hội Nông dân xã", "xa", "PCT_HND"))
        fact.note = "Trước ghi thiếu chức danh thứ hai"
        self.row(fact, "Bổ sung chức danh", roles="BTCB ấp Xà Lôn, PCT HND xã")
        fact = self.office.fact("thon", self.at("Xã Tập Sơn", "Ấp Ô"), "BTCB", "HEAD", "TB_CTMT")
        self.row(fact, "Bổ sung ấp", roles="Bí thư chi bộ kiêm Trưởng ấp kiêm Trưởng ban CTMT ấp")
        fact = self.office.fact("thon", self.at("Xã Tập Sơn", "Ấp Bến Trị"), "BTCB", "HEAD")
        fact.start = (2020, 3)
        fact.decision_date = (2020, 2, 27)
        self.row(fact, "Sửa ngày", start="Tháng 3/2020")

    def new(self) -> None:
        for at, (commune, hamlet, name, gender) in enumerate([
            ("Xã Định An", "Ấp Giồng Lớn", "Thạch Thị Sa Vy", "nu"),
            ("Thị trấn Định An", "Khóm 3", "Ngô Quốc Thới", "nam"),
            ("Xã Ngãi Xuyên", "Ấp Xoài Thum", "Sơn Quang", "nam"),
        ]):  # fmt: skip
            person = Person(name, (1983 + at,), gender, "Khmer" if at != 1 else "Kinh")
            fact = self.office.fact("thon", self.at(commune, hamlet), "BTCB", "HEAD", person=person,
                                    start=(2021, 7, 5 + at))  # fmt: skip
            fact.note = "Mới bổ sung"
            self.row(fact)

    def ended(self) -> None:
        fact = self.office.fact("thon", self.at("Xã Đại An", "Ấp Mé Láng"), "BTCB", "HEAD")
        fact.end, fact.end_reason = (2021, 6, 30), "Nghỉ hưu theo chế độ"
        self.row(fact, "Thôi từ 01/7/2021")
        fact = self.office.fact("xa", self.at("Xã Ngãi Xuyên"), "CT_MTTQ", "TK_DV")
        fact.end, fact.end_reason = (2021, 7, 15), "Điều động về huyện"
        self.row(fact)
