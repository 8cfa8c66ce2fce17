"""Where a user may write on which days: at a place that was his at some time of them."""

import pytest

from cadres.access import Reach, editing_reach_of
from cadres.models import LocalityVersion
from cadres.reached_places import ReachedPlaces
from tests.build import place, span

LATER = "2015-01-01"


@pytest.fixture
def moved(world) -> int:
    """A hamlet that went from Xã Đông Một to Phường Tây Hai in 2015 and was gone in 2022."""
    hamlet = place(4, world.places["Xã Đông Một"], "Ấp 9", start="2000-01-01", end=LATER)
    LocalityVersion.objects.create(
        locality=hamlet, period=span(LATER, "2022-01-01"), kind="ap", name="Ấp 9",
        parent=world.places["Phường Tây Hai"],
    )  # fmt: skip
    return hamlet.pk


@pytest.mark.parametrize(
    ("period", "allowed"),
    [
        (span("2014-01-01", "2014-06-01"), True),
        (span("2014-12-31"), True),  # its last day there
        (span("2015-01-01"), False),
        (span("2018-01-01", "2019-01-01"), False),
        (span("1990-01-01", "1995-01-01"), True),  # nobody had it then
        (span("2022-01-01"), True),
        (span(None, None), True),
    ],
)
def test_a_place_is_reached_on_days_when_it_lay_within(world, moved, period, allowed):
    reached = ReachedPlaces(editing_reach_of(world.users["commune"]), [moved])
    assert ((moved, period) in reached) == allowed
    assert reached.reaches(moved)


def test_a_place_that_never_lay_within_is_not_reached(world, moved):
    elsewhere = Reach(localities={1: frozenset({world.places["Tỉnh Bình Xa"].pk})})
    reached = ReachedPlaces(elsewhere, [moved])
    assert (moved, span("1990-01-01", "1995-01-01")) not in reached
    assert not reached.reaches(moved)


def test_the_whole_country_reaches_everything_without_a_query(moved, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert (moved, span("2018-01-01")) in ReachedPlaces(Reach(nationwide=True), [moved])
