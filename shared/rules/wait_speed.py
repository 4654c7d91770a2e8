"""How long visits take today: each service's own durations, past ones at today's speed, its agency's where few."""

from __future__ import annotations

from collections.abc import Iterable

from shared.rules.wait_memory import WaitMemory

_ENOUGH = 10
_TODAY_TWICE = 2


def duration_pools(memory: WaitMemory, agency: str, services: Iterable[str]) -> dict[str, list[float]]:
    """For each of an agency's ``services`` a pool of seconds; empty when nothing at all is known in the hall."""
    kept = list(services)
    today = {code: memory.durations[code].of_day(memory.day) for code in kept if code in memory.durations}
    past = {code: memory.durations[code].before(memory.day) for code in kept if code in memory.durations}
    speed = memory.speed(agency)
    own = {code: today[code] * _TODAY_TWICE + [seconds * speed for seconds in past[code]] for code in today}
    shared = [seconds for pool in own.values() for seconds in pool]
    if len(shared) < _ENOUGH:
        shared += [seconds for recent in memory.durations.values() for seconds in recent.all()[-_ENOUGH:]]
    if not shared:
        return {}
    return {code: _filled(own.get(code, []), shared) for code in kept}


def _filled(own: list[float], shared: list[float]) -> list[float]:
    missing = _ENOUGH - len(own)
    if missing <= 0:
        return own
    step = max(1, len(shared) // missing)
    return own + shared[::step][:missing]
