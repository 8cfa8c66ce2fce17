"""Which old encoding the texts of a sheet are in, and which of them are to be converted from it."""

import re

from cadres.intake.letters.legacy_letters import (
    OF_TCVN3,
    SIGNS,
    TCVN3,
    VNI,
    VNI_PAIR,
    decode_tcvn3,
    decode_vni,
)
from cadres.intake.letters.syllables import is_syllable

DECODE = {TCVN3: decode_tcvn3, VNI: decode_vni}
LIKELY = 0.6  # of the telling words are syllables when decoded; not all: names of minorities
MANY_TO_ONE = 5  # texts of an old encoding to each in Unicode, where others are old as well
ENOUGH = 2_000  # words to tell an encoding by

_WORD = re.compile("[A-Za-z\u00a1-\u00ff\u03bc]+")
_ANY_WORD = re.compile(r"[^\W\d_]+")
# Windows-1252 has these letters and signs; text with any other is Unicode.
_LATIN = re.compile("[\0-\u00ff\u03bc\u20ac\u2010-\u2026\u2122]*")
_ONLY_UNICODE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u0300-\u036f\u1ea0-\u1ef9]")
_CUT = re.compile(r"[^\W\d_]*(?:[^\W\d_]-[^\W\d_]*)+")


def find_encoding(texts: list[str], joined: str) -> str:
    """The encoding in which most words with telling letters are Vietnamese, "" when none is.

    `joined` is all the texts as one.
    """
    letters = "".join(set(joined))
    if SIGNS.isdisjoint(letters) and (_ONLY_UNICODE.search(letters) or not VNI_PAIR.search(joined)):
        return ""
    words = _telling_words(texts)
    if len(words) < 2:
        return ""
    scores = {
        encoding: sum(map(is_syllable, map(decoder, words))) / len(words)
        for encoding, decoder in DECODE.items()
    }
    best = max(scores, key=scores.get)
    return best if scores[best] >= LIKELY else ""


def is_legacy(text: str) -> bool:
    """Whether text that was read as Windows-1252 is in TCVN3 or VNI letters."""
    return bool(find_encoding([text], text))


def convert(texts: list[str], encoding: str) -> dict[str, str]:
    """The texts that are in the encoding, with what they mean; the others are Unicode already.

    A text of ordinary letters alone can be Vietnamese both ways ("Tó" is Tú or Tó): then it is as
    nearly all others are, or means the words that they have, or else is what most of them are.
    """
    converted, doubtful, unicode = _parted(texts, encoding)
    if len(converted) > MANY_TO_ONE * sum(not _fits(text, encoding) for text in unicode):
        return converted | doubtful
    known = _words(" ".join((*converted.values(), *unicode)))
    mostly = len(converted) > len(unicode)
    for text, meant in doubtful.items():
        gain = len(known & _words(meant)) - len(known & _words(text))
        if gain > 0 or gain == 0 and mostly:
            converted[text] = meant
    return converted


def _parted(texts: list[str], encoding: str) -> tuple[dict[str, str], dict[str, str], list[str]]:
    """The texts that are of the encoding for sure, and those that may be, with what they mean; the
    others."""
    converted, doubtful, unicode = {}, {}, []
    for text in texts:
        meant = DECODE[encoding](_with_soft_hyphens(text, encoding))
        gain = _syllables(meant) - _as_written(text) if _fits(text, encoding) else -1
        if meant == text or _is_sign(text):
            unicode.append(text)
        elif gain > 0 or gain == 0 and _is_telling_text(text):
            converted[text] = meant
        elif gain == 0 and _syllables(meant):
            doubtful[text] = meant
        else:
            unicode.append(text)
    return converted, doubtful, unicode


def _telling_words(texts: list[str]) -> set[str]:
    words = set()
    for text in texts:
        if _LATIN.fullmatch(text):
            words.update(filter(_is_telling, _WORD.findall(text)))
        if len(words) > ENOUGH:
            break
    return words


def _is_telling(word: str) -> bool:
    if len(word) == 1:  # a bullet, a sign of copyright
        return False
    return not SIGNS.isdisjoint(word) or bool(VNI_PAIR.search(word))


def _is_sign(text: str) -> bool:
    """Whether it is a mark alone: "×" under a heading is no "ì"."""
    return len(text.strip()) == 1 and not text.strip().isalpha()


def _is_telling_text(text: str) -> bool:
    return any(map(_is_telling, _WORD.findall(text)))


def _fits(text: str, encoding: str) -> bool:
    """Whether all letters are of the encoding."""
    if encoding == TCVN3:
        codes = (letter for word in _WORD.findall(text) for letter in word if letter > "\x7f")
        if not all(letter in OF_TCVN3 or letter == "\u03bc" for letter in codes):
            return False
    return bool(_LATIN.fullmatch(text))


def _with_soft_hyphens(text: str, encoding: str) -> str:
    """The ư of TCVN3 is a soft hyphen, which often comes as a hyphen: "tr-ëng" is "trưởng"."""
    return _CUT.sub(_joined, text) if encoding == TCVN3 and "-" in text else text


def _joined(match: re.Match) -> str:
    whole = match[0].replace("-", "\u00ad")
    return whole if is_syllable(decode_tcvn3(whole)) else match[0]


def _syllables(text: str) -> int:
    return sum(map(is_syllable, _ANY_WORD.findall(text)))


def _as_written(text: str) -> int:
    """How many words are syllables as they stand; signs that are letters part none ("BT§U")."""
    return sum(map(is_syllable, _WORD.findall(text)))


def _words(text: str) -> set[str]:
    return set(_ANY_WORD.findall(text.lower()))
