"""The cases that a list's rows state by themselves, before anybody looks into the register."""

from collections import defaultdict

from cadres.intake.cases import Case, HeldPost, PairingRule, cases_of
from cadres.intake.places import Resolved
from cadres.placed import Placed, PlacedList


def person_said(each: Placed) -> tuple:
    """Who a row speaks of, as far as the list tells: name, birth, and the unit."""
    return each.row.name_key, each.row.birth, each.found.unit


def cases_of_rows(placed: PlacedList, rules: list[PairingRule]) -> dict[int, list[Case]]:
    """By the order of the row, the cases that its posts add to the person's earlier ones."""
    found: dict[int, list[Case]] = defaultdict(list)
    held: dict[tuple, list[HeldPost]] = defaultdict(list)
    for each in placed.rows:
        if not (each.is_whole and each.row.full_name):
            continue
        posts = held[person_said(each)]
        before = set(cases_of(posts, rules))
        posts += [post for post in _held(each) if post not in posts]
        found[each.order] = [case for case in cases_of(posts, rules) if case not in before]
    return found


def _held(each: Placed) -> list[HeldPost]:
    return [
        HeldPost(its.post.id, its.post.level, _down_to(its.post.level, its.found))
        for its in each.posts
    ]


def _down_to(level: int, found: Resolved) -> tuple:
    """The places from the province down to a level."""
    return tuple(found.places[above] for above in range(1, level + 1) if above in found.places)
