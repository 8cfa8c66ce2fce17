"""73: two tiers in a province merged of three: wards, communes and a special zone, new codes."""

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Fact, Person, Post
from .office import Office
from .page import Page

PROVINCE = "Tỉnh Lâm Đồng"
COMMUNES = ["Đặc khu Phú Quý", "Phường Xuân Hương - Đà Lạt", "Phường 1 Bảo Lộc", "Phường B'Lao",
            "Xã D'Ran", "Xã Đam Rông 1", "Xã Nam Ban Lâm Hà", "Phường Bắc Gia Nghĩa",
            "Xã Đắk Wil", "Xã Tà Đùng", "Phường Mũi Né", "Phường Hàm Thắng", "Xã Tuy Phong",
            "Xã Hàm Thuận Nam"]  # fmt: skip
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày tháng năm sinh"),
    ("gender", "Giới tính"), ("ethnicity", "Dân tộc"), (None, "Mã ĐVHC mới"),
    ("commune", "Xã, phường, đặc khu"), ("old_unit", "Đơn vị trước sắp xếp"),
    ("role1", "Chức danh thứ nhất"), ("role2", "Chức danh thứ hai"), ("start", "Từ ngày"),
    ("end", "Đến ngày"), ("end_reason", "Lý do thôi"), ("decision_no", "Số quyết định"),
    ("decision_date", "Ngày quyết định"), ("note", "Ghi chú"),
]  # fmt: skip
HAMLET = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("gender", "Nam/Nữ"),
    ("ethnicity", "Dân tộc"), ("commune", "Xã/phường/đặc khu"), ("hamlet", "Thôn/TDP/bon"),
    ("role1", "Chức danh 1"), ("role2", "Chức danh 2"), ("start", "Giữ chức từ"),
    ("end", "Thôi giữ chức"), ("end_reason", "Lý do"), ("note", "Ghi chú"),
]  # fmt: skip
PEOPLE = {
    1: Person("K'Brếu", (1980, 4, 2), "nam", "K'Ho"),
    5: Person("Ka Thủy", (1987, 11, 9), "nu", "Mạ"),
    8: Person("Điểu K'Lung", (1979,), "nam", "M'nông"),
    9: Person("H'Bình Êban", (1984, 8, 30), "nu", "Ê đê"),
}
VILLAGERS = {
    10: Person("Cil Ha Múp", (1976,), "nam", "K'Ho"),
    18: Person("Thị Bé", (1990, 1, 17), "nu", "M'nông"),
    26: Person("Thông Thị Mai", (1982,), "nu", "Chăm"),
}
REASONS = ["Nghỉ chế độ theo Nghị định 178/2024/NĐ-CP", "Được điều động nhận nhiệm vụ khác",
           "Sắp xếp thôn, tổ dân phố"]  # fmt: skip


def make() -> None:
    office = Office(73, 2025, 2025, precise=0.6)
    pages = [_communes(office), _hamlets(office)]
    notes = [
        "No district after 1/7/2025: the second part of locality is null.",
        "'Mã ĐVHC mới' is the new code of the commune: no field of the register, told as unknown.",
        "'Đơn vị trước sắp xếp' is where the person served before: no place comes from it.",
        "Phó Bí thư + Chủ tịch UBND is no counted pair; the posts of special zones are commune "
        "posts. Ended pairs count in expect only.",
    ]
    features = ["two tiers of 1/7/2025", "đặc khu", "new codes", "former units",
                "communes from three merged provinces", "names with apostrophes and hyphens",
                "ended posts with reasons"]  # fmt: skip
    book = Book("73-lam-dong-dac-khu.xlsx", features, pages, (2025, 12, 15), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page, title: str, columns: list) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY LÂM ĐỒNG", "I": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC"})
    page.line("organisation block", {"A": "*", "I": "Lâm Đồng, ngày 18 tháng 12 năm 2025"})
    page.line("title", title, merge="A:M")
    page.line("title", "(Số liệu đến ngày 15/12/2025)", merge="A:M")
    page.blank()
    page.simple_header(columns)


def _code(name: str) -> str:
    return places.forerunners(PROVINCE, name)[0]["new_commune_code"]


def _former(name: str, turn: int) -> str:
    before = places.forerunners(PROVINCE, name)
    row = before[turn % len(before)]
    district = row["old_district"]
    district = district[0].lower() + district[1:]
    province = row["old_province"].removeprefix("Tỉnh ")
    return [f"{row['old_commune']}, {district}", f"{row['old_commune']}, {district}, {province}",
            f"{row['old_commune']} cũ"][turn % 3]  # fmt: skip


