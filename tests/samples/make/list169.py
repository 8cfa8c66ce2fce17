"""169: two tiers without a district: blocks by unit, posts of before in a column."""

from . import ods, places
from .book import Book
from .hand import fact
from .page import Page

NEW = "Tỉnh Lạng Sơn"
COLUMNS = [
    ("stt", "TT"), ("full_name", "Họ và tên"), ("birth", "Ngày sinh"), ("female_mark", "Nữ"),
    ("ethnicity", "Dân tộc"), ("roles", "Chức danh hiện giữ, đơn vị"), ("start", "Thời gian giữ"),
    ("decision_no", "QĐ số"), ("old_unit", "Chức vụ, đơn vị trước 01/7/2025"), ("note", "Ghi chú"),
]  # fmt: skip
# block, then people: name, sex, birth, group, hamlet, codes, as written, before
BLOCKS = [
    ("1. Xã Chi Lăng", "Xã Chi Lăng", [
        ("Hoàng Văn Nọng", "nam", (1976, 5, 2), "Tày", None, ("BT", "CT_HDND"),
         "Bí thư Đảng ủy, Chủ tịch HĐND xã", "Chủ tịch UBND huyện Chi Lăng"),
        ("Vi Thị Thu", "nu", (1983,), "Nùng", None, ("PBT", "CT_UBND"),
         "Phó Bí thư Đảng ủy - Chủ tịch UBND xã", "Bí thư Đảng ủy thị trấn Đồng Mỏ"),
        ("Lương Văn Tụ", "nam", (1970,), "Nùng", "Thôn Làng Coóc", ("BTCB", "HEAD"),
         "BTCB, Trưởng thôn Làng Coóc", None),
        ("Hứa Thị Lan", "nu", (1986, 11, 30), "Tày", "Thôn Quán Thanh", ("BTCB", "HEAD"),
         "Bí thư chi bộ kiêm trưởng thôn Quán Thanh", None),
    ]),
    ("2. Phường Đông Kinh", "Phường Đông Kinh", [
        ("Nguyễn Đức Quân", "nam", (1979, 1, 9), "Kinh", None, ("BT", "CT_HDND"),
         "Bí thư ĐU phường kiêm CT HĐND phường", "Phó Bí thư Thành ủy Lạng Sơn"),
        ("Lã Văn Hiệp", "nam", (1965,), "Tày", "Khối 4", ("BTCB", "HEAD"),
         "BTCB kiêm Khối trưởng khối 4", None),
        ("Đàm Thị Thúy", "nu", (1974,), "Kinh", "Khối 11", ("BTCB", "TB_CTMT"),
         "Bí thư, Trưởng ban CTMT khối 11", None),
    ]),
    ("3. Xã Điềm He", "Xã Điềm He", [
        ("Triệu Văn Pao", "nam", (1981, 7, 17), "Dao", None, ("BT", "CT_HDND"),
         "Bí thư, Chủ tịch HĐND", "Bí thư Đảng ủy xã Điềm He"),
        ("Lộc Văn Khải", "nam", (1968,), "Nùng", "Thôn Bản Lải", ("BTCB", "HEAD"),
         "Bí thư CB, trưởng thôn Bản Lải", None),
    ]),
]  # fmt: skip


def make() -> None:
    page = Page("Hai cấp")
    page.line("organisation block", "TỈNH ỦY LẠNG SƠN")
    page.line("title", "DANH SÁCH CÁN BỘ KIÊM NHIỆM SAU SẮP XẾP (tính đến 31/12/2025)", merge="A:J")
    page.simple_header(COLUMNS)
    for turn, (block, commune, people) in enumerate(BLOCKS):
        page.line("block: commune", block, merge="A:J")
        for at, (name, sex, birth, group, hamlet, codes, written, before) in enumerate(people):
            place = places.hamlet(places.new(NEW, commune), hamlet)
            one = fact(place, name, sex, birth, codes, group, start=(2025, 7, 1 + 4 * at),
                       decision_no=f"{310 + 11 * turn + at}-QĐ/"
                                   f"{'ĐU' if hamlet else 'TU'}")  # fmt: skip
            page.person(one, roles=written, old_unit=before)
            page.records[-1]["unsure"] = ["old_unit"]
    page.more["columns_allowed"] = {"old_unit": "I"}
    page.allow(page.header_rows[0], "I")
    page.line("total", f"Tổng số: {len(page.records)} đồng chí")
    notes = ["What a person held before 1/7/2025 is no post of now.",
             "Units stand in blocks; the hamlet in the title of the post."]  # fmt: skip
    features = ["two tiers", "posts of before in a column", "hamlet inside the title",
                "units as blocks"]  # fmt: skip
    book = Book("169-lang-son-sau-sap-xep.ods", features, [page], (2025, 12, 31), notes)
    ods.write(book)
    book.write_expectation()
