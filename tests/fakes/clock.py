"""A machine's clock that moves only when a test moves it, and that a test can set wrong or switch off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from shared.rules.hall_time import Uptime


class SteppedClock:
    """The clock port, stepped by hand. ``at`` is aware; moving it lets that much time pass."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        self.wrong = timedelta()
        self.boots = 0
        self._started = datetime.fromtimestamp(0, UTC)

    def now(self) -> datetime:
        """What the clock shows, in UTC: the moment a test has set, and how wrong it stands."""
        return self.at + self.wrong

    def uptime(self) -> Uptime:
        """Seconds since some start of the machine."""
        return Uptime(f"boot {self.boots}", (self.at - self._started).total_seconds())

    def step(self, seconds: float = 0, **parts: float) -> None:
        """Let ``seconds`` and ``parts`` of a ``timedelta`` pass; backwards is no time that passes: see ``jump``."""
        self.at += timedelta(seconds=seconds, **parts)

    def jump(self, seconds: float = 0, **parts: float) -> None:
        """Set the clock on or back while no time passes."""
        self.wrong += timedelta(seconds=seconds, **parts)

    def show(self, moment: datetime) -> None:
        """Set the clock to ``moment`` while no time passes."""
        self.wrong = moment - self.at

    def reboot(self, shows: datetime | None = None, off_s: float = 60) -> None:
        """Switch the machine off and on again; its clock then shows ``shows``, or is as right as before."""
        self.at += timedelta(seconds=off_s)
        self.boots += 1
        self._started = self.at
        if shows is not None:
            self.show(shows)
