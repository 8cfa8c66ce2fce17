"""A mark of what a list would do, by which a preview and what is accepted are told apart."""

from hashlib import sha256

from cadres.intake.places.gazetteer import NewHamlet
from cadres.intake.plan.people import NewPerson
from cadres.intake.plan.plan import Plan
from cadres.intake.plan.staged import StagedRow


def digest(plan: Plan, rows: list[StagedRow]) -> str:
    """A mark of all that accepting a plan would write, and of what was shown of each row."""
    written = [
        sorted(map(_appointment, plan.appointments), key=repr),
        sorted((pk, str(end)) for pk, end in plan.ends.items()),
        sorted((pk, repr(paper)) for pk, paper in plan.decisions.items()),
        sorted(plan.codes.items()),
        sorted((pk, str(birth)) for pk, birth in plan.births.items()),
        sorted(plan.end_reasons.items()),
        sorted(plan.holdings.items()),
        [(row.sheet, row.number, row.outcome) for row in rows],
    ]
    return sha256(repr(written).encode()).hexdigest()


def _appointment(each) -> tuple:
    person, place = each.person, each.locality
    if isinstance(person, NewPerson):
        person = (person.full_name, str(person.birth), person.gender, person.code)
    if isinstance(place, NewHamlet):
        place = (place.commune, place.kind, place.name)
    days = (str(each.start), str(each.end))
    facts = (each.holding, each.end_reason, repr(each.decision), each.is_main, each.row.note)
    return (person, each.position, place, *days, *facts)
