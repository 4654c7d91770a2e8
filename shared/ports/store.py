"""Where the queue is kept: one transaction a unit of work, rows in and out, events appended."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from shared.ports.health import Health
from shared.ports.notices import NoticeReadUnit, NoticeUnit, Stills
from shared.ports.once import OnceReadUnit, OnceUnit
from shared.rules.counters import Counter
from shared.rules.events import Event, Kind
from shared.rules.mall import Mall
from shared.rules.tickets import Group, Outcome, Status, Ticket


@dataclass(frozen=True, slots=True)
class Undo:
    """What a counter's last action changed, so that it can be taken back."""

    counter: str
    seq: int
    at: datetime
    kind: Kind
    counter_before: Counter
    ticket_before: Ticket | None = None
    stepped: tuple[int, ...] = ()
    """Returned tickets that this call moved one place forward."""
    unbound: tuple[int, ...] = ()
    """Tickets that were bound to the counter before it closed."""
    earlier: Undo | None = None
    """The end of the visit that this call followed at once: finishing and calling is one step to an officer."""
    counter_seq: int | None = None
    """The counter's sequence where it is not ``seq``: after the call that followed has been taken back."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call as the walls show it. ``pending`` until the visitor is at the counter or marked absent."""

    seq: int
    at: datetime
    ticket: int
    number: str
    counter: str
    service: str
    kind: Kind
    times: int
    """1 for the first call of a round, 2 for the second …"""
    pending: bool
    withdrawn: bool
    status: Status = Status.CALLED
    """Of the ticket by now: who was called may have come, be missing, or wait elsewhere."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A finished service, for learning how long a service takes. ``seconds`` runs from start to finish."""

    service: str
    counter: str
    group: Group
    started_at: datetime
    seconds: float
    outcome: Outcome


class ReadUnit(OnceReadUnit, NoticeReadUnit, Protocol):
    """A consistent look at the queue."""

    def mall(self) -> Mall: ...
    def setting(self, name: str) -> str | None: ...
    def last_seq(self) -> int: ...
    def events(self, after: int, limit: int) -> list[Event]: ...
    def ticket(self, ticket_id: int) -> Ticket | None: ...
    def ticket_by_number(self, day: date, number: str) -> Ticket | None: ...
    def ticket_by_code(self, code: str) -> Ticket | None: ...
    def waiting(self, day: date, services: Collection[str] | None = None) -> list[Ticket]:
        """Tickets of ``day`` that wait, for all services or some, first come first."""
        ...

    def eligible(self, day: date, counter: str, services: Sequence[str]) -> list[Ticket]:
        """All waiting tickets that ``counter`` may call: of its services and not bound elsewhere, or bound to it."""
        ...

    def heads(self, day: date, counter: str, services: Sequence[str]) -> list[Ticket]:
        """The part of :meth:`eligible` that can be next: the earliest of each service and class, every returned one."""
        ...

    def tickets_in(self, day: date, statuses: Collection[str], services: Collection[str]) -> list[Ticket]:
        """Tickets of ``day`` for ``services`` that wait, are called, parked or absent, as ``statuses`` ask."""
        ...

    def open_before(self, day: date) -> list[Ticket]:
        """Tickets of earlier days that still wait, are parked or absent."""
        ...

    def issued_today(self, service: str, day: date) -> int: ...
    def days_with_numbers(self, limit: int) -> list[date]:
        """The newest ``limit`` days on which numbers were given, newest first."""
        ...

    def issued_on(self, day: date) -> Mapping[str, int]:
        """Numbers given on ``day`` by service; services without one are missing."""
        ...

    def counter(self, counter_id: str) -> Counter: ...
    def counters(self) -> dict[str, Counter]: ...
    def undo(self, counter_id: str) -> Undo | None: ...
    def outage(self, agency: str) -> datetime | None: ...
    def outages(self) -> dict[str, datetime]: ...
    def calls(self, day: date, limit: int) -> list[Call]:
        """Latest call of each ticket and withdrawn ones, newest first; every pending one is among them."""
        ...

    def unspoken(self, day: date, room: str, counters: Collection[str], since: datetime) -> list[Call]:
        """Pending calls to ``counters`` since ``since``, neither claimed nor noted in ``room``, oldest first."""
        ...

    def visits(self, services: Collection[str], limit: int) -> list[Visit]:
        """The latest finished visits of ``services``, newest first, at most ``limit`` a service (up to ``VISITS``)."""
        ...


