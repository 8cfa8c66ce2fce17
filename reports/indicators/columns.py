"""Columns of the lists behind indicators: what stands on the page and in the workbook alike."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst

from cadres.gazette import Gazette
from cadres.models import LocalityVersion
from reports.columns import Column
from reports.questions import Question


@dataclass(frozen=True)
class LinkedColumn(Column):
    """A column whose text may lead to a page: `address(row)`, "" where it leads nowhere."""

    address: Callable[[object], str] = lambda row: ""


def name_places(rows: list, question: Question) -> list:
    """Rows that know the place of their `locality_id` and what lies above it, as of the day.

    Sets `number`, `version`, `path` and `day`. The names take two queries.
    """
    gazette = Gazette(row.locality_id for row in rows)
    for row in rows:
        own = isinstance(row, LocalityVersion)
        row.version = row if own else gazette.on(row.locality_id, question.day)
        row.path = gazette.path(row.version, question.day) if row.version else ""
        row.day = question.day
    return rows


def place_address(row) -> str:
    return f"{reverse('locality', args=[row.locality_id])}?day={row.day.isoformat()}"


def person_address(row) -> str:
    """The page of a row's `person`, if it has one."""
    if row.person is None:
        return ""
    return f"{reverse('person', args=[row.person.pk])}?day={row.day.isoformat()}"


NUMBER = LinkedColumn("number", "STT", lambda row: row.number, 6, "number")
PLACE = LinkedColumn(
    "place", "Đơn vị", lambda row: row.version.name if row.version else "", 28,
    address=place_address,
)  # fmt: skip
ABOVE = LinkedColumn("above", "Thuộc", lambda row: row.path, 40)
LEVEL = LinkedColumn("level", "Cấp", lambda row: capfirst(row.version.get_level_display()), 18)
PERSON = LinkedColumn(
    "full_name", "Họ và tên", lambda row: row.person.full_name if row.person else "", 26,
    address=person_address,
)  # fmt: skip
PLACE_COLUMNS = (NUMBER, PLACE, ABOVE)
