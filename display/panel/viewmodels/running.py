"""The queue's moment between two looks: the last one heard, carried on by a clock that never jumps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta


class RunningClock:
    """Tells the queue's present moment without asking the queue each second."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._heard: tuple[datetime, float] | None = None

    def hear(self, moment: datetime) -> None:
        """The queue said that it is ``moment`` (UTC) now."""
        self._heard = (moment, self._monotonic())

    def now(self) -> datetime | None:
        """The queue's present moment (UTC), or ``None`` before the first look."""
        if self._heard is None:
            return None
        moment, at = self._heard
        return moment + timedelta(seconds=max(0.0, self._monotonic() - at))
