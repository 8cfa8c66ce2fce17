"""The time line of a person: bars on an axis of years, as percentages for SVG attributes."""

import datetime as dt
from dataclasses import dataclass

STEPS = (1, 2, 5, 10, 20)
MOST_TICKS = 8


@dataclass(frozen=True)
class Bar:
    """Where a period lies on the axis: `x` and `width` are percentages such as "12.50%"."""

    x: str
    width: str
    is_open: bool


@dataclass(frozen=True)
class Axis:
    """From 1 January of a year to the end of another, both included."""

    first: dt.date
    after: dt.date

    @classmethod
    def around(cls, periods: list, day: dt.date) -> "Axis":
        """The whole years that hold the known ends of the periods, and the day."""
        ends = [end for period in periods for end in (period.lower, period.upper) if end]
        years = [end.year for end in (*ends, day)]
        return cls(dt.date(min(years), 1, 1), dt.date(max(years) + 1, 1, 1))

    def at(self, day: dt.date) -> str:
        """The place of a day on the axis."""
        return f"{self._share(day):.2f}%"

    def bar(self, period) -> Bar:
        """A period as a bar; one without an end runs to the edge."""
        start, end = period.lower or self.first, period.upper or self.after
        width = max(self._share(end) - self._share(start), 0.4)  # a day must still be seen
        return Bar(self.at(start), f"{width:.2f}%", is_open=period.upper is None)

    @property
    def ticks(self) -> list[tuple[str, int]]:
        """Years to write along the axis, as (place, year)."""
        years = self.after.year - self.first.year
        step = next((step for step in STEPS if years / step <= MOST_TICKS), STEPS[-1])
        first = -(-self.first.year // step) * step
        marks = range(first, self.after.year, step)
        return [(self.at(dt.date(year, 1, 1)), year) for year in marks]

    def _share(self, day: dt.date) -> float:
        return 100 * (day - self.first).days / (self.after - self.first).days
