"""Entering the targets of a place: new, changed, deleted, with their history."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from cadres.access import default_day
from cadres.changes import StaleError, history_of_catalogue, since, token_of
from cadres.views import editable_place, for_editors
from cadres.views.keeping import add_refusal
from reports.actions import remove_target, set_target
from reports.forms import TargetForm
from reports.models import Target
from reports.questions import Question


@for_editors
def target_new(request):
    """Set a target for the place of ?place=… (an id, or "vn": the whole country)."""
    return _edit(request, Target(place=editable_place(request.GET.get("place", ""), request.user)))


@for_editors
def target_edit(request, pk):
    """Change or delete a target; who was overtaken is told by what, and keeps what was typed."""
    return _edit(request, get_object_or_404(Target.objects.editable_by(request.user), pk=pk))


def _edit(request, target: Target):
    typed = request.POST.get("seen", "")
    seen = int(typed) if typed.isdecimal() else token_of(target) if target.pk else None
    place = Question(default_day(request.user), target.place)
    form, stale = TargetForm(request.POST or None, instance=target), []
    if request.method == "POST" and (form.is_valid() or "delete" in request.POST):
        try:
            messages.success(request, _written(request, form, seen))
        except StaleError:
            stale, seen = since(target, seen), token_of(target)
        except ValidationError as refused:
            add_refusal(form, refused)
        else:
            listed = reverse("indicator", args=["nghi-quyet"])
            return redirect(f"{listed}?place={place.parameters['place']}")
    context = {
        "form": form,
        "target": target,
        "place": place,
        "seen": seen,
        "stale": stale,
        "changes": history_of_catalogue(target) if target.pk else [],
    }
    return render(request, "reports/target_edit.html", context)


def _written(request, form: TargetForm, seen: int | None) -> str:
    """Do what was asked and say so."""
    target, keys = form.instance, {"user": request.user, "seen": seen}
    if "delete" in request.POST:
        kept = Target.objects.select_related("pairing").get(pk=target.pk)
        remove_target(target=kept, reason=request.POST.get("reason", ""), **keys)
        return f"Đã xóa chỉ tiêu {kept}."
    set_target(target=target, reason=form.cleaned_data["reason"], **keys)
    return f"Đã ghi chỉ tiêu {target}."
