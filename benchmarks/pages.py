"""Pages of the register through the whole application, HTML included, by the scope of who asks."""

from collections.abc import Callable
from functools import partial

from django.contrib.auth import get_user_model
from django.db.models import Count
from django.test import Client
from django.urls import reverse

from cadres.models import (
    Appointment,
    AssignmentStretch,
    Level,
    Locality,
    LocalityVersion,
    Pairing,
    Role,
    Scope,
)
from cadres.vietnamese import format_day

from .nation import ASKED_DAY
from .timing import Measurement, timed

SEARCHED = {
    "a given name": "dung",
    "a family name": "nguyen",
    "a full name": "tran van dung",
    "two words of a name": "le an",
    "a name and year": "le thi hoa 1970",
    "a name and place": "dung, tan phu",
    "a place with accents": "xã Hưng Khánh Trung B",
    "a common place": "thon 1",
    "a place within": "thon 1, tan phu",
    "initials": "HKT B",
    "a post at a place": "bi thu xa tan phu",
    "a post by short forms": "CT UBND HKT B",
    "a title alone": "truong thon",
    "a decision": "123-QĐ/",
    "two letters": "vu",
    "nothing": "zz",
}
CHOSEN = {
    "a chooser of places": ("choose-place", "thon 1"),
    "a chooser of people": ("choose-person", "nguyen van dung"),
    "a chooser of positions": ("choose-position", "bi thu"),
}

Scopes = dict[str, Locality | None]  # None is the whole country
Measured = dict[str, dict[str, Measurement]]  # by what is measured, then by scope


def searches() -> Measured:
    """The search page, by what is searched, for the nation and a province."""
    scopes = {"nation": None, "province": a_province()}
    return {
        f"{kind}: “{text}”": by_scope(partial(get, reverse("search"), {"q": text}), scopes)
        for kind, text in SEARCHED.items()
    }


def visits() -> Measured:
    """Pages of daily work, also for the commune that they are about."""
    commune = a_commune()
    scopes = {"nation": None, "province": a_province(), "commune": commune}
    officer = Appointment.objects.on(ASKED_DAY).filter(locality=commune).earliest("pk")
    entry = _an_entry(_below(commune, Level.HAMLET))
    pages = {
        "a list of 50 cases": partial(get, reverse("case-list"), {}),
        "a person": partial(get, reverse("person", args=[officer.person_id]), {}),
        "a commune": partial(get, reverse("locality", args=[commune.pk]), {}),
        "what to review": partial(get, reverse("reviews"), {}),
        "an entry, previewed": partial(post, reverse("case-preview"), entry),
        "an entry, written": partial(post, reverse("case-new"), entry),
    }
    for kind, (page, text) in CHOSEN.items():
        typed = {"name": "row", "row-q": text}
        pages[f"{kind}: “{text}”"] = partial(get, reverse(page), typed)
    return {name: by_scope(ask, scopes) for name, ask in pages.items()}


def by_scope(ask: Callable[[Client], str], scopes: Scopes) -> dict[str, Measurement]:
    """One page asked for by an editor of each scope."""
    clients = {name: Client(headers={"host": "localhost"}) for name in scopes}
    return {
        name: Measurement(name, partial(ask, client), partial(enter, client, scopes[name]))
        for name, client in clients.items()
    }


def print_pages(pages: Measured, runs: int) -> None:
    """Time them and print milliseconds: median and p95 for each scope."""
    for name, scopes in pages.items():
        timings = [timed(one, runs) for one in scopes.values()]
        columns = (f"{t.median * 1e3:9.1f}{t.p95 * 1e3:9.1f}" for t in timings)
        print(f"{name:<46}" + "".join(columns), flush=True)


def get(address: str, query: dict[str, str], client: Client) -> str:
    """The HTML of a page."""
    response = client.get(address, query, secure=True)
    assert response.status_code == 200
    return response.content.decode()


def post(address: str, typed: dict[str, str], client: Client) -> str:
    """The HTML that answers a form; "" when it was written."""
    response = client.post(address, typed, secure=True)
    assert response.status_code in (200, 302)
    return response.content.decode()


def enter(client: Client, place: Locality | None) -> None:
    """Sign in somebody who keeps the place and what lies below it; None is the whole country."""
    user = get_user_model().objects.create_user("bench")
    Scope.objects.create(user=user, locality=place, role=Role.EDITOR, default_day=ASKED_DAY)
    client.force_login(user)


def a_province() -> Locality:
    """The province in the middle by its cases on the day."""
    cases = AssignmentStretch.objects.on(ASKED_DAY).order_by()
    provinces = cases.values_list("province").annotate(cases=Count("*")).order_by("cases")
    return Locality.objects.get(pk=provinces[len(provinces) // 2][0])


def a_commune() -> Locality:
    """The first commune of that province."""
    return _below(a_province(), Level.COMMUNE)


def _below(above: Locality, level: Level) -> Locality:
    versions = LocalityVersion.objects.on(ASKED_DAY).under(above).filter(level=level)
    return versions.earliest("pk").locality


def _an_entry(hamlet: Locality) -> dict[str, str]:
    """A newcomer who becomes secretary and head of a hamlet; whoever held these posts ends."""
    name = "Lê Văn Mới"
    return {
        "day": format_day(ASKED_DAY),
        "pairing": str(Pairing.objects.get(code="A1").pk),
        "place": str(hamlet.pk),
        "place-q": hamlet.name,
        "place-of": hamlet.name,
        "person": "new",
        "person-q": name,
        "person-of": name,
        "birth": "1975",
        "gender": "nam",
        "first_from": format_day(ASKED_DAY),
        "first_holder_ends": "on",
        "second_holder_ends": "on",
    }
