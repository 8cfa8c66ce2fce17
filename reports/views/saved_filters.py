"""Saved filters of the list of cases: keeping, opening and deleting them."""

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from cadres.access import NATION, editing_reach_of, reach_of
from cadres.models import Locality
from cadres.views import scoped
from reports.forms import SavedFilterForm
from reports.models import SavedFilter


@require_POST
@scoped
def save(request):
    """Keep the question of the list that the form stood on, under a name."""
    form = SavedFilterForm(request.POST, user=request.user)
    if not form.is_valid():
        return render(request, "reports/saved_filter.html", {"form": form})
    kept = form.save()
    messages.success(request, f"Đã lưu bộ lọc “{kept}”.")
    return redirect(f"{reverse('case-list')}?{form.cleaned_data['address']}")


@require_POST
@scoped
def delete(request, pk):
    """Delete one's own filter, or one shared where the user may write; 404 for any other."""
    kept = get_object_or_404(SavedFilter.objects.visible_to(request.user), pk=pk)
    deletable = deletable_by(request.user, [kept])
    get_object_or_404(SavedFilter, pk__in=deletable, id=pk).delete()
    messages.success(request, f"Đã xóa bộ lọc “{kept}”.")
    back = request.POST.get("back", "")
    here = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/")
    return redirect(back if here else "case-list")


def deletable_by(user, filters) -> set[int]:
    """The ids of the filters that a user may delete, of some that he sees."""
    reach = editing_reach_of(user)
    shared = {each.place_id for each in filters if each.user_id != user.pk and each.place_id}
    places = set()
    if shared:
        editable = Locality.objects.editable_by(user).filter(pk__in=shared)
        places = set(editable.values_list("pk", flat=True))
    if reach.nationwide:
        places.add(None)
    return {
        each.pk
        for each in filters
        if each.user_id == user.pk or (each.is_shared and each.place_id in places)
    }


def listed_for(user) -> list[dict]:
    """The filters that a user sees, each with the address that opens it within his scope.

    A place that the reader may not see is left out: the question is then put to his own place.
    """
    filters = list(SavedFilter.objects.visible_to(user).select_related("user", "place"))
    asked = {each.pk: QueryDict(each.query, mutable=True) for each in filters}
    places = {int(query["place"]) for query in asked.values() if _names_a_place(query)}
    visible = set()
    if places:
        visible = set(
            Locality.objects.visible_to(user).filter(pk__in=places).values_list("pk", flat=True)
        )
    for query in asked.values():
        if not _may_ask(query, visible, user):
            del query["place"]
    deletable = deletable_by(user, filters)
    return [
        {
            "filter": each,
            "query": asked[each.pk].urlencode(),
            "is_own": each.user_id == user.pk,
            "may_delete": each.pk in deletable,
        }
        for each in filters
    ]


def _names_a_place(query: QueryDict) -> bool:
    return query.get("place", "").isdecimal()


def _may_ask(query: QueryDict, visible: set[int], user) -> bool:
    """Whether the place of a question, if it names one, is within the user's scope."""
    if query.get("place") == NATION:
        return reach_of(user).nationwide
    return not _names_a_place(query) or int(query["place"]) in visible
