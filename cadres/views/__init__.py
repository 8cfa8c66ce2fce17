"""The register's pages. Every one of them is for signed-in users with a scope (`scoped`)."""

import datetime as dt
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.cache import cache_control

from cadres import vietnamese
from cadres.access import default_day, reach_of


def scoped(view):
    """Decorate a view: visitors sign in first; who has no scope is told so (403).

    No browser keeps the page: whoever goes back after a sign-out on a shared machine sees nothing.
    """

    @cache_control(private=True, no_store=True)
    @login_required
    @wraps(view)
    def checked(request, *args, **kwargs):
        if not reach_of(request.user):
            return render(request, "cadres/no_scope.html", status=403)
        return view(request, *args, **kwargs)

    return checked


def day_asked(request) -> dt.date:
    """The day of ?day=…, else the one on which the user's pages open."""
    try:
        return vietnamese.parse_day(request.GET.get("day", ""))
    except ValueError:
        return default_day(request.user)
