"""171: a row for each hamlet, who leads it in the cells below the posts, with years and notes."""

from . import places, posts, xlsx
from .book import Book
from .facts import Fact, Person
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Sóc Trăng", "Huyện Trần Đề"
CODES = {"C": "BTCB", "D": "HEAD", "E": "TB_CTMT"}
P = {
    "sen": ("Thạch Sên", (1965,), None), "sen2": ("Thạch Sên", (1990,), None),
    "hoa": ("Kim Thị Hoa", (1980,), "nu"), "nam": ("Trần Văn Năm", (1968,), None),
    "lien": ("Lý Thị Liên", (1975,), None), "duol": ("Sơn Đươl", (1970, 8, 15), None),
    "phuoc": ("Trịnh Phước", (1962,), None), "rine": ("Lâm Rinê", (1973,), None),
    "tai": ("Huỳnh Văn Tài", (1959,), None), "bich": ("Tăng Thị Bích", (1983,), None),
    "thol": ("Thạch Thol", (1977, 12, 2), None), "kha": ("Liêu Minh Kha", (1985,), None),
    "xa": ("Danh Xà Rịt", (1966,), "nam"), "ut": ("Nguyễn Văn Út", (1971,), None),
    "em": ("Nguyễn Văn Út Em", (1988,), None), "mau": ("Trần Mẫu", (1969,), None),
    "dieu": ("Đồ Thị Diệu", (1979,), "nu"), "suol": ("Kim Suôl", (1974,), None),
    "ba": ("Lê Văn Ba", (1961,), None), "tu": ("Phan Thanh Tú", (1986,), None),
    "quyen": ("Mã Thị Quyên", (1982,), None), "hen": ("Sơn Hen", (1967,), None),
    "chien": ("Lưu Quốc Chiến", (1978,), None), "ngan": ("Thị Ngân", (1987,), None),
    "phol": ("Thạch Phol", (1963,), None), "duc": ("Trương Hoàng Đức", (1976,), None),
    "loan": ("Trần Thị Loan", (1981,), "nu"), "dung": ("Lý Dũng", (1972,), None),
}  # fmt: skip
LIEU_TU = [
    ("Tổng Cáng", "Thạch Sên (1965)", "Thạch Sên", "Kim Thị Hoa (1980, nữ)", "sen CD, hoa E"),
    ("Giồng Chát", "Trần Văn Năm (1968)", "Lý Thị Liên (1975)", "Trần Văn Năm", "nam CE, lien D"),
    ("Đại Nôn", "Sơn Đươl (15/8/1970)", "Sơn Đươl", "Sơn Đươl", "duol CDE"),
    ("Bưng Buối", "Trịnh Phước (1962)", "Thạch Sên (1990)", "khuyết", "phuoc C, sen2 D"),
    ("Giồng Đình", "Lâm Rinê (1973)", "Bí thư kiêm", "Huỳnh Văn Tài (1959)", "rine CD, tai E"),
    ("Bờ Đập", "Tăng Thị Bích (1983)", "nt", "Thạch Thol (02/12/1977)", "bich CD, thol E"),
    ("Bến Đá", "-", "Liêu Minh Kha (1985)", "Liêu Minh Kha (1985)", "kha DE"),
]
VIEN_AN = [
    ("Tiếp Nhựt", "Ông Danh Xà Rịt\nsn 1966", "Ông Danh Xà Rịt", "Nguyễn Văn Út\nsn 1971",
     "xa CD, ut E"),
    ("Bờ Đập", "Nguyễn Văn Út Em\nsn 1988", "Trần Mẫu\nsn 1969", "Trần Mẫu", "em C, mau DE"),
    ("Lao Vên", "Bà Đồ Thị Diệu\nsn 1979", "Kim Suôl\nsn 1974", "Bà Đồ Thị Diệu",
     "dieu CE, suol D"),
    ("Đào Viên", "Lê Văn Ba\nsn 1961", "Lê Văn Ba", "Trưởng ấp kiêm nhiệm", "ba CDE"),
    ("Bưng Sa", "Phan Thanh Tú\nsn 1986", "Phan Thanh Tú", "Chưa có", "tu CD"),
]  # fmt: skip
TRUNG_BINH = [
    ("Chợ", "Mã Thị Quyên, 1982", "Mã Thị Quyên, 1982", "Sơn Hen, 1967", "quyen CD, hen E"),
    ("Nhà Thờ", "Lưu Quốc Chiến, 1978", "Thị Ngân, 1987", "Lưu Quốc Chiến", "chien CE, ngan D"),
    ("Mỏ Ó", "Thạch Phol, 1963", "Thạch Phol", "Trương Hoàng Đức, 1976", "phol CD, duc E"),
    ("Bãi Giá", "Trần Thị Loan (nữ), 1981", "Lý Dũng, 1972", "//", "loan C, dung DE"),
]
SHEETS = [("Xã Liêu Tú", LIEU_TU), ("Xã Viên An", VIEN_AN), ("Xã Trung Bình", TRUNG_BINH)]


