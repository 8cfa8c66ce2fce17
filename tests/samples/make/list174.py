"""174: .ods of a northern district: xóm, TDP số, tiểu khu, khu dân cư số; marks and years."""

from . import ods, places
from .book import Book
from .hand import fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Thái Nguyên", "Huyện Đồng Hỷ"
A, B, C, D = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT"), ("BT", "CT_HDND")
LIST = {
    "Thị trấn Sông Cầu": [
        ("Dương Văn Tiện", "nam", 1968, "Nùng", None, D),
        ("Hoàng Thị Nga", "nu", 1975, "Tày", "Tiểu khu 3", A),
        ("Lý Văn Bảo", "nam", 1961, "Sán Dìu", "Tổ dân phố số 5", B),
        ("Nông Thị Thắm", "nu", 1983, "Tày", "Tổ dân phố Liên Cơ", A),
    ],
    "Thị trấn Trại Cau": [
        ("Trần Xuân Hợi", "nam", (1971, 4, 9), "Kinh", None, ("BT", "CT_UBND")),
        ("Lưu Thị Sáu", "nu", 1966, "Sán Chay", "Khu dân cư số 5", A),
        ("Nguyễn Đức Toàn", "nam", 1958, "Kinh", "Khu dân cư số 12", C),
        ("Hà Văn Quý", "nam", 1979, "Tày", "Tổ dân phố 7", B),
    ],
    "Xã Văn Lăng": [
        ("Dương Văn Páo", "nam", 1985, "Mông", "Bản Tèn", A),
        ("Hoàng Văn Dỉnh", "nam", 1973, "Mông", "Xóm Liên Phương", ("CT_HND", "BTCB")),
        ("Ma Thị Nhung", "nu", (1981, 11, 30), "Tày", "Xóm Văn Lăng", A),
        ("Đặng Phúc Minh", "nam", 1964, "Dao", "Xóm Tân Thành 2", B),
    ],
    "Xã Khe Mo": [
        ("Phạm Thị Thu Hường", "nu", (1978, 2, 17), "Kinh", None, ("CT_MTTQ", "TK_DV")),
        ("Trương Văn Bẩy", "nam", 1960, "Sán Dìu", "Xóm Làng Cháy", A),
        ("Diệp Thị Vân", "nu", 1977, "Sán Dìu", "Xóm 3", B),
    ],
    "Xã Hợp Tiến": [
        ("Bàn Đức Thọ", "nam", 1982, "Dao", "Thôn Làng Mới", A),
        ("Triệu Thị Mùi", "nu", 1989, "Dao", "Xóm Mỏ Sắt", ("PCT_HLHPN", "BTCB")),
        ("Lục Văn Chiến", "nam", 1970, "Nùng", "Xóm Cao Phong", C),
    ],
}
NOTES = [None, "Chi bộ ghép 2 xóm", None, "Người có uy tín", None, None, "Tái cử"]
WAYS = {"BT": "Bí thư Đảng ủy", "CT_HDND": "Chủ tịch HĐND", "CT_UBND": "Chủ tịch UBND",
        "CT_MTTQ": "Chủ tịch MTTQ", "TK_DV": "Trưởng Khối Dân vận", "BTCB": "Bí thư CB",
        "TB_CTMT": "Trưởng Ban CTMT", "CT_HND": "Chủ tịch Hội ND",
        "PCT_HLHPN": "PCT Hội LHPN"}  # fmt: skip


def make() -> None:
    pages = [_marks(), _years()]
    notes = ["First sheet: an x under Nam or Nữ; second: the year of birth under one of them.",
             "Communes are merged down; 'Khu dân cư số 5' and 'Tiểu khu 3' are hamlets with heads.",
             "'Xóm Làng Cháy' and 'Thôn Làng Mới' have a word of hamlets in the name."]  # fmt: skip
    features = ["x under Nam and Nữ", "years under Nam and Nữ", "communes merged down",
                "tiểu khu, khu dân cư số, bản, xóm, thôn", "ethnic groups"]  # fmt: skip
    book = Book("174-dong-hy-xom-khu-dan-cu.ods", features, pages, (2021, 12, 31), notes)
    ods.write(book)
    book.write_expectation()


