"""A right that ends by itself: whoever dies with it hands it on, and whoever wakes up too late is told apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

_UNSTEADY = timedelta(seconds=1)
"""The hall's time is made up gently; only a clock that was set goes back by more."""


@dataclass(frozen=True, slots=True)
class Lease:
    """Held from ``since`` until ``until`` (UTC, the hall's time)."""

    since: datetime
    until: datetime

    def holds(self, now: datetime) -> bool:
        """Whether it is held at ``now``. Before ``since`` it is not: after a clock set back nobody waits an hour."""
        return self.since - _UNSTEADY <= now < self.until


def lease(now: datetime, seconds: float, longest: float) -> Lease:
    """A lease from ``now`` for ``seconds``, at most ``longest``."""
    return Lease(now, now + timedelta(seconds=min(max(seconds, 0.0), longest)))
