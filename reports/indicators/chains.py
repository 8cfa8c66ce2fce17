"""Posts and cases that follow on one another: since when, and through how many terms.

A row follows on another one of the same person and kind at the same locality, or at the one that
the locality became wholly, when not more than a month lies between them: elections take their time,
and a month may be all that is known.
"""

import datetime as dt

from django.db import models

from cadres.models import Holding

GAP = 31  # days
# Who only acts for a head has not begun a term yet.
ACTING = (Holding.ACTING, Holding.IN_CHARGE, Holding.PROVISIONAL, Holding.SECONDED)

CHAIN = """
(WITH RECURSIVE chain AS (
    SELECT r.person_id, r.{kind}, r.locality_id, r.period, 1 AS terms
    FROM {table} r WHERE r.id = %(expressions)s
    UNION ALL
    SELECT p.person_id, p.{kind}, p.locality_id, p.period,
        c.terms + (p.locality_id = c.locality_id AND {is_term})::int
    FROM chain c JOIN {table} p ON p.person_id = c.person_id AND p.{kind} = c.{kind}
        AND upper(p.period) >= lower(c.period) - {gap}
        AND (lower(p.period) < lower(c.period) OR lower_inf(p.period))
    WHERE {counted} AND (p.locality_id = c.locality_id OR EXISTS (
        SELECT FROM cadres_succession s WHERE s.old_id = p.locality_id
            AND s.new_id = c.locality_id AND s.extent = 'whole'))
) SELECT {value} FROM chain)
"""
SINCE = "min(coalesce(lower(period), DATE '0001-01-01'))"
TERMS = "max(terms)"
POST = {
    "table": "cadres_appointment",
    "kind": "position_id",
    "is_term": f"p.holding NOT IN ({', '.join(repr(str(each)) for each in ACTING)})",
    "counted": "true",
}
CASE = {
    "table": "cadres_concurrentassignment",
    "kind": "pairing_id",
    "is_term": "true",
    "counted": "p.counted",
}


def of_post(appointment: models.F, value: str, field: models.Field) -> models.Func:
    """A value (SINCE, TERMS, or a CASE of them) of the unbroken holding that an appointment
    continues.

    SINCE is its first day, 1/1/0001 where that is not known. TERMS is which term of the holder it
    is: a new appointment at the same locality begins a term; one that follows a reorganisation, or
    on an acting one, does not.
    """
    template = CHAIN.format(**POST, gap=GAP, value=value)
    return models.Func(appointment, template=template, output_field=field)


def of_case(assignment: models.F, value: str, field: models.Field) -> models.Func:
    """The same of the unbroken case that a concurrent assignment continues."""
    template = CHAIN.format(**CASE, gap=GAP, value=value)
    return models.Func(assignment, template=template, output_field=field)


def first_true(conditions: list[tuple[str, str]], default: str) -> str:
    """The CASE that tells which condition holds first: one reading of a chain for all of them."""
    whens = " ".join(f"WHEN {condition} THEN '{key}'" for condition, key in conditions)
    return f"CASE {whens} ELSE '{default}' END"


def began_by(day: dt.date) -> str:
    """The condition that a chain began on a day or before."""
    return f"{SINCE} <= DATE '{day.isoformat()}'"
