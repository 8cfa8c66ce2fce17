"""The dashboard: the figures of a place on a day, each a link to the people it counted."""

from django.http import Http404
from django.shortcuts import render

from cadres.facts import nearest_day
from cadres.models import Level, Locality, LocalityVersion, Succession
from cadres.views import scoped
from cadres.views.gazette import above
from reports.crosstables import CrossTable, cross
from reports.filters import read_question, shown
from reports.indicators import not_local
from reports.questions import Question, Unit, default_place


@scoped
def dashboard(request):
    """Total, levels, children × levels and pairings of the place, day and unit that are asked."""
    try:
        question, faults = read_question(request.GET, request.user)
    except Locality.DoesNotExist:
        raise Http404 from None
    version = question.place.version_on(question.day) if question.place else None
    context = {
        "question": question,
        "faults": faults,
        "form": shown(question, request.GET, faults),
        "units": Unit.choices,
        "version": version,
        "place_name": question.place_name,
        "trail": _trail(version, question, request.user),
    }
    if question.place and version is None:
        context |= _other_times(question, request.user)
        return render(request, "reports/absent.html", context)
    return render(request, "reports/dashboard.html", context | _figures(question, request.user))


def _figures(question: Question, user) -> dict:
    by_level = cross(question, rows="level", user=user)
    has_children = question.place is None or question.place.level < Level.HAMLET
    return {
        "by_level": by_level,
        "terms": _terms(by_level),
        "by_child": has_children and cross(question, rows="child", columns="level", user=user),
        "by_pairing": cross(question, rows="pairing", user=user),
        "not_local": not_local(question, user),
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
