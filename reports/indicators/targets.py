"""Targets of resolutions: how far a place has come, ahead or behind, and what is needed a month.

What should be reached by a day grows evenly from the coverage of the target's first day to its
goal on the day it is due.
"""

import datetime as dt
import math
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from django.db.models import F, Q
from django.urls import reverse

from cadres import vietnamese
from cadres.access import editing_reach_of
from cadres.models import Locality
from reports.models import Target, TargetQuerySet
from reports.questions import Question

from .breakdowns import Share, asked_places
from .coverages import Coverage, coverage, coverage_of_places
from .readings import Reading, Table, Text

DAYS_A_MONTH = Fraction(365.25) / 12


@dataclass(frozen=True)
class Progress:
    """A target on a day.

    `begun` is the coverage of the target's first day, `covered` that of the day. `goal` is how many
    localities the target means among those of the day (a part of one is asked for whole), and
    `expected` how many should be covered by now (a part of one is not asked for yet).
    """

    target: Target
    day: dt.date
    begun: Coverage
    covered: Coverage
    goal: int
    expected: int

    @property
    def remaining(self) -> int:
        """The localities that are still to be covered."""
        return max(0, self.goal - self.covered.n)

    @property
    def ahead(self) -> int:
        """Localities more than expected by now; less than 0 when behind."""
        return self.covered.n - self.expected

    @property
    def is_reached(self) -> bool:
        return not self.remaining and self.covered.total > 0

    @property
    def is_overdue(self) -> bool:
        return self.day >= self.target.due and not self.is_reached

    @property
    def is_behind(self) -> bool:
        return not self.is_reached and self.ahead < 0

    @property
    def months_left(self) -> Fraction:
        return max(Fraction(0), Fraction((self.target.due - self.day).days) / DAYS_A_MONTH)

    @property
    def needed_a_month(self) -> Fraction | None:
        """Localities to cover a month until the day it is due; None when there is no time or need.

        In the last month that is everything that remains.
        """
        if not self.remaining or not self.months_left:
            return None
        return self.remaining / max(Fraction(1), self.months_left)

    @property
    def verdict(self) -> str:
        """In words: "Chậm 3 đơn vị so với tiến độ"."""
        if not self.covered.total:
            return "Không có đơn vị nào vào ngày này"
        if self.is_reached:
            return "Đã đạt chỉ tiêu"
        if self.is_overdue:
            return f"Quá hạn, còn thiếu {vietnamese.format_number(self.remaining)} đơn vị"
        if not self.ahead:
            return "Đúng tiến độ"
        by = vietnamese.format_number(abs(self.ahead))
        if self.is_behind:
            return f"Chậm {by} đơn vị so với tiến độ"
        return f"Vượt {by} đơn vị so với tiến độ"

    @property
    def needed_text(self) -> str:
        """ "2,4 đơn vị/tháng" """
        needed = self.needed_a_month
        if needed is None:
            return "–"
        tenths = math.ceil(needed * 10)  # rounded down, the target would be missed
        shown = vietnamese.format_number(vietnamese.parse_number(f"{tenths // 10},{tenths % 10}"))
        return f"{shown} đơn vị/tháng"


def targets_for(place: Locality | None, day: dt.date) -> TargetQuerySet:
    """The targets of a place (None: the whole country) that run on a day or ended before it.

    Those that are due first come first; a target that is over stays, for its result is asked for.
    """
    found = Target.objects.filter(place=place, start__lte=day)
    return found.select_related("pairing", "place", "legal_document")


def progress(target: Target, day: dt.date, user=None) -> Progress:
    """How far a target has come by a day: two queries."""
    begun = coverage(Question(min(day, target.start), target.place), target.pairing, user)
    covered = coverage(Question(day, target.place), target.pairing, user)
    return _progress(target, day, begun, covered)


def progress_of(targets: list[Target], day: dt.date, user=None) -> list[Progress]:
    """How far many targets have come: a query for each pairing, level of places and day."""
    wanted = defaultdict(list)
    for target in targets:
        level = target.place.level if target.place else 0
        for on in (min(day, target.start), day):
            wanted[target.pairing, level, on].append(target.place)
    found = {
        (pairing, level, on): coverage_of_places(on, pairing, places, user)
        for (pairing, level, on), places in wanted.items()
    }

    def known(target, on):
        level = target.place.level if target.place else 0
        return found[target.pairing, level, on][target.place_id]

    return [
        _progress(each, day, known(each, min(day, each.start)), known(each, day))
        for each in targets
    ]


