"""Foldings: from the many ways of typing one name to one text to store, match, search or sort."""

import re
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase
from unicodedata import normalize

APOSTROPHES = "'’‘ʼ`´"

# A run of letters, with any combining mark that found no composed letter. The apostrophe U+02BC
# counts as a letter in Unicode but separates the parts of a name (KʼBrễ).
WORD = re.compile(r"(?:[^\W\d_ʼ]|[\u0300-\u036F])+")

# Many fonts draw the Icelandic eth exactly like the Vietnamese đ, and old keyboards typed it.
_ETH_TO_D_STROKE = str.maketrans("\u00d0\u00f0", "\u0110\u0111")
_CONTROL = re.compile(r"[\x00-\x1F\x7F-\x9F]")
# Soft hyphen, zero-width spaces and joiners, marks of writing direction, byte order mark.
_INVISIBLE = r"\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF"
_INVISIBLES = re.compile(f"[{_INVISIBLE}]")


def nfc(text: str) -> str:
    """Return the text as the register stores it, in its writer's own tone placement.

    Composed (NFC), Ð and ð read as Đ and đ, invisible characters removed, every run of spaces
    of any kind (no-break space, tab, line end) one space, none at the ends.
    """
    stored = " ".join(filter(None, map(_nfc_word, text.split())))
    return text if stored == text else stored  # most are stored as they came: one text, not two


# Names and titles consist of few words, over and over. No rule reaches across a space.
@lru_cache(maxsize=50_000)
def _nfc_word(word: str) -> str:
    word = _INVISIBLES.sub("", word).translate(_ETH_TO_D_STROKE)
    return " ".join(_CONTROL.sub(" ", normalize("NFC", word)).split())


# --- Searching and sorting: no diacritics. Change together with cadres/sql/text.sql.

_BEYOND_BMP = re.compile(r"[\U00010000-\U0010FFFF]")
_LONE_ACUTE = str.maketrans("\u00b4\u1ffd", "''")
_DROPPED = re.compile(rf"[\u0300-\u036F{APOSTROPHES}{_INVISIBLE}]")
_TO_ASCII = str.maketrans("\u0110\u0111\u00d0\u00f0" + ascii_uppercase, "dddd" + ascii_lowercase)
_NOT_ALPHANUMERIC = re.compile("[^a-z0-9]+")


def search_key(text: str) -> str:
    """Return the text as lower-case ASCII words with one space between them, for searching.

    Diacritics and apostrophes vanish, Đ is d, all else that is no letter or digit separates
    words: "Văn phòng – Thống kê" and "van phong - thong ke" both give "van phong thong ke".
    Letters of other scripts separate words too.
    """
    return " ".join(filter(None, map(_search_key_of_word, text.split())))


@lru_cache(maxsize=50_000)
def _search_key_of_word(text: str) -> str:
    # Characters beyond the basic plane decompose differently from one Unicode version to the
    # next, so Python and PostgreSQL could disagree. NFKD would make the lone acute ´ a space.
    text = _BEYOND_BMP.sub(" ", text).translate(_LONE_ACUTE)
    text = _DROPPED.sub("", normalize("NFKD", text)).translate(_TO_ASCII)
    return _NOT_ALPHANUMERIC.sub(" ", text).strip()


def natural_key(text: str) -> str:
    """Return the search key with every run of digits made six long, so Ấp 2 sorts before Ấp 10.

    Shorter runs are padded with zeros, longer ones keep their last six digits.
    """
    padded = re.sub("([0-9]+)", r"000000\1", search_key(text))
    return re.sub("[0-9]*([0-9]{6})", r"\1", padded)


def initials(text: str) -> str:
    """Return the first letter of every word of the search key, numbers whole.

    "Xã Hưng Khánh Trung B" gives "xhktb", "Ấp 10" gives "a10".
    """
    return re.sub("([a-z])[a-z]*|([0-9]+)| ", r"\1\2", search_key(text))


def person_sort_key(full_name: str) -> str:
    """Return the key that sorts people by given name (the last word), then by full name.

    Official lists of people follow the folded names (Đạt, Dũng, Được, Dương), not the order of
    the Vietnamese alphabet. Compare in byte order (COLLATE "C").
    """
    key = search_key(full_name)
    given_name = key.rpartition(" ")[2]
    return f"{given_name} {key}".strip()


# --- Matching: accents kept, spellings of one name made equal.

_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_VOWEL = "aăâeêioôơuưy"
_CONSONANT = "bcdđfghjklmnpqrstvwxz"
_SYLLABLE = re.compile(
    f"(?:qu|gi(?=[{_VOWEL}])|[{_CONSONANT}]*)(?P<vowels>[{_VOWEL}]{{1,3}})(?P<coda>[{_CONSONANT}]*)"
)


def match_key(text: str) -> str:
    """Return a key equal for all spellings of one name and different for different names.

    Like `nfc`, in lower case, with one apostrophe and one tone placement: hoà and hòa, uỷ and
    ủy, qúy and quý are the same; Hoà and Hoa are not, nor are Lý and Lí.
    """
    folded = nfc(normalize("NFD", nfc(text)).casefold())
    return WORD.sub(_with_tone_in_place, _APOSTROPHE.sub("'", folded))


def _with_tone_in_place(word: re.Match) -> str:
    """Return the word with its tone mark on the usual letter; foreign words stay as they are."""
    letters = normalize("NFD", word[0])
    tones = _TONE.findall(letters)
    toneless = normalize("NFC", _TONE.sub("", letters))
    syllable = _SYLLABLE.fullmatch(toneless)
    if len(tones) != 1 or not syllable:
        return word[0]
    after = syllable.start("vowels") + _tone_bearer(syllable["vowels"], syllable["coda"]) + 1
    return normalize("NFC", toneless[:after] + tones[0] + toneless[after:])


def _tone_bearer(vowels: str, coda: str) -> int:
    """Return the index of the vowel that carries the tone: hòa, thúy, toán, ngoài, người."""
    hatted = [index for index, vowel in enumerate(vowels) if vowel in "ăâêôơư"]
    if hatted:
        return hatted[-1]
    if coda:
        return len(vowels) - 1
    return 1 if len(vowels) == 3 else 0
