"""The page of a person: who it is, the posts in time, and the cases that followed from them."""

import datetime as dt

from django.db.models import Exists, OuterRef
from django.shortcuts import get_object_or_404, render

from cadres import vietnamese
from cadres.models import (
    Appointment,
    AssignmentStretch,
    ConcurrentAssignment,
    LocalStatus,
    Person,
    Ruling,
)

from . import day_asked, scoped
from .gazette import Gazette
from .timeline import Axis


@scoped
def person(request, pk):
    """A person who holds or held a post within the user's scope; 404 for anybody else.

    All posts of a visible person are shown, also those beyond the scope: a case needs both of
    its posts to be understood.
    """
    who = get_object_or_404(Person.objects.visible_to(request.user), pk=pk)
    day = day_asked(request)
    facts = ("position", "locality", "start_decision", "end_decision")
    appointments = list(who.appointments.select_related(*facts))
    appointments.sort(key=lambda held: (held.period.lower or dt.date.min, held.pk))
    cases = list(_cases(who, day))
    axis = Axis.around([row.period for row in (*appointments, *cases)], day)
    gazette = Gazette(held.locality_id for held in appointments)
    posts = {held.pk: _post(held, gazette, axis, day) for held in appointments}
    context = {
        "person": who,
        "facts": _facts(who),
        "day": day,
        "axis": axis,
        "day_mark": axis.at(day),
        "posts": list(posts.values()),
        "cases": [_case(case, posts, axis, day) for case in _explained(cases)],
        "query": request.GET.urlencode(),
    }
    return render(request, "cadres/person.html", context)


def _facts(who: Person) -> list[tuple[str, str]]:
    """What is known of a person, as (label, value)."""
    admitted = who.party_admission
    facts = [
        ("Ngày sinh", who.birth_text),
        ("Giới tính", who.get_gender_display()),
        ("Dân tộc", who.ethnic_group),
        ("Quê quán", who.home_place),
        ("Ngày vào Đảng", vietnamese.format_day(admitted) if admitted else ""),
        ("Trình độ chuyên môn", who.education),
        ("Lý luận chính trị", who.political_theory),
        ("Số hiệu cán bộ", who.personnel_code),
        ("Ghi chú", who.note),
    ]
    return [(label, value) for label, value in facts if value]


def _cases(who: Person, day: dt.date):
    """The person's cases, each with `counts_now`: whether figures of that day count it.

    A counted case has no stretch on a day on which its locality has no version.
    """
    stretches = AssignmentStretch.objects.on(day).filter(assignment=OuterRef("pk"))
    cases = who.assignments.select_related("pairing").order_by("started", "pk")
    return cases.annotate(counts_now=Exists(stretches))


def _post(held: Appointment, gazette: Gazette, axis: Axis, day: dt.date) -> dict:
    """A post under the names of its time."""
    then = _within(held.period, day)
    version = gazette.on(held.locality_id, then)
    judged = held.local_status != LocalStatus.UNJUDGED
    return {
        "held": held,
        "title": held.position.title_at(version.kind if version else None),
        "place": version.name if version else held.locality.name,
        "path": gazette.path(version, then) if version else "",
        "since": _since(held.period, held.start_precision),
        "until": _until(held.period, held.end_precision),
        "bar": axis.bar(held.period),
        "is_now": day in held.period,
        "local": held.get_local_status_display() if judged else "",
    }


def _case(case: ConcurrentAssignment, posts: dict, axis: Axis, day: dt.date) -> dict:
    """A case by its two posts; its ends are as exact as the posts' ends they come from."""
    first, second = posts[case.first_id], posts[case.second_id]
    started, ended = case.precisions((first["held"], second["held"]))
    return {
        "case": case,
        "first": first,
        "second": second,
        "since": _since(case.period, started),
        "until": _until(case.period, ended),
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


def _within(period, day: dt.date) -> dt.date:
    """The day itself where the period holds it, else the nearest day of the period."""
    if period.upper and day >= period.upper:
        return period.upper - dt.timedelta(days=1)
    return max(day, period.lower) if period.lower else day


def _since(period, precision: str) -> str:
    return vietnamese.format_partial(period.lower, precision) if period.lower else "chưa rõ"


def _until(period, precision: str) -> str:
    """The last day held."""
    if period.upper is None:
        return "nay"
    return vietnamese.format_partial(period.upper - dt.timedelta(days=1), precision)
