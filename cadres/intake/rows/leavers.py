"""People who are told to have left their posts, and what their one day means.

Below "II. MIỄN NHIỆM", or beside "Miễn nhiệm" in a column "Hình thức", the day in "Ngày có hiệu
lực" is the last one. Nobody there holds the posts still, so a line without a last day is a fault,
never somebody in office.
"""

import re
from collections.abc import Iterable

from cadres.intake.headings.columns import heading_key
from cadres.intake.headings.header import Header
from cadres.intake.texts.leaving import says_left, says_otherwise

# Headings of columns that say of each line what was done, or what became of the person.
_OF_CHANGE = re.compile(
    r"(?:hinh thuc|noi dung|loai|bien dong|dien bien|tang giam|tinh trang|trang thai)\b.*"
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
        if says_left(text) or says_otherwise(text):
            return text if says_left(text) else ""
    return ""


def columns_of_change(header: Header) -> list[int]:
    """The columns of a list that say of each line what was done."""
    return [c for c, text in header.unmapped.items() if _OF_CHANGE.fullmatch(heading_key(text))]


def left_by(cells: list, columns: list[int]) -> str:
    """What a line says in one of these columns if it says that the person left, else ""."""
    said = (cells[column] for column in columns if column < len(cells))
    return next((each for each in said if isinstance(each, str) and says_left(each)), "")


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
