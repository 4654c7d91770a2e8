"""A counter's state through the day: open, on break or closed, and what it holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from shared.rules.errors import Reason, Refused
from shared.rules.mall import CounterPlan


class CounterState(StrEnum):
    """What a counter does now."""

    OPEN = "open"
    BREAK = "break"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter now. ``run`` counts its priority calls in a row; ``ticket`` is the id it holds."""

    id: str
    state: CounterState = CounterState.CLOSED
    reason: str = ""
    until: datetime | None = None
    since: datetime | None = None
    run: int = 0
    ticket: int | None = None
    officer: str = ""
    """Opaque label of who is signed in; never part of an event."""
    seq: int = 0


def require_calling(counter: Counter, plan: CounterPlan) -> None:
    """Refuse unless the counter is open and holds no ticket."""
    if counter.state is CounterState.CLOSED:
        raise Refused(Reason.COUNTER_CLOSED, counter=plan.label, id=plan.id)
    if counter.state is CounterState.BREAK:
        raise Refused(Reason.COUNTER_ON_BREAK, counter=plan.label, id=plan.id)


def signed_in(counter: Counter, now: datetime, seq: int, officer: str) -> Counter:
    """Open: a sign-in, the end of a break, or a change of officer."""
    return replace(
        counter, state=CounterState.OPEN, reason="", until=None, since=now, officer=officer or counter.officer, seq=seq
    )


def on_break(
    counter: Counter, plan: CounterPlan, now: datetime, seq: int, reason: str, until: datetime | None
) -> Counter:
    """Pause calling. A ticket that is being served stays at the counter."""
    if counter.state is CounterState.CLOSED:
        raise Refused(Reason.COUNTER_CLOSED, counter=plan.label, id=plan.id)
    return replace(counter, state=CounterState.BREAK, reason=reason, until=until, since=now, seq=seq)


def closed(counter: Counter, now: datetime, seq: int, reason: str, until: datetime | None) -> Counter:
    """Close: no more calls. The run of priority calls stays: only calls change it, and a new day."""
    return replace(counter, state=CounterState.CLOSED, reason=reason, until=until, since=now, officer="", seq=seq)
