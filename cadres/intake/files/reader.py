"""Reading a file in a process of its own, so that no workbook can take the server's memory."""

import pickle
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from cadres.intake.collector import without_collector
from cadres.intake.files.bulk import Bulk
from cadres.intake.files.child import child_output, keep_within
from cadres.intake.files.workbook import open_file
from cadres.intake.problems import IntakeError
from cadres.intake.sheets import Sheet, up_to_last

MAX_FILE_SIZE = 10 * 1024**2
MEMORY = 1024**3  # bytes of address space
CPU_TIME = 20  # seconds
WALL_TIME = 60  # seconds
BLOCK = 1_000  # rows handed over at a time

TOO_COMPLEX = "Tệp quá phức tạp để đọc. Hãy sao danh sách sang một tệp mới."


def read_sheets(
    source: str | Path | BinaryIO, name: str = "", *, progress: Callable[[int], None] | None = None
) -> list[Sheet]:
    """Return all sheets of an xlsx, xls, ods or text file, hidden ones too, in its own order.

    `name` is the name of the one sheet of a text file; a path has its own. `progress` is told
    how many rows have been read so far. Raises IntakeError when the file is neither workbook nor
    text, has a password or exceeds a limit.
    """
    content = _content(source)
    if isinstance(source, str | Path):
        name = name or Path(source).stem
    sheets = _read_in_child(content, progress or (lambda rows: None))
    return [sheet if sheet.name else replace(sheet, name=name) for sheet in sheets]


def _read_in_child(content: bytes, progress) -> list[Sheet]:
    limits = str(MEMORY), str(CPU_TIME)
    with (
        child_output(
            "cadres.intake.files.reader",
            *limits,
            send=lambda stream: stream.write(content),
            seconds=WALL_TIME,
            failure=TOO_COMPLEX,
        ) as stream,
        without_collector(),
    ):
        return _received(stream, progress)


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


# --- The line between the processes: for every sheet the sheet without its rows, then its rows in
# blocks, then an empty block; None at the end. Each is pickled by itself, since a pickler keeps all
# that it has written; a text that many cells hold is one object again at the receiver's.


def _received(stream, progress) -> list[Sheet]:
    sheets, count, once = [], 0, {}.setdefault

    def load():
        return pickle.load(stream)  # noqa: S301 – our own program wrote it

    while (sent := load()) is not None:
        if isinstance(sent, IntakeError):
            raise sent
        sheets.append(sent)
        while block := load():
            if isinstance(block, IntakeError):
                raise block
            sent.rows.extend([once(v, v) if type(v) is str else v for v in row] for row in block)
            count += len(block)
            progress(count)
    return sheets


def _send(stream, sheets: Iterator[tuple[Sheet, Iterator[list]]]) -> None:
    def dump(sent) -> None:
        pickle.dump(sent, stream, pickle.HIGHEST_PROTOCOL)

    bulk = Bulk()
    try:
        for sheet, rows in sheets:
            bulk.begin(sheet)
            dump(sheet)
            while block := [up_to_last(row) for row in islice(rows, BLOCK)]:
                bulk.add(block)
                once = {}.setdefault
                dump([[once(v, v) if type(v) is str else v for v in row] for row in block])
            bulk.end(sheet)
            dump([])
        dump(None)
    except IntakeError as fault:
        dump(fault)


def main(memory: int, cpu_time: int) -> None:
    """The child: a file on its input, its sheets on its output."""
    keep_within(memory, cpu_time)
    content = sys.stdin.buffer.read()
    _send(sys.stdout.buffer, open_file(content))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
