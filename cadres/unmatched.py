"""Why the posts that a person holds together make no case: said post by post, model by model."""

import datetime as dt
from itertools import combinations

from cadres.models import Appointment, CountedLeg, Pairing, PairingLeg
from cadres.periods import ONE_DAY
from cadres.vietnamese import format_day


def why_unmatched(appointments: list[Appointment], day: dt.date) -> list[tuple]:
    """For each two posts held on the day, as (first, second, why they match no pairing).

    Empty where fewer than two are held. One query, whatever the number of posts.
    """
    held = [each for each in appointments if day in each.period]
    if len(held) < 2:
        return []
    legs = PairingLeg.objects.filter(position__in={each.position_id for each in held})
    sides: dict[tuple, dict[int, Pairing]] = {}
    for leg in legs.select_related("pairing"):
        sides.setdefault((leg.position_id, leg.side), {})[leg.pairing_id] = leg.pairing
    return [(a, b, _why(_models(a, b, sides), day)) for a, b in combinations(held, 2)]


def _models(a: Appointment, b: Appointment, sides: dict) -> list[Pairing]:
    """The pairings that name both positions, one on each side."""
    found = {}
    for one, other in ((a, b), (b, a)):
        first = sides.get((one.position_id, CountedLeg.FIRST), {})
        second = sides.get((other.position_id, CountedLeg.SECOND), {})
        found |= {pk: first[pk] for pk in first.keys() & second.keys()}
    return sorted(found.values(), key=lambda model: model.code)


def _why(models: list[Pairing], day: dt.date) -> str:
    if not models:
        return "không mô hình nào gồm hai chức danh này"
    return "; ".join(
        f"mô hình {model.code} {_over(model, day) or _place(model)}" for model in models
    )


def _over(model: Pairing, day: dt.date) -> str:
    """When the model may exist, where the day lies outside of it."""
    lower, upper = model.period.lower, model.period.upper
    if lower and day < lower:
        return f"chỉ áp dụng từ {format_day(lower)}"
    return f"chỉ áp dụng đến {format_day(upper - ONE_DAY)}" if upper and day >= upper else ""


def _place(model: Pairing) -> str:
    return f"đòi hỏi {model.get_place_rule_display()}"
