"""The page of a case: its posts, its model, where it counts in time, and the ruling on it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render

from cadres.access import default_day, may_edit
from cadres.actions import rulings
from cadres.facts import ONE_DAY
from cadres.forms.keeping import RulingForm
from cadres.gazette import Gazette
from cadres.models import Appointment, ConcurrentAssignment, Pairing, Person, Ruling
from cadres.vietnamese import format_day

from . import scoped
from .keeping import case_ends, cases_of, may_write_at, post, told, tried

FACTS = ("pairing", "person", "locality")
LEG = ("position", "locality", "start_decision", "end_decision")
LEGS = [f"{leg}__{fact}" for leg in ("first", "second") for fact in LEG]


@scoped
def case(request, pk):
    """A case of a person whom the user sees; editors of the counted place rule on it (POST)."""
    cases = ConcurrentAssignment.objects.select_related(*FACTS, *LEGS)
    people = Person.objects.visible_to(request.user)
    found = get_object_or_404(cases.filter(person__in=people), pk=pk)
    ruling = _rulings(found).select_related("ruled_by").first()
    may_rule = may_write_at(request.user, found.locality_id, found.period)
    form = RulingForm(request.POST or None, lifting=ruling is not None)
    if request.method == "POST":
        if not may_rule:
            raise PermissionDenied
        if _rule(request, found, form):
            return _back(found)
    return render(request, "cadres/case.html", _context(request, found, ruling, may_rule, form))


def _context(request, found, ruling, may_rule, form) -> dict:
    stretches = list(found.stretches.order_by("valid_from"))
    gazette = Gazette([found.first.locality_id, found.second.locality_id])
    legs = [
        (leg, post(leg, gazette, default_day(request.user))) for leg in (found.first, found.second)
    ]
    since, until = case_ends(found)
    return {
        "case": found,
        "since": since,
        "until": until,
        "posts": [shown for _, shown in legs],
        "counted": legs[found.pairing.counted_leg - 1][1],
        "documents": found.pairing.legal_documents.all(),
        "model_period": _days(found.pairing),
        "stretches": [_stretch(each, gazette) for each in stretches],
        "ruling": ruling,
        "may_rule": may_rule,
        "editable": _editable(request.user, found),
        "form": form,
    }


def _editable(user, found: ConcurrentAssignment) -> set[int]:
    """Which of the two posts the user may change."""
    if not may_edit(user):
        return set()
    legs = Appointment.objects.filter(pk__in=[found.first_id, found.second_id])
    return set(legs.editable_by(user).values_list("pk", flat=True))


def _rulings(found: ConcurrentAssignment):
    return Ruling.objects.filter(pairing=found.pairing, first=found.first, second=found.second)


def _rule(request, found, form) -> bool:
    """Rule the case out, or lift the ruling; whether it was done."""
    act = rulings.lift if "lift" in request.POST else rulings.rule_out

    def write():
        act(user=request.user, case=found, reason=form.cleaned_data["reason"])

    consequences = tried(form, cases_of([found.person_id]), write, really=True)
    if consequences is None:
        return False
    done = "Đã bỏ kết luận." if "lift" in request.POST else "Đã ghi kết luận không tính."
    messages.success(request, f"{done} {told(consequences)}".strip())
    return True


def _back(found: ConcurrentAssignment):
    """To the case, which may now begin on another day, else to the person."""
    legs = {"pairing": found.pairing, "first": found.first, "second": found.second}
    again = ConcurrentAssignment.objects.filter(**legs).order_by("started").first()
    return redirect("case", again.pk) if again else redirect("person", found.person_id)


def _stretch(each, gazette: Gazette) -> dict:
    """Where the case counted for some time, under the names of its first day."""
    version = gazette.on(each.locality_id, each.valid_from)
    return {
        "level": each.get_level_display(),
        "since": format_day(each.valid_from) if each.valid_from.year > 1 else "chưa rõ",
        "until": format_day(each.valid_to - ONE_DAY) if each.valid_to.year < 9999 else "nay",
        "place": version.name if version else "",
        "path": gazette.path(version, each.valid_from) if version else "",
    }


def _days(pairing: Pairing) -> str:
    lower, upper = pairing.period.lower, pairing.period.upper
    since = f"từ {format_day(lower)}" if lower else ""
    until = f"đến {format_day(upper - ONE_DAY)}" if upper else ""
    return f"{since} {until}".strip() or "không giới hạn"
