"""Pools of observed seconds to draw from: whole ones, and what is left of one that has already lasted a while."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Sequence

Rnd = Callable[[], float]
"""Uniform in [0, 1)."""


class Recent:
    """The latest observations of one quantity with the day of each, at most ``limit``."""

    def __init__(self, limit: int) -> None:
        self._seen: deque[tuple[int, float]] = deque(maxlen=limit)
        self._sum = 0.0

    def add(self, day: int, seconds: float) -> None:
        """Keep one observation."""
        if len(self._seen) == self._seen.maxlen:
            self._sum -= self._seen[0][1]
        self._seen.append((day, max(0.0, seconds)))
        self._sum += max(0.0, seconds)

    def drop_last(self) -> None:
        """Take the latest observation back."""
        if self._seen:
            self._sum -= self._seen.pop()[1]

    @property
    def mean(self) -> float:
        """The mean of what is kept, 0 for nothing."""
        return self._sum / len(self._seen) if self._seen else 0.0

    def of_day(self, day: int) -> list[float]:
        """Observations of ``day``, oldest first."""
        return [seconds for seen, seconds in self._seen if seen == day]

    def before(self, day: int) -> list[float]:
        """Observations of the days before ``day``, oldest first."""
        return [seconds for seen, seconds in self._seen if seen < day]

    def all(self) -> list[float]:
        """Every observation kept, oldest first."""
        return [seconds for _, seconds in self._seen]

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._seen)


def draw(pool: Sequence[float], rnd: Rnd) -> float:
    """One of ``pool`` (not empty)."""
    return pool[int(rnd() * len(pool))]


def left_of(ordered: Sequence[float], elapsed: float, rnd: Rnd) -> float:
    """What is left of a duration that has lasted ``elapsed``, drawn from the longer ones of ``ordered`` (ascending).

    Where hardly anything observed is longer, the rest is drawn as if it grew with what has passed.
    """
    at = bisect_right(ordered, elapsed)
    longer = len(ordered) - at
    if int(rnd() * (longer + 1)) < longer:
        return ordered[at + int(rnd() * longer)] - elapsed
    return (30.0 + 0.5 * elapsed) * 2.0 * rnd()


def quantile(ordered: Sequence[float], share: float) -> float:
    """The ``share`` quantile of ascending values (not empty), between neighbours in proportion."""
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
