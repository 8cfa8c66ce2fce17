"""Localities whose first posts stand vacant."""

import datetime as dt

import pytest

from reports.indicators.vacant_heads import HELD, UNREPORTED, VACANT, breakdown_of
from reports.questions import Question
from tests.build import appoint, person, place, position

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
