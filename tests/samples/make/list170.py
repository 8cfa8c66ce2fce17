"""170: "trích ngang" of 27 columns below a header of three rows, few of which tell of posts."""

from . import places, posts, xlsx
from .book import Book
from .office import Office
from .page import Formula, Page, letter

PROVINCE, DISTRICT = "Tỉnh Tiền Giang", "Huyện Cái Bè"
COMMUNES = {
    "Thị trấn Cái Bè": ["Khu 1A", "Khu 2"],
    "Xã Mỹ Hội": ["Ấp Mỹ Nghĩa", "Ấp Mỹ Hòa"],
    "Xã Hậu Mỹ Bắc B": ["Ấp Mỹ Trinh A", "Ấp Hậu Quới", "Ấp 4"],
    "Xã Thiện Trung": ["Ấp Mỹ Chánh B", "Ấp 7"],
    "Xã Hòa Khánh": ["Ấp Hòa Quí", "Ấp Hòa Thạnh", "Ấp Lộc Hòa"],
    "Xã An Hữu": ["Ấp 1", "Ấp 2", "Ấp 4"],
}
TOP = {
    "A": "STT", "B": "HỌ VÀ TÊN KHAI SINH", "C": "NGÀY, THÁNG, NĂM SINH", "E": "DÂN TỘC",
    "F": "TÔN GIÁO", "G": "QUÊ QUÁN", "H": "NƠI Ở HIỆN NAY", "I": "NGÀY VÀO ĐẢNG",
    "K": "TRÌNH ĐỘ", "P": "CHỨC VỤ, CHỨC DANH HIỆN ĐANG GIỮ", "S": "ĐƠN VỊ CÔNG TÁC",
    "T": "QUYẾT ĐỊNH BỔ NHIỆM, PHÊ CHUẨN, CHUẨN Y", "V": "THỜI ĐIỂM GIỮ CHỨC VỤ",
    "W": "CHỨC DANH QUY HOẠCH 2025-2030", "X": "PHỤ CẤP", "Z": "SỐ ĐIỆN THOẠI", "AA": "GHI CHÚ",
}  # fmt: skip
MID = {
    "C": "Nam", "D": "Nữ", "I": "Dự bị", "J": "Chính thức", "K": "GDPT", "L": "Chuyên môn",
    "N": "LLCT", "O": "QLNN", "P": "Chính", "Q": "Kiêm nhiệm", "T": "Số", "U": "Ngày",
    "X": "Chức vụ", "Y": "Kiêm nhiệm",
}  # fmt: skip
LOW = {"L": "Bằng cấp", "M": "Ngành", "Q": "1", "R": "2"}
MERGES = [
    "C1:D1", "I1:J1", "K1:O1", "P1:R1", "T1:U1", "X1:Y1", "L2:M2", "Q2:R2",
    *(f"{c}1:{c}3" for c in ["A", "B", "E", "F", "G", "H", "S", "V", "W", "Z", "AA"]),
    *(f"{c}2:{c}3" for c in "CDIJKNOPTUXY"),
]  # fmt: skip
FIELDS = {
    "stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "ethnicity": "E",
    "role1": "P", "role2": "Q", "role3": "R", "workplace": "S", "decision_no": "T",
    "decision_date": "U", "start": "V", "note": "AA",
}  # fmt: skip
HOMES = ["Cai Lậy, Tiền Giang", "xã Mỹ Hội, huyện Cái Bè", "Cao Lãnh, Đồng Tháp",
         "xã An Cư, Cái Bè, TG", "Xã Tân Hưng"]  # fmt: skip
PLANS = ["Bí thư Đảng ủy xã", "Phó Bí thư Đảng ủy, Chủ tịch UBND", None,
         "Chủ tịch UBMTTQ xã", "UVBCH Đảng bộ huyện", None]  # fmt: skip
OTHERS = {
    "F": ["Không", "Phật giáo", None, "Cao Đài"], "G": HOMES,
    "H": ["Ấp 3, xã Mỹ Lợi A", "Khu 4, TT Cái Bè", "Ấp An Thái, xã An Cư"],
    "I": ["19/5/1995", "03/02/2001", "7/2004"], "J": ["19/5/1996", "03/02/2002", "7/2005"],
    "K": ["12/12", "12/12", "9/12"], "L": ["ĐH", "Trung cấp", "Cao đẳng", None],
    "M": ["Luật", "Hành chính", "Nông nghiệp", None], "N": ["Cao cấp", "TC", "Sơ cấp", "TC"],
    "O": ["Chuyên viên", "CVC", None], "W": PLANS, "X": [0.25, 0.3, 0.2],
    "Y": ["10%", None, "50%"],
}  # fmt: skip
NOTES = [None, "Nữ tham gia HĐND 2 cấp", None, None, "Đang học CCLLCT", None, "Gia đình chính sách"]


