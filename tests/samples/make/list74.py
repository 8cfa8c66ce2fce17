"""74: a text file where places go wrong: misspelt, elsewhere, merged since, twice named."""

from . import dates, places, posts, text
from .book import Book
from .office import Office
from .page import Page

PROVINCE = "Tỉnh Thái Bình"
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ tên"), ("birth", "Năm sinh"), ("gender", "Giới tính"),
    ("district", "Huyện"), ("commune", "Xã, thị trấn"), ("hamlet", "Thôn, tổ dân phố"),
    ("role1", "Chức danh thứ nhất"), ("role2", "Chức danh kiêm nhiệm"), ("start", "Từ ngày"),
    ("decision_no", "Số QĐ"), ("note", "Ghi chú"),
]  # fmt: skip
STEMS = """An Cúc|Cao Mỗ|Dục Dương|Đại Hải|Đắc Chúng|Đồng Vàng|Đức Dương|Hữu Bộc|Khả Cảnh|Kim Ngọc
Lại Xá|Mỹ Am|Nam Tiền|Nghĩa Môn|Phú Ân|Tân Ấp|Thái Sa|Thượng Phúc|Trà Đoài|Trung Hòa|Tri Lễ
Vân Động|Văn Lang|Việt Cường""".replace("\n", "|").split("|")
KIEN, VU, HUNG = "Huyện Kiến Xương", "Huyện Vũ Thư", "Huyện Hưng Hà"


def make() -> None:
    page = Page("74-thai-binh-dia-danh")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM CÁC HUYỆN KIẾN XƯƠNG, VŨ THƯ, HƯNG HÀ")
    page.line("title", "Tỉnh Thái Bình - Số liệu đến ngày 31/3/2025")
    page.simple_header(COLUMNS)
    List(page).write()
    notes = [
        "A misspelt commune is proposed, never silently taken; one of another district is wrong.",
        "'Xã Vũ Tây' and 'Xã Vũ Bình' were merged into Xã Tây Sơn and Xã Hồng Vũ, whole and each "
        "into one: they are read as these, which is told. With 'nay là' the row says so itself.",
        "Xã Hòa Bình, Xã Minh Tân, Xã Tân Hòa and others are in several of the districts: the "
        "column says which; without a district the place is open.",
        "A commune that one district of the province has alone needs no district.",
        "Hamlets of one name in two communes are two hamlets. A misspelt hamlet is read as "
        "written, whether it is asked about is left open.",
    ]
    features = ["UTF-8 with BOM", "semicolons", "misspelt communes and districts",
                "one commune name in several districts", "merged communes", "old names",
                "one hamlet name in several communes", "old tone marks"]  # fmt: skip
    book = Book("74-thai-binh-dia-danh.csv", features, [page], (2025, 3, 31), notes)
    text.write(book.file, page, ";", "utf-8-sig")
    book.write_expectation()


