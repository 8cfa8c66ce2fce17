"""A leader's board: what changed since a day, coverage against targets, and the ranking.

Every figure has its question, so that it leads to its list. What needs attention: `concerns`.
"""

import datetime as dt
from dataclasses import dataclass

from django.utils.text import capfirst

from cadres import vietnamese
from cadres.models import Level, Pairing

from .crosstables import Cell, CrossTable, cross
from .indicators import Coverage, coverage, targets_for
from .indicators.targets import goal_of
from .models import Target
from .questions import Question, Unit

MOST_BARS = 10
MOST_RANKED, LEAST_RANKED = 10, 5


@dataclass(frozen=True)
class Change:
    """A figure and what it was on a day before; None where the place was not there yet."""

    label: str
    now: Cell
    before: Cell | None

    @property
    def by(self) -> int | None:
        return None if self.before is None else self.now.value - self.before.value

    @property
    def text(self) -> str:
        """In words: "tăng 35", "giảm 3", "không đổi"."""
        if self.by is None:
            return ""
        if not self.by:
            return "không đổi"
        return f"{'tăng' if self.by > 0 else 'giảm'} {vietnamese.format_number(abs(self.by))}"


@dataclass(frozen=True)
class Bar:
    """The coverage of a pairing beside its target; `target` is None without one."""

    pairing: Pairing
    label: str
    n: int
    total: int
    question: Question
    target: Target | None = None

    @property
    def missing(self) -> int:
        return self.total - self.n

    @property
    def goal(self) -> int | None:
        return None if self.target is None else goal_of(self.target, self.total)

    @property
    def text(self) -> str:
        """ "809/1.234 · 65,56%" """
        share = vietnamese.format_percent(self.n, self.total)
        return f"{Cell(self.n, self.total, self.question).text} · {share}" if self.total else "–"


def was_there(question: Question, day: dt.date) -> bool:
    """Whether the question's place existed on a day."""
    return question.place is None or question.place.version_on(day) is not None


def changes(by_level: CrossTable, since: dt.date, user=None) -> list[Change]:
    """The total and each level, with what they were: the total first, levels from the top.

    A level that had something and is no more, as the districts, is kept.
    """
    asked = by_level.question
    earlier = None
    if was_there(asked, since):
        earlier = cross(asked.but(day=since), rows="level", user=user)
    rows = {head.key: head for head in (*(earlier.rows if earlier else ()), *by_level.rows)}
    result = [Change("", by_level.total, earlier and earlier.total)]
    for key in sorted(rows):
        level = Level(key)
        missing = Cell(0, 0 if asked.unit == Unit.LOCALITIES else None, asked.but(level=level))
        now = by_level.cells.get((key, "*"), missing)
        before = earlier and earlier.cells.get((key, "*"), missing)
        if now is not missing or before.value:
            result.append(Change(capfirst(level.label), now, before))
    return result


def bars(question: Question, user=None) -> list[Bar]:
    """Coverage of the pairings that occur or have a target, in official order.

    The question's filters do not apply, except its pairing.
    """
    targets = targets_of(question)
    asked = Question(question.day, question.place, pairing=question.pairing, unit=Unit.LOCALITIES)
    table = cross(asked, rows="pairing", user=user)
    found = [
        Bar(
            head.question.pairing,
            head.brief,
            table.cell(head, None).value,
            table.cell(head, None).total,
            head.question,
            targets.get(head.key),
        )
        for head in table.rows
    ]
    counted = {bar.pairing.pk for bar in found}
    for pk, target in targets.items():
        if pk not in counted:
            found.append(_uncovered(coverage(question, target.pairing, user), target))
    return sorted(found, key=_officially)


def foremost(found: list[Bar]) -> list[Bar]:
    """As many bars as a board has room for: those with a target, then those that cover most."""
    kept = sorted(found, key=lambda bar: (bar.target is None, -bar.n))[:MOST_BARS]
    return sorted(kept, key=_officially)


def _officially(bar: Bar) -> tuple:
    return bar.pairing.order, bar.pairing.pk


def targets_of(question: Question) -> dict[int, Target]:
    """By pairing: of the place's targets the one that is due next, else the last that was due."""
    found = {}
    for target in targets_for(question.place, question.day):
        kept = found.get(target.pairing_id)
        if kept is None or kept.due < question.day:
            found[target.pairing_id] = target
    if question.pairing:
        found = {pk: target for pk, target in found.items() if pk == question.pairing.pk}
    return found


def _uncovered(covered: Coverage, target: Target) -> Bar:
    pairing = target.pairing
    label = f"{pairing.code}. {pairing.short}"
    return Bar(pairing, label, covered.n, covered.total, covered.question, target)


def ranked(by_child: CrossTable) -> list[tuple[int, str, Cell]]:
    """The children as (rank, name, figure), the highest first; n/N by its share.

    Equal figures share a rank. The place's own offices are no child.
    """
    own = by_child.question.place and by_child.question.place.pk
    found = [(head.label, by_child.cell(head, None)) for head in by_child.rows if head.key != own]
    found.sort(key=lambda row: -_height(row[1]))
    result, rank = [], 0
    for position, (label, cell) in enumerate(found, start=1):
        if position == 1 or _height(cell) != _height(found[position - 2][1]):
            rank = position
        result.append((rank, label, cell))
    return result


def _height(cell: Cell) -> float:
    if cell.total is None:
        return cell.value
    return cell.value / cell.total if cell.total else -1
