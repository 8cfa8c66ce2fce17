"""The page of a place as of a day: its posts, its cases, what it was and became."""

import datetime as dt

from django.shortcuts import get_object_or_404, render

from cadres.facts import ONE_DAY, ends_in_words
from cadres.gazette import Gazette, above
from cadres.models import Appointment, Bloc, Locality, LocalityVersion, Person, Position, Succession
from cadres.vacancies import Gap, Post, posts_on, with_gaps
from cadres.views import scoped
from reports.crosstables import cross
from reports.filters import shown
from reports.questions import Question

from . import question_or_404


@scoped
def locality(request, pk):
    """A place of the user's scope on ?day=…; on a day without it, the days on which it was.

    Who holds its posts is named also where the person is beyond the user's scope, then without a
    link.
    """
    question, context = _asked(request, pk)
    place, day = question.place, question.day
    versions = list(place.versions.select_related("legal_document").order_by("period"))
    successions = _successions(place)
    version = next((each for each in versions if day in each.period), None)
    gazette = Gazette(_named(place, versions, successions))
    context |= {
        "version": version,
        "place_name": version.name if version else place.name,
        "lives": [_life(each, gazette, day) for each in versions],
        "successions": _linked(successions, place, gazette, request.user),
        "trail": _trail(version, gazette, request.user, day),
    }
    if version:
        context |= _posts(place, version, day, request.user)
        context["by_level"] = cross(question, rows="level", user=request.user)
        children = LocalityVersion.objects.on(day).children_of(place)
        context["children"] = children.visible_to(request.user).in_order()
    return render(request, "reports/locality.html", context)


@scoped
def post_holders(request, pk, position):
    """Everybody who ever held one post of a place, and the times when nobody did."""
    question, context = _asked(request, pk)
    place = question.place
    post = get_object_or_404(Position, pk=position, level=place.level)
    held = Appointment.objects.filter(locality=place, position=post)
    held = list(held.select_related("person", "start_decision", "end_decision"))
    version = place.version_on(question.day)
    seen = _visible_people(held, request.user)
    context |= {
        "place_name": version.name if version else place.name,
        "title": post.title_at(version.kind if version else None),
        "position": post,
        "rows": [_spell(row, seen) for row in with_gaps(held, _end_of(place, post))],
    }
    return render(request, "reports/post_holders.html", context)


def _asked(request, pk) -> tuple[Question, dict]:
    """What is asked of a place on a day, and what both pages say of it; 404 outside the scope."""
    given = {"place": str(pk), "day": request.GET.get("day", "")}
    question, faults = question_or_404(given, request.user)
    return question, {
        "question": question,
        "place": question.place,
        "day": question.day,
        "faults": faults,
        "form": shown(question, given, faults),
        "is_editable": Locality.objects.editable_by(request.user).filter(pk=pk).exists(),
    }


def _successions(place: Locality) -> list[Succession]:
    """What the place came from, and what it became, in time."""
    rows = Succession.objects.select_related("legal_document").order_by("day", "pk")
    return list(rows.filter(new=place) | rows.filter(old=place))


def _named(place, versions, successions) -> set[int]:
    """The localities that the page names."""
    return (
        {place.pk}
        | {version.parent_id for version in versions if version.parent_id}
        | {pk for row in successions for pk in (row.old_id, row.new_id)}
    )


def _life(version: LocalityVersion, gazette: Gazette, day: dt.date) -> dict:
    """One version as a row: its parent under the name of its last day; a day on which it held."""
    period = version.period
    last = period.upper - ONE_DAY if period.upper else None
    parent = version.parent_id and gazette.on(version.parent_id, last or dt.date.max - ONE_DAY)
    return {
        "version": version,
        "parent": parent.name if parent else "",
        "is_now": day in period,
        "look": last if last and day > last else max(day, period.lower or day),
    }


def _linked(successions, place, gazette, user) -> list[dict]:
    """Successions with the other place under its name of then; a link where the user may go."""
    others = {row.old_id if row.new_id == place.pk else row.new_id for row in successions}
    visible = Locality.objects.visible_to(user).filter(pk__in=others)
    seen = set(visible.values_list("pk", flat=True)) if others else set()
    rows = []
    for row in successions:
        came = row.new_id == place.pk
        other, then = (row.old_id, row.day - ONE_DAY) if came else (row.new_id, row.day)
        version = gazette.on(other, then)
        rows.append({
            "row": row,
            "came": came,
            "name": version.name if version else "không rõ",
            "path": gazette.path(version, then) if version else "",
            "other": other if other in seen else None,
            "look": then,
        })  # fmt: skip
    return rows


def _trail(version, gazette, user, day) -> list[tuple[str, int]]:
    """The places above that the user may see, from the top, as (name, id)."""
    if version is None:
        return []
    there = LocalityVersion.objects.on(day).filter(locality__in=above(version)).visible_to(user)
    return list(there.order_by("level").values_list("name", "locality"))


def _posts(place: Locality, version: LocalityVersion, day: dt.date, user) -> dict:
    """The posts that are or were filled, by bloc; and the heads that nobody is known to hold."""
    posts = posts_on(day, [place])[place.pk]
    seen = _visible_people([row for post in posts for row in post.holders], user)
    filled = [_post(post, version, seen) for post in posts if not post.is_unknown]
    blocs = [(bloc.label, [row for row in filled if row["position"].bloc == bloc]) for bloc in Bloc]
    return {
        "blocs": [(label, rows) for label, rows in blocs if rows],
        "vacant": sum(post.is_vacant for post in posts),
        "unknown": [_post(post, version, seen) for post in posts if post.is_unknown],
    }


def _post(post: Post, version: LocalityVersion, seen: set[int]) -> dict:
    return {
        "position": post.position,
        "title": post.position.title_at(version.kind),
        "holders": [_spell(row, seen) for row in post.holders],
        "vacancy": post.vacancy,
    }


def _spell(row: Appointment | Gap, seen: set[int]) -> dict:
    """A holder, or a time without one, as the pages write it."""
    if isinstance(row, Gap):
        return {"gap": row}
    since, until = ends_in_words(row)
    return {
        "held": row, "is_visible": row.person_id in seen, "since": since, "until": until
    }  # fmt: skip


def _end_of(place: Locality, position: Position) -> dt.date | None:
    """The day from which there is no such place, or no such position; None while both last."""
    versions = list(place.versions.values_list("period", flat=True))
    gone = max(period.upper or dt.date.max for period in versions)
    end = min(gone, position.period.upper or dt.date.max)
    return None if end == dt.date.max else end


def _visible_people(held: list[Appointment], user) -> set[int]:
    """Which of the holders have a page for the user."""
    people = Person.objects.visible_to(user).filter(pk__in={row.person_id for row in held})
    return set(people.values_list("pk", flat=True)) if held else set()
