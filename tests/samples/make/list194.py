"""194: .ods of two tiers: Cấp ủy | HĐND | UBND | MTTQ in four columns, units merged down."""

from . import dates, ods, places
from .book import Book
from .facts import Post
from .hand import fact
from .page import Page

PROVINCE = "Tỉnh Gia Lai"
FIELDS = {"stt": "A", "commune": "B", "full_name": "C", "birth": "D", "female_mark": "E",
          "ethnicity": "F", "role_party": "G", "role_gov": "I", "role_union": "J", "start": "K",
          "decision_no": "L", "note": "N"}  # fmt: skip
TOP = {"A": "TT", "B": "Đơn vị", "C": "Họ và tên", "D": "Ngày sinh", "E": "Nữ", "F": "Dân tộc",
       "G": "Chức vụ hiện nay", "K": "Ngày giữ chức vụ", "L": "Số quyết định",
       "M": "Đơn vị công tác trước sắp xếp", "N": "Ghi chú"}  # fmt: skip
LOW = {"G": "Cấp ủy", "H": "HĐND", "I": "UBND", "J": "UBMTTQ Việt Nam"}
MERGES = ["G1:J1", *(f"{c}1:{c}2" for c in "ABCDEFKLMN")]
T = {
    "BT": "Bí thư Đảng ủy {k}", "PBT": "Phó Bí thư Đảng ủy {k}",
    "PBT_TT": "Phó Bí thư Thường trực Đảng ủy {k}", "CT_HDND": "Chủ tịch HĐND {k}",
    "PCT_HDND": "Phó Chủ tịch HĐND {k}", "CT_UBND": "Chủ tịch UBND {k}",
    "PCT_UBND": "Phó Chủ tịch UBND {k}", "UV_BTV": "Ủy viên Ban Thường vụ Đảng ủy {k}",
    "TB_XDD": "Trưởng ban Xây dựng Đảng Đảng ủy {k}", "CN_UBKT": "Chủ nhiệm UBKT Đảng ủy {k}",
    "GD_TTCT": "Giám đốc Trung tâm Chính trị {k}", "CT_MTTQ": "Chủ tịch UBMTTQ {k}",
    "PCT_MTTQ": "Phó Chủ tịch UBMTTQ {k}", "CT_HND": "Chủ tịch Hội Nông dân {k}",
    "CT_HLHPN": "Chủ tịch Hội LHPN {k}", "BT_DTN": "Bí thư Đoàn Thanh niên {k}",
    "TB_VHXH": "Trưởng ban Văn hóa - Xã hội HĐND {k}",
    "GD_PVHCC": "Giám đốc Trung tâm Phục vụ hành chính công {k}",
    "CT_HCCB": "Chủ tịch Hội Cựu chiến binh {k}",
}  # fmt: skip
# name, sex, birth, group, posts, as written in the four columns, where before
PEOPLE = {
    "Phường Quy Nhơn": [
        ("Huỳnh Thanh Bá", "nam", (1974, 3, 21), "Kinh", ("BT", "CT_HDND"),
         ("Bí thư Đảng ủy", "Chủ tịch", None, None), "Thành ủy Quy Nhơn"),
        ("Đào Duy Khương", "nam", (1979, 9, 4), "Kinh", ("PBT", "CT_UBND"),
         ("Phó Bí thư Đảng ủy", None, "Chủ tịch UBND", None), "UBND thành phố Quy Nhơn"),
        ("Trần Thị Cẩm Nhung", "nu", (1985, 1, 13), "Kinh", ("UV_BTV", "PCT_UBND", "GD_PVHCC"),
         ("UVBTV", None, "Phó Chủ tịch UBND, Giám đốc Trung tâm PVHCC", None),
         "Phường Trần Phú"),
        ("Lý Thị Hoài", "nu", (1983, 6, 2), "Kinh", ("PCT_MTTQ", "CT_HLHPN"),
         (None, None, None, "Phó Chủ tịch UBMTTQ, Chủ tịch Hội LHPN"), "Phường Lê Lợi"),
    ],
    "Phường Pleiku": [
        ("Nguyễn Tiến Đãng", "nam", (1972, 12, 12), "Kinh", ("BT", "CT_HDND"),
         ("Bí thư Đảng ủy phường", "Chủ tịch HĐND phường", None, None), "Thành ủy Pleiku"),
        ("Rơ Mah H'Sương", "nu", (1986, 7, 30), "Gia Rai", ("UV_BTV", "CT_MTTQ"),
         ("UV BTV Đảng ủy", None, None, "Chủ tịch UBMTTQ phường"), "Phường Yên Đỗ"),
        ("Phan Quốc Thịnh", "nam", (1980, 5, 16), "Kinh", ("UV_BTV", "TB_XDD", "GD_TTCT"),
         ("UVBTV, Trưởng Ban XDĐ, GĐ Trung tâm Chính trị", None, None, None),
         "Ban Tổ chức Thành ủy Pleiku"),
    ],
    "Xã Ia Grai": [
        ("Ksor Hải", "nam", (1977, 2, 27), "Gia Rai", ("BT", "CT_HDND"),
         ("Bí thư", "Chủ tịch HĐND", None, None), "Huyện ủy Ia Grai"),
        ("Lê Văn Thông", "nam", (1982, 10, 10), "Kinh", ("PBT_TT", "PCT_HDND"),
         ("Phó Bí thư Thường trực", "Phó Chủ tịch HĐND", None, None), "Xã Ia Dêr"),
        ("Siu Thị Thanh", "nu", (1990, 4, 8), "Gia Rai", ("PCT_MTTQ", "BT_DTN"),
         (None, None, None, "Phó CT UBMTTQ, Bí thư Đoàn TNCS Hồ Chí Minh"), "Thị trấn Ia Kha"),
    ],
    "Xã Chư Sê": [
        ("Rmah Sơn", "nam", (1976, 8, 23), "Gia Rai", ("BT", "CT_HDND"),
         ("BT Đảng ủy", "CT HĐND", None, None), "Huyện ủy Chư Sê"),
        ("Nguyễn Hồng Lĩnh", "nam", (1978, 11, 5), "Kinh", ("PBT", "CT_UBND"),
         ("PBT Đảng ủy", None, "CT UBND", None), "UBND huyện Chư Sê"),
        ("Võ Đình Khôi", "nam", (1984, 3, 3), "Kinh", ("UV_BTV", "CN_UBKT", "TB_VHXH"),
         ("UVBTV, Chủ nhiệm UBKT", "Trưởng Ban VH-XH", None, None), "UBKT Huyện ủy Chư Sê"),
        ("Nay Khoan", "nam", (1987, 9, 19), "Gia Rai", ("PCT_MTTQ", "CT_HND"),
         (None, None, None, "PCT UBMTTQ kiêm Chủ tịch Hội Nông dân"), "Xã Dun"),
    ],
    "Xã Vĩnh Thạnh": [
        ("Đinh Văn Ngút", "nam", (1975, 5, 20), "Ba Na", ("BT", "CT_HDND"),
         ("Bí thư Đảng ủy xã", "Chủ tịch HĐND xã", None, None), "Huyện ủy Vĩnh Thạnh"),
        ("Huỳnh Thị Diệu Hiền", "nu", (1988, 2, 9), "Kinh", ("PCT_MTTQ", "CT_HCCB*"),
         (None, None, None, "Phó Chủ tịch UBMTTQVN xã, Chủ tịch Hội LHPN xã"),
         "Xã Vĩnh Quang"),
        ("Đinh Thị Ánh Tuyết", "nu", (1981, 12, 1), "Ba Na", ("PBT_TT", "PCT_HDND"),
         ("PBT thường trực", "PCT HĐND", None, None), "Thị trấn Vĩnh Thạnh"),
    ],
}  # fmt: skip
STARTS = [(2025, 7, 1), (2025, 7, 1), (2025, 7, 8), (2025, 9, 15)]


