"""The facts that a workbook is written from, and the cases that follow from them.

Dates are tuples (year,), (year, month) or (year, month, day). Levels are tinh, huyen, xa, thon.
"""

from dataclasses import dataclass, field

MEMBERSHIPS = {"UV_BTV", "UV_BCH", "DUV"}
SAME_UNIT = [
    ("BT", "CT_UBND", ("tinh", "huyen", "xa")),
    ("BT", "CT_HDND", ("tinh", "huyen", "xa")),
    ("TB_TC", "TP_NV", ("huyen",)),
    ("CN_UBKT", "CTTR", ("tinh", "huyen")),
    ("TB_TG", "GD_TTBDCT", ("huyen",)),
    ("TB_DV", "CT_MTTQ", ("tinh", "huyen")),
    ("CT_MTTQ", "TK_DV", ("xa",)),
    ("BTCB", "HEAD", ("thon",)),
    ("BTCB", "TB_CTMT", ("thon",)),
]


@dataclass(frozen=True)
class Person:
    name: str
    birth: tuple
    gender: str
    ethnicity: str = "Kinh"


@dataclass(frozen=True)
class Post:
    """A post; `unit` is a hamlet other than the row's, `also` other titles as good."""

    title: str | None
    level: str
    code: str | None
    unit: str | None = None
    also: tuple = ()

    def read(self) -> dict:
        read = {"title": self.title, "level": self.level, "code": self.code}
        return read | ({"also": list(self.also)} if self.also else {})


@dataclass
class Fact:
    """One row: who holds which posts at a place, from when, by which decision."""

    person: Person
    place: list
    posts: list[Post]
    start: tuple | None = None
    end: tuple | None = None
    decision_no: str | None = None
    decision_date: tuple | None = None
    end_reason: str | None = None
    note: str | None = None
    more: dict = field(default_factory=dict)


def cases(posts: list[Post]) -> list[dict]:
    """The pairs of one row that the register counts, by the list in the samples' README."""
    held = {(post.code, post.level, post.unit) for post in posts}
    found = [
        {"level": level, "model": f"{first}-{second}"}
        for first, second, levels in SAME_UNIT
        for code, level, unit in sorted(held, key=str)
        if code == first and level in levels and (second, level, unit) in held
    ]
    commune = any(p.level == "xa" and p.code and p.code not in MEMBERSHIPS for p in posts)
    if commune and any(p.code == "BTCB" for p in posts):
        found.append({"level": "thon", "model": "XA-BTCB"})
    return found


def day(date: tuple | None) -> dict | None:
    return dict(zip(("year", "month", "day"), date, strict=False)) if date else None


def ended(end: tuple | None, as_of: tuple) -> bool:
    return end is not None and tuple(end) <= as_of[: len(end)]


def totals(kept: list[tuple[Person, list[dict]]]) -> dict:
    """Cases by level, cases, persons with a case, over pairs (person, cases of one row)."""
    by_level = dict.fromkeys(("tinh", "huyen", "xa", "thon"), 0)
    for _, found in kept:
        for case in found:
            by_level[case["level"]] += 1
    persons = {id(person) for person, found in kept if found}
    return {"by_level": by_level, "cases": sum(by_level.values()), "persons": len(persons)}
