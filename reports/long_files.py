"""Files that take seconds: written by the worker, told by a small file beside them, then fetched.

Each has a directory of its own below EXPORTS_ROOT, which every process of the application shares.
A worker that was killed leaves a directory without news; it is told as broken off and, like all of
them, swept away after an hour.
"""

import json
import logging
import shutil
import time
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from django.conf import settings

log = logging.getLogger(__name__)
KEPT = 60 * 60  # seconds
SILENT = 120  # seconds without news: a long form is closed for half a minute without telling
PATIENCE = 10  # seconds after which nobody seems to be there to begin
STATE, FILE = "state.json", "file"
WAITING, WORKING, READY, FAILED = "waiting", "working", "ready", "failed"


@dataclass(frozen=True)
class LongFile:
    """What is known of a file: whose, its name, how many of its rows are written, how it stands.

    `back` is the address of the page where it was asked for; `is_late`: no worker has begun yet.
    """

    user: int
    name: str
    total: int
    back: str = ""
    done: int = 0
    state: str = WAITING
    is_late: bool = False

    @property
    def is_moving(self) -> bool:
        return self.state in (WAITING, WORKING)

    @property
    def percent(self) -> int:
        return 100 if self.state == READY else min(99, 100 * self.done // max(1, self.total))


Work = Callable[[str, Callable[[int], None]], object]


def open_file(user, *, name: str, total: int, back: str = "") -> uuid.UUID:
    """Make room for a file that a worker is to write; its key."""
    sweep()
    key = uuid.uuid4()
    _directory(key).mkdir(parents=True, mode=0o700)
    _write(key, LongFile(user.pk, name, total, back))
    return key


def write_file(key: uuid.UUID, work: Work) -> None:
    """Do `work(path, tell)`, and tell how it stands; nothing where the file is swept away."""
    known = _read(key)
    if known is None:
        return
    known = replace(known, state=WORKING)
    _write(key, known)
    try:
        work(str(path_of(key)), lambda done: _write(key, replace(known, done=done)))
        _write(key, replace(known, done=known.total, state=READY))
    except Exception:
        log.exception("A long file failed")
        _write(key, replace(known, state=FAILED))


def find(key: uuid.UUID, user) -> LongFile | None:
    """What is known of a user's own file; None for another's and for what is gone."""
    known = _read(key)
    if known is None or known.user != user.pk:
        return None
    silent = time.time() - (_directory(key) / STATE).stat().st_mtime
    if known.state == WORKING and silent > SILENT:
        return replace(known, state=FAILED)
    return replace(known, is_late=known.state == WAITING and silent > PATIENCE)


def path_of(key: uuid.UUID) -> Path:
    """Where the file lies."""
    return _directory(key) / FILE


def sweep():
    """Remove what is older than an hour."""
    for directory in Path(settings.EXPORTS_ROOT).glob("*"):
        if directory.stat().st_mtime < time.time() - KEPT:
            shutil.rmtree(directory, ignore_errors=True)


def _read(key: uuid.UUID) -> LongFile | None:
    try:
        return LongFile(**json.loads((_directory(key) / STATE).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None


def _write(key: uuid.UUID, known: LongFile):
    """Replace the state whole: a reader finds the one before or this one."""
    new = _directory(key) / f"{STATE}.new"
    new.write_text(json.dumps(asdict(known)), encoding="utf-8")
    new.replace(_directory(key) / STATE)


def _directory(key: uuid.UUID) -> Path:
    return Path(settings.EXPORTS_ROOT) / str(key)
