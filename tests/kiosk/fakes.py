"""A hall for the kiosk's tests: the sample mall on a queue in memory, a clock set by hand, a printer that remembers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from shared.actions.local import LocalQueue
from shared.actions.views import ServiceView, TicketView
from shared.catalogue.reader import read_mall, sample_folder
from shared.ports.errors import QueueFault
from shared.ports.printer import Paper, Printed, PrinterState, PrintOutcome, Uncertain
from shared.rules.hall_time import Uptime
from shared.rules.mall import Mall
from shared.rules.tickets import Group, Ticket
from shared.rules.waits import WaitRange
from shared.store.sqlite import memory_store

TUESDAY = datetime(2026, 2, 3, 3, 24, tzinfo=UTC)
"""Tuesday 3 February 2026, 10.24 in the mall."""


def sample_mall() -> Mall:
    return read_mall(sample_folder())


class HandClock:
    """Shows what the test sets."""

    def __init__(self, moment: datetime = TUESDAY) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def uptime(self) -> Uptime:
        return Uptime("hand", self.moment.timestamp())


@dataclass
class HallQueue:
    """The real queue in memory; counts the numbers asked for, can be away, and can tell a wait of its own."""

    queue: LocalQueue
    issued: list[tuple[str, Group, str | None]] = field(default_factory=list)
    away: bool = False
    away_after_issue: bool = False
    wait: WaitRange | None = None
    before_issue: Callable[[], None] | None = None

    def __getattr__(self, name: str) -> object:
        if self.away:
            raise QueueFault("Antrean tidak dapat dibuka.")
        return getattr(self.queue, name)

    def issue(self, service: str, group: Group = Group.NORMAL, request_id: str | None = None) -> Ticket:
        if self.away:
            raise QueueFault("Antrean tidak dapat dibuka.")
        self.issued.append((service, group, request_id))
        if self.before_issue:
            self.before_issue()
        ticket = self.queue.issue(service, group, request_id)
        if self.away_after_issue:
            self.away_after_issue = False
            raise QueueFault("Antrean tidak dapat dibuka.")
        return ticket

    def service(self, code: str) -> ServiceView:
        if self.away:
            raise QueueFault("Antrean tidak dapat dibuka.")
        view = self.queue.service(code)
        return replace(view, wait=self.wait) if view.verdict.can_take else view

    def ticket(self, reference: str) -> TicketView:
        if self.away:
            raise QueueFault("Antrean tidak dapat dibuka.")
        return replace(self.queue.ticket(reference), wait=self.wait)

    def numbers(self) -> Sequence[str]:
        return [event.number for event in self.queue.events() if event.kind == "issued"]


def hall(clock: HandClock | None = None, mall: Mall | None = None) -> HallQueue:
    """The sample mall on a Tuesday morning, a sample queue, nobody waiting."""
    mall = mall or sample_mall()
    clock = clock or HandClock()
    codes = iter(f"{number:020x}" for number in range(1, 10_000))
    store = memory_store(mall, clock.now())
    return HallQueue(LocalQueue(store, clock, sample=True, new_code=lambda: next(codes)))


@dataclass
class HandPrinter:
    """Answers what the test sets and keeps every paper it was given; ``before`` is done before it prints one."""

    state: PrinterState = PrinterState.READY
    outcome: PrintOutcome = field(default_factory=lambda: Printed(PrinterState.READY))
    asked: int = 0
    slips: list[Paper] = field(default_factory=list)
    before: Callable[[], None] | None = None
    closed: bool = False

    def status(self) -> PrinterState:
        self.asked += 1
        return self.state

    def print(self, slip: Paper) -> PrintOutcome:
        if self.before:
            self.before()
        self.slips.append(slip)
        return self.outcome

    def close(self) -> None:
        self.closed = True


@dataclass
class HandMark:
    """Remembers in memory whether a paper may be half out."""

    is_set: bool = False

    def set(self) -> None:
        self.is_set = True

    def clear(self) -> None:
        self.is_set = False


BROKEN = Uncertain(PrinterState.OFFLINE)
