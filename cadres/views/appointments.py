"""Ending, moving and correcting one post: type, see what follows for the cases, write."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from cadres.access import default_day
from cadres.actions import appointments as actions
from cadres.actions.writing import recorded
from cadres.changes import StaleError, since, token_of
from cadres.forms.keeping import CorrectForm, EndForm, MoveForm
from cadres.gazette import Gazette
from cadres.models import Appointment
from cadres.proposals import Seat
from cadres.sentences import Sentences

from . import for_editors
from .keeping import cases_of, outcome, post, standing_day, told, tried

FACTS = ("person", "position", "locality", "start_decision", "end_decision")


@for_editors
def end(request, pk):
    """End one post on its last day held."""
    held = _held(request, pk)
    form = EndForm(request.POST or None)

    def write(seen):
        known = None if seen is None else {held.pk: seen}
        typed = {name: form.cleaned_data[name] for name in ("last", "end_reason", "reason")}
        actions.end(
            user=request.user,
            appointments=[held],
            decision=form.decision(request.user),
            seen=known,
            **typed,
        )

    return _page(request, held, form, write, "Thôi giữ chức")


@for_editors
def move(request, pk):
    """End one post and begin another one of the same person on one day."""
    held = _held(request, pk)
    day = default_day(request.user)
    form = MoveForm(request.POST or None, user=request.user, day=day, held=held)

    def write(seen):
        typed = form.cleaned_data
        for seat in form.seats:
            if seat.is_resolved:
                actions.end(user=request.user, appointments=[seat.holder], last=seat.last)
        actions.move(
            user=request.user,
            appointment=held,
            locality=typed["place"],
            decision=form.decision(request.user),
            seen=seen,
            first=typed["day"],
            **{name: typed[name] for name in ("position", "holding", "reason")},
        )

    return _page(request, held, form, write, "Chuyển sang chức danh khác")


@for_editors
def correct(request, pk):
    """Correct what was entered of one post."""
    held = _held(request, pk)
    day = standing_day(held, default_day(request.user))
    form = CorrectForm(request.POST or None, held=held, user=request.user, day=day)

    def write(seen):
        actions.correct(
            user=request.user,
            appointment=held,
            reason=form.cleaned_data["reason"],
            seen=seen,
            **form.corrected(),
        )

    return _page(request, held, form, write, "Sửa thông tin giữ chức")


def _held(request, pk) -> Appointment:
    mine = Appointment.objects.editable_by(request.user).select_related(*FACTS)
    return get_object_or_404(mine, pk=pk)


def _page(request, held: Appointment, form, write, title: str):
    """Show the form; with `write` in the request do it, else rehearse it.

    The form carries `seen`. When somebody else changed the post meanwhile the page tells what, and
    a second "Ghi" overwrites knowingly.
    """
    stale, seen, consequences = [], _seen(request, held), None
    if request.method == "POST":
        try:
            consequences = _do(request, held, form, write, seen)
        except StaleError:
            stale, seen = since(held, seen), token_of(held)
    if consequences is not None and "write" in request.POST:
        messages.success(request, f"Đã ghi. {told(consequences)}".strip())
        return redirect("person", held.person_id)
    day = default_day(request.user)
    context = {
        "title": title,
        "post": post(held, Gazette([held.locality_id]), day),
        "form": form,
        "seen": seen,
        "stale": stale,
        "outcome": outcome(consequences, day),
        "warnings": [] if consequences is None else _warnings(request.user, held, form, day),
        "seats": _told(form),
    }
    if not request.htmx:  # what is swapped in must not take the keyboard away
        form.start_at(next(iter(form.fields)))
        form.start_at_fault()
    return render(request, "cadres/appointment_form.html", context)


def _warnings(user, held: Appointment, form, day) -> list[str]:
    """What may be a slip: a decision's other day, days on which there is no such position."""
    typed = form.cleaned_data
    position = typed.get("position") or held.position
    first = typed.get("day") or typed.get("first")
    doubt = position.lifetime.doubt(first, typed.get("last"), day)
    said = f"{position.title_at(None)}: {doubt}." if doubt else ""
    return list(filter(None, (form.decision_warning(user), said)))


def _do(request, held, form, write, seen):
    """The consequences of the write, done or only rehearsed; None when it is refused."""
    really = "write" in request.POST
    with recorded(user=request.user):
        deed = partial(write, seen if really else None)
        form.is_valid()  # finds who else is concerned
        people = [held.person_id, *(seat.holder.person_id for seat in _seats(form))]
        return tried(form, cases_of(people), deed, really=really)


def _told(form) -> list[dict]:
    seats = _seats(form)
    sentences = Sentences(form.proposal, None) if seats else None
    return [sentences.seat(seat, form["holder_ends"]) for seat in seats]


def _seats(form) -> list[Seat]:
    """The posts that others must leave, or may, for a move."""
    return form.seats if isinstance(form, MoveForm) else []


def _seen(request, held: Appointment) -> int:
    typed = request.POST.get("seen", "")
    return int(typed) if typed.isdecimal() else token_of(held)
