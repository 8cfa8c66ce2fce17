"""Running a function on what a stranger sent in a process of its own, which limits hold."""

import gc
import importlib
import pickle
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from cadres.intake.problems import IntakeError

MEMORY = 1536 * 1024**2  # bytes of address space
CPU_TIME = 60  # seconds
WALL_TIME = 90  # seconds
ROOT = Path(__file__).parents[2]  # where the packages are imported from


def run_guarded(function: Callable, *arguments):
    """Return `function(*arguments)`, computed in a child process within the limits.

    The function is one of a module of ours, found again by its name; arguments and result are
    pickled. Raises IntakeError when the function does, fails in any other way or takes too much.
    """
    module = sys.executable, "-m", "cadres.intake.guarded", function.__module__, function.__name__
    try:
        child = subprocess.run(
            module,
            input=pickle.dumps(arguments, pickle.HIGHEST_PROTOCOL),
            capture_output=True,
            cwd=ROOT,
            env={},
            timeout=WALL_TIME,
        )
    except subprocess.TimeoutExpired:
        child = None
    if not child or child.returncode:
        raise IntakeError("Tệp quá phức tạp để xử lý. Hãy sao danh sách sang một tệp mới.")
    result = pickle.loads(child.stdout)  # noqa: S301 – our own program wrote it
    if isinstance(result, IntakeError):
        raise result
    return result


def main() -> None:
    """The child: module and function by name, pickled arguments in, the pickled result out."""
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_TIME),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))
    gc.disable()  # it would search in vain among a workbook's cells, and we are soon gone
    function = getattr(importlib.import_module(sys.argv[1]), sys.argv[2])
    try:
        result = function(*pickle.load(sys.stdin.buffer))  # noqa: S301 – our own program wrote it
    except IntakeError as fault:
        result = fault
    pickle.dump(result, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
