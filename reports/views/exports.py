"""Downloads: the tables and the list of a page as Excel files."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cadres.models import Locality
from cadres.views import scoped
from reports import exports
from reports.comparison import Comparison, listed, read_days, reading
from reports.comparison_table import compared
from reports.crosstables import cross
from reports.dimensions import DIMENSIONS
from reports.exports import text_list
from reports.questions import Question, Unit
from reports.tallies import cases

from .comparison import read_term, row_label
from .long_lists import LONG, offer


@require_safe
@scoped
def tally_workbook(request):
    """The table `rows` × `columns` (child × level unless said otherwise) of the question asked."""
    return answer_file(request, _tally)


@require_safe
@scoped
def list_workbook(request):
    """The list of the cases that the question counts; a long one is offered to be started."""
    return answer_file(request, _list)


@require_safe
@scoped
def list_text(request):
    """The same list as CSV, sent while it is read."""
    return answer_file(request, _text)


@require_safe
@scoped
def comparison_workbook(request):
    """The tables of the comparison that is asked."""
    return answer_file(request, _comparison)


@require_safe
@scoped
def change_workbook(request):
    """The list of a term of the comparison that is asked."""
    return answer_file(request, _changes)


def _text(question: Question, request) -> StreamingHttpResponse:
    name = exports.file_name("danh-sach-kiem-nhiem", question, "csv")
    disposition = f"attachment; filename=\"{name}\"; filename*=UTF-8''{name}"
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    pieces = text_list.list_text(question, request.user)
    return StreamingHttpResponse(pieces, content_type=text_list.CSV, headers=headers)


def answer_file(request, make):
    """The file of the question in the address; 404 outside the scope, 400 if unreadable."""
    try:
        question = Question.from_query(request.GET, user=request.user)
        made = make(question, request)
    except Locality.DoesNotExist:
        raise Http404 from None
    except ValidationError as error:
        return render(request, "reports/unreadable.html", {"faults": error.messages}, status=400)
    if isinstance(made, HttpResponseBase):
        return made
    content, name = made
    disposition = f"attachment; filename=\"{name}\"; filename*=UTF-8''{name}"
    return HttpResponse(
        content,
        content_type=exports.CONTENT_TYPE,
        headers={"Content-Disposition": disposition, "Cache-Control": "private, no-store"},
    )


def _tally(question: Question, request) -> tuple[bytes, str]:
    dimensions = read_dimensions(request.GET)
    table = cross(question, **dimensions, user=request.user)
    content = exports.tally_workbook(table, dimensions, user=request.user, now=timezone.now())
    return content, exports.file_name("kiem-nhiem", question)


def _list(question: Question, request) -> tuple[bytes, str] | HttpResponse:
    count = cases(question, request.user).count()
    if count > LONG:
        return offer(request, question, count)
    content = exports.list_workbook(question, request.user, now=timezone.now())
    return content, exports.file_name("danh-sach-kiem-nhiem", question)


def _comparison(question: Question, request) -> tuple[bytes, str]:
    asked = _compared(question, request)
    tables = compared(asked, request.user)
    content = exports.comparison_workbook(asked, tables, user=request.user, now=timezone.now())
    return content, exports.file_name("bien-dong-kiem-nhiem", asked.question)


def _changes(question: Question, request) -> tuple[bytes, str]:
    """What was known then is read then, all of it."""
    asked = _compared(question, request)
    term, by, row = read_term(request.GET)
    label = row_label(asked, term, by, row, request.user)
    named = asked.question_of(term)
    stretches = listed(asked, term, by, row, request.user)
    title = f"{term.label}{f' – {label}' if label else ''} ({exports.days_text(asked)})"
    with reading(asked, term):
        content = exports.list_workbook(
            named,
            request.user,
            now=timezone.now(),
            stretches=stretches,
            title=title,
            address=request.get_full_path(),
        )
    return content, exports.file_name("danh-sach-bien-dong", named)


def _compared(question: Question, request) -> Comparison:
    question = question.but(unit=Unit.CASES)
    return Comparison(question, *read_days(request.GET, question))


def read_dimensions(data) -> dict[str, str | None]:
    """The rows, what divides them and the columns that an address names, as `cross` takes them.

    One dimension makes a table without columns, none makes child × level. ValidationError for what
    is no dimension.
    """
    names = [data[key] for key in ("rows", "columns") if data.get(key)] or ["child", "level"]
    rows, columns = (*names, None)[:2]
    then = data.get("then") or None
    names += [then] if then else []
    unknown = [name for name in names if name not in DIMENSIONS]
    if unknown:
        raise ValidationError([f"Không tổng hợp được theo “{name}”." for name in unknown])
    if len(set(names)) < len(names):
        raise ValidationError("Dòng và cột của bảng phải khác nhau.")
    return {"rows": rows, "then": then, "columns": columns}
