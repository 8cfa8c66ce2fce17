"""Which locality a written place means, in the tree of one day; a new hamlet is proposed as new."""

from collections import defaultdict
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache

from cadres.intake.rows import Path
from cadres.intake.titles import FIELDS, UNITS
from cadres.vietnamese import match_key, search_key

HAMLET = 4
CLOSE = 0.8  # similarity (difflib) from which a name is named as a candidate


@dataclass(frozen=True)
class Place:
    """A locality on the day: `key` is the search key of its full name, `aliases` have no spaces."""

    id: int
    level: int
    parent: int | None
    kind: str
    name: str
    key: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class NewHamlet:
    """A hamlet that the register does not have yet, named by its kind's word and its own name.

    Spellings of one name in one commune are one hamlet.
    """

    commune: int
    kind: str
    name: str = field(compare=False)
    spelled: str = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "spelled", _spelled(self.name))


@dataclass
class Resolved:
    """What a path means: by level the locality's id (or the new hamlet) and its kind.

    `faults` and `notes` are (field, kind of problem, sentence); a path with faults is only
    resolved down to the level above them.
    """

    places: dict[int, int | NewHamlet] = field(default_factory=dict)
    kinds: dict[int, str] = field(default_factory=dict)
    faults: list[tuple[str, str, str]] = field(default_factory=list)
    notes: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def unit(self) -> int | None:
        """The lowest administrative unit, commune or above."""
        return next((self.places[level] for level in (3, 2, 1) if level in self.places), None)


class Gazetteer:
    """The localities of a day by parent, with the words that open a name at each level.

    `words` gives, by level, kind → word ("ap" → "Ấp").
    """

    def __init__(self, places: list[Place], words: dict[int, dict[str, str]]):
        self.places = {place.id: place for place in places}
        self.labels = words[HAMLET]
        self.words = {level: _Words(kinds) for level, kinds in words.items()}
        self.below: dict[tuple, list[Place]] = defaultdict(list)
        for place in places:
            for above in (None, *self._ancestors(place)):
                self.below[above, place.level].append(place)
        self._indexes: dict[tuple, _Names] = {}
        self._resolved: dict[Path, Resolved] = {}

    def resolve(self, path: Path) -> Resolved:
        """Return what a path means, from the province down; the same answer for the same path."""
        if path not in self._resolved:
            self._resolved[path] = self._resolve(path)
        return self._resolved[path]

    def kind_said(self, level: int, text: str) -> str:
        """The kind whose word some words of a text are, the last of them; "" for none."""
        words = _spelled(text).split()
        known = self.words[level]
        said = (known.split(" ".join([*words[start:], "x"]))[0] for start in range(len(words)))
        return next((kind for kind in said if kind), "")

    def _ancestors(self, place):
        while place.parent is not None and place.parent in self.places:
            place = self.places[place.parent]
            yield place.id

    def _resolve(self, path) -> Resolved:
        found = Resolved()
        if not path.province:
            return _fault(found, 1, "missing_province", "thiếu tên tỉnh.")
        for level, name in enumerate(path, 1):
            if not name:
                continue
            if level == HAMLET:
                self._resolve_hamlet(found, name)
            else:
                self._resolve_unit(found, level, name)
            if found.faults:
                break
        return found

    def _resolve_unit(self, found, level, name) -> None:
        above = found.unit
        matches, exactly = self._names(above, level).find(name)
        if len(matches) > 1:
            listed = "; ".join(map(self._full_name, matches))
            _fault(found, level, "ambiguous_place", f"“{name}” chưa rõ là đơn vị nào: {listed}.")
        elif not matches or not exactly and _is_accented(name) and not _is_alias(matches, name):
            self._explain_unknown(found, level, name)
        else:
            self._accept(found, matches[0])
            if not exactly:
                _note(found, level, name, matches[0])

    def _accept(self, found, place) -> None:
        """The place and the levels between it and what was found above."""
        for identity in (place.id, *self._ancestors(place)):
            known = self.places[identity]
            found.places[known.level] = known.id
            found.kinds[known.level] = known.kind

    def _explain_unknown(self, found, level, name) -> None:
        above, unit = found.unit, UNITS[level]
        within = f" thuộc {self.places[above].name}" if above else ""
        here, _ = self._names(above, level).find(name)
        elsewhere, _ = self._names(found.places.get(1), level).find(name)
        if above and elsewhere and not here:
            listed = "; ".join(map(self._full_name, elsewhere[:3]))
            kind = f"{FIELDS[level]}_not_in_{FIELDS[self.places[above].level]}"
            return _fault(found, level, kind, f"“{name}” không{within}, mà là {listed}.")
        close = here or self._names(above, level).near(name)
        if close:
            listed = " hoặc ".join(f"“{place.name}”" for place in close)
            message = f"không có {unit} “{name}”{within}. Có phải {listed}?"
            return _fault(found, level, f"misspelt_{FIELDS[level]}", message)
        return _fault(
            found, level, f"unknown_{FIELDS[level]}", f"không có {unit} “{name}”{within}."
        )

    def _resolve_hamlet(self, found, name) -> None:
        commune = found.places.get(3)
        if commune is None:
            return _fault(found, 3, "missing_commune", f"có “{name}” nhưng thiếu tên xã.")
        matches, exactly = self._names(commune, HAMLET).find(name)
        if len(matches) > 1:
            listed = ", ".join(f"“{place.name}”" for place in matches)
            return _fault(
                found, HAMLET, "ambiguous_place", f"“{name}” chưa rõ là đơn vị nào: {listed}."
            )
        if matches:
            self._accept(found, matches[0])
            return None if exactly else _note(found, HAMLET, name, matches[0])
        kind, _ = self.words[HAMLET].split(_spelled(name))
        if not kind:
            message = f"“{name}” chưa rõ là thôn, ấp hay khu phố; hãy ghi đủ, như “Ấp {name}”."
            return _fault(found, HAMLET, "unknown_hamlet_kind", message)
        label = self.labels[kind]
        rest = name.split()[len(label.split()) :]
        found.places[HAMLET] = NewHamlet(commune, kind, " ".join([label, *rest]))
        found.kinds[HAMLET] = kind
        return None

    def _names(self, above, level) -> "_Names":
        if (above, level) not in self._indexes:
            self._indexes[above, level] = _Names(self.below[above, level], self.words[level])
        return self._indexes[above, level]

    def _full_name(self, place) -> str:
        """The name down from the level below the province: "Xã A, Huyện B"."""
        above = (self.places[identity] for identity in self._ancestors(place))
        return ", ".join([place.name, *(each.name for each in above if each.level > 1)])


