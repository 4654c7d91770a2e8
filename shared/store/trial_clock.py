"""The clock of a sample queue: an ordinary Tuesday morning, the same moment for every process on the file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from shared.ports.clock import Clock
from shared.rules.hall_time import Uptime

SAMPLE = "sample"
_REAL, _TRIAL = "trial_began_real", "trial_began"
TRIAL_BEGINS = datetime(2026, 2, 3, 9, 30)  # noqa: DTZ001 - mall time; the caller adds the mall's zone


class TrialClock:
    """Runs at real speed from a trial moment; ``real`` is the clock underneath."""

    def __init__(self, real: Clock, began_real: datetime, began: datetime) -> None:
        self._real = real
        self._began_real = began_real
        self._began = began

    def now(self) -> datetime:
        """The trial's present moment (UTC)."""
        return (self._began + (self._real.now() - self._began_real)).astimezone(UTC)

    def uptime(self) -> Uptime | None:
        """How long the machine has been running."""
        return self._real.uptime()


def trial_settings(real_now: datetime, began: datetime) -> dict[str, str]:
    """The settings that make a new queue a sample queue whose clock stands at ``began`` when it is ``real_now``."""
    return {SAMPLE: "1", _REAL: real_now.isoformat(), _TRIAL: began.isoformat()}


def trial_clock(real: Clock, settings: Mapping[str, str | None]) -> TrialClock | None:
    """The trial clock that a queue's settings ask for, or ``None`` for a real queue."""
    real_at, at = settings.get(_REAL), settings.get(_TRIAL)
    if settings.get(SAMPLE) != "1" or real_at is None or at is None:
        return None
    return TrialClock(real, datetime.fromisoformat(real_at), datetime.fromisoformat(at))


SETTINGS = (SAMPLE, _REAL, _TRIAL)
