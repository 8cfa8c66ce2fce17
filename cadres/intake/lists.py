"""A whole workbook: every sheet's rows and everything that is wrong with them."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cadres.intake.columns import find_header
from cadres.intake.problems import WARNING, Problem
from cadres.intake.reader import read_sheets
from cadres.intake.rows import Row, read_rows


@dataclass(frozen=True)
class ReadList:
    """What a workbook says, sheet by sheet in its order, and its faults."""

    sheets: list[str]
    rows: list[Row]
    problems: list[Problem]


def read_list(source: str | Path | BinaryIO, *, today: dt.date) -> ReadList:
    """Read a list in the standard template; raises IntakeError for a file that is no workbook.

    `today` is the day after which nothing can have begun.
    """
    sheets = read_sheets(source)
    rows, problems = [], []
    for sheet in sheets:
        header, faults = find_header(sheet)
        problems += faults
        if header:
            found, faults = read_rows(sheet, header, today)
            rows += found
            problems += faults
            if sheet.hidden:
                problems.append(_hidden(sheet))
    return ReadList([sheet.name for sheet in sheets], rows, problems)


def _hidden(sheet) -> Problem:
    return Problem(sheet.name, None, "", "hidden_sheet", "trang tính ẩn, vẫn được đọc.", WARNING)
