"""198: VNI in .xls: 'Chức vụ, đơn vị công tác' in one cell, what is held besides in another."""

from itertools import count

from . import legacy, places, xls
from .book import Book
from .facts import Post
from .hand import at, fact, steps
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bình Thuận", "Huyện Tánh Linh"
FIELDS = {"stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "role1": "E",
          "role2": "F", "start": "G", "decision_no": "H", "note": "I"}  # fmt: skip
TOP = {"A": "STT", "B": "Họ và tên", "C": "Năm sinh", "E": "Chức vụ, đơn vị công tác",
       "F": "Chức vụ kiêm nhiệm", "G": "Thời gian kiêm nhiệm", "H": "Văn bản (số, ngày)",
       "I": "Ghi chú"}  # fmt: skip
LOW = {"C": "Nam", "D": "Nữ"}
MERGES = ["C1:D1", *(f"{c}1:{c}2" for c in "ABEFGHI")]
CT_TTN = Post("Giám đốc Trung tâm Bồi dưỡng chính trị huyện", "huyen", "GD_TTBDCT",
              also=("Giám đốc Trung tâm Chính trị huyện",))  # fmt: skip
# name, sex, birth, commune, hamlet, posts, as written in the two columns
BLOCKS = {
    "A. CÁC CƠ QUAN CẤP HUYỆN": [
        ("Huỳnh Đa Trung", "nam", 1968, None, None, ("BT", "CT_HDND"),
         ("Bí thư Huyện ủy", "Chủ tịch HĐND huyện")),
        ("Nguyễn Thị Thuận Bích", "nu", 1974, None, None, ("TB_DV", "CT_MTTQ"),
         ("Trưởng Ban Dân vận Huyện ủy", "Chủ tịch UBMTTQVN huyện")),
        ("Giáp Hà Bắc", "nam", 1972, None, None, ("TB_TG", CT_TTN),
         ("Trưởng Ban Tuyên giáo Huyện ủy", "Giám đốc Trung tâm Chính trị")),
        ("Phạm Hồng Quang", "nam", 1970, None, None, ("CN_UBKT", "CTTR"),
         ("Chủ nhiệm Ủy ban Kiểm tra Huyện ủy", "Chánh Thanh tra huyện")),
    ],
    "B. CẤP XÃ": [
        ("Trần Ngọc Hưng", "nam", 1976, "Thị trấn Lạc Tánh", None, ("BT", "CT_HDND"),
         ("Bí thư Đảng ủy thị trấn Lạc Tánh", "Chủ tịch HĐND thị trấn")),
        ("K' Văn Phúc", "nam", 1981, "Xã La Ngâu", None, ("BT", "CT_UBND"),
         ("Bí thư Đảng ủy xã La Ngâu", "Chủ tịch UBND xã")),
        ("Lê Thị Thanh Trúc", "nu", 1984, "Xã Gia An", None, ("CT_MTTQ", "TK_DV"),
         ("Chủ tịch UBMTTQVN xã Gia An", "Trưởng Khối Dân vận Đảng ủy")),
        ("Võ Văn Hiệp", "nam", 1969, "Xã Đồng Kho", None, ("BT", "CT_HDND"),
         ("Bí thư Đảng ủy Đồng Kho", "Chủ tịch HĐND")),
        ("Đỗ Minh Kha", "nam", 1978, "Xã Bắc Ruộng", None, ("BT", "CT_HDND"),
         ("Bí thư Đảng ủy xã Bắc Ruộng", "Chủ tịch HĐND xã Bắc Ruộng")),
    ],
    "C. THÔN, BẢN, KHU PHỐ": [
        ("Nguyễn Văn Thân", "nam", 1963, "Xã Gia An", "Thôn 2", ("BTCB", "HEAD"),
         ("Bí thư Chi bộ thôn 2, xã Gia An", "Trưởng thôn")),
        ("Mang Thị Xuân", "nu", 1979, "Xã La Ngâu", "Bản 1", ("BTCB", "HEAD"),
         ("Bí thư Chi bộ bản 1, xã La Ngâu", "Trưởng bản 1")),
        ("Bùi Hữu Lâm", "nam", 1960, "Xã Huy Khiêm", "Thôn 4", ("BTCB", "TB_CTMT"),
         ("Bí thư chi bộ thôn 4, xã Huy Khiêm", "Trưởng Ban CTMT thôn")),
        ("Thông Thị Lệ", "nu", 1972, "Thị trấn Lạc Tánh", "Khu phố Chăm", ("BTCB", "HEAD"),
         ("Bí thư Chi bộ KP. Chăm, TT. Lạc Tánh", "Trưởng khu phố")),
        ("Trần Đại Lộc", "nam", 1965, "Thị trấn Lạc Tánh", "Khu phố Lạc Hưng 1", ("BTCB", "HEAD"),
         ("Bí thư Chi bộ khu phố Lạc Hưng 1, thị trấn Lạc Tánh", "Trưởng KP")),
        ("Hồ Thị Kim Thoa", "nu", 1983, "Xã Đức Phú", "Thôn 3", ("PCT_HLHPN", "BTCB"),
         ("Phó Chủ tịch Hội LHPN xã Đức Phú", "Bí thư Chi bộ thôn 3")),
        ("Ngô Đình Tấn", "nam", 1967, "Xã Măng Tố", "Thôn 1", ("BTCB", "HEAD"),
         ("Bí thư Chi bộ thôn 1 - xã Măng Tố", "Trưởng thôn 1")),
        ("Phan Công Danh", "nam", 1971, "Xã Nghị Đức", "Thôn 5", ("BTCB", "HEAD"),
         ("BTCB thôn 5 xã Nghị Đức", "Trưởng thôn")),
        ("Lý Tài Sáng", "nam", 1986, "Xã Suối Kiết", "Thôn 4", ("CHT_QS", "BTCB"),
         ("Chỉ huy trưởng BCHQS xã Suối Kiết", "Bí thư Chi bộ thôn 4")),
    ],
}  # fmt: skip


