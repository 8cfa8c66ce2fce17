"""What others change between the comparing of a list and its writing is neither lost nor hidden."""

import datetime as dt

import pytest
from django.db import OperationalError, connection

from cadres.actions.batch_undo import undo_batch
from cadres.actions.batches import CHANGED, accept_batch, read_batch
from cadres.models import Appointment, ImportState, Person
from cadres.progress import heard_by
from tests.build import appoint, person, span
from tests.cadres import batches
from tests.cadres.batches import do, outcomes
from tests.cadres.list_files import line
from tests.world import build_world

HAI = {
    "full_name": "Nguyễn Thị Hai", "birth": dt.date(1970, 1, 1), "hamlet": "Ấp 2",
    "start": dt.date(2018, 1, 1), "decision_no": "", "decision_date": "",
}  # fmt: skip


def meanwhile(stage: str, change):
    """Lets somebody else write when a stage of the work begins."""
    waiting = [change]

    def listener(said, part):
        if said == stage and waiting:
            waiting.pop()()

    return heard_by(listener)


@pytest.fixture
def send(world):
    return lambda *lines, **how: batches.send(world.users["staff"], *lines, **how)


def accepted_while(batch, stage, change) -> tuple[str, str]:
    """The state and the notice of a batch after it was accepted and somebody wrote meanwhile."""
    with meanwhile(stage, change):
        accept_batch(batch=batch, user=batch.user)
    batch.refresh_from_db()
    return batch.state, batch.notice


def test_an_end_that_a_clerk_entered_meanwhile_stays(send):
    batch = send(line(**HAI, role1="Bí thư chi bộ", role2="", end=dt.date(2020, 5, 1)))
    post = Appointment.objects.filter(
        person__full_name="Nguyễn Thị Hai", position__title="Bí thư chi bộ"
    )
    ended = span("2018-01-01", "2019-07-01")
    state = accepted_while(batch, "lay", lambda: post.update(period=ended, end_reason="Nghỉ hưu"))
    assert state == (ImportState.READY, CHANGED)
    assert (post.get().period, post.get().end_reason) == (ended, "Nghỉ hưu")
    assert outcomes(batch)[1:] == [(2, "wrong")]


def test_nothing_is_written_to_a_record_that_was_merged_meanwhile(send, world):
    earlier = HAI | {"start": dt.date(2012, 1, 1), "end": dt.date(2015, 1, 1)}
    batch = send(line(**earlier, role1="Bí thư chi bộ", role2=""))
    merged = Person.objects.filter(full_name="Nguyễn Thị Hai")
    count = merged.get().appointments.count()
    state = accepted_while(
        batch, "lay", lambda: merged.update(merged_into=world.people["Đỗ Văn Phố"])
    )
    assert state == (ImportState.READY, CHANGED)
    assert merged.get().appointments.count() == count


@pytest.fixture
def new_head(world):
    """A line that takes a seat which is free, and what takes it meanwhile."""
    world.people["Võ Văn Mười"].appointments.all().delete()
    seat = world.positions["truong-thon"], world.places["Ấp 10"]
    return line(hamlet="Ấp 10"), lambda: appoint(person("Lê Văn Khác"), *seat, "2018-06-01")


def test_a_seat_that_was_taken_meanwhile_is_asked_about_in_a_new_preview(send, new_head):
    row, take = new_head
    batch = send(row)
    assert batch.summary["questions"] == []
    assert accepted_while(batch, "lay", take) == (ImportState.READY, CHANGED)
    assert [question["kind"] for question in batch.summary["questions"]] == ["seat"]
    assert not Person.objects.filter(full_name="Lê Thị Mới").exists()


def test_a_seat_that_is_taken_while_a_list_is_tried_is_said(send, new_head):
    row, take = new_head
    batch = send(row)
    with meanwhile("lay", take):
        read_batch(batch=batch, user=batch.user)
    batch.refresh_from_db()
    assert (batch.state, batch.summary["facts"]) == (ImportState.READY, None)
    assert batch.notice.startswith("Sổ vừa có thay đổi")


@pytest.mark.django_db(transaction=True)
def test_what_an_undo_has_checked_is_kept_from_others_until_it_is_taken_back():
    world = build_world()
    batch = do(batches.send(world.users["staff"], line()), "accept")
    new = Appointment.objects.filter(person__full_name="Lê Thị Mới")
    refused = []

    def change():
        other = connection.copy()
        try:
            with other.cursor() as cursor:
                cursor.execute("SET lock_timeout = '100ms'")
                cursor.execute(
                    "UPDATE cadres_appointment SET note = 'sửa' WHERE id = ANY (%s)",
                    [list(new.values_list("pk", flat=True))],
                )
        except OperationalError as error:
            refused.append(error.__cause__.pgcode)
        finally:
            other.close()

    with meanwhile("undo", change):
        undo_batch(batch=batch, user=batch.user)
    assert (refused, batch.state, new.exists()) == (["55P03"], ImportState.UNDONE, False)