def read(question: Question, given: dict, user=None) -> Reading:
    """The targets of the place, and of the places below it on the day."""
    asked = Question(question.day, question.place)
    targets = list(_at_and_below(asked, user))
    mine = Target.objects.none() if user is None else Target.objects.editable_by(user)
    editable = set(mine.values_list("pk", flat=True))
    told = progress_of(targets, asked.day, user)
    rows = [_row(each, each.target.pk in editable, asked) for each in told]
    reached = Share(sum(each.is_reached for each in told), len(told))
    return Reading(
        asked,
        [],
        tables=[Table("chi-tieu", "Chỉ tiêu và tiến độ", HEADS, rows, unit="đơn vị")],
        figure=Text(reached.text) if told else None,
        figure_label="chỉ tiêu đã đạt",
        unit="chỉ tiêu",
        notes=NOTES,
        nothing="Chưa có chỉ tiêu nào được ghi cho đơn vị này và các đơn vị trực thuộc.",
        actions=_actions(asked, user),
    )


NOTES = (
    "Tiến độ tăng đều từ mức của ngày bắt đầu đến mức phải đạt vào thời hạn.",
    "Tỷ lệ tính trên số đơn vị có vào ngày chốt số liệu; phần lẻ của đơn vị phải đạt được tính "
    "tròn lên.",
    "“Cần mỗi tháng” là số đơn vị còn thiếu chia đều cho thời gian còn lại.",
)
HEADS = [
    Text("Đơn vị"), Text("Mô hình"), Text("Phải đạt"), Text("Văn bản"),
    Text("Đã thực hiện", is_figure=True), Text("Tỷ lệ", is_figure=True),
    Text("Phải đạt đến ngày này", is_figure=True), Text("Tiến độ"),
    Text("Cần mỗi tháng", is_figure=True),
]  # fmt: skip


def _at_and_below(question: Question, user) -> TargetQuerySet:
    """The targets that had begun by the day, of the place and of those below, from the top."""
    places = asked_places(question, user).values("locality")
    there = Q(place__in=places) if question.place else Q(place__in=places) | Q(place=None)
    found = Target.objects.filter(there, start__lte=question.day)
    found = found.select_related("pairing", "place", "legal_document")
    return found.order_by(
        F("place__level").asc(nulls_first=True), "place__order_key", "due", "pairing__order", "pk"
    )


def _row(each: Progress, may_edit: bool, question: Question) -> list[Text]:
    target, place = each.target, question.but(place=each.target.place)
    covered = f"{reverse('indicator', args=['bao-phu'])}?{each.covered.question.query}"
    editing = reverse("target-edit", args=[target.pk]) if may_edit else ""
    goal = f"{target.goal_text} đến {vietnamese.format_day(target.due)}"
    return [
        Text(target.place.name if target.place else "Cả nước", f"?{place.query}"),
        Text(str(target.pairing)),
        Text(goal, editing),
        Text(" – ".join(filter(None, [str(target.legal_document or ""), target.note]))),
        Text(each.covered.text, covered, is_figure=True),
        Text(each.covered.percent_text, is_figure=True),
        Text(vietnamese.format_number(each.expected), is_figure=True),
        Text(each.verdict),
        Text(each.needed_text, is_figure=True),
    ]


def _actions(question: Question, user) -> tuple[tuple[str, str], ...]:
    """Where a target of the place is entered, for those who may write there."""
    reach = editing_reach_of(user) if user is not None else None
    if not reach:
        return ()
    place = question.place
    if not reach.nationwide and not (
        place and Locality.objects.editable_by(user).filter(pk=place.pk).exists()
    ):
        return ()
    return ((f"{reverse('target-new')}?place={question.parameters['place']}", "Thêm chỉ tiêu"),)


def _progress(target, day, begun: Coverage, covered: Coverage) -> Progress:
    goal = goal_of(target, covered.total)
    expected = expected_by(day, target, begun, covered)
    return Progress(target, day, begun, covered, goal, math.floor(expected))


def goal_of(target: Target, total: int) -> int:
    """How many of so many localities the target asks for."""
    if target.percent is None:
        return target.number
    return math.ceil(Fraction(target.percent) * total / 100)


def expected_by(day: dt.date, target: Target, begun: Coverage, covered: Coverage) -> Fraction:
    """How many localities should be covered by a day, growing evenly.

    A percentage grows from the percentage of the first day, so that a reorganisation that changes N
    does not change what is expected; what was above the goal already is not asked to grow.
    """
    elapsed = Fraction((day - target.start).days, (target.due - target.start).days)
    elapsed = min(max(elapsed, Fraction(0)), Fraction(1))
    if target.percent is None:
        low, goal, whole = Fraction(begun.n), Fraction(target.number), 1
    else:
        low = Fraction(begun.n, begun.total) if begun.total else Fraction(0)
        goal, whole = Fraction(target.percent) / 100, covered.total
    low = min(low, goal)
    return (low + (goal - low) * elapsed) * whole
