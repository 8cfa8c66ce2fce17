"""Place words within a title: "ấp 5", "TT. Giồng Trôm", "Huyện ủy Châu Thành"."""

import re
from collections.abc import Iterator

from cadres.intake.levels import HAMLET
from cadres.intake.titles.behind_names import BEHIND_NAME, NO_NAME
from cadres.intake.titles.tokens import DOT, LINE, MARK, SEATED, SPACE, Token
from cadres.intake.titles.words import (
    CITY_COMMITTEE,
    COMMITTEES,
    HOLDINGS,
    KIND_LEVELS,
    KIND_WORDS,
    MEANINGS,
    NAMED_AS_HAMLETS,
    PHRASES,
    PROVINCES,
    SHORT_COMMITTEES,
    SHORT_KINDS,
    STATE_CITIES,
)
from cadres.vietnamese import nfc, search_key

_CENTRES = ("tt", "ptt")
KIND_ALONE, NAME_WORD, LOWER_WORD = 1.0, 1.5, 3.0  # what they cost in a reading
BARE_WORD = 2.5  # less than a word that nothing explains, more than any that something does
LONGEST_NAME = 7
BARE_WORDS = range(2, 5)  # of a name without its word
_BODIES = frozenset(PHRASES.values()) - {"doan"}  # Đoàn Xá is a name
_SMALL = "tổ"  # "tổ 5": the short word of tổ dân phố, only before a number
_OLD_COMMUNE = re.compile(
    r"\s*(?P<old>\((?:xã|phường|thị trấn|đặc khu|tt\.?|x\.|p\.)\s[^()]*\scũ\s*\))", re.IGNORECASE
)
# What has Party cells and is no hamlet.
_CELL_OF = re.compile(
    "(?:quan su|quan doi|cong an|co quan|truong|tram|y te|khoi|doanh nghiep|huu|benh vien)\\b"
)
_BLOC = re.compile("(?:dan van|dv|dang|chinh quyen|doan the|mttq|hdnd|ubnd)(?: |$)")
# What a centre or a station is for: behind TT it is no name ("TT Y tế"), unless each word is
# written as in one ("TT Văn Hóa").
_SERVICE = re.compile(
    r"(?:y te|tram|van hoa|vh|vhtt|vhtttt|thong tin|the thao|tdtt|truyen thanh|hoc tap|hoc lieu"
    r"|htcd|giao duc|gdtx|gdnn|day nghe|dao tao|boi duong|chinh tri|hanh chinh|hcc|phuc vu|pvhcc"
    r"|cung ung|dich vu|dvc|dvnn|khuyen nong|nong nghiep|thu y|dan so|bao tro|phat trien"
    r"|tro giup) "
)
_CITY = "TP"  # behind a title the city, before it a Trưởng phòng
_NUMBER_WORDS = ("số", "so")
_SMALL_UNITS = ("p", "x", "h", "q")  # phường, xã, huyện, quận
_LED_BY_TT = ("thon", "lang")  # TT with a name is there rather the Trưởng thôn of another
_OF_ROOMS = ("truong", "tr", "t", "pho")
_HOLDING_WORDS = frozenset(holding.split()[0] for holding in HOLDINGS)


