"""115: after 1/7/2025: the new commune beside the old one, changes from day to day, many faults."""

from . import dates, posts, xlsx
from .book import Book
from .facts import Fact, Person
from .page import Page

PROVINCE = "Tỉnh Tây Ninh"
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày, tháng, năm sinh"),
    ("gender", "Giới tính"), ("commune", "Xã, phường\n(từ 01/7/2025)"),
    ("old_unit", "Xã, phường, thị trấn cũ\n(trước 01/7/2025)"), ("hamlet", "Ấp, khu phố"),
    ("role1", "Chức danh thứ nhất"), ("role2", "Chức danh thứ hai"), ("start", "Từ ngày"),
    ("end", "Đến ngày"), ("end_reason", "Lý do thôi"), ("decision_no", "Số quyết định"),
    ("decision_date", "Ngày quyết định"), ("note", "Ghi chú"),
]  # fmt: skip
FIRST = (2025, 7, 1)
OLD = "place_of_old_tree|unknown_commune"
UNITS = ["province", "district", "commune"]


def make() -> None:
    page = Page("Danh sách")
    page.line("organisation block", {"A": "TỈNH ỦY TÂY NINH", "J": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "BAN TỔ CHỨC")
    page.line("organisation block", {"A": "*", "J": "Tây Ninh, ngày 12 tháng 01 năm 2026"})
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM SAU SẮP XẾP ĐƠN VỊ HÀNH CHÍNH", merge="A:O")
    page.line("title", "(Số liệu tính đến ngày 31/12/2025)", merge="A:O")
    page.simple_header(COLUMNS)
    rows = Rows(page)
    page.line("block: level", "I. CẤP TỈNH", merge="A:O")
    rows.add("Nguyễn Minh Trí", "nam", (1970, 3, 5), None, None, None, "tinh", ("BT", "CT_HDND"))
    page.line("block: level", "II. CẤP XÃ", merge="A:O")
    _communes(page, rows)
    page.line("subtotal", {"B": "Cộng cấp xã", "C": 15})
    page.allow(page.at - 1)
    page.line("block: level", "III. ẤP, KHU PHỐ", merge="A:O")
    _hamlets(page, rows)
    claimed = len(page.records) + 3
    page.line("total", {"B": "TỔNG CỘNG", "C": claimed})
    page.allow(page.at - 1)
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "J": "K/T TRƯỞNG BAN"})
    page.line("signature", {"J": "PHÓ TRƯỞNG BAN"})
    features = ["two tiers after 1/7/2025", "old commune beside the new one", "hamlets merged",
                "old communes and unknown ones in the column of new ones", "a seat held twice",
                "births and starts that cannot be", "30 February", "repeated rows",
                "wrong totals"]  # fmt: skip
    notes = ["There is no district. The old unit is not where the person serves now.",
             "Posts that ended on 30/6/2025 were held at the old unit: it is told that the new one "
             "was not yet; which of the two is read as the place is left open.",
             "Two people hold one seat in Xã Long Cang: their pair is none that counts; telling it "
             "is allowed, not asked.",
             "'Ấp Cầu Tràm (nhập ấp 1 và ấp 2)' is Ấp Cầu Tràm."]  # fmt: skip
    book = Book("115-tay-ninh-truoc-sau-sap-xep.xlsx", features, [page], (2025, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _communes(page: Page, rows: "Rows") -> None:
    add = rows.add
    add("Lê Văn Thành Ý", "nam", (1974, 6, 20), "Xã Cần Đước", "Thị trấn Cần Đước", None, "xa",
        ("BT", "CT_HDND"))  # fmt: skip
    add("Trần Thị Bé Ba", "nu", (1979,), "Xã Cần Đước", "Xã Phước Tuy", None, "xa",
        ("BT", "CT_UBND"), start=(2020, 8, 15), end=(2025, 6, 30),
        end_reason="Sắp xếp đơn vị hành chính")  # fmt: skip
    _ended_before(page)
    add("Phạm Hữu Lộc", "nam", (1976, 12, 1), "Xã Rạch Kiến", "Xã Long Hòa", None, "xa",
        ("BT", "CT_HDND"), signed=(2025, 6, 30))  # fmt: skip
    add("Huỳnh Ngọc Ẩn", "nam", (1981, 9, 9), "Xã Long Cang", "Xã Long Định", None, "xa",
        ("PBT", "CT_UBND"))  # fmt: skip
    row = add("Võ Thị Kim Ửng", "nu", (1983, 2, 2), "Xã Long Cang", "Xã Phước Vân", None, "xa",
              ("PBT", "CT_UBND"))  # fmt: skip
    page.allow(row)
    page.allow(row - 1)
    row = add("Đoàn Quốc Khởi", "nam", (1972, 5, 25), "Xã Long Trạch", "Xã Long Trạch", None, "xa",
              ("BT", "CT_HDND"),
              lost=True)  # fmt: skip
    page.records[-1] |= {"suggest": {"commune": "Xã Rạch Kiến"}, "unsure": UNITS}
    page.problem(row, "commune", OLD, "error")
    row = add("Ngô Thanh Tú", "nam", (1977,), "Xã Hòa Bình Minh", "Xã Tân Ân", None, "xa",
              ("BT", "CT_UBND"), lost=True)  # fmt: skip
    page.problem(row, "commune", "unknown_commune", "error")
    add("Bùi Thị Hồng Én", "nu", (1985, 10, 10), "Phường Trảng Bàng", "Phường An Hòa", None, "xa",
        ("CT_MTTQ", "TK_DV"), start=(2022, 4, 1), end=(2025, 6, 30),
        end_reason="Kết thúc hoạt động đơn vị cũ")  # fmt: skip
    _ended_before(page)
    add("Cao Minh Đạt", "nam", (1980, 7, 17), "Phường An Tịnh", "Phường Lộc Hưng", None, "xa",
        ("BT", "CT_HDND"))  # fmt: skip
    row = add("Dương Văn Hậu", "nam", (1978, 8, 8), "Xã Phước Chỉ", "Xã Phước Bình", None, "xa",
              ("BT", "CT_HDND"), end=(2025, 6, 30), end_reason="Nghỉ hưu trước tuổi")  # fmt: skip
    page.problem(row, "end", "end_before_start", "error")
    add("Mai Hoàng Nhi", "nu", (1984,), "Xã Mỹ Lệ", "Xã Tân Trạch", None, "xa", ("BT", "CT_HDND"),
        end=(2025, 11, 14), end_reason="Chuyển công tác")  # fmt: skip
    add("Tô Thị Thúy Oanh", "nu", (1987, 1, 31), "Xã Mỹ Lệ", "Xã Long Sơn", None, "xa",
        ("BT", "CT_HDND"), start=(2025, 11, 15))  # fmt: skip


def _ended_before(page: Page) -> None:
    """The last row's posts ended before the new commune began."""
    page.records[-1]["unsure"] = UNITS
    page.problem(page.at - 1, "end", "place_not_yet", "warning")


def _hamlets(page: Page, rows: "Rows") -> None:
    add, pair, front = rows.add, ("BTCB", "HEAD"), ("BTCB", "TB_CTMT")
    add("Nguyễn Văn Chín", "nam", (1965, 4, 4), "Xã Rạch Kiến", "Xã Long Khê", "Ấp Cầu Tràm",
        "thon", pair, hamlet_as="Ấp Cầu Tràm (nhập ấp 1 và ấp 2)")  # fmt: skip
    row = add("Lâm Thị Thu Vân", "nu", (1988, 3, 8), "Xã Rạch Kiến", "Xã Long Hòa", "Ấp 3", "thon",
              front, start=None, start_as="30/2/2025")  # fmt: skip
    page.problem(row, "start", "impossible_date", "error")
    add("Trương Tấn Sang Em", "nam", (1982,), "Xã Cần Đước", "Thị trấn Cần Đước", "Khu phố 2",
        "thon", pair, note="Nhập khu phố 2 và khu phố 3")  # fmt: skip
    again = add("Hồ Văn Lượm", "nam", (1969, 11, 23), "Xã Tân Lân", "Xã Phước Đông", "Ấp Bàu Tròn",
                "thon", pair, start=(2024, 9, 1))  # fmt: skip
    row = add("Đặng Ngọc Quý", "nam", (1980, 1, 1), "Xã Tân Lân", "Xã Tân Lân", "Ấp Xóm Mới",
              "thon", pair, start=(1975, 7, 1))  # fmt: skip
    page.problem(row, "start", "start_before_birth|impossible_date|impossible_start|"
                 "impossible_birth", "error")  # fmt: skip
    row = add("Phan Thị Diệu Ái", "nu", None, "Xã Long Hựu", "Xã Long Hựu Đông", "Ấp Chợ", "thon",
              front, birth_as="12/03/2026")  # fmt: skip
    page.problem(row, "birth", "impossible_birth|impossible_date|future_date", "error")
    add("Lý Chí Tâm", "nam", (1975, 5, 15), "Xã Long Hựu", "Xã Long Hựu Tây", "Ấp Hựu Lộc", "thon",
        ("CT_HND", "BTCB"), note="HĐKCT đến 31/5/2026")  # fmt: skip
    copy = add("Hồ Văn Lượm", "nam", (1969, 11, 23), "Xã Tân Lân", "Xã Phước Đông", "Ấp Bàu Tròn",
               "thon", pair, start=(2024, 9, 1), number=rows.numbers[again],
               more={"duplicate_of": again})  # fmt: skip
    page.problem(copy, None, "duplicate_row", "error")
    row = add("Trần Quốc Ơn", "nam", (1979,), "Xã Tân Lân", "Xã Tân Lân", None, "thon", pair)
    page.problem(row, "hamlet", "missing_hamlet", "error")
    page.records[-1]["locality"][3] = None
    row = add(None, "nu", (1990,), "Phường Gia Lộc", "Phường Gia Lộc", "Khu phố Lộc Trát", "thon",
              pair)  # fmt: skip
    page.problem(row, "full_name", "missing_name", "error")
    add("Châu Thị Mỹ Ngân", "nu", (1986, 6, 30), "Phường Gia Lộc", "Phường Gia Lộc",
        "Khu phố Lộc An", "thon", front, start=(2025, 6, 30))  # fmt: skip
    row = add("Kiều Văn Tặng", "nam", (1968, 9, 2), "Phường Trảng Bàng", "Phường Trảng Bàng",
              "Khu phố Lộc Thành", "thon", pair, signed=None, signed_as="31/11/2025")  # fmt: skip
    page.problem(row, "decision_date", "impossible_date", "error")


class Rows:
    def __init__(self, page: Page):
        self.page = page
        self.numbers: dict[int, str] = {}

    def add(self, name, sex, birth, commune, old, hamlet, level, codes, *, start=FIRST, end=None,
            end_reason=None, note=None, more=None, lost=False, hamlet_as=None,
            start_as=None, birth_as=None, signed=(2025, 6, 27), signed_as=None,
            number=None) -> int:  # fmt: skip
        page, turn = self.page, len(self.page.records)
        whole = [PROVINCE, None, commune, hamlet]
        at = [*whole[:3], hamlet or ("Ấp 1" if level == "thon" else None)]
        mixed = codes[0].startswith("CT_HND")
        held = [posts.post("xa" if mixed and not n else level, code, at)
                for n, code in enumerate(codes)]  # fmt: skip
        issuer = "QĐNS/TW" if level == "tinh" else "QĐ/ĐU" if level == "thon" else "QĐ/TU"
        number = number or f"{101 + 9 * turn}-{issuer}"
        if start and start != FIRST:
            signed = dates.before(start, 4)
        place = [PROVINCE, None, None if lost else commune, hamlet]
        fact = Fact(Person(name, birth, sex), place, held, start, end, number, signed, end_reason,
                    note, more or {})  # fmt: skip
        written = {"commune": commune, "old_unit": old}
        for field, text in (("hamlet", hamlet_as), ("start", start_as), ("birth", birth_as),
                            ("decision_date", signed_as)):  # fmt: skip
            if text:
                written[field] = text
        row = page.person(fact, **written)
        self.numbers[row] = number
        return row
