"""The strip over another program on a real X server: it acts, and the keyboard stays where it was."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.rules.tickets import Status
from tests.panel.real import COUNTER, STRIP, WINDOW, Desk, desk_on
from tests.proof_report import ProofReport
from tests.qt.xserver import until, x_server

SCREEN = (1366, 768)
HEIGHT = 96
MAIN_BUTTON = (560, SCREEN[1] - HEIGHT + 32)
HANDLE = (20, SCREEN[1] - HEIGHT + 40)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with x_server() as server, desk_on(server, tmp_path) as desk:
        yield desk


def under_pointer(desk: Desk, x: int, y: int) -> int:
    desk.server.press("mousemove", str(x), str(y))
    said = desk.server.run("xdotool", "getmouselocation", "--shell")
    return int(dict(line.split("=") for line in said.split())["WINDOW"])


def frame_of(desk: Desk, window: int) -> int:
    """The window manager's window around ``window``, or itself."""
    tree = desk.server.run("xwininfo", "-tree", "-id", str(window))
    root, parent = (int(re.search(rf"{word} window id: (0x\w+)", tree)[1], 16) for word in ("Root", "Parent"))  # type: ignore[index]
    return window if parent == root else frame_of(desk, parent)


def test_clicks_act_and_the_keyboard_stays_with_the_other_program(desk: Desk, proof: ProofReport) -> None:
    server = desk.server
    with server.other_program(desk.folder, "maximised") as other, desk.panel("--strip"):
        strip = server.window(STRIP)
        assert server.place(strip) == (0, SCREEN[1] - HEIGHT, SCREEN[0], HEIGHT)
        top, height = (server.place(other.window)[at] for at in (1, 3))
        until(
            lambda: sum(server.place(other.window)[1::2]) <= SCREEN[1] - HEIGHT or None, "the other window is covered"
        )
        server.press("type", "nik 3201")
        clicks = desk.called_by("A001", lambda: desk.click(*MAIN_BUTTON))
        assert (server.focus(), server.active()) == (other.window, other.window)
        server.press("type", "12")
        until(lambda: other.text == "nik 320112" or None, f"{other.text!r} was typed")
        proof.say(
            "clicks on the strip that acted, with the focus left where it was", clicks=clicks, typed=len(other.text)
        )
        assert height >= HEIGHT
        assert top >= 0


def test_it_stays_above_a_window_that_is_put_over_it(desk: Desk) -> None:
    server = desk.server
    with server.other_program(desk.folder) as other, desk.panel("--strip"):
        strip = server.window(STRIP)
        server.press("windowmove", str(other.window), "200", "500", "windowraise", str(other.window))
        until(lambda: server.place(other.window)[1] > 400 or None, "the other window did not move")
        assert under_pointer(desk, 560, 560) == frame_of(desk, other.window)
        assert under_pointer(desk, *MAIN_BUTTON) == frame_of(desk, strip)
        desk.called_by("A001", lambda: desk.click(*MAIN_BUTTON))
        assert server.focus() == other.window


def test_keys_act_from_the_other_program_and_are_not_typed(desk: Desk) -> None:
    server = desk.server
    with server.other_program(desk.folder) as other, desk.panel("--strip"):
        server.window(STRIP)
        desk.called_by("A001", lambda: desk.key("8"))
        server.press("type", "abc")
        desk.press_until(Status.SERVING, "A001", lambda: server.press("key", "191"))
        assert server.focus() == other.window
        until(lambda: other.text == "abc" or None, f"{other.text!r} was typed")
        desk.key("9")
        until(lambda: desk.queue.ticket("A001").ticket.status is Status.DONE or None, "Ctrl+Num9 did not finish")
        assert desk.number == ""


def test_a_key_held_for_three_seconds_calls_one_person(desk: Desk, proof: ProofReport) -> None:
    server = desk.server
    with server.other_program(desk.folder), desk.panel("--strip"):
        server.window(STRIP)
        server.press("keydown", "ctrl", "keydown", "80", "sleep", "3", "keyup", "80", "keyup", "ctrl")
        desk.called("A001")
        ticket = desk.queue.ticket("A001").ticket
        assert (ticket.status, ticket.calls) == (Status.CALLED, 1)
        desk.press_until(Status.SERVING, "A001", lambda: desk.key("8"))
        proof.none_of("steps but one by a key held for 3 s", 1, steps=1)


def test_window_and_strip_change_over_by_a_key(desk: Desk) -> None:
    server = desk.server
    with server.other_program(desk.folder) as other, desk.panel("--strip") as process:
        server.window(STRIP)
        desk.key("slash")
        window = server.window(WINDOW)
        until(lambda: server.focus() == window or None, "the window has no keyboard")
        desk.key("slash")
        server.window(STRIP)
        until(lambda: server.focus() == other.window or None, "the keyboard did not go back")
        assert process.poll() is None


def test_its_place_is_remembered_and_one_off_the_screen_is_corrected(desk: Desk) -> None:
    server = desk.server
    with desk.panel("--strip"):
        strip = server.window(STRIP)
        x, y = HANDLE
        server.press("mousemove", str(x), str(y), "mousedown", "1")
        server.press("mousemove", str(x + 5), "300", "mousemove", str(x + 5), "60", "mouseup", "1")
        until(lambda: server.place(strip) == (0, 0, SCREEN[0], HEIGHT) or None, "it does not lie at the top edge")
        until(lambda: desk.written().get("edge") == "top" or None, "its place was not written")
    with desk.panel("--strip"):
        assert server.place(server.window(STRIP)) == (0, 0, SCREEN[0], HEIGHT)
    far = {"strip": {"edge": "bottom", "x": 5000, "width": 1100, "screen": "gone"}, "keys": {"main": "Ctrl+Alt+J"}}
    desk.settings.write_text(json.dumps(far))
    with desk.panel("--strip"):
        strip = server.window(STRIP)
        assert server.place(strip) == (SCREEN[0] - 1100, SCREEN[1] - HEIGHT, 1100, HEIGHT)
        server.press("key", "ctrl+alt+j")
        desk.called("A001")
        desk.click(SCREEN[0] - 1100 + 20, HANDLE[1])
        until(lambda: desk.written().get("edge") == "top" or None, "a click on the handle changes the edge")
    assert json.loads(desk.settings.read_text())["keys"] == far["keys"], "keys of one's own stay"


def test_a_second_panel_is_told_that_its_keys_are_taken(desk: Desk) -> None:
    with desk.panel("--strip"):
        desk.server.window(STRIP)
        with desk.panel("--strip", "--counter", "4"):
            log = desk.folder / "state" / "antrean" / "log" / "panel.log"
            until(lambda: "Ctrl+Num8 is refused" in log.read_text("utf-8") or None, "nothing was refused")
        desk.called_by("A001", lambda: desk.key("8"))
    assert desk.queue.panel(COUNTER).counter.ticket is not None
