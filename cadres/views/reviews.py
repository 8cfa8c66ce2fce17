"""Cần xem lại: the review lists, each row one click from its correction."""

import datetime as dt

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils.http import urlencode

from cadres.access import default_day

from . import day_asked, for_editors
from .review_lists import REVIEWS

PER_PAGE = 50


@for_editors
def reviews(request):
    """Every list with its count and what it is for."""
    day = day_asked(request)
    counted = [(each, each.rows(request.user, day).count()) for each in REVIEWS]
    return render(request, "cadres/reviews.html", _asked(request, day) | {"counted": counted})


@for_editors
def review(request, slug):
    """One list on ?day=…, 50 rows a page, beside the names of all lists.

    The page fetches the counts of the others from `reviews` once it is shown: counting them takes
    many times as long as the page.
    """
    chosen = next((each for each in REVIEWS if each.slug == slug), None)
    if chosen is None:
        raise Http404
    day = day_asked(request)
    pages = Paginator(chosen.rows(request.user, day), PER_PAGE)
    page = pages.get_page(request.GET.get("page"))
    context = _asked(request, day) | {
        "menu": REVIEWS,
        "review": chosen,
        "page": page,
        "numbers": pages.get_elided_page_range(page.number),
        "lines": chosen.told(list(page), day),
    }
    return render(request, "cadres/review.html", context)


def _asked(request, day: dt.date) -> dict:
    """The day, and what the addresses of the lists say of it: nothing of the user's own day."""
    query = urlencode({"day": day.isoformat()}) if day != default_day(request.user) else ""
    return {"day": day, "query": query}
