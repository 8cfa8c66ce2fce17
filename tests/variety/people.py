"""Who holds what: invented people of real communes on 23/9/2020, and after 1/7/2025."""

import datetime as dt
from dataclasses import dataclass, field
from random import Random

from cadres.models import Level, LocalityVersion

DAY = dt.date(2020, 9, 23)
FAMILY = "Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Lò Giàng Thạch Hoàng".split()
MIDDLE = {"nam": ["Văn", "Hữu", "Quốc", "Đức"], "nu": ["Thị", "Ngọc", "Thị Thu", "Kim"]}
GIVEN = {
    "nam": "Hùng Dũng Sơn Quang Thủy Nghĩa Đạt Hòa".split(),
    "nu": "Lan Hoa Hương Thủy Yến Loan Thúy Hòa".split(),
}
# District, the kinds of its hamlets in communes and in wards.
DISTRICTS = (
    ("Bến Tre", "Ba Tri", "ap", "khu_pho"), ("Hà Tĩnh", "Đức Thọ", "thon", "to_dan_pho"),
    ("Nghệ An", "Quỳ Châu", "ban", "khoi"), ("Nghệ An", "Đô Lương", "xom", "khoi"),
    ("Quảng Ninh", "Đông Triều", "thon", "khu"), ("Đắk Nông", "Gia Nghĩa", "thon", "to_dan_pho"),
    ("Đồng Tháp", "Cao Lãnh", "ap", "khom"), ("Đắk Lắk", "Krông Pắc", "buon", "khoi"),
)  # fmt: skip
TWO_TIERS = dt.date(2025, 9, 15)
# Provinces without districts, the kinds of hamlets in communes and in wards.
PROVINCES = (
    ("Vĩnh Long", "ap", "khom"), ("Hà Tĩnh", "thon", "to_dan_pho"), ("Nghệ An", "xom", "khoi"),
    ("Quảng Ninh", "thon", "khu"), ("Lâm Đồng", "thon", "to_dan_pho"), ("Đắk Lắk", "buon", "khoi"),
)  # fmt: skip
HAMLETS = {
    "ap": ("1", "2", "Bình Phú", "Thạnh Lợi", "Tân Thuận A"), "khu_pho": ("1", "2", "Nam Sơn"),
    "thon": ("1", "Đoài", "Đoàn Xá 2", "Trung Thành"), "to_dan_pho": ("1", "2", "Thanh Bình"),
    "ban": ("Nà Lìn", "Co Mạ", "Huổi Lè"), "xom": ("1", "9", "Trại"), "khu": ("1", "3", "Tân Việt"),
    "khoi": ("1", "Vĩnh Quang", "Yên Toàn"), "khom": ("1", "2", "Mỹ Phú"),
    "buon": ("Ea Kmát", "Kô Tam", "A1"),
}  # fmt: skip
WORD = {
    "ap": "Ấp", "khu_pho": "Khu phố", "thon": "Thôn", "to_dan_pho": "Tổ dân phố", "ban": "Bản",
    "xom": "Xóm", "khu": "Khu", "khoi": "Khối", "khom": "Khóm", "buon": "Buôn",
}  # fmt: skip
HEAD = {kind: f"Trưởng {word.lower()}" for kind, word in WORD.items()} | {
    "to_dan_pho": "Tổ trưởng tổ dân phố"
}
# How the posts are written, by their codes; {head} is the title of a hamlet's head.
HAMLET_POSTS = {
    "btcb-thon": ("Bí thư chi bộ", "Bí thư Chi bộ", "BT chi bộ", "BTCB"),
    "truong-thon": ("{head}",),
    "tb-ctmt-thon": ("Trưởng ban công tác Mặt trận", "Trưởng ban CTMT", "TB CTMT"),
}
COMMUNE_POSTS = {
    "bt-xa": ("Bí thư Đảng ủy", "Bí thư Đảng uỷ", "BT Đảng ủy"),
    "ct-ubnd-xa": ("Chủ tịch UBND", "Chủ tịch Ủy ban nhân dân", "CT UBND"),
    "ct-hdnd-xa": ("Chủ tịch HĐND", "Chủ tịch Hội đồng nhân dân", "CT HĐND"),
    "ct-mttq-xa": ("Chủ tịch UBMTTQ", "Chủ tịch Ủy ban MTTQ Việt Nam", "Chủ tịch UBMTTQVN"),
    "tk-dv-xa": ("Trưởng Khối Dân vận", "TK Dân vận"),
    "ct-hlhpn-xa": ("Chủ tịch Hội LHPN", "Chủ tịch Hội Liên hiệp Phụ nữ"),
    "cc-vhxh-xa": ("Công chức Văn hóa - Xã hội", "Công chức VH-XH"),
    "tca-xa": ("Trưởng Công an", "Trưởng CA"),
}
GONE = {"tk-dv-xa", "cc-vhxh-xa"}  # not meant in communes of two tiers
PAIRS = (
    ("btcb-thon", "truong-thon"), ("btcb-thon", "tb-ctmt-thon"),
    ("btcb-thon", "truong-thon", "tb-ctmt-thon"), ("truong-thon", "tb-ctmt-thon"),
)  # fmt: skip


