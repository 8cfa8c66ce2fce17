"""Which posts make a case, when, and where it is counted."""

import io
import threading

import pytest
from django.db import connection, transaction

from cadres.derivation import differences
from cadres.models import (
    Appointment,
    AssignmentStretch,
    ConcurrentAssignment,
    LocalityVersion,
    Pairing,
    PairingLeg,
    PlaceRule,
    Ruling,
)
from tests.build import appoint, day, pairing, person, place, position, span

pytestmark = pytest.mark.django_db


class World:
    """A province with a district, a commune and two hamlets, and the posts of the examples."""

    def __init__(self):
        self.province = place(1)
        self.district = place(2, self.province)
        self.commune = place(3, self.district)
        self.hamlet = place(4, self.commune)
        self.neighbour = place(4, self.commune)
        self.secretary = position("bt-xa", 3, single_seat=True)
        self.deputy = position("pbt-xa", 3)
        self.council = position("ct-hdnd-xa", 3, single_seat=True)
        self.chairman = position("ct-ubnd-xa", 3, single_seat=True)
        self.farmers = position("ct-hnd-xa", 3, order=1)
        self.police = position("truong-ca-xa", 3, order=2)
        self.committee = position("uvbch-tinh", 1)
        self.cell = position("btcb-thon", 4)
        self.head = position("truong-thon", 4, single_seat=True)
        self.front = position("tb-ctmt-thon", 4)
        self.x1 = pairing("X1", [self.secretary], [self.chairman])
        self.x2 = pairing("X2", [self.secretary], [self.council])
        self.x4 = pairing("X4", [self.deputy], [self.chairman], counts=False)
        self.a1 = pairing("A1", [self.cell], [self.head])
        self.a2 = pairing("A2", [self.cell], [self.front])
        officers = [self.secretary, self.chairman, self.farmers, self.police]
        within = PlaceRule.SECOND_WITHIN_FIRST
        self.a5 = pairing("A5", officers, [self.cell], within, counted_leg=2)


@pytest.fixture
def world():
    return World()


def counted(on: str) -> set:
    """(pairing, person, counted locality) of the cases of a day."""
    rows = AssignmentStretch.objects.on(day(on))
    return set(rows.values_list("pairing__code", "person_id", "locality_id"))


def remembered() -> list:
    """(pairing, first position, second position, period) of every assignment, in time."""
    rows = ConcurrentAssignment.objects.order_by("started", "pairing__code")
    return [
        (case.pairing.code, case.first.position.code, case.second.position.code, case.period)
        for case in rows.select_related("pairing", "first__position", "second__position")
    ]


def test_two_posts_of_a_pairing_at_one_place_are_a_case(world):
    who = person()
    appoint(who, world.cell, world.hamlet, "2018-01-01")
    appoint(who, world.head, world.hamlet, "2018-06-01")
    assert counted("2018-05-31") == set()
    assert counted("2018-06-01") == {("A1", who.pk, world.hamlet.pk)}


def test_the_same_two_posts_in_two_hamlets_are_no_case(world):
    who = person()
    appoint(who, world.cell, world.hamlet)
    appoint(who, world.head, world.neighbour)
    assert remembered() == []


def test_three_posts_over_two_levels_are_one_case(world):
    """A provincial committee member who is secretary and council chairman of a commune: X2."""
    who = person()
    appoint(who, world.committee, world.province)
    appoint(who, world.secretary, world.commune)
    appoint(who, world.council, world.commune)
    assert counted("2020-01-01") == {("X2", who.pk, world.commune.pk)}


def test_a_case_ends_when_one_leg_ends_and_the_other_stays(world):
    who = person()
    appoint(who, world.cell, world.hamlet, "2018-01-01")
    head = appoint(who, world.head, world.hamlet, "2018-01-01")
    Appointment.objects.filter(pk=head.pk).update(period=span("2018-01-01", "2025-08-01"))
    assert counted("2025-07-31") == {("A1", who.pk, world.hamlet.pk)}
    assert counted("2025-08-01") == set()
    assert Appointment.objects.on(day("2025-08-01")).count() == 1


