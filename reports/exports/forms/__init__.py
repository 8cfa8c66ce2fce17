"""The forms that are handed up, in the manner of the central commission's "Biểu số … - BTCTW"."""

import datetime as dt
from collections.abc import Callable

from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from reports.board import targets_of
from reports.exports.cells import Sheet
from reports.exports.long_list import NOTHING_TO_TELL
from reports.exports.source_sheet import write_source
from reports.exports.workbook import new_workbook
from reports.questions import Question
from reports.tallies import tally

from .form import Form
from .levels_form import levels_form
from .people_form import people_form
from .places_form import places_form
from .sheet import write_form

FORMS = {
    "phu-luc-1": ("Phụ lục 1", "Danh sách trường hợp kiêm nhiệm, theo cấp và đơn vị"),
    "phu-luc-2": ("Phụ lục 2", "Tổng hợp theo cấp và mô hình, so với kỳ trước và chỉ tiêu"),
    "phu-luc-3": ("Phụ lục 3", "Tổng hợp theo địa bàn"),
}

__all__ = ["FORMS", "form_of", "form_workbook"]


def form_of(slug: str, question: Question, user, *, before: dt.date, issued=None) -> Form:
    """The form of an address; KeyError for an unknown one. Only the second one looks back."""
    if slug == "phu-luc-2":
        made = levels_form(question, before, user, targets=targets_of(question))
    else:
        made = {"phu-luc-1": people_form, "phu-luc-3": places_form}[slug](question, user)
    made.issued = issued
    return made


def form_workbook(
    slug: str,
    question: Question,
    user,
    *,
    before: dt.date,
    now: dt.datetime,
    issued: dt.date | None = None,
    tell: Callable[[int], None] = NOTHING_TO_TELL,
) -> bytes:
    """The form as the bytes of an xlsx file, with its source; `issued` is an earlier day of issue.

    `tell` is called now and then with the number of its rows written so far.
    """
    made = form_of(slug, question, user, before=before, issued=issued)
    workbook, content = new_workbook(made.title, now=now)
    count = write_form(Sheet(workbook, made.annex), made, tell)
    write_source(
        workbook,
        made.question,
        user,
        content=f"{made.annex}. {made.title}",
        total=int(tally(made.question, [], user=user)["value"].iloc[0]),
        rows=count,
        address=_address(slug, made, before=before, issued=issued or timezone.localdate(now)),
        now=now,
        issuer=made.issuer.note,
    )
    workbook.close()
    return content.getvalue()


def _address(slug: str, form: Form, **days: dt.date) -> str:
    """Where the product gives the same form again, on paper of the same day."""
    asked = form.question.parameters | {name: day.isoformat() for name, day in days.items()}
    return f"{reverse('form-workbook', args=[slug])}?{urlencode(asked)}"
