"""Facts of lists that are written by hand: posts by their codes, each at its own level."""

from . import places, posts
from .facts import Fact, Person, Post

HAMLET_POSTS = {"BTCB", "PBTCB", "HEAD", "TB_CTMT"}
LEVELS = ("tinh", "huyen", "xa")


def held(place: list, *codes) -> list[Post]:
    """The posts of these codes; whatever is no code is a post already."""
    level = LEVELS[max(n for n in range(3) if place[n])]
    return [
        code
        if isinstance(code, Post)
        else posts.post("thon" if code in HAMLET_POSTS else level, code, place)
        for code in codes
    ]


def fact(place: list, name: str, sex: str, birth, codes, group: str = "Kinh", **more) -> Fact:
    """A person of a place with posts, and whatever else is told of them."""
    birth = (birth,) if isinstance(birth, int) else birth
    return Fact(Person(name, birth, sex, group), list(place), held(place, *codes), **more)


def signed(number: str, date: tuple) -> dict:
    """A decision of a day."""
    return {"decision_no": number, "decision_date": date}


def steps(first: tuple, turn: int) -> tuple:
    """Days that go through the years: the `turn`-th after the first."""
    year, month, day = first
    months = month - 1 + 5 * turn
    return (year + months // 12 % 4, 1 + months % 12, 1 + (day + 7 * turn) % 28)


def at(place: list, name: str | None) -> list:
    return places.hamlet(place, name)
