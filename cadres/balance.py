"""What a change of the catalogue does to the cases of the whole register, counted in SQL.

`consequences` names each case of a few people; a pairing may have a hundred thousand.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import connection

from cadres.models import Level

# Counted cases, at any time and on the day; `n` tells apart those of one person at one place.
CASES = """
SELECT false AS on_day, c.person_id, c.pairing_id, c.locality_id, l.level,
    (c.first_id, c.second_id, c.period)::text AS facts,
    row_number() OVER (PARTITION BY c.person_id, c.pairing_id, c.locality_id
        ORDER BY c.started, c.first_id, c.second_id) AS n
FROM cadres_concurrentassignment c JOIN cadres_locality l ON l.id = c.locality_id
WHERE c.counted AND c.pairing_id = ANY (%(pairings)s)
UNION ALL
SELECT true, s.person_id, s.pairing_id, s.locality_id, s.level,
    (c.first_id, c.second_id, c.period)::text,
    row_number() OVER (PARTITION BY s.person_id, s.pairing_id, s.locality_id
        ORDER BY c.started, c.first_id, c.second_id)
FROM cadres_assignmentstretch s JOIN cadres_concurrentassignment c ON c.id = s.assignment_id
WHERE s.pairing_id = ANY (%(pairings)s) AND s.valid_from <= %(day)s AND s.valid_to > %(day)s
"""
BEFORE = f"CREATE TEMPORARY TABLE cases_before AS {CASES}"
COMPARED = f"""
WITH after AS ({CASES})
SELECT on_day, coalesce(a.level, b.level) AS level, count(b.n),
    count(*) FILTER (WHERE b.n IS NULL), count(*) FILTER (WHERE a.n IS NULL),
    count(*) FILTER (WHERE a.facts <> b.facts)
FROM after a FULL JOIN cases_before b USING (on_day, person_id, pairing_id, locality_id, n)
GROUP BY 1, 2 ORDER BY 2
"""


@dataclass(frozen=True)
class LevelBalance:
    """Counted cases of one level: how many there were, and how many come, go and change.

    A case is a person counted by a pairing at a locality; a changed one has other days or posts.
    """

    level: Level
    before: int
    added: int
    removed: int
    altered: int

    @property
    def after(self) -> int:
        return self.before + self.added - self.removed


@dataclass(frozen=True)
class Balance:
    """What a write does to the counted cases of all time, and to those counted on one day."""

    ever: list[LevelBalance] = field(default_factory=list)
    on_day: list[LevelBalance] = field(default_factory=list)

    def __bool__(self):
        """Whether any case comes, goes or changes."""
        return any(row.added or row.removed or row.altered for row in self.ever)


def weigh(
    pairings: Iterable[int], day: dt.date, write: Callable[[], Iterable[int] | None]
) -> Balance:
    """Do a write and say what it did to the cases of some pairings (ids).

    `write` may return the ids of pairings that it created. Within a transaction only; put it in
    `actions.writing.rehearsed()` to see what would come of the write.
    """
    keys = {"pairings": list(pairings), "day": day}
    with connection.cursor() as cursor:
        cursor.execute(BEFORE, keys)
        keys["pairings"] = [*keys["pairings"], *(write() or ())]
        cursor.execute(COMPARED, keys)
        rows = cursor.fetchall()
        cursor.execute("DROP TABLE cases_before")
    found = {False: [], True: []}
    for on_day, level, *counts in rows:
        found[on_day].append(LevelBalance(Level(level), *counts))
    return Balance(ever=found[False], on_day=found[True])
