"""Names of places in time, for pages that speak of many places: two queries, whatever the page."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from cadres.models import LocalityVersion


class Gazette:
    """What some localities, and the ones above them, were called on any day."""

    def __init__(self, localities: Iterable[int]):
        self.versions = defaultdict(list)
        own = self._read(set(localities))
        self._read({pk for version in own for pk in above(version)} - self.versions.keys())

    def _read(self, localities: set[int]) -> list[LocalityVersion]:
        versions = list(LocalityVersion.objects.filter(locality__in=localities))
        for version in versions:
            self.versions[version.locality_id].append(version)
        return versions

    def on(self, locality: int, day: dt.date) -> LocalityVersion | None:
        """The version of a locality on a day, or None when it did not exist then."""
        return next((v for v in self.versions[locality] if day in v.period), None)

    def path(self, version: LocalityVersion, day: dt.date) -> str:
        """Where a place lay: "Xã A, Huyện B, Tỉnh C"; "" for a province."""
        places = [self.on(pk, day) for pk in above(version)]
        return ", ".join(place.name for place in places if place)


def above(version: LocalityVersion) -> list[int]:
    """The localities above a version, the nearest first."""
    placed = (version.commune_id, version.district_id, version.province_id)
    return [pk for pk in placed if pk and pk != version.locality_id]
