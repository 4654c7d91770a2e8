"""The hall around one waiting ticket, as numbers: who waits before it, what each counter does, when the day ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shared.rules.counters import CounterState
from shared.rules.mall import Settings
from shared.rules.tickets import Ticket


@dataclass(frozen=True, slots=True)
class Held:
    """What a counter holds: a ticket of ``service``, called or being served ``since`` (epoch seconds)."""

    service: str
    serving: bool
    since: float


@dataclass(frozen=True, slots=True)
class CounterNow:
    """A counter that may serve some of the waiting. Moments in epoch seconds."""

    id: str
    services: frozenset[str]
    state: CounterState
    run: int
    reason: str
    since: float
    until: float | None
    held: Held | None


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that can be called before ``target``, and ``target`` itself, which is among ``waiting``.

    ``now`` in epoch seconds, ``second`` its seconds since the mall's midnight; ``calls_from`` and ``end`` likewise.
    """

    now: float
    second: float
    agency: str
    calls_from: float
    end: float
    settings: Settings
    counters: Sequence[CounterNow]
    waiting: Sequence[Ticket]
    target: Ticket

    def may_serve(self, counter: CounterNow) -> bool:
        """Whether ``counter`` may call the target."""
        if self.target.bound_to is not None:
            return counter.id == self.target.bound_to
        return self.target.service in counter.services
