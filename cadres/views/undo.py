"""Taking one change back: see what it said and what follows for the cases, then do it."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render

from cadres.access import default_day
from cadres.actions import undo
from cadres.changes import change_of
from cadres.forms.people import UndoForm
from cadres.models import Person

from . import for_editors
from .keeping import cases_of, outcome, told, tried


@for_editors
def undo_change(request, table, event):
    """Show what would be taken back, or why it cannot be; a POST with `write` does it."""
    found = _found(request.user, table, event)
    people = undo.people_of(found)
    form = UndoForm(request.POST)
    deed = partial(_deed, request.user, found, form)
    really = "write" in request.POST
    consequences = tried(form, cases_of(people), deed, really=really)
    if really and consequences is not None:
        messages.success(request, f"Đã hoàn tác. {told(consequences)}".strip())
        return _back(request.user, table, found, people)
    context = {
        "change": change_of(found),
        "form": form,
        "outcome": outcome(consequences, default_day(request.user)),
        "people": Person.objects.visible_to(request.user).filter(pk__in=people),
    }
    return render(request, "cadres/change_undo.html", context)


def _found(user, table, number):
    try:
        return undo.change_to_undo(user=user, table=table, number=number)
    except (LookupError, PermissionDenied):
        raise Http404 from None


def _deed(user, found, form):
    undo.undo(user=user, event=found, reason=form.cleaned_data["reason"])


def _back(user, table, found, people):
    """To the decision, or to the person where there still is one to see."""
    if table == "decision" and found.pgh_label != "insert":
        return redirect("decision", found.pgh_obj_id)
    seen = Person.objects.visible_to(user).filter(pk__in=people).first()
    return redirect("person", seen.pk) if seen else redirect("reviews")