class PlaceWords:
    """The place words of a text."""

    def __init__(self, text: str, tokens: list[Token]):
        self.text, self.tokens = text, tokens
        self.plain = text.isascii()
        self.is_cased = any(c.isupper() for c in text) and any(c.islower() for c in text)

    def at(self, index: int, after_title: bool) -> Iterator[tuple[str, int, tuple | None, float]]:
        """What begins at a token with the word of a kind: kind, end, (level, words), cost.

        Without a name, (level, words) is None: the title says only the kind ("UBND xã").
        """
        kind, may_stand_alone = self._kind(index)
        if not kind or self._is_named_so(kind, index):
            return
        if self._is_known_unit(index):
            return
        for end, place, cost in self.named(kind, index + 1):
            yield kind, end, place, KIND_ALONE + cost
        if may_stand_alone and after_title and self.tokens[index].sep < MARK and self._ends(index):
            yield kind, index + 1, None, KIND_ALONE

    def named(self, kind: str, start: int) -> Iterator[tuple[int, tuple[int, str], float]]:
        """The names that may follow the word of a kind: end, (level, words), cost."""
        is_unit = KIND_LEVELS[kind][-1] < HAMLET
        if self._is_service(start) or self._is_bloc(kind, start):
            return
        if not (self._may_begin(start) or is_unit and self._is_lower_name(start)):
            return
        cost, lower = 0.0, 0
        for end in range(start + 1, min(start + LONGEST_NAME, len(self.tokens)) + 1):
            token = self.tokens[end - 1]
            is_number_word = end == start + 1 and token.spelled in _NUMBER_WORDS
            if end > start + 1 and self._goes_on_otherwise(end - 1):
                return
            is_lower = self.is_cased and not token.name and not is_number_word
            cost += LOWER_WORD if is_lower else NAME_WORD
            lower += is_lower
            if lower > 1 and not (is_unit and lower == end - start):
                return
            if not is_number_word:
                level, name = self._place(kind, start, end)
                yield end, (level, name), cost
                if after := self._old_commune(level, end):
                    yield after[0], (level, f"{name} {after[1]}"), cost

    def bare(self, index: int, inner: int) -> Iterator[tuple[int, tuple[int, str], float]]:
        """A name without its word behind a place of level `inner`: "thôn Đoài, Hồng Phong".

        All in capitals only a province's is sure to be one.
        """
        if self.plain or self.tokens[index].sep < MARK:
            return
        end = index
        while end < len(self.tokens) and (end == index or self.tokens[end].sep in (SPACE, LINE)):
            token = self.tokens[end]
            if not token.name or token.key.isdigit() or token.key in _BODIES:
                return
            end += 1
        name = nfc(self.text[self.tokens[index].start : self.tokens[end - 1].end])
        level = 1 if search_key(name.replace("-", " ")) in PROVINCES else inner - 1
        if level and end - index in BARE_WORDS and (self.is_cased or level == 1):
            yield end, (level, name), BARE_WORD * (end - index)

    def called(self, index: int, level: int) -> Iterator[tuple[int, tuple[int, str], float]]:
        """A bare name right behind a post of a level only, a hamlet's number too: "BTCB 3"."""
        if level == HAMLET and self._is_number(index):
            yield index + 1, (HAMLET, self.tokens[index].key), NAME_WORD
        end = index
        while end < len(self.tokens) and self._goes_on(end, index):
            end += 1
        if self.plain or not self.is_cased or end - index not in BARE_WORDS:
            return
        name = nfc(self.text[self.tokens[index].start : self.tokens[end - 1].end])
        if not _CELL_OF.match(search_key(name)):
            yield end, (level, name), BARE_WORD * (end - index)

    def _is_number(self, index: int) -> bool:
        """Whether a number stands by itself: "Bí thư chi bộ 3", but not "BTCB 2 nhiệm kỳ"."""
        number, *after = self.tokens[index : index + 2] or [None]
        is_alone = not after or after[0].sep > SPACE or after[0].name
        return bool(number) and number.sep == SPACE and number.key.isdigit() and is_alone

    def _goes_on(self, at: int, index: int) -> bool:
        """Whether a word is one of a name that begins at `index`, which no number begins."""
        token = self.tokens[at]
        is_word = not token.key.isdigit() or at > index
        return token.name and is_word and token.sep == SPACE and token.key not in _BODIES

    def _may_begin(self, index) -> bool:
        if index >= len(self.tokens) or self.tokens[index].sep >= MARK:
            return False
        token = self.tokens[index]
        if self._is_body(token):
            return False
        if token.spelled in _NUMBER_WORDS:
            return index + 1 < len(self.tokens) and self.tokens[index + 1].key.isdigit()
        return (token.name or not self.is_cased) and token.key not in _BODIES

    def _is_body(self, token: Token) -> bool:
        """Whether a word in capitals is the short name of a body or its field: KTXH, HĐND."""
        written = self.text[token.start : token.end]
        is_short = len(written) > 2 and written.isupper() and self.is_cased
        return is_short and (token.key in _BODIES or token.key in MEANINGS)

    def _is_service(self, start) -> bool:
        """Whether TT is no Thị trấn or Trưởng thôn, since what a Trung tâm is for follows."""
        if self.tokens[start - 1].key not in _CENTRES:
            return False
        run = self.tokens[start : start + 2]
        is_name = self.is_cased and all(token.name for token in run) and len(run) > 1
        return not is_name and bool(_SERVICE.match(" ".join(t.key for t in run) + " "))

    def _is_lower_name(self, index) -> bool:
        """Whether a word may begin the name of a unit in small letters; the tree has to know it."""
        if index + 1 >= len(self.tokens) or self.tokens[index].sep >= MARK:
            return False
        token = self.tokens[index]
        is_name = token.key.isalpha() and token.key not in _BODIES
        return is_name and not self._is_said(NO_NAME, index)

    def _goes_on_otherwise(self, index) -> bool:
        """Whether a token behind the first word of a name is none of it."""
        token = self.tokens[index]
        if token.sep not in (SPACE, LINE) or self._is_body(token):
            return True
        return self.is_cased and not token.name and self._is_said(BEHIND_NAME, index)

    def _is_said(self, pattern: re.Pattern, index: int) -> bool:
        """Whether the words from a token on begin so."""
        words = " ".join(token.spelled for token in self.tokens[index : index + 2])
        return bool(pattern.match(f"{words} "))

    def _place(self, kind, start, end) -> tuple[int, str]:
        name = nfc(self.text[self.tokens[start].start : self.tokens[end - 1].end])
        levels = KIND_LEVELS[kind]
        is_state_city = len(levels) > 1 and search_key(name) in STATE_CITIES
        return 1 if is_state_city else levels[-1], f"{KIND_WORDS[kind]} {name}"

    def _old_commune(self, level: int, end: int) -> tuple[int, str] | None:
        """The old commune in brackets that tells hamlets of one name apart, and where it ends."""
        found = _OLD_COMMUNE.match(self.text, self.tokens[end - 1].end) if level == HAMLET else None
        if not found:
            return None
        inside = (at for at in range(end, len(self.tokens)) if self.tokens[at].start >= found.end())
        return next(inside, len(self.tokens)), nfc(found["old"])

    def _kind(self, index) -> tuple[str, bool]:
        """The kind that a token says, and whether it may do so without a name."""
        token = self.tokens[index]
        key = token.key
        if key in COMMITTEES:
            return COMMITTEES[key], True
        if key in KIND_LEVELS:
            is_word = "_" in key or token.spelled == KIND_WORDS[key]
            return (key if is_word or self.plain else ""), True
        written = self.text[token.start : token.end]
        if key in SHORT_COMMITTEES and written.isupper():
            return SHORT_COMMITTEES[key], True
        if written == CITY_COMMITTEE:
            return "thanh_pho", True
        is_short = key in SHORT_KINDS and key == token.spelled.replace("đ", "d")
        if is_short and (self._is_seated(index) or self._is_shortened(index)):
            return SHORT_KINDS[key], self._is_seated(index)
        if written == _CITY and index and token.sep == SPACE and self._ends(index):
            return SHORT_KINDS[key], True
        if token.spelled == _SMALL or token.spelled == "to" and self.plain:
            return ("to_dan_pho" if self._numbered(index + 1) else ""), False
        return "", False

    def _is_named_so(self, kind: str, index: int) -> bool:
        """Whether the word of a kind begins the name of a place of its level: "ấp Sóc Lớn", or of
        a unit: "TP. Buôn Ma Thuột".
        """
        token, before = self.tokens[index], self.tokens[index - 1]
        if not index or not self.is_cased or not token.name:
            return False
        if kind == "buon" and token.sep <= DOT and self._is_unit(before):
            return True
        if before.name or token.sep != SPACE:
            return False
        is_word = KIND_WORDS.get(before.key) == before.spelled or "_" in before.key
        is_word = is_word and before.key in KIND_LEVELS and before.key != kind
        return is_word and KIND_LEVELS[before.key] == KIND_LEVELS[kind]

    def _is_known_unit(self, index: int) -> bool:
        """Whether the word of a hamlet begins a known unit's name behind a mark: ", Sóc Trăng"."""
        token, *after = self.tokens[index : index + 2]
        is_called = token.name and token.sep >= MARK and after and after[0].sep == SPACE
        return is_called and f"{token.key} {after[0].key}" in NAMED_AS_HAMLETS

    def _is_unit(self, token: Token) -> bool:
        kind = SHORT_KINDS.get(token.key, token.key)
        return KIND_LEVELS.get(kind, (HAMLET,))[-1] < HAMLET

    def is_township(self, index: int) -> bool:
        """Whether TT is the Thị trấn of the hamlet before it: "TDP 7, TT Mường Lát"."""
        if self.tokens[index].key != "tt" or index + 1 >= len(self.tokens):
            return False
        following = self.tokens[index + 1]
        if not following.name or following.key.isdigit() or following.key in KIND_LEVELS:
            return False
        before = [token.key for token in self.tokens[max(index - LONGEST_NAME, 0) : index]]
        hamlets = [key for key in before if HAMLET in KIND_LEVELS.get(key, ())]
        return bool(hamlets) and hamlets[-1] not in _LED_BY_TT

    def _is_bloc(self, kind: str, index: int) -> bool:
        """Whether a Khối is a bloc of bodies, no hamlet: "kiêm Khối Dân vận"."""
        following = " ".join(token.key for token in self.tokens[index : index + 2])
        return kind == "khoi" and bool(_BLOC.match(following))

    def _is_seated(self, index) -> bool:
        """Whether a last short word follows a body that sits at such a unit: "UBND TT", "ĐU P"."""
        return index > 0 and self.tokens[index - 1].key in SEATED and self._ends(index)

    def _is_shortened(self, index) -> bool:
        """A single letter stands for a kind only before a dot or a number, or amid names: "khối
        Yên Vinh p Hưng Phúc"; "Trưởng p Nội vụ" is a phòng.
        """
        if index + 1 == len(self.tokens):
            return False
        token, following = self.tokens[index], self.tokens[index + 1]
        if len(token.key) > 1 or following.sep == DOT or following.key.isdigit():
            return True
        before = self.tokens[index - 1]
        is_amid = index > 0 and self.is_cased and before.name and following.name and not token.name
        return is_amid and before.key not in _OF_ROOMS and token.key in _SMALL_UNITS

    def _numbered(self, index) -> bool:
        if index < len(self.tokens) and self.tokens[index].spelled in _NUMBER_WORDS:
            index += 1
        return index < len(self.tokens) and self.tokens[index].key.isdigit()

    def _ends(self, index) -> bool:
        """Whether nothing follows that could be a name."""
        if index + 1 == len(self.tokens):
            return True
        following, *after = self.tokens[index + 1 : index + 3]
        if following.sep >= DOT or following.spelled in _HOLDING_WORDS:
            return True
        words = " ".join(token.spelled for token in (following, *after))
        return not following.name and bool(NO_NAME.match(f"{words} "))
