"""The index of `appointment_not_twice` serves the constraint and its validation, nothing else."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cadres.models import Appointment
from tests.build import span
from tests.world import World


@pytest.fixture
def plan_of(world: World):
    """How PostgreSQL reads the appointments for a query, where it may not read them all."""

    def explain(sql):
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute(f"EXPLAIN {sql}")
            return "\n".join(line for (line,) in cursor.fetchall())

    return explain


def test_validation_finds_a_post_held_twice_by_the_index(world, plan_of):
    held = world.people["Đặng Văn Đức"].appointments.earliest("pk")
    again = Appointment(
        person_id=held.person_id,
        position_id=held.position_id,
        locality_id=held.locality_id,
        period=span("2019-01-01"),
    )
    with CaptureQueriesContext(connection) as asked, pytest.raises(ValidationError):
        again.validate_constraints()
    [sql] = [query["sql"] for query in asked if " + 0)" in query["sql"]]
    assert "appointment_not_twice" in plan_of(sql)


def test_the_posts_of_a_person_are_not_sought_in_it(world, plan_of):
    with CaptureQueriesContext(connection) as asked:
        list(world.people["Đặng Văn Đức"].appointments.all())
    [sql] = [query["sql"] for query in asked]
    assert "appointment_not_twice" not in plan_of(sql)
