"""Lists that run on: over several sheets under one header, over pages, with each unit said once."""

from bisect import bisect
from dataclasses import replace

from cadres.intake.headings.header import Header
from cadres.intake.layout.filled import looks_like_person
from cadres.intake.layout.layout_parts import Layout
from cadres.intake.layout.lines import BLANK, DATA, REPEATED, LineReader
from cadres.intake.sheets import Sheet
from cadres.intake.titles.post_words import begins_with_post

UNITS = "workplace", "province", "district", "commune"
FEW = 0.75  # of the lines, below which a unit that never stands twice is said once for several


def continued_header(sheet: Sheet, header: Header) -> Header | None:
    """The header of a list that goes on in a sheet without one, or None where none goes on.

    Then its first row speaks of a person, and posts stand where that list has them. It has the
    columns of the sheet before and no rows.
    """
    first = next((row for row in sheet.rows if any(cell != "" for cell in row)), [])
    at = header.columns.get("full_name", len(first))
    name = first[at] if at < len(first) else ""
    is_person = isinstance(name, str) and looks_like_person(name)
    goes_on = is_person and _kinds([first], header) == [DATA] and _gives_posts(sheet, header)
    return replace(header, first=1, last=0, numbers=0) if goes_on else None


def _gives_posts(sheet: Sheet, header: Header) -> bool:
    """Whether titles stand in the columns of posts; a list may have them above its lines."""
    if header.posts or not header.roles:
        return True
    columns = [header.columns[name] for name in header.roles]
    cells = (row[column] for row in sheet.rows for column in columns if column < len(row))
    return any(isinstance(cell, str) and begins_with_post(cell) for cell in cells)


def first_line(sheet: Sheet, header: Header) -> int:
    """The row from which a list is read: below its header, or above it where lines stand there.

    Who splits a list by pages may leave the header in the middle of a sheet.
    """
    first, lines = header.first, 0
    kinds = _kinds(sheet.rows[: header.first - 1], header)
    for number in range(len(kinds), 0, -1):
        if kinds[number - 1] not in (DATA, BLANK):
            break
        if kinds[number - 1] == DATA:
            first, lines = number, lines + 1
    return first if lines > 1 else header.end + 1


def _kinds(rows: list[list], header: Header) -> list[str]:
    reader = LineReader(header)
    return [reader.read(row).kind for row in rows]


def said_once(layout: Layout, header: Header) -> frozenset[str]:
    """The fields of units that a list says only in the first of several lines, merged or not."""
    once = {
        name
        for name in UNITS
        if name in header.columns and _is_said_once(layout, header, header.columns[name])
    }
    return frozenset(once | ({"hamlet"} if _are_hamlets_numbered(layout, header) else set()))


def _are_hamlets_numbered(layout: Layout, header: Header) -> bool:
    """Whether the ordinal numbers count hamlets, so that a line without either has that above."""
    if not {"stt", "hamlet"} <= header.columns.keys():
        return False
    at = header.columns["stt"], header.columns["hamlet"]
    pairs = [
        tuple(bool(column < len(row) and row[column] != "") for column in at)
        for row in (line.cells for line in layout.lines_of(header))
    ]
    return set(pairs) == {(True, True), (False, False)} and pairs[0][0]


def _is_said_once(layout: Layout, header: Header, column: int) -> bool:
    lines = layout.lines_of(header)
    lines = [line for line in lines if line.number not in layout.heirs]  # they have those above
    filled = [line for line in lines if column < len(line.cells) and line.cells[column] != ""]
    if len(filled) == len(lines):
        return False
    is_merged = layout.sheet.last_down.get(column, 0) > header.last
    # Each page begins with its unit again.
    heads = sorted(row for row, why in layout.skipped.items() if why == REPEATED)
    said = [(bisect(heads, line.number), line.cells[column]) for line in filled]
    never_twice = all(one != other for one, other in zip(said, said[1:], strict=False))
    return is_merged or never_twice and len(filled) < len(lines) * FEW
