"""204: a province's commission: a sheet for each level, each ordered by another clerk."""

from . import dates, places, xlsx
from .book import Book
from .hand import fact, signed, steps
from .page import Page

P = "Tỉnh Gia Lai"
A, B, C = ("BTCB", "HEAD"), ("BTCB", "TB_CTMT"), ("BTCB", "HEAD", "TB_CTMT")
PROVINCE = [
    ("Dương Văn Tranh", "nam", 1963, "Kinh", ("BT", "CT_HDND")),
    ("Ksor Nhăm", "nam", (1961, 5, 20), "Gia Rai", ("TB_DV", "CT_MTTQ")),
]
DISTRICTS = [
    ("Thành phố Pleiku", "Trịnh Duy Thuần", "nam", 1966, "Kinh", ("BT", "CT_HDND")),
    ("Thành phố Pleiku", "Nguyễn Thị Thanh Tâm", "nu", 1972, "Kinh", ("TB_TG", "GD_TTBDCT")),
    ("Thị xã An Khê", "Nguyễn Đình Phương", "nam", 1969, "Kinh", ("CN_UBKT", "CTTR")),
    ("Thị xã An Khê", "Đinh Thị Nhoi", "nu", 1975, "Ba Na", ("TB_DV", "CT_MTTQ")),
    ("Huyện Chư Sê", "Rmah H'Bé Nét", "nu", 1970, "Gia Rai", ("TB_DV", "CT_MTTQ")),
    ("Huyện Chư Sê", "Nguyễn Hồng Linh", "nam", 1965, "Kinh", ("BT", "CT_UBND")),
    ("Huyện Đức Cơ", "Siu Luynh", "nam", 1968, "Gia Rai", ("TB_TC", "TP_NV")),
    ("Huyện Đức Cơ", "Hồ Đắc Lưu", "nam", 1971, "Kinh", ("TB_TG", "GD_TTBDCT")),
    ("Huyện Ia Pa", "Nay Kin", "nam", 1964, "Gia Rai", ("BT", "CT_HDND")),
]  # fmt: skip
COMMUNES = [
    ("Huyện Chư Sê", "Xã Ia Glai", "Kpă Đô", "nam", 1974, "Gia Rai", ("BT", "CT_HDND")),
    ("Huyện Chư Sê", "Xã Bờ Ngoong", "Rah Lan Thuy", "nam", 1979, "Gia Rai", ("BT", "CT_UBND")),
    ("Huyện Chư Sê", "Thị trấn Chư Sê", "Phạm Thị Liễu", "nu", 1981, "Kinh", ("CT_MTTQ", "TK_DV")),
    ("Huyện Đức Cơ", "Xã Ia Nan", "Rơ Châm Phiên", "nam", 1977, "Gia Rai", ("BT", "CT_HDND")),
    ("Huyện Đức Cơ", "Xã Ia Dom", "Lê Văn Chung", "nam", 1976, "Kinh", ("BT", "CT_UBND")),
    ("Huyện Ia Pa", "Xã Pờ Tó", "Ksor H'Dinh", "nu", 1983, "Gia Rai", ("CT_MTTQ", "TK_DV")),
    ("Huyện Ia Pa", "Xã Ia Broăi", "Nay H'Loan", "nu", 1980, "Gia Rai", ("BT", "CT_HDND")),
    ("Thành phố Pleiku", "Phường Thống Nhất", "Võ Anh Tuấn", "nam", 1973, "Kinh",
     ("BT", "CT_HDND")),
    ("Thị xã An Khê", "Phường Tây Sơn", "Mai Thị Xuân Hương", "nu", 1978, "Kinh",
     ("CT_MTTQ", "TK_DV")),
]  # fmt: skip
HAMLETS = {
    ("Thành phố Pleiku", "PLEIKU"): [
        ("Phường Thống Nhất", "Tổ dân phố 3", "Đoàn Hữu Dũng", "nam", 1959, "Kinh", A),
        ("Xã Gào", "Làng C", "Puih Hlep", "nam", 1972, "Gia Rai", B),
        ("Xã Biển Hồ", "Thôn 5", "Bùi Thị Nhung", "nu", 1970, "Kinh", A),
        ("Xã Ia Kênh", "Làng Thong Ngol", "Siu H'Biah", "nu", 1984, "Gia Rai", C),
    ],
    ("Huyện Chư Sê", "CHƯ SÊ"): [
        ("Xã Ia Glai", "Làng Tok", "Rmah Hyui", "nam", 1968, "Gia Rai", A),
        ("Xã HBông", "Làng Ring 2", "Đinh Blưk", "nam", 1975, "Ba Na", B),
        ("Xã Kông HTok", "Làng Pơ Dơk", "Kpuih H'Oanh", "nu", 1988, "Gia Rai", ("PCT_HND", "BTCB")),
        ("Xã Ia Blang", "Thôn Vinh Hà", "Trần Công Nghiệp", "nam", 1962, "Kinh", A),
    ],
    ("Huyện Ia Pa", "IA PA"): [
        ("Xã Ia Tul", "Thôn Biah B", "Nay Blơn", "nam", 1966, "Gia Rai", A),
        ("Xã Chư Mố", "Bôn Ama Hlăk", "Ksor Tíu", "nam", 1979, "Gia Rai", C),
        ("Xã Ia Trok", "Bôn Thăm", "Rcom H'Yer", "nu", 1982, "Gia Rai", B),
    ],
}  # fmt: skip


