"""The search box: people, places, posts and decisions by what is typed, within a user's scope.

Every group takes some hundred rows at most from the database, by nets that each use an index and
grow wider, and ranks them here. Texts are folded, so accents and tone placement never matter.
"""

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from cadres import vietnamese
from cadres.models import Appointment, Decision, Person
from cadres.search import person_names
from cadres.search.candidates import CANDIDATES, begins_a_word, fit

LIMIT = 20  # results shown of each group
SHORTEST, LONGEST = 2, 120  # letters of a text that is searched


@dataclass(frozen=True)
class Asked:
    """What is looked for, by whom, on which day."""

    text: str
    user: object
    day: dt.date
    key: str = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "key", vietnamese.search_key(self.text[:LONGEST]))

    @property
    def is_too_short(self) -> bool:
        return len(self.key) < SHORTEST


def people(asked: Asked) -> list[Person]:
    """People by words of their name (see `person_names.named`); the best first.

    Among equals those who hold a post on the day (`is_present`) first. At most LIMIT + 1.
    """
    found = person_names.named(asked.text[:LONGEST], asked.user)
    held = Appointment.objects.on(asked.day).filter(person__in=found)
    present = set(held.values_list("person", flat=True))
    for person in found:
        person.is_present = person.pk in present
    return sorted(found, key=lambda each: (each.rank, not each.is_present))[: LIMIT + 1]


def decisions(asked: Asked) -> list[Decision]:
    """Decisions whose number holds the text from the start of a word; at most LIMIT + 1.

    The trigrams of "qd tu" are in nearly every number, so the index is asked for digits alone.
    """
    digits = max((word for word in asked.key.split() if word[0].isdigit()), key=len, default="")
    if not digits:
        return []
    known = Decision.objects.visible_to(asked.user).filter(
        begins_a_word(digits),
        GreaterThan(StrIndex("search_key", Value(asked.key)), 0),
    )
    known = known.order_by("-issued", "number", "pk")
    ranked = sorted(known[:CANDIDATES], key=lambda each: fit(each.search_key, asked.key))
    return ranked[: LIMIT + 1]
