"""People of the register who may be meant by a list, found by an index however many there are."""

import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from cadres.access import Reach
from cadres.intake.rows.rows import Row
from cadres.lists.people import load_people
from cadres.vietnamese import PartialDate
from tests.build import person

DAY = PartialDate(1970, 11, 18)


def row(birth=DAY, name="Nguyễn Thị Năm", **fields):
    return Row("DS", 2, None, full_name=name, birth=birth, **fields)


def load(*rows):
    return {each.id for each in load_people(list(rows), Reach(nationwide=True))}


def test_people_are_loaded_by_name_and_year_of_birth(db):
    year, unknown, day, other = (
        person("NGUYEN THI NAM", birth).pk
        for birth in ("1970-01-01", None, "1970-11-19", "1971-11-18")
    )
    person("Nguyễn Thị Sáu", "1970-11-18")
    assert load(row()) == load(row(PartialDate(1970))) == {year, unknown, day}
    assert load(row(None)) == {year, unknown, day, other}
    coded = person("Khác", None, personnel_code="83-1").pk
    assert load(row(name="Ai", personnel_code="83-1")) == {coded}


def test_they_are_found_by_the_index_of_names_and_births(db):
    with (
        connection.cursor() as cursor,
        CaptureQueriesContext(
            connection,
        ) as captured,
    ):
        cursor.execute("SET LOCAL enable_seqscan = off")
        load(row(), row(None), row(PartialDate(1980)))
        [query] = [each["sql"] for each in captured if "wanted" in each["sql"]]
        cursor.execute(f"EXPLAIN {query}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert plan.count("Index Scan using person_sort") == 2
    assert "(birth >= w.first) AND (birth <= w.last)" in plan
    assert dt.date.max.isoformat() in query  # of the row without a birth
