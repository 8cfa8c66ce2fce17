"""A row takes a seat that the register gives to somebody: does he leave for the new holder?"""

import datetime as dt

import pytest

from cadres.actions.batches import answer
from cadres.derivation import differences
from cadres.models import Appointment, ImportState
from tests.cadres import batches
from tests.cadres.batches import do, outcomes
from tests.cadres.lists import line

HEAD = "truong-thon"
FOLLOWS = "Người mới thay: kết thúc chức vụ của Nguyễn Thị Hai"


@pytest.fixture
def send(world):
    return lambda *lines: batches.send(world.users["staff"], *lines)


def answered(batch, value, which=0):
    answer(batch=batch, answers={batch.summary["questions"][which]["key"]: value})
    return do(batch, "read")


def head_of(world, place, name) -> Appointment:
    held = Appointment.objects.filter(position=world.positions[HEAD], locality=world.places[place])
    return held.get(person__full_name=name)


def test_the_question_says_who_holds_the_seat_since_when_and_by_what(send):
    batch = send(line(hamlet="Ấp 2"))
    [question] = batch.summary["questions"]
    told = question["text"].replace(question["text"].split("quyết định ")[1].split("/")[0], "9-QĐ")
    assert told == (
        "“Trưởng ấp” ở Ấp 2 chỉ một người giữ. Sổ ghi Nguyễn Thị Hai giữ từ 1/1/2018, theo quyết "
        "định 9-QĐ/TU ngày 25/12/2017, chưa thôi; tệp ghi Lê Thị Mới giữ từ 1/3/2019."
    )
    assert question["choices"][0] == ["replace", FOLLOWS]
    assert question["last"] == ["28/2/2019", "2018-01-01", "2019-02-28"]
    assert outcomes(batch)[1] == (2, "doubtful")
    assert batch.rows.last().marks["K"][0] == "doubtful"


def test_the_holder_leaves_the_day_before_and_comes_back_with_the_undo(send, world):
    batch = answered(send(line(hamlet="Ấp 2", role1="")), "replace")
    before = list(Appointment.objects.order_by("pk").values())
    assert outcomes(batch)[1] == (2, "new")
    assert batch.rows.last().marks["K"] == [
        "note", "Nguyễn Thị Hai thôi giữ chức danh này sau ngày 28/2/2019; Lê Thị Mới thay.",
    ]  # fmt: skip
    assert (batch.summary["facts"]["updated"], batch.summary["facts"]["appointments"]) == (1, 1)
    assert do(batch, "accept").state == ImportState.ACCEPTED
    left = head_of(world, "Ấp 2", "Nguyễn Thị Hai")
    assert left.period.upper == head_of(world, "Ấp 2", "Lê Thị Mới").period.lower
    assert left.end_reason == "Lê Thị Mới thay từ 1/3/2019"
    change = left.events.order_by("-pgh_id").first()
    assert (change.end_reason, change.pgh_context.metadata["reason"]) == (
        left.end_reason, batch.reason,
    )  # fmt: skip
    assert not any(differences().values())
    assert do(batch, "undo").state == ImportState.UNDONE
    assert list(Appointment.objects.order_by("pk").values()) == before


def test_another_last_day_may_be_chosen_within_the_time_between(send, world):
    batch = send(line(hamlet="Ấp 2", role1=""))
    for wrong in ("1/3/2019", "31/12/2017", "2019", "hôm qua", "30/2/2019"):
        assert outcomes(answered(batch, f"replace:{wrong}"))[1] == (2, "doubtful"), wrong
    do(answered(batch, "replace:12/2018"), "accept")
    left = head_of(world, "Ấp 2", "Nguyễn Thị Hai")
    assert (left.period.upper, left.end_precision) == (dt.date(2019, 1, 1), "month")


def test_a_row_left_aside_is_not_written_and_the_holder_stays(send, world):
    rest = line(full_name="Lý Thị Tư", hamlet="Ấp 4")
    batch = answered(send(line(hamlet="Ấp 2"), rest), "skip")
    assert outcomes(batch)[1:] == [(2, "aside"), (3, "new")]
    do(batch, "accept")
    assert head_of(world, "Ấp 2", "Nguyễn Thị Hai").period.upper is None


def test_a_new_holder_of_a_month_lets_the_other_leave_with_the_month_before(send, world):
    do(answered(send(line(hamlet="Ấp 2", role1="", start="3/2019")), "replace"), "accept")
    left = head_of(world, "Ấp 2", "Nguyễn Thị Hai")
    assert (left.period.upper, left.end_precision) == (dt.date(2019, 3, 1), "month")


@pytest.mark.parametrize(
    "lines",
    [
        [line(hamlet="Ấp 2", start=dt.date(2017, 1, 1))],  # before the holder
        [
            line(full_name="Nguyễn Thị Hai", birth=dt.date(1970, 1, 1), hamlet="Ấp 2",
                 role1="", start=dt.date(2018, 1, 1), decision_no=""),
            line(hamlet="Ấp 2", role1=""),
        ],  # the list has the holder as such
    ],
)  # fmt: skip
def test_what_cannot_be_a_takeover_can_only_be_left_aside(send, lines):
    batch = send(*lines)
    [question] = batch.summary["questions"]
    assert (question["kind"], [value for value, _ in question["choices"]]) == ("fault", ["skip"])


def test_of_two_new_holders_the_second_is_wrong(send):
    second = line(full_name="Lý Thị Tư", hamlet="Ấp 2", role1="")
    batch = answered(send(line(hamlet="Ấp 2", role1=""), second), "replace")
    assert outcomes(batch)[1:] == [(2, "new"), (3, "wrong")]
