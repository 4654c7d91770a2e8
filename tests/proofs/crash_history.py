"""The event log told again from its start: what every other table must hold, and where a file does not hold it."""

from __future__ import annotations

import json
from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlite_utils.utils import sqlite3

from shared.ports.store import Undo
from shared.rules import plain
from shared.rules.events import Event, Kind
from shared.rules.tickets import AT_COUNTER, Outcome, Status, Ticket
from shared.store.rows import TICKET, ticket_of
from tests.fakes.small_mall import small_mall
from tests.proofs.sealed_log import Gone, events_of

_ZONE = timedelta(hours=small_mall().utc_offset_h)

ON_TICKETS = {
    Kind.CALLED: Status.CALLED,
    Kind.RECALLED: Status.CALLED,
    Kind.STARTED: Status.SERVING,
    Kind.DONE: Status.DONE,
    Kind.ABSENT: Status.ABSENT,
    Kind.PARKED: Status.PARKED,
    Kind.RESUMED: Status.SERVING,
    Kind.TRANSFERRED: Status.WAITING,
}
"""What a counter does to a ticket, and the status this leads to."""
ON_COUNTERS = {Kind.COUNTER_OPENED: "open", Kind.COUNTER_BREAK: "break", Kind.COUNTER_CLOSED: "closed"}


@dataclass(frozen=True)
class Told:
    """A ticket as the events tell it."""

    number: str
    service: str
    first_service: str
    group: str
    status: Status
    seq: int
    counter: str | None = None
    bound_to: str | None = None
    calls: int = 0
    call_seq: int | None = None
    outcome: str | None = None
    returns: int = 0


@dataclass(frozen=True)
class Desk:
    """A counter as the events tell it."""

    state: str = "closed"
    ticket: int | None = None
    seq: int = 0


@dataclass
class History:
    """The whole hall as the events tell it."""

    tickets: dict[int, Told] = field(default_factory=dict)
    desks: dict[str, Desk] = field(default_factory=dict)
    undo: dict[str, int] = field(default_factory=dict)
    """Each counter's action that may be taken back, by the sequence of its event."""
    calls: dict[int, bool] = field(default_factory=dict)
    """Each call, and whether it was taken back."""
    visits: Tally[tuple[str, str]] = field(default_factory=Tally)
    """Finished visits by service and counter."""
    spoken: set[tuple[int, str]] = field(default_factory=set)
    outages: set[str] = field(default_factory=set)
    _bound: set[int] = field(default_factory=set)
    _before: dict[int, tuple[int | None, Told | None, Desk, tuple[int, ...]]] = field(default_factory=dict)

    def tell(self, event: Event) -> None:
        """One more event. ``KeyError`` and its like when it cannot follow those before it."""
        kind, detail = event.kind, event.detail
        if kind in ON_TICKETS:
            self._at_counter(event, ON_TICKETS[kind])
        elif kind in ON_COUNTERS:
            self._counter(event, ON_COUNTERS[kind])
        elif kind is Kind.UNDONE:
            self._undone(event)
        elif kind is Kind.ISSUED:
            self.tickets[_id(event)] = Told(
                str(event.number), str(event.service), str(event.service), str(detail["group"]), Status.WAITING,
                event.seq,
            )  # fmt: skip
        elif kind is Kind.CANCELLED:
            self._change(event, status=Status.CANCELLED, outcome=Outcome.BATAL.value)
        elif kind is Kind.RETURNED:
            self._change(event, status=Status.WAITING, counter=None, calls=0, returns=int(detail["times"] or 0))
        elif kind is Kind.SPOKEN:
            self.spoken.add((int(detail["call"] or 0), str(detail["room"])))
        elif kind is Kind.OUTAGE_STARTED:
            self.outages.add(str(detail["agency"]))
        elif kind is Kind.OUTAGE_ENDED:
            self.outages.remove(str(detail["agency"]))

    def _change(self, event: Event, **parts: Any) -> None:
        self._put(_id(event), replace(self.tickets[_id(event)], seq=event.seq, **parts))

    def _put(self, ticket_id: int, ticket: Told) -> None:
        self.tickets[ticket_id] = ticket
        (self._bound.add if ticket.bound_to else self._bound.discard)(ticket_id)

    def _at_counter(self, event: Event, status: Status) -> None:
        desk_id, ticket_id = str(event.counter), _id(event)
        desk, ticket = self.desks[desk_id], self.tickets[ticket_id]
        self._keep(event, desk, ticket)
        parts: dict[str, Any] = {"status": status}
        if event.kind is Kind.CALLED:
            parts |= {"counter": desk_id, "bound_to": None, "calls": 1, "call_seq": event.seq}
        elif event.kind is Kind.RECALLED:
            parts |= {"calls": ticket.calls + 1, "call_seq": event.seq}
        elif event.kind is Kind.RESUMED:
            parts |= {"counter": desk_id}
        elif event.kind is Kind.DONE:
            parts |= {"outcome": event.detail["outcome"]}
            self.visits[ticket.service, desk_id] += 1
        elif event.kind is Kind.TRANSFERRED:
            bound, to = event.detail["to_counter"], event.detail["to"]
            parts |= {"counter": None, "bound_to": bound, "service": to, "calls": 0}
        if event.kind in {Kind.CALLED, Kind.RECALLED}:
            self.calls[event.seq] = False
        self._change(event, **parts)
        self.desks[desk_id] = replace(desk, ticket=ticket_id if status in AT_COUNTER else None, seq=event.seq)

    def _counter(self, event: Event, state: str) -> None:
        desk_id = str(event.counter)
        desk = self.desks.get(desk_id, Desk())
        unbound: tuple[int, ...] = ()
        if event.kind is Kind.COUNTER_CLOSED:
            bound = [at for at in sorted(self._bound) if self.tickets[at].bound_to == desk_id]
            unbound = tuple(at for at in bound if self.tickets[at].status is Status.WAITING)
            for at in unbound:
                self._put(at, replace(self.tickets[at], bound_to=None))
        if event.detail.get("reason") != "day_end":
            self._keep(event, desk, None, unbound)
        self.desks[desk_id] = replace(desk, state=state, seq=event.seq)

    def _keep(self, event: Event, desk: Desk, ticket: Told | None, unbound: tuple[int, ...] = ()) -> None:
        self._before[event.seq] = (event.ticket, ticket, desk, unbound)
        self.undo[str(event.counter)] = event.seq

    def _undone(self, event: Event) -> None:
        desk_id, undone = str(event.counter), int(event.detail["undone_seq"] or 0)
        if self.undo.pop(desk_id) != undone:
            raise KeyError(undone)
        ticket_id, ticket, desk, unbound = self._before[undone]
        if ticket_id is not None and ticket is not None:
            self._put(ticket_id, replace(ticket, seq=event.seq))
        self.desks[desk_id] = replace(desk, seq=event.seq)
        for at in unbound:
            if self.tickets[at].status is Status.WAITING and self.tickets[at].bound_to is None:
                self._put(at, replace(self.tickets[at], bound_to=desk_id))
        if undone in self.calls:
            self.calls[undone] = True
        if event.detail["undone"] == Kind.DONE.value and ticket is not None:
            self.visits[ticket.service, desk_id] -= 1


