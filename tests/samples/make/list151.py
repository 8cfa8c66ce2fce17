"""151: a district's people with all their posts in one cell, their place in another."""

from . import dates, places, posts, xlsx
from .book import Book
from .facts import Post
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bến Tre", "Huyện Mỏ Cày Bắc"
COLUMNS = [
    ("stt", "Số TT"), ("full_name", "Họ tên"), ("female_mark", "Nữ"),
    ("birth", "Ngày, tháng, năm sinh"), ("roles", "Chức vụ, chức danh đang đảm nhiệm"),
    ("workplace", "Đơn vị"), ("start", "Thời điểm thực hiện"), ("decision_no", "Số QĐ"),
    ("note", "Ghi chú"),
]  # fmt: skip
XA = [
    ("Xã Tân Phú Tây", "BT Đảng ủy kiêm CT UBND xã", "BT CT_UBND"),
    ("Xã Thạnh Ngãi", "Bí thư Đảng ủy, Chủ tịch HĐND xã", "BT CT_HDND"),
    ("Thị trấn Phước Mỹ Trung", "BT-CT HĐND", "BT CT_HDND"),
    ("Xã Thanh Tân", "Bí thư Đảng ủy đồng thời là Chủ tịch UBND", "BT CT_UBND"),
    ("Xã Thành An", "UVBTV, Chủ tịch UBMTTQ xã kiêm Trưởng Khối Dân vận", "UV_BTV CT_MTTQ TK_DV"),
    ("Xã Tân Bình", "Phó Bí thư Đảng ủy, Chủ tịch UBND xã", "PBT CT_UBND"),
    ("Xã Hòa Lộc", "Bí thư Đảng uỷ - Chủ tịch Uỷ ban nhân dân xã", "BT CT_UBND"),
    ("Xã Phú Mỹ", "Bí thư Đảng ủy xã đồng thời làm Chủ tịch HĐND", "BT CT_HDND"),
    ("Xã Tân Thành Bình", "CT UBMTTQ / Trưởng khối DV", "CT_MTTQ TK_DV"),
    ("Xã Nhuận Phú Tân", "PBT TT Đảng ủy + CT HĐND xã", "PBT_TT CT_HDND"),
]
THON = [
    ("Bí thư Chi bộ - Trưởng ấp", "BTCB HEAD"),
    ("BTCB/Trưởng ấp", "BTCB HEAD"),
    ("BTCB và Trưởng ban CTMT ấp", "BTCB TB_CTMT"),
    ("BTCB kiêm TA", None),
    ("Bí thư chi bộ, Trưởng ấp, Trưởng ban CTMT", "BTCB HEAD TB_CTMT"),
    ("Trưởng ấp kiêm nhiệm BTCB", "HEAD BTCB"),
    ("Bí thư chi bộ (đồng thời làm Trưởng ấp)", "BTCB HEAD"),
    ("Bí thư chi bộ; Trưởng ấp", "BTCB HEAD"),
    ("Phó Chủ tịch Hội Nông dân xã kiêm Bí thư Chi bộ ấp", "PCT_HND BTCB"),
    ("Trưởng Công an xã, Bí thư chi bộ ấp", "TCA BTCB"),
    ("Bí thư chi bộ {hamlet} kiêm nhiệm Trưởng {hamlet}", "BTCB HEAD"),
    ("BT chi bộ, kiêm Trưởng ban công tác Mặt trận ấp", "BTCB TB_CTMT"),
    ("Bí thư, Trưởng {hamlet}", "BTCB HEAD"),
    ("CT Hội LHPN xã - BTCB", "CT_HLHPN BTCB"),
    ("Bí thư Chi bộ\nTrưởng Ban công tác Mặt trận", "BTCB TB_CTMT"),
    ("bí thư chi bộ kiêm trưởng ấp", "BTCB HEAD"),
    ("Công chức Văn phòng - Thống kê kiêm Bí thư chi bộ ấp", "CC_VPTK BTCB"),
    ("Bí thư chi bộ ấp đồng thời là Trưởng Ban Công tác Mặt trận ấp", "BTCB TB_CTMT"),
    ("Trưởng ấp, Trưởng ban CTMT", "HEAD TB_CTMT"),
    ("BTCB – Trưởng ấp", "BTCB HEAD"),
    ("Bí thư Đoàn TN xã kiêm BTCB", "BT_DTN BTCB"),
    ("Phó Bí thư chi bộ kiêm Trưởng ấp", "PBTCB HEAD"),
    ("Bí thư chi bộ + Trưởng ấp", "BTCB HEAD"),
    ("Chỉ huy trưởng BCH Quân sự xã, BTCB ấp", "CHT_QS BTCB"),
]
HAMLETS = """Tân Long 1|Tân Long 2|Phước Khánh|Tân Thiện|Thạnh Tây|Thạnh Đông|Phú Xuân|Phú Đông 1
Tân Nhuận|Gia Phước 1|Gia Phước 2|Tân Phước|Chợ Xếp|Bình Phước|Kinh Gãy|Giồng Nhỏ|Cái Hàn
Thành Hóa 1|Thành Hóa 2|Tân Lợi|Hòa Phú|An Hòa|Chợ Mới|Vĩnh Hòa""".replace("\n", "|").split("|")
# A way of writing the name, and of the place.
NAMES = ["{0}", "Ông {0}", "{1}", "Đ/c {0}", "{0} ", "ÔNG {1}", "đồng chí {0}"]
FEMALE_NAMES = ["{0}", "Bà {0}", "{1}", "Đ/c {0}", "{0}", "BÀ {1}", "Chị {0}"]
WHERE = ["{h}, {c}", "{H} - {C}", "{H}, {x}", "{h} {c}", "{C}, {h}", "{H} ({C})"]


