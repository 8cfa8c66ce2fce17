"""114: posts abbreviated as a line's place explains them, joined with + / ; - kiêm k/n."""

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Fact, Person, Post
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Đắk Lắk", "Huyện Krông Búk"
COLUMNS = [
    ("stt", "TT"), ("full_name", "Họ và tên"), ("birth", "Năm sinh"), ("female_mark", "Nữ"),
    ("ethnicity", "DT"), ("workplace", "Đơn vị"), ("roles", "Chức vụ đang đảm nhiệm"),
    ("start", "Thời gian bắt đầu"), ("decision_no", "Số QĐ"), ("note", "Ghi chú"),
]  # fmt: skip
AMBIGUOUS = "ambiguous_post|unknown_post"
# name, sex, birth, ethnic group, unit as written, commune, hamlet, posts as written, level:code
PEOPLE = [
    ("Y Nhơn Niê", "nam", (1971, 4, 2), "Ê Đê", "Huyện Krông Búk", None, None,
     "BT Huyện ủy + CT.HĐND huyện", "huyen:BT huyen:CT_HDND"),
    ("Lê Thị Diễm", "nu", (1978,), "Kinh", "Huyện Krông Búk", None, None,
     "TBTC HU kiêm TP.NV", "huyen:TB_TC huyen:TP_NV"),
    ("Y Bliêm Mlô", "nam", (1974, 9, 15), "Ê Đê", "Huyện Krông Búk", None, None,
     "CN.UBKT HU/Chánh TTr", "huyen:CN_UBKT huyen:CTTR"),
    ("H'Lan Adrơng", "nu", (1980,), "Ê Đê", "Xã Cư Né", "Xã Cư Né", None,
     "BTĐU k/n CT.HĐND", "xa:BT xa:CT_HDND"),
    ("Nguyễn Tấn Phước", "nam", (1976, 2), "Kinh", "Xã Cư Né", "Xã Cư Né", None,
     "PBT-CT.UBND", "xa:PBT xa:CT_UBND"),
    ("H'Buôn Niê", "nu", (1985,), "Ê Đê", "Xã Cư Né", "Xã Cư Né", "Buôn Dhia",
     "CTHPN xã + BTCB buôn Dhia", "xa:CT_HLHPN thon:BTCB"),
    ("Y Thương Kbuôr", "nam", (1969, 12, 20), "Ê Đê", "Buôn Mùi 1, xã Cư Né", "Xã Cư Né",
     "Buôn Mùi 1", "BTCB + Trưởng buôn", "thon:BTCB thon:HEAD"),
    ("Trần Văn Nhã", "nam", (1966,), "Kinh", "Thôn Ea Krôm, xã Cư Né", "Xã Cư Né", "Thôn Ea Krôm",
     "BTCB/TT", "thon:BTCB thon:HEAD"),
    ("Hoàng Thị Sẹt", "nu", (1983, 3, 3), "Tày", "Thôn 6, xã Cư Né", "Xã Cư Né", "Thôn 6",
     "BTCB; TBCTMT", "thon:BTCB thon:TB_CTMT"),
    ("Nông Văn Páo", "nam", (1979,), "Nùng", "X. Cư Pơng", "Xã Cư Pơng", None,
     "BT + CT UBND", "xa:BT xa:CT_UBND"),
    ("H'Yar Kđoh", "nu", (1988, 5, 5), "Ê Đê", "X. Cư Pơng", "Xã Cư Pơng", None,
     "CT.MTTQ + TK.DV", "xa:CT_MTTQ xa:TK_DV"),
    ("Y Wen Hđơk", "nam", (1990,), "Ê Đê", "Xã Cư Pơng", "Xã Cư Pơng", "Buôn Khal",
     "PCT HND kiêm BTCB buôn Khal", "xa:PCT_HND thon:BTCB"),
    ("Y Kring Ayŭn", "nam", (1972, 10, 10), "Ê Đê", "Buôn Cư Yuôt, X. Cư Pơng", "Xã Cư Pơng",
     "Buôn Cư Yuôt", "BTCB, TB CTMT", "thon:BTCB thon:TB_CTMT"),
    ("Đinh Thị Êm", "nu", (1982,), "Mường", "Thôn Nam Lộc, xã Cư Pơng", "Xã Cư Pơng",
     "Thôn Nam Lộc", "BT chi bộ - T.thôn", "thon:BTCB thon:HEAD"),
    ("Phan Đình Ái", "nam", (1975, 7, 27), "Kinh", "TT. Pơng Drang", "Thị trấn Pơng Drang", None,
     "BT ĐU, CT HĐND TT", "xa:BT xa:CT_HDND"),
    ("Võ Thị Ánh Tuyết", "nu", (1987,), "Kinh", "TT. Pơng Drang", "Thị trấn Pơng Drang", None,
     "PBT TT/PCT HĐND", "xa:PBT_TT xa:PCT_HDND"),
    ("Bùi Văn Ổn", "nam", (1968,), "Kinh", "TDP 4, TT Pơng Drang", "Thị trấn Pơng Drang",
     "Tổ dân phố 4", "BTCB + TTDP", "thon:BTCB thon:HEAD"),
    ("Lương Thị Yên", "nu", (1977, 8, 8), "Kinh", "TDP 9, TT Pơng Drang", "Thị trấn Pơng Drang",
     "Tổ dân phố 9", "BTCB k/n TB.CTMT", "thon:BTCB thon:TB_CTMT"),
    ("Y Sim Êban", "nam", (1984,), "Ê Đê", "Buôn Tâng Mai, TT Pơng Drang", "Thị trấn Pơng Drang",
     "Buôn Tâng Mai", "BT; Trưởng buôn", "thon:BTCB thon:HEAD"),
    ("Đặng Hữu Khôi", "nam", (1973,), "Kinh", "Xã Ea Ngai", "Xã Ea Ngai", None,
     "PBT Thường trực, CT.HĐND", "xa:PBT_TT xa:CT_HDND"),
    ("Mai Thị Thanh Hà", "nu", (1981, 1, 1), "Kinh", "Thôn 3, xã Ea Ngai", "Xã Ea Ngai", "Thôn 3",
     "VP-TK xã + BTCB", "xa:CC_VPTK thon:BTCB"),
    ("Ngô Quang Hiếu", "nam", (1964,), "Kinh", "Thôn 5, xã Ea Ngai", "Xã Ea Ngai", "Thôn 5",
     "CTHCCB/BTCB/TT", "xa:CT_HCCB thon:BTCB thon:HEAD"),
    ("Y Djuang Mlô", "nam", (1978,), "Ê Đê", "Xã Ea Sin", "Xã Ea Sin", None,
     "BT, CT", "xa:BT ?:CT"),
    ("H'Nuen Niê Kdăm", "nu", (1986, 6, 16), "Ê Đê", "Buôn Ea Sin, xã Ea Sin", "Xã Ea Sin",
     "Buôn Ea Sin", "BTCB - Buôn trưởng", "thon:BTCB thon:HEAD"),
    ("Y Khoan Hmŏk", "nam", (1970,), "Ê Đê", "Buôn Cư Kanh, xã Ea Sin", "Xã Ea Sin",
     "Buôn Cư Kanh", "TBCTMT kiêm PBTCB", "thon:TB_CTMT thon:PBTCB"),
    ("Phạm Thị Út", "nu", (1989,), "Kinh", "Xã Tân Lập", "Xã Tân Lập", None,
     "BT Đoàn xã, CHT.QS", "xa:BT_DTN xa:CHT_QS"),
    ("Cao Văn Đề", "nam", (1967, 11, 11), "Kinh", "Thôn Tân Lập 2, xã Tân Lập", "Xã Tân Lập",
     "Thôn Tân Lập 2", "BT kiêm TT, TBCTMT", "thon:BTCB thon:HEAD thon:TB_CTMT"),
]  # fmt: skip


