"""The facts of the ticket page: the number that was given, where to wait, how long."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.viewmodels.facts import named
from shared.actions.slips import rooms_text
from shared.actions.views import TicketView
from shared.ports.printer import NotPrinted, Printed, PrintOutcome, Uncertain
from shared.rules.mall import Mall
from shared.rules.telling import call_range, clock_text, counters_text
from shared.rules.tickets import AT_COUNTER


class Paper(StrEnum):
    """What became of the paper."""

    COMING = "coming"
    OUT = "out"
    MISSING = "missing"
    """Nothing of it was sent."""
    DOUBTFUL = "doubtful"
    """It may be out, in part or whole."""


def paper_of(outcome: PrintOutcome) -> Paper:
    """What the visitor is told of ``outcome``.

    A printer that never tells has taken all of the paper: whoever stands before it sees whether it came.
    """
    match outcome:
        case Printed() | Uncertain(silent=True):
            return Paper.OUT
        case Uncertain():
            return Paper.DOUBTFUL
        case NotPrinted():
            return Paper.MISSING


@dataclass(frozen=True, slots=True)
class TicketInputs:
    """What the page is derived from. ``qr`` are the rows of the code, ``1`` is dark."""

    language: str = "id"
    mall: Mall | None = None
    view: TicketView | None = None
    paper: Paper = Paper.COMING
    qr: tuple[str, ...] = ()
    can_print: bool = True


@dataclass(frozen=True, slots=True)
class TicketProps:
    """Times are ``HH.MM`` in mall time. ``called_to`` is set once the number is called.

    ``can_print``: the paper did not come out, and the printer is in order again.
    """

    number: str = ""
    service: str = ""
    priority: bool = False
    room: str = ""
    floor: int = 0
    counters: str = ""
    counter_count: int = 0
    ahead: int = 0
    range_known: bool = False
    range_now: bool = False
    low_time: str = ""
    high_time: str = ""
    low_minutes: int = 0
    high_minutes: int = 0
    called_to: str = ""
    paper: str = Paper.COMING
    qr: tuple[str, ...] = ()
    can_print: bool = False


def derive_ticket_props(inputs: TicketInputs) -> TicketProps:
    """What the ticket page shows; everything empty without a ticket."""
    view, mall = inputs.view, inputs.mall
    if view is None or mall is None:
        return TicketProps()
    ticket = view.ticket
    wait = call_range(view.wait, view.at, mall)
    called = ticket.status in AT_COUNTER and ticket.counter is not None
    return TicketProps(
        number=ticket.number,
        service=named(view.service, inputs.language),
        priority=ticket.group.has_priority,
        room=rooms_text(view.rooms),
        floor=view.rooms[0].floor if view.rooms else 0,
        counters=counters_text(view.counters),
        counter_count=len(view.counters),
        ahead=view.ahead,
        range_known=wait.known,
        range_now=wait.now,
        low_time=clock_text(wait.low),
        high_time=clock_text(wait.high),
        low_minutes=wait.low_minutes,
        high_minutes=wait.high_minutes,
        called_to=mall.counter[ticket.counter].label if called and ticket.counter else "",
        paper=inputs.paper.value,
        qr=inputs.qr,
        can_print=inputs.can_print and inputs.paper in (Paper.MISSING, Paper.DOUBTFUL),
    )
