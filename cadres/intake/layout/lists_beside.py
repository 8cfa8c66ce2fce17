"""Lists that stand side by side on a sheet: each is read as if it stood there alone.

Headings that stand twice in a row may be a list's own, of whoever left and whoever came. So both
sides have to be lists of their own, each with a name and what is said of it; right of an empty
column they may differ, or else have to be alike.
"""

from collections.abc import Iterable
from dataclasses import replace

from cadres.intake.headings.header import Header, find_header
from cadres.intake.layout.filled import is_text
from cadres.intake.layout.layout_parts import Layout
from cadres.intake.layout.page_units import unit_above
from cadres.intake.sheets import Sheet, up_to_last

NAME = "full_name"
FEWEST = 3  # columns of a list
LOOSE = {"stt", "note"}  # what one of two lists that are alike may lack
KEPT = "more", "heirs", "parted", "unclear"


def parts_beside(sheet: Sheet, header: Header, answers) -> list[tuple[Sheet, Header]]:
    """The sheet as often as lists stand side by side below a header, each time with the cells and
    the header of one of them only; [] where there is but one."""
    starts = [(_start(header, c), c) for c, name in header.duplicates.items() if name == NAME]
    if not starts:
        return []
    cuts = [0, *(start for start, _ in starts), sheet.width]
    parts = [_cut(sheet, *ends) for ends in zip(cuts, cuts[1:], strict=False)]
    headers = [find_header(part, header.first, answers) for part in parts]
    gaps = [start - 1 not in header.headings for start, _ in starts]
    whole = all(each and each.first == header.first and _is_list(each) for each in headers)
    if not (whole and (all(gaps) or _are_alike(headers))):
        return []
    return [*zip(parts, headers, strict=True)]


def _start(header: Header, name: int) -> int:
    """The first column of the list whose names stand in a column, the first one's being left."""
    open_at = name
    while open_at - 1 in header.headings:
        open_at -= 1
    if open_at > header.columns[NAME]:
        return open_at
    while name - 1 in header.duplicates:
        name -= 1
    return name


def _is_list(header: Header) -> bool:
    return NAME in header.columns and len(header.columns) >= FEWEST


def _are_alike(headers: Iterable[Header]) -> bool:
    return len({frozenset(header.columns.keys() - LOOSE) for header in headers}) == 1


def _cut(sheet: Sheet, first: int, end: int) -> Sheet:
    rows = [up_to_last([*[""] * min(first, len(row)), *row[first:end]]) for row in sheet.rows]
    merges = tuple(area for area in sheet.merges if first <= area[1] < end)
    return replace(sheet, rows=rows, merges=merges)


def own_above(parts: list[Sheet], titled: range) -> set[str]:
    """The texts above the headers that name each list's own unit: "XÃ HẢI AN", "XÃ HẢI CHÂU"."""
    found: set[str] = set()
    for number in titled:
        rows = [part.rows[number - 1] for part in parts]
        units = [[text for text in row if is_text(text) and unit_above(text, True)] for row in rows]
        if all(units):
            found |= {text for texts in units for text in texts}
    return found


def put_together(layout: Layout, parts: list[Layout]) -> None:
    """Enter what was read of each list into the layout of their sheet."""
    for part in parts:
        layout.headers += part.headers
        layout.lines += part.lines
        layout.claims += part.claims
        layout.shared |= part.shared
        layout.aside |= part.aside
        for name in KEPT:
            getattr(layout, name).update(getattr(part, name))
    told = {line.number for line in layout.lines} | layout.heading_rows
    for part in parts:
        for number, why in part.skipped.items():
            if number not in told and (why != "blank" or number not in layout.skipped):
                layout.skipped[number] = why
