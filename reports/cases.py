"""The list of cases that a question counts. `tallies.tally` counts exactly this list."""

import datetime as dt

from django.db.models import Q

from cadres import vietnamese
from cadres.models import AssignmentStretch
from cadres.querysets import StretchQuerySet

from .dimensions import BY_TEXT, DIMENSIONS, MAJORITY_KEY, MINORITY, UNKNOWN
from .questions import Question


def cases(question: Question, user=None) -> StretchQuerySet:
    """The concurrent assignments that a question counts, one row each, within the user's scope.

    `user=None` is the command line and sees everything.
    """
    return _asked(AssignmentStretch.objects.on(question.day), question, user)


def cases_since(question: Question, since: dt.date, user=None) -> StretchQuerySet:
    """What `cases` counts on at least one of the days from `since` to the question's own.

    An assignment that lived through a reorganisation has a row for each stretch.
    """
    lasting = AssignmentStretch.objects.filter(valid_from__lte=question.day, valid_to__gt=since)
    return _asked(lasting, question, user)


def _asked(stretches: StretchQuerySet, question: Question, user) -> StretchQuerySet:
    """Those at the question's place and within the scope, narrowed by its filters."""
    stretches = stretches.under(question.place)
    if user is not None:
        stretches = stretches.visible_to(user)
    if question.level:
        stretches = stretches.filter(level=question.level)
    if question.pairing:
        stretches = stretches.filter(pairing=question.pairing)
    if question.bloc:
        stretches = stretches.filter(
            Q(assignment__first__position__bloc=question.bloc)
            | Q(assignment__second__position__bloc=question.bloc)
        )
    if question.name:
        stretches = stretches.named(question.name)
    return _of_dimensions(stretches, question)


def _of_dimensions(stretches, question):
    """Those whose key in a dimension is the one asked for: the key by which a table counts."""
    for name in BY_TEXT:
        asked = getattr(question, name)
        if not asked:
            continue
        stretches = stretches.alias(**{f"of_{name}": DIMENSIONS[name].key(question)})
        if asked == MINORITY:
            stretches = stretches.exclude(of_ethnic__in=[UNKNOWN, MAJORITY_KEY])
        else:
            folded = name == "ethnic" and asked != UNKNOWN
            key = vietnamese.search_key(asked) if folded else asked
            stretches = stretches.filter(**{f"of_{name}": key})
    return stretches
