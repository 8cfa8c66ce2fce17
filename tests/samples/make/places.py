"""Real provinces, districts and communes, from the register's list of units; invented hamlets."""

import csv
from functools import cache
from pathlib import Path

UNITS = Path(__file__).parents[3] / "cadres" / "catalogue" / "units_2025.csv"
COMMITTEES = {"Tỉnh": "Tỉnh ủy", "Huyện": "Huyện ủy", "Thị xã": "Thị ủy", "Thành phố": "Thành ủy"}
KINDS = ["Thành phố", "Thị trấn", "Thị xã", "Đặc khu", "Phường", "Huyện", "Quận", "Tỉnh", "Xã"]
HEADS = {
    "Tổ dân phố": "Tổ trưởng tổ dân phố",
    "Khu dân cư": "Trưởng khu dân cư",
    "Khu phố": "Trưởng khu phố",
    "Khu vực": "Trưởng khu vực",
    "Khối phố": "Trưởng khối phố",
    "Tiểu khu": "Trưởng tiểu khu",
}
SOUTHERN = """An Thạnh|An Lợi|Bình Thới|Bình Lộc|Cái Cối|Giồng Keo|Giồng Luông|Hòa Thanh|Long An
Long Hội|Mỹ Lợi|Mỹ Sơn|Phú Đa|Phú Hòa|Phú Thạnh|Quới Hòa|Tân Bình|Tân Hưng|Tân Lập|Thạnh Quới
Thới Trị|Vĩnh Khánh|Vĩnh Phú|Xẻo Sâu""".replace("\n", "|").split("|")


@cache
def units() -> tuple[dict, ...]:
    with UNITS.open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))


def old(province: str, district: str | None = None, commune: str | None = None) -> list:
    """A place in the tree of 30/6/2025, checked."""
    asked = [province, district, commune]
    keys = ["old_province", "old_district", "old_commune"]
    if not any(
        all(a is None or a == row[k] for a, k in zip(asked, keys, strict=True)) for row in units()
    ):
        raise LookupError(asked)
    return [*asked, None]


def new(province: str, commune: str | None = None) -> list:
    """A place in the tree of 1/7/2025, which has no districts, checked."""
    if not any(
        row["new_province"] == province and commune in (None, row["new_commune"]) for row in units()
    ):
        raise LookupError((province, commune))
    return [province, None, commune, None]


def communes_of(province: str, district: str) -> list[list]:
    names = [
        r["old_commune"]
        for r in units()
        if (r["old_province"], r["old_district"]) == (province, district)
    ]
    return [[province, district, name, None] for name in dict.fromkeys(names)]


def forerunners(province: str, commune: str) -> list[dict]:
    """The units of 30/6/2025 that a commune of 1/7/2025 was made of."""
    return [r for r in units() if (r["new_province"], r["new_commune"]) == (province, commune)]


def hamlet(place: list, name: str) -> list:
    return [*place[:3], name]


def kind(name: str) -> str:
    """'xã' of 'Xã Tân Phú', 'ấp' of 'Ấp 1'."""
    for word in KINDS:
        if name.startswith(word + " "):
            return word.lower()
    raise LookupError(name)


def bare(name: str) -> str:
    return name[len(kind(name)) + 1 :]


def committee(name: str) -> str:
    """The Party committee of a province, district or commune: 'Huyện ủy', 'Đảng ủy xã'."""
    word = kind(name)
    return COMMITTEES.get(word.capitalize()) or f"Đảng ủy {word}"


def hamlet_kind(name: str) -> str:
    """'Ấp' of 'Ấp 1', 'Tổ dân phố' of 'Tổ dân phố 3'."""
    return next((word for word in HEADS if name.startswith(word)), name.split()[0])


def head(name: str) -> str:
    """The title of the head of a hamlet: 'Trưởng ấp' of 'Ấp 1'."""
    word = hamlet_kind(name)
    return HEADS.get(word) or "Trưởng " + word.lower()


def hamlets(rng, place: list, count: int, word: str = "Ấp", stems=SOUTHERN) -> list[list]:
    """Invented hamlets of one commune: numbered, or named and perhaps numbered."""
    if rng.random() < 0.3:
        return [hamlet(place, f"{word} {n + 1}") for n in range(count)]
    names = []
    for stem in rng.sample(stems, count):
        tail = rng.choice(["", "", "", " 1", " A"])
        names.append(f"{word} {stem}{tail}")
    return [hamlet(place, name) for name in names]
