"""The strip without a session: what each key does, what is told when it cannot, and what is remembered."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from display.panel.docking import LEAST_WIDTH, NO_KEYS, Strip, chosen_keys
from display.panel.preferences import Preferences, read_preferences, remember_strip
from display.panel.viewmodels.dock import USUAL_KEYS
from shared.ports.errors import WrongUse
from shared.qt.docked_place import DockedPlace, Edge
from shared.qt.keys.port import KeysReport, KeysState
from shared.rules.tickets import Outcome, Status
from tests.fakes.keys import FakeKeys
from tests.panel.stage import Stage, desk_of, shown
from tests.views.screen import Screen

Open = Callable[..., Screen]


def press(stage: Stage, action: str) -> None:
    stage.do(lambda: stage.panel.docking.press(action))


def test_each_key_does_what_its_button_does(stage: Stage) -> None:
    queue = stage.queue
    press(stage, "main")
    assert shown(stage) == ("called", "A001", "start")
    press(stage, "again")
    assert queue.ticket("A001").ticket.calls == 2
    press(stage, "undo")
    assert queue.ticket("A001").ticket.calls == 1
    press(stage, "main")
    press(stage, "park")
    assert queue.ticket("A001").ticket.status is Status.PARKED
    press(stage, "main")
    press(stage, "main")
    press(stage, "finish")
    assert queue.ticket("A002").ticket.outcome is Outcome.SELESAI
    assert set(USUAL_KEYS) == {"main", "again", "absent", "finish", "park", "undo", "window"}


def test_absent_by_its_key_when_it_may_be(stage: Stage) -> None:
    press(stage, "main")
    for _ in range(2):
        stage.pass_time(45)
        press(stage, "again")
    press(stage, "absent")
    assert stage.queue.ticket("A001").ticket.status is Status.ABSENT


@pytest.mark.parametrize(
    ("before", "action", "kind", "code"),
    [
        ((), "again", "why", "no_ticket"),
        ((), "finish", "why", "no_ticket"),
        (("main",), "finish", "why", "not_started"),
        (("main",), "absent", "why", "more_calls"),
        (("main", "main"), "again", "why", "already_here"),
    ],
)
def test_a_key_that_cannot_act_says_why_and_does_nothing(
    stage: Stage, before: tuple[str, ...], action: str, kind: str, code: str
) -> None:
    for step in before:
        press(stage, step)
    held = stage.queue.panel("1").counter.ticket
    stage.panel.docking.press(action)
    assert stage.executor.waiting == 0
    header = stage.panel.header
    assert (header.noticeKind, header.noticeCode) == (kind, code)
    assert stage.queue.panel("1").counter.ticket == held


def test_too_soon_is_told_by_its_code_for_the_seconds_run_on(stage: Stage) -> None:
    press(stage, "main")
    press(stage, "again")
    press(stage, "again")
    stage.panel.docking.press("absent")
    header = stage.panel.header
    assert (header.noticeKind, header.noticeCode) == ("why", "too_soon")
    assert desk_of(stage).steps.absentInS == 84


@pytest.mark.parametrize("action", ["main", "again", "park", "undo"])
def test_no_key_acts_through_an_open_pane(stage: Stage, action: str) -> None:
    desk = desk_of(stage)
    press(stage, "main")
    desk.openPane("transfer")
    stage.drain()
    before = stage.queue.panel("1").counter.ticket
    press(stage, action)
    assert stage.queue.panel("1").counter.ticket == before
    assert (desk.pane, stage.panel.header.noticeCode) == ("transfer", "pane_open")
    press(stage, "window")
    assert (stage.panel.docking.is_docked, desk.pane) == (True, "")
    press(stage, action)
    assert stage.queue.panel("1").counter.ticket != before


def test_keys_do_nothing_while_nobody_sits() -> None:
    stage = Stage()
    stage.moved()
    for action in USUAL_KEYS:
        stage.panel.docking.press(action)
    assert stage.executor.waiting == 0
    assert not stage.panel.docking.is_docked


def test_it_becomes_a_strip_as_soon_as_somebody_sits_and_a_window_when_that_fails() -> None:
    stage = Stage()
    model = stage.another_panel("1")
    assert not model.docking.is_docked
    docked = stage.another_panel("1", docked=True)
    assert docked.docking.is_docked, "at once, so that no window flashes up"
    stage.drain()
    assert docked.docking.is_docked
    wrong = stage.another_panel("99", docked=True)
    stage.drain()
    assert not wrong.docking.is_docked
    chosen = stage.another_panel(None, docked=True)
    assert not chosen.docking.is_docked
    chosen.signIn.sit("2")
    stage.drain()
    assert chosen.docking.is_docked


# -- keys of one's own ----------------------------------------------------------------------------------------------
def texts(remembered: dict[str, str], *given: str) -> dict[str, str]:
    bindings = chosen_keys(Preferences(keys=remembered), given)
    return {action: ",".join(combo.text for combo in combos) for action, combos in bindings.items()}


def test_keys_are_given_remembered_or_usual_in_this_order() -> None:
    assert texts({}) == USUAL_KEYS
    assert texts({"main": "F20"})["main"] == "F20"
    assert texts({"main": "F20", "again": "F21"}, "main=F22, Ctrl+J")["main"] == "F22,Ctrl+J"
    assert set(texts({"main": "F20"}, NO_KEYS).values()) == {""}
    assert texts({}, NO_KEYS, "main=F13")["main"] == "F13"


@pytest.mark.parametrize("given", ["main", "sing=F13", "main=A", "main=F99", "main=Ctrl+Num7"])
def test_a_wrong_key_is_one_sentence(given: str) -> None:
    with pytest.raises(WrongUse):
        texts({}, given)


# -- what is remembered ---------------------------------------------------------------------------------------------
def test_the_place_is_remembered_beside_what_else_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "panel.json"
    assert read_preferences(path) == Preferences()
    remember_strip(path, DockedPlace(Edge.TOP, 7, 1100, "DP-1"))
    path.write_text(json.dumps(json.loads(path.read_text()) | {"keys": {"main": "F20"}}))
    remember_strip(path, DockedPlace(Edge.BOTTOM, 9, 0, "DP-2"))
    assert read_preferences(path) == Preferences(DockedPlace(Edge.BOTTOM, 9, 0, "DP-2"), {"main": "F20"})
    assert [file.name for file in path.parent.iterdir()] == ["panel.json"]


@pytest.mark.parametrize(
    "text", ["", "[", "[]", "7", '{"strip": 5, "keys": []}', '{"strip": {"edge": "left", "x": "a", "width": -9}}']
)
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, text: str, expect_log: set[str]) -> None:
    expect_log.add("display.panel.preferences")
    path = tmp_path / "panel.json"
    path.write_text(text)
    assert read_preferences(path) == Preferences()


# -- the windows ----------------------------------------------------------------------------------------------------
def test_window_and_strip_are_one_panel_with_one_set_of_keys(open_screen: Open, tmp_path: Path) -> None:
    stage = Stage("1")
    stage.drain()
    stage.issue()
    screen = open_screen("display.panel.views", "Main", {"viewModel": stage.panel}, (900, 600))
    keys = FakeKeys()
    strip = Strip(screen.view, stage.panel, chosen_keys(Preferences(), ()), tmp_path / "panel.json", keys)
    strip.start()
    screen.settle()
    assert keys.bindings == chosen_keys(Preferences(), ())
    assert stage.panel.docking.keys["main"] == "Ctrl+Num8"
    keys.press("window")
    screen.settle()
    assert (screen.view.isVisible(), strip.view.isVisible()) == (False, True)
    assert (strip.view.height(), strip.view.width() >= min(LEAST_WIDTH, strip.view.screen().size().width())) == (
        96,
        True,
    )
    keys.press("main")
    screen.settle()
    stage.drain()
    assert desk_of(stage).card.stage == "called"
    stage.panel.dock.flipped.emit()
    keys.tell(KeysReport(KeysState.TAKEN, (), ("Ctrl+Num8",)))
    screen.settle()
    assert (stage.panel.dock.keysState, stage.panel.dock.keysTaken) == ("taken", "Ctrl+Num8")
    keys.press("window")
    screen.settle()
    assert (screen.view.isVisible(), strip.view.isVisible()) == (True, False)
    strip.close()
    assert keys.closed
    assert read_preferences(tmp_path / "panel.json").strip.edge is Edge.TOP
