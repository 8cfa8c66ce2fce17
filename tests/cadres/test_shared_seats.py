"""Seats that two people shared before their position became single-seat (sql/shared_seats.sql)."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from cadres.actions import writing
from cadres.models import Appointment
from tests.build import appoint, person, place, position, span

pytestmark = pytest.mark.django_db
TAKEN = "Chức danh này chỉ một người giữ, và đang có người khác giữ trong thời gian đó."


class Seat:
    """A post of a hamlet, and its holders by name."""

    def __init__(self):
        self.place = place(4, place(3, place(2, place(1))))
        self.position = position("truong-ap", 4)

    def hold(self, name, start="2018-01-01", end=None):
        return appoint(person(name), self.position, self.place, start, end)

    def close(self):
        """Make the position single-seat."""
        self.position.single_seat = True
        self.position.full_clean()
        self.position.save()

    def flags(self):
        rows = Appointment.objects.filter(position=self.position).order_by("person__full_name")
        return list(rows.values_list("person__full_name", "single_seat"))


@pytest.fixture
def seat():
    return Seat()


@pytest.fixture
def shared(seat):
    """An and Bình share a seat from 2019 on; Cúc held it alone before; the seat is single."""
    seat.an, seat.binh = seat.hold("An", "2018-01-01"), seat.hold("Bình", "2019-01-01")
    seat.cuc = seat.hold("Cúc", "2015-01-01", "2018-01-01")
    seat.close()
    return seat


def refused(write):
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        write()
    return error.value.__cause__.diag.constraint_name


def update(row, *period):
    Appointment.objects.filter(pk=row.pk).update(period=span(*period))


def test_a_position_becomes_single_seat_while_two_share_one(shared):
    assert shared.flags() == [("An", False), ("Bình", False), ("Cúc", True)]


def test_nobody_joins_those_who_share_a_seat(shared):
    assert refused(lambda: shared.hold("Dung", "2020-01-01")) == "appointment_single_seat"
    assert refused(lambda: shared.hold("Dung", "2016-01-01")) == "appointment_single_seat"
    shared.hold("Dung", "2010-01-01", "2015-01-01")


def test_the_refusal_is_said_in_words(shared):
    row = Appointment(
        person=person("Dung"), position=shared.position, locality=shared.place,
        period=span("2020-01-01"),
    )  # fmt: skip
    with pytest.raises(ValidationError) as error, writing.recorded(user=None):
        row.save()
    assert error.value.messages == [TAKEN]


def test_an_end_before_the_other_begins_gives_each_his_seat(shared):
    update(shared.an, "2018-01-01", "2019-01-01")
    assert shared.flags() == [("An", True), ("Bình", True), ("Cúc", True)]
    assert refused(lambda: update(shared.an, "2018-01-01")) == "appointment_single_seat"


def test_a_correction_that_leaves_an_overlap_leaves_both_in_the_list(shared):
    update(shared.an, "2018-01-01", "2020-01-01")
    assert shared.flags() == [("An", False), ("Bình", False), ("Cúc", True)]
    assert refused(lambda: shared.hold("Dung", "2019-06-01", "2019-07-01"))


def test_who_shares_a_seat_does_not_spread_to_a_third(shared):
    assert refused(lambda: update(shared.an, "2017-01-01")) == "appointment_single_seat"
    assert refused(lambda: update(shared.cuc, "2015-01-01", "2018-06-01"))


def test_a_holder_removed_leaves_the_seat_to_the_other(shared):
    shared.an.delete()
    assert shared.flags() == [("Bình", True), ("Cúc", True)]


def test_a_holder_moved_away_leaves_the_seat_to_the_other(shared):
    hamlet = place(4, shared.place.versions.get().parent)
    Appointment.objects.filter(pk=shared.an.pk).update(locality=hamlet)
    assert shared.flags() == [("An", True), ("Bình", True), ("Cúc", True)]


def test_of_three_who_share_two_stay_until_they_too_are_parted(seat):
    an, binh, chi = seat.hold("An"), seat.hold("Bình", "2019-01-01"), seat.hold("Chi", "2020-01-01")
    seat.close()
    an.delete()
    assert seat.flags() == [("Bình", False), ("Chi", False)]
    Appointment.objects.filter(pk__in=[binh.pk, chi.pk]).update(period=span("2021-01-01"))
    assert seat.flags() == [("Bình", False), ("Chi", False)]
    update(binh, "2019-01-01", "2021-01-01")
    assert seat.flags() == [("Bình", True), ("Chi", True)]


def test_both_ended_in_one_statement_are_parted_together(seat):
    an, binh = seat.hold("An"), seat.hold("Bình", "2019-01-01")
    seat.close()
    rows = Appointment.objects.filter(pk__in=[an.pk, binh.pk])
    for row, period in ((an, span("2018-01-01", "2018-06-01")), (binh, span("2018-06-01"))):
        row.period = period
    rows.bulk_update([an, binh], ["period"])
    assert seat.flags() == [("An", True), ("Bình", True)]


def test_a_position_that_is_single_no_more_refuses_nobody(shared):
    shared.position.single_seat = False
    shared.position.save()
    shared.hold("Dung", "2020-01-01")
    assert shared.flags() == [(name, False) for name in ("An", "Bình", "Cúc", "Dung")]


def test_seats_of_other_places_are_let_alone(shared):
    elsewhere = place(4, shared.place.versions.get().parent)
    appoint(person("Dung"), shared.position, elsewhere, "2018-01-01")
    assert shared.flags()[-1] == ("Dung", True)


def test_taking_the_flag_leaves_no_row_in_the_history(shared):
    events = Appointment.pgh_event_models["insert"].objects
    before = events.count()
    update(shared.an, "2018-01-01", "2019-01-01")
    assert events.count() == before + 1
