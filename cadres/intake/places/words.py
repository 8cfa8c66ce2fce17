"""The words that stand before the names of places, in full and shortened, by level and kind.

The shortened ones are ambiguous elsewhere ("TT" is also Thường trực, "TP" Trưởng phòng): they
count only where a place is written.
"""

import re
from functools import lru_cache

from cadres.intake.levels import COMMUNE, DISTRICT, HAMLET, PROVINCE
from cadres.vietnamese import match_key, search_key

# The fields of places, and what their units are called together, by level.
FIELDS = {PROVINCE: "province", DISTRICT: "district", COMMUNE: "commune", HAMLET: "hamlet"}
UNITS = {PROVINCE: "tỉnh", DISTRICT: "huyện", COMMUNE: "xã", HAMLET: "thôn, ấp, khu phố"}
WORDS = {
    PROVINCE: {"tinh": "Tỉnh", "thanh_pho": "Thành phố"},
    DISTRICT: {"thanh_pho": "Thành phố", "thi_xa": "Thị xã", "quan": "Quận", "huyen": "Huyện"},
    COMMUNE: {"phuong": "Phường", "thi_tran": "Thị trấn", "xa": "Xã", "dac_khu": "Đặc khu"},
    HAMLET: {
        "thon": "Thôn", "lang": "Làng", "ap": "Ấp", "ban": "Bản", "buon": "Buôn", "bon": "Bon",
        "plei": "Plei", "phum": "Phum", "soc": "Sóc", "xom": "Xóm", "khu": "Khu",
        "khu_pho": "Khu phố", "to_dan_pho": "Tổ dân phố", "khu_dan_cu": "Khu dân cư",
        "khu_vuc": "Khu vực", "khoi": "Khối", "khoi_pho": "Khối phố", "khom": "Khóm",
        "tieu_khu": "Tiểu khu", "pho": "Phố", "diem_dan_cu": "Điểm dân cư",
    },
}  # fmt: skip
SHORT = {
    PROVINCE: {"t": "tinh", "tp": "thanh_pho"},
    DISTRICT: {"tp": "thanh_pho", "tx": "thi_xa", "q": "quan", "h": "huyen"},
    COMMUNE: {"p": "phuong", "tt": "thi_tran", "x": "xa", "dk": "dac_khu"},
    HAMLET: {
        "a": "ap", "kp": "khu_pho", "tdp": "to_dan_pho", "to": "to_dan_pho", "kdc": "khu_dan_cu",
        "kv": "khu_vuc",
        "tk": "tieu_khu",
    },
}  # fmt: skip
# Words that are shortened in part, or written otherwise.
BON = "bôn"  # of the Gia Rai, whose Bon is written so in Gia Lai
PARTLY = {
    DISTRICT: {"t x": "thi_xa"},
    COMMUNE: {"đ khu": "dac_khu", "t t": "thi_tran", "t trấn": "thi_tran"},
    HAMLET: {"tổ dp": "to_dan_pho", "khu dc": "khu_dan_cu", BON: "bon"},
}
NO_WORD = frozenset({"kp", "tdp", "kdc"})  # short words that no name begins with
SAME_SHORT = {"khu_pho": "khoi_pho"}  # what else is shortened alike: KP
# The hamlets of wards and townships; those of `EITHER` lie in communes as well.
URBAN = frozenset(
    {"khu_pho", "khu_vuc", "to_dan_pho", "khoi", "khoi_pho", "khom", "tieu_khu", "pho"}
)
EITHER = frozenset({"khu", "khu_dan_cu", "diem_dan_cu"})
URBAN_COMMUNES = frozenset({"phuong", "thi_tran"})

_GLUED = re.compile(r"([a-zđ]+)(\d+\w*)")
_ROMAN = re.compile("x{0,3}(?:ix|iv|v?i{0,3})")
_DIGITS = {"i": 1, "v": 5, "x": 10}
_NUMBER_WORD = re.compile(r"\b(?:số|so) (?=\d)")
_Y_FOR_I = re.compile("(?:(?<=[bcdđghklmnprstvx])|(?<=qu))[yýỳỷỹỵ]$")
_TO_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_NOT_IN_NAMES = re.compile(r"[^\w']|_")