class _Names:
    """The names of some localities, by each way in which they may be written."""

    def __init__(self, places, words):
        self.places, self.words = places, words
        self.by_spelling = defaultdict(list)
        self.by_key = defaultdict(list)
        self.by_alias = defaultdict(list)
        for place in places:
            bare = words.bare(place)
            for text in {_spelled(place.name), bare}:
                self.by_spelling[text].append(place)
            for key in {place.key, search_key(bare)}:
                self.by_key[key].append(place)
            for alias in set(place.aliases):
                self.by_alias[alias].append(place)

    def find(self, name) -> tuple[list[Place], bool]:
        """The places of that name, and whether it is their name as written.

        Spelled alike first, else written alike but for the accents, else called so formerly.
        A name without its word ("Châu Thành") finds places of any kind.
        """
        spelled, key = _spelled(name), search_key(name)
        kind, rest = self.words.split(spelled)
        opened = f"{self.words.by_kind[kind]} {rest}" if kind else spelled
        if matches := self.by_spelling.get(spelled) or self.by_spelling.get(opened):
            return matches, True
        if matches := self.by_key.get(key):
            return matches, spelled == key
        return self.by_alias.get(key.replace(" ", ""), []), False

    def near(self, name) -> list[Place]:
        """The places with a similar name, of the same kind if a kind is written."""
        kind, bare = self.words.split(_spelled(name))
        folded = {}
        for place in self.places:
            key = search_key(self.words.bare(place))
            if not kind or place.kind == kind:
                folded.setdefault(key, place)
            elif key == search_key(bare):
                return [place]
        close = get_close_matches(search_key(bare), folded, n=3, cutoff=CLOSE)
        return [folded[key] for key in close]


def _is_accented(name: str) -> bool:
    """Whether a name is written with accents, so that other accents are another name."""
    return match_key(name) != search_key(name) and not name.isascii()


def _is_alias(matches: list[Place], name: str) -> bool:
    """Whether the name is a former or customary one."""
    return all(search_key(name).replace(" ", "") in place.aliases for place in matches)


@lru_cache(maxsize=100_000)
def _spelled(name: str) -> str:
    """The match key with dashes and other signs as spaces."""
    return " ".join("".join(c if c.isalnum() or c == "'" else " " for c in match_key(name)).split())


class _Words:
    """The words that open the names of one level, accented or not."""

    def __init__(self, words: dict[str, str]):
        self.by_kind = {kind: _spelled(word) for kind, word in words.items()}
        self.kinds = {search_key(word): kind for kind, word in words.items()}
        self.kinds |= {word: kind for kind, word in self.by_kind.items()}
        self.longest = max((len(word.split()) for word in self.kinds), default=0)

    def split(self, spelled: str) -> tuple[str, str]:
        """The kind that a spelled name opens with ("" for none) and the rest."""
        words = spelled.split()
        for count in range(min(self.longest, len(words) - 1), 0, -1):
            if kind := self.kinds.get(" ".join(words[:count])):
                return kind, " ".join(words[count:])
        return "", spelled

    def bare(self, place: Place) -> str:
        """A place's spelled name without its word."""
        return _spelled(place.name).removeprefix(f"{self.by_kind.get(place.kind, '')} ")


def _fault(found, level, kind, message) -> Resolved:
    found.faults.append((FIELDS[level], kind, message))
    return found


def _note(found, level, name, place) -> None:
    message = f"“{name}” được hiểu là “{place.name}”."
    found.notes.append((FIELDS[level], "read_as", message))
