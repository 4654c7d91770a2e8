"""Priority visitors who will come later and be called before a normal ticket that waits now."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from shared.rules.wait_memory import BIN_S, Arrivals, WaitMemory
from shared.rules.wait_pools import Rnd
from shared.rules.wait_scene import Scene

_DAMPING = 20.0
_FADING_S = 7200.0
_LATEST_BIN = 86_400 // BIN_S


class LaterArrivals:
    """Draws later priority arrivals as a random stream: today's demand in the shape of past days."""

    def __init__(self, scene: Scene, memory: WaitMemory, lanes: Mapping[str, int]) -> None:
        self._second = scene.second
        wanted = [service for service in memory.wanted[scene.agency] if service in lanes]
        self._wanted = [lanes[service] for service in wanted]
        self._services: dict[int, str] = {lanes[service]: service for service in wanted}
        overtake = bool(wanted) and not scene.target.group.has_priority and scene.target.bound_to is None
        self._rates = self._half_hours(scene, memory) if overtake else []

    def next_after(self, moment: float, rnd: Rnd) -> tuple[float, int] | None:
        """The next arrival after ``moment`` (seconds from now) and its lane; ``None`` when no more come."""
        while True:
            at = int((self._second + moment) // BIN_S)
            if at >= len(self._rates):
                return None
            rate, edge = self._rates[at], (at + 1) * BIN_S - self._second
            if rate > 0:
                moment -= math.log(1.0 - rnd()) / rate
                if moment < edge:
                    return moment, self._wanted[int(rnd() * len(self._wanted))]
            moment = edge + 1e-6

    def pool(self, lane: int, pools: Mapping[str, Sequence[float]]) -> Sequence[float]:
        """Durations of what is wanted in ``lane``."""
        return pools[self._services[lane]]

    def _half_hours(self, scene: Scene, memory: WaitMemory) -> list[float]:
        """Arrivals a second for each half hour of the day."""
        now_bin = int(scene.second // BIN_S)
        today, past = memory.today[scene.agency], memory.past[scene.agency]
        passed = scene.second % BIN_S
        if not past:
            span = BIN_S + passed
            recent = (today.priority[now_bin] + today.priority[now_bin - 1]) / span
            return [
                0.0 if at < now_bin else recent * math.exp(-max(0.0, at * BIN_S - scene.second) / _FADING_S)
                for at in range(_LATEST_BIN)
            ]
        hall = _Demand([day for days in memory.past.values() for day in days], now_bin, passed)
        own = _Demand(past, now_bin, passed)
        hall_now = sum(day.all.total() for day in memory.today.values())
        hall_scale = (hall_now + _DAMPING) / (hall.so_far / len(past) + _DAMPING)
        scale = (today.all.total() + _DAMPING * hall_scale) / (own.so_far / len(past) + _DAMPING)
        a_day = scale * own.priority / len(past)
        return [
            0.0 if at < now_bin else a_day * hall.shape[at] / max(1, hall.priority) / BIN_S for at in range(_LATEST_BIN)
        ]


class _Demand:
    """Sums over past days: numbers up to this time of day, priority numbers in all and by half hour."""

    def __init__(self, days: Iterable[Arrivals], now_bin: int, passed: float) -> None:
        self.so_far = 0.0
        self.priority = 0
        self.shape = [0] * (_LATEST_BIN + 1)
        for day in days:
            self.so_far += sum(count for at, count in day.all.items() if at < now_bin)
            self.so_far += day.all[now_bin] * passed / BIN_S
            for at, count in day.priority.items():
                self.shape[at] += count
                self.priority += count
