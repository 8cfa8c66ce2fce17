"""Texts that say whether people took up posts or left them: blocks, titles, cells of a change."""

import re
from functools import lru_cache

from cadres.vietnamese import match_key

_LEFT = re.compile(
    r"\b(?:miễn nhiệm|bãi nhiệm|cách chức|cho thôi|thôi (?:giữ|kiêm|làm|đảm|chức|việc|công tác)"
    r"|nghỉ (?:hưu|việc|công tác|chế độ|theo)\b(?!.*\b(?:kiêm|giữ|làm|tham gia)\b)"
    r"|giảm(?= trong\b| kiêm\b|:| ?\(|$))"
    r"|^(?:đã |xin )?(?:thôi|nghỉ)$"
)
_OTHERWISE = re.compile(
    r"\b(?:bổ nhiệm|chuẩn y|phê chuẩn|chỉ định|bầu|phân công|điều động|luân chuyển|công nhận"
    r"|kiện toàn|tăng|đang|hiện|dự kiến|chuẩn bị|sắp|đến tuổi|chưa|không|đề nghị|đề xuất"
    r"|quy hoạch)\b"
)
# A row that says nothing but what was done to those below.
_CHANGE = re.compile(
    r"(?:(?:danh sách|các|những|số|cán bộ|đồng chí|đ/c|trường hợp|người|được|cho) )*"
    r"(?:bổ nhiệm|phê chuẩn|chuẩn y|chỉ định|miễn nhiệm|bãi nhiệm|thôi (?:giữ|kiêm)|tăng|giảm)\b"
    r"[^\d.;]{0,60}(?:[:(]? ?\d{1,3} (?:người|đ/c|đồng chí|cán bộ|trường hợp)\)?)?"
)


@lru_cache(maxsize=2000)
def says_left(text: str) -> bool:
    """Whether a text says that people left their posts, and nothing else of them."""
    key = match_key(text)
    return bool(_LEFT.search(key)) and not _OTHERWISE.search(key)


@lru_cache(maxsize=2000)
def says_otherwise(text: str) -> bool:
    """Whether a text says how people came to their posts, or that they are not yet out of them."""
    return bool(_OTHERWISE.search(match_key(text)))


def says_taken(text: str) -> bool:
    """Whether a text says that people took up posts, and not that any left them."""
    return says_otherwise(text) and not _LEFT.search(match_key(text))


@lru_cache(maxsize=2000)
def heads_change(text: str) -> bool:
    """Whether a row says of those below only that they took up posts, or left them."""
    return bool(_CHANGE.fullmatch(match_key(text)))
