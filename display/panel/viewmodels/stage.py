"""Where a counter stands, and what the one main button does there."""

from __future__ import annotations

from enum import StrEnum

from shared.actions.views import PanelView
from shared.rules.counters import CounterState
from shared.rules.tickets import Status


class Stage(StrEnum):
    """What the panel is about now. A visitor at the counter comes before the counter's own state."""

    CLOSED = "closed"
    BREAK = "break"
    EARLY = "early"
    """Before the agency's first call of the day."""
    IDLE = "idle"
    """Open, and nobody waits."""
    READY = "ready"
    CALLED = "called"
    SERVING = "serving"


class Step(StrEnum):
    """What a press of the main button does."""

    OPEN = "open"
    END_BREAK = "end_break"
    CALL = "call"
    START = "start"
    FINISH_AND_CALL = "finish_and_call"
    FINISH = "finish"


def stage_of(view: PanelView) -> Stage:
    """The stage that ``view`` shows."""
    held = view.counter.ticket
    if held is not None:
        return Stage.SERVING if held.status is Status.SERVING else Stage.CALLED
    match view.counter.counter.state:
        case CounterState.CLOSED:
            return Stage.CLOSED
        case CounterState.BREAK:
            return Stage.BREAK
        case CounterState.OPEN:
            if view.may_call_from is not None:
                return Stage.EARLY
            return Stage.READY if view.next else Stage.IDLE


def step_of(view: PanelView) -> Step:
    """The usual next step; trying it when it is not ready yet is harmless, the rules say no in one sentence."""
    match stage_of(view):
        case Stage.CLOSED:
            return Step.OPEN
        case Stage.BREAK:
            return Step.END_BREAK
        case Stage.EARLY | Stage.IDLE | Stage.READY:
            return Step.CALL
        case Stage.CALLED:
            return Step.START
        case Stage.SERVING:
            return Step.FINISH_AND_CALL if _can_call_after(view) else Step.FINISH


def _can_call_after(view: PanelView) -> bool:
    is_open = view.counter.counter.state is CounterState.OPEN
    return is_open and bool(view.next) and view.may_call_from is None
