"""What can be done now, button by button, and why not: derived from one look."""

from __future__ import annotations

import math
from dataclasses import dataclass

from display.panel.viewmodels.look import DeskLook, seconds
from display.panel.viewmodels.stage import Stage, stage_of, step_of
from shared.ports.store import Undo
from shared.rules.counters import CounterState
from shared.rules.events import Kind

BREAK_ENDED = "break_ended"
NO_TICKET = "no_ticket"
NOT_STARTED = "not_started"
ALREADY_HERE = "already_here"
MORE_CALLS = "more_calls"
TOO_SOON = "too_soon"
FINISH_FIRST = "finish_first"
CLOSED = "closed"
ON_BREAK = "on_break"
NOTHING_TO_UNDO = "nothing_to_undo"
RETURN_STAYS = "return_stays"
COUNTER_IN_USE = "counter_in_use"


@dataclass(frozen=True, slots=True)
class StepsProps:
    """Each ``…_why`` is empty when the button acts, else the code of the reason that stands beside it."""

    step: str = ""
    step_number: str = ""
    """The number the main button speaks of: the one to call, to start or to finish."""
    step_next: str = ""
    """The number called together with a finish."""
    step_ready: bool = True
    """False when a press would only be told that nobody waits, or that it is too early."""
    again_why: str = NO_TICKET
    absent_why: str = NO_TICKET
    park_why: str = NO_TICKET
    transfer_why: str = NO_TICKET
    outcomes_why: str = NO_TICKET
    finish_only_why: str = NO_TICKET
    break_why: str = CLOSED
    close_why: str = CLOSED
    leave_why: str = ""
    undo_why: str = NOTHING_TO_UNDO
    calls: int = 0
    calls_needed: int = 0
    absent_in_s: int = 0
    """Seconds until *absent* is possible, however many calls there were."""
    undo_kind: str = ""
    undo_number: str = ""
    undo_left_s: int = 0
    busy: bool = False


def derive_steps_props(look: DeskLook) -> StepsProps:
    """What can be done at the counter of ``look``."""
    view, stage = look.view, stage_of(look.view)
    settings = look.mall.settings
    held, state = view.counter.ticket, view.counter.counter.state
    following = view.next[0].choice.ticket.number if view.next else ""
    calls = held.calls if held is not None and stage is Stage.CALLED else 0
    called_s = seconds(held.called_at, look.now) if held is not None and stage is Stage.CALLED else 0
    absent_in_s = max(0, settings.absent_after_s - called_s) if stage is Stage.CALLED else 0
    kind, number, left = _undo(look)
    step = step_of(view)
    return StepsProps(
        step=step,
        step_number=held.number if held is not None else following if stage is Stage.READY else "",
        step_next=following,
        step_ready=stage not in {Stage.IDLE, Stage.EARLY},
        again_why=_why_called(stage),
        absent_why=_why_called(stage) or _why_not_absent(calls, settings.absent_calls, absent_in_s),
        park_why="" if held is not None else NO_TICKET,
        transfer_why="" if held is not None else NO_TICKET,
        outcomes_why=_why_serving(stage),
        finish_only_why=_why_serving(stage),
        break_why={CounterState.OPEN: "", CounterState.BREAK: ON_BREAK, CounterState.CLOSED: CLOSED}[state],
        close_why=CLOSED if state is CounterState.CLOSED else FINISH_FIRST if stage is Stage.CALLED else "",
        leave_why="" if state is CounterState.CLOSED and held is None else COUNTER_IN_USE,
        undo_why="" if left > 0 else RETURN_STAYS if _is_covered(look) else NOTHING_TO_UNDO,
        calls=calls,
        calls_needed=settings.absent_calls,
        absent_in_s=absent_in_s,
        undo_kind=kind,
        undo_number=number,
        undo_left_s=left,
        busy=look.busy,
    )


def _why_called(stage: Stage) -> str:
    match stage:
        case Stage.CALLED:
            return ""
        case Stage.SERVING:
            return ALREADY_HERE
        case _:
            return NO_TICKET


def _why_serving(stage: Stage) -> str:
    match stage:
        case Stage.SERVING:
            return ""
        case Stage.CALLED:
            return NOT_STARTED
        case _:
            return NO_TICKET


def _why_not_absent(calls: int, needed: int, left_s: int) -> str:
    if calls < needed:
        return MORE_CALLS
    return TOO_SOON if left_s > 0 else ""


def undo_kind(undo: Undo) -> str:
    """What *undo* takes back; the end of a break is an action of its own."""
    if undo.kind is Kind.COUNTER_OPENED and undo.counter_before.state is CounterState.BREAK:
        return BREAK_ENDED
    return undo.kind.value


def _is_covered(look: DeskLook) -> bool:
    return look.view.undo is not None and look.view.undo.seq < look.lasting


def _undo(look: DeskLook) -> tuple[str, str, int]:
    """Kind and number of what *undo* takes back, and the seconds left for it; 0 when there is nothing any more."""
    undo = look.view.undo
    if undo is None or undo.seq < look.lasting:
        return "", "", 0
    left = math.ceil(look.mall.settings.undo_s - (look.now - undo.at).total_seconds())
    if left <= 0:
        return "", "", 0
    return undo_kind(undo), undo.ticket_before.number if undo.ticket_before is not None else "", left
