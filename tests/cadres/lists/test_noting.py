"""A note that speaks of one post of a row: that post alone began later, or was left."""

import datetime as dt

import pytest

from cadres.intake.rows.lists import read_list
from cadres.lists.matching import match_list
from cadres.lists.recognition import state_list
from cadres.models import Appointment, ConcurrentAssignment
from tests.cadres.batches import do, outcomes, send
from tests.cadres.list_files import LETTERS, TODAY, faults, line, workbook
from tests.cadres.lists.test_matching import EVERYWHERE

NOTE = LETTERS["note"]
READ, LEFT = [(2, NOTE, "read_as", "warning")], [(2, NOTE, "note_not_read", "warning")]


@pytest.fixture
def posts(world):
    """The days of both posts of a line with a note, and its problems."""

    def posts(note, **cells):
        read = read_list(workbook(line(note=note, **cells)), today=TODAY)
        plan = match_list(read, reach=EVERYWHERE)
        days = [(str(each.start), each.end and str(each.end)) for each in plan.appointments]
        return days, faults(plan.problems)

    return posts


@pytest.mark.parametrize(
    "note",
    [
        "Thôi Trưởng ấp từ 3/2020, chuyển công tác",
        "Thôi giữ chức vụ trưởng ấp 3 từ 3/2020",
        "Thôi kiêm nhiệm từ 3/2020",
    ],
)
def test_one_post_was_left_and_the_other_goes_on(posts, note):
    assert posts(note) == ([("1/3/2019", None), ("1/3/2019", "3/2020")], READ)


def test_the_main_post_may_be_the_one_that_was_left(posts):
    days, problems = posts("Miễn nhiệm BTCB ngày 02/3/2020")
    assert (days, problems) == ([("1/3/2019", "2/3/2020"), ("1/3/2019", None)], READ)


def test_one_post_began_later(posts):
    assert posts("Trưởng ấp từ 6/2020") == ([("1/3/2019", None), ("6/2020", None)], READ)


@pytest.mark.parametrize(
    ("note", "problems"),
    [
        ("Thôi Chủ tịch Hội Nông dân xã từ 3/2020", []),  # a post beside these two
        ("Thôi tham gia cấp ủy từ 3/2020", LEFT),
        ("Thôi Trưởng ấp 5 từ 3/2020", LEFT),  # another hamlet
        ("Thôi Trưởng ấp từ 3/2018", LEFT),  # before the first day
        ("Thôi Trưởng ấp từ 3/2021", LEFT),  # not yet
        ("Dự kiến thôi Trưởng ấp từ 3/2020", []),
        ("Sinh hoạt tại chi bộ ấp từ 3/2020", []),
        ("Trưởng ấp từ 2010 đến 2015", []),
        ("Chủ tịch Hội Nông dân xã từ 6/2020", LEFT),  # which the row does not say
    ],
)
def test_what_is_said_of_other_posts_or_times_changes_nothing(posts, note, problems):
    assert posts(note) == ([("1/3/2019", None)] * 2, problems)


def test_both_posts_may_be_named(posts):
    days, problems = posts("Thôi Trưởng ấp và Bí thư chi bộ từ 3/2020")
    assert (days, problems) == ([("1/3/2019", "3/2020")] * 2, READ)


def test_the_concurrent_post_may_have_begun_later(posts):
    assert posts("Kiêm nhiệm từ 6/2020") == ([("1/3/2019", None), ("6/2020", None)], READ)
    assert posts("Kiêm nhiệm từ 6/2020", start="") == ([("6/2020", None)] * 2, READ)


def test_days_in_the_post_s_own_cell_come_first(posts):
    days, _ = posts("Trưởng ấp từ 6/2020", role2="Trưởng ấp (từ 5/2020)")
    assert days[1] == ("5/2020", None)


def test_a_statement_says_when_both_posts_were_held(world):
    lines = (
        line(note="Trưởng ấp từ 6/2019; thôi Trưởng ấp từ 3/2020"),
        line(full_name="Lý Thị Tư", hamlet="Ấp 4"),
    )
    said = state_list(read_list(workbook(*lines), today=TODAY), day=TODAY)
    first, second = said["records"]
    assert (first["start"], first["end"]) == (
        {"year": 2019, "month": 6}, {"year": 2020, "month": 3},
    )  # fmt: skip
    assert second["end"] is None
    assert (said["expect"]["cases"], said["expect_open"]["cases"]) == (2, 1)


def test_the_case_ends_with_the_post_that_was_left_and_the_list_again_is_no_news(world):
    noted = line(note="Thôi Trưởng ấp từ 3/2020")
    do(send(world.users["staff"], noted), "accept")
    who = {"person__full_name": "Lê Thị Mới"}
    posts = Appointment.objects.filter(**who).order_by("pk")
    last = dt.date(2020, 4, 1)
    assert [each.period.upper for each in posts] == [None, last]
    assert [each.period.upper for each in ConcurrentAssignment.objects.filter(**who)] == [last]
    assert outcomes(send(world.users["staff"], noted))[1:] == [(2, "same")]


@pytest.mark.parametrize(
    ("note", "problems"),
    [
        ("Kiêm Trưởng ban CTMT", LEFT),
        ("đồng thời là Phó Chủ tịch Hội Nông dân xã", LEFT),
        ("Hiện kiêm nhiệm chức danh Chi hội trưởng Phụ nữ", LEFT),
        ("Kiêm Trưởng ấp", []),
        ("Kiêm nhiệm lần đầu", []),
        ("Đề nghị kiêm Trưởng ban CTMT", []),
        ("Đề nghị kiêm Trưởng ấp", LEFT),
        ("Dự kiến bố trí kiêm Trưởng ấp sau Đại hội", LEFT),
    ],
)
def test_a_further_post_that_only_the_note_names_is_told_and_not_written(posts, note, problems):
    days, found = posts(note)
    assert (len(days), found) == (2, problems)
