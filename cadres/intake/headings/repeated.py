"""Rows below a header that say it again, as at the top of a printed page."""

from cadres.intake.headings.columns import field_of
from cadres.intake.headings.header import Header


def repeats(header: Header, row: list) -> bool:
    """Whether a row below repeats one of the header's, as at the top of a printed page."""
    if _is_row_of(header, row):
        return True
    name = header.columns.get("full_name")
    if name is None or name >= len(row) or not _stands(header, row, name):
        return False
    texts = [column for column, cell in enumerate(row) if isinstance(cell, str) and cell != ""]
    return all(_stands(header, row, column) or not field_of((row[column],)) for column in texts)


def _is_row_of(header: Header, row: list) -> bool:
    """Whether all that a row says, more than one thing, stands above it too."""
    count = 0
    for column, cell in enumerate(row):
        if cell != "":
            if not _stands(header, row, column):
                return False
            count += 1
    return count > 1


def _stands(header: Header, row: list, column: int) -> bool:
    """Whether a cell repeats a text above its column."""
    return row[column] != "" and row[column] in header.headings.get(column, ())
