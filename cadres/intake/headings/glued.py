"""Headings of other programs, written as one word: "HOTEN", "NgaySinh", "SoQD", "CHUCVU1"."""

import re
from collections.abc import Iterator
from itertools import islice

from cadres.intake.headings.groups import PLACE_WORDS
from cadres.intake.headings.headings import HEADINGS, SYNONYMS

SHORTEST, LONGEST = 4, 40  # letters of a heading
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
    if not SHORTEST <= len(heading) <= LONGEST or not _ONE_WORD.fullmatch(heading):
        return
    humps = "".join(
        f" {letter}" if before.islower() and letter.isupper() else letter
        for before, letter in zip(" " + heading, heading, strict=False)
    )
    if " " in humps:
        yield _NUMBER.sub(" ", humps)
    elif heading.isascii():
        word, number = _ONE_WORD.fullmatch(heading).groups()
        for words in islice(_ways(word.lower()), MOST):
            yield f"{words} {number}".strip()


def _ways(word: str) -> Iterator[str]:
    if not word:
        yield ""
    for size in _SIZES:
        if word[:size] in _WORDS and len(word) >= size:
            for rest in _ways(word[size:]):
                yield f"{word[:size]} {rest}".strip()
