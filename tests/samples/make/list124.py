"""124: whole sentences as posts, and notes that change what a row means."""

from . import dates, ods, places, posts
from .book import Book
from .facts import Fact, day
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Bắc Giang", "Huyện Lục Ngạn"
COLUMNS = [
    ("stt", "TT"), ("full_name", "Họ và tên"), ("birth", "Sinh năm"), ("gender", "Nam/nữ"),
    ("commune", "Xã, thị trấn"), ("roles", "Chức vụ, chức danh đang đảm nhiệm"),
    ("start", "Thời gian đảm nhiệm từ"), ("note", "Ghi chú"),
]  # fmt: skip
BT, CT_UBND, CT_HDND = "BT", "CT_UBND", "CT_HDND"
# commune, hamlet, codes, the sentence, note, what else
ROWS = [
    ("Xã Tân Sơn", None, (BT, CT_HDND),
     "Bí thư Đảng ủy xã, được bầu giữ chức Chủ tịch HĐND xã nhiệm kỳ 2021-2026", None, {}),
    ("Xã Cấm Sơn", None, (BT, CT_UBND),
     "Được Ban Thường vụ Huyện ủy chỉ định giữ chức Bí thư Đảng ủy xã, đồng thời là Chủ tịch UBND "
     "xã", None, {}),
    ("Xã Phong Minh", None, ("PBT_TT", CT_HDND),
     "Hiện là Phó Bí thư Thường trực Đảng ủy, Chủ tịch HĐND xã", None, {}),
    ("Xã Phong Vân", None, (BT, CT_UBND), "Bí thư Đảng ủy, quyền Chủ tịch UBND xã",
     "Quyền Chủ tịch từ tháng 8/2022", {"unsure": ["start"]}),
    ("Xã Sa Lý", None, ("PBT", CT_UBND),
     "Phó Bí thư Đảng ủy xã phụ trách Đảng ủy, Chủ tịch UBND xã", None, {"unsure": ["roles"]}),
    ("Xã Hộ Đáp", "Thôn Trại Mới", ("PCT_HND", "BTCB"),
     "Phó Chủ tịch Hội Nông dân xã, được chỉ định làm Bí thư chi bộ thôn Trại Mới", None, {}),
    ("Xã Hộ Đáp", "Thôn Khuôn Trắng", ("BTCB", "HEAD"),
     "Bí thư chi bộ kiêm nhiệm chức danh Trưởng thôn Khuôn Trắng", None, {}),
    ("Xã Sơn Hải", "Thôn Đồng Mậm", ("HEAD",),
     "Nguyên Bí thư chi bộ, nay là Trưởng thôn Đồng Mậm", None, {}),
    ("Xã Sơn Hải", "Thôn Cổ Vài", ("BTCB",),
     "Bí thư chi bộ thôn Cổ Vài (trước đây là Trưởng thôn)", None, {}),
    ("Xã Biên Sơn", "Thôn Dọc Đình", ("BTCB", "HEAD"),
     "Bí thư chi bộ, Trưởng thôn Dọc Đình", "Chờ phê chuẩn chức danh Trưởng thôn", {}),
    ("Xã Biên Sơn", "Thôn Cãi", ("BTCB", "HEAD"), "Bí thư chi bộ, Trưởng thôn Cãi",
     "Thôi giữ chức Trưởng thôn từ ngày 01/7/2022",
     {"end": (2022, 7, 1), "unsure": ["end"]}),
    ("Xã Kim Sơn", "Thôn Đồng Láy", ("BTCB", "TB_CTMT"),
     "Bí thư chi bộ thôn Đồng Láy đồng thời giữ chức Trưởng ban công tác Mặt trận thôn",
     "Biệt phái về Ban Dân vận Huyện ủy từ tháng 3/2022", {}),
    ("Xã Kim Sơn", "Thôn Nhạt", ("BTCB", "HEAD"), "Bí thư chi bộ, Trưởng thôn Nhạt",
     "Nghỉ hưu từ ngày 01/5/2022", {"end": (2022, 5, 1), "unsure": ["end"]}),
    ("Xã Tân Hoa", None, (BT, CT_HDND), "Bí thư Đảng ủy, Chủ tịch HĐND xã",
     "Miễn nhiệm Chủ tịch HĐND xã ngày 15/6/2022, vẫn là Bí thư Đảng ủy",
     {"end": (2022, 6, 15), "unsure": ["end"]}),
    ("Xã Giáp Sơn", "Thôn Lim", ("BTCB",),
     "Bí thư chi bộ thôn Lim, dự kiến bầu kiêm Trưởng thôn trong quý IV năm 2022", None, {}),
    ("Xã Giáp Sơn", "Thôn Hạ Long", ("BTCB", "HEAD"),
     "Đồng chí giữ chức Bí thư chi bộ thôn Hạ Long, được nhân dân tín nhiệm bầu làm Trưởng thôn",
     None, {}),
    ("Thị trấn Biển Động", "Tổ dân phố Quéo", ("BTCB", "HEAD"),
     "Bí thư chi bộ kiêm Tổ trưởng tổ dân phố Quéo", "Đảng viên miễn sinh hoạt", {}),
    ("Thị trấn Phì Điền", None, ("CT_MTTQ", "TK_DV"),
     "Chủ tịch Ủy ban MTTQ thị trấn, kiêm giữ chức Trưởng Khối Dân vận thị trấn",
     "Được quy hoạch Phó Bí thư", {}),
    ("Xã Tân Quang", "Thôn Sàng Nội", ("CC_VPTK", "BTCB"),
     "Công chức Văn phòng - Thống kê xã, được tăng cường làm Bí thư chi bộ thôn Sàng Nội", None,
     {}),
    ("Xã Tân Quang", "Thôn Kép", ("BTCB", "HEAD"), "Phụ trách chi bộ, Trưởng thôn Kép",
     "Tạm thời phụ trách thay đ/c Bí thư chi bộ đi học", {"unsure": ["roles"], "no case": True}),
    ("Xã Đồng Cốc", "Thôn Du", ("BTCB", "HEAD"), "Là Bí thư chi bộ và là Trưởng thôn Du", None,
     {}),
    ("Xã Đồng Cốc", "Thôn Tân Mỹ", ("PBTCB", "HEAD"),
     "Phó Bí thư chi bộ kiêm Trưởng thôn Tân Mỹ", "Không kiêm Bí thư chi bộ", {}),
]  # fmt: skip


