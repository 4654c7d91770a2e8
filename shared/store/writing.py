"""Writing into the tables inside one exclusive transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from shared.ports.store import Call, Undo, Visit
from shared.rules import plain
from shared.rules.counters import Counter
from shared.rules.events import Kind
from shared.rules.mall import Mall
from shared.rules.mall_document import mall_to_document
from shared.rules.tickets import Group, Status, Ticket
from shared.store.notice_rows import SqliteNoticeUnit
from shared.store.reading import SqliteReadUnit
from shared.store.rows import COUNTER, TICKET, counter_row, text, ticket_row

_TICKET_MARKS = ", ".join("?" for _ in TICKET.split(", "))
# Without id: setting it, even to itself, makes SQLite search every table that refers to a ticket.
_TICKET_SET = ", ".join(f"{name} = ?{place}" for place, name in enumerate(TICKET.split(", "), 1) if name != "id")
_COUNTER_SET = ", ".join(f"{name} = excluded.{name}" for name in COUNTER.split(", ")[1:])
_COUNTER_MARKS = ", ".join("?" for _ in COUNTER.split(", "))


class SqliteUnit(SqliteNoticeUnit, SqliteReadUnit):
    """``Unit`` inside an open ``BEGIN IMMEDIATE`` transaction."""

    def answered(self, request_id: str) -> str | None:
        """What was answered to this request before."""
        row = self._one("SELECT answer FROM request WHERE id = ?", (request_id,))
        return None if row is None else str(row[0])

    def remember(self, request_id: str, answer: str, at: datetime) -> None:
        """Keep the answer to a request."""
        self._db.execute("INSERT INTO request (id, answer, at) VALUES (?, ?, ?)", (request_id, answer, text(at)))

    def forget_requests(self, before: datetime) -> None:
        """Drop answers older than ``before``."""
        self._db.execute("DELETE FROM request WHERE at < ?", (text(before),))

    def set_setting(self, name: str, value: str) -> None:
        """Store a setting."""
        self._db.execute(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )

    def put_mall(self, mall: Mall, at: datetime) -> None:
        """Put a catalogue into use; earlier ones stay on record."""
        document = json.dumps(mall_to_document(mall), ensure_ascii=False, separators=(",", ":"))
        self._db.execute("INSERT INTO catalogue (at, document) VALUES (?, ?)", (text(at), document))
        self.append(Kind.CATALOGUE_LOADED, at)

    def append(
        self,
        kind: Kind,
        at: datetime,
        ticket: Ticket | None = None,
        counter: str | None = None,
        detail: Mapping[str, str | int | None] | None = None,
    ) -> int:
        """Write one event and return its sequence."""
        seq = self.last_seq() + 1
        of = (None, None, None) if ticket is None else (ticket.id, ticket.number, ticket.service)
        self._event(seq, kind, at, of, counter, detail)
        return seq

    def next_number(self, prefix: str, day: date, service: str) -> int:
        """Take the next number of ``prefix`` on ``day`` and count it for ``service``."""
        self._db.execute(
            "INSERT INTO service_day (service, day, issued) VALUES (?, ?, 1) "
            "ON CONFLICT (day, service) DO UPDATE SET issued = issued + 1",
            (service, day.isoformat()),
        )
        row = self._one(
            "INSERT INTO numbering (prefix, day, last) VALUES (?, ?, 1) "
            "ON CONFLICT (day, prefix) DO UPDATE SET last = last + 1 RETURNING last",
            (prefix, day.isoformat()),
        )
        return int(row[0]) if row else 1

    def add_ticket(
        self, *, number: str, code: str, day: date, service: str, group: Group, at: datetime, order_at: datetime
    ) -> Ticket:
        """Write a new waiting ticket with its event. Its id is that event's sequence."""
        seq = self.last_seq() + 1
        ticket = Ticket(
            id=seq, number=number, code=code, day=day, service=service, group=group, status=Status.WAITING,
            issued_at=at, order_at=order_at, order_seq=seq, seq=seq,
        )  # fmt: skip
        self._event(seq, Kind.ISSUED, at, (seq, number, service), None, {"group": group.value})
        self._db.execute(f"INSERT INTO ticket ({TICKET}) VALUES ({_TICKET_MARKS})", ticket_row(ticket))
        return ticket

    def save_ticket(self, ticket: Ticket) -> None:
        """Write every field of a ticket that exists."""
        self._db.execute(f"UPDATE ticket SET {_TICKET_SET} WHERE id = ?1", ticket_row(ticket))

    def save_counter(self, counter: Counter) -> None:
        """Write a counter."""
        # Not REPLACE: it would silently drop another counter that holds the same ticket.
        self._db.execute(
            f"INSERT INTO counter ({COUNTER}) VALUES ({_COUNTER_MARKS}) ON CONFLICT (id) DO UPDATE SET {_COUNTER_SET}",
            counter_row(counter),
        )

    def add_call(self, call: Call, day: date) -> None:
        """Write a call for the walls."""
        self._db.execute(
            "INSERT INTO call (seq, day, at, ticket, number, counter, service, kind, times, withdrawn) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            (
                call.seq, day.isoformat(), text(call.at), call.ticket, call.number, call.counter, call.service,
                call.kind.value, call.times,
            ),
        )  # fmt: skip

    def withdraw_call(self, seq: int) -> None:
        """Mark a call as taken back."""
        self._db.execute("UPDATE call SET withdrawn = 1 WHERE seq = ?", (seq,))

    def step_returned(self, day: date, services: Sequence[str], but: int) -> tuple[int, ...]:
        """Move returned tickets one place forward."""
        marks = ", ".join("?" for _ in services)
        rows = self._all(
            "UPDATE ticket SET behind = behind - 1 WHERE status = 'waiting' AND day = ? "
            f"AND service IN ({marks}) AND priority IN (0, 1) AND returned = 1 AND behind > 0 AND id <> ? RETURNING id",
            (day.isoformat(), *services, but),
        )
        return tuple(int(row[0]) for row in rows)

    def step_back(self, tickets: Sequence[int]) -> None:
        """Take back :meth:`step_returned` for tickets that still wait."""
        for ticket in tickets:
            self._db.execute(
                "UPDATE ticket SET behind = behind + 1 WHERE id = ? AND status = 'waiting' AND returned = 1", (ticket,)
            )

    def unbind(self, counter: str) -> tuple[int, ...]:
        """Let every counter call what was bound to ``counter``; the ids of those tickets."""
        rows = self._all(
            "UPDATE ticket SET bound_to = NULL WHERE bound_to = ? AND status = 'waiting' RETURNING id", (counter,)
        )
        return tuple(sorted(int(row[0]) for row in rows))

    def bind(self, counter: str, tickets: Sequence[int]) -> None:
        """Take back :meth:`unbind` for tickets that still wait and are bound to nobody."""
        for ticket in tickets:
            self._db.execute(
                "UPDATE ticket SET bound_to = ? WHERE id = ? AND status = 'waiting' AND bound_to IS NULL",
                (counter, ticket),
            )

    def set_undo(self, undo: Undo) -> None:
        """Keep the counter's last action."""
        self._db.execute("REPLACE INTO undo (counter, action) VALUES (?, ?)", (undo.counter, plain.dumps(undo)))

    def drop_undo(self, counter_id: str) -> None:
        """Forget the counter's last action."""
        self._db.execute("DELETE FROM undo WHERE counter = ?", (counter_id,))

    def set_outage(self, agency: str, since: datetime | None) -> None:
        """Note or end an agency's outage."""
        if since is None:
            self._db.execute("DELETE FROM outage WHERE agency = ?", (agency,))
        else:
            self._db.execute("REPLACE INTO outage (agency, since) VALUES (?, ?)", (agency, text(since)))

    def add_visit(self, visit: Visit) -> None:
        """Keep how long a finished service took."""
        self._db.execute(
            "INSERT INTO visit (service, counter, visitor_group, started_at, seconds, outcome) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (
                visit.service, visit.counter, visit.group.value, text(visit.started_at), visit.seconds,
                visit.outcome.value,
            ),
        )  # fmt: skip

    def drop_visit(self, service: str, counter: str, started_at: datetime) -> None:
        """Take back the visit that an undone finish had written."""
        self._db.execute(
            "DELETE FROM visit WHERE id = "
            "(SELECT max(id) FROM visit WHERE service = ? AND counter = ? AND started_at = ?)",
            (service, counter, text(started_at)),
        )

    def _event(
        self,
        seq: int,
        kind: Kind,
        at: datetime,
        of: tuple[int | None, str | None, str | None],
        counter: str | None,
        detail: Mapping[str, str | int | None] | None,
    ) -> None:
        self._db.execute(
            "INSERT INTO event (seq, at, kind, ticket, number, service, counter, detail) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (seq, text(at), kind.value, *of, counter, json.dumps(dict(detail or {}), ensure_ascii=False)),
        )
