"""Finds the names that stand behind a place's word in running text."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from cadres.intake.places.around_names import (
    BODIES,
    CELL_NAMES,
    FRONTS,
    IN_NAMES,
    LAND,
    ORGAN,
    STOP,
    YEAR,
    are_one_word,
)
from cadres.intake.places.openings import FOLDED_OPENINGS, OPENINGS, SHORT_OPENINGS
from cadres.intake.places.words import HAMLET, spelled
from cadres.vietnamese import nfc, search_key

LONGEST = 6  # words of a name: "Lang Biang - Đà Lạt" has four


@dataclass(frozen=True)
class Found:
    """A name behind its word: the levels and the kind of the word, the name as written."""

    levels: tuple[int, ...]
    kind: str
    name: str


@dataclass(frozen=True)
class Word:
    """A word of a text, whether a sentence ends with it, and whether a dot follows at once."""

    text: str
    key: str
    dot: bool = False


def scan(text: str, *, cell: bool = False) -> list[Found]:
    """The places named in a text, in its order.

    Names end at signs, at the next place's word, at a word in lower case where others are in
    capitals, and at the words that titles go on with. In a `cell` a name may be in lower case
    throughout, and parts without any word are found too, with the levels that remain.
    """
    text = DASHED.sub("\\1\u2011", _DAY.sub(";", _WRAPPED.sub(r"\1 ", text)))
    if "/" in text:
        text = _PARTED.sub("\\1\u2044\\2", text)
    shouted = not any(char.islower() for char in text)
    accented = not text.isascii()
    found: list[Found] = []
    listed = None  # in "các huyện Ba Tri, Giồng Trôm" the word of the names still to come
    for part in _SEPARATOR.split(text):
        scanner = _Scanner(_words(part), shouted, accented, cell)
        places = scanner.places()
        if places:
            listed = places[-1] if scanner.plural else None
        elif listed and (name := scanner.listed_name()):
            places = [replace(listed, name=name)]
        elif cell and (name := scanner.bare(first=not found)):
            places = [Found(_levels_left(found), "", name)]
        found += [place for place in places if place.levels]
    return found


def _words(part: str) -> list[Word]:
    """The words of a part; "P.8", "KP3" and "TX.Đông" are two."""
    texts = [piece for text in part.split() for piece in _GLUED.sub(r"\g<0> ", text).split()]
    words = [Word(nfc(text).rstrip("."), spelled(text), text.endswith(".")) for text in texts]
    return [word for word in words if word.key]


class _Scanner:
    """The words of one part of a text between two signs."""

    def __init__(self, words, shouted, accented, cell):
        self.words, self.shouted, self.accented, self.cell = words, shouted, accented, cell
        self.plural = False

    def places(self) -> list[Found]:
        found, at = [], 0
        while at < len(self.words):
            levels, kind, count = self._opening(at)
            start = at + count
            end = self._end_of_name(start, at) if count else start
            if end > start and not self._is_no_place(kind, start, end):
                found.append(Found(levels, kind, self._name(start, end)))
                self.plural = at > 0 and self.words[at - 1].key in _PLURAL
                end = self._second(found, end)
            at = max(end, at + 1)
        return found

    def listed_name(self) -> str:
        """The whole part as one more name in a list of names, "" if it is none."""
        if not self.words or ORGAN.match(self._keys(0)):
            return ""
        end = self._end_of_name(0, 0)
        return self._name(0, end) if end == len(self.words) else ""

    def bare(self, *, first: bool) -> str:
        """The whole part as a name without a word, "" if it is none."""
        words = self.words
        if not words or len(words) >= LONGEST or ORGAN.match(self._keys(0)):
            return ""
        if any(self._opening(at)[2] for at in range(len(words))):
            return ""
        capitals = not any(word.text[0].islower() for word in words)
        return self._name(0, len(words)) if capitals or first and len(words) < 4 else ""

    def _opening(self, at):
        """The levels and kind of the place's word at a position, and how many words it takes."""
        for count in (3, 2, 1):
            window = self.words[at : at + count]
            if len(window) < count or any(word.dot for word in window):
                continue
            key = " ".join(word.key for word in window)
            if opening := OPENINGS.get(key) or self._unaccented(key, at):
                return *opening, count
        return self._short_opening(at)

    def _unaccented(self, key, at):
        """Without accents short words count amid a text before a number only: Đoàn Xá is no xã."""
        opening = None if self.accented else FOLDED_OPENINGS.get(key)
        if opening and at and len(key) < 5:
            numbered = HAMLET in opening[0] and self._key(at + 1).isdigit()
            return opening if numbered else None
        return opening

    def _short_opening(self, at):
        """Shortened words count before a number, before a dot, and in capitals in a cell."""
        none = (), "", 0
        word = self.words[at]
        key = search_key(word.text)
        if key not in SHORT_OPENINGS or at + 1 == len(self.words):
            return none
        number = self._key(at + 1).isdigit() or self._key(at + 1) == "số"
        if key == "a" and not number:
            return none
        if word.text.isupper():
            opens = word.dot or number or self.cell
        else:
            opens = self.cell and (word.dot or number)
        return (*SHORT_OPENINGS[key], 1) if opens and word.key in (key, "đk") else none

    def _end_of_name(self, start, opened) -> int:
        end = start
        while end < len(self.words) and end - start < LONGEST:
            if self._ends_before(end, start, opened):
                break
            end += 1
            if self.words[end - 1].dot:
                break
        return end

    def _ends_before(self, at, start, opened) -> bool:
        word, after = self.words[at], self._key(at + 1)
        if STOP.match(f"{word.key} {after}") and not self._is_of_name(at, start):
            return True
        if YEAR.fullmatch(word.key):
            return True
        if word.key == "số" and not after.isdigit():
            return True
        if word.text[0].islower() and not self._may_be_lower_case(at, opened):
            return True
        return self._opens_next(at, opened) if at > start else self._opens_at_once(at)

    def _is_of_name(self, at, start) -> bool:
        """Whether "là", "tại" belong to a name: with a capital amid small letters, or at the end.

        A name that begins with one, as xóm Trong, has the capital and ends, or fills a cell.
        """
        word = self.words[at]
        amid = not self.shouted and word.text[0].isupper()
        ends = at + 1 == len(self.words)
        if self.cell and amid and word.key in CELL_NAMES:
            return True
        if at == start:
            return word.key in IN_NAMES and amid and ends
        return word.key in IN_NAMES and (amid or ends)

    def _may_be_lower_case(self, at, opened) -> bool:
        """Throughout a cell's name; "số" before a number; Nông trường Việt Lâm."""
        if self.words[at].key == "số" or self._key(at - 1) == "nông":
            return True
        return self.cell and opened == 0 and self._is_lower_throughout

    @cached_property
    def _is_lower_throughout(self) -> bool:
        return not any(word.text[0].isupper() for word in self.words[1:])

    def _opens_next(self, at, opened) -> bool:
        """Whether a place's word amid a name opens the next place (Tân Xã, Tam Thôn Hiệp: not).

        A hamlet's word opens none within a hamlet's name: thôn Thanh Bản 1 is one.
        """
        levels, _, count = self._opening(at)
        after = self._key(at + count)
        if not (count and after):
            return False
        if self._is_lower_amid_capitals(at) or HAMLET not in levels:
            return True
        return after.isdigit() and HAMLET not in self._opening(opened)[0]

    def _opens_at_once(self, at) -> bool:
        """Whether a place's word right behind another leaves that one without a name.

        Some begin a name: thôn Xóm Mới, xã Bản Mế, thành phố Buôn Ma Thuột, phường Phường Đúc.
        """
        levels, _, count = self._opening(at)
        if not count:
            return False
        after = self._key(at + count)
        begins_name = HAMLET in levels or self._key(at - 1) == self._key(at)
        is_small = self._is_lower_amid_capitals(at) and not self._may_be_lower_case(at, at - 1)
        return is_small or not (begins_name and after and not after.isdigit())

    def _is_lower_amid_capitals(self, at) -> bool:
        return not self.shouted and self.words[at].text[0].islower()

    def _is_no_place(self, kind, start, end) -> bool:
        """Words that look like a name but belong with the word: xã hội, Tổ quốc, Khối Dân vận."""
        return bool(
            self._is_land(start)
            or are_one_word(kind, spelled(self._name(start, end)))
            or kind in ("khoi", "khu", "to_dan_pho", "ban")
            and BODIES.match(self._keys(start))
        )

    def _is_land(self, start) -> bool:
        """Whether the word and the name are "Tổ quốc", as in the Front's name."""
        if (self._key(start - 1), self._key(start)) != ("tổ", "quốc"):
            return False
        return self._key(start - 2) in FRONTS or bool(LAND.match(self._keys(start)))

    def _second(self, found, end) -> int:
        """In "huyện Ba Tri và Giồng Trôm" the second name; where to go on."""
        start = end + 1
        if (
            self._key(end) != "và"
            or not self._key(start)
            or ORGAN.match(self._keys(start))
            or self._opening(start)[2]
        ):
            return end
        stop = self._end_of_name(start, end)
        if stop > start:
            found.append(replace(found[-1], name=self._name(start, stop)))
        return stop

    def _key(self, at) -> str:
        return self.words[at].key if 0 <= at < len(self.words) else ""

    def _keys(self, start) -> str:
        return " ".join(word.key for word in self.words[start : start + 3])

    def _name(self, start, end) -> str:
        return " ".join(word.text for word in self.words[start:end]).translate(_SIGNS)


