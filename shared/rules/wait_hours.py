"""How the counters' days went: when each opened, paused and left, today and on earlier days."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field

from shared.rules.wait_pools import Recent

_DAYS = 12


@dataclass(slots=True)
class CounterDay:
    """One counter's day, in seconds since midnight. ``closed`` is when it left for good, by its officer's own act."""

    opened: float | None = None
    closed: float | None = None
    pauses: list[tuple[float, float, str]] = field(default_factory=list)


class CounterHours:
    """Learns counter days and pause lengths."""

    def __init__(self) -> None:
        self.today: dict[str, CounterDay] = {}
        self.past: dict[str, deque[CounterDay]] = defaultdict(lambda: deque(maxlen=_DAYS))
        self.pauses: dict[str, Recent] = defaultdict(lambda: Recent(200))
        """Lengths by reason."""
        self._pausing: dict[str, tuple[float, str]] = {}

    def opened(self, counter: str, day: int, second: float) -> bool:
        """A sign-in; returns whether the counter was not open before."""
        today = self.today.setdefault(counter, CounterDay())
        if paused := self._pausing.pop(counter, None):
            start, why = paused
            self.pauses[why].add(day, second - start)
            today.pauses.append((start, second, why))
            return True
        if today.opened is None:
            today.opened = second
            return True
        if today.closed is not None:
            today.pauses.append((today.closed, second, ""))
            self.pauses[""].add(day, second - today.closed)
            today.closed = None
            return True
        return False

    def paused(self, counter: str, second: float, why: str) -> None:
        """A break begins, or changes its reason."""
        start, _ = self._pausing.get(counter, (second, ""))
        self._pausing[counter] = start, why

    def closed(self, counter: str, second: float) -> None:
        """The officer has left."""
        self._pausing.pop(counter, None)
        self.today.setdefault(counter, CounterDay()).closed = second

    def day_over(self) -> None:
        """Put today's days to the past. A counter that never opened has a day without an opening."""
        for counter in sorted({*self.past, *self.today}):
            self.past[counter].append(self.today.get(counter, CounterDay()))
        self.today.clear()
        self._pausing.clear()
