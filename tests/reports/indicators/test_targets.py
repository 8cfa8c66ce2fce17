"""Targets: goal, what should be reached by now, and what is needed a month."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from hypothesis import given
from hypothesis import strategies as st

from reports.indicators import progress, targets_for
from reports.indicators.coverages import Coverage
from reports.indicators.targets import expected_by, goal_of, progress_of
from reports.models import Target
from reports.questions import Question
from tests.build import appoint, pairing, person, place, position, target
from tests.world import DAY

pytestmark = pytest.mark.django_db
START, DUE = dt.date(2020, 1, 1), dt.date(2020, 12, 31)


@pytest.fixture
def ten(db):
    """Ten communes of which one is covered from 2018 on, and one more from each month of 2020."""
    secretary, chairman = position("bt-xa", 3), position("ct-xa", 3)
    made = pairing("X1", [secretary], [chairman])
    province = place(1)
    for month in range(10):
        who, where = person(), place(3, province)
        for post in (secretary, chairman):
            appoint(who, post, where, "2018-01-01" if not month else f"2020-{month + 1:02}-01")
    return made, province


def told(found) -> tuple:
    return found.covered.text, found.goal, found.expected, found.verdict, found.needed_text


def test_it_tells_how_far_a_place_has_come(ten):
    made, province = ten
    half, all_of_them = (
        target(made, province, percent=50),
        Target(pairing=made, place=province, number=10, start=START, due=DUE),
    )
    july = dt.date(2020, 7, 1)
    assert told(progress(half, START)) == (
        "1/10", 5, 1, "Đúng tiến độ", "0,4 đơn vị/tháng",
    )  # fmt: skip
    assert told(progress(half, july)) == ("7/10", 5, 2, "Đã đạt chỉ tiêu", "–")
    assert told(progress(all_of_them, july)) == (
        "7/10", 10, 5, "Vượt 2 đơn vị so với tiến độ", "0,5 đơn vị/tháng",
    )  # fmt: skip
    assert told(progress(all_of_them, DUE)) == ("10/10", 10, 10, "Đã đạt chỉ tiêu", "–")


def test_behind_and_overdue_are_said_with_what_is_missing(ten):
    made, province = ten
    short = Target(
        pairing=made, place=province, percent=90, start=dt.date(2019, 1, 1), due=dt.date(2020, 4, 1)
    )
    found = progress(short, dt.date(2020, 1, 15))
    assert told(found) == ("1/10", 9, 7, "Chậm 6 đơn vị so với tiến độ", "3,2 đơn vị/tháng")
    assert (found.is_behind, found.is_overdue, found.remaining) == (True, False, 8)
    late = progress(short, dt.date(2020, 4, 1))
    assert told(late) == ("4/10", 9, 9, "Quá hạn, còn thiếu 5 đơn vị", "–")
    assert (late.is_overdue, late.needed_a_month) == (True, None)


def test_in_the_last_month_all_that_remains_is_needed(ten):
    made, province = ten
    found = progress(target(made, province, number=10), dt.date(2020, 9, 30))
    assert found.remaining == 1
    found = progress(Target(pairing=made, place=province, number=12, start=START, due=DUE), DUE)
    assert found.verdict == "Quá hạn, còn thiếu 2 đơn vị"
    eve = dt.date(2020, 12, 21)
    found = progress(Target(pairing=made, place=province, number=12, start=START, due=DUE), eve)
    assert found.needed_text == "2,0 đơn vị/tháng"


def test_a_place_without_such_localities_reaches_nothing(ten):
    made, _ = ten
    found = progress(target(made, place(1), percent=80), DUE)
    assert (found.is_reached, found.verdict) == (False, "Không có đơn vị nào vào ngày này")


def test_targets_are_those_of_the_very_place_that_had_begun(ten):
    made, province = ten
    own = target(made, province, percent=50)
    target(made, None, percent=80)
    later = target(made, province, number=3, due=dt.date(2022, 1, 1), start=dt.date(2021, 1, 1))
    assert list(targets_for(province, DUE)) == [own]
    assert list(targets_for(province, dt.date(2021, 6, 1))) == [own, later]
    assert [each.percent for each in targets_for(None, DUE)] == [Decimal(80)]
    assert list(targets_for(province, dt.date(2019, 12, 31))) == []


@pytest.mark.parametrize(
    ("goal", "text"),
    [({"percent": Decimal("80.00")}, "80%"), ({"percent": Decimal("62.50")}, "62,5%")],
)
def test_its_goal_reads_as_people_write_it(goal, text):
    assert Target(**goal).goal_text == text


def test_a_number_reads_with_its_unit():
    assert Target(number=1200).goal_text == "1.200 đơn vị"


@pytest.mark.parametrize(
    ("goal", "sentence"),
    [
        ({}, "Hãy nhập hoặc tỷ lệ, hoặc số đơn vị phải đạt."),
        ({"percent": 50, "number": 5}, "Hãy nhập hoặc tỷ lệ, hoặc số đơn vị phải đạt."),
        ({"percent": 101}, "Tỷ lệ phần trăm phải lớn hơn 0 và không quá 100."),
        ({"number": 0}, "Số đơn vị phải đạt phải lớn hơn 0."),
        ({"number": 5, "due": START}, "Thời hạn phải sau ngày bắt đầu tính tiến độ."),
    ],
)
def test_what_is_no_target_is_refused_in_words_and_by_the_database(ten, goal, sentence):
    made, province = ten
    wrong = Target(**{"pairing": made, "place": province, "start": START, "due": DUE} | goal)
    with pytest.raises(ValidationError) as refused:
        wrong.full_clean()
    assert refused.value.messages == [sentence]
    with pytest.raises(IntegrityError):
        wrong.save()


def test_a_target_leaves_its_history(ten):
    made, province = ten
    kept = target(made, province, percent=50)
    Target.objects.update(percent=60)
    kept.delete()
    events = Target.pgh_event_models["insert"].objects.order_by("pgh_id")
    assert list(events.values_list("pgh_label", "percent")) == [
        ("insert", 50),
        ("update", 60),
        ("delete", 60),
    ]


def test_it_takes_two_queries(world, django_assert_num_queries):
    aim = target(world.pairings["A1"], world.places["Tỉnh An Hòa"], percent=90)
    with django_assert_num_queries(2):
        assert told(progress(aim, DAY)) == ("4/4", 4, 3, "Đã đạt chỉ tiêu", "–")


def test_who_sees_and_who_writes_them_follows_the_scope(world):
    made = world.pairings["A1"]
    rows = {
        where: target(made, world.places.get(where), number=3)
        for where in ("nation", "Tỉnh An Hòa", "Xã Đông Một", "Tỉnh Bình Xa")
    }

    def named(found):
        return {name for name, row in rows.items() if row in found}

    seen = {name: named(Target.objects.visible_to(user)) for name, user in world.users.items()}
    assert seen == {
        "leader": {"nation", "Tỉnh An Hòa", "Xã Đông Một"},
        "staff": {"nation", "Tỉnh An Hòa", "Xã Đông Một"},
        "commune": {"nation", "Xã Đông Một"},
        "neighbour": {"nation"},
        "administrator": set(rows),
        "unassigned": set(),
    }
    written = {name: named(Target.objects.editable_by(user)) for name, user in world.users.items()}
    assert written == {
        "leader": set(),
        "staff": {"Tỉnh An Hòa", "Xã Đông Một"},
        "commune": {"Xã Đông Một"},
        "neighbour": set(),
        "administrator": set(rows),
        "unassigned": set(),
    }


def found(n: int, total: int) -> Coverage:
    return Coverage(n, total, None, Question(START), 0, total - n, 0, 0, gone=0)


def test_many_targets_are_told_as_each_alone_in_two_queries_a_kind(
    world, django_assert_num_queries
):
    made = world.pairings["A1"]
    names = ("Xã Đông Một", "Phường Tây Hai", "Xã Đông", "Xã Xa")
    rows = [target(made, world.places[name], percent=50) for name in names]
    rows = list(Target.objects.select_related("pairing", "place"))
    rows += [target(made, None, number=5), target(made, world.places["Tỉnh An Hòa"], percent=100)]
    with django_assert_num_queries(6):
        many = progress_of(rows, DAY)
    assert many == [progress(each, DAY) for each in rows]
    assert [each.covered.text for each in many] == ["3/3", "1/1", "–", "–", "4/4", "4/4"]


COUNTS = st.integers(0, 500).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))


@given(COUNTS, st.integers(1, 10_000), st.lists(st.integers(-100, 500), min_size=2))
def test_what_is_expected_grows_evenly_from_the_first_day_to_the_goal(begun, hundredths, days):
    aim = Target(percent=Decimal(hundredths).scaleb(-2), start=START, due=DUE)
    share = found(*begun)
    on = [START + dt.timedelta(days=number) for number in sorted(days)]
    by_day = [expected_by(day, aim, share, share) for day in on]
    assert by_day == sorted(by_day)
    assert expected_by(START, aim, share, share) <= begun[0]
    last = expected_by(DUE, aim, share, share)
    assert last == Fraction(hundredths, 10_000) * begun[1]
    assert goal_of(aim, begun[1]) - 1 < last <= goal_of(aim, begun[1])
