"""Single seats of the register that a row of the list gives to somebody else: who follows whom.

Whether the holder leaves for the new one, and after which day, only a person can say.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cadres.intake.asking import LEAVE
from cadres.intake.holdings import Held, HoldingBook, paper_said
from cadres.intake.plan import NewAppointment
from cadres.intake.problems import WARNING, Problem
from cadres.intake.questions import REPLACE, SEAT, Question, day_chosen
from cadres.vietnamese import PartialDate, format_day

ONE_DAY = dt.timedelta(days=1)
FIRST = dt.date(1901, 1, 1)  # the day before an earlier one cannot be written
WIDTH = {"year": 1, "month": 2, "day": 3}


@dataclass(frozen=True)
class Takeover:
    """A seat held by `held` without an end, which the list gives to `wanted` later on."""

    held: Held
    wanted: NewAppointment

    def question(self, title: str) -> Question:
        """Whether the new one follows; `title` is the post with its place, as the list has it."""
        since = format_day(self.held.start) if self.held.start > dt.date.min else "trước"
        paper = f", theo quyết định {paper_said(self.held.decision)}" if self.held.decision else ""
        text = (
            f"{title} chỉ một người giữ. Sổ ghi {self.held.name} giữ từ {since}{paper}, chưa thôi; "
            f"tệp ghi {self.wanted.row.full_name} giữ từ {self.wanted.start}."
        )
        replace = f"Người mới thay: kết thúc chức vụ của {self.held.name}"
        choices = ((REPLACE, replace), LEAVE)
        return Question(f"{SEAT}|{self.held.id}", SEAT, text, choices, (), self._days())

    def _days(self) -> tuple[str, str, str]:
        latest = self.wanted.start.first_day() - ONE_DAY
        earliest = max(self.held.start, dt.date(1900, 1, 1))
        return str(self.last_day), earliest.isoformat(), latest.isoformat()

    @property
    def last_day(self) -> PartialDate:
        """The last day before the new one begins, as precise as his first."""
        latest = self.wanted.start.first_day() - ONE_DAY
        parts = (latest.year, latest.month, latest.day)
        return PartialDate(*parts[: WIDTH[self.wanted.start.precision]])


def takeovers(book: HoldingBook) -> Iterator[Takeover]:
    """The seats whose holder by the register could leave for the next one by the list.

    Not those of a holder whom the list itself names as such.
    """
    for (_, position), posts in book.posts.items():
        if len(posts) > 1 and position in book.single_seats:
            for held in posts:
                if isinstance(held, Held) and held.stop == dt.date.max:
                    yield from _next_one(book, held, posts)


def _next_one(book: HoldingBook, held: Held, posts) -> Iterator[Takeover]:
    later = [
        post
        for post in posts
        if isinstance(post, NewAppointment)
        and (post.end is None or post.end.last_day() >= held.start)
    ]
    wanted = min(later, key=lambda post: post.start.first_day(), default=None)
    if wanted is None or wanted.person == held.person or held.id in book.named:
        return
    if wanted.start.first_day() > max(held.start, FIRST):
        yield Takeover(held, wanted)


def settle(
    book: HoldingBook, each: Takeover, question: Question, answers: Mapping
) -> list[Problem]:
    """Let the holder leave if that was answered; what the row is told then."""
    answer = answers.get(question.key, "")
    if answer.partition(":")[0] != REPLACE or not question.allows(answer):
        return []
    last = day_chosen(answer) or each.last_day
    held, row = each.held, each.wanted.row
    book.succeed(held, last, f"{row.full_name} thay từ {each.wanted.start}")
    message = f"{held.name} thôi giữ chức danh này sau ngày {last}; {row.full_name} thay."
    return [row.problem(each.wanted.field, "seat_taken", message, WARNING)]
