"""A list's posts at places that there were not yet: told, since a list says the unit of its day."""

from collections.abc import Iterable

from cadres.intake.problems import WARNING, Problem
from cadres.lists.placed import Placed
from cadres.models import LocalityVersion
from cadres.vietnamese import format_day


def check_places(rows: Iterable[Placed]) -> Iterable[Problem]:
    """What ended before its place began: rather held at a unit that went into it."""
    ended = (each for each in rows if each.says_end)
    left = [(each, its, *each.days_of(its)) for each in ended for its in each.posts]
    begun = _first_days({its.standing for _, its, _, end in left if end})
    told = set()
    for each, its, start, end in left:
        first = end and begun.get(its.standing)
        if not first or end.last_day() >= first or each.line in told:
            continue
        if start and start.first_day() <= end.last_day():
            told.add(each.line)
            name = its.found.names[its.post.level]
            message = f"“{name}” chỉ có từ {format_day(first)}, mà ở đây thôi giữ từ {end}."
            yield each.row.problem("end", "place_not_yet", message, WARNING)


def _first_days(localities: set[int]) -> dict:
    """When each locality began, None where that is not known."""
    if not localities:
        return {}
    versions = LocalityVersion.objects.filter(locality__in=localities).order_by(
        "locality", "period"
    )
    periods = versions.distinct("locality").values_list("locality", "period")
    return {locality: period.lower for locality, period in periods}
