"""The same list through django-import-export, into plain tables of its own.

They have no history, no exclusion constraints and nothing derived; a place stands under its whole
name in one indexed column, and people go by their number in the list. All of that favours it. One
import of it writes one model: people, first posts with their decisions, second posts.
"""

from contextlib import contextmanager

import tablib
from django.conf import settings
from django.db import connection, models
from django.test import override_settings
from import_export.fields import Field
from import_export.formats.base_formats import XLSX
from import_export.resources import ModelResource
from import_export.widgets import (
    CachedForeignKeyWidget,
    CharWidget,
    DateWidget,
    ForeignKeyWidget,
)

from cadres.intake.headings.vocabulary import LABELS

UNITS = ("province", "district", "commune", "hamlet")


# ruff: noqa: DJ008 – nobody reads these rows


class Table(models.Model):
    class Meta:
        abstract = True
        app_label = "benchmarks"
        managed = False


class Place(Table):
    path = models.CharField(max_length=300, unique=True)


class Title(Table):
    name = models.CharField(max_length=200, unique=True)


class Decision(Table):
    number = models.CharField(max_length=60, unique=True)
    issued = models.DateField(null=True)


class Person(Table):
    number = models.CharField(max_length=20, unique=True)
    full_name = models.CharField(max_length=120)
    birth = models.DateField(null=True)
    gender = models.CharField(max_length=3)
    ethnic_group = models.CharField(max_length=40)


class Post(Table):
    person = models.ForeignKey(Person, models.PROTECT)
    title = models.ForeignKey(Title, models.PROTECT)
    place = models.ForeignKey(Place, models.PROTECT)
    start = models.DateField()
    end = models.DateField(null=True)
    decision = models.ForeignKey(Decision, models.PROTECT)

    class Meta(Table.Meta):
        constraints = [models.UniqueConstraint(fields=["person", "title"], name="peer_post_once")]


TABLES = (Place, Title, Decision, Person, Post)


def path_of(names) -> str:
    """A place's whole name, from its names from the province down."""
    return ", ".join(names)


@contextmanager
def tables(paths: set[str], titles: set[str]):
    """The tables, with these places and titles in them, for as long as the context lasts."""
    with override_settings(INSTALLED_APPS=[*settings.INSTALLED_APPS, "benchmarks"]):
        with connection.schema_editor() as editor:
            for model in TABLES:
                editor.create_model(model)
        Place.objects.bulk_create([Place(path=path) for path in sorted(paths)])
        Title.objects.bulk_create([Title(name=title) for title in sorted(titles)])
        try:
            yield
            connection.check_constraints()  # within a transaction they are still pending
        finally:
            with connection.schema_editor() as editor:
                for model in reversed(TABLES):
                    editor.delete_model(model)


def _column(field: str, attribute: str, widget=None) -> Field:
    return Field(attribute, LABELS[field], widget or CharWidget())


class Tuned:
    """The library's means of being quick that leave what an import does as it is.

    Like ours it looks whether a row is there already.
    """

    use_bulk = True
    skip_diff = True
    batch_size = 1000


class PersonResource(ModelResource):
    number = _column("stt", "number")
    full_name = _column("full_name", "full_name")
    birth = _column("birth", "birth", DateWidget())
    gender = _column("gender", "gender")
    ethnic_group = _column("ethnicity", "ethnic_group")

    class Meta:
        model = Person
        import_id_fields = ("number",)


class PostResource(ModelResource):
    """Posts of one role; decisions that are new are made as the library's guide does it."""

    person = _column("stt", "person", ForeignKeyWidget(Person, "number"))
    place = Field("place", "place", ForeignKeyWidget(Place, "path"))
    start = _column("start", "start", DateWidget())
    end = _column("end", "end", DateWidget())
    decision = _column("decision_no", "decision", ForeignKeyWidget(Decision, "number"))

    def before_import_row(self, row, **kwargs):
        row["place"] = path_of(row[LABELS[unit]] for unit in UNITS)
        self.make_decision(row[LABELS["decision_no"]], row[LABELS["decision_date"]])

    def make_decision(self, number, issued):
        Decision.objects.get_or_create(number=number, defaults={"issued": issued})

    class Meta:
        model = Post
        import_id_fields = ("person", "title")


class TunedPersonResource(PersonResource):
    class Meta(Tuned):
        model = Person
        import_id_fields = ("number",)


class TunedPostResource(PostResource):
    """New decisions are made in one statement, and every table is looked up in memory."""

    person = _column("stt", "person", CachedForeignKeyWidget(Person, "number"))
    place = Field("place", "place", CachedForeignKeyWidget(Place, "path"))
    decision = _column("decision_no", "decision", CachedForeignKeyWidget(Decision, "number"))

    def before_import(self, dataset, **kwargs):
        numbers, days = dataset[LABELS["decision_no"]], dataset[LABELS["decision_date"]]
        papers = [Decision(number=n, issued=day) for n, day in zip(numbers, days, strict=True)]
        papers = {paper.number: paper for paper in papers}.values()
        Decision.objects.bulk_create(papers, batch_size=1000, ignore_conflicts=True)

    def make_decision(self, number, issued):
        pass

    class Meta(Tuned):
        model = Post
        import_id_fields = ("person", "title")


def _of_role(resource, role: int, foreign_key) -> type[ModelResource]:
    title = _column(f"role{role}", "title", foreign_key(Title, "name"))
    return type(f"{resource.__name__}{role}", (resource,), {"title": title})


def _told_new(resource) -> type[ModelResource]:
    """The resource, told that no row of the list is there yet; it does not look."""
    meta = type("Meta", (), {"force_init_instance": True})
    return type(f"New{resource.__name__}", (resource,), {"Meta": meta})


PLAIN = (PersonResource, *(_of_role(PostResource, role, ForeignKeyWidget) for role in (1, 2)))
QUICK = (
    TunedPersonResource,
    *(_of_role(TunedPostResource, role, CachedForeignKeyWidget) for role in (1, 2)),
)
NEW = tuple(map(_told_new, QUICK))


def read(content: bytes) -> tablib.Dataset:
    """The list, read as the library's admin reads it."""
    return XLSX().create_dataset(content)


def import_tuned(content: bytes, resources=QUICK) -> None:
    """All imports of a list that is read once, by the library's own means of being quick."""
    dataset = read(content)
    for resource in resources:
        resource().import_data(dataset, raise_errors=True)


def import_as_new(content: bytes) -> None:
    """The same without a look at what is there."""
    import_tuned(content, NEW)
