"""Periods in forms as people say them: the last day is included, an empty day is open."""

import datetime as dt

from django import forms
from django.contrib.postgres.forms import DateRangeField
from django.db.backends.postgresql.psycopg_any import DateRange

from cadres import vietnamese

ONE_DAY = dt.timedelta(days=1)


def days_of(period: DateRange) -> list[str]:
    """The first and the last day of a half-open period as people write them; "" where open."""
    last = period.upper - ONE_DAY if period.upper else None
    return [vietnamese.format_day(day) if day else "" for day in (period.lower, last)]


class PeriodWidget(forms.MultiWidget):
    """Two texts: the first day and the last day, both included."""

    def __init__(self):
        labels = ("từ ngày", "đến hết ngày")
        texts = ({"size": 12, "aria-label": label, "placeholder": label} for label in labels)
        super().__init__([forms.TextInput(attributes) for attributes in texts])

    def decompress(self, value):
        return days_of(value) if value else ["", ""]


class PeriodField(DateRangeField):
    """A half-open period as people say it: an empty day is open, the last day is included."""

    def __init__(self, **kwargs):
        kwargs = {"help_text": "Từ ngày – đến hết ngày; để trống khi chưa rõ."} | kwargs
        super().__init__(**kwargs | {"required": False, "widget": PeriodWidget()})

    def prepare_value(self, value):
        """The period itself, for the widget to write: Django would hand it both half-open ends."""
        return value

    def compress(self, values):
        lower, last = values or (None, None)
        if lower and last and last < lower:
            raise forms.ValidationError("Ngày kết thúc không được trước ngày bắt đầu.")
        return DateRange(lower, last + ONE_DAY if last else None)
