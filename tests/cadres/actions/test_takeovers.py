"""A row takes a seat that the register gives to somebody: does he leave for the new holder?"""

import datetime as dt

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test.utils import CaptureQueriesContext

from cadres.access import Reach
from cadres.actions.batches import answer
from cadres.actions.previews import read_content
from cadres.derivation import differences
from cadres.lists.matching import match_list
from cadres.models import Appointment, ImportState, Position
from tests.cadres import batches
from tests.cadres.batches import do, outcomes
from tests.cadres.list_files import line, workbook

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
        "“Trưởng ấp” ở Ấp 2, Xã Đông Một chỉ một người giữ. Sổ ghi Nguyễn Thị Hai giữ từ 1/1/2018, "
        "theo quyết định 9-QĐ/TU ngày 25/12/2017, chưa thôi; tệp ghi Lê Thị Mới giữ từ 1/3/2019."
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


# Of a head's post a place has one holder as a rule, and may have two.

SECRETARY = "btcb-thon"


@pytest.fixture
def secretary(world):
    """The secretary of a hamlet's party cell, as the catalogue has it."""
    position = world.positions[SECRETARY]
    Position.objects.filter(pk=position.pk).update(is_head=True)
    return position


def secretaries(world, place="Ấp 2") -> dict:
    """By name the day after the last one of each secretary."""
    held = Appointment.objects.filter(
        position=world.positions[SECRETARY], locality=world.places[place]
    )
    return {str(each.person): each.period.upper for each in held}


def test_the_holder_of_a_heads_post_is_asked_about(send, secretary):
    batch = send(line(hamlet="Ấp 2", role2=""))
    [question] = batch.summary["questions"]
    assert question["text"].startswith(
        "“Bí thư chi bộ” ở Ấp 2, Xã Đông Một thường chỉ một người giữ. Sổ ghi "
    )
    assert [value for value, _ in question["choices"]] == ["replace", "keep", "skip"]
    assert question["last"] == ["28/2/2019", "2018-01-01", "2019-02-28"]
    assert outcomes(batch)[1] == (2, "doubtful")
    assert not batch.summary["facts"]["appointments"]
    do(batch, "accept")
    assert batch.notice.startswith("Chưa ghi gì")


def test_who_takes_over_both_posts_of_a_hamlet_ends_both(send, secretary, world):
    batch = send(line(hamlet="Ấp 2"))
    keys = [question["key"] for question in batch.summary["questions"]]
    assert len(keys) == 2
    answer(batch=batch, answers=dict.fromkeys(keys, "replace"))
    assert do(do(batch, "read"), "accept").state == ImportState.ACCEPTED
    day = dt.date(2019, 3, 1)
    assert secretaries(world) == {"Nguyễn Thị Hai": day, "Lê Thị Mới": None}
    assert head_of(world, "Ấp 2", "Nguyễn Thị Hai").period.upper == day


@pytest.mark.parametrize(
    ("value", "left"),
    [
        ("replace", {"Nguyễn Thị Hai": dt.date(2019, 3, 1), "Lê Thị Mới": None}),
        ("replace:31/12/2018", {"Nguyễn Thị Hai": dt.date(2019, 1, 1), "Lê Thị Mới": None}),
        ("keep", {"Nguyễn Thị Hai": None, "Lê Thị Mới": None}),
        ("skip", {"Nguyễn Thị Hai": None}),
    ],
)
def test_each_answer_about_a_heads_post(send, secretary, world, value, left):
    rest = line(full_name="Lý Thị Tư", hamlet="Ấp 4")
    batch = answered(send(line(hamlet="Ấp 2", role2=""), rest), value)
    assert do(batch, "accept").state == ImportState.ACCEPTED
    assert secretaries(world) == left


def test_a_post_of_which_a_place_may_have_several_is_not_asked_about(send, world):
    assert outcomes(send(line(hamlet="Ấp 2", role2="")))[1] == (2, "new")


@pytest.mark.parametrize(
    "lines",
    [
        [line(hamlet="Ấp 2", role2="", start=dt.date(2016, 1, 1), end=dt.date(2017, 1, 1))],
        [line(hamlet="Ấp 2", role2="", start=dt.date(2016, 1, 1), end=dt.date(2018, 6, 30))],
        [
            line(full_name="Nguyễn Thị Hai", birth=dt.date(1970, 1, 1), hamlet="Ấp 2",
                 role2="", start=dt.date(2018, 1, 1), decision_no=""),
            line(hamlet="Ấp 2", role2=""),
        ],  # the list has both
    ],
)  # fmt: skip
def test_heads_after_one_another_or_both_by_the_list_are_not_asked_about(send, secretary, lines):
    assert {each for _, each in outcomes(send(*lines))[1:]} <= {"new", "same"}


@pytest.mark.parametrize("start", [dt.date(2018, 1, 1), dt.date(2015, 6, 1)])
def test_a_head_who_began_no_later_than_the_holder_cannot_follow_him(send, secretary, world, start):
    batch = send(line(hamlet="Ấp 2", role2="", start=start))
    [question] = batch.summary["questions"]
    assert [value for value, _ in question["choices"]] == ["keep", "skip"]
    assert "last" not in question
    batch = answered(batch, "replace")  # no choice
    assert outcomes(batch)[1] == (2, "doubtful")
    do(answered(batch, "keep"), "accept")
    assert secretaries(world) == {"Nguyễn Thị Hai": None, "Lê Thị Mới": None}


def test_where_two_hold_a_heads_post_the_third_is_not_asked_about(send, secretary, world):
    other = world.people["Đặng Văn Đức"]
    Appointment.objects.create(
        person=other, position=secretary, locality=world.places["Ấp 2"],
        period=DateRange(dt.date(2018, 6, 1), None),
    )  # fmt: skip
    assert outcomes(send(line(hamlet="Ấp 2", role2="")))[1] == (2, "new")


def test_seats_are_asked_about_in_the_order_of_the_list(send, secretary):
    names = ["Ấp 10", "Ấp 2", "Ấp 1"]
    batch = send(*(line(hamlet=name, full_name=f"Lý Thị {name}") for name in names))
    cells = [question["cells"][0][1:] for question in batch.summary["questions"]]
    assert cells == sorted(cells)
    assert len(cells) > 3


def test_many_seats_cost_the_queries_of_one(send, secretary, world):
    rows = [line(hamlet=name, full_name=f"Lý Thị {name}") for name in ("Ấp 2", "Ấp 1", "Ấp 10")]
    asked, queries = zip(*(_asked_and_queries(rows[:count]) for count in (1, 3)), strict=True)
    assert asked[0] < asked[1]
    assert queries[0] == queries[1]


def _asked_and_queries(rows) -> tuple[int, int]:
    read = read_content(workbook(*rows).getvalue(), "ds.xlsx", {})
    with CaptureQueriesContext(connection) as caught:
        plan = match_list(read, reach=Reach(nationwide=True))
    return len(plan.questions), len(caught)
