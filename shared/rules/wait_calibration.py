"""How far told ranges have been off, so that the next ones keep their promise (80 % inside, 10 % beyond each end)."""

from __future__ import annotations

import math
from bisect import bisect_right

_STEP = 0.03
_OUTSIDE = 0.1
_LEAST, _MOST = math.log(0.6), math.log(2.5)
_CLASSES_S = (1200.0, 3600.0)
"""Short, middling and long waits miss in different ways."""
_FIRST_UP, _USUAL_UP = (0.35, 0.35, 0.35), (0.15, 0.2, 0.3)
"""Surprises make waits longer: the late end starts stretched, most of all on a first day."""
_OVERNIGHT = 0.5
"""Another day may be of another kind: half of what was learned is kept."""


class Calibration:
    """Two stretching factors, one per end, for each class of wait: online tracking of the quantiles by past misses."""

    def __init__(self) -> None:
        self._told: dict[int, tuple[float, float, float, float]] = {}
        self._down = [0.0] * (len(_CLASSES_S) + 1)
        self._up = [*_FIRST_UP]

    def note(self, ticket: int, at: float, low: float, mid: float, high: float) -> None:
        """Remember the first range told for a ticket, before stretching. ``at`` in epoch seconds, waits in seconds."""
        self._told.setdefault(ticket, (at, low, mid, high))

    def forget(self, ticket: int) -> None:
        """The ticket went another way (transferred, cancelled)."""
        self._told.pop(ticket, None)

    def next_day(self) -> None:
        """Another day begins."""
        self._told.clear()
        self._down = [value * _OVERNIGHT for value in self._down]
        self._up = [usual + (value - usual) * _OVERNIGHT for value, usual in zip(self._up, _USUAL_UP, strict=True)]

    def learn(self, ticket: int, called_at: float) -> None:
        """The ticket was called: compare with what had been told."""
        if (told := self._told.pop(ticket, None)) is None:
            return
        at, *raw = told
        low, mid, high = self.stretched(*raw)
        wait, kind = called_at - at, bisect_right(_CLASSES_S, mid)
        self._up[kind] = _bounded(self._up[kind] + _STEP * ((wait > high) - _OUTSIDE))
        self._down[kind] = _bounded(self._down[kind] + _STEP * ((wait < low) - _OUTSIDE))

    def stretched(self, low: float, mid: float, high: float) -> tuple[float, float, float]:
        """The range with both ends moved by what past misses of such waits say."""
        kind = bisect_right(_CLASSES_S, mid)
        down, up = math.exp(self._down[kind]), math.exp(self._up[kind])
        return max(0.0, mid - down * (mid - low)), mid, mid + up * (high - mid)


def _bounded(value: float) -> float:
    return min(_MOST, max(_LEAST, value))
