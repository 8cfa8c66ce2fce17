"""Texts of a list's rows for which the register has no room, from wherever they were read."""

from collections.abc import Iterable, Iterator

from cadres.intake.places.gazetteer import NewHamlet
from cadres.intake.problems import Problem
from cadres.lists.placed import NamedPost, Placed
from cadres.lists.placer import place_field
from cadres.models import Appointment, Decision, LocalityVersion, Person


def _longest(model, name: str) -> int:
    return model._meta.get_field(name).max_length


NAME, ETHNIC_GROUP, CODE = (
    _longest(Person, name) for name in ("full_name", "ethnic_group", "personnel_code")
)
REASON = _longest(Appointment, "end_reason")
NUMBER = _longest(Decision, "number")
HAMLET = _longest(LocalityVersion, "name")
SHORTEST = min(NAME, ETHNIC_GROUP, CODE, REASON, NUMBER)


def check_lengths(rows: Iterable[Placed]) -> Iterator[Problem]:
    """Every text that is longer than its column in the register, at its cell."""
    for each in rows:
        row = each.row
        said = row.full_name, row.ethnic_group, row.personnel_code, row.end_reason
        of_row = _of_row(each) if max(map(len, (*said, row.decision_number))) > SHORTEST else ()
        for field, text, longest in (*of_row, *_of_posts(each)):
            if len(text) > longest:
                message = f"“{text[:40]}…” dài quá {longest} ký tự."
                yield each.row.problem(field, "too_long", message)


def _of_row(each: Placed) -> Iterator[tuple[str, str, int]]:
    row = each.row
    yield "full_name", row.full_name, NAME
    yield "ethnicity", row.ethnic_group, ETHNIC_GROUP
    yield "officer_code", row.personnel_code, CODE
    yield "decision_no", row.decision_number, NUMBER
    yield row.reason_field, row.end_reason, REASON


def _of_posts(each: Placed) -> Iterator[tuple[str, str, int]]:
    for named in each.posts:
        if named.written.paper:
            yield named.field, named.written.paper.number, NUMBER
        if isinstance(named.place, NewHamlet):
            yield _hamlet_field(each, named), named.place.name, HAMLET


def _hamlet_field(each: Placed, named: NamedPost) -> str:
    """Where the hamlet of a post is said: by the title, or for the whole row."""
    return place_field(each.row, "hamlet") if named.found is each.found else named.field
