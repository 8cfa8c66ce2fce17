"""Many-row reads: on a day, under a place, within a user's scope. Every view starts here."""

import datetime as dt

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q

from cadres import vietnamese
from cadres.access import Reach, reach_of

# A locality's level → the column that repeats it on versions and stretches.
COLUMNS = {1: "province", 2: "district", 3: "commune", 4: "locality"}


def beneath(locality) -> Q:
    """Rows placed at `locality` or anywhere below it; `None` is the whole country."""
    if locality is None:
        return Q()
    return Q(**{COLUMNS[locality.level]: locality.pk})


def within(reach: Reach) -> Q:
    """Rows placed within a user's reach."""
    if reach.nationwide:
        return Q()
    allowed = Q(pk__in=[])
    for level, localities in reach.localities.items():
        allowed |= Q(**{f"{COLUMNS[level]}__in": localities})
    return allowed


class LocalityQuerySet(models.QuerySet):
    """Identities of places."""

    def visible_to(self, user):
        """The localities at which the user may see anything, at any time."""
        reach = reach_of(user)
        if reach.nationwide:
            return self
        versions = apps.get_model("cadres", "LocalityVersion").objects.filter(within(reach))
        return self.filter(Exists(versions.filter(locality=OuterRef("pk"))))


class LocalityVersionQuerySet(models.QuerySet):
    """Names, kinds and parents in time."""

    def on(self, day: dt.date):
        """The versions that hold on a day."""
        return self.filter(period__contains=day)

    def under(self, locality):
        """The versions of a locality and of everything that lay below it."""
        return self.filter(beneath(locality))

    def children_of(self, locality):
        """The versions directly below a locality; the provinces for None."""
        return self.filter(parent=locality)

    def visible_to(self, user):
        """The versions within the user's scope."""
        return self.filter(within(reach_of(user)))

    def in_order(self):
        """In the official order: by code, then by name with numbers in natural order."""
        return self.order_by("level", "code", "sort_key", "id")


def named(text: str, path: str = "") -> Q:
    """Rows whose person's folded name holds every word of `text`, accents or not."""
    words = vietnamese.search_key(text).split()
    return Q(*(Q(**{f"{path}search_key__contains": word}) for word in words))


class PersonQuerySet(models.QuerySet):
    """People."""

    def named(self, text: str):
        """People whose folded name holds every word of `text`, accents or not."""
        return self.filter(named(text))

    def visible_to(self, user):
        """The people who hold or held a post within the user's scope."""
        if reach_of(user).nationwide:
            return self
        appointments = apps.get_model("cadres", "Appointment").objects.visible_to(user)
        return self.filter(Exists(appointments.filter(person=OuterRef("pk"))))


class AppointmentQuerySet(models.QuerySet):
    """Who holds which post."""

    def on(self, day: dt.date):
        """The appointments that hold on a day."""
        return self.filter(period__contains=day)

    def under(self, locality, day: dt.date):
        """The appointments at a locality or below it, by the tree of that day."""
        if locality is None:
            return self
        return self.placed(lambda versions: versions.on(day).under(locality))

    def visible_to(self, user):
        """The appointments within the user's scope at some time while they lasted."""
        return self.reached(reach_of(user))

    def reached(self, reach: Reach):
        """The appointments within a reach at some time while they lasted."""
        if reach.nationwide:
            return self
        return self.placed(
            lambda versions: versions.filter(within(reach), period__overlap=OuterRef("period"))
        )

    def placed(self, narrow):
        """The appointments whose locality has a version among `narrow(versions)`."""
        versions = apps.get_model("cadres", "LocalityVersion").objects.filter(
            locality=OuterRef("locality")
        )
        return self.filter(Exists(narrow(versions)))


class StretchQuerySet(models.QuerySet):
    """The rows that are counted."""

    def on(self, day: dt.date):
        """The stretches that hold on a day (`valid_from <= day < valid_to`)."""
        return self.filter(valid_from__lte=day, valid_to__gt=day)

    def under(self, locality):
        """The stretches counted at a locality or below it."""
        return self.filter(beneath(locality))

    def visible_to(self, user):
        """The stretches counted within the user's scope."""
        return self.filter(within(reach_of(user)))

    def named(self, text: str):
        """The stretches of people whose folded name holds every word of `text`."""
        return self.filter(named(text, "person__"))

    def in_order(self):
        """In the order of an official list: by level, then place, then given name."""
        places = (f"{column}__order_key" for column in COLUMNS.values())
        return self.order_by("level", *places, "person__sort_key", "id")
