"""What became of each case between two days, found by SQL.

A case is followed by its person, pairing and counted post (position and locality), so that a
renewed term is no change. Each case of one day's list that is not on the other's, in the same row
of a table, has exactly one `Change`: the first that holds. What began and ended between the two
days stands on neither list.
"""

import datetime as dt
from dataclasses import dataclass

from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Value, When

from cadres.access import reach_of
from cadres.models import (
    Appointment,
    AssignmentStretch,
    CountedLeg,
    LocalityVersion,
    PlaceRule,
    Succession,
)
from cadres.querysets import StretchQuerySet

from .dimensions import DIMENSIONS
from .questions import Question
from .tallies import cases

COUNTED_POSITION = Case(
    When(pairing__counted_leg=CountedLeg.FIRST, then=F("assignment__first__position")),
    default=F("assignment__second__position"),
)
SAME = ("person", "pairing", "locality", "post")  # what makes a case the same on another day
OF_THE_SAME = {"level", "pairing"}  # by these dimensions the same case is in the same row


class Change(models.TextChoices):
    """What became of a case of one list by the other day, or where it came from."""

    KEPT = "giu-nguyen", "giữ nguyên"
    ELSEWHERE = "dong-khac", "ở dòng khác của bảng"
    FLOW = "phat-sinh", "phát sinh"  # new, or ended: a post was taken up or left
    MOVED = "sap-xep", "sắp xếp đơn vị"
    RECLASSIFIED = "phan-loai", "phân loại lại"


@dataclass(frozen=True)
class Sides:
    """The two questions of a comparison: of the list looked at, and of the other day's."""

    here: Question
    there: Question


def changes(sides: Sides, by: tuple[str, ...] = (), user=None) -> StretchQuerySet:
    """The cases of `sides.here`, each with its `change` against the list of the other day.

    `by` are dimensions: then a case has its key in each as `by_…`, and may stand in another row on
    the other day.
    """
    listed = keyed(cases(sides.here, user), sides.here, by)
    return listed.annotate(change=_change(sides, by, user))


def keyed(stretches, question, by=()):
    """The stretches with their counted post, and their keys in some dimensions."""
    keys = {f"by_{name}": DIMENSIONS[name].key(question) for name in by}
    return stretches.annotate(post=COUNTED_POSITION, **keys)


def _change(sides: Sides, by: tuple[str, ...], user) -> Case:
    """The first of the reasons that holds."""
    there = sides.there.day
    parted = Case(
        When(_tree_parted(there), then=Value(Change.MOVED)), default=Value(Change.RECLASSIFIED)
    )
    return Case(
        *_when_counted(sides.there, by, user),
        When(_went_on_in_a_successor(sides), then=Value(Change.MOVED)),
        When(_held(there), then=parted),
        default=Value(Change.FLOW),
        output_field=models.CharField(),
    )


def meaning(change: Change, by: tuple[str, ...]) -> Change:
    """What a change is to a table by some dimensions: another row of it was left for this one."""
    if change != Change.ELSEWHERE:
        return change
    if "child" in by:
        return Change.MOVED
    return Change.RECLASSIFIED if set(by) - OF_THE_SAME else Change.KEPT


def _when_counted(there: Question, by: tuple[str, ...], user) -> list[When]:
    """What it means that the same case was counted there: in the same row, elsewhere on the list,
    at the place but not on the list, or beyond the place. Each list is looked through once."""
    everywhere = AssignmentStretch.objects.on(there.day)
    placed, listed = everywhere.under(there.place), cases(there, user)
    if user is not None:
        placed = placed.visible_to(user)
    meanings = [(listed, (), Change.KEPT)]
    if row := tuple(name for name in by if name not in OF_THE_SAME):
        meanings = [(listed, row, Change.KEPT), (listed, (), Change.ELSEWHERE)]
    if there.filters:
        meanings.append((placed, (), Change.RECLASSIFIED))
    if there.place or (user is not None and not reach_of(user).nationwide):
        meanings.append((everywhere, (), Change.MOVED))
    return [
        When(_is_among(keyed(others, there, row), row), then=Value(change))
        for others, row, change in meanings
    ]


def _is_among(others, row: tuple[str, ...]) -> Exists:
    """Whether the same case is among others, in the same row by some dimensions."""
    keys = (*SAME, *(f"by_{name}" for name in row))
    return Exists(others.filter(**{name: OuterRef(name) for name in keys}))


def _went_on_in_a_successor(sides: Sides) -> Exists:
    """Whether the person has such a case, on the other day, in what the locality became or was."""
    here, there = sides.here.day, sides.there.day
    old, new = ("old", "new") if here <= there else ("new", "old")
    between = Q(day__gt=min(here, there), day__lte=max(here, there))
    became = Succession.objects.filter(between, **{old: OuterRef(OuterRef("locality"))})
    return Exists(
        AssignmentStretch.objects.on(there).filter(
            person=OuterRef("person"), pairing=OuterRef("pairing"), locality__in=became.values(new)
        )
    )


def _held(day: dt.date) -> Exists:
    """Whether the person holds both posts of the case on a day."""
    held = Appointment.objects.on(day).filter(person=OuterRef("person"))
    first, second = (
        Exists(
            held.filter(
                position=OuterRef(f"assignment__{leg}__position"),
                locality=OuterRef(f"assignment__{leg}__locality"),
            )
        )
        for leg in ("first", "second")
    )
    return first & second


def _tree_parted(day: dt.date) -> Q:
    """Whether there is no such locality on a day, or one post lies no longer within the other."""
    versions = LocalityVersion.objects.on(day)
    there = Exists(versions.filter(locality=OuterRef("locality")))
    second_within, first_within = (
        Exists(
            versions.filter(locality=OuterRef(f"assignment__{inner}__locality")).filter(
                Q(province=OuterRef(f"assignment__{outer}__locality"))
                | Q(district=OuterRef(f"assignment__{outer}__locality"))
                | Q(commune=OuterRef(f"assignment__{outer}__locality"))
            )
        )
        for inner, outer in (("second", "first"), ("first", "second"))
    )
    return (
        ~Q(there)
        | Q(Q(pairing__place_rule=PlaceRule.SECOND_WITHIN_FIRST) & ~Q(second_within))
        | Q(Q(pairing__place_rule=PlaceRule.FIRST_WITHIN_SECOND) & ~Q(first_within))
    )
