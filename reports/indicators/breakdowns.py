"""What every indicator is made of: rows of which each is in one state, counted and listed alike.

The figure of a state is the number of rows in that state, and its list is those rows: one query,
two readings. Below a place the same rows are counted by child.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import F, QuerySet

from cadres import vietnamese
from cadres.models import LocalityVersion
from reports.columns import Column
from reports.crosstables import Head, heads
from reports.questions import Question
from reports.tallies import ALL, cube

PERSONS = ("count(DISTINCT person_id)", ("person_id",))  # a person in many rows counts once
ROWS = ("count(*)", ())
PLACED = ("province", "district", "commune")


@dataclass(frozen=True)
class State:
    """One answer that a row can have. `is_missing` marks what stands between n and N; a `rare`
    state is shown only where a row is in it."""

    key: str
    label: str
    is_missing: bool = False
    rare: bool = False


@dataclass(frozen=True)
class Breakdown:
    """Rows sorted into states.

    `rows` carry the annotation `state` and the columns province_id, district_id, commune_id and
    locality_id of the day; they are in the order of the list. `reached` names the state whose share
    of all rows is the indicator, "" where it has none. `unit` is what a figure counts (Đvt), by
    `count`. `dress(rows, question)` gets a page of rows ready for the columns.
    """

    key: str
    title: str
    unit: str
    rows: QuerySet
    states: tuple[State, ...]
    columns: tuple[Column, ...]
    dress: Callable[[list, Question], Iterable]
    reached: str = ""
    count: tuple[str, tuple[str, ...]] = ROWS
    one_each: tuple[str, ...] = ()  # the list shows each of these once: what `count` counts
    level: int = 0  # of the rows, where all are at one: no children are shown at or below it
    by_child: bool = True  # whether the states mean the same in a child's rows alone
    tile: str = ""  # what its share is called among those of other breakdowns; else the title
    note: str = ""

    def in_state(self, key: str) -> QuerySet:
        """The list behind a figure; every row for ""."""
        rows = self.rows.filter(state=key) if key else self.rows
        return rows.distinct(*self.one_each) if self.one_each else rows

    def state(self, key: str) -> State | None:
        """A state by its key, or None."""
        return next((state for state in self.states if state.key == key), None)

    def count_rows(self, question: Question, by: list[str]) -> dict[tuple, int]:
        """Counts of the rows by "state" and, if asked, "child", margins (ALL) included."""
        count, needed = self.count
        frame = cube(self.rows, by, question, needed=needed, count=count)
        return {row[:-1]: int(row[-1]) for row in frame.itertuples(index=False, name=None)}


@dataclass(frozen=True)
class Share:
    """n of N: "7/8", "87,50%"; "–" of none."""

    n: int
    total: int

    @property
    def text(self) -> str:
        if not self.total:
            return "–"
        return "/".join(vietnamese.format_number(count) for count in (self.n, self.total))

    @property
    def percent(self) -> Decimal | None:
        """Two decimals, half up; None of none."""
        text = self.percent_text.removesuffix("%")
        return None if text == "–" else Decimal(vietnamese.parse_number(text))

    @property
    def percent_text(self) -> str:
        return vietnamese.format_percent(self.n, self.total)


@dataclass(frozen=True)
class Line:
    """The figures of one place: how many of its rows are in each state."""

    head: Head
    counts: dict[str, int]
    total: int

    def count(self, state: str) -> int:
        """How many rows are in a state; all of them for ""."""
        return self.counts.get(state, 0) if state else self.total

    def share(self, state: str) -> Share:
        return Share(self.count(state), self.total)


@dataclass(frozen=True)
class Figures:
    """A breakdown, counted: for the place of the question and for each of its children."""

    breakdown: Breakdown
    own: Line
    children: list[Line] = field(default_factory=list)

    @property
    def states(self) -> list[State]:
        """The states to show."""
        return [s for s in self.breakdown.states if not s.rare or self.own.counts.get(s.key)]

    @property
    def share(self) -> Share | None:
        return self.own.share(self.breakdown.reached) if self.breakdown.reached else None


def figures(breakdown: Breakdown, question: Question, user=None) -> Figures:
    """Count a breakdown for a place and, where its rows lie below the place, for its children."""
    place = question.place
    own = Head(ALL, "Tổng số", question)
    is_own = place and breakdown.level and breakdown.level <= place.level
    if is_own or not breakdown.by_child:
        return Figures(breakdown, _line(own, breakdown.count_rows(question, ["state"]), ()))
    counted = breakdown.count_rows(question, ["child", "state"])
    children = heads("child", question, {key[0] for key in counted}, user)
    lines = [_line(head, counted, (head.key,)) for head in children]
    return Figures(breakdown, _line(own, counted, (ALL,)), lines)


def in_order(versions: QuerySet[LocalityVersion]) -> QuerySet[LocalityVersion]:
    """Places in the order of an official list: those of one district and commune together."""
    above = (F(f"{column}__order_key").asc(nulls_first=True) for column in PLACED)
    return versions.order_by(*above, "sort_key", "pk").select_related("locality")


def asked_places(question: Question, user=None) -> QuerySet[LocalityVersion]:
    """The places of the day that a question asks of and that the user may see."""
    versions = LocalityVersion.objects.on(question.day).under(question.place)
    return versions if user is None else versions.visible_to(user)


def _line(head: Head, counted: dict[tuple[Hashable, ...], int], at: tuple) -> Line:
    counts = {key[-1]: n for key, n in counted.items() if key[:-1] == at}
    return Line(head, counts, counts.pop(ALL, 0))
