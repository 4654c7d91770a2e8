"""What the panel asks of the queue on the worker thread: an action together with the look that follows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from display.panel.viewmodels.notice import NO_NOTICE, Notice
from display.panel.viewmodels.troubles import silent_since
from shared.actions.queue import Queue
from shared.actions.views import CounterView, PanelView
from shared.rules.counters import CounterState
from shared.rules.errors import Reason, Refused
from shared.rules.mall import Mall
from shared.rules.tickets import Ticket

Action = Callable[[Queue], object]
"""What is done; when it gives a ``Notice``, that is told."""


@dataclass(frozen=True, slots=True)
class Seat:
    """The counter that somebody sits at, together with the catalogue in use at that moment."""

    mall: Mall
    sample: bool
    view: PanelView
    silent_since: datetime | None = None
    """Since when no call is heard in the counter's room (UTC); ``None`` while all are."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody else may sit at this counter: it is open or on break."""

    view: CounterView


@dataclass(frozen=True, slots=True)
class Answer:
    """The counter after an action, what is to be told of it, and the refusal when a rule said no."""

    seat: Seat
    refused: Refused | None = None
    told: Notice = NO_NOTICE


@dataclass(frozen=True, slots=True)
class HallLook:
    """All counters of the hall at one moment (UTC)."""

    mall: Mall
    sample: bool
    now: datetime
    counters: tuple[CounterView, ...]


def look_at(queue: Queue, counter: str) -> Seat:
    """``counter`` now."""
    view = queue.panel(counter)
    return Seat(queue.mall(), queue.is_sample(), view, silent_since(queue.troubles(), view.counter.room.code))


def act(queue: Queue, counter: str, visitor: Ticket | None, action: Action) -> Answer:
    """Do ``action``, then look at ``counter``, also after a refusal: what was shown may have been out of date.

    ``visitor`` is who the officer saw at the counter. When another panel has moved on meanwhile, the press was not
    meant for who is there now: refused as a change of the number.
    """
    refused: Refused | None = None
    told = NO_NOTICE
    try:
        if visitor is not None:
            _require_still_there(queue.panel(counter), visitor)
        done = action(queue)
        told = done if isinstance(done, Notice) else NO_NOTICE
    except Refused as error:
        refused = error
    return Answer(look_at(queue, counter), refused, told)


def _require_still_there(view: PanelView, visitor: Ticket) -> None:
    held = view.counter.ticket
    if held is None or held.id != visitor.id:
        raise Refused(Reason.ILLEGAL_MOVE, number=visitor.number)


def seat_name(seat: Seat) -> str:
    """How a panel remembers that it sits there: counter and mall day; empty while the counter is closed."""
    view = seat.view.counter
    if view.counter.state is CounterState.CLOSED:
        return ""
    return f"{view.plan.id} {seat.mall.day(seat.view.now).isoformat()}"


def sit(queue: Queue, counter: str, request_id: str, *, join: bool, own: str) -> Seat | Taken:
    """Sign in to ``counter``: open it when it is closed.

    One that is in use is joined as it stands, also in mid-visit, with ``join`` or when it is the panel's ``own`` (as
    :func:`seat_name` says); else it is only told that somebody sits there.
    """
    seat = look_at(queue, counter)
    if seat.view.counter.counter.state is not CounterState.CLOSED:
        return seat if join or own == seat_name(seat) else Taken(seat.view.counter)
    queue.open_counter(counter, request_id=request_id)
    return look_at(queue, counter)


def look_at_hall(queue: Queue) -> HallLook:
    """Every counter now."""
    return HallLook(queue.mall(), queue.is_sample(), queue.now(), tuple(queue.counters()))


def keep_time(queue: Queue, counter: str) -> Seat:
    """Let the queue close what the clock has closed, then look at ``counter``."""
    queue.tick()
    return look_at(queue, counter)
