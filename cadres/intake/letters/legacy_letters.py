"""The letters of TCVN3 (ABC) and VNI-Windows fonts, as they come when read as Windows-1252.

Sources: TCVN 5712:1993, table VN3; the VNI-Windows layout, in which most letters are a plain vowel
followed by a mark.
"""

import re
from itertools import product
from string import ascii_lowercase, ascii_uppercase
from unicodedata import normalize

TCVN3, VNI = "TCVN3", "VNI"

# --- TCVN3: a code for each letter; capitals only without a tone. Fonts whose name ends in H draw
# the small letters as capitals.

_CODES = "¡¢£¤¥¦§" "¨©ª«¬\u00ad®"  # fmt: skip
_LETTERS = "ĂÂÊÔƠƯĐ" "ăâêôơưđ"  # fmt: skip
_TONED = {
    "µ¶·¸¹": "àảãáạ", "»¼½¾Æ": "ằẳẵắặ", "ÇÈÉÊË": "ầẩẫấậ", "ÌÎÏÐÑ": "èẻẽéẹ", "ÒÓÔÕÖ": "ềểễếệ",
    "×ØÜÝÞ": "ìỉĩíị", "ßáâãä": "òỏõóọ", "åæçèé": "ồổỗốộ", "êëìíî": "ờởỡớợ", "ïñòóô": "ùủũúụ",
    "õö÷øù": "ừửữứự", "úûüýþ": "ỳỷỹýỵ",
}  # fmt: skip
OF_TCVN3 = dict(zip(_CODES, _LETTERS, strict=True)) | {
    code: letter
    for codes, letters in _TONED.items()
    for code, letter in zip(codes, letters, strict=True)
}
_FROM_TCVN3 = str.maketrans(OF_TCVN3 | {"\u03bc": "à"})  # a Greek mu that stood for the micro sign
_CAPITAL = set(ascii_uppercase + "¡¢£¤¥¦§")
_SMALL = set(ascii_lowercase + "¨©ª«¬\u00ad®")
_WORD = re.compile(r"[^\W\d_]+")
_OF_TITLES = {"ấp", "ủy", "ở"}  # small behind a capital: Trưởng ấp, Đảng ủy


def decode_tcvn3(text: str) -> str:
    """Return the text in Unicode, its capitals restored: "NGUYÔN V¡N ¸NH" gives "NGUYỄN VĂN ÁNH".

    Toned letters are capitals where the letters beside them are; those that begin words are
    capitals too where all other words begin with one ("NguyÔn ThÞ ¸nh"), or the word before does
    ("bé Êp Giång ít"), but for those of titles ("Tr\u00adëng Êp").
    """
    decoded = text.translate(_FROM_TCVN3)
    words = [_Word(text, decoded, match) for match in _WORD.finditer(decoded)]
    is_small = any(word.small for word in words)
    is_capital = not is_small and any(word.capital > 1 for word in words)
    begun = [word.capital_first or word.toned_first for word in words]
    is_title = len(words) > 2 and all(begun) and any(word.capital_first for word in words)
    result = list(decoded)
    for before, word in zip([None, *words], words, strict=False):
        if word.is_capital(is_capital):
            result[word.start : word.end] = decoded[word.start : word.end].upper()
        elif word.toned_first and (is_title or word.goes_on_name(before)):
            result[word.start] = decoded[word.start].upper()
    return "".join(result)


class _Word:
    """A word's letters whose case is known: not the toned ones, which have no capitals."""

    def __init__(self, text, decoded, match):
        self.start, self.end = match.span()
        written = text[self.start : self.end]
        self.capital = sum(letter in _CAPITAL for letter in written)
        self.small = sum(letter in _SMALL for letter in written)
        self.decoded = decoded[self.start : self.end]
        self.capital_first = written[0] in _CAPITAL
        self.toned_first = not self.capital_first and written[0] not in _SMALL

    def goes_on_name(self, before) -> bool:
        """Whether it stands behind a word with a capital, as in a name."""
        is_next = before is not None and before.capital_first and before.end + 1 == self.start
        return is_next and self.decoded not in _OF_TITLES

    def is_capital(self, among_capitals: bool) -> bool:
        """One capital alone may begin a small word ("Hµ") or be all there is ("X·")."""
        return not self.small and (self.capital > 1 or among_capitals)


# --- VNI: a plain vowel and a mark, or a letter of its own. Either may be a capital; the vowel says
# what the letter is.

_TONES = "\u0301\u0300\u0309\u0303\u0323"
_HORNED = {"ô": "ơ", "ö": "ư"}
_MARKED = {
    **{vowel + mark: _HORNED.get(vowel, vowel) + tone
       for vowel in "aeouyôö" for mark, tone in zip("ùøûõï", _TONES, strict=True)},
    **{vowel + mark: vowel + "\u0302" + tone
       for vowel in "aeo" for mark, tone in zip("âáàåãä", ["", *_TONES], strict=True)},
    **{"a" + mark: "ă" + tone for mark, tone in zip("êéèúüë", ["", *_TONES], strict=True)},
}  # fmt: skip
_SINGLE = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"} | _HORNED


def _in_every_case(letters: dict[str, str]) -> dict[str, str]:
    every = {}
    for codes, letter in letters.items():
        for cased in product(*((code, code.upper()) for code in codes)):
            composed = normalize("NFC", letter)
            every["".join(cased)] = composed if cased[0] == codes[0] else composed.upper()
    return every


OF_VNI = _in_every_case(_MARKED) | _in_every_case(_SINGLE)
_VNI_LETTER = re.compile("|".join(sorted(OF_VNI, key=len, reverse=True)))


def decode_vni(text: str) -> str:
    """Return the text in Unicode: "Traàn Vaên Ñöùc" gives "Trần Văn Đức"."""
    return _VNI_LETTER.sub(lambda match: OF_VNI[match[0]], text)


# --- What tells such text from Unicode.

# The letters of Unicode Vietnamese that Windows-1252 has as well.
_ORDINARY = "àáâãèéêìíòóôõùúý"
_ORDINARY += _ORDINARY.upper()
SIGNS = (set(OF_TCVN3) | set("".join(OF_VNI))) - set(_ORDINARY) - set(map(chr, range(128)))
# Pairs of vowels that Vietnamese does not have.
VNI_PAIR = re.compile("a[àáâãéèêùúõ]|e[àáâãùõ]|o[âùõ]|[uy][ùõ]", re.IGNORECASE)
