"""211: wards and communes answer in a hurry: everything about a person in one cell."""

from . import places, xlsx
from .book import Book
from .facts import Post
from .hand import fact
from .page import Page

PROVINCE = "Thành phố Đà Nẵng"
JULY = (2025, 7, 1)


def _post(title: str, code: str):
    return lambda kind: Post(title.format(k=kind), "xa", code)


OWN = {
    "GD_PVHCC": _post("Giám đốc Trung tâm Phục vụ hành chính công {k}", "GD_PVHCC"),
    "TB_XDD": _post("Trưởng ban Xây dựng Đảng Đảng ủy {k}", "TB_XDD"),
    "GD_TTCT": _post("Giám đốc Trung tâm Chính trị {k}", "GD_TTCT"),
    "CN_UBKT": _post("Chủ nhiệm UBKT Đảng ủy {k}", "CN_UBKT"),
}
# commune, name, sex, birth, posts, first day, what is written
ROWS = [
    ("Phường Hải Châu", "Lê Tự Gia Thạnh", "nam", 1974, ("BT", "CT_HDND"), JULY,
     "Ông Lê Tự Gia Thạnh, sinh năm 1974, Bí thư Đảng ủy, Chủ tịch HĐND phường, từ 01/7/2025"),
    ("Phường Hải Châu", "Nguyễn Thị Thúy Mai", "nu", 1980, ("PCT_MTTQ", "CT_HLHPN"), (2025, 7, 3),
     "Bà Nguyễn Thị Thúy Mai, sinh năm 1980, Phó Chủ tịch UBMTTQ phường, Chủ tịch Hội LHPN "
     "phường, từ 03/7/2025"),
    ("Phường Sơn Trà", "Trần Phước Tâm", "nam", 1982, ("PCT_UBND", "GD_PVHCC"), (2025, 7, 2),
     "Ông Trần Phước Tâm, sinh năm 1982, Phó Chủ tịch UBND phường, Giám đốc Trung tâm PVHCC, "
     "từ 02/7/2025"),
    ("Phường Sơn Trà", "Phạm Thị Tiếng", "nu", 1977, ("PBT_TT", "CN_UBKT"), JULY,
     "Bà Phạm Thị Tiếng, sinh năm 1977, Phó Bí thư Thường trực Đảng ủy, Chủ nhiệm UBKT Đảng ủy, "
     "từ 01/7/2025"),
    ("Phường Hội An", "Nguyễn Đức Bình", "nam", 1971, ("BT", "CT_HDND"), JULY,
     "Ông Nguyễn Đức Bình (1971): Bí thư Đảng ủy kiêm Chủ tịch HĐND phường (từ 01/7/2025)"),
    ("Phường Hội An", "Võ Thị Ánh Tuyết", "nu", 1984, ("TB_XDD", "GD_TTCT"), (2025, 7, 15),
     "Bà Võ Thị Ánh Tuyết (1984): Trưởng Ban Xây dựng Đảng kiêm Giám đốc Trung tâm Chính trị "
     "(từ 15/7/2025)"),
    ("Phường Tam Kỳ", "Phan Huy Tùng", "nam", 1979, ("PBT", "CT_UBND"), JULY,
     "Ông Phan Huy Tùng (1979): Phó Bí thư Đảng ủy, Chủ tịch UBND phường (từ 01/7/2025)"),
    ("Xã Bến Hiên", "Bh'riu Chương", "nam", 1976, ("BT", "CT_HDND"), JULY,
     "Ông Bh'riu Chương (1976): Bí thư Đảng ủy, Chủ tịch HĐND xã (từ 01/7/2025)"),
    ("Xã Bến Hiên", "Alăng Thị Bách", "nu", 1988, ("PCT_MTTQ", "CT_HND"), (2025, 7, 5),
     "Bà Alăng Thị Bách (1988): Phó Chủ tịch UBMTTQ xã, Chủ tịch Hội Nông dân xã (từ 05/7/2025)"),
    ("Xã Bến Giằng", "Zơrâm Nhơ", "nam", 1973, ("BT", "CT_HDND"), JULY,
     "Zơrâm Nhơ, 1973, Bí thư Đảng ủy xã, Chủ tịch HĐND xã, 01/7/2025"),
    ("Xã Bến Giằng", "Tơ Ngôl Vôn", "nam", 1985, ("PCT_UBND", "GD_PVHCC"), (2025, 7, 2),
     "Tơ Ngôl Vôn, 1985, Phó Chủ tịch UBND xã, Giám đốc Trung tâm PVHCC xã, 02/7/2025"),
    ("Xã Bà Nà", "Huỳnh Đức Tiến", "nam", 1978, ("BT", "CT_HDND"), (2025, 7, 1),
     "Huỳnh Đức Tiến, 1978, Bí thư Đảng ủy xã, Chủ tịch HĐND xã, 01/7/2025"),
]  # fmt: skip


def make() -> None:
    page = Page("Trả lời nhanh")
    page.line("paragraph", "Kính gửi: Ban Tổ chức Thành ủy")
    page.line("paragraph", "Thực hiện Công văn số 77-CV/BTCTU, các phường, xã báo cáo như sau:")
    page.line("title", "TỔNG HỢP NHANH CÁN BỘ KIÊM NHIỆM Ở PHƯỜNG, XÃ CỦA THÀNH PHỐ ĐÀ NẴNG")
    page.line("title", "(tính đến 15/8/2025)")
    page.simple_header([
        ("stt", "STT"), ("commune", "Phường, xã"),
        ("full_name", "Họ và tên, năm sinh, chức danh kiêm nhiệm, thời gian bắt đầu"),
        ("decision_no", "Số quyết định"),
    ])  # fmt: skip
    page.more["columns_allowed"] = {
        "birth": "C", "gender": "C", "ethnicity": "C", "roles": "C", "role1": "C", "start": "C",
    }  # fmt: skip
    page.allow(page.header_rows[0])
    said = None
    for turn, (commune, *row) in enumerate(ROWS):
        _row(page, turn, commune, said == commune, *row)
        said = commune
    page.line("total", {"B": "Tổng cộng", "C": "12 người"})
    notes = ["Name, birth, posts and first day stand in one cell, in two manners and a third."]
    features = ["everything in one cell", "two tiers", "Cơ Tu and Giẻ Triêng names"]
    book = Book("211-da-nang-tat-ca-mot-o.xlsx", features, [page], (2025, 8, 15), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, turn, commune, again, name, sex, birth, codes, start, written) -> None:
    place = places.new(PROVINCE, commune)
    kind = places.kind(commune)
    held = [OWN[code](kind) if code in OWN else code for code in codes]
    one = fact(place, name, sex, birth, held, start=start, decision_no=f"{300 + turn}-QĐ/TU")
    row = page.person(one, full_name=written, commune=None if again else commune)
    record = page.records[-1]
    if not written.startswith(("Ông", "Bà")):
        record["gender"] = None
    if "PCT_MTTQ" in codes:
        record["cases"] = [{"level": "xa", "model": "X7"}]
    page.allow(row, "full_name")
    page.allow(row, "commune")
