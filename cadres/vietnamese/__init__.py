"""Vietnamese text as offices write it: names, numbers and dates. Pure functions, no Django.

`nfc` is what the register stores; the keys are what it compares, searches and sorts by.
`search_key`, `natural_key`, `initials` and `person_sort_key` have twins of the same names in
`cadres/sql/text.sql`, equal for every string PostgreSQL can hold.
"""

from cadres.vietnamese.dates import (
    PartialDate,
    format_day,
    format_partial,
    known_parts,
    may_be_one_day,
    parse_date,
    parse_day,
)
from cadres.vietnamese.fold import (
    initials,
    match_key,
    natural_key,
    nfc,
    person_sort_key,
    search_key,
)
from cadres.vietnamese.names import is_same_name, person_name, strip_honorifics
from cadres.vietnamese.numbers import format_number, format_percent, parse_number

__all__ = [
    "PartialDate",
    "format_day",
    "format_number",
    "format_partial",
    "format_percent",
    "initials",
    "is_same_name",
    "known_parts",
    "match_key",
    "may_be_one_day",
    "natural_key",
    "nfc",
    "parse_date",
    "parse_day",
    "parse_number",
    "person_name",
    "person_sort_key",
    "search_key",
    "strip_honorifics",
]
