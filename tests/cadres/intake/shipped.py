"""The shipped catalogue as an index of titles, without a database."""

from functools import cache

from cadres.intake.titles.index import Post, PostIndex, TitleFault
from cadres.lists.catalogue import post_of
from cadres.loaders import files
from cadres.loaders.catalogue import POSITIONS
from cadres.models import Level, Position


@cache
def shipped_index() -> PostIndex:
    """Every position of positions.csv; a post's id is its row."""
    return PostIndex([post_of(_position(number, row)) for number, row in _rows()])


def code_of(found: Post | TitleFault) -> str:
    """The position's code, or the kind of the fault."""
    if isinstance(found, TitleFault):
        return found.kind
    return _codes()[found.id]


@cache
def _rows():
    return list(enumerate(files.rows(POSITIONS)))


@cache
def _codes() -> dict[int, str]:
    return {number: row["code"] for number, row in _rows()}


def _position(number, row) -> Position:
    return Position(
        id=number,
        code=row["code"],
        title=row["title"],
        short=row["short"],
        level=Level.from_slug(row["level"]),
        bloc=row["bloc"],
        aliases=list(filter(None, row["aliases"].split("|"))),
    )
