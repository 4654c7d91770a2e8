"""Looking into the tables: every query that the actions and screens need, each on an index."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime

from sqlite_utils import Database

from shared.ports.store import Call, Undo, Visit
from shared.rules.counters import Counter
from shared.rules.events import Event
from shared.rules.mall import Mall
from shared.rules.tickets import Ticket
from shared.store import sealing
from shared.store.notice_rows import SqliteNoticeReadUnit
from shared.store.rows import (
    COUNTER,
    EVENT,
    TICKET,
    call_of,
    counter_of,
    event_of,
    moment_of,
    text,
    ticket_of,
    undo_of,
    visit_of,
)

_CALL = (
    "c.seq, c.at, c.ticket, c.number, c.counter, c.service, c.kind, c.times, "
    "(t.status = 'called' AND t.call_seq = c.seq), c.withdrawn, t.status"
)
# Repeated word for word in every query: SQLite uses a partial index only when it finds the index's own condition.
_ASIDE = "status IN ('called', 'parked', 'absent')"
_FIRST_COME = "ORDER BY order_at, order_seq"


class SqliteReadUnit(SqliteNoticeReadUnit):
    """``ReadUnit`` inside an open transaction."""

    def __init__(self, db: Database, read_mall: Callable[[], Mall]) -> None:
        super().__init__(db)
        self._read_mall = read_mall

    def mall(self) -> Mall:
        """The catalogue in use."""
        return self._read_mall()

    def setting(self, name: str) -> str | None:
        """A stored setting."""
        row = self._one("SELECT value FROM setting WHERE name = ?", (name,))
        return None if row is None else str(row[0])

    def last_seq(self) -> int:
        """The sequence of the latest event; 0 before the first."""
        row = self._one("SELECT max(seq) FROM event", ())
        return 0 if row is None or row[0] is None else int(row[0])

    def events(self, after: int, limit: int) -> list[Event]:
        """Events after ``after``, oldest first."""
        rows, sealed = [], sealing.end(self._db)
        if after < sealed:
            rows = list(sealing.rows_after(self._db, after, limit))
            after, limit = sealed, limit - len(rows)
        if limit > 0:
            rows += self._all(f"SELECT {EVENT} FROM event WHERE seq > ? ORDER BY seq LIMIT ?", (after, limit))
        return [event_of(row) for row in rows]

    def ticket(self, ticket_id: int) -> Ticket | None:
        """The ticket of that id."""
        return self._ticket(f"SELECT {TICKET} FROM ticket WHERE id = ?", (ticket_id,))

    def ticket_by_number(self, day: date, number: str) -> Ticket | None:
        """The ticket of that number on ``day``."""
        return self._ticket(
            f"SELECT {TICKET} FROM ticket WHERE day = ? AND number = ?",
            (day.isoformat(), number),
        )

    def ticket_by_code(self, code: str) -> Ticket | None:
        """The ticket of that code, of any day."""
        return self._ticket(f"SELECT {TICKET} FROM ticket WHERE code = ?", (code,))

    def waiting(self, day: date, services: Collection[str] | None = None) -> list[Ticket]:
        """Waiting tickets of ``day``, first come first."""
        where, values = "", [day.isoformat()]
        if services is not None:
            where, values = f"AND service IN ({_marks(services)})", [*values, *services]
        return self._tickets(
            f"SELECT {TICKET} FROM ticket WHERE status = 'waiting' AND day = ? {where} {_FIRST_COME}",
            values,
        )

    def eligible(self, day: date, counter: str, services: Sequence[str]) -> list[Ticket]:
        """All waiting tickets that ``counter`` may call, first come first."""
        return self._tickets(
            f"SELECT {TICKET} FROM ticket WHERE status = 'waiting' AND day = ? "
            f"AND service IN ({_marks(services)}) AND (bound_to IS NULL OR bound_to = ?) {_FIRST_COME}",
            [day.isoformat(), *services, counter],
        )

    def heads(self, day: date, counter: str, services: Sequence[str]) -> list[Ticket]:
        """The earliest ordinary ticket of each service and class, and every returned one, for ``counter``."""
        head = (
            f"SELECT * FROM (SELECT {TICKET} FROM ticket WHERE status = 'waiting' AND day = ?1 AND service = ?{{}} "
            f"AND priority = {{}} AND returned = 0 AND (bound_to IS NULL OR bound_to = ?2) {_FIRST_COME} LIMIT 1)"
        )
        parts = [head.format(place, priority) for place in range(3, 3 + len(services)) for priority in (0, 1)]
        parts.append(
            f"SELECT {TICKET} FROM ticket WHERE status = 'waiting' AND day = ?1 "
            f"AND service IN ({', '.join(f'?{n}' for n in range(3, 3 + len(services)))}) "
            "AND priority IN (0, 1) AND returned = 1 AND (bound_to IS NULL OR bound_to = ?2)"
        )
        return self._tickets(" UNION ALL ".join(parts), [day.isoformat(), counter, *services])

    def tickets_in(self, day: date, statuses: Collection[str], services: Collection[str]) -> list[Ticket]:
        """Tickets of ``day`` for ``services`` that wait, are called, parked or absent, as ``statuses`` ask."""
        found = self.waiting(day, services) if "waiting" in statuses else []
        aside = [status for status in statuses if status != "waiting"]
        if aside:
            found += self._tickets(
                f"SELECT {TICKET} FROM ticket WHERE {_ASIDE} AND day = ? "
                f"AND service IN ({_marks(services)}) AND status IN ({_marks(aside)})",
                [day.isoformat(), *services, *aside],
            )
        return sorted(found, key=lambda ticket: ticket.order)

    def open_before(self, day: date) -> list[Ticket]:
        """Tickets of earlier days that still wait, are parked or absent."""
        waiting = self._tickets(
            f"SELECT {TICKET} FROM ticket WHERE status = 'waiting' AND day < ?",
            (day.isoformat(),),
        )
        aside = self._tickets(
            f"SELECT {TICKET} FROM ticket WHERE {_ASIDE} AND status <> 'called' AND day < ?",
            (day.isoformat(),),
        )
        return sorted([*waiting, *aside], key=lambda ticket: ticket.order)

    def issued_today(self, service: str, day: date) -> int:
        """Numbers given for ``service`` on ``day``."""
        row = self._one("SELECT issued FROM service_day WHERE day = ? AND service = ?", (day.isoformat(), service))
        return 0 if row is None else int(row[0])

    def days_with_numbers(self, limit: int) -> list[date]:
        """The newest days on which numbers were given, newest first."""
        rows = self._all(
            "WITH newest (day) AS (SELECT max(day) FROM service_day UNION ALL "
            "SELECT (SELECT max(day) FROM service_day WHERE day < newest.day) FROM newest WHERE day IS NOT NULL) "
            "SELECT day FROM newest WHERE day IS NOT NULL LIMIT ?",
            (limit,),
        )
        return [date.fromisoformat(row[0]) for row in rows]

    def issued_on(self, day: date) -> Mapping[str, int]:
        """Numbers given on ``day`` by service."""
        rows = self._all("SELECT service, issued FROM service_day WHERE day = ?", (day.isoformat(),))
        return {row[0]: row[1] for row in rows}

    def counter(self, counter_id: str) -> Counter:
        """The counter now; closed when nobody has ever opened it."""
        row = self._one(f"SELECT {COUNTER} FROM counter WHERE id = ?", (counter_id,))
        return Counter(counter_id) if row is None else counter_of(row)

    def counters(self) -> dict[str, Counter]:
        """Every counter that was ever opened."""
        return {row[0]: counter_of(row) for row in self._all(f"SELECT {COUNTER} FROM counter", ())}

    def undo(self, counter_id: str) -> Undo | None:
        """The counter's last action."""
        row = self._one("SELECT action FROM undo WHERE counter = ?", (counter_id,))
        return None if row is None else undo_of(row)

    def outage(self, agency: str) -> datetime | None:
        """Since when the agency's own system is down."""
        row = self._one("SELECT since FROM outage WHERE agency = ?", (agency,))
        return None if row is None else moment_of(row)

    def outages(self) -> dict[str, datetime]:
        """Agencies whose system is down, since when."""
        return {row[0]: moment_of(row) for row in self._all("SELECT agency, since FROM outage", ())}

    def calls(self, day: date, limit: int) -> list[Call]:
        """Latest calls, newest first; every pending one is among them."""
        rows = self._all(
            f"SELECT {_CALL} FROM call c JOIN ticket t ON t.id = c.ticket "
            "WHERE c.day = ? AND (t.call_seq = c.seq OR (c.withdrawn AND t.status = 'waiting')) "
            "ORDER BY c.seq DESC LIMIT ?",
            (day.isoformat(), limit),
        )
        pending = self._all(
            f"SELECT {_CALL} FROM ticket t JOIN call c ON c.seq = t.call_seq "
            "WHERE t.status IN ('called', 'parked', 'absent') AND t.day = ? AND t.status = 'called'",
            (day.isoformat(),),
        )
        found = {row[0]: call_of(row) for row in [*rows, *pending]}
        return [found[seq] for seq in sorted(found, reverse=True)]

    def unspoken(self, day: date, room: str, counters: Collection[str], since: datetime) -> list[Call]:
        """Pending calls that are neither claimed nor noted in ``room``, oldest first."""
        rows = self._all(
            f"SELECT {_CALL} FROM ticket t JOIN call c ON c.seq = t.call_seq "
            "WHERE t.status IN ('called', 'parked', 'absent') AND t.day <= ? AND t.status = 'called' "
            "AND c.day = ? AND c.at >= ? "
            "AND NOT EXISTS (SELECT 1 FROM announcement a WHERE a.call_seq = c.seq AND a.room = ?) "
            f"AND c.counter IN ({_marks(counters)}) ORDER BY c.seq",
            [day.isoformat(), day.isoformat(), text(since), room, *counters],
        )
        return [call_of(row) for row in rows]

    def visits(self, services: Collection[str], limit: int) -> list[Visit]:
        """The latest visits of each service, newest first."""
        one = (
            "SELECT * FROM (SELECT service, counter, visitor_group, started_at, seconds, outcome FROM visit "
            f"WHERE service = ? ORDER BY id DESC LIMIT {int(limit)})"
        )
        found: list[Visit] = []
        for service in services:
            found += [visit_of(row) for row in self._all(one, (service,))]
        return sorted(found, key=lambda visit: visit.started_at, reverse=True)

    def _ticket(self, sql: str, values: Sequence[object]) -> Ticket | None:
        row = self._one(sql, values)
        return None if row is None else ticket_of(row)

    def _tickets(self, sql: str, values: Sequence[object]) -> list[Ticket]:
        # Row by row: a list of all rows beside that of the tickets would double what a long queue takes.
        return [ticket_of(row) for row in self._db.execute(sql, values)]


def _marks(values: Collection[str]) -> str:
    return ", ".join("?" for _ in values)