def make() -> None:
    page = Page("DS KN 2020")
    page.line("organisation block", {"A": "HUYỆN ỦY TÁNH LINH", "F": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC"})
    page.line("organisation block", {"A": "*", "F": "Tánh Linh, ngày 15 tháng 12 năm 2020"})
    page.line("title", "DANH SÁCH TRÍCH NGANG CÁN BỘ KIÊM NHIỆM", merge="A:I")
    page.line("title", "(Huyện Tánh Linh, tỉnh Bình Thuận)", merge="A:I")
    page.header(FIELDS, TOP, LOW, merges=MERGES)
    page.more["columns_allowed"] = {"decision_date": "H"}
    for heading, people in BLOCKS.items():
        page.line("block: level", heading, merge="A:I")
        page.stt = count(1)
        for who in people:
            _row(page, *who)
    _faults(page)
    page.line("total", {"B": f"Tổng cộng: {len(page.records)} đồng chí"})
    page.line("signature", {"B": "NGƯỜI LẬP", "F": "TRƯỞNG BAN"})
    page.line("signature", {"B": "Trương Thị Mỹ Dung", "F": "Nguyễn Hữu Hoàng"})
    for where, value in page.cells.items():
        if isinstance(value, str):
            page.cells[where] = legacy.vni(value)
    notes = ["Units stand within the first post; the second is of the same unit.",
             "'Bí thư Đảng ủy Đồng Kho' names the commune without its kind."]  # fmt: skip
    features = ["VNI .xls", "Chức vụ, đơn vị công tác", "units within the posts",
                "number and day in one cell", "impossible day", "no second post",
                "a row twice"]  # fmt: skip
    book = Book("198-tanh-linh-chuc-vu-don-vi-vni.xls", features, [page], (2020, 12, 15), notes)
    xls.write(book)
    book.write_expectation()


def _row(page: Page, name, sex, birth, commune, hamlet, codes, said, **more) -> int:
    turn = len(page.records)
    day = steps((2016, 7, 6), turn)
    signing = (day[0], day[1], max(1, day[2] - 2))
    level = "ĐU" if hamlet else "HU" if commune else "TU"
    number = f"{61 + 7 * turn}-QĐ/{level}"
    written = "/".join(f"{part:02d}" if part < 100 else str(part) for part in reversed(signing))
    paper = [f"{number}, {written}", f"QĐ số {number} ngày {written}", f"{number} ({written})",
             f"Số {number}, ngày {written}"][turn % 4]  # fmt: skip
    start = day[:2] if turn % 2 else day
    said_start = [
        f"{day[2]:02d}/{day[1]:02d}/{day[0]}",
        f"{day[1]:02d}/{day[0]}",
        f"Từ {day[2]}/{day[1]}/{day[0]}",
        f"Từ tháng {day[1]}/{day[0]}",
    ][turn % 4]
    one = fact(at(places.old(PROVINCE, DISTRICT, commune), hamlet), name, sex, birth, codes,
               start=start, decision_no=number)  # fmt: skip
    row = page.person(one, **({"role1": said[0], "role2": said[1], "start": said_start,
                               "decision_no": paper} | more))  # fmt: skip
    page.records[-1]["decision_date"] = dict(zip(("year", "month", "day"), signing, strict=True))
    return row


def _faults(page: Page) -> None:
    last = page.records
    row = _row(page, "Lương Minh Tuấn", "nam", 1973, "Xã Đức Thuận", "Thôn Đồng Me",
               ("BTCB", "HEAD"), ("Bí thư Chi bộ thôn Đồng Me, xã Đức Thuận", "Trưởng thôn"),
               start="31/9/2019")  # fmt: skip
    last[-1]["start"] = None
    page.problem(row, "start", "impossible_date", "error")
    row = _row(page, "Tạ Thị Phượng", "nu", 1977, "Xã Gia Huynh", "Thôn 1",
               ("BTCB",), ("Bí thư Chi bộ thôn 1, xã Gia Huynh", None))  # fmt: skip
    page.problem(row, "role2", "missing_post", "warning")
    row = _row(page, "Đinh Văn Lập", "nam", 1966, "Xã Đức Bình", "Thôn 3",
               ("BTCB", "HEAD"), ("Bí thư Chi bộ thôn 3, xã Đức Bình", "Trưởng thôn"))  # fmt: skip
    first = dict(last[-1])
    row_again = _row(
        page,
        "Đinh Văn Lập",
        "nam",
        1966,
        "Xã Đức Bình",
        "Thôn 3",
        ("BTCB", "HEAD"),
        ("Bí thư Chi bộ thôn 3, xã Đức Bình", "Trưởng thôn"),
    )
    for key in ("start", "decision_no", "decision_date"):
        last[-1][key] = first[key]
    for column in "GH":
        page.put(row_again, column, page.cells[row, column])
    page.people[-1] = page.people[-2]
    last[-1]["duplicate_of"] = row
    page.problem(row_again, None, "duplicate_row", "error")
