"""Running a function on what a stranger sent in a process of its own, which limits hold.

What the function tells of its progress is heard on this side as if it ran here.
"""

import importlib
import pickle
import sys
from collections.abc import Callable

from cadres.intake.files.child import child_output, keep_within
from cadres.intake.problems import IntakeError
from cadres.progress import heard_by, report

MEMORY = 1536 * 1024**2  # bytes of address space
CPU_TIME = 60  # seconds
WALL_TIME = 90  # seconds

TOO_COMPLEX = "Tệp quá phức tạp để xử lý. Hãy sao danh sách sang một tệp mới."


def run_guarded(function: Callable, *arguments):
    """Return `function(*arguments)`, computed in a child process within the limits.

    The function is one of a module of ours, found again by its name; arguments and result are
    pickled. Raises IntakeError when the function does, fails in any other way or takes too much.
    """
    with child_output(
        "cadres.intake.files.guarded",
        function.__module__,
        function.__name__,
        send=lambda stream: pickle.dump(arguments, stream, pickle.HIGHEST_PROTOCOL),
        seconds=WALL_TIME,
        failure=TOO_COMPLEX,
    ) as stream:
        result = _received(stream)
    if isinstance(result, IntakeError):
        raise result
    return result


# --- The line between the processes: pairs of a stage and the part of it that is done, then a list
# with the result.


def _received(stream):
    while isinstance(said := pickle.load(stream), tuple):  # noqa: S301 – our own program wrote it
        stage, part = said
        report(stage, part, 1)
    return said[0]


def _send(said) -> None:
    pickle.dump(said, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.flush()


def main() -> None:
    """The child: module and function by name, pickled arguments in, the pickled result out."""
    keep_within(MEMORY, CPU_TIME)
    function = getattr(importlib.import_module(sys.argv[1]), sys.argv[2])
    arguments = pickle.load(sys.stdin.buffer)  # noqa: S301 – our own program wrote it
    try:
        with heard_by(lambda *said: _send(said)):
            result = function(*arguments)
    except IntakeError as fault:
        result = fault
    _send([result])


if __name__ == "__main__":
    main()
