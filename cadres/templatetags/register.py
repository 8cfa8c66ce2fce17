"""How templates write figures and days, and what the user may do."""

import datetime as dt

from django import template

from cadres import access, vietnamese
from cadres.actions.catalogue import may_keep

register = template.Library()


@register.filter
def number(value: int) -> str:
    """1017 → "1.017"."""
    return vietnamese.format_number(value)


@register.filter
def day(value: dt.date) -> str:
    """23 September 2020 → "23/9/2020"."""
    return vietnamese.format_day(value)


@register.filter
def percent_of(part: int, whole: int) -> str:
    """7 of 8 → "87,50%"; "–" of none."""
    return vietnamese.format_percent(part, whole)


@register.filter
def may_edit(user) -> bool:
    """Whether to offer pages that write."""
    return user.is_authenticated and access.may_edit(user)


@register.filter
def is_administrator(user) -> bool:
    """Whether to offer the catalogue."""
    return user.is_authenticated and access.is_administrator(user)


@register.filter
def keeps_catalogue(user) -> bool:
    """Whether the user keeps the catalogue, which everybody reads."""
    return may_keep(user)


@register.filter
def last_day(period) -> str:
    """The last day of a half-open period that ends."""
    return vietnamese.format_day(period.upper - dt.timedelta(days=1))


@register.filter
def page_range(page) -> list:
    """The numbers of the pages to offer on a page, with the paginator's ELLIPSIS for gaps."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)


@register.filter
def iso_day(text: str) -> str:
    """ "2020-09-23", as JSON keeps a day → "23/9/2020"."""
    return vietnamese.format_day(dt.date.fromisoformat(text))
