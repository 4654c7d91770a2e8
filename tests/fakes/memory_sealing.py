"""Sealing on plain dictionaries: the events stay as they are, what goes with them is forgotten."""

from __future__ import annotations

from datetime import date, datetime

from shared.rules.tickets import Status
from tests.fakes.memory_tables import Tables

_ENDED = (Status.DONE, Status.CANCELLED)


def sealed(t: Tables, open_from: date, since: datetime, run: int) -> bool:
    """Forget the ended tickets up to the end of the next ``run`` events, when all of those are old."""
    last = t.sealed + run
    if last >= len(t.events) or all(event.at >= since for event in t.events[last - 1 : -1]):
        return False
    t.sealed = last
    held = {counter.ticket for counter in t.counters.values()}
    going = {
        one.id: one
        for one in t.tickets.values()
        if one.id <= last and one.day < open_from and one.status in _ENDED and one.id not in held
    }
    calls = {seq for seq, (_, call) in t.calls.items() if call.ticket in going}
    t.tickets = {ticket: kept for ticket, kept in t.tickets.items() if ticket not in going}
    t.calls = {seq: kept for seq, kept in t.calls.items() if seq not in calls}
    t.spoken = {key: at for key, at in t.spoken.items() if key[0] not in calls}
    t.prints = {key: paper for key, paper in t.prints.items() if key[0] not in going}
    return True
