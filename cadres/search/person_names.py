"""People by what is typed for them: words of a name, a year of birth, a place of work."""

import datetime as dt
import re

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from cadres import vietnamese
from cadres.access import reach_of
from cadres.models import Appointment, Person
from cadres.querysets import within
from cadres.search.candidates import CANDIDATES, begins_a_word, fit
from cadres.search.place_names import at_or_below
from cadres.vietnamese import search_key

TRIGRAM = 3  # letters that an index finds anywhere in a name
YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def named(text: str, user) -> list[Person]:
    """People the user may see, each with `rank` (see `candidates.fit`), the best first.

    "le an 1975, phu hoa": everybody with these words in the name, born that year, who holds or
    held a post at a place called so or below one. Exactly that name comes first, then names that
    end, that begin and that go on with it. Of very many, `CANDIDATES` of each of these.
    """
    name, year = name_and_year(text)
    name, *around = name.split(",")
    words = search_key(name).split()
    if not words or not all(map(str.isalpha, words)):  # names hold no numbers
        return []
    people = Person.objects.visible_to(user)
    if year:
        people = people.filter(birth__year=year)
    for part in filter(None, map(search_key, around)):
        people = people.filter(_held_around(part, user))
    found: dict[int, Person] = {}
    for net in _nets(people, words, user):
        if len(found) < CANDIDATES:
            found |= {person.pk: person for person in net[:CANDIDATES]}
    for person in found.values():
        person.rank = fit(person.search_key, " ".join(words), ends_first=True)
    return sorted(found.values(), key=_order)


def name_and_year(text: str) -> tuple[str, int | None]:
    """A text as names are stored, without the year of birth typed in it, and that year."""
    years = YEAR.findall(text)
    return vietnamese.person_name(YEAR.sub(" ", text)), int(years[-1]) if years else None


def _nets(people: QuerySet, words: list[str], user) -> list[QuerySet]:
    """The querysets to draw from, one after the other."""
    *others, last = words
    ends = Q(sort_key__startswith=last)
    order = ("sort_key", "birth", "pk")
    anywhere = people.filter(*map(_holds, words))
    if not reach_of(user).nationwide:  # all of the scope's people are read for each net
        return [anywhere.order_by(Case(When(ends, then=Value(0)), default=Value(1)), *order)]
    exactly = people.filter(sort_key=vietnamese.person_sort_key(" ".join(words)))
    by_given_name = people.filter(ends, *map(_holds, others))
    return [net.order_by(*order) for net in (exactly, by_given_name, anywhere)]


def _holds(word: str) -> Q:
    """Names that hold a word's letters; one or two of them only where a word begins."""
    return Q(search_key__contains=word) if len(word) >= TRIGRAM else begins_a_word(word)


def _held_around(place: str, user) -> Exists:
    """Who holds or held a post at such a place or below, within the user's scope."""
    there = at_or_below(place), within(reach_of(user))
    held = Appointment.objects.placed(lambda versions: versions.filter(*there))
    return Exists(held.filter(person=OuterRef("pk")))


def _order(person: Person) -> tuple:
    return person.rank, person.sort_key, person.birth or dt.date.max, person.pk
