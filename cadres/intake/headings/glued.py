"""Headings of other programs, written as one word: "HOTEN", "SoQD", "CV_ChinhQuyen"."""

import re
from collections.abc import Iterator
from itertools import islice, product

from cadres.intake.headings.groups import PLACE_WORDS
from cadres.intake.headings.headings import HEADINGS, SYNONYMS

SHORTEST, LONGEST = 4, 40  # letters of a word parted, of a heading
MOST = 40  # ways of parting a word that are looked at
_TEXTS = (
    *(text for texts in HEADINGS.values() for text in texts),
    *(word for words in PLACE_WORDS.values() for word in words),
    *SYNONYMS,
)
_WORDS = {word for text in _TEXTS for word in text.split() if len(word) > 1}
_SIZES = sorted({len(word) for word in _WORDS}, reverse=True)
_ONE_WORD = re.compile(r"([^\W\d_]+)(\d?)")
_NUMBER = re.compile(r"(?<=[^\W\d_])(?=\d)")


def parted(heading: str) -> Iterator[str]:
    """The ways in which a heading without spaces may be parted into words of headings."""
    pieces = heading.split("_")
    if len(heading) > LONGEST or not all(map(_ONE_WORD.fullmatch, pieces)):
        return
    ways = [list(islice(_of_piece(piece), MOST)) or [piece] for piece in pieces]
    if ways != [[heading]]:
        yield from map(" ".join, islice(product(*ways), MOST))


def _of_piece(piece: str) -> Iterator[str]:
    humps = "".join(
        f" {letter}" if before.islower() and letter.isupper() else letter
        for before, letter in zip(" " + piece, piece, strict=False)
    )
    if " " in humps:
        yield _NUMBER.sub(" ", humps)
    elif piece.isascii() and len(piece) >= SHORTEST:
        word, number = _ONE_WORD.fullmatch(piece).groups()
        yield from (f"{words} {number}".strip() for words in _ways(word.lower()))


def _ways(word: str) -> Iterator[str]:
    if not word:
        yield ""
    for size in _SIZES:
        if word[:size] in _WORDS and len(word) >= size:
            for rest in _ways(word[size:]):
                yield f"{word[:size]} {rest}".strip()
