"""`python -m benchmarks.importing`: import a long list, and let django-import-export do so too."""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import django
from django.db import connection

PROVINCES = 9  # their hamlets are enough for 100,000 rows
DATABASE = "kiem_nhiem_bench_import"
ROWS, MANY, RUNS = 20_000, 100_000, 5
WRITTEN = (
    "person", "personevent", "decision", "decisionevent", "appointment", "appointmentevent",
    "concurrentassignment", "assignmentstretch",
)  # fmt: skip


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from benchmarks import lists, nation  # they need the models
    from benchmarks.database import use_database

    parser = argparse.ArgumentParser(prog="python -m benchmarks.importing", description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument(
        "--peer-rows", type=int, help="give the peer only so many rows and multiply its time"
    )
    options = parser.parse_args()
    codes = nation.largest_provinces(PROVINCES)
    places = nation.invent_places(codes, nation.generator())
    use_database(DATABASE, codes, lambda say: _load(places, say))
    rows = lists.invent_list(places, options.rows)
    ours = report_ours(lists.workbook(rows))
    report_peer(rows, min(options.peer_rows or options.rows, options.rows), ours)
    for count in (options.rows, MANY):
        print(f"Peak memory for {count:,} rows: {_peak(lists.invent_list(places, count)):,.0f} MiB")


def _load(places, say) -> None:
    """The places and the catalogue; nobody holds a post."""
    from benchmarks import loading
    from cadres.loaders.catalogue import load_catalogue

    load_catalogue()
    ids = loading.load_places(places)
    say(f"{sum(map(len, ids.values())):,} localities")


def report_ours(content: bytes) -> float:
    """Import several times, each time into empty tables; the median of seconds."""
    from benchmarks.ours import import_list

    _empty()
    import_list(content)  # warms the caches
    runs = []
    for _ in range(RUNS):
        _empty()
        runs.append(import_list(content))
    print(f"A file of {len(content) / 1024**2:.1f} MiB gives " + ", ".join(
        f"{_count(name):,} {name}" for name in WRITTEN
    ))  # fmt: skip
    totals = [sum(run.values()) for run in runs]
    steps = ", ".join(f"{step} {statistics.median(r[step] for r in runs):.2f}" for step in runs[0])
    median = statistics.median(totals)
    print(f"{'ours, with history and all triggers':<60}{median:8.2f} s"
          f"  ({min(totals):.2f} – {max(totals):.2f}: {steps})")  # fmt: skip
    _empty()
    return median


def report_peer(rows: list[tuple], count: int, ours: float) -> None:
    """Import with the peer, each way once."""
    from benchmarks import lists, peer, peer_admin

    content = lists.workbook(rows[:count])
    paths = {peer.path_of(row[lists.PATH]) for row in rows}
    factor = len(rows) / count
    told = f", {factor:.0f} × {count:,} rows" if factor > 1 else ""
    for name, do in (
        ("as its admin does", peer_admin.import_as_admin),
        ("tuned", peer.import_tuned),
        ("tuned, told that all is new", peer.import_as_new),
    ):
        with peer.tables(paths, set(lists.TITLES)):
            seconds = _seconds(do, content) * factor
        name = f"django-import-export {name}{told}"
        print(f"{name:<60}{seconds:8.2f} s  = {seconds / ours:.1f} × ours", flush=True)


def _seconds(do, content: bytes) -> float:
    start = time.perf_counter()
    do(content)
    return time.perf_counter() - start


def _peak(rows: list[tuple]) -> float:
    """MiB that a process of its own takes to import the rows."""
    from benchmarks import lists

    with tempfile.NamedTemporaryFile(suffix=".xlsx") as file:
        Path(file.name).write_bytes(lists.workbook(rows))
        command = [sys.executable, "-m", "benchmarks.ours", DATABASE, file.name]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout)


def _empty() -> None:
    tables = ", ".join(f"cadres_{name}" for name in WRITTEN)
    connection.check_constraints()  # within a transaction they are still pending
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {tables} CASCADE")


def _count(name: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM cadres_{name}")
        return cursor.fetchone()[0]


if __name__ == "__main__":
    main()
