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

PEOPLE = """
    SELECT id, search_key, birth, birth_precision, personnel_code FROM cadres_person
    WHERE merged_into_id IS NULL AND id IN (
        SELECT p.id FROM cadres_person p
        JOIN unnest(%s::text[], %s::date[]) AS wanted(key, birth)
            ON wanted.key = p.search_key AND (wanted.birth = p.birth OR wanted.birth IS NULL)
        UNION
        SELECT id FROM cadres_person WHERE personnel_code <> '' AND personnel_code = ANY (%s)
    )
    ORDER BY id
"""


def load_people(rows: list[Row], reach: Reach) -> list[KnownPerson]:
    """Everybody with a row's personnel code, or with its folded name and its birth.

    For rows without birth everybody of that name. Who has no post within the reach is `outside`.
    """
    wanted = {(row.name_key, row.birth.first_day() if row.birth else None) for row in rows}
    codes = {row.personnel_code for row in rows} - {""}
    names, births = [key for key, _ in wanted], [birth for _, birth in wanted]
    people = list(Person.objects.raw(PEOPLE, [names, births, list(codes)]))
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
        "start_decision__number", "start_decision__issued",
    )  # fmt: skip
    held = [
        Held(
            *facts,
            period.lower or dt.date.min,
            period.upper or dt.date.max,
            DecisionPaper(number, issued) if number else None,
        )
        for *facts, period, number, issued in rows
    ]
    return held, seats()
