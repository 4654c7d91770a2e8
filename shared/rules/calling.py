"""Who is called next at a counter, and the whole order in which people will be called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from shared.rules.mall import Settings
from shared.rules.tickets import Ticket


class Why(StrEnum):
    """Why a ticket stands where it stands in the call order."""

    ARRIVAL = "arrival"
    PRIORITY = "priority"
    NORMAL_TURN = "normal_turn"
    """After ``k`` priority calls in a row a normal visitor has the turn."""
    RETURNED = "returned"
    TRANSFERRED = "transferred"


@dataclass(frozen=True, slots=True)
class Choice:
    """The ticket to call, why it stands there, and the counter's run of priority calls after it."""

    ticket: Ticket
    why: Why
    run: int


def choose(waiting: Sequence[Ticket], run: int, settings: Settings) -> Choice | None:
    """The next ticket among ``waiting`` (all that the counter may serve, any order), or ``None`` when it is empty.

    It is enough to pass, for each service and group, the earliest ordinary ticket, and every returned one.

    1. After ``k`` priority calls in a row a normal ticket, if one waits.
    2. Who came back late and has let enough numbers pass.
    3. Priority first, or the earliest when ``head_start_min`` counts priority tickets as that much earlier.
    4. Who came back late and has not yet let enough pass: nobody else is there.
    """
    if not waiting:
        return None
    normals = [t for t in waiting if not t.group.has_priority]
    must_be_normal = bool(normals) and run >= settings.k
    pool = normals if must_be_normal else list(waiting)
    due = [t for t in pool if t.returned and t.behind <= 0]
    ordinary = [t for t in pool if not t.returned]
    if due:
        ticket, why = min(due, key=lambda t: t.order), Why.RETURNED
    elif ordinary:
        ticket = min(ordinary, key=lambda t: _rank(t, settings))
        why = _why(ticket, waiting)
    else:
        ticket, why = min(pool, key=lambda t: (t.behind, t.order)), Why.RETURNED
    grows = ticket.group.has_priority and bool(normals)
    return Choice(ticket, why, run + 1 if grows else 0)


def _rank(ticket: Ticket, settings: Settings) -> tuple[bool, datetime, int]:
    if settings.head_start_min <= 0:
        return not ticket.group.has_priority, ticket.order_at, ticket.order_seq
    start = timedelta(minutes=settings.head_start_min) if ticket.group.has_priority else timedelta()
    return False, ticket.order_at - start, ticket.order_seq


def _why(ticket: Ticket, waiting: Sequence[Ticket]) -> Why:
    earliest = min((t for t in waiting if not t.returned), key=lambda t: t.order)
    if ticket.id != earliest.id:
        return Why.PRIORITY if ticket.group.has_priority else Why.NORMAL_TURN
    return Why.TRANSFERRED if ticket.transferred else Why.ARRIVAL


def call_order(waiting: Iterable[Ticket], run: int, settings: Settings) -> Iterator[Choice]:
    """The order in which one counter would call ``waiting`` if nobody else came: repeated :func:`choose`."""
    lanes = _Lanes(waiting, settings)
    while choice := choose(lanes.heads(), run, settings):
        lanes.remove(choice.ticket)
        run = choice.run
        yield choice


class _Lanes:
    """Waiting tickets split so that each choice looks at a few heads, not at everybody."""

    def __init__(self, waiting: Iterable[Ticket], settings: Settings) -> None:
        tickets = sorted(waiting, key=lambda t: _rank(t, settings), reverse=True)
        self._priority = [t for t in tickets if not t.returned and t.group.has_priority]
        self._normal = [t for t in tickets if not t.returned and not t.group.has_priority]
        self._returned = [t for t in tickets if t.returned]

    def heads(self) -> list[Ticket]:
        return [*self._priority[-1:], *self._normal[-1:], *self._returned]

    def remove(self, ticket: Ticket) -> None:
        if not ticket.returned:
            (self._priority if ticket.group.has_priority else self._normal).pop()
        self._returned = [replace(t, behind=max(0, t.behind - 1)) for t in self._returned if t.id != ticket.id]


def ahead_of(waiting: Sequence[Ticket], target: Ticket, settings: Settings) -> int:
    """How many of ``waiting`` (with ``target`` among them) are called before ``target``, as one counter would call."""
    for position, choice in enumerate(call_order(waiting, 0, settings)):
        if choice.ticket.id == target.id:
            return position
    return 0
