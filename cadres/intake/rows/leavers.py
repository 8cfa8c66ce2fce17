"""People whom a block or a title tells to have left their posts, and what their one day means.

Below "II. MIỄN NHIỆM" the day in "Ngày có hiệu lực" is the last one. Nobody there holds the posts
still, so a line without a last day is a fault, never somebody in office.
"""

import re
from collections.abc import Iterable

from cadres.intake.headings.columns import heading_key
from cadres.vietnamese import match_key

_LEFT = re.compile(
    r"\b(?:miễn nhiệm|bãi nhiệm|cách chức|cho thôi|thôi (?:giữ|kiêm|làm|đảm|chức|việc|công tác)"
    r"|nghỉ (?:hưu|việc|công tác|chế độ|theo)|giảm(?= trong\b| kiêm\b|$))"
)
_OTHERWISE = re.compile(
    r"\b(?:bổ nhiệm|chuẩn y|phê chuẩn|chỉ định|bầu|phân công|điều động|luân chuyển|công nhận"
    r"|kiện toàn|tăng|đang|hiện|dự kiến|chuẩn bị|sắp|đến tuổi|chưa|không|đề nghị|đề xuất"
    r"|quy hoạch)\b"
)
# Of a heading that calls its day the first one; an act "takes effect" at either end.
_FIRST = re.compile(
    r"\b(?:tu|bat dau|giu|nhan|dam nhiem|bo nhiem|bau|chi dinh|kiem nhiem|phan cong|chuan y"
    r"|phe chuan|cong nhan)\b"
)
_IN_EFFECT = "hieu luc"


def told_left(blocks: Iterable[str], title: Iterable[str]) -> str:
    """The innermost block, or else the title, that says all below to have left; "" if none does."""
    for text in (*reversed([*blocks]), " ".join(title)):
        key = match_key(text)
        if _OTHERWISE.search(key):
            return ""
        if _LEFT.search(key):
            return text
    return ""


def settle_day(cells, left: str) -> None:
    """Take the one day of somebody who left for the last one, unless its heading calls it a first.

    A decision beside it is that of the end, which the register keeps none of without a beginning.
    """
    if "end" in cells.header.columns or "start" not in cells.values:
        return
    heading = heading_key(cells.header.heading(cells.header.columns["start"]))
    if _FIRST.search(heading) and _IN_EFFECT not in heading:
        return
    last = cells.values["end"] = cells.values.pop("start")
    for name in ("decision_no", "decision_date"):
        cells.values.pop(name, None)
    shown = last if isinstance(last, str) else cells.date("end")
    message = f"theo “{left}”, {shown} là ngày thôi giữ chức; thiếu ngày bắt đầu giữ chức."
    cells.report("start", "missing_start", message)


def require_end(cells, left: str, end) -> None:
    """Tell where a line of people who left says no last day."""
    if not end and not any(map(cells.is_told, ("start", "end"))):
        message = f"“{left}” nói là đã thôi giữ chức mà không có ngày thôi."
        cells.report("end" if "end" in cells.header.columns else "start", "missing_end", message)
