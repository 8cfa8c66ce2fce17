"""The list's columns: each value in the words of its day, as exact as it is known."""

import datetime as dt

import pytest

from cadres.models import Appointment, Decision, Precision
from reports.columns import COLUMNS, dressed, with_facts
from reports.questions import Question
from reports.tallies import cases
from tests.build import span
from tests.world import DAY


@pytest.fixture
def row(world):
    """The values of a person's case of a pairing on a day, by column."""

    def get(name, pairing="A1", day=DAY):
        question = Question(day=day, name=name, pairing=world.pairings[pairing])
        (stretch,) = dressed(with_facts(cases(question)), day)
        return {column.key: column.value(stretch) for column in COLUMNS}

    return get


def test_a_case_across_levels_names_each_post_in_its_own_place(row, world):
    number = f"{world.people['Nguyễn Thị Hai'].pk}-QĐ/TU"
    assert row("Nguyễn Thị Hai", "A5") == {
        "number": 1,
        "full_name": "Nguyễn Thị Hai",
        "birth": dt.date(1970, 1, 1),
        "gender": "Nữ",
        "ethnic_group": "",
        "province": "Tỉnh An Hòa",
        "district": "Huyện Đông",
        "commune": "Xã Đông Một",
        "hamlet": "Ấp 2",
        "first": "Chủ tịch Hội Nông dân xã",
        "second": "Bí thư chi bộ",
        "pairing": "A5",
        "pairing_name": "Cán bộ xã – Bí thư chi bộ thôn",
        "level": "Thôn, ấp, khu phố",
        "start": dt.date(2018, 1, 1),
        "end": dt.date(2025, 6, 30),
        "decision": number,
        "decided": dt.date(2017, 12, 25),
        "personnel_code": "",
    }


def test_places_are_those_of_the_day(row):
    after = row("Đặng Văn Đức", day=dt.date(2025, 7, 2))
    assert (after["district"], after["commune"], after["hamlet"]) == ("", "Xã Đông", "Ấp 1")


def test_a_case_above_the_hamlets_has_no_hamlet(row):
    case = row("Phạm Văn Xã", "X1")
    assert (case["commune"], case["hamlet"], case["level"]) == ("Xã Đông Một", "", "Cấp xã")


def test_dates_known_to_the_month_or_year_are_text(row, world):
    who = world.people["Đặng Văn Đức"]
    who.birth_precision = Precision.YEAR
    who.save()
    Appointment.objects.filter(person=who).update(
        period=span("2017-03-01", "2022-01-01"),
        start_precision=Precision.MONTH,
        end_precision=Precision.YEAR,
    )
    case = row("Đặng Văn Đức")
    assert (case["birth"], case["start"], case["end"]) == ("1970", "3/2017", "2021")


def test_a_case_that_goes_on_has_no_end(row):
    assert row("Đặng Văn Đức")["end"] is None


def test_two_decisions_are_both_named(row, world):
    other = Decision.objects.create(number="7/QĐ-UBND", issued=dt.date(2018, 6, 1))
    held = Appointment.objects.filter(
        person=world.people["Đặng Văn Đức"], position__code="truong-thon"
    )
    held.update(start_decision=other)
    case = row("Đặng Văn Đức")
    assert case["decision"] == f"{world.people['Đặng Văn Đức'].pk}-QĐ/TU; 7/QĐ-UBND"
    assert case["decided"] == "25/12/2017; 1/6/2018"


def test_rows_are_numbered_from_where_the_page_begins(world):
    question = Question(day=DAY)
    numbers = [s.number for s in dressed(with_facts(cases(question)), DAY, first=51)]
    assert numbers == list(range(51, 59))


def test_every_column_is_known_once():
    assert (
        len({column.key for column in COLUMNS}) == len({c.title for c in COLUMNS}) == len(COLUMNS)
    )
