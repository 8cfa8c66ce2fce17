"""Columns that PostgreSQL keeps equal to the folding of `cadres.vietnamese`, whatever writes; and
expressions of indexes."""

from django.db import models
from django.db.models.functions import Collate


class SearchKey(models.Func):
    """`vietnamese.search_key` in SQL (cadres/sql/text.sql)."""

    function = "public.search_key"


class NaturalKey(models.Func):
    """`vietnamese.natural_key` in SQL."""

    function = "public.natural_key"


class Initials(models.Func):
    """`vietnamese.initials` in SQL."""

    function = "public.initials"


class PersonSortKey(models.Func):
    """`vietnamese.person_sort_key` in SQL."""

    function = "public.person_sort_key"


def generated_key(function: type[models.Func], source: str) -> models.GeneratedField:
    """A stored column `function(source)` that sorts in byte order, not by the server's locale."""
    return models.GeneratedField(
        expression=Collate(function(source), "C"),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
    )


class ForConstraint(models.Func):
    """A key as an expression, so that only the constraint uses its index.

    PostgreSQL thinks a GiST index on (locality, person, position, period) cheap for `person = …`
    alone, which then reads most of the index for every person.
    """

    # The cast is for values, whose smaller type would keep validation off the index; of a column,
    # which is of this type, PostgreSQL drops it.
    template = "(%(expressions)s::bigint + 0)"
    output_field = models.BigIntegerField()
