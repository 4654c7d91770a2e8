"""Turns a press into an action of the queue; each carries request ids of its own, made when it was pressed."""

from __future__ import annotations

from collections.abc import Callable

from display.panel.viewmodels.stage import Step
from display.panel.viewmodels.targets import COUNTER
from display.panel.viewmodels.worker import Action
from shared.actions.queue import Queue
from shared.rules.tickets import Outcome


def step_action(step: Step, counter: str, new_request_id: Callable[[], str]) -> Action:
    """What the main button does in ``step``."""
    first, second = new_request_id(), new_request_id()

    def finish_and_call(queue: Queue) -> None:
        queue.finish(counter, Outcome.SELESAI, first)
        queue.call_next(counter, second)

    match step:
        case Step.OPEN | Step.END_BREAK:
            return lambda queue: queue.open_counter(counter, request_id=first)
        case Step.CALL:
            return lambda queue: queue.call_next(counter, first)
        case Step.START:
            return lambda queue: queue.start(counter, first)
        case Step.FINISH:
            return lambda queue: queue.finish(counter, Outcome.SELESAI, first)
        case Step.FINISH_AND_CALL:
            return finish_and_call


def transfer_action(counter: str, target: str, request_id: str) -> Action:
    """Sends the visitor to ``target`` (kind and code or id, as the rows name it); the original time counts on."""
    kind, _, place = target.partition(":")
    if kind == COUNTER:
        return lambda queue: queue.transfer(counter, to_counter=place, request_id=request_id)
    return lambda queue: queue.transfer(counter, service=place, request_id=request_id)
