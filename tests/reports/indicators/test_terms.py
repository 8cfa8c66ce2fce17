"""Heads beyond two consecutive terms or eight years, and who soon will be."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadres.models import Holding, Position, Succession
from reports.indicators.terms import breakdown_of, read
from reports.questions import Question
from tests.build import appoint, person, place, position

pytestmark = pytest.mark.django_db
TODAY = dt.date(2025, 6, 1)


@pytest.fixture
def secretary(db):
    return position("bt-xa", 3, is_head=True, title="Bí thư Đảng ủy {kind}")


def hold(post, where, *spells, who=None, **fields):
    who = who or person()
    for start, end in spells:
        appoint(who, post, where, start, end, **fields)
    return who


def told(question: Question) -> dict:
    """Which term, since when and in which state, by place."""
    breakdown = breakdown_of(question)
    rows = breakdown.dress(list(breakdown.rows), question)
    return {row.version.name: (row.since.isoformat(), row.terms, row.state) for row in rows}


def test_eight_years_are_beyond_and_the_next_twelve_months_are_soon(secretary):
    province = place(1)
    for name, start in {
        "đúng 8 năm": "2017-06-01",
        "thiếu 1 ngày": "2017-06-02",
        "đủ sau đúng 12 tháng": "2018-06-01",
        "còn hơn 12 tháng": "2018-06-02",
    }.items():
        hold(secretary, place(3, province, name), (start, None))
    hold(secretary, place(3, province, "chưa rõ"), (None, None))
    assert {name: state for name, (*_, state) in told(Question(TODAY, province)).items()} == {
        "đúng 8 năm": "qua",
        "thiếu 1 ngày": "sap",
        "đủ sau đúng 12 tháng": "sap",
        "còn hơn 12 tháng": "trong",
        "chưa rõ": "chua-ro",
    }


def test_the_own_offices_of_a_place_open_their_own_heads(secretary):
    province = place(1)
    hold(position("bt-tinh", 1, is_head=True), province, ("2024-01-01", None))
    hold(secretary, place(3, province), ("2024-01-01", None))
    [counted] = read(Question(TODAY, province), {}).counted()
    assert counted.figures.own.total == len(counted.figures.children) == 2
    for line in counted.figures.children:
        [again] = read(line.head.question, {}).counted()
        assert again.figures.own.total == line.total == 1


def test_the_third_consecutive_term_is_beyond_whatever_the_years(secretary):
    province = place(1)
    terms = ("2020-01-01", "2022-01-01"), ("2022-01-01", "2024-01-01"), ("2024-01-20", None)
    hold(secretary, place(3, province, "ba nhiệm kỳ"), *terms)
    hold(secretary, place(3, province, "hai nhiệm kỳ"), *terms[1:])
    broken = ("2020-01-01", "2022-01-01"), ("2022-06-01", "2024-01-01"), terms[2]
    hold(secretary, place(3, province, "ngắt quãng"), *broken)
    assert told(Question(TODAY, province)) == {
        "ba nhiệm kỳ": ("2020-01-01", 3, "qua"),
        "hai nhiệm kỳ": ("2022-01-01", 2, "trong"),
        "ngắt quãng": ("2022-06-01", 2, "trong"),
    }


def test_acting_lasts_but_is_no_term(secretary):
    where = place(3, place(1), "Xã A")
    who = hold(secretary, where, ("2016-01-01", "2017-01-01"), holding=Holding.ACTING)
    hold(secretary, where, ("2017-01-01", "2020-01-01"), ("2020-01-01", None), who=who)
    assert told(Question(TODAY, None)) == {"Xã A": ("2016-01-01", 2, "qua")}


def test_a_reorganisation_goes_on_and_begins_no_term(secretary):
    province = place(1)
    old = place(3, province, "Xã Cũ", end="2024-01-01")
    new = place(3, province, "Xã Mới", "2024-01-01")
    Succession.objects.create(old=old, new=new, day=dt.date(2024, 1, 1), extent="whole")
    who = hold(secretary, old, ("2019-01-01", "2024-01-01"))
    hold(secretary, new, ("2024-01-01", None), who=who)
    assert told(Question(TODAY, province)) == {"Xã Mới": ("2019-01-01", 1, "trong")}


def test_only_heads_above_the_hamlet_are_meant_and_only_within_the_scope(world):
    Position.objects.filter(code="truong-thon").update(is_head=True)
    question = Question(dt.date(2020, 9, 23), world.places["Tỉnh An Hòa"])
    rows = {
        name: [row.position.code for row in breakdown_of(question, None, user).rows]
        for name, user in world.users.items()
        if name in ("leader", "neighbour")
    }
    assert rows == {"leader": ["bt-xa"], "neighbour": []}


SPELLS = st.lists(st.tuples(st.integers(1, 30), st.integers(0, 60)), min_size=1, max_size=6)


@settings(max_examples=20)
@given(SPELLS)
def test_any_sequence_of_terms_is_told_as_a_clerk_would_tell_it(secretary, spells):
    """Against a second reading in plain Python, backwards from the last term."""
    where = place(3, place(1), "Xã A")
    who, start, rows = person(), dt.date(2000, 1, 1), []
    for months, gap in spells:
        end = start + dt.timedelta(days=30 * months)
        rows.append((start, end))
        appoint(who, secretary, where, start.isoformat(), end.isoformat())
        start = end + dt.timedelta(days=gap)
    since, terms = rows[-1][0], 1
    for begun, ended in reversed(rows[:-1]):
        if (since - ended).days > 31:
            break
        since, terms = begun, terms + 1
    day = rows[-1][1] - dt.timedelta(days=1)
    found = told(Question(day, where))["Xã A"]
    assert found[:2] == (since.isoformat(), terms)