class List:
    def __init__(self, page: Page):
        self.page = page
        self.office = Office(74, 2020, 2024, precise=0.2)
        self.stems = iter(STEMS * 2)

    def write(self) -> None:
        for step in (self._same_names, self._spelt, self._wrong, self._merged, self._hamlets,
                     self._open):  # fmt: skip
            step()
            for district, commune in [(KIEN, "Xã Bình Thanh"), (VU, "Xã Việt Thuận")]:
                self.hamlet(district, commune)

    def hamlet(self, district: str, commune: str, name: str | None = None, /, lost=(), **written):
        """A row of a hamlet; `lost` levels (1 district, 2 commune) are not known from it."""
        place = places.old(PROVINCE, district, commune)
        name = name or f"Thôn {next(self.stems)}"
        turn = len(self.page.records)
        fact = self.office.fact("thon", places.hamlet(place, name), *posts.THON[turn % 3])
        fact.decision_date = None
        for level in lost:
            fact.place[level] = None
        if turn % 5 == 2:
            written.setdefault("role1", "BTCB")
        return self.row(fact, **written)

    def commune(self, district: str, commune: str, /, **written):
        turn = len(self.page.records)
        fact = self.office.fact("xa", places.old(PROVINCE, district, commune),
                                *posts.XA[turn % 2])  # fmt: skip
        return self.row(fact, **written)

    def row(self, fact, suggest: dict | None = None, unsure: list | None = None, **written) -> int:
        fact.decision_date = None
        if suggest:
            fact.more["suggest"] = suggest
        if unsure:
            fact.more["unsure"] = unsure
        written.setdefault("start", dates.text(fact.start, padded=fact.start[2] % 2 == 0))
        return self.page.person(fact, **written)

    def _same_names(self) -> None:
        for name in ("Xã Hòa Bình", "Xã Minh Tân", "Xã Thống Nhất"):
            for district in (KIEN, HUNG):
                self.hamlet(district, name, "Thôn Đồng Tâm")
        self.commune(VU, "Xã Hòa Bình")
        self.commune(VU, "Xã Tân Hòa")
        self.hamlet(HUNG, "Xã Tân Hòa", district="Hưng Hà", commune="Tân Hoà")

    def _spelt(self) -> None:
        """Ways of writing that say nothing else."""
        self.hamlet(KIEN, "Xã Hòa Bình", district="H. Kiến Xương", commune="X. Hoà Bình")
        self.hamlet(VU, "Thị trấn Vũ Thư", "Tổ dân phố Minh Hưng", commune="TT Vũ Thư")
        self.hamlet(HUNG, "Thị trấn Hưng Nhân", "Khu Thị An", commune="TT. Hưng Nhân",
                    district="HƯNG HÀ")  # fmt: skip
        self.commune(VU, "Xã Tự Tân", commune="xã Tự Tân", district="huyện Vũ Thư")

    def _wrong(self) -> None:
        page = self.page
        for district, commune, slip in [(KIEN, "Xã Quang Lịch", "Xã Quang Lich"),
                                        (VU, "Xã Bách Thuận", "Xã Bách Thuân"),
                                        (HUNG, "Xã Thái Phương", "Xã Thái Phươg")]:  # fmt: skip
            row = self.hamlet(district, commune, lost=[2], commune=slip,
                              suggest={"commune": commune})  # fmt: skip
            page.problem(row, "commune", "misspelt_commune", "error")
        row = self.hamlet(VU, "Xã Song Lãng", lost=[2], commune="Xã Bình Nguyên")
        page.problem(row, "commune", "commune_not_in_district", "error")
        row = self.hamlet(HUNG, "Xã Chí Hòa", lost=[2], commune="Xã Phú Mãn")
        page.problem(row, "commune", "unknown_commune", "error")
        row = self.hamlet(KIEN, "Xã Vũ Ninh", lost=[1], district="Huyện Kiến Sương",
                          unsure=["commune", "hamlet"])  # fmt: skip
        page.problem(row, "district", "misspelt_district|unknown_district", "error")

    def _merged(self) -> None:
        for commune, before in [("Xã Tây Sơn", "Xã Vũ Tây"), ("Xã Hồng Vũ", "Xã Vũ Bình")]:
            row = self.hamlet(KIEN, commune, commune=before)
            self.page.problem(row, "commune", "read_as", "warning")
        self.hamlet(KIEN, "Xã Tây Sơn", commune="Xã Tây Sơn (Vũ Sơn cũ)")
        self.hamlet(KIEN, "Xã Hồng Vũ", commune="Xã Hồng Vũ (xã Vũ Hòa cũ)")
        self.hamlet(KIEN, "Xã Minh Quang", commune="Xã Minh Hưng (nay là xã Minh Quang)")
        self.hamlet(KIEN, "Thị trấn Kiến Xương", "Tổ dân phố Giang Đông",
                    commune="TT Kiến Xương (TT Thanh Nê cũ)")  # fmt: skip
        self.commune(HUNG, "Xã Quang Trung", commune="Xã Quang Trung (sáp nhập từ xã Dân Chủ, "
                     "xã Điệp Nông, xã Hùng Dũng)")  # fmt: skip

    def _hamlets(self) -> None:
        for commune in ("Xã Văn Lang", "Xã Độc Lập"):
            for name in ("Thôn Đông", "Thôn Đoài", "Thôn Trung"):
                self.hamlet(HUNG, commune, name)
        row = self.hamlet(HUNG, "Xã Văn Lang", "Thôn Đôngg")
        self.page.allow(row, "hamlet")
        self.hamlet(HUNG, "Xã Độc Lập", "Thôn Đoàn Kết 1")
        self.hamlet(HUNG, "Xã Độc Lập", "Thôn Đoàn Kết 2", hamlet="Thôn Đoàn Kết II",
                    unsure=["hamlet"])  # fmt: skip

    def _open(self) -> None:
        """No district: enough for a name that is there once, not for one that is there twice."""
        self.hamlet(KIEN, "Xã Quốc Tuấn", district=None)
        self.hamlet(HUNG, "Xã Minh Tân", district=None, commune="Xã Minh Tân, huyện Hưng Hà")
        self.hamlet(VU, "Xã Hòa Bình", district=None, commune="Xã Hòa Bình (Vũ Thư)")
        row = self.hamlet(VU, "Xã Minh Khai", lost=[1, 2], district=None, commune="Xã Minh Khai",
                          unsure=["district", "commune"])  # fmt: skip
        self.page.problem(row, "commune", "ambiguous_place|missing_district", "error")
        row = self.hamlet(VU, "Xã Vũ Hội", lost=[2], commune=None, unsure=["hamlet"])
        kind = "missing_commune|unknown_commune|missing_hamlet"
        self.page.problem(row, "commune", kind, "error")