def _start(page: Page, title: str) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY THÁI NGUYÊN", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "HUYỆN ỦY ĐỒNG HỶ"})
    page.line("title", title, merge="A:L")
    page.line("title", "Số liệu tính đến ngày 31/12/2021", merge="A:L")


def _rows(page: Page, communes: list, merged: str, turn: int) -> None:
    for name in communes:
        first = page.at
        for who, sex, birth, group, hamlet, codes in LIST[name]:
            place = places.hamlet(places.old(PROVINCE, DISTRICT, name), hamlet)
            one = fact(place, who, sex, birth, codes, group, start=steps((2019, 3, 2), turn),
                       decision_no=f"{112 + turn}-QĐ/{'ĐU' if hamlet else 'HU'}",
                       note=NOTES[turn % 7])  # fmt: skip
            written = {f"role{n + 1}": WAYS.get(post.code, post.title)
                       for n, post in enumerate(one.posts)}  # fmt: skip
            if page.at > first:
                written["commune"] = None
            row = page.person(one, **written)
            if merged == "marks":
                page.put(row, "C" if sex == "nam" else "D", "x" if turn % 2 else "X")
            turn += 1
        page.merges.append(f"{page.fields['commune']}{first}:{page.fields['commune']}{page.at - 1}")


def _marks() -> Page:
    page = Page("Danh sách 1")
    _start(page, "BIỂU 1: DANH SÁCH CÁN BỘ KIÊM NHIỆM CÁC THỊ TRẤN")
    fields = {"stt": "A", "full_name": "B", "birth": "E", "ethnicity": "F", "commune": "G",
              "hamlet": "H", "role1": "I", "role2": "J", "role3": "K", "start": "L",
              "decision_no": "M", "note": "N"}  # fmt: skip
    page.header(
        fields,
        {"A": "TT", "B": "Họ và tên", "C": "Giới tính", "E": "Năm sinh", "F": "Dân tộc",
         "G": "Xã, thị trấn", "H": "Xóm, tổ dân phố, khu dân cư, tiểu khu", "I": "Chức danh",
         "L": "Thời gian giữ chức vụ (từ)", "M": "Số QĐ", "N": "Ghi chú"},
        {"C": "Nam", "D": "Nữ", "I": "1", "J": "2", "K": "3"},
        merges=["C1:D1", "I1:K1", *(f"{c}1:{c}2" for c in "ABEFGHLMN")],
    )  # fmt: skip
    _rows(page, ["Thị trấn Sông Cầu", "Thị trấn Trại Cau"], "marks", 0)
    page.fields["female_mark"] = "D"
    page.more["columns_allowed"] = {"gender": "C", "male_mark": "C"}
    page.line("total", {"B": "Cộng", "C": 5, "D": 3})
    return page


def _years() -> Page:
    page = Page("Danh sách 2")
    _start(page, "BIỂU 2: DANH SÁCH CÁN BỘ KIÊM NHIỆM CÁC XÃ")
    fields = {"stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D",
              "ethnicity": "E", "commune": "F", "hamlet": "G", "role1": "H", "role2": "I",
              "role3": "J", "start": "K", "decision_no": "L", "note": "M"}  # fmt: skip
    page.header(
        fields,
        {"A": "TT", "B": "Họ và tên", "C": "Năm sinh", "E": "Dân tộc", "F": "Tên xã",
         "G": "Xóm, bản", "H": "Chức vụ đảm nhiệm", "K": "Từ tháng năm", "L": "QĐ số",
         "M": "Ghi chú"},
        {"C": "Nam", "D": "Nữ", "H": "Chức vụ thứ nhất", "I": "Chức vụ thứ hai",
         "J": "Chức vụ thứ ba"},
        merges=["C1:D1", "H1:J1", *(f"{c}1:{c}2" for c in "ABEFGKLM")],
    )  # fmt: skip
    page.line("column numbers", {c: n for n, c in enumerate("ABCDEFGHIJKLM", 1)})
    _rows(page, ["Xã Văn Lăng", "Xã Khe Mo", "Xã Hợp Tiến"], "years", 8)
    page.line("total", {"B": "Cộng", "C": 6, "D": 4})
    page.blank()
    page.line("signature", {"J": "T/M BAN THƯỜNG VỤ"})
    return page
