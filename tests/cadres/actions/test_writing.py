"""What every write has in common."""

import pghistory.models
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection

from cadres.actions.writing import check_places, recorded
from cadres.models import Appointment, Person
from tests.build import appoint, span

pytestmark = pytest.mark.django_db


def test_the_history_says_who_and_why(world):
    with recorded(user=world.users["staff"], reason="sửa tên theo căn cước"):
        Person.objects.filter(pk=world.people["Đặng Văn Đức"].pk).update(full_name="Đặng Văn Đực")
    context = pghistory.models.Context.objects.latest("created_at")
    assert (context.metadata["username"], context.metadata["reason"]) == (
        "staff",
        "sửa tên theo căn cước",
    )


def test_what_the_database_refuses_is_said_in_vietnamese(world):
    held = Appointment.objects.filter(person=world.people["Lê Văn Huyện"]).first()
    with pytest.raises(ValidationError) as refused, recorded(user=world.users["staff"]):  # noqa: PT012
        appoint(held.person, held.position, held.locality)
    assert refused.value.messages == [
        "Người này đã giữ chức danh đó ở đơn vị đó trong thời gian trùng nhau."
    ]


def test_a_refused_write_leaves_nothing(world):
    held = Appointment.objects.filter(person=world.people["Lê Văn Huyện"]).first()

    def enter_both():
        with recorded(user=world.users["staff"]):
            Person.objects.create(full_name="Lê Văn Mới")
            appoint(held.person, held.position, held.locality)

    with pytest.raises(ValidationError):
        enter_both()
    assert not Person.objects.filter(full_name="Lê Văn Mới").exists()


@pytest.mark.parametrize(
    ("user", "place", "period", "allowed"),
    [
        ("staff", "Ấp 1", span("2018-01-01"), True),
        ("commune", "Ấp 1", span("2018-01-01"), True),
        ("commune", "Ấp 1", span("2025-07-01"), False),  # by then it lies in another commune
        ("neighbour", "Ấp 1", span("2018-01-01"), False),
        ("leader", "Ấp 1", span("2018-01-01"), False),  # only looks
        ("administrator", "Xã Xa", span("2018-01-01"), True),
    ],
)
def test_a_place_is_written_at_within_the_scope_alone(world, user, place, period, allowed):
    targets = [(world.places[place].pk, period)]
    if allowed:
        check_places(world.users[user], targets)
    else:
        with pytest.raises(PermissionDenied):
            check_places(world.users[user], targets)


@pytest.mark.parametrize("code", ["40P01", "55P03"])
def test_a_deadlock_is_said_in_vietnamese_and_leaves_nothing(world, code):
    def collide():
        with recorded(user=world.users["staff"]):
            Person.objects.create(full_name="Lê Văn Mới")
            with connection.cursor() as cursor:
                cursor.execute(f"DO $$ BEGIN RAISE SQLSTATE '{code}'; END $$")

    with pytest.raises(ValidationError, match="Có người khác đang ghi"):
        collide()
    assert not Person.objects.filter(full_name="Lê Văn Mới").exists()
