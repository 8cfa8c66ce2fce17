"""A process of our own for what a stranger sent, so that its limits keep the server well."""

import gc
import pickle
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import BinaryIO

from cadres.intake.problems import IntakeError

ROOT = Path(__file__).parents[3]  # where the packages are imported from


@contextmanager
def child_output(
    module: str, *arguments: str, send: Callable[[BinaryIO], None], seconds: float, failure: str
) -> Iterator[BinaryIO]:
    """What `python -m module` writes of the input that `send` writes to it, as it writes it.

    A child that takes more than `seconds`, or meets a limit and breaks off what it writes, raises
    IntakeError with the sentence `failure`.
    """
    child = subprocess.Popen(
        [sys.executable, "-m", module, *arguments], cwd=ROOT, env={},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    watch = Timer(seconds, child.kill)
    watch.start()
    try:
        with child:
            send(child.stdin)
            child.stdin.close()
            yield child.stdout
    except (OSError, EOFError, pickle.UnpicklingError):
        raise IntakeError(failure) from None
    finally:
        child.kill()
        watch.cancel()


def keep_within(memory: int, cpu_time: int) -> None:
    """Bound this process, the child: bytes of address space, seconds of the processor."""
    for limit, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, cpu_time),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))
    gc.disable()  # it would search in vain among a workbook's cells, and we are soon gone
