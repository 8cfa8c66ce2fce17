"""The catalogue as everybody may read it: which positions and pairings there are, since when."""

import datetime as dt

from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.shortcuts import get_object_or_404, render
from django.utils.http import urlencode

from cadres.access import NATION, default_place
from cadres.filters import PositionFilter
from cadres.gazette import Gazette
from cadres.models import Appointment, AssignmentStretch, LegalDocument, Level, Pairing, Position
from cadres.period_field import days_of

from . import day_asked, scoped
from .keeping import post as told

PER_PAGE = 50


@scoped
def catalogue(request):
    """The way to the catalogue and, for administrators, to what they keep."""
    models = {"positions": Position, "pairings": Pairing, "documents": LegalDocument}
    counts = {name: model.objects.count() for name, model in models.items()}
    return render(request, "cadres/catalogue.html", counts)


@scoped
def position_list(request):
    """Positions by level with their days, and how many hold each on ?day=… in the user's scope."""
    day = day_asked(request)
    found = PositionFilter(request.GET, Position.objects.all(), day=day)
    counted = _held(request.user, day).values_list("position").annotate(Count("pk"))
    holders = dict(counted.order_by())
    rows = [{"post": post, "held": holders.get(post.pk, 0)} for post in found.qs]
    for row in rows:
        row["is_there"] = day in row["post"].period
    context = {
        "filter": found,
        "count": len(rows),
        "levels": _by_level(rows, lambda row: row["post"].level),
        "day": day,
    }
    return render(request, "cadres/position_list.html", context)


@scoped
def position_holders(request, pk):
    """Who holds a position on ?day=… within the user's scope: those that the list counts."""
    day, position = day_asked(request), get_object_or_404(Position, pk=pk)
    posts = _held(request.user, day).filter(position=position)
    posts = posts.select_related("person", "position", "locality")
    order = ("locality__level", "locality__order_key", "person__sort_key", "pk")
    page = Paginator(posts.order_by(*order), PER_PAGE).get_page(request.GET.get("page"))
    gazette = Gazette(held.locality_id for held in page)
    context = {
        "position": position,
        "day": day,
        "page": page,
        "rows": [told(held, gazette, day) for held in page],
        "base": f"?{urlencode({'day': day.isoformat()})}&page=",
    }
    return render(request, "cadres/position_holders.html", context)


@scoped
def pairing_list(request):
    """Pairings by level, what they rest on, and their cases on ?day=… at the user's place."""
    day, place = day_asked(request), default_place(request.user)
    counted = AssignmentStretch.objects.on(day).visible_to(request.user).under(place)
    cases = dict(counted.values_list("pairing").annotate(Count("pk")).order_by())
    rows = []
    for pairing in Pairing.objects.prefetch_related("legal_documents"):
        first, last = days_of(pairing.period)
        row = {"pairing": pairing, "first": first, "last": last}
        rows.append(row | {"cases": cases.get(pairing.pk, 0)})
    context = {
        "levels": _by_level(rows, lambda row: row["pairing"].level),
        "day": day,
        "place": place,
        "place_key": place.pk if place else NATION,
    }
    return render(request, "cadres/pairing_list.html", context)


def _held(user, day: dt.date) -> QuerySet[Appointment]:
    """The posts of a day, at places of that day, within a user's scope: counted, and listed."""
    held = Appointment.objects.on(day).visible_to(user)
    return held.placed(lambda versions: versions.on(day))


def _by_level(rows: list[dict], level_of) -> list[tuple[str, list[dict]]]:
    """Rows by the label of their level, from the province down."""
    levels = {level: [] for level in Level}
    for row in rows:
        levels[level_of(row)].append(row)
    return [(level.label, rows) for level, rows in levels.items() if rows]
