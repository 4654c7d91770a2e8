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
_PACE_DAMPING = 12.0
_KNOWN = 8
_IMPATIENCE = 1.3
_LONGEST_RATIO = 4.0
_VISIT_S = 400.0
_WORKING_DAY_S = 28_800.0
_HALL_DAMPING, _AGENCY_DAMPING = 30.0, 25.0
_LEAST_DOUBT, _MORNING_DOUBT = 0.05, 0.15


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
        self._up_since: dict[str, float] = {}
        self._paces: dict[str, Recent] = defaultdict(lambda: Recent(80))
        self._has_lived = False
        """Whether anything has happened on ``day``."""
        self._visits_today = 0
        self._days = 0
        self._outages = 0
        self._returns = 0
        self._ends: Tally[Kind] = Tally()
        self._usual: dict[str, float] = {}
        self._speeds: dict[str, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
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
            self._has_lived = True
            self._one(event, moment, second, mall)

    def turn_to(self, day: int) -> None:
        """It is ``day`` now, though nothing may have happened yet: what came yesterday is not today's demand."""
        if day > self.day:
            self._next_day(day)

    def add_duration(self, service: str, day: int, seconds: float) -> None:
        """A visit known from elsewhere than the events."""
        self.durations[service].add(day, seconds)

    def wait_step(self, wait: float) -> int:
        """The no-show class of a wait in seconds."""
        return sum(wait > step for step in WAIT_STEPS)

    def no_shows(self) -> list[float]:
        """Shares of no-shows for each class of wait; a little-seen class follows the next shorter one, a bit higher."""
        found: list[float] = []
        usual = 0.05
        for step in range(len(WAIT_STEPS) + 1):
            missed, shown = self.missed[step], self.shown[step]
            usual = (missed + 20 * usual) / (shown + missed + 20)
            found.append(usual)
            usual = min(0.5, usual * _IMPATIENCE)
        return found

    def return_share(self) -> float:
        """The share of absent visitors who come back."""
        return (self._returns + 3.0) / (self.missed.total() + 8.0)

    def outage_rate(self) -> float:
        """Outages an agency a second, while the mall works."""
        agencies = max(1, len(self.today.keys() | self.past.keys()))
        return self._outages / (agencies * (self._days + 1) * _WORKING_DAY_S)

    def pace(self, counter: str) -> float:
        """How long visits take at this counter against the same services elsewhere; 1 until something is known."""
        seen = self._paces.get(counter)
        return 1.0 if seen is None else (sum(seen.all()) + _PACE_DAMPING) / (len(seen) + _PACE_DAMPING)

    def speed(self, agency: str) -> float:
        """Today's pace of visits against earlier days: the agency's own, drawn to the hall's, drawn to 1."""
        seen, expected = self._speeds[""]
        damping = _HALL_DAMPING * _VISIT_S
        hall = (seen + damping) / (expected + damping)
        seen, expected = self._speeds[agency]
        damping = _AGENCY_DAMPING * _VISIT_S
        return (seen + damping * hall) / (expected + damping)

    def speed_doubt(self) -> float:
        """How far, as a share, the rest of the day may be quicker or slower than what is known suggests."""
        return _LEAST_DOUBT + _MORNING_DOUBT / (1.0 + self._visits_today / 100.0)

    def again_share(self) -> float:
        """The share of visits that come back to the front of a line: transfers keep their place."""
        return (self._ends[Kind.TRANSFERRED] + 1.0) / (self._ends.total() + 50.0)

    def _next_day(self, day: int) -> None:
        if self._has_lived:
            self._days += 1
            self.hours.day_over()
            for agency in sorted({*self.past, *self.today}):
                self.past[agency].append(self.today.get(agency, Arrivals()))
        self.day, self._has_lived = day, False
        self.today.clear()
        self.down_since.clear()
        self.last_call.clear()
        self.free_since.clear()
        self._up_since.clear()
        self._visits_today = 0
        self._speeds.clear()
        self._usual = {code: seen.mean for code, seen in self.durations.items() if len(seen) >= _KNOWN}
        self.calibration.next_day()
        for known in (self._issued, self._called, self._started, self._absent):
            known.clear()

    def _move(self, by: float) -> None:
        """The hall's time was set: what goes on now keeps the seconds it has lasted."""
        by_ticket = (self._issued, self._called, self._started, self._absent)
        by_name = (self.down_since, self.last_call, self.free_since, self._up_since)
        for known in by_ticket:
            known.update({ticket: moment + by for ticket, moment in known.items()})
        for seen in by_name:
            seen.update({name: moment + by for name, moment in seen.items()})

    def _one(self, event: Event, moment: float, second: float, mall: Mall) -> None:
        match event.kind:
            case Kind.ISSUED | Kind.CALLED | Kind.STARTED | Kind.DONE | Kind.ABSENT | Kind.RETURNED:
                self._visit(event, moment, second, mall)
            case Kind.TRANSFERRED | Kind.PARKED | Kind.RESUMED | Kind.CANCELLED | Kind.UNDONE:
                self._turn(event, moment, mall)
            case Kind.COUNTER_OPENED | Kind.COUNTER_BREAK | Kind.COUNTER_CLOSED:
                self._counter(event, moment, second)
            case Kind.CLOCK_SET:
                self._move(float(event.detail.get("by_s") or 0))
            case Kind.OUTAGE_STARTED:
                self.down_since[str(event.detail.get("agency"))] = moment
                self._outages += 1
            case Kind.OUTAGE_ENDED:
                agency = str(event.detail.get("agency"))
                since = self.down_since.pop(agency, moment)
                self._up_since[agency] = moment
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
                self._served(event, agency, moment)
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
                    self._returns += 1
                self._issued[ticket] = moment

    def _turn(self, event: Event, moment: float, mall: Mall) -> None:
        ticket, counter = event.ticket or 0, event.counter or ""
        known = mall.service.get(event.service or "")
        match event.kind:
            case Kind.TRANSFERRED | Kind.PARKED:
                self._served(event, known.agency if known else "", moment)
                self.free_since[counter] = moment
                self.calibration.forget(ticket)
                self._issued[ticket] = moment
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
        if free is None or agency in self.down_since:
            return
        since = max(free, self._issued.get(ticket, free), self._up_since.get(agency, free))
        gap = min(moment - since, _LONGEST_GAP_S)
        self.gaps[agency].add(self.day, gap)
        self.gaps[""].add(self.day, gap)

    def _served(self, event: Event, agency: str, moment: float) -> None:
        service = event.service or ""
        if (started := self._started.pop(event.ticket or 0, None)) is None:
            return
        took, known = moment - started, self.durations[service]
        if len(known) >= _KNOWN and (usual := known.mean) > 0:
            self._paces[event.counter or ""].add(self.day, min(took / usual, _LONGEST_RATIO))
        for group in ("", agency) if service in self._usual else ():
            seen, expected = self._speeds[group]
            self._speeds[group] = (
                seen + min(took, _LONGEST_RATIO * self._usual[service]),
                expected + self._usual[service],
            )
        known.add(self.day, took)
        self._visits_today += 1
        self._ends[event.kind] += 1
