"""Cells for names that hold none, or more than one."""

import re
from functools import lru_cache

from cadres.intake.texts.ditto import DITTO
from cadres.intake.texts.person_names import read_name

_TITLED = re.compile(
    r"(?:phó\s+)?(?:bí thư|chủ tịch|trưởng (?:ban|thôn|ấp|bản|khu|khóm|phòng)|tổ trưởng"
    r"|chi hội trưởng|giám đốc|chánh (?:văn phòng|thanh tra)|chủ nhiệm|btcb)\b",
    re.IGNORECASE,
)

SHORTEST = 2  # letters of a name


@lru_cache(maxsize=50_000)
def is_no_name(written: str) -> bool:
    """Whether a cell for a name holds a post or a number besides, or only a mark."""
    if written in DITTO or _TITLED.match(written.lstrip("( ")):
        return True
    name = read_name(written)[0]
    letters = sum(map(str.isalpha, name))
    return any(map(str.isdigit, name)) or bool(written) and letters < SHORTEST