def _levels_left(found: list[Found]) -> tuple[int, ...]:
    """The levels at which a bare name may lie behind the places found so far: above them."""
    if not found:
        return (1, 2, 3, HAMLET)
    return tuple(level for level in (1, 2, 3) if level < max(found[-1].levels))


# The dash of these names is no end of a name; \u2011 stands for it meanwhile.
DASHED = re.compile(
    r"(b[àa] r[ịi]a|phan rang|th[ừu]a thi[êe]n|lang biang|lâm viên|xuân hương|cam ly|xuân trường"
    r"|văn miếu|chân mây)\s*[-–]\s*(?=v[ũu]ng|th[áa]p|hu[ếe]|đà l|quốc|lăng)",
    re.IGNORECASE,
)
# The slash within a hamlet's number, "ấp 1/5"; \u2044 stands for it meanwhile.
_PARTED = re.compile(
    r"\b((?:ấp|thôn|xóm|bản|khóm|tổ|khu|khu phố|tổ dân phố|kp|tdp) \d{1,2})/(\d{1,2})(?![\d/])",
    re.IGNORECASE,
)
_SIGNS = str.maketrans({"\u2011": " - ", "\u2044": "/"})
_GLUED = re.compile(
    r"^((?:tp|tx|tt|kp|tdp|kdc|đk|[xphtqa])\.)(?=\w)|^((?:kp|tdp|kdc|tk|p|q))(?=\d)", re.IGNORECASE
)
# A place's word whose name follows on the next line or as in a form: "HUYỆN ỦY" above "BA TRI",
# "Huyện: Ba Tri".
_WRAPPED = re.compile(
    r"(?<!cấp )(?<!các )\b(tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu|ủy|uỷ)"
    r"(?:[ \t]*\n[ \t]*|(?<!ủy)(?<!uỷ)[ \t]*:[ \t]*)"
    r"(?=[^\W\d_])(?!(?:đảng|cộng (?:hòa|hoà|sản)|độc lập|ban (?:chấp|tổ|tuyên|dân|thường|chỉ)|số"
    r"|danh sách|biểu|mẫu|phòng|văn phòng|ubnd|hđnd|hội đồng|(?:ủy|uỷ) ban|công an|đơn vị|tỉnh|xã"
    r"|huyện|thành (?:phố|ủy|uỷ)|thị (?:xã|trấn|ủy|uỷ)|quận|phường|đặc khu|thống kê|báo cáo|ngày"
    r"|tổng hợp|kèm|tờ trình|phụ lục)\b)",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"[\n\r;:,()\[\]*“”\"/+–—-]")
# Its numbers are no districts, as in "các huyện A, B" above "Ngày chốt số liệu: 31/10/2022".
_DAY = re.compile(r"\b\d{1,2}([/.-])\d{1,2}\1\d{2,4}\b")
_PLURAL = {"các", "cac", "hai", "ba", "2", "3", "4", "5"}
