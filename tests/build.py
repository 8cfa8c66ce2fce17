"""Rows for tests in the words of the domain; every default is a plain, valid one."""

import datetime as dt
from itertools import count

from django.db.backends.postgresql.psycopg_any import DateRange

from cadres.models import (
    Appointment,
    Locality,
    LocalityVersion,
    Pairing,
    PairingLeg,
    Person,
    PlaceRule,
    Position,
)
from reports.models import Target

NUMBERS = count(1)
KINDS = {1: "tinh", 2: "huyen", 3: "xa", 4: "ap"}
LABELS = {1: "Tỉnh", 2: "Huyện", 3: "Xã", 4: "Ấp"}


def day(text: str | None) -> dt.date | None:
    """ "2020-09-23" → a date; None stays None."""
    return dt.date.fromisoformat(text) if text else None


def span(start: str | None = None, end: str | None = None) -> DateRange:
    """A half-open period from ISO days; None is open."""
    return DateRange(day(start), day(end))


def place(level: int, parent=None, name: str = "", start=None, end=None, **version) -> Locality:
    """A locality with one version."""
    locality = Locality.objects.create(level=level)
    LocalityVersion.objects.create(
        locality=locality,
        period=span(start, end),
        kind=version.pop("kind", KINDS[level]),
        name=name or f"{LABELS[level]} {next(NUMBERS)}",
        parent=parent,
        **version,
    )
    locality.refresh_from_db()
    return locality


def position(code: str, level: int, **fields) -> Position:
    """A position; its title is its code."""
    return Position.objects.create(
        **{"code": code, "title": code, "level": level, "bloc": "dang"} | fields
    )


def pairing(code: str, first: list, second: list, rule=PlaceRule.SAME, **fields) -> Pairing:
    """A pairing of any of the `first` positions with any of the `second`."""
    level = (second if fields.get("counted_leg") == 2 else first)[0].level
    made = Pairing.objects.create(
        **{
            "code": code,
            "name": fields.get("short", code),
            "short": code,
            "level": level,
            "place_rule": rule,
            "period": span(),
        }
        | fields
    )
    legs = [(1, post) for post in first] + [(2, post) for post in second]
    PairingLeg.objects.bulk_create(
        [PairingLeg(pairing=made, position=post, side=side) for side, post in legs]
    )
    return made


def person(name: str = "Nguyễn Văn An", birth: str | None = "1970-01-01", **fields) -> Person:
    """A person; namesakes on purpose when nothing is said."""
    return Person.objects.create(full_name=name, birth=day(birth), **fields)


def appoint(who, post, where, start="2018-01-01", end=None, **fields) -> Appointment:
    """An appointment from `start` up to, not including, `end`."""
    return Appointment.objects.create(
        person=who, position=post, locality=where, period=span(start, end), **fields
    )


def target(made: Pairing, where: Locality | None, **goal) -> Target:
    """A target that runs through 2020."""
    days = {"start": dt.date(2020, 1, 1), "due": dt.date(2020, 12, 31)}
    return Target.objects.create(**{"pairing": made, "place": where} | days | goal)
