"""162: a whole province on three sheets, the level said only by sheet or block."""

from . import places, posts, xlsx
from .book import Book
from .facts import Post
from .office import Office
from .page import Page

PROVINCE = "Tỉnh Bình Phước"
TOP = {"stt": "A", "full_name": "B", "birth": "C", "gender": "D", "role1": "E", "role2": "F",
       "role3": "G", "start": "H", "decision_no": "I", "note": "J"}  # fmt: skip
TOP_HEAD = {"A": "STT", "B": "Họ và tên", "C": "Sinh ngày", "D": "Nam, nữ", "E": "Chức danh 1",
            "F": "Chức danh 2", "G": "Chức danh 3", "H": "Từ ngày", "I": "Số quyết định",
            "J": "Ghi chú"}  # fmt: skip
BELOW = {"stt": "A", "full_name": "B", "birth": "C", "gender": "D", "commune": "E",
         "hamlet": "F", "roles": "G", "start": "H", "decision_no": "I", "note": "J"}  # fmt: skip
BELOW_HEAD = {"A": "STT", "B": "Họ và tên", "C": "Năm sinh", "D": "Nam, nữ", "E": "Địa bàn",
              "F": "Thôn, ấp, khu phố", "G": "Chức danh kiêm nhiệm", "H": "Từ ngày",
              "I": "Số quyết định", "J": "Ghi chú"}  # fmt: skip
STEMS = "Bù Ka|Sơn Hòa|Tân Lợi|Thuận Bình|Bàu Teng|Suối Nhung|Đồng Tâm|Bình Giai".split("|")


def make() -> None:
    office = Office(162, 2018, 2020)
    pages = [_province(office), _districts(office), _communes(office)]
    notes = [
        "Posts are written without their unit: sheet and block say the level.",
        "The column 'Địa bàn' holds communes, whatever it is called.",
        "Phó Bí thư who heads the delegation to the Assembly is T2.",
    ]
    features = ["three sheets by level", "level only by sheet or block", "posts without unit",
                "blocks of districts and kinds", "claims in the title"]  # fmt: skip
    book = Book("162-binh-phuoc-ba-cap.xlsx", features, pages, (2020, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _title(page: Page, text: str) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY BÌNH PHƯỚC", "G": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC"})
    page.line("title", text, merge="A:J")
    page.line("title", "(Số liệu chốt ngày 31/12/2020)", merge="A:J")
    page.blank()


def _province(office: Office) -> Page:
    page = Page("Tỉnh")
    _title(page, "DANH SÁCH CÁN BỘ KIÊM NHIỆM")
    page.header(TOP, TOP_HEAD)
    place = places.old(PROVINCE)
    fact = office.fact("tinh", place, "BT", "CT_HDND")
    page.person(fact, role1="Bí thư", role2="Chủ tịch HĐND")
    fact = office.fact("tinh", place, "TB_DV", "CT_MTTQ")
    page.person(fact, role1="Trưởng Ban Dân vận", role2="Chủ tịch UBMTTQ")
    held = [Post("Phó Bí thư Tỉnh ủy", "tinh", "PBT"),
            Post("Trưởng Đoàn ĐBQH tỉnh", "tinh", "TD_DBQH")]  # fmt: skip
    fact = office.holding(held, place)
    page.person(fact, role1="Phó Bí thư", role2="Trưởng Đoàn ĐBQH")
    page.records[-1]["cases"] = [{"level": "tinh", "model": "T2"}]
    held = [Post("Ủy viên Ban Thường vụ Tỉnh ủy", "tinh", "UV_BTV"),
            Post("Chủ nhiệm UBKT Tỉnh ủy", "tinh", "CN_UBKT")]  # fmt: skip
    page.person(office.holding(held, place), role1="UVBTV", role2="Chủ nhiệm UBKT")
    page.line("total", {"A": "Cộng", "C": 4})
    return page


