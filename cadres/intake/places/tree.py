"""The localities of one day and what lies in what."""

from collections import defaultdict
from collections.abc import Iterable

from cadres.intake.places.index import Names, Place


class Tree:
    """Localities by id and by what lies below them.

    An area is a tuple of ids that together are looked through; () is the whole tree.
    """

    def __init__(self, places: Iterable[Place]):
        self.places: dict[int, Place] = {}
        self.below: dict[tuple, list[Place]] = defaultdict(list)
        self.add(places)

    def add(self, places: Iterable[Place]) -> None:
        """Add localities; those above them have to be there already or among them."""
        places = list(places)
        self.places |= {place.id: place for place in places}
        for place in places:
            self.below[(), place.level].append(place)
            for above in self.ancestors(place):
                self.below[(above,), place.level].append(place)
        self._names: dict[tuple, Names] = {}

    def ancestors(self, place: Place) -> Iterable[int]:
        """The ids of the localities above one, the next one first."""
        while place.parent is not None and place.parent in self.places:
            place = self.places[place.parent]
            yield place.id

    def names(self, area: tuple[int, ...], level: int) -> Names:
        """The names of a level in some localities together, of the whole tree for ()."""
        if (area, level) not in self._names:
            areas = [(above,) for above in area] or [()]
            places = [place for each in areas for place in self.below.get((each, level), ())]
            self._names[area, level] = Names(places, level)
        return self._names[area, level]

    def full_name(self, place: Place) -> str:
        """The name down from the level below the province: "Xã A, Huyện B"."""
        above = (self.places[identity] for identity in self.ancestors(place))
        return ", ".join([place.name, *(each.name for each in above if each.level > 1)])

    def chains(self, context) -> list[dict[int, int]]:
        """By level what each locality of a context lies in, itself included; none twice."""
        lines = {
            identity: (identity, *self.ancestors(self.places[identity]))
            for identity in context
            if identity in self.places
        }
        above = {each for line in lines.values() for each in line[1:]}
        return [
            {self.places[each].level: each for each in line}
            for identity, line in lines.items()
            if identity not in above
        ]
