"""How exactly a date is known: sources often give a month ("3/2017") or only a year."""

from django.db import models


class Precision(models.TextChoices):
    """Precision of a stored day; "month" and "year" store the first day of what was written."""

    DAY = "day", "ngày"
    MONTH = "month", "tháng"
    YEAR = "year", "năm"