def test_a_commune_officer_who_leads_a_hamlet_cell_counts_at_the_hamlet(world):
    who = person()
    appoint(who, world.farmers, world.commune)
    appoint(who, world.cell, world.hamlet)
    stretch = AssignmentStretch.objects.get()
    assert (stretch.level, stretch.locality_id) == (4, world.hamlet.pk)
    assert (stretch.province_id, stretch.district_id, stretch.commune_id) == (
        world.province.pk,
        world.district.pk,
        world.commune.pk,
    )


def test_a_hamlet_of_another_commune_makes_no_cross_level_case(world):
    elsewhere = place(4, place(3, world.district))
    who = person()
    appoint(who, world.farmers, world.commune)
    appoint(who, world.cell, elsewhere)
    assert remembered() == []


def test_two_commune_posts_beside_one_cell_are_one_case_at_a_time(world):
    """The main or first post is the other leg; the second takes over on the day that ends."""
    who = person()
    appoint(who, world.cell, world.hamlet, "2018-01-01")
    appoint(who, world.police, world.commune, "2017-01-01")
    appoint(who, world.farmers, world.commune, "2018-03-01", "2019-01-01")
    assert remembered() == [
        ("A5", "truong-ca-xa", "btcb-thon", span("2018-01-01", "2018-03-01")),
        ("A5", "ct-hnd-xa", "btcb-thon", span("2018-03-01", "2019-01-01")),
        ("A5", "truong-ca-xa", "btcb-thon", span("2019-01-01")),
    ]


def test_the_main_post_goes_before_the_order_of_the_catalogue(world):
    who = person()
    appoint(who, world.cell, world.hamlet)
    appoint(who, world.farmers, world.commune)
    appoint(who, world.police, world.commune, is_main=True)
    assert [row[1] for row in remembered()] == ["truong-ca-xa"]


def test_all_three_hamlet_posts_are_two_cases_of_one_person(world):
    who = person()
    for post in (world.cell, world.head, world.front):
        appoint(who, post, world.hamlet)
    assert counted("2020-01-01") == {
        ("A1", who.pk, world.hamlet.pk),
        ("A2", who.pk, world.hamlet.pk),
    }


def test_committee_membership_beside_a_post_is_no_case(world):
    who = person()
    appoint(who, world.committee, world.province)
    appoint(who, world.chairman, world.commune)
    assert remembered() == []


def test_a_deputy_secretary_who_is_chairman_is_classified_but_not_counted(world):
    who = person()
    appoint(who, world.deputy, world.commune)
    appoint(who, world.chairman, world.commune)
    assert [case.counted for case in ConcurrentAssignment.objects.all()] == [False]
    assert counted("2020-01-01") == set()
    Pairing.objects.filter(pk=world.x4.pk).update(counts=True)
    assert counted("2020-01-01") == {("X4", who.pk, world.commune.pk)}


def test_namesakes_are_two_people(world):
    one, other = person("Nguyễn Văn Dũng"), person("Nguyễn Văn Dũng")
    appoint(one, world.cell, world.hamlet)
    appoint(other, world.head, world.hamlet)
    assert remembered() == []


def test_a_pairing_that_was_dropped_ends_its_cases(world):
    who = person()
    appoint(who, world.cell, world.hamlet)
    appoint(who, world.head, world.hamlet)
    Pairing.objects.filter(pk=world.a1.pk).update(period=span(None, "2020-07-01"))
    assert counted("2020-06-30") == {("A1", who.pk, world.hamlet.pk)}
    assert counted("2020-07-01") == set()


def test_appointments_that_meet_on_a_day_do_not_overlap(world):
    """One leg's last day is 30/6/2020, the other begins on 1/7/2020: no case, and no clash."""
    who, next_one = person(), person()
    appoint(who, world.head, world.hamlet, "2018-01-01", "2020-07-01")
    appoint(who, world.cell, world.hamlet, "2020-07-01")
    appoint(next_one, world.head, world.hamlet, "2020-07-01")
    assert remembered() == []


def test_a_post_in_both_sets_pairs_once(world):
    clerk, treasurer = position("van-thu-xa", 3), position("thu-quy-xa", 3)
    pairing("X5", [clerk, treasurer], [clerk, treasurer])
    who = person()
    appoint(who, treasurer, world.commune)
    appoint(who, clerk, world.commune)
    assert [row[:3] for row in remembered()] == [("X5", "thu-quy-xa", "van-thu-xa")]


