"""The cases that a list's rows state by themselves, before anybody looks into the register."""

import datetime as dt
from collections import defaultdict
from functools import cache

from cadres.intake.places.gazetteer import Resolved
from cadres.intake.plan.cases import Case, HeldPost, PairingRule, cases_of
from cadres.lists.placed import NamedPost, Placed, PlacedList

Span = tuple[dt.date, dt.date]


def cases_of_rows(placed: PlacedList, rules: list[PairingRule]) -> dict[int, list[Case]]:
    """By the order of the row, the cases that its posts add to the person's earlier ones.

    What had been left before the row's posts were taken up makes no case with them. A rule counts
    if it is in force on the day of the list, or was when the posts were left before.
    """
    found: dict[int, list[Case]] = defaultdict(list)
    of_person: dict[int, list[Placed]] = defaultdict(list)
    in_force = cache(lambda day: [rule for rule in rules if rule.is_in_force(day)])
    for each in placed.rows:
        if not (each.is_whole and each.row.full_name):
            continue
        last = each.end if each.says_end else None
        rules_then = in_force(min(placed.day, last.last_day()) if last else placed.day)
        earlier = of_person[placed.people_said[each.order]]
        posts = _held_meanwhile(earlier, each) if earlier else []
        before = set(cases_of(posts, rules_then))
        posts += [post for post in map(_held, each.posts) if post not in posts]
        found[each.order] = [case for case in cases_of(posts, rules_then) if case not in before]
        earlier.append(each)
    return found


def _held(its: NamedPost) -> HeldPost:
    return HeldPost(its.post.id, its.post.level, _down_to(its.post.level, its.found))


def _held_meanwhile(earlier: list[Placed], each: Placed) -> list[HeldPost]:
    """The posts of earlier rows that were still held, or already, on a day of one of this row's."""
    spans = [_span(each, its) for its in each.posts]
    posts = ((row, its) for row in earlier for its in row.posts)
    return list(dict.fromkeys(_held(its) for row, its in posts if _meets(_span(row, its), spans)))


def _span(each: Placed, its: NamedPost) -> Span:
    """The first and the last day of a post, open where none is said."""
    start, end = each.days_of(its)
    return start.first_day() if start else dt.date.min, end.last_day() if end else dt.date.max


def _meets(span: Span, others: list[Span]) -> bool:
    first, last = span
    return any(first <= until and since <= last for since, until in others)


def _down_to(level: int, found: Resolved) -> tuple:
    """The places from the province down to a level."""
    return tuple(found.places[above] for above in range(1, level + 1) if above in found.places)
