"""13: what an office really sends: spacers, merged communes, serial numbers, a second list."""

import datetime

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Fact
from .office import Office
from .page import Formula, Page

PROVINCE, DISTRICT = "Tỉnh Bến Tre", "Huyện Bình Đại"
HEADER = {
    "B": "TT", "C": "HỌ  VÀ TÊN", "E": "Ngày tháng\nnăm sinh", "F": "Giới tính\n(Nam/Nữ)",
    "G": "Xã", "H": "Ấp (KP)", "I": "Chức vụ\nĐảng", "J": "Chức vụ\nchính quyền",
    "K": "Chức vụ\nđoàn thể",
    "M": "T/g giữ chức", "N": "Số QĐ ", "O": "Ngày ký QĐ", "P": "Hệ số phụ cấp", "Q": "Ghi chú",
}  # fmt: skip
FIELDS = {"stt": "B", "full_name": "C", "birth": "E", "gender": "F", "commune": "G", "hamlet": "H",
          "role_party": "I", "role_gov": "J", "role_union": "K", "start": "M", "decision_no": "N",
          "decision_date": "O", "note": "Q"}  # fmt: skip
BLOCS = {"BT": "party", "PBT": "party", "BTCB": "party", "CT_UBND": "gov", "CT_HDND": "gov",
         "HEAD": "gov", "CC_VPTK": "gov", "CC_DCXD": "gov", "CHT_QS": "gov"}  # fmt: skip
NOTES = {
    5: "ĐT: 0912.345.678",
    14: "0275 3851 234",
    23: "chưa có QĐ chuẩn y",
    31: "kiểm tra lại số QĐ",
}


def make() -> None:
    office = Office(13, 2016, 2018)
    page = Page("Sheet1")
    _start(page)
    for place in places.communes_of(PROVINCE, DISTRICT)[:13]:
        _commune(page, office, place)
    _second_list(page, office)
    blank = Page("Sheet2")
    blank.more["why"] = "empty sheet"
    notes = [
        "The commune stands once in a cell merged over its people. D and L are empty columns.",
        "A number like 43160 in a column of dates is a day as Excel counts it (1/3/2018).",
        "T/g giữ chức holds the start, below in the second list also the end: '5/2016 - 8/2018'. "
        "Whether it is told as the column of the end too is left open (columns_allowed).",
        "The second list has the same columns and its own header, told as skipped here.",
        "'Hệ số phụ cấp' is no field of the register: it is reported and left aside.",
        "A formula's cached value is read: numbers, one name, one day; #REF! is reported.",
    ]
    features = ["rows and columns empty before the table", "line breaks in headers",
                "Chức vụ Đảng | chính quyền | đoàn thể", "spacer columns",
                "communes merged down",
                "dates as serial numbers", "numbers stored as text", "blanks around texts",
                "cached formulas", "#REF!", "second list on the sheet", "unknown column",
                "empty sheet"]  # fmt: skip
    book = Book("13-binh-dai-lon-xon.xlsx", features, [page, blank], (2020, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page) -> None:
    page.at = 3
    page.line("title", {"B": "Danh sách kiêm nhiệm huyện Bình Đại, tỉnh Bến Tre (đến 30/6/2020)"})
    page.line("title", {"B": "(Kèm theo Công văn số 312-CV/BTCHU ngày 02/7/2020)"})
    page.blank()
    page.header(FIELDS, HEADER)
    page.unmapped("P", HEADER["P"], page.header_rows[0])
    page.more["columns_allowed"] = {"end": "M"}


def _commune(page: Page, office: Office, place: list) -> None:
    first = page.at
    _row(page, office.fact("xa", place, "BT", ["CT_UBND", "CT_HDND"][first % 2]), place[2])
    for fact in office.hamlet_facts(place, 3):
        _row(page, fact, None)
    page.merges.append(f"G{first}:G{page.at - 1}")


def _row(page: Page, fact: Fact, commune: str | None, **written) -> None:
    turn = len(page.records)
    fact.note = NOTES.get(turn)
    person, cells = fact.person, _cells(fact)
    cells["full_name"] = _name(person.name, turn)
    genders = {"nam": ["Nam", "nam ", "NAM"], "nu": ["Nữ", " nữ", "NỮ"]}
    cells["gender"] = genders[person.gender][turn % 3]
    cells["stt"] = Formula(f"=B{page.at - 1}+1", turn + 1) if turn % 4 else str(turn + 1)
    cells["birth"] = _birth(person.birth, turn)
    cells["start"] = _day(fact.start, turn) if "start" not in written else None
    cells["commune"] = f"{commune} " if commune and turn % 3 else commune
    if turn in (17, 36):
        fact.decision_date, cells["decision_date"] = None, Formula("=#REF!+1", "#REF!")
    row = page.person(fact, **(cells | written))
    page.put(row, "P", [0.25, 0.3, "0,25"][turn % 3])
    if turn in (17, 36):
        page.problem(row, "decision_date", "excel_error", "warning")


def _name(name: str, turn: int):
    if turn == 9:
        return Formula(f'=PROPER("{name}")', name)
    return [name, f"{name} ", f" {name}", name.replace(" ", "  ", 1)][turn % 4]


def _cells(fact: Fact) -> dict:
    cells = {"role_party": None, "role_gov": None, "role_union": None}
    for post in fact.posts:
        written = posts.ways(post, fact.place)[-1 if post.code in ("HEAD", "TB_CTMT") else 0]
        cells[f"role_{BLOCS.get(post.code, 'union')}"] = written
    order = ["party", "gov", "union"]
    fact.posts.sort(key=lambda post: order.index(BLOCS.get(post.code, "union")))
    return cells


def _serial(date: tuple) -> int:
    return (datetime.date(*date) - datetime.date(1899, 12, 30)).days


def _birth(birth: tuple, turn: int):
    if len(birth) == 1:
        return [birth[0], str(birth[0]), f" {birth[0]}"][turn % 3]
    return [dates.cell(birth), _serial(birth), dates.text(birth)][turn % 3]


def _day(date: tuple, turn: int):
    year, month, day = date
    if turn == 20:
        return Formula(f"=DATE({year},{month},{day})", _serial(date))
    ways = [_serial(date), dates.cell(date), dates.text(date, padded=False),
            f"từ {dates.text(date)}", f"{dates.text(date)} đến nay",
            f" {dates.text(date, '.')}"]  # fmt: skip
    return ways[turn % len(ways)]


def _second_list(page: Page, office: Office) -> None:
    page.blank(2)
    page.line("title", {"B": "Danh sách thôi kiêm nhiệm trong kỳ"})
    page.header(FIELDS, HEADER, why="repeated header")
    for turn, place in enumerate(places.communes_of(PROVINCE, DISTRICT)[13:18]):
        for fact in office.hamlet_facts(place, 2):
            _ended(page, office, fact, turn)
    page.blank()
    page.line("signature", {"M": "Người lập"})
    page.line("signature", {"M": "Trần Thị Kim Ngà"})


def _ended(page: Page, office: Office, fact: Fact, turn: int) -> None:
    fact.end = dates.around(office.rng, 2019, 2019)
    if turn % 2:
        fact.start, fact.end = fact.start[:2], fact.end[:2]
    first, last = dates.text(fact.start, padded=False), dates.text(fact.end, padded=False)
    ways = [f"{first} - {last}", f"từ {first} đến {last}", f"{first}-{last}"]
    _row(page, fact, fact.place[2], start=ways[turn % 3])
