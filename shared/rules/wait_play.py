"""Plays the known queue on the known counters until the target is called, one imagined course a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heapreplace
from random import Random

from shared.rules.tickets import Ticket
from shared.rules.wait_counters import NEVER, Courses, Pace
from shared.rules.wait_later import LaterArrivals
from shared.rules.wait_memory import WAIT_STEPS, WaitMemory
from shared.rules.wait_scene import Scene

_Item = tuple[float, int, Sequence[float], bool]
"""Order in seconds from now (negative: has waited), tie-breaker, durations, whether it is the target."""


class Play:
    """A scene made ready for many runs."""

    def __init__(
        self, scene: Scene, memory: WaitMemory, pools: Mapping[str, Sequence[float]], courses: Courses, pace: Pace
    ) -> None:
        self._scene, self._courses, self._pace = scene, courses, pace
        self._settings = scene.settings
        self._no_show = [memory.no_show(step) for step in range(len(WAIT_STEPS) + 1)]
        self._return_share = memory.return_share()
        self._return_delays = memory.return_delays.all() or [600.0, 1200.0]
        self._pools = pools
        self._lane_of: dict[frozenset[str], int] = {}
        self._priority: list[list[_Item]] = []
        self._normal: list[list[_Item]] = []
        self._returned: list[tuple[int, _Item, int, bool]] = []
        self.ahead = 0
        for ticket in scene.waiting:
            self._sort_in(ticket)
        self._later = LaterArrivals(scene, memory, {code: self._lane(self._callers(code)) for code in pools})
        for lane in (*self._priority, *self._normal):
            lane.sort(key=lambda item: item[:2])
        self._lanes = [
            [lane for callers, lane in self._lane_of.items() if counter.id in callers] for counter in scene.counters
        ]

    def run(self, random: Random) -> float:
        """Seconds until the target is called in one course; ``inf`` when it is not called today."""
        rnd = random.random
        pauses: list[list[tuple[float, float]]] = []
        heap: list[tuple[float, int]] = []
        for place, counter in enumerate(self._scene.counters):
            free, later = self._courses.draw(counter, rnd)
            later.reverse()
            pauses.append(later)
            if free < NEVER:
                heap.append((free, place))
        heapify(heap)
        priority = [lane[:] for lane in self._priority]
        normal = self._normal
        at_priority, at_normal = [0] * len(priority), [0] * len(normal)
        runs = [counter.run for counter in self._scene.counters]
        returned = list(self._returned)
        coming: list[tuple[float, _Item, int, bool]] = []
        arrival = self._later.next_after(0.0, rnd)
        k, head_start = self._settings.k, self._settings.head_start_min * 60.0
        gaps, walks, misses = self._pace.gaps, self._pace.walks, self._pace.misses
        n_gaps, n_walks, n_misses = len(gaps), len(walks), len(misses)
        speed = 0.92 + 0.16 * rnd()
        while heap:
            moment, place = heap[0]
            if pauses[place] and pauses[place][-1][0] <= moment:
                _, length = pauses[place].pop()
                if length == NEVER:
                    heappop(heap)
                else:
                    heapreplace(heap, (moment + length, place))
                continue
            while arrival is not None and arrival[0] <= moment:
                priority[arrival[1]].append((arrival[0], 1 << 60, self._later.pool(arrival[1], self._pools), False))
                arrival = self._later.next_after(arrival[0], rnd)
            while coming and coming[0][0] <= moment:
                _, item, lane, first = coming.pop(0)
                returned.append((self._settings.return_after, item, lane, first))
            best_priority: _Item | None = None
            best_normal: _Item | None = None
            lane_priority = lane_normal = -1
            for lane in self._lanes[place]:
                here = priority[lane]
                if at_priority[lane] < len(here) and (best_priority is None or here[at_priority[lane]] < best_priority):
                    best_priority, lane_priority = here[at_priority[lane]], lane
                here = normal[lane]
                if at_normal[lane] < len(here) and (best_normal is None or here[at_normal[lane]] < best_normal):
                    best_normal, lane_normal = here[at_normal[lane]], lane
            must_be_normal = best_normal is not None and runs[place] >= k
            chosen: _Item | None = None
            is_priority = False
            if returned and (found := self._due(returned, place, must_be_normal, best_priority or best_normal)):
                chosen, is_priority, lane_normal_used = found[1], found[3], found[2]
                returned.remove(found)
                returned = [(max(0, r[0] - 1), *r[1:]) for r in returned]
                lane = lane_normal_used
            else:
                if best_priority is not None and not must_be_normal:
                    is_priority = (
                        best_normal is None or head_start <= 0 or best_priority[0] - head_start <= best_normal[0]
                    )
                if is_priority:
                    chosen, lane = best_priority, lane_priority
                    at_priority[lane] += 1
                elif best_normal is not None:
                    chosen, lane = best_normal, lane_normal
                    at_normal[lane] += 1
                if returned and chosen is not None:
                    returned = [(max(0, r[0] - 1), *r[1:]) for r in returned]
            if chosen is None:
                heappop(heap)
                continue
            if chosen[3]:
                return moment
            runs[place] = runs[place] + 1 if is_priority and best_normal is not None else 0
            waited = moment - chosen[0]
            step = 0
            for bound in WAIT_STEPS:
                step += waited > bound
            gap = gaps[int(rnd() * n_gaps)]
            if rnd() < self._no_show[step]:
                took = misses[int(rnd() * n_misses)]
                if rnd() < self._return_share:
                    delay = self._return_delays[int(rnd() * len(self._return_delays))]
                    coming.append((moment + took + delay, chosen, lane, is_priority))
                    coming.sort(key=lambda c: c[0])
            else:
                durations = chosen[2]
                took = walks[int(rnd() * n_walks)] + speed * durations[int(rnd() * len(durations))]
            heapreplace(heap, (moment + took + gap, place))
        return NEVER

    def _due(
        self,
        returned: list[tuple[int, _Item, int, bool]],
        place: int,
        must_be_normal: bool,
        other: _Item | None,
    ) -> tuple[int, _Item, int, bool] | None:
        """The returned visitor this counter calls now: one who has let enough pass, or any when nobody else waits."""
        mine = [
            r
            for r in returned
            if r[2] in self._lanes[place] and not (must_be_normal and r[3]) and (r[0] <= 0 or other is None)
        ]
        return min(mine, key=lambda r: (r[0], r[1][:2])) if mine else None

    def _callers(self, service: str) -> frozenset[str]:
        return frozenset(counter.id for counter in self._scene.counters if service in counter.services)

    def _lane(self, callers: frozenset[str]) -> int:
        if callers not in self._lane_of:
            self._lane_of[callers] = len(self._lane_of)
            self._priority.append([])
            self._normal.append([])
        return self._lane_of[callers]

    def _sort_in(self, ticket: Ticket) -> None:
        callers = frozenset({ticket.bound_to}) if ticket.bound_to is not None else self._callers(ticket.service)
        lane = self._lane(callers)
        target = ticket.id == self._scene.target.id
        item = (ticket.order_at.timestamp() - self._scene.now, ticket.order_seq, self._pools[ticket.service], target)
        if ticket.returned:
            self._returned.append((ticket.behind, item, lane, ticket.group.has_priority))
        else:
            (self._priority if ticket.group.has_priority else self._normal)[lane].append(item)
        self.ahead += 1