def make() -> None:
    page = Page("DS 2019")
    page.line("organisation block", {"A": "HUYỆN ỦY MỎ CÀY BẮC", "F": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line("organisation block", {"A": "BAN TỔ CHỨC"})
    page.line("organisation block",
              {"A": "*", "F": "Mỏ Cày Bắc, ngày 05 tháng 12 năm 2019"})  # fmt: skip
    page.blank()
    page.line("title", "DANH SÁCH", merge="A:I")
    page.line("title", "Cán bộ thực hiện nhất thể hóa, kiêm nhiệm chức danh", merge="A:I")
    page.line("title", "(Kèm theo Báo cáo số 88-BC/BTCHU, ngày 05/12/2019)", merge="A:I")
    page.blank()
    page.simple_header(COLUMNS)
    office = Office(140, 2017, 2018, precise=0.6)
    for name, text, codes in XA:
        place = places.old(PROVINCE, DISTRICT, name)
        _person(page, office, office.holding(_posts(codes, place), place), text, place[2])
    communes = [name for name, *_ in XA]
    turn = 0
    for hamlet, (text, codes) in zip(HAMLETS, THON, strict=True):
        commune = communes[turn % len(communes)]
        word = "Khu phố" if commune.startswith("Thị trấn") else "Ấp"
        if word == "Khu phố":
            turn += 1
            commune = communes[turn % len(communes)]
            word = "Ấp"
        turn += 1
        if codes is None:
            continue
        place = places.hamlet(places.old(PROVINCE, DISTRICT, commune), f"{word} {hamlet}")
        low = f"{word.lower()} {hamlet}"
        kind, bare = places.kind(commune), places.bare(commune)
        where = WHERE[turn % len(WHERE)].format(
            h=low, H=place[3], c=f"{kind} {bare}", C=commune, x=f"X. {bare}"
        )
        more = {}
        if "LHPN" in codes:
            more["person"] = office.people.one(0.6, gender="nu")
        fact = office.holding(_posts(codes, place), place, **more)
        _person(page, office, fact, text.format(hamlet=low), where)
    page.line("total", {"B": f"Tổng cộng danh sách có {len(page.records)} đồng chí."})
    page.blank()
    page.line("signature", {"B": "NGƯỜI LẬP BIỂU", "F": "K/T TRƯỞNG BAN"})
    page.line("signature", {"F": "PHÓ TRƯỞNG BAN"})
    page.blank(3)
    page.line("signature", {"B": "Nguyễn Thị Diễm Chi", "F": "Trần Văn Phúc Hậu"})
    notes = [
        "Posts of hamlets that do not say so are those of the hamlet in the column of places.",
        "Phó Bí thư + Chủ tịch, Trưởng ấp + Trưởng ban CTMT and Phó Bí thư chi bộ are no case.",
    ]
    features = ["posts in one cell by every joining mark", "honorifics and capitals",
                "hamlet and commune in one cell", "women by x", "dates in every form"]  # fmt: skip
    book = Book("151-mo-cay-bac-mot-o.xlsx", features, [page], (2019, 12, 5), notes)
    xlsx.write(book)
    book.write_expectation()


def _posts(codes: str, place: list) -> list[Post]:
    extra = {
        "UV_BTV": Post("Ủy viên Ban Thường vụ Đảng ủy {k}", "xa", "UV_BTV"),
        "TCA": Post("Trưởng Công an {k}", "xa", "TCA"),
    }
    held = []
    for code in codes.split():
        if code in extra:
            title = extra[code].title.format(k=places.kind(place[2]))
            held.append(Post(title, "xa", code))
        else:
            level = "thon" if code in posts.TITLES["thon"] else "xa"
            held.append(posts.post(level, code, place))
    return held


def _person(page: Page, office: Office, fact, text: str, where: str) -> None:
    number = len(page.records)
    name = fact.person.name
    ways = NAMES if fact.person.gender == "nam" else FEMALE_NAMES
    ways_of_day = dates.every_way(fact.start)
    births = dates.every_way(fact.person.birth)[: 6 if len(fact.person.birth) == 3 else 2]
    page.person(
        fact,
        full_name=ways[number % len(ways)].format(name, name.upper()),
        roles=text,
        workplace=where,
        birth=births[number % len(births)],
        start=ways_of_day[(number * 3) % len(ways_of_day)],
        decision_no=f"Số {fact.decision_no}" if number % 5 == 4 else fact.decision_no,
    )
