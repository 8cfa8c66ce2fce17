"""The figures that five published articles state, through the functions that the pages use."""

import pytest

from cadres.derivation import differences
from cadres.models import AssignmentStretch, Level, LocalityVersion, Pairing
from reports.comparison import Comparison, Term
from reports.comparison_table import compared
from reports.crosstables import cross
from reports.indicators import not_local
from reports.questions import Question, Unit
from reports.tallies import cases
from tests.build import day

pytestmark = pytest.mark.django_db


def locality(on: str, level: Level, code: str):
    return LocalityVersion.objects.on(day(on)).get(level=level, code=code).locality


def test_ben_tre_had_1017_cases_on_23_9_2020(demo):
    question = Question(day("2020-09-23"), locality("2020-09-23", Level.PROVINCE, "83"))
    table = cross(question, rows="level")
    assert {row.label: cell.value for row, cell, _ in table.lines} == {
        "Cấp tỉnh": 2,
        "Cấp huyện": 26,
        "Cấp xã": 180,
        "Thôn, ấp, khu phố": 809,
    }
    assert table.total.text == "1.017"
    assert cases(question).count() == 1017


def test_every_hamlet_of_dong_trieu_had_one_secretary_and_head_in_august_2017(demo):
    question = Question(
        day("2017-08-15"),
        locality("2017-08-15", Level.DISTRICT, "205"),
        pairing=Pairing.objects.get(code="A1"),
        unit=Unit.LOCALITIES,
    )
    assert (question.place_name, cross(question, rows="child").total.text) == (
        "Thị xã Đông Triều",
        "173/173",
    )


def test_all_five_hamlets_of_duc_dung_were_led_by_commune_officers_in_march_2017(demo):
    question = Question(
        day("2017-03-31"),
        locality("2017-03-31", Level.COMMUNE, "18292"),
        pairing=Pairing.objects.get(code="A5"),
        unit=Unit.LOCALITIES,
    )
    table = cross(question, rows="level")
    assert (question.place_name, table.total.text) == ("Xã Đức Dũng", "5/5")
    assert set(cases(question).values_list("level", flat=True)) == {Level.HAMLET}


def test_gia_nghia_had_7_of_8_secretaries_and_8_of_8_chairmen_not_local(demo):
    question = Question(day("2022-11-24"), locality("2022-11-24", Level.DISTRICT, "660"))
    assert [(found.position.code, found.text) for found in not_local(question)] == [
        ("bt-xa", "7/8"),
        ("ct-ubnd-xa", "8/8"),
    ]


@pytest.mark.parametrize(
    ("on", "expected"), [("2008-12-31", 0), ("2009-01-01", 1), ("2014-07-02", 1), ("2016-01-01", 0)]
)
def test_hung_khanh_trung_b_had_one_secretary_and_chairman_from_2009(demo, on, expected):
    question = Question(
        day(on), locality(on, Level.COMMUNE, "28900"), pairing=Pairing.objects.get(code="X1")
    )
    assert cases(question).count() == expected


def test_the_case_of_hung_khanh_trung_b_had_lasted_five_years_by_july_2014(demo):
    commune = locality("2014-07-02", Level.COMMUNE, "28900")
    stretch = AssignmentStretch.objects.on(day("2014-07-02")).under(commune).get()
    assert (day("2014-07-02") - stretch.valid_from).days // 365 == 5


def test_the_register_with_the_demo_is_sound(demo):
    assert set(differences().values()) == {0}


@pytest.mark.parametrize(
    ("name", "since", "until"),
    [
        ("Tỉnh Bến Tre", "2018-01-01", "2020-09-23"),
        ("Tỉnh Bến Tre", "2025-06-30", "2025-07-01"),
        ("", "2017-08-31", "2025-07-01"),
    ],
)
def test_the_terms_between_two_days_add_up_in_every_row(demo, name, since, until):
    place = LocalityVersion.objects.filter(name=name).latest("id").locality if name else None
    asked = Comparison(Question(day(until), place), day(since))
    tables = compared(asked)
    lines = [tables.total, *(line for lines in tables.by.values() for line in lines)]
    for line in lines:
        total = sum(term.sign * count for term, count in line.figures.items())
        assert total == line.figures[Term.CLOSING]
    ends = (asked.opening, asked.question)
    counts = tuple(cases(question).count() for question in ends)
    assert (tables.total.figures[Term.OPENING], tables.total.figures[Term.CLOSING]) == counts
    assert sum(counts) > 0
