"""150: awkward cases: posts over two levels, acting and interim, vacancies, tables below."""

from . import places, posts, xlsx
from .book import Book
from .facts import Post
from .office import Office
from .page import Formula, Page

PROVINCE, DISTRICT = "Tỉnh Hải Dương", "Huyện Thanh Miện"
FIELDS = {
    "stt": "A", "full_name": "B", "birth": "C", "gender": "D", "role1": "E", "role2": "F",
    "role3": "G", "start": "H", "end": "I", "end_reason": "J", "decision_no": "K", "note": "L",
}  # fmt: skip
TOP = {"A": "TT", "B": "Họ và tên", "C": "Ngày sinh", "D": "Giới tính",
       "E": "Chức danh, chức vụ", "H": "Thời gian giữ chức danh kiêm nhiệm",
       "J": "Lý do thôi", "K": "Quyết định chuẩn y, phê chuẩn", "L": "Ghi chú"}  # fmt: skip
BELOW = {"E": "Thứ nhất", "F": "Thứ hai", "G": "Thứ ba", "H": "Từ", "I": "Đến"}
MERGES = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1", "H1:I1", "J1:J2", "K1:K2", "L1:L2"]
COMMUNES = {
    "Thị trấn Thanh Miện": ["Khu 1", "Khu Bất Nạo"],
    "Xã Đoàn Tùng": ["Thôn Đào Lâm", "Thôn Thúy Lâm"],
    "Xã Ngô Quyền": ["Thôn Ứng Mộ", "Thôn Văn Xá"],
    "Xã Hồng Quang": ["Thôn Hoành Bồ", "Thôn Phương Hoàn", "Thôn La Ngoại"],
    "Xã Chi Lăng Nam": ["Thôn An Dương", "Thôn Triều Dương"],
    "Xã Tứ Cường": ["Thôn An Nghiệp", "Thôn Gia Cốc", "Thôn Phạm Xá"],
}


def make() -> None:
    page = Page("Bieu 01")
    page.line("organisation block", {"A": "HUYỆN ỦY THANH MIỆN", "H": "Biểu số 01 - KN"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC", "H": "Đvt: Người"})
    page.line("title", "THỐNG KÊ CÁN BỘ KIÊM NHIỆM CHỨC DANH NĂM 2023", merge="A:L")
    page.header(FIELDS, TOP, BELOW, merges=MERGES)
    page.line("column numbers", dict(zip("ABCDEFGHIJKL", range(1, 13), strict=True)))
    office = Office(150, 2020, 2022, precise=0.6)
    first = page.at
    for turn, (name, hamlets) in enumerate(COMMUNES.items()):
        _commune(page, office, turn, name, hamlets)
    last = page.at - 1
    page.line("total", {"A": "Tổng số", "C": Formula(f"=COUNTA(B{first}:B{last})",
                                                     len(page.records))})  # fmt: skip
    page.blank()
    page.line("summary", {"B": "TỔNG HỢP CÁC MÔ HÌNH"})
    page.line("summary", {"A": "TT", "B": "Mô hình", "C": "Số đơn vị", "D": "Đã thực hiện",
                          "E": "Tỷ lệ %"})  # fmt: skip
    page.line("summary", {"A": 1, "B": "Bí thư đồng thời là Chủ tịch HĐND", "C": 17, "D": 3,
                          "E": "17,65"})  # fmt: skip
    page.line("summary", {"A": 2, "B": "Bí thư chi bộ - Trưởng thôn, khu", "C": 83, "D": 8,
                          "E": "9,64"})  # fmt: skip
    page.blank()
    page.line("signature", {"I": "Thanh Miện, ngày 10 tháng 01 năm 2024"})
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "I": "TRƯỞNG BAN"})
    page.line("signature", {"B": "(Ký, ghi rõ họ và tên)", "I": "(Ký, đóng dấu, ghi rõ họ và tên)"})
    page.line("signature", {"B": "Nhữ Thị Hằng", "I": "Bùi Khắc Thụ"})
    notes = ["Committee membership is no post that counts; a post in another hamlet is no case.",
             "The blocks give the commune alone, the province is nowhere but in the names of the "
             "district's communes."]  # fmt: skip
    features = ["three columns of posts below one heading", "posts over two levels",
                "posts in two hamlets", "the hamlet in the title of the post", "ended pairs",
                "summary below with other figures"]  # fmt: skip
    book = Book("150-thanh-mien-nhieu-cap.xlsx", features, [page], (2023, 12, 31), notes)
    xlsx.write(book)
    book.write_expectation()


def _commune(page: Page, office: Office, turn: int, name: str, hamlets: list) -> None:
    place = places.old(PROVINCE, DISTRICT, name)
    roman = ["I", "II", "III", "IV", "V", "VI"][turn]
    page.line("block: commune", f"{roman}. {name.upper()}", merge="A:L")
    k = places.kind(name)
    member = Post(f"Ủy viên Ban Chấp hành Đảng bộ {'huyện'}", "huyen", "UV_BCH")
    standing = Post(f"Ủy viên Ban Thường vụ Đảng ủy {k}", "xa", "UV_BTV")
    leader = ["CT_HDND", "CT_UBND"][turn % 2]
    fact = office.holding([member, *posts.posts("xa", place, "BT", leader)], place)
    if turn == 3:
        fact.end, fact.end_reason = (2023, 8, 1), "Điều động về Huyện ủy"
    page.person(fact, role1="Huyện ủy viên", role2="Bí thư Đảng ủy",
                role3=["Chủ tịch HĐND", f"Chủ tịch UBND {k}"][turn % 2])  # fmt: skip
    fact = office.holding([standing, *posts.posts("xa", place, "CT_MTTQ", "TK_DV")], place)
    page.person(fact, role1="UVBTV Đảng ủy", role2=f"Chủ tịch UBMTTQ {k}",
                role3="Trưởng Khối Dân vận")  # fmt: skip
    for number, hamlet in enumerate(hamlets):
        where = places.hamlet(place, hamlet)
        low = hamlet[0].lower() + hamlet[1:]
        if number == 1 and turn in (1, 4):
            fact = office.cross(where, "CT_HCCB")
            page.person(fact, role1=f"Chủ tịch Hội Cựu chiến binh {k}",
                        role2=f"Bí thư chi bộ {low}")  # fmt: skip
        elif number == 2:
            fact = office.fact("thon", where, "BTCB", "HEAD", "TB_CTMT")
            page.person(fact, role1=f"Bí thư chi bộ {low}", role2=f"Trưởng {low}",
                        role3="Trưởng ban CTMT")  # fmt: skip
        else:
            fact = office.fact("thon", where, "BTCB", "HEAD")
            if turn == 2 and number == 1:
                fact.end, fact.end_reason = (2023, 6, 30), "Nghỉ do tuổi cao"
            page.person(
                fact, role1=f"Bí thư chi bộ {low}", role2=posts.post("thon", "HEAD", where).title
            )
