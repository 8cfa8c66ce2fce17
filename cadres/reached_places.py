"""Whether what is held at a place, on its days, lies within a user's reach."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import BooleanField, ExpressionWrapper

from cadres.access import Reach
from cadres.models import LocalityVersion
from cadres.periods import overlap
from cadres.querysets import within


class ReachedPlaces:
    """When some localities were there, and when within a reach: one query for all of them."""

    def __init__(self, reach: Reach, localities: Iterable[int]):
        self.nationwide = reach.nationwide
        self.lives: dict[int, list[DateRange]] = defaultdict(list)
        self.within: dict[int, list[DateRange]] = defaultdict(list)
        if self.nationwide:
            return
        inside = ExpressionWrapper(within(reach), BooleanField())
        versions = LocalityVersion.objects.filter(locality__in=set(localities))
        for locality, period, is_inside in versions.values_list("locality", "period", inside):
            self.lives[locality].append(period)
            if is_inside:
                self.within[locality].append(period)

    def __contains__(self, target: tuple[int, DateRange]) -> bool:
        """Whether a locality was within reach at some time of a period.

        Where it was not there in all that time, as a unit before a reorganisation, nobody else had
        it then: whoever has it at any time may write.
        """
        locality, period = target
        if self.nationwide or _meets(period, self.within[locality]):
            return True
        return self.reaches(locality) and not _meets(period, self.lives[locality])

    def reaches(self, locality: int) -> bool:
        """Whether a locality was within reach at any time."""
        return self.nationwide or bool(self.within[locality])


def _meets(period: DateRange, others: list[DateRange]) -> bool:
    return any(overlap(period, other) for other in others)
