"""A whole batch is taken back: what it created goes, what it completed is as before."""

import datetime as dt

import pghistory
import pytest

from cadres.actions.batch_undo import foretell_undo
from cadres.derivation import differences
from cadres.models import Appointment, ImportState, LocalityAlias, Person, Ruling
from cadres.progress import heard_by
from tests.build import appoint
from tests.cadres import batches
from tests.cadres.batches import do
from tests.cadres.everything import everything
from tests.cadres.list_files import line

ACCEPTED, UNDONE = ImportState.ACCEPTED, ImportState.UNDONE
KNOWN = {"full_name": "Nguyễn Thị Hai", "birth": dt.date(1970, 1, 1), "hamlet": "Ấp 2"}
BEGAN = dt.date(2018, 1, 1)


@pytest.fixture
def written(world):
    """Sends lines as a user and writes them; the batch."""
    return lambda *lines, user="staff": do(batches.send(world.users[user], *lines), "accept")


def facts() -> dict:
    """The register without its history, and without what the database derives."""
    derived = ("ConcurrentAssignment", "AssignmentStretch")
    return {
        name: rows
        for name, rows in everything().items()
        if not name.endswith("Event") and name not in derived
    }


def later():
    """Somebody writes after the batch, which a test does in the same transaction."""
    return pghistory.context(reason="Sau đó")


def undone(batch, user=None) -> str:
    """What stands in the way of undoing a batch; "" when it was undone."""
    before = facts()
    do(batch, "undo", user)
    assert batch.state == (ACCEPTED if batch.notice else UNDONE)
    if batch.notice:
        assert facts() == before
    assert not any(differences().values())
    return batch.notice


def new_person() -> Person:
    return Person.objects.get(full_name="Lê Thị Mới")


def test_what_a_batch_created_goes_and_the_history_stays(written):
    before, history = facts(), everything()
    batch = written(line(), line(full_name="Lý Thị Tư", hamlet="Ấp 4", decision_no="13-QĐ/ĐU"))
    assert undone(batch) == ""
    assert facts() == before
    grown = {name: len(rows) - len(history[name]) for name, rows in everything().items()}
    assert {name: count for name, count in grown.items() if count} == {
        "PersonEvent": 4,
        "AppointmentEvent": 8,
        "DecisionEvent": 4,
        "LocalityVersionEvent": 4,
    }


def test_what_a_batch_completed_is_as_it_was_before(written):
    before = facts()
    ended = line(**KNOWN, start=BEGAN, end=dt.date(2020, 6, 30), decision_no="", decision_date="")
    batch = written(ended)
    assert batch.summary["written"]["updated"] > 0
    assert facts() != before
    assert undone(batch) == ""
    assert facts() == before


def test_the_undo_is_foretold_by_doing_it_and_taking_it_back(written, world):
    batch = written(line())
    before = everything()
    do(batch, "foretell")
    pairing = world.pairings["A1"]
    assert batch.summary["undo"] == {
        "persons": 1,
        "appointments": 2,
        "localities": 1,
        "updated": 0,
        "ended": [[4, pairing.pk, pairing.short, 1]],
        "vanished": 1,
        "begun": 0,
        "altered": 0,
        "names": [f"Lê Thị Mới: {pairing.short}, Ấp 3"],
    }
    assert (batch.state, everything()) == (ACCEPTED, before)


def test_an_undo_tells_how_far_it_is(written):
    batch, told = written(line()), []
    with heard_by(lambda *said: told.append(said)):
        foretell_undo(batch=batch, user=batch.user)
    checks = [("check", part / 6) for part in range(6)]
    tables = [("undo", part) for part in (0, 0, 0.25, 0.5, 0.75)]
    assert told == [*checks, *tables]


def test_a_case_of_the_register_that_an_undo_prolongs_is_told(written, world):
    batch = written(line())
    ended = written(line(end=dt.date(2020, 1, 31)))
    do(ended, "foretell")
    undo = ended.summary["undo"]
    assert (undo["vanished"], undo["begun"], undo["altered"], undo["updated"]) == (0, 0, 1, 2)
    assert batch.state == ACCEPTED


