"""A list read, matched and written as the application does it, with history and all triggers.

`python -m benchmarks.ours DATABASE FILE` does it once, takes it back, and prints the most memory
that it and the process that reads the file held together, in MiB.
"""

import datetime as dt
import os
import resource
import sys
import time
from io import BytesIO
from pathlib import Path
from threading import Thread

import django
from django.db import connection, transaction

TODAY = dt.date(2026, 11, 26)


def import_list(content: bytes) -> dict[str, float]:
    """Import a list as a user without bounds; the seconds of each step."""
    from cadres.access import Reach
    from cadres.actions.lists import accept_list
    from cadres.intake.rows.lists import read_list
    from cadres.lists.matching import match_list

    start = time.perf_counter()
    read = read_list(BytesIO(content), today=TODAY)
    was_read = time.perf_counter()
    plan = match_list(read, reach=Reach(nationwide=True))
    was_matched = time.perf_counter()
    with transaction.atomic():
        accept_list(plan=plan, user=None, reason="Nhập danh sách", source="danh-sach.xlsx")
    end = time.perf_counter()
    return {"read": was_read - start, "match": was_matched - was_read, "write": end - was_matched}


class Peak(Thread):
    """Watches how many MiB this process and the reader beside it hold at most at one time."""

    def __init__(self):
        super().__init__(daemon=True)
        self.most = 0.0

    def run(self) -> None:
        while True:
            self.most = max(self.most, sum(map(_held, ("self", *_children()))))
            time.sleep(0.005)


def _children() -> list[str]:
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()


def _held(process: str) -> float:
    try:
        pages = Path(f"/proc/{process}/statm").read_text().split()[1]
    except (FileNotFoundError, ProcessLookupError):  # it has just ended
        return 0.0
    return int(pages) * resource.getpagesize() / 1024**2


def main(database: str, file: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    connection.settings_dict["NAME"] = database
    peak = Peak()
    peak.start()
    with transaction.atomic():
        import_list(Path(file).read_bytes())
        transaction.set_rollback(True)
    print(peak.most)


if __name__ == "__main__":
    main(*sys.argv[1:])
