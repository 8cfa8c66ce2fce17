"""The register as it was known at a moment: the same queries, answered from the history.

Every change of a fact left a history row. In a block of `known_at`, temporary tables stand in front
of those whose rows have changed since, under their names, with the rows of that moment; and so do
the cases as they followed from them then, by the very text that defines cases
(sql/derivation.sql). So what a page said on a day can be asked again.

A row without a later change is today's row, so that only later changes are looked up: once, since
the history is long and has no index on its moments.

Localities, their order, and decisions are read as they are now: they decide no figure.
"""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, models, transaction

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

RULES = (Position, Pairing, PairingLeg, LocalityVersion, Ruling)
FACTS = (*RULES, Appointment, Person)
KEY = "person_id, pairing_id, first_id, second_id, started"
CASES = {
    "cadres_concurrentassignment": f"""
        SELECT row_number() OVER (ORDER BY {KEY}) AS id, d.* FROM derived_assignment d""",
    "cadres_assignmentstretch": f"""
        SELECT row_number() OVER (ORDER BY {KEY}, valid_from) AS id, ca.id AS assignment_id,
            pairing_id, person_id, d.locality_id, level, province_id, district_id, commune_id,
            valid_from, valid_to
        FROM derived_stretch d JOIN cadres_concurrentassignment ca USING ({KEY})""",
}


@contextmanager
def known_at(
    moment: dt.datetime, place: Locality | None = None, day: dt.date | None = None
) -> Iterator[None]:
    """A block whose queries are answered as the register was known at an aware moment.

    Of a `place` or a `day`, only the cases counted there or then are to be asked for. Querysets
    must be read within the block; what is written in it is taken back. Ids of cases may be those of
    the block: the same for the same moment, place and day, other than the register's.
    """
    with transaction.atomic():
        changed = _changed_since(moment)
        if changed:
            _stand_in_front(changed, moment, place, day)
        yield
        transaction.set_rollback(True)


def _changed_since(moment: dt.datetime) -> list[type[models.Model]]:
    """The models of which rows have changed since; `_later` names the table of these rows' ids."""
    found = [
        f"""SELECT DISTINCT pgh_obj_id AS id FROM {_quoted(event_model(model))}
            WHERE pgh_created_at > '{moment.isoformat()}'"""
        for model in FACTS
    ]
    made = [_made(_later(model), query) for model, query in zip(FACTS, found, strict=True)]
    any_changed = (f"EXISTS (SELECT FROM {_later(model)})" for model in FACTS)
    with connection.cursor() as cursor:
        cursor.execute(f"{'; '.join(made)}; SELECT {', '.join(any_changed)}")
        return [model for model, some in zip(FACTS, cursor.fetchone(), strict=True) if some]


def _later(model) -> str:
    return f"later_{model._meta.model_name}"


def _stand_in_front(changed: list, moment, place, day):
    """Make the tables. Appointments are narrowed to those from which the asked cases follow."""
    made = [
        _made(model._meta.db_table, _as_of(model, moment)) for model in RULES if model in changed
    ]
    whose = ""
    if place or day:
        made.append(_made("asked_person", _people(moment, place, day)))
        whose = "IN (SELECT person_id FROM asked_person)"
    held = _as_of(Appointment, moment, whose and f"person_id {whose}")
    made.append(_made(Appointment._meta.db_table, held))
    if Person in changed:
        made.append(_made(Person._meta.db_table, _as_of(Person, moment, whose and f"id {whose}")))
    made += [_made(name, query) for name, query in (*_definitions(), *CASES.items())]
    with connection.cursor() as cursor:
        cursor.execute("; ".join(made))


def _made(name: str, query: str) -> str:
    name = connection.ops.quote_name(name)
    return f"CREATE TEMPORARY TABLE {name} AS {query}; ANALYZE {name}"


def _definitions() -> list[tuple[str, str]]:
    """The views that define cases and their stretches, as (name, query)."""
    [text] = script("derivation")
    return re.findall(r"CREATE VIEW (\w+) AS\n(.*?);\n", text, re.DOTALL)


def _as_of(model: type[models.Model], moment: dt.datetime, condition: str = "") -> str:
    """The query of a model's rows at a moment, those that fulfil a condition."""
    fields = model._meta.concrete_fields
    now = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    then = ", ".join(_column(model, field) for field in fields)
    table, events, later = _quoted(model), _quoted(event_model(model)), _later(model)
    narrowed = f"AND {condition}" if condition else ""
    return f"""
        SELECT {now} FROM {table}
        WHERE NOT EXISTS (SELECT FROM {later} WHERE id = {table}.id) {narrowed}
        UNION ALL SELECT {then} FROM (
            SELECT DISTINCT ON (id) * FROM {events}
            WHERE pgh_created_at <= '{moment.isoformat()}'
                AND pgh_obj_id IN (SELECT id FROM {later})
            ORDER BY id, pgh_id DESC
        ) AS latest WHERE pgh_label <> 'delete' {narrowed}"""


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


def _people(moment: dt.datetime, place: Locality | None, day: dt.date | None) -> str:
    """The query of those whose cases are asked for, and perhaps of some more.

    A case of a day has two posts of that day, and one of a place has a post there.
    """
    when = f"period @> DATE '{day.isoformat()}'" if day else "true"
    if not place:
        held = _as_of(Appointment, moment, when)
        return f"SELECT person_id FROM ({held}) AS held GROUP BY 1 HAVING count(*) > 1"
    there = f"""locality_id = ANY (ARRAY(SELECT locality_id FROM {_quoted(LocalityVersion)}
        WHERE {COLUMNS[place.level]}_id = {int(place.pk)}))"""
    held = _as_of(Appointment, moment, f"{when} AND {there}")
    return f"SELECT DISTINCT person_id FROM ({held}) AS held"


def _quoted(model) -> str:
    return connection.ops.quote_name(model._meta.db_table)