def test_a_ruling_takes_a_case_out_and_its_withdrawal_brings_it_back(world):
    who = person()
    first = appoint(who, world.cell, world.hamlet)
    second = appoint(who, world.head, world.hamlet)
    ruling = Ruling.objects.create(pairing=world.a1, first=first, second=second, reason="tạm thời")
    assert counted("2020-01-01") == set()
    Appointment.objects.filter(pk=second.pk).update(note="ghi thêm", is_main=True)
    assert counted("2020-01-01") == set()
    ruling.delete()
    assert counted("2020-01-01") == {("A1", who.pk, world.hamlet.pk)}


def test_a_ruling_on_one_leg_leaves_the_case_to_the_other(world):
    who = person()
    cell = appoint(who, world.cell, world.hamlet)
    farmers = appoint(who, world.farmers, world.commune)
    appoint(who, world.police, world.commune)
    Ruling.objects.create(
        pairing=world.a5, first=farmers, second=cell, reason="kiêm nhiệm tạm thời"
    )
    cases = ConcurrentAssignment.objects.order_by("counted")
    assert [(case.first.position.code, case.counted) for case in cases] == [
        ("ct-hnd-xa", False),
        ("truong-ca-xa", True),
    ]


def test_a_hamlet_founded_in_a_commune_that_had_moved_lies_right_on_every_day(world):
    other = place(2, world.province)
    LocalityVersion.objects.filter(locality=world.commune).update(period=span(None, "2019-01-01"))
    LocalityVersion.objects.create(
        locality=world.commune, period=span("2019-01-01"), kind="xa", name="Xã mới", parent=other
    )
    hamlet = place(4, world.commune)
    lies_in = [hamlet.version_on(day(on)).district_id for on in ("2018-12-31", "2019-01-01")]
    assert lies_in == [world.district.pk, other.pk]
    assert set(differences().values()) == {0}


def test_a_case_that_lives_through_a_move_has_a_stretch_for_each_district(world):
    other = place(2, world.province)
    who = person()
    appoint(who, world.secretary, world.commune, "2018-01-01")
    appoint(who, world.chairman, world.commune, "2018-01-01")
    LocalityVersion.objects.filter(locality=world.commune).update(period=span(None, "2019-01-01"))
    LocalityVersion.objects.create(
        locality=world.commune, period=span("2019-01-01"), kind="xa", name="Xã mới", parent=other
    )
    rows = AssignmentStretch.objects.order_by("valid_from").values_list(
        "district", "valid_from", "valid_to"
    )
    assert list(rows) == [
        (world.district.pk, day("2018-01-01"), day("2019-01-01")),
        (other.pk, day("2019-01-01"), day("9999-12-31")),
    ]
    world.commune.refresh_from_db()
    assert world.commune.name == "Xã mới"


def test_hamlets_move_with_their_commune(world):
    other = place(2, world.province)
    version = LocalityVersion.objects.get(locality=world.commune)
    version.parent = other
    version.save()
    assert LocalityVersion.objects.get(locality=world.hamlet).district_id == other.pk


def test_hamlets_follow_a_commune_that_moves_on_a_day(world):
    """Their versions are cut on that day: figures before it stay, figures from it move."""
    other = place(2, world.province)
    who = person()
    appoint(who, world.cell, world.hamlet)
    appoint(who, world.head, world.hamlet)
    LocalityVersion.objects.filter(locality=world.commune).update(period=span(None, "2019-01-01"))
    LocalityVersion.objects.create(
        locality=world.commune, period=span("2019-01-01"), kind="xa", name="Xã mới", parent=other
    )
    versions = LocalityVersion.objects.filter(locality=world.hamlet).order_by("period")
    assert [(row.district_id, row.period.lower, row.period.upper) for row in versions] == [
        (world.district.pk, None, day("2019-01-01")),
        (other.pk, day("2019-01-01"), None),
    ]
    assert [counted_in(district, "2018-12-31") for district in (world.district, other)] == [1, 0]
    assert [counted_in(district, "2019-01-01") for district in (world.district, other)] == [0, 1]


def counted_in(district, on: str) -> int:
    return AssignmentStretch.objects.on(day(on)).under(district).count()


