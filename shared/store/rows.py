"""Rows of the tables as the values of the rules, and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import wraps
from typing import Any, TypeVar

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one SQLite library it has picked

from shared.ports.store import Call, Undo, Visit
from shared.rules import plain
from shared.rules.counters import Counter, CounterState
from shared.rules.events import Event, Kind
from shared.rules.tickets import Group, Outcome, Status, Ticket

Row = Sequence[Any]
T = TypeVar("T")

TICKET = (
    "id, number, code, day, service, visitor_group, status, issued_at, order_at, order_seq, seq, counter, bound_to, "
    "calls, called_at, call_seq, started_at, ended_at, outcome, returns, returned, behind, transferred"
)
COUNTER = "id, state, reason, until, since, run, ticket, officer, seq"
EVENT = "seq, at, kind, ticket, number, service, counter, detail"


def whole(read: Callable[[Row], T]) -> Callable[[Row], T]:
    """A row that cannot be read as what it should be is a damaged file, not a fault of the program."""

    @wraps(read)
    def checked(row: Row) -> T:
        try:
            return read(row)
        except (ValueError, TypeError, KeyError) as error:
            raise sqlite3.DatabaseError("malformed row") from error

    return checked


def text(moment: datetime) -> str:
    """A moment as fixed-width ISO 8601 text, so that text order is time order (all moments are UTC)."""
    return moment.isoformat(timespec="microseconds")


def text_or_none(moment: datetime | None) -> str | None:
    """:func:`text`, or ``None``."""
    return None if moment is None else text(moment)


def moment_or_none(stored: str | None) -> datetime | None:
    """The stored moment, or ``None``."""
    return None if stored is None else datetime.fromisoformat(stored)


@whole
def ticket_of(row: Row) -> Ticket:
    """A ticket from the columns of ``TICKET``."""
    return Ticket(
        row[0], row[1], row[2], date.fromisoformat(row[3]), row[4], Group(row[5]), Status(row[6]),
        datetime.fromisoformat(row[7]), datetime.fromisoformat(row[8]), row[9], row[10], row[11], row[12],
        row[13], moment_or_none(row[14]), row[15], moment_or_none(row[16]), moment_or_none(row[17]),
        None if row[18] is None else Outcome(row[18]), row[19], bool(row[20]), row[21], bool(row[22]),
    )  # fmt: skip


def ticket_row(ticket: Ticket) -> tuple[Any, ...]:
    """The values of ``TICKET``."""
    return (
        ticket.id, ticket.number, ticket.code, ticket.day.isoformat(), ticket.service, ticket.group.value,
        ticket.status.value, text(ticket.issued_at), text(ticket.order_at), ticket.order_seq, ticket.seq,
        ticket.counter, ticket.bound_to, ticket.calls, text_or_none(ticket.called_at), ticket.call_seq,
        text_or_none(ticket.started_at), text_or_none(ticket.ended_at),
        None if ticket.outcome is None else ticket.outcome.value,
        ticket.returns, int(ticket.returned), ticket.behind, int(ticket.transferred),
    )  # fmt: skip


@whole
def counter_of(row: Row) -> Counter:
    """A counter from the columns of ``COUNTER``."""
    return Counter(
        row[0], CounterState(row[1]), row[2], moment_or_none(row[3]), moment_or_none(row[4]),
        row[5], row[6], row[7], row[8],
    )  # fmt: skip


def counter_row(counter: Counter) -> tuple[Any, ...]:
    """The values of ``COUNTER``."""
    return (
        counter.id, counter.state.value, counter.reason, text_or_none(counter.until), text_or_none(counter.since),
        counter.run, counter.ticket, counter.officer, counter.seq,
    )  # fmt: skip


@whole
def event_of(row: Row) -> Event:
    """An event from the columns of ``EVENT``."""
    return Event(
        row[0], datetime.fromisoformat(row[1]), Kind(row[2]), row[3], row[4], row[5], row[6], json.loads(row[7])
    )


@whole
def call_of(row: Row) -> Call:
    """A call from seq, at, ticket, number, counter, service, kind, times, pending, withdrawn, status."""
    return Call(
        row[0], datetime.fromisoformat(row[1]), row[2], row[3], row[4], row[5], Kind(row[6]), row[7],
        bool(row[8]), bool(row[9]), Status(row[10]),
    )  # fmt: skip


@whole
def visit_of(row: Row) -> Visit:
    """A visit from service, counter, visitor_group, started_at, seconds, outcome."""
    return Visit(row[0], row[1], Group(row[2]), datetime.fromisoformat(row[3]), row[4], Outcome(row[5]))


@whole
def undo_of(row: Row) -> Undo:
    """A counter's last action from its text."""
    return plain.loads(Undo, row[0])


@whole
def moment_of(row: Row) -> datetime:
    """A moment from its text, the last column."""
    return datetime.fromisoformat(row[-1])
