"""190: units first, communes merged down, Cấp ủy | Chính quyền | MTTQ below two rows."""

from . import dates, places, xlsx
from .book import Book
from .facts import Post
from .hand import at, fact, signed, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Thanh Hóa", "Huyện Yên Định"
CCB = Post("Chi hội trưởng Cựu chiến binh", "thon", "CHT_CCB")
PN = Post("Chi hội trưởng Phụ nữ", "thon", "CHT_PN")
FIELDS = {"stt": "A", "commune": "B", "hamlet": "C", "full_name": "D", "birth_male": "E",
          "birth_female": "F", "role_party": "G", "role_gov": "H", "role_union": "I",
          "start": "J", "decision_no": "K", "decision_date": "L", "note": "M"}  # fmt: skip
TOP = {"A": "TT", "B": "Xã, thị trấn", "C": "Thôn, khu phố", "D": "Họ, chữ đệm và tên",
       "E": "Năm sinh", "G": "Chức vụ đang đảm nhiệm", "J": "Đảm nhiệm từ (tháng, năm)",
       "K": "Quyết định", "M": "Ghi chú"}  # fmt: skip
LOW = {"E": "Nam", "F": "Nữ", "G": "Cấp ủy, chi bộ", "H": "Chính quyền", "I": "MTTQ, đoàn thể",
       "K": "Số, ký hiệu", "L": "Ngày ban hành"}  # fmt: skip
MERGES = ["E1:F1", "G1:I1", "K1:L1", *(f"{c}1:{c}2" for c in "ABCDJM")]
# name, sex, birth, hamlet, posts, as written in the three columns
PEOPLE = {
    "Thị trấn Quán Lào": [
        ("Trịnh Xuân Phú", "nam", 1969, None, ("BT", "CT_HDND"),
         ("Bí thư Đảng ủy", "Chủ tịch HĐND", None)),
        ("Lê Thị Thoan", "nu", 1975, None, ("CT_MTTQ", "TK_DV"),
         ("Trưởng khối dân vận", None, "Chủ tịch UB MTTQ")),
        ("Hoàng Văn Quế", "nam", 1958, "Khu phố 2", ("BTCB", "HEAD"),
         ("Bí thư chi bộ", "Trưởng khu phố", None)),
        ("Lưu Thị Ngần", "nu", 1964, "Khu phố 5", ("BTCB", "TB_CTMT"),
         ("Bí thư chi bộ", None, "Trưởng ban CTMT khu phố")),
    ],
    "Xã Yên Tâm": [
        ("Trịnh Đình Thể", "nam", 1971, None, ("BT", "CT_UBND"),
         ("Bí thư Đảng uỷ xã", "Chủ tịch UBND xã", None)),
        ("Lê Duy Hiển", "nam", 1962, "Thôn Mỹ Quan", ("BTCB", "HEAD"),
         ("BTCB thôn", "Trưởng thôn", None)),
        ("Ngô Thị Sen", "nu", 1970, "Thôn Thọ Lọc", ("BTCB", PN),
         ("Bí thư CB", None, "Chi hội trưởng phụ nữ")),
        ("Lê Văn Tòng", "nam", 1960, "Thôn Phú Thọ", ("BTCB", "HEAD", CCB),
         ("Bí thư chi bộ", "Trưởng thôn", "Chi hội trưởng CCB")),
        ("Bùi Thế Anh", "nam", 1984, "Thôn Tân Long", ("BTCB", "CC_DCXD"),
         ("Bí thư chi bộ thôn", "Công chức địa chính - xây dựng", None)),
    ],
    "Xã Định Long": [
        ("Nguyễn Thị Thu Hà", "nu", 1978, None, ("BT", "CT_HDND"),
         ("Bí thư ĐU", "CT HĐND", None)),
        ("Trịnh Ngọc Oai", "nam", 1957, "Thôn Là Thôn", ("BTCB", "HEAD"),
         ("Bí thư", "Trưởng thôn", None)),
        ("Phạm Bá Chất", "nam", 1961, "Thôn Tân Ngữ 1", ("BTCB", "TB_CTMT"),
         ("Bí thư", None, "Trưởng ban công tác MT")),
        ("Lê Thị Dung", "nu", 1976, "Thôn Tân Ngữ 2", ("BTCB", "PCT_HLHPN"),
         ("Bí thư chi bộ", None, "Phó Chủ tịch Hội phụ nữ xã")),
    ],
    "Xã Yên Trường": [
        ("Lê Đình Thuận", "nam", 1973, None, ("BT", "CT_HDND"),
         ("Huyện uỷ viên, Bí thư Đảng uỷ", "Chủ tịch HĐND", None)),
        ("Trương Văn Kỷ", "nam", 1965, "Thôn Thạc Quả 1", ("BTCB", "HEAD"),
         ("Đảng ủy viên, Bí thư chi bộ", "Trưởng thôn", None)),
        ("Trần Thị Vui", "nu", 1972, "Thôn Lựu Khê", ("BTCB", "HEAD"),
         ("Bí thư chi bộ", "Trưởng thôn", None)),
        ("Đỗ Danh Lợi", "nam", 1967, "Thôn Kiểu", ("CT_HND", "BTCB"),
         ("Bí thư chi bộ", None, "Chủ tịch Hội nông dân xã")),
        ("Vũ Huy Bình", "nam", 1963, "Thôn Thạc Quả 2", ("BTCB", "TB_CTMT"),
         ("Bí thư chi bộ", None, "TB CTMT")),
    ],
    "Thị trấn Thống Nhất": [
        ("Nguyễn Công Hoan", "nam", 1974, None, ("BT", "CT_UBND"),
         ("BT Đảng bộ", "CT UBND", None)),
        ("Phạm Thị Nguyệt", "nu", 1968, "Khu phố 1", ("BTCB", "HEAD"),
         ("Bí thư chi bộ", "Trưởng phố", None)),
        ("Đinh Trọng Lực", "nam", 1966, "Khu phố Sao Đỏ", ("BTCB", "HEAD"),
         ("Bí thư chi bộ", "Trưởng KP", None)),
    ],
}  # fmt: skip
HUV = Post("Ủy viên Ban Chấp hành Đảng bộ huyện", "huyen", "UV_BCH", also=("Huyện ủy viên",))
DUV = Post("Đảng ủy viên xã", "xa", "DUV",
           also=("Đảng ủy viên", "Ủy viên Ban Chấp hành Đảng bộ xã"))  # fmt: skip
