"""Reading a file in a process of its own, so that no workbook can take the server's memory."""

import pickle
import resource
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

from cadres.intake.problems import IntakeError
from cadres.intake.sheets import Sheet, parse_workbook

MAX_FILE_SIZE = 10 * 1024**2
MEMORY = 1536 * 1024**2  # bytes of address space
CPU_TIME = 60  # seconds
WALL_TIME = 90  # seconds
ROOT = Path(__file__).parents[2]  # where the packages are imported from


def read_sheets(source: str | Path | BinaryIO) -> list[Sheet]:
    """Return all sheets of an xlsx, xls or ods workbook, hidden ones too, in its own order.

    Errors are told apart from empty cells in xlsx alone; in xls and ods they come out empty.
    Raises IntakeError when the file is no workbook, has a password or exceeds a limit.
    """
    command = [sys.executable, "-m", "cadres.intake.reader"]
    content = _content(source)
    try:
        child = subprocess.run(
            command, input=content, capture_output=True, cwd=ROOT, env={}, timeout=WALL_TIME
        )
    except subprocess.TimeoutExpired:
        child = None
    if not child or child.returncode:
        raise IntakeError("Tệp quá phức tạp để đọc. Hãy sao danh sách sang một tệp mới.") from None
    result = pickle.loads(child.stdout)  # noqa: S301 – our own program wrote it
    if isinstance(result, IntakeError):
        raise result
    return result


def _content(source) -> bytes:
    if isinstance(source, str | Path):
        with Path(source).open("rb") as file:
            content = file.read(MAX_FILE_SIZE + 1)
    else:
        source.seek(0)
        content = source.read(MAX_FILE_SIZE + 1)
    if len(content) > MAX_FILE_SIZE:
        raise IntakeError("Tệp lớn hơn 10 MB. Hãy chia thành nhiều tệp nhỏ hơn.")
    if not content:
        raise IntakeError("Tệp trống.")
    return content


def main() -> None:
    """The child: a file on its input, the pickled sheets or IntakeError on its output."""
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_TIME),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))
    try:
        result = parse_workbook(sys.stdin.buffer.read())
    except IntakeError as fault:
        result = fault
    pickle.dump(result, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
