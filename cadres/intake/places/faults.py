"""What is unclear about a written place, said in a sentence and with its candidates."""

from dataclasses import dataclass, field

from cadres.intake.places.hamlets import NewHamlet
from cadres.intake.places.index import CANDIDATES, Fit
from cadres.intake.places.initials import COMMUNE, of_letters
from cadres.intake.places.words import FIELDS, HAMLET, UNITS, WORDS, spelled

NEW = "new"  # the answer beside a candidate's


@dataclass(frozen=True)
class Note:
    """What was read otherwise than it is written; `field` is the column, by the level."""

    kind: str
    message: str
    level: int
    written: str = ""

    @property
    def field(self) -> str:
        return FIELDS[self.level]


@dataclass(frozen=True)
class Fault:
    """Why a path means no place. A person may choose one of the `candidates`, (answer, label).

    A candidate's answer is a locality's id as text, NEW for a hamlet to be created though it
    resembles a known one, or the kind of a new hamlet. `parent` is where the name was looked
    for, 0 for the whole tree.
    """

    kind: str
    message: str
    level: int
    written: str = ""
    parent: str = "0"
    candidates: tuple[tuple[str, str], ...] = ()

    @property
    def field(self) -> str:
        """The column of the path, by the level."""
        return FIELDS[self.level]

    @property
    def key(self) -> str:
        """The question's key: the same for all rows that write the same in the same place."""
        return f"place|{self.level}|{self.parent}|{spelled(self.written)}"


@dataclass(slots=True)
class Resolved:
    """What a path means: by level the locality's id (or the new hamlet), its kind and its name.

    `names` are official, and of a new hamlet the name to be given. Below a fault they tell what
    is written there, in the same manner; `places` and `kinds` stop above the first fault.
    `answered` are the faults that a person's answer has settled. `former` is what the path means in
    the tree before, where this one does not know it any more.
    """

    places: dict[int, int | NewHamlet] = field(default_factory=dict)
    kinds: dict[int, str] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    answered: list[Fault] = field(default_factory=list)
    former: "Resolved | None" = None

    @property
    def unit(self) -> int | None:
        """The lowest administrative unit, commune or above."""
        places = self.places
        return places.get(3) or places.get(2) or places.get(1)

    def note(self, level: int, written: str, name: str) -> None:
        """Tell that a name was read as another."""
        message = f"“{written}” được hiểu là “{name}”."
        self.notes.append(Note("read_as", message, level, written))

    def copy(self) -> "Resolved":
        """The same, to be added to."""
        return Resolved(
            {**self.places}, {**self.kinds}, {**self.names},
            [*self.faults], [*self.notes], [*self.answered], self.former,
        )  # fmt: skip


def question_key(level: int, area: tuple[int, ...], written: str) -> str:
    """The key under which a name of a level, looked for in some localities, is asked about."""
    return f"place|{level}|{parent_text(area)}|{spelled(written)}"


def parent_text(area: tuple[int, ...]) -> str:
    """The localities of an area as one text, "0" for the whole tree."""
    return "+".join(map(str, area)) or "0"


