"""Columns of several people side by side, each below a post: "Bí thư chi bộ | Trưởng thôn".

A roster has a line for each hamlet and says in the columns of each post who holds it; whoever
stands below two posts holds both.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cadres.intake.headings.birth_columns import settle_births
from cadres.intake.headings.columns import field_of
from cadres.intake.headings.post_columns import PostColumn
from cadres.intake.headings.role_columns import COMMON_ROLES, POST_FIELDS
from cadres.intake.texts.ditto import stands_for_another
from cadres.intake.texts.person_names import NAME_WITH_DAYS, may_be_name
from cadres.intake.texts.surroundings import is_signature
from cadres.intake.texts.vacancy import is_vacant
from cadres.intake.titles.post_words import (
    begins_with_post,
    is_choice,
    joins,
    names_holder,
    one_kind,
    without_name,
    without_opening,
    without_remarks,
)
from cadres.vietnamese import match_key

FEWEST = 2  # people side by side
MOSTLY = 0.7  # of a column's cells are names
# What is said of each of them, and what of the whole line.
ALWAYS = {
    "full_name", "birth", "birth_male", "birth_female", "gender", "male_mark", "female_mark",
    "ethnicity",
}  # fmt: skip
OF_LINE = {
    "", "stt", "province", "district", "commune", "hamlet", "workplace", "old_unit", *COMMON_ROLES,
}  # fmt: skip


class Group(NamedTuple):
    """The columns of whoever holds the post of a heading, by field, the name's among them."""

    title: str
    columns: dict[str, int]


def settle_people(
    headings: Mapping[int, tuple[str, ...]],
    columns: dict[str, int],
    duplicates: dict[int, str],
    rows: list[list],
) -> dict[str, Group]:
    """The people of each line by the field of their post; {} where lines are of one person.

    `columns` gets those of the first of them, and the column of each name as that of the post.
    """
    groups = list(_below_posts(headings)) or list(_named_by_posts(headings, rows))
    theirs = {column for group in groups for column in group.columns.values()}
    if len(groups) == 1 and "role1" not in columns:
        return _only_person(groups[0], columns)
    if len(groups) < FEWEST or not {columns.get("full_name")} <= theirs | {None}:
        return {}
    for name in [name for name, column in columns.items() if column in theirs]:
        del columns[name]
    for column in theirs & duplicates.keys():
        del duplicates[column]
    for group in groups:
        settle_births(group.columns, rows)
    columns |= groups[0].columns
    people = dict(zip(POST_FIELDS, groups, strict=False))
    columns |= {name: group.columns["full_name"] for name, group in people.items()}
    return people


def _only_person(group: Group, columns: dict[str, int]) -> dict[str, Group]:
    """The first post of each line's one person, whose name stands below it."""
    name = group.columns["full_name"]
    if columns.setdefault("full_name", name) != name or is_choice(group.title, joins(group.title)):
        return {}
    columns["role1"] = name
    return {"role1": group}


def posts_of_people(people: Mapping[str, Group]) -> dict[str, PostColumn]:
    """The posts below whose headings names stand."""
    return {name: PostColumn(group.title, named=True) for name, group in people.items()}


def _below_posts(headings: Mapping[int, tuple[str, ...]]) -> Iterator[Group]:
    """Names and what else is said of their people, in leaves below the headings of posts."""
    above: dict[str, dict[str, int]] = {}
    for column, texts in sorted(headings.items()):
        at = next((n for n in range(len(texts) - 2, -1, -1) if names_holder(texts[n])), None)
        if at is not None and (field := field_of(texts[at + 1 :])):
            above.setdefault(texts[at], {}).setdefault(field, column)
    for post, fields in above.items():
        if "full_name" in fields:
            yield Group(_title(post), _own(fields))


def _named_by_posts(
    headings: Mapping[int, tuple[str, ...]], rows: Iterable[list]
) -> Iterator[Group]:
    """Names right below the headings of posts, and what is said of each of them behind it."""
    rows = list(rows)
    runs: list[tuple[str, dict[str, int]]] = []
    named: set[int] = set()  # columns headed as those of a post's holder
    for column, texts in sorted(headings.items()):
        field = field_of(texts)
        is_of_people = _hold_names(rows, column) or runs and _stand_for_names(rows, column)
        if names_holder(texts[-1]) and is_of_people:
            runs.append((texts[-1], {"full_name": column}))
        elif runs and (fact := _fact_of(texts[-1], runs[-1][0])):
            runs[-1][1].setdefault(fact, column)
            named.add(column)
        elif runs:
            runs[-1][1].setdefault(field, column)
    counts = Counter(field for _, fields in runs for field in fields)
    for heading, fields in runs:  # what only one of them has is the whole line's, but for the birth
        own = {f: c for f, c in fields.items() if counts[f] > 1 or f in ALWAYS or c in named}
        yield Group(_title(heading), _own(own))


def _fact_of(heading: str, names: str) -> str:
    """The field of a heading behind that of a post's holders, if it repeats the post: "Năm sinh
    BTCB" behind "Họ tên BTCB".
    """
    post, key = match_key(without_name(names)), match_key(heading)
    return field_of((key.removesuffix(post).strip(),)) if post and key.endswith(post) else ""


def _own(fields: dict[str, int]) -> dict[str, int]:
    return {name: column for name, column in fields.items() if name not in OF_LINE}


def _title(heading: str) -> str:
    return without_opening(without_name(one_kind(without_remarks(heading))))


def _hold_names(rows: list[list], column: int) -> bool:
    """Whether a column holds names; a total's figures and whoever signs below say nothing."""
    cells = [row[column] for row in rows if column < len(row)]
    cells = [cell for cell in cells if _may_tell(cell)]
    names = [isinstance(cell, str) and _is_name(cell) for cell in cells]
    return bool(cells) and sum(names) >= len(cells) * MOSTLY


def _stand_for_names(rows: list[list], column: int) -> bool:
    """Whether a column only says that who stands before, or below another post, holds its post."""
    cells = [row[column] for row in rows if column < len(row) and row[column] != ""]
    return bool(cells) and all(isinstance(cell, str) and stands_for_another(cell) for cell in cells)


def _may_tell(cell) -> bool:
    if not isinstance(cell, str):
        return not isinstance(cell, int | float)
    is_no_name = is_vacant(cell) or is_signature(cell) or stands_for_another(cell)
    return any(map(str.isalpha, cell)) and not (is_no_name or cell[0].isdigit())


def _is_name(cell: str) -> bool:
    said = NAME_WITH_DAYS.fullmatch(cell)
    return may_be_name(said["full_name"] if said else cell) and not begins_with_post(cell)
