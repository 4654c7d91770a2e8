"""How long until a ticket is called: a range learned from recent visits, never one figure."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from shared.rules.counters import CounterState
from shared.rules.wait_counters import NEVER, Courses, pace_of
from shared.rules.wait_memory import WaitMemory
from shared.rules.wait_play import Play
from shared.rules.wait_pools import quantile
from shared.rules.wait_scene import CounterNow, Scene
from shared.rules.wait_speed import duration_pools

_FEWEST_RUNS, _MOST_RUNS = 14, 48
_CALLS_PLAYED = 3000
_NORMAL_80 = 1.2816


@dataclass(frozen=True, slots=True)
class WaitRange:
    """Seconds from now until the call: an early, a middle and a late estimate (80 % lie between low and high).

    ``mid_s == 0`` says that a counter is free: *sekarang*.
    """

    low_s: float
    mid_s: float
    high_s: float


def estimate(scene: Scene, memory: WaitMemory) -> WaitRange | None:
    """The wait range of ``scene.target``; ``None`` without a basis (no visits known, or no counter to be expected).

    The known queue is played on the known counters some dozens of times, with durations, pauses and no-shows drawn from
    what ``memory`` has seen; the quantiles are told. The same scene and memory give the same range.
    """
    able = [counter for counter in scene.counters if scene.may_serve(counter)]
    if not able:
        return None
    since = _waiting_since(scene)
    pace = pace_of(memory, scene.agency, scene.settings.absent_after_s)
    if _is_free(scene, able, since):
        return WaitRange(0.0, 0.0, min(600.0, max(60.0, quantile(pace.gaps, 0.9))))
    services = {code for counter in scene.counters for code in counter.services}
    services |= {ticket.service for ticket in scene.waiting} | {c.held.service for c in scene.counters if c.held}
    pools = duration_pools(memory, scene.agency, sorted(services))
    if not pools:
        return None
    play = Play(scene, memory, pools, Courses(scene, memory, pools, pace, since), pace)
    runs = max(_FEWEST_RUNS, min(_MOST_RUNS, _CALLS_PLAYED // max(1, play.ahead)))
    random = Random(hash((scene.target.order_seq, scene.now, len(scene.waiting))))  # noqa: S311 - repeatable on purpose
    waits = sorted(play.run(random) for _ in range(runs))
    called = [wait for wait in waits if wait < NEVER]
    if len(called) * 2 <= runs:
        return None
    low, mid, high = _spread(called, len(called) / runs)
    if scene.target.issued_at.timestamp() >= scene.now - 60.0:
        memory.calibration.note(scene.target.id, scene.now, low, mid, high)
    return WaitRange(*memory.calibration.stretched(low, mid, high))


def _spread(waits: list[float], share: float) -> tuple[float, float, float]:
    """10, 50 and 90 per cent points; few runs are smoothed by the bell curve of the same mean and spread."""
    middle = sum(waits) / len(waits)
    deviation = (sum((wait - middle) ** 2 for wait in waits) / len(waits)) ** 0.5
    mid = quantile(waits, min(1.0, 0.5 / share))
    low = 0.5 * quantile(waits, 0.1) + 0.5 * (middle - _NORMAL_80 * deviation)
    high = 0.5 * quantile(waits, min(1.0, 0.9 / share)) + 0.5 * (middle + _NORMAL_80 * deviation)
    low = max(0.0, waits[0] * 0.5, min(low, mid))
    return low, max(low, mid), max(high, mid)


def _waiting_since(scene: Scene) -> dict[str, float]:
    """For each open counter that holds nobody: since when somebody else waits that it may call (epoch seconds)."""
    found: dict[str, float] = {}
    for counter in scene.counters:
        if counter.state is not CounterState.OPEN or counter.held is not None:
            continue
        for ticket in scene.waiting:
            mine = ticket.bound_to == counter.id if ticket.bound_to else ticket.service in counter.services
            if mine and ticket.id != scene.target.id:
                found[counter.id] = min(found.get(counter.id, scene.now), ticket.issued_at.timestamp())
    return found


def _is_free(scene: Scene, able: list[CounterNow], since: dict[str, float]) -> bool:
    """Whether a counter stands ready with nobody else waiting for it."""
    return scene.second >= scene.calls_from and any(
        counter.state is CounterState.OPEN and counter.held is None and counter.id not in since for counter in able
    )
