"""Around the presses: two panels on one counter, looks that do not pile up, a queue out of reach, bugs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from tests.panel.stage import Stage, desk_of, shown


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
