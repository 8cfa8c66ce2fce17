"""Localities and their names, by each way in which they may be written."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from enum import IntEnum
from functools import lru_cache

from cadres.intake.places.words import OPENINGS, loose, plain, spelled
from cadres.vietnamese import search_key

CLOSE = 0.8  # similarity (difflib) from which a name is named as a candidate
CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A locality on the day: `key` is the search key of its full name, `aliases` have no spaces."""

    id: int
    level: int
    parent: int | None
    kind: str
    name: str
    key: str
    aliases: tuple[str, ...] = ()


class Fit(IntEnum):
    """How a written name fits a locality's, the closest first."""

    SAME = 0  # but for capitals, tone placement, dashes, zeros before numbers
    VARIANT = 1  # in a customary way: Mĩ for Mỹ, Đăk for Đắk, 1 for I
    MISWORDED = 2  # its kind's word in other accents, "Áp" for "Ấp"
    UNACCENTED = 3  # written without any accents
    FORMER = 4  # a former or customary name
    ACCENTS = 5  # other accents: a slip, or another place
    NONE = 6


class Names:
    """The names of some localities of one level."""

    def __init__(self, places: list[Place], level: int):
        self.places, self.opening = places, OPENINGS[level]
        self.kinds = Counter(place.kind for place in places)
        self.exact: dict[str, list[Place]] = defaultdict(list)
        self.by_key: dict[str, list[Place]] = defaultdict(list)
        self.by_alias: dict[str, list[Place]] = defaultdict(list)
        for place in places:
            self.exact[plain(spelled(place.name))].append(place)
            bare = self.opening.bare_key(place.key, place.kind)
            for key in {bare, loose(bare)}:
                self.by_key[key].append(place)
            for alias in set(place.aliases):
                self.by_alias[alias].append(place)

    def find(self, name: str) -> tuple[Fit, list[Place]]:
        """The places that a name fits best, and how; a name without its word fits any kind."""
        written = spelled(name)
        if same := self.exact.get(plain(written)):
            return Fit.SAME, list(same)
        return self._search(written) if self.places else (Fit.NONE, [])

    def _search(self, written) -> tuple[Fit, list[Place]]:
        best: dict[Fit, list[Place]] = {}
        for kind, bare, floor in self._readings(written):
            for place in self._alike(bare):
                if not kind or place.kind == kind:
                    fit = max(floor, self._fit(bare, place, written))
                    best.setdefault(fit, []).append(place)
            if best and min(best) <= Fit.MISWORDED:
                break
        if (not best or min(best) > Fit.FORMER) and (called := self._formerly(written)):
            best[Fit.FORMER] = called
        if not best:
            return Fit.NONE, []
        fit = min(best)
        return fit, list(dict.fromkeys(best[fit]))

    def of_other_kind(self, name: str) -> list[Place]:
        """The places of that name with another word than the written one."""
        written = spelled(name)
        kind, bare = self.opening.split(written)
        alike = self._alike(bare) if kind else ()
        return [place for place in alike if self._fit(bare, place, written) < Fit.ACCENTS]

    def near(self, name: str) -> list[Place]:
        """The places with a similar name, the most similar first, of the kind if one is written."""
        kind, bare = self.opening.split(spelled(name))
        places = [place for place in self.places if not kind or place.kind == kind]
        keys = {_keys(self.opening.bare_name(place.name, place.kind))[1]: place for place in places}
        close = [keys[key] for key in get_close_matches(_keys(bare)[1], keys, cutoff=CLOSE)]
        return sorted(close, key=lambda place: -self._likeness(place, bare))

    def _likeness(self, place, bare) -> float:
        return SequenceMatcher(None, self.opening.bare_name(place.name, place.kind), bare).ratio()

    def _readings(self, written):
        """The kinds and names that a spelled name may be read as, and how well it fits at best."""
        kind, bare = self.opening.split(written)
        if kind:
            yield kind, bare, Fit.SAME
        yield "", written, Fit.SAME
        loosely, bare = self.opening.split(written, loosely=True)
        if loosely and loosely != kind:
            yield loosely, bare, Fit.MISWORDED

    def _alike(self, bare) -> dict[Place, None]:
        return dict.fromkeys(place for key in _keys(bare) for place in self.by_key.get(key, ()))

    def _fit(self, bare, place, written) -> Fit:
        own = self.opening.bare_name(place.name, place.kind)
        if plain(own) == plain(bare):
            return Fit.SAME
        if loose(own) == loose(bare):
            return Fit.VARIANT
        return Fit.UNACCENTED if written.isascii() else Fit.ACCENTS

    def _formerly(self, written) -> list[Place]:
        kind, bare = self.opening.split(written)
        for name in (written, f"{self.opening.words.get(kind, '')} {bare}"):
            if places := self.by_alias.get(search_key(name).replace(" ", "")):
                return places
        return []


@lru_cache(maxsize=50_000)
def _keys(bare: str) -> tuple[str, ...]:
    """The keys under which a spelled name without its word is looked up."""
    return search_key(bare), search_key(loose(bare))
