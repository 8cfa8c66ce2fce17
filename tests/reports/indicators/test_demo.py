"""What the five articles state, as the indicators tell it."""

import datetime as dt

import pytest

from cadres.models import Level, Pairing
from reports.indicators import (
    coverage,
    coverage_by_child,
    durations,
    make_up,
    not_locals,
    savings,
)
from reports.indicators.breakdowns import figures
from reports.indicators.coverages import asked, pairings_on
from reports.questions import Question
from reports.tallies import ALL, tally
from tests.reports.test_demo_figures import locality

pytestmark = pytest.mark.django_db


def test_the_demo_states_what_the_articles_state(demo):
    dong_trieu = Question(dt.date(2017, 8, 15), locality("2017-08-15", Level.DISTRICT, "205"))
    duc_dung = Question(dt.date(2017, 3, 31), locality("2017-03-31", Level.COMMUNE, "18292"))
    assert [
        (found.text, found.percent_text)
        for found in (
            coverage(dong_trieu, Pairing.objects.get(code="A1")),
            coverage(duc_dung, Pairing.objects.get(code="A5")),
        )
    ] == [("173/173", "100,00%"), ("5/5", "100,00%")]


def test_the_missing_of_the_demo_add_up_to_the_localities_of_the_tree(demo):
    question = Question(dt.date(2020, 9, 23), locality("2020-09-23", Level.PROVINCE, "83"))
    for made in pairings_on(question):
        found = coverage(question, made)
        [counted] = tally(asked(question, made), []).to_dict("records")
        assert (found.n, found.total) == (counted["value"], counted["total"])
        assert found.n + sum(found.missing.values()) == found.total
        children = [each for _, each in coverage_by_child(question, made)]
        if made.level > Level.PROVINCE:
            assert (sum(c.n for c in children), sum(c.total for c in children)) == (
                found.n,
                found.total,
            )
        else:
            assert children == []


def test_the_case_of_hung_khanh_trung_b_had_lasted_five_years_by_july_2014(demo):
    question = Question(dt.date(2014, 7, 2), locality("2014-07-02", Level.COMMUNE, "28900"))
    breakdown = durations.breakdown_of(question)
    assert breakdown.count_rows(question, ["state"]) == {("tu-5",): 1, (ALL,): 1}
    [row] = breakdown.dress(list(breakdown.in_state("tu-5")), question)
    said = {column.key: column.text(row) for column in breakdown.columns if column.key != "number"}
    assert (said["place"], said["since"], said["lasted"]) == (
        "Xã Hưng Khánh Trung B",
        "2009",
        "5 năm 6 tháng",
    )


def test_which_secretary_of_gia_nghia_is_a_native_is_named_with_the_ground(demo):
    question = Question(dt.date(2022, 11, 24), locality("2022-11-24", Level.DISTRICT, "660"))
    shares, missing = {}, []
    for position in not_locals.judged_positions(question):
        breakdown = not_locals.breakdown_of(question, position)
        shares[position.code] = figures(breakdown, question).share.text
        for row in breakdown.dress(list(breakdown.rows.exclude(state="khong")), question):
            missing.append((row.version.name, position.code, row.held.local_ground))
    assert shares == {"bt-xa": "7/8", "ct-ubnd-xa": "8/8"}
    assert missing == [("Xã Đắk Nia", "bt-xa", "Sinh ra và lớn lên trên địa bàn thành phố")]


def test_the_posts_that_ben_tre_saved_come_out_the_same_two_ways(demo):
    question = Question(dt.date(2020, 9, 23), locality("2020-09-23", Level.PROVINCE, "83"))
    _, posts, people, _ = savings.saved_by_child(question)[0]
    breakdown = savings.breakdown_of(question)
    rows = breakdown.dress(list(breakdown.in_state("")), question)
    assert posts - people == sum(row.posts - 1 for row in rows)
    assert len(rows) == people


def test_the_make_up_of_ben_tre_adds_up_to_its_people(demo):
    question = Question(dt.date(2020, 9, 23), locality("2020-09-23", Level.PROVINCE, "83"))
    _, _, people, _ = savings.saved_by_child(question)[0]
    for breakdown in make_up.read(question, {}).breakdowns:
        own = figures(breakdown, question).own
        assert sum(own.counts.values()) == own.total == people
