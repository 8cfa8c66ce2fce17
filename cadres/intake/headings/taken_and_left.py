"""Columns that speak of posts taken up and of posts left, side by side or in one.

"Chức danh miễn nhiệm" beside "Chức danh bổ nhiệm" names no post that is held, and a day below "Ngày
bổ nhiệm, miễn nhiệm" may be a first or a last one.
"""

import re
from collections.abc import Mapping

from cadres.intake.headings.columns import field_of, in_full
from cadres.intake.headings.role_columns import COMMON_ROLES
from cadres.vietnamese import search_key

_ACTS = "bo nhiem|bau|chi dinh|phe chuan|chuan y|cong nhan|phan cong|dieu dong"
_TAKEN = re.compile(rf"\b(?:{_ACTS}|nhan)\b")
_LEFT = re.compile(r"\b(?:mien nhiem|thoi(?! gian| diem| han)|nghi(?! quyet| dinh))\b")
_ENDS = re.compile(
    r"\b(?:thoi(?! gian| diem| han| ky)|mien nhiem|ket thuc|cham dut|nghi(?! quyet| dinh)|giam)\b"
)
_BEGINS = re.compile(rf"\b(?:{_ACTS}|bo tri)\b")


def ends_posts(headings: tuple[str, ...]) -> bool:
    """Whether a column of decisions is of those that ended posts: "Quyết định thôi giữ chức"."""
    key = " ".join(map(in_full, headings))
    return bool(_ENDS.search(key)) and not _BEGINS.search(key)


def posts_left(headings: Mapping[int, tuple[str, ...]]) -> set[int]:
    """The columns of posts that were left, where another one is of posts taken up."""
    posts = {c: texts for c, texts in headings.items() if field_of(texts) in COMMON_ROLES}
    left = {column for column, texts in posts.items() if ends_posts(texts)}
    others = (search_key(" ".join(texts)) for c, texts in posts.items() if c not in left)
    return left if left and any(map(_TAKEN.search, others)) else set()


def is_either(heading: str) -> bool:
    """Whether a heading is for first days and for last days alike."""
    key = search_key(heading)
    return bool(_TAKEN.search(key) and _LEFT.search(key))
