"""What a leader should look at: each in a sentence with its figure, and where its list is."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from cadres import vietnamese
from cadres.models import Level

from .board import targets_of, was_there
from .crosstables import CrossTable, cross
from .indicators import Progress, progress, terms, vacant_heads
from .questions import Question

TERMS = {
    terms.BEYOND: ("Người đứng đầu quá hai nhiệm kỳ hoặc từ 8 năm", "chức danh"),
    terms.SOON: ("Người đứng đầu đủ 8 năm trong 12 tháng tới", "chức danh"),
}
NAMED = 3  # places, of those without a case and of those with fewer
VACANCIES = {vacant_heads.VACANT: ("Khuyết người đứng đầu", "đơn vị")}


@dataclass(frozen=True)
class Concern:
    """Something that needs attention, in a sentence, with where to look."""

    text: str
    address: str
    figure: str = ""


def concerns(question: Question, since: dt.date, user=None) -> list[Concern]:
    """Targets that are late, terms and vacancies of heads, then the places below.

    Of these: those without a case or with fewer than on the day `since`. The question's filters
    apply to these only.
    """
    steps = [progress(target, question.day, user) for target in targets_of(question).values()]
    return [
        *(_late(each) for each in steps if each.is_behind or each.is_overdue),
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
    """Heads who are beyond their terms or soon will be, and places without a head.

    Not of the whole country: to follow that many careers takes over a second.
    """
    if question.place is None:
        return []
    asked = Question(question.day, question.place)
    told = (
        ("nhiem-ky", terms.breakdown_of(asked, user=user), TERMS),
        ("khuyet-nguoi-dung-dau", vacant_heads.breakdown_of(asked, user), VACANCIES),
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
    found = _empty(now, since) if now.total.value else []
    if was_there(question, since):
        then = cross(question.but(day=since), rows="child", user=user)
        found += _fallen(now, then, since)
    return found


def _empty(now: CrossTable, since: dt.date) -> list[Concern]:
    """The places below without a case, together."""
    empty = [head for _, head, cell in _cells(now) if not cell.value]
    if not empty:
        return []
    named = ", ".join(head.label for head in empty[:NAMED])
    others = len(empty) - NAMED
    more = f" và {vietnamese.format_number(others)} đơn vị khác" if others > 0 else ""
    text = f"Chưa có trường hợp nào: {named}{more}"
    address = f"{_board(now.question, since)}#child-title"
    return [Concern(text, address, f"{vietnamese.format_number(len(empty))} đơn vị")]


def _fallen(now: CrossTable, then: CrossTable, since: dt.date) -> list[Concern]:
    """The places below that lost most cases since a day."""
    before = {key: cell.value for key, _, cell in _cells(then)}
    fallen = [
        (before[key] - cell.value, head, cell)
        for key, head, cell in _cells(now)
        if before.get(key, 0) > cell.value
    ]
    found = []
    for fewer, head, cell in sorted(fallen, key=lambda row: -row[0])[:NAMED]:
        text = f"{head.label}: còn {cell.text}, ngày {vietnamese.format_day(since)} là "
        text += vietnamese.format_number(before[head.key])
        figure = f"giảm {vietnamese.format_number(fewer)}"
        found.append(Concern(text, _board(head.question, since), figure))
    return found


def _board(question: Question, since: dt.date) -> str:
    return f"{reverse('dashboard')}?{question.query}&since={since.isoformat()}"


def _cells(table: CrossTable):
    """(key, head, figure) of the children proper."""
    own = table.question.place and table.question.place.pk
    return [(head.key, head, table.cell(head, None)) for head in table.rows if head.key != own]
