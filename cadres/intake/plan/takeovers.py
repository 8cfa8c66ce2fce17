"""Seats of the register that a row of the list gives to somebody else: who follows whom.

Whether the holder leaves for the new one, and after which day, only a person can say; so can he
alone say that a body without a single seat, like a hamlet with several party cells, has two heads.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cadres.intake.plan.asking import KEEP, LEAVE
from cadres.intake.plan.holdings import Held, HoldingBook, paper_said
from cadres.intake.plan.plan import NewAppointment
from cadres.intake.problems import WARNING, Problem
from cadres.intake.questions import REPLACE, SEAT, Question, day_chosen
from cadres.vietnamese import PartialDate, format_day

ONE_DAY = dt.timedelta(days=1)
FIRST = dt.date(1901, 1, 1)  # the day before an earlier one cannot be written
BOTH = (KEEP, "Cả hai cùng giữ, như nơi có nhiều chi bộ, chi hội")
WIDTH = {"year": 1, "month": 2, "day": 3}


@dataclass(frozen=True)
class Takeover:
    """A seat held by `held` without an end, which the list gives to `wanted` too.

    `is_single`: no two may hold it at a time.
    """

    held: Held
    wanted: NewAppointment
    is_single: bool

    def question(self, title: str) -> Question:
        """Whether the new one follows; `title` is the post with its place, as the list has it."""
        rule = "chỉ một người giữ" if self.is_single else "thường chỉ một người giữ"
        text = f"{title} {rule}. Sổ ghi {self.told}; "
        text += f"tệp ghi {self.wanted.row.full_name} giữ từ {self.wanted.start}."
        replace = (REPLACE, f"Người mới thay: kết thúc chức vụ của {self.held.name}")
        choices = [replace] if self.may_follow else []
        choices += [LEAVE] if self.is_single else [BOTH, LEAVE]
        days = self._days() if self.may_follow else None
        return Question(f"{SEAT}|{self.held.id}", SEAT, text, tuple(choices), (), days)

    @property
    def may_follow(self) -> bool:
        """Whether the new one begins later than the holder, who could leave the day before."""
        return self.wanted.start.first_day() > max(self.held.start, FIRST)

    @property
    def told(self) -> str:
        """Who holds the seat, since when and by what paper."""
        since = format_day(self.held.start) if self.held.start > dt.date.min else "trước"
        paper = f", theo quyết định {paper_said(self.held.decision)}" if self.held.decision else ""
        return f"{self.held.name} giữ từ {since}{paper}, chưa thôi"

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
    """The seats whose holder by the register could leave for the next one by the list; of seats
    that two may hold also those that both would go on holding.

    Not those of a holder whom the list itself names as such.
    """
    for (_, position), posts in book.posts.items():
        if len(posts) > 1 and position in book.seats:
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
    found = Takeover(held, wanted, is_single=book.seats[held.position])
    may_both = not found.is_single and wanted.end is None
    is_asked = found.is_single or not _is_shared(held, wanted, posts)
    if is_asked and (found.may_follow or may_both):
        yield found


def _is_shared(held: Held, wanted: NewAppointment, posts) -> bool:
    """Whether the register gives the seat to one more person when the new one begins."""
    return any(
        isinstance(post, Held)
        and post.person not in (held.person, wanted.person)
        and post.start <= wanted.start.first_day() < post.stop
        for post in posts
    )


def settle(
    book: HoldingBook, each: Takeover, question: Question, answers: Mapping
) -> list[Problem]:
    """Let the holder leave if that was answered; what the row is told then.

    Of a single seat the collision tells that nothing was.
    """
    answer = answers.get(question.key, "")
    allowed = question.allows(answer)
    if allowed and answer.partition(":")[0] == REPLACE:
        return [_replaced(book, each, day_chosen(answer) or each.last_day)]
    if each.is_single or (allowed and answer == KEEP):
        return []
    message = f"nơi này đã có người giữ chức danh đó ({each.told})."
    return [each.wanted.row.problem(each.wanted.field, "seat_taken", message)]


def _replaced(book: HoldingBook, each: Takeover, last: PartialDate) -> Problem:
    held, row = each.held, each.wanted.row
    book.succeed(held, last, f"{row.full_name} thay từ {each.wanted.start}")
    message = f"{held.name} thôi giữ chức danh này sau ngày {last}; {row.full_name} thay."
    return row.problem(each.wanted.field, "seat_taken", message, WARNING)
