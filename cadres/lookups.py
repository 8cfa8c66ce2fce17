"""What a list has to be compared with: as few queries for 20,000 rows as for one."""

import datetime as dt
from collections import defaultdict

from cadres.access import Reach
from cadres.intake.cases import PairingRule
from cadres.intake.holdings import Held
from cadres.intake.people import KnownPerson
from cadres.intake.places import HAMLET, Gazetteer, NewHamlet, Place
from cadres.intake.plan import DecisionPaper
from cadres.intake.rows import Path, Row
from cadres.intake.titles import Post, PostIndex
from cadres.models import (
    Appointment,
    Kind,
    LocalityAlias,
    LocalityVersion,
    Pairing,
    PairingLeg,
    Person,
    Position,
)
from cadres.vietnamese import search_key

UNIT_KINDS = {
    1: [Kind.PROVINCE, Kind.CITY],
    2: [Kind.CITY, Kind.TOWN, Kind.URBAN_DISTRICT, Kind.DISTRICT],
    3: [Kind.WARD, Kind.TOWNSHIP, Kind.COMMUNE, Kind.SPECIAL_ZONE],
}
KINDS = UNIT_KINDS | {
    HAMLET: [kind for kind in Kind if not any(kind in kinds for kinds in UNIT_KINDS.values())]
}
WORDS = {level: {kind.value: kind.label for kind in kinds} for level, kinds in KINDS.items()}
PLACE_COLUMNS = ("locality", "level", "parent", "kind", "name", "search_key")

PEOPLE = """
    SELECT id, search_key, birth, birth_precision, personnel_code FROM cadres_person
    WHERE merged_into_id IS NULL AND id IN (
        SELECT p.id FROM cadres_person p
        JOIN unnest(%s::text[], %s::date[]) AS wanted(key, birth)
            ON wanted.key = p.search_key AND (wanted.birth = p.birth OR wanted.birth IS NULL)
        UNION
        SELECT id FROM cadres_person WHERE personnel_code <> '' AND personnel_code = ANY (%s)
    )
    ORDER BY id
"""


def load_gazetteer(paths: set[Path], day: dt.date) -> Gazetteer:
    """The provinces of a day, and all that lay below those which the paths name."""
    versions = LocalityVersion.objects.on(day)
    provinces = [Place(*row) for row in versions.filter(level=1).values_list(*PLACE_COLUMNS)]
    gazetteer = Gazetteer(provinces, WORDS)
    named = {gazetteer.resolve(Path(path.province)).unit for path in paths if path.province}
    below = versions.filter(level__gt=1, province__in=named - {None})
    aliases = defaultdict(tuple)
    for locality, key in LocalityAlias.objects.filter(
        locality__in=below.values("locality")
    ).values_list("locality", "key"):
        aliases[locality] += (key,)
    units = [Place(*row, aliases[row[0]]) for row in below.values_list(*PLACE_COLUMNS)]
    return Gazetteer(provinces + units, WORDS)


def load_province(paths: set[Path], day: dt.date) -> str:
    """The one province in which the districts and communes of paths without province lie; else "".

    It is the one province that has most of the districts named, and at least half of them; else
    the one that has most of the communes.
    """
    bare = [path for path in paths if not path.province]
    for level, names in enumerate(zip(*bare, strict=True), 1):
        keys = {search_key(name) for name in names} - {""}
        if level == 1 or level == HAMLET or not keys:
            continue
        having = defaultdict(set)
        units = LocalityVersion.objects.on(day).filter(level=level, search_key__in=keys)
        for province, key in units.values_list("province", "search_key"):
            having[province].add(key)
        most = max(map(len, having.values()), default=0)
        best = [province for province, found in having.items() if len(found) == most]
        if len(best) == 1 and most * 2 >= len(keys):
            return LocalityVersion.objects.on(day).get(locality=best[0]).name
    return ""


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
    )


def load_pairings(day: dt.date) -> list[PairingRule]:
    """The pairings that count and were in force on a day, in the order of the catalogue."""
    sides: dict[tuple, set[int]] = defaultdict(set)
    for pairing, side, position in PairingLeg.objects.values_list("pairing", "side", "position"):
        sides[pairing, side].add(position)
    return [
        PairingRule(
            pairing.code,
            frozenset(sides[pairing.pk, 1]),
            frozenset(sides[pairing.pk, 2]),
            pairing.place_rule,
            pairing.counted_leg,
        )
        for pairing in Pairing.objects.filter(counts=True, period__contains=day).order_by(
            "order", "code"
        )
    ]


def load_people(rows: list[Row], reach: Reach) -> list[KnownPerson]:
    """Everybody with a row's personnel code, or with its folded name and its birth.

    For rows without birth everybody of that name. Who has no post within the reach is `outside`.
    """
    wanted = {(row.name_key, row.birth.first_day() if row.birth else None) for row in rows}
    codes = {row.personnel_code for row in rows} - {""}
    people = list(
        Person.objects.raw(
            PEOPLE, [[key for key, _ in wanted], [birth for _, birth in wanted], list(codes)]
        )
    )
    places = defaultdict(set)
    posts = Appointment.objects.filter(person__in=[person.id for person in people])
    for person, *localities in posts.values_list(
        "person", "locality", "locality__versions__commune"
    ):
        places[person].update(localities)
    inside = set(posts.reached(reach).values_list("person", flat=True))
    return [
        KnownPerson(
            person.id,
            person.search_key,
            person.birth,
            person.birth_precision,
            person.personnel_code,
            frozenset(places[person.id] - {None}),
            outside=not reach.nationwide and person.id not in inside,
        )
        for person in people
    ]


def load_held(places: set[int | NewHamlet]) -> tuple[list[Held], set[int]]:
    """All appointments at these places, and which positions have a single seat."""
    known = [place for place in places if isinstance(place, int)]
    rows = Appointment.objects.filter(locality__in=known).values_list(
        "id", "person", "person__full_name", "position", "locality", "period",
        "start_decision__number", "start_decision__issued",
    )  # fmt: skip
    held = [
        Held(
            *facts,
            period.lower or dt.date.min,
            period.upper or dt.date.max,
            DecisionPaper(number, issued) if number else None,
        )
        for *facts, period, number, issued in rows
    ]
    single = Position.objects.filter(single_seat=True).values_list("id", flat=True)
    return held, set(single)
