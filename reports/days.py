"""Days as the reports reckon with them."""

import datetime as dt

OPEN_START = dt.date(1, 1, 1)  # an open start, as assignments keep it: not known


def years_before(day: dt.date, years: int) -> dt.date:
    """The same day so many years earlier; 28 February where that year has no 29th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
