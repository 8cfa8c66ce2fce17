"""173: posts only in blocks, units inside them on one sheet and around them on the other."""

from . import dates, places, xlsx
from .book import Book
from .hand import held
from .office import Office
from .page import Formula, Page

PROVINCE, DISTRICT = "Tỉnh Trà Vinh", "Huyện Cầu Ngang"


def make() -> None:
    office = Office(173, 2019, 2022, precise=0.6)
    pages = [_by_post(office), _by_unit(office)]
    notes = ["No column holds posts: blocks such as 'A. BÍ THƯ ĐẢNG ỦY ĐỒNG THỜI LÀ …' give those "
             "of every line below, which may be told at the header.",
             "On the second sheet a commune's block holds blocks of posts, people have a, b, c. "
             "The list is of concurrent posts: commas join them."]  # fmt: skip
    features = ["blocks of posts with units inside", "blocks of units with posts inside",
                "numbered through, and anew by letters", "Cộng: 5 đ/c"]  # fmt: skip
    book = Book("173-cau-ngang-khoi-chuc-danh.xlsx", features, pages, (2023, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page, title: str, last: str) -> None:
    page.line("organisation block", {"A": "HUYỆN ỦY CẦU NGANG", "F": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "*", "F": "Cầu Ngang, ngày 10 tháng 7 năm 2023"})
    page.line("title", title, merge=f"A:{last}")
    page.line("title", "(Tính đến 30/6/2023)", merge=f"A:{last}")
    page.blank()


def _place(commune: str, hamlet: str | None = None) -> list:
    return places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)


def _header(page: Page, columns: list) -> None:
    page.simple_header(columns)
    page.allow(page.header_rows[0])


def _holder(office: Office, place: list, *codes):
    return office.holding(held(place, *codes), place)


def _by_post(office: Office) -> Page:
    page = Page("Theo mô hình")
    _start(page, "DANH SÁCH CÁN BỘ THỰC HIỆN NHẤT THỂ HÓA CHỨC DANH", "I")
    _header(page, [
        ("stt", "Số TT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"),
        ("gender", "Giới tính"), ("ethnicity", "Dân tộc"), ("workplace", "Đơn vị"),
        ("decision_no", "Quyết định"), ("start", "Từ ngày"), ("note", "Ghi chú"),
    ])  # fmt: skip
    page.more["columns_allowed"] = {"commune": "F", "hamlet": "F", "workplace": "F"}
    page.fields["workplace"] = "F"
    page.line("block: posts", "A. BÍ THƯ ĐẢNG ỦY ĐỒNG THỜI LÀ CHỦ TỊCH UBND", merge="A:I")
    for name in ["Thị trấn Cầu Ngang", "Xã Mỹ Hòa", "Xã Kim Hòa"]:
        page.person(_holder(office, _place(name), "BT", "CT_UBND"), workplace=name)
    page.line("subtotal", {"B": "Cộng: 3 đ/c"})
    page.line("block: posts", "B. BÍ THƯ ĐẢNG ỦY ĐỒNG THỜI LÀ CHỦ TỊCH HĐND", merge="A:I")
    for name in ["Thị trấn Mỹ Long", "Xã Hiệp Hòa", "Xã Long Sơn", "Xã Trường Thọ"]:
        page.person(_holder(office, _place(name), "BT", "CT_HDND"), workplace=name)
    page.line("subtotal", {"B": "Cộng: 4 đ/c"})
    page.line("block: posts", "C. BÍ THƯ CHI BỘ ĐỒNG THỜI LÀ TRƯỞNG ẤP (KHÓM)", merge="A:I")
    _units(page, office, {
        "I. Thị trấn Cầu Ngang": ["Khóm Minh Thuận A", "Khóm Thống Nhất"],
        "II. Xã Mỹ Long Bắc": ["Ấp Bến Kinh", "Ấp Nhứt", "Ấp Mỹ Thập"],
        "III. Xã Thạnh Hòa Sơn": ["Ấp Lạc Thạnh A", "Ấp Sóc Chuối"],
    }, "BTCB", "HEAD")  # fmt: skip
    page.line("subtotal", {"B": "Cộng: 7 đ/c"})
    page.line("block: posts", "D. BÍ THƯ CHI BỘ ĐỒNG THỜI LÀ TRƯỞNG BAN CÔNG TÁC MẶT TRẬN",
              merge="A:I")  # fmt: skip
    _units(page, office, {
        "I. Xã Mỹ Long Bắc": ["Ấp Hạnh Mỹ"], "II. Xã Vinh Kim": ["Ấp Cà Tum", "Ấp Mai Hương"],
    }, "BTCB", "TB_CTMT")  # fmt: skip
    page.line("subtotal", {"B": "Cộng: 3 đ/c"})
    page.line("block: posts", "Đ. CHỦ TỊCH HỘI NÔNG DÂN XÃ KIÊM BÍ THƯ CHI BỘ ẤP", merge="A:I")
    for name, hamlet in [("Xã Hiệp Mỹ Tây", "Ấp Chợ"), ("Xã Nhị Trường", "Ấp Ba So")]:
        where = _place(name, hamlet)
        page.person(_holder(office, where, "CT_HND", "BTCB"), workplace=f"{hamlet}, {name}")
    page.line("subtotal", {"B": "Cộng: 2 đ/c"})
    page.line("total", {"B": "TỔNG CỘNG: 19 đ/c", "G": Formula("=3+4+7+3+2", 19)})
    page.line("signature", {"F": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"F": "PHÓ BÍ THƯ THƯỜNG TRỰC"})
    return page


