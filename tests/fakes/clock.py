"""A clock that moves only when a test moves it."""

from __future__ import annotations

from datetime import datetime, timedelta


class SteppedClock:
    """The clock port, stepped by hand. ``at`` is aware."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """The moment a test has set, in UTC."""
        return self.at

    def step(self, seconds: float = 0, **parts: float) -> None:
        """Move on (or back) by ``seconds`` and ``parts`` of a ``timedelta``."""
        self.at += timedelta(seconds=seconds, **parts)
