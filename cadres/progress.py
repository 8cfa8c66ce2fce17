"""How far long work has come, told to whoever listens; where nobody does, it costs nothing."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Listener = Callable[[str, float], None]
STEP = 500  # rows

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


def report(stage: str, done: float = 0, total: float = 0) -> None:
    """Say that `done` of `total` parts of a stage are done; 0 of 0 when it only begins.

    Stages are named in `cadres.jobs`, which knows their share of the whole.
    """
    if listener := _listener.get():
        listener(stage, done / total if total else 0.0)


def along(rows: Iterable, total: int, stage: str, since: float, until: float) -> Iterator:
    """The rows, of which `total` are to come, telling of a stage from share to share as they go."""
    for done, row in enumerate(rows):
        if done % STEP == 0:
            report(stage, since + (until - since) * done / total, 1)
        yield row


@contextmanager
def heard_by(listener: Listener):
    """Let a listener hear the stage and the share of it (0 to 1) that is done."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
