"""110: a mountain district: bản, tiểu khu, tổ dân phố; Thái, Mông and Dao names; NFD, old tones."""

from . import legacy, places, posts, xlsx
from .book import Book
from .facts import Fact, Person
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Sơn La", "Huyện Mai Sơn"
TOP = {"A": "TT", "B": "Họ và tên", "C": "Ngày, tháng, năm sinh", "E": "Dân tộc",
       "F": "Bản, tiểu khu,\ntổ dân phố", "G": "Chức danh", "J": "Quyết định",
       "L": "Giữ chức danh\ntừ ngày", "M": "Ghi chú"}  # fmt: skip
BELOW = {"C": "Nam", "D": "Nữ", "G": "Thứ nhất", "H": "Thứ hai", "I": "Thứ ba", "J": "Số",
         "K": "Ngày, tháng, năm"}  # fmt: skip
FIELDS = {"stt": "A", "full_name": "B", "birth_male": "C", "birth_female": "D", "ethnicity": "E",
          "hamlet": "F", "role1": "G", "role2": "H", "role3": "I", "decision_no": "J",
          "decision_date": "K", "start": "L", "note": "M"}  # fmt: skip
MERGES = ["C1:D1", "G1:I1", "J1:K1", *(f"{c}1:{c}2" for c in "ABEFLM")]
# commune, its people: (name as written, name, sex, birth, ethnic group, hamlet as written, hamlet,
# posts as written, codes)
HUYEN = [
    ("Cầm Văn Chiêu", "nam", (1968, 9, 2), "Thái", ("BT", "CT_HDND"),
     ["Bí thư Huyện uỷ", "Chủ tịch HĐND huyện"]),
    ("Quàng Thị Ước", "nu", (1973,), "Thái", ("TB_DV", "CT_MTTQ"),
     ["Trưởng ban Dân vận Huyện uỷ", "Chủ tịch Uỷ ban MTTQ huyện"]),
    ("Nguyễn Thúy Hòa", "nu", (1975, 3), "Kinh", ("TB_TG", "GD_TTBDCT"),
     ["Trưởng ban Tuyên giáo Huyện uỷ", "Giám đốc Trung tâm BDCT huyện"]),
]  # fmt: skip
XA = [
    ("Thị trấn Hát Lót", "I. THỊ TRẤN HÁT LÓT", [
        ("Hà Văn Ọt", "nam", (1970, 1, 15), "Thái", None, "xa", ("BT", "CT_HDND"),
         ["Bí thư Đảng uỷ", "Chủ tịch HĐND thị trấn"]),
        ("Trần Ngọc Thủy", "nu", (1979, 12, 30), "Kinh", "Tiểu khu 3", "thon", ("BTCB", "HEAD"),
         ["Bí thư chi bộ", "Trưởng tiểu khu"]),
        ("Lò Thị Ín", "nu", (1981,), "Thái", "Tiểu khu 7", "thon", ("BTCB", "HEAD", "TB_CTMT"),
         ["Bí thư chi bộ", "Tiểu khu trưởng", "Trưởng ban CTMT"]),
        ("Phạm Văn Toản", "nam", (1964, 7, 7), "Kinh", "Tiểu khu 19", "thon", ("BTCB", "TB_CTMT"),
         ["BTCB tiểu khu 19", None, "Trưởng ban công tác Mặt trận"]),
        ("Cà Văn Ó", "nam", (1977, 5, 5), "Thái", "Bản Dôm", "thon", ("BTCB", "HEAD"),
         ["Bí thư Chi bộ bản Dôm", "Trưởng bản"]),
        ("Đặng Hòa Thuận", "nam", (1966,), "Kinh", "Tổ dân phố 5", "thon", ("BTCB", "HEAD"),
         ["Bí thư chi bộ", "Tổ trưởng tổ dân phố"]),
    ]),
    ("Xã Cò Nòi", "II. XÃ CÒ NÒI", [
        ("Tòng Văn Pâng", "nam", (1972, 8, 19), "Thái", None, "xa", ("BT", "CT_UBND"),
         ["Bí thư Đảng ủy xã", "Chủ tịch Uỷ ban nhân dân xã"]),
        ("Lò Văn Ún", "nam", (1969,), "Thái", "Bản Hua Tát", "thon", ("BTCB", "HEAD"),
         ["Bí thư chi bộ bản", "Trưởng bản"]),
        ("Mùa A Chồng", "nam", (1985, 2, 28), "Mông", "Bản Kim Sơn", "thon", ("BTCB", "HEAD"),
         ["Bí thư chi bộ", "Trưởng bản Kim Sơn"]),
        ("Sồng Thị Dua", "nu", (1990, 6), "Mông", "Bản Púng", "xt", ("CT_HLHPN", "BTCB"),
         ["Chủ tịch Hội LHPN xã", "Bí thư chi bộ bản Púng"]),
        ("Lường Thị Phớ", "nu", (1978,), "Thái", "Tiểu khu 2", "thon", ("BTCB", "TB_CTMT"),
         ["Bí thư chi bộ", "Trưởng ban CTMT tiểu khu"]),
        ("Hoàng Văn Uân", "nam", (1963, 10, 10), "Thái", "Bản Nong Te", "thon", ("BTCB", "HEAD"),
         ["Bí thư chi bộ", "Bản trưởng"]),
    ]),
    ("Xã Phiêng Cằm", "III. XÃ PHIÊNG CẰM", [
        ("Giàng A Páo", "nam", (1976, 11, 3), "Mông", None, "xa", ("PBT_TT", "CT_HDND"),
         ["Phó Bí thư Thường trực Đảng uỷ", "Chủ tịch HĐND xã"]),
        ("Vàng A Sử", "nam", (1988,), "Mông", "Bản Huổi Nhả", "thon", ("BTCB", "HEAD"),
         ["Bí thư chi bộ", "Trưởng bản"]),
        ("Thào Thị Mỷ", "nu", (1992, 4, 4), "Mông", "Bản Nong Tàu Mông", "thon",
         ("BTCB", "TB_CTMT"), ["Bí thư chi bộ", None, "Trưởng ban CTMT bản"]),
        ("Hờ A Tồng", "nam", (1980,), "Mông", "Bản Tong Tải A", "thon", ("BTCB", "HEAD"),
         ["BT chi bộ", "Trưởng bản"]),
        ("Lò Văn Ọi", "nam", (1974, 9, 9), "Khơ Mú", "Bản Co Muông", "thon", ("HEAD", "TB_CTMT"),
         [None, "Trưởng bản", "Trưởng ban công tác Mặt trận"]),
        ("Sùng A Dê", "nam", (1983, 1), "Mông", "Bản Xà Liệt", "xt", ("PCT_HND", "BTCB"),
         ["Phó Chủ tịch Hội Nông dân xã", "Bí thư chi bộ bản Xà Liệt"]),
    ]),
    ("Xã Nà Ớt", "IV. XÃ NÀ ỚT", [
        ("Vì Văn Ương", "nam", (1971,), "Xinh Mun", None, "xa", ("CT_MTTQ", "TK_DV"),
         ["Chủ tịch UBMTTQ Việt Nam xã", "Trưởng khối Dân vận"]),
        ("Lò Láo Tả", "nam", (1979, 7, 21), "Dao", "Bản Trạm Cọ", "thon", ("BTCB", "HEAD"),
         ["Bí thư chi bộ", "Trưởng bản"]),
        ("Triệu Mùi Nái", "nu", (1986, 5, 6), "Dao", "Bản Lụng Cuông", "thon", ("BTCB", "TB_CTMT"),
         ["Bí thư chi bộ", "Trưởng ban CTMT"]),
        ("Hà Thị É", "nu", (1982,), "Thái", "Bản Ỏ", "thon", ("BTCB", "HEAD"),
         ["Bí thư chi bộ bản Ỏ", "Trưởng bản Ỏ"]),
        ("Lò Văn Ơn", "nam", (1967, 3, 8), "Thái", "Bản Nà Hạ 2", "xt", ("CHT_QS", "BTCB"),
         ["Chỉ huy trưởng Ban CHQS xã", "BTCB bản Nà Hạ 2"]),
    ]),
]  # fmt: skip
WRITTEN = {"Giàng A Páo": "Đ/c Giàng A Páo", "Lò Văn Ún": "LÒ VĂN ÚN", "Hà Thị É": "Bà Hà Thị É",
           "Vì Văn Ương": "Ông Vì Văn Ương", "Thào Thị Mỷ": "THÀO THỊ MỶ"}  # fmt: skip