class Unit(ReadUnit, OnceUnit, NoticeUnit, Protocol):
    """A transaction that may write: all or nothing, durable when it ends without an exception."""

    def answered(self, request_id: str) -> str | None:
        """What was answered to this request before, or ``None``."""
        ...

    def remember(self, request_id: str, answer: str, at: datetime) -> None: ...
    def set_setting(self, name: str, value: str) -> None: ...
    def put_mall(self, mall: Mall, at: datetime) -> None: ...
    def append(
        self,
        kind: Kind,
        at: datetime,
        ticket: Ticket | None = None,
        counter: str | None = None,
        detail: Mapping[str, str | int | None] | None = None,
    ) -> int:
        """Write one event and return its sequence."""
        ...

    def next_number(self, prefix: str, day: date, service: str) -> int:
        """Take the next number of ``prefix`` on ``day`` (from 1) and count it for ``service``."""
        ...

    def add_ticket(
        self, *, number: str, code: str, day: date, service: str, group: Group, at: datetime, order_at: datetime
    ) -> Ticket:
        """Write a new waiting ticket together with its ``issued`` event."""
        ...

    def save_ticket(self, ticket: Ticket) -> None: ...
    def save_counter(self, counter: Counter) -> None: ...
    def add_call(self, call: Call, day: date) -> None: ...
    def withdraw_call(self, seq: int) -> None: ...
    def step_returned(self, day: date, services: Sequence[str], but: int) -> tuple[int, ...]:
        """Move every returned ticket of ``services`` one place forward, except ticket ``but``; the ids moved."""
        ...

    def step_back(self, tickets: Sequence[int]) -> None: ...
    def unbind(self, counter: str) -> tuple[int, ...]:
        """Let every counter call what was bound to ``counter``; the ids of those tickets."""
        ...

    def bind(self, counter: str, tickets: Sequence[int]) -> None:
        """Take back :meth:`unbind` for tickets that still wait and are bound to nobody."""
        ...

    def set_undo(self, undo: Undo) -> None: ...
    def drop_undo(self, counter_id: str) -> None: ...
    def set_outage(self, agency: str, since: datetime | None) -> None: ...
    def add_visit(self, visit: Visit) -> None: ...
    def drop_visit(self, service: str, counter: str, started_at: datetime) -> None:
        """Take back the visit that an undone finish had written."""
        ...

    def forget_requests(self, before: datetime) -> None: ...


class Store(Protocol):
    """A queue's storage. One object belongs to one thread."""

    @property
    def stills(self) -> Stills:
        """Where the pictures of notices are kept."""
        ...

    def read(self) -> AbstractContextManager[ReadUnit]:
        """A consistent look, for less than a second."""
        ...

    def write(self) -> AbstractContextManager[Unit]:
        """One exclusive transaction: commits durably at the end, rolls back on any exception.

        ``DiskFull`` when there is no room for it; :meth:`make_room` may help.
        """
        ...

    def version(self) -> int:
        """Changes whenever another connection has committed; cheap enough for every 20 ms."""
        ...

    def seal(self, open_from: date, since: datetime, run: int) -> bool:
        """Seal the next ``run`` events when all are older than ``since``; False when there are not that many.

        They are read as before. Tickets of days before ``open_from`` that were given up to there and have ended are
        dropped with their calls, unless a counter holds them, and visits beyond the newest ``VISITS`` of a service.
        The numbers given on a day stay known. The latest event is never sealed.
        """
        ...

    def make_room(self) -> bool:
        """Give up a part of the space that is held back for a full disk; False when none is left."""
        ...

    def keep_room(self) -> None:
        """Hold that space back again when there is room; cheap when nothing is missing."""
        ...

    def health(self) -> Health:
        """The room on the disk; cheap."""
        ...

    def examine(self) -> str:
        """Look for damage in all the data: empty, or one sentence. Takes a second for a million tickets."""
        ...

    def close(self) -> None: ...
