"""The catalogue for the reading of lists: titles, pairings, and the seats of one holder."""

import datetime as dt
from collections import defaultdict

from cadres.intake.places.gazetteer import HAMLET
from cadres.intake.plan.cases import PairingRule
from cadres.intake.titles.index import Post, PostIndex
from cadres.models import Kind, Pairing, PairingLeg, Position

UNIT_KINDS = {
    1: [Kind.PROVINCE, Kind.CITY],
    2: [Kind.CITY, Kind.TOWN, Kind.URBAN_DISTRICT, Kind.DISTRICT],
    3: [Kind.WARD, Kind.TOWNSHIP, Kind.COMMUNE, Kind.SPECIAL_ZONE],
}
KINDS = UNIT_KINDS | {
    HAMLET: [kind for kind in Kind if not any(kind in kinds for kinds in UNIT_KINDS.values())]
}


def load_titles() -> PostIndex:
    """Every position of the catalogue with its titles at each kind of locality."""
    return PostIndex([post_of(position) for position in Position.objects.all()])


def post_of(position: Position) -> Post:
    """A position as it may be written."""
    return Post(
        position.id,
        position.level,
        {kind.value: position.title_at(kind.value) for kind in KINDS[position.level]},
        (position.title_at(None), position.short, *position.aliases),
        position.bloc,
        position.lifetime,
    )


def load_pairings(*, every: bool = False) -> list[PairingRule]:
    """The pairings that count, or every one, at whatever time, in the order of the catalogue."""
    sides: dict[tuple, set[int]] = defaultdict(set)
    for pairing, side, position in PairingLeg.objects.values_list("pairing", "side", "position"):
        sides[pairing, side].add(position)
    chosen = Pairing.objects.all() if every else Pairing.objects.filter(counts=True)
    return [
        PairingRule(
            pairing.code,
            frozenset(sides[pairing.pk, 1]),
            frozenset(sides[pairing.pk, 2]),
            pairing.place_rule,
            pairing.counted_leg,
            pairing.period.lower or dt.date.min,
            pairing.period.upper or dt.date.max,
        )
        for pairing in chosen.order_by("order", "code")
    ]


def seats() -> dict[int, bool]:
    """The positions that as a rule have one holder; whether none of them may have two."""
    return dict(Position.objects.seats().values_list("id", "single_seat"))
