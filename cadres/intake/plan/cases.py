"""The cases that follow from the posts of one person, by the catalogue's pairings.

The register's cases are derived by the database; this says what a list claims by itself, before
anything is written, and a test holds the two against each other.
"""

import datetime as dt
from dataclasses import dataclass, field

SAME, SECOND_WITHIN_FIRST, FIRST_WITHIN_SECOND = (
    "same",
    "second_within_first",
    "first_within_second",
)


@dataclass(frozen=True)
class PairingRule:
    """A pairing that counts: the positions of both sides and how their places lie to each other.

    It is in force from the day `since` up to, not including, `until`.
    """

    code: str
    first: frozenset[int]
    second: frozenset[int]
    place_rule: str
    counted_leg: int
    since: dt.date = dt.date.min
    until: dt.date = dt.date.max

    def is_in_force(self, day: dt.date) -> bool:
        return self.since <= day < self.until


@dataclass(frozen=True)
class HeldPost:
    """A position at a place; `path` are the places from the province down to it."""

    position: int
    level: int
    path: tuple


@dataclass(frozen=True)
class Case:
    """A pairing at the post where it is counted; `other` is the first post that makes it one."""

    pairing: str
    counted: HeldPost
    other: HeldPost = field(compare=False)


def cases_of(posts: list[HeldPost], rules: list[PairingRule]) -> list[Case]:
    """Return the cases of a person who holds these posts at once, once a counted post."""
    found = {}
    for rule in rules:
        for first in posts:
            if first.position not in rule.first:
                continue
            for second in posts:
                if second is first or second.position not in rule.second:
                    continue
                if _lie_so(first, second, rule.place_rule):
                    legs = (first, second) if rule.counted_leg == 1 else (second, first)
                    found.setdefault(_key(rule, first, second, legs[0]), Case(rule.code, *legs))
    return list(found.values())


def _key(rule: PairingRule, first: HeldPost, second: HeldPost, counted: HeldPost) -> tuple:
    """Two posts that stand in both sets are one case, whichever is called the first."""
    if {first.position, second.position} <= rule.first & rule.second:
        return rule.code, frozenset((first, second))
    return rule.code, counted


def _lie_so(first: HeldPost, second: HeldPost, place_rule: str) -> bool:
    if place_rule == SAME:
        return first.path == second.path
    if place_rule == SECOND_WITHIN_FIRST:
        return _is_within(second, first)
    if place_rule == FIRST_WITHIN_SECOND:
        return _is_within(first, second)
    return True


def _is_within(inner: HeldPost, outer: HeldPost) -> bool:
    return len(inner.path) > len(outer.path) and inner.path[: len(outer.path)] == outer.path
