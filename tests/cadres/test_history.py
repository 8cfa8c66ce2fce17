"""Every change of the register leaves a row that says what, who, when and why."""

import pghistory
import pytest
from django.contrib.auth.models import User
from django.db import InternalError, transaction

from cadres.models import Appointment, Locality, LocalityVersion, Person
from tests.build import appoint, person, place, position, span

pytestmark = pytest.mark.django_db


def history(model, *fields) -> list[tuple]:
    """(label, fields …) of every history row of a model, oldest first."""
    return list(
        model.pgh_event_models["insert"]
        .objects.order_by("pgh_id")
        .values_list("pgh_label", *fields)
    )


def test_insert_update_and_delete_each_leave_a_row():
    who = person("Nguyễn Văn An")
    Person.objects.filter(pk=who.pk).update(full_name="Nguyễn Văn Ấn")
    who.delete()
    assert history(Person, "full_name") == [
        ("insert", "Nguyễn Văn An"),
        ("update", "Nguyễn Văn Ấn"),
        ("delete", "Nguyễn Văn Ấn"),
    ]


def test_a_bulk_write_leaves_a_row_for_each_of_its_rows():
    Person.objects.bulk_create(Person(full_name=f"Trần Văn {n}") for n in "ABC")
    Person.objects.update(ethnic_group="Kinh")
    assert [row[0] for row in history(Person)] == ["insert"] * 3 + ["update"] * 3


def test_an_update_that_changes_nothing_leaves_nothing():
    person("Nguyễn Văn An")
    Person.objects.update(full_name="Nguyễn Văn An")
    assert [row[0] for row in history(Person)] == ["insert"]


def test_the_row_says_who_and_why():
    with pghistory.context(username="cbtinh", reason="Nhập theo Báo cáo 215-BC/HU"):
        person()
    event = Person.pgh_event_models["insert"].objects.get()
    assert event.pgh_context.metadata == {
        "username": "cbtinh",
        "reason": "Nhập theo Báo cáo 215-BC/HU",
    }


def test_history_cannot_be_rewritten():
    person()
    events = Person.pgh_event_models["insert"].objects
    with pytest.raises(InternalError), transaction.atomic():
        events.update(full_name="Người khác")
    with pytest.raises(InternalError), transaction.atomic():
        events.all().delete()
    assert history(Person, "full_name") == [("insert", "Nguyễn Văn An")]


def test_history_outlives_the_user():
    user = User.objects.create(username="cbtinh")
    with pghistory.context(user=user.pk, username=user.username):
        person()
    user.delete()
    context = Person.pgh_event_models["insert"].objects.get().pgh_context
    assert context.metadata["username"] == "cbtinh"


def test_the_old_dates_of_an_appointment_stay_readable():
    appointment = appoint(person(), position("btcb", 4), place(4, place(3, place(2, place(1)))))
    Appointment.objects.update(period=span("2018-01-01", "2020-01-01"))
    assert history(Appointment, "pgh_obj_id", "period") == [
        ("insert", appointment.pk, span("2018-01-01")),
        ("update", appointment.pk, span("2018-01-01", "2020-01-01")),
    ]


def test_a_locality_that_was_renamed_keeps_its_former_name():
    locality = place(1, name="Tỉnh Sông Bé")
    LocalityVersion.objects.update(name="Tỉnh Bình Dương")
    assert history(LocalityVersion, "name") == [
        ("insert", "Tỉnh Sông Bé"),
        ("update", "Tỉnh Bình Dương"),
    ]
    assert Locality.objects.get(pk=locality.pk).name == "Tỉnh Bình Dương"


def test_the_last_history_row_of_a_version_that_was_split_says_what_it_became(db):
    """What lies below a changed version is written by its triggers, after the history's own."""
    district = place(2, place(1))
    communes = [place(3, district) for _ in range(2)]
    first = communes[0].versions.get()
    first.period = span(None, "2010-01-01")
    first.save()
    other = place(2, place(1))
    LocalityVersion.objects.create(
        locality=communes[0], period=span("2010-01-01"), kind="xa", name="Xã", parent=other
    )
    hamlet = place(4, communes[0])
    columns = ("id", "locality", "period", "district")
    events = [row[1:] for row in history(LocalityVersion, *columns) if row[2] == hamlet.pk]
    latest = {pk: (period, lay_in) for pk, _, period, lay_in in events}
    kept = hamlet.versions.values_list(*columns)
    assert latest == {pk: (period, lay_in) for pk, _, period, lay_in in kept}
    assert {lay_in for _, lay_in in latest.values()} == {district.pk, other.pk}
