"""Places that stand around a line: in a letterhead, the sheet's name, a block, a workplace."""

import re
from functools import lru_cache

from cadres.vietnamese import match_key, nfc

# (level, words that open a name of it in running text, the word of its kind or "" for a bare name)
_OPENINGS = (
    (1, r"tỉnh ủy|đảng bộ tỉnh|ubnd tỉnh|tỉnh", ""),
    (2, r"huyện ủy|huyện|h\.", "Huyện"),
    (2, r"thị ủy|thị xã|tx\.?", "Thị xã"),
    (2, r"quận ủy|quận|q\.", "Quận"),
    (2, r"thành ủy|thành phố|tp\.?", "Thành phố"),
    (3, r"xã|x\.", "Xã"),
    (3, r"phường|p\.|p(?=\d)", "Phường"),
    (3, r"thị trấn|tt\.?", "Thị trấn"),
    (3, r"đặc khu", "Đặc khu"),
    (4, r"ấp", "Ấp"),
    (4, r"khu phố|kp\.?", "Khu phố"),
    (4, r"thôn", "Thôn"),
    (4, r"tổ dân phố|tdp\.?", "Tổ dân phố"),
    (4, r"khóm", "Khóm"),
    (4, r"bản", "Bản"),
    (4, r"buôn", "Buôn"),
    (4, r"xóm", "Xóm"),
)  # fmt: skip
_WORDS = "|".join(f"(?P<w{index}>{words})" for index, (_, words, _) in enumerate(_OPENINGS))
_PLACE = re.compile(rf"(?<!\w)(?:{_WORDS})\s*(?=[^\s,;.()–-])")
_STOP = re.compile(r"\s*(?:[,;:()–\n]|\s-\s|\.(?:\s|$)|\bvà\b|\bngày\b|\bnăm\b|\btháng\b|$)")
_NOT_NAMES = (
    "ủy", "viên", "ban", "và", "hội", "đội", "kiêm", "thực", "trên", "thuộc", "có", "đang", "của",
    "là", "năm", "tại", "nay", "mới", "cũ", "trước", "sau", "đảm", "giữ", "nhất", "theo",
)  # fmt: skip


@lru_cache(maxsize=20_000)
def places_in(text: str) -> tuple[tuple[int, str], ...]:
    """The places that a text names, as (level, name with its kind's word), in its order.

    "HUYỆN ỦY GIỒNG TRÔM" names its district, "Ấp 1, xã An Hóa" a hamlet and a commune.
    """
    written, key = nfc(text), match_key(text)
    if len(written) != len(key):
        written = key
    found, position = [], 0
    while match := _PLACE.search(key, position):
        level, _, word = _OPENINGS[int(match.lastgroup[1:])]
        stop = _STOP.search(key, match.end())
        following = _PLACE.search(key, match.end())
        end = min(stop.start(), following.start() if following else len(key))
        name = written[match.end() : end].strip(" .-")
        position = max(end, match.end())
        if name and key[match.end() : end].split()[0] not in _NOT_NAMES:
            found.append((level, f"{word} {_cased(name)}".strip()))
    return tuple(found)


def surroundings(texts, deepest: int = 4) -> dict[int, str]:
    """The places that some texts agree on, by level; a level with two names is left out.

    `deepest` is the lowest level looked for: no letterhead is a hamlet's.
    """
    named: dict[int, dict[str, str]] = {}
    for text in texts:
        for level, name in places_in(text):
            if level > deepest:
                continue
            named.setdefault(level, {}).setdefault(match_key(name), name)
    return {level: next(iter(names.values())) for level, names in named.items() if len(names) == 1}


def _cased(name: str) -> str:
    return name.title() if name.isupper() or name.islower() else name
