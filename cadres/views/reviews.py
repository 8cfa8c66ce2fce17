"""Cần xem lại: the review lists, each row one click from its correction."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils.http import urlencode

from cadres.access import default_day, narrowed_to

from . import day_asked, for_editors, place_seen
from .review_lists import REVIEWS

PER_PAGE = 50


@for_editors
def reviews(request):
    """Every list with its count and what it is for, on ?day=… and at or below ?place=…."""
    asked = _asked(request)
    counted = [(each, each.rows(asked["editor"], asked["day"]).count()) for each in REVIEWS]
    return render(request, "cadres/reviews.html", asked | {"counted": counted})


@for_editors
def review(request, slug):
    """One list on ?day=… and at or below ?place=…, 50 rows a page, beside the names of all lists.

    The page fetches the counts of the others from `reviews` once it is shown: counting them takes
    many times as long as the page.
    """
    chosen = next((each for each in REVIEWS if each.slug == slug), None)
    if chosen is None:
        raise Http404
    asked = _asked(request)
    day = asked["day"]
    pages = Paginator(chosen.rows(asked["editor"], day), PER_PAGE)
    page = pages.get_page(request.GET.get("page"))
    context = asked | {
        "menu": REVIEWS,
        "review": chosen,
        "page": page,
        "numbers": pages.get_elided_page_range(page.number),
        "lines": chosen.told(list(page), day),
    }
    return render(request, "cadres/review.html", context)


def _asked(request) -> dict:
    """Day and place, who may write there, and what the addresses of the lists say of both.

    That is nothing of the user's own day.
    """
    day, place = day_asked(request), place_seen(request.GET.get("place", ""), request.user)
    own = day == default_day(request.user)
    said = ({} if own else {"day": day.isoformat()}) | ({"place": place.pk} if place else {})
    return {
        "day": day,
        "place": place,
        "editor": narrowed_to(request.user, place),
        "query": urlencode(said),
        "day_query": "" if own else urlencode({"day": day.isoformat()}),
    }
