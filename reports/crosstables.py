"""Tables of figures: rows × columns with totals, every cell an answer to its own question.

The page draws them, the workbook writes them and the command prints them: one table, three
readings.
"""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain

from django.db.models import Count
from django.utils.text import capfirst

from cadres import vietnamese
from cadres.models import Level, LocalityVersion, Pairing

from .dimensions import (
    BY_TEXT,
    DIMENSIONS,
    UNKNOWN,
    UNKNOWN_LABEL,
    pairs_of_blocs,
    text_label,
)
from .questions import AGES, GENDERS, Question
from .tallies import ALL, cases, tally

Values = Mapping[tuple[Hashable, Hashable], tuple[int, int | None]]

CHOICES = {"age": AGES, "gender": GENDERS, "blocs": pairs_of_blocs()}


@dataclass(frozen=True)
class Head:
    """A row or a column: its key in the tally, what people read, and the question it narrows to.

    `brief` is what stands above a column where `label` is too long for one; `code` is a locality's
    official one on the day.
    """

    key: Hashable
    label: str
    question: Question
    brief: str = ""
    code: str = ""


@dataclass(frozen=True)
class Cell:
    """A figure; `total` is the N of n/N, or None. `question` lists what was counted."""

    value: int
    total: int | None
    question: Question

    @property
    def text(self) -> str:
        """The figure as people read it: "1.017", "173/173", "–" where there is nothing to fill."""
        value = vietnamese.format_number(self.value)
        if self.total is None:
            return value
        if not self.total:
            return "–"
        return f"{value}/{vietnamese.format_number(self.total)}"


@dataclass(frozen=True)
class CrossTable:
    """Rows × columns of cells. The margins stand under the key ALL; `columns` may be empty.

    `inner` are the rows below a row, by its key: its parts, of which its own cells are the margin;
    their keys are pairs.
    """

    question: Question
    row_title: str
    rows: list[Head]
    columns: list[Head]
    cells: dict[tuple[Hashable, Hashable], Cell]
    inner: dict[Hashable, list[Head]] = field(default_factory=dict)

    def cell(self, row: Head | None, column: Head | None) -> Cell:
        """The figure of a row and a column; None asks for the margin."""
        return self.cells[row.key if row else ALL, column.key if column else ALL]

    @property
    def total(self) -> Cell:
        return self.cell(None, None)

    @property
    def lines(self) -> list[tuple[Head, Cell, list[Cell]]]:
        """Each row with its own total and its cells, in the order of the columns."""
        return [self._line(row) for row in self.rows]

    @property
    def steps(self) -> list[tuple[Head, Cell, list[Cell], Head | None]]:
        """As `lines`, with the inner rows behind the row that they are part of, named last."""
        steps = []
        for row in self.rows:
            steps.append((*self._line(row), None))
            steps += [(*self._line(each), row) for each in self.inner.get(row.key, [])]
        return steps

    def _line(self, row: Head) -> tuple[Head, Cell, list[Cell]]:
        return row, self.cell(row, None), [self.cell(row, column) for column in self.columns]

    @property
    def column_totals(self) -> list[Cell]:
        return [self.cell(None, column) for column in self.columns]


def cross(
    question: Question, *, rows: str, then: str | None = None, columns: str | None = None, user=None
) -> CrossTable:
    """Tally a question by one to three of DIMENSIONS into a table; `then` divides its rows.

    Children and levels of the day appear with 0 as well; everything else, and whatever divides a
    row, only where it occurs.
    """
    frame = tally(question, [name for name in (rows, then, columns) if name], user=user)
    values = _values(frame, rows, then, columns)
    row_heads = heads(rows, question, set(frame[rows]), user)
    column_heads = heads(columns, question, set(frame[columns]), user) if columns else []
    column_heads = [replace(head, label=head.brief or head.label) for head in column_heads]
    parts = heads(then, question, set(frame[then]), user) if then else []
    inner = {row.key: _parts_of(row, then, parts, values) for row in row_heads} if then else {}
    totals = [Head(ALL, "Tổng số", question)]
    cells = {
        (row.key, column.key): Cell(*values[row.key, column.key], _both(row, column, columns))
        for row in [*row_heads, *chain.from_iterable(inner.values()), *totals]
        for column in [*column_heads, *totals]
    }
    title = " / ".join(DIMENSIONS[name].title for name in (rows, then) if name)
    return CrossTable(question, title, row_heads, column_heads, cells, inner)


