"""The tree of a day, as far as a list's places need it: a few queries for any number of rows."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q

from cadres.access import Reach
from cadres.intake.places.gazetteer import HAMLET, Former, Gazetteer, Place
from cadres.intake.places.path import Path
from cadres.intake.places.text import Piece
from cadres.models import LocalityAlias, LocalityVersion, Succession
from cadres.querysets import within

PLACE_COLUMNS = ("locality", "level", "parent", "kind", "name", "search_key")
LONGEST_ID = 19  # digits of PostgreSQL's bigint
SURE = 3  # communes of one district that make it the one of a list which names none


def load_gazetteer(
    paths: Iterable[Path],
    day: dt.date,
    *,
    around: Iterable[tuple[Piece, ...]] = (),
    context: Iterable[int] = (),
    answers: Mapping[str, str] | None = None,
) -> Gazetteer:
    """The tree of a day, as far as a list's places need it.

    `around` are the pieces of each text around the rows (letterhead, title, sheet name, block
    row), `context` localities that the user named. All provinces and districts; the communes of
    the provinces that these or the paths name, of the whole country if they name none; the
    hamlets of the units in which the paths' hamlets lie. Places of an older tree are explained.
    """
    paths, around, answers = set(paths), list(around), answers or {}
    versions = LocalityVersion.objects.on(day)
    gazetteer = Gazetteer(_places(versions.filter(level__lte=2)), answers=answers)
    provinces = _provinces(gazetteer, paths, around)
    if chosen := {*context, *_chosen(answers)}:
        provinces |= set(versions.filter(locality__in=chosen).values_list("province", flat=True))
    communes = versions.filter(level=3)
    gazetteer.add(_places(communes.filter(province__in=provinces) if provinces else communes))
    located = {unit for pieces in around for unit in gazetteer.locate(pieces)} | {*context}
    units = {path._replace(hamlet="") for path in paths} - {Path()}
    home = () if located else _home(gazetteer, units)
    standing = tuple(sorted(located)) or home
    if any(_is_unknown(gazetteer, path, standing) for path in units):
        gazetteer = _with_former(gazetteer, versions, day, units, standing)
    gazetteer.home = home
    named = {path for path in paths if path.hamlet}
    _add_hamlets(gazetteer, versions, named, standing)
    if gazetteer.former:
        _add_former_hamlets(gazetteer.former.gazetteer, _ended(day), named)
    return gazetteer


def _chosen(answers) -> set[int]:
    """The localities that answers about places name."""
    return {
        int(answer) for key, answer in answers.items()
        if key.startswith("place|") and answer.isdecimal() and len(answer) < LONGEST_ID
    }  # fmt: skip


def _home(gazetteer, units) -> tuple[int, ...]:
    """The one province in which most units of a list may lie, and at least half of them; in it the
    district, if all communes of which one can be sure lie in one."""
    votes: Counter[int] = Counter()
    for path in units:
        found = gazetteer.resolve(path)
        possible = {found.unit} if found.unit else set()
        possible |= {int(one) for fault in found.faults for one, _ in fault.candidates}
        votes.update({_province(gazetteer, each) for each in possible})
    (best, most), (_, second) = [*votes.most_common(2), (0, 0), (0, 0)][:2]
    if most <= second or most * 2 < len(units):
        return ()
    found = [gazetteer.resolve(path, (best,)).places for path in units if path.commune]
    districts = Counter(places.get(2) for places in found if 3 in places)
    alone = len(districts) == 1 and districts.total() >= SURE
    return tuple(districts) if alone and None not in districts else (best,)


def _province(gazetteer, unit) -> int:
    return [unit, *gazetteer.ancestors(gazetteer.places[unit])][-1]


def _add_hamlets(gazetteer, versions, named, standing) -> None:
    """Those of the communes of paths that name hamlets; of all around where the commune is open."""
    by_level = defaultdict(set)
    for path in {path._replace(hamlet="") for path in named}:
        found = gazetteer.resolve(path, standing)
        for unit in [found.places[3]] if 3 in found.places else {found.unit, *standing} - {None}:
            by_level[gazetteer.places[unit].level].add(unit)
    inside = within(Reach(localities=by_level))
    gazetteer.add(_places(versions.filter(inside, level=HAMLET)))


def _add_former_hamlets(old: Gazetteer, ended, named) -> None:
    """Those of the ended communes of paths that name hamlets, which may stand elsewhere now."""
    units = {old.resolve(path._replace(hamlet="")).places.get(3) for path in named}
    old.add(_places(ended.filter(parent__in=units - {None}, level=HAMLET)))


def _ended(day: dt.date):
    """The last versions that ended before a day."""
    ended = LocalityVersion.objects.filter(period__endswith__lte=day)
    return ended.order_by("locality", "-period").distinct("locality")


def _places(versions) -> list[Place]:
    aliases = LocalityAlias.objects.filter(locality=OuterRef("locality")).values("key")
    rows = versions.values_list(*PLACE_COLUMNS, ArraySubquery(aliases))
    return [Place(*facts, tuple(keys)) for *facts, keys in rows]


def _provinces(gazetteer, paths, around) -> set[int]:
    """The provinces in which the places may lie, as far as provinces and districts tell."""
    named = {path._replace(commune="", hamlet="") for path in paths}
    named |= {gazetteer.path_of(pieces)._replace(commune="", hamlet="") for pieces in around}
    found = [gazetteer.resolve(path) for path in named]
    units = {each.unit for each in found if each.unit}
    units |= {
        int(candidate) for each in found for fault in each.faults
        for candidate, _ in fault.candidates
    }  # fmt: skip
    places = [gazetteer.places[unit] for unit in units]
    return {place.parent or place.id for place in places}


def _is_unknown(gazetteer, path, standing) -> bool:
    """Whether a path's unit is none of this tree."""
    found = gazetteer.resolve(path, standing)
    return any(fault.written and fault.kind != "ambiguous_place" for fault in found.faults)