@dataclass
class Someone:
    """A person with posts: `titles` are these by code as they will be written."""

    name: str
    gender: str
    birth: dt.date
    commune: LocalityVersion
    hamlet: tuple[str, str] | None
    titles: dict[str, str]
    start: dt.date
    decision: str
    end: dt.date | None = None

    @property
    def hamlet_name(self) -> str:
        return f"{WORD[self.hamlet[0]]} {self.hamlet[1]}" if self.hamlet else ""


@dataclass
class Officials:
    """Some people of a unit, commune after commune; all of hamlets, of communes, or both.

    `above` are the units around the communes on the `day`, from the province down.
    """

    day: dt.date
    above: list[LocalityVersion]
    people: list[Someone] = field(default_factory=list)
    of: str = "both"

    @property
    def kinds(self) -> set[str]:
        return {each.hamlet[0] for each in self.people if each.hamlet}


def invent(random: Random, day: dt.date = DAY) -> Officials:
    """Three to nine people of one to three communes of a district, or of a province without."""
    on_day = LocalityVersion.objects.filter(period__contains=day)
    provinces = on_day.filter(level=Level.PROVINCE)
    if day < TWO_TIERS:
        province, district, *kinds = random.choice(DISTRICTS)
        above = [provinces.get(name__endswith=province)]
        below = on_day.filter(level=Level.DISTRICT, parent=above[0].locality)
        above.append(below.filter(name__endswith=f" {district}").order_by("name")[0])
    else:
        province, *kinds = random.choice(PROVINCES)
        above = [provinces.get(name__endswith=province)]
    officials = Officials(day, above, of=random.choice(("hamlets", "hamlets", "communes", "both")))
    communes = list(on_day.filter(parent=above[-1].locality).order_by("name"))
    posts = sorted(COMMUNE_POSTS.keys() - (GONE if day >= TWO_TIERS else set()))
    for commune in random.sample(communes, random.randint(1, 3)):
        kind = kinds[commune.kind in ("phuong", "thi_tran")]
        names = random.sample(HAMLETS[kind], random.randint(1, 3))
        codes = random.sample(posts, 2 * len(names))
        for name in names:
            of_commune = [codes.pop(), codes.pop()]
            each = _invent(random, officials.of, commune, (kind, name), of_commune)
            officials.people.append(each if day < TWO_TIERS else _later(random, each))
    return officials


def _later(random: Random, each: Someone) -> Someone:
    """The same, taken up after 1/7/2025."""
    each.start = dt.date(2025, random.randint(7, 8), random.randint(2, 28))
    each.end = each.end and dt.date(2025, 9, random.randint(1, 14))
    return each


def _invent(random: Random, of: str, commune, hamlet, of_commune: list[str]) -> Someone:
    gender = random.choice(("nam", "nu"))
    name = [random.choice(each) for each in (FAMILY, MIDDLE[gender], GIVEN[gender])]
    codes = random.choice(PAIRS)
    if of == "communes":
        codes, hamlet = of_commune, None
    elif of == "both" and random.random() < 0.5:
        codes = of_commune[0], "btcb-thon"
    forms = HAMLET_POSTS | COMMUNE_POSTS
    titles = {code: random.choice(forms[code]) for code in codes}
    if hamlet:
        titles = {code: text.format(head=HEAD[hamlet[0]]) for code, text in titles.items()}
    return Someone(
        " ".join(name), gender, _day(random, 1956, 1992), commune, hamlet, titles,
        _day(random, 2010, 2019), f"{random.randint(1, 400)}-QĐ/{random.choice(('HU', 'ĐU'))}",
        _day(random, 2020, 2020) if random.random() < 0.2 else None,
    )  # fmt: skip


def _day(random: Random, first: int, last: int) -> dt.date:
    return dt.date(random.randint(first, last), random.randint(1, 8), random.randint(1, 28))