def make() -> None:
    pages = [_province(), _districts(), _communes(), _hamlets(), _sums()]
    notes = ["Each sheet has columns of its own order; districts are named in short.",
             "'C' and 'Ring 2' below 'Thôn, làng, bôn, TDP' leave open what kind they are: asked.",
             "The last sheet sums up: no person."]  # fmt: skip
    features = ["a sheet for each level", "posts before names", "commune and district in one cell",
                "Gia Rai and Ba Na names, bôn and làng", "a summary sheet"]  # fmt: skip
    book = Book("204-gia-lai-ba-cap-moi-trang-mot-kieu.xlsx", features, pages, (2019, 6, 30), notes)
    xlsx.write(book)
    book.write_expectation()


def _start(name: str, level: str, last: str) -> Page:
    page = Page(name)
    page.line("organisation block", {"A": "TỈNH ỦY GIA LAI", last: "Biểu số 0" + level[0]})
    page.line("organisation block", {"A": "BAN TỔ CHỨC", last: "Đvt: Người"})
    page.line("title", level[4:], merge=f"A:{last}")
    page.blank()
    return page


def _one(place, turn, first, name, sex, birth, group, codes, letters):
    start = steps(first, turn)
    return fact(place, name, sex, birth, codes, group, start=start,
                **signed(f"{101 + 7 * turn}-{letters}", dates.before(start, 5)))  # fmt: skip


def _province() -> Page:
    page = _start("Bieu 1", "1 - CÁN BỘ CẤP TỈNH GIỮ HAI CHỨC DANH", "I")
    page.simple_header([
        ("stt", "TT"), ("role1", "Chức danh thứ nhất"), ("role2", "Chức danh thứ hai"),
        ("full_name", "Người đảm nhiệm"), ("birth", "Sinh năm"), ("gender", "Nam/Nữ"),
        ("ethnicity", "DT"), ("start", "Bắt đầu"), ("decision_no", "Văn bản"),
    ])  # fmt: skip
    for turn, who in enumerate(PROVINCE):
        page.person(_one(places.old(P), turn, (2015, 10, 2), *who, "QĐNS/TW"))
    return page


def _districts() -> Page:
    page = _start("Bieu 2", "2 - CÁN BỘ CẤP HUYỆN GIỮ HAI CHỨC DANH", "J")
    page.simple_header([
        ("stt", "TT"), ("district", "Huyện, TX, TP"), ("full_name", "Họ và tên"),
        ("birth_male", "Nam"), ("birth_female", "Nữ"), ("ethnicity", "Dân tộc"),
        ("roles", "Hai chức danh đang giữ"), ("decision_no", "Số QĐ"), ("decision_date", "Ngày QĐ"),
        ("start", "Giữ từ"),
    ])  # fmt: skip
    said = None
    for turn, (district, *who) in enumerate(DISTRICTS):
        one = _one(places.old(P, district), turn, (2015, 8, 4), *who, "QĐ/TU")
        bare = places.bare(district)
        page.person(one, district=bare if bare != said else None,
                    roles="; ".join(post.title for post in one.posts))  # fmt: skip
        page.allow(page.at - 1, "district")
        said = bare
    return page