def _with_former(gazetteer, versions, day, paths, standing) -> Gazetteer:
    """The gazetteer with the units that ended before the day.

    Of the communes those below the provinces named, and those that went into what lies around.
    """
    ended = _ended(day)
    provinces = [place for place in gazetteer.places.values() if place.level == 1]
    old = Gazetteer([*provinces, *_places(ended.filter(level__lte=2))])
    named = _provinces(old, paths, [])
    around = defaultdict(set)
    for unit in standing:
        around[gazetteer.places[unit].level].add(unit)
    merged = Succession.objects.filter(
        new__in=versions.filter(within(Reach(localities=around)), level=3).values("locality")
    )
    inside = Q(province__in=named) | Q(locality__in=merged.values("old"))
    old.add(_places(ended.filter(inside, level=3)))
    successors = _successors(old.places.keys(), day)
    missing = {new for news in successors.values() for new in news} - gazetteer.places.keys()
    places = [*gazetteer.places.values(), *_places(versions.filter(level=3, locality__in=missing))]
    periods = ended.filter(locality__in=old.places).values_list("locality", "period")
    last_days = {locality: period.upper - dt.timedelta(days=1) for locality, period in periods}
    return Gazetteer(places, answers=gazetteer.answers, former=Former(old, successors, last_days))


def _successors(old, day) -> dict[int, tuple[int, ...]]:
    """What each locality went into by a day, through all reorganisations; itself if into none."""
    news = defaultdict(list)
    for before, after in Succession.objects.filter(day__lte=day).values_list("old", "new"):
        news[before].append(after)

    def latest(locality):
        if locality not in news:
            return (locality,)
        return tuple(dict.fromkeys(end for new in news[locality] for end in latest(new)))

    return {locality: latest(locality) for locality in old}
