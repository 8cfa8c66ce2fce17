"""Which posts of some places are held on a day, by whom, and which stand vacant since when."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from cadres.models import Appointment, Level, Locality, Position
from cadres.models.precision import Precision
from cadres.querysets import SEATS
from cadres.vietnamese import format_day, format_partial

# The two posts that every hamlet should have filled. The hamlet's head is the position whose title
# is the word for it ({head}: Trưởng thôn, Trưởng ấp, Tổ trưởng tổ dân phố).
SECRETARY = Q(level=Level.HAMLET, bloc="dang", is_head=True)
HAMLET_HEAD = Q(level=Level.HAMLET, title="{head}")


@dataclass(frozen=True)
class Post:
    """A position at a locality on a day: who holds it, and, where nobody does, who held it last.

    `holders` are in the order in which they began.
    """

    position: Position
    locality_id: int
    holders: tuple[Appointment, ...] = ()
    last: Appointment | None = None

    @property
    def is_vacant(self) -> bool:
        """Khuyết: it had a holder once and has none on the day."""
        return not self.holders and self.last is not None

    @property
    def is_unknown(self) -> bool:
        """Nobody ever held it as far as the register knows: vacant, or not reported."""
        return not self.holders and self.last is None

    @property
    def vacancy(self) -> str:
        """Since when it is vacant, in words; "" where it is held."""
        if self.holders:
            return ""
        return vacant_since(self.last) if self.last else "chưa từng có người giữ trong sổ"


def vacant_since(last: Appointment) -> str:
    """Words for a vacancy that follows an appointment: "khuyết từ 1/7/2020", "khuyết sau 6/2020".

    Where the last day held is known only by its month or year, the first vacant day is not known.
    """
    after = last.period.upper
    if last.end_precision == Precision.DAY:
        return f"khuyết từ {format_day(after)}"
    return f"khuyết sau {format_partial(after - dt.timedelta(days=1), last.end_precision)}"


def posts_on(
    day: dt.date, localities: Collection[Locality], positions: Q = SEATS
) -> dict[int, list[Post]]:
    """The posts of each locality (by id) on a day, in catalogue order: two queries, however many.

    Every position that the locality ever filled by then, and those of its level that fulfil
    `positions` though they were never filled; of those that there were not on the day only what is
    held all the same. Appointments come with person, position and starting decision.
    """
    held, there = _held_by(day, localities), Position.objects.on(day)
    expected = defaultdict(dict)
    for position in there.filter(positions, level__in={place.level for place in localities}):
        expected[position.level][position.pk] = position
    found = {}
    for locality in localities:
        own = held.get(locality.pk, {})
        known = {pk: rows[0].position for pk, rows in own.items()}
        catalogue = sorted(
            (expected[locality.level] | known).values(), key=lambda p: (p.order, p.code)
        )
        posts = (_post(each, locality.pk, own.get(each.pk, []), day) for each in catalogue)
        found[locality.pk] = [post for post in posts if post.holders or day in post.position.period]
    return found


def _held_by(day, localities) -> dict[int, dict[int, list[Appointment]]]:
    """Appointments that had begun by a day, by locality and position, in order of their start."""
    rows = Appointment.objects.filter(locality__in=[place.pk for place in localities])
    rows = rows.filter(Q(period__startswith__lte=day) | Q(period__startswith=None))
    held = defaultdict(lambda: defaultdict(list))
    for row in rows.select_related("person", "position", "start_decision").order_by("period", "pk"):
        held[row.locality_id][row.position_id].append(row)
    return held


def _post(position, locality_id, rows: list[Appointment], day) -> Post:
    holders = tuple(row for row in rows if day in row.period)
    ended = [row for row in rows if row.period.upper and row.period.upper <= day]
    last = None if holders else max(ended, key=lambda row: row.period.upper, default=None)
    return Post(position, locality_id, holders, last)


@dataclass(frozen=True)
class Gap:
    """A time in which nobody held a post: after `last`, until `next`, the place ended, or now."""

    last: Appointment
    next: Appointment | None = None
    gone: dt.date | None = None

    @property
    def since(self) -> str:
        """Its first day, or after what it comes."""
        return vacant_since(self.last).removeprefix("khuyết ").removeprefix("từ ")

    @property
    def until(self) -> str:
        """Its last day, or before what it was over; "nay" where it lasts."""
        if self.next is None:
            return format_day(self.gone - dt.timedelta(days=1)) if self.gone else "nay"
        start = self.next.period.lower
        if self.next.start_precision == Precision.DAY:
            return format_day(start - dt.timedelta(days=1))
        return f"trước {format_partial(start, self.next.start_precision)}"


def with_gaps(holders: list[Appointment], gone: dt.date | None = None) -> list[Appointment | Gap]:
    """The holders of one post in time, with the times between and after them when it was vacant.

    `gone` is the day from which the place or the position is no more: then nothing is vacant.
    """
    rows, latest = [], None
    for held in sorted(holders, key=lambda row: (row.period.lower or dt.date.min, row.pk)):
        if latest and held.period.lower and held.period.lower > _end(latest):
            rows.append(Gap(latest, held))
        rows.append(held)
        if latest is None or _end(held) > _end(latest):
            latest = held
    if latest and _end(latest) < (gone or dt.date.max):
        rows.append(Gap(latest, gone=gone))
    return rows


def _end(held: Appointment) -> dt.date:
    return held.period.upper or dt.date.max
