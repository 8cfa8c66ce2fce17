"""Lists that take seconds: asked for, watched while they are written, fetched."""

from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from cadres.models import Locality
from cadres.views import scoped
from reports import exports, jobs, long_files
from reports.filters import day_before, day_issued
from reports.questions import Question
from reports.tallies import cases

LONG = 5000  # cases; a shorter list is written while its reader waits


@require_POST
@scoped
def begin(request):
    """Start writing a list of the question asked, and show how far it is.

    ?form=phu-luc-1 asks for the official form, with ?before=… and ?issued=… as on its own page.
    """
    kind = jobs.FORM if request.GET.get("form") == jobs.FORM else jobs.LIST
    try:
        question = Question.from_query(request.GET, user=request.user)
        before, issued = day_before(question, request.GET), day_issued(request.GET)
    except Locality.DoesNotExist:
        raise Http404 from None
    except ValidationError as error:
        return render(request, "reports/unreadable.html", {"faults": error.messages}, status=400)
    page, name = {
        jobs.LIST: ("case-list", "danh-sach-kiem-nhiem"), jobs.FORM: ("papers", jobs.FORM),
    }[kind]  # fmt: skip
    key = jobs.start(
        kind,
        question,
        request.user,
        now=timezone.now(),
        before=before,
        issued=issued,
        name=exports.file_name(name, question),
        total=cases(question, request.user).count(),
        back=f"{reverse(page)}?{question.query}",
    )
    return redirect("long-list", key)


@require_safe
@scoped
def watch(request, key):
    """How far a list is; its part that moves, for htmx."""
    known = long_files.find(key, request.user)
    if known is None:
        raise Http404
    template = "reports/_long_list.html" if request.htmx else "reports/long_list.html"
    return render(request, template, {"known": known, "key": key})


@require_safe
@scoped
def fetch(request, key):
    """The list, once it is whole."""
    known = long_files.find(key, request.user)
    if known is None or known.state != long_files.READY:
        raise Http404
    content = long_files.path_of(key).open("rb")
    return FileResponse(
        content, as_attachment=True, filename=known.name, content_type=exports.CONTENT_TYPE
    )


def offer(request, question: Question, count: int, *, form: str = "", before=None, issued=None):
    """Say how long the list is, with the button that starts it; of a form its other days too."""
    address = f"{reverse('long-list-new')}?{question.query}"
    if form:
        address += f"&form={form}&before={before.isoformat()}"
        address += f"&issued={issued.isoformat()}" if issued else ""
    back = reverse("papers" if form else "case-list")
    context = {"count": count, "address": address, "question": question, "back": back}
    return render(request, "reports/long_list_new.html", context)
