"""72: a province-wide report: a list of every district, summaries beside and below."""

from . import dates, places, posts, xlsx
from .book import Book
from .office import Office
from .page import Formula, Page, letter

PROVINCE = "Tỉnh Quảng Ninh"
DISTRICTS = [
    "Thành phố Hạ Long", "Thành phố Móng Cái", "Thành phố Cẩm Phả", "Thành phố Uông Bí",
    "Thành phố Đông Triều", "Thị xã Quảng Yên", "Huyện Bình Liêu", "Huyện Tiên Yên",
    "Huyện Đầm Hà", "Huyện Hải Hà", "Huyện Ba Chẽ", "Huyện Vân Đồn", "Huyện Cô Tô",
]  # fmt: skip
ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII".split()
STEMS = """An Trại|Bắc Mã|Bình Sơn|Cẩm Lũy|Cửa Tràng|Đông Thành|Đoàn Xá|Hải An|Khe Cả|Khe Lặc
Làng Mới|Nà Cáng|Nam Thạch|Pò Đán|Tân Ốc|Tân Yên|Thác Bưởi|Thống Nhất|Trại Thành|Vị Khê
Xóm Nương|Yên Lập|Yên Trung|Bản Buông""".replace("\n", "|").split("|")
HEADER = [
    {"A": "TT", "B": "Họ và tên", "C": "Năm sinh", "E": "Xã, phường,\nthị trấn", "F": "Thôn, khu",
     "G": "Chức danh thứ nhất", "H": "Chức danh kiêm nhiệm", "I": "Quyết định", "K": "Từ ngày",
     "L": "Ghi chú", "N": "Địa phương", "O": "Số trường hợp kiêm nhiệm", "S": "Tỷ lệ (%)"},
    {"C": "Nam", "D": "Nữ", "I": "Số", "J": "Ngày", "O": "Cấp huyện", "P": "Cấp xã",
     "Q": "Thôn, khu", "R": "Cộng"},
]  # fmt: skip
MERGES = ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2", "G1:G2", "H1:H2", "I1:J1", "K1:K2",
          "L1:L2", "N1:N2", "O1:R1", "S1:S2"]  # fmt: skip
FIELDS = {"stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "commune": "E",
          "hamlet": "F", "role1": "G", "role2": "H", "decision_no": "I", "decision_date": "J",
          "start": "K", "note": "L"}  # fmt: skip
NOTES = {4: "Nhiệm kỳ 2020-2025", 17: "Thí điểm theo NQ18", 33: "Mới thực hiện"}


