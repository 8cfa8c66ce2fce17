"""A workbook as its preview shows it: the cells as they stand, and what comes of each row."""

import datetime as dt
from dataclasses import dataclass, field

from cadres.intake.sheets import CellError
from cadres.vietnamese import format_day

DOUBTFUL, WRONG, NOTE, ASIDE = "doubtful", "wrong", "note", "aside"
HEAD, BLOCK = "head", "block"

Marks = dict[str, tuple[str, str]]  # column letter, "" for the row → outcome and sentence


@dataclass(frozen=True)
class StagedSheet:
    """A sheet: `width` columns; `notes` are sentences about it, `merges` its merged areas.

    `called` is its name in Unicode, which may be another than the program of its sender shows.

    Columns are by letter: the hidden ones, and those of which nothing is read. A merged area is
    first row, first column, last row, last column, rows from 1 and columns from 0.
    """

    name: str
    called: str
    width: int
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    unread_columns: tuple[str, ...] = ()
    merges: tuple[tuple[int, int, int, int], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()  # severity, sentence


@dataclass(frozen=True)
class StagedRow:
    """A row that is not empty: `sheet` is the sheet's place among all, `number` the workbook's.

    `why` says what the row is when it is no line of the list, or why it is left aside.
    """

    sheet: int
    number: int
    outcome: str
    cells: list[str]
    marks: Marks = field(default_factory=dict)
    why: str = ""


def shown(value) -> str:
    """A cell as a Vietnamese spreadsheet shows it, without a number format."""
    if isinstance(value, str):
        return value.replace("\x00", "")
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value).replace(".", ",")
    if isinstance(value, dt.datetime):
        time = "" if value.time() == dt.time() else f" {value:%H:%M}"
        return format_day(value) + time
    if isinstance(value, dt.date):
        return format_day(value)
    return value.shown if isinstance(value, CellError) else str(value)


def shown_row(values: list) -> list[str]:
    """The cells of a row as text, up to the last one that is not empty."""
    cells = [shown(value) for value in values]
    while cells and not cells[-1]:
        cells.pop()
    return cells
