"""People who are told to have left their posts, and what their one day means.

Below "II. MIỄN NHIỆM", or beside "Miễn nhiệm" in a column "Hình thức", the day in "Ngày có hiệu
lực" is the last one. Nobody there holds the posts still, so a line without a last day is a fault,
never somebody in office.
"""

import re

from cadres.intake.headings.columns import heading_key
from cadres.intake.headings.header import Header
from cadres.intake.headings.taken_and_left import is_either
from cadres.intake.layout.layout import Layout
from cadres.intake.texts.leaving import says_left, says_otherwise, says_taken

# Headings of columns that say of each line what was done, or what became of the person.
_OF_CHANGE = re.compile(
    r"(?:hinh thuc|noi dung|loai|bien dong|dien bien|tang giam|(?:tinh|hien) trang|trang thai)\b.*"
)
# Of a heading that calls its day the first one; an act "takes effect" at either end.
_FIRST = re.compile(
    r"\b(?:tu|bat dau|giu|nhan|dam nhiem|bo nhiem|bau|chi dinh|kiem nhiem|phan cong|chuan y"
    r"|phe chuan|cong nhan)\b"
)
_IN_EFFECT = "hieu luc"


class Leavers:
    """What a list says around and beside its lines of how people came to their posts or left."""

    def __init__(self, header: Header, layout: Layout):
        self.around = " ".join(layout.title(header)), layout.called
        told = dict(header.unmapped)  # and the remarks, if they are headed so: "Hiện trạng"
        if (note := header.columns.get("note")) is not None:
            told[note] = header.heading(note)
        self.columns = [c for c, text in told.items() if _OF_CHANGE.fullmatch(heading_key(text))]
        self.heading = header.heading(header.columns.get("start", -1))
        self.is_one_day = "end" not in header.columns and _may_be_last(self.heading)
        self.go_below(())

    def go_below(self, blocks: tuple[str, ...]) -> None:
        """Read on below other blocks: the innermost that says anything counts, then the title, then
        the sheet's name.
        """
        texts = (*reversed(blocks), *self.around)
        telling = next((each for each in texts if says_left(each) or says_otherwise(each)), "")
        self.left = telling if says_left(telling) else ""
        self.is_unsaid = is_either(self.heading) and not (self.left or any(map(says_taken, texts)))

    def settle(self, cells, row: list) -> str:
        """What tells a line's person to have left, "" if nothing does; their one day is the last.

        A decision beside it is that of the end, which the register keeps none of without a
        beginning.
        """
        if not (self.left or self.columns or self.is_unsaid):
            return ""
        said = self._said(row)
        left = said if says_left(said) else self.left if not said else ""
        if "start" not in cells.values or not self.is_one_day:
            return left
        if left:
            last = cells.values["end"] = cells.values.pop("start")
            for name in ("decision_no", "decision_date"):
                cells.values.pop(name, None)
            shown = last if isinstance(last, str) else cells.date("end")
            message = f"theo “{left}”, {shown} là ngày thôi giữ chức; thiếu ngày bắt đầu giữ chức."
            cells.report("start", "missing_start", message)
        elif self.is_unsaid and not said:
            message = f"“{self.heading}”: không rõ đây là ngày bổ nhiệm hay ngày miễn nhiệm."
            cells.report("start", "unclear_day", message)
        return left

    def _said(self, row: list) -> str:
        """What a line says in a column of changes of how the person came or left, else ""."""
        said = (str(row[column]) for column in self.columns if column < len(row))
        return next((each for each in said if says_left(each) or says_taken(each)), "")


def _may_be_last(heading: str) -> bool:
    """Whether a heading's day may be a last one as well as a first."""
    key = heading_key(heading)
    return not _FIRST.search(key) or _IN_EFFECT in key or is_either(heading)


def require_end(cells, left: str, end) -> None:
    """Tell where a line of somebody who left says no last day."""
    if not end and not any(map(cells.is_told, ("start", "end"))):
        cells.problems = [each for each in cells.problems if each.kind != "missing_end"]
        message = f"“{left}” nói là đã thôi giữ chức mà không có ngày thôi."
        cells.report("end" if "end" in cells.header.columns else "start", "missing_end", message)