BEFORE = {"Huyện uỷ viên": HUV, "Đảng ủy viên": DUV}
NOTES = {3: "Nhiệm kỳ 2017 - 2020", 8: "Đang học trung cấp LLCT", 14: "Tái cử"}


def make() -> None:
    page = Page("Phụ biểu 01")
    page.line("organisation block", {"A": "TỈNH ỦY THANH HÓA", "I": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "HUYỆN ỦY YÊN ĐỊNH"})
    page.line("organisation block", {"A": "*", "I": "Yên Định, ngày 25 tháng 10 năm 2019"})
    page.line("title", "PHỤ BIỂU 01", merge="A:M")
    page.line("title", "THỐNG KÊ CÁN BỘ ĐẢM NHIỆM TỪ HAI CHỨC VỤ TRỞ LÊN Ở XÃ, THỊ TRẤN",
              merge="A:M")  # fmt: skip
    page.line("title", "(Kèm theo Công văn số 612-CV/HU, ngày 25/10/2019 của Huyện ủy)",
              merge="A:M")  # fmt: skip
    page.header(FIELDS, TOP, LOW, merges=MERGES)
    for commune, people in PEOPLE.items():
        first = page.at
        for who in people:
            _row(page, commune, page.at == first, *who)
        page.merges.append(f"B{first}:B{page.at - 1}")
        page.line("subtotal", {"D": f"Cộng {commune}: {len(people):02d} đ/c"})
    page.line("total", {"D": f"Toàn huyện: {len(page.records)} đ/c"})
    page.blank()
    page.line("signature", {"C": "NGƯỜI LẬP", "J": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"C": "(Ký, ghi rõ họ tên)", "J": "PHÓ BÍ THƯ THƯỜNG TRỰC"})
    page.line("signature", {"C": "Hà Thị Loan", "J": "Lưu Vũ Lâm"})
    notes = ["'Bí thư' alone in the Party column is the chi bộ's in a hamlet's row.",
             "'Trưởng phố' of a khu phố is Trưởng khu phố."]  # fmt: skip
    features = ["units before people", "communes merged down", "Cấp ủy | Chính quyền | MTTQ",
                "subtotals", "months as the start"]  # fmt: skip
    book = Book("190-yen-dinh-cap-uy-chinh-quyen.xlsx", features, [page], (2019, 10, 25), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page: Page, commune: str, first: bool, name, sex, birth, hamlet, codes, said) -> None:
    turn = len(page.records)
    day = steps((2016, 3, 4), turn)
    level = "ĐU" if hamlet else "HU"
    one = fact(at(places.old(PROVINCE, DISTRICT, commune), hamlet), name, sex, birth, codes,
               start=day[:2], note=NOTES.get(turn),
               **signed(f"{103 + 9 * turn}-QĐ/{level}", dates.before(day, 4)))  # fmt: skip
    for words, post in BEFORE.items():
        if (said[0] or "").startswith(words):
            one.posts.insert(0, post)
    written = dict(zip(("role_party", "role_gov", "role_union"), said, strict=True))
    written["start"] = [f"{day[1]}/{day[0]}", f"{day[1]:02d}/{day[0]}",
                        f"tháng {day[1]}/{day[0]}", f"T{day[1]}/{day[0]}"][turn % 4]  # fmt: skip
    page.person(one, commune=commune if first else None, **written)
