"""The places below one at their centre points, coloured by the coverage of a pairing.

These are its communes; of the whole country, whose ten thousand would lie upon one another, its
provinces, from each of which it is one step to its communes.

The shipped table of units knows the centre points of the communes of 1/7/2025 alone. A commune of
before that day is put around the point of the one into which it went, and the page says so. A
province lies in the middle of its communes.
"""

import functools
import math
from collections import defaultdict
from dataclasses import dataclass
from statistics import fmean

from django.db.models import Count

from cadres.loaders import files
from cadres.loaders.unit_files import REFORM
from cadres.models import Level, LocalityVersion, Pairing
from cadres.querysets import COLUMNS

from .crosstables import Cell
from .questions import Question, Unit
from .tallies import cases

APART = 0.012  # degrees between the points of old communes that share a successor: 1.3 km
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))  # turns points around a centre so that none coincide

Point = tuple[float, float]  # latitude, longitude in degrees


@dataclass(frozen=True)
class PlacedShare:
    """A place on the map: in how many of its localities the pairing is, of how many."""

    label: str
    point: Point
    cell: Cell


@dataclass(frozen=True)
class CoverageMap:
    """The places of a level below a place that have a point, by the coverage of a pairing.

    `pairings` are those that occur at that level and below it there: what else could be drawn.
    """

    question: Question
    level: Level
    pairings: list[Pairing]
    shares: list[PlacedShare]
    is_old_tree: bool

    @property
    def counted(self) -> str:
        """What a share is of: "thôn, ấp, khu phố", "đơn vị cấp xã"."""
        label = Level(self.question.pairing.level).label
        return f"đơn vị {label}" if label.startswith("cấp") else label

    @property
    def is_of_provinces(self) -> bool:
        return self.level == Level.PROVINCE


def coverage_map(question: Question, user=None) -> CoverageMap | None:
    """The map of a place on a day for the question's pairing, else for the most frequent one.

    None where there is no case at the level drawn or below it, or no place with a known point.
    """
    level = Level.COMMUNE if question.place else Level.PROVINCE
    pairings = _frequent(question, level, user)
    pairing = question.pairing or (pairings and pairings[0])
    if not pairing or pairing.level < level or _is_commune(question.place):
        return None
    asked = question.but(unit=Unit.LOCALITIES, pairing=pairing, level=None)
    places = LocalityVersion.objects.on(question.day).under(question.place)
    if user is not None:
        places = places.visible_to(user)
    is_old = question.day < REFORM
    shares = _shares(asked, places, level, points_of(level, is_old), user)
    ordered = sorted(pairings, key=lambda each: each.order)
    return CoverageMap(asked, level, ordered, shares, is_old) if shares else None


def _is_commune(place) -> bool:
    return place is not None and place.level >= Level.COMMUNE


def _frequent(question: Question, level: Level, user) -> list[Pairing]:
    """The pairings counted at a level or below it, the most frequent first."""
    there = cases(question.but(pairing=None, level=None), user).filter(level__gte=level)
    counted = there.order_by().values("pairing").annotate(n=Count("pk")).order_by("-n", "pairing")
    keys = [row["pairing"] for row in counted]
    found = Pairing.objects.in_bulk(keys)
    return [found[key] for key in keys]


def _shares(asked: Question, places, level: Level, points, user) -> list[PlacedShare]:
    """The places of a level that have a point, each with its coverage of the pairing asked for."""
    totals = _by_place(places.filter(level=asked.pairing.level), level)
    covered = _by_place(cases(asked, user), level)
    shares = []
    for version in places.filter(level=level).select_related("locality").in_order():
        if point := points.get(version.code):
            place = version.locality
            cell = Cell(covered.get(place.pk, 0), totals.get(place.pk, 0), asked.but(place=place))
            shares.append(PlacedShare(version.name, point, cell))
    return shares


def _by_place(rows, level: Level) -> dict[int, int]:
    """How many localities there are among the rows, by their place of a level."""
    column = COLUMNS[level]
    counted = rows.order_by().values(column).annotate(n=Count("locality", distinct=True))
    return dict(counted.values_list(column, "n"))


def points_of(level: Level, is_old: bool) -> dict[str, Point]:
    """The points of the communes, or of the provinces, of one of the two trees, by code."""
    if level == Level.PROVINCE:
        return _middles("old" if is_old else "new")
    return old_points() if is_old else new_points()


@functools.cache
def _middles(tree: str) -> dict[str, Point]:
    """The middle of the communes of each province, by its code."""
    communes = old_points() if tree == "old" else new_points()
    inside = defaultdict(set)
    for row in files.rows("units_2025.csv"):
        if point := communes.get(row[f"{tree}_commune_code"]):
            inside[row[f"{tree}_province_code"]].add(point)
    return {code: tuple(map(fmean, zip(*found, strict=True))) for code, found in inside.items()}


@functools.cache
def new_points() -> dict[str, Point]:
    """The centre points of the communes of 1/7/2025, by code."""
    return {
        row["new_commune_code"]: (float(row["new_commune_lat"]), float(row["new_commune_lon"]))
        for row in files.rows("units_2025.csv")
        if row["new_commune_lat"]
    }


@functools.cache
def old_points() -> dict[str, Point]:
    """A point for each commune of before, by its code of then, around that of its successor.

    One that was divided is put with the first of its successors. Communes that share a successor
    stand in a spiral around its point, the first in its middle.
    """
    heirs: dict[str, str] = {}
    for row in files.rows("units_2025.csv"):
        heirs.setdefault(row["old_commune_code"], row["new_commune_code"])
    heirs.pop("", None)
    centres, met, points = new_points(), {}, {}
    for code, heir in sorted(heirs.items()):
        if heir in centres:
            turn = met[heir] = met.get(heir, -1) + 1
            points[code] = _beside(centres[heir], turn)
    return points


def _beside(centre: Point, turn: int) -> Point:
    away, angle = APART * math.sqrt(turn), turn * GOLDEN_ANGLE
    return (centre[0] + away * math.sin(angle), centre[1] + away * math.cos(angle))
