"""142: .ods of Kon Tum: làng and thôn, Đăk in all spellings, commune merged down, NFD."""

from . import dates, legacy, ods, places
from .book import Book
from .hand import at, fact
from .page import Page

PROVINCE = "Tỉnh Kon Tum"
COLUMNS = [
    ("stt", "TT"), ("commune", "Đơn vị"), ("full_name", "Họ tên"), ("birth", "Sinh năm"),
    ("gender", "Nam/nữ"), ("ethnicity", "Thành phần dân tộc"), ("hamlet", "Thôn, làng"),
    ("role1", "Chức vụ 1"), ("role2", "Chức vụ 2"), ("start", "Thời gian"),
    ("decision_no", "QĐ"), ("note", "Ghi chú"),
]  # fmt: skip
GLEI, RONG, DRAI = "Huyện Đắk Glei", "Huyện Tu Mơ Rông", "Huyện Ia H'Drai"
PEOPLE = {
    (GLEI, "Xã Đăk Pék", "Xã Đắk Pék"): [
        ("A Phương", "nam", 1972, "Giẻ Triêng", None, ("BT", "CT_HDND")),
        ("Y Hlan", "nu", 1985, "Giẻ Triêng", "Làng Pêng Sal Pêng", ("BTCB", "HEAD")),
        ("A Brôl Thăng", "nam", 1966, "Giẻ Triêng", "Thôn 14A", ("BTCB", "TB_CTMT")),
    ],
    (GLEI, "Thị trấn Đăk Glei", "TT. Đắk Glei"): [
        ("Nguyễn Đình Ẩn", "nam", 1970, "Kinh", None, ("BT", "CT_UBND")),
        ("Y Ngọc", "nu", 1980, "Giẻ Triêng", "Thôn Đăk Dung", ("BTCB", "HEAD")),
    ],
    (GLEI, "Xã Đăk Nhoong", "Xã Đak Nhoong"): [
        ("A Thái", "nam", 1978, "Giẻ Triêng", None, ("CT_MTTQ", "TK_DV")),
        ("A Đrếc", "nam", 1969, "Giẻ Triêng", "Làng Róoc Mẹt", ("BTCB", "HEAD")),
        ("Y Bốn", "nu", 1983, "Giẻ Triêng", "Làng Đăk Nớ", ("PCT_HLHPN", "BTCB")),
    ],
    (RONG, "Xã Ngọk Lây", "Xã Ngọk Lây"): [
        ("A Lễ", "nam", 1974, "Xơ Đăng", None, ("PBT", "CT_UBND")),
        ("A Hmưu", "nam", 1981, "Xơ Đăng", "Làng Măng Rương 1", ("BTCB", "HEAD")),
        ("Y Xuân Hmêr", "nu", 1987, "Xơ Đăng", "Làng Ko Xia II", ("BTCB", "HEAD")),
    ],
    (RONG, "Xã Đăk Rơ Ông", "Xã Đắk Rơ Ông"): [
        ("A Kíp", "nam", 1965, "Xơ Đăng", "Làng Kon Hia 1", ("CHT_QS", "BTCB")),
        ("Y Đen", "nu", 1979, "Xơ Đăng", "Làng La Giông", ("BTCB", "TB_CTMT")),
    ],
    (DRAI, "Xã Ia Dom", "Xã Ia Dom"): [
        ("Rơ Châm Plưi", "nam", 1976, "Gia Rai", None, ("BT", "CT_HDND")),
        ("Ksor H'Bư", "nu", 1988, "Gia Rai", "Thôn 1", ("BTCB", "HEAD")),
        ("Lò Văn Ún", "nam", 1971, "Thái", "Thôn Ia Muung", ("BTCB", "HEAD")),
    ],
}  # fmt: skip


def make() -> None:
    page = Page("Sheet1")
    page.line("organisation block", {"A": "TỈNH UỶ KON TUM", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "BAN TỔ CHỨC")
    page.line("title", "TỔNG HỢP CÁN BỘ CƠ SỞ KIÊM NHIỆM", "A:L")
    page.line("title", "Số liệu tính đến 31.12.2021", "A:L")
    page.simple_header(COLUMNS)
    page.more["columns_allowed"] = {"commune": "B", "workplace": "B"}
    district = None
    for (at_district, commune, written), people in PEOPLE.items():
        if at_district != district:
            district = at_district
            spelt = {GLEI: "HUYỆN ĐĂK GLEI", DRAI: "HUYỆN IA H’DRAI"}.get(district)
            page.line("block: district", spelt or district.upper(), "A:L")
        top = page.at
        for one in people:
            _row(page, at_district, commune, written if page.at == top else None, *one)
        page.merges.append(f"B{top}:B{page.at - 1}")
    page.line("total", {"C": "Tổng số", "D": len(page.records)})
    page.fields = {field: column for field, column in page.fields.items() if field != "commune"}
    for number, (where, value) in enumerate(page.cells.items()):
        if isinstance(value, str) and number % 4 == 3:
            page.cells[where] = legacy.nfd(value)
    book = Book("142-kon-tum-lang.ods",
                [".ods", "làng", "names of Giẻ Triêng, Xơ Đăng, Gia Rai", "Đăk, Đắk, Đak",
                 "blocks by district, communes merged down", "NFD among NFC"],
                [page], (2021, 12, 31),
                ["Whether 'Đơn vị' is the commune or the workplace is left open."])  # fmt: skip
    ods.write(book)
    book.write_expectation()


def _row(page, district, commune, written, name, sex, birth, group, hamlet, codes):
    turn = len(page.records)
    place = at(places.old(PROVINCE, district, commune), hamlet)
    start = (2016 + turn % 5, 1 + turn % 12, 1 + (3 * turn) % 28)
    one = fact(place, name, sex, birth, codes, group, start=start,
               decision_no=f"{14 + 6 * turn}-QĐ/{'ĐU' if hamlet else 'HU'}")  # fmt: skip
    said = {"commune": written}
    if turn % 2:
        said["start"] = dates.text(start, ".", False)
    if codes == ("BTCB", "HEAD") and turn % 3 == 1:
        said["role2"] = "Thôn trưởng" if hamlet.startswith("Thôn") else "Trưởng làng"
    page.person(one, **said)
