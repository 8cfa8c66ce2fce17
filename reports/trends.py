"""How a figure went, month by month.

Not a tally for every month: each stretch adds one on the day it begins and takes one away on the
day after its last, and a running sum over these changes is the figure (a join to the months takes
twenty times as long). Where a thing may be counted through several stretches at once – a person
through two cases – its stretches are first made one.
"""

import datetime as dt

import pandas as pd
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F

from .cases import cases_since
from .questions import Question, Unit

MONTHS = 120  # ten years

STRETCHES = "SELECT valid_from AS started, valid_to AS ended FROM ({cases}) AS lasting"
UNITED = """
    SELECT lower(span) AS started, upper(span) AS ended FROM (
        SELECT unnest(range_agg(daterange(valid_from, valid_to))) AS span
        FROM ({cases}) AS lasting {posts} GROUP BY {counted}
    ) AS united
"""
SPANS = {
    Unit.CASES: STRETCHES,
    Unit.PERSONS: UNITED.replace("{counted}", "person_id").replace("{posts}", ""),
    Unit.LOCALITIES: UNITED.replace("{counted}", "locality_id").replace("{posts}", ""),
    Unit.POSTS: UNITED.replace("{counted}", "post").replace(
        "{posts}", "CROSS JOIN LATERAL (VALUES (first_id), (second_id)) AS posts (post)"
    ),
}
# By day first: there are far fewer days on which something changed than changes.
RUNNING_SUM = """
WITH spans AS ({spans}), changes AS (
    SELECT greatest(started, %s) AS day, count(*) AS change FROM spans GROUP BY 1
    UNION ALL SELECT ended, -count(*) FROM spans WHERE ended <= %s GROUP BY 1
), monthly AS (
    SELECT least((date_trunc('month', day) + interval '1 month - 1 day')::date, %s) AS month,
        sum(change) AS change
    FROM changes GROUP BY 1
)
SELECT month, (sum(change) OVER (ORDER BY month))::bigint FROM monthly
"""


def trend(question: Question, user=None, months: int = MONTHS) -> pd.DataFrame:
    """The question's figure on the last day of each of some months, the last on its own day.

    Returns `day` (date) and `value` (Int64; NA while the place did not exist), oldest first: what
    `tally` counts on each day. For the unit LOCALITIES it is the n of n/N.
    """
    days = month_ends(question.day, months)
    lasting = cases_since(question, days[0], user)
    frame = pd.DataFrame({"day": days})
    frame["value"] = frame["day"].map(_sums(lasting, days, question.unit)).ffill().fillna(0)
    frame["value"] = frame["value"].astype("Int64")
    if question.place:
        lives = list(question.place.versions.values_list("period", flat=True))
        there = frame["day"].map(lambda day: any(day in life for life in lives)).astype(bool)
        frame["value"] = frame["value"].where(there)
    return frame


def month_ends(day: dt.date, months: int) -> list[dt.date]:
    """The last days of the months before a day's, and the day itself: `months` days, in order."""
    first = day.replace(day=1)
    starts = [first - pd.DateOffset(months=back) for back in range(months - 1)]
    return [*reversed([start.date() - dt.timedelta(days=1) for start in starts]), day]


def _sums(lasting, days: list[dt.date], unit: str) -> dict[dt.date, int]:
    """The figure on those of the days on which it may have changed; 0 before the first of them."""
    columns = {
        Unit.CASES: [],
        Unit.PERSONS: ["person_id"],
        Unit.LOCALITIES: ["locality_id"],
        Unit.POSTS: ["first_id", "second_id"],
    }[unit]
    if unit == Unit.POSTS:
        lasting = lasting.annotate(
            first_id=F("assignment__first"), second_id=F("assignment__second")
        )
    selected = lasting.order_by().values("valid_from", "valid_to", *columns)
    try:
        cases, parameters = selected.query.sql_with_params()
    except EmptyResultSet:
        return {}
    spans = SPANS[unit].format(cases=cases)
    with connection.cursor() as cursor:
        cursor.execute(RUNNING_SUM.format(spans=spans), [*parameters, days[0], days[-1], days[-1]])
        return dict(cursor.fetchall())
