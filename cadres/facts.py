"""What a row of the register says, in people's words: the same for the row and for its history.

A fact is one thing that people know, whatever columns hold it: a day with its precision is one.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from os.path import basename

from django.contrib.auth import get_user_model
from django.db import models
from django.utils import timezone

from cadres import vietnamese
from cadres.models import Locality, LocalityVersion
from cadres.periods import ONE_DAY

NOTHING = "trống"
# A column whose precision stands in another one; a period has one at each end.
PRECISIONS = {"birth": "birth_precision"}
ENDS = ("start_precision", "end_precision")
UNTOLD = {"id", "before", "moved", "removed", "ruled_at", "merged_at", *ENDS, *PRECISIONS.values()}


class Words:
    """Puts rows of one model, or history rows of it, into words.

    The names of what the rows refer to are read once, when first needed. A locality and a position
    at it are called as on the first day of the row's period.
    """

    def __init__(self, model: type[models.Model], rows: Iterable[models.Model]):
        rows = list(rows)
        self.fields = [
            field
            for field in model._meta.concrete_fields
            if field.name not in UNTOLD
            and not field.generated
            and rows
            and hasattr(rows[0], field.attname)
        ]
        self.names = _Names(self.fields, rows)

    def facts(self, row: models.Model) -> dict[str, str]:
        """What a row says, by what it is called: {"ngày bắt đầu": "3/2017", "hình thức": "Bầu"}."""
        return self._told(row, self.fields)

    def altered(self, before: models.Model, after: models.Model) -> list[tuple[str, str, str]]:
        """The facts that differ, as (what it is called, before, after)."""
        fields = [field for field in self.fields if _held(field, before) != _held(field, after)]
        was, now = self._told(before, fields), self._told(after, fields)
        return [(label, was[label], now[label]) for label in was if was[label] != now[label]]

    def _told(self, row, fields) -> dict[str, str]:
        said = {}
        for field in fields:
            if field.name == "period":
                said["ngày bắt đầu"], said["ngày kết thúc"] = ends_in_words(row)
            else:
                value = self._value(field, row, getattr(row, field.attname))
                said[str(field.verbose_name)] = value or NOTHING
        return said

    def post(self, row) -> str:
        """The post of an appointment under the names of its time: "Trưởng ấp, Ấp 2"."""
        version = self._version("locality", row)
        position = self.names["position"].get(row.position_id)
        title = position.title_at(version.kind if version else None) if position else "chức danh"
        return f"{title}, {version.name if version else NOTHING}"

    def _value(self, field, row, value) -> str:
        if field.related_model is Locality:
            version = self._version(field.name, row)
            return version.name if version else ""
        if field.is_relation:
            return _called(self.names[field.name].get(value)) if value else ""
        if field.name in PRECISIONS and value:
            return vietnamese.format_partial(value, getattr(row, PRECISIONS[field.name]))
        if field.choices:
            return getattr(row, f"get_{field.name}_display")() if value not in ("", None) else ""
        return _plain(value)

    def _version(self, name: str, row) -> LocalityVersion | None:
        """How a locality was called first within the row's period; else as it is called last."""
        versions = self.names[name].get(getattr(row, f"{name}_id"), [])
        period = getattr(row, "period", None)
        day = period and (period.lower or (period.upper and period.upper - ONE_DAY))
        return next(
            (v for v in versions if day and day in v.period), versions[-1] if versions else None
        )


class _Names(dict):
    """What the rows refer to, by the field and then by id."""

    def __init__(self, fields, rows):
        super().__init__()
        self.models = {field.name: field.related_model for field in fields if field.is_relation}
        self.rows = rows

    def __missing__(self, name: str) -> dict:
        keys = {getattr(row, f"{name}_id") for row in self.rows}
        self[name] = _named(self.models[name], keys - {None})
        return self[name]


def moment(when: dt.datetime) -> str:
    """A time as papers write it: "22/9/2020 14:05"."""
    local = timezone.localtime(when)
    return f"{vietnamese.format_day(local.date())} {local:%H:%M}"


def ends_in_words(row) -> tuple[str, str]:
    """The first and the last day of a row's period as they are known: ("3/2017", "nay")."""
    start, end = (getattr(row, precision, "day") for precision in ENDS)
    first = row.period.lower and vietnamese.format_partial(row.period.lower, start)
    last = row.period.upper and vietnamese.format_partial(row.period.upper - ONE_DAY, end)
    return first or "chưa rõ", last or "nay"


def nearest_day(period, day: dt.date) -> dt.date:
    """The day of a period (half-open) nearest to `day`."""
    day = max(day, period.lower) if period.lower else day
    return min(day, period.upper - ONE_DAY) if period.upper else day


def _named(model, keys: set) -> dict:
    """Rows by their id; of localities the versions, the oldest first."""
    if model is not Locality:
        return model._base_manager.in_bulk(keys)
    versions = defaultdict(list)
    for version in LocalityVersion.objects.filter(locality__in=keys).order_by("period"):
        versions[version.locality_id].append(version)
    return versions


def _held(field, row) -> tuple:
    """What columns hold of a fact: a day goes with its precision."""
    more = ENDS if field.name == "period" else (PRECISIONS.get(field.name),)
    return tuple(getattr(row, name, None) for name in (field.attname, *more) if name)


def _called(row: models.Model | None) -> str:
    if row is None:
        return "(đã xóa)"
    return str(row) if not isinstance(row, get_user_model()) else row.get_full_name() or str(row)


def _plain(value) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, dt.datetime):
        return moment(value)
    if isinstance(value, dt.date):
        return vietnamese.format_day(value)
    if isinstance(value, Decimal):
        return vietnamese.format_number(value.normalize())
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, models.fields.files.FieldFile):
        return basename(value.name or "")
    return "" if value is None else str(value)
