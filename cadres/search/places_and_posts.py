"""The search box, second half: places in time, and posts – a position's title at a place."""

from dataclasses import dataclass, field
from functools import lru_cache

from cadres import vietnamese
from cadres.lists.catalogue import KINDS
from cadres.models import Appointment, LocalityVersion, Position
from cadres.search import place_names
from cadres.search.box import LIMIT, LONGEST, Asked

# --- Places


def places(asked: Asked) -> list[LocalityVersion]:
    """Places by any name they had (see `place_names.named`); the best first.

    The best fit, then what stands on the day, then the higher level. One version a locality, with
    `is_present`: whether it holds on the day. At most LIMIT + 1.
    """
    found = place_names.named(asked.text[:LONGEST], LocalityVersion.objects.visible_to(asked.user))
    for version in found:
        version.is_present = asked.day in version.period
    found.sort(key=lambda version: (version.rank, not version.is_present))
    best: dict[int, LocalityVersion] = {}
    for version in found:
        best.setdefault(version.locality_id, version)
    return list(best.values())[: LIMIT + 1]


# --- Posts


@dataclass
class Post:
    """A position at a place on the day, with its holders; none where it is vacant."""

    position: Position
    version: LocalityVersion | None
    locality_id: int
    holders: list[Appointment] = field(default_factory=list)


def posts(asked: Asked) -> list[Post]:
    """Posts by a title and a place ("bi thu xa dong mot"), or by a title alone; the best first.

    At most LIMIT + 1.
    """
    words = asked.key.split()
    positions = {position.pk: position for position in Position.objects.all()}
    titles = _titles(
        tuple((p.pk, p.title, p.short, p.level, tuple(p.aliases)) for p in positions.values())
    )
    readings = []  # (position, title as typed, place as typed)
    for count in range(len(words), 0, -1):
        title, place = " ".join(words[:count]), " ".join(words[count:])
        readings += [(positions[pk], title, place) for pk in titles.get(title, ())]
    alone = [position for position, _, place in readings if not place]
    if alone:
        return _held(alone, asked)
    return _held_at(readings, asked)


@lru_cache(maxsize=4)
def _titles(rows: tuple) -> dict[str, list[int]]:
    """The positions that a folded title, short form or alias means; made anew when they change."""
    found: dict[str, dict[int, None]] = {}
    for pk, title, short, level, aliases in rows:
        position = Position(title=title, level=level)
        said = (position.title_at(kind) for kind in (None, *KINDS[level]))
        for text in (*said, short, *aliases):
            found.setdefault(vietnamese.search_key(text), {})[pk] = None
    return {key: list(pks) for key, pks in found.items() if key}


def _held(positions: list[Position], asked: Asked) -> list[Post]:
    """Some holders of the positions within the scope on the day."""
    held = Appointment.objects.on(asked.day).visible_to(asked.user).filter(position__in=positions)
    # Those entered last: most days asked are late ones, and to put ninety thousand in the order of
    # places would cost more than the whole page.
    held = held.select_related("person", "position", "locality").order_by("-pk")[: LIMIT + 1]
    ranked = sorted(held, key=lambda each: (each.locality.level, each.locality.order_key, each.pk))
    return [Post(each.position, None, each.locality_id, [each]) for each in ranked]


def _held_at(readings: list[tuple], asked: Asked) -> list[Post]:
    """The posts that the readings mean at places of the day, vacant single seats included."""
    versions = LocalityVersion.objects.visible_to(asked.user).on(asked.day)
    versions = versions.filter(level__in={position.level for position, _, _ in readings})
    ranked: dict[tuple, tuple] = {}
    for version in place_names.candidates({place for _, _, place in readings}, versions):
        for position, title, place in readings:
            rank = _rank_of_post(position, title, place, version)
            if rank:
                pair = position.pk, version.locality_id
                ranked[pair] = min(ranked.get(pair, (rank, position, version)),
                                   (rank, position, version), key=lambda one: one[0])  # fmt: skip
    best = sorted(ranked.values(), key=lambda one: one[0])[: 2 * LIMIT]
    return _with_holders(best, asked)[: LIMIT + 1]


def _rank_of_post(position, title: str, place: str, version) -> tuple | None:
    """How well a reading fits a position at a place; None when it does not."""
    worth = place_names.rank(version, place)
    if position.level != version.level or worth is None:
        return None
    said = vietnamese.search_key(position.title_at(version.kind)) == title
    return (worth, not said, version.level, version.sort_key, version.pk, position.order)


def _with_holders(best: list[tuple], asked: Asked) -> list[Post]:
    posts = {
        (position.pk, version.locality_id): Post(position, version, version.locality_id)
        for _, position, version in best
    }
    held = Appointment.objects.on(asked.day).filter(
        position__in={position for position, _ in posts},
        locality__in={locality for _, locality in posts},
    )
    for each in held.select_related("person").order_by("person__sort_key", "pk"):
        if (each.position_id, each.locality_id) in posts:
            posts[each.position_id, each.locality_id].holders.append(each)
    return [post for post in posts.values() if post.holders or post.position.single_seat]
