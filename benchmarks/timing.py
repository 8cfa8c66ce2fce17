"""How a measurement is taken."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.test import override_settings

RUNS = 9
LEAST_RUNS, LONG = 3, 5  # what took longer than so many seconds in all is run no more than thrice


@dataclass(frozen=True)
class Measurement:
    """`run` is timed and returns its answer; `prepare` runs before it each time, untimed."""

    name: str
    run: Callable[[], object]
    prepare: Callable[[], object] = lambda: None


@dataclass(frozen=True)
class Timing:
    """The answer of the last run and the seconds of each."""

    answer: object
    seconds: list[float]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        """What one run in twenty exceeds."""
        return sorted(self.seconds)[int(0.95 * (len(self.seconds) - 1) + 0.5)]

    @property
    def text(self) -> str:
        """Milliseconds: median (least – most)."""
        low, high = min(self.seconds), max(self.seconds)
        return f"{self.median * 1e3:10,.1f}  ({low * 1e3:,.1f} – {high * 1e3:,.1f})"


@override_settings(
    ALLOWED_HOSTS=["localhost"],
    STORAGES={"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}},
)
def timed(measurement: Measurement, runs: int = RUNS) -> Timing:
    """Time some runs, after one that warms the caches; nothing they write stays.

    Who asks for a single run wants its answer, and gets it cold.
    """
    seconds = []
    warming = int(runs > 1)
    for _ in range(warming + runs):
        with transaction.atomic():
            measurement.prepare()
            start = time.perf_counter()
            answer = measurement.run()
            seconds.append(time.perf_counter() - start)
            transaction.set_rollback(True)
        if len(seconds) > LEAST_RUNS and sum(seconds) > LONG:
            break
    return Timing(answer, seconds[warming:])