def make() -> None:
    office = Office(72, 2020, 2023, precise=0.3)
    page = Page("Phụ lục 1")
    _start(page)
    shares = [_district(page, office, number, name) for number, name in enumerate(DISTRICTS)]
    _end(page, shares)
    _beside(page, shares)
    summary = _summary(shares)
    notes = [
        "N:S beside the list is a summary by district; it gives no records and no columns.",
        "Huyện Cô Tô has not reported: 'Chưa có báo cáo' is no person.",
        "A district's posts stand without commune; the block names the district.",
    ]
    features = ["province-wide", "districts as Roman blocks", "two-row merged header",
                "summary beside the list", "summary below the list", "summary sheet",
                "a district without a report", "subtotals with formulas"]  # fmt: skip
    book = Book("72-quang-ninh-toan-tinh.xlsx", features, [page, summary], (2024, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY QUẢNG NINH", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "BAN TỔ CHỨC")
    page.line("organisation block", {"A": "*", "H": "Hạ Long, ngày 08 tháng 01 năm 2025"})
    page.line("title", "BIỂU TỔNG HỢP CÁN BỘ KIÊM NHIỆM CHỨC DANH TOÀN TỈNH NĂM 2024", merge="A:L")
    page.line("title", "(Kèm theo Báo cáo số 12-BC/BTCTU ngày 08/01/2025)", merge="A:L")
    page.line("title", {"A": "Số liệu tính đến ngày 31/12/2024", "S": "Đvt: Trường hợp"})
    page.header(FIELDS, *HEADER, merges=MERGES)
    for row in page.header_rows:
        for column in "NOPQRS":
            page.allow(row, column)
    numbers = {letter(n): f"({n + 1})" for n in range(12)}
    page.line("column numbers", numbers)


def _district(page: Page, office: Office, number: int, district: str) -> tuple:
    first = len(page.records)
    page.line("block: district", f"{ROMAN[number]}. {district.upper()}", merge="A:L")
    if district == "Huyện Cô Tô":
        page.line("note", {"B": "Chưa có báo cáo"})
        return district, 0, 0, 0
    top = page.at
    whole = places.old(PROVINCE, district)
    for codes in (posts.HUYEN[number % 6], posts.HUYEN[(number + 2) % 6]):
        written = {"commune": f"Cơ quan {places.committee(district)}"} if number in (3, 8) else {}
        _row(page, office.fact("huyen", whole, *codes), **written)
    communes = places.communes_of(PROVINCE, district)[number % 3 : number % 3 + 3]
    for turn, place in enumerate(communes[:2]):
        _row(page, office.fact("xa", place, *posts.XA[(turn + number) % 3]))
    word = "Thôn" if places.kind(communes[2][2]) == "xã" else "Khu"
    facts = office.hamlet_facts(communes[2], 2, word=word, stems=STEMS)
    for fact in facts:
        _row(page, fact)
    rows = page.at - top
    sums = Formula(f"=COUNTA(B{top}:B{page.at - 1})", rows)
    page.line("subtotal", {"B": f"Cộng {district}", "C": sums})
    return district, 2, 2, len(page.records) - first - 4


def _row(page: Page, fact, **more) -> None:
    turn = len(page.records)
    fact.note = NOTES.get(turn)
    titles = [posts.ways(post, fact.place) for post in fact.posts]
    written = {f"role{n}": ways[0 if turn % 3 else min(1, len(ways) - 1)]
               for n, ways in enumerate(titles, 1)}  # fmt: skip
    if turn % 4 == 1:
        written["start"] = dates.text(fact.start)
    if turn % 7 == 6:
        joined = (" - ", " kiêm ", "; đồng thời là ")[turn // 7 % 3].join(
            post.title for post in fact.posts)  # fmt: skip
        written |= {"role1": joined, "role2": None}
    page.person(fact, **(written | more))


def _end(page: Page, shares: list) -> None:
    women = sum(person.gender == "nu" for person in page.people)
    page.line("total", {"B": "TỔNG CỘNG TOÀN TỈNH", "C": Formula("=SUM(R9:R21)", len(page.people))})
    page.line("total", {"B": "Trong đó: Nữ", "C": women})
    page.blank()
    page.line("summary table", {"B": "TỔNG HỢP THEO CẤP"})
    page.line("summary table", {"A": "TT", "B": "Cấp", "C": "Số trường hợp", "E": "Tỷ lệ %"})
    for number, name in enumerate(("Cấp huyện", "Cấp xã", "Thôn, khu"), 1):
        count = sum(share[number] for share in shares)
        ratio = f"{100 * count / len(page.people):.2f}".replace(".", ",")
        page.line("summary table", {"A": number, "B": name, "C": count, "E": ratio})
    page.line("summary table", {"B": "Cộng", "C": len(page.people), "E": "100"})
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "H": "K/T TRƯỞNG BAN"})
    page.line("signature", {"B": "(Ký, ghi rõ họ và tên)", "H": "PHÓ TRƯỞNG BAN"})
    page.blank(3)
    page.line("signature", {"B": "Vũ Thị Hải Yến", "H": "Hoàng Văn Thạch"})


def _beside(page: Page, shares: list) -> None:
    first = page.header_rows[-1] + 2
    for number, (name, *counts) in enumerate([*shares, _sums(shares)]):
        row = first + number
        whole = sum(counts)
        values = [name, *counts, Formula(f"=SUM(O{row}:Q{row})", whole)]
        ratio = Formula(f"=ROUND(R{row}/R{first + 13}*100,2)",
                        round(100 * whole / sum(_sums(shares)[1:]), 2))  # fmt: skip
        for column, value in zip("NOPQRS", [*values, ratio], strict=True):
            page.put(row, column, value)
            page.allow(row, column)
    page.more["left_aside"] = [f"N7:S{first + 13}"]


def _sums(shares: list) -> tuple:
    return ("Toàn tỉnh", *(sum(share[n] for share in shares) for n in (1, 2, 3)))


def _summary(shares: list) -> Page:
    page = Page("Phụ lục 2")
    page.more["why"] = "summary sheet"
    page.line("title", "TỔNG HỢP SỐ TRƯỜNG HỢP KIÊM NHIỆM THEO ĐỊA BÀN", merge="A:F")
    page.line("title", "(Đến ngày 31/12/2024)", merge="A:F")
    heads = ["TT", "Địa phương", "Cấp huyện", "Cấp xã", "Thôn, khu", "Cộng"]
    page.line("summary", {letter(n): text for n, text in enumerate(heads)})
    page.line("summary", {"A": "1", "B": "2", "C": "3", "D": "4", "E": "5", "F": "6=3+4+5"})
    for number, (name, *counts) in enumerate(shares, 1):
        cells = dict(zip("ABCDE", [number, name, *counts], strict=True))
        page.line("summary", cells | {"F": Formula(f"=SUM(C{page.at}:E{page.at})", sum(counts))})
    return page