def _districts(office: Office) -> Page:
    page = Page("Huyện")
    _title(page, "DANH SÁCH CÁN BỘ KIÊM NHIỆM")
    page.header(TOP, TOP_HEAD)
    short = {"BT": "Bí thư", "CT_UBND": "Chủ tịch UBND", "CT_HDND": "Chủ tịch HĐND",
             "TB_TC": "Trưởng ban Tổ chức", "TP_NV": "Trưởng phòng Nội vụ",
             "CN_UBKT": "Chủ nhiệm UBKT", "CTTR": "Chánh Thanh tra",
             "TB_TG": "Trưởng ban Tuyên giáo", "GD_TTBDCT": "Giám đốc TTBDCT",
             "TB_DV": "Trưởng ban Dân vận", "CT_MTTQ": "Chủ tịch UBMTTQ"}  # fmt: skip
    blocks = [
        ("1", "Đồng Xoài", "Thành phố Đồng Xoài"), ("2", "Thị xã Bình Long", "Thị xã Bình Long"),
        ("3", "Lộc Ninh", "Huyện Lộc Ninh"), ("4", "Huyện Bù Đăng", "Huyện Bù Đăng"),
        ("5", "Phú Riềng", "Huyện Phú Riềng"),
    ]  # fmt: skip
    for number, (at, written, district) in enumerate(blocks):
        page.line("block: district", {"A": at, "B": written})
        place = places.old(PROVINCE, district)
        for pair in (posts.HUYEN * 2)[number : number + 3]:
            fact = office.fact("huyen", place, *pair)
            page.person(fact, stt=None, role1=short[pair[0]], role2=short[pair[1]])
    page.line("total", {"A": "Tổng cộng", "C": 15})
    return page


def _communes(office: Office) -> Page:
    page = Page("Xã")
    _title(page, "DANH SÁCH CÁN BỘ KIÊM NHIỆM CẤP XÃ VÀ THÔN, ẤP, KHU PHỐ")
    page.header(BELOW, BELOW_HEAD)
    page.more["columns_allowed"] = {"commune": "E", "workplace": "E"}
    blocks = [("I", "Huyện Lộc Ninh", ["Thị trấn Lộc Ninh", "Xã Lộc Tấn", "Xã Lộc Hòa"]),
              ("II", "Huyện Hớn Quản", ["Xã Tân Lợi", "Xã Thanh Bình"]),
              ("III", "Huyện Đồng Phú", ["Xã Tân Lợi", "Thị trấn Tân Phú"]),
              ("IV", "Thành phố Đồng Xoài", ["Phường Tân Phú", "Xã Tân Thành"])]  # fmt: skip
    short = {"BT": "Bí thư", "CT_UBND": "Chủ tịch UBND", "CT_HDND": "Chủ tịch HĐND"}
    for roman, district, communes in blocks:
        page.line("block: district", {"A": roman, "B": district.upper()})
        for at, name in enumerate(communes):
            place = places.old(PROVINCE, district, name)
            codes = ("BT", "CT_HDND" if at % 2 else "CT_UBND")
            page.person(office.fact("xa", place, *codes),
                        roles=" - ".join(short[code] for code in codes))  # fmt: skip
            word = "Ấp" if name.startswith("Xã") else "Khu phố"
            for step in range(3):
                where = places.hamlet(place, f"{word} {STEMS[(at * 3 + step) % len(STEMS)]}")
                if word == "Khu phố":
                    where = places.hamlet(place, f"Khu phố {step + 1}")
                code = "TB_CTMT" if step == 1 else "HEAD"
                fact = office.fact("thon", where, "BTCB", code)
                head = "Trưởng ban CTMT" if step == 1 else places.head(where[3])
                page.person(fact, roles=f"Bí thư - {head}" if step == 2 else f"BTCB, {head}")
    page.line("total", {"A": "Tổng cộng", "C": f"{len(page.records)} đồng chí"})
    return page
