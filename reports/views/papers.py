"""Official papers of one question: chosen on one page, each downloaded from its own address."""

import datetime as dt
from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cadres import vietnamese
from cadres.access import editing_reach_of, is_administrator, reach_of
from cadres.models import Locality
from cadres.views import scoped
from reports.exports import CONTENT_TYPE, file_name
from reports.exports.forms import FORMS, form_of, form_workbook
from reports.exports.letterhead import organisation
from reports.exports.report.pdf import PDF, form_pdf, report_pdf
from reports.exports.report.word import DOCX, report_document
from reports.filters import day_before, day_issued, shown
from reports.jobs import FORM
from reports.questions import Question
from reports.tallies import cases

from . import question_or_404
from .long_lists import LONG, offer


@require_safe
@scoped
def papers(request):
    """Everything that can be handed up about a place and day, beside an earlier day."""
    question, faults = question_or_404(request.GET, request.user)
    before, issued, unread = _days(question, request.GET)
    faults |= unread
    days = {
        "before": vietnamese.format_day(before),
        "issued": issued and vietnamese.format_day(issued),
    }
    issued_on = f"&issued={issued.isoformat()}" if issued else ""
    context = {
        "question": question,
        "faults": faults,
        "form": days | shown(question, request.GET, faults),
        "place_name": question.place_name,
        "asked": f"{question.query}&before={before.isoformat()}{issued_on}",
        "before": before,
        "issued": issued and organisation(question, issued),
        "forms": FORMS,
        "may_issue": is_administrator(request.user) and reach_of(request.user).nationwide,
        "may_write": may_write_at(question.place, request.user),
    }
    return render(request, "reports/papers.html", context)


def _days(question: Question, data) -> tuple[dt.date, dt.date | None, dict[str, list[str]]]:
    """The day before and that of issue, the usual ones where they cannot be read, and why not."""
    faults = {}
    try:
        before = day_before(question, data)
    except ValidationError as error:
        before, faults["before"] = day_before(question, {}), error.messages
    try:
        issued = day_issued(data)
    except ValidationError as error:
        issued, faults["issued"] = None, error.messages
    return before, issued, faults


@require_safe
@scoped
def form_file(request, slug):
    """One of the forms as a workbook; a long list is offered to be written in the background."""

    def make(question: Question, **days):
        if slug == FORM and (count := cases(question, request.user).count()) > LONG:
            return offer(request, question, count, form=slug, **days)
        return form_workbook(slug, question, request.user, **days, now=timezone.now())

    if slug not in FORMS:
        raise Http404
    return answer(request, make, CONTENT_TYPE, slug, "xlsx")


def may_write_at(place: Locality | None, user) -> bool:
    """Whether the user may write what papers of a place print around their tables."""
    if place is None:
        return editing_reach_of(user).nationwide
    return Locality.objects.editable_by(user).filter(pk=place.pk).exists()


@require_safe
@scoped
def form_page(request, slug):
    """One of the forms as PDF."""

    def make(question: Question, **days):
        if slug == FORM and cases(question, request.user).count() > LONG:
            raise ValidationError("Danh sách quá dài để in thành PDF; hãy tải Excel.")
        form = form_of(slug, question, request.user, **days)
        return form_pdf(form, request.user, now=timezone.now())

    if slug not in FORMS:
        raise Http404
    return answer(request, make, PDF, slug, "pdf")


@require_safe
@scoped
def report(request, ending):
    """The report in the Party's layout, as a Word file or as PDF."""
    write, kind = {"docx": (report_document, DOCX), "pdf": (report_pdf, PDF)}[ending]

    def make(question: Question, **days):
        return write(question, request.user, **days, now=timezone.localtime())

    return answer(request, make, kind, "bao-cao-kiem-nhiem", ending)


def answer(
    request,
    make: Callable[..., bytes | HttpResponse],
    kind: str,
    name: str,
    ending: str,
):
    """What `make` makes of the question asked, the day `before` and that of issue, as a file.

    A page that it makes instead is shown. 404 outside the scope; 400, with a sentence for each
    fault, for what cannot be read or told.
    """
    try:
        question = Question.from_query(request.GET, user=request.user)
        days = {"before": day_before(question, request.GET), "issued": day_issued(request.GET)}
        content = make(question, **days)
    except Locality.DoesNotExist:
        raise Http404 from None
    except ValidationError as error:
        return render(request, "reports/unreadable.html", {"faults": error.messages}, status=400)
    if isinstance(content, HttpResponse):
        return content
    return download(content, kind, file_name(name, question, ending))


def download(content: bytes, kind: str, name: str) -> HttpResponse:
    """Bytes as a file that browsers save and nobody keeps."""
    disposition = f"attachment; filename=\"{name}\"; filename*=UTF-8''{name}"
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type=kind, headers=headers)