def test_the_reason_of_the_undo_names_the_batch(written):
    batch = written(line())
    assert undone(batch) == ""
    event = Person.pgh_event_models["delete"].objects.get(pgh_label="delete")
    assert (
        event.pgh_context.metadata["reason"] == f"hoàn tác: Nhập danh sách ds.xlsx (lô {batch.pk})"
    )


def test_a_later_edit_of_a_person_stands_in_the_way(written):
    batch = written(line())
    who = new_person()
    who.ethnic_group = "Tày"
    with later():
        who.save()
    refusal = undone(batch)
    assert refusal.startswith("Sau lô này đã có thay đổi: ")
    assert "Kinh → Tày" in refusal
    assert refusal.endswith("Hãy hoàn tác thay đổi đó trước.")


def test_a_later_end_of_a_post_stands_in_the_way_and_says_whose(written):
    batch = written(line())
    post = new_person().appointments.first()
    post.end_reason = "Nghỉ hưu"
    with later():
        post.save()
    assert "(cán bộ Lê Thị Mới)" in undone(batch)


def test_a_post_that_was_deleted_later_stands_in_the_way(written):
    batch = written(line())
    with later():
        new_person().appointments.first().delete()
    assert "xóa chức danh" in undone(batch)


def test_a_later_post_of_a_person_of_the_batch_stands_in_the_way(written, world):
    batch = written(line())
    with later():
        appoint(
            new_person(), world.positions["ct-hnd-xa"], world.places["Xã Đông Một"], "2020-01-01"
        )
    assert undone(batch) == (
        "Sau lô này đã nhập giữ chức “Lê Thị Mới: Chủ tịch Hội Nông dân xã, Xã Đông Một”, "
        "dựa vào cán bộ của lô. Hãy xử lý mục đó trước."
    )


def test_a_later_post_at_a_place_of_the_batch_stands_in_the_way(written, world):
    batch = written(line(role2=""))
    place = Appointment.objects.get(person=new_person()).locality
    with later():
        appoint(world.people["Bùi Văn Cũ"], world.positions["truong-thon"], place, "2020-01-01")
    assert "dựa vào đơn vị của lô" in undone(batch)


def test_a_ruling_on_a_post_of_the_batch_stands_in_the_way(written, world):
    batch = written(line())
    first, second = new_person().appointments.order_by("pk")
    Ruling.objects.create(
        pairing=world.pairings["A1"], first=first, second=second, reason="Không tính"
    )
    assert "“Không tính”" in undone(batch)


def test_an_alias_of_a_place_of_the_batch_stands_in_the_way(written):
    batch = written(line())
    place = new_person().appointments.first().locality
    LocalityAlias.objects.create(locality=place, key="apba")
    assert "dựa vào đơn vị của lô" in undone(batch)


def test_a_later_batch_with_the_same_people_goes_first(written):
    first = written(line())
    second = written(line(role1="Bí thư chi bộ", role2="", start=dt.date(2010, 1, 1), end="2012"))
    assert undone(first).startswith("Sau lô này đã")
    assert undone(second) == ""
    assert undone(first) == ""


def test_a_neighbour_may_not_undo_and_who_may_write_there_may(written, world):
    batch = written(line(), user="commune")
    assert undone(batch, world.users["neighbour"]) == "Lô có đơn vị ngoài phạm vi được phân công."
    do(batch, "foretell", world.users["neighbour"])
    assert (batch.notice, "undo" in batch.summary) == (
        "Lô có đơn vị ngoài phạm vi được phân công.",
        False,
    )
    assert undone(batch, world.users["staff"]) == ""


def test_a_batch_that_was_undone_may_be_read_and_written_again(written):
    batch = written(line())
    once = facts()
    assert undone(batch) == ""
    do(batch, "read")
    do(batch, "accept")
    assert (batch.state, len(facts()["Person"])) == (ACCEPTED, len(once["Person"]))
    assert undone(batch) == ""
