"""Databases of their own for the benchmarks, beside the application's."""

import hashlib
import time
from collections.abc import Callable
from pathlib import Path

from django.core.management import call_command
from django.db import connection

ROOT = Path(__file__).parent.parent
MADE_FROM = (
    "benchmarks/nation.py",
    "benchmarks/loading.py",
    "cadres/catalogue/*.csv",
    "cadres/migrations/*.py",
    "cadres/sql/*.sql",
)


def use_database(
    name: str,
    codes: list[str],
    fill: Callable[[Callable[[str], None]], None],
    rebuild: bool = False,
) -> None:
    """Work in the database `name`, which `fill` fills with the provinces of these codes.

    `fill` may tell how far it is. The database's comment says what it was made from; it is built
    again when that has changed.
    """
    mark = hashlib.sha256("".join(codes).encode())
    for path in sorted(path for pattern in MADE_FROM for path in ROOT.glob(pattern)):
        mark.update(path.read_bytes())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s",
            [name],
        )
        stands = cursor.fetchone() == (mark.hexdigest(),) and not rebuild
        if not stands:
            cursor.execute(f"DROP DATABASE IF EXISTS {name}")
            cursor.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
    connection.close()
    connection.settings_dict["NAME"] = name
    if not stands:
        _build(fill)
        with connection.cursor() as cursor:
            cursor.execute(f"COMMENT ON DATABASE {name} IS '{mark.hexdigest()}'")


def _build(fill) -> None:
    start = time.monotonic()
    call_command("migrate", verbosity=0)
    fill(lambda line: print(f"{time.monotonic() - start:6.0f} s  {line}", flush=True))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
