"""The queue beside its file: each action is one transaction of the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from typing import Concatenate, ParamSpec, TypeVar

from shared.actions import boards, counters, day, looking, moment, once, outage, papers, sealing, serving, undo, visitor
from shared.actions.finding import find_services
from shared.actions.hall import Hall, new_code, plan_of, service_of, ticket_of
from shared.actions.local_notices import LocalNotices
from shared.actions.local_once import LocalOnce
from shared.actions.looking import Look
from shared.actions.room import with_room
from shared.actions.views import BoardView, CounterView, Hit, PanelView, ServiceView, TicketView
from shared.actions.waits import wait_for_new, wait_for_ticket
from shared.ports.clock import Clock
from shared.ports.health import Health
from shared.ports.store import Store, Undo
from shared.rules.counters import Counter
from shared.rules.events import Event
from shared.rules.hall_time import Doubt
from shared.rules.keeping import KEEPING, Keeping
from shared.rules.mall import Mall
from shared.rules.tickets import Group, Outcome, Ticket
from shared.rules.wait_memory import WaitMemory
from shared.rules.waits import WaitRange

P = ParamSpec("P")
T = TypeVar("T")


class LocalQueue(LocalOnce, LocalNotices):
    """``Queue`` on a store in this process. Belongs to the thread that made it."""

    def __init__(
        self, store: Store, clock: Clock, *, sample: bool = False, new_code: Callable[[], str] = new_code,
        keeping: Keeping = KEEPING,
    ) -> None:  # fmt: skip
        self._store = store
        self._clock = clock
        self._sample = sample
        self._new_code = new_code
        self._keeping = keeping
        self._memory = WaitMemory()

    # -- looking ------------------------------------------------------------------------------------------------
    def mall(self) -> Mall:
        """The catalogue in use."""
        with self._store.read() as unit:
            return unit.mall()

    def now(self) -> datetime:
        """The queue's present moment (UTC)."""
        with self._look() as look:
            return look.now

    def is_sample(self) -> bool:
        """Whether this is a sample queue with a trial clock."""
        return self._sample

    def version(self) -> int:
        """Changes whenever another connection has committed."""
        return self._store.version()

    def events(self, after: int = 0, limit: int = 500) -> list[Event]:
        """Events after sequence ``after``, oldest first."""
        with self._store.read() as unit:
            return unit.events(after, limit)

    def last_seq(self) -> int:
        """The sequence of the latest event."""
        with self._store.read() as unit:
            return unit.last_seq()

    def service(self, code: str) -> ServiceView:
        """One service with verdict, people ahead and wait range."""
        with self._look() as look:
            service = service_of(look.mall, code)
            view = self._views(look, [service.code])[0]
            wait = wait_for_new(look, service.code, self._memory) if view.verdict.can_take else None
            return replace(view, wait=wait)

    def services(self, codes: Sequence[str] | None = None) -> list[ServiceView]:
        """Many services with verdict and people ahead."""
        with self._look() as look:
            chosen = [s.code for s in look.mall.services] if codes is None else list(codes)
            return self._views(look, [service_of(look.mall, code).code for code in chosen])

    def find(self, text: str) -> list[Hit]:
        """Services for everyday words, best first, each with its verdict."""
        with self._look() as look:
            found = find_services(look.mall, text)
            views = self._views(look, [service.code for service, _, _ in found])
            return [Hit(view, score, words) for view, (_, score, words) in zip(views, found, strict=True)]

    def ticket(self, reference: str) -> TicketView:
        """Today's ticket of a number, or any ticket by its code."""
        with self._look() as look:
            found = ticket_of(look.unit, look.day, reference)
            return looking.ticket_view(look, found, wait_for_ticket(look, found, self._memory))

    def wait(self, reference: str) -> WaitRange | None:
        """The wait range of :meth:`ticket` alone, which is cheaper."""
        with self._look() as look:
            return wait_for_ticket(look, ticket_of(look.unit, look.day, reference), self._memory)

    def counters(self) -> list[CounterView]:
        """Every counter now, in catalogue order."""
        with self._look() as look:
            return [looking.counter_view(look, plan) for plan in look.mall.counters]

    def panel(self, counter_id: str) -> PanelView:
        """All that the panel of a counter shows."""
        with self._look() as look:
            return boards.panel(look, plan_of(look.mall, counter_id))

    def board(self, room: str | None = None) -> BoardView:
        """What the wall of a room (or of the hall) shows."""
        with self._look() as look:
            return boards.board(look, room)

    # -- visitors -----------------------------------------------------------------------------------------------
    def issue(self, service: str, group: Group = Group.NORMAL, request_id: str | None = None) -> Ticket:
        """Give the next number."""
        return self._act(Ticket, "issue", request_id, visitor.issue, service, group)

    def issue_unjudged(self, service: str, group: Group = Group.NORMAL) -> Ticket:
        """Give the next number whatever the verdict: a recorded day is replayed as it was."""

        def act(hall: Hall) -> Ticket:
            known = hall.service(service)
            return visitor.give_number(hall, known.code, hall.mall.agency[known.agency].prefix, group)

        return self._do(act)

    def cancel(self, reference: str, request_id: str | None = None) -> Ticket:
        """Give a number up."""
        return self._act(Ticket, "cancel", request_id, visitor.give_up, reference)

    def come_back(self, reference: str, request_id: str | None = None) -> Ticket:
        """An absent visitor waits again."""
        return self._act(Ticket, "come_back", request_id, visitor.return_late, reference)

    # -- officers -----------------------------------------------------------------------------------------------
    def open_counter(self, counter_id: str, officer: str = "", request_id: str | None = None) -> Counter:
        """Sign in to a counter, or end its break."""
        return self._act(Counter, "open_counter", request_id, counters.open_counter, counter_id, officer)

    def break_counter(
        self, counter_id: str, reason: str = "", until: datetime | None = None, request_id: str | None = None
    ) -> Counter:
        """Pause a counter."""
        return self._act(Counter, "break_counter", request_id, counters.break_counter, counter_id, reason, until)

    def close_counter(
        self, counter_id: str, reason: str = "", until: datetime | None = None, request_id: str | None = None
    ) -> Counter:
        """Close a counter."""
        return self._act(Counter, "close_counter", request_id, counters.close_counter, counter_id, reason, until)

    def call_next(self, counter_id: str, request_id: str | None = None) -> Ticket:
        """Call whoever is next."""
        return self._act(Ticket, "call_next", request_id, serving.call_next, counter_id)

    def call_again(self, counter_id: str, request_id: str | None = None) -> Ticket:
        """Call the held visitor once more."""
        return self._act(Ticket, "call_again", request_id, serving.call_again, counter_id)

    def start(self, counter_id: str, request_id: str | None = None) -> Ticket:
        """The called visitor is here."""
        return self._act(Ticket, "start", request_id, serving.start, counter_id)

    def finish(self, counter_id: str, outcome: Outcome = Outcome.SELESAI, request_id: str | None = None) -> Ticket:
        """End the visit."""
        return self._act(Ticket, "finish", request_id, serving.finish, counter_id, outcome)

    def absent(self, counter_id: str, request_id: str | None = None) -> Ticket:
        """Nobody came."""
        return self._act(Ticket, "absent", request_id, serving.mark_absent, counter_id)

    def park(self, counter_id: str, request_id: str | None = None) -> Ticket:
        """Set the visitor aside."""
        return self._act(Ticket, "park", request_id, serving.park, counter_id)

    def resume(self, counter_id: str, reference: str, request_id: str | None = None) -> Ticket:
        """Serve a parked visitor again."""
        return self._act(Ticket, "resume", request_id, serving.resume, counter_id, reference)

    def transfer(
        self,
        counter_id: str,
        service: str | None = None,
        to_counter: str | None = None,
        request_id: str | None = None,
        *,
        keep_place: bool = True,
    ) -> Ticket:
        """Send the held visitor elsewhere in the hall."""
        return self._act(
            Ticket, "transfer", request_id, serving.transfer, counter_id, service, to_counter, keep_place=keep_place
        )

    def undo(self, counter_id: str, request_id: str | None = None) -> Undo:
        """Take back the counter's last action."""
        return self._act(Undo, "undo", request_id, undo.undo, counter_id)

    # -- the hall -----------------------------------------------------------------------------------------------
    def set_outage(self, agency: str, *, on: bool) -> None:
        """Note that an agency's own system is down, or up again."""
        self._do(lambda hall: outage.set_outage(hall, agency, on=on))

    def end_day(self) -> None:
        """Close the whole mall's day now."""
        self._do(day.end_day)

    def accept_clock(self, *, new_day: bool = False) -> Doubt | None:
        """A person has checked the machine's clock: the hall follows it."""
        return self._do(lambda hall: moment.accept_clock(hall, self._clock, new_day=new_day))

    def tick(self) -> None:
        """Close what the clock has closed, hold the reserve for a full disk, and seal a little of what is long past."""

        def act(hall: Hall) -> tuple[date, datetime] | None:
            papers.lapse(hall)
            return sealing.long_past(hall, self._keeping)

        old = self._do(act)
        self._store.keep_room()
        sealing.seal(self._store, old, self._keeping)

    def health(self, *, examine: bool = False) -> Health:
        """How the machine with the queue is doing."""
        damage = self._store.examine() if examine else ""
        if damage:
            # The next look may well meet it.
            return replace(self._store.health(), damage=damage)
        with self._look() as look:
            return replace(self._store.health(), clock=look.doubt)

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    # -- inside -------------------------------------------------------------------------------------------------
    @contextmanager
    def _look(self) -> Iterator[Look]:
        with self._store.read() as unit:
            yield moment.look_at(unit, self._clock)

    def _views(self, look: Look, codes: Sequence[str]) -> list[ServiceView]:
        waiting = looking.waiting_near(look, codes, look.day)
        states = looking.states_of(look)
        issued, outages = look.unit.issued_on(look.day), look.unit.outages()
        return [looking.service_view(look, look.mall.service[code], waiting, states, issued, outages) for code in codes]

    def _do(self, action: Callable[[Hall], T]) -> T:
        def once_through() -> T:
            with self._store.write() as unit:
                return action(moment.enter(unit, self._clock, self._new_code))

        return with_room(self._store, once_through)

    def _act(
        self, cls: type[T], name: str, request_id: str | None, action: Callable[Concatenate[Hall, P], T],
        *given: P.args, **named: P.kwargs,
    ) -> T:  # fmt: skip
        def act(hall: Hall) -> T:
            return action(hall, *given, **named)

        if request_id is None:
            return self._do(act)
        request = once.request_of(request_id, name, *given, **named)
        return self._do(lambda hall: once.answer_once(hall, cls, request, act))
