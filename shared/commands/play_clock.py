"""The time of played days: it goes where the requests say, and a day lasts until the next one starts."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from shared.rules.mall import Mall

_FIRST_DAY = date(2026, 1, 5)
_ZONE = timezone(timedelta(hours=7))
_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class PlayedDate:
    """A played day: when it began, and the date it goes by."""

    began: datetime
    day: date


@dataclass(frozen=True)
class PlayedMall(Mall):
    """A mall whose day turns with ``start_day``: a recorded day that runs past midnight is still that day."""

    dates: tuple[PlayedDate, ...] = ()

    def day(self, moment: datetime) -> date:
        """The played day that ``moment`` falls in."""
        place = bisect_right(self.dates, moment, key=lambda played: played.began)
        return self.dates[max(0, place - 1)].day


class PlayedClock:
    """Stands still at the moment of the latest request; it never goes back."""

    def __init__(self) -> None:
        self._day = _FIRST_DAY
        self._moment = self._midnight()
        self._dates: tuple[PlayedDate, ...] = ()

    def now(self) -> datetime:
        """The moment of the latest request, in UTC."""
        return self._moment

    def uptime(self) -> None:
        """A recording is right by definition."""

    def set(self, seconds: float) -> None:
        """Move to ``seconds`` after the trial day's midnight, or stay when that is past."""
        self._moment = max(self._moment, self._midnight() + timedelta(seconds=seconds))

    def start_day(self, seconds: float) -> tuple[PlayedDate, ...]:
        """Begin the next day, Saturdays and Sundays left out, at ``seconds`` after its midnight; all days so far."""
        began = timedelta(seconds=seconds)
        while self._dates and (self._day == self._dates[-1].day or self._midnight() + began < self._moment):
            self._day += timedelta(days=3 if self._day.weekday() == _FRIDAY else 1)
        self._moment = self._midnight() + began
        self._dates = (*self._dates, PlayedDate(self._moment, self._day))
        return self._dates

    def _midnight(self) -> datetime:
        return datetime.combine(self._day, time(), _ZONE).astimezone(UTC)
