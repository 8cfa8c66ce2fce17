"""The catalogue, kept by administrators: positions, pairings, legal documents."""

from collections import Counter

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render

from cadres.access import NATION, default_day, is_administrator
from cadres.actions.catalogue import changes_since, may_keep, remove
from cadres.changes import StaleError, history_of_catalogue
from cadres.filters import DocumentFilter, PositionFilter
from cadres.forms.catalogue import DocumentForm, PairingForm, PositionForm
from cadres.models import (
    Appointment,
    AssignmentStretch,
    LegalDocument,
    Level,
    LocalityVersion,
    Pairing,
    Position,
    Succession,
)
from cadres.period_field import days_of

from . import for_keepers, scoped

RECENT = 10  # changes told on the page of a row before all are asked for
SAMPLE = 20  # places named on the page of a document; the rest are counted


@scoped
def catalogue(request):
    """The way to the catalogue; administrators of a part of the country see only the phân công."""
    if not is_administrator(request.user):
        raise PermissionDenied
    keeps = may_keep(request.user)
    models = {"positions": Position, "pairings": Pairing, "documents": LegalDocument}
    counts = {name: model.objects.count() for name, model in models.items()} if keeps else {}
    return render(request, "cadres/catalogue.html", {"keeps": keeps, **counts})


@for_keepers
def position_list(request):
    day = default_day(request.user)
    found = PositionFilter(request.GET, Position.objects.all())
    held = Appointment.objects.on(day).values_list("position").annotate(Count("pk")).order_by()
    holders = dict(held)
    rows = [(post, holders.get(post.pk, 0)) for post in found.qs]
    return render(request, "cadres/position_list.html", {"filter": found, "rows": rows, "day": day})


@for_keepers
def position_edit(request, pk=None):
    def around(post):
        return {"held": post.appointments.count(), "pairings": post.pairings.distinct()}

    return _edit(request, PositionForm, pk, "position", around)


@for_keepers
def pairing_list(request):
    day = default_day(request.user)
    counted = AssignmentStretch.objects.on(day).values_list("pairing").annotate(Count("pk"))
    cases = dict(counted.order_by())
    levels = {level: [] for level in Level}
    for pairing in Pairing.objects.all():
        first, last = days_of(pairing.period)
        row = {"pairing": pairing, "first": first, "last": last}
        levels[pairing.level].append(row | {"cases": cases.get(pairing.pk, 0)})
    groups = [(level.label, rows) for level, rows in levels.items() if rows]
    context = {"groups": groups, "day": day, "nation": NATION}
    return render(request, "cadres/pairing_list.html", context)


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
