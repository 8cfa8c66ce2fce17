"""197: a sheet for each model, whose title alone tells the posts; hamlets before people."""

from . import dates, places, xlsx
from .book import Book
from .hand import at, fact, signed, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Cao Bằng", "Huyện Hòa An"
HEADS = [
    ("stt", "TT"), ("hamlet", "Xóm, tổ dân phố"), ("commune", "Xã, thị trấn"),
    ("full_name", "Họ và tên"), ("ethnicity", "Dân tộc"), ("birth", "Sinh ngày"),
    (None, "Ngày vào Đảng"), (None, "Trình độ LLCT"), ("decision_no", "QĐ chuẩn y, công nhận số"),
    ("decision_date", "Ngày QĐ"), ("start", "Giữ chức từ"), ("note", "Ghi chú"),
]  # fmt: skip
LEADERS = [
    ("stt", "TT"), ("commune", "Đơn vị xã, thị trấn"), ("full_name", "Họ và tên"),
    ("birth_male", "Năm sinh: Nam"), ("birth_female", "Năm sinh: Nữ"), ("ethnicity", "Dân tộc"),
    ("start", "Thời điểm thực hiện"), ("note", "Ghi chú"),
]  # fmt: skip
A, B = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT")
# name, birth, group, commune, hamlet
FIRST = [
    ("Nông Văn Páo", (1968, 3, 12), "Tày", "Thị trấn Nước Hai", "Tổ dân phố 2 Bế Triều"),
    ("Hoàng Thị Lưu", (1975, 7, 1), "Tày", "Thị trấn Nước Hai", "Xóm Nà Bưa"),
    ("Lã Văn Toàn", (1963,), "Nùng", "Thị trấn Nước Hai", "Xóm Bản Sẩy"),
    ("Đàm Quang Trung", (1970, 12, 22), "Tày", "Xã Nam Tuấn", "Xóm Đông Giang"),
    ("Triệu Thị Mùi", (1984, 5, 9), "Dao", "Xã Nam Tuấn", "Xóm Văn Thụ"),
    ("Lý Văn Sơn", (1966,), "Nùng", "Xã Đức Long", "Xóm Bản Chu"),
    ("Bế Ngọc Hiển", (1959, 10, 10), "Tày", "Xã Đức Long", "Xóm Khuổi Rỳ"),
    ("Nông Thị Thơm", (1981, 2, 2), "Tày", "Xã Ngũ Lão", "Xóm Lam Sơn"),
    ("Phùng Văn Chài", (1977,), "Dao", "Xã Ngũ Lão", "Xóm Bó Giới"),
    ("Hầu A Chư", (1988, 8, 30), "Mông", "Xã Bạch Đằng", "Xóm Khuổi Kép"),
    ("Chu Văn Thắng", (1964, 1, 17), "Tày", "Xã Bạch Đằng", "Xóm Nà Roác 1"),
    ("Mã Thị Hậu", (1979,), "Tày", "Xã Hoàng Tung", "Xóm Hào Lịch"),
    ("Lục Văn Kỳ", (1962, 6, 6), "Nùng", "Xã Hoàng Tung", "Xóm Bến Đò"),
]  # fmt: skip
SECOND = [
    ("Trương Văn Ngọ", (1961, 4, 4), "Tày", "Thị trấn Nước Hai", "Tổ dân phố 5 Hồng Quang"),
    ("Vương Thị Én", (1973,), "Nùng", "Xã Dân Chủ", "Xóm Danh Sỹ"),
    ("Hà Văn Lượng", (1965, 9, 15), "Tày", "Xã Dân Chủ", "Xóm Mỏ Sắt"),
    ("Nguyễn Thị Hạnh", (1976, 11, 20), "Kinh", "Xã Hồng Việt", "Xóm Vò Rài"),
    ("Lương Văn Đông", (1969,), "Nùng", "Xã Bình Dương", "Xóm Thin Tẳng"),
    ("Dương Văn Vầy", (1980, 3, 3), "Mông", "Xã Trương Lương", "Xóm Sam Luồng"),
]  # fmt: skip
HEADS_OF_COMMUNES = [
    ("Đoàn Trọng Hùng", "nam", 1971, "Tày", "Thị trấn Nước Hai", (2020, 6)),
    ("Nông Thị Hà", "nu", 1978, "Tày", "Xã Dân Chủ", (2020, 5)),
    ("Hoàng Văn Thạch", "nam", 1969, "Nùng", "Xã Bạch Đằng", (2021, 7)),
    ("Đinh Thị Phương", "nu", 1983, "Tày", "Xã Ngũ Lão", (2019, 11)),
]  # fmt: skip
NOTES = {1: "Bầu bổ sung", 6: "Đã nghỉ hưu, được bầu lại", 9: "Xóm chưa có nhà văn hóa"}
PARTY = ["03/02/1995", "19/5/2001", "20/11/1999", "2/9/2006"]
STUDIES = ["Trung cấp", "Sơ cấp", None, "TC"]