HAMLETS = {"Tiểu khu 19": "TK 19", "Tổ dân phố 5": "TDP 5", "Bản Nà Hạ 2": "bản Nà Hạ 2",
           "Bản Hua Tát": "BẢN HUA TÁT", "Bản Púng": None}  # fmt: skip
STARTS = [None, "03/2019", "01.10.2018", "ngày 03 tháng 4 năm 2018", "tháng 7/2020", "5-6-2019"]
READ = [None, (2019, 3), (2018, 10, 1), (2018, 4, 3), (2020, 7), (2019, 6, 5)]
NOTES = {4: "Nhiệm kỳ 2020 - 2022", 9: "Kiêm nhiệm lần đầu", 15: "Bản đặc biệt khó khăn"}


def make() -> None:
    page = Page("Danh sách")
    page.line("organisation block", {"A": "TỈNH UỶ SƠN LA", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", "HUYỆN UỶ MAI SƠN")
    page.line("organisation block", {"A": "*", "H": "Mai Sơn, ngày 05 tháng 10 năm 2020"})
    page.line("title", "DANH SÁCH", merge="A:M")
    page.line("title", "Cán bộ đảm nhiệm nhiều chức danh ở huyện, xã, bản, tiểu khu", merge="A:M")
    page.line("title", "(Số liệu tính đến ngày 30/9/2020)", merge="A:M")
    page.header(FIELDS, TOP, BELOW, merges=MERGES)
    page.line("block: level", "A. CẤP HUYỆN", merge="A:M")
    for name, sex, birth, group, codes, written in HUYEN:
        place = places.old(PROVINCE, DISTRICT)
        held = posts.posts("huyen", place, *codes)
        _row(page, Person(name, birth, sex, group), place, held, written)
    page.line("block: level", "B. CẤP XÃ, BẢN, TIỂU KHU", merge="A:M")
    for commune, block, people in XA:
        page.line("block: commune", block, merge="A:M")
        for name, sex, birth, group, hamlet, level, codes, written in people:
            place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
            levels = {"xt": ("xa", "thon")}.get(level, (level,) * len(codes))
            held = [posts.post(at, code, place) for at, code in zip(levels, codes, strict=True)]
            _row(page, Person(name, birth, sex, group), place, held, written)
    total = len(page.records)
    page.line("total", {"A": f"Tổng cộng danh sách có {total} đồng chí./."}, merge="A:M")
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "J": "T/M BAN THƯỜNG VỤ"})
    page.line("signature", {"J": "PHÓ BÍ THƯ THƯỜNG TRỰC"})
    page.blank(3)
    page.line("signature", {"B": "Lò Thị Xuân", "J": "Cầm Văn Hặc"})
    features = ["bản, tiểu khu, tổ dân phố", "Thái, Mông, Dao, Khơ Mú, Xinh Mun names",
                "NFD and NFC mixed", "old and new tone placement", "Ð U+00D0",
                "two-row merged header", "blocks of level and commune"]  # fmt: skip
    notes = ["'A' of 'Giàng A Páo' is part of the name; honorifics are not.",
             "'TK 19' is Tiểu khu 19 and 'TDP 5' Tổ dân phố 5.",
             "Bản Púng stands only in the post of its secretary.",
             "Head of a bản + Trưởng ban công tác Mặt trận is no case."]  # fmt: skip
    for number, (at, value) in enumerate(page.cells.items()):
        if isinstance(value, str):
            page.cells[at] = _typed(value, number)
    book = Book("110-mai-son-ban-tieu-khu.xlsx", features, [page], (2020, 9, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _typed(text: str, number: int) -> str:
    """As several hands typed it."""
    if number % 2:
        text = legacy.old_tones(text)
    if number % 7 == 3:
        text = legacy.eth(text)
    return legacy.nfd(text) if number % 3 else text


def _row(page: Page, person: Person, place: list, held: list, written: list) -> None:
    turn = len(page.records)
    start = READ[turn % 6] or (2017 + turn % 3, 1 + turn % 12, 5 + turn)
    fact = Fact(person, place, held, start, decision_no=f"{100 + 7 * turn}-QĐ/{_issuer(held)}",
                decision_date=(2017, 2, 1 + turn) if turn % 3 == 0 else None,
                note=NOTES.get(turn))  # fmt: skip
    cells = {f"role{n}": text for n, text in enumerate([*written, None, None][:3], 1)}
    cells["full_name"] = WRITTEN.get(person.name, person.name)
    if STARTS[turn % 6]:
        cells["start"] = STARTS[turn % 6]
    if place[3] in HAMLETS:
        cells["hamlet"] = HAMLETS[place[3]]
    page.person(fact, **cells)


def _issuer(held: list) -> str:
    levels = {post.level for post in held}
    return "ĐU" if "thon" in levels else "HU" if "xa" in levels else "TU"
