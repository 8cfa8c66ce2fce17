"""Lines that speak of several people, each on a line of its own within the cells.

Nobody can tell a name that is merely wrapped from two names by the names alone. So there have to be
as many births; whatever else a cell says of one of them has to be said line by line as well.
"""

import re
from typing import NamedTuple

from cadres.intake.headings.header import Header
from cadres.intake.sheets import Sheet
from cadres.intake.texts.days import read_loosely
from cadres.intake.texts.person_names import may_be_name
from cadres.vietnamese import strip_honorifics

BIRTHS = ("birth", "birth_male", "birth_female")
# What is one person's own: said once, nobody knows of whom.
OWN = (*BIRTHS, "officer_code", "end", "end_reason")
WHOLE = 3  # words of a name that is more than a part of one
_LISTED = re.compile(r"\s*(?:\d{1,2}\s*[.)/-]|[-+*•–])\s*\w")
_MORE = re.compile(r"\s*[,;/&+]\s*|\s+[-–]\s+|\s+(?:và|VÀ)\s+")
_TIME = re.compile(r"(?:19|20)\d\d")
_JOINED = re.compile(r"[,;/+&]|\s[-–]\s|\b(?:kiêm|đồng thời|và)\b", re.IGNORECASE)


class People(NamedTuple):
    """The cells of each of a row's people, how many its cell for names holds, and the fields that
    leave open whom they mean: then the row stays one."""

    rows: list[list]
    named: int = 1
    unclear: list[str] = []


def part_people(row: list, header: Header) -> People:
    """Whom a row speaks of."""
    names = _names(_cell(row, header, "full_name"))
    if not names:
        return People([row], 1, ["full_name"] if _in_one_line(row, header) else [])
    count = len(names)
    if not any(len(_births(_cell(row, header, name))) == count for name in BIRTHS):
        unclear = ["full_name"] if _are_surely_several(names, row, header) else []
    else:
        unclear = [name for name in header.columns if _is_unclear(name, row, header, count)]
        if not unclear:
            return People([_line(row, order, count) for order in range(count)], count)
    return People([row], count, unclear) if unclear else People([row])


def part_merged(sheet: Sheet, merged: range, header: Header) -> dict[int, People]:
    """The rows of people whose names share a cell merged over as many rows, by the row's number.

    Each row has a birth of its own, or all births share a cell likewise.
    """
    top, rows = merged.start, [sheet.rows[number - 1] for number in merged]
    areas = sheet.merges_from(top, top)
    area = {left for _, left, bottom, _ in areas if min(bottom, len(sheet.rows)) == merged[-1]}
    names = _names(_at(rows[0], header.columns["full_name"]))
    if len(names) != len(rows) or not _have_births(rows, header, area):
        return {}
    parted = {}
    for order, row in enumerate(rows):
        cells = [
            _line_of(cell, order, len(rows)) if place in area else cell
            for place, cell in enumerate(row)
        ]
        parted[top + order] = People([cells], len(rows))
    return parted


def _have_births(rows: list[list], header: Header, area: set[int]) -> bool:
    for name in BIRTHS:
        if (column := header.columns.get(name)) is None:
            continue
        if column in area:
            return len(_births(_at(rows[0], column))) == len(rows)
        if all(_at(row, column) != "" for row in rows):
            return True
    return False


def _names(cell) -> list[str]:
    """The lines of a cell if there are several and each may be somebody's name."""
    lines = _lines(cell)
    return lines if len(lines) > 1 and all(map(may_be_name, lines)) else []


def _in_one_line(row: list, header: Header) -> bool:
    """Whether a cell for names holds more than one in a single line, or something else besides."""
    cell = _cell(row, header, "full_name")
    if not isinstance(cell, str) or _is_plain(cell) or not _MORE.search(cell):
        return False
    names = _MORE.split(cell)
    return all(may_be_name(name) and len(name.split()) >= WHOLE for name in names)


def _is_plain(cell: str) -> bool:
    """Whether a text is of letters and blanks alone, and none of its words joins two names."""
    return cell.replace(" ", "").isalpha() and "và" not in cell and "VÀ" not in cell


def _are_surely_several(names: list[str], row: list, header: Header) -> bool:
    """Whether lines cannot be parts of one name, although there are not as many births."""
    listed = all(_LISTED.match(name) or strip_honorifics(name) != name for name in names)
    births = sum(len(_births(_cell(row, header, name))) for name in BIRTHS)
    genders = len(_lines(_cell(row, header, "gender")))
    whole = all(len(name.split()) >= WHOLE for name in names)
    return listed or whole or len(names) in (births, genders)


def _births(cell) -> list[str]:
    """The lines of a cell if each is a day, month or year."""
    lines = _lines(cell) if isinstance(cell, str) else [cell]
    try:
        return [line for line in lines if line != "" and read_loosely(line)]
    except ValueError:
        return []


def _is_unclear(name: str, row: list, header: Header, people: int) -> bool:
    """Whether a cell speaks of the people otherwise than line by line, or all alike."""
    cell = _cell(row, header, name)
    lines = _lines(cell)
    if len(lines) == people:
        # One post a line: of each person one, or both of all?
        return name == "roles" and not all(map(_JOINED.search, lines))
    if name == "note":
        return isinstance(cell, str) and bool(_TIME.search(cell))
    return len(lines) > 1 or name in OWN and cell != ""


def _line(row: list, order: int, people: int) -> list:
    return [_line_of(cell, order, people) for cell in row]


def _line_of(cell, order: int, people: int):
    lines = _lines(cell)
    return lines[order] if len(lines) == people else cell


def _lines(cell) -> list[str]:
    return cell.split("\n") if isinstance(cell, str) else []


def _cell(row: list, header: Header, name: str):
    column = header.columns.get(name)
    return "" if column is None else _at(row, column)


def _at(row: list, column: int):
    return row[column] if column < len(row) else ""
