"""What a write does to the cases, before it is done."""

import datetime as dt

import pytest

from cadres.actions.writing import rehearsed
from cadres.consequences import observe, tally_by_level
from cadres.models import Appointment, ConcurrentAssignment, Level
from tests.build import appoint, pairing, person, place, position, span

pytestmark = pytest.mark.django_db


@pytest.fixture
def secretary_and_head():
    """A hamlet whose secretary is its head from 2018 on."""
    posts = [position("btcb", 4), position("truong", 4)]
    pairing("A1", [posts[0]], [posts[1]])
    hamlet = place(4, place(3, place(1)))
    who = person()
    return who, [appoint(who, post, hamlet) for post in posts]


def cases_of(*people):
    return ConcurrentAssignment.objects.filter(person__in=people)


def end(appointment, day):
    Appointment.objects.filter(pk=appointment.pk).update(period=span("2018-01-01", day))


def test_ending_a_post_ends_its_case(secretary_and_head):
    who, (first, _) = secretary_and_head
    found = observe(cases_of(who), lambda: end(first, "2020-07-01"))
    [change] = found.ended
    assert (change.before.period.upper, change.after.period.upper) == (None, dt.date(2020, 7, 1))
    assert (found.begun, found.altered) == ([], [])


def test_a_rehearsal_leaves_nothing(secretary_and_head):
    who, (first, _) = secretary_and_head
    with rehearsed():
        found = observe(cases_of(who), lambda: end(first, "2020-07-01"))
    assert len(found.ended) == 1
    assert Appointment.objects.get(pk=first.pk).period.upper is None
    assert cases_of(who).get().period.upper is None


def test_a_post_that_never_met_the_other_leaves_no_case(secretary_and_head):
    who, (first, _) = secretary_and_head

    def strike_out():
        first.delete()

    found = observe(cases_of(who), strike_out)
    [change] = found.ended
    assert change.is_gone
    assert change.after is None
    assert tally_by_level([change]) == {Level.HAMLET: 1}


def test_a_person_created_by_the_write_begins_cases(secretary_and_head):
    _, (first, second) = secretary_and_head
    other = place(4, place(3, place(1)))

    def enter():
        new = person("Lê Thị Bình")
        for post in (first.position, second.position):
            appoint(new, post, other, "2020-07-01")
        return [new.pk]

    found = observe(ConcurrentAssignment.objects.none(), enter)
    assert [change.case.person.full_name for change in found.begun] == ["Lê Thị Bình"]


def test_a_case_that_is_no_longer_counted_is_altered(secretary_and_head):
    who, (first, _) = secretary_and_head
    model = cases_of(who).get().pairing

    def stop_counting():
        model.counts = False
        model.save()

    found = observe(cases_of(who), stop_counting)
    assert [(change.before.counted, change.after.counted) for change in found.altered] == [
        (True, False)
    ]


def test_a_write_that_touches_no_case_has_no_consequences(secretary_and_head):
    who, (first, _) = secretary_and_head

    def annotate():
        Appointment.objects.filter(pk=first.pk).update(note="x")

    assert not observe(cases_of(who), annotate)


def test_what_is_observed_costs_the_same_for_one_case_and_for_thirty(django_assert_num_queries):
    posts = [position("btcb", 4), position("truong", 4)]
    model = pairing("A1", [posts[0]], [posts[1]])
    commune = place(3, place(1))

    def hold():
        who, hamlet = person(), place(4, commune)
        for post in posts:
            appoint(who, post, hamlet)

    def end_all():
        Appointment.objects.update(period=span("2018-01-01", "2019-01-01"))

    def observed():
        with rehearsed(), django_assert_num_queries(3):
            return observe(ConcurrentAssignment.objects.filter(pairing=model), end_all)

    hold()
    assert len(observed().ended) == 1
    for _ in range(29):
        hold()
    assert len(observed().ended) == 30
