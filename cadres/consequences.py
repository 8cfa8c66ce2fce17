"""What a write does to the cases, found by doing it: the database derives, nobody guesses.

Put the write in `actions.writing.rehearsed()` to see what would come of it.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Case, F, QuerySet, When

from cadres.models import ConcurrentAssignment, CountedLeg, Level

FACTS = ("person_id", "pairing_id", "post", "first_id", "second_id", "locality_id", "period")
FACTS += ("counted", "locality__level", "locality__name", "pairing__short", "person__full_name")
LEGS = ("first__position", "first__locality", "second__position", "second__locality")


@dataclass(frozen=True)
class CaseChange:
    """One case before and after a write; None where there was or is no such case.

    A case is a person, a pairing and the counted post; a change of its other post is no new case.
    """

    before: ConcurrentAssignment | None
    after: ConcurrentAssignment | None

    @property
    def case(self) -> ConcurrentAssignment:
        """The case as it is after the write, else as it was."""
        return self.after or self.before

    @property
    def is_new(self) -> bool:
        return self.before is None

    @property
    def is_gone(self) -> bool:
        """There is no such case any more, not even in the past."""
        return self.after is None

    @property
    def is_cut_short(self) -> bool:
        """The case now ends, or ends earlier."""
        if self.is_new or self.is_gone:
            return False
        was, ends = self.before.period.upper, self.after.period.upper
        return ends is not None and (was is None or ends < was)


@dataclass(frozen=True)
class Consequences:
    """The cases that a write began, ended or changed, those of the same person together."""

    changes: list[CaseChange]

    def __bool__(self):
        return bool(self.changes)

    @cached_property
    def begun(self) -> list[CaseChange]:
        return [change for change in self.changes if change.is_new]

    @cached_property
    def ended(self) -> list[CaseChange]:
        """Cases cut short or gone."""
        return [change for change in self.changes if change.is_cut_short or change.is_gone]

    @cached_property
    def altered(self) -> list[CaseChange]:
        """Cases otherwise changed: other days, another post, counted or no longer counted."""
        known = {id(change) for change in (*self.begun, *self.ended)}
        return [change for change in self.changes if id(change) not in known]


def in_full(cases: QuerySet) -> QuerySet:
    """Cases with all that can be told of them."""
    return cases.select_related("person", "pairing", "locality", *LEGS)


def in_brief(cases: QuerySet) -> QuerySet:
    """Cases as tuples of `FACTS`: twenty times as fast."""
    return cases.values_list(*FACTS, named=True)


def observe(
    cases: QuerySet[ConcurrentAssignment],
    write: Callable[[], Iterable[int] | None],
    *,
    read: Callable[[QuerySet], Iterable] = in_full,
) -> Consequences:
    """Do a write and say what it did to the cases of `cases`, a queryset without joins.

    `write` returns the ids of people whose cases are looked at too, those it created; or None.
    `read` is how the cases are read: `in_brief` where there may be thousands.
    """
    before = _by_key(cases, read)
    created = list(write() or ())
    after = _by_key(cases, read)
    if created:
        after |= _by_key(ConcurrentAssignment.objects.filter(person__in=created), read)
    return Consequences(
        [
            CaseChange(before.get(key), after.get(key))
            for key in sorted(before.keys() | after.keys())
            if _facts(before.get(key)) != _facts(after.get(key))
        ]
    )


def tally_by_level(changes: list[CaseChange]) -> dict[Level, int]:
    """How many counted cases there are among some changes, by counted level."""
    levels = Counter(change.case.locality.level for change in changes if change.case.counted)
    return {level: levels[level] for level in Level if levels[level]}


def _by_key(cases, read) -> dict[tuple, ConcurrentAssignment]:
    """Cases by person, pairing, counted post and their number in time among those."""
    is_first = When(pairing__counted_leg=CountedLeg.FIRST, then=F("first"))
    cases = cases.annotate(post=Case(is_first, default=F("second")))
    found: dict[tuple, ConcurrentAssignment] = {}
    seen = Counter()
    for case in read(cases.order_by("person", "pairing", "started", "pk")):
        key = (case.person_id, case.pairing_id, case.post)
        seen[key] += 1
        found[*key, seen[key]] = case
    return found


def _facts(case: ConcurrentAssignment | None) -> tuple | None:
    if case is None:
        return None
    return (case.first_id, case.second_id, case.locality_id, case.period, case.counted)
