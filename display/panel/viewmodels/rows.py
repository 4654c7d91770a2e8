"""The lists beside the card: who is called next, who was set aside, who missed the call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from display.panel.viewmodels.look import DeskLook, minutes
from display.panel.viewmodels.stage import Stage, stage_of
from shared.rules.counters import CounterState
from shared.rules.tickets import Ticket


@dataclass(frozen=True, slots=True)
class NextRow:
    """One who waits, in the order of calling. ``why`` is a value of ``Why``; ``group`` is empty for a normal ticket."""

    number: str
    service: str
    why: str
    group: str
    minutes: int


@dataclass(frozen=True, slots=True)
class AsideRow:
    """A parked or an absent ticket. ``why`` is empty when it can be taken up again, else the code of the reason."""

    number: str
    service: str
    counter: str
    """Label of the counter that parked it or called it in vain, empty for this counter."""
    called: str
    """Its first call, 10.12."""
    key: str
    """The digit that takes it up: "1" to "9", empty after that."""
    why: str


def next_rows(look: DeskLook) -> list[NextRow]:
    """Who is called after the one on the card."""
    after = look.view.next[1:] if stage_of(look.view) is Stage.READY else look.view.next
    return [
        NextRow(
            number=entry.choice.ticket.number,
            service=look.short_name(entry.service.code),
            why=entry.choice.why.value,
            group=entry.choice.ticket.group.value if entry.choice.ticket.group.has_priority else "",
            minutes=minutes(entry.choice.ticket.issued_at, look.now),
        )
        for entry in after
    ]


def longest_min(look: DeskLook) -> int:
    """Whole minutes that the longest waiting of the listed has waited."""
    return max((minutes(entry.choice.ticket.issued_at, look.now) for entry in look.view.next), default=0)


def parked_rows(look: DeskLook) -> list[AsideRow]:
    """Set aside, to be resumed while the counter is open and free."""
    view = look.view.counter
    why = "counter_busy" if view.ticket is not None else ""
    if not why and view.counter.state is not CounterState.OPEN:
        why = "counter_closed"
    return _aside(look, look.view.parked, lambda _: why)


def missed_rows(look: DeskLook) -> list[AsideRow]:
    """Absent, and may come back today unless they have done so too often."""
    limit = look.mall.settings.return_limit
    return _aside(look, look.view.missed, lambda ticket: "returned_too_often" if ticket.returns >= limit else "")


def _aside(look: DeskLook, tickets: Sequence[Ticket], why: Callable[[Ticket], str]) -> list[AsideRow]:
    own = look.view.counter.plan.id
    return [
        AsideRow(
            number=ticket.number,
            service=look.short_name(ticket.service),
            counter=look.mall.counter[ticket.counter].label if ticket.counter and ticket.counter != own else "",
            called=look.clock(ticket.called_at),
            key=str(position) if position <= 9 else "",
            why=why(ticket),
        )
        for position, ticket in enumerate(tickets, 1)
    ]