def make() -> None:
    page = Page("Danh sách")
    page.line("organisation block", {"A": "HUYỆN ỦY LỤC NGẠN", "F": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    page.line(
        "organisation block", {"A": "BAN TỔ CHỨC", "F": "Lục Ngạn, ngày 05 tháng 10 năm 2022"}
    )
    page.line("title", "RÀ SOÁT CÁN BỘ GIỮ NHIỀU CHỨC DANH", merge="A:H")
    page.line("title", "Huyện Lục Ngạn, tỉnh Bắc Giang (đến ngày 30/9/2022)", merge="A:H")
    page.simple_header(COLUMNS)
    office = Office(124, 2020, 2021, precise=0.3)
    for turn, row in enumerate(ROWS):
        _person(page, office, *row)
        if turn == 8:
            page.line("vacant", {"A": next(page.stt), "B": "Khuyết", "E": "Xã Sơn Hải",
                                 "F": "Bí thư chi bộ thôn Tam Chẽ"})  # fmt: skip
    page.line("total", {"B": "Tổng số: 22 người; khuyết: 01"})
    notes = [
        "'Nguyên …', 'trước đây là …', 'dự kiến …' are no posts held; 'quyền' is.",
        "Who minds the cell for another holds no post of the catalogue: asked about, no case.",
        "Who waits for approval is counted, and told.",
        "A note that ends one of the two posts ends the pair: no open case.",
        "'Biệt phái', 'quy hoạch', 'miễn sinh hoạt' change no post.",
    ]
    features = ["sentences as posts", "former and intended posts", "acting", "ends in notes",
                "vacancy"]  # fmt: skip
    book = Book("124-luc-ngan-cau-van.ods", features, [page], (2022, 9, 30), notes)
    ods.write(book)
    book.write_expectation()


def _person(page: Page, office: Office, commune, hamlet, codes, text, note, more) -> None:
    place = places.old(PROVINCE, DISTRICT, commune)
    where = places.hamlet(place, hamlet) if hamlet else place
    held = [posts.post(_level(code), code, where) for code in codes]
    gender = "nu" if "LHPN" in str(codes) else None
    person = office.people.one(0.3, gender=gender)
    fact = Fact(person, where, held, dates.around(office.rng, 2020, 2021), more.get("end"),
                note=note)  # fmt: skip
    row = page.person(fact, roles=text)
    record = page.records[-1]
    record["end"] = day(fact.end)
    if unsure := more.get("unsure"):
        record["unsure"] = unsure
    if more.get("no case"):
        record["cases"] = []
    if note and note.startswith("Chờ"):
        page.problem(row, "note", "note_not_read", "warning")
    page.allow(row)


def _level(code: str) -> str:
    return "thon" if code in posts.TITLES["thon"] else "xa"
