"""Facts by the handful: a district's, a commune's and a hamlet's people with their posts."""

import random

from . import dates, places, posts
from .facts import Fact
from .people import People

ISSUERS = {"tinh": "QĐNS/TW", "huyen": "QĐ/TU", "thon": "QĐ/ĐU"}


class Office:
    """Invents who holds what; the same for the same seed."""

    def __init__(self, seed: int, first: int = 2017, last: int = 2019, precise: float = 0.5):
        self.rng = random.Random(seed)
        self.people = People(self.rng)
        self.years = (first, last)
        self.precise = precise
        self.taken: set[tuple] = set()

    def fact(self, level: str, place: list, *codes: str, person=None, **more) -> Fact:
        """A person with these posts of one level, and a decision of the level above."""
        return self.holding(posts.posts(level, place, *codes), place, person=person, **more)

    def holding(self, held: list, place: list, person=None, **more) -> Fact:
        start = more.pop("start", None) or dates.around(self.rng, *self.years)
        signed = dates.before(start, self.rng.randint(2, 20)) if len(start) == 3 else None
        number = f"{self.rng.randint(11, 990)}-{self.issuer(held, place)}"
        facts = {"start": start, "decision_no": number, "decision_date": signed} | more
        person = person or self.people.one(self.precise)
        return Fact(person, list(place), held, **facts)

    def cross(self, place: list, code: str | None = None, **more) -> Fact:
        """A commune's officer who is secretary of one of its hamlets."""
        code = code or self._free(place)
        if "LHPN" in code and "person" not in more:
            more["person"] = self.people.one(self.precise, gender="nu")
        held = [posts.post("xa", code, place), posts.post("thon", "BTCB", place)]
        return self.holding(held, place, **more)

    def _free(self, place: list) -> str:
        """A post of the commune that nobody here holds yet."""
        codes = [code for code in posts.CROSS if (*place[:3], code) not in self.taken]
        code = self.rng.choice(codes)
        self.taken.add((*place[:3], code))
        return code

    def hamlets(self, place: list, count: int, **naming) -> list[list]:
        if not naming:
            word = "Ấp" if places.kind(place[2]) == "xã" else "Khu phố"
            naming = {"word": word}
        return places.hamlets(self.rng, place, count, **naming)

    def hamlet_facts(self, place: list, count: int, **naming) -> list[Fact]:
        """One person for each of some invented hamlets: mostly the secretary who is its head."""
        return [
            self.cross(where)
            if self.rng.random() < 0.12
            else self.fact("thon", where, *self.rng.choice(posts.THON))
            for where in self.hamlets(place, count, **naming)
        ]

    def issuer(self, held: list, place: list) -> str:
        levels = {post.level for post in held}
        if "thon" in levels:
            return "QĐ/ĐU"
        if "xa" in levels:
            district = place[1] or ""
            return "QĐ/TU" if not district else f"QĐ/{'H' if district[0] == 'H' else 'Th'}U"
        return ISSUERS["huyen" if "huyen" in levels else "tinh"]
