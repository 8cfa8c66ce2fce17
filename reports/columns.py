"""The list's columns: what a case shows, once for the page's table and for the workbook alike."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.text import capfirst

from cadres import vietnamese
from cadres.facts import ONE_DAY
from cadres.models import Appointment, AssignmentStretch, Level, LocalityVersion
from cadres.querysets import StretchQuerySet

Value = str | int | dt.date | None


@dataclass(frozen=True)
class Column:
    """A column of the list. `value` reads a stretch that `dressed` has prepared.

    `kind` is "text", "number" or "date"; a date known only to the month or year is the text
    "3/2017" or "2017". `width` is in characters. `on_page` columns stand in the page's table,
    every column in the workbook.
    """

    key: str
    title: str
    value: Callable[[AssignmentStretch], Value]
    width: int
    kind: str = "text"
    on_page: bool = True

    def text(self, stretch: AssignmentStretch) -> str:
        """The value as people read it; "" for none."""
        value = self.value(stretch)
        if value is None:
            return ""
        return vietnamese.format_day(value) if isinstance(value, dt.date) else str(value)


def with_facts(stretches: StretchQuerySet) -> StretchQuerySet:
    """The same cases, fetched together with everything that the columns read but the places."""
    legs = ("first", "second")
    facts = ("position", "start_decision")
    return stretches.select_related(
        "person",
        "pairing",
        *(f"assignment__{leg}__{fact}" for leg in legs for fact in facts),
    )


def dressed(
    stretches: Iterable[AssignmentStretch], day: dt.date, *, first: int = 1
) -> list[AssignmentStretch]:
    """The stretches, numbered from `first` and knowing their places as of a day: one query.

    Sets `number` and `places` (locality id → LocalityVersion) on each.
    """
    stretches = list(stretches)
    needed = {pk for stretch in stretches for pk in _localities(stretch)} - {None}
    versions = LocalityVersion.objects.on(day).filter(locality__in=needed)
    places = {version.locality_id: version for version in versions}
    for number, stretch in enumerate(stretches, first):
        stretch.number, stretch.places = number, places
    return stretches


def _localities(stretch):
    legs = (stretch.assignment.first.locality_id, stretch.assignment.second.locality_id)
    return (
        stretch.province_id,
        stretch.district_id,
        stretch.commune_id,
        stretch.locality_id,
        *legs,
    )


_LEVELS = {level: capfirst(level.label) for level in Level}


def _named(stretch: AssignmentStretch, locality: int | None) -> str:
    """The name that a locality had on the day; "" for none."""
    version = stretch.places.get(locality)
    return version.name if version else ""


def _hamlet(stretch: AssignmentStretch) -> str:
    return _named(stretch, stretch.locality_id) if stretch.level == Level.HAMLET else ""


def _post(stretch: AssignmentStretch, appointment: Appointment) -> str:
    """The title as it is said at the kind of locality where the post is."""
    version = stretch.places.get(appointment.locality_id)
    return appointment.position.title_at(version.kind if version else None)


def _birth(stretch) -> Value:
    person = stretch.person
    return _dated(person.birth, person.birth_precision)


def _start(stretch) -> Value:
    """The first day of the case, as exactly as the post that began last is known."""
    return _dated(stretch.assignment.period.lower, stretch.assignment.precisions()[0])


def _end(stretch) -> Value:
    """The last day of the case; None while it goes on."""
    period = stretch.assignment.period
    last = period.upper - ONE_DAY if period.upper else None
    return _dated(last, stretch.assignment.precisions()[1])


def _dated(day: dt.date | None, precision: str) -> Value:
    if day is None or precision == "day":
        return day
    return vietnamese.format_partial(day, precision)


def _decisions(stretch) -> list:
    """The decisions that started the two posts, each once."""
    first = stretch.assignment.first.start_decision
    second = stretch.assignment.second.start_decision
    if first is None or second is None or first == second:
        return [first or second] if first or second else []
    return [first, second]


def _numbers(stretch) -> str:
    return "; ".join(paper.number for paper in _decisions(stretch))


def _decided(stretch) -> Value:
    days = [paper.issued for paper in _decisions(stretch) if paper.issued]
    if len(days) == 1 or len(set(days)) == 1:
        return days[0]
    return "; ".join(vietnamese.format_day(day) for day in days)


COLUMNS = [
    Column("number", "STT", lambda s: s.number, 6, "number"),
    Column("full_name", "Họ và tên", lambda s: s.person.full_name, 26),
    Column("birth", "Ngày sinh", _birth, 12, "date"),
    Column("gender", "Giới tính", lambda s: s.person.get_gender_display(), 9),
    Column("ethnic_group", "Dân tộc", lambda s: s.person.ethnic_group, 10, on_page=False),
    Column("province", "Tỉnh", lambda s: _named(s, s.province_id), 20),
    Column("district", "Huyện", lambda s: _named(s, s.district_id), 20),
    Column("commune", "Xã", lambda s: _named(s, s.commune_id), 24),
    Column("hamlet", "Ấp, khu phố", _hamlet, 20),
    Column("first", "Chức danh thứ nhất", lambda s: _post(s, s.assignment.first), 32),
    Column("second", "Chức danh thứ hai", lambda s: _post(s, s.assignment.second), 32),
    Column("pairing", "Mô hình", lambda s: s.pairing.code, 9),
    Column("pairing_name", "Tên mô hình", lambda s: s.pairing.name, 34, on_page=False),
    Column("level", "Cấp", lambda s: _LEVELS[s.level], 17, on_page=False),
    Column("start", "Từ ngày", _start, 12, "date"),
    Column("end", "Đến ngày", _end, 12, "date", on_page=False),
    Column(
        "decision",
        "Số quyết định",
        _numbers,
        20,
        on_page=False,
    ),
    Column("decided", "Ngày quyết định", _decided, 14, "date", on_page=False),
    Column(
        "personnel_code", "Số hiệu cán bộ", lambda s: s.person.personnel_code, 14, on_page=False
    ),
]
