"""The page of a decision: the posts it began and ended, its file and history; correcting it."""

import datetime as dt
import re
from pathlib import PurePosixPath

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render

from cadres.actions.decisions import TYPES, correct_decision
from cadres.changes import StaleError, history_of_decision, since, token_of
from cadres.forms.decisions import DecisionForm
from cadres.gazette import Gazette
from cadres.models import Appointment, Decision

from . import for_editors, scoped
from .keeping import add_refusal, post

# A post is named as on its day nearest to these: its first day, its last.
FIRST, LAST = dt.date.min, dt.date.max


@scoped
def decision(request, pk):
    """A decision that began or ended a post within the user's scope; only such posts are named."""
    paper = get_object_or_404(Decision.objects.visible_to(request.user), pk=pk)
    related = Appointment.objects.filter(Q(start_decision=paper) | Q(end_decision=paper))
    held = list(related.visible_to(request.user).select_related("person", "position", "locality"))
    held.sort(key=lambda each: (each.person.sort_key, each.person_id, each.pk))
    gazette = Gazette(each.locality_id for each in held)
    outside = related.count() - len(held)
    context = {
        "decision": paper,
        "began": [post(each, gazette, FIRST) for each in held if each.start_decision_id == pk],
        "ended": [post(each, gazette, LAST) for each in held if each.end_decision_id == pk],
        "outside": outside,
        "may_edit": Decision.objects.editable_by(request.user).filter(pk=pk).exists(),
        "changes": history_of_decision(paper),
        "name_of_file": _name_of_file(paper) if paper.file and not outside else "",
    }
    return render(request, "cadres/decision.html", context)


@for_editors
def decision_edit(request, pk):
    """Correct a decision; who was overtaken meanwhile is told by what, and keeps what was typed."""
    paper = get_object_or_404(Decision.objects.editable_by(request.user), pk=pk)
    typed = request.POST.get("seen", "")
    seen, stale = int(typed) if typed.isdecimal() else token_of(paper), []
    shown = Decision.objects.get(pk=pk)  # the form writes what was typed into its instance
    form = DecisionForm(request.POST or None, request.FILES or None, instance=shown)
    if form.is_valid():
        try:
            _correct(request.user, paper, form, seen)
        except StaleError:
            stale, seen = since(paper, seen), token_of(paper)
        if not stale and not form.errors:
            messages.success(request, "Đã ghi.")
            return redirect("decision", pk)
    context = {"decision": paper, "form": form, "seen": seen, "stale": stale}
    context["choose_again"] = bool(request.FILES)
    return render(request, "cadres/decision_edit.html", context)


@scoped
def decision_file(request, pk):
    """The copy of a decision, as a download, for those who may see every post it speaks of."""
    paper = get_object_or_404(Decision.objects.wholly_visible_to(request.user), pk=pk)
    kind = _kind_of_name(paper)
    if kind not in TYPES:
        raise Http404
    try:
        content = paper.file.open()
    except FileNotFoundError:
        raise Http404 from None
    return FileResponse(
        content, as_attachment=True, filename=_name_of_file(paper), content_type=TYPES[kind]
    )


def _correct(user, paper: Decision, form: DecisionForm, seen: int) -> None:
    try:
        correct_decision(
            user=user,
            decision=paper,
            reason=form.cleaned_data["reason"],
            seen=seen,
            content=form.content,
            **form.corrected(),
        )
    except ValidationError as refused:
        add_refusal(form, refused)


def _kind_of_name(paper: Decision) -> str:
    return PurePosixPath(paper.file.name or "").suffix.removeprefix(".")


def _name_of_file(paper: Decision) -> str:
    """The name of a download, made of the decision's number: "12-QĐ-TU.pdf"."""
    number = re.sub(r"[^\w-]+", "-", paper.number).strip("-")
    return f"{number}.{_kind_of_name(paper)}"
