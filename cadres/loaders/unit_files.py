"""The tree of localities as the data files tell it, built in memory from the files alone.

Sources and columns: cadres/catalogue/README.md. The old tree is known as it stood on 30/6/2025 and
starts open (unknown); the tree of two tiers starts on 1/7/2025 (72/2025/QH15, 202/2025/QH15).
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from cadres.loaders import files
from cadres.loaders.documents import day
from cadres.models import Kind, Level, Succession
from cadres.vietnamese import nfc, search_key

FILES = (
    "units_2025.csv",
    "resolutions_2025.csv",
    "former_names.csv",
    "later_versions.csv",
    "earlier_units.csv",
)
EVE, REFORM = date(2025, 6, 30), date(2025, 7, 1)
PROVINCES_DOCUMENT = "202/2025/QH15"

WHOLE, PART = Succession.Extent.WHOLE, Succession.Extent.PART


@dataclass(eq=False)
class Version:
    """What a unit was from `start` to before `end` (None: unknown, or still so).

    `known` is a day on which the files vouch for it; `document` is a legal document's number.
    """

    name: str
    code: str
    parent: "Unit | None"
    known: date
    start: date | None = None
    end: date | None = None
    document: str = ""
    note: str = ""

    def __post_init__(self):
        self.name = nfc(self.name)
        self.kind = Kind.of_name(self.name)
        if self.kind is None:
            raise ValueError(f"«{self.name}» does not begin with a kind of unit.")
        # Ten rows write the kind word in title case: "Thị Trấn Ái Tử".
        self.name = self.kind.label + self.name[len(self.kind.label) :]


@dataclass(eq=False)
class Unit:
    """A locality: its versions in order of time, and folded former names to match it by."""

    level: Level
    versions: list[Version]
    aliases: list[str] = field(default_factory=list)


@dataclass(eq=False)
class Change:
    """The old unit became the new one on a day."""

    old: Unit
    new: Unit
    day: date
    extent: str
    document: str


Index = dict[tuple[Level, str], Unit]


@dataclass
class Tree:
    """Everything the files say. `old` and `new` find a unit of 30/6 or 1/7/2025 by its code."""

    units: list[Unit] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    old: Index = field(default_factory=dict)
    new: Index = field(default_factory=dict)

    def add(self, index: Index, level: Level, version: Version) -> Unit:
        """Add a unit that begins with `version`, to be found in `index`."""
        unit = index[level, version.code] = Unit(level, [version])
        self.units.append(unit)
        return unit


def read_tree() -> Tree:
    """Read the files; units come parents first."""
    edges = files.rows("units_2025.csv")
    tree = Tree()
    add_old_tree(tree, edges)
    add_new_provinces(tree, edges)
    add_new_communes(tree, edges)
    add_later_versions(tree)
    add_earlier_units(tree)
    add_former_names(tree)
    tree.units.sort(key=lambda unit: unit.level)
    return tree


def add_old_tree(tree: Tree, edges: list[dict]) -> None:
    """The three tiers of 30/6/2025; five island districts have no communes."""
    for row in edges:
        parent = None
        for level, column in (
            (Level.PROVINCE, "old_province"),
            (Level.DISTRICT, "old_district"),
            (Level.COMMUNE, "old_commune"),
        ):
            if code := row[f"{column}_code"]:
                parent = tree.old.get((level, code)) or tree.add(
                    tree.old, level, Version(row[column], code, parent, known=EVE, end=REFORM)
                )


def add_new_provinces(tree: Tree, edges: list[dict]) -> None:
    """34 provinces: those that merged with no other go on as they were."""
    sources = defaultdict(dict)
    for row in edges:
        old = tree.old[Level.PROVINCE, row["old_province_code"]]
        sources[row["new_province_code"], row["new_province"]][old] = WHOLE
    for (code, name), olds in sources.items():
        version = Version(name, code, None, REFORM, REFORM, document=PROVINCES_DOCUMENT)
        if len(olds) == 1 and is_same(next(iter(olds)), version):
            (unit,) = olds
            unit.versions[-1].end = None
            tree.new[Level.PROVINCE, code] = unit
        else:
            succeed(tree, Level.PROVINCE, version, olds)


def add_new_communes(tree: Tree, edges: list[dict]) -> None:
    """3,321 communes: one that is a whole old commune of the same full name is that commune."""
    sources, names = defaultdict(dict), {}
    for row in edges:
        # An island district without communes became the special zone itself.
        old = tree.old.get((Level.COMMUNE, row["old_commune_code"]))
        old = old or tree.old[Level.DISTRICT, row["old_district_code"]]
        extent = PART if row["old_commune_divided"] == "1" else WHOLE
        sources[row["new_commune_code"]][old] = extent
        names[row["new_commune_code"]] = row["new_commune"], row["new_province_code"]
    papers = commune_papers({code: province for code, (_, province) in names.items()})
    for code, olds in sources.items():
        name, province = names[code]
        parent = tree.new[Level.PROVINCE, province]
        document, note = papers[code]
        version = Version(name, code, parent, REFORM, REFORM, None, document, note)
        old, extent = next(iter(olds.items()))
        if len(olds) == 1 and extent == WHOLE and is_same(old, version):
            old.versions.append(version)
            tree.new[Level.COMMUNE, code] = old
        else:
            succeed(tree, Level.COMMUNE, version, olds)


def is_same(old: Unit, version: Version) -> bool:
    """Whether the full name stayed; spellings such as KRong and Krong, Đak and Đăk are one."""
    return search_key(old.versions[-1].name) == search_key(version.name)


def succeed(tree: Tree, level: Level, version: Version, olds: dict[Unit, str]) -> None:
    """Add a new unit of 1/7/2025 with its predecessors."""
    unit = tree.add(tree.new, level, version)
    tree.changes += [
        Change(old, unit, REFORM, extent, version.document) for old, extent in olds.items()
    ]


def commune_papers(provinces: dict[str, str]) -> dict[str, tuple[str, str]]:
    """The resolution that made each commune of 1/7/2025, and a note, from code → province code.

    The file names a paper of 2026 for 22 communes, which made wards of them later. It cannot have
    created them in 2025: their province's resolution of 2025 did.
    """
    listed = {row["new_commune_code"]: row for row in files.rows("resolutions_2025.csv")}
    by_province = defaultdict(Counter)
    for code, row in listed.items():
        if day(row["issued"]) < REFORM:
            by_province[provinces[code]][row["resolution"]] += 1
    papers = {}
    for code, row in listed.items():
        number, issued = row["resolution"], day(row["issued"])
        if issued < REFORM:
            papers[code] = number, ""
        else:
            ((first, _),) = by_province[provinces[code]].most_common(1)
            note = f"Về sau được sắp xếp theo Nghị quyết số {number} ngày {issued:%d/%m/%Y}."
            papers[code] = first, note
    return papers


def add_later_versions(tree: Tree) -> None:
    """What changed name or kind after 1/7/2025 and stayed the same unit, in order of time."""
    for row in sorted(files.rows("later_versions.csv"), key=lambda row: row["from"]):
        unit = tree.new[Level.from_slug(row["level"]), row["code"]]
        last, start = unit.versions[-1], day(row["from"])
        version = Version(
            row["name"], row["code"], last.parent, start, start, document=row["document"]
        )
        if version.kind != row["kind"]:
            raise ValueError(f"later_versions.csv: «{row['name']}» is not of kind {row['kind']}.")
        last.end = start
        unit.versions.append(version)


def add_earlier_units(tree: Tree) -> None:
    """What a unit of 30/6/2025 was before, or what merged into one; `until` is the last day."""
    rows = sorted(files.rows("earlier_units.csv"), key=lambda row: row["until"], reverse=True)
    for row in rows:
        level, until = Level.from_slug(row["level"]), day(row["until"])
        parent = tree.old[Level(level - 1), row["parent_code"]]
        after = until + timedelta(days=1)
        version = Version(row["name"], row["code"], parent, until, end=after)
        if row["successor_code"]:
            unit = Unit(level, [version])
            tree.units.append(unit)
            new = tree.old[level, row["successor_code"]]
            tree.changes.append(Change(unit, new, after, WHOLE, row["document"]))
        else:
            unit = tree.old[level, row["code"]]
            unit.versions[0].start = after
            unit.versions[0].document = row["document"]
            unit.versions.insert(0, version)


def add_former_names(tree: Tree) -> None:
    """Names from before earlier mergers, folded and without spaces, as people still write them."""
    for row in files.rows("former_names.csv"):
        unit = tree.old[Level.from_slug(row["level"]), row["old_code"]]
        unit.aliases += row["former_names"].split()