def make() -> None:
    page = Page("DS xa, phuong")
    page.line("organisation block", {"A": "TỈNH ỦY GIA LAI", "K": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC"})
    page.line("organisation block", {"A": "*", "K": "Gia Lai, ngày 20 tháng 11 năm 2025"})
    page.line("title", "DANH SÁCH CÁN BỘ LÃNH ĐẠO XÃ, PHƯỜNG KIÊM NHIỆM CHỨC DANH", merge="A:N")
    page.line("title", "Thời điểm: 15/11/2025", merge="A:N")
    page.blank()
    page.header(FIELDS, TOP, LOW, merges=MERGES)
    page.more["columns_allowed"] = {"role_gov": "H", "role2": "I", "old_unit": "M"}
    page.more["columns_allowed"] |= dict.fromkeys(("commune", "workplace"), "B")
    page.allow(page.header_rows[0], "M")
    page.line("column numbers", {c: n for n, c in enumerate("ABCDEFGHIJKLMN", 1)})
    turn = 0
    for name, people in PEOPLE.items():
        first = page.at
        for who in people:
            _row(page, name, page.at == first, turn, *who)
            turn += 1
        page.merges.append(f"B{first}:B{page.at - 1}")
    page.line("total", {"B": "Tổng số", "C": f"{turn} đồng chí"})
    page.line("signature", {"C": "NGƯỜI TỔNG HỢP", "K": "K/T TRƯỞNG BAN"})
    page.line("signature", {"K": "PHÓ TRƯỞNG BAN"})
    notes = ["'Chủ tịch' in the column HĐND is the council's.",
             "Phó Chủ tịch UBMTTQ who heads a union is X7: a case."]  # fmt: skip
    features = [".ods", "two tiers", "Cấp ủy | HĐND | UBND | UBMTTQ", "units merged down",
                "the unit of before", "Gia Rai and Ba Na names"]  # fmt: skip
    book = Book("194-gia-lai-bon-cot-chuc-vu.ods", features, [page], (2025, 11, 15), notes)
    ods.write(book)
    book.write_expectation()


def _row(page: Page, name, first, turn, person, sex, birth, group, codes, said, before) -> None:
    place = places.new(PROVINCE, name)
    k = places.kind(name)
    codes = ["CT_HLHPN" if code == "CT_HCCB*" else code for code in codes]
    held = [Post(T[code].format(k=k), "xa", code) for code in codes]
    one = fact(place, person, sex, birth, held, group, start=STARTS[turn % 4],
               decision_no=f"{118 + 3 * turn}-QĐ/TU")  # fmt: skip
    written = {"role_party": said[0], "role_gov": said[2], "role_union": said[3]}
    if turn % 3:
        written["start"] = dates.text(one.start)
    row = page.person(one, commune=name if first else None, **written)
    page.put(row, "H", said[1])
    page.put(row, "M", before)
    if "PCT_MTTQ" in codes and {"CT_HND", "CT_HLHPN", "BT_DTN"} & set(codes):
        page.records[-1]["cases"].append({"level": "xa", "model": "X7"})
