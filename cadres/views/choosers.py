"""The rows that a chooser offers while something is typed (fragments, see `forms.choosers`)."""

from django.http import Http404
from django.shortcuts import render

from cadres.forms.chooser import LIMIT, ChooserField
from cadres.forms.choosers import PersonField, PlaceField, PositionField
from cadres.models import Level, Pairing
from cadres.search import candidates

from . import day_asked, scoped


@scoped
def choose_place(request):
    """Places: ?name=…&editable=1&level=4, then the chooser's own data.

    With &counted=1&pairing=… those of the level where the pairing counts.
    """
    field = PlaceField(label="Đơn vị")
    editable = bool(request.GET.get("editable"))
    field.prepare(
        user=request.user, day=day_asked(request), editable=editable, level=_level(request)
    )
    if "counted" in request.GET:
        field.ask_of_pairing()
    return _options(request, field)


@scoped
def choose_person(request):
    """People: ?name=…&new=1, then the chooser's own data. Those around ?place=… come first."""
    field = PersonField(label="Cán bộ")
    given = request.GET
    new, near = bool(given.get("new")), given.get("place", "")
    field.prepare(user=request.user, day=day_asked(request), new=new, near=near)
    return _options(request, field)


@scoped
def choose_position(request):
    """Positions: ?name=…&level=4, then the chooser's own data.

    With &side=1&pairing=… those of one side of the pairing.
    """
    field = PositionField(label="Chức danh")
    pairing, side = request.GET.get("pairing", ""), request.GET.get("side", "")
    leg = (int(pairing), int(side)) if pairing.isdecimal() and side.isdecimal() else None
    field.prepare(user=request.user, day=day_asked(request), level=_level(request), leg=leg)
    return _options(request, field)


@scoped
def choose_decision(request):
    """The <option>s of a <datalist>: decisions by number, whatever the box is called."""
    typed = next((value for key, value in request.GET.items() if key.endswith("number")), "")
    decisions = candidates.decisions_named(typed, request.user)[:LIMIT]
    return render(request, "cadres/_decision_options.html", {"decisions": decisions})


def _level(request) -> Level | None:
    asked = request.GET.get("level", "")
    if "counted" in request.GET:
        pairing = request.GET.get("pairing", "")
        asked = pairing.isdecimal() and _counted_level(int(pairing))
    if not asked:
        return None
    try:
        return Level(int(asked))
    except ValueError:
        raise Http404 from None


def _counted_level(pairing: int) -> int | None:
    return Pairing.objects.filter(pk=pairing).values_list("level", flat=True).first()


def _options(request, field: ChooserField):
    name = request.GET.get("name", "q")
    chosen = field.widget.value_from_datadict(request.GET, None, name)
    context = {"name": name, "label": field.label, "chosen": chosen, **field.found(chosen)}
    context["address"] = field.address(name)
    return render(request, "cadres/_chooser_options.html", context)
