"""The people of the soak: visitors and officers of a whole hall, day after day, through the product's own actions."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import time as clock_time

from shared.actions.local import LocalQueue
from shared.rules.errors import Refused
from shared.rules.tickets import Group
from tests.bench.stepped_clock import SteppedClock

HOURS = tuple(range(8, 15))
_GROUPS = (*[Group.NORMAL] * 5, Group.LANSIA, Group.HAMIL)


class SoakHall:
    """``keep_off`` is the counter of the panel under test. ``done`` counts every action that a rule allowed."""

    def __init__(self, queue: LocalQueue, clock: SteppedClock, seed: int, keep_off: str) -> None:
        self._queue, self._clock = queue, clock
        self._random = random.Random(seed)
        mall = queue.mall()
        self._services = [service.code for service in mall.services if mall.counters_of[service.code]]
        self._counters = [plan.id for plan in mall.counters if plan.id != keep_off]
        self._mine = list(mall.counter[keep_off].services)
        self.done: Counter[str] = Counter()

    def go_to(self, hour: float, *, next_day: bool = False) -> None:
        """Move the clock to that hour of the mall's day, or of its next working day."""
        local = self._queue.mall().local(self._queue.now())
        days = 0
        if next_day:
            days = 3 if local.weekday() == 4 else 2 if local.weekday() == 5 else 1
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        ahead = days * 86_400 + hour * 3600 - (local - midnight).total_seconds()
        self._clock.forward(max(0.0, ahead))

    def begin_day(self) -> None:
        """Every officer signs in."""
        self._try("tick", self._queue.tick)
        for counter in self._counters:
            self._try("open", lambda counter=counter: self._queue.open_counter(counter))

    def hour(self, tickets: int, until: float) -> None:
        """One hour of ``tickets`` visitors; ends early at the moment ``until`` (monotonic seconds)."""
        for _ in range(tickets):
            if time.monotonic() >= until:
                break
            self._clock.forward(3600 / tickets)
            self._visitor()
            self._officer()
            self._officer()

    def end_day(self) -> None:
        """Whoever still waits is closed by the clock."""
        self.go_to(18.0)
        self._try("tick", self._queue.tick)

    @property
    def local_time(self) -> clock_time:
        """The mall's time of day."""
        return self._queue.mall().local(self._queue.now()).time()

    def _visitor(self) -> None:
        service = self._random.choice(self._mine if self._random.random() < 0.1 else self._services)
        group = self._random.choice(_GROUPS)
        self._try("issue", lambda: self._queue.issue(service, group))

    def _officer(self) -> None:
        counter = self._random.choice(self._counters)
        chance = self._random.random()
        if chance < 0.03:
            self._try("again", lambda: self._queue.call_again(counter))
        elif chance < 0.05:
            self._try("park", lambda: self._queue.park(counter))
        elif chance < 0.06:
            self._try("undo", lambda: self._queue.undo(counter))
        # Whatever comes next for this counter: finish, start or call; the first that a rule allows.
        for name in ("finish", "start", "call_next"):
            if self._try(name, lambda name=name: getattr(self._queue, name)(counter)):
                if name == "finish":
                    self._try("call_next", lambda: self._queue.call_next(counter))
                return

    def _try(self, name: str, action: Callable[[], object]) -> bool:
        with suppress(Refused):
            action()
            self.done[name] += 1
            return True
        return False
