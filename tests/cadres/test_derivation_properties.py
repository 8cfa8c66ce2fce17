"""After any sequence of writes the tables equal the views, and a plain count in Python agrees."""

import datetime as dt
from itertools import product

import pytest
from django.db import DataError, IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from hypothesis import given, settings
from hypothesis import strategies as st

from cadres.derivation import differences
from cadres.models import (
    Appointment,
    AssignmentStretch,
    LocalityVersion,
    Pairing,
    PairingLeg,
    PlaceRule,
    Ruling,
)
from tests.build import pairing, person, place, position

pytestmark = pytest.mark.django_db

YEARS = st.integers(2010, 2016)
MONTHS = st.sampled_from([1, 7])
DAYS = st.builds(lambda year, month: dt.date(year, month, 1), YEARS, MONTHS)
PERIODS = st.builds(
    lambda start, years: DateRange(
        start, start.replace(year=start.year + years) if years else None
    ),
    DAYS,
    st.integers(0, 4),
)
PICK = st.integers(0, 50)
ASKED_DAYS = [dt.date(year, month, 1) for year in range(2009, 2021) for month in (1, 6, 12)]


class World:
    """Two communes in two districts, three hamlets, and pairings of every place rule."""

    def __init__(self):
        self.province = place(1)
        self.districts = [place(2, self.province) for _ in range(2)]
        self.communes = [place(3, district) for district in self.districts]
        self.hamlets = [
            place(4, commune) for commune in (self.communes[0], self.communes[0], self.communes[1])
        ]
        self.people = [person() for _ in range(3)]
        self.high = [position(f"xa-{n}", 3, order=n) for n in range(3)]
        self.low = [position(f"thon-{n}", 4, order=n, single_seat=n == 0) for n in range(3)]
        self.positions = [*self.high, *self.low]
        low, high = self.low, self.high
        self.pairings = [
            pairing("same", low[:1], low[1:]),
            pairing("within", high[:2], low[1:2], PlaceRule.SECOND_WITHIN_FIRST, counted_leg=2),
            pairing("mirror", high, high[1:]),
            pairing("any", low[2:], high[2:], PlaceRule.ANY),
            pairing("below", low[2:], high[:1], PlaceRule.FIRST_WITHIN_SECOND, counts=False),
        ]


def appointments():
    return list(Appointment.objects.order_by("id"))


def appoint(world, a, b, c, period, flag):
    post = world.positions[a % len(world.positions)]
    places = world.communes if post.level == 3 else world.hamlets
    Appointment.objects.create(
        person=world.people[b % 3],
        position=post,
        locality=places[c % len(places)],
        period=period,
        is_main=flag,
    )


def appoint_many(world, a, b, c, period, flag):
    posts = world.low[a % 2 : a % 2 + 2]
    Appointment.objects.bulk_create(
        Appointment(
            person=world.people[b % 3],
            position=post,
            locality=world.hamlets[c % 3],
            period=period,
            is_main=flag,
        )
        for post in posts
    )


def end(world, a, b, c, period, flag):
    chosen = appointments()[a % 20 :][:1]
    for appointment in chosen:
        appointment.period = DateRange(appointment.period.lower, period.lower)
        appointment.save()


def move_dates(world, a, b, c, period, flag):
    ids = [row.pk for row in appointments()[a % 10 :][: 1 + b % 3]]
    Appointment.objects.filter(pk__in=ids).update(period=period)


def delete(world, a, b, c, period, flag):
    Appointment.objects.filter(pk__in=[row.pk for row in appointments()[a % 10 :][:2]]).delete()


def change_pairing(world, a, b, c, period, flag):
    changes = [
        {"period": period},
        {"period": DateRange(None, None)},
        {"counts": flag},
        {"place_rule": PlaceRule.values[c % 4]},
        {"counted_leg": 1 + c % 2},
    ]
    Pairing.objects.filter(pk=world.pairings[a % 5].pk).update(**changes[b % 5])


def change_legs(world, a, b, c, period, flag):
    leg = {
        "pairing": world.pairings[a % 5],
        "position": world.positions[b % 6],
        "side": 1 + c % 2,
    }
    if not PairingLeg.objects.filter(**leg).delete()[0]:
        PairingLeg.objects.create(**leg)


def move_place(world, a, b, c, period, flag):
    """A commune goes to another district, or a hamlet to another commune, on a day or outright."""
    locality = [*world.communes, *world.hamlets][a % 5]
    parents = world.districts if locality.level == 3 else world.communes
    version = LocalityVersion.objects.filter(locality=locality).order_by("period").last()
    day, end = period.lower, version.period.upper
    if flag and version.period.lower is None:
        version.period = DateRange(None, day)
        version.save()
        version.pk, version.period = None, DateRange(day, end)
    version.parent = parents[b % 2]
    version.save()


