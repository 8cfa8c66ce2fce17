"""77: one large sheet: lists by level one below another, page breaks, hidden rows, formulas."""

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Fact
from .office import Office
from .page import Formula, Page, letter

PROVINCE, DISTRICT = "Tỉnh Tiền Giang", "Huyện Cai Lậy"
HEADER = [
    {"A": "TT", "B": "HỌ VÀ TÊN", "C": "NGÀY THÁNG NĂM SINH", "E": "Số hiệu CB",
     "F": "ĐƠN VỊ", "H": "CHỨC VỤ ĐANG ĐẢM NHIỆM", "K": "TỪ NGÀY", "L": "ĐẾN NGÀY",
     "M": "SỐ QUYẾT ĐỊNH", "N": "GHI CHÚ"},
    {"C": "Nam", "D": "Nữ", "F": "Xã, thị trấn", "G": "Ấp", "H": "Đảng", "I": "Chính quyền",
     "J": "Mặt trận, đoàn thể"},
]  # fmt: skip
MERGES = ["C1:D1", "F1:G1", "H1:J1", *(f"{column}1:{column}2" for column in "ABEKLMN")]
FIELDS = {"stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D",
          "officer_code": "E", "commune": "F", "hamlet": "G", "role_party": "H", "role_gov": "I",
          "role_union": "J", "start": "K", "end": "L", "decision_no": "M", "note": "N"}  # fmt: skip
BLOCS = {
    "gov": {"CT_UBND", "CT_HDND", "HEAD", "TP_NV", "CTTR", "GD_TTBDCT", "CC_VPTK", "CC_DCXD",
            "CHT_QS"},
    "party": {"BT", "PBT", "BTCB", "TB_TC", "CN_UBKT", "TB_TG", "TB_DV", "TK_DV"},
}  # fmt: skip
PER_PAGE = 25
NOTES = {9: "Nghỉ thai sản", 30: "Kiểm tra lại ngày sinh", 51: "Bổ sung QĐ sau"}