def make() -> None:
    page = Page("Sheet1")
    page.line("organisation block", "HUYỆN ỦY KRÔNG BÚK")
    page.line("organisation block", "BAN TỔ CHỨC")
    page.line("title", "DS CÁN BỘ KIÊM NHIỆM NĂM 2023", merge="A:J")
    page.line("title", "(kèm theo CV số 312-CV/BTCHU ngày 12/12/2023)", merge="A:J")
    page.simple_header(COLUMNS)
    page.more["columns_allowed"] = {"workplace": "F", "commune": "F"}
    for person in PEOPLE:
        _row(page, *person)
    page.line("total", {"A": f"Tổng cộng: {len(page.records)} đ/c"})
    page.line("signature", {"G": "TRƯỞNG BAN"})
    features = ["posts abbreviated by context", "joined with + / ; - , kiêm k/n", "Ê Đê names",
                "unit of two levels in one column", "column DT"]  # fmt: skip
    notes = [
        "At a hamlet BT is the secretary of its cell and TT its head; at a commune BT is the "
        "Party secretary of the commune and 'PBT TT' the standing deputy.",
        "'BT, CT' at a commune leaves open of which body: asked, never guessed.",
        "'Thị trấn' is TT before a name and after HĐND.",
        "A cadre who is also a civil servant of the commune is X5 of the catalogue.",
    ]
    book = Book("114-krong-buk-viet-tat.xlsx", features, [page], (2023, 12, 12), notes)
    xlsx.write(book)
    book.write_expectation()


def _row(page, name, sex, birth, group, unit, commune, hamlet, written, codes):
    turn = len(page.records)
    place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), hamlet)
    held, open_ = [], False
    for level, code in (one.split(":") for one in codes.split()):
        open_ |= level == "?"
        held.append(Post(code, "xa", None) if level == "?" else posts.post(level, code, place))
    fact = Fact(Person(name, birth, sex, group), place, held, (2019 + turn % 4, 1 + turn % 12, 9),
                decision_no=f"{20 + 3 * turn}-QĐ/{'ĐU' if hamlet else 'HU' if commune else 'TU'}",
                note="NK 2020-2025" if turn == 3 else None)  # fmt: skip
    if open_:
        fact.more = {"unsure": ["roles"]}
    start = fact.start if turn % 3 else dates.text(fact.start, ".", False)
    row = page.person(fact, workplace=unit, roles=written,
                      start=dates.cell(start) if turn % 3 else start)  # fmt: skip
    if open_:
        page.problem(row, "roles", AMBIGUOUS, "error")
    if codes == "xa:BT_DTN xa:CHT_QS":
        page.records[-1]["cases"] = [{"level": "xa", "model": "X5"}]