class Explainer:
    """Says what is wrong with a name of a level that was looked for in an area."""

    def __init__(self, gazetteer, area: tuple[int, ...], level: int, name: str):
        self.gazetteer, self.area, self.level, self.name = gazetteer, area, level, name

    def fault(self, fit: Fit, places: list) -> Fault:
        """The fault of a name that fits several places, or one in other accents, or none."""
        if places and fit < Fit.ACCENTS:
            listed = "; ".join(map(self._label, places[:CANDIDATES]))
            message = f"“{self.name}” chưa rõ là đơn vị nào: {listed}."
            return self._fault("ambiguous_place", message, places)
        if self.level == HAMLET:
            return self._misspelt(places, more=((NEW, "là thôn, ấp, khu phố mới"),))
        elsewhere = self._elsewhere()
        names = self.gazetteer.names(self.area, self.level)
        close = places or names.of_other_kind(self.name) or names.near(self.name)
        close = close or self._of_letters()
        if elsewhere and not places and self.level == 3:
            return self._not_in(elsewhere, close)
        if close:
            return self._misspelt(close, also=elsewhere)
        message = f"không có {UNITS[self.level]} “{self.name}”{self._within()}."
        return self._fault(f"unknown_{FIELDS[self.level]}", message, elsewhere)

    def unknown_kind(self, name: str) -> Fault:
        """The fault of a new hamlet's name without the word of its kind."""
        message = f"“{self.name}” chưa rõ là thôn, ấp hay khu phố; hãy ghi đủ, như “Ấp {name}”."
        kinds = tuple((kind, f"{word} {name}") for kind, word in WORDS[HAMLET].items())
        return self._fault("unknown_hamlet_kind", message, (), kinds)

    def several(self) -> Fault:
        """The fault of what seems to name several new hamlets, "Đa Hòa + Thiết Trụ"."""
        message = f"“{self.name}” có thể là nhiều thôn, ấp, khu phố."
        return self._fault("unclear_hamlet", message, (), ((NEW, "là tên của một nơi"),))

    def old(self, full_name: str, now: list) -> Fault:
        """The fault of a unit that a reorganisation ended."""
        listed = " hoặc ".join(f"“{self._label(place)}”" for place in now)
        message = f"“{full_name}” là đơn vị cũ" + (f", nay là {listed}." if now else ".")
        return self._fault("place_of_old_tree", message, now)

    def _elsewhere(self) -> list:
        """The places of that name in the same province outside the area; none of other provinces.

        A district has no other place in its province: there the whole tree.
        """
        gazetteer = self.gazetteer
        if not self.area:
            return []
        place = gazetteer.places[self.area[0]]
        province = next((each for each in (place.id, *gazetteer.ancestors(place))
                         if gazetteer.places[each].level == 1), place.id)  # fmt: skip
        if self.area == (province,) and self.level == 3:
            return []
        fit, places = gazetteer.names((province,) if self.level == 3 else (), self.level).find(
            self.name
        )
        return places if fit < Fit.ACCENTS else []

    def _of_letters(self) -> list:
        """The commune of a district whose words the name has letters for."""
        if [self.gazetteer.places[each].level for each in self.area] != [COMMUNE - 1]:
            return []
        found = of_letters(self.name, self.gazetteer.below[self.area, self.level])
        return [found] if found else []

    def _not_in(self, elsewhere, close) -> Fault:
        above = self.gazetteer.places[self.area[0]]
        listed = "; ".join(map(self.gazetteer.full_name, elsewhere[:3]))
        kind = f"{FIELDS[self.level]}_not_in_{FIELDS[above.level]}"
        message = f"“{self.name}” không{self._within()}, mà là {listed}."
        return self._fault(kind, message, [*elsewhere, *close])

    def _misspelt(self, close, also=(), more=()) -> Fault:
        listed = " hoặc ".join(f"“{place.name}”" for place in close)
        message = f"không có {UNITS[self.level]} “{self.name}”{self._within()}. Có phải {listed}?"
        return self._fault(f"misspelt_{FIELDS[self.level]}", message, [*close, *also], more)

    def _within(self) -> str:
        names = [self.gazetteer.places[each].name for each in self.area]
        return f" thuộc {' hay '.join(names)}" if names else ""

    def _label(self, place) -> str:
        return place.name if self.level == HAMLET else self.gazetteer.full_name(place)

    def _fault(self, kind, message, places, more=()) -> Fault:
        places = list(dict.fromkeys(places))[: CANDIDATES * 2]
        candidates = tuple((str(place.id), self._candidate(place)) for place in places)
        parent = parent_text(self.area)
        return Fault(kind, message, self.level, self.name, parent, candidates + more)

    def _candidate(self, place) -> str:
        above = [self.gazetteer.places[each].name for each in self.gazetteer.ancestors(place)]
        return ", ".join([place.name, *above])
