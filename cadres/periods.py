"""Half-open periods, as the register keeps them, beside each other."""

import datetime as dt
from functools import lru_cache

from django.db.backends.postgresql.psycopg_any import DateRange

from cadres.vietnamese import PartialDate

ONE_DAY = dt.timedelta(days=1)


@lru_cache(maxsize=10_000)  # many people's, and each of them one object
def span(first: PartialDate | None, last: PartialDate | None) -> DateRange:
    """The period from the first to the last day held; None: not known, not ended."""
    start = first.first_day() if first else None
    return DateRange(start, last.last_day() + ONE_DAY if last else None)


def overlap(one: DateRange, other: DateRange) -> bool:
    """Whether two periods share a day; an open end goes on for ever."""
    return (one.lower or dt.date.min) < (other.upper or dt.date.max) and (
        other.lower or dt.date.min
    ) < (one.upper or dt.date.max)
