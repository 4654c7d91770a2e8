"""How long visits take today: each service's own durations, past ones at today's speed, its agency's where few."""

from __future__ import annotations

from collections.abc import Iterable

from shared.rules.wait_memory import WaitMemory
from shared.rules.wait_pools import mean

_ENOUGH = 10
_TODAY_TWICE = 2
_DAMPING = 15.0


def duration_pools(memory: WaitMemory, services: Iterable[str]) -> dict[str, list[float]]:
    """For each of an agency's ``services`` a pool of seconds; empty when nothing at all is known in the hall."""
    kept = list(services)
    today = {code: memory.durations[code].of_day(memory.day) for code in kept if code in memory.durations}
    past = {code: memory.durations[code].before(memory.day) for code in kept if code in memory.durations}
    speed = _speed(today, past)
    own = {code: today[code] * _TODAY_TWICE + [seconds * speed for seconds in past[code]] for code in today}
    shared = [seconds for pool in own.values() for seconds in pool]
    if len(shared) < _ENOUGH:
        shared += [seconds for recent in memory.durations.values() for seconds in recent.all()[-_ENOUGH:]]
    if not shared:
        return {}
    return {code: _filled(own.get(code, []), shared) for code in kept}


def _speed(today: dict[str, list[float]], past: dict[str, list[float]]) -> float:
    """Today's pace against the past, drawn to 1 while today is young."""
    seen, expected = 0.0, 0.0
    usual = mean(seconds for pool in past.values() for seconds in pool)
    for code, pool in today.items():
        if past[code]:
            seen += sum(pool)
            expected += len(pool) * mean(past[code])
    damping = _DAMPING * usual
    return (seen + damping) / (expected + damping) if damping > 0 else 1.0


def _filled(own: list[float], shared: list[float]) -> list[float]:
    missing = _ENOUGH - len(own)
    if missing <= 0:
        return own
    step = max(1, len(shared) // missing)
    return own + shared[::step][:missing]
