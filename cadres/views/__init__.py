"""The register's pages. Every one of them is for signed-in users with a scope (`scoped`)."""

import datetime as dt
from functools import wraps
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import cache_control
from django_htmx.http import HttpResponseClientRedirect

from cadres import vietnamese
from cadres.access import (
    NATION,
    default_day,
    editing_reach_of,
    is_administrator,
    may_edit,
    reach_of,
)
from cadres.models import Locality


def scoped(view):
    """Decorate a view: visitors sign in first; who has no scope is told so (403).

    No browser keeps the page: whoever goes back after a sign-out on a shared machine sees nothing.
    """

    @cache_control(private=True, no_store=True)
    @wraps(view)
    def checked(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return _to_sign_in(request)
        if not reach_of(request.user):
            return render(request, "cadres/no_scope.html", status=403)
        return view(request, *args, **kwargs)

    return checked


def _to_sign_in(request):
    """Lead to the sign-in page and, from there, back to the page on which the visitor was.

    A form sent, or a fragment asked for, tells that a session ended at work: the sign-in page says
    so, and is opened whole instead of being put into the fragment.
    """
    if request.method in ("GET", "HEAD") and not request.htmx:
        return redirect_to_login(request.get_full_path())
    address = redirect_to_login(came_from(request)).url + "&expired=1"
    return HttpResponseClientRedirect(address) if request.htmx else redirect(address)


def came_from(request) -> str:
    """The path of our page that sent the request; of the request itself when it does not tell."""
    page = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(page, {request.get_host()}, request.is_secure()):
        return request.get_full_path()
    return urlsplit(page)._replace(scheme="", netloc="", fragment="").geturl()


def for_editors(view):
    """Decorate a view: only users who may write somewhere; others get 403."""

    @scoped
    @wraps(view)
    def checked(request, *args, **kwargs):
        if not may_edit(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


def for_keepers(view):
    """Decorate a view: only administrators of the whole country, who keep the catalogue."""

    @scoped
    @wraps(view)
    def checked(request, *args, **kwargs):
        if not (is_administrator(request.user) and reach_of(request.user).nationwide):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


def day_asked(request) -> dt.date:
    """The day of ?day=…, else the one on which the user's pages open."""
    try:
        return vietnamese.parse_day(request.GET.get("day", ""))
    except ValueError:
        return default_day(request.user)


def place_seen(asked: str, user) -> Locality | None:
    """The place of an address (an id, or "vn" or nothing: None); 404 outside the user's scope."""
    if asked in ("", NATION):
        return None
    if not asked.isdecimal():
        raise Http404
    return get_object_or_404(Locality.objects.visible_to(user), pk=int(asked))


def editable_place(asked: str, user) -> Locality | None:
    """The place of an address (an id, or "vn": None); 404 where the user may not write."""
    if asked == NATION:
        if not editing_reach_of(user).nationwide:
            raise Http404
        return None
    if not asked.isdecimal():
        raise Http404
    return get_object_or_404(Locality.objects.editable_by(user), pk=int(asked))
