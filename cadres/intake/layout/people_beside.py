"""The people of a line that names them side by side, each with what the line says of them."""

from dataclasses import replace

from cadres.intake.headings.header import Header
from cadres.intake.headings.names_with_days import with_days
from cadres.intake.headings.people_columns import Group
from cadres.intake.texts.ditto import DITTO
from cadres.intake.texts.vacancy import is_vacant
from cadres.vietnamese import match_key, search_key

BIRTHS = "birth", "birth_male", "birth_female"
# What stands below a post for whoever is named before in the line.
SAME = {"kiem", "kiem nhiem", "bi thu kiem", "bi thu kiem nhiem"}


def people_beside(row: list, header: Header) -> list[tuple[Header, list]]:
    """For each person of a row a header with the columns that speak of them and of their posts, and
    the cells, with the name for whatever stands for it."""
    row = with_days(row, [*header.people.values()], header.made)
    found: list[list[str]] = []
    for name, group in header.people.items():
        written = _cell(row, group, "full_name")
        if not written or is_vacant(written) or _is_dash(written):
            continue
        same = (posts for posts in found if _are_one(row, header.people[posts[0]], group))
        if posts := found[-1] if found and _says_same(written) else next(same, None):
            posts.append(name)
        else:
            found.append([name])
    return [(_of_person(tuple(posts), header), _named(row, posts, header)) for posts in found]


def _named(row: list, posts: list[str], header: Header) -> list:
    cells = list(row)
    first, *others = (header.people[name].columns["full_name"] for name in posts)
    for column in others:
        cells[column] = cells[first]
    return cells


def _is_dash(written: str) -> bool:
    return written not in DITTO and not any(map(str.isalnum, written))


def _says_same(written: str) -> bool:
    return written in DITTO or search_key(written) in SAME


def _are_one(row: list, one: Group, other: Group) -> bool:
    """Whether the same name stands below two posts, with no other birth."""
    if match_key(_cell(row, one, "full_name")) != match_key(_cell(row, other, "full_name")):
        return False
    births = ([_cell(row, group, name) for name in BIRTHS] for group in (one, other))
    return all("" in pair or pair[0] == pair[1] for pair in zip(*births, strict=True))


def _of_person(posts: tuple[str, ...], header: Header) -> Header:
    theirs = {column for group in header.people.values() for column in group.columns.values()}
    columns = {name: column for name, column in header.columns.items() if column not in theirs}
    for name in reversed(posts):
        columns |= header.people[name].columns
    columns |= {name: header.people[name].columns["full_name"] for name in posts}
    return replace(header, columns=columns)


def _cell(row: list, group: Group, name: str) -> str:
    column = group.columns.get(name, len(row))
    return str(row[column]) if column < len(row) else ""