def make() -> None:
    page = Page("BT-TA-TBMT")
    page.line("organisation block", {"A": "HUYỆN ỦY TRẦN ĐỀ", "E": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "*", "E": "Trần Đề, ngày 20 tháng 3 năm 2023"})
    page.line("title", "DANH SÁCH BÍ THƯ CHI BỘ, TRƯỞNG ẤP, TRƯỞNG BAN CTMT", merge="A:H")
    page.line("title", "(Số liệu đến ngày 15/3/2023)", merge="A:H")
    page.header(
        {"stt": "A", "hamlet": "B", "note": "H"},
        {"A": "STT", "B": "Ấp", "C": "Bí thư chi bộ", "D": "Trưởng ấp", "E": "Trưởng ban CTMT",
         "F": "Số hộ", "G": "Số đảng viên", "H": "Ghi chú"},
    )  # fmt: skip
    page.more["columns_allowed"] = {"full_name": "C", "birth": "C"}
    page.allow(page.header_rows[0])
    for number, (commune, rows) in enumerate(SHEETS):
        roman = ["I", "II", "III"][number]
        page.line("block: commune", {"A": roman, "B": commune.upper() if number else commune})
        for turn, row in enumerate(rows):
            _hamlet(page, turn, places.old(PROVINCE, DISTRICT, commune), *row)
        page.line("subtotal", {"B": f"Cộng: {len(rows)} ấp", "F": 210 * len(rows)})
    page.line("total", {"B": "Tổng cộng: 16 ấp", "F": 3360})
    page.blank()
    page.line("signature", {"B": "Người lập biểu", "E": "T/M BAN THƯỜNG VỤ"})
    page.more["data_rows"] = len({record["row"] for record in page.records})
    notes = ["A row is a hamlet; a cell is who has the post. The same name twice in a row is one "
             "person unless the years differ (Bưng Buối's and Tổng Cáng's Thạch Sên are two).",
             "'Bí thư kiêm' is the secretary, 'Trưởng ấp kiêm nhiệm' the head, 'nt' and '//' the "
             "person at the left; '-', 'khuyết', 'Chưa có' are nobody.",
             "Only a word of address or 'nữ' tells a gender."]  # fmt: skip
    features = ["a row for each hamlet", "name and year in one cell", "nt, kiêm, vacancies",
                "namesakes"]  # fmt: skip
    book = Book("171-tran-de-bi-thu-truong-ap.xlsx", features, [page], (2023, 3, 15), notes)
    xlsx.write(book)
    book.write_expectation()


def _hamlet(page: Page, turn: int, commune: list, name: str, *cells: str) -> None:
    where = places.hamlet(commune, f"Ấp {name}")
    for part in cells[-1].split(", "):
        key, columns = part.split()
        held = [posts.post("thon", CODES[column], where) for column in columns]
        person = Person(*P[key])
        page.records.append(page._record(Fact(person, where, held)))
        page.people.append(person)
    written = dict(zip("ABCDE", [turn + 1, name if turn % 2 else f"Ấp {name}", *cells[:3]],
                       strict=True))  # fmt: skip
    for column, value in (written | {"F": 200 + 10 * turn, "G": 8 + turn}).items():
        page.put(page.at, column, value)
    if turn == 3:
        page.put(page.at, "H", "Đang kiện toàn")
        for record in page.records:
            if record["row"] == page.at:
                record["note"] = "Đang kiện toàn"
    page.at += 1
