"""Cases by the hundred thousand: light rows with what the columns read, a batch at a time.

A model object for every person, post and decision costs more than all the rest of a list. These
rows offer the same names, so that the columns of `columns.py` read either.
"""

import datetime as dt
from collections import namedtuple
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from django.db.models.expressions import RawSQL

from cadres.models import (
    AssignmentStretch,
    ConcurrentAssignment,
    Gender,
    LocalityVersion,
    Pairing,
    Position,
)
from cadres.querysets import StretchQuerySet

from .ahead import read_ahead
from .cases import cases
from .questions import Question

BATCH = 2000  # cases in memory at a time
BY_DAY = ("day", "day")

Period = namedtuple("Period", "lower upper")
Place = namedtuple("Place", "name kind")
_GENDERS = dict(Gender.choices)
_PERSON = ("full_name", "birth", "birth_precision", "gender", "ethnic_group", "personnel_code")
_LEG = (
    *("position_id", "locality_id", "local_status", "start_precision", "end_precision"),
    *("period__startswith", "period__endswith"),
    *("start_decision_id", "start_decision__number", "start_decision__issued"),
)
_STRETCH = ("id", "level", "pairing_id", "person_id", "locality_id")
_ABOVE = ("province_id", "district_id", "commune_id")
_PERIOD = ("assignment__period__startswith", "assignment__period__endswith")
FIELDS = (
    *_STRETCH,
    *_ABOVE,
    *_PERIOD,
    *(f"person__{name}" for name in _PERSON),
    *(f"assignment__{leg}__{name}" for leg in ("first", "second") for name in _LEG),
)


class Someone(namedtuple("Someone", _PERSON)):
    """A person as lists show one."""

    __slots__ = ()

    def get_gender_display(self) -> str:
        return _GENDERS.get(self.gender, self.gender)


class Paper:
    """A decision. Two that say the same are two, as in the register."""

    __slots__ = ("number", "issued")

    def __init__(self, number: str, issued: dt.date | None):
        self.number, self.issued = number, issued


class Leg:
    """One of the two posts of a case."""

    __slots__ = (
        *("position", "locality_id", "start_decision", "local_status"),
        *("start_precision", "end_precision", "period"),
    )


class Both:
    """The two posts together."""

    __slots__ = ("first", "second", "period")

    def precisions(self) -> tuple[str, str]:
        """As `ConcurrentAssignment.precisions`; nearly always all four are days."""
        first, second = self.first, self.second
        if first.start_precision == second.start_precision == "day" and (
            first.end_precision == second.end_precision == "day"
        ):
            return BY_DAY
        return ConcurrentAssignment.precisions(self)


class Case:
    """A counted case: what `dressed` makes of a stretch, without its model."""

    __slots__ = (
        *_STRETCH,
        *_ABOVE,
        *("assignment", "pairing", "person", "number", "places"),
    )


def read_cases(question: Question, user=None) -> Iterator[Case]:
    """The cases of a question in the order of an official list, numbered from 1.

    One query through a cursor of the server, one more for each catalogue, and for each batch one
    for the names of its places on the day.
    """
    yield from light(cases(question, user).in_order(), question.day)


def read_many_cases(question: Question, user=None) -> Iterator[Case]:
    """The same of a long list, whose next cases are read while the last ones are worked on.

    Within a transaction only, with nothing else asked of the database meanwhile.
    """
    listed = cases(question, user).in_order()
    yield from _cases(read_ahead(_batches_by_id(listed, question.day)))


def light(stretches: StretchQuerySet, day: dt.date) -> Iterator[Case]:
    """The stretches of a queryset in its order, as light rows that know their places of a day."""
    return _cases(_batches(stretches, day))


def _batches(stretches: StretchQuerySet, day: dt.date) -> Iterator[tuple[list[tuple], dict]]:
    """The rows, some at a time, with the places that they name."""
    rows = stretches.values_list(*FIELDS).iterator(chunk_size=BATCH)
    places = {}
    while batch := list(islice(rows, BATCH)):
        places = _learned(places, batch, day)
        yield batch, places


def _batches_by_id(stretches: StretchQuerySet, day: dt.date) -> Iterator[tuple[list[tuple], dict]]:
    """The same of which the first comes soon: ids are sorted in a fifth of the time of rows."""
    ids = list(stretches.values_list("pk", flat=True))
    places = {}
    for start in range(0, len(ids), BATCH):
        part = ids[start : start + BATCH]
        found = AssignmentStretch.objects.filter(pk__in=_ids(part)).values_list(*FIELDS)
        found = {row[0]: row for row in found}
        batch = [found[pk] for pk in part]
        places = _learned(places, batch, day)
        yield batch, places


def _cases(batches: Iterable[tuple[list[tuple], dict]]) -> Iterator[Case]:
    positions = {position.pk: _spoken(position) for position in Position.objects.all()}
    pairings = {pairing.pk: pairing for pairing in Pairing.objects.all()}
    number = 0
    for batch, places in batches:
        for row in batch:
            number += 1
            case = _case(row, positions)
            case.pairing = pairings[row[2]]
            case.number, case.places = number, places
            yield case


def _spoken(position: Position) -> Position:
    """The position, with its titles by kind remembered."""
    position.title_at = lru_cache(maxsize=None)(position.title_at)
    return position


def _case(row: tuple, positions: dict[int, Position]) -> Case:
    case = Case()
    case.id, case.level, case.pairing_id, case.person_id, case.locality_id = row[:5]
    case.province_id, case.district_id, case.commune_id = row[5:8]
    both = case.assignment = Both()
    both.period = Period(row[8], row[9])
    case.person = Someone(*row[10:16])
    first, second = both.first, both.second = Leg(), Leg()
    _fill(first, row[16:26], positions)
    _fill(second, row[26:36], positions)
    if row[23] == row[33]:
        second.start_decision = first.start_decision
    return case


def _fill(leg: Leg, row: tuple, positions: dict[int, Position]):
    position, leg.locality_id, leg.local_status, leg.start_precision, leg.end_precision = row[:5]
    leg.position = positions[position]
    leg.period = Period(row[5], row[6])
    leg.start_decision = Paper(row[8], row[9]) if row[7] else None


def _learned(places: dict, batch: list[tuple], day: dt.date) -> dict[int, Place]:
    """The names of the day of a batch's localities by id; those in `places` are not read again.

    A list goes down the tree: what lies above is named by one batch after the other.
    """
    needed = {row[at] for row in batch for at in (4, 5, 6, 7, 17, 27)} - {None}
    known = {pk: places[pk] for pk in needed & places.keys()}
    if new := needed - known.keys():
        named = LocalityVersion.objects.on(day).filter(locality__in=_ids(new))
        named = named.values_list("locality", "name", "kind")
        known |= {pk: Place(name, kind) for pk, name, kind in named}
    return known


def _ids(keys: set[int]) -> RawSQL:
    """Ids as one parameter: Django takes a thousand of them apart one by one."""
    return RawSQL("SELECT unnest(%s::bigint[])", [sorted(keys)])