def _communes(office: Office) -> Page:
    page = Page("Cấp xã")
    _start(page, "DANH SÁCH CÁN BỘ XÃ, PHƯỜNG, ĐẶC KHU KIÊM NHIỆM CHỨC DANH", COLUMNS)
    _province(page, office)
    page.line("block: level", {"A": "II", "B": "CẤP XÃ"})
    for turn, name in enumerate(COMMUNES):
        place = places.new(PROVINCE, name)
        codes = [("BT", "CT_HDND"), ("BT", "CT_HDND"), ("PBT", "CT_UBND"), ("BT", "CT_UBND")]
        for number, pair in enumerate((codes[turn % 2], codes[2 + turn % 2 * turn % 3 // 2])):
            _officer(page, office, place, pair, turn * 2 + number)
        if turn % 3 == 0:
            _other(page, office, place, turn // 3)
    return page


def _province(page: Page, office: Office) -> None:
    page.line("block: level", {"A": "I", "B": "CẤP TỈNH"})
    place = places.new(PROVINCE)
    page.person(office.fact("tinh", place, "BT", "CT_HDND", start=(2025, 7, 1)))
    for first, second in [("Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh"),
                          ("Trưởng ban Tuyên giáo và Dân vận Tỉnh ủy",
                           "Hiệu trưởng Trường Chính trị tỉnh")]:  # fmt: skip
        held = [Post(first, "tinh", "PBT"), Post(second, "tinh", "CT_UBND")]
        page.person(office.holding(held, place, start=(2025, 7, 1)))


OTHERS = [
    ("Trưởng ban Xây dựng Đảng Đảng ủy {k}", "Giám đốc Trung tâm Chính trị {k}"),
    ("Chủ nhiệm UBKT Đảng ủy {k}", "Phó Chủ tịch HĐND {k}"),
    ("Phó Chủ tịch UBND {k}", "Giám đốc Trung tâm Phục vụ hành chính công {k}"),
    ("Phó Chủ tịch HĐND {k}", "Trưởng ban Văn hóa - Xã hội HĐND {k}"),
]
WAYS = {
    "Đặc khu Phú Quý": ["ĐK Phú Quý", "Đặc khu Phú Quí"],
    "Phường Xuân Hương - Đà Lạt": ["P. Xuân Hương - Đà Lạt", "Phường Xuân Hương Đà Lạt"],
    "Phường 1 Bảo Lộc": ["P.1 Bảo Lộc", "phường 1 Bảo Lộc"],
    "Phường B'Lao": ["Phường B’Lao", "Phường B'lao"],
    "Xã D'Ran": ["xã D’Ran", "X. D'Ran"],
    "Xã Đắk Wil": ["Xã Đăk Wil", "Đắk Wil"],
}


def _other(page: Page, office: Office, place: list, turn: int) -> None:
    """Posts of the new offices, which make no counted pair."""
    titles = [title.format(k=places.kind(place[2])) for title in OTHERS[turn % 4]]
    held = [Post(title, "xa", "OTHER") for title in titles]
    fact = Fact(office.people.one(0.5), place, held, (2025, 7, 1), None, f"{turn + 20}-QĐ/TU")
    fact.decision_date = (2025, 6, 30)
    written = {"role2": f"GĐ TTPVHCC {places.kind(place[2])}"} if turn == 2 else {}
    row = page.person(fact, old_unit=_former(place[2], turn + 3), **written)
    page.put(row, "F", _code(place[2]))


def _officer(page: Page, office: Office, place: list, pair: tuple, turn: int) -> None:
    if turn % 2 and pair[0] == "BT":
        pair = ("PBT", "CT_UBND")
    start = (2025, 7, 1) if turn % 5 else (2025, 8, 11)
    fact = office.fact("xa", place, *pair, person=PEOPLE.get(turn), start=start)
    if turn % 9 == 4:
        fact.end, fact.end_reason = (2025, 10, 1 + turn), REASONS[turn % 2]
    if turn == 6:
        fact.note = "Không là người địa phương"
    written = {"start": dates.text(start)} if turn % 3 == 1 else {}
    ways = [posts.ways(post, place) for post in fact.posts]
    if turn % 4 == 2:
        written |= {"role1": ways[0][1], "role2": ways[1][1]}
    if place[2] in WAYS:
        written["commune"] = WAYS[place[2]][turn % 2]
    row = page.person(fact, old_unit=_former(place[2], turn), **written)
    page.put(row, "F", _code(place[2]))


def _hamlets(office: Office) -> Page:
    page = Page("Thôn, TDP")
    _start(page, "DANH SÁCH BÍ THƯ CHI BỘ THÔN, TỔ DÂN PHỐ KIÊM NHIỆM", HAMLET)
    for turn, name in enumerate(COMMUNES):
        place = places.new(PROVINCE, name)
        for number, hamlet in enumerate(_names(name, turn)):
            _hamlet(page, office, places.hamlet(place, hamlet), turn * 2 + number)
    page.line("total", {"B": f"Tổng cộng: {len(page.records)} đồng chí"})
    return page


def _names(commune: str, turn: int) -> list[str]:
    if commune.startswith("Phường"):
        return [f"Tổ dân phố {turn + 2}", f"Tổ dân phố {turn + 7}A"]
    if commune in ("Xã Tà Đùng", "Xã Đắk Wil"):
        return [f"Bon {'BNơr' if turn % 2 else 'U Sôr'}", f"Thôn {turn - 3}"]
    return ["Thôn Triều Dương" if "Đặc" in commune else f"Thôn Lạc Viên {turn}", "Thôn Đoàn Kết"]


def _hamlet(page: Page, office: Office, place: list, turn: int) -> None:
    pair = [("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD")][turn % 3]
    person = VILLAGERS.get(turn)
    start = (2025, 8, 1 + turn) if turn % 2 else (2023, 4, 1 + turn)
    fact = office.fact("thon", place, *pair, person=person, start=start)
    fact.decision_no = fact.decision_date = None
    if turn == 11:
        fact = Fact(fact.person, place, [posts.post("xa", "PCT_MTTQ", place), fact.posts[0]], start)
    if turn % 8 == 3:
        fact.end, fact.end_reason = (2025, 11, 5 + turn % 20), REASONS[2]
    written = {}
    if place[3].startswith("Tổ dân phố"):
        number = place[3].removeprefix("Tổ dân phố ")
        written["hamlet"] = [f"TDP {number}", place[3], f"Tổ dân phố số {number}"][turn % 3]
        if written["hamlet"].startswith("Tổ dân phố số"):
            fact.place = [*place[:3], written["hamlet"]]
    if turn % 4 == 1:
        written["role1"] = "BTCB"
        if fact.posts[0].level == "xa":
            written["role1"] = "Phó Chủ tịch UBMTTQ xã"
    page.person(fact, **written)
