"""One imagined course of a counter's rest of the day: when it is free, when it pauses, when it leaves."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.rules.counters import CounterState
from shared.rules.wait_hours import CounterDay
from shared.rules.wait_memory import WaitMemory
from shared.rules.wait_pools import Rnd, draw, left_of
from shared.rules.wait_scene import CounterNow, Scene

NEVER = float("inf")
_USUAL_PAUSE = (600.0, 900.0, 1800.0, 2700.0, 3600.0)
_USUAL_GAP = (5.0, 10.0, 15.0, 25.0, 40.0, 60.0)
_USUAL_WALK = (10.0, 15.0, 20.0, 30.0, 45.0)
_USUAL_OUTAGE = (600.0, 1200.0, 2400.0, 3600.0, 5400.0)
_SILENT_S = 180.0
_SAME_PAUSE_S = 2700.0
_NEVER_DAMPING = 6.0
_DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Pace:
    """What is known of the small times between visits; each ascending, none empty."""

    gaps: Sequence[float]
    walks: Sequence[float]
    misses: Sequence[float]


def pace_of(memory: WaitMemory, agency: str, absent_after_s: float) -> Pace:
    """The agency's own gaps where it has enough, else the hall's; everyday figures before anything is known."""
    gaps = memory.gaps[agency].all() if len(memory.gaps[agency]) >= 40 else memory.gaps[""].all()
    usual_miss = max(60.0, absent_after_s) + 20.0
    return Pace(
        gaps=sorted(gaps if len(gaps) >= 10 else [*gaps, *_USUAL_GAP]),
        walks=sorted(memory.walks.all() or _USUAL_WALK),
        misses=sorted(memory.misses.all() or (usual_miss, usual_miss + 30)),
    )


class Courses:
    """Draws courses for the counters of a scene."""

    def __init__(
        self,
        scene: Scene,
        memory: WaitMemory,
        pools: Mapping[str, Sequence[float]],
        pace: Pace,
        waiting_since: Mapping[str, float],
    ) -> None:
        self._scene = scene
        self._memory = memory
        self._pools = {code: sorted(pool) for code, pool in pools.items()}
        self._pace = pace
        self._waiting_since = waiting_since
        """For each idle counter, since when (epoch seconds) somebody waits that it may call."""
        self._hall_days = [day for days in memory.hours.past.values() for day in days if day.opened is not None]
        self._hall_openings = sorted(day.opened for day in self._hall_days if day.opened is not None)
        days = sum(len(days) for days in memory.hours.past.values())
        self._never = (days - len(self._hall_days) + 1.0) / (days + 30.0)
        self._opened_today = [day.opened for day in memory.hours.today.values() if day.opened is not None]
        self._pauses = {
            why: sorted(recent.all() or _USUAL_PAUSE)
            for why, recent in [*memory.hours.pauses.items(), ("", memory.hours.pauses[""])]
        }
        self._all_pauses = sorted(s for recent in memory.hours.pauses.values() for s in recent.all()) or list(
            _USUAL_PAUSE
        )
        self._outages = sorted(memory.outages.all() or _USUAL_OUTAGE)
        self._outage_rate = memory.outage_rate()
        self._down = self._outage_blocks()

    def draw(self, counter: CounterNow, rnd: Rnd) -> tuple[float, list[tuple[float, float]]]:
        """When ``counter`` is first free, in seconds from now (``inf``: not today), and its later pauses ascending.

        A pause is (start, length); an infinite length is leaving for the day.
        """
        match counter.state:
            case CounterState.OPEN:
                free = self._held_left(counter, rnd) if counter.held else self._idle_left(counter, rnd)
            case CounterState.BREAK:
                free = max(self._break_left(counter, rnd), self._held_left(counter, rnd) if counter.held else 0.0)
            case CounterState.CLOSED:
                free = self._opening_left(counter, rnd)
        if self._down is not None:
            free = max(free, left_of(self._outages, self._down, rnd))
        free = max(free, self._scene.calls_from - self._scene.second)
        return free, self._later_pauses(counter, rnd)

    def outage(self, rnd: Rnd) -> tuple[float, float] | None:
        """A stop of the whole agency later today: (start, length); mostly ``None``."""
        if self._outage_rate <= 0.0:
            return None
        start = -math.log(1.0 - rnd()) / self._outage_rate
        return (start, draw(self._outages, rnd)) if start < _DAY_S else None

    def _held_left(self, counter: CounterNow, rnd: Rnd) -> float:
        held = counter.held
        if held is None:
            return 0.0
        elapsed = self._scene.now - held.since
        pool = self._pools.get(held.service) or self._pace.walks
        if held.serving:
            return left_of(pool, elapsed, rnd) + draw(self._pace.gaps, rnd)
        if elapsed > 60.0 and rnd() < 0.7:
            return left_of(self._pace.misses, elapsed, rnd) + draw(self._pace.gaps, rnd)
        return max(0.0, draw(self._pace.walks, rnd) - elapsed) + draw(pool, rnd) + draw(self._pace.gaps, rnd)

    def _idle_left(self, counter: CounterNow, rnd: Rnd) -> float:
        since = self._waiting_since.get(counter.id)
        free = self._memory.free_since.get(counter.id, counter.since)
        silent = 0.0 if since is None else max(0.0, self._scene.now - max(since, free))
        left = left_of(self._pace.gaps, silent, rnd)
        return left if silent < _SILENT_S else max(left, 60.0)

    def _break_left(self, counter: CounterNow, rnd: Rnd) -> float:
        elapsed = self._scene.now - counter.since
        if counter.until is not None and counter.until > self._scene.now:
            return counter.until - self._scene.now + draw(self._pace.gaps, rnd)
        pool = self._pauses.get(counter.reason, self._all_pauses)
        return left_of(pool, elapsed, rnd) + draw(self._pace.gaps, rnd)

    def _opening_left(self, counter: CounterNow, rnd: Rnd) -> float:
        """A counter not signed in: as on one of its own days; else as others opened; gone is mostly gone for good."""
        second, own = self._scene.second, self._memory.hours.past.get(counter.id)
        today = self._memory.hours.today.get(counter.id)
        if today is not None and today.opened is not None:
            if counter.until is not None and counter.until > self._scene.now:
                return counter.until - self._scene.now
            return NEVER
        openings = [day.opened for day in own or () if day.opened is not None]
        later = [opened for opened in openings if opened > second]
        hall_later = len(self._hall_openings) - bisect_right(self._hall_openings, second)
        if not self._hall_openings:
            # A first day: nobody knows; half of the counters that are still missing come, the later the rarer.
            return NEVER if not self._opened_today or rnd() < 0.5 else 300.0 + 7200.0 * rnd()
        yet = (len(later) + hall_later / len(self._hall_openings)) / (len(openings) + 1.0)
        own_misses = len(own or ()) - len(openings)
        missing = (own_misses + self._never * _NEVER_DAMPING) / (len(own or ()) + _NEVER_DAMPING)
        if rnd() * (missing + (1.0 - missing) * yet) < missing:
            return NEVER
        if later and rnd() < len(later) / (len(later) + 1.0):
            opened = draw(later, rnd)
        elif hall_later:
            opened = self._hall_openings[-1 - int(rnd() * hall_later)]
        else:
            opened = second + 3600.0 * rnd()
        return opened - second + draw(self._pace.gaps, rnd)

    def _later_pauses(self, counter: CounterNow, rnd: Rnd) -> list[tuple[float, float]]:
        second = self._scene.second
        today = self._memory.hours.today.get(counter.id, CounterDay())
        rested = any(end - start >= _SAME_PAUSE_S * 0.5 for start, end, _ in today.pauses)
        rested = rested or counter.state is CounterState.BREAK
        day = self._like_day(counter, rnd)
        if day is None:
            if rested or not 0 <= 43_200.0 + 1800.0 - second < 7 * 3600 or rnd() < 0.4:
                return []
            return [(max(0.0, 43_200.0 + 2700.0 * (rnd() - 0.5) - second), 1800.0 + 1800.0 * rnd())]
        found = [
            (start - second, end - start)
            for start, end, _ in day.pauses
            if start > second and not (rested and end - start >= _SAME_PAUSE_S * 0.5)
        ]
        if day.closed is not None and day.closed > second:
            found.append((day.closed - second, NEVER))
        return found

    def _like_day(self, counter: CounterNow, rnd: Rnd) -> CounterDay | None:
        own: deque[CounterDay] | None = self._memory.hours.past.get(counter.id)
        worked = [day for day in own if day.opened is not None] if own else []
        if not worked or rnd() * (len(worked) + 1.0) > len(worked):
            worked = self._hall_days
        return worked[int(rnd() * len(worked))] if worked else None

    def _outage_blocks(self) -> float | None:
        """How long an outage has lasted that has stopped the agency's calls; ``None`` without one."""
        since = self._memory.down_since.get(self._scene.agency)
        if since is None or self._memory.last_call.get(self._scene.agency, 0.0) > since + 120.0:
            return None
        return self._scene.now - since