def _units(page: Page, office: Office, units: dict, *codes) -> None:
    for heading, hamlets in units.items():
        page.line("block: commune", heading, merge="A:I")
        for hamlet in hamlets:
            where = _place(heading.split(". ")[1], hamlet)
            page.person(_holder(office, where, *codes), workplace=hamlet)


INSIDE = {
    "I. XÃ HIỆP MỸ ĐÔNG": [
        ("1. Bí thư Đảng ủy - Chủ tịch HĐND", ("BT", "CT_HDND"), [None]),
        ("2. Bí thư chi bộ - Trưởng ấp", ("BTCB", "HEAD"), ["Ấp Đồng Cò", "Ấp Cái Già", "Ấp Rẫy"]),
        ("3. Bí thư chi bộ kiêm Trưởng ban CTMT", ("BTCB", "TB_CTMT"), ["Ấp Cái Già Trên"]),
    ],
    "II. XÃ THUẬN HÒA": [
        ("1. Phó Bí thư Đảng ủy đồng thời Chủ tịch UBND", ("PBT", "CT_UBND"), [None]),
        ("2. Bí thư chi bộ - Trưởng ấp", ("BTCB", "HEAD"), ["Ấp Thuận An", "Ấp Sóc Chùa"]),
        ("3. Công chức Văn phòng - Thống kê xã kiêm Bí thư chi bộ", ("CC_VPTK", "BTCB"),
         ["Ấp Nô Lựa A"]),
    ],
    "III. XÃ MỸ LONG NAM": [
        ("1. Chủ tịch UBMTTQ kiêm Trưởng Khối Dân vận", ("CT_MTTQ", "TK_DV"), [None]),
        ("2. Bí thư chi bộ, Trưởng ấp, Trưởng ban CTMT", ("BTCB", "HEAD", "TB_CTMT"),
         ["Ấp Nhứt A", "Ấp Nhì", "Ấp Ba", "Ấp Tư", "Ấp Năm"]),
    ],
}  # fmt: skip


def _by_unit(office: Office) -> Page:
    page = Page("Theo xã")
    _start(page, "DANH SÁCH CÁN BỘ KIÊM NHIỆM CỦA CÁC XÃ", "H")
    _header(page, [
        ("stt", "TT"), ("full_name", "Họ tên"), ("birth", "Ngày, tháng, năm sinh"),
        ("female_mark", "Nữ"), ("hamlet", "Ấp"), ("start", "Ngày giữ chức vụ"),
        ("decision_no", "Số QĐ"), ("note", "Ghi chú"),
    ])  # fmt: skip
    for heading, parts in INSIDE.items():
        commune = heading.split(". ")[1]
        name = next(p[2] for p in places.communes_of(PROVINCE, DISTRICT) if p[2].upper() == commune)
        page.line("block: commune", heading, merge="A:H")
        for title, codes, hamlets in parts:
            page.line("block: posts", {"A": title})
            for number, hamlet in enumerate(hamlets):
                where = _place(name, hamlet)
                fact = _holder(office, where, *codes)
                own = {}
                if number % 2:
                    own["start"] = dates.text(fact.start)
                page.person(fact, stt="abcdeg"[number], **own)
            page.line("subtotal", {"B": f"Cộng: {len(hamlets):02d} đ/c"})
    page.line("total", {"B": "Tổng: 15 đ/c"})
    return page
