"""Two records of one person made one, and parted again: choose, see what follows, do it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from cadres.access import default_day
from cadres.actions import people
from cadres.changes import StaleError, since, token_of
from cadres.consequences import Consequences
from cadres.forms.people import MergeForm, ReasonForm
from cadres.gazette import Gazette
from cadres.models import Person, PersonMerge

from . import for_editors
from .keeping import cases_of, outcome, post, told, tried


@for_editors
def merge(request, pk, other):
    """Merge record `other` into `pk`; both within the user's editing scope, else 404."""
    mine = Person.objects.editable_by(request.user)
    if pk == other:
        raise Http404
    kept, gone = get_object_or_404(mine, pk=pk), get_object_or_404(mine, pk=other)
    form = MergeForm(request.POST if request.method == "POST" else None, kept=kept, gone=gone)
    seen, stale, consequences = _seen(request, kept, gone), [], None
    try:
        consequences = _merged(request, form, kept, gone, seen)
    except StaleError as error:
        stale, seen = since(error.row, error.seen), _tokens(kept, gone)
    if consequences is not None and "write" in request.POST:
        messages.success(request, f"Đã gộp hai hồ sơ. {told(consequences)}".strip())
        return redirect("person", pk)
    day = default_day(request.user)
    context = {
        "form": form,
        "sides": _sides(kept, gone, seen, day),
        "stale": stale,
        "outcome": outcome(consequences, day),
    }
    return render(request, "cadres/person_merge.html", context)


@for_editors
def unmerge(request, pk):
    """Part two merged records again; 404 unless the kept one may be edited."""
    mine = PersonMerge.objects.filter(kept__in=Person.objects.editable_by(request.user))
    found = get_object_or_404(mine.select_related("kept", "gone", "merged_by"), pk=pk)
    form = ReasonForm(request.POST)
    really = "write" in request.POST

    def write():
        people.unmerge(user=request.user, merge=found, reason=form.cleaned_data["reason"])

    consequences = tried(form, cases_of([found.kept_id, found.gone_id]), write, really=really)
    if really and consequences is not None:
        messages.success(request, f"Đã tách hai hồ sơ. {told(consequences)}".strip())
        return redirect("person", found.kept_id)
    day = default_day(request.user)
    moved = found.kept.appointments.filter(pk__in=found.moved)
    context = {
        "merge": found,
        "form": form,
        "posts": _posts(moved, day),
        "restored": len(found.removed.get("appointment", [])),
        "outcome": outcome(consequences, day),
    }
    return render(request, "cadres/person_unmerge.html", context)


def _merged(request, form, kept: Person, gone: Person, seen) -> Consequences | None:
    """Merge two records as the form says; without `write` in the request only rehearse it.

    What follows for the cases, or None when it was refused. StaleError passes.
    """
    really = "write" in request.POST

    def write():
        people.merge(
            user=request.user, kept=kept, gone=gone, taken=form.taken(), left_out=form.left_out(),
            reason=form.cleaned_data["reason"], seen=seen if really else None,
        )  # fmt: skip

    return tried(form, cases_of([kept.pk, gone.pk]), write, really=really)


def _sides(kept: Person, gone: Person, seen: dict[int, int], day) -> list[dict]:
    """Both records with their posts, the kept one first."""
    return [
        {
            "person": person,
            "role": role,
            "posts": _posts(person.appointments.all(), day),
            "seen": seen[person.pk],
        }
        for person, role in ((kept, "Hồ sơ giữ lại"), (gone, "Hồ sơ được gộp"))
    ]


def _posts(appointments, day) -> list[dict]:
    held = list(appointments.select_related("position", "locality").order_by("period", "pk"))
    gazette = Gazette(each.locality_id for each in held)
    return [post(each, gazette, day) for each in held]


def _tokens(*records: Person) -> dict[int, int]:
    return {person.pk: token_of(person) for person in records}


def _seen(request, *records: Person) -> dict[int, int]:
    """What the form remembers of each record, else what there is now."""
    seen = _tokens(*records)
    for pk in seen:
        typed = request.POST.get(f"seen-{pk}", "")
        if typed.isdecimal():
            seen[pk] = int(typed)
    return seen
