"""What must happen once, put on record when it has happened: a call was heard, a paper came out."""

from __future__ import annotations

from shared.actions.hall import Hall
from shared.rules.events import Kind


def mark_spoken(hall: Hall, call_seq: int, room: str) -> None:
    """The first sample of a claimed call has been played in ``room``."""
    if not hall.unit.mark_spoken(call_seq, room, hall.now):
        return
    (called,) = hall.unit.events(call_seq - 1, 1)
    ticket = hall.unit.ticket(called.ticket) if called.ticket is not None else None
    hall.unit.append(Kind.SPOKEN, hall.now, ticket, called.counter, {"call": call_seq, "room": room})


def mark_printed(hall: Hall, reference: str) -> None:
    """The paper of a ticket has come out."""
    ticket = hall.ticket(reference)
    hall.unit.append(Kind.PRINTED, hall.now, ticket)
