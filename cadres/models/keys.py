"""Columns that PostgreSQL keeps equal to the folding of `cadres.vietnamese`, whatever writes."""

from django.db import models
from django.db.models.functions import Collate


class SearchKey(models.Func):
    """`vietnamese.search_key` in SQL (cadres/sql/text.sql)."""

    function = "public.search_key"


class NaturalKey(models.Func):
    """`vietnamese.natural_key` in SQL."""

    function = "public.natural_key"


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
