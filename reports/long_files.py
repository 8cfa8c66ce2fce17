"""Files that take seconds: made by a thread, told by a small file beside them, then fetched.

Each has a directory of its own below EXPORTS_ROOT, which every process of the application shares.
A thread that was killed leaves a directory without news; it is told as broken off and, like all of
them, swept away after an hour.
"""

import json
import logging
import shutil
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from django.conf import settings
from django.db import connection

log = logging.getLogger(__name__)
KEPT = 60 * 60  # seconds
SILENT = 30  # seconds without news from a thread that lives tells at least every one
STATE, FILE = "state.json", "file"


@dataclass(frozen=True)
class LongFile:
    """What is known of a file: whose, its name, how many of its rows are written, how it stands."""

    user: int
    name: str
    total: int
    done: int = 0
    state: str = "working"  # then "ready" or "failed"

    @property
    def percent(self) -> int:
        return 100 if self.state == "ready" else min(99, 100 * self.done // max(1, self.total))


Work = Callable[[str, Callable[[int], None]], object]


def begin(user, *, name: str, total: int, work: Work) -> uuid.UUID:
    """Start `work(path, tell)` in a thread; return the file's key."""
    sweep()
    key = uuid.uuid4()
    _directory(key).mkdir(parents=True, mode=0o700)
    known = LongFile(user.pk, name, total)
    _write(key, known)
    threading.Thread(target=_make, args=(key, known, work), daemon=True).start()
    return key


def find(key: uuid.UUID, user) -> LongFile | None:
    """What is known of a user's own file; None for another's and for what is gone."""
    state = _directory(key) / STATE
    try:
        known = LongFile(**json.loads(state.read_text(encoding="utf-8")))
        silent = time.time() - state.stat().st_mtime
    except FileNotFoundError:
        return None
    if known.user != user.pk:
        return None
    is_lost = known.state == "working" and silent > SILENT
    return replace(known, state="failed") if is_lost else known


def path_of(key: uuid.UUID) -> Path:
    """Where the file lies."""
    return _directory(key) / FILE


def sweep():
    """Remove what is older than an hour."""
    for directory in Path(settings.EXPORTS_ROOT).glob("*"):
        if directory.stat().st_mtime < time.time() - KEPT:
            shutil.rmtree(directory, ignore_errors=True)


def _make(key: uuid.UUID, known: LongFile, work: Work):
    try:
        work(str(path_of(key)), lambda done: _write(key, replace(known, done=done)))
        _write(key, replace(known, done=known.total, state="ready"))
    except Exception:
        log.exception("A long file failed")
        _write(key, replace(known, state="failed"))
    finally:
        connection.close()


def _write(key: uuid.UUID, known: LongFile):
    """Replace the state whole: a reader finds the one before or this one."""
    new = _directory(key) / f"{STATE}.new"
    new.write_text(json.dumps(asdict(known)), encoding="utf-8")
    new.replace(_directory(key) / STATE)


def _directory(key: uuid.UUID) -> Path:
    return Path(settings.EXPORTS_ROOT) / str(key)
