"""A trend is what the tally counts on each of its days."""

import datetime as dt

import pytest

from cadres.models import Gender
from reports.questions import Question, Unit
from reports.tallies import tally
from reports.trends import month_ends, trend
from tests.build import appoint, person, place
from tests.world import DAY


def asked(question, user=None):
    """The tally's own answer on each day of the trend."""
    return [
        (day, tally(question.but(day=day), [], user=user)["value"].item())
        for day in month_ends(question.day, 120)
    ]


def drawn(question, user=None):
    return list(trend(question, user).itertuples(index=False, name=None))


def test_months_end_on_their_last_days_and_the_last_on_the_day_itself():
    assert month_ends(dt.date(2020, 3, 15), 4) == [
        dt.date(2019, 12, 31),
        dt.date(2020, 1, 31),
        dt.date(2020, 2, 29),
        dt.date(2020, 3, 15),
    ]
    assert len(month_ends(DAY, 120)) == 120


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("day", [DAY, dt.date(2025, 7, 31), dt.date(2025, 6, 30)])
def test_each_unit_is_counted_as_the_tally_counts_it(world, unit, day):
    question = Question(day=day, place=world.places["Tỉnh An Hòa"], unit=unit)
    expected = asked(question)
    assert drawn(question) == expected
    assert len({value for _, value in expected}) > 1


@pytest.mark.parametrize(
    "narrowed",
    [
        {"level": 4},
        {"gender": Gender.FEMALE},
        {"name": "nguyen thi"},
        {"bloc": "mttq", "unit": Unit.POSTS},
    ],
)
def test_filters_narrow_it_as_they_narrow_the_tally(world, narrowed):
    question = Question(day=dt.date(2025, 8, 15)).but(**narrowed)
    assert drawn(question) == asked(question)


EDGES = [
    ("2019-02-28", "2019-03-01"),
    ("2019-03-31", "2019-04-30"),
    ("2019-04-30", "2019-05-31"),
    ("2019-06-01", "2020-09-24"),
    ("2020-09-01", "2020-09-23"),
    (None, "2010-10-31"),
    (None, "2010-11-01"),
    ("2020-09-23", None),
    ("2020-09-24", None),
]


@pytest.mark.parametrize("unit", Unit)
def test_days_at_the_edges_of_months_fall_on_the_right_side(world, unit):
    codes = ("btcb-thon", "truong-thon")
    for number, (start, end) in enumerate(EDGES):
        hamlet = place(4, world.places["Phường Tây Hai"], f"Khu phố {number + 2}")
        who = person(f"Người {number // 2}") if number % 2 == 0 else who  # noqa: F821
        for code in codes:
            appoint(who, world.positions[code], hamlet, start, end)
    question = Question(day=DAY, place=world.places["Thị xã Tây"], unit=unit)
    expected = asked(question)
    assert drawn(question) == expected
    assert len({value for _, value in expected}) > 2


def test_months_in_which_the_place_was_not_there_are_left_blank(world):
    question = Question(day=dt.date(2025, 9, 30), place=world.places["Xã Đông"])
    frame = trend(question)
    known = frame.dropna()
    assert list(known.itertuples(index=False, name=None)) == [
        (dt.date(2025, 7, 31), 4),
        (dt.date(2025, 8, 31), 4),
        (dt.date(2025, 9, 30), 4),
    ]
    assert frame["value"].isna().sum() == 117


def test_it_sees_what_the_user_may_see(world):
    user = world.users["neighbour"]
    question = Question(day=DAY, place=world.places["Phường Tây Hai"])
    assert drawn(question, user) == asked(question, user)
    assert drawn(question, world.users["unassigned"])[-1] == (DAY, 0)


def test_it_takes_two_queries(world, django_assert_num_queries):
    question = Question(day=DAY, place=world.places["Tỉnh An Hòa"], unit=Unit.PERSONS)
    with django_assert_num_queries(2):
        trend(question)
