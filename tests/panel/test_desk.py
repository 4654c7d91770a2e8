"""Wiring: presses become actions with request ids of their own, answers and faults are shown, nothing piles up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication

from display.panel.viewmodels.desk import DeskViewModel
from shared.rules.counters import CounterState
from shared.rules.tickets import Outcome, Status
from tests.panel.stage import Stage

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def stage(qapp: QGuiApplication) -> Stage:
    """A panel at counter 1 with two visitors waiting, the second press of anything allowed."""
    stage = Stage("1")
    stage.drain()
    stage.issue()
    stage.issue()
    stage.pass_time(2)
    return stage


def desk_of(stage: Stage) -> DeskViewModel:
    return stage.panel.desk  # type: ignore[return-value]


def shown(stage: Stage) -> tuple[object, object, object]:
    desk = stage.panel.desk
    return desk.card.stage, desk.card.number, desk.steps.step


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


def test_a_transfer_goes_to_the_highlighted_place(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    desk.openPane("transfer")
    stage.drain()
    transfer = desk.transfer
    transfer.search("layanan dua")
    assert [row.key for row in transfer.targets.rows] == ["service:A02", "service:B01"]
    stage.do(desk.transferVisitor)
    ticket = stage.queue.ticket("A001").ticket
    assert (ticket.service, ticket.status) == ("A02", Status.WAITING)
    assert desk.pane == ""


def test_the_highlight_stops_at_both_ends(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    desk.openPane("transfer")
    stage.drain()
    transfer = desk.transfer
    transfer.move(-1)
    assert transfer.current == 0
    transfer.move(99)
    assert transfer.current == len(transfer.targets.rows) - 1
    transfer.search("zebra")
    assert (transfer.current, transfer.target) == (-1, "")
    desk.transferVisitor()
    assert stage.executor.waiting == 0


def test_a_break_keeps_reason_and_time_and_says_what_it_costs(stage: Stage) -> None:
    stage.queue.open_counter("2")
    desk = desk_of(stage)
    desk.openPane("break")
    assert (desk.rest.waiting, desk.rest.known) == (2, False)
    stage.drain()
    assert (desk.rest.known, desk.rest.others) == (True, "Loket 2")
    desk.rest.because("makan")
    until = desk.rest.until
    stage.do(desk.takeBreak)
    counter = stage.queue.panel("1").counter.counter
    assert (counter.state, counter.reason) == (CounterState.BREAK, "makan")
    assert counter.until is not None
    assert f"{stage.mall.local(counter.until):%H.%M}" == until
    assert shown(stage)[::2] == ("break", "end_break")
    stage.do(desk.stepOn)
    assert shown(stage)[0] == "ready"


def test_a_reason_chosen_twice_is_taken_back(stage: Stage) -> None:
    desk = desk_of(stage)
    desk.openPane("break")
    desk.rest.because("salat")
    desk.rest.because("salat")
    assert desk.rest.reason == ""


def test_closing_leads_to_a_closed_counter_from_which_one_may_leave(stage: Stage) -> None:
    desk = desk_of(stage)
    desk.leave()
    assert stage.panel.seated, "an open counter is not left alone"
    desk.openPane("close")
    stage.do(desk.closeCounter)
    assert shown(stage)[::2] == ("closed", "open")
    desk.leave()
    stage.drain()
    assert not stage.panel.seated
    assert len(stage.panel.signIn.counters.rows) == 5


def test_a_pane_closes_when_its_visitor_is_gone(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    desk.openPane("transfer")
    stage.queue.park("1")
    stage.moved()
    assert desk.pane == ""


def test_a_pane_that_makes_no_sense_stays_shut(stage: Stage) -> None:
    desk = desk_of(stage)
    desk.openPane("outcomes")
    assert desk.pane == ""


def test_a_panel_restarted_in_mid_visit_finds_the_same_ticket_and_does_not_open_again(stage: Stage) -> None:
    stage.do(desk_of(stage).stepOn)
    stage.do(desk_of(stage).stepOn)
    opened = len(stage.queue.requests)
    second = stage.another_panel("1")
    stage.drain()
    assert (second.desk.card.stage, second.desk.card.number) == ("serving", "A001")
    assert len(stage.queue.requests) == opened


def test_two_panels_on_one_counter_show_the_same(stage: Stage) -> None:
    second = stage.another_panel("1")
    stage.drain()
    stage.do(desk_of(stage).stepOn)
    stage.moved()
    assert second.desk.card.number == stage.panel.desk.card.number == "A001"
    second.desk.stepOn()
    stage.drain()
    stage.moved()
    assert stage.panel.desk.card.stage == "serving"


def test_a_press_meant_for_one_visitor_never_reaches_another(stage: Stage) -> None:
    stage.do(desk_of(stage).stepOn)
    stage.do(desk_of(stage).stepOn)
    stage.queue.finish("1")
    stage.queue.call_next("1")
    desk_of(stage).finishOnly()
    desk_of(stage).stepOn()
    stage.drain()
    assert (stage.panel.header.noticeCode, stage.panel.header.noticeNumber) == ("illegal_move", "A001")
    assert shown(stage) == ("called", "A002", "start")


def test_looks_never_pile_up(stage: Stage) -> None:
    for _ in range(50):
        stage.feed.moved.emit(1)
    assert stage.executor.waiting == 1
    stage.executor.run_next()
    assert stage.executor.waiting == 1, "one more, for what changed meanwhile"
    stage.drain()
    assert stage.executor.waiting == 0


def test_a_queue_out_of_reach_is_told_and_the_panel_works_on_when_it_is_back(stage: Stage) -> None:
    desk, header = desk_of(stage), stage.panel.header
    stage.queue.away = True
    stage.feed.trouble.emit("away")
    desk.stepOn()
    stage.drain()
    assert (header.noticeKind, header.connected, desk.steps.busy) == ("fault", False, False)
    assert header.staleSince == "09.30"
    stage.queue.away = False
    stage.feed.recovered.emit()
    stage.moved()
    assert header.connected
    assert desk.card.stage == "called", "the action had gone through before the queue was lost"


def test_a_bug_is_logged_and_told(stage: Stage, expect_log: set[str]) -> None:
    expect_log.add("shared.qt.jobs")
    stage.queue.broken = True
    desk_of(stage).stepOn()
    stage.drain()
    assert stage.panel.header.noticeKind == "bug"


def test_a_counter_that_does_not_exist_leaves_the_officer_at_the_sign_in(qapp: QGuiApplication) -> None:
    stage = Stage("99")
    stage.drain()
    assert not stage.panel.seated
    assert (stage.panel.header.noticeCode, stage.panel.header.noticePlace) == ("unknown_counter", "99")


def test_every_twentieth_tick_lets_the_queue_close_what_the_clock_has_closed(stage: Stage) -> None:
    ticked: list[bool] = []
    keep: Callable[[], None] = stage.queue.tick

    def tick() -> None:
        ticked.append(True)
        keep()

    stage.queue.tick = tick  # type: ignore[method-assign]
    for _ in range(40):
        stage.feed.tick.emit()
        stage.drain()
    assert len(ticked) == 2
