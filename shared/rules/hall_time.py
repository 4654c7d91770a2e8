"""Which moment it is in the hall: time passes by the machine's running seconds; its clock is believed within reason.

The rule, which tests/rules/test_hall_time.py has as tables:

1. While the machine runs, the hall's time goes on with the seconds since its start. It never stops, jumps or runs back.
2. A clock that differs by at most :data:`TOLERANCE` is right: the difference is made up gently, one second in ten.
3. A clock that differs by more has been set or has failed: time goes on as in 1 and staff are asked.
4. After a start of the machine any moment from the last known one on is believed (a night, a weekend, a long
   closure). An earlier one (an empty battery), or one more than :data:`LONGEST_OFF` ahead, is not: time goes on from
   the last known moment, until the clock becomes plausible.
5. Before a day's first number nobody is misled by a clock that goes forward: the hall follows it.
6. Otherwise only a person's word makes the hall follow a clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

TOLERANCE = timedelta(minutes=5)
"""A clock within this is merely imprecise."""
LONGEST_OFF = timedelta(days=90)
"""No hall stays switched off longer without somebody being asked about the date."""
FIRST = datetime(2026, 1, 1, tzinfo=UTC)
"""No hall has worked before this: a clock that shows less is wrong on any machine."""
_PACE = 10.0
_FRESH_S = 600.0
_SETTLE_S = 5.0
_NOTICED_S = 0.25


@dataclass(frozen=True, slots=True)
class Uptime:
    """``seconds`` since the machine's start, sleep included, never stepping; ``boot`` differs after each start."""

    boot: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What the machine says at one moment: its clock (UTC) and how long it has been running."""

    clock: datetime
    up: Uptime


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment of the hall and what the machine said then; kept with the queue, shared by every program on it."""

    hall: datetime
    up: Uptime
    owed: float = 0.0
    """Seconds by which the clock was ahead: still to be made up."""
    believed: bool = True
    """Whether the clock has been plausible since this start of the machine."""

    def still_runs(self, reading: Reading) -> bool:
        """Whether the machine has not been started again since."""
        return self.up.boot == reading.up.boot and reading.up.seconds >= self.up.seconds

    def at(self, reading: Reading) -> datetime:
        """The hall's moment at ``reading`` of the same run of the machine."""
        passed = reading.up.seconds - self.up.seconds
        made_up = max(-passed / _PACE, min(passed / _PACE, self.owed))
        return self.hall + timedelta(seconds=passed + made_up)


class Fault(StrEnum):
    """What is wrong with a machine's clock."""

    BEHIND = "behind"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Doubt:
    """The machine's clock shows ``clock`` while the hall is at ``hall`` (both UTC): a person has to look."""

    fault: Fault
    clock: datetime
    hall: datetime

    @property
    def ahead_s(self) -> float:
        """Seconds by which the clock is ahead of the hall; negative when it is behind."""
        return (self.clock - self.hall).total_seconds()


@dataclass(frozen=True, slots=True)
class Told:
    """The hall's ``moment``; ``mark`` when it has to be kept anew; ``jumped_s`` when this moment follows the clock."""

    moment: datetime
    doubt: Doubt | None = None
    mark: Mark | None = None
    jumped_s: float = 0.0


def go_on(mark: Mark, reading: Reading) -> Told:
    """The moment while the machine runs on."""
    passed, now = reading.up.seconds - mark.up.seconds, mark.at(reading)
    ahead = reading.clock - now
    if abs(ahead) <= TOLERANCE and reading.clock >= FIRST:
        owed = ahead.total_seconds()
        left = mark.owed - (now - mark.hall).total_seconds() + passed
        shifted = passed >= _SETTLE_S and abs(owed - left) > _NOTICED_S
        if mark.believed and passed < _FRESH_S and not shifted:
            return Told(now)
        return Told(now, mark=Mark(now, reading.up, owed))
    if not mark.believed and _plausible(reading.clock, now):
        return follow(now, reading)
    fresh = Mark(now, reading.up, believed=mark.believed) if passed >= _FRESH_S else None
    return Told(now, _doubt(reading.clock, now), fresh)


def begin(last: datetime | None, reading: Reading, ran_s: float = 0.0) -> Told:
    """The first moment after a start of the machine. ``last`` is the last one known, ``None`` for a new hall.

    ``ran_s`` seconds at least have passed since ``last``: those that the machine has been running again.
    """
    last = last or min(reading.clock, FIRST)
    if _plausible(reading.clock, last):
        now = max(reading.clock, last)
        return Told(now, mark=Mark(now, reading.up, (reading.clock - now).total_seconds()))
    now = last + timedelta(seconds=ran_s)
    return Told(now, _doubt(reading.clock, now), Mark(now, reading.up, believed=False))


def follow(now: datetime, reading: Reading) -> Told:
    """The hall goes to what the clock shows, from ``now``."""
    ahead = (reading.clock - now).total_seconds()
    return Told(reading.clock, mark=Mark(reading.clock, reading.up), jumped_s=ahead)


def may_follow(doubt: Doubt, *, numbers_today: bool) -> bool:
    """Whether the hall follows the clock without a person's word: forward, before the day's first number."""
    return not numbers_today and doubt.fault is Fault.AHEAD and _plausible(doubt.clock, doubt.hall)


def _plausible(clock: datetime, last: datetime) -> bool:
    return clock >= FIRST and clock >= last - TOLERANCE and (clock - last <= LONGEST_OFF or last <= FIRST)


def _doubt(clock: datetime, hall: datetime) -> Doubt:
    return Doubt(Fault.BEHIND if clock < hall or clock < FIRST else Fault.AHEAD, clock, hall)
