"""Turns a press into an action of the queue; each carries request ids of its own, made when it was pressed."""

from __future__ import annotations

from collections.abc import Callable

from display.panel.viewmodels.notice import RETURNED, TRANSFERRED, UNDONE, Notice, NoticeKind
from display.panel.viewmodels.stage import Step
from display.panel.viewmodels.steps import undo_kind
from display.panel.viewmodels.targets import COUNTER, TargetRow
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


def transfer_action(counter: str, target: TargetRow, request_id: str) -> Action:
    """Sends the visitor to ``target``; the original time counts on. Tells where to, and how many are called before."""
    kind, _, place = target.key.partition(":")

    def transfer(queue: Queue) -> Notice:
        if kind == COUNTER:
            moved = queue.transfer(counter, to_counter=place, request_id=request_id)
        else:
            moved = queue.transfer(counter, service=place, request_id=request_id)
        view = queue.ticket(moved.number)
        return Notice(
            NoticeKind.DONE, TRANSFERRED, moved.number, place=target.counters or target.short,
            figure=view.ahead, needed=int(target.open), text=", ".join(room.name for room in view.rooms),
        )  # fmt: skip

    return transfer


def return_action(number: str, request_id: str) -> Action:
    """Lets somebody who missed the call wait again. Tells how many are called before."""

    def come_back(queue: Queue) -> Notice:
        back = queue.come_back(number, request_id)
        return Notice(NoticeKind.DONE, RETURNED, number, figure=queue.ticket(number).ahead, seq=back.seq)

    return come_back


def undo_action(counter: str, request_id: str) -> Action:
    """Takes back the counter's last action and tells which it was."""

    def undo(queue: Queue) -> Notice:
        undone = queue.undo(counter, request_id)
        number = undone.ticket_before.number if undone.ticket_before is not None else ""
        return Notice(NoticeKind.DONE, UNDONE, number, place=undo_kind(undone))

    return undo
