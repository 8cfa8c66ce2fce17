"""The rows that an imported list adds to the register, written by COPY."""

from django.db.backends.postgresql.psycopg_any import DateRange

from cadres.copying import copy_rows, next_ids, update_rows
from cadres.intake.plan.plan import Plan
from cadres.models import (
    Appointment,
    Decision,
    Level,
    Locality,
    LocalityVersion,
    Person,
    Position,
    Precision,
)
from cadres.periods import ONE_DAY, span
from cadres.progress import along

from .decisions import find_decisions

# The shares of writing in which rows are sent; behind each the server does what follows from them.
SENDING_PERSONS = "write", 0.1, 0.2
SENDING_APPOINTMENTS = "write", 0.4, 0.65
PERSON_COLUMNS = [
    "id", "full_name", "birth", "birth_precision", "gender", "ethnic_group", "personnel_code",
]  # fmt: skip
APPOINTMENT_COLUMNS = [
    "id", "person_id", "position_id", "locality_id", "single_seat", "period", "start_precision",
    "end_precision", "holding", "is_main", "start_decision_id", "end_reason", "source", "note",
]  # fmt: skip


def _pk(created: dict, reference) -> int:
    """The id of a row of the register, or of the one created for what the list proposed."""
    return reference if isinstance(reference, int) else created[reference]


def create_hamlets(hamlets) -> dict:
    """New localities; each lasts as long as its commune, and moves with it to another parent."""
    created = _with_ids(Locality, hamlets)
    copy_rows(
        Locality,
        ["id", "level", "name"],
        ((pk, int(Level.HAMLET), hamlet.name) for hamlet, pk in created.items()),
    )
    _create_versions(created)
    return created


def _with_ids(model, proposed) -> dict:
    """The ids under which what the list proposes will be rows, in its order."""
    return dict(zip(proposed, next_ids(model, len(proposed)), strict=True))


def _create_versions(hamlets: dict) -> None:
    """A version of each hamlet for every time that its commune lay below the same units."""
    lives = _lives({hamlet.commune for hamlet in hamlets})
    versions = [
        (locality, int(Level.HAMLET), hamlet.kind, hamlet.name, hamlet.commune, period)
        for hamlet, locality in hamlets.items()
        for period in lives[hamlet.commune]
    ]
    ids = next_ids(LocalityVersion, len(versions))
    copy_rows(
        LocalityVersion,
        ["id", "locality_id", "level", "kind", "name", "parent_id", "period"],
        ((pk, *version) for pk, version in zip(ids, versions, strict=True)),
    )


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


def create_persons(persons) -> dict:
    created = _with_ids(Person, persons)
    copy_rows(
        Person,
        PERSON_COLUMNS,
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
            for person, pk in along(created.items(), len(created), *SENDING_PERSONS)
        ),
    )
    return created


def ensure_decisions(plan: Plan, user) -> dict:
    """The ids of the decisions that the plan names, by (number, issued); unknown ones are new."""
    papers = {each.decision for each in plan.appointments} | set(plan.decisions.values())
    wanted = {(paper.number, paper.issued) for paper in papers - {None}}
    known = find_decisions(user=user, papers=wanted)
    created = _with_ids(Decision, sorted(wanted - known.keys(), key=str))
    copy_rows(
        Decision,
        ["id", "number", "issued"],
        ((pk, number, issued) for (number, issued), pk in created.items()),
    )
    return known | created


def complete_posts(plan: Plan, decisions: dict) -> None:
    """Enter what the register lacked of its posts and people."""
    held = Appointment.objects.filter(pk__in=plan.ends).values_list("pk", "period", "end_reason")
    ends = [
        (
            pk,
            DateRange(period.lower, plan.ends[pk].last_day() + ONE_DAY),
            plan.ends[pk].precision,
            plan.end_reasons.get(pk, reason),
        )
        for pk, period, reason in held
    ]
    reasons = [(pk, why) for pk, why in plan.end_reasons.items() if pk not in plan.ends]
    papers = [(pk, decisions[each.number, each.issued]) for pk, each in plan.decisions.items()]
    update_rows(Appointment, ["period", "end_precision", "end_reason"], ends)
    update_rows(Appointment, ["end_reason"], reasons)
    update_rows(Appointment, ["holding"], list(plan.holdings.items()))
    update_rows(Appointment, ["start_decision_id"], papers)
    births = [(pk, each.first_day(), each.precision) for pk, each in plan.births.items()]
    update_rows(Person, ["personnel_code"], list(plan.codes.items()))
    update_rows(Person, ["birth", "birth_precision"], births)


def create_appointments(appointments, persons, hamlets, decisions, source) -> None:
    single = set(Position.objects.filter(single_seat=True).values_list("pk", flat=True))
    ids = next_ids(Appointment, len(appointments))
    numbered = zip(ids, appointments, strict=True)
    copy_rows(
        Appointment,
        APPOINTMENT_COLUMNS,
        (
            (
                pk,
                _pk(persons, each.person),
                each.position,
                _pk(hamlets, each.locality),
                each.position in single,
                span(each.start, each.end),
                each.start.precision,
                each.end.precision if each.end else Precision.DAY,
                each.holding,
                each.is_main,
                decisions[each.decision.number, each.decision.issued] if each.decision else None,
                each.end_reason,
                _source(source, each.row),
                each.row.note,
            )
            for pk, each in along(numbered, len(ids), *SENDING_APPOINTMENTS)
        ),
    )


def _source(name: str, row) -> str:
    # A text file's only sheet is called as the file, whose name may be of any length.
    place = f"trang tính {row.sheet[:100]}, dòng {row.number}"
    return f"{name[: 200 - len(place) - 2]}, {place}" if name else place