def found_hamlet(world, a, b, c, period, flag):
    """A new hamlet in a commune, which may have moved before; or an old one that lives longer."""
    if flag:
        world.hamlets.append(place(4, world.communes[a % 2]))
    else:
        LocalityVersion.objects.filter(locality=world.hamlets[b % 3]).update(
            period=DateRange(None, None)
        )


def rule(world, a, b, c, period, flag):
    rows = appointments()
    if not Ruling.objects.filter(reason=f"{a % 4}").delete()[0] and len(rows) > 1:
        first, second = rows[b % len(rows)], rows[c % len(rows)]
        Ruling.objects.create(
            pairing=world.pairings[a % 5], first=first, second=second, reason=f"{a % 4}"
        )


WRITES = [
    appoint, appoint, appoint, appoint_many, end, move_dates, delete,
    change_pairing, change_legs, move_place, move_place, found_hamlet, rule,
]  # fmt: skip
STEPS = st.lists(
    st.tuples(st.sampled_from(WRITES), PICK, PICK, PICK, PERIODS, st.booleans()),
    min_size=1,
    max_size=25,
)


@given(steps=STEPS)
@settings(max_examples=40)
def test_tables_equal_views_and_an_independent_count_after_any_writes(db, steps):
    with transaction.atomic():
        world = World()
        for write, *arguments in steps:
            try:
                with transaction.atomic():
                    write(world, *arguments)
            except (DataError, IntegrityError):
                continue  # the register refused the write, and nothing of it may be left
            assert differences() == dict.fromkeys(differences(), 0)
        for day in ASKED_DAYS:
            assert counted(day) == counted_by_hand(day)
        transaction.set_rollback(True)


def counted(day) -> list:
    """(pairing, person, first, second, place, district) of every case, by the product."""
    rows = AssignmentStretch.objects.on(day).values_list(
        "pairing", "person", "assignment__first", "assignment__second", "locality", "district"
    )
    return sorted(rows)


def counted_by_hand(day) -> list:
    """The same by nested loops over the facts of one day."""
    held = list(Appointment.objects.on(day).select_related("position"))
    trees = {version.locality_id: version for version in LocalityVersion.objects.on(day)}
    rulings = set(Ruling.objects.values_list("pairing", "first", "second"))
    found = []
    for model in Pairing.objects.filter(counts=True, period__contains=day):
        sides = {1: set(), 2: set()}
        for position_id, side in model.legs.values_list("position", "side"):
            sides[side].add(position_id)
        found += cases_of(model, sides, held, trees, rulings)
    return sorted(found)


def cases_of(model, sides, held, trees, rulings) -> list:
    """The counted cases of one pairing: the best other leg for each counted post."""
    best = {}
    for first, second in product(held, held):
        if first.pk == second.pk or first.person_id != second.person_id:
            continue
        if first.position_id not in sides[1] or second.position_id not in sides[2]:
            continue
        if not lies_right(model.place_rule, first, second, trees):
            continue
        if (model.pk, first.pk, second.pk) in rulings:
            continue
        mirrored = first.position_id in sides[2] and second.position_id in sides[1]
        symmetric = model.place_rule in (PlaceRule.SAME, PlaceRule.ANY)
        if mirrored and symmetric and first.pk > second.pk:
            continue
        counted, other = (first, second) if model.counted_leg == 1 else (second, first)
        rank = (not other.is_main, other.position.level, other.position.order, other.position_id)
        candidate = (*rank, other.pk), first, second, counted
        best[counted.pk] = min(
            best.get(counted.pk, candidate), candidate, key=lambda found: found[0]
        )
    return [
        (
            model.pk,
            counted.person_id,
            first.pk,
            second.pk,
            counted.locality_id,
            trees[counted.locality_id].district_id,
        )
        for _, first, second, counted in best.values()
        if counted.locality_id in trees
    ]


def lies_right(rule, first, second, trees) -> bool:
    """Whether the two localities lie to each other as the rule asks, on that day's tree."""
    if rule == PlaceRule.SAME:
        return first.locality_id == second.locality_id
    if rule == PlaceRule.ANY:
        return True
    outer, inner = (first, second) if rule == PlaceRule.SECOND_WITHIN_FIRST else (second, first)
    tree = trees.get(inner.locality_id)
    above = (tree.province_id, tree.district_id, tree.commune_id) if tree else ()
    return inner.locality_id != outer.locality_id and outer.locality_id in above
