"""Hamlets that the register does not have yet: their kind and their name, as they are written."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from cadres.intake.places.words import (
    EITHER,
    HAMLET,
    NO_WORD,
    OPENINGS,
    SAME_SHORT,
    SHORT,
    URBAN,
    URBAN_COMMUNES,
    WORDS,
    plain,
    spelled,
)
from cadres.vietnamese import nfc, search_key
from cadres.vietnamese.fold import WORD

_GLUED = re.compile(r"^((?!a\d)[^\W\d_]{1,3})\.?(?=\d)|^([^\W\d_]{1,3})\.", re.IGNORECASE)
# "A. Mỹ Lợi", "K.2", "T3"; Buôn B1 is called so.
LETTERED = re.compile(r"[^\W\d_]\.? ?\d+[^\W\d_]?")
_LETTER = re.compile(r"([^\W\d_])\.\s*(?=[^\W\d_]{2})|((?![bB])[^\W\d_])\.?\s?(?=\d)")
# The commune behind a name: "Ấp 9 (xã Tân Hòa)", "Ấp 9, xã Tân Hòa".
COMMUNE_BEHIND = re.compile(
    r"(?:\s*[(,;]|\s+[-–])\s*((?:(?:xã|phường|thị trấn|đặc khu|tt)\s|[xp]\.\s?)[^(),;]*(?<!cũ))"
    r"\)?\s*$",
    re.IGNORECASE,
)
_GAPS = re.compile(r"[\s,;(–-]+")
_BRACKETS = re.compile(r"\s*\(([^()]{2,})\)\s*$")
_WHOLE = re.compile(r"(\d+)[.,]0+")
_ROMAN_END = re.compile(r" (?:X{0,3}(?:IX|IV|V?I{0,3}))$")
# The word of the old commune in brackets that tells hamlets of one name apart.
_COMMUNE = re.compile(r"^(tt|x|p|đk)\b\.? ?", re.IGNORECASE)
_WORD = {short: f"{WORDS[3][kind].lower()} " for short, kind in SHORT[3].items()}


def _in_full(short: re.Match) -> str:
    return _WORD[search_key(short[1])]


@dataclass(frozen=True)
class NewHamlet:
    """A hamlet that the register does not have yet, named by its kind's word and its own name.

    Spellings of one name in one commune are one hamlet.
    """

    commune: int
    kind: str
    name: str = field(compare=False)
    spelled: str = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "spelled", plain(spelled(self.name)))


@dataclass(frozen=True)
class HamletName:
    """A hamlet's name as read: its kind ("" unknown), the name to show, and whether that is sure.

    Sure is a name whose own word, or whose column's heading, says the kind.
    """

    kind: str
    name: str
    sure: bool


@lru_cache(maxsize=50_000, typed=True)
def written_text(value) -> str:
    """A hamlet's cell as text; a number that a spreadsheet made of "5" is whole."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = nfc(str(value))
    whole = _WHOLE.fullmatch(text)
    return whole[1] if whole else text


@lru_cache(maxsize=20_000)
def with_word_in_full(text: str, hint: tuple[str, ...], commune_kind: str = "") -> str:
    """A name with the word that its one letter stands for: "A. Mỹ Lợi" below "Ấp, khu phố", "K3"
    of a "Trưởng khóm".

    Only where the heading has one such word, or one for such a commune.
    """
    found = _LETTER.match(text)
    if not found:
        return text
    letter = search_key(found[1] or found[2])
    for kinds in (hint, kinds_within(hint, commune_kind)):
        words = [WORDS[HAMLET][kind] for kind in kinds]
        meant = [word for word in words if search_key(word[0]) == letter]
        if len(meant) == 1:
            return f"{meant[0]} {text[found.end() :]}"
    return text


def without_commune(text: str, commune: str) -> str:
    """A hamlet's name without that of its own commune: "Khóm 1 P1", "Ấp Chợ (Ngãi Xuyên)"."""
    kind, name = OPENINGS[3].split(spelled(commune))
    if name not in spelled(text):
        return text
    for gap in _GAPS.finditer(text, 1):
        behind = OPENINGS[3].split(spelled(text[gap.end() :]))
        if behind == (kind, name) or gap[0].strip() and behind == ("", name):
            return text[: gap.start()]
    said = _BRACKETS.search(text)
    return text[: said.start()] if said and spelled(said[1]) == name else text


