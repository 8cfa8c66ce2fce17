"""Duration: how long the cases of a day have lasted, through re-elections and reorganisations."""

from django.db.models import Case, F, QuerySet, Value, When
from django.utils.text import capfirst

from cadres import vietnamese
from cadres.models import AssignmentStretch, ConcurrentAssignment
from reports.columns import with_facts
from reports.days import OPEN_START, years_before
from reports.dimensions import UNKNOWN
from reports.questions import Question, Unit
from reports.tallies import cases

from .breakdowns import Breakdown, State
from .columns import ABOVE, NUMBER, PERSON, PLACE, LinkedColumn, name_places
from .readings import Reading, Text, pairing_option
from .spans import span_text

BANDS = ((10, "tu-10", "Từ 10 năm trở lên"), (5, "tu-5", "Từ 5 đến dưới 10 năm"),
         (3, "tu-3", "Từ 3 đến dưới 5 năm"), (1, "tu-1", "Từ 1 đến dưới 3 năm"))  # fmt: skip
UNDER = State("duoi-1", "Dưới 1 năm")
UNDATED = State(UNKNOWN, "Chưa rõ ngày bắt đầu", rare=True)
STATES = (*(State(key, label) for _, key, label in BANDS), UNDER, UNDATED)


def read(question: Question, given: dict, user=None) -> Reading:
    """The cases that the question counts, by how long they have lasted on the day."""
    asked = question.but(unit=Unit.CASES)
    breakdown = breakdown_of(asked, user)
    longest = breakdown.rows.exclude(since=OPEN_START).values_list("since", flat=True).first()
    return Reading(
        asked,
        [breakdown],
        options=[pairing_option(asked)],
        figure=Text(span_text(longest, asked.day)) if longest else Text("–"),
        figure_label="trường hợp lâu nhất",
        notes=(
            "Tính từ ngày đầu mà một người giữ cả hai chức danh. Tái cử và việc cả đơn vị nhập "
            "thành đơn vị mới không ngắt quãng; khoảng cách không quá 31 ngày coi là liền nhau.",
            "Ngày chỉ biết tháng hoặc năm tính từ ngày đầu của tháng hoặc năm đó.",
        ),
    )


def breakdown_of(question: Question, user=None) -> Breakdown:
    """The cases of a question by band; the longest first."""
    return Breakdown(
        key="thoi-gian",
        title="Thời gian kiêm nhiệm",
        unit="trường hợp",
        rows=_since(question, user),
        states=STATES,
        columns=COLUMNS,
        dress=_dressed,
    )


def _since(question: Question, user) -> QuerySet[AssignmentStretch]:
    since = F("assignment__chain__since")
    state = Case(
        When(assignment__chain__since=OPEN_START, then=Value(UNKNOWN)),
        *(
            When(assignment__chain__since__lte=years_before(question.day, years), then=Value(key))
            for years, key, _ in BANDS
        ),
        default=Value(UNDER.key),
    )
    rows = cases(question, user).annotate(since=since, state=state)
    return with_facts(rows).order_by("since", "person__sort_key", "pk")


def _dressed(rows: list[AssignmentStretch], question: Question) -> list:
    """Rows that know their places and how exactly their first day is known: three queries."""
    first = ConcurrentAssignment.objects.select_related("first", "second").filter(
        person__in={row.person_id for row in rows}, started__in={row.since for row in rows}
    )
    known = {(each.person_id, each.pairing_id, each.started): each for each in first}
    for row in name_places(rows, question):
        begun = known.get((row.person_id, row.pairing_id, row.since))
        row.precision = begun.precisions()[0] if begun else "day"
    return rows


def _day(row) -> str:
    if row.since == OPEN_START:
        return "chưa rõ"
    return vietnamese.format_partial(row.since, row.precision)


COLUMNS = (
    NUMBER,
    PERSON,
    PLACE,
    ABOVE,
    LinkedColumn("pairing", "Mô hình", lambda row: str(row.pairing), 30),
    LinkedColumn("since", "Từ ngày", _day, 12),
    LinkedColumn("lasted", "Đã kéo dài", lambda row: capfirst(span_text(row.since, row.day)), 16),
)
