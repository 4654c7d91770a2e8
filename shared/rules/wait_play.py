"""Plays the known queue on the known counters until the target is called, one imagined course a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heapreplace
from random import Random

from shared.rules.tickets import Ticket
from shared.rules.wait_counters import NEVER, Courses, Pace
from shared.rules.wait_course import LAST, Course, Item, Odds, Returned
from shared.rules.wait_later import LaterArrivals
from shared.rules.wait_memory import WaitMemory
from shared.rules.wait_scene import Scene

_USUAL_RETURN = (600.0, 1200.0)


class Play:
    """A scene made ready for many runs. ``ahead`` counts the tickets that are played."""

    def __init__(
        self, scene: Scene, memory: WaitMemory, pools: Mapping[str, Sequence[float]], courses: Courses, pace: Pace
    ) -> None:
        self._scene, self._courses, self._pools = scene, courses, pools
        self._odds = Odds(
            k=scene.settings.k,
            head_start=scene.settings.head_start_min * 60.0,
            return_after=scene.settings.return_after,
            no_show=memory.no_shows(),
            return_share=memory.return_share(),
            return_delays=memory.return_delays.all() or _USUAL_RETURN,
            pace=pace,
        )
        self._unsure = memory.speed_doubt()
        paces = [memory.pace(counter.id) for counter in scene.counters]
        again = 1.0 + memory.again_share()
        usual = len(paces) / sum(1.0 / pace for pace in paces)
        self._paces = [again * pace / usual for pace in paces]
        self._lane_of: dict[frozenset[str], int] = {}
        self._priority: list[list[Item]] = []
        self._normal: list[list[Item]] = []
        self._returned: list[Returned] = []
        self.ahead = len(scene.waiting)
        for ticket in scene.waiting:
            self._sort_in(ticket)
        self._later = LaterArrivals(scene, memory, {code: self._lane(self._callers(code)) for code in pools})
        for lane in (*self._priority, *self._normal):
            lane.sort(key=lambda item: item[:2], reverse=True)
        self._lanes = [
            [lane for callers, lane in self._lane_of.items() if counter.id in callers] for counter in scene.counters
        ]

    def run(self, random: Random) -> float:
        """Seconds until the target is called in one course; ``inf`` when it is not called today."""
        rnd = random.random
        pauses: list[list[tuple[float, float]]] = []
        heap: list[tuple[float, int]] = []
        outage = self._courses.outage(rnd)
        for place, counter in enumerate(self._scene.counters):
            free, later = self._courses.draw(counter, rnd)
            if outage is not None:
                later = sorted([*later, outage])
            pauses.append(later[::-1])
            if free < NEVER and self._lanes[place]:
                heap.append((free, place))
        heapify(heap)
        course = Course(self._odds, self._lanes, self._priority, self._normal, self._returned, rnd)
        runs = [counter.run for counter in self._scene.counters]
        speed = 1.0 + self._unsure * (rnd() + rnd() + rnd() - 1.5) * 2.0
        paces = [speed * pace for pace in self._paces]
        arrival = self._later.next_after(0.0, rnd)
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
                course.arrive(arrival[1], (arrival[0], LAST, self._later.pool(arrival[1], self._pools), False))
                arrival = self._later.next_after(arrival[0], rnd)
            took, runs[place] = course.call(place, moment, runs[place], paces[place])
            if took > 0.0:
                heapreplace(heap, (moment + took, place))
            elif took == 0.0:
                return moment
            else:
                heappop(heap)
        return NEVER

    def _callers(self, service: str) -> frozenset[str]:
        return frozenset(counter.id for counter in self._scene.counters if service in counter.services)

    def _lane(self, callers: frozenset[str]) -> int:
        """Tickets that exactly the same counters may call stand in one lane."""
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
