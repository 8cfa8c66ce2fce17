"""Which localities the texts around and in a list mean, in the tree of one day.

A `Piece` says what a text claims; here it is found at which level, and with which others it makes
the path of one place.
"""

from collections.abc import Iterable

from cadres.intake.places.areas import area_of
from cadres.intake.places.faults import Fault, Note, Resolved
from cadres.intake.places.hamlets import LETTERED, NewHamlet
from cadres.intake.places.index import Fit, Place
from cadres.intake.places.path import Path
from cadres.intake.places.resolver import Former, Resolver
from cadres.intake.places.text import Piece
from cadres.intake.places.words import HAMLET

__all__ = ["HAMLET", "Fault", "Former", "Gazetteer", "NewHamlet", "Note", "Place", "Resolved"]


class Gazetteer(Resolver):
    """The localities of a day, found by their paths and in running text."""

    def path_of(self, pieces: Iterable[Piece], context: tuple[int, ...] = ()) -> Path:
        """The path that pieces of one text make, the first of each level.

        A piece of several possible levels goes to the one at which it is found; without a word
        and found nowhere it is left out, unless it is a hamlet's letter and number ("K.2"), or the
        one name behind a hamlet whose commune nothing else says, which is then asked about.
        """
        pieces = list(pieces)
        if chain := self._bare_chain(pieces, context):
            return chain
        names: dict[int, str] = {}
        for piece in sorted(pieces, key=lambda piece: len(piece.levels)):
            free = [level for level in piece.levels if level not in names]
            if free == [HAMLET] and self._is_commune(piece, names, context):
                free = [3]
            is_open = len(free) > 1 or piece.weak
            level = self._level_of(piece, free, context) if free and is_open else sum(free)
            if not level and HAMLET in free and LETTERED.fullmatch(piece.name):
                level = HAMLET
            if level:
                names[level] = piece.text
        if HAMLET in names and 3 not in names:
            names |= self._asked_commune(pieces, names, context)
        return Path(*(names.get(level, "") for level in (1, 2, 3, HAMLET)))

    def _asked_commune(self, pieces: list[Piece], names, context) -> dict[int, str]:
        """The one name that was found nowhere, as a commune's where none is known."""
        left = [piece for piece in pieces if piece.text not in names.values()]
        is_known = any(3 in chain for chain in self.chains(context))
        is_one = len(left) == 1 and 3 in left[0].levels
        return {3: left[0].text} if is_one and not is_known else {}

    def _bare_chain(self, pieces: list[Piece], context) -> Path | None:
        """The path of names without any word that are a commune and its district, a hamlet before
        them; None for other texts. "Lương Quới - Giồng Trôm" is no township of the same name."""
        if not (1 < len(pieces) < 4 and all(piece.weak and not piece.kind for piece in pieces)):
            return None
        for *hamlet, commune, district in (pieces, pieces[::-1]):
            units = Path("", district.text, commune.text)
            if not self.resolve(units, context).faults:
                return units._replace(hamlet=hamlet[0].text if hamlet else "")
        return None

    def locate(self, pieces: Iterable[Piece], context: tuple[int, ...] = ()) -> tuple[int, ...]:
        """The localities that the lowest pieces of a text mean for sure, to serve as context.

        Words that follow the name in a title are dropped one by one until there is a place.
        """
        pieces = [piece for piece in pieces if HAMLET not in piece.levels or not piece.kind]
        lowest = max((max(piece.levels) for piece in pieces if piece.kind), default=3)
        ends = [piece for piece in pieces if max(piece.levels) >= lowest] or pieces
        others = [piece for piece in pieces if piece not in ends]
        found = (self._locate(piece, others, context) for piece in ends)
        located = tuple(dict.fromkeys(unit for unit in found if unit))
        return located or (self.locate(others, context) if others else ())

    def resembles(self, piece: Piece, context: tuple[int, ...] = ()) -> bool:
        """Whether a unit of the area is written nearly so, or so but of another kind."""
        level = max(piece.levels)
        names = self.names(area_of(Resolved(), self.chains(context), level), level)
        return bool(names.of_other_kind(piece.text) or names.near(piece.text))

    def _is_commune(self, piece, names, context) -> bool:
        """Whether a name with a hamlet's word is a commune's, where none is told: xã Bản Thi."""
        chains = self.chains(context)
        if not piece.kind or 3 in names or any(3 in chain for chain in chains):
            return False
        fit, places = self.names(area_of(Resolved(), chains, 3), 3).find(piece.text)
        return len(places) == 1 and fit < Fit.ACCENTS

    def _level_of(self, piece, levels, context) -> int:
        """The level at which a piece is found best, 0 for none.

        Of several the one just below the context: within a province Châu Thành is a district,
        within that district its township.
        """
        chains = self.chains(context)
        deepest = max((max(chain) for chain in chains), default=0)
        levels = sorted(levels, key=lambda level: (level <= deepest, abs(level - deepest)))
        areas = {level: area_of(Resolved(), chains, level) for level in levels}
        names = {level: self.names(areas[level], level) for level in levels}
        fits = {level: names[level].find(piece.text)[0] for level in levels}
        best = min(levels, key=fits.get)
        if fits[best] < Fit.ACCENTS:
            return best
        if piece.kind:
            return max(levels)
        close = (level for level in levels if areas[level] and names[level].near(piece.text))
        return next(close, 0)

    def _locate(self, piece, others, context) -> int | None:
        words = piece.name.split()
        for count in range(len(words), 0, -1):
            shorter = Piece(piece.levels, piece.kind, " ".join(words[:count]), piece.weak)
            path = self.path_of([*others, shorter], context)
            found = self.resolve(path._replace(hamlet=""), context)
            if not found.faults and any(path[:3]):
                return found.unit
            if piece.weak:
                return None
        return self._of_other_kind(piece, context)

    def _of_other_kind(self, piece, context) -> int | None:
        """The one province or district of that name that was not yet, or is no more, such a kind.

        What a list is headed with may be of another day than the tree; rows are asked about.
        """
        level = max(piece.levels)
        if level > 2:
            return None
        places = self.names(area_of(Resolved(), self.chains(context), level), level)
        found = places.of_other_kind(piece.text)
        return found[0].id if len(found) == 1 else None
