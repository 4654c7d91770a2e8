"""The played days: every request becomes what a visitor or officer would do, at the moment it names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import datetime
from itertools import count

from shared.actions.local import LocalQueue
from shared.commands.play_clock import PlayedClock, PlayedMall
from shared.commands.play_mall import MallNames, build_mall
from shared.commands.play_request import NotPlayed, Request
from shared.commands.play_words import CallersWords
from shared.ports.store import Store
from shared.rules.counters import Counter, CounterState
from shared.rules.errors import Reason, Refused
from shared.rules.mall import Mall
from shared.rules.tickets import Ticket
from shared.store.sqlite import memory_store

Answer = dict[str, object]
OpenStore = Callable[[Mall, datetime, Callable[[], Mall]], Store]
"""Makes a queue with a mall at a moment; the last argument tells the mall in use."""


class PlayedDays:
    """A recording's days, one after the other, on one throw-away queue that the first of them makes."""

    def __init__(self, open_store: OpenStore = memory_store) -> None:
        self._open_store = open_store
        self._clock = PlayedClock()
        self._names = MallNames()
        self._malls: list[PlayedMall] = []
        self._day: PlayedDay | None = None

    def close(self) -> None:
        """Throw the queue away."""
        if self._day is not None:
            self._day.close()

    def answer(self, request: Request) -> Answer:
        """Do one request. Raises :class:`NotPlayed` with the sentence for the caller."""
        now = request.seconds()
        if request.do == "start_day":
            self._start_day(build_mall(request, self._names), now or 0.0)
            return {}
        if self._day is None:
            msg = "Mulai hari dulu dengan start_day."
            raise NotPlayed(msg)
        if now is not None:
            self._clock.set(now)
        try:
            return self._day.answer(request)
        except Refused as refused:
            raise NotPlayed(self._day.words().sentence(refused)) from refused

    def _start_day(self, mall: Mall, now: float) -> None:
        before = self._day
        if before is not None:
            before.finish_all()
        dates = self._clock.start_day(now)
        played = PlayedMall(**{field.name: getattr(mall, field.name) for field in fields(mall)}, dates=dates)
        self._malls.append(played)
        if before is None:
            codes = count(1)
            store = self._open_store(played, self._clock.now(), lambda: self._malls[-1])
            queue = LocalQueue(store, self._clock, new_code=lambda: f"{next(codes):020x}")
        else:
            store, queue = before.store, before.queue
            with store.write() as unit:
                unit.put_mall(played, self._clock.now())
        self._day = PlayedDay(store, queue, played, self._names)
        queue.tick()


