"""A list of 100,000 cases as an xlsx file: ours and django-import-export's, each in its process.

Run as `python -m benchmarks exporting`. The nation has 45,000 cases on a day; for the time of a
transaction, those of other years are made to hold on it too. A process that measures one way,
`python -m benchmarks.exporting`, loads nothing but the application and that way.
"""

import argparse
import datetime as dt
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import django
from django.db import connection, transaction

ROWS = 100_000
ALL_ON_ONE_DAY = f"""
    DELETE FROM cadres_assignmentstretch
    WHERE id NOT IN (SELECT id FROM cadres_assignmentstretch ORDER BY id LIMIT {ROWS});
    UPDATE cadres_assignmentstretch SET valid_from = %s, valid_to = %s;
    ANALYZE cadres_assignmentstretch
"""


def ours(path: Path, question, user) -> None:
    """The product's own list, with letterhead, formats and source."""
    from django.utils import timezone

    from reports.exports import write_long_list

    write_long_list(str(path), question, user, now=timezone.now(), address="/truong-hop.xlsx")


def import_exports(path: Path, question, user) -> None:
    """The same facts as django-import-export writes them, its query tuned."""
    from import_export import fields, resources
    from import_export.formats.base_formats import XLSX

    from cadres.models import AssignmentStretch
    from reports.cases import cases

    read = {
        "name": "person__full_name", "birth": "person__birth", "gender": "person__gender",
        "ethnic": "person__ethnic_group", "province": "province__name",
        "district": "district__name", "commune": "commune__name", "place": "locality__name",
        "first": "assignment__first__position__title",
        "second": "assignment__second__position__title",
        "pairing": "pairing__code", "pairing_name": "pairing__name", "level": "level",
        "start": "assignment__started", "until": "valid_to",
        "decision": "assignment__first__start_decision__number",
        "decided": "assignment__first__start_decision__issued",
        "code": "person__personnel_code",
    }  # fmt: skip
    columns = {name: fields.Field(attribute=path, column_name=name) for name, path in read.items()}
    meta = type("Meta", (), {"model": AssignmentStretch, "fields": tuple(read)})
    resource_class = type("CaseResource", (resources.ModelResource,), columns | {"Meta": meta})
    legs = [f"assignment__{leg}" for leg in ("first", "second")]
    related = [
        *("person", "pairing", "province", "district", "commune", "locality"),
        *(f"{leg}__{fact}" for leg in legs for fact in ("position", "start_decision")),
    ]
    listed = cases(question, user).in_order().select_related(*related)
    path.write_bytes(XLSX().export_data(resource_class().export(listed)))


WAYS: dict[str, Callable] = {"ours": ours, "django-import-export": import_exports}


def measure(way: str, day: dt.date) -> dict:
    """Seconds, megabytes at the peak and the size of the file of one way, in this process."""
    from django.contrib.auth import get_user_model

    from reports.cases import cases
    from reports.questions import Question

    with transaction.atomic(), tempfile.TemporaryDirectory() as directory:
        with connection.cursor() as cursor:
            cursor.execute(ALL_ON_ONE_DAY, [day, day + dt.timedelta(days=1)])
        user = get_user_model().objects.create_superuser("exporting")
        path, question, before = Path(directory) / "list.xlsx", Question(day=day), _peak()
        start, busy = time.perf_counter(), time.process_time()
        WAYS[way](path, question, user)
        told = {
            "seconds": time.perf_counter() - start,
            "own": time.process_time() - busy,
            "rows": cases(question, user).count(),
            "size": path.stat().st_size / 1e6,
            "before": before,
            "peak": _peak(),
        }
        transaction.set_rollback(True)
    return told


def report(day: dt.date) -> None:
    """Measure every way in a process of its own, three times ours, and print the ratio."""
    print("Exporting a list: seconds (of them in Python), rows, peak MB (before), size of the file")
    name = connection.settings_dict["NAME"]
    fastest = {}
    for way, runs in (("ours", 3), ("django-import-export", 1)):
        command = [sys.executable, "-m", "benchmarks.exporting", way, name, day.isoformat()]
        for _ in range(runs):
            told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
            fastest[way] = min(told["seconds"], fastest.get(way, told["seconds"]))
            print(
                f"{way:<24}{told['seconds']:8.2f} ({told['own']:.2f}){told['rows']:10,}"
                f"{told['peak']:8.0f} ({told['before']:.0f}){told['size']:8.1f} MB",
                flush=True,
            )
    print(f"{fastest['django-import-export'] / fastest['ours']:.1f} × as fast")


def _peak() -> float:
    """Megabytes of memory that this program has held at most.

    Not by getrusage, which counts what the process held from which it was forked.
    """
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1024


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("way", choices=list(WAYS))
    parser.add_argument("database")
    parser.add_argument("day", type=dt.date.fromisoformat)
    options = parser.parse_args()
    connection.settings_dict["NAME"] = options.database
    print(json.dumps(measure(options.way, options.day)))


if __name__ == "__main__":
    main()
