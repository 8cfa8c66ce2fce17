"""Taking one change back: only the last one of a row, only where nothing rests on it."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cadres.actions.people import merge
from cadres.actions.undo import change_to_undo, refusal, undo
from cadres.actions.writing import recorded
from cadres.changes import events_of, history_of_person, token_of
from cadres.models import (
    Appointment,
    ConcurrentAssignment,
    Decision,
    Person,
    PersonMerge,
    Precision,
    Ruling,
)
from tests.build import appoint, person, span
from tests.world import World


@pytest.fixture
def staff(world: World):
    return world.users["staff"]


@pytest.fixture
def secretary(world) -> Appointment:
    """Đặng Văn Đức as secretary of Ấp 1: one leg of an A1."""
    held = {"person": world.people["Đặng Văn Đức"], "position": world.positions["btcb-thon"]}
    return Appointment.objects.get(**held)


def take_back(user, row, reason=""):
    """Undo the last change of a row."""
    found = change_to_undo(user=user, table=row._meta.model_name, number=token_of(row))
    undo(user=user, event=found, reason=reason)


def cases() -> set[tuple]:
    return set(ConcurrentAssignment.objects.values_list("person", "pairing", "period", "counted"))


def columns(row) -> tuple:
    return type(row).objects.values_list().get(pk=row.pk)


def test_an_update_is_undone_with_the_cases_that_followed(staff, secretary):
    was, cases_then = columns(secretary), cases()
    Appointment.objects.filter(pk=secretary.pk).update(
        period=span("2019-03-01", "2020-01-01"), start_precision=Precision.MONTH, note="nhầm"
    )
    assert cases() != cases_then
    take_back(staff, secretary)
    assert columns(secretary) == was
    assert cases() == cases_then


def test_undoing_leaves_its_own_row_with_who_and_why(staff, secretary):
    Appointment.objects.filter(pk=secretary.pk).update(note="nhầm")
    take_back(staff, secretary, "gõ nhầm người")
    last = events_of(secretary).last()
    assert (last.pgh_label, last.note) == ("update", "")
    assert last.pgh_context.metadata == {
        "user": staff.pk,
        "username": "staff",
        "reason": "hoàn tác: sửa ghi chú: trống → nhầm (Bí thư chi bộ, Ấp 1); gõ nhầm người",
    }


def test_what_was_undone_can_be_done_again(staff, secretary):
    Appointment.objects.filter(pk=secretary.pk).update(note="đúng")
    take_back(staff, secretary)
    take_back(staff, secretary)
    secretary.refresh_from_db()
    assert secretary.note == "đúng"


def test_an_insert_is_undone_by_deleting(staff, world):
    added = appoint(
        world.people["Đặng Văn Đức"], world.positions["ct-hnd-xa"], world.places["Xã Đông"]
    )
    take_back(staff, added)
    assert not Appointment.objects.filter(pk=added.pk).exists()


def test_a_delete_is_undone_with_the_same_id_and_every_column(staff, secretary):
    was, cases_then = columns(secretary), cases()
    pk = secretary.pk
    secretary.delete()
    secretary.pk = pk
    take_back(staff, secretary)
    assert columns(secretary) == was
    assert cases() == cases_then


def test_a_ruling_comes_back_as_it_was_made(staff, secretary):
    case = secretary.person.assignments.get()
    legs = {"pairing": case.pairing, "first": case.first, "second": case.second}
    ruling = Ruling.objects.create(reason="tạm giao", ruled_by=staff, **legs)
    was, pk = columns(ruling), ruling.pk
    ruling.delete()
    ruling.pk = pk
    take_back(staff, ruling)
    assert columns(ruling) == was
    assert [counted for *_, counted in cases() if not counted] == [False]


def test_a_person_and_a_decision_are_undone_too(staff, secretary):
    who, paper = secretary.person, secretary.start_decision
    Person.objects.filter(pk=who.pk).update(birth=dt.date(1971, 1, 1), birth_precision="year")
    Decision.objects.filter(pk=paper.pk).update(number="nhầm")
    was = who.birth, paper.number
    take_back(staff, who)
    take_back(staff, paper)
    assert (Person.objects.get(pk=who.pk).birth, Decision.objects.get(pk=paper.pk).number) == was


def test_only_the_last_change_of_a_row_can_be_undone(staff, secretary):
    Appointment.objects.filter(pk=secretary.pk).update(note="một")
    first = change_to_undo(user=staff, table="appointment", number=token_of(secretary))
    Appointment.objects.filter(pk=secretary.pk).update(note="hai")
    with pytest.raises(ValidationError, match="hãy hoàn tác thay đổi mới nhất trước"):
        undo(user=staff, event=first)
    secretary.refresh_from_db()
    assert secretary.note == "hai"


def test_what_others_rest_on_stays(staff, secretary):
    paper = secretary.start_decision
    found = change_to_undo(user=staff, table="decision", number=token_of(paper))
    with pytest.raises(ValidationError, match="Đang có 2 mục “giữ chức” dựa vào mục này"):
        undo(user=staff, event=found)
    case = secretary.person.assignments.get()
    legs = {"pairing": case.pairing, "first": case.first, "second": case.second}
    Ruling.objects.create(reason="tạm giao", **legs)
    found = change_to_undo(user=staff, table="appointment", number=token_of(secretary))
    assert "“kết luận không tính” dựa vào mục này" in refusal(found)


def test_what_rested_on_something_gone_does_not_come_back(staff, secretary):
    paper = Decision.objects.create(number="9-QĐ/HU")
    Appointment.objects.filter(pk=secretary.pk).update(end_decision=paper)
    Appointment.objects.filter(pk=secretary.pk).update(end_decision=None)
    paper.delete()
    found = change_to_undo(user=staff, table="appointment", number=token_of(secretary))
    assert refusal(found) == (
        "Mục “quyết định thôi giữ chức” mà thay đổi này dựa vào không còn trong sổ."
    )


def test_a_seat_taken_meanwhile_is_said_in_words(staff, world):
    held = Appointment.objects.get(
        person=world.people["Đặng Văn Đức"], position=world.positions["truong-thon"]
    )
    Appointment.objects.filter(pk=held.pk).update(period=span("2018-01-01", "2019-01-01"))
    appoint(person("Người Mới"), held.position, held.locality, "2019-01-01")
    with pytest.raises(ValidationError, match="đang có người khác giữ trong thời gian đó"):
        take_back(staff, held)


def test_a_change_of_a_merge_is_not_undone_alone(staff, secretary):
    other = person("Đặng Văn Đức")
    with recorded(user=staff, reason="một người"):
        PersonMerge.objects.create(kept=secretary.person, gone=other, reason="một người")
        Appointment.objects.filter(pk=secretary.pk).update(note="đã gộp")
    found = change_to_undo(user=staff, table="appointment", number=token_of(secretary))
    assert "hãy tách hồ sơ đã gộp" in refusal(found)


@pytest.mark.parametrize("row", ["person", "appointment", "decision", "ruling"])
def test_nobody_undoes_beyond_the_scope(world, secretary, row):
    case = secretary.person.assignments.get()
    legs = {"pairing": case.pairing, "first": case.first, "second": case.second}
    rows = {
        "person": secretary.person,
        "appointment": secretary,
        "decision": secretary.start_decision,
        "ruling": Ruling.objects.create(reason="tạm giao", **legs),
    }
    number = token_of(rows[row])
    own = change_to_undo(user=world.users["commune"], table=row, number=number)
    assert own.pgh_id == number
    for user in ("neighbour", "leader"):
        with pytest.raises(PermissionDenied):
            change_to_undo(user=world.users[user], table=row, number=number)


def test_an_unknown_change_is_not_found(staff, world):
    for table, number in (("locality", 1), ("person", 999_999_999)):
        with pytest.raises(LookupError):
            change_to_undo(user=staff, table=table, number=number)
    assert history_of_person(world.people["Đặng Văn Đức"])  # others are still there


def test_a_change_of_who_shares_a_single_seat_is_taken_back(staff, world):
    seat = world.positions["btcb-thon"]
    other = appoint(person("Bình"), seat, world.places["Ấp 1"])
    seat.single_seat = True
    seat.save()
    with recorded(user=staff):
        Appointment.objects.filter(pk=other.pk).update(note="gõ nhầm")
    take_back(staff, other)
    other.refresh_from_db()
    assert (other.note, other.single_seat) == ("", False)


def test_no_post_returns_to_a_record_that_was_merged(staff, world):
    duc, twin = world.people["Đặng Văn Đức"], person("Đặng Văn Đức")
    post = world.positions["ct-hnd-xa"], world.places["Xã Đông Một"]
    appoint(twin, *post, "2016-01-01", "2017-01-01")
    gone = appoint(twin, *post, "2010-01-01", "2011-01-01")
    deleted = gone.pk
    gone.delete()
    merge(user=staff, kept=duc, gone=twin, taken=[], left_out=[], reason="một người")
    event = Appointment.pgh_event_models["insert"].objects.filter(pgh_obj=deleted).latest("pgh_id")
    with pytest.raises(ValidationError, match="đã gộp vào hồ sơ khác"):
        undo(user=staff, event=event)
    assert not twin.appointments.exists()
