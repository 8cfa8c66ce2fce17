"""What an indicator answers to a question: breakdowns, other tables, what people should know.

Every indicator is read the same way, so one page and one file show them all.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.http import urlencode

from cadres.models import Pairing
from reports.dimensions import UNKNOWN
from reports.questions import Question

from .breakdowns import Breakdown, Figures, Line, Share, State, figures


@dataclass(frozen=True)
class Option:
    """A choice that an indicator offers beside place and day, as a select of its form."""

    name: str
    label: str
    choices: list[tuple[str, str]]
    value: str = ""


def pairing_option(question: Question) -> Option:
    """The choice of one pairing, or of all that count."""
    pairings = Pairing.objects.filter(counts=True)
    choices = [("", "Mọi mô hình"), *((each.code, str(each)) for each in pairings)]
    chosen = question.pairing
    if chosen and chosen.code not in dict(choices):
        choices.append((chosen.code, str(chosen)))
    return Option("pairing", "Mô hình", choices, chosen.code if chosen else "")


@dataclass(frozen=True)
class Text:
    """A cell of a table: what stands there, where it leads ("" for nowhere), and whether it is a
    figure."""

    text: str
    address: str = ""
    is_figure: bool = False


@dataclass(frozen=True)
class Table:
    """A table beside the breakdowns: the first cell of a row names it."""

    key: str
    title: str
    heads: list[Text]
    rows: list[list[Text]]
    unit: str = ""
    note: str = ""


@dataclass(frozen=True)
class Reading:
    """What an indicator says. `question` is what it used of the question put to it.

    `figure` is the big number, where it is no share of the only breakdown. `nothing` is said where
    there is nothing to show.
    """

    question: Question
    breakdowns: list[Breakdown]
    tables: list[Table] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    figure: Text | None = None
    figure_label: str = ""
    unit: str = ""  # of the big number, where it counts something else than the first breakdown
    notes: tuple[str, ...] = ()
    nothing: str = ""
    actions: tuple[tuple[str, str], ...] = ()  # (address, words) of what may be done here

    def counted(self, user=None) -> list["Counted"]:
        """The breakdowns with their figures."""
        made = (figures(each, self.question, user) for each in self.breakdowns)
        return [Counted(each, self.chosen) for each in made]

    @property
    def has_rows(self) -> bool:
        return any(table.rows for table in self.tables)

    @property
    def chosen(self) -> dict[str, str]:
        """The choices as parameters of an address."""
        return {each.name: each.value for each in self.options if each.value}

    @property
    def query(self) -> str:
        """The question and the choices as an address has them."""
        return urlencode(self.question.parameters | self.chosen)

    def find(self, text: str) -> tuple[Breakdown, str] | None:
        """The breakdown and the state of a list's name ("bao-phu.khuyet"); None for an unknown."""
        key, _, state = text.partition(".")
        found = next((each for each in self.breakdowns if each.key == key), None)
        if found is None or (state and not found.state(state)):
            return None
        return found, state


@dataclass(frozen=True)
class Figure:
    """A count that opens the list of what it counted."""

    label: str
    value: int
    query: str


@dataclass(frozen=True)
class Counted:
    """The figures of a breakdown as a page shows them."""

    figures: Figures
    chosen: dict[str, str]

    @property
    def breakdown(self) -> Breakdown:
        return self.figures.breakdown

    @property
    def share(self) -> Share | None:
        return self.figures.share

    @property
    def states(self) -> list[State]:
        """The columns: every shown state but the one of the share."""
        return [each for each in self.figures.states if each.key != self.breakdown.reached]

    @property
    def reached_label(self) -> str:
        return self.breakdown.state(self.breakdown.reached).label

    @property
    def lines(self) -> list["Row"]:
        """The place itself, then its children."""
        return [self._row(line) for line in (self.figures.own, *self.figures.children)]

    @property
    def own(self) -> "Row":
        return self._row(self.figures.own)

    @property
    def unknown(self) -> int:
        """How many rows are in a state of which nothing is known, so that the share says less."""
        return self._count(UNKNOWN)

    @property
    def first_missing(self) -> str:
        """The name of the list to show unasked: the first of the missing of which there are any."""
        missing = (s for s in self.figures.states if s.is_missing and self._count(s.key))
        state = next(missing, None)
        return f"{self.breakdown.key}.{state.key if state else self.breakdown.reached}"

    def _count(self, state: str) -> int:
        return self.figures.own.count(state)

    def _row(self, line: Line) -> "Row":
        reached = self.breakdown.reached
        share = line.share(reached) if reached else None
        cells = [self._figure(line, state.label, state.key) for state in self.states]
        query = urlencode(line.head.question.parameters | self.chosen)
        counts = (self._figure(line, "", reached), cells, self._figure(line, "Tổng số", ""))
        return Row(line.head.label, query, share, *counts)

    def _figure(self, line: Line, label: str, state: str) -> Figure:
        listed = {"list": f"{self.breakdown.key}.{state}"}
        return Figure(
            label,
            line.count(state),
            urlencode(line.head.question.parameters | self.chosen | listed),
        )


@dataclass(frozen=True)
class Row:
    """The figures of a place: the share with its list, the other states, all rows together.

    `query` asks the same of the place itself.
    """

    label: str
    query: str
    share: Share | None
    reached: Figure
    cells: list[Figure]
    total: Figure


Reader = Callable[[Question, dict, object], Reading]
