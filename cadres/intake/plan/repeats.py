"""Lines of one list that say the same twice, or contradict each other about one person."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from cadres.intake.problems import ERROR, WARNING, Problem
from cadres.intake.rows.rows import Row


class Said(Protocol):
    """A line, its order in the list, and the posts that it gives, as (position, place)."""

    order: int
    row: Row
    given: frozenset


@dataclass(frozen=True)
class Repeat:
    """What a line repeats: the first such line, and whether all is the same, the birth too."""

    first: Row
    is_same: bool


def find_repeats(lines: Iterable[Said]) -> tuple[list[Problem], dict[int, Repeat]]:
    """Return the problems of repeated lines, and by their order those that give nothing more.

    The same person with the same posts and days is a duplicate. With another birth it contradicts
    the first line: both are marked, and only the first one counts.
    """
    problems, repeats = [], {}
    first: dict[tuple, Said] = {}
    for line in lines:
        row, same = line.row, _first(line, first)
        if same is line:
            continue
        seen = same.row
        repeats[line.order] = Repeat(seen, seen.birth == row.birth)
        where = "" if seen.sheet == row.sheet else f" của trang tính “{seen.sheet}”"
        if seen.birth == row.birth:
            message = f"trùng dòng {seen.number}{where}."
            problems.append(row.problem("", "duplicate_row", message, ERROR))
        else:
            problems += _conflict(seen, row, where)
    return problems, repeats


def _first(line: Said, first: dict[tuple, Said]) -> Said:
    """The first line that gives the same; posts are compared only of one name and the same days."""
    said = line.row.name_key, line.row.start, line.row.end
    same = first.setdefault(said, line)
    if same is line or same.given == line.given:
        return same
    return first.setdefault((*said, line.given), line)


def _conflict(seen: Row, row: Row, where: str):
    here = f"ngày sinh {row.birth or 'để trống'}"
    there = f"{seen.birth or 'để trống'}"
    message = f"{here}, nhưng dòng {seen.number}{where} ghi cùng người, cùng chức danh là {there}."
    yield row.problem(_birth_field(row), "conflicting_birth", message, ERROR)
    message = f"dòng {row.number} ghi cùng người, cùng chức danh với ngày sinh khác; giữ dòng này."
    yield seen.problem(_birth_field(seen), "conflicting_birth", message, WARNING)


def _birth_field(row: Row) -> str:
    men_apart = "birth" not in row.header.columns
    if men_apart:
        return "birth_female" if row.gender == "nu" else "birth_male"
    return "birth"
