"""What an entry will do before it is done: posts to begin, seats taken, cases that follow.

Nothing is guessed: the posts are written, the database derives the cases, and all is taken back.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.forms.models import model_to_dict

from cadres.actions.appointments import appoint, period_of
from cadres.actions.decisions import ensure_decision
from cadres.actions.writing import recorded, rehearsed
from cadres.consequences import Consequences, observe
from cadres.models import Appointment, ConcurrentAssignment, Decision, Locality, Person, Position
from cadres.periods import ONE_DAY, overlap
from cadres.vietnamese import PartialDate, person_sort_key
from cadres.vietnamese.dates import FIRST_YEAR

EARLIEST = dt.date(FIRST_YEAR, 1, 1)  # what people may type


@dataclass(frozen=True)
class Post:
    """One post as a form says it. `name` tells the posts of a form apart.

    `paper` is the decision's (number, day). `holder_ends`: whoever holds the single seat ends on
    the day before. Without a first day the post must be one that the person holds already.
    """

    name: str
    position: Position
    locality: Locality
    first: PartialDate | None
    last: PartialDate | None = None
    holding: str = ""
    paper: tuple[str, dt.date | None] | None = None
    is_main: bool = False
    holder_ends: bool = False

    def period(self, day: dt.date):
        """The period asked for; the day alone where no first day is said."""
        first = self.first or PartialDate(day.year, day.month, day.day)
        return period_of(first, self.last if self.first else first)


@dataclass(frozen=True)
class Seat:
    """A post that somebody else holds. `last` is the day before, None if that cannot be.

    The holder of a single seat must make room. Of another head's post two may hold it at once,
    which is more often a slip.
    """

    post: Post
    holder: Appointment
    last: PartialDate | None

    @property
    def is_single(self) -> bool:
        return self.post.position.single_seat

    @property
    def is_resolved(self) -> bool:
        return self.post.holder_ends and self.last is not None


@dataclass
class Proposal:
    """The posts of one person on one day, as a form asks for them. The person may be unsaved.

    `reuse`: a post that the person holds already serves as it is; else it is refused.
    """

    user: object
    person: Person
    posts: list[Post]
    day: dt.date
    reuse: bool = True
    faults: list[tuple[str, str]] = field(default_factory=list)  # (post's name or "", sentence)

    def __post_init__(self):
        try:
            self.periods = {post.name: post.period(self.day) for post in self.posts}
        except ValidationError as refused:
            self.periods = {}
            self.faults += [("", sentence) for sentence in refused.messages]
            return
        undated = [
            post.name for post in self.posts if post.first is None and post.name not in self.held
        ]
        if undated:
            self.faults.append((undated[0], "Chưa nhập ngày bắt đầu giữ chức."))
        if len(self.held) == len(self.posts) or (self.held and not self.reuse):
            self.faults.append(("", "Cán bộ này đã giữ chức danh đó; không có gì để ghi thêm."))

    @cached_property
    def held(self) -> dict[str, Appointment]:
        """By the post's name, what the person holds already at some time of the period."""
        if self.person.pk is None or not self.periods:
            return {}
        own = list(self.person.appointments.select_related("position", "locality").order_by("pk"))
        return {
            post.name: row
            for post in self.posts
            for row in own
            if (row.position_id, row.locality_id) == (post.position.pk, post.locality.pk)
            and overlap(row.period, self.periods[post.name])
        }

    @property
    def begun(self) -> list[Post]:
        """The posts to write."""
        return [post for post in self.posts if post.name not in self.held]

    @cached_property
    def seats(self) -> list[Seat]:
        """The single seats that others hold, and the heads' posts that one other does."""
        if not self.periods:
            return []
        asked = [post for post in self.begun if post.first and post.position.is_seat]
        holders = list(self._holders(asked)) if asked else []
        found = []
        for post in asked:
            seats = [
                Seat(post, row, _day_before(row, post.first))
                for row in holders
                if (row.position_id, row.locality_id) == (post.position.pk, post.locality.pk)
                and overlap(row.period, self.periods[post.name])
            ]
            if post.position.single_seat or (len(seats) == 1 and seats[0].last):
                found += seats
        return found

    def _holders(self, posts: list[Post]):
        """What others hold of the posts at any time."""
        same = Q()
        for post in posts:
            same |= Q(position=post.position, locality=post.locality)
        rows = Appointment.objects.filter(same).exclude(person=self.person.pk).order_by("pk")
        return rows.select_related("person", "position", "locality")

    @cached_property
    def namesakes(self) -> list[Person]:
        """People in the register with a new person's folded name and birth."""
        who = self.person
        if who.pk or not who.birth:
            return []
        same = Person.objects.visible_to(self.user).filter(sort_key=person_sort_key(who.full_name))
        born = [each for each in same if each.birth and each.birth.year == who.birth.year]
        return [each for each in born if _may_be_one_birth(each, who)]

    @property
    def is_open(self) -> bool:
        """Whether something still stands against it."""
        stand = any(seat.is_single and not seat.is_resolved for seat in self.seats)
        return bool(self.faults) or stand

    @cached_property
    def consequences(self) -> Consequences | None:
        """What will come of it; None when it is refused, with the sentence among the faults."""
        if self.is_open:
            return None
        try:
            with rehearsed():
                return self._observed()[0]
        except ValidationError as refused:
            self.faults += [("", sentence) for sentence in refused.messages]
        except PermissionDenied as refused:
            self.faults.append(("", str(refused)))
        return None

    def write(self) -> tuple[Consequences, Person]:
        """Do it. Raises ValidationError, PermissionDenied."""
        return self._observed()

    def _observed(self) -> tuple[Consequences, Person]:
        concerned = [self.person.pk, *(seat.holder.person_id for seat in self.seats)]
        cases = ConcurrentAssignment.objects.filter(person__in=[pk for pk in concerned if pk])
        written = []

        def write() -> Iterable[int]:
            written.append(self._written())
            return [written[0].pk]

        return observe(cases, write), written[0]

    def _written(self) -> Person:
        with recorded(user=self.user):
            decisions = self._decisions()
            return appoint(
                user=self.user,
                person=self.person if self.person.pk else _copy(self.person),
                appointments=[self._appointment(post, decisions) for post in self.begun],
                ends=[(seat.holder, seat.last) for seat in self.seats if seat.is_resolved],
            )

    def _decisions(self) -> dict[tuple | None, Decision | None]:
        """The decision of each paper that the posts name, once."""
        papers = {post.paper for post in self.begun} - {None}
        found = {
            (number, issued): ensure_decision(user=self.user, number=number, issued=issued)
            for number, issued in papers
        }
        return {None: None, **found}

    def _appointment(self, post: Post, decisions: dict) -> Appointment:
        return Appointment(
            position=post.position,
            locality=post.locality,
            period=self.periods[post.name],
            start_precision=post.first.precision,
            end_precision=post.last.precision if post.last else "day",
            holding=post.holding,
            is_main=post.is_main,
            start_decision=decisions[post.paper],
        )


def _copy(person: Person) -> Person:
    """A new person without an id, so that a rehearsal leaves the one asked about unsaved."""
    return Person(**model_to_dict(person, exclude=["id", "merged_into"]))


def _day_before(row: Appointment, first: PartialDate) -> PartialDate | None:
    """The last day of a holder who makes room, as exact as the new one's first day."""
    last = first.first_day() - ONE_DAY
    if last < (row.period.lower or EARLIEST):
        return None
    parts = {"year": 1, "month": 2, "day": 3}[first.precision]
    return PartialDate(*(last.year, last.month, last.day)[:parts])


def _may_be_one_birth(one: Person, other: Person) -> bool:
    """Whether two births agree as exactly as both are known."""
    known = {one.birth_precision, other.birth_precision}
    if "year" in known:
        return True
    if "month" in known:
        return one.birth.month == other.birth.month
    return one.birth == other.birth
