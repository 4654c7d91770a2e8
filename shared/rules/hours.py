"""When an agency gives numbers, calls and stops: four times a day, a Friday pause, holidays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta


@dataclass(frozen=True, slots=True)
class DayHours:
    """One working day of an agency, in mall time: numbers_from ≤ calls_from ≤ last_number ≤ end."""

    numbers_from: time
    calls_from: time
    last_number: time
    end: time
    pause: tuple[time, time] | None = None
    """Counters rest, numbers are still given (Friday prayer)."""


@dataclass(frozen=True, slots=True)
class WeekHours:
    """Seven days, Monday first; ``None`` on a day off."""

    days: tuple[DayHours | None, ...]

    def on(self, day: date, holidays: Mapping[date, str]) -> DayHours | None:
        """The hours of ``day``, or ``None`` when the agency does not open."""
        if day in holidays:
            return None
        return self.days[day.weekday()]

    def next_open(self, after: date, holidays: Mapping[date, str]) -> tuple[date, DayHours] | None:
        """The first working day after ``after``, looked for within 30 days."""
        for ahead in range(1, 31):
            day = after + timedelta(days=ahead)
            if hours := self.on(day, holidays):
                return day, hours
        return None
