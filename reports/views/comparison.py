"""Two days compared: the sum, its tables, and the list behind each term."""

from collections.abc import Hashable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django_tables2 import RequestConfig

from cadres import vietnamese
from cadres.views import scoped
from reports.columns import with_facts
from reports.comparison import BY, Comparison, Term, listed, read_days, reading
from reports.comparison_table import Line, compared, lines_by, shown_terms
from reports.dimensions import DIMENSIONS
from reports.filters import shown
from reports.questions import Unit
from reports.tables import CaseTable

from . import question_or_404
from .case_list import turned


@dataclass(frozen=True)
class Figure:
    """A figure of the page: what it counts, and the address of its list."""

    term: Term
    value: int
    address: str

    @property
    def text(self) -> str:
        return vietnamese.format_number(self.value)


@scoped
def comparison(request):
    """The question of the address on its day and on ?since=…, with the opening as of ?known=…."""
    asked, faults = read_comparison(request)
    tables = compared(asked, request.user)
    context = {
        "comparison": asked,
        "question": asked.question,
        "faults": faults,
        "form": _form(asked, request.GET, faults),
        "hidden": {k: v for k, v in asked.question.parameters.items() if k != "day"},
        "place_name": asked.question.place_name,
        "terms": shown_terms(asked),
        "total": figures_of(asked, tables.total),
        "total_line": tables.total,
        "tables": [
            (by, DIMENSIONS[by].title, [(line, figures_of(asked, line, by)) for line in lines])
            for by, lines in tables.by.items()
            if lines
        ],
    }
    return render(request, "reports/comparison.html", context)


@scoped
def change_list(request):
    """The cases of ?term=…, in ?row=… of the table by ?by=…."""
    asked, faults = read_comparison(request)
    if faults:
        raise Http404
    term, by, row = read_term(request.GET)
    question = asked.question_of(term)
    stretches = listed(asked, term, by, row, request.user)
    label = row_label(asked, term, by, row, request.user)
    with reading(asked, term):
        table = CaseTable(with_facts(stretches).in_order(), question=question)
        RequestConfig(request, paginate=False).configure(table)
        context = {
            "comparison": asked,
            "question": question,
            "place_name": question.place_name,
            "term": term,
            "label": label,
            "table": turned(table, request, question),
            "parameters": request.GET.urlencode(),
        }
        return render(request, "reports/change_list.html", context)


def read_comparison(request) -> tuple[Comparison, dict]:
    """The comparison that is asked, of cases, defaults in place of what cannot be read; faults."""
    question, faults = question_or_404(request.GET, request.user)
    question = question.but(unit=Unit.CASES)
    try:
        days = read_days(request.GET, question)
    except ValidationError as error:
        faults = {**faults, **error.message_dict}
        days = read_days({}, question)
    return Comparison(question, *days), faults


def read_term(data) -> tuple[Term, str, Hashable]:
    """The term, the dimension ("" for the total) and the row that an address names; else 404."""
    term, by, row = (data.get(key, "") for key in ("term", "by", "row"))
    if term not in Term.values or (by and (by not in BY or not row.isdecimal())):
        raise Http404
    return Term(term), by, int(row) if by else None


def row_label(asked: Comparison, term: Term, by: str, row, user) -> str:
    """What the row of a list is called in its table; "" for the total."""
    if not by:
        return ""
    lines = lines_by(by, {(term, row): 1}, asked, user)
    return lines[0].label if lines else ""


def figures_of(asked: Comparison, line: Line, by: str = "") -> list[Figure]:
    """The figures of a row in the order of the terms, each with the address of its list."""
    return [
        Figure(term, line.figures[term], _address(asked, line, term, by))
        for term in shown_terms(asked)
    ]


def _address(asked: Comparison, line: Line, term: Term, by: str) -> str:
    ends = {Term.CLOSING: line.closing, Term.OPENING: None if asked.known else line.opening}
    if question := ends.get(term):
        return f"{reverse('case-list')}?{question.query}"
    row = {"by": by, "row": line.key} if by else {}
    return f"{reverse('change-list')}?{urlencode({**asked.parameters, 'term': term, **row})}"


def _form(asked: Comparison, data, faults) -> dict[str, str]:
    days = {"since": asked.since, "known": asked.known}
    written = {key: vietnamese.format_day(day) if day else "" for key, day in days.items()}
    typed = {key: data.get(key, "") for key in days if key in faults}
    asked_faults = {key: faults[key] for key in faults if key not in days}
    return shown(asked.question, data, asked_faults) | written | typed
