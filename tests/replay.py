"""Data that many tests begin with: made once by the application, then copied back for each test.

To make a world through models, triggers and derivation takes a fifth of a second. Its rows are
remembered, history and derived cases included, and put back as they were within milliseconds.
"""

from collections.abc import Callable
from copy import deepcopy
from io import StringIO
from typing import Generic, TypeVar

from django.db import connection, transaction

Made = TypeVar("Made")


class Replayed(Generic[Made]):
    """What `make` returns, each time as new; only its first rows come from `make` itself.

    The tables that it fills have to be empty before. Ids are those of the first time: sequences
    go on past them and are never put back.
    """

    def __init__(self, make: Callable[[], Made]):
        self.make = make
        self.made: Made | None = None
        self.rows: dict[str, str] = {}

    def __call__(self) -> Made:
        if self.made is None:
            before = _filled()
            self.made = self.make()
            after = _filled()
            assert all(after[table] == count for table, count in before.items())
            self.rows = {table: _copied_out(table) for table in after.keys() - before.keys()}
        else:
            _copy_in(self.rows)
        return deepcopy(self.made)


def _filled() -> dict[str, int]:
    """The tables that have rows, and how many."""
    tables = connection.introspection.table_names()
    counts = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM \"{name}\"" for name in tables)
    with connection.cursor() as cursor:
        cursor.execute(counts)
        return {table: count for table, count in cursor.fetchall() if count}


def _copied_out(table: str) -> str:
    text = StringIO()
    with connection.cursor() as cursor:
        cursor.copy_expert(f'COPY "{table}" TO STDOUT', text)
    return text.getvalue()


def _copy_in(rows: dict[str, str]) -> None:
    """Put rows back past triggers and foreign keys, which they went through the first time."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for table, text in rows.items():
            cursor.copy_expert(f'COPY "{table}" FROM STDIN', StringIO(text))
        cursor.execute("SET LOCAL session_replication_role = origin")
