"""How far long work has come, told to whoever listens; where nobody does, it costs nothing."""

from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar

Listener = Callable[[str, float], None]

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


def report(stage: str, done: int = 0, total: int = 0) -> None:
    """Say that `done` of `total` parts of a stage are done; 0 of 0 when it only begins.

    Stages are named in `cadres.jobs`, which knows their share of the whole.
    """
    if listener := _listener.get():
        listener(stage, done / total if total else 0.0)


@contextmanager
def heard_by(listener: Listener):
    """Let a listener hear the stage and the share of it (0 to 1) that is done."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
