"""The machine's own clock: the only place that reads it."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class SystemClock:
    """The clock port on the machine's clock."""

    def now(self) -> datetime:
        """This moment in UTC, aware."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds from some fixed point; never steps back, so durations come from here."""
        return time.monotonic()
