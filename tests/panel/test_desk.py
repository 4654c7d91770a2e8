"""Wiring: each press becomes one action with a request id of its own, and its answer is shown at once."""

from __future__ import annotations

import pytest

from shared.rules.counters import CounterState
from shared.rules.tickets import Outcome, Status
from tests.panel.stage import Stage, desk_of, shown


def test_a_counter_given_at_the_start_is_opened_and_shown(stage: Stage) -> None:
    assert stage.panel.seated
    assert stage.queue.panel("1").counter.counter.state is CounterState.OPEN
    assert shown(stage) == ("ready", "A001", "call")
    assert stage.panel.header.sample


def test_one_press_is_one_step_and_the_answer_is_shown_without_waiting_for_the_feed(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    assert shown(stage) == ("called", "A001", "start")
    stage.do(desk.stepOn)
    assert shown(stage) == ("serving", "A001", "finish_and_call")
    stage.do(desk.stepOn)
    assert shown(stage) == ("called", "A002", "start")
    assert stage.queue.ticket("A001").ticket.outcome is Outcome.SELESAI


def test_each_action_carries_a_request_id_of_its_own(stage: Stage) -> None:
    for _ in range(3):
        stage.do(desk_of(stage).stepOn)
    requests = stage.queue.requests
    assert len(requests) == 4, "open, call, finish, call"
    assert None not in requests
    assert len(set(requests)) == 4


def test_a_second_press_while_one_is_under_way_does_nothing(stage: Stage) -> None:
    desk = desk_of(stage)
    desk.stepOn()
    stage.seconds += 5
    desk.stepOn()
    desk.callAgain()
    assert stage.executor.waiting == 1
    assert desk.steps.busy
    stage.drain()
    assert shown(stage) == ("called", "A001", "start")
    assert not desk.steps.busy


def test_the_same_press_within_one_and_a_half_seconds_does_nothing(stage: Stage) -> None:
    desk = desk_of(stage)
    desk.stepOn()
    stage.drain()
    stage.seconds += 1.4
    desk.stepOn()
    stage.drain()
    assert shown(stage) == ("called", "A001", "start")
    stage.seconds += 0.2
    desk.stepOn()
    stage.drain()
    assert shown(stage)[0] == "serving"


def test_finish_without_a_call_leaves_the_next_waiting(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    stage.do(desk.stepOn)
    stage.do(desk.finishOnly)
    assert shown(stage) == ("ready", "A002", "call")


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome is not Outcome.SELESAI])
def test_other_outcomes_are_kept_and_close_their_pane(stage: Stage, outcome: Outcome) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    stage.do(desk.stepOn)
    desk.openPane("outcomes")
    assert desk.pane == "outcomes"
    stage.do(lambda: desk.finishWith(outcome.value))
    assert stage.queue.ticket("A001").ticket.outcome is outcome
    assert desk.pane == ""


def test_calling_again_and_absent_after_three_calls_and_ninety_seconds(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    for _ in range(2):
        stage.pass_time(45)
        stage.do(desk.callAgain)
    assert desk.steps.absentWhy == ""
    stage.do(desk.markAbsent)
    assert shown(stage) == ("ready", "A002", "call")
    assert [row.number for row in desk.missed.rows] == ["A001"]
    stage.do(lambda: desk.takeBack("A001"))
    assert stage.queue.ticket("A001").ticket.status is Status.WAITING
    assert desk.missed.rows == ()


def test_a_refusal_is_told_by_its_reason_and_goes_by_itself(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    desk.markAbsent()
    stage.drain()
    header = stage.panel.header
    assert (header.noticeKind, header.noticeCode) == ("refused", "too_few_calls")
    assert (header.noticeNumber, header.noticeFigure, header.noticeNeeded) == ("A001", 1, 3)
    stage.pass_time(8)
    assert header.noticeKind == ""


def test_the_next_action_takes_the_notice_away(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    desk.markAbsent()
    stage.drain()
    desk.callAgain()
    assert stage.panel.header.noticeKind == ""


def test_a_parked_visitor_is_resumed_at_the_same_counter(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    stage.do(desk.stepOn)
    stage.do(desk.park)
    assert [row.number for row in desk.parked.rows] == ["A001"]
    stage.do(lambda: desk.resume("A001"))
    assert shown(stage)[:2] == ("serving", "A001")


def test_undo_takes_the_call_back(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    stage.do(desk.undo)
    assert shown(stage) == ("ready", "A001", "call")


def test_undo_too_late_is_refused_in_one_sentence(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    stage.pass_time(11)
    assert desk.steps.undoWhy == "nothing_to_undo"
    desk.undo()
    stage.drain()
    assert stage.panel.header.noticeCode == "undo_too_late"


def test_after_the_call_also_the_end_of_the_visit_before_it_can_be_taken_back(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    stage.do(desk.stepOn)
    stage.do(desk.stepOn)
    assert shown(stage)[:2] == ("called", "A002")
    stage.do(desk.undo)
    assert (desk.steps.undoKind, desk.steps.undoNumber, desk.steps.undoWhy) == ("done", "A001", "")
    stage.do(desk.undo)
    assert shown(stage)[:2] == ("serving", "A001")
