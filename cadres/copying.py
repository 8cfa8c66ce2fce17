"""Writing thousands of rows in one statement, through every trigger and constraint."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from django.db import connection, models
from django.db.backends.postgresql.psycopg_any import DateRange

CHUNK = 250
NULL = r"\N"
SPECIAL = re.compile(r"[\\\t\n\r]")
ESCAPES = {"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"}


def next_ids(model: type[models.Model], count: int) -> list[int]:
    """Reserve ids for new rows of a table, in ascending order."""
    with connection.cursor() as cursor:
        cursor.execute(
            # OFFSET 0 has the sequence looked up once, not for each id.
            "SELECT nextval(name) FROM generate_series(1, %s), "
            "(SELECT pg_get_serial_sequence(%s, 'id')::regclass AS name OFFSET 0) AS sequence",
            [count, model._meta.db_table],
        )
        return sorted(number for (number,) in cursor.fetchall())


def copy_rows(model: type[models.Model], columns: list[str], rows: Iterable[tuple]) -> None:
    """Insert rows, within a transaction; each holds the values of `columns`, "id" among them.

    Other columns get their field's default. Values are None, str, int, bool, date or DateRange; in
    one column all are of one type, or None. Rows may come from a generator: the server writes some
    while the next are being made.
    """
    defaults = {
        field.column: field.get_default()
        for field in model._meta.concrete_fields
        if field.column not in columns and not field.generated
    }
    names = ", ".join(f'"{name}"' for name in (*columns, *defaults))
    ending = "".join(f"\t{_escaped(value)}" for value in defaults.values()) + "\n"
    with connection.cursor() as cursor, connection.wrap_database_errors:
        # Room for what the triggers compare, on any server. This statement also gives the
        # transaction its history context, which pghistory puts before statements but not COPY.
        cursor.execute("SET LOCAL work_mem = '64MB'")
        cursor.copy_expert(
            f'COPY "{model._meta.db_table}" ({names}) FROM STDIN', _Lines(rows, ending)
        )


def update_rows(model: type[models.Model], columns: list[str], rows: list[tuple]) -> None:
    """Set `columns` of the rows whose ids come first in each tuple; values as in `copy_rows`."""
    if not rows:
        return
    types = [model._meta.get_field(name).db_type(connection) for name in columns]
    values = ", ".join(
        f'"{name}" = n."{name}"::{kind}' for name, kind in zip(columns, types, strict=True)
    )
    names = ", ".join(f'"{name}"' for name in ("id", *columns))
    arrays = ", ".join(["%s::bigint[]", *["%s::text[]"] * len(columns)])
    ids, *texts = zip(*rows, strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            f'UPDATE "{model._meta.db_table}" AS t SET {values} '
            f"FROM unnest({arrays}) AS n({names}) WHERE t.id = n.id",
            [list(ids), *([_text(value) for value in column] for column in texts)],
        )


class _Lines:
    """Rows as COPY reads them, as a file that hands out some thousand lines at a time."""

    def __init__(self, rows: Iterable[tuple], ending: str):
        self.rows, self.ending = iter(rows), ending

    def read(self, size: int) -> str:
        columns = zip(*islice(self.rows, CHUNK), strict=True)
        lines = map("\t".join, zip(*map(_texts, columns), strict=True))
        return "".join([line + self.ending for line in lines])


def _texts(values: tuple) -> Iterator[str]:
    """A column's values, of which equal ones are written out once."""
    if {*map(type, values)} == {int}:
        return map(str, values)
    texts = {value: _escaped(value) for value in set(values)}
    return map(texts.__getitem__, values)


def _escaped(value) -> str:
    if value is None:
        return NULL
    text = _text(value)
    if text.isprintable() and "\\" not in text:  # as most are, which is told soonest so
        return text
    return SPECIAL.sub(lambda found: ESCAPES[found[0]], text)


def _text(value) -> str | None:
    if value is None:
        return None
    if isinstance(value, DateRange):
        return f"[{value.lower or ''},{value.upper or ''})"
    return str(value)