def _id(event: Event) -> int:
    if event.ticket is None:
        raise KeyError(event.seq)
    return event.ticket


def faults_in(path: Path) -> Iterator[str]:
    """Each sentence is one promise that the file at ``path`` does not keep; damage comes first."""
    db = sqlite3.connect(str(path))
    try:
        yield from (f"check: {row[0]}" for row in db.execute("PRAGMA integrity_check") if row[0] != "ok")
        yield from (f"foreign key: {row}" for row in db.execute("PRAGMA foreign_key_check"))
        yield from faults_of_history(db)
    finally:
        db.close()


def faults_of_history(db: Any) -> Iterator[str]:
    """Where the tables differ from the history that the events tell."""
    events, sealed, differing = events_of(db)
    yield from (f"event {seq} is not what was sealed" for seq in differing)
    if [event.seq for event in events] != list(range(1, len(events) + 1)):
        yield "events have gaps"
    history = History()
    for event in events:
        try:
            history.tell(event)
        except (KeyError, TypeError) as error:
            yield f"event {event.seq} ({event.kind.value}) cannot follow those before it: {error!r}"
            return
    tickets = [ticket_of(row) for row in db.execute(f"SELECT {TICKET} FROM ticket")]
    gone = _sealed_away(history, events, {ticket.id for ticket in tickets}, sealed)
    yield from _differ("ticket", {ticket.id: _seen(ticket) for ticket in tickets}, history.tickets)
    desks = {row[0]: Desk(*row[1:]) for row in db.execute("SELECT id, state, ticket, seq FROM counter")}
    yield from _differ("counter", desks, history.desks)
    held = {desk.ticket: at for at, desk in desks.items() if desk.ticket is not None}
    at_counter = {ticket.id: ticket.counter for ticket in tickets if ticket.status in AT_COUNTER}
    yield from _differ("at a counter", held, at_counter)
    kept = {row[0]: plain.loads(Undo, row[1]).seq for row in db.execute("SELECT counter, action FROM undo")}
    yield from _differ("undo", kept, history.undo)
    calls = {row[0]: bool(row[1]) for row in db.execute("SELECT seq, withdrawn FROM call")}
    yield from _differ("call", calls, history.calls)
    visits = {(row[0], row[1]): row[2] for row in db.execute(
        "SELECT service, counter, count(*) FROM visit GROUP BY service, counter")}  # fmt: skip
    yield from _differ("visit", visits, {at: count for at, count in history.visits.items() if count})
    spoken = set(db.execute("SELECT call_seq, room FROM announcement WHERE spoken_at IS NOT NULL"))
    yield from _differ("spoken", dict.fromkeys(spoken), dict.fromkeys(history.spoken))
    outages = dict.fromkeys(row[0] for row in db.execute("SELECT agency FROM outage"))
    yield from _differ("outage", outages, dict.fromkeys(history.outages))
    printed = {event.ticket for event in events if event.kind is Kind.PRINTED}
    claimed = {row[0] for row in db.execute("SELECT ticket FROM print")}
    yield from (f"printed and never claimed: ticket {ticket}" for ticket in printed - claimed - gone.keys())
    answers = {
        row[0]: json.loads(row[1].partition(" ")[2])["seq"] for row in db.execute("SELECT id, answer FROM request")
    }
    yield from (f"the answer to {at} stands on event {seq}, which is missing" for at, seq in answers.items()
                if not 0 < seq <= len(events))  # fmt: skip
    yield from _numbers(db, tickets, gone, history)


