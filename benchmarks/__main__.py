"""`python -m benchmarks`: build the invented nation, unless it stands already, and measure."""

import argparse
import hashlib
import os
import time
from pathlib import Path

import django
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


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from benchmarks import measure, nation  # they need the models

    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--small", action="store_true", help="every tenth province only")
    parser.add_argument("--rebuild", action="store_true", help="build the nation again")
    options = parser.parse_args()
    codes = nation.province_codes()[:: 10 if options.small else 1]
    name = "kiem_nhiem_bench_small" if options.small else "kiem_nhiem_bench"
    use_database(name, codes, rebuild=options.rebuild)
    measure.report()


def use_database(name: str, codes: list[str], *, rebuild: bool) -> None:
    """Work in the database `name` beside the application's, filled with these provinces.

    Its comment says what it was made from; it is built again when that has changed.
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
        build(codes)
        with connection.cursor() as cursor:
            cursor.execute(f"COMMENT ON DATABASE {name} IS '{mark.hexdigest()}'")


def build(codes: list[str]) -> None:
    """Fill the empty database that the connection is at."""
    from benchmarks import loading, nation

    start = time.monotonic()
    call_command("migrate", verbosity=0)
    loading.load(
        nation.invent(codes),
        say=lambda line: print(f"{time.monotonic() - start:6.0f} s  {line}", flush=True),
    )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


if __name__ == "__main__":
    main()