@lru_cache(maxsize=200_000)
def spelled(name: str) -> str:
    """The match key of a place's name, with dashes and other signs as spaces."""
    return " ".join(_NOT_IN_NAMES.sub(" ", match_key(name)).split())


class Opening:
    """The words that open the names of one level, accented or not, in full or shortened."""

    def __init__(self, level: int):
        self.accented = {kind: spelled(word) for kind, word in WORDS[level].items()}
        self.words = {kind: search_key(word) for kind, word in WORDS[level].items()}
        self.kinds = {word: kind for kind, word in self.accented.items()}
        self.kinds |= PARTLY.get(level, {})
        self.folded = {word: kind for kind, word in self.words.items()}
        self.short = SHORT[level]
        self.longest = max(len(word.split()) for word in self.folded)

    def split(self, name: str, *, loosely: bool = False) -> tuple[str, str]:
        """The kind that a spelled name opens with ("" for none) and the rest.

        `loosely` takes the word in other accents, too ("Áp 3"). A shortened word needs more
        behind it, "a" a number ("a 3"), since A Lưới is a name; "kp3" is read as "kp 3".
        """
        words = name.split()
        for count in range(min(self.longest, len(words) - 1), 0, -1):
            opening = " ".join(words[:count])
            kind = self.kinds.get(opening) or self.folded.get(opening)
            if loosely and not kind:
                kind = self.folded.get(search_key(opening))
            if kind:
                return kind, " ".join(words[count:])
        return self._split_short(words) or ("", name)

    def _split_short(self, words) -> tuple[str, str] | None:
        if not words:
            return None
        first, *rest = words
        if (glued := _GLUED.fullmatch(first)) and glued[1] not in ("a", "to"):
            first, rest = glued[1], [glued[2], *rest]
        kind = self.short.get(first) or self.short.get(search_key(first)) if rest else None
        if not kind or first == "a" and not rest[0].isdigit():
            return None
        return kind, " ".join(rest)

    def bare_key(self, key: str, kind: str) -> str:
        """A place's search key without its kind's word."""
        return key.removeprefix(f"{self.words.get(kind, '')} ")

    def bare_name(self, name: str, kind: str) -> str:
        """A place's spelled name without its kind's word."""
        return spelled(name).removeprefix(f"{self.accented.get(kind, '')} ")


OPENINGS = {level: Opening(level) for level in WORDS}


@lru_cache(maxsize=100_000)
def plain(name: str) -> str:
    """A spelled name without what has no meaning: apostrophes, "số" and zeros before numbers."""
    words = _NUMBER_WORD.sub("", name.replace("'", "")).split()
    return " ".join(word.lstrip("0") or word for word in words)


def loose(name: str) -> str:
    """A spelled name in one of its customary variants: Mĩ for Mỹ, Đắk for Đăk and Đak, 2 for II.

    A Roman number is one at the end only; Vị Xuyên without accents begins with none.
    """
    *words, last = plain(name).split() or [""]
    if last and _ROMAN.fullmatch(last):
        last = str(_arabic(last))
    return " ".join(map(_variant, [*words, last]))


@lru_cache(maxsize=50_000)
def _variant(word: str) -> str:
    if word in ("đăk", "đak", "đắc"):
        return "đắk"
    # Only where i and y sound the same: alone after a consonant, as in mỹ, quý; not in thủy, tay.
    return _Y_FOR_I.sub(lambda end: end[0].translate(_TO_I), word)


def kind_said(level: int, text: str) -> str:
    """The kind whose word some words of a text are, the first of them; "" for none."""
    words = spelled(text).split()
    said = (OPENINGS[level].split(" ".join([*words[at:], "x"]))[0] for at in range(len(words)))
    return next(filter(None, said), "")


def _arabic(roman: str) -> int:
    values = [_DIGITS[letter] for letter in roman]
    return sum(
        -value if value < max(values[index:]) else value for index, value in enumerate(values)
    )