class PlayedDay:
    """One day of a recording: its mall, and the caller's names for its tickets."""

    def __init__(self, store: Store, queue: LocalQueue, mall: Mall, names: MallNames) -> None:
        self.store = store
        self.queue = queue
        self._mall = mall
        self._names = names
        self._tickets: dict[str, Ticket] = {}
        self._callers: dict[int, str | int | float] = {}
        self._do: Mapping[str, Callable[[Request], Answer]] = {
            "issue": self._issue,
            "estimate": self._estimate,
            "open_counter": self._open_counter,
            "close_counter": self._close_counter,
            "pause_counter": self._pause_counter,
            "resume_counter": self._resume_counter,
            "next": self._next,
            "start": self._start,
            "finish": self._finish,
            "absent": self._absent,
            "back": self._back,
            "transfer": self._transfer,
            "outage": self._outage,
            "end_day": lambda _: self._end_day(),
        }

    def close(self) -> None:
        """Throw the queue away."""
        self.queue.close()

    def answer(self, request: Request) -> Answer:
        """Do one request of this day. Raises ``Refused`` (with inner names) or :class:`NotPlayed`."""
        action = self._do.get(request.do)
        if action is None:
            msg = f"Permintaan {request.do[:40]} tidak dikenal."
            raise NotPlayed(msg)
        return action(request)

    def words(self) -> CallersWords:
        """The caller's names for what a refusal may name."""
        services = {code: name for name, code in self._names.services.code.items()}
        return CallersWords(services, {ticket.number: name for name, ticket in self._tickets.items()})

    # -- the hall -----------------------------------------------------------------------------------------------
    def finish_all(self) -> None:
        """Before the next day: nothing is left waiting, and every counter is closed and empty."""
        with self.store.read() as unit:
            held = [counter.id for counter in unit.counters().values() if counter.ticket is not None]
            down = list(unit.outages())
        for counter_id in held:
            self.queue.park(counter_id)
        for agency in down:
            self.queue.set_outage(agency, on=False)
        self.queue.end_day()

    def _end_day(self) -> Answer:
        self.queue.end_day()
        return {}

    def _outage(self, request: Request) -> Answer:
        agency = self._names.agencies.find(request.name("agency"), "Instansi")
        self.queue.set_outage(agency, on=request.flag("on", default=True))
        return {}

    # -- visitors -----------------------------------------------------------------------------------------------
    def _issue(self, request: Request) -> Answer:
        name, service = request.name("ticket"), self._service(request)
        if name in self._tickets:
            msg = f"Tiket {name[:40]} sudah ada."
            raise NotPlayed(msg)
        ticket = self.queue.issue_unjudged(service, request.group())
        self._tickets[name] = ticket
        self._callers[ticket.id] = request.raw_name("ticket")
        return {}

    def _estimate(self, request: Request) -> Answer:
        wait = self.queue.wait(self._ticket(request).code)
        return {"range": None if wait is None else [wait.low_s, wait.mid_s, wait.high_s]}

    def _back(self, request: Request) -> Answer:
        self.queue.come_back(self._ticket(request).code)
        return {}

    # -- officers -----------------------------------------------------------------------------------------------
    def _open_counter(self, request: Request) -> Answer:
        self.queue.open_counter(self._counter(request).id, request.text("officer"))
        return {}

    def _close_counter(self, request: Request) -> Answer:
        self.queue.close_counter(self._counter(request).id)
        return {}

    def _pause_counter(self, request: Request) -> Answer:
        self.queue.break_counter(self._counter(request).id, request.text("why"))
        return {}

    def _resume_counter(self, request: Request) -> Answer:
        counter = self._counter(request)
        if counter.state is CounterState.CLOSED:
            raise Refused(Reason.COUNTER_CLOSED, counter=self._label(counter))
        if counter.state is CounterState.BREAK:
            self.queue.open_counter(counter.id)
        return {}

    def _next(self, request: Request) -> Answer:
        try:
            called = self.queue.call_next(self._counter(request).id)
        except Refused as refused:
            if refused.reason is Reason.NOBODY_WAITING:
                return {"ticket": None}
            raise
        return {"ticket": self._callers[called.id]}

    def _start(self, request: Request) -> Answer:
        self.queue.start(self._holding(request).id)
        return {}

    def _finish(self, request: Request) -> Answer:
        self.queue.finish(self._holding(request).id)
        return {}

    def _absent(self, request: Request) -> Answer:
        """A recorded day has no request for a second call, so the missing calls are made here, at this moment."""
        counter = self._holding(request)
        needed = self._mall.settings.absent_calls
        with self.store.read() as unit:
            held = unit.ticket(counter.ticket) if counter.ticket is not None else None
        for _ in range(needed - held.calls if held is not None else 0):
            self.queue.call_again(counter.id)
        self.queue.absent(counter.id)
        return {}

    def _transfer(self, request: Request) -> Answer:
        service = self._service(request)
        keep = request.flag("keep", default=True)
        self.queue.transfer(self._holding(request).id, service, keep_place=keep)
        return {}

    # -- names --------------------------------------------------------------------------------------------------
    def _ticket(self, request: Request) -> Ticket:
        name = request.name("ticket")
        if name not in self._tickets:
            msg = f"Tiket {name[:40]} tidak ada hari ini."
            raise NotPlayed(msg)
        return self._tickets[name]

    def _service(self, request: Request) -> str:
        code = self._names.services.find(request.name("service"), "Layanan")
        if code not in self._mall.service:
            msg = f"Layanan {request.name('service')[:40]} tidak ada pada hari ini."
            raise NotPlayed(msg)
        return code

    def _counter(self, request: Request) -> Counter:
        code = self._names.counters.find(request.name("counter"), "Loket")
        if code not in self._mall.counter:
            msg = f"Loket {request.name('counter')[:40]} tidak ada pada hari ini."
            raise NotPlayed(msg)
        with self.store.read() as unit:
            return unit.counter(code)

    def _holding(self, request: Request) -> Counter:
        """The request's counter, which must hold the request's ticket."""
        counter, ticket = self._counter(request), self._ticket(request)
        if counter.ticket != ticket.id:
            msg = f"{self._label(counter)} tidak sedang memegang tiket {request.name('ticket')[:40]}."
            raise NotPlayed(msg)
        return counter

    def _label(self, counter: Counter) -> str:
        return self._mall.counter[counter.id].label
