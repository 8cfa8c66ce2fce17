"""Posts saved, counted two ways, and what allowances would cost."""

import datetime as dt
from dataclasses import replace

import pytest

from reports.indicators import allowances
from reports.indicators.allowances import BASE_PAYS, RULES, rule_on
from reports.indicators.savings import breakdown_of, read, saved_by_child
from reports.questions import Question
from tests.build import appoint, person
from tests.world import DAY

pytestmark = pytest.mark.django_db


def test_it_is_posts_minus_people_for_the_place_and_its_children(world):
    question = Question(DAY, world.places["Tỉnh An Hòa"])
    assert [line[:3] for line in saved_by_child(question)] == [
        ("Tổng số", 15, 7),
        ("Cơ quan Tỉnh An Hòa", 2, 1),
        ("Huyện Đông", 11, 5),
        ("Thị xã Tây", 2, 1),
    ]
    assert read(question, {}).figure.text == "8"


def test_the_people_of_the_list_save_all_but_one_of_their_posts(world):
    question = Question(DAY, world.places["Tỉnh An Hòa"])
    breakdown = breakdown_of(question)
    rows = breakdown.dress(list(breakdown.in_state("")), question)
    assert sum(row.posts - 1 for row in rows) == 8
    assert [row.state for row in rows] == [str(row.posts) for row in rows]
    assert [row.person.full_name for row in breakdown.in_state("3")] == ["Nguyễn Thị Hai"]
    [row] = breakdown.dress(list(breakdown.in_state("3")), question)
    assert row.titles == "Chủ tịch Hội Nông dân xã; Bí thư chi bộ; Trưởng ấp"


def test_a_post_that_makes_no_case_saves_nothing(world):
    post, where = world.positions["ct-hnd-xa"], world.places["Phường Tây Hai"]
    appoint(world.people["Phạm Văn Xã"], post, where)
    appoint(person(), post, where)
    assert read(Question(DAY, world.places["Tỉnh An Hòa"]), {}).figure.text == "8"


def test_of_two_tallies_and_of_the_list_the_same_comes_out_in_the_scope_of_each(world):
    for name in ("leader", "commune", "neighbour"):
        user = world.users[name]
        question = Question(DAY, user.scopes.get().locality)
        _, posts, people, _ = saved_by_child(question, user)[0]
        breakdown = breakdown_of(question, user)
        rows = breakdown.dress(list(breakdown.in_state("")), question)
        assert posts - people == sum(row.posts - 1 for row in rows)


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        ("2023-07-31", None),
        ("2023-08-01", 2_106_000),
        ("2024-06-30", 2_106_000),
        ("2024-07-01", 2_737_800),
        ("2025-06-30", 2_737_800),
        ("2025-07-01", None),
    ],
)
def test_the_rule_and_the_base_pay_are_those_of_the_day(day, amount):
    found = rule_on(dt.date.fromisoformat(day))
    assert (found and found[0].amount(found[1])) == amount


def test_rules_and_pays_come_in_order_and_do_not_overlap():
    assert [pay.start for pay in BASE_PAYS] == sorted({pay.start for pay in BASE_PAYS})
    for before, after in zip(RULES, RULES[1:], strict=False):
        assert before.end is not None
        assert before.end < after.start


def test_the_estimate_is_for_people_of_the_commune_level_and_says_what_it_assumes(world):
    question = Question(dt.date(2024, 9, 1), world.places["Tỉnh An Hòa"])
    reading = read(question, {})
    [row] = next(table for table in reading.tables if table.key == "phu-cap").rows
    assert [cell.text for cell in row] == [
        "Điều 20 Nghị định 33/2023/NĐ-CP (từ 1/8/2023 đến 30/6/2025, ngày cuối chưa kiểm chứng)",
        "2.340.000 đồng (73/2024/NĐ-CP)",
        "1",
        "2.737.800",
        "2.737.800",
    ]
    assert RULES[0].assumptions[-1] in reading.notes


def test_what_was_not_verified_is_said_where_it_is_used(world, monkeypatch):
    sure = replace(RULES[0], end_verified=True)
    unsure = replace(BASE_PAYS[1], verified=False)
    monkeypatch.setattr(allowances, "RULES", (sure,))
    monkeypatch.setattr(allowances, "BASE_PAYS", (unsure,))
    reading = read(Question(dt.date(2024, 9, 1), world.places["Tỉnh An Hòa"]), {})
    [row] = next(table for table in reading.tables if table.key == "phu-cap").rows
    assert [cell.text for cell in row[:2]] == [
        "Điều 20 Nghị định 33/2023/NĐ-CP (từ 1/8/2023 đến 30/6/2025)",
        "2.340.000 đồng (73/2024/NĐ-CP); chưa kiểm chứng",
    ]


def test_after_the_last_sure_day_nothing_is_estimated_and_it_says_what_is_known(world):
    reading = read(Question(dt.date(2025, 7, 1), world.places["Tỉnh An Hòa"]), {})
    assert next(table for table in reading.tables if table.key == "phu-cap").rows == []
    assert set(allowances.GAPS[0].known) <= set(reading.notes)
    assert "Cần đối chiếu với văn bản gốc." in reading.notes[-1]


def test_without_a_rule_it_says_so(world):
    reading = read(Question(DAY, world.places["Tỉnh An Hòa"]), {})
    assert next(table for table in reading.tables if table.key == "phu-cap").rows == []
    assert "Phần mềm chưa có quy định về phụ cấp kiêm nhiệm của ngày 23/9/2020." in reading.notes