def test_an_assignment_keeps_its_id_while_it_is_the_same_case(world):
    who = person()
    appoint(who, world.cell, world.hamlet, "2018-01-01")
    head = appoint(who, world.head, world.hamlet, "2018-01-01")
    before = ConcurrentAssignment.objects.get().pk
    Appointment.objects.filter(pk=head.pk).update(period=span("2018-01-01", "2021-01-01"))
    assert ConcurrentAssignment.objects.get().pk == before


@pytest.mark.parametrize("write", ["bulk_create", "copy"])
def test_bulk_writes_are_derived_too(world, write):
    people = [person() for _ in range(3)]
    places = [place(4, world.commune) for _ in people]
    rows = [
        Appointment(person=who, position=post, locality=where, period=span("2018-01-01"))
        for who, where in zip(people, places, strict=True)
        for post in (world.cell, world.head)
    ]
    if write == "bulk_create":
        Appointment.objects.bulk_create(rows)
    else:
        copy(rows)
    assert counted("2020-01-01") == {
        ("A1", who.pk, where.pk) for who, where in zip(people, places, strict=True)
    }
    Appointment.objects.filter(position=world.head).update(period=span("2018-01-01", "2019-01-01"))
    assert counted("2020-01-01") == set()
    Appointment.objects.all().delete()
    assert remembered() == []


def copy(rows) -> None:
    """Write appointments by COPY, as large imports do."""
    lines = [
        f"{row.person_id}\t{row.position_id}\t{row.locality_id}\t[2018-01-01,)"
        "\tday\tday\t\tf\t\t\t\t\t"
        for row in rows
    ]
    columns = (
        "person_id, position_id, locality_id, period, start_precision, end_precision, holding, "
        "is_main, end_reason, local_status, local_ground, source, note"
    )
    with connection.cursor() as cursor:
        cursor.copy_expert(
            f"COPY cadres_appointment ({columns}) FROM STDIN", io.StringIO("\n".join(lines) + "\n")
        )


def test_legs_added_to_a_pairing_and_taken_away_are_derived(world):
    who = person()
    appoint(who, world.cell, world.hamlet)
    appoint(who, world.front, world.hamlet)
    PairingLeg.objects.filter(pairing=world.a2, position=world.front).delete()
    assert remembered() == []
    PairingLeg.objects.create(pairing=world.a1, position=world.front, side=2)
    assert counted("2020-01-01") == {("A1", who.pk, world.hamlet.pk)}


def test_check_cases_finds_a_row_that_was_tampered_with(world):
    who = person()
    appoint(who, world.cell, world.hamlet)
    appoint(who, world.head, world.hamlet)
    assert set(differences().values()) == {0}
    AssignmentStretch.objects.update(valid_to=day("2019-01-01"))
    assert differences()["trường hợp theo thời gian"] == 2


@pytest.mark.django_db(transaction=True)
def test_a_move_and_an_appointment_at_the_same_time_agree():
    world = World()
    other, who = place(2, world.province), person()
    appoint(who, world.cell, world.hamlet)
    wrote = threading.Event()

    def move_the_commune():
        wrote.wait(10)
        LocalityVersion.objects.filter(locality=world.commune).update(parent=other)
        connection.close()

    mover = threading.Thread(target=move_the_commune)
    mover.start()
    with transaction.atomic():
        appoint(who, world.head, world.hamlet)
        wrote.set()
        mover.join(0.5)
    mover.join(20)
    assert counted_in(other, "2020-01-01") == 1
    assert set(differences().values()) == {0}


@pytest.mark.django_db(transaction=True)
def test_two_writers_who_each_add_one_leg_find_the_case():
    world = World()
    who = person()
    first_wrote, second_wrote = threading.Event(), threading.Event()

    def add_the_head():
        first_wrote.wait(10)
        appoint(who, world.head, world.hamlet)
        second_wrote.set()
        connection.close()

    other = threading.Thread(target=add_the_head)
    other.start()
    with transaction.atomic():
        appoint(who, world.cell, world.hamlet)
        first_wrote.set()
        assert not second_wrote.wait(0.5)  # it waits for this one
    other.join(20)
    assert counted("2020-01-01") == {("A1", who.pk, world.hamlet.pk)}
    assert set(differences().values()) == {0}
