"""Ending or renewing many posts in one step, after a congress or where the place has ended."""

import datetime as dt
from collections import defaultdict

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Max, QuerySet
from django.shortcuts import redirect, render

from cadres.actions import appointments as actions
from cadres.actions.writing import CHANGED_MEANWHILE, recorded
from cadres.changes import StaleError, event_model, since
from cadres.facts import ONE_DAY
from cadres.forms.keeping import EndedPlacesForm, ManyPostsForm, PickForm
from cadres.gazette import Gazette
from cadres.models import Appointment
from cadres.reviews import at_ended_places
from cadres.vietnamese import PartialDate, format_day, format_number

from . import day_asked, for_editors
from .keeping import cases_of, outcome, post, told, tried

MOST = 500  # posts listed, and written in one step
ENDED_PLACES = "noi-da-ket-thuc"
ORDER = ("locality__level", "locality__order_key", "position__order", "person__sort_key", "pk")


@for_editors
def many_posts(request):
    """List posts, rehearse what is asked for those chosen, and with `write` do it: all or none.

    ?place=&day=&position= chooses the posts; ?review=noi-da-ket-thuc lists those still open at
    places that were no more on the day, each to be ended on the last day of its place.
    """
    by_place = request.GET.get("review") == ENDED_PLACES
    day = day_asked(request)
    picked = PickForm(request.GET or None, user=request.user, day=day, initial=_start(day))
    posts = at_ended_places(request.user, day) if by_place else _picked(picked, request.user)
    posts = posts.select_related("person", "position", "locality")
    listed = list(posts.select_related("start_decision").order_by(*ORDER)[: MOST + 1])
    form = _form(EndedPlacesForm if by_place else ManyPostsForm, request)
    desk = _Desk(request, posts, listed[:MOST], form, day)
    if request.method == "POST" and desk.work():
        return redirect(request.get_full_path())
    context = {
        "by_place": by_place,
        "was_asked": picked.is_bound and picked.is_valid(),
        "picked": _shown(picked, request.user, day),
        "form": form,
        "rows": _rows(listed[:MOST], desk.chosen, by_place, day),
        "is_cut": len(listed) > MOST,
        "most": MOST,
        **desk.context(),
    }
    return render(request, "cadres/many_posts.html", context)


class _Desk:
    """The posts chosen and what is asked for them."""

    def __init__(self, request, posts, listed, form, day):
        self.request, self.form, self.posts, self.day = request, form, posts, day
        typed = {int(pk) for pk in request.POST.getlist("held") if pk.isdecimal()}
        everything = {held.pk for held in listed}
        self.chosen = everything if "all" in request.POST else typed
        if "none" in request.POST:
            self.chosen = set()
        seen = request.POST.get("seen", "")
        self.seen = int(seen) if seen.isdecimal() else _last_change()
        self.held, self.stale, self.consequences = [], [], None

    def work(self) -> bool:
        """Rehearse or write what is asked; whether it was written."""
        really = "write" in self.request.POST
        if not self.form.is_bound:
            return False
        if not self.chosen:
            self.form.add_error(None, "Chưa chọn chức danh nào trong danh sách dưới đây.")
        held = self.held = list(self.posts.filter(pk__in=self.chosen))
        people = cases_of(each.person_id for each in held)
        try:
            with recorded(user=self.request.user):
                self.consequences = tried(
                    self.form, people, lambda: self._write(held, really), really=really
                )
        except StaleError as stale:
            self.stale, self.seen = since(stale.row, self.seen), _last_change()
        if really and self.consequences is not None:
            done = f"Đã ghi {format_number(len(held))} chức danh."
            messages.success(self.request, f"{done} {told(self.consequences)}".strip())
            return True
        return False

    def _write(self, held: list[Appointment], really: bool) -> None:
        if len(held) < len(self.chosen):
            raise ValidationError(CHANGED_MEANWHILE)
        typed = self.form.cleaned_data
        common = {
            "user": self.request.user,
            "reason": typed["reason"],
            "decision": self.form.decision(self.request.user),
            "seen": {each.pk: self.seen for each in held} if really else None,
        }
        if typed.get("deed") == ManyPostsForm.RENEW:
            first, holding = typed["date"], typed["holding"]
            actions.renew(appointments=held, first=first, holding=holding, **common)
            return
        for last, ending in self._by_last_day(held).items():
            actions.end(appointments=ending, last=last, end_reason=typed["end_reason"], **common)

    def _by_last_day(self, held) -> dict[PartialDate, list[Appointment]]:
        """The posts by the last day to be held: the one typed, else that of each one's place."""
        days = defaultdict(list)
        for each in held:
            days[self.form.cleaned_data.get("date") or _last_day(each)].append(each)
        return days

    def context(self) -> dict:
        return {
            "chosen_count": len(self.chosen),
            "seen": self.seen,
            "stale": self.stale,
            "outcome": outcome(self.consequences, self.day),
            "warnings": [] if self.consequences is None else self._warnings(),
        }

    def _warnings(self) -> list[str]:
        """What may be a slip: a decision's other day, a new term of a position that is no more."""
        said, typed = [self.form.decision_warning(self.request.user)], self.form.cleaned_data
        if typed.get("deed") == ManyPostsForm.RENEW:
            positions = dict.fromkeys(each.position for each in self.held)
            late = [each for each in positions if each.lifetime.begins_late(typed["date"])]
            said += [f"{each.title_at(None)} chỉ có {each.lifetime.told}." for each in late]
        return list(filter(None, said))


def _form(kind, request) -> ManyPostsForm | EndedPlacesForm:
    """The form as typed; choosing all or none asks nothing yet, and so finds no faults."""
    form = kind(request.POST or None)
    choosing = {"all", "none"} & request.POST.keys()
    if choosing and ("none" in choosing or not form.is_valid()):
        return kind(initial=request.POST.dict())
    return form


def _start(day: dt.date) -> dict:
    return {"day": format_day(day)}


def _shown(form: PickForm, user, day: dt.date) -> PickForm:
    """The form with what was asked in words, also where the address named only ids."""
    if not form.is_bound or not form.is_valid():
        return form
    return PickForm(user=user, day=day, initial=form.cleaned_data | _start(day))


def _picked(form: PickForm, user) -> QuerySet[Appointment]:
    """The posts of the place, day and position asked; none while nothing is asked."""
    if not form.is_valid():
        return Appointment.objects.none()
    asked = form.cleaned_data
    posts = Appointment.objects.on(asked["day"]).under(asked["place"], asked["day"])
    posts = posts.editable_by(user)
    return posts.filter(position=asked["position"]) if asked["position"] else posts


def _last_day(held: Appointment) -> PartialDate:
    last = held.place_ended - ONE_DAY
    return PartialDate(last.year, last.month, last.day)


def _last_change() -> int:
    """The number of the last change of any post: what a list of them remembers."""
    return event_model(Appointment).objects.aggregate(last=Max("pgh_id"))["last"] or 0


def _rows(listed: list[Appointment], chosen: set[int], by_place: bool, day: dt.date) -> list[dict]:
    gazette = Gazette(held.locality_id for held in listed)
    return [
        {
            **post(held, gazette, day),
            "is_chosen": held.pk in chosen,
            "place_last": by_place and str(_last_day(held)),
        }
        for held in listed
    ]
