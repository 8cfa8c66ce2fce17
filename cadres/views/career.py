"""The posts and cases of one person as its page tells them, under the names of their time."""

import datetime as dt
from types import SimpleNamespace

from django.db.models import Exists, OuterRef

from cadres.facts import ends_in_words
from cadres.gazette import Gazette
from cadres.models import (
    Appointment,
    AssignmentStretch,
    ConcurrentAssignment,
    LocalStatus,
    Person,
    Ruling,
)
from cadres.unmatched import why_unmatched

from .keeping import post
from .timeline import Axis

POST_FACTS = ("position", "locality", "start_decision", "end_decision")


def career(who: Person, day: dt.date) -> dict:
    """A person's posts and cases, oldest first, on one axis of time; in words as of a day."""
    appointments = list(who.appointments.select_related(*POST_FACTS))
    appointments.sort(key=lambda held: (held.period.lower or dt.date.min, held.pk))
    cases = list(_cases(who, day))
    axis = Axis.around([row.period for row in (*appointments, *cases)], day)
    gazette = Gazette(held.locality_id for held in appointments)
    posts = {held.pk: _post(held, gazette, axis, day) for held in appointments}
    return {
        "axis": axis,
        "day_mark": axis.at(day),
        "posts": list(posts.values()),
        "cases": [_case(case, posts, axis, day) for case in _explained(cases)],
        "unmatched": _unmatched(appointments, cases, posts, day),
    }


def _cases(who: Person, day: dt.date):
    """The person's cases, each with `counts_now`: whether figures of that day count it.

    A counted case has no stretch on a day on which its locality has no version.
    """
    stretches = AssignmentStretch.objects.on(day).filter(assignment=OuterRef("pk"))
    cases = who.assignments.select_related("pairing").order_by("started", "pk")
    return cases.annotate(counts_now=Exists(stretches))


def _post(held: Appointment, gazette: Gazette, axis: Axis, day: dt.date) -> dict:
    """A post under the names of its day nearest to `day`, with its bar on the axis."""
    judged = held.local_status != LocalStatus.UNJUDGED
    local = held.get_local_status_display() if judged else ""
    return post(held, gazette, day) | {"bar": axis.bar(held.period), "local": local}


def _case(case: ConcurrentAssignment, posts: dict, axis: Axis, day: dt.date) -> dict:
    """A case by its two posts; its ends are as exact as the posts' ends they come from."""
    first, second = posts[case.first_id], posts[case.second_id]
    start, end = case.precisions((first["held"], second["held"]))
    row = SimpleNamespace(period=case.period, start_precision=start, end_precision=end)
    since, until = ends_in_words(row)
    return {
        "case": case,
        "first": first,
        "second": second,
        "since": since,
        "until": until,
        "bar": axis.bar(case.period),
        "is_now": day in case.period,
    }


def _explained(cases: list[ConcurrentAssignment]) -> list[ConcurrentAssignment]:
    """The cases, each with `reason`: why it is not counted, or ""."""
    uncounted = [case for case in cases if not case.counted]
    rulings = Ruling.objects.filter(first__in=[case.first_id for case in uncounted])
    reasons = {(r.pairing_id, r.first_id, r.second_id): r.reason for r in rulings}
    for case in cases:
        ruled = reasons.get((case.pairing_id, case.first_id, case.second_id), "")
        model = "" if case.pairing.counts else "mô hình không tính là kiêm nhiệm"
        case.reason = "" if case.counted else ruled or model
    return cases


def _unmatched(appointments, cases, posts: dict, day: dt.date) -> list[dict]:
    """Chưa phân loại: why several posts held on the day make no case; empty where they do."""
    if any(day in case.period for case in cases):
        return []
    pairs = why_unmatched(appointments, day)
    return [{"first": posts[a.pk], "second": posts[b.pk], "why": why} for a, b, why in pairs]
