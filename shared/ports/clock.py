"""The only source of the time of day, and of how long the machine has been running."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from shared.rules.hall_time import Uptime


class Clock(Protocol):
    """A machine's clock: it may be set or fail at any time; ``rules/hall_time.py`` decides what follows from it."""

    def now(self) -> datetime:
        """What the clock shows, aware, in UTC."""
        ...

    def uptime(self) -> Uptime | None:
        """How long the machine has been running: the same for every process, sleep included, never stepping.

        ``None`` when ``now`` is right by definition, as in a recorded day.
        """
        ...
