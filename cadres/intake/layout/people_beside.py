"""The people of a line that names them side by side, each with what the line says of them."""

import re
from dataclasses import replace

from cadres.intake.headings.header import Header
from cadres.intake.headings.names_with_days import with_days
from cadres.intake.headings.people_columns import Group
from cadres.intake.headings.role_columns import OWN_FACTS
from cadres.intake.texts.ditto import DITTO, holder_meant, stands_for_another, without_also
from cadres.intake.texts.vacancy import is_vacant
from cadres.vietnamese import match_key

BIRTHS = "birth", "birth_male", "birth_female"
_SORTS = (
    re.compile(r"(?:bí thư|btcb|bt)\b"),
    re.compile(r"(?:.* )?(?:mặt trận|ctmt|mt)\b"),
    re.compile(r"(?:tổ )?trưởng|\w+ trưởng|tt\b|ta\b|tkp\b"),
    re.compile(r"(?:chủ tịch|ct) (?:hđnd|hội đồng)\b"),
    re.compile(r"(?:chủ tịch|ct) (?:ubnd|ủy ban nhân dân)\b"),
)


def people_beside(row: list, header: Header) -> list[tuple[Header, list]]:
    """For each person of a row a header with the columns that speak of them and of their posts, and
    the cells, with the name for whatever stands for it."""
    row = with_days(row, [*header.people.values()], header.made)
    written = {name: _cell(row, group, "full_name") for name, group in header.people.items()}
    written = {name: text for name, text in written.items() if not _is_nobody(text)}
    found: dict[str, list[str]] = {}  # posts by the one whose cell has the name
    holders: dict[str, str] = {}  # and that one by post
    last = ""
    for name, text in written.items():
        meant = _meant(name, text, last, written, header)
        last = holders.get(meant, meant) or _same(row, name, found, header) or name
        found.setdefault(last, []).append(name)
        holders[name] = last
    return [
        (_of_person(holder, posts, header), _named(row, holder, posts, header))
        for holder, posts in found.items()
    ]


def _is_nobody(text: str) -> bool:
    is_dash = text not in DITTO and not any(map(str.isalnum, text))
    return not text or is_dash or is_vacant(text)


def _meant(name: str, text: str, last: str, written: dict[str, str], header: Header) -> str:
    """The post below which the name stands that a text stands for, "" for a name of its own.

    "Trưởng thôn kiêm" is whoever stands below that post, and nobody where its cell has no name.
    """
    post = "" if text in DITTO else holder_meant(text)
    if not post:
        return last if post == "" else ""
    sort = _sort(post)
    others = (each for each in written if each != name and not stands_for_another(written[each]))
    named = (other for other in others if _sort(header.people[other].title) == sort)
    return next(named, "") if sort is not None else ""


def _sort(post: str) -> int | None:
    """Which of the usual posts a title is."""
    key = match_key(post)
    return next((n for n, form in enumerate(_SORTS) if form.match(key)), None)


def _same(row: list, name: str, found: dict[str, list[str]], header: Header) -> str:
    """The post before, below which the same person stands."""
    group = header.people[name]
    return next((each for each in found if _are_one(row, header.people[each], group)), "")


def _named(row: list, holder: str, posts: list[str], header: Header) -> list:
    cells = list(row)
    for name in posts:
        columns = header.people[name].columns
        cells[columns["full_name"]] = row[header.people[holder].columns["full_name"]]
    return cells


def _are_one(row: list, one: Group, other: Group) -> bool:
    """Whether the same name stands below two posts, with no other birth."""
    names = {match_key(without_also(_cell(row, group, "full_name"))) for group in (one, other)}
    if len(names) > 1:
        return False
    births = ([_cell(row, group, name) for name in BIRTHS] for group in (one, other))
    return all("" in pair or pair[0] == pair[1] for pair in zip(*births, strict=True))


def _of_person(holder: str, posts: list[str], header: Header) -> Header:
    """The header for one person; a further post has its own days and decision."""
    theirs = {column for group in header.people.values() for column in group.columns.values()}
    columns = {name: column for name, column in header.columns.items() if column not in theirs}
    first, *others = posts
    own = {name: facts for name in others if (facts := _own(header.people[name]))}
    for name in (*reversed(others), first, holder):
        facts = header.people[name].columns
        columns |= facts if name == first else _without(facts, OWN_FACTS)
    columns |= {name: header.people[name].columns["full_name"] for name in posts}
    return replace(header, columns=columns, of_roles=own)


def _own(group: Group) -> dict[str, int]:
    return {name: column for name, column in group.columns.items() if name in OWN_FACTS}


def _without(columns: dict[str, int], names: tuple[str, ...]) -> dict[str, int]:
    return {name: column for name, column in columns.items() if name not in names}


def _cell(row: list, group: Group, name: str) -> str:
    column = group.columns.get(name, len(row))
    return str(row[column]) if column < len(row) else ""
