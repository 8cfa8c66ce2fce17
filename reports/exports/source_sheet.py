"""The sheet "Nguồn số liệu": what a file counted, who asked, when, and how to ask again."""

import datetime as dt

from django.conf import settings
from django.utils import timezone
from django.utils.text import capfirst
from xlsxwriter import Workbook

from cadres import vietnamese
from reports.questions import Question, Unit

from .cells import NUMBER_FORMAT, Look, Sheet

NAME = "Nguồn số liệu"
TITLE: Look = {"bold": True, "font_size": 14}
LABEL: Look = {"valign": "top", "border": 1}
VALUE = LABEL | {"align": "left", "text_wrap": True, "num_format": NUMBER_FORMAT}

Fact = tuple[str, str | int | dt.date]


def facts_of(
    question: Question,
    user,
    *,
    content: str,
    total: str | int,
    rows: int,
    address: str,
    now: dt.datetime,
    unit: str = "",
    issuer: str = "",
) -> list[Fact]:
    """What a file says of itself. `total` is in the question's unit ("173/173" or a number), `rows`
    are those of the file's table, and `address` is where the product gives the same file again.
    `unit` is what is counted where that is none of the question's units, and `issuer` whence the
    letterhead of a paper of an earlier day is.
    """
    return [
        ("Nội dung", content),
        *_asked(question, unit or Unit(question.unit).label),
        ("Tổng số", total),
        ("Số dòng", rows),
        ("Người xuất", author(user)),
        ("Thời điểm xuất", moment(now)),
        *([("Thể thức", capfirst(issuer))] if issuer else []),
        ("Địa chỉ để xuất lại", address),
        ("Phiên bản phần mềm", settings.VERSION),
    ]


def write_source(workbook: Workbook, question: Question, user, **told):
    """Add the sheet with the facts that `facts_of` makes of the same."""
    sheet = Sheet(workbook, NAME)
    sheet.paper.set_column(0, 0, 26)
    sheet.paper.set_column(1, 1, 80)
    sheet.paper.set_paper(9)
    sheet.paper.fit_to_pages(1, 0)
    sheet.paper.hide_gridlines(2)
    sheet.write_text(0, 0, NAME.upper(), TITLE)
    for row, (label, value) in enumerate(facts_of(question, user, **told), 2):
        sheet.write_text(row, 0, label, LABEL)
        sheet.write_value(row, 1, value, VALUE)


def _asked(question: Question, unit: str) -> list[Fact]:
    """The question, part by part."""
    filters = "; ".join(f"{label}: {value}" for label, value in question.filters)
    return [
        ("Đơn vị", question.place_name),
        ("Số liệu đến ngày", question.day),
        ("Bộ lọc", filters or "Không lọc"),
        ("Đơn vị tính", capfirst(unit)),
    ]


def author(user) -> str:
    """The full name, family name first, and the account: "Trần Thị B (ttb)", or that alone."""
    name = f"{user.last_name} {user.first_name}".strip()
    return f"{name} ({user.get_username()})" if name else user.get_username()


def moment(now: dt.datetime) -> str:
    """An aware moment in local time: "14:05 ngày 23/9/2020"."""
    local = timezone.localtime(now)
    return f"{local:%H:%M} ngày {vietnamese.format_day(local.date())}"
