"""Many-row reads: on a day, under a place, within a user's scope. Every view starts here."""

import datetime as dt

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, ExpressionWrapper, OuterRef, Q
from django.db.models.functions import Coalesce

from cadres import vietnamese
from cadres.access import Reach, editing_reach_of, reach_of

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


class Among(models.Func):
    """`value = ANY(array)`; of an ArraySubquery the sub-select runs once, first."""

    template = "(%(expressions)s))"
    arg_joiner = " = ANY("
    output_field = models.BooleanField()


class OneKey(models.Func):
    """Texts as a single key that sorts as they do one after the other, NULL last.

    PostgreSQL sorts a hundred thousand rows by one text in half the time that six columns take.
    """

    template = "(%(expressions)s)"
    arg_joiner = " || chr(1) || "
    output_field = models.TextField()

    def __init__(self, *columns: str):
        last = models.Value(chr(0x10FFFF))
        super().__init__(*(Coalesce(column, last) for column in columns))


class LocalityQuerySet(models.QuerySet):
    """Identities of places."""

    def visible_to(self, user):
        """The localities at which the user may see anything, at any time."""
        return self._reached(reach_of(user))

    def editable_by(self, user):
        """The localities at which the user may write anything, at any time."""
        return self._reached(editing_reach_of(user))

    def _reached(self, reach: Reach):
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

    def levels(self) -> set[int]:
        """The levels at which there are any: one of each is looked for, not all sorted out."""
        versions = self.order_by().values_list("level", flat=True)
        first, *others = (versions.filter(level=level)[:1] for level in COLUMNS)
        return set(first.union(*others))

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


SEATS = Q(is_head=True) | Q(single_seat=True)  # as `Position.is_seat`


class PositionQuerySet(models.QuerySet):
    """The catalogue of positions."""

    def on(self, day: dt.date):
        """The positions that there were on a day, as far as the catalogue knows."""
        return self.filter(period__contains=day)

    def seats(self):
        """The positions that as a rule one person holds at a place."""
        return self.filter(SEATS)


class PersonQuerySet(models.QuerySet):
    """People."""

    def named(self, text: str):
        """People whose folded name holds every word of `text`, accents or not."""
        return self.filter(named(text))

    def visible_to(self, user):
        """The people who hold or held a post within the user's scope."""
        return self._reached(reach_of(user))

    def editable_by(self, user):
        """The people who hold or held a post where the user may write."""
        return self._reached(editing_reach_of(user))

    def _reached(self, reach: Reach):
        """Without the records that were merged into another one."""
        people = self.filter(merged_into=None)
        if reach.nationwide:
            return people
        appointments = apps.get_model("cadres", "Appointment").objects.reached(reach)
        return people.filter(Exists(appointments.filter(person=OuterRef("pk"))))


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

    def editable_by(self, user):
        """The appointments where the user may write at some time while they lasted."""
        return self.reached(editing_reach_of(user))

    def reached(self, reach: Reach):
        """The appointments within a reach at some time while they lasted."""
        if reach.nationwide:
            return self
        # Their localities first: from periods that overlap PostgreSQL never begins with the few
        # versions of a reach, but reads every appointment of the country.
        inside = apps.get_model("cadres", "LocalityVersion").objects.filter(within(reach))
        posts = self.filter(Among("locality", ArraySubquery(inside.values("locality"))))
        return posts.placed(
            lambda versions: versions.filter(within(reach), period__overlap=OuterRef("period"))
        )

    def beyond(self, reach: Reach):
        """The appointments that `reached` leaves out."""
        if reach.nationwide:
            return self.none()
        inside = apps.get_model("cadres", "Appointment").objects.reached(reach)
        return self.filter(~Exists(inside.filter(pk=OuterRef("pk"))))

    def placed(self, narrow):
        """The appointments whose locality has a version among `narrow(versions)`."""
        versions = apps.get_model("cadres", "LocalityVersion").objects.filter(
            locality=OuterRef("locality")
        )
        return self.filter(Exists(narrow(versions)))


class DecisionQuerySet(models.QuerySet):
    """Decisions, seen through the appointments that they started or ended."""

    def visible_to(self, user):
        """The decisions of appointments within the user's scope; all of them for the nation's."""
        return self._reached(reach_of(user))

    def wholly_visible_to(self, user):
        """Those of no appointment beyond the scope: their copies name nobody else."""
        return self._wholly(reach_of(user))

    def editable_by(self, user):
        """Those of appointments where the user may write, and of no others.

        What a decision says is said of all its appointments; and whoever types its number at one
        of his own posts makes it one of theirs.
        """
        return self._wholly(editing_reach_of(user))

    def _wholly(self, reach: Reach):
        beyond = apps.get_model("cadres", "Appointment").objects.beyond(reach)
        return self._reached(reach).exclude(
            Exists(beyond.filter(start_decision=OuterRef("pk")))
            | Exists(beyond.filter(end_decision=OuterRef("pk")))
        )

    def _reached(self, reach: Reach):
        if reach.nationwide:
            return self
        held = apps.get_model("cadres", "Appointment").objects.reached(reach)
        started = Exists(held.filter(start_decision=OuterRef("pk")))
        return self.filter(started | Exists(held.filter(end_decision=OuterRef("pk"))))


class ImportBatchQuerySet(models.QuerySet):
    """Lists that came in as files."""

    def visible_to(self, user):
        """The user's own batches, and those all of whose places are where the user may write."""
        reach = editing_reach_of(user)
        if reach.nationwide:
            return self
        inside = apps.get_model("cadres", "LocalityVersion").objects.filter(within(reach))
        places = ArraySubquery(inside.filter(level__lt=4).values("locality").distinct())
        return self.filter(Q(user=user) | Q(places__contained_by=places))

    def without_content(self):
        """The batches as pages need them: files are large.

        `has_file` tells whether it is still kept, `is_annotated` of one with its faults marked.
        """

        def told(condition):
            return ExpressionWrapper(condition, models.BooleanField())

        batches = self.defer("content", "annotated")
        return batches.annotate(
            has_file=told(~Q(content=b"")), is_annotated=told(Q(annotated__isnull=False))
        )


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
        return self.order_by("level", OneKey(*places, "person__sort_key"), "id")
