"""The letterhead of a place: one page, kept by its editors."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse

from cadres.access import NATION, default_day, default_place
from cadres.changes import StaleError, history_of_catalogue, since, token_of
from cadres.models import Locality
from cadres.views import editable_place, for_editors
from reports.actions import set_letterhead
from reports.exports.letterhead import organisation
from reports.forms import LetterheadForm
from reports.models import Letterhead
from reports.questions import Question


@for_editors
def letterhead(request):
    """Change what papers of ?place=… (an id, or "vn") print around their tables.

    Who was overtaken is told by what, and keeps what was typed.
    """
    place = place_asked(request)
    kept = Letterhead.objects.filter(locality=place).first() or Letterhead(locality=place)
    question = Question(default_day(request.user), place)
    typed = request.POST.get("seen", "")
    seen = int(typed) if typed.isdecimal() else token_of(kept) if kept.pk else None
    form, stale = LetterheadForm(request.POST or None, instance=kept), []
    if request.method == "POST" and form.is_valid():
        try:
            set_letterhead(user=request.user, letterhead=form.instance, seen=seen)
        except StaleError:
            stale, seen = since(kept, seen), token_of(kept)
        else:
            messages.success(request, f"Đã ghi thể thức văn bản của {question.place_name}.")
            return redirect(f"{reverse('papers')}?place={question.parameters['place']}")
    context = {
        "form": form,
        "seen": seen,
        "stale": stale,
        "changes": history_of_catalogue(kept) if kept.pk else [],
        "papers_question": question,
        "place_name": question.place_name,
        "issuer": organisation(question),
    }
    return render(request, "reports/letterhead.html", context)


def place_asked(request) -> Locality | None:
    """The place asked for, the user's own without one; 404 where the user may not write."""
    own = default_place(request.user)
    asked = request.GET.get("place") or (str(own.pk) if own else NATION)
    return editable_place(asked, request.user)
