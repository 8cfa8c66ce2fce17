"""Writing an imported list: all of it or nothing."""

import datetime as dt
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field

import pghistory
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from cadres.access import editing_reach_of
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
    Precision,
)
from cadres.progress import report
from cadres.querysets import within
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
    people = set(
        Appointment.objects.filter(pk__in=touched).values_list("person", flat=True).distinct()
    )
    people |= {_pk(persons, each.person) for each in plan.appointments}
    before = _count_cases(people)
    _complete(plan, decisions)
    report("write", 4, 10)
    Appointment.objects.bulk_create(
        [_appointment(each, persons, hamlets, decisions, source) for each in plan.appointments]
    )
    if len(plan.appointments) >= BULK:
        analyze(Person, Appointment, ConcurrentAssignment, AssignmentStretch, LocalityVersion)
    report("write", 9, 10)
    cases = _count_cases(people)
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
    return reference if isinstance(reference, int) else created[reference].pk


def _create_hamlets(hamlets) -> dict:
    """New localities; each lasts as long as its commune, and moves with it to another parent."""
    localities = Locality.objects.bulk_create(
        [Locality(level=Level.HAMLET, name=hamlet.name) for hamlet in hamlets]
    )
    created = dict(zip(hamlets, localities, strict=True))
    lives = _lives({hamlet.commune for hamlet in hamlets})
    LocalityVersion.objects.bulk_create(
        [
            LocalityVersion(
                locality=created[hamlet],
                level=Level.HAMLET,
                kind=hamlet.kind,
                name=hamlet.name,
                parent_id=hamlet.commune,
                period=period,
            )
            for hamlet in hamlets
            for period in lives[hamlet.commune]
        ]
    )
    return created


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
    rows = [
        Person(
            full_name=person.full_name,
            birth=person.birth.first_day() if person.birth else None,
            birth_precision=person.birth.precision if person.birth else Precision.DAY,
            gender=person.gender,
            ethnic_group=person.ethnic_group,
            personnel_code=person.code,
        )
        for person in persons
    ]
    return dict(zip(persons, Person.objects.bulk_create(rows), strict=True))


def _ensure_decisions(plan: Plan, user) -> dict:
    """The decisions that the plan names, by (number, issued); those the user sees none of are new.

    Papers beyond the scope are not taken: every commune numbers its own.
    """
    papers = {each.decision for each in plan.appointments} | set(plan.decisions.values())
    wanted = {(paper.number, paper.issued) for paper in papers - {None}}
    known = Decision.objects.visible_to(user) if user else Decision.objects.all()
    known = known.filter(number__in={number for number, _ in wanted}, issuer="").order_by("-pk")
    decisions = {(each.number, each.issued): each for each in known}
    missing = sorted(wanted - decisions.keys(), key=str)
    created = Decision.objects.bulk_create(
        [Decision(number=number, issued=issued) for number, issued in missing]
    )
    return decisions | dict(zip(missing, created, strict=True))


def _complete(plan: Plan, decisions: dict) -> None:
    """Enter the ends, decisions and personnel codes that the register lacked."""
    rows = Appointment.objects.in_bulk({*plan.ends, *plan.decisions})
    for pk, end in plan.ends.items():
        rows[pk].period = DateRange(rows[pk].period.lower, _day_after(end))
        rows[pk].end_precision = end.precision
    for pk, paper in plan.decisions.items():
        rows[pk].start_decision = decisions[paper.number, paper.issued]
    Appointment.objects.bulk_update(
        rows.values(), ["period", "end_precision", "start_decision"], batch_size=2000
    )
    people = Person.objects.in_bulk(plan.codes)
    for pk, code in plan.codes.items():
        people[pk].personnel_code = code
    Person.objects.bulk_update(people.values(), ["personnel_code"], batch_size=2000)


def _appointment(each: NewAppointment, persons, hamlets, decisions, source) -> Appointment:
    row, paper = each.row, each.decision
    stop = _day_after(each.end) if each.end else None
    return Appointment(
        person_id=_pk(persons, each.person),
        position_id=each.position,
        locality_id=_pk(hamlets, each.locality),
        period=DateRange(each.start.first_day(), stop),
        start_precision=each.start.precision,
        end_precision=each.end.precision if each.end else Precision.DAY,
        is_main=each.is_main,
        start_decision=decisions[paper.number, paper.issued] if paper else None,
        source=_source(source, row),
        note=row.note,
    )


def _day_after(last):
    return last.last_day() + ONE_DAY


def _source(name: str, row) -> str:
    place = f"trang tính {row.sheet}, dòng {row.number}"
    return f"{name[: 200 - len(place) - 2]}, {place}" if name else place


def _count_cases(people) -> Counter:
    """Counted cases of some people, by level and pairing."""
    cases = ConcurrentAssignment.objects.filter(person__in=people, counted=True)
    return Counter(cases.values_list("locality__level", "pairing"))