def _values(frame, rows: str, then: str | None, columns: str | None) -> Values:
    """The figures that were tallied, n and N, by row and column; nothing where there is none."""
    has_totals = "total" in frame
    values = defaultdict(lambda: (0, 0 if has_totals else None))
    for row in frame.to_dict("records"):
        key = _row_key(row, rows, then), row[columns] if columns else ALL
        values[key] = int(row["value"]), int(row["total"]) if has_totals else None
    return values


def _row_key(row: dict, rows: str, then: str | None) -> Hashable:
    """The key of a row of the table: that of its dimension, or a pair for a part of such a row."""
    if then is None or row[then] == ALL:
        return row[rows]
    return row[rows], row[then]


def _parts_of(row: Head, then: str, parts: list[Head], values: Values) -> list[Head]:
    """The parts of a row in which anything was counted."""
    return [
        Head((row.key, part.key), part.label, _both(row, part, then), code=part.code)
        for part in parts
        if values[(row.key, part.key), ALL][0]
    ]


def heads(dimension: str, question: Question, found: set, user=None) -> list[Head]:
    """The rows or columns of a dimension, in official order."""
    found = found - {ALL}
    if dimension in BY_TEXT:
        return _texts(dimension, question, found, user)
    made = {"level": _levels, "pairing": _pairings, "child": _children}[dimension]
    return made(question, found, user)


def _levels(question, found, user):
    levels = LocalityVersion.objects.on(question.day).under(question.place).levels() | found
    if question.level:
        levels &= {question.level}
    return [
        Head(level, capfirst(Level(level).label), question.but(level=Level(level)))
        for level in sorted(levels)
    ]


def _pairings(question, found, user):
    pairings = Pairing.objects.filter(pk__in=found)
    return [
        Head(p.pk, f"{p.code}. {p.name}", question.but(pairing=p), f"{p.code}. {p.short}")
        for p in pairings
    ]


def _children(question, found, user):
    """The localities directly below the place; first the place itself, where it has cases."""
    versions = LocalityVersion.objects.on(question.day).children_of(question.place)
    if user is not None:
        versions = versions.visible_to(user)
    children = [
        Head(
            version.locality_id,
            version.name,
            question.but(place=version.locality),
            code=version.code,
        )
        for version in versions.select_related("locality").in_order()
    ]
    if question.place and question.place.pk in found:
        own = question.but(level=Level(question.place.level))
        children.insert(0, Head(question.place.pk, f"Cơ quan {question.place_name}", own))
    return children


def _texts(dimension, question, found, user):
    """The keys in their order, what is not known last."""
    labels = {key: text_label(dimension, key) for key in found}
    if dimension == "ethnic":
        labels = _spellings(question, user)
    return [
        Head(key, labels[key], question.but(**{dimension: _asked(dimension, key, labels)}))
        for key in sorted(found, key=lambda key: _place_of(dimension, key))
    ]


def _asked(dimension: str, key: str, labels: dict[str, str]) -> str:
    """What a question says to ask for a key: an ethnic group by its name as it is written."""
    return labels[key] if dimension == "ethnic" and key != UNKNOWN else key


def _place_of(dimension: str, key: str) -> tuple:
    """Where a key stands among others: choices in their own order, else as they sort."""
    order = [value for value, _ in CHOICES.get(dimension, [])]
    return key == UNKNOWN, order.index(key) if key in order else 0, key


def _spellings(question, user) -> dict[str, str]:
    """The ethnic groups of the cases, by folded name, each as it is most often written."""
    written = cases(question, user).order_by().values_list("person__ethnic_group")
    labels = {UNKNOWN: UNKNOWN_LABEL}
    for name, _ in sorted(written.annotate(Count("pk")), key=lambda row: (-row[1], row[0])):
        labels.setdefault(vietnamese.search_key(name), name)
    return labels


def _both(row: Head, column: Head, columns: str | None) -> Question:
    """The question of a cell: what its row asks, narrowed as its column does."""
    if column.key == ALL or columns is None:
        return row.question
    if row.key == ALL:
        return column.question
    changes = {name: getattr(column.question, name) for name in DIMENSIONS[columns].narrows}
    if columns == "child":
        changes["level"] = column.question.level or row.question.level
    return row.question.but(**changes)
