"""What a person's further line takes from the line above: the cells that it leaves empty."""

from cadres.intake.headings.header import Header
from cadres.intake.headings.role_columns import ROLE_FIELDS
from cadres.intake.sheets import Sheet
from cadres.intake.texts.ditto import DITTO

WHO = {"full_name", "birth", "birth_male", "birth_female"}
OWN = {"stt", "note", "end", "end_reason", "decision_no", "decision_date", *ROLE_FIELDS}


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
        if name in OWN or column >= len(person):
            continue
        if row[column] == "" or name in WHO and row[column] in DITTO:
            row[column] = person[column]
    return row
