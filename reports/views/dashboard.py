"""The dashboard: the figures of a place on a day, each a link to the people it counted."""

import datetime as dt

from django.http import Http404
from django.shortcuts import render
from django.utils.http import urlencode

from cadres import vietnamese
from cadres.access import may_edit, narrowed_to
from cadres.facts import nearest_day
from cadres.gazette import above
from cadres.models import Level, Locality, LocalityVersion, Succession
from cadres.views import scoped
from cadres.views.review_lists import REVIEWS
from reports.board import bars, changes, foremost, ranked, was_there
from reports.charts import LOCALES
from reports.concerns import concerns
from reports.coverage_map import coverage_map
from reports.crosstables import CrossTable, cross
from reports.days import years_before
from reports.figures import coverage_figure, map_figure, ranking_figure, trend_years
from reports.filters import shown
from reports.indicators import not_local
from reports.questions import READ_ERRORS, Question, Unit, default_place

from . import question_or_404

ROOM = "phong-hop"  # ?screen=…: the layout for a meeting room


@scoped
def dashboard(request):
    """Total, levels, children × levels and pairings of the place, day and unit that are asked."""
    question, faults = question_or_404(request.GET, request.user)
    since, since_faults = since_asked(request, question)
    faults |= since_faults
    version = question.place.version_on(question.day) if question.place else None
    context = {
        "question": question,
        "faults": faults,
        "form": shown(question, request.GET, faults)
        | {"since": request.GET["since"] if since_faults else vietnamese.format_day(since)},
        "since": since,
        **_screen(request, since, "since" in faults),
        "units": Unit.choices,
        "version": version,
        "place_name": question.place_name,
        "trail": _trail(version, question, request.user),
    }
    if question.place and version is None:
        context |= _other_times(question, request.user)
        return render(request, "reports/absent.html", context)
    return render(
        request, "reports/dashboard.html", context | _figures(question, since, request.user)
    )


@scoped
def part(request, slug):
    """A part of the dashboard that takes longer to count, fetched once the page is shown."""
    if slug not in PARTS:
        raise Http404
    question, _ = question_or_404(request.GET, request.user)
    since, _ = since_asked(request, question)
    if not was_there(question, question.day):
        raise Http404
    context = {"question": question, "since": since, "place_name": question.place_name}
    told = PARTS[slug](question, since, request.user)
    return render(request, f"reports/board/{slug}.html", context | told)


def _screen(request, since: dt.date, is_faulty: bool) -> dict:
    """What the board's links keep beside the question: the day compared with, where one was
    chosen, and the layout for a meeting room. `turned` keeps the one and turns the other.
    """
    compared = bool(request.GET.get("since", "").strip()) and not is_faulty
    since_kept = {"since": since.isoformat()} if compared else {}
    is_room = request.GET.get("screen") == ROOM
    room = {"screen": ROOM}
    kept, turned = (since_kept | room, since_kept) if is_room else (since_kept, since_kept | room)
    return {"is_room": is_room, "kept": _more(kept), "turned": _more(turned)}


def _more(parameters: dict[str, str]) -> str:
    """Parameters as they follow on a query."""
    return f"&{urlencode(parameters)}" if parameters else ""


def since_asked(request, question: Question) -> tuple[dt.date, dict[str, list[str]]]:
    """The day of ?since=…, else a year before the question's; and, if unreadable, why."""
    text = request.GET.get("since", "").strip()
    try:
        if text:
            return vietnamese.parse_day(text), {}
    except ValueError:
        return years_before(question.day, 1), {"since": [READ_ERRORS["day"].format(text)]}
    return years_before(question.day, 1), {}


def _coverage(question: Question, since, user) -> dict:
    found = bars(question, user)
    return {"bars": found, "figure": coverage_figure(foremost(found))}


def _trend(question: Question, since, user) -> dict:
    figure, years = trend_years(question, user)
    return {"figure": figure, "years": years, "months": range(1, 13)}


def _concerns(question: Question, since, user) -> dict:
    """With what an editor has to review at the place."""
    to_review = []
    if may_edit(user):
        editor = narrowed_to(user, question.place)
        counted = [(each, each.rows(editor, question.day).count()) for each in REVIEWS]
        to_review = [(each, count) for each, count in counted if count]
    return {"concerns": concerns(question, since, user), "to_review": to_review}


def _map(question: Question, since, user) -> dict:
    shown = coverage_map(question, user)
    unpaired = question.but(pairing=None)
    return {"map": shown, "figure": shown and map_figure(shown), "unpaired": unpaired}


def _not_local(question: Question, since, user) -> dict:
    return {"not_local": not_local(question, user)}


PARTS = {
    "bao-phu": _coverage,
    "xu-huong": _trend,
    "can-quan-tam": _concerns,
    "ban-do": _map,
    "nguoi-dia-phuong": _not_local,
}


def _figures(question: Question, since: dt.date, user) -> dict:
    by_level = cross(question, rows="level", user=user)
    has_children = question.place is None or question.place.level < Level.HAMLET
    by_child = has_children and cross(question, rows="child", columns="level", user=user)
    order = ranked(by_child) if by_child else []
    ranking = ranking_figure(order)
    total, *levels = changes(by_level, since, user)
    return {
        "by_level": by_level,
        "total": total,
        "levels": levels,
        "ranked": order,
        "ranking": None if len(order) < 2 or ranking.is_empty else ranking,
        "has_map": question.place is None or question.place.level < Level.COMMUNE,
        "locales": LOCALES,
        "terms": _terms(by_level),
        "by_child": by_child,
        "by_pairing": cross(question, rows="pairing", user=user),
    }


def _terms(by_level: CrossTable) -> list[tuple[str, str]]:
    """The total of cases as a sum, (figure, level) by term; empty where there is nothing to add.

    Only cases add up: a person may be counted at two levels.
    """
    if by_level.question.unit != Unit.CASES:
        return []
    terms = [(cell.text, Level(row.key).label) for row, cell, _ in by_level.lines if cell.value]
    return terms if len(terms) > 1 else []


def _trail(version, question, user) -> list[tuple[str, Question]]:
    """The places above that the user may see, from the top, with the same question there."""
    trail = []
    if question.place and default_place(user) is None:
        trail.append(("Cả nước", question.but(place=None)))
    if version:
        there = LocalityVersion.objects.on(question.day).filter(locality__in=above(version))
        places = there.visible_to(user).select_related("locality").order_by("level")
        trail += [(place.name, question.but(place=place.locality)) for place in places]
    return trail


def _other_times(question: Question, user) -> dict:
    """Where to look instead when the place did not exist on the day.

    What it became or came from is named also beyond the user's scope, but then leads nowhere.
    """
    place, day = question.place, question.day
    visible = Locality.objects.visible_to(user)
    successions = Succession.objects.select_related("old", "new", "legal_document")
    became = [(row, row.new) for row in successions.filter(old=place, day__lte=day)]
    came = [(row, row.old) for row in successions.filter(new=place, day__gt=day)]
    others = [other.pk for _, other in (*became, *came)]
    seen = set(visible.filter(pk__in=others).values_list("pk", flat=True))

    def linked(rows):
        return [
            (row, other, question.but(place=other) if other.pk in seen else None)
            for row, other in rows
        ]

    return {
        "lives": [
            (life, question.but(day=nearest_day(life.period, day)))
            for life in place.versions.order_by("period")
        ],
        "successors": linked(became),
        "predecessors": linked(came),
    }
