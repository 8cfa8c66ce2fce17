"""Lists that take seconds: asked for, watched while they are written, fetched."""

from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from cadres.models import Locality
from cadres.views import scoped
from reports import exports, long_files
from reports.questions import Question
from reports.tallies import cases

LONG = 5000  # cases; a shorter list is written while its reader waits


@require_POST
@scoped
def begin(request):
    """Start writing the list of the question asked, and show how far it is."""
    try:
        question = Question.from_query(request.GET, user=request.user)
    except Locality.DoesNotExist:
        raise Http404 from None
    except ValidationError as error:
        return render(request, "reports/unreadable.html", {"faults": error.messages}, status=400)
    user, now = request.user, timezone.now()

    def work(path, tell):
        exports.write_long_list(path, question, user, now=now, tell=tell)

    name = exports.file_name("danh-sach-kiem-nhiem", question)
    key = long_files.begin(user, name=name, total=cases(question, user).count(), work=work)
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
    if known is None or known.state != "ready":
        raise Http404
    content = long_files.path_of(key).open("rb")
    return FileResponse(
        content, as_attachment=True, filename=known.name, content_type=exports.CONTENT_TYPE
    )


def offer(request, question: Question, count: int):
    """Say how long the list is, with the button that starts it."""
    address = f"{reverse('long-list-new')}?{question.query}"
    context = {"count": count, "address": address, "question": question}
    return render(request, "reports/long_list_new.html", context)
