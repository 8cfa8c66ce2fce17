"""Many rows in one statement arrive as they were given, with history, triggers and constraints."""

import datetime as dt
from itertools import pairwise

import pghistory
import pytest
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from hypothesis import given, settings
from hypothesis import strategies as st

from cadres import copying
from cadres.copying import copy_rows, next_ids, update_rows
from cadres.derivation import differences
from cadres.models import Appointment, ConcurrentAssignment, Person
from tests.build import person, span

TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
ODD = ["", "a\tb", "a\nb\r", "\\", r"\N", r"\.", "\\\t\n", "Ấp “1”, 'x' \"y\"", "NULL"]


def copied(columns: list[str], rows: list[tuple]) -> list[tuple]:
    """Persons written with these columns, as they are then found."""
    ids = next_ids(Person, len(rows))
    copy_rows(Person, ["id", *columns], ((pk, *row) for pk, row in zip(ids, rows, strict=True)))
    return list(Person.objects.filter(pk__in=ids).order_by("pk").values_list(*columns))


@pytest.mark.django_db
@pytest.mark.parametrize("text", ODD)
def test_odd_texts_arrive_as_they_are(text):
    assert copied(["full_name", "note"], [("An", text)]) == [("An", text)]
    who = person()
    update_rows(Person, ["note"], [(who.pk, text)])
    who.refresh_from_db()
    assert who.note == text


@pytest.mark.django_db
@settings(max_examples=50)
@given(texts=st.lists(TEXTS, max_size=5))
def test_any_texts_arrive_as_they_are(texts):
    rows = [("An", text) for text in texts]
    assert copied(["full_name", "note"], rows) == rows


@pytest.mark.django_db
def test_empty_cells_are_told_from_empty_texts_and_what_is_not_given_gets_its_default():
    born = dt.date(1980, 5, 2)
    rows = [("An", born), ("Bình", None)]
    assert copied(["full_name", "birth"], rows) == rows
    others = Person.objects.values_list("birth_precision", "note", "merged_into", "search_key")
    assert set(others) == {("day", "", None, "an"), ("day", "", None, "binh")}


@pytest.mark.django_db
def test_rows_arrive_in_their_order_however_many(monkeypatch):
    monkeypatch.setattr(copying, "CHUNK", 3)
    rows = [(f"An {number}",) for number in range(10)]
    assert copied(["full_name"], rows) == rows
    assert copied(["full_name"], []) == []


@pytest.mark.django_db
def test_ids_are_new_and_ascend():
    before = person().pk
    ids = next_ids(Person, 3)
    assert ids == sorted(set(ids))
    assert before < ids[0]
    assert ids[-1] < person().pk


@pytest.mark.django_db
def test_the_history_says_why():
    who = person()
    with transaction.atomic(), pghistory.context(reason="Nhập danh sách"):
        copied(["full_name"], [("An",), ("Bình",)])
        update_rows(Person, ["note"], [(who.pk, "x")])
    events = Person.pgh_event_models["insert"].objects.exclude(pgh_context=None)
    assert [
        (event.pgh_label, event.full_name, event.pgh_context.metadata)
        for event in events.order_by("pgh_id")
    ] == [
        ("insert", "An", {"reason": "Nhập danh sách"}),
        ("insert", "Bình", {"reason": "Nhập danh sách"}),
        ("update", who.full_name, {"reason": "Nhập danh sách"}),
    ]


@pytest.mark.django_db
def test_several_columns_are_updated_row_by_row():
    one, two, other = person("An"), person("Bình"), person("Cúc")
    update_rows(
        Person,
        ["birth", "birth_precision"],
        [(one.pk, dt.date(1960, 1, 1), "year"), (two.pk, None, "day")],
    )
    update_rows(Person, ["birth"], [])
    assert dict(Person.objects.values_list("pk", "birth")) == {
        one.pk: dt.date(1960, 1, 1), two.pk: None, other.pk: other.birth,
    }  # fmt: skip