def _sealed_away(history: History, events: Iterable[Event], kept: set[int], sealed: int) -> dict[int, Gone]:
    """The ended tickets whose rows went with sealed events; taken out of what the tables must hold."""
    ended = (Status.DONE, Status.CANCELLED)
    gone = {
        event.seq: Gone(str(event.number), event.at + _ZONE, str(event.service))
        for event in events
        if event.kind is Kind.ISSUED and event.seq <= sealed and event.seq not in kept
        and history.tickets[event.seq].status in ended
    }  # fmt: skip
    calls = {event.seq for event in events if event.kind in {Kind.CALLED, Kind.RECALLED} and event.ticket in gone}
    for ticket in gone:
        del history.tickets[ticket]
    history.calls = {seq: taken for seq, taken in history.calls.items() if seq not in calls}
    history.spoken = {told for told in history.spoken if told[0] not in calls}
    return gone


def _numbers(db: Any, tickets: Iterable[Ticket], gone: dict[int, Gone], history: History) -> Iterator[str]:
    """Each day's numbers of a prefix are 1, 2, 3 … without gap or double, and counted for their service."""
    given: dict[tuple[str, str], list[int]] = {}
    services: Tally[tuple[str, str]] = Tally()
    for ticket in tickets:
        prefix = ticket.number.rstrip("0123456789")
        given.setdefault((ticket.day.isoformat(), prefix), []).append(int(ticket.number[len(prefix) :]))
        if ticket.id in history.tickets:
            services[ticket.day.isoformat(), history.tickets[ticket.id].first_service] += 1
    for old in gone.values():
        prefix, day = old.number.rstrip("0123456789"), f"{old.at:%Y-%m-%d}"
        given.setdefault((day, prefix), []).append(int(old.number[len(prefix) :]))
        services[day, old.service] += 1
    for (day, prefix), numbers in given.items():
        yield from (f"stored twice: {prefix}{number:03d} on {day}" for number, times in Tally(numbers).items()
                    if times > 1)  # fmt: skip
        missing = set(range(1, max(numbers) + 1)) - set(numbers)
        yield from (f"gap: {prefix}{number:03d} on {day}" for number in sorted(missing))
    last = {(row[0], row[1]): row[2] for row in db.execute("SELECT day, prefix, last FROM numbering")}
    yield from _differ("numbering", last, {at: max(numbers) for at, numbers in given.items()})
    counted = {(row[0], row[1]): row[2] for row in db.execute("SELECT day, service, issued FROM service_day")}
    yield from _differ("service of the day", counted, dict(services))


def _seen(ticket: Ticket) -> Told:
    return Told(
        ticket.number, ticket.service, "", ticket.group.value, ticket.status, ticket.seq, ticket.counter,
        ticket.bound_to, ticket.calls, ticket.call_seq, ticket.outcome and ticket.outcome.value, ticket.returns,
    )  # fmt: skip


def _differ(what: str, stored: dict[Any, Any], told: dict[Any, Any]) -> Iterator[str]:
    for at in stored.keys() | told.keys():
        mine, theirs = stored.get(at, "missing"), told.get(at, "missing")
        if isinstance(theirs, Told):
            theirs = replace(theirs, first_service="")
        if mine != theirs:
            yield f"{what} {at} is {mine}, the events tell {theirs}"