def _communes() -> Page:
    page = _start("Bieu 3", "3 - CÁN BỘ CẤP XÃ GIỮ HAI CHỨC DANH", "I")
    page.simple_header([
        ("stt", "TT"), ("full_name", "Họ và tên"), ("gender", "Giới"), ("birth", "NS"),
        ("ethnicity", "DT"), ("workplace", "Xã, phường, thị trấn - huyện"),
        ("role1", "Chức danh 1"), ("role2", "Chức danh 2"), ("start", "Thời gian"),
    ])  # fmt: skip
    page.more["columns_allowed"] = {"workplace": "F", "commune": "F", "district": "F"}
    for turn, (district, commune, *who) in enumerate(COMMUNES):
        one = _one(places.old(P, district, commune), turn, (2016, 2, 9), *who, "QĐ/HU")
        one.decision_no = one.decision_date = None
        page.person(one, workplace=f"{commune} - {places.bare(district)}",
                    start=f"Từ {dates.text(one.start[:2])}")  # fmt: skip
        page.records[-1]["start"].pop("day")
    return page


def _hamlets() -> Page:
    page = _start("Bieu 4", "4 - BÍ THƯ CHI BỘ THÔN, LÀNG, TDP KIÊM NHIỆM", "H")
    page.simple_header([
        ("stt", "TT"), ("commune", "Đơn vị xã"), ("hamlet", "Thôn, làng, bôn, TDP"),
        ("full_name", "Họ tên BTCB"), ("birth", "Năm sinh"), ("ethnicity", "Dân tộc"),
        ("role2", "Kiêm"), ("start", "Năm bắt đầu"),
    ])  # fmt: skip
    page.more["columns_allowed"] = {"roles": "G", "role1": "G"}
    page.allow(page.header_rows[0])
    turn = 0
    for number, ((district, heading), people) in enumerate(HAMLETS.items()):
        page.line("block: district", f"{'I II III'.split()[number]}. {heading}", merge="A:H")
        for commune, hamlet, *who in people:
            place = places.hamlet(places.old(P, district, commune), hamlet)
            one = _one(place, turn, (2015, 3, 3), *who, "QĐ/ĐU")
            one.start, one.decision_no, one.decision_date = one.start[:1], None, None
            others = [post.title for post in one.posts if post.code != "BTCB"]
            said = hamlet.replace("Tổ dân phố", "TDP").removeprefix("Làng ")
            page.person(one, hamlet=said if "TDP" in said or turn % 2 else hamlet,
                        role2=" và ".join(others))  # fmt: skip
            page.records[-1]["gender"] = None
            _spelled(page, hamlet)
            if said != hamlet and "TDP" not in said and turn % 2 and "HEAD" not in who[-1]:
                page.records[-1]["unsure"] = ["hamlet"]
                page.problem(page.at - 1, "hamlet", "unknown_hamlet_kind", "error")
            turn += 1
        page.line("subtotal", {"B": "Cộng", "D": f"{len(people)} người"})
    page.fields.pop("role2")
    return page


def _spelled(page: Page, hamlet: str) -> None:
    """The register writes "Bon" for what the Gia Rai of Gia Lai write "Bôn"."""
    if hamlet.startswith("Bôn"):
        page.records[-1]["locality"][3] = hamlet.replace("Bôn", "Bon")
        for role in page.records[-1]["roles"]:
            role |= {"also": ["Trưởng bon"]} if role["code"] == "HEAD" else {}


def _sums() -> Page:
    page = _start("TH", "5 - TỔNG HỢP", "C")
    page.more["why"] = "summary sheet"
    page.line("summary", {"A": "TT", "B": "Cấp", "C": "Số người"})
    for turn, (level, number) in enumerate([("Tỉnh", 2), ("Huyện", 9), ("Xã", 9), ("Thôn", 11)]):
        page.line("summary", {"A": turn + 1, "B": level, "C": number})
    page.line("total", {"B": "Cộng", "C": 31})
    return page
