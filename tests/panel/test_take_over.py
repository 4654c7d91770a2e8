"""Sitting down at a counter in use: asked first, not answered by the same key, not asked at one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from display.panel.preferences import Preferences, read_preferences, remember_seat, remember_strip
from shared.qt.docked_place import DockedPlace, Edge
from tests.gallery.motion import items_of
from tests.panel.stage import Stage
from tests.views.screen import Screen

Open = Callable[..., Screen]
Key = Qt.Key


def colleague_at_4(stage: Stage) -> str:
    """Somebody serves at counter 4; the number comes back."""
    stage.queue.open_counter("4")
    number = stage.queue.issue("C01").number
    stage.queue.call_next("4")
    stage.queue.start("4")
    stage.moved()
    return number


def settle(stage: Stage, screen: Screen) -> None:
    stage.drain()
    screen.settle()


@pytest.fixture
def asked(open_screen: Open) -> tuple[Stage, Screen, str]:
    """The number of an occupied counter and Enter have been typed."""
    stage = Stage()
    number = colleague_at_4(stage)
    screen = open_screen("display.panel.views", "Main", {"viewModel": stage.panel}, (900, 600))
    settle(stage, screen)
    screen.press(Key.Key_4)
    screen.press(Key.Key_Return)
    settle(stage, screen)
    return stage, screen, number


def test_a_typed_number_of_a_counter_in_use_asks_first(asked: tuple[Stage, Screen, str]) -> None:
    stage, screen, number = asked
    assert not stage.panel.seated
    assert screen.says(f"Loket 4 sedang dipakai: melayani {number}.")
    assert screen.says("Tetap duduk di sini?")
    assert {"Kembali", "Duduk di Loket 4"} <= set(screen.names())


def test_the_key_that_asked_does_not_answer(asked: tuple[Stage, Screen, str]) -> None:
    stage, screen, _ = asked
    for _ in range(3):
        screen.press(Key.Key_Return)
        settle(stage, screen)
        assert not stage.panel.seated


def test_escape_goes_back_to_the_typing(asked: tuple[Stage, Screen, str]) -> None:
    stage, screen, _ = asked
    screen.press(Key.Key_Escape)
    settle(stage, screen)
    assert stage.panel.signIn.asked == ""
    search = screen.root.findChild(QQuickItem, "counterSearch")
    assert search.hasActiveFocus()
    assert search.property("text") == "4"


@pytest.mark.parametrize("by_hand", [False, True], ids=["keyboard", "mouse"])
def test_who_says_so_sits_down_there(asked: tuple[Stage, Screen, str], by_hand: bool) -> None:
    stage, screen, number = asked
    stage.seconds += 2
    if by_hand:
        screen.click("Duduk di Loket 4")
    else:
        screen.press(Key.Key_Tab)
        screen.press(Key.Key_Return)
    settle(stage, screen)
    assert stage.panel.seated
    assert (stage.panel.desk.card.stage, stage.panel.desk.card.number) == ("serving", number)


def test_the_second_half_of_a_double_click_does_not_answer(qapp: QGuiApplication) -> None:
    stage = Stage()
    colleague_at_4(stage)
    stage.panel.signIn.sit("4")
    stage.drain()
    stage.seconds += 0.5
    stage.panel.signIn.join()
    stage.drain()
    assert not stage.panel.seated
    stage.seconds += 0.2
    stage.panel.signIn.join()
    stage.drain()
    assert stage.panel.seated


def test_one_on_a_break_asks_too_and_a_closed_one_opens_at_once(qapp: QGuiApplication) -> None:
    stage = Stage()
    stage.queue.open_counter("2")
    stage.queue.break_counter("2")
    stage.moved()
    sign_in = stage.panel.signIn
    sign_in.sit("2")
    stage.drain()
    assert (sign_in.asked, sign_in.askedState, sign_in.askedNumber) == ("2", "break", "")
    sign_in.goBack()
    sign_in.sit("1")
    stage.drain()
    assert (sign_in.asked, stage.panel.seated) == ("", True)


def test_the_question_follows_what_happens_at_that_counter(qapp: QGuiApplication) -> None:
    stage = Stage()
    colleague_at_4(stage)
    stage.panel.signIn.sit("4")
    stage.drain()
    stage.queue.finish("4")
    stage.queue.close_counter("4")
    stage.moved()
    assert (stage.panel.signIn.askedState, stage.panel.signIn.askedNumber) == ("closed", "")


def test_back_at_its_own_counter_a_panel_does_not_ask_and_at_another_it_does(qapp: QGuiApplication) -> None:
    stage = Stage()
    stage.moved()
    kept: list[str] = []
    stage.panel.seatKept.connect(kept.append)
    stage.panel.signIn.sit("4")
    stage.drain()
    assert kept == ["4 2026-02-03"]
    stage.queue.open_counter("2")
    again = stage.another_panel(None, own=kept[-1])
    again.signIn.sit("2")
    stage.drain()
    assert not again.seated
    again.signIn.goBack()
    again.signIn.sit("4")
    stage.drain()
    assert again.seated


@pytest.mark.parametrize("own", ["", "4 2026-02-02", "2 2026-02-03"])
def test_a_memory_of_another_day_or_counter_asks(qapp: QGuiApplication, own: str) -> None:
    stage = Stage()
    colleague_at_4(stage)
    panel = stage.another_panel(None, own=own)
    panel.signIn.sit("4")
    stage.drain()
    assert (panel.seated, panel.signIn.asked) == (False, "4")


def test_a_closed_counter_is_forgotten_so_that_a_colleague_there_is_asked_about(stage: Stage) -> None:
    kept: list[str] = []
    stage.panel.seatKept.connect(kept.append)
    stage.queue.close_counter("1")
    stage.moved()
    assert kept == [""]
    stage.queue.open_counter("1")
    stage.moved()
    stage.queue.close_counter("1")
    stage.moved()
    stage.panel.desk.leave()
    stage.drain()
    assert kept == ["", "1 2026-02-03", ""]


def test_a_seat_is_written_beside_what_else_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "panel.json"
    remember_strip(path, DockedPlace(Edge.TOP, 7, 1100, "DP-1"))
    remember_seat(path, "sqlite:////a.db", "4 2026-02-03")
    remember_seat(path, "sqlite:////b.db", "9 2026-02-03")
    remember_seat(path, "sqlite:////a.db", "")
    seats = {"sqlite:////b.db": "9 2026-02-03"}
    assert read_preferences(path) == Preferences(DockedPlace(Edge.TOP, 7, 1100, "DP-1"), {}, seats)


@pytest.mark.parametrize("size", [(1366, 768), (900, 600)], ids=str)
def test_the_number_of_people_waiting_stands_beside_the_name_and_on_nothing_else(
    open_screen: Open, size: tuple[int, int]
) -> None:
    stage = Stage()
    colleague_at_4(stage)
    for _ in range(12):
        stage.queue.issue("C01")
    stage.moved()
    screen = open_screen("display.panel.views", "Main", {"viewModel": stage.panel}, size)
    settle(stage, screen)
    (count,) = (one for one in items_of(screen.root) if one.objectName() == "waitingHere" and one.isVisible())
    assert count.property("text") == "12 menunggu"
    own = count.mapRectToScene(count.boundingRect())
    for other in count.parentItem().childItems():
        if other is not count and other.isVisible():
            assert not own.intersects(other.mapRectToScene(other.boundingRect())), other.property("text")
