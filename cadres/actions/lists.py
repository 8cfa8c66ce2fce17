"""Writing an imported list: all of it or nothing."""

import datetime as dt
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import BigIntegerField, Count, Value

from cadres.access import editing_reach_of
from cadres.copying import copy_rows, next_ids, update_rows
from cadres.intake.collector import without_collector
from cadres.intake.plan import NewAppointment, Plan
from cadres.models import (
    Appointment,
    AssignmentStretch,
    ConcurrentAssignment,
    Decision,
    Level,
    Locality,
    LocalityVersion,
    Person,
    Position,
    Precision,
)
from cadres.progress import report
from cadres.querysets import Among, within
from cadres.statistics import BULK, analyze

IMPORT_LOCK = 20_181_025  # any number, the same for all imports
ONE_DAY = dt.timedelta(days=1)


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
    """A transaction that waits for other imports, so that what was compared is what is written."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORT_LOCK])
        yield


@without_collector()
def accept_list(*, plan: Plan, user, reason: str, source: str = "") -> Accepted:
    """Write what a plan proposes, and nothing when any of it is refused.

    `user` None is the command line, which may write everywhere. `reason` goes to the history of
    every row, `source` (the file's name) to the new appointments.

    Raises ValueError when the plan has errors, PermissionDenied when a place is outside the user's
    scope, StalePlanError when somebody else wrote meanwhile.
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
    if user is None:
        return
    written = {place for place in plan.localities if isinstance(place, int)}
    written |= {hamlet.commune for hamlet in plan.hamlets}
    allowed = LocalityVersion.objects.filter(within(editing_reach_of(user)), locality__in=written)
    if written - set(allowed.values_list("locality", flat=True)):
        raise PermissionDenied("Danh sách có đơn vị ngoài phạm vi được phân công.")


def _write(plan: Plan, source: str, user) -> Accepted:
    report("write")
    hamlets = _create_hamlets(plan.hamlets)
    report("write", 1, 10)
    persons = _create_persons(plan.persons)
    report("write", 3, 10)
    decisions = _ensure_decisions(plan, user)
    touched = {*plan.ends, *plan.decisions}
    people = {each.person for each in plan.appointments if isinstance(each.person, int)}
    people.update(Appointment.objects.filter(pk__in=touched).values_list("person", flat=True))
    before = _count_cases(people)
    _complete(plan, decisions)
    report("write", 4, 10)
    _create_appointments(plan.appointments, persons, hamlets, decisions, source)
    if len(plan.appointments) >= BULK:
        analyze(Person, Appointment, ConcurrentAssignment, AssignmentStretch, LocalityVersion)
    report("write", 9, 10)
    cases = _count_cases(people.union(persons.values()))
    cases.subtract(before)
    levels = Counter()
    for (level, _), count in cases.items():
        levels[level] += count
    return Accepted(
        localities=len(hamlets),
        persons=len(persons),
        appointments=len(plan.appointments),
        updated=len(touched) + len(plan.codes),
        unchanged=plan.unchanged,
        cases={level: levels[level] for level in Level if levels[level]},
        by_pairing={(Level(level), pk): count for (level, pk), count in cases.items() if count},
    )


def _pk(created: dict, reference) -> int:
    """The id of a row of the register, or of the one created for what the list proposed."""
    return reference if isinstance(reference, int) else created[reference]


def _create_hamlets(hamlets) -> dict:
    """New localities; each lasts as long as its commune, and moves with it to another parent."""
    created = _with_ids(Locality, hamlets)
    copy_rows(
        Locality,
        ["id", "level", "name"],
        ((pk, int(Level.HAMLET), hamlet.name) for hamlet, pk in created.items()),
    )
    lives = _lives({hamlet.commune for hamlet in hamlets})
    versions = [(hamlet, period) for hamlet in hamlets for period in lives[hamlet.commune]]
    ids = next_ids(LocalityVersion, len(versions))
    copy_rows(
        LocalityVersion,
        ["id", "locality_id", "level", "kind", "name", "parent_id", "period"],
        (
            (
                pk,
                created[hamlet],
                int(Level.HAMLET),
                hamlet.kind,
                hamlet.name,
                hamlet.commune,
                period,
            )
            for pk, (hamlet, period) in zip(ids, versions, strict=True)
        ),
    )
    return created


def _with_ids(model, proposed) -> dict:
    """The ids under which what the list proposes will be rows, in its order."""
    return dict(zip(proposed, next_ids(model, len(proposed)), strict=True))


def _lives(communes) -> dict[int, list[DateRange]]:
    """The periods through which each commune lay below the same units."""
    lives: dict[int, list] = {commune: [] for commune in communes}
    versions = LocalityVersion.objects.filter(locality__in=communes).order_by("period")
    above = {}
    columns = ("locality", "period", "parent", "district", "province")
    for commune, period, *units in versions.values_list(*columns):
        known = lives[commune]
        if known and known[-1].upper == period.lower and above[commune] == units:
            known[-1] = DateRange(known[-1].lower, period.upper)
        else:
            known.append(period)
        above[commune] = units
    return lives


def _create_persons(persons) -> dict:
    created = _with_ids(Person, persons)
    columns = ["full_name", "birth", "birth_precision", "gender", "ethnic_group", "personnel_code"]
    copy_rows(
        Person,
        ["id", *columns],
        (
            (
                pk,
                person.full_name,
                person.birth.first_day() if person.birth else None,
                person.birth.precision if person.birth else Precision.DAY,
                person.gender,
                person.ethnic_group,
                person.code,
            )
            for person, pk in created.items()
        ),
    )
    return created


def _ensure_decisions(plan: Plan, user) -> dict:
    """The ids of the decisions that the plan names, by (number, issued).

    Those of which the user sees none are new.

    Papers beyond the scope are not taken: every commune numbers its own.
    """
    papers = {each.decision for each in plan.appointments} | set(plan.decisions.values())
    wanted = {(paper.number, paper.issued) for paper in papers - {None}}
    known = Decision.objects.visible_to(user) if user else Decision.objects.all()
    known = known.filter(number__in={number for number, _ in wanted}, issuer="").order_by("-pk")
    known = known.values_list("pk", "number", "issued")
    decisions = {(number, issued): pk for pk, number, issued in known}
    created = _with_ids(Decision, sorted(wanted - decisions.keys(), key=str))
    copy_rows(
        Decision,
        ["id", "number", "issued"],
        ((pk, number, issued) for (number, issued), pk in created.items()),
    )
    return decisions | created


def _complete(plan: Plan, decisions: dict) -> None:
    """Enter the ends, decisions and personnel codes that the register lacked."""
    periods = dict(Appointment.objects.filter(pk__in=plan.ends).values_list("pk", "period"))
    ends = [
        (pk, DateRange(periods[pk].lower, _day_after(end)), end.precision)
        for pk, end in plan.ends.items()
    ]
    papers = [(pk, decisions[each.number, each.issued]) for pk, each in plan.decisions.items()]
    update_rows(Appointment, ["period", "end_precision"], ends)
    update_rows(Appointment, ["start_decision_id"], papers)
    update_rows(Person, ["personnel_code"], list(plan.codes.items()))


def _create_appointments(appointments, persons, hamlets, decisions, source) -> None:
    single = set(Position.objects.filter(single_seat=True).values_list("pk", flat=True))
    columns = ["person_id", "position_id", "locality_id", "single_seat", "period"]
    columns += [
        "start_precision",
        "end_precision",
        "is_main",
        "start_decision_id",
        "source",
        "note",
    ]
    ids = next_ids(Appointment, len(appointments))
    copy_rows(
        Appointment,
        ["id", *columns],
        (
            (
                pk,
                _pk(persons, each.person),
                each.position,
                _pk(hamlets, each.locality),
                each.position in single,
                _period(each),
                each.start.precision,
                each.end.precision if each.end else Precision.DAY,
                each.is_main,
                decisions[each.decision.number, each.decision.issued] if each.decision else None,
                _source(source, each.row),
                each.row.note,
            )
            for pk, each in zip(ids, appointments, strict=True)
        ),
    )


def _period(each: NewAppointment) -> DateRange:
    return DateRange(each.start.first_day(), _day_after(each.end) if each.end else None)


def _day_after(last):
    return last.last_day() + ONE_DAY


def _source(name: str, row) -> str:
    place = f"trang tính {row.sheet}, dòng {row.number}"
    return f"{name[: 200 - len(place) - 2]}, {place}" if name else place


def _count_cases(people) -> Counter:
    """Counted cases of some people, by level and pairing."""
    wanted = Among("person", Value(list(people), ArrayField(BigIntegerField())))
    cases = ConcurrentAssignment.objects.filter(wanted, counted=True)
    counts = cases.values_list("locality__level", "pairing").annotate(Count("pk"))
    return Counter({(level, pairing): count for level, pairing, count in counts})
