"""What a person's further line takes from the line above, and what it says otherwise."""

import datetime as dt
import re

from cadres.intake.headings.header import Header
from cadres.intake.headings.role_columns import ROLE_FIELDS
from cadres.intake.sheets import Sheet
from cadres.intake.texts.ditto import DITTO

WHO = {"full_name", "birth", "birth_male", "birth_female"}
OWN = {"stt", "note", "end", "end_reason", "decision_no", "decision_date", *ROLE_FIELDS}

# The day of the decision whose number stands in the line above.
_DAY_BELOW = re.compile(
    r"\(?(?:ký |ban hành )?(?:ngày )?\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?\d{4}\)?"
    r"|\(?ngày \d{1,2} tháng \d{1,2} năm \d{4}\)?",
    re.IGNORECASE,
)


def merged_down(sheet: Sheet, first: int, column: int | None) -> range:
    """The rows of the area that begins at a row and is merged down a column, if there is one."""
    for top, left, bottom, right in sheet.merges_from(first, first):
        if column is not None and left <= column <= right and bottom > top:
            return range(top, min(bottom, len(sheet.rows)) + 1)
    return range(0)


def inherited(row: list, person: list, header: Header) -> list:
    """A line with the cells of the person above where it says nothing of who it is, or where."""
    row = row + [""] * (len(person) - len(row))
    for name, column in header.columns.items():
        if name in OWN or column >= len(person):  # a row ends with its last filled cell
            continue
        if row[column] == "" or name in WHO and row[column] in DITTO:
            row[column] = person[column]
    return row


def differing_fields(row: list, person: list, header: Header) -> set[str]:
    """The fields of which two rows say different things; a number and its day below do not."""
    return {
        name
        for name, column in header.columns.items()
        if column < min(len(row), len(person))
        and "" not in (row[column], person[column])
        and row[column] != person[column]
        and not (name == "decision_no" and _is_day_of(row[column], person[column]))
    }


def has_only_day_of_decision(row: list, header: Header) -> bool:
    """Whether a row below a person's has nothing but the day of the decision above."""
    column = header.columns.get("decision_no", len(row))
    filled = [at for at, cell in enumerate(row) if cell != ""]
    return filled == [column] and is_day_below(row[column])


def is_day_below(cell) -> bool:
    """Whether a cell is a day alone, as it stands below the number of a decision."""
    return isinstance(cell, dt.date) or isinstance(cell, str) and bool(_DAY_BELOW.fullmatch(cell))


def _is_day_of(cell, number) -> bool:
    return is_day_below(cell) and not is_day_below(number)
