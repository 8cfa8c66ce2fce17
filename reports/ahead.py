"""Reading from the database in a thread, while the program works on what was read before."""

from collections.abc import Iterable, Iterator
from queue import Queue
from threading import Event, Thread
from typing import TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, connections

Batch = TypeVar("Batch")
DEPTH = 3  # batches read before they are needed
_END = object()


def read_ahead(batches: Iterable[Batch]) -> Iterator[Batch]:
    """The same batches; the next ones are read through this connection while one is worked on.

    Until the last is taken the connection belongs to the reading. What the reading raises is raised
    here. Who stops early ends the reading with the batch that it is at.
    """
    queue, stopped = Queue(DEPTH), Event()
    connection.inc_thread_sharing()
    shared = connections[DEFAULT_DB_ALIAS]
    thread = Thread(target=_read, args=(shared, batches, queue, stopped), daemon=True)
    thread.start()
    last = None
    try:
        while (last := queue.get()) is not _END:
            if isinstance(last, BaseException):
                raise last
            yield last
    finally:
        stopped.set()
        while not (last is _END or isinstance(last, BaseException)):
            last = queue.get()
        thread.join()
        connection.dec_thread_sharing()


def _read(shared, batches: Iterable[Batch], queue: Queue, stopped: Event) -> None:
    """Queue the batches, read through a connection; behind them _END, or what broke them off."""
    connections[DEFAULT_DB_ALIAS] = shared
    last = _END
    try:
        for batch in batches:
            queue.put(batch)
            if stopped.is_set():
                break
    except BaseException as fault:  # noqa: BLE001 – raised again where the batches are used
        last = fault
    queue.put(last)
