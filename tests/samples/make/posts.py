"""Posts by code: the full title at a place, and the ways in which offices write it."""

from . import places
from .facts import Post

# code → level, full title, other ways; {k} xã/phường…, {c} Đảng ủy xã/Huyện ủy…, {h} Trưởng ấp…
TITLES = {
    "xa": {
        "BT": ("Bí thư {c}", ["Bí thư Đảng ủy", "BT Đảng ủy {k}", "BT ĐU {k}"]),
        "PBT": ("Phó Bí thư {c}", ["Phó Bí thư Đảng ủy", "PBT Đảng ủy {k}"]),
        "PBT_TT": ("Phó Bí thư Thường trực {c}", ["PBT TT Đảng ủy {k}", "PBT Thường trực Đảng ủy"]),
        "CT_UBND": ("Chủ tịch UBND {k}", ["CT UBND {k}", "Chủ tịch Ủy ban nhân dân {k}"]),
        "PCT_UBND": ("Phó Chủ tịch UBND {k}", ["PCT UBND {k}"]),
        "CT_HDND": ("Chủ tịch HĐND {k}", ["CT HĐND {k}", "Chủ tịch Hội đồng nhân dân {k}"]),
        "PCT_HDND": ("Phó Chủ tịch HĐND {k}", ["PCT HĐND {k}"]),
        "CT_MTTQ": ("Chủ tịch UBMTTQ {k}", ["CT UBMTTQ {k}", "CT MTTQ {k}"]),
        "PCT_MTTQ": ("Phó Chủ tịch UBMTTQ {k}", ["PCT UBMTTQ {k}"]),
        "TK_DV": ("Trưởng Khối Dân vận {k}", ["Trưởng khối dân vận {k}", "Trưởng Khối DV {k}"]),
        "CT_HLHPN": ("Chủ tịch Hội LHPN {k}", ["CT HLHPN {k}", "CT Hội LHPN {k}"]),
        "PCT_HLHPN": ("Phó Chủ tịch Hội LHPN {k}", ["PCT HLHPN {k}", "PCT Hội LHPN {k}"]),
        "CT_HND": ("Chủ tịch Hội Nông dân {k}", ["CT Hội Nông dân {k}", "CT HND {k}"]),
        "PCT_HND": ("Phó Chủ tịch Hội Nông dân {k}", ["PCT Hội ND {k}", "PCT HND {k}"]),
        "CT_HCCB": ("Chủ tịch Hội Cựu chiến binh {k}", ["CT Hội CCB {k}", "CT HCCB {k}"]),
        "PCT_HCCB": ("Phó Chủ tịch Hội Cựu chiến binh {k}", ["PCT Hội CCB {k}"]),
        "BT_DTN": ("Bí thư Đoàn Thanh niên {k}", ["Bí thư Đoàn TN {k}", "BT Đoàn TN {k}"]),
        "CHT_QS": ("Chỉ huy trưởng BCHQS {k}", ["CHT BCHQS {k}", "CHT QS {k}"]),
        "CC_VPTK": ("Công chức Văn phòng - Thống kê {k}", ["Công chức VP-TK {k}"]),
        "CC_DCXD": ("Công chức Địa chính - Xây dựng {k}", ["Công chức ĐC-XD {k}"]),
    },
    "huyen": {
        "BT": ("Bí thư {c}", ["BT {c}"]),
        "PBT": ("Phó Bí thư {c}", ["PBT {c}"]),
        "PBT_TT": ("Phó Bí thư Thường trực {c}", ["PBT TT {c}"]),
        "CT_UBND": ("Chủ tịch UBND {k}", ["CT UBND {k}"]),
        "CT_HDND": ("Chủ tịch HĐND {k}", ["CT HĐND {k}"]),
        "TB_TC": ("Trưởng ban Tổ chức {c}", ["TBTC {c}", "Trưởng Ban Tổ chức {c}"]),
        "TP_NV": ("Trưởng phòng Nội vụ {k}", ["TP Nội vụ {k}", "Trưởng Phòng Nội vụ"]),
        "CN_UBKT": ("Chủ nhiệm UBKT {c}", ["CN UBKT {c}", "Chủ nhiệm Ủy ban Kiểm tra {c}"]),
        "CTTR": ("Chánh Thanh tra {k}", ["Chánh Thanh tra", "CTTr {k}"]),
        "TB_TG": ("Trưởng ban Tuyên giáo {c}", ["TBTG {c}", "Trưởng Ban Tuyên giáo {c}"]),
        "GD_TTBDCT": (
            "Giám đốc Trung tâm Bồi dưỡng chính trị {k}",
            ["GĐ TTBDCT {k}", "Giám đốc TT Bồi dưỡng chính trị {k}"],
        ),
        "TB_DV": ("Trưởng ban Dân vận {c}", ["TBDV {c}", "Trưởng Ban Dân vận {c}"]),
        "CT_MTTQ": ("Chủ tịch UBMTTQ {k}", ["CT UBMTTQ {k}"]),
    },
    "tinh": {
        "BT": ("Bí thư {c}", ["BT {c}"]),
        "CT_HDND": ("Chủ tịch HĐND {k}", ["CT HĐND {k}"]),
        "TB_DV": ("Trưởng ban Dân vận {c}", ["TBDV {c}"]),
        "CT_MTTQ": ("Chủ tịch UBMTTQ {k}", ["CT UBMTTQ {k}"]),
    },
    "thon": {
        "BTCB": ("Bí thư chi bộ", ["Bí thư Chi bộ", "BTCB", "Bí thư chi bộ {hamlet}"]),
        "PBTCB": ("Phó Bí thư chi bộ", ["PBTCB", "Phó Bí thư Chi bộ"]),
        "HEAD": ("{h}", ["{h} {name}"]),
        "TB_CTMT": (
            "Trưởng ban công tác Mặt trận",
            ["Trưởng ban CTMT", "Trưởng Ban công tác Mặt trận", "Trưởng ban CTMT {hamlet}"],
        ),
    },
}
LEVELS = ("tinh", "huyen", "xa", "thon")


