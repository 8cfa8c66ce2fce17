"""Rows that govern those below them: enumerated headings, and the units that they name."""

import re
from dataclasses import dataclass
from functools import lru_cache

from cadres.intake.titles.office_posts import is_party_body
from cadres.vietnamese import match_key

_ROMAN = r"(?:[ivx]|[ivxlc]{2,6})"  # "C." and "L." are letters: no list has so many blocks
_NESTED = r"(?:\.\d{1,2})"  # "II.1", "A.2"
_ENUMERATOR = re.compile(
    rf"^(?:(?P<letter>[a-zđ]|[a-eđ]{_NESTED}+)\s*[.)/-]|(?P<roman>{_ROMAN}{_NESTED}*)\s*[.)/-]|"
    rf"(?P<nested>(?:[a-eđ]|{_ROMAN}){_NESTED}+)(?=\s)|"
    rf"\((?P<bracket>\d{{1,2}}|[a-zđ]|{_ROMAN})\)(?=\s)|"
    r"(?P<decimal>\d{1,3}(?:\.\d{1,3})*)\s*[.)/-]?|(?P<dash>[-*+•–]))\s*(?=\D)"
)
_WORDS = {
    "province": "tỉnh|thành phố|tp",
    "district": "huyện|quận|thị xã|tx|h\\.|q\\.",
    "commune": "xã|phường|thị trấn|đặc khu|đk\\.?|tt\\.?|x\\.|p\\.(?= ?\\D)|p(?=\\.? ?\\d)",
    "hamlet": "thôn|ấp|khu phố|khu vực|khu dân cư|điểm dân cư|tổ dân phố|bản|buôn|khóm|xóm|khối phố"
    "|khối|tiểu khu|phố(?! trưởng)|làng|bon|phum|sóc|kp\\.?|kv\\.?|tdp\\.?|kdc\\.?|khu"
    "|tổ(?= ?\\d)|plei",
}  # fmt: skip
_PLACE = re.compile(
    "|".join(f"(?P<{level}>(?:{words})(?=[\\s.\\d]))" for level, words in _WORDS.items())
)
_LEVEL = re.compile(
    r"(?:khối |các |ở )?(?:cấp|đơn vị cấp) "
    r"(?:tỉnh|huyện|xã|thôn|ấp|khu phố|cơ sở|trung ương|tổ dân phố|thành phố|phường|bản|khóm|"
    r"buôn|làng)"
    r"|(?:ở |các )?(?:thôn|ấp|khu phố|xã|phường|tổ dân phố|bản)(?:,| và| -|/)? "
    r"(?:thôn|ấp|khu phố|bản|tổ dân phố|thị trấn|phường|khóm|khu)\b.*"
)
_BEFORE_PLACE = re.compile(
    r"(?:(?:đảng bộ(?: cơ sở)?|phần \d+|đảng ủy|tổ chức đảng|chi bộ|đơn vị"
    r"|địa bàn|địa phương|ubnd|tại|thuộc)\s*:?\s+)+"
)
# Behind a block that goes on after a page break: "Xã Tân Phú (tiếp theo)".
_CONTINUED = re.compile(
    r"\s*(?:\(\s*(?:(?:[Tt]iếp|TIẾP)\b[^()]*|tt)\)|[-–,]\s*[Tt]iếp theo)[\s.:]*$"
)
# "X. Tân Phú" is a commune, "X. CẤP XÃ" or "X. Hội Nông dân" the tenth block.
_SHORT_UNIT = re.compile(r"([XPQH]\.)\s?((?:[^\W\d_a-z]\S*\s?){1,4})|(P\.)\s?(\d{1,2})")
_BODY = re.compile(
    r"(?:hội|ban|các|khối|đoàn|đảng|văn phòng|phòng|cơ quan|tổ|mặt trận|mttq|ub|ủy ban|ubnd|hđnd"
    r"|công an|quân sự|trường|trung tâm)\b"
)
RANKS = {"province": 1, "district": 2, "commune": 3, "hamlet": 4}


@dataclass(frozen=True)
class Block:
    """A row that governs those below: its text without the enumerator, the enumerator's style and,
    if it names a unit, that unit's level (1 province … 4 hamlet); `level` 0 names none."""

    text: str
    style: str
    level: int
    row: int


def without_continued(text: str) -> str:
    """A heading without the remark that it goes on from the page before."""
    return _CONTINUED.sub("", text)


@lru_cache(maxsize=20_000)
def read_block(text: str) -> tuple[str, str, int, bool]:
    """A heading's text without enumerator, the enumerator's style, the level of the unit that it
    names (0: none), and whether it names a level or a unit at all."""
    text = without_continued(text)
    key = match_key(text)
    style = ""
    if short := _short_unit(text):
        key = short
    elif found := _ENUMERATOR.match(key):
        style = found.lastgroup
        if style in ("letter", "nested"):
            style = "roman" if re.match(rf"{_ROMAN}(?:{_NESTED}|\s*[.)/-])", key) else "letter"
        style = style.upper() if text.lstrip(" (")[:1].isupper() else style  # "A." holds "a."
        style += "." * found[found.lastgroup].count(".")
        key, text = key[found.end() :], text[found.end() :]
    text = text.strip(" :.-")
    if _LEVEL.match(key):
        return text, style, 0, True
    if is_party_body(text):
        return text, style, RANKS["hamlet"], True  # beside the cells of hamlets
    key = _BEFORE_PLACE.sub("", key, count=1) if _BEFORE_PLACE.match(key) else key
    if (place := _PLACE.match(key)) and len(key) > place.end() + 1:
        return text, style, RANKS[place.lastgroup], True
    return text, style, 0, False


def _short_unit(text: str) -> str:
    """The key of a unit behind the letter of its word, "" where the letter is an enumerator."""
    found = _SHORT_UNIT.fullmatch(text)
    word, name = filter(None, found.groups()) if found else ("", "")
    name = match_key(name)
    is_none = not name or any(form.match(name) for form in (_PLACE, _LEVEL, _BODY))
    return "" if is_none else f"{word.lower()} {name}"


def outline(blocks: tuple[Block, ...], new: Block) -> tuple[Block, ...]:
    """The blocks that govern what follows once `new` has begun.

    A block ends those of its own style of enumerator and all within them; one that names a unit
    also ends those of its level and below.
    """
    kept = []
    for block in blocks:
        if new.style and block.style == new.style:
            break
        if new.level and block.level and block.level >= new.level:
            break
        if not new.style and not new.level and not block.level:
            break
        kept.append(block)
    return (*kept, new)
