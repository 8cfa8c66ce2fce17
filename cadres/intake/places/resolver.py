"""What the path of a place means, from the province down: each name within what is known above it.

What is unclear is never guessed: it is a `Fault` with its candidates, which a person answers once
for all rows that say the same.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cadres.intake.places.areas import agrees, area_of, without_cu
from cadres.intake.places.faults import (
    NEW,
    Explainer,
    Fault,
    Resolved,
    question_key,
)
from cadres.intake.places.hamlets import (
    COMMUNE_BEHIND,
    NewHamlet,
    read_hamlet,
    with_word_in_full,
    without_commune,
    written_text,
)
from cadres.intake.places.index import Fit, Place
from cadres.intake.places.path import Path
from cadres.intake.places.tree import Tree
from cadres.intake.places.words import HAMLET, OPENINGS, spelled

_PARENT_BEHIND = re.compile(
    r"(?P<own>.+?)(?:\s*[,;]\s*|\s+[-–]\s+|\s*\()(?P<parent>[^,;()]+?)\s*\)?\s*"
)
_SEVERAL = re.compile(r"[+;,&]|\bvà\b|^(?:toàn|các) ", re.IGNORECASE)


@dataclass(frozen=True)
class Former:
    """The units that a reorganisation ended, as a tree of their own, what each went into, and the
    last day of each."""

    gazetteer: "Resolver"
    successors: Mapping[int, tuple[int, ...]]
    last_days: Mapping[int, dt.date] = field(default_factory=dict)

    def stood(self, found: Resolved, day: dt.date) -> bool:
        """Whether the unit of a path in this tree was still there on a day."""
        return day <= self.last_days.get(found.unit, dt.date.min)


class Resolver(Tree):
    """The localities of a day, with the answers to what was asked about written places.

    `answers` go from a fault's `key` to a locality's id as text, a new hamlet's kind, NEW for a
    hamlet that only resembles a known one; any other leaves the fault. `former` explains places
    that are of an older tree. `home` is the province where a list lies that names none.
    """

    def __init__(
        self,
        places: Iterable[Place],
        *,
        answers: Mapping[str, str] | None = None,
        former: Former | None = None,
    ):
        self.answers = answers or {}
        self.former = former
        self.home: tuple[int, ...] = ()
        super().__init__(places)

    def add(self, places: Iterable[Place]) -> None:
        """Add localities; those above them have to be there already or among them."""
        super().add(places)
        self._units: dict[tuple, Resolved] = {}
        self._resolved: dict[tuple, Resolved] = {}

    def resolve(
        self, path: Path, context: tuple[int, ...] = (), hint: tuple[str, ...] = ()
    ) -> Resolved:
        """Return what a path means; the same answer for the same question.

        `context` holds localities known from around the row (letterhead, block row, sheet, what
        the user chose), each standing for all above it; of several, such as two districts of a
        title, the row lies in one. The row's own words win, the context fills what they leave
        out. `hint` are the kinds that the heading of the hamlets' column names.
        """
        question = path, context, hint
        if question not in self._resolved:
            self._resolved[question] = self._resolve(path, context, hint)
        return self._resolved[question]

    # --- How it is done

    def _resolve(self, path, context, hint) -> Resolved:
        units = self._resolved_units(path[:3], context)
        found = units.copy()
        text = with_word_in_full(written_text(path.hamlet), hint, found.kinds.get(3, ""))
        if text:
            found.places.pop(HAMLET, None)
            self._resolve_hamlet(found, text, hint, path.commune)
        elif not found.places and not found.faults:
            found.faults.append(Fault("missing_province", "thiếu tên tỉnh.", 1))
        return found

    def _resolved_units(self, names, context) -> Resolved:
        question = names, context
        if question not in self._units:
            self._units[question] = self._resolve_units(names, context)
        return self._units[question]

    def _resolve_units(self, names, context) -> Resolved:
        found = Resolved()
        chains = self.chains(context)
        for level, name in enumerate(names, 1):
            if found.faults:
                if name:
                    found.names[level] = name
            elif name:
                area = area_of(found, chains, level)
                self._resolve_unit(found, level, name, area, names[level:])
                chains = [chain for chain in chains if agrees(chain, found)]
            else:
                self._fill(found, level, chains)
        if not found.faults:
            self._fill(found, HAMLET, chains)
        elif self.former:
            found = self._explained_by_old_tree(found, names)
        return found

    def _fill(self, found, level, chains) -> None:
        known = {chain.get(level) for chain in chains}
        if len(known) == 1 and (identity := known.pop()) is not None:
            self._accept(found, self.places[identity])

    def _accept(self, found, place) -> None:
        """The place and all above it."""
        for identity in (place.id, *self.ancestors(place)):
            known = self.places[identity]
            found.places[known.level] = known.id
            found.kinds[known.level] = known.kind
            found.names[known.level] = known.name

    def _resolve_unit(self, found, level, name, area, lower) -> None:
        fit, places = self.names(area, level).find(name)
        if not places and (within := self._within_parent(area, level, name)):
            name, area = within
            fit, places = self.names(area, level).find(name)
        if not places and (shorter := without_cu(name)):
            fit, places = self.names(area, level).find(shorter)
            fit = max(fit, Fit.FORMER) if places else fit
        if len(places) > 1 and fit < Fit.ACCENTS:
            places = self._narrow(places, level, lower) or places
        if len(places) == 1 and fit < Fit.ACCENTS:
            self._accept(found, places[0])
            if fit > Fit.VARIANT:
                found.note(level, name, places[0].name)
            return
        self._ask_or_answer(found, level, Explainer(self, area, level, name).fault(fit, places))

    def _within_parent(self, area, level, name: str) -> tuple[str, tuple[int, ...]] | None:
        """A name that the unit above stands behind, and where that is: "Bình Minh, Khoái Châu".

        Behind it may stand another: "Xã Bình Minh, huyện Khoái Châu, tỉnh Hưng Yên".
        """
        said = _PARENT_BEHIND.fullmatch(name)
        for above in range(level - 1, 0, -1) if said else ():
            fit, parents = self.names((), above).find(said["parent"])
            areas = [within for each in parents if (within := self._narrowed(area, each))]
            if fit >= Fit.ACCENTS:
                continue
            having = [each for each in areas if self.names(each, level).find(said["own"])[1]]
            if len(having) == 1:
                return said["own"], having[0]
            if len(areas) == 1 and (within := self._within_parent(areas[0], level, said["own"])):
                return within
        return None

    def _narrowed(self, area, parent: Place) -> tuple[int, ...]:
        """The part of an area that lies in a unit, () for none."""
        lines = {each: (each, *self.ancestors(self.places[each])) for each in area}
        inside = tuple(each for each, line in lines.items() if parent.id in line)
        is_below = not area or not lines.keys().isdisjoint(self.ancestors(parent))
        return inside or ((parent.id,) if is_below else ())

    def _ask_or_answer(self, found, level, fault) -> None:
        if self._answer(found, level, fault.written, fault.key):
            found.answered.append(fault)
        else:
            found.faults.append(fault)

    def _narrow(self, places, level, lower) -> list[Place]:
        """Those of several places of one name below which the next lower name lies."""
        below = next(((step, name) for step, name in enumerate(lower, 1) if name), None)
        if not below or level + below[0] > 3:
            return []
        fits = {place: self.names((place.id,), level + below[0]).find(below[1]) for place in places}
        closest = min(fit for fit, _ in fits.values())
        if closest >= Fit.ACCENTS:
            return []
        return [place for place, (fit, _) in fits.items() if fit == closest]

    def _answer(self, found, level, name, key) -> bool:
        """Whether a person has said which place it is."""
        answer = self.answers.get(key, "")
        place = self.places.get(int(answer)) if answer.isdecimal() else None
        if place is None or place.level != level:
            return False
        self._accept(found, place)
        found.note(level, name, self.full_name(place))
        return True

    def _explained_by_old_tree(self, found, names) -> Resolved:
        """A path that the tree before a reorganisation knows is asked with what it went into."""
        former = self.former.gazetteer
        old = former.resolve(Path(*names))
        if found.faults[0].kind == "ambiguous_place" or old.faults or old.unit is None:
            return found
        level, name = next((at, names[at - 1]) for at in (3, 2, 1) if names[at - 1])
        successors = self.former.successors.get(old.unit, ())
        now = [self.places[each] for each in successors if each in self.places]
        full_name = former.full_name(former.places[old.unit])
        area = (old.places.get(level - 1, 0),)
        asked = Resolved()
        self._ask_or_answer(asked, level, Explainer(self, area, level, name).old(full_name, now))
        asked.names = asked.names or dict(old.names)
        asked.former = old if asked.faults else None
        return asked

    def _resolve_hamlet(self, found, text, hint, commune_name) -> None:
        commune = found.places.get(3)
        if commune is None:
            kind = OPENINGS[3].split(spelled(commune_name))[0]
            found.names[HAMLET] = read_hamlet(text, hint, kind).name
            if not found.faults:
                message = f"có “{text}” nhưng thiếu tên xã."
                found.faults.append(Fault("missing_commune", message, 3))
            return
        said = self._commune_behind(text, commune)
        if said and said.id != commune:
            found.names[HAMLET] = text
            message = f"“{text}” ghi {said.name}, khác đơn vị cấp xã của dòng này."
            found.faults.append(Fault("hamlet_not_in_commune", message, HAMLET, text))
            return
        text = COMMUNE_BEHIND.sub("", text) if said else without_commune(text, found.names[3])
        used = self.names((commune,), HAMLET).kinds
        name = read_hamlet(text, hint, found.kinds[3], used)
        found.names[HAMLET] = name.name
        self._find_hamlet(found, text, name, hint)

    def _commune_behind(self, text: str, commune: int) -> Place | None:
        """The commune of the district that a hamlet's cell says behind it, not as an old one."""
        said = COMMUNE_BEHIND.search(text)
        if not said:
            return None
        fit, places = self.names((self.places[commune].parent,), 3).find(said[1])
        return places[0] if len(places) == 1 and fit < Fit.ACCENTS else None

    def _find_hamlet(self, found, text, name, hint) -> None:
        area = (found.places[3],)
        fit, places = self.names(area, HAMLET).find(text)
        if len(places) > 1 and hint:
            places = [place for place in places if place.kind == name.kind] or places
        if len(places) == 1 and fit < Fit.ACCENTS:
            self._accept(found, places[0])
            if fit > Fit.VARIANT:
                found.note(HAMLET, text, places[0].name)
            return
        answer = self.answers.get(question_key(HAMLET, area, text), "")
        fault = self._hamlet_fault(Explainer(self, area, HAMLET, text), name, fit, places, answer)
        if answer in OPENINGS[HAMLET].words:
            name = read_hamlet(text, (answer,))
        if fault and not (name.kind and (answer == NEW or answer == name.kind)):
            self._ask_or_answer(found, HAMLET, fault)
            return
        found.answered += [fault] if fault else []
        self._propose(found, text, name)

    def _hamlet_fault(self, explainer, name, fit, places, answer) -> Fault | None:
        """What is unclear about a hamlet that the commune does not have by that name."""
        if places and (name.kind or answer != NEW):
            return explainer.fault(fit, places)
        if not name.kind:
            return explainer.unknown_kind(name.name)
        is_several = _SEVERAL.search(explainer.name.partition("(")[0])
        return explainer.several() if is_several else None

    def _propose(self, found, text, name) -> None:
        found.places[HAMLET] = NewHamlet(found.places[3], name.kind, name.name)
        found.kinds[HAMLET], found.names[HAMLET] = name.kind, name.name
        if not name.sure:
            found.note(HAMLET, text, name.name)
