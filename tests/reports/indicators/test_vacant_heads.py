"""Localities whose first posts stand vacant."""

import datetime as dt

import pytest

from reports.indicators.vacant_heads import HELD, UNREPORTED, VACANT, breakdown_of
from reports.questions import Question
from tests.build import appoint, person, place, position, span

pytestmark = pytest.mark.django_db


def told(day: dt.date) -> dict:
    """State and what is said of the vacant posts, by place."""
    question = Question(day)
    breakdown = breakdown_of(question)
    rows = breakdown.dress(list(breakdown.rows), question)
    why, who = breakdown.columns[-2:]
    return {row.name: (row.state, why.text(row), who.text(row)) for row in rows}


def test_a_post_that_had_a_holder_and_has_none_is_vacant():
    head = position("bt-xa", 3, is_head=True, title="Bí thư Đảng ủy xã")
    aide = position("pbt-xa", 3, title="Phó Bí thư Đảng ủy xã")
    province = place(1)
    left, held, never = (place(3, province, name=f"Xã {name}") for name in ("A", "B", "C"))
    appoint(person("Nguyễn Văn An"), head, left, "2015-01-01", "2020-07-01")
    appoint(person(), head, held, "2015-01-01", "2020-07-01")
    appoint(person(), head, held, "2020-08-01")
    appoint(person(), aide, never, "2015-01-01", "2020-07-01")

    found = told(dt.date(2020, 9, 23))
    assert found["Xã A"] == (VACANT, "Bí thư Đảng ủy xã khuyết từ 1/7/2020", "Nguyễn Văn An")
    assert found["Xã B"][0] == HELD
    assert found["Xã C"][0] == UNREPORTED
    assert {told(dt.date(2020, 6, 30))[name][0] for name in ("Xã A", "Xã B")} == {HELD}
    assert told(dt.date(2020, 7, 15))["Xã B"][0] == VACANT


def test_an_abolished_post_is_not_vacant():
    campaign = position("tb-dv-tinh", 1, is_head=True, period=span(None, "2025-03-01"))
    head = position("bt-tinh", 1, is_head=True, title="Bí thư Tỉnh ủy")
    both, one = place(1, name="Tỉnh A"), place(1, name="Tỉnh B")
    for there in (both, one):
        appoint(person(), campaign, there, "2020-01-01", "2025-02-15")
    appoint(person(), head, both, "2020-01-01")

    assert {state for state, *_ in told(dt.date(2025, 2, 28)).values()} == {VACANT}
    found = told(dt.date(2025, 3, 1))
    assert found == {"Tỉnh A": (HELD, "", ""), "Tỉnh B": (UNREPORTED, "", "")}


def test_a_post_of_a_unit_that_ended_is_not_vacant():
    head = position("bt-huyen", 2, is_head=True)
    appoint(person(), head, place(2, place(1), end="2025-07-01"), "2020-01-01", "2025-05-01")
    assert [state for state, *_ in told(dt.date(2025, 6, 30)).values()].count(VACANT) == 1
    assert VACANT not in {state for state, *_ in told(dt.date(2025, 7, 1)).values()}


def test_who_held_several_vacant_posts_is_named_once():
    one, other = (position(code, 3, is_head=True) for code in ("bt-xa", "ct-ubnd-xa"))
    who, there = person("Nguyễn Văn An"), place(3, place(1))
    for post in (one, other):
        appoint(who, post, there, "2015-01-01", "2020-07-01")
    assert {who for _, _, who in told(dt.date(2020, 9, 23)).values() if who} == {"Nguyễn Văn An"}
