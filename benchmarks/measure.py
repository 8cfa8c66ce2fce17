"""What is timed on the nation, with the same tallies in DuckDB as a yardstick."""

import tempfile
from dataclasses import dataclass
from functools import partial

import duckdb
from django.db import connection

from cadres.actions.writing import rehearsed
from cadres.balance import Balance, weigh
from cadres.models import AssignmentStretch, Pairing, Person
from reports.questions import Question, Unit
from reports.tallies import tally

from .nation import ASKED_DAY
from .pages import a_province, print_pages, searches, visits
from .timing import RUNS, Measurement, timed

PAGE_RUNS = 20
STRETCHES = AssignmentStretch._meta.db_table
NATION = Question(day=ASKED_DAY)


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


def previews() -> list[Measurement]:
    """What a change of the catalogue would do to the cases of everybody."""
    return [Measurement("A1 no longer counted, foreseen", _foresee)]


def _foresee() -> Balance:
    secretaries = Pairing.objects.filter(code="A1")

    def write():
        secretaries.update(counts=False)

    with rehearsed():
        return weigh(secretaries.values_list("pk", flat=True), ASKED_DAY, write)


def lookups() -> list[Measurement]:
    """People by name, the bare query."""
    return [
        Measurement(f"50 people named “{name}”", partial(_people, name))
        for name in ("tran van dung", "dung")
    ]


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
    for measurement in [*derivations(), *previews(), *lookups()]:
        print(f"{measurement.name:<36}{timed(measurement, runs).text}")
    print("Pages: median and p95, for the nation, one province and, of most, one commune")
    print_pages(visits() | searches(), PAGE_RUNS if runs > 1 else 1)
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


def _people(name: str) -> list[Person]:
    return list(Person.objects.named(name)[:50])
