"""What a sentence says around the posts held: how they came, which were held before, which may be.

"Bí thư chi bộ, được nhân dân bầu làm Trưởng thôn" names two posts that are held, "Nguyên Bí thư chi
bộ, nay là Trưởng thôn" and "Bí thư chi bộ, dự kiến kiêm Trưởng thôn" one. What leaves open which
posts it speaks of stays in the text, to be asked about.
"""

import re
from functools import lru_cache

from cadres.intake.titles.post_words import begins_with_post, has_post

NEAR = 150  # characters that tell what a word leads to
_CALL = (
    r"(?:tín nhiệm|bầu|bổ nhiệm|chỉ định|phân công|giao|cử|điều động|luân chuyển|tăng cường"
    r"|phê chuẩn|chuẩn y|công nhận)"
)
_HOLD = r"(?:giữ|đảm nhiệm|đảm nhận|chức danh|chức vụ|chức|làm|là)"
_MORE = rf"(?:{_CALL}|{_HOLD}|kiêm nhiệm|kiêm|bổ sung|tái cử|lại|về|thêm|nhiệm vụ)"
_PAST = (
    rf"(?:(?:nguyên|cựu|đã từng|từng|trước (?:đây|kia|đó))\b(?:\s+{_HOLD})*|trước(?:\s+{_HOLD})+)"
)
_NOW = r"(?:hiện nay|hiện tại|hiện|nay|đang)"
_END = r"(?:\s*\([^()]*\d{4}[^()]*\))?\s*(?:\)|[;\n]|$)"

_SPOKEN = re.compile(
    r"\b(?:được|hiện|nay|đang|nguyên|cựu|trước|từng|dự kiến|sẽ|quy hoạch|đề nghị"
    r"|(?:không|chưa) kiêm)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    rf"(?<!\w)(?:(?:đã|vừa|mới|tiếp tục)\s+)*được\s+(?P<by>(?:[^,;()\n]{{0,60}}?\s)??)"
    rf"{_CALL}(?:\s+{_MORE})*(?=\s)",
    re.IGNORECASE,
)
_HOW = re.compile(
    rf"\(\s*(?:(?:mới|vừa|đã|được)\s+)*(?:{_CALL}|tái cử)(?:\s+(?:lại|bổ sung|mới))*\s*\)",
    re.IGNORECASE,
)
_NOT_CALLED = re.compile(
    r"\b(?:chưa|không|chờ|sẽ|cần|dự kiến|đề nghị)(?:\s+(?:đang|chờ))?\s*$", re.IGNORECASE
)
_OTHERWISE = re.compile(
    r"\b(?:thôi|miễn|cho|quy hoạch|đề nghị|đề xuất|giới thiệu|ứng|chưa|không|kiêm)\b", re.IGNORECASE
)
_HELD_NOW = re.compile(
    rf"(?<!\w){_NOW}(?:\s+(?:đang|còn|thêm|kiêm nhiệm|kiêm|{_HOLD}))*(?=\s)", re.IGNORECASE
)
_BEFORE_NOW = re.compile(
    rf"(?:^|(?<=[,;(.\n]))\s*{_PAST}\s+(?P<said>[^;()\n]+?)[,;]?\s*(?:và\s+)?(?=\b{_NOW}\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"[,;(–-]\s*{_PAST}\s+(?P<said>[^,;()\n]+){_END}", re.IGNORECASE)
_INTENDED = re.compile(
    r"[,;(–-]\s*(?:dự kiến|sẽ|đang đề nghị|đề nghị|(?:được |đã )*quy hoạch|(?:không|chưa) kiêm)\b"
    rf"(?P<said>[^,;()\n]+){_END}",
    re.IGNORECASE,
)
_NOT_HELD = _BEFORE_NOW, _BEFORE, _INTENDED
_AROUND = " ,;()\n–-"
_DEPUTY = re.compile(r"(?:^|[,;(.\n])\s*(?:phó |p)(?P<of>\w+ \w+)[^,;(.\n]*[,\s]*$", re.IGNORECASE)
_HOLDING = re.compile(r"(?:tạm )?(?:quyền|phụ trách)\b", re.IGNORECASE)


def posts_held(text: str) -> str:
    """A text with blanks for what is no post held, so that all else stays in its place.

    What tells how a post came joins it to the one before.
    """
    if "(" in text:
        text = _HOW.sub(lambda found: " " * len(found[0]), text)
    if not _SPOKEN.search(text):
        return text
    for form in _NOT_HELD:
        text = form.sub(_without_posts, text)
    for form in (_CALLED, _HELD_NOW):
        text = form.sub(_joined, text)
    return text


@lru_cache(maxsize=20_000)
def posts_not_held(text: str) -> tuple[str, ...]:
    """What a text says of posts that are not held: of before, intended, or expressly not."""
    said = []
    for form in _NOT_HELD if _SPOKEN.search(text) else ():
        said += [found[0].strip(_AROUND) for found in form.finditer(text) if _is_of_posts(found)]
        text = form.sub(_without_posts, text)
    return tuple(said)


def _is_of_posts(found: re.Match) -> bool:
    """Whether it speaks of posts, which other words after "nguyên" or "dự kiến" do not."""
    said = found["said"].strip()
    return has_post(said) if found.re is _INTENDED else begins_with_post(said)


def _without_posts(found: re.Match) -> str:
    """Blanks for what speaks of posts not held."""
    if not _is_of_posts(found):
        return found[0]
    tail = found[0][-1] if found[0][-1] in ";\n" else " "
    return tail.rjust(len(found[0]))


def _joined(found: re.Match) -> str:
    """A joint for words that lead to a post; they stay where they are said of something else."""
    before, after = _around(found)
    is_name = found[0][0].isupper() and before.strip() and before.rstrip()[-1] not in ",;.(\n-–"
    leads = begins_with_post(after) or bool(_HOLDING.match(after))
    if is_name or not leads or _NOT_CALLED.search(before) or _is_otherwise(found):
        return found[0]
    return (";" if before.strip() else " ").ljust(len(found[0]))


def _is_otherwise(found: re.Match) -> bool:
    """Whether somebody was called away, is only to be called, or rose from deputy to head."""
    if found.re is not _CALLED:
        return False
    before, after = _around(found)
    deputy = _DEPUTY.search(before)
    rose = deputy and after.lower().startswith(f"{deputy['of'].lower()} ")
    return bool(rose or _OTHERWISE.search(found["by"]))


def _around(found: re.Match) -> tuple[str, str]:
    """What stands right before and behind words, as much as tells what they lead to."""
    before = found.string[max(found.start() - NEAR, 0) : found.start()]
    return before, found.string[found.end() : found.end() + NEAR].lstrip()
