"""Loads the tree of localities, or what changed of it, in one transaction.

A unit of the files is known again by its code and level on a day for which the files vouch, so
loading twice creates nothing twice, and localities that came otherwise (hamlets, units that staff
added) are never looked at. What the files leave blank, and periods that staff cut, stay.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pghistory
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from cadres.loaders import files
from cadres.loaders.documents import load_documents
from cadres.loaders.unit_files import FILES, Change, Tree, Unit, Version, read_tree
from cadres.models import (
    LegalDocument,
    Level,
    Locality,
    LocalityAlias,
    LocalityVersion,
    Succession,
)
from cadres.statistics import analyze

REASON = "Nạp danh mục đơn vị hành chính"
FIELDS = ("period", "kind", "name", "code", "parent", "legal_document", "note")

Ids = dict[Unit, int]
Documents = dict[str, LegalDocument]


@dataclass
class Summary:
    """How many rows were written; all zero when the files hold nothing new."""

    localities: int = 0
    versions: int = 0
    changed_versions: int = 0
    successions: int = 0
    aliases: int = 0


def load_units(*, force: bool = False) -> Summary:
    """Write what differs between the files and the register.

    Files that are as they were when last loaded are not even read, unless `force`.
    """
    summary = Summary()
    with transaction.atomic(), pghistory.context(reason=REASON):
        if files.unchanged(FILES) and not force:
            return summary
        tree, documents = read_tree(), load_documents()
        stored = stored_versions()
        ids = recognise(tree, stored)
        summary.localities = create_localities(tree, ids)
        summary.versions, summary.changed_versions = write_versions(tree, ids, stored, documents)
        summary.successions = create_successions(tree.changes, ids, documents)
        summary.aliases = create_aliases(tree, ids)
        files.remember(FILES)
        analyze(Locality, LocalityVersion, Succession, LocalityAlias)
    return summary


def stored_versions() -> list[LocalityVersion]:
    """The versions of provinces, districts and communes in the register, oldest first."""
    versions = LocalityVersion.objects.filter(level__lte=Level.COMMUNE)
    return list(versions.defer("search_key", "sort_key").order_by("locality_id", "period"))


def recognise(tree: Tree, stored: Iterable[LocalityVersion]) -> Ids:
    """The locality of each unit that the register knows already."""
    by_code = defaultdict(list)
    for version in stored:
        by_code[version.level, version.code].append(version)
    ids = {}
    for unit in tree.units:
        for wanted in unit.versions:
            found = holding(by_code[unit.level, wanted.code], wanted)
            if found:
                ids[unit] = found.locality_id
                break
    return ids


def holding(stored: Iterable[LocalityVersion], wanted: Version) -> LocalityVersion | None:
    """The stored version that holds on the day for which the files vouch."""
    return next((version for version in stored if wanted.known in version.period), None)


def create_localities(tree: Tree, ids: Ids) -> int:
    """Create the localities that are missing and add them to `ids`; how many."""
    missing = [unit for unit in tree.units if unit not in ids]
    localities = [Locality(level=unit.level, name=unit.versions[-1].name) for unit in missing]
    for unit, locality in zip(missing, Locality.objects.bulk_create(localities), strict=True):
        ids[unit] = locality.pk
    return len(missing)


def write_versions(
    tree: Tree, ids: Ids, stored: Iterable[LocalityVersion], documents: Documents
) -> tuple[int, int]:
    """Write the versions that are missing or differ, parents first; how many new and changed."""
    of_locality = defaultdict(list)
    for version in stored:
        of_locality[version.locality_id].append(version)
    differing = [
        version
        for unit in tree.units
        for version in differences(unit, of_locality[ids[unit]], ids, documents)
    ]
    changed = sum(version.pk is not None for version in differing)
    for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE):
        here = [version for version in differing if version.level == level]
        # A version that was cut makes room for the one that follows it.
        LocalityVersion.objects.bulk_update([v for v in here if v.pk], FIELDS)
        LocalityVersion.objects.bulk_create(v for v in here if not v.pk)
    return len(differing) - changed, changed


def differences(
    unit: Unit, stored: list[LocalityVersion], ids: Ids, documents: Documents
) -> Iterator[LocalityVersion]:
    """The unit's versions to create or to save, with the values of the files.

    A stored version in which several of the files' versions begin is cut at their starts.
    """
    pieces_of = defaultdict(list)
    for wanted in unit.versions:
        pieces_of[holding(stored, wanted)].append(wanted)
    for holder, pieces in pieces_of.items():
        starts = [piece.start for piece in pieces]
        end = pieces[-1].end
        if holder:
            starts[0], end = holder.period.lower, holder.period.upper
        for wanted, start, stop in zip(pieces, starts, [*starts[1:], end], strict=True):
            version = holder or LocalityVersion(locality_id=ids[unit], level=unit.level)
            holder = None
            values = {
                "period": DateRange(start, stop, "[)" if start else "()"),
                "kind": wanted.kind.value,
                "name": wanted.name,
                "code": wanted.code,
                "parent_id": ids.get(wanted.parent),
                "legal_document_id": wanted.document and documents[wanted.document].pk,
                "note": wanted.note,
            }
            if fill(version, values):
                yield version


def fill(version: LocalityVersion, values: dict) -> bool:
    """Set what is not blank and differs; whether anything did."""
    differing = {
        name: value for name, value in values.items() if value and getattr(version, name) != value
    }
    for name, value in differing.items():
        setattr(version, name, value)
    return bool(differing)


def create_successions(changes: list[Change], ids: Ids, documents: Documents) -> int:
    """Create the successions that are missing; how many."""
    known = set(Succession.objects.values_list("old_id", "new_id", "day"))
    missing = [
        Succession(
            old_id=ids[change.old],
            new_id=ids[change.new],
            day=change.day,
            extent=change.extent,
            legal_document=documents[change.document],
        )
        for change in changes
        if (ids[change.old], ids[change.new], change.day) not in known
    ]
    return len(Succession.objects.bulk_create(missing))


def create_aliases(tree: Tree, ids: Ids) -> int:
    """Create the aliases that are missing; how many."""
    known = set(LocalityAlias.objects.values_list("locality_id", "key"))
    listed = {(ids[unit], key): None for unit in tree.units for key in unit.aliases}
    missing = [
        LocalityAlias(locality_id=pk, key=key) for pk, key in listed if (pk, key) not in known
    ]
    return len(LocalityAlias.objects.bulk_create(missing))
