"""Indicators beside the cases: shares of posts, from the same question as the figures."""

from dataclasses import dataclass

from cadres import vietnamese
from cadres.models import Appointment, LocalityVersion, LocalStatus, Position

from .questions import Question


@dataclass(frozen=True)
class NotLocal:
    """How many of the posts of a position below a place are held by people judged not local.

    `posts` is every locality that should have such a head on the day. The rest of it is judged
    local, held by somebody not judged yet, or without a holder in the register: vacant, or not
    reported.
    """

    position: Position
    label: str
    posts: int
    not_local: int
    local: int
    unjudged: int
    unfilled: int

    @property
    def text(self) -> str:
        return "/".join(vietnamese.format_number(n) for n in (self.not_local, self.posts))


def not_local(question: Question, user=None) -> list[NotLocal]:
    """The single-seat heads of which at least one is judged, by position.

    Whether somebody is a native of the place is a declared judgement with its ground (65-QĐ/TW
    and local rules), never computed from the home place. Filters of the question do not apply.
    """
    held = Appointment.objects.on(question.day)
    held = held.placed(lambda versions: _asked(versions, question, user))
    heads = held.filter(position__is_head=True, position__single_seat=True)
    judged = heads.exclude(local_status=LocalStatus.UNJUDGED)
    positions = Position.objects.filter(pk__in=judged.values("position"))
    return [_not_local(position, heads, question, user) for position in positions]


def _asked(versions, question, user):
    """The places that are asked of and visible on the day: one rule for posts and holders."""
    asked = versions.on(question.day).under(question.place)
    return asked if user is None else asked.visible_to(user)


def _not_local(position, heads, question, user) -> NotLocal:
    places = _asked(LocalityVersion.objects, question, user)
    statuses = list(heads.filter(position=position).values_list("local_status", flat=True))
    posts = places.filter(level=position.level).count()
    return NotLocal(
        position=position,
        label=str(position),
        posts=posts,
        not_local=statuses.count(LocalStatus.NOT_LOCAL),
        local=statuses.count(LocalStatus.LOCAL),
        unjudged=statuses.count(LocalStatus.UNJUDGED),
        unfilled=posts - len(statuses),
    )
