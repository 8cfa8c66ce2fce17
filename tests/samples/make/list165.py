"""165: formulas with cached values, hidden and filtered rows, comments, summaries around a list."""

from . import places, xlsx
from .book import Book
from .facts import Person
from .office import Office
from .page import Formula, Page

PROVINCE, DISTRICT = "Tỉnh Bắc Giang", "Huyện Yên Thế"
FIELDS = {"stt": "A", "full_name": "C", "birth": "D", "gender": "E", "officer_code": "F",
          "commune": "G", "hamlet": "H", "role1": "I", "role2": "J", "start": "K", "end": "L",
          "decision_no": "M", "note": "N"}  # fmt: skip
HEAD = {"A": "STT", "B": "Họ tên (nhập)", "C": "Họ và tên", "D": "Ngày, tháng, năm sinh",
        "E": "Giới tính", "F": "Số hiệu cán bộ", "G": "Xã, thị trấn", "H": "Thôn, TDP",
        "I": "Chức danh chính", "J": "Chức danh kiêm nhiệm", "K": "Từ ngày", "L": "Đến ngày",
        "M": "Số QĐ", "N": "Ghi chú"}  # fmt: skip
COMMUNES = ["Xã Xuân Lương", "Xã Tam Tiến", "Thị trấn Bố Hạ", "Xã Đồng Kỳ", "Xã Hương Vĩ"]
STEMS = "Ao Cạn|Đìa Trên|Làng Dưới|Tân Gia|Đồng Lân|Cầu Tiến|Chung Sơn|Ba Gốc".split("|")


