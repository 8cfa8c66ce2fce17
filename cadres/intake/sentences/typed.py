"""A sentence as its reading takes it, in whatever letters it was typed or pasted."""

import re

from cadres.vietnamese import nfc

_TONES = {"uỷ": "ủy", "Uỷ": "Ủy", "UỶ": "ỦY"}
_TONED = re.compile(rf"\b(?:{'|'.join(_TONES)})\b")


def composed(text: str) -> str:
    """The text in composed letters, Ð as Đ, without invisible signs; its lines and cells stay.

    What is pasted from a PDF or from a Mac has its tones as signs of their own.
    """
    rows = ([nfc(cell) for cell in row.split("\t")] for row in text.splitlines())
    return "\n".join("\t".join(row) for row in rows).strip("\n")


def with_usual_tones(text: str) -> str:
    """The text with "ủy" for "uỷ", as the patterns have it; as long as it was.

    A person's name is taken from the text itself, as its writer spells it.
    """
    return _TONED.sub(lambda found: _TONES[found[0]], text)