def make() -> None:
    pages = [
        _hamlets("BTCB - TX", FIRST, A, "DANH SÁCH BÍ THƯ CHI BỘ ĐỒNG THỜI LÀ TRƯỞNG XÓM, "
                 "TỔ TRƯỞNG TỔ DÂN PHỐ"),
        _hamlets("BTCB - TBCTMT", SECOND, B, "DANH SÁCH BÍ THƯ CHI BỘ KIÊM TRƯỞNG BAN CÔNG TÁC "
                 "MẶT TRẬN"),
        _leaders(),
        _summary(),
    ]  # fmt: skip
    notes = ["No column of posts: the title of each sheet names them; the head of a xóm is "
             "Trưởng xóm, of a TDP Tổ trưởng.",
             "Days of joining the Party and studies are no fields of the register.",
             "No column of sex on the first two sheets."]  # fmt: skip
    features = ["a sheet for each model", "posts only in the titles", "hamlets before people",
                "days of joining the Party", "summary sheet"]  # fmt: skip
    book = Book("197-hoa-an-moi-mo-hinh-mot-trang.xlsx", features, pages, (2022, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page, title: str, width: str) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY CAO BẰNG", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "HUYỆN ỦY HÒA AN"})
    page.line("organisation block", {"A": "*", "G": "Hòa An, ngày 07 tháng 7 năm 2022"})
    page.blank()
    page.line("title", title, merge=f"A:{width}")
    page.line("title", "(Số liệu đến ngày 30 tháng 6 năm 2022)", merge=f"A:{width}")


def _hamlets(name: str, people: list, codes: tuple, title: str) -> Page:
    page = Page(name)
    _start(page, title, "L")
    page.simple_header(HEADS)
    page.problems.clear()
    page.more.pop("unmapped_columns")
    page.allow(page.header_rows[0])
    for turn, (who, birth, group, commune, hamlet) in enumerate(people):
        start = steps((2018, 2, 9), turn + len(codes[1]))
        one = fact(at(places.old(PROVINCE, DISTRICT, commune), hamlet), who, None, birth, codes,
                   group, start=start, note=NOTES.get(turn) if codes == A else None,
                   **signed(f"{37 + 6 * turn}-QĐ/ĐU", dates.before(start, 3)))  # fmt: skip
        short = commune.replace("Thị trấn", "TT.") if turn % 2 else commune
        row = page.person(one, commune=short, start=dates.text(start))
        page.put(row, "G", PARTY[turn % 4])
        page.put(row, "H", STUDIES[turn % 4])
        page.records[-1]["unsure"] = ["gender"]
    page.line("total", {"B": f"Tổng số: {len(people)} đồng chí"})
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "I": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"I": "PHÓ BÍ THƯ"})
    return page


def _leaders() -> Page:
    page = Page("BT - CT HĐND")
    _start(page, "DANH SÁCH BÍ THƯ ĐẢNG ỦY ĐỒNG THỜI LÀ CHỦ TỊCH HĐND XÃ, THỊ TRẤN", "H")
    page.simple_header(LEADERS)
    page.allow(page.header_rows[0])
    for name, sex, birth, group, commune, start in HEADS_OF_COMMUNES:
        one = fact(places.old(PROVINCE, DISTRICT, commune), name, sex, birth, ("BT", "CT_HDND"),
                   group, start=start)  # fmt: skip
        page.person(one, start=f"Tháng {start[1]}/{start[0]}")
    page.line("total", {"C": "Cộng: 04 đồng chí"})
    return page


def _summary() -> Page:
    page = Page("Tổng hợp")
    page.more["why"] = "summary sheet"
    page.line("title", "TỔNG HỢP KẾT QUẢ THỰC HIỆN NHẤT THỂ HÓA CHỨC DANH", merge="A:D")
    page.line("summary", {"A": "TT", "B": "Mô hình", "C": "Số lượng", "D": "Tỷ lệ %"})
    rows = [("Bí thư chi bộ đồng thời là Trưởng xóm, Tổ trưởng TDP", 13, 76.47),
            ("Bí thư chi bộ kiêm Trưởng ban CTMT", 6, 35.29),
            ("Bí thư Đảng ủy đồng thời là Chủ tịch HĐND", 4, 26.67)]  # fmt: skip
    for turn, (model, number, share) in enumerate(rows, 1):
        page.line("summary", {"A": turn, "B": model, "C": number, "D": share})
    page.line("total", {"B": "Cộng", "C": 23})
    return page
