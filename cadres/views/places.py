"""The place picker: walks the tree of a day, or searches it, and returns to the page it served."""

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from cadres import vietnamese
from cadres.access import NATION, reach_of
from cadres.gazette import Gazette, above
from cadres.models import LocalityVersion

from . import day_asked, scoped

PAGES = {
    "dashboard": "Tổng quan",
    "case-list": "Danh sách trường hợp",
    "papers": "Báo cáo, biểu mẫu",
    "indicators": "Chỉ tiêu",
    "pivot": "Bảng tổng hợp",
    "comparison": "So sánh hai ngày",
}
LIMIT = 50
OWN = ("next", "at", "q", "page")  # what the picker keeps to itself; the rest goes back


@scoped
def place_picker(request):
    """Pick a place as of ?day=…, below ?at=… (else ?place=…) or found by ?q=….

    Every other parameter is carried, unread, back to the page that ?next= names.
    """
    day = day_asked(request)
    visible = LocalityVersion.objects.on(day).visible_to(request.user)
    here = _here(request, visible)
    text = vietnamese.nfc(request.GET.get("q", ""))
    versions = _found(visible, text) if text else _below(visible, here, request.user)
    shown, is_cut = _listed(versions, day, limit=LIMIT if text else None)
    gazette = Gazette(version.locality_id for version in [*shown, here] if version)
    back = _Links(request)
    context = {
        "day": day,
        "text": text,
        "here": here,
        "here_link": here and back.choose(here.locality_id),
        "trail": _trail(here, gazette, day, visible, back),
        "rows": [_row(version, gazette, day, back) for version in shown],
        "is_cut": is_cut,
        "limit": LIMIT,
        "top": back.walk(""),
        "nation": back.choose(NATION) if reach_of(request.user).nationwide else "",
        "back_title": PAGES[back.page],
        "back": back.choose(request.GET.get("place") or None),
        "kept": [(key, request.GET[key]) for key in request.GET if key not in ("q", "page")],
    }
    return render(request, "cadres/place_picker.html", context)


def _listed(versions, day, *, limit: int | None) -> tuple[list[LocalityVersion], bool]:
    """Places that know whether something lies below them, and whether the limit cut some off."""
    below = LocalityVersion.objects.on(day).filter(parent=OuterRef("locality"))
    versions = versions.annotate(has_children=Exists(below))
    if limit is None:
        return list(versions), False
    found = list(versions[: limit + 1])
    return found[:limit], len(found) > limit


def _row(version: LocalityVersion, gazette: Gazette, day, links) -> dict:
    """A place to choose or, where something lies below it, to open."""
    return {
        "version": version,
        "path": gazette.path(version, day),
        "choose": links.choose(version.locality_id),
        "walk": links.walk(version.locality_id) if version.has_children else "",
    }


class _Links:
    """Addresses to walk on within the picker and to go back with a place chosen."""

    def __init__(self, request):
        self.given = request.GET.dict()
        self.page = self.given.get("next", "dashboard")
        if self.page not in PAGES:
            raise Http404
        self.carried = {key: value for key, value in self.given.items() if key not in OWN}

    def choose(self, place) -> str:
        parameters = {key: value for key, value in self.carried.items() if key != "place"}
        if place:
            parameters["place"] = place
        return f"{reverse(self.page)}?{urlencode(parameters)}"

    def walk(self, place) -> str:
        parameters = {**self.carried, "next": self.page, "at": place}
        return f"{reverse('place-picker')}?{urlencode(parameters)}"


def _here(request, visible) -> LocalityVersion | None:
    """The place whose children are shown; None is the top of what the user may see."""
    asked = request.GET.get("at", request.GET.get("place", ""))
    if asked in ("", NATION):
        return None
    if not asked.isdecimal():
        raise Http404
    return visible.filter(locality=int(asked)).first()


def _below(visible, here, user) -> QuerySet[LocalityVersion]:
    """The children of a place; at the top the provinces, or the places of the user's scopes."""
    if here is not None:
        return visible.children_of(here.locality).in_order()
    if reach_of(user).nationwide:
        return visible.children_of(None).in_order()
    seen = visible.filter(locality=OuterRef("parent"))
    return visible.exclude(Exists(seen)).in_order()


def _found(visible, text) -> QuerySet[LocalityVersion]:
    """The places whose folded name holds the folded text, the highest level first."""
    return visible.filter(search_key__contains=vietnamese.search_key(text)).in_order()


def _trail(here, gazette, day, visible, links) -> list[tuple[str, str]]:
    """The places above `here` that the user may see, from the top, as (name, link)."""
    if here is None:
        return []
    seen = set(visible.filter(locality__in=above(here)).values_list("locality", flat=True))
    return [
        (gazette.on(pk, day).name, links.walk(pk)) for pk in reversed(above(here)) if pk in seen
    ]
