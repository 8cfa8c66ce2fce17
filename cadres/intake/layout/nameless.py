"""Numbered rows that speak of somebody although neither a name nor a post stands there.

In a list whose posts stand above its lines a person without a name leaves days and a decision.
"""

import datetime as dt

FIRST_YEAR = 1900
SHORTEST = 4  # signs of a year, a day or the number of a decision


def is_of_somebody(row: list, stt: int, facts: list[int]) -> bool:
    """Whether a row has an ordinal number, and a day, a year or a decision: no counts, which total
    lines have as well.
    """
    number = row[stt] if 0 <= stt < len(row) else ""
    is_numbered = isinstance(number, int | float) or str(number).strip(" .)").isdigit()
    return is_numbered and any(_tells(row[column]) for column in facts if column < len(row))


def _tells(cell) -> bool:
    if isinstance(cell, str):
        return len(cell) >= SHORTEST and any(map(str.isdigit, cell))
    return isinstance(cell, dt.date) or isinstance(cell, int | float) and cell >= FIRST_YEAR