def make() -> None:
    office = Office(165, 2018, 2020)
    pages = [_list(office), _towns(office), _lookup(), _draft(office)]
    notes = [
        "STT and names are formulas; their cached values are the values.",
        "The raw names in column B are hidden: those of column C are read.",
        "Filtered rows are hidden rows: their people count, with a warning.",
        "The summaries beside and below the list, and the hidden sheets, hold nobody.",
    ]
    features = ["formulas with cached values", "PROPER()", "hidden rows, columns and sheets",
                "filtered rows", "comments", "external links", "summary beside and below",
                "totals by formulas"]  # fmt: skip
    book = Book("165-yen-the-cong-thuc.xlsx", features, pages, (2020, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _list(office: Office) -> Page:
    page = Page("DS KN 2020")
    page.line("organisation block", {"A": "HUYỆN ỦY YÊN THẾ", "I": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC", "I": "Yên Thế, ngày 06 tháng 01 năm 2021"})
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM CHỨC DANH", merge="A:N")
    page.put(page.at, "A", Formula('="Huyện Yên Thế, tỉnh Bắc Giang - Năm "&2020',
                                   "Huyện Yên Thế, tỉnh Bắc Giang - Năm 2020"))  # fmt: skip
    page.line("title")
    page.header(FIELDS, HEAD)
    page.hidden_columns = ["B", "F"]
    page.allow(page.header_rows[0], "B")
    first = page.at
    district = places.old(PROVINCE, DISTRICT)
    for pair in [("TB_TC", "TP_NV"), ("TB_DV", "CT_MTTQ")]:
        _row(page, office.fact("huyen", district, *pair))
    for at, name in enumerate(COMMUNES):
        place = places.old(PROVINCE, DISTRICT, name)
        word = "Tổ dân phố" if name.startswith("Thị trấn") else "Thôn"
        _row(page, office.fact("xa", place, "BT", "CT_HDND" if at % 2 else "CT_UBND"))
        for step in range(4):
            where = places.hamlet(place, f"{word} {STEMS[(3 * at + step) % len(STEMS)]}")
            fact = office.fact("thon", where, "BTCB", "TB_CTMT" if step == 1 else "HEAD")
            if (at, step) == (3, 2):
                fact.end = (2020, 10, 31)
            _row(page, fact)
    for row in (first + 4, first + 11, first + 12):
        page.hidden_rows.append(row)
        page.problem(row, None, "hidden_row", "warning")
    last = page.at - 1
    page.filter = f"A{page.header_rows[0]}:N{last}"
    page.comments = {f"D{first + 5}": "Kiểm tra lại ngày sinh với lý lịch 2C",
                     f"K{first + 8}": "Theo QĐ chuẩn y"}  # fmt: skip
    _beside(page, first, last)
    _below(page, first, last)
    return page


def _row(page: Page, fact) -> None:
    row, person = page.at, fact.person
    number = row - page.header_rows[0]
    stt = 1 if number == 1 else Formula(f"=A{row - 1}+1", number)
    raw = person.name.lower() if number % 3 else person.name.upper()
    page.put(row, "B", raw)
    said = {"stt": stt, "full_name": Formula(f"=PROPER(TRIM(B{row}))", person.name),
            "officer_code": Formula(f'=TEXT({number},"000")&"-YT"',
                                    f"{number:03d}-YT")}  # fmt: skip
    if number % 4 == 1:
        said["decision_no"] = Formula(f"='[So QD 2020.xlsx]QD'!$C${number + 3}", fact.decision_no)
    if number % 5 == 2:
        said["gender"] = Formula(f'=IF(ISNUMBER(SEARCH("thị",B{row})),"Nữ","Nam")',
                                 "Nữ" if person.gender == "nu" else "Nam")  # fmt: skip
    page.person(fact, **said)


def _beside(page: Page, first: int, last: int) -> None:
    rows = [("Tổng hợp", None), ("Cấp huyện", 2), ("Cấp xã", 5), ("Thôn, TDP", 20),
            ("Cộng", Formula(f"=SUM(Q{first + 1}:Q{first + 3})", 27))]  # fmt: skip
    for shift, (text, value) in enumerate(rows):
        page.put(first + shift, "P", text)
        page.put(first + shift, "Q", value)
    page.more["left_aside"] = [f"P{first}:Q{first + 4}"]


def _below(page: Page, first: int, last: int) -> None:
    page.line("total", {"C": "Tổng cộng:", "D": Formula(f"=COUNTA(C{first}:C{last})", 27)})
    page.line("total", {"C": "Trong đó nữ:",
                        "D": Formula(f'=COUNTIF(E{first}:E{last},"Nữ")',
                                     sum(p.gender == "nu" for p in page.people))})  # fmt: skip
    page.blank()
    page.line("summary table", {"C": "TỔNG HỢP THEO XÃ"})
    page.line("summary table", {"A": "TT", "C": "Đơn vị", "D": "Số người", "E": "Nữ"})
    for at, name in enumerate(COMMUNES, 1):
        page.line("summary table", {
            "A": at, "C": name,
            "D": Formula(f'=COUNTIF(G{first}:G{last},C{page.at})', 5), "E": at % 3,
        })  # fmt: skip
    total = Formula(f"=SUM(D{page.at - 5}:D{page.at - 1})", 25)
    page.line("summary table", {"C": "Cộng", "D": total})
    page.blank()
    page.line("signature", {"C": "NGƯỜI LẬP BIỂU", "K": "TRƯỞNG BAN"})


def _towns(office: Office) -> Page:
    """The second list: with a column of numbers and STT by ROW()."""
    page = Page("TT Phồn Xương")
    page.line("title", "THỊ TRẤN PHỒN XƯƠNG", merge="A:G")
    fields = {"stt": "A", "full_name": "B", "birth": "C", "roles": "D", "hamlet": "E",
              "start": "F", "decision_no": "G"}  # fmt: skip
    page.header(fields, {"A": "STT", "B": "Họ và tên", "C": "Năm sinh", "D": "Chức danh kiêm nhiệm",
                         "E": "TDP", "F": "Từ ngày", "G": "Số QĐ"})  # fmt: skip
    page.line("column numbers", {c: n for n, c in enumerate("ABCDEFG", 1)})
    place = places.old(PROVINCE, DISTRICT, "Thị trấn Phồn Xương")
    fact = office.fact("xa", place, "BT", "CT_HDND")
    _counted(page, fact, roles="Bí thư Đảng ủy kiêm Chủ tịch HĐND")
    for name in ("Đề Thám", "Hoàng Hoa Thám", "Thống Nhất"):
        where = places.hamlet(place, f"Tổ dân phố {name}")
        fact = office.fact("thon", where, "BTCB", "HEAD")
        _counted(page, fact, roles="Bí thư chi bộ, Tổ trưởng", hamlet=name)
    page.hidden_rows = [5]
    page.problem(5, None, "hidden_row", "warning")
    page.line("total", {"B": "Cộng", "C": Formula("=COUNTA(B4:B7)", 4)})
    return page


def _counted(page: Page, fact, **said) -> None:
    row = page.at
    fact.person = Person(fact.person.name, fact.person.birth[:1], fact.person.gender)
    page.person(fact, stt=Formula("=ROW()-3", row - 3), **said)
    page.records[-1]["gender"] = None
    page.records[-1]["unsure"] = ["gender"]


def _lookup() -> Page:
    page = Page("DMuc")
    page.hidden = True
    page.line("lookup list", {"A": "Mã", "B": "Tên đơn vị"})
    for at, name in enumerate(COMMUNES, 1):
        page.line("lookup list", {"A": at, "B": name})
    page.more["why"] = "hidden lookup sheet"
    return page


def _draft(office: Office) -> Page:
    page = Page("Biểu TH")
    page.line("summary", {"A": "BIỂU TỔNG HỢP KIÊM NHIỆM NĂM 2020"})
    page.line("summary", {"A": "TT", "B": "Mô hình", "C": "Số đơn vị", "D": "Đã thực hiện",
                          "E": "Tỷ lệ %"})  # fmt: skip
    for at, (model, all_, done) in enumerate([
        ("Bí thư đồng thời là Chủ tịch UBND cấp xã", 17, 3),
        ("Bí thư đồng thời là Chủ tịch HĐND cấp xã", 17, 2),
        ("Bí thư chi bộ đồng thời là Trưởng thôn", 157, 15),
    ], 1):  # fmt: skip
        rate = Formula(f"=ROUND(D{page.at}/C{page.at}*100,2)", round(done / all_ * 100, 2))
        page.line("summary", {"A": at, "B": model, "C": all_, "D": done, "E": rate})
    page.more["why"] = "summary sheet"
    return page
