"""What must happen once: a request is answered, a call was heard, a paper came out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from shared.actions.hall import Hall
from shared.ports.errors import WrongUse
from shared.rules import plain
from shared.rules.events import Kind

T = TypeVar("T")


def answer_once(hall: Hall, cls: type[T], name: str, request_id: str, action: Callable[[Hall], T]) -> T:
    """The first answer to ``request_id``; ``action`` (called ``name``) is done only when there is none yet.

    Refusals are not kept: the same request may be tried again. ``WrongUse`` when the id belongs to another action.
    """
    before = hall.unit.answered(request_id)
    if before is None:
        answer = action(hall)
        hall.unit.remember(request_id, f"{name} {plain.dumps(answer)}", hall.now)
        return answer
    asked, _, kept = before.partition(" ")
    if asked != name:
        raise WrongUse("Kode permintaan ini sudah dipakai untuk tindakan lain. Pakai kode yang baru.")
    return plain.loads(cls, kept)


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
