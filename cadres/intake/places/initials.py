"""Names of communes of which words are only letters, as sheets are called: "Đ.Phước", "NLP"."""

import re
from collections.abc import Iterable

from cadres.intake.levels import COMMUNE
from cadres.intake.places.index import Place
from cadres.intake.places.words import OPENINGS, spelled
from cadres.vietnamese import nfc, search_key

FEWEST = 3  # letters that may stand for a whole name
_ASIDE = re.compile(r"\([^()]*\)|^\d+[\s.)_-]+")
_LETTERS = re.compile(r"[^\W\d_]|th|tr|ch|ph|nh|ng|kh|gi|qu")


def of_letters(text: str, places: Iterable[Place]) -> Place | None:
    """The only one of some communes that a text stands for by its letters.

    Letters without accents may stand for either.
    """
    text = _ASIDE.sub("", nfc(text)).strip()
    _, name = OPENINGS[COMMUNE].split(spelled(text))
    parts = name.split()
    if len(parts) == 1 and len(name) >= FEWEST and text.endswith(name.upper()):
        parts = [*name]
    fold = search_key if text.isascii() else str
    found = [place for place in places if _stand_for(parts, _words(place, fold))]
    return found[0] if len(found) == 1 else None


def _words(place: Place, fold) -> list[str]:
    return fold(OPENINGS[COMMUNE].bare_name(place.name, place.kind)).split()


def _stand_for(parts: list[str], words: list[str]) -> bool:
    """Whether each part is a word or begins it, one at least as a letter; two say too little."""
    if len(parts) != len(words) or parts == words:
        return False
    if len(parts) < FEWEST and not {*parts} & {*words}:
        return False
    return all(
        part == word or _LETTERS.fullmatch(part) and word.startswith(part)
        for part, word in zip(parts, words, strict=True)
    )
