"""One imagined course of the queue: who is called by the rule of the hall, and how long each occupies a counter."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from shared.rules.wait_counters import Pace
from shared.rules.wait_memory import WAIT_STEPS
from shared.rules.wait_pools import Rnd

Item = tuple[float, int, Sequence[float], bool]
"""Order in seconds from now (negative: has waited), tie-breaker, durations, whether it is the target."""
Returned = tuple[int, Item, int, bool]
"""Numbers still to be called before it, the ticket, its lane, whether it has priority."""

LAST = 1 << 60
_NEVER = float("inf")
_NOBODY: Item = (_NEVER, LAST, (), False)


@dataclass(frozen=True, slots=True)
class Odds:
    """What every course shares: the rule's settings, the chances and the pools. Seconds."""

    k: int
    head_start: float
    return_after: int
    no_show: Sequence[float]
    return_share: float
    return_delays: Sequence[float]
    pace: Pace


class Course:
    """The queue of one run. Lanes hold their earliest ticket last; heads are kept apart, since they are asked most."""

    __slots__ = (
        "_coming", "_head_normal", "_head_priority", "_lanes", "_next_back", "_normal", "_odds", "_priority",
        "_returned", "_rnd",
    )  # fmt: skip

    def __init__(
        self,
        odds: Odds,
        lanes: Sequence[Sequence[int]],
        priority: Sequence[list[Item]],
        normal: Sequence[list[Item]],
        returned: Sequence[Returned],
        rnd: Rnd,
    ) -> None:
        self._odds, self._lanes, self._rnd = odds, lanes, rnd
        self._priority = [lane[:] for lane in priority]
        self._normal = [lane[:] for lane in normal]
        self._head_priority = [lane.pop() if lane else _NOBODY for lane in self._priority]
        self._head_normal = [lane.pop() if lane else _NOBODY for lane in self._normal]
        self._returned = list(returned)
        self._coming: list[tuple[float, Returned]] = []
        self._next_back = _NEVER

    def arrive(self, lane: int, item: Item) -> None:
        """A later priority visitor joins the lane's end."""
        if self._head_priority[lane] is _NOBODY:
            self._head_priority[lane] = item
        else:
            self._priority[lane].insert(0, item)

    def call(self, place: int, moment: float, run: int, pace: float) -> tuple[float, int]:
        """Counter ``place`` calls at ``moment``: seconds until it calls again, and its new run of priority calls.

        0 seconds: the target was called. Less than 0: nobody waits for this counter.
        """
        first_priority, first_normal, lane_priority, lane_normal = _NOBODY, _NOBODY, -1, -1
        heads_priority, heads_normal = self._head_priority, self._head_normal
        for lane in self._lanes[place]:
            if heads_priority[lane] < first_priority:
                first_priority, lane_priority = heads_priority[lane], lane
            if heads_normal[lane] < first_normal:
                first_normal, lane_normal = heads_normal[lane], lane
        odds = self._odds
        normal_waits = first_normal is not _NOBODY
        must_be_normal = normal_waits and run >= odds.k
        if self._returned or moment >= self._next_back:
            nobody = not normal_waits and first_priority is _NOBODY
            if found := self._due(place, moment, must_be_normal=must_be_normal, nobody=nobody):
                _, item, lane, is_priority = found
                return self._occupy(item, lane, moment, pace, is_priority=is_priority), (
                    run + 1 if is_priority and normal_waits else 0
                )
        is_priority = first_priority is not _NOBODY and not must_be_normal
        if is_priority and odds.head_start > 0 and normal_waits:
            is_priority = first_priority[0] - odds.head_start <= first_normal[0]
        if is_priority:
            rest = self._priority[lane_priority]
            heads_priority[lane_priority] = rest.pop() if rest else _NOBODY
            took = self._occupy(first_priority, lane_priority, moment, pace, is_priority=True)
            return took, (run + 1 if normal_waits else 0)
        if not normal_waits:
            return -1.0, run
        rest = self._normal[lane_normal]
        heads_normal[lane_normal] = rest.pop() if rest else _NOBODY
        return self._occupy(first_normal, lane_normal, moment, pace, is_priority=False), 0

    def _occupy(self, item: Item, lane: int, moment: float, pace: float, *, is_priority: bool) -> float:
        if item[3]:
            return 0.0
        odds, rnd = self._odds, self._rnd
        times = odds.pace
        step = bisect_left(WAIT_STEPS, moment - item[0])
        gap = times.gaps[int(rnd() * len(times.gaps))]
        if rnd() >= odds.no_show[step]:
            durations = item[2]
            return (
                gap + times.walks[int(rnd() * len(times.walks))] + pace * durations[int(rnd() * len(durations))] + 0.1
            )
        missed = times.misses[int(rnd() * len(times.misses))]
        if rnd() < odds.return_share:
            back = moment + missed + odds.return_delays[int(rnd() * len(odds.return_delays))]
            self._next_back = min(self._next_back, back)
            self._coming.append((back, (odds.return_after, (back, LAST, item[2], False), lane, is_priority)))
        return gap + missed + 0.1

    def _due(self, place: int, moment: float, *, must_be_normal: bool, nobody: bool) -> Returned | None:
        """The returned visitor this counter calls now: who has let enough pass, or any when nobody else waits.

        Whoever is called, the others have let one more pass.
        """
        if moment >= self._next_back:
            self._returned += [back for at, back in self._coming if at <= moment]
            self._coming = [coming for coming in self._coming if coming[0] > moment]
            self._next_back = min((at for at, _ in self._coming), default=_NEVER)
        lanes = self._lanes[place]
        mine = [
            back
            for back in self._returned
            if back[2] in lanes and (back[0] <= 0 or nobody) and not (must_be_normal and back[3])
        ]
        found = min(mine, key=lambda back: (back[0], back[1][0], back[1][1])) if mine else None
        if found is not None:
            self._returned.remove(found)
        if found is not None or not nobody:
            self._returned = [
                (back[0] - 1, *back[1:]) if back[0] > 0 and back[2] in lanes else back for back in self._returned
            ]
        return found
