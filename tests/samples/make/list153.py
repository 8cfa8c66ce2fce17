"""153: VNI in .xls: Đảng, chính quyền, đoàn thể below a term; a summary sheet; hidden things."""

from . import legacy, places, xls
from .book import Book
from .office import Office
from .page import Page

PROVINCE, DISTRICT = "Tỉnh Long An", "Huyện Tân Thạnh"
FIELDS = {
    "stt": "A", "full_name": "B", "birth": "C", "gender": "D", "ethnicity": "E",
    "commune": "F", "hamlet": "G", "role_party": "H", "role_gov": "I", "role_union": "J",
    "start": "K", "decision_no": "L", "note": "M",
}  # fmt: skip
TOP = {"A": "STT", "B": "Họ và tên", "C": "Sinh ngày", "D": "Nam/Nữ", "E": "Dân tộc",
       "F": "Xã, thị trấn", "G": "Ấp, khu phố", "H": "Chức vụ", "K": "Kiêm nhiệm từ",
       "L": "Số quyết định", "M": "Ghi chú"}  # fmt: skip
BELOW = {"H": "Đảng", "I": "Chính quyền", "J": "Mặt trận, đoàn thể"}
MERGES = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:F2", "G1:G2", "H1:J1", "K1:K2",
          "L1:L2", "M1:M2"]  # fmt: skip
COMMUNES = ["Thị trấn Tân Thạnh", "Xã Bắc Hòa", "Xã Hậu Thạnh Đông", "Xã Kiến Bình",
            "Xã Tân Ninh", "Xã Nhơn Ninh"]  # fmt: skip
STEMS = "Trương Công Ý|Bằng Lăng|Cà Nhíp|Kênh Bích|Đá Biên|Hải Hưng|Bùi Cũ|Ông Đại|Bảy Mét".split(
    "|"
)
# column → what stands there, for each kind of row
KINDS = [
    ("xa", ("BT", "CT_UBND"), ("Bí thư", "Chủ tịch UBND", None)),
    ("thon", ("BTCB", "HEAD"), ("BTCB", "Trưởng {w}", None)),
    ("thon", ("BTCB", "TB_CTMT"), ("Bí thư CB", None, "TB CTMT")),
    ("thon", ("BTCB", "HEAD", "TB_CTMT"), ("BT chi bộ", "Trưởng {w}", "Trưởng ban CTMT")),
    ("cross", ("PCT_HLHPN", "BTCB"), ("BTCB", None, "PCT Hội LHPN {k}")),
    ("thon", ("BTCB", "HEAD"), ("Bí thư chi bộ {h}", "Trưởng {h}", None)),
]


def make() -> None:
    listed, summary = Page("Danh saùch".replace("ù", "")), Page("Tong hop")
    office = Office(142, 2018, 2020, precise=0.7)
    listed.line("organisation block", {"A": "HUYỆN ỦY TÂN THẠNH", "H": "ĐẢNG CỘNG SẢN VIỆT NAM"})
    listed.line("organisation block",
                {"A": "BAN TỔ CHỨC", "H": "Tân Thạnh, ngày 28 tháng 12 năm 2021"})  # fmt: skip
    listed.blank()
    listed.line("title", "DANH SÁCH CÁN BỘ XÃ, ẤP KIÊM NHIỆM NĂM 2021", merge="A:M")
    listed.header(FIELDS, TOP, BELOW, merges=MERGES)
    counts = {}
    for turn, name in enumerate(COMMUNES):
        counts[name] = _commune(listed, office, turn, name)
    listed.line("total", {"A": "Cộng", "C": len(listed.records)}, merge="A:B")
    listed.line("signature", {"B": "Người lập biểu", "J": "TRƯỞNG BAN"})
    listed.line("signature", {"B": "Lê Thị Bích Sơn", "J": "Võ Minh Thành"})
    listed.hidden_columns = ["E"]
    hidden = listed.records[9]["row"]
    listed.hidden_rows = [hidden]
    listed.problem(hidden, None, "hidden_row", "warning")
    summary.more["why"] = "summary sheet"
    summary.line("title", "TỔNG HỢP SỐ CÁN BỘ KIÊM NHIỆM", merge="A:D")
    summary.line("summary", {"A": "TT", "B": "Xã, thị trấn", "C": "Số cán bộ kiêm nhiệm",
                             "D": "Trong đó: nữ"})  # fmt: skip
    for turn, (name, (count, women)) in enumerate(counts.items(), 1):
        summary.line("summary", {"A": turn, "B": name, "C": count, "D": women})
    total = [sum(one) for one in zip(*counts.values(), strict=True)]
    summary.line("total", {"B": "Cộng", "C": total[0], "D": total[1]})
    for page in (listed, summary):
        for at, value in page.cells.items():
            if isinstance(value, str):
                page.cells[at] = legacy.vni(value)
    notes = ["The hidden row holds a real person, who counts.", "The column of ethnic groups is "
             "hidden."]  # fmt: skip
    features = ["VNI .xls", "Đảng, chính quyền, đoàn thể", "summary sheet", "hidden row and column",
                "communes merged down"]  # fmt: skip
    book = Book("153-tan-thanh-vni.xls", features, [listed, summary], (2021, 12, 28), notes)
    xls.write(book)
    book.write_expectation()


def _commune(page: Page, office: Office, turn: int, name: str) -> tuple[int, int]:
    place = places.old(PROVINCE, DISTRICT, name)
    word = "Ấp" if name.startswith("Xã") else "Khu phố"
    hamlets = iter(places.hamlets(office.rng, place, 5, word=word, stems=STEMS))
    first, women = page.at, 0
    for number, (level, codes, said) in enumerate(KINDS):
        if (number + turn) % 4 == 3 and number:
            next(hamlets)
            continue
        where = place if level == "xa" else next(hamlets)
        gender = {"gender": "nu"} if "PCT_HLHPN" in codes else {}
        person = office.people.one(0.7, ethnicity="Khmer" if number == 3 else "Kinh", **gender)
        if level == "cross":
            fact = office.cross(where, codes[0], person=person)
        else:
            fact = office.fact(level, where, *codes, person=person)
        h = where[3] and where[3][0].lower() + where[3][1:]
        texts = [t and t.format(w=word.lower(), k=places.kind(name), h=h) for t in said]
        women += person.gender == "nu"
        roles = dict(zip(("role_party", "role_gov", "role_union"), texts, strict=True))
        page.person(fact, commune=name if page.at == first else None, **roles)
    page.merges.append(f"F{first}:F{page.at - 1}")
    return page.at - first, women
