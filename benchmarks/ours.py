"""A list read, matched and written as the application does it, with history and all triggers.

`python -m benchmarks.ours DATABASE FILE` does it once, takes it back, and prints the most memory
that it held, in MiB.
"""

import datetime as dt
import os
import resource
import sys
import time
from io import BytesIO
from pathlib import Path

import django
from django.db import connection, transaction

TODAY = dt.date(2026, 11, 26)


def import_list(content: bytes) -> dict[str, float]:
    """Import a list as a user without bounds; the seconds of each step."""
    from cadres.access import Reach
    from cadres.actions.lists import accept_list
    from cadres.intake.lists import read_list
    from cadres.matching import match_list

    start = time.perf_counter()
    read = read_list(BytesIO(content), today=TODAY)
    was_read = time.perf_counter()
    plan = match_list(read, reach=Reach(nationwide=True))
    was_matched = time.perf_counter()
    with transaction.atomic():
        accept_list(plan=plan, user=None, reason="Nhập danh sách", source="danh-sach.xlsx")
    end = time.perf_counter()
    return {"read": was_read - start, "match": was_matched - was_read, "write": end - was_matched}


def peak() -> float:
    """MiB that this process held at most, and its largest child (the reader) beside it."""
    status = Path("/proc/self/status").read_text()
    own = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (int(own.split()[1]) + child) / 1024


def main(database: str, file: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    connection.settings_dict["NAME"] = database
    with transaction.atomic():
        import_list(Path(file).read_bytes())
        transaction.set_rollback(True)
    print(peak())


if __name__ == "__main__":
    main(*sys.argv[1:])
