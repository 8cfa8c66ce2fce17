"""Indicators: one page each, with its definition, its figures and the list behind each figure."""

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from cadres.views import scoped
from reports import exports
from reports.filters import shown
from reports.indicators.breakdowns import Breakdown
from reports.indicators.readings import Counted, Reading
from reports.indicators.registry import INDICATORS, Indicator, find
from reports.questions import Question

from . import question_or_404
from .exports import answer_file

PER_PAGE = 50


@scoped
def indicators(request):
    """Every indicator with its definition; ?indicator=… leads on to one, with all else kept."""
    if chosen := find(request.GET.get("indicator", "")):
        kept = {key: value for key, value in request.GET.items() if key != "indicator"}
        address = f"{chosen.slug}/?{urlencode(kept)}"
        return redirect(address)
    return render(request, "reports/indicators.html", _asked(request) | {"menu": INDICATORS})


@scoped
def indicator(request, slug):
    """One indicator of a place on a day: its figures, also of the children, and one list."""
    chosen = _found(slug)
    context = _asked(request)
    reading = chosen.read(context["question"], request.GET, request.user)
    counted = reading.counted(request.user)
    context |= {
        "indicator": chosen,
        "menu": INDICATORS,
        "reading": reading,
        "counted": counted,
        "question": reading.question,
        "narrowed": reading.question.but(pairing=None).filters,  # the pairing is in the form
        "unit": reading.unit or (counted[0].breakdown.unit if counted else ""),
    }
    if counted:
        name = request.GET.get("list", "")
        name = name if reading.find(name) else counted[0].first_missing
        context["listing"] = _listing(reading, counted, name, request.GET.get("page"))
    return render(request, "reports/indicator.html", context)


@require_safe
@scoped
def indicator_list(request, slug):
    """The list of a figure as an Excel file."""
    return answer_file(
        request, lambda question, request: _workbook(_found(slug), question, request)
    )


def _found(slug: str) -> Indicator:
    chosen = find(slug)
    if chosen is None:
        raise Http404
    return chosen


def _asked(request) -> dict:
    """The question of the address and what every page says of it; 404 outside the scope."""
    question, faults = question_or_404(request.GET, request.user)
    place = question.place
    version = place.version_on(question.day) if place else None
    return {
        "question": question,
        "faults": faults,
        "form": shown(question, request.GET, faults),
        "place_name": (version or place).name if place else question.place_name,
        "is_there": place is None or version is not None,
    }


def _listing(reading: Reading, counted: list[Counted], name: str, number) -> dict:
    """A page of the rows behind a figure, as the columns say them.

    How many there are the figure says: they are the rows that it counted. Which of them are on the
    page is found by their ids, so that only these are read whole.
    """
    breakdown, state = reading.find(name)
    figures = next(each.figures for each in counted if each.breakdown is breakdown)
    listed = breakdown.in_state(state)
    pages = Paginator(listed.values_list("pk", flat=True), PER_PAGE)
    pages.count = figures.own.count(state)
    page = pages.get_page(number)
    rows = breakdown.dress(list(listed.filter(pk__in=list(page))), reading.question)
    return {
        "name": name,
        "title": title_of(breakdown, state),
        "unit": breakdown.unit,
        "page": page,
        "numbers": pages.get_elided_page_range(page.number),
        "query": f"{reading.query}&{urlencode({'list': name})}",
        "columns": breakdown.columns,
        "lines": [_cells(breakdown, row, at) for at, row in enumerate(rows, page.start_index())],
    }


def _cells(breakdown: Breakdown, row, number: int) -> list[tuple]:
    """A row as (column, text, address)."""
    row.number = number
    return [(column, column.text(row), column.address(row)) for column in breakdown.columns]


def title_of(breakdown: Breakdown, state: str) -> str:
    """ "Bí thư Đảng ủy xã: không là người địa phương" """
    label = breakdown.state(state).label if state else "Tất cả"
    return f"{breakdown.title}: {label[0].lower()}{label[1:]}"


def _workbook(chosen: Indicator, question: Question, request) -> tuple[bytes, str]:
    """The file of ?list=… or of ?table=…, as the page shows them."""
    reading = chosen.read(question, request.GET, request.user)
    found = reading.find(request.GET.get("list", ""))
    table = next((t for t in reading.tables if t.key == request.GET.get("table")), None)
    source = {
        "user": request.user, "now": timezone.now(), "address": request.get_full_path(),
    }  # fmt: skip
    if found:
        content = exports.indicator_workbook(chosen.title, reading, *found, **source)
    elif table:
        content = exports.table_workbook(chosen.title, reading, table, **source)
    else:
        raise ValidationError("Không có danh sách này.")
    return content, exports.file_name(chosen.slug, reading.question)
