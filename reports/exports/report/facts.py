"""What a report says of a question: its sentences and tables, every number counted for it.

Words here are a draft for people to go on with; numbers are not theirs to change. A sentence whose
parts do not add up is not written: the report is refused.
"""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from cadres import vietnamese
from cadres.models import Level
from reports.board import Change, changes, targets_of, was_there
from reports.crosstables import CrossTable, cross
from reports.exports.letterhead import Organisation, dated, organisation, symbol_of
from reports.indicators.targets import Progress, progress_of, targets_for
from reports.models import Target
from reports.questions import Question, Unit
from reports.tallies import tally

number = vietnamese.format_number


class SumError(ValidationError):
    """Parts that a sentence would have called a sum are none."""


@dataclass(frozen=True)
class Facts:
    """Everything that a report says. `day` is the paper's own, `before` that of the comparison;
    `levels` begins with the total; `pairings` counts cases and `covered` localities (n/N)."""

    question: Question
    before: dt.date
    day: dt.date
    issuer: Organisation
    symbol: str
    dated: str
    persons: int
    by_level: CrossTable
    levels: list[Change]
    pairings: CrossTable
    covered: CrossTable
    targets: dict[int, Target]
    progress: list[Progress]

    @property
    def subject(self) -> str:
        asked = "; ".join(f"{label.lower()}: {value}" for label, value in self.question.filters)
        place = f"của {self.question.place_name}" if self.question.place else "cả nước"
        return f"tình hình, kết quả kiêm nhiệm chức danh {place}" + (f" ({asked})" if asked else "")

    @property
    def total_sentence(self) -> str:
        """The total as the sum of its levels, and how many people that is."""
        day, total = vietnamese.format_day(self.question.day), self.by_level.total.value
        parts = [(Level(row.key).label, cell.value) for row, cell, _ in self.by_level.lines]
        told = [(label, value) for label, value in parts if value]
        check_sum("Tổng số trường hợp", total, [value for _, value in parts])
        text = f"Đến ngày {day}, {_at(self.question)} có {number(total)} trường hợp kiêm nhiệm"
        if len(told) > 1:
            levels = "; ".join(f"{label} {number(value)}" for label, value in told)
            text += f", gồm: {levels}"
        return f"{text}; do {number(self.persons)} người đảm nhiệm." if total else f"{text}."

    @property
    def change_sentence(self) -> str:
        """How the total changed since the day before, level by level."""
        total, *levels = self.levels
        day = vietnamese.format_day(self.before)
        if total.by is None:
            return f"Ngày {day} chưa có đơn vị này nên không so sánh."
        check_sum("Số trường hợp kỳ trước", total.before.value, [c.before.value for c in levels])
        check_sum("Số tăng, giảm", total.by, [each.by for each in levels])
        was = number(total.before.value)
        text = f"So với ngày {day} ({was} trường hợp), {total.text}"
        text += " trường hợp" if total.by else ""
        moved = [f"{each.label.lower()} {each.text}" for each in levels if each.by]
        return f"{text}: {'; '.join(moved)}." if len(moved) > 1 else f"{text}."


def check_sum(what: str, total: int, parts: list[int]):
    """Refuse a total that its parts do not come to; no parts, nothing to refuse."""
    if parts and sum(parts) != total:
        summed = " + ".join(number(part) for part in parts)
        raise SumError(
            f"Không lập được báo cáo: {what.lower()} là {number(total)} nhưng các phần cộng lại là "
            f"{summed} = {number(sum(parts))}."
        )


def facts_of(
    question: Question, user, *, before: dt.date, today: dt.date, issued: dt.date | None = None
) -> Facts:
    """Count what a report of a question says, on a paper of today or `issued` on an earlier day."""
    question = question.but(unit=Unit.CASES)
    by_level = cross(question, rows="level", user=user)
    by_pairing = cross(question, rows="pairing", user=user)
    parts = [cell.value for _, cell, _ in by_pairing.lines]
    check_sum("Tổng số trường hợp theo mô hình", by_level.total.value, parts)
    issuer, day = organisation(question, issued), issued or today
    return Facts(
        question=question,
        before=before,
        day=day,
        issuer=issuer,
        symbol=symbol_of(question, issuer),
        dated=dated(question, issuer, day),
        persons=int(tally(question.but(unit=Unit.PERSONS), [], user=user)["value"].iloc[0]),
        by_level=by_level,
        levels=changes(by_level, before, user) if was_there(question, question.day) else [],
        pairings=by_pairing,
        covered=cross(question.but(unit=Unit.LOCALITIES), rows="pairing", user=user),
        targets=targets_of(question),
        progress=_progress(question, user),
    )


def _progress(question: Question, user) -> list[Progress]:
    """How far the targets of the place are: all, or those of the pairing asked for."""
    targets = targets_for(question.place, question.day)
    asked = [each for each in targets if question.pairing in (None, each.pairing)]
    return progress_of(asked, question.day, user)


def _at(question: Question) -> str:
    return question.place_name if question.place else "cả nước"
