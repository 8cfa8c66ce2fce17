"""The search page: one box for people, posts, places and decisions."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from itertools import chain

from django.shortcuts import render

from cadres import vietnamese
from cadres.gazette import Gazette
from cadres.models import Appointment, LocalityVersion, Person
from cadres.periods import ONE_DAY
from cadres.search.box import LIMIT, Asked, decisions, people
from cadres.search.places_and_posts import Post, places, posts

from . import day_asked, scoped


@scoped
def search(request):
    """What ?q=… finds within the user's scope, as of ?day=…; an empty page without it."""
    text = vietnamese.nfc(request.GET.get("q", ""))
    asked = Asked(text, request.user, day_asked(request))
    context = {"search_text": text, "day": asked.day, "limit": LIMIT}
    context["is_too_short"] = bool(text) and asked.is_too_short
    if not asked.is_too_short:
        context["groups"] = _groups(asked)
        context["found"] = any(group["rows"] for group in context["groups"])
    return render(request, "cadres/search.html", context)


def _groups(asked: Asked) -> list[dict]:
    """The four kinds of results, each with its rows as the page shows them."""
    day = asked.day
    persons, found_posts = people(asked), posts(asked)
    versions, papers = places(asked), decisions(asked)
    held = _held_by(persons[:LIMIT])
    gazette = Gazette(row.locality_id for row in chain(*held.values(), found_posts, versions))
    return [
        _group("can-bo", "Cán bộ", persons, lambda row: _person(row, held[row.pk], gazette, day)),
        _group("chuc-danh", "Chức danh", found_posts, lambda row: _post(row, gazette, day)),
        _group("don-vi", "Đơn vị", versions, lambda row: _place(row, gazette, day)),
        _group("quyet-dinh", "Quyết định", papers, lambda row: row),
    ]


def _group(slug: str, title: str, found: list, dress: Callable) -> dict:
    """Results of one kind: as many rows as a page shows, and how many were found."""
    is_cut = len(found) > LIMIT
    return {
        "slug": slug,
        "title": title,
        "rows": [dress(row) for row in found[:LIMIT]],
        "count": f"hơn {LIMIT}" if is_cut else str(len(found)),
        "is_cut": is_cut,
    }


def _held_by(people: list[Person]) -> dict[int, list[Appointment]]:
    """Everything the people hold or held, by person, the newest first."""
    held = defaultdict(list)
    rows = Appointment.objects.filter(person__in=[person.pk for person in people])
    for each in rows.select_related("position", "locality"):
        held[each.person_id].append(each)
    for career in held.values():
        career.sort(key=lambda each: (each.period.lower or dt.date.min, each.pk), reverse=True)
    return held


def _person(person: Person, held: list[Appointment], gazette: Gazette, day: dt.date) -> dict:
    """A person with the posts held on the day, or the last one held before or after it."""
    now = [each for each in held if day in each.period]
    now.sort(key=lambda each: (each.position.level, each.position.order, each.pk))
    return {
        "person": person,
        "is_present": bool(now),
        "posts": [_held(each, gazette, day) for each in now or held[:1]],
    }


def _held(each: Appointment, gazette: Gazette, day: dt.date) -> dict:
    """A post under the names of the day, or of the last day it was held."""
    last = each.period.upper - ONE_DAY if each.period.upper else None
    then = day if day in each.period else last or each.period.lower
    version = gazette.on(each.locality_id, then)
    path = gazette.path(version, then) if version else ""
    return {
        "title": each.position.title_at(version.kind if version else None),
        "place": version.name if version else each.locality.name,
        "path": path,
        "until": vietnamese.format_partial(last, each.end_precision) if last else "",
    }


def _post(post: Post, gazette: Gazette, day: dt.date) -> dict:
    version = post.version or gazette.on(post.locality_id, day)
    return {
        "post": post,
        "title": post.position.title_at(version.kind if version else None),
        "place": version.name if version else post.holders[0].locality.name,
        "path": gazette.path(version, day) if version else "",
        "holders": [(each.person, _since(each)) for each in post.holders],
    }


def _since(each: Appointment) -> str:
    first = each.period.lower
    return vietnamese.format_partial(first, each.start_precision) if first else ""


def _place(version: LocalityVersion, gazette: Gazette, day: dt.date) -> dict:
    """A place under the name that was found, with its last day and its name of the day if other."""
    last = version.period.upper - ONE_DAY if version.period.upper else None
    then = day if version.is_present else last or version.period.lower
    now = gazette.on(version.locality_id, day)
    return {
        "version": version,
        "path": gazette.path(version, then) if then else "",
        "until": vietnamese.format_day(last) if last and last < day else "",
        "since": "" if version.is_present or (last and last < day) else version.period.lower,
        "now": now.name if now and now.name != version.name else "",
    }