def make() -> None:
    office = Office(77, 2016, 2019, precise=0.6)
    page = Page("DS KN 2020")
    _start(page)
    big = Large(page, office)
    big.write()
    _end(page, big)
    pages = [page, _pivot(big), _lookups()]
    notes = [
        "Each list's heading row ('A. …') is a block; its header is the same again, as at page "
        "breaks. 'Cộng trang' and 'Mang sang' are totals.",
        "The hidden rows hold real people: counted, with a warning. A hidden row of a total is "
        "a total.",
        "Column E is hidden and holds the officer's code.",
        "Two people have one post only: no case.",
        "The list below the totals has columns of its own.",
    ]
    features = ["several lists on one sheet", "repeated headers", "page totals with formulas",
                "carried totals", "hidden rows", "hidden column", "hidden lookup sheet",
                "summary sheet with formulas", "posts in three columns"]  # fmt: skip
    book = Book("77-cai-lay-nhieu-danh-sach.xlsx", features, pages, (2020, 11, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY TIỀN GIANG", "I": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "HUYỆN ỦY CAI LẬY"})
    page.line("organisation block", {"A": "*", "I": "Cai Lậy, ngày 04 tháng 12 năm 2020"})
    page.blank()
    page.line("title", "DANH SÁCH CÁN BỘ, CÔNG CHỨC KIÊM NHIỆM CHỨC DANH NĂM 2020", merge="A:N")
    page.line("title", "(Số liệu đến ngày 30/11/2020)", merge="A:N")
    page.hidden_columns.append("E")


class Large:
    """Writes the lists, breaking pages after so many people."""

    def __init__(self, page: Page, office: Office):
        self.page, self.office = page, office
        self.on_page: list[int] = []
        self.counts: dict[str, int] = {}

    def write(self) -> None:
        communes = places.communes_of(PROVINCE, DISTRICT)[:11]
        district = places.old(PROVINCE, DISTRICT)
        self.part("A. CẤP HUYỆN", [self.office.fact("huyen", district, *pair)
                                   for pair in posts.HUYEN[1:]])  # fmt: skip
        self.part("B. CẤP XÃ", [fact for turn, place in enumerate(communes)
                                for fact in self._officers(place, turn)])  # fmt: skip
        self.part("C. CẤP ẤP", [fact for place in communes
                                for fact in self.office.hamlet_facts(place, 4)])  # fmt: skip

    def _officers(self, place: list, turn: int):
        yield self.office.fact("xa", place, *posts.XA[turn % 2])
        if turn % 3 == 0:
            yield self.office.fact("xa", place, "CT_MTTQ", "TK_DV")
        if turn in (4, 7):
            yield self.office.fact("xa", place, "PBT")

    def part(self, title: str, facts: list[Fact]) -> None:
        first = len(self.page.records)
        self.page.line("block: level", title, merge="A:N")
        self._header()
        for fact in facts:
            if len(self.on_page) == PER_PAGE:
                self._break()
            self._person(fact)
        self.counts[title] = len(self.page.records) - first

    def _header(self) -> None:
        again = "repeated header" if self.page.header_rows else None
        self.page.header(FIELDS, *HEADER, merges=MERGES, why=again)

    def _break(self) -> None:
        page = self.page
        page.line("subtotal", {"B": "Cộng trang"} | self._sums())
        page.line("carried over", {"B": "Mang sang", "C": len(page.records)})
        self._header()
        self.on_page = []

    def _sums(self) -> dict:
        first, last = self.on_page[0], self.on_page[-1]
        return {
            column: Formula(f"=COUNTA({column}{first}:{column}{last})",
                            sum((row, column) in self.page.cells for row in self.on_page))
            for column in "CD"
        }  # fmt: skip

    def _person(self, fact: Fact) -> None:
        page, turn = self.page, len(self.page.records)
        fact.note = NOTES.get(turn)
        if turn % 17 == 8:
            fact.end = (2020, 6, 30)
        row = page.person(fact, **_cells(fact, turn))
        page.put(row, "E", f"CL{2000 + 7 * turn}")
        self.on_page.append(row)
        if turn in (12, 40):
            page.hidden_rows.append(row)
            page.problem(row, None, "hidden_row", "warning")
        if len(fact.posts) == 1:
            page.allow(row)


def _cells(fact: Fact, turn: int) -> dict:
    cells = dict.fromkeys(("role_party", "role_gov", "role_union"))
    order = []
    for post in fact.posts:
        bloc = next((name for name, codes in BLOCS.items() if post.code in codes), "union")
        ways = posts.ways(post, fact.place)
        way = ways[turn % len(ways)] if "Hội" not in post.title else ways[0]
        cells[f"role_{bloc}"] = way
        order.append((["party", "gov", "union"].index(bloc), post))
    fact.posts = [post for _, post in sorted(order, key=lambda pair: pair[0])]
    if turn % 6 == 5:
        cells["start"] = dates.text(fact.start, ".")
    return cells


GONE = {"A": "TT", "B": "HỌ VÀ TÊN", "C": "NĂM SINH", "D": "GIỚI TÍNH", "F": "Xã, thị trấn",
        "G": "Ấp", "H": "CHỨC DANH KIÊM NHIỆM", "K": "TỪ NGÀY", "L": "THÔI TỪ NGÀY",
        "M": "LÝ DO THÔI", "N": "GHI CHÚ"}  # fmt: skip


def _gone(page: Page, office: Office) -> None:
    """A list of other columns: both posts in one cell, gender in a column, the reason of ending."""
    page.blank()
    page.line("title", "D. CÁN BỘ THÔI KIÊM NHIỆM TRONG NĂM 2020", merge="A:N")
    for column, text in GONE.items():
        page.put(page.at, column, text)
    page.header_rows.append(page.at)
    page.at += 1
    for turn, place in enumerate(places.communes_of(PROVINCE, DISTRICT)[11:15]):
        where = places.hamlet(place, f"Ấp Mỹ Thuận {turn + 1}")
        fact = office.fact("thon", where, *posts.THON[turn % 3])
        fact.end, fact.end_reason = (2020, 3 + turn, 15), ["Nghỉ hưu", "Chuyển công tác"][turn % 2]
        fact.decision_no = None
        row = page.at
        page.person(fact, **dict.fromkeys(FIELDS))
        cells = {"A": turn + 1, "B": fact.person.name, "C": fact.person.birth[0],
                 "D": "Nam" if fact.person.gender == "nam" else "Nữ", "F": where[2], "G": where[3],
                 "H": " kiêm ".join(post.title for post in fact.posts),
                 "K": dates.cell(fact.start), "L": dates.text(fact.end),
                 "M": fact.end_reason}  # fmt: skip
        for column, value in cells.items():
            page.put(row, column, value)
        page.records[-1]["birth"] = {"year": fact.person.birth[0]}
        page.records[-1]["end_reason"] = fact.end_reason


def _end(page: Page, big: Large) -> None:
    whole = len(page.records)
    last = page.at - 1
    women = sum(person.gender == "nu" for person in page.people)
    page.line("total", {"A": "TỔNG SỐ (A+B+C)", "C": Formula(f"=SUMPRODUCT(--(C13:C{last}<>\"\"))",
                                                            whole - women),
                        "D": women})  # fmt: skip
    page.merges.append(f"A{page.at - 1}:B{page.at - 1}")
    page.line("total", {"B": "Trong đó: Nữ", "D": women})
    _gone(page, big.office)
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "J": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"J": "PHÓ BÍ THƯ"})
    page.blank(2)
    page.line("signature", {"B": "Lê Thị Cẩm Hường", "J": "Phạm Văn Bé Tư"})


def _pivot(big: Large) -> Page:
    page = Page("Tổng hợp")
    page.more["why"] = "summary sheet"
    page.line("title", "BẢNG TỔNG HỢP KIÊM NHIỆM")
    page.line("summary", {"A": "TT", "B": "Cấp", "C": "Số người", "D": "Tỷ lệ %"})
    whole = sum(big.counts.values())
    for number, (title, count) in enumerate(big.counts.items(), 1):
        ratio = Formula(f"=ROUND(C{page.at}/{whole}*100,2)", round(100 * count / whole, 2))
        page.line("summary", {"A": number, "B": title[3:].capitalize(), "C": count, "D": ratio})
    page.line("summary", {"B": "Cộng", "C": Formula("=SUM(C3:C5)", whole), "D": 100})
    return page


def _lookups() -> Page:
    page = Page("DMXa")
    page.hidden = True
    page.more["why"] = "hidden lookup sheet"
    for place in places.communes_of(PROVINCE, DISTRICT):
        page.line("lookup list", {letter(0): place[2]})
    return page
