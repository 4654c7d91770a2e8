"""How far told ranges have been off, so that the next ones keep their promise (80 % inside, 10 % beyond each end)."""

from __future__ import annotations

import math

_STEP = 0.03
_OUTSIDE = 0.1
_LEAST, _MOST = 0.5, 2.5


class Calibration:
    """Two stretching factors, one per end, that follow past misses (online quantile tracking)."""

    def __init__(self) -> None:
        self._told: dict[int, tuple[float, float, float, float]] = {}
        self._down = 0.0
        self._up = 0.0

    def note(self, ticket: int, at: float, low: float, mid: float, high: float) -> None:
        """Remember the first range told for a ticket, before stretching. ``at`` in epoch seconds, waits in seconds."""
        self._told.setdefault(ticket, (at, low, mid, high))

    def forget(self, ticket: int) -> None:
        """The ticket went another way (transferred, cancelled)."""
        self._told.pop(ticket, None)

    def forget_all(self) -> None:
        """The day is over."""
        self._told.clear()

    def learn(self, ticket: int, called_at: float) -> None:
        """The ticket was called: compare with what had been told."""
        if (told := self._told.pop(ticket, None)) is None:
            return
        at, low, mid, high = told
        wait = called_at - at
        late = wait > self._high(mid, high)
        early = wait < self._low(low, mid)
        self._up = _bounded(self._up + _STEP * (late - _OUTSIDE))
        self._down = _bounded(self._down + _STEP * (early - _OUTSIDE))

    def stretched(self, low: float, mid: float, high: float) -> tuple[float, float, float]:
        """The range with both ends moved by what past misses say."""
        return max(0.0, self._low(low, mid)), mid, self._high(mid, high)

    def _low(self, low: float, mid: float) -> float:
        return mid - math.exp(self._down) * (mid - low)

    def _high(self, mid: float, high: float) -> float:
        return mid + math.exp(self._up) * (high - mid)


def _bounded(value: float) -> float:
    return min(math.log(_MOST), max(math.log(_LEAST), value))
