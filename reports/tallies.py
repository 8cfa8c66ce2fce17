"""Counting. `cases` is the list (cases.py) and `tally` counts exactly that list: one query, two
readings.

Counted in SQL, margins included (GROUP BY CUBE), so that distinct people at a margin are counted
there and never summed from cells; shaped in pandas.
"""

from itertools import product

import pandas as pd
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F

from cadres.models import LocalityVersion, Pairing

from .cases import cases
from .dimensions import BY_TEXT, DIMENSIONS
from .questions import Question, Unit

ALL = "*"  # stands in a dimension's column where a row is the margin over that dimension

COUNTS = {
    Unit.CASES: "count(*)",
    Unit.PERSONS: "count(DISTINCT person_id)",
    Unit.POSTS: "count(DISTINCT post)",
    Unit.LOCALITIES: "count(DISTINCT locality_id)",
}
COUNTED_COLUMNS = {
    Unit.CASES: [],
    Unit.PERSONS: ["person_id"],
    Unit.POSTS: ["first_id", "second_id"],
    Unit.LOCALITIES: ["locality_id"],
}


def tally(question: Question, by: list[str], user=None) -> pd.DataFrame:
    """Counts of `cases(question)` by some of DIMENSIONS, with every margin.

    Returns one row for each combination that occurs and for each margin: a column for each
    dimension (its key, as a `Level` or a `Pairing` id; ALL at a margin), `value` in the
    question's unit and, for the unit LOCALITIES, `total`: the localities that there were.
    The row in which every dimension is ALL is the grand total and is always there.
    """
    frame = _count(cases(question, user), by, question)
    if question.unit == Unit.LOCALITIES:
        frame = _with_totals(frame, question, by, user)
    return frame


def _count(stretches, by: list[str], question: Question) -> pd.DataFrame:
    """Count the compiled list query."""
    source = "({}) AS counted"
    if question.unit == Unit.POSTS:
        stretches = stretches.annotate(
            first_id=F("assignment__first"), second_id=F("assignment__second")
        )
        source += " CROSS JOIN LATERAL (VALUES (first_id), (second_id)) AS posts (post)"
    needed = COUNTED_COLUMNS[question.unit]
    return cube(stretches, by, question, needed=needed, source=source, count=COUNTS[question.unit])


def cube(rows, by, question, *, needed=(), source="({}) AS counted", count="count(*)"):
    """Count the rows of a queryset by dimensions, with a row for every margin.

    A dimension is one of DIMENSIONS, or else an annotation of the rows. `needed` are further
    columns that `count` reads; `source` wraps the compiled query.
    """
    columns = [f"by_{name}" for name in by]
    keys = (DIMENSIONS[name].key(question) if name in DIMENSIONS else F(name) for name in by)
    rows = rows.annotate(**dict(zip(columns, keys, strict=True)))
    selected = list(dict.fromkeys([*columns, *needed])) or ["id"]
    try:
        inner, parameters = rows.order_by().values(*selected).query.sql_with_params()
    except EmptyResultSet:  # Django knows without asking that there is nothing, as outside a scope
        return pd.DataFrame([(*[ALL] * len(by), 0)], columns=[*by, "value"])
    source = source.format(inner)
    margins = [f"grouping({column})" for column in columns]
    grouped = f"GROUP BY CUBE ({', '.join(columns)})" if by else ""
    if by and count == "count(*)":  # rows, unlike people, add up: count each cell once
        cells = ", ".join(columns)
        source = f"(SELECT {cells}, count(*) AS n FROM {source} GROUP BY {cells}) AS cells"
        count = "coalesce(sum(n), 0)::bigint"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {', '.join([*columns, *margins, count])} FROM {source} {grouped}",
            parameters,
        )
        found = cursor.fetchall()
    return pd.DataFrame([_named(row, len(by)) for row in found], columns=[*by, "value"])


def _named(row: tuple, width: int) -> tuple:
    """One result row: `width` keys, whether each is a margin, the count; ALL at the margins."""
    keys = zip(row[:width], row[width : 2 * width], strict=True)
    return (*(ALL if is_margin else key for key, is_margin in keys), row[-1])


def _with_totals(frame: pd.DataFrame, question: Question, by: list[str], user) -> pd.DataFrame:
    """Add `total`, the N of n/N, and the rows in which nothing was counted.

    N is the localities of the level in question on the day: the question's own, the row's, or the
    one at which the row's pairing is counted.
    """
    totals = _localities(question, "child" in by, user)
    pairings = Pairing.objects.filter(pk__in=set(frame.get("pairing", [])) - {ALL})
    pairing_levels = {ALL: ALL} | dict(pairings.values_list("id", "level"))
    keys = {
        "level": {level for level, _ in totals} | set(frame.get("level", [])),
        "child": {child for _, child in totals} | set(frame.get("child", [])),
        "pairing": set(pairing_levels),
        **{name: set(frame[name]) for name in by if name in BY_TEXT},
    }
    values = {row[:-1]: row[-1] for row in frame.itertuples(index=False, name=None)}
    rows = []
    for key in product(*(keys[name] for name in by)):
        at = dict(zip(by, key, strict=True))
        levels = {at.get("level", ALL), pairing_levels[at.get("pairing", ALL)]} - {ALL}
        level = levels.pop() if levels else ALL
        total = 0 if levels else totals.get((level, at.get("child", ALL)), 0)
        rows.append((*key, values.get(key, 0), total))
    return pd.DataFrame(rows, columns=[*by, "value", "total"])


def _localities(question: Question, by_child: bool, user) -> dict[tuple, int]:
    """The localities below the place on the day, by (level, child), margins included."""
    versions = LocalityVersion.objects.on(question.day).under(question.place)
    if user is not None:
        versions = versions.visible_to(user)
    level = question.level or (question.pairing.level if question.pairing else None)
    if level:
        versions = versions.filter(level=level)
    frame = cube(versions, ["level", "child"] if by_child else ["level"], question)
    rows = frame.itertuples(index=False, name=None)
    return {(row[0], row[1] if by_child else ALL): row[-1] for row in rows}
