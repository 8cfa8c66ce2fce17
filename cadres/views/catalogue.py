"""Keeping the catalogue, by administrators of the country: positions, pairings, legal documents."""

from collections import Counter

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render

from cadres.access import default_day
from cadres.actions.catalogue import changes_since, remove
from cadres.changes import StaleError, history_of_catalogue
from cadres.filters import DocumentFilter
from cadres.forms.catalogue import DocumentForm, PairingForm, PositionForm
from cadres.models import LegalDocument, LocalityVersion, Pairing, Succession

from . import for_keepers

RECENT = 10  # changes told on the page of a row before all are asked for
SAMPLE = 20  # places named on the page of a document; the rest are counted


@for_keepers
def position_edit(request, pk=None):
    def around(post):
        return {"held": post.appointments.count(), "pairings": post.pairings.distinct()}

    return _edit(request, PositionForm, pk, "position", around)


@for_keepers
def pairing_edit(request, pk=None):
    return _edit(request, PairingForm, pk, "pairing", lambda pairing: {})


@for_keepers
def document_list(request):
    found = DocumentFilter(request.GET, LegalDocument.objects.all())
    uses = [_uses(Pairing, "legal_documents"), _uses(LocalityVersion), _uses(Succession)]
    rows = [(paper, *(use[paper.pk] for use in uses)) for paper in found.qs]
    unverified = LegalDocument.objects.filter(verified=False).count()
    context = {"filter": found, "rows": rows, "unverified": unverified}
    return render(request, "cadres/document_list.html", context)


def _uses(model, column="legal_document") -> Counter:
    """How many rows rest on each legal document."""
    rows = model.objects.exclude(**{column: None}).order_by()
    return Counter(dict(rows.values_list(column).annotate(Count("pk"))))


@for_keepers
def document_edit(request, pk=None):
    return _edit(request, DocumentForm, pk, "document", _resting_on)


def _resting_on(paper: LegalDocument) -> dict:
    versions = paper.localityversion_set.order_by("level", "sort_key", "pk")
    successions = paper.succession_set.select_related("old", "new").order_by("day", "pk")
    return {
        "pairings": paper.pairing_set.all(),
        "versions": versions[:SAMPLE],
        "successions": successions[:SAMPLE],
        "version_count": versions.count(),
        "succession_count": successions.count(),
    }


def _edit(request, form_class, pk, name: str, around):
    """The page of one row, or of a new one: shown, previewed, written or deleted.

    `name` opens the names of its templates and addresses; `around(row)` is what else it shows.
    """
    model = form_class.Meta.model
    row = get_object_or_404(model, pk=pk) if pk else model()
    title = str(row) if pk else f"Thêm {model._meta.verbose_name}"
    form = form_class(request.POST or None, instance=row)
    context = {"form": form, "row": row, "title": title, "day": default_day(request.user)}
    if request.method == "POST" and (answer := _answer(request, form, name, context)):
        return answer
    if pk:
        row = model.objects.get(pk=pk)  # as it is, not as the form would have it
        changes = history_of_catalogue(row)
        shown = len(changes) if "history" in request.GET else RECENT
        context |= {"changes": changes[:shown], "hidden": len(changes[shown:]), **around(row)}
    return render(request, f"cadres/{name}_edit.html", context)


def _answer(request, form, name, context):
    """What follows a posted form; None where its page is to be shown again."""
    step = request.POST.get("do")
    if not (form.is_valid() or step == "delete") or step == "edit":
        return None
    foreseen = None
    try:
        if step == "delete":
            remove(user=request.user, row=form.instance, seen=form.cleaned_data.get("seen", ""))
            messages.success(request, f"Đã xóa: {context['title']}.")
        elif step == "write" or (foreseen := form.foresee(request.user, context["day"])) is None:
            messages.success(request, f"Đã ghi: {form.write(request.user)}.")
    except StaleError as stale:
        context["stale"] = changes_since(stale.row, form.cleaned_data["seen"])
        form.look_again()
    except ValidationError as refused:
        form.add_error(None, refused)
    else:
        if foreseen is None:
            return redirect(f"{name}-list")
        return _preview(request, name, context, foreseen)
    return None


def _preview(request, name, context, balance):
    """The page between form and register: what would come of it, with all that was typed."""
    fields = [(key, value) for key, values in request.POST.lists() for value in values]
    kept = [(key, value) for key, value in fields if key not in ("csrfmiddlewaretoken", "do")]
    context |= {"kept": kept, "name": name, "balance": balance}
    return render(request, "cadres/catalogue_preview.html", context)
