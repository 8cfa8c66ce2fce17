"""People and posts of the register beside a list's: as few queries for 20,000 rows as for one."""

import datetime as dt
from collections import defaultdict

from cadres.access import Reach
from cadres.intake.places.gazetteer import NewHamlet
from cadres.intake.plan.holdings import Held
from cadres.intake.plan.people import KnownPerson
from cadres.intake.plan.plan import DecisionPaper
from cadres.intake.rows.rows import Row
from cadres.lists.catalogue import seats
from cadres.models import Appointment, Person
from cadres.vietnamese import person_sort_key

# By the index of names and births; a row without birth goes through all births.
PEOPLE = """
    WITH wanted AS (SELECT * FROM unnest(%s::text[], %s::date[], %s::date[]) AS w(key, first, last))
    SELECT id, search_key, birth, birth_precision, personnel_code FROM cadres_person
    WHERE merged_into_id IS NULL AND id IN (
        SELECT p.id FROM cadres_person p
        JOIN wanted w ON p.sort_key = w.key AND p.birth BETWEEN w.first AND w.last
        UNION
        SELECT p.id FROM cadres_person p JOIN wanted w ON p.sort_key = w.key AND p.birth IS NULL
        UNION
        SELECT id FROM cadres_person WHERE personnel_code <> '' AND personnel_code = ANY (%s)
    )
    ORDER BY id
"""


def load_people(rows: list[Row], reach: Reach) -> list[KnownPerson]:
    """Everybody with a row's personnel code, or with its folded name and the year of its birth.

    For births that are not known, of a row or a person, everybody of that name. Who has no post
    within the reach is `outside`.
    """
    wanted = {(row.name_key, row.birth and row.birth.year) for row in rows}
    codes = {row.personnel_code for row in rows} - {""}
    names = [person_sort_key(key) for key, _ in wanted]
    firsts = [dt.date(year or dt.MINYEAR, 1, 1) for _, year in wanted]
    lasts = [dt.date(year or dt.MAXYEAR, 12, 31) for _, year in wanted]
    people = list(Person.objects.raw(PEOPLE, [names, firsts, lasts, list(codes)]))
    posts = Appointment.objects.filter(person__in=[person.id for person in people])
    places = _places_of(posts)
    inside = set(posts.reached(reach).values_list("person", flat=True))
    return [
        KnownPerson(
            person.id,
            person.search_key,
            person.birth,
            person.birth_precision,
            person.personnel_code,
            frozenset(places[person.id] - {None}),
            outside=not reach.nationwide and person.id not in inside,
        )
        for person in people
    ]


def _places_of(posts) -> dict[int, set[int | None]]:
    """By person the localities of their posts, and the communes in which these ever lay."""
    places = defaultdict(set)
    columns = "person", "locality", "locality__versions__commune"
    for person, *localities in posts.values_list(*columns):
        places[person].update(localities)
    return places


def describe_people(people: set[int], reach: Reach) -> dict[int, str]:
    """What tells namesakes apart, by id: name, birth, code, and the posts within the reach."""
    if not people:
        return {}
    posts = Appointment.objects.filter(person__in=people).reached(reach)
    held = defaultdict(list)
    for post in posts.select_related("position", "locality").order_by("-period", "id"):
        held[post.person_id].append(f"{post.position}, {post.locality}")
    told = {}
    for person in Person.objects.filter(pk__in=people):
        facts = [person.full_name, person.birth_text and f"sinh {person.birth_text}"]
        facts += [person.personnel_code and f"số hiệu {person.personnel_code}", *held[person.pk]]
        told[person.pk] = "; ".join(filter(None, facts))
    return told


def load_held(places: set[int | NewHamlet]) -> tuple[list[Held], dict[int, bool]]:
    """All appointments at these places, and the seats (see `seats`)."""
    known = [place for place in places if isinstance(place, int)]
    rows = Appointment.objects.filter(locality__in=known).values_list(
        "id", "person", "person__full_name", "position", "locality", "period",
        "start_decision__number", "start_decision__issued", "holding", "end_reason",
    )  # fmt: skip
    held = [
        Held(
            *facts,
            period.lower or dt.date.min,
            period.upper or dt.date.max,
            DecisionPaper(number, issued) if number else None,
            holding,
            reason,
        )
        for *facts, period, number, issued, holding, reason in rows
    ]
    return held, seats()
