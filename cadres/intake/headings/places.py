"""Headings made of the words for units only: "Xã, phường, thị trấn", "Tên ấp (khu phố)"."""

import re

from cadres.intake.headings.groups import PLACE_OPENINGS, PLACE_WORDS, SHORT_PLACE_WORDS

_HELD_THERE = re.compile(
    r"(?<=.)(?: noi)?(?: duoc)? (?:kiem nhiem|giu chuc danh|phu trach"
    r"|(?:tang cuong|luan chuyen|biet phai|dieu dong)(?: den| ve)?)$"
)
_PLACE_WORD = {
    word: {field for field, words in PLACE_WORDS.items() if word in words}
    for words in PLACE_WORDS.values()
    for word in words
}


def place_field(key: str) -> str:
    """The level whose words a heading consists of, "workplace" for words of two levels, else "".

    One short word alone says nothing, several of one level do: "X/P/TT".
    """
    words, levels, written = _HELD_THERE.sub("", key).split(), [], set()
    while words:
        size = next((size for size in (4, 3, 2, 1) if _is_place_word(words[:size], size)), 0)
        if not size:
            return ""
        word = " ".join(words[:size])
        if word in _PLACE_WORD:
            levels.append(_PLACE_WORD[word])
            written.add(word)
        words = words[size:]
    if len(written) < 2 and written <= SHORT_PLACE_WORDS:
        return ""
    common = set.intersection(*levels)
    if common:
        return next(iter(common)) if len(common) == 1 else ""
    return "workplace"


def _is_place_word(words: list[str], size: int) -> bool:
    word = " ".join(words)
    return len(words) == size and (word in _PLACE_WORD or word in PLACE_OPENINGS)
