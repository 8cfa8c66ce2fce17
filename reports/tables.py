"""The list of cases as a table: columns from the catalogue, sortable where an order is defined."""

import datetime as dt

import django_tables2 as tables
from django.db.models import F, OuterRef, Subquery
from django.urls import reverse
from django.utils.html import format_html

from cadres.models import Level, LocalityVersion
from cadres.querysets import COLUMNS as COLUMNS_OF_LEVELS

from .columns import COLUMNS, Column
from .questions import Question

# No tree has districts from this day on (Law 72/2025/QH15, article 51).
DISTRICTS_ENDED = dt.date(2025, 7, 1)
PLACES = ("province", "district", "commune", "hamlet")
# What a column sorts by; places sort by their names of the day, from the top of the tree down.
ORDERS = {
    "full_name": ("person__sort_key",),
    "birth": ("person__birth",),
    "gender": ("person__gender",),
    "province": ("province",),
    "district": ("province", "district"),
    "commune": ("province", "district", "commune"),
    "hamlet": ("province", "district", "commune", "hamlet"),
    "first": ("assignment__first__position__order", "assignment__first__position__code"),
    "second": ("assignment__second__position__order", "assignment__second__position__code"),
    "pairing": ("pairing__order", "pairing__code"),
    "start": ("assignment__started",),
}


class CaseColumn(tables.Column):
    """A column of the catalogue in the page's table."""

    def __init__(self, column: Column, question: Question):
        super().__init__(
            verbose_name=column.title,
            accessor="pk",
            empty_values=(),
            orderable=column.key in ORDERS,
            attrs={side: {"class": f"c-{column.key} k-{column.kind}"} for side in ("th", "td")},
        )
        self.source, self.question = column, question

    def render(self, record):
        text = self.source.text(record)
        if self.source.key != "full_name":
            return text
        address = reverse("person", args=[record.person_id])
        return format_html('<a href="{}?{}">{}</a>', address, self.question.query, text)

    def order(self, queryset, is_descending):
        """By the column, then by name; what is not known comes last either way."""
        keys = ORDERS[self.source.key]
        unknown = {"nulls_last": True}
        if self.source.key in PLACES:
            names = {f"{key}_name": _name_on(key, self.question.day) for key in keys}
            queryset, keys = queryset.annotate(**names), names
            if not is_descending:
                unknown = {"nulls_first": True}  # a district's own cases before its communes'
        direction = "desc" if is_descending else "asc"
        ordered = [getattr(F(key), direction)(**unknown) for key in keys]
        return queryset.order_by(*ordered, "person__sort_key", "id"), True


class CaseTable(tables.Table):
    """Cases of one question; columns that would say the same in every row are left out."""

    class Meta:
        template_name = "reports/case_table.html"
        empty_text = "Không có trường hợp nào."
        attrs = {"class": "table table-sm table-hover cases"}

    def __init__(self, *args, question: Question, **kwargs):
        columns = [(column.key, CaseColumn(column, question)) for column in on_page(question)]
        super().__init__(*args, extra_columns=columns, **kwargs)


def on_page(question: Question) -> list[Column]:
    """The columns of the page: those below the question's place, of the tree of its day."""
    level = question.place.level if question.place else 0
    left_out = {key for place, key in zip(Level, PLACES, strict=True) if place <= level}
    if question.day >= DISTRICTS_ENDED:
        left_out.add("district")
    return [column for column in COLUMNS if column.on_page and column.key not in left_out]


def _name_on(place: str, day: dt.date) -> Subquery:
    """The sort key of the name that the province, district, commune or hamlet had on a day."""
    level = PLACES.index(place) + 1
    column = f"{COLUMNS_OF_LEVELS[level]}_id"
    versions = LocalityVersion.objects.on(day).filter(locality=OuterRef(column), level=level)
    return Subquery(versions.values("sort_key")[:1])
