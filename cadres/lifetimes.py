"""When there was such a position, and which posts do not agree with that."""

import datetime as dt
from dataclasses import dataclass

from cadres.vietnamese import PartialDate, format_day


@dataclass(frozen=True)
class Lifetime:
    """The first and the last day on which there was a position anywhere, None where not known.

    `basis` is what the days rest on; unless `verified` they were found in no document.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    basis: str = ""
    verified: bool = False

    @property
    def days(self) -> str:
        """ "từ 1/7/2025", "đến hết 28/2/2025"; "" for always."""
        since = f"từ {format_day(self.first)}" if self.first else ""
        until = f"đến hết {format_day(self.last)}" if self.last else ""
        return " ".join(filter(None, (since, until)))

    @property
    def ground(self) -> str:
        """ "72/2025/QH15", "121-KL/TW, chưa kiểm chứng"; "" for always."""
        doubt = "chưa kiểm chứng" if self.days and not self.verified else ""
        return ", ".join(filter(None, (self.basis, doubt)))

    @property
    def told(self) -> str:
        """Both: "đến hết 28/2/2025 (121-KL/TW, chưa kiểm chứng)"."""
        return f"{self.days} ({self.ground})" if self.ground else self.days

    def begins_late(self, start: PartialDate | None) -> bool:
        """Whether a post that began then began when there was no such position any more."""
        return bool(self.last and start and start.first_day() > self.last)

    def is_outlived(self, end: PartialDate | None, day: dt.date) -> bool:
        """Whether a post was held after the last day: it ended later, or lasts still on `day`."""
        return bool(self.last and (end.first_day() if end else day) > self.last)

    def begins_early(self, start: PartialDate | None) -> bool:
        """Whether a post began for certain before there was such a position."""
        return bool(self.first and start and start.last_day() < self.first)

    def doubt(self, start: PartialDate | None, end: PartialDate | None, day: dt.date) -> str:
        """What does not agree with a post held from `start` to `end` (None: still on `day`)."""
        late = self.begins_late(start) or self.is_outlived(end, day)
        if late or self.begins_early(start):
            return f"theo danh mục, chức danh này chỉ có {self.told}"
        return ""
