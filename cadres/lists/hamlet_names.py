"""New hamlets of a commune whose names are nearly one: a slip, or two places."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from cadres.intake.letters.syllables import is_syllable
from cadres.intake.places.gazetteer import NewHamlet
from cadres.vietnamese import search_key

SHORTEST = 3  # letters of a word that may be misspelt: "A" and "B" tell hamlets apart


def similar_hamlets(hamlets: Iterable[NewHamlet]) -> Iterator[tuple[NewHamlet, str]]:
    """The hamlets that are probably another one, with what is to be told.

    Names that differ in accents only may be one; so may a name with a word that is no Vietnamese
    syllable, if it is written nearly like one. "Tân Lợi" and "Tân Lộc" are two.
    """
    of_commune: dict[object, list[NewHamlet]] = defaultdict(list)
    for hamlet in hamlets:
        of_commune[hamlet.commune].append(hamlet)
    for those in of_commune.values():
        first: dict[str, NewHamlet] = {}
        near = _Near(hamlet.name for hamlet in those)
        for hamlet in those:
            same = first.setdefault(search_key(hamlet.name), hamlet)
            if same is not hamlet:
                yield hamlet, f"“{hamlet.name}” và “{same.name}” chỉ khác dấu; hãy xem có phải một."
            elif right := near.meant(hamlet.name):
                yield hamlet, f"“{hamlet.name}” viết gần giống “{right}”; hãy xem có phải một."


class _Near:
    """The names of a commune's hamlets by what is left without one letter, or without spaces.

    Two names that a slip tells apart have one such writing in common, so that each name is held
    only against the few like it: a commune read wrongly may have all hamlets of a province.
    """

    def __init__(self, names: Iterable[str]):
        self.names = list(names)

    @cached_property
    def _by_writing(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for order, name in enumerate(self.names):
            for writing in _with_one_left_out(name):
                found[writing].append(order)
        return found

    def meant(self, name: str) -> str:
        """The first name that one with a misspelt word is nearly written like."""
        if all(map(is_syllable, name.split())):
            return ""
        near = {order for each in _with_one_left_out(name) for order in self._by_writing[each]}
        others = (self.names[order] for order in sorted(near) if self.names[order] != name)
        return next((other for other in others if _is_slip(name.split(), other.split())), "")


def _with_one_left_out(name: str) -> set[str]:
    key = search_key(name)
    return {_glued(name.split()), *(key[:at] + key[at + 1 :] for at in range(len(key))), key}


def _is_slip(words: list[str], right: list[str]) -> bool:
    """Whether words are the right ones but for one, or but for a space."""
    if len(words) != len(right):
        return abs(len(words) - len(right)) == 1 and _glued(words) == _glued(right)
    differing = [
        (one, other)
        for one, other in zip(words, right, strict=True)
        if search_key(one) != search_key(other)
    ]
    return len(differing) == 1 and _is_misspelt(*differing[0])


def _is_misspelt(word: str, right: str) -> bool:
    if not (word.isalpha() and is_syllable(right) and not is_syllable(word)):
        return False
    return len(right) >= SHORTEST and _differ_by_one(search_key(word), search_key(right))


def _differ_by_one(one: str, other: str) -> bool:
    """Whether one letter is more, less or another, or two have changed places."""
    short, long = sorted((one, other), key=len)
    pairs = enumerate(zip(short, long, strict=False))
    at = next((place for place, (a, b) in pairs if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at + 1 : at + 2] + short[at : at + 1] + short[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or swapped == long[at:]


def _glued(words: list[str]) -> str:
    return search_key("".join(words))
