"""Which column holds what: headings are recognised by a vocabulary, never guessed."""

import re
from difflib import get_close_matches
from functools import lru_cache

from cadres.intake.vocabulary import (
    GROUPS,
    HEADINGS,
    IDLE,
    LEAVES,
    PLACE_OPENINGS,
    PLACE_WORDS,
    SYNONYMS,
)
from cadres.vietnamese import search_key

CLOSE = 0.8  # similarity (difflib) from which a misspelling is likely

_FIELD = {text: field for field, texts in HEADINGS.items() for text in texts}
_GROUP: dict[str, list[str]] = {}
for _group, _texts in GROUPS.items():
    for _text in _texts:
        _GROUP.setdefault(_text, []).append(_group)
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SYNONYM = re.compile(rf"\b({'|'.join(sorted(SYNONYMS, key=len, reverse=True))})\b")
_IDLE = re.compile(rf"\b({'|'.join(sorted(IDLE, key=len, reverse=True))})\b")
_PLACE_WORD = {
    word: {field for field, words in PLACE_WORDS.items() if word in words}
    for words in PLACE_WORDS.values()
    for word in words
}


def heading_key(text: str) -> str:
    """A heading as the vocabulary writes it: folded, short words in full, idle words dropped."""
    key = _SYNONYM.sub(lambda match: SYNONYMS[match[0]], search_key(text))
    key = _SYNONYM.sub(lambda match: SYNONYMS[match[0]], key)
    return " ".join(_IDLE.sub(" ", key).split()) or key


@lru_cache(maxsize=10_000)
def field_of(headings: tuple[str, ...]) -> str:
    """The field that the texts above a column name, from the topmost down; "" if none is known.

    A text in brackets is first left out, as an explanation, then read with the rest.
    """
    for texts in (tuple(_BRACKETS.sub(" ", text) for text in headings), headings):
        keys = [key for key in map(heading_key, texts) if key]
        if keys and (field := _below_group(keys) or _alone(keys)):
            return field
    return ""


def is_group(heading: str) -> bool:
    """Whether a text is the upper row of headings that continue below it."""
    return heading_key(_BRACKETS.sub(" ", heading)) in _GROUP


def near(heading: str, present: set[str]) -> str:
    """The field not `present` whose heading is spelled alike; "" if none is."""
    missing = [text for text, field in _FIELD.items() if field not in present]
    close = get_close_matches(heading_key(heading), missing, n=1, cutoff=CLOSE)
    return _FIELD[close[0]] if close else ""


def _below_group(keys: list[str]) -> str:
    *heads, leaf = keys
    for head in reversed(heads):
        for group in _GROUP.get(head, ()):
            if field := LEAVES[group].get(_without(leaf, head)):
                return field
    return _joined(leaf)


def _without(leaf: str, head: str) -> str:
    """A leaf that repeats its head ("Chức danh chính" under "Chức danh") without it."""
    return leaf.removeprefix(f"{head} ")


def _joined(key: str) -> str:
    """The field of head and leaf written in one cell: "Chức danh Đảng", "Quyết định số"."""
    for group, heads in GROUPS.items():
        for head in heads:
            is_opened = key.startswith(f"{head} ") and key not in _FIELD
            if is_opened and (field := LEAVES[group].get(key.removeprefix(f"{head} "))):
                return field
    return ""


def _alone(keys: list[str]) -> str:
    for text in (" ".join(keys), *reversed(keys)):
        if field := _FIELD.get(text) or _place_field(text):
            return field
    return ""


def _place_field(key: str) -> str:
    """The level whose words a heading consists of; "" when it holds others or fits two levels."""
    words, levels, found = key.split(), None, False
    while words:
        for size in (4, 3, 2, 1):
            word = " ".join(words[:size])
            if len(words) >= size and word in _PLACE_WORD:
                levels = _PLACE_WORD[word] if levels is None else levels & _PLACE_WORD[word]
                found = True
                break
            if len(words) >= size and word in PLACE_OPENINGS:
                break
        else:
            return ""
        words = words[size:]
    return next(iter(levels)) if found and len(levels) == 1 else ""
