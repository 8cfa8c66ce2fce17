"""The register as it was known at a moment: the same queries, answered from the history.

Every change of a fact left a history row. In a block of `known_at`, every query finds the rows of
that moment under the tables' own names, and the cases as they followed from them then, by the very
text that defines cases (sql/derivation.sql). So what a page said on a day can be asked again.

Localities, their order, and decisions are read as they are now: they decide no figure.
"""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, models

from cadres.changes import event_model
from cadres.models import (
    Appointment,
    Locality,
    LocalityVersion,
    Pairing,
    PairingLeg,
    Person,
    Position,
    Ruling,
)
from cadres.querysets import COLUMNS
from cadres.sql import script

FACTS = (Position, Person, Pairing, PairingLeg, LocalityVersion, Ruling, Appointment)
KEY = "person_id, pairing_id, first_id, second_id, started"
DERIVED = f"""
"cadres_concurrentassignment" AS (
    SELECT row_number() OVER (ORDER BY {KEY}) AS id, d.* FROM derived_assignment d
), "cadres_assignmentstretch" AS (
    SELECT row_number() OVER (ORDER BY {KEY}, valid_from) AS id, ca.id AS assignment_id,
        pairing_id, person_id, d.locality_id, level, province_id, district_id, commune_id,
        valid_from, valid_to
    FROM derived_stretch d JOIN cadres_concurrentassignment ca USING ({KEY})
)"""


@contextmanager
def known_at(moment: dt.datetime, place: Locality | None = None) -> Iterator[None]:
    """A block whose SELECTs are answered as the register was known at an aware moment.

    With a `place`, only the people who ever held a post there or below are there to be found; the
    cases counted there are complete. Querysets must be read within the block. Ids of cases are
    those of the block: the same for the same moment and place, other than the register's.
    """
    parts = [_as_of(model, moment, place) for model in FACTS]
    parts += [f"{name} AS ({body})" for name, body in _definitions()]
    facts = f"WITH {', '.join(parts)}, {DERIVED}"

    def answer(execute, sql, params, many, context):
        return execute(f"{facts} {sql}" if sql.startswith("SELECT") else sql, params, many, context)

    with connection.execute_wrapper(answer):
        yield


def _definitions() -> list[tuple[str, str]]:
    """The views that define cases and their stretches, as (name, query)."""
    [text] = script("derivation")
    return re.findall(r"CREATE VIEW (\w+) AS\n(.*?);\n", text, re.DOTALL)


def _as_of(model: type[models.Model], moment: dt.datetime, place: Locality | None) -> str:
    """The rows of a model at a moment, as a common table expression of its table's name."""
    columns = ", ".join(_column(model, field) for field in model._meta.concrete_fields)
    return f"""{_quoted(model)} AS (SELECT {columns} FROM (
        SELECT DISTINCT ON (id) * FROM {_quoted(event_model(model))}
        WHERE pgh_created_at <= '{moment.isoformat()}' {_of_people(model, place)}
        ORDER BY id, pgh_id DESC) AS latest WHERE pgh_label <> 'delete')"""


def _column(model, field) -> str:
    """A column out of a history row; columns left out of the history are computed, or empty."""
    name = connection.ops.quote_name(field.column)
    if field.column in {other.column for other in event_model(model)._meta.concrete_fields}:
        return name
    if field.generated:
        [function] = field.expression.get_source_expressions()
        [source] = function.get_source_expressions()
        return f'{function.function}({source.name}) COLLATE "C" AS {name}'
    return f"NULL::{field.db_type(connection)} AS {name}"


def _of_people(model, place: Locality | None) -> str:
    """The condition on history rows of people and appointments for a place; "" for any other."""
    person = {Person: "id", Appointment: "person_id"}.get(model)
    if place is None or person is None:
        return ""
    posts, trees = _quoted(event_model(Appointment)), _quoted(event_model(LocalityVersion))
    return f"""AND {person} IN (SELECT person_id FROM {posts} WHERE locality_id IN (
        SELECT locality_id FROM {trees} WHERE {COLUMNS[place.level]}_id = {int(place.pk)}))"""


def _quoted(model) -> str:
    return connection.ops.quote_name(model._meta.db_table)
