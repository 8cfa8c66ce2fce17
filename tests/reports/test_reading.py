import datetime as dt

import pytest

from cadres.models import Appointment, Decision
from reports import reading
from reports.columns import COLUMNS, dressed, with_facts
from reports.questions import Question
from reports.reading import read_cases, read_many_cases
from reports.tallies import cases
from tests.world import DAY


@pytest.mark.parametrize("batch", [1, 3, 2000])
def test_light_rows_read_as_the_models_do_whatever_the_batch(world, monkeypatch, batch):
    monkeypatch.setattr(reading, "BATCH", batch)
    paper = Decision.objects.create(number="7-QĐ/HU", issued=dt.date(2017, 12, 1))
    held = Appointment.objects.filter(person=world.people["Đặng Văn Đức"])
    held.update(start_precision="month", start_decision=paper)
    question = Question(day=DAY)
    expected = dressed(with_facts(cases(question)).in_order(), DAY)
    assert [[column.value(case) for column in COLUMNS] for case in read_cases(question)] == [
        [column.value(stretch) for column in COLUMNS] for stretch in expected
    ]


def test_they_are_those_within_the_scope(world):
    names = [
        case.person.full_name for case in read_cases(Question(day=DAY), world.users["commune"])
    ]
    assert names == [
        *("Phạm Văn Xã", "Đặng Văn Đức", "Nguyễn Thị Hai", "Nguyễn Thị Hai", "Võ Văn Mười")
    ]


def test_kept_rows_keep_their_places(world):
    kept = list(read_cases(Question(day=DAY)))
    assert all(case.places[case.locality_id].name for case in kept)


def facts(read) -> list[list]:
    return [[column.value(case) for column in COLUMNS] for case in read]


@pytest.mark.parametrize("batch", [1, 3, 8, 2000])
def test_a_long_list_reads_as_any_other(world, monkeypatch, batch):
    monkeypatch.setattr(reading, "BATCH", batch)
    question = Question(day=DAY)
    assert facts(read_many_cases(question)) == facts(read_cases(question))