def lead(world, posts, single_seat=True) -> None:
    """Write somebody new as secretary and head for each (place, period), in one statement."""
    people = [person() for _ in posts]
    rows = [
        (who.pk, post.pk, where.pk, seat, period)
        for who, (where, period) in zip(people, posts, strict=True)
        for post, seat in (
            (world.positions["btcb-thon"], False),
            (world.positions["truong-thon"], single_seat),
        )
    ]
    ids = next_ids(Appointment, len(rows))
    copy_rows(
        Appointment,
        ["id", "person_id", "position_id", "locality_id", "single_seat", "period"],
        ((pk, *row) for pk, row in zip(ids, rows, strict=True)),
    )


@pytest.fixture
def vacant(world):
    """Three hamlets without anybody."""
    Appointment.objects.all().delete()
    return [world.places[name] for name in ("Ấp 1", "Ấp 2", "Ấp 10")]


def test_cases_follow_from_posts_written_at_once(world, vacant):
    lead(world, [(where, span("2018-01-01", "2020-01-01")) for where in vacant])
    lead(world, [(where, span("2020-01-01")) for where in vacant])
    assert ConcurrentAssignment.objects.count() == 6
    assert set(differences().values()) == {0}


def test_the_cases_of_many_people_follow_too_and_leave_the_planner_as_it_was(world, vacant):
    days = [dt.date(2010, 1, 1) + dt.timedelta(days=number) for number in range(601)]
    lead(world, [(vacant[0], DateRange(*period)) for period in pairwise(days)])
    assert ConcurrentAssignment.objects.count() == 600
    assert set(differences().values()) == {0}
    with connection.cursor() as cursor:
        cursor.execute("SHOW enable_nestloop")
        assert cursor.fetchone() == ("on",)


def test_seats_are_sought_one_by_one_also_where_the_planner_thinks_nobody_holds_a_post(
    world, vacant
):
    """One walk of all posts for each new holder took a minute for 20,000 rows."""
    days = [dt.date(2010, 1, 1) + dt.timedelta(days=number) for number in range(651)]
    periods = [(vacant[0], DateRange(*period)) for period in pairwise(days)]
    lead(world, periods[:600])
    with connection.cursor() as cursor:  # as autovacuum finds it before these rows are committed
        cursor.execute(
            "UPDATE pg_class SET reltuples = 0, relpages = 10 WHERE relname = 'cadres_appointment' "
            "OR oid IN (SELECT indexrelid FROM pg_index "
            "WHERE indrelid = 'cadres_appointment'::regclass)"
        )
    before = rows_read("appointment_not_twice")
    lead(world, periods[600:])
    assert rows_read("appointment_not_twice") - before == 50  # each new row finds itself


def rows_read(index: str) -> int:
    """How many entries of an index this transaction has read."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_get_xact_tuples_returned(%s::regclass)", [index])
        return cursor.fetchone()[0]


@pytest.mark.parametrize("single_seat", [True, None])
def test_two_holders_of_a_single_seat_are_refused_in_one_statement(world, vacant, single_seat):
    posts = [(where, span("2020-01-01")) for where in (*vacant, vacant[0])]
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        lead(world, posts, single_seat)
    assert error.value.__cause__.diag.constraint_name == "appointment_single_seat"
    assert Appointment.objects.count() == 0


def test_the_database_says_whether_a_seat_is_single_and_is_not_contradicted(world, vacant):
    posts = [(where, span("2020-01-01")) for where in vacant]
    lead(world, posts, single_seat=None)
    flags = Appointment.objects.values_list("position__code", "single_seat").distinct()
    assert set(flags) == {("btcb-thon", False), ("truong-thon", True)}
    Appointment.objects.all().delete()
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        lead(world, posts, single_seat=False)
    assert error.value.__cause__.diag.constraint_name == "appointment_seat_of_position"
