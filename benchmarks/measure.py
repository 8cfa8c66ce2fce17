"""What is timed on the nation, with the same tallies in DuckDB as a yardstick."""

import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import duckdb
from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.db.models import Count
from django.test import Client, override_settings
from django.urls import reverse

from cadres.models import AssignmentStretch, Locality, Person
from reports.questions import Question, Unit
from reports.tallies import tally

from .nation import ASKED_DAY

RUNS = 9
STRETCHES = AssignmentStretch._meta.db_table
NATION = Question(day=ASKED_DAY)


@dataclass(frozen=True)
class Measurement:
    """`run` is timed and returns its answer; `prepare` runs before it each time, untimed."""

    name: str
    run: Callable[[], object]
    prepare: Callable[[], object] = lambda: None


@dataclass(frozen=True)
class Timing:
    """The answer of the last run and the seconds of each."""

    answer: object
    seconds: list[float]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def text(self) -> str:
        """Milliseconds: median (least – most)."""
        low, high = min(self.seconds), max(self.seconds)
        return f"{self.median * 1e3:10,.1f}  ({low * 1e3:,.1f} – {high * 1e3:,.1f})"


@override_settings(
    ALLOWED_HOSTS=["localhost"],
    STORAGES={"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}},
)
def timed(measurement: Measurement, runs: int = RUNS) -> Timing:
    """Time some runs, after one that warms the caches; nothing they write stays."""
    seconds = []
    for _ in range(1 + runs):
        with transaction.atomic():
            measurement.prepare()
            start = time.perf_counter()
            answer = measurement.run()
            seconds.append(time.perf_counter() - start)
            transaction.set_rollback(True)
    return Timing(answer, seconds[1:])


def derivations() -> list[Measurement]:
    """Deriving everyone's cases, which answers with their number, and one person's."""
    view = "SELECT count(*) FROM derived_assignment"
    refresh = "SELECT refresh_all(); SELECT count(*) FROM cadres_concurrentassignment"
    post_ends = (
        "UPDATE cadres_appointment SET period = period * '[,2021-01-01)' WHERE id = %s RETURNING 1"
    )
    appointment = AssignmentStretch.objects.on(ASKED_DAY).values_list("assignment__first").first()
    return [
        Measurement("everyone, the view", partial(_number, view)),
        Measurement("everyone, from nothing", partial(_number, refresh), _forget),
        Measurement("everyone, nothing changed", partial(_number, refresh)),
        Measurement("one person, a post ends", partial(_number, post_ends, appointment)),
    ]


def lookups() -> list[Measurement]:
    """The list page as a browser gets it, which answers with its HTML, and people by name."""
    client = Client(headers={"host": "localhost"})
    pages = {"nation": NATION, "province": NATION.but(place=a_province())}
    found = [
        Measurement(
            f"list page of 50, {name}", partial(_page, client, question), partial(_enter, client)
        )
        for name, question in pages.items()
    ]
    for name in ("tran van dung", "dung"):
        people = Person.objects.named(name)[:50]
        found.append(
            Measurement(f"50 people named “{name}”", lambda people=people: [*people.all()])
        )
    return found


@dataclass(frozen=True)
class Tally:
    """A tally by `by`, and the same in SQL that PostgreSQL and DuckDB both read.

    A row of the SQL's answer: the dimensions, for each whether it is a margin (1), the count.
    """

    name: str
    question: Question
    by: list[str]
    sql: str

    def ways(self, yardstick: duckdb.DuckDBPyConnection) -> list[Measurement]:
        return [
            Measurement("tally()", partial(tally, self.question, self.by)),
            Measurement("bare SQL", partial(_rows, self.sql)),
            Measurement("DuckDB", lambda: yardstick.execute(self.sql).fetchall()),
        ]


def tallies() -> list[Tally]:
    """The nation by level and pairing, and one province by district and level."""
    persons, province = NATION.but(unit=Unit.PERSONS), a_province()
    by, columns = ["level", "pairing"], ["level", "pairing_id"]
    distinct = _cube(columns, "count(DISTINCT person_id)")
    inside = _cube(["district_id", "level"], "count(*)", f"AND province_id = {province.pk}")
    by_district = ["child", "level"]
    return [
        Tally("nation, level × pairing, persons", persons, by, distinct),
        Tally("nation, level × pairing, cases", NATION, by, _cube(columns, "count(*)")),
        Tally("province, district × level", NATION.but(place=province), by_district, inside),
    ]


def _cube(columns: list[str], count: str, narrowed: str = "") -> str:
    margins = [f"grouping({column})" for column in columns]
    return (
        f"SELECT {', '.join([*columns, *margins, count])} FROM {STRETCHES} "
        f"WHERE valid_from <= DATE '{ASKED_DAY}' AND valid_to > DATE '{ASKED_DAY}' {narrowed} "
        f"GROUP BY CUBE ({', '.join(columns)})"
    )


def a_province() -> Locality:
    """The province in the middle by its cases on the day."""
    cases = AssignmentStretch.objects.on(ASKED_DAY).order_by()
    provinces = cases.values_list("province").annotate(cases=Count("*")).order_by("cases")
    return Locality.objects.get(pk=provinces[len(provinces) // 2][0])


def stretches_in_duckdb() -> duckdb.DuckDBPyConnection:
    """A DuckDB in memory with the rows that are counted, in a table of the same name."""
    yardstick = duckdb.connect()
    with tempfile.NamedTemporaryFile(suffix=".csv") as file, connection.cursor() as cursor:
        cursor.copy_expert(f"COPY {STRETCHES} TO STDOUT (FORMAT csv, HEADER)", file)
        file.flush()
        yardstick.execute(f"CREATE TABLE {STRETCHES} AS FROM read_csv(?)", [file.name])
    return yardstick


def report(runs: int = RUNS) -> None:
    """Time everything and print it."""
    for name in ("locality", "person", "appointment", "concurrentassignment", "assignmentstretch"):
        print(f"{_number(f'SELECT count(*) FROM cadres_{name}'):>12,} {name}")
    print(f"{AssignmentStretch.objects.on(ASKED_DAY).count():>12,} counted on {ASKED_DAY}")
    print(f"Milliseconds: median of {runs} runs (least – most)")
    for measurement in [*derivations(), *lookups()]:
        print(f"{measurement.name:<36}{timed(measurement, runs).text}")
    yardstick = stretches_in_duckdb()
    for asked in tallies():
        print(asked.name)
        timings = {way.name: timed(way, runs) for way in asked.ways(yardstick)}
        fastest = timings["DuckDB"].median
        for name, timing in timings.items():
            print(f"    {name:<32}{timing.text}  = {timing.median / fastest:.2f} × DuckDB")


def _rows(sql: str, *parameters) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


def _number(sql: str, *parameters) -> int:
    return _rows(sql, *parameters)[0][0]


def _forget() -> None:
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE cadres_concurrentassignment, cadres_assignmentstretch")


def _enter(client: Client) -> None:
    client.force_login(get_user_model().objects.create_superuser("bench"))


def _people(name: str) -> list[Person]:
    return list(Person.objects.named(name)[:50])


def _page(client: Client, question: Question) -> str:
    response = client.get(f"{reverse('case-list')}?{question.query}", secure=True)
    assert response.status_code == 200
    return response.content.decode()
