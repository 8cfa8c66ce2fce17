"""What stands in the place of a name where nobody holds the post: "Khuyết", "Chưa bố trí"."""

import re
from functools import lru_cache

from cadres.vietnamese import match_key

_VACANT = re.compile(
    r"(?:(?:hiện|còn|đang|tạm|tạm thời|vị trí|nay|chức danh|chức vụ|do) )*"
    r"(?:khuyết|bỏ trống|để trống|trống|bỏ khuyết|để khuyết)\b.*"
    r"|(?:hiện |đang )*chưa (?:có|bố trí|bầu|kiện toàn|phân công|xác định|cử|chỉ định|bổ nhiệm"
    r"|thực hiện)\b.*"
    r"|(?:hiện |đang |còn )*(?:chờ|đợi) (?:đại hội |để )*(?:bầu|kiện toàn|bố trí|bổ nhiệm|phân công"
    r"|chỉ định|bổ sung)\b.*|(?:hiện |đang |còn )*thiếu(?: người| cán bộ| 0?1)?"
    r"|không (?:có|bố trí)(?: (?:người|cán bộ|ai|chức danh này))?|không|khuyet"
)
# Most cells hold no such word, which is told soonest so.
_HINT = re.compile(
    "[Kk]huy|KHUY|[Tt]rống|TRỐNG|[Cc]h(?:ưa|ờ )|CH(?:ƯA|Ờ )|[Kk]hông|KHÔNG|[Tt]hiếu|THIẾU|đợi"
)
_MARKS = "()[]{} .,:;*-–/"


def is_vacant(text: str) -> bool:
    """Whether a cell for a name or a post says that there is none."""
    return bool(_HINT.search(text)) and _says_so(text)


@lru_cache(maxsize=1000)
def _says_so(text: str) -> bool:
    return bool(_VACANT.fullmatch(match_key(text).strip(_MARKS)))
