"""Terms: heads in the same post beyond two consecutive terms or eight years, and who soon will be.

Rules: nobody holds the first post of a body for more than two consecutive terms (65-QĐ/TW of
28/4/2022); who has been secretary of one place for two consecutive terms, eight years or more, is
given another task (45-CT/TW of 14/4/2025). The years are used for every head.
"""

import datetime as dt

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, FilteredRelation, Q, QuerySet, Value, When
from django.utils.text import capfirst

from cadres.models import Appointment, Level, LocalityVersion, Position
from cadres.querysets import Among
from cadres.vietnamese import format_day, format_partial
from reports.days import OPEN_START, years_before
from reports.dimensions import UNKNOWN
from reports.questions import Question

from .breakdowns import PLACED, Breakdown, State, asked_places
from .columns import ABOVE, NUMBER, PERSON, PLACE, LinkedColumn, name_places
from .readings import Option, Reading
from .spans import span_text

MOST_TERMS, MOST_YEARS = 2, 8
YEARS_SINCE = dt.date(2025, 4, 14)  # 45-CT/TW; before that day the years are for comparison only
BEYOND, SOON, WITHIN = "qua", "sap", "trong"
STATES = (
    State(BEYOND, "Quá hai nhiệm kỳ hoặc từ 8 năm"),
    State(SOON, "Đủ 8 năm trong 12 tháng tới"),
    State(WITHIN, "Trong thời hạn"),
    State(UNKNOWN, "Chưa rõ ngày bắt đầu", rare=True),
)
HEADS = Q(is_head=True, level__lte=Level.COMMUNE)


def read(question: Question, given: dict, user=None) -> Reading:
    """The heads of the bodies of the place and of those below, hamlets aside; of one level if it
    is asked."""
    asked = Question(question.day, question.place, level=question.level)
    levels = asked_places(asked, user).order_by().values("level").distinct()
    heads = Position.objects.filter(HEADS, level__in=levels)
    chosen = heads.filter(code=given.get("position", "")).first()
    choices = [("", "Mọi người đứng đầu"), *((post.code, post.title_of_level) for post in heads)]
    return Reading(
        asked,
        [breakdown_of(asked, chosen, user)],
        options=[Option("position", "Chức danh", choices, chosen.code if chosen else "")],
        notes=_notes(asked.day),
    )


def breakdown_of(question: Question, position: Position | None = None, user=None) -> Breakdown:
    """Who holds the first post of a body on the day, by how long; the longest first."""
    return Breakdown(
        key="nhiem-ky",
        title=position.title_of_level if position else "Người đứng đầu",
        unit="chức danh",
        rows=_heads(question, position, user),
        states=STATES,
        columns=COLUMNS,
        dress=_dressed,
        reached=BEYOND,
    )


def _heads(question: Question, position: Position | None, user) -> QuerySet[Appointment]:
    """Their places are found first, and joined where they lie; a chain is walked for each head."""
    posts = Q(position=position) if position else Q(position__is_head=True)
    places = asked_places(question, user).filter(level__lte=Level.COMMUNE)
    if question.level:
        places = places.filter(level=question.level)
    there = FilteredRelation(
        "locality__versions", condition=Q(locality__versions__period__contains=question.day)
    )
    held = Appointment.objects.on(question.day).filter(
        posts,
        Among("locality", ArraySubquery(places.values("locality"))),
        position__level__lte=Level.COMMUNE,
    )
    held = held.annotate(there=there, **{f"{name}_id": F(f"there__{name}_id") for name in PLACED})
    next_year = years_before(question.day, -1)
    state = Case(
        When(chain__terms__gt=MOST_TERMS, then=Value(BEYOND)),
        When(chain__since=OPEN_START, then=Value(UNKNOWN)),
        When(chain__since__lte=years_before(question.day, MOST_YEARS), then=Value(BEYOND)),
        When(chain__since__lte=years_before(next_year, MOST_YEARS), then=Value(SOON)),
        default=Value(WITHIN),
    )
    held = held.annotate(since=F("chain__since"), terms=F("chain__terms"), state=state)
    return held.select_related("person", "position").order_by("since", "person__sort_key", "pk")


def _dressed(rows: list[Appointment], question: Question) -> list:
    """Rows that know their places and how exactly their first day is known: three queries."""
    first = Appointment.objects.filter(
        person__in={row.person_id for row in rows},
        period__startswith__in={row.since for row in rows},
    )
    known = {
        (each.person_id, each.position_id, each.period.lower): each.start_precision
        for each in first
    }
    for row in name_places(rows, question):
        row.precision = known.get((row.person_id, row.position_id, row.since), "day")
    return rows


def _notes(day: dt.date) -> tuple[str, ...]:
    notes = (
        "Căn cứ: 65-QĐ/TW ngày 28/4/2022: không giữ chức vụ cấp trưởng quá hai nhiệm kỳ liên tiếp; "
        "45-CT/TW ngày 14/4/2025: bí thư hai nhiệm kỳ liên tiếp, từ 8 năm trở lên, ở một địa "
        "phương. Mốc 8 năm được tính cho mọi người đứng đầu.",
        "Mỗi lần được bầu, bổ nhiệm lại ở cùng đơn vị là một nhiệm kỳ; thời gian quyền, phụ trách, "
        "lâm thời không là nhiệm kỳ nhưng vẫn tính vào số năm. Cả đơn vị nhập thành đơn vị mới thì "
        "tính tiếp; khoảng cách không quá 31 ngày coi là liền nhau.",
    )
    if day < YEARS_SINCE:
        notes += (f"Trước ngày {format_day(YEARS_SINCE)}, mốc 8 năm chỉ để tham chiếu.",)
    return notes


def _title(row) -> str:
    version: LocalityVersion | None = row.version
    return row.position.title_at(version.kind if version else None)


def _day(row) -> str:
    return "chưa rõ" if row.since == OPEN_START else format_partial(row.since, row.precision)


def _full(row) -> str:
    """The day on which the years are full; "" where that is not known."""
    return "" if row.since == OPEN_START else format_day(years_before(row.since, -MOST_YEARS))


COLUMNS = (
    NUMBER,
    PERSON,
    LinkedColumn("title", "Chức danh", _title, 30),
    PLACE,
    ABOVE,
    LinkedColumn("since", "Giữ liên tục từ", _day, 13),
    LinkedColumn("lasted", "Đã giữ", lambda row: capfirst(span_text(row.since, row.day)), 16),
    LinkedColumn("terms", "Nhiệm kỳ thứ", lambda row: row.terms, 10, "number"),
    LinkedColumn("full", "Đủ 8 năm ngày", _full, 13),
)
