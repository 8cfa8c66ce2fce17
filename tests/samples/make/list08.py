"""08: after 1/7/2025, two tiers: province, commune, hamlet; the unit each post was in before."""

from . import dates, places, posts, xlsx
from .book import Book
from .office import Office
from .page import Page

PROVINCE = "Tỉnh Vĩnh Long"
COMMUNES = ["Xã Giao Long", "Xã Tân Phú", "Xã Ba Tri", "Xã Chợ Lách", "Phường An Hội",
            "Phường Phú Khương", "Xã Hưng Khánh Trung", "Xã Thạnh Phú", "Xã Mỏ Cày",
            "Xã Càng Long", "Xã Long Hồ", "Phường Cái Vồn", "Xã Trà Côn", "Xã Phú Túc"]  # fmt: skip
COLUMNS = [
    ("stt", "STT"), ("full_name", "Họ và tên"), ("birth", "Ngày, tháng, năm sinh"),
    ("gender", "Giới tính"), ("ethnicity", "Dân tộc"), ("commune", "Xã, phường"),
    ("hamlet", "Ấp, khóm, khu phố"), ("old_unit", "Đơn vị cũ"), ("role1", "Chức danh chính"),
    ("role2", "Chức danh kiêm nhiệm"), ("start", "Ngày giữ chức vụ"), ("end", "Ngày thôi giữ"),
    ("end_reason", "Lý do thôi giữ"), ("decision_no", "Số quyết định"),
    ("decision_date", "Ngày quyết định"), ("note", "Ghi chú"),
]  # fmt: skip
REASONS = ["Nghỉ hưu theo Nghị định 178/2024/NĐ-CP", "Sắp xếp ấp, khóm", "Chuyển công tác",
           "Miễn nhiệm theo nguyện vọng", "Từ trần"]  # fmt: skip


def make() -> None:
    office = Office(8, 2025, 2025)
    pages = [_communes(office), _hamlets(office)]
    notes = [
        "There is no district: the second part of locality is null.",
        "'Đơn vị cũ' is the unit before 1/7/2025; it is not where the person serves now.",
        "Some hamlet posts began before 1/7/2025 and go on in the new commune.",
        "Phó Bí thư + Chủ tịch UBND makes no case. Ended pairs count in expect only.",
    ]
    features = ["two-tier tree of 1/7/2025", "old unit column", "end dates with reasons",
                "communes from three merged provinces"]  # fmt: skip
    book = Book("08-vinh-long-hai-cap.xlsx", features, pages, (2025, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(page: Page, title: str) -> None:
    page.line("organisation block", {"A": "TỈNH ỦY VĨNH LONG", "I": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "BAN TỔ CHỨC")
    page.line("organisation block", {"A": "*", "I": "Vĩnh Long, ngày 08 tháng 01 năm 2026"})
    page.line("title", title, merge="A:P")
    page.line("title", "(Số liệu đến ngày 31/12/2025)", merge="A:P")
    page.simple_header(COLUMNS)


def _communes(office: Office) -> Page:
    page = Page("Cấp tỉnh, cấp xã")
    _start(page, "DANH SÁCH CÁN BỘ CẤP TỈNH, CẤP XÃ KIÊM NHIỆM")
    fact = office.fact("tinh", places.new(PROVINCE), "BT", "CT_HDND", start=(2025, 7, 1))
    page.person(fact)
    for turn, name in enumerate(COMMUNES):
        place = places.new(PROVINCE, name)
        old = _old(place, turn)
        fact = office.fact("xa", place, "BT", ["CT_HDND", "CT_HDND", "CT_UBND"][turn % 3],
                           start=(2025, 7, 1))  # fmt: skip
        if turn % 5 == 3:
            fact.end, fact.end_reason = (2025, 10, 15 + turn), REASONS[turn % 3]
        page.person(fact, old_unit=old)
        if turn % 2 and turn % 3 < 2:
            fact = office.fact("xa", place, "PBT", "CT_UBND", start=(2025, 7, 1))
            page.person(fact, old_unit=_old(place, turn + 1))
    return page


def _hamlets(office: Office) -> Page:
    page = Page("Ấp, khóm")
    _start(page, "DANH SÁCH BÍ THƯ CHI BỘ ẤP, KHÓM, KHU PHỐ KIÊM NHIỆM")
    for turn, name in enumerate(COMMUNES):
        place = places.new(PROVINCE, name)
        word = "Ấp" if name.startswith("Xã") else ["Khu phố", "Khóm"][turn % 2]
        for number, where in enumerate(office.hamlets(place, 4, word=word)):
            start = dates.around(office.rng, 2022, 2024) if number % 2 else (2025, 8, 4 + turn)
            if number == 3 and turn % 3 == 0:
                fact = office.cross(where, ["PCT_MTTQ", "CT_HCCB"][turn % 2], start=start)
            else:
                fact = office.fact("thon", where, *posts.THON[number % 3], start=start)
            if (turn + number) % 9 == 4:
                fact.end = (2025, 11, 1 + turn)
                fact.end_reason = REASONS[number]
            page.person(fact, old_unit=_old(place, number))
    page.line("total", {"B": "Tổng số: 56 người"})
    return page


def _old(place: list, turn: int) -> str:
    """'Xã An Hóa, huyện Châu Thành' in several ways of saying that it is the old one."""
    before = places.forerunners(PROVINCE, place[2])
    row = before[turn % len(before)]
    commune, district = row["old_commune"], row["old_district"]
    district = district[0].lower() + district[1:]
    return [f"{commune}, {district}", f"{commune} (cũ)", f"{commune}, {district} (cũ)"][turn % 3]
