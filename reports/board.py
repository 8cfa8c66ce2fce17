"""A leader's board: what changed since a day, coverage against targets, trend, ranking, and what
needs attention. Every figure has its question, so that it leads to its list."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst

from cadres import vietnamese
from cadres.models import Level, Pairing

from .crosstables import Cell, CrossTable, cross
from .indicators import Coverage, Progress, coverage, progress, targets_for, terms, vacant_heads
from .indicators.targets import goal_of
from .models import Target
from .questions import Question, Unit

MOST_BARS = 10
MOST_RANKED, LEAST_RANKED = 10, 5
TERM_CONCERNS = {
    terms.BEYOND: ("Người đứng đầu quá hai nhiệm kỳ hoặc từ 8 năm", "chức danh"),
    terms.SOON: ("Người đứng đầu đủ 8 năm trong 12 tháng tới", "chức danh"),
}
VACANCY_CONCERNS = {vacant_heads.VACANT: ("Khuyết người đứng đầu", "đơn vị")}


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


@dataclass(frozen=True)
class Concern:
    """Something that needs attention, in a sentence, with where to look."""

    text: str
    address: str
    figure: str = ""


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


def behind(question: Question, user=None) -> list[Progress]:
    """The targets of the place that are behind or overdue on the day."""
    found = [progress(target, question.day, user) for target in targets_of(question).values()]
    return [each for each in found if each.is_behind or each.is_overdue]


def concerns(question: Question, since: dt.date, user=None) -> list[Concern]:
    """What a leader should look at: targets, terms and vacancies of heads, then children without a
    case or with fewer."""
    return [
        *(_late(each) for each in behind(question, user)),
        *_heads(question, user),
        *_children(question, since, user),
    ]


def _late(late: Progress) -> Concern:
    target = late.target
    due = vietnamese.format_day(target.due)
    text = f"{target.pairing.code}. {target.pairing.short}: {target.goal_text} đến {due}"
    address = f"{reverse('indicator', args=['nghi-quyet'])}?{late.covered.question.query}"
    return Concern(text, address, late.verdict)


def _heads(question: Question, user) -> list[Concern]:
    """Heads who are beyond their terms or soon will be, and places without a head."""
    asked = Question(question.day, question.place)
    told = (
        ("nhiem-ky", terms.breakdown_of(asked, user=user), TERM_CONCERNS),
        ("khuyet-nguoi-dung-dau", vacant_heads.breakdown_of(asked, user), VACANCY_CONCERNS),
    )
    found = []
    for slug, breakdown, texts in told:
        counts = breakdown.count_rows(asked, ["state"])
        for state, (text, unit) in texts.items():
            if count := counts.get((state,), 0):
                address = f"{reverse('indicator', args=[slug])}?{asked.query}"
                address += f"&list={breakdown.key}.{state}"
                figure = f"{vietnamese.format_number(count)} {unit}"
                found.append(Concern(text, address, figure))
    return found


def _children(question: Question, since: dt.date, user) -> list[Concern]:
    if question.place and question.place.level == Level.HAMLET:
        return []
    now = cross(question, rows="child", user=user)
    empty = [head for _, head, cell in _cells(now) if not cell.value]
    found = []
    if empty and now.total.value:
        named = ", ".join(head.label for head in empty[:3])
        more = f" và {vietnamese.format_number(len(empty) - 3)} đơn vị khác" if empty[3:] else ""
        count = f"{vietnamese.format_number(len(empty))} đơn vị"
        text = f"Chưa có trường hợp nào: {named}{more}"
        found.append(Concern(text, "#ranking-title", count))
    if not was_there(question, since):
        return found
    then = cross(question.but(day=since), rows="child", user=user)
    before = {key: cell.value for key, _, cell in _cells(then)}
    fallen = [
        (before[key] - cell.value, head, cell)
        for key, head, cell in _cells(now)
        if before.get(key, 0) > cell.value
    ]
    for fewer, head, cell in sorted(fallen, key=lambda row: -row[0])[:3]:
        text = f"{head.label}: còn {cell.text}, ngày {vietnamese.format_day(since)} là "
        text += vietnamese.format_number(before[head.key])
        address = f"{reverse('dashboard')}?{head.question.query}&since={since.isoformat()}"
        found.append(Concern(text, address, f"giảm {vietnamese.format_number(fewer)}"))
    return found


def _cells(table: CrossTable):
    """(key, head, figure) of the children proper."""
    own = table.question.place and table.question.place.pk
    return [(head.key, head, table.cell(head, None)) for head in table.rows if head.key != own]
