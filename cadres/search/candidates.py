"""What a typed text may mean, the likeliest first: how well a name fits it; positions, decisions.

Places are in `place_names`, people in `person_names`.
"""

from django.db.models import Q, QuerySet

from cadres.models import Decision, Position
from cadres.vietnamese import search_key

EXACT = 0  # the best `rank`: just that name
CANDIDATES = 300  # rows that a net takes from the database at most


def fit(name: str, text: str, *, ends_first: bool = False) -> int:
    """How well a folded name fits a folded text: EXACT … 5, which only holds its words somewhere.

    Names that go on after the text come before those that end with it, or after (`ends_first`).
    """
    ends, starts = name.endswith(f" {text}"), name.startswith(f"{text} ")
    tests = [name == text, *((ends, starts) if ends_first else (starts, ends))]
    tests += [f" {text} " in f" {name} ", name.startswith(text)]
    return next((rank for rank, fits in enumerate(tests) if fits), len(tests))


def begins_a_word(text: str) -> Q:
    """Keys of which a word begins with the text; with its space even two letters have a trigram."""
    return Q(search_key__startswith=text) | Q(search_key__contains=f" {text}")


def positions_named(text: str, level: int | None = None) -> list[Position]:
    """Positions whose title, short form or alias holds every word, each with `rank`; all for ""."""
    key = search_key(text)
    words = key.split()
    positions = Position.objects.all() if level is None else Position.objects.filter(level=level)
    found = []
    for position in positions:
        said = filter(None, [str(position), position.short, *position.aliases])
        names = [name for name in map(search_key, said) if all(word in name for word in words)]
        if names:
            position.rank = min(fit(name, key) for name in names)
            found.append(position)
    return sorted(found, key=lambda each: (each.rank, each.level, each.order, each.code))


def decisions_named(text: str, user) -> QuerySet[Decision]:
    """Decisions that the user may see, by a part of their number, the newest entered first."""
    return (
        Decision.objects.visible_to(user)
        .filter(search_key__contains=search_key(text))
        .order_by("-pk")
    )
