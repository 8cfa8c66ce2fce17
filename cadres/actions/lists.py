"""Writing an imported list: all of it or nothing."""

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import IntegrityError, connection, transaction
from django.db.models import BigIntegerField, Count, Value

from cadres.intake.collector import without_collector
from cadres.intake.plan.plan import Plan
from cadres.models import (
    Appointment,
    AssignmentStretch,
    ConcurrentAssignment,
    Level,
    LocalityVersion,
    Person,
)
from cadres.periods import span
from cadres.progress import report
from cadres.querysets import Among
from cadres.statistics import BULK, analyze

from .list_rows import (
    complete_posts,
    create_appointments,
    create_hamlets,
    create_persons,
    ensure_decisions,
)
from .writing import check_places

IMPORT_LOCK = 20_181_025  # any number, the same for all imports
WRITTEN = (
    Person,
    Person.pgh_event_model,
    Appointment,
    Appointment.pgh_event_model,
    ConcurrentAssignment,
    AssignmentStretch,
    LocalityVersion,
)


class StalePlanError(Exception):
    """The register changed since the list was compared; the message is a Vietnamese sentence."""


@dataclass
class Accepted:
    """What accepting a list wrote: counts of rows, and by level the counted cases that followed.

    `by_pairing` has the same cases by level and pairing.
    """

    localities: int = 0
    persons: int = 0
    appointments: int = 0
    updated: int = 0
    unchanged: int = 0
    cases: dict[Level, int] = field(default_factory=dict)
    by_pairing: dict[tuple[Level, int], int] = field(default_factory=dict, compare=False)


@contextmanager
def one_import_at_a_time():
    """A transaction that waits for other imports; of other writers see `hold`."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORT_LOCK])
        yield


def hold(plan: Plan) -> bool:
    """Keep what a plan completes, and whom it gives posts, from others until the transaction ends.

    Whether there is any such row: until now somebody may have changed it, so that it has to be
    compared again.
    """
    people = _people_of(plan).union(plan.codes, plan.births)
    posts = plan.completed
    for rows, ids in (
        (Person.objects.select_for_update(no_key=True), people),  # a merge waits for it
        (Appointment.objects.select_for_update(), posts),
    ):
        list(rows.filter(_among("pk", ids)).order_by("pk").values_list("pk"))
    return bool(people or posts)


@without_collector()
def accept_list(*, plan: Plan, user, reason: str, source: str = "") -> Accepted:
    """Write what a plan proposes, and nothing when any of it is refused.

    `user` None is the command line, which may write everywhere. `reason` goes to the history of
    every row, `source` (the file's name) to the new appointments.

    Raises ValueError when the plan has errors, PermissionDenied when a place is outside the user's
    scope, StalePlanError when the register's constraints refuse it, for somebody else wrote
    meanwhile. What the plan completes is `hold`'s to keep.
    """
    if plan.errors:
        raise ValueError(f"The list has {len(plan.errors)} errors.")
    context = {"username": user.get_username(), "user": user.pk} if user else {}
    try:
        with transaction.atomic(), pghistory.context(reason=reason, **context):
            _check_scope(plan, user)
            return _write(plan, source, user)
    except IntegrityError as refused:
        raise StalePlanError(
            "Sổ vừa có thay đổi trái với danh sách này. Hãy kiểm tra lại danh sách."
        ) from refused


def rehearse_list(*, plan: Plan, user, reason: str) -> Accepted:
    """What `accept_list` would write, found by writing it and taking it all back."""
    with transaction.atomic():
        accepted = accept_list(plan=plan, user=user, reason=reason)
        transaction.set_rollback(True)
    return accepted


def _check_scope(plan: Plan, user) -> None:
    """Refuse what lies outside the scope on the days of the posts; a new hamlet as its commune."""
    if user is None:
        return
    new = ((each.locality, span(each.start, each.end)) for each in plan.appointments)
    completed = Appointment.objects.filter(pk__in=plan.completed)
    targets = {(getattr(place, "commune", place), period) for place, period in new}
    check_places(user, targets.union(completed.values_list("locality", "period")))


def _write(plan: Plan, source: str, user) -> Accepted:
    report("write")
    hamlets = create_hamlets(plan.hamlets)
    report("write", 1, 10)
    persons = create_persons(plan.persons)
    report("write", 3, 10)
    decisions = ensure_decisions(plan, user)
    known = _people_of(plan)
    before = _count_cases(known)
    complete_posts(plan, decisions)
    report("write", 4, 10)
    create_appointments(plan.appointments, persons, hamlets, decisions, source)
    if len(plan.appointments) >= BULK:
        analyze(*WRITTEN)
    report("write", 9, 10)
    cases = _count_cases(known.union(persons.values()))
    cases.subtract(before)
    return _accepted(plan, cases)


def _people_of(plan: Plan) -> set[int]:
    """The people of the register who get posts, or of whose posts something is completed."""
    completed = Appointment.objects.filter(pk__in=plan.completed)
    people = {each.person for each in plan.appointments if isinstance(each.person, int)}
    return people.union(completed.values_list("person", flat=True))


def _accepted(plan: Plan, cases: Counter) -> Accepted:
    """What is told of a plan once it is written; `cases` are those that it added."""
    levels = Counter()
    for (level, _), count in cases.items():
        levels[level] += count
    return Accepted(
        localities=len(plan.hamlets),
        persons=len(plan.persons),
        appointments=len(plan.appointments),
        updated=len(plan.completed) + len({*plan.codes, *plan.births}),
        unchanged=plan.unchanged,
        cases={level: levels[level] for level in Level if levels[level]},
        by_pairing={(Level(level), pk): count for (level, pk), count in cases.items() if count},
    )


def _count_cases(people) -> Counter:
    """Counted cases of some people, by level and pairing."""
    cases = ConcurrentAssignment.objects.filter(_among("person", people), counted=True)
    counts = cases.values_list("locality__level", "pairing").annotate(Count("pk"))
    return Counter({(level, pairing): count for level, pairing, count in counts})


def _among(name: str, ids) -> Among:
    return Among(name, Value(list(ids), ArrayField(BigIntegerField())))
