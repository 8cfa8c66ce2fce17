"""The register's pages. Every one of them is for signed-in users with a scope (`scoped`)."""

import datetime as dt
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.utils import timezone

from cadres import vietnamese
from cadres.access import reach_of, scopes_of


def scoped(view):
    """Decorate a view: visitors sign in first; who has no scope is told so (403)."""

    @login_required
    @wraps(view)
    def checked(request, *args, **kwargs):
        if not reach_of(request.user):
            return render(request, "cadres/no_scope.html", status=403)
        return view(request, *args, **kwargs)

    return checked


def day_asked(request) -> dt.date:
    """The day of ?day=…, else the cut-off day of the user's first scope, else today."""
    try:
        return vietnamese.parse_date(request.GET.get("day", "")).first_day()
    except ValueError:
        scopes = scopes_of(request.user)
        return (scopes[0].default_day if scopes else None) or timezone.localdate()
