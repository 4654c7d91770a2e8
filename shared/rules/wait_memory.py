"""What past events teach about waits: durations, no-shows, returns, later arrivals, counter hours, outages."""

from __future__ import annotations

from collections import Counter as Tally
from collections import defaultdict, deque
from collections.abc import Iterable

from shared.rules.events import Event, Kind
from shared.rules.mall import Mall
from shared.rules.tickets import Group
from shared.rules.wait_calibration import Calibration
from shared.rules.wait_hours import CounterHours
from shared.rules.wait_pools import Recent

BIN_S = 1800
"""Arrivals are counted in half hours of the day."""
WAIT_STEPS = (900.0, 1800.0, 3600.0, 7200.0)
"""No-shows are counted apart for waits up to each of these seconds, and beyond the last."""
_LONGEST_GAP_S = 5400.0
_DAYS = 12


class Arrivals:
    """Priority numbers taken per half hour of one agency's day, and how many numbers in all."""

    def __init__(self) -> None:
        self.priority: Tally[int] = Tally()
        self.all: Tally[int] = Tally()


class WaitMemory:
    """Learns from the event log, event by event. ``seq`` is the last event learned."""

    def __init__(self) -> None:
        self.seq: int | None = None
        self.day = -1
        self.durations: dict[str, Recent] = defaultdict(lambda: Recent(120))
        """Seconds at the counter by service."""
        self.gaps: dict[str, Recent] = defaultdict(lambda: Recent(300))
        """Seconds from a free counter with somebody waiting to the call, by agency and for all (``""``)."""
        self.walks = Recent(300)
        """Seconds from call to start."""
        self.misses = Recent(200)
        """Seconds from call to absent."""
        self.return_delays = Recent(100)
        self.shown: Tally[int] = Tally()
        self.missed: Tally[int] = Tally()
        self.outages = Recent(40)
        self.down_since: dict[str, float] = {}
        self.last_call: dict[str, float] = {}
        """Latest call by agency, in epoch seconds."""
        self.today: dict[str, Arrivals] = defaultdict(Arrivals)
        self.past: dict[str, deque[Arrivals]] = defaultdict(lambda: deque(maxlen=_DAYS))
        self.wanted: dict[str, deque[str]] = defaultdict(lambda: deque(maxlen=200))
        """Services of the latest priority numbers by agency."""
        self.hours = CounterHours()
        self.calibration = Calibration()
        self.free_since: dict[str, float] = {}
        """Open counters that hold nobody, since when (epoch seconds)."""
        self._issued: dict[int, float] = {}
        self._called: dict[int, float] = {}
        self._started: dict[int, float] = {}
        self._absent: dict[int, float] = {}

    def learn(self, events: Iterable[Event], mall: Mall) -> None:
        """Take in ``events``, which follow the last one learned."""
        for event in events:
            self.seq = event.seq
            moment = event.at.timestamp()
            day, second = divmod(moment + mall.utc_offset_h * 3600, 86_400)
            if int(day) != self.day:
                self._next_day(int(day))
            self._one(event, moment, second, mall)

    def add_duration(self, service: str, day: int, seconds: float) -> None:
        """A visit known from elsewhere than the events."""
        self.durations[service].add(day, seconds)

    def wait_step(self, wait: float) -> int:
        """The no-show class of a wait in seconds."""
        return sum(wait > step for step in WAIT_STEPS)

    def no_show(self, step: int) -> float:
        """The share of no-shows among waits of class ``step``, drawn towards the share of all."""
        shown, missed = self.shown.total(), self.missed.total()
        overall = (missed + 2.0) / (shown + missed + 25.0)
        return (self.missed[step] + 20 * overall) / (self.shown[step] + self.missed[step] + 20)

    def return_share(self) -> float:
        """The share of absent visitors who come back."""
        return (len(self.return_delays) + 3.0) / (len(self.misses) + 10.0)

    def _next_day(self, day: int) -> None:
        if self.day >= 0:
            self.hours.day_over()
            for agency in {*self.past, *self.today}:
                self.past[agency].append(self.today.get(agency, Arrivals()))
        self.day = day
        self.today.clear()
        self.down_since.clear()
        self.last_call.clear()
        self.free_since.clear()
        self.calibration.forget_all()
        for known in (self._issued, self._called, self._started, self._absent):
            known.clear()

    def _one(self, event: Event, moment: float, second: float, mall: Mall) -> None:
        match event.kind:
            case Kind.ISSUED | Kind.CALLED | Kind.STARTED | Kind.DONE | Kind.ABSENT | Kind.RETURNED:
                self._visit(event, moment, second, mall)
            case Kind.TRANSFERRED | Kind.PARKED | Kind.RESUMED | Kind.CANCELLED | Kind.UNDONE:
                self._turn(event, moment)
            case Kind.COUNTER_OPENED | Kind.COUNTER_BREAK | Kind.COUNTER_CLOSED:
                self._counter(event, moment, second)
            case Kind.OUTAGE_STARTED:
                self.down_since[str(event.detail.get("agency"))] = moment
            case Kind.OUTAGE_ENDED:
                since = self.down_since.pop(str(event.detail.get("agency")), moment)
                self.outages.add(self.day, moment - since)
            case _:
                pass

    def _visit(self, event: Event, moment: float, second: float, mall: Mall) -> None:
        ticket, counter, service = event.ticket or 0, event.counter or "", event.service or ""
        known = mall.service.get(service)
        agency = known.agency if known else ""
        match event.kind:
            case Kind.ISSUED:
                self._issued[ticket] = moment
                self.today[agency].all[int(second // BIN_S)] += 1
                if event.detail.get("group", Group.NORMAL) != Group.NORMAL:
                    self.today[agency].priority[int(second // BIN_S)] += 1
                    self.wanted[agency].append(service)
            case Kind.CALLED:
                self._gap(ticket, counter, agency, moment)
                self._called[ticket] = moment
                self.last_call[agency] = moment
                self.calibration.learn(ticket, moment)
            case Kind.STARTED:
                self._started[ticket] = moment
                if (called := self._called.get(ticket)) is not None:
                    self.walks.add(self.day, moment - called)
                    self.shown[self.wait_step(called - self._issued.get(ticket, called))] += 1
            case Kind.DONE:
                self._served(ticket, service, moment)
                self.free_since[counter] = moment
            case Kind.ABSENT:
                self._absent[ticket] = moment
                self.free_since[counter] = moment
                if (called := self._called.pop(ticket, None)) is not None:
                    self.misses.add(self.day, moment - called)
                    self.missed[self.wait_step(called - self._issued.get(ticket, called))] += 1
            case _:
                if (since := self._absent.pop(ticket, None)) is not None:
                    self.return_delays.add(self.day, moment - since)
                self._issued[ticket] = moment

    def _turn(self, event: Event, moment: float) -> None:
        ticket, counter = event.ticket or 0, event.counter or ""
        match event.kind:
            case Kind.TRANSFERRED | Kind.PARKED:
                self._served(ticket, event.service or "", moment)
                self.free_since[counter] = moment
                self.calibration.forget(ticket)
            case Kind.RESUMED:
                self._started[ticket] = moment
                self.free_since.pop(counter, None)
            case Kind.CANCELLED:
                self.calibration.forget(ticket)
            case _:
                if event.detail.get("undone") == Kind.DONE and event.service:
                    self.durations[event.service].drop_last()
                self.free_since.pop(counter, None)

    def _counter(self, event: Event, moment: float, second: float) -> None:
        counter = event.counter or ""
        if event.kind is Kind.COUNTER_OPENED:
            if self.hours.opened(counter, self.day, second):
                self.free_since[counter] = moment
            return
        self.free_since.pop(counter, None)
        if event.kind is Kind.COUNTER_BREAK:
            self.hours.paused(counter, second, str(event.detail.get("reason") or ""))
        elif event.detail.get("reason") != "day_end":
            self.hours.closed(counter, second)

    def _gap(self, ticket: int, counter: str, agency: str, moment: float) -> None:
        free = self.free_since.pop(counter, None)
        if free is None:
            return
        since = max(free, self._issued.get(ticket, free))
        gap = min(moment - since, _LONGEST_GAP_S)
        self.gaps[agency].add(self.day, gap)
        self.gaps[""].add(self.day, gap)

    def _served(self, ticket: int, service: str, moment: float) -> None:
        if (started := self._started.pop(ticket, None)) is not None:
            self.durations[service].add(self.day, moment - started)