def fill(text: str, level: str, place: list) -> str:
    """The text with the words of the place in it."""
    name = place[LEVELS.index(level)]
    if level == "thon":
        tail = name[len(places.hamlet_kind(name)) + 1 :]
        return text.format(h=places.head(name), hamlet=name[0].lower() + name[1:], name=tail)
    return text.format(k=places.kind(name), c=places.committee(name))


def post(level: str, code: str, place: list, **more) -> Post:
    return Post(fill(TITLES[level][code][0], level, place), level, code, **more)


def posts(level: str, place: list, *codes: str) -> list[Post]:
    return [post(level, code, place) for code in codes]


def ways(one: Post, place: list) -> list[str]:
    """The full title first, then the other ways of writing it."""
    full, others = TITLES[one.level][one.code]
    return [fill(text, one.level, place) for text in (full, *others)]


def way(rng, one: Post, place: list, full: float = 0.5) -> str:
    first, *others = ways(one, place)
    return first if rng.random() < full else rng.choice(others)


HUYEN = [
    ("BT", "CT_UBND"),
    ("BT", "CT_HDND"),
    ("TB_TC", "TP_NV"),
    ("CN_UBKT", "CTTR"),
    ("TB_TG", "GD_TTBDCT"),
    ("TB_DV", "CT_MTTQ"),
]
XA = [("BT", "CT_UBND"), ("BT", "CT_HDND"), ("CT_MTTQ", "TK_DV")]
THON = [("BTCB", "HEAD"), ("BTCB", "HEAD"), ("BTCB", "TB_CTMT")]
CROSS = ["PCT_HND", "PCT_HLHPN", "PCT_HCCB", "CT_HLHPN", "CC_VPTK", "CC_DCXD", "CHT_QS", "BT_DTN"]