def make() -> None:
    page = Page("TRICH NGANG 2022")
    page.line("organisation block", {"A": "HUYỆN ỦY CÁI BÈ", "P": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC", "P": "Cái Bè, ngày 05 tháng 12 năm 2022"})
    page.line("organisation block", {"A": "*"})
    page.line("title", "DANH SÁCH TRÍCH NGANG CÁN BỘ KIÊM NHIỆM CHỨC DANH", merge="A:AA")
    page.line("title", "(Có đến ngày 30 tháng 11 năm 2022)", merge="A:AA")
    page.blank()
    page.header(FIELDS, TOP, MID, LOW, merges=MERGES)
    for column in [*OTHERS, "Z"]:
        for row in page.header_rows:
            page.allow(row, column)
    page.line("column numbers", {letter(n): f"({n + 1})" for n in range(27)})
    office = Office(170, 2019, 2021, precise=0.8)
    _district(page, office)
    page.line("block: level", "B. KHỐI XÃ, THỊ TRẤN", merge="A:AA")
    for turn, (name, hamlets) in enumerate(COMMUNES.items()):
        _commune(page, office, turn, name, hamlets)
    women = sum(person.gender == "nu" for person in page.people)
    page.line("total", {"B": "TỔNG CỘNG",
                        "C": Formula("=COUNTA(C12:C60)", len(page.people) - women),
                        "D": Formula("=COUNTA(D12:D60)", women)})  # fmt: skip
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "S": "T/M BAN TỔ CHỨC"})
    page.line("signature", {"S": "TRƯỞNG BAN"})
    page.line("signature", {"B": "Phạm Thị Cẩm Nhung", "S": "Lê Hoàng Sơn"})
    page.hidden_columns = ["Z"]
    notes = ["Home, residence, Party days, schooling, planned posts, allowances and telephone are "
             "no fields of the register.", "The planned post is none that is held.",
             "Workplaces name the body or the hamlet; the block names the commune."]  # fmt: skip
    features = ["27 columns", "header of three rows", "posts planned beside posts held",
                "two kinds of days that are none of the posts'"]  # fmt: skip
    book = Book("170-cai-be-trich-ngang-ba-hang.xlsx", features, [page], (2022, 11, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _put(page: Page, fact, **written) -> None:
    turn = len(page.people)
    number = fact.start[1:] if turn % 4 == 3 else None
    if number:
        fact.start = fact.start[:2]
        written["start"] = f"Tháng {fact.start[1]}/{fact.start[0]}"
    fact.note = NOTES[turn % 7]
    row = page.person(fact, **written)
    for column, values in OTHERS.items():
        page.put(row, column, values[turn % len(values)])
    page.put(row, "Z", f"09{(turn * 7919 + 13456789) % 90000000 + 10000000}"
             if turn % 3 else 939000000 + turn * 4711)  # fmt: skip


def _district(page: Page, office: Office) -> None:
    place = places.old(PROVINCE, DISTRICT)
    page.line("block: level", "A. KHỐI HUYỆN", merge="A:AA")
    for codes, where in [
        (("BT", "CT_HDND"), "Huyện ủy Cái Bè"),
        (("TB_TC", "TP_NV"), "Ban Tổ chức Huyện ủy"),
        (("CN_UBKT", "CTTR"), "UBKT Huyện ủy"),
        (("TB_TG", "GD_TTBDCT"), "Ban Tuyên giáo Huyện ủy"),
        (("TB_DV", "CT_MTTQ"), "Ban Dân vận Huyện ủy"),
    ]:
        _put(page, office.fact("huyen", place, *codes), workplace=where)


def _commune(page: Page, office: Office, turn: int, name: str, hamlets: list) -> None:
    place = places.old(PROVINCE, DISTRICT, name)
    k = places.kind(name)
    page.line("block: commune", f"{['I', 'II', 'III', 'IV', 'V', 'VI'][turn]}. {name}",
              merge="A:AA")  # fmt: skip
    leader = ["CT_HDND", "CT_UBND"][turn % 2]
    second = ["Chủ tịch HĐND", "Chủ tịch UBND"][turn % 2]
    _put(page, office.fact("xa", place, "BT", leader), role1="Bí thư Đảng ủy",
         role2=f"{second} {k}", workplace=f"Đảng ủy {name[0].lower()}{name[1:]}")  # fmt: skip
    if turn % 2:
        _put(page, office.fact("xa", place, "CT_MTTQ", "TK_DV"), role1="CT UBMTTQ",
             role2="Trưởng Khối Dân vận", workplace=f"UBMTTQ {k}")  # fmt: skip
    for number, hamlet in enumerate(hamlets):
        where = places.hamlet(place, hamlet)
        low = hamlet[0].lower() + hamlet[1:]
        if number == 1 and turn in (2, 3):
            _put(page, office.cross(where, "PCT_HND"), role1=f"Phó Chủ tịch Hội Nông dân {k}",
                 role2=f"Bí thư Chi bộ {low}", workplace=f"Hội Nông dân {k}")  # fmt: skip
        elif number == 2:
            _put(page, office.fact("thon", where, "BTCB", "HEAD", "TB_CTMT"), role1="BTCB",
                 role2=posts.post("thon", "HEAD", where).title, role3="Trưởng ban CTMT",
                 workplace=hamlet)  # fmt: skip
        else:
            second = ("TB_CTMT", "HEAD")[(turn + number) % 2]
            _put(page, office.fact("thon", where, "BTCB", second), role1="Bí thư Chi bộ",
                 workplace=f"{hamlet}, {k} {places.bare(name)}")  # fmt: skip