def read_hamlet(
    text: str, hint: tuple[str, ...] = (), commune_kind: str = "", used: Counter | None = None
) -> HamletName:
    """Read a written name: "KP3" → Khu phố 3, "ẤP TÂN AN" → Ấp Tân An, "5" under Ấp → Ấp 5.

    A name without its word gets it from the column's heading (`hint`, kinds); of several there
    those of wards and townships or those of communes are meant, by the commune's kind, and then
    the kind that the commune's hamlets have most, as counted in `used`.
    """
    kind, name = _split(text)
    if kind and not _is_accented(text, kind):
        kind = _of_same_short(kind, hint, used or Counter())
    if kind and _is_sure(text, kind, hint):
        return HamletName(kind, f"{WORDS[HAMLET][kind]} {_in_name_case(name)}", sure=True)
    loosely, rest = _split(text, loosely=True)
    if loosely and (not hint or loosely in hint):
        return HamletName(loosely, f"{WORDS[HAMLET][loosely]} {_in_name_case(rest)}", sure=False)
    kind = kind_of_column(hint, commune_kind, used or Counter())
    bare = _in_name_case(nfc(text))
    return HamletName(kind, f"{WORDS[HAMLET].get(kind, '')} {bare}".strip(), sure=bool(hint))


def _of_same_short(kind: str, hint: tuple[str, ...], used: Counter) -> str:
    """The kind, or the one that is shortened alike, where the heading or the commune has that."""
    other = SAME_SHORT.get(kind, "")
    if not other or kind in hint:
        return kind
    return other if other in hint or used[other] > used[kind] else kind


def kind_of_column(hint: tuple[str, ...], commune_kind: str, used: Counter) -> str:
    """The kind of a hamlet without its word, "" if it is not known."""
    fitting = kinds_within(hint, commune_kind)
    if len(fitting) == 1:
        return fitting[0]
    counts = Counter({kind: used[kind] for kind in fitting or used})
    (most, count), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return most if count > second else ""


@lru_cache(maxsize=1000)
def kinds_within(hint: tuple[str, ...], commune_kind: str) -> tuple[str, ...]:
    """Of the kinds of a heading those of wards and townships, or those of communes."""
    urban = commune_kind in URBAN_COMMUNES
    return tuple(kind for kind in hint if kind in EITHER or (kind in URBAN) == urban) or hint


@lru_cache(maxsize=50_000)
def _split(text, *, loosely=False) -> tuple[str, str]:
    """The kind, and the rest of the text as it is written."""
    text = _GLUED.sub(r"\1\2 ", nfc(text))
    name = spelled(text)
    kind, rest = OPENINGS[HAMLET].split(name, loosely=loosely)
    taken = len(name.split()) - len(rest.split())
    return kind, " ".join(text.split()[taken:]).lstrip("-–:. ")


def _is_accented(text, kind) -> bool:
    """Whether the word is written as it is; "ban thach" may be Bàn Thạch, with no word."""
    return spelled(text).startswith(f"{OPENINGS[HAMLET].accented[kind]} ")


def _is_sure(text, kind, hint) -> bool:
    """Whether a word is no part of the name though the column's heading does not have it."""
    if not hint or kind in hint or _is_accented(text, kind):
        return True
    short = spelled(_GLUED.sub(r"\1\2 ", text)).split()[0]
    is_numbered = short == "tổ" and any(map(str.isdigit, text))
    return short in NO_WORD or is_numbered


@lru_cache(maxsize=50_000)
def _in_name_case(name: str) -> str:
    """The name with capitals where it has none or nothing else, and numbers without zeros."""
    name, _, remark = name.partition(" (")
    if remark:
        return f"{_in_name_case(name)} ({_COMMUNE.sub(_in_full, remark)}"
    name = " ".join(word.lstrip("0") or word for word in name.split())
    if name.islower() or name.isupper() and len(name) > 1:
        roman = _ROMAN_END.search(f" {name}") if name.isupper() else None
        name = WORD.sub(lambda word: word[0].capitalize(), name)
        name = re.sub(r"^Số (?=\d)", "số ", name)
        if roman and roman[0].strip():
            name = name[: len(name) - len(roman[0].strip())] + roman[0].strip()
    return name
