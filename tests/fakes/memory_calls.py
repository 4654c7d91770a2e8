"""Calls on plain dictionaries, as the walls show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from shared.ports.store import Call
from shared.rules.tickets import Status
from tests.fakes.memory_tables import Tables


def latest_calls(t: Tables, day: date, limit: int) -> list[Call]:
    """The latest call of each ticket and withdrawn ones, newest first; every pending one is among them."""
    shown, pending = [], []
    for on, call in calls_of(t):
        ticket = t.tickets[call.ticket]
        if on == day and (ticket.call_seq == call.seq or (call.withdrawn and ticket.status is Status.WAITING)):
            shown.append(call)
        if call.pending and ticket.day == day:
            pending.append(call)
    newest = sorted(shown, key=lambda call: -call.seq)[:limit]
    found = {call.seq: call for call in [*newest, *pending]}
    return [found[seq] for seq in sorted(found, reverse=True)]


def calls_of(t: Tables) -> Iterator[tuple[date, Call]]:
    """Every call with its day, and whether it is pending."""
    for day, call in t.calls.values():
        ticket = t.tickets[call.ticket]
        pending = ticket.status is Status.CALLED and ticket.call_seq == call.seq
        yield day, replace(call, pending=pending, status=ticket.status)
