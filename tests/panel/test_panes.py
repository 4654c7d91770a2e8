"""The panes of a counter: transfer, break, closing; they shut themselves when they lose their sense."""

from __future__ import annotations

from shared.rules.counters import CounterState
from shared.rules.tickets import Status
from tests.panel.stage import Stage, desk_of, shown


def test_a_transfer_goes_to_the_chosen_place_and_nowhere_before_one_is_chosen(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    desk.openPane("transfer")
    stage.drain()
    transfer = desk.transfer
    transfer.search("layanan dua")
    assert [row.key for row in transfer.targets.rows] == ["service:A02", "service:B01"]
    desk.transferVisitor()
    assert (stage.executor.waiting, transfer.targetName) == (0, ""), "nothing is chosen by typing"
    transfer.move(1)
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
    assert (transfer.current, transfer.target, transfer.noneFits) == (-1, None, True)
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
