"""The store's port on plain dictionaries: what the actions are tested on, and a second opinion on the SQLite store."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime

from shared.ports.health import Health
from shared.ports.store import Call, Undo, Visit
from shared.rules.counters import Counter
from shared.rules.events import Event, Kind
from shared.rules.mall import Mall
from shared.rules.tickets import Group, Status, Ticket
from tests.fakes.memory_calls import calls_of, latest_calls
from tests.fakes.memory_notices import MemoryNotices
from tests.fakes.memory_sealing import sealed
from tests.fakes.memory_tables import MemoryFile, Tables

_OPEN_ASIDE = (Status.WAITING, Status.PARKED, Status.ABSENT)


class MemoryStore:
    """``Store`` on a :class:`MemoryFile`; a failed write leaves the tables as they were."""

    def __init__(self, file: MemoryFile) -> None:
        self.file = file
        self._own_commits = 0
        self.stills = file.stills

    @contextmanager
    def read(self) -> Iterator[MemoryUnit]:
        """A consistent look."""
        yield MemoryUnit(self.file.tables)

    @contextmanager
    def write(self) -> Iterator[MemoryUnit]:
        """All or nothing."""
        draft = self.file.tables.copied()
        yield MemoryUnit(draft)
        self.file.tables = draft
        self.file.commits += 1
        self._own_commits += 1

    def version(self) -> int:
        """Grows with the commits of the other stores on the file."""
        return self.file.commits - self._own_commits

    def seal(self, open_from: date, since: datetime, run: int) -> bool:
        """What is long past goes; the events stay as they are."""
        with self.write() as unit:
            return sealed(unit.t, open_from, since, run)

    def make_room(self) -> bool:
        return False

    def keep_room(self) -> None:
        pass

    def health(self) -> Health:
        return Health()

    def examine(self) -> str:
        return ""

    def close(self) -> None:
        """Nothing to close."""


def made_store(mall: Mall, at: datetime) -> MemoryStore:
    """A new store with a catalogue."""
    store = MemoryStore(MemoryFile(Tables()))
    with store.write() as unit:
        unit.put_mall(mall, at)
    return store


class MemoryUnit(MemoryNotices):
    """``Unit`` on tables."""

    def __init__(self, tables: Tables) -> None:
        self.t = tables

    def mall(self) -> Mall:
        return self.t.malls[-1]

    def setting(self, name: str) -> str | None:
        return self.t.settings.get(name)

    def last_seq(self) -> int:
        return len(self.t.events)

    def events(self, after: int, limit: int) -> list[Event]:
        return self.t.events[max(after, 0) :][:limit]

    def ticket(self, ticket_id: int) -> Ticket | None:
        return self.t.tickets.get(ticket_id)

    def ticket_by_number(self, day: date, number: str) -> Ticket | None:
        return next((t for t in self.t.tickets.values() if (t.day, t.number) == (day, number)), None)

    def ticket_by_code(self, code: str) -> Ticket | None:
        return next((t for t in self.t.tickets.values() if t.code == code), None)

    def waiting(self, day: date, services: Collection[str] | None = None) -> list[Ticket]:
        return self._those(
            lambda t: t.day == day and t.status is Status.WAITING and (services is None or t.service in services)
        )

    def eligible(self, day: date, counter: str, services: Sequence[str]) -> list[Ticket]:
        return [t for t in self.waiting(day, services) if t.bound_to in (None, counter)]

    def heads(self, day: date, counter: str, services: Sequence[str]) -> list[Ticket]:
        return self.eligible(day, counter, services)

    def tickets_in(self, day: date, statuses: Collection[str], services: Collection[str]) -> list[Ticket]:
        return self._those(lambda t: t.day == day and t.status in statuses and t.service in services)

    def open_before(self, day: date) -> list[Ticket]:
        return self._those(lambda t: t.day < day and t.status in _OPEN_ASIDE)

    def issued_today(self, service: str, day: date) -> int:
        return self.t.issued.get((service, day), 0)

    def days_with_numbers(self, limit: int) -> list[date]:
        return sorted({day for _, day in self.t.issued}, reverse=True)[:limit]

    def issued_on(self, day: date) -> Mapping[str, int]:
        return {service: count for (service, on), count in self.t.issued.items() if on == day}

    def counter(self, counter_id: str) -> Counter:
        return self.t.counters.get(counter_id, Counter(counter_id))

    def counters(self) -> dict[str, Counter]:
        return dict(self.t.counters)

    def undo(self, counter_id: str) -> Undo | None:
        return self.t.undos.get(counter_id)

    def outage(self, agency: str) -> datetime | None:
        return self.t.outages.get(agency)

    def outages(self) -> dict[str, datetime]:
        return dict(self.t.outages)

    def calls(self, day: date, limit: int) -> list[Call]:
        return latest_calls(self.t, day, limit)

    def unspoken(self, day: date, room: str, counters: Collection[str], since: datetime) -> list[Call]:
        return [
            call
            for on, call in calls_of(self.t)
            if call.pending and call.at >= since and call.counter in counters
            and on == day and (call.seq, room) not in self.t.spoken
        ]  # fmt: skip

    def visits(self, services: Collection[str], limit: int) -> list[Visit]:
        found = []
        for service in services:
            found += [visit for visit in reversed(self.t.visits) if visit.service == service][:limit]
        return sorted(found, key=lambda visit: visit.started_at, reverse=True)

    def answered(self, request_id: str) -> str | None:
        kept = self.t.requests.get(request_id)
        return None if kept is None else kept[0]

    def remember(self, request_id: str, answer: str, at: datetime) -> None:
        assert request_id not in self.t.requests
        self.t.requests[request_id] = answer, at

    def forget_requests(self, before: datetime) -> None:
        self.t.requests = {name: kept for name, kept in self.t.requests.items() if kept[1] >= before}

    def set_setting(self, name: str, value: str) -> None:
        self.t.settings[name] = value

    def put_mall(self, mall: Mall, at: datetime) -> None:
        self.t.malls.append(mall)
        self.append(Kind.CATALOGUE_LOADED, at)

    def append(
        self,
        kind: Kind,
        at: datetime,
        ticket: Ticket | None = None,
        counter: str | None = None,
        detail: Mapping[str, str | int | None] | None = None,
    ) -> int:
        of = (None, None, None) if ticket is None else (ticket.id, ticket.number, ticket.service)
        seq = len(self.t.events) + 1
        self.t.events.append(Event(seq, at, kind, *of, counter, dict(detail or {})))
        return seq

    def next_number(self, prefix: str, day: date, service: str) -> int:
        self.t.issued[service, day] = self.t.issued.get((service, day), 0) + 1
        count = self.t.numbers.get((prefix, day), 0) + 1
        self.t.numbers[prefix, day] = count
        return count

    def add_ticket(
        self, *, number: str, code: str, day: date, service: str, group: Group, at: datetime, order_at: datetime
    ) -> Ticket:
        assert self.ticket_by_number(day, number) is None
        assert self.ticket_by_code(code) is None
        seq = len(self.t.events) + 1
        ticket = Ticket(
            id=seq, number=number, code=code, day=day, service=service, group=group, status=Status.WAITING,
            issued_at=at, order_at=order_at, order_seq=seq, seq=seq,
        )  # fmt: skip
        self.append(Kind.ISSUED, at, ticket, None, {"group": group.value})
        self.t.tickets[seq] = ticket
        return ticket

    def save_ticket(self, ticket: Ticket) -> None:
        assert ticket.id in self.t.tickets
        self.t.tickets[ticket.id] = ticket

    def save_counter(self, counter: Counter) -> None:
        others = [c.ticket for c in self.t.counters.values() if c.id != counter.id]
        assert counter.ticket is None or counter.ticket not in others, "UNIQUE: one ticket at two counters"
        self.t.counters[counter.id] = counter

    def add_call(self, call: Call, day: date) -> None:
        self.t.calls[call.seq] = day, call

    def withdraw_call(self, seq: int) -> None:
        day, call = self.t.calls[seq]
        self.t.calls[seq] = day, replace(call, withdrawn=True)

    def step_returned(self, day: date, services: Sequence[str], but: int) -> tuple[int, ...]:
        moved = [t for t in self.waiting(day, services) if t.returned and t.behind > 0 and t.id != but]
        for ticket in moved:
            self.t.tickets[ticket.id] = replace(ticket, behind=ticket.behind - 1)
        return tuple(ticket.id for ticket in moved)

    def step_back(self, tickets: Sequence[int]) -> None:
        for ticket in (self.t.tickets[ticket_id] for ticket_id in tickets):
            if ticket.status is Status.WAITING and ticket.returned:
                self.t.tickets[ticket.id] = replace(ticket, behind=ticket.behind + 1)

    def unbind(self, counter: str) -> tuple[int, ...]:
        bound = self._those(lambda t: t.bound_to == counter and t.status is Status.WAITING)
        for ticket in bound:
            self.t.tickets[ticket.id] = replace(ticket, bound_to=None)
        return tuple(sorted(ticket.id for ticket in bound))

    def bind(self, counter: str, tickets: Sequence[int]) -> None:
        for ticket in (self.t.tickets[ticket_id] for ticket_id in tickets):
            if ticket.status is Status.WAITING and ticket.bound_to is None:
                self.t.tickets[ticket.id] = replace(ticket, bound_to=counter)

    def set_undo(self, undo: Undo) -> None:
        self.t.undos[undo.counter] = undo

    def drop_undo(self, counter_id: str) -> None:
        self.t.undos.pop(counter_id, None)

    def set_outage(self, agency: str, since: datetime | None) -> None:
        if since is None:
            self.t.outages.pop(agency, None)
        else:
            self.t.outages[agency] = since

    def add_visit(self, visit: Visit) -> None:
        self.t.visits.append(visit)

    def drop_visit(self, service: str, counter: str, started_at: datetime) -> None:
        for place in range(len(self.t.visits) - 1, -1, -1):
            visit = self.t.visits[place]
            if (visit.service, visit.counter, visit.started_at) == (service, counter, started_at):
                del self.t.visits[place]
                return

    def _those(self, wanted: Callable[[Ticket], bool]) -> list[Ticket]:
        return sorted(filter(wanted, self.t.tickets.values()), key=lambda ticket: ticket.order)
