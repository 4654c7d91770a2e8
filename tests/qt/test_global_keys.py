"""Keys while another program has the keyboard: read, mapped, told from repeats, taken on a real X server."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from shared.qt.keys.combos import BadKeyError, Bindings, Combo, read_bindings, read_combo
from shared.qt.keys.port import KeysReport, KeysState, NoKeys
from shared.qt.keys.relay import KeyRelay, session_keys
from shared.qt.keys.x11 import REPEAT_MS, Presses, X11Keys
from shared.qt.keys.x11_map import CONTROL, LOCK, KeyboardMap
from shared.qt.keys.xcb import KEY_PRESS, KEY_RELEASE, Connection, KeyEvent, XcbError
from tests.fakes.keys import FakeKeys, Heard
from tests.proof_report import ProofReport
from tests.qt.xserver import XServer, x_server

ACTIONS = {"main": "Ctrl+Num8,F13", "again": "Ctrl+Num7", "absent": ""}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Ctrl+Num8", "Ctrl+Num8"), (" ctrl + num8 ", "Ctrl+Num8"), ("f13", "F13"), ("shift+ctrl+a", "Ctrl+Shift+A"),
        ("Alt+F9", "Alt+F9"), ("meta+pageup", "Meta+PageUp"), ("Ctrl+NumEnter", "Ctrl+NumEnter"),
        ("Shift+F14", "Shift+F14"),
    ],
)  # fmt: skip
def test_a_key_is_read_and_written_again(written: str, text: str) -> None:
    assert read_combo(written).text == text


@pytest.mark.parametrize(
    "written", ["", "Ctrl", "Ctrl+", "Num10", "F25", "Ctrl+Ctrl+A", "Hyper+A", "Ctrl+Num8+Num9", "ä"]
)
def test_what_is_no_key_is_one_sentence(written: str) -> None:
    with pytest.raises(BadKeyError, match="tidak dikenal"):
        read_combo(written)


@pytest.mark.parametrize("written", ["A", "5", "Num8", "F8", "Shift+A", "Space", "Home"])
def test_no_key_is_taken_from_typing(written: str) -> None:
    with pytest.raises(BadKeyError):
        read_combo(written)


def test_bindings_are_the_usual_ones_unless_written_otherwise() -> None:
    usual = read_bindings({}, ACTIONS)
    assert {name: [combo.text for combo in combos] for name, combos in usual.items()} == {
        "main": ["Ctrl+Num8", "F13"], "again": ["Ctrl+Num7"], "absent": [],
    }  # fmt: skip
    own = read_bindings({"main": "", "absent": "F15"}, ACTIONS)
    assert [own["main"], own["absent"]] == [(), (Combo((), "F15"),)]


@pytest.mark.parametrize("written", [{"main": "F13", "again": "F13"}, {"sing": "F13"}, {"absent": "ctrl+num7"}])
def test_a_key_for_two_actions_or_an_unknown_action_is_refused(written: dict[str, str]) -> None:
    with pytest.raises(BadKeyError):
        read_bindings(written, ACTIONS)


# -- one keyboard ---------------------------------------------------------------------------------------------------
KEYBOARD = KeyboardMap(
    {80: (0xFF97, 0xFFB8), 191: (0x1008FF81,), 67: (0xFFBE, 0xFFCA), 77: (0xFF7F,), 78: (0xFF14,), 38: (0x61, 0x41)},
    [(), (66,), (37,), (), (77,), (78,), (), ()],
)


def test_the_keypad_has_its_digits_on_the_second_level_and_f13_another_name() -> None:
    assert KEYBOARD.codes("Num8") == [80]
    assert KEYBOARD.codes("F13") == [191], "not Shift+F1, which old layouts call F13"
    assert KEYBOARD.codes("A") == [38]
    assert KEYBOARD.codes("F20") == []


def test_every_set_of_locks_is_asked_for() -> None:
    masks = KEYBOARD.with_locks(CONTROL)
    assert KEYBOARD.locks == LOCK | 1 << 4 | 1 << 5
    assert len(masks) == len(set(masks)) == 8
    assert all(mask & CONTROL for mask in masks)


# -- a held key -----------------------------------------------------------------------------------------------------
def held(times: int, start: int = 1000, pause: int = 25, together: int = 0) -> list[KeyEvent]:
    """A key held down as a server tells it: after each pause a release and a press at (nearly) the same moment."""
    events = [KeyEvent(KEY_PRESS, 80, start, CONTROL)]
    for number in range(1, times + 1):
        at = start + number * pause
        events += [KeyEvent(KEY_RELEASE, 80, at, CONTROL), KeyEvent(KEY_PRESS, 80, at + together, CONTROL)]
    return [*events, KeyEvent(KEY_RELEASE, 80, start + (times + 1) * pause, CONTROL)]


@pytest.mark.parametrize("together", [0, 1, REPEAT_MS])
def test_a_held_key_is_one_press_and_the_next_press_counts(together: int) -> None:
    presses = Presses()
    first = [presses.counts(event) for event in held(120, together=together)]
    assert sum(first) == 1
    assert first[0]
    assert presses.counts(KeyEvent(KEY_PRESS, 80, 9000, CONTROL))


def test_a_held_key_whose_repeats_are_presses_only_is_one_press() -> None:
    presses = Presses()
    assert [presses.counts(KeyEvent(KEY_PRESS, 80, 1000 + 30 * n, CONTROL)) for n in range(9)] == [True] + [False] * 8


def test_two_keys_at_once_are_two_presses() -> None:
    presses = Presses()
    assert [presses.counts(KeyEvent(KEY_PRESS, code, 1000, CONTROL)) for code in (80, 79)] == [True, True]


# -- a real server --------------------------------------------------------------------------------------------------
@pytest.fixture
def server() -> Iterator[XServer]:
    with x_server(managed=False) as server:
        yield server


def begin(server: XServer, bindings: Bindings) -> tuple[X11Keys, Heard]:
    heard = Heard()
    keys = X11Keys(lambda: Connection(server.display))
    keys.start(bindings, heard.presses.put, heard.reports.put)
    return keys, heard


def test_keys_arrive_with_every_lock_on_and_off_and_f13_by_its_own_name(server: XServer) -> None:
    keys, heard = begin(server, read_bindings({}, ACTIONS))
    try:
        assert heard.report() == KeysReport(KeysState.READY, (("main", "Ctrl+Num8"), ("again", "Ctrl+Num7")))
        for lock in ("Shift_L", "Num_Lock", "Caps_Lock", "Num_Lock", "Scroll_Lock"):
            server.press("key", lock)
            # By their codes: 80 and 79 are 8 and 7 of the keypad, 191 is F13.
            server.press("keydown", "ctrl", "key", "80", "keyup", "ctrl", "key", "191")
            server.press("keydown", "ctrl", "key", "79", "keyup", "ctrl")
            assert [heard.press() for _ in range(3)] == ["main", "main", "again"], lock
        server.press("key", "80", "key", "79", "keydown", "alt", "key", "80", "keyup", "alt", "key", "191")
        assert heard.press() == "main", "only F13: without Ctrl the keypad stays free"
        assert heard.presses.empty()
    finally:
        keys.close()


def test_a_key_held_for_three_seconds_is_one_press(
    server: XServer, proof: ProofReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys, heard = begin(server, read_bindings({}, ACTIONS))
    heard.report()
    hold(server, "3")
    server.press("keydown", "ctrl", "key", "79", "keyup", "ctrl")
    counted = [heard.press(), heard.press()]
    keys.close()
    assert counted == ["main", "again"]
    assert heard.presses.empty()

    monkeypatch.setattr(Presses, "counts", lambda _, event: event.kind == KEY_PRESS)
    keys, heard = begin(server, read_bindings({}, ACTIONS))
    heard.report()
    hold(server, "3")
    server.press("keydown", "ctrl", "key", "79", "keyup", "ctrl")
    repeats = 0
    while heard.press() == "main":
        repeats += 1
    keys.close()
    assert repeats > 20, "the server must really repeat a held key"
    proof.none_of("second presses of a key held for 3 s", 1, presses=1)
    proof.say("negative control: repeats of the held key counted as presses", found=repeats)


def hold(server: XServer, seconds: str) -> None:
    server.press("keydown", "ctrl", "keydown", "80", "sleep", seconds, "keyup", "80", "keyup", "ctrl")


def test_keys_of_another_program_are_told_and_come_by_themselves_when_it_goes(
    server: XServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.qt.keys.x11.RETRY_S", 0.05)
    first, heard = begin(server, read_bindings({}, ACTIONS))
    assert heard.report().state is KeysState.READY
    second, heard = begin(server, read_bindings({"absent": "F15"}, ACTIONS))
    taken = KeysReport(KeysState.TAKEN, (("absent", "F15"),), ("Ctrl+Num8", "F13", "Ctrl+Num7"))
    assert heard.report() == taken
    first.close()
    assert heard.report().state is KeysState.READY
    server.press("key", "191")
    assert heard.press() == "main"
    second.close()


def test_another_layout_keeps_the_keys(server: XServer) -> None:
    keys, heard = begin(server, read_bindings({}, ACTIONS))
    try:
        heard.report()
        # Typing a letter that no key carries makes xdotool put it on a key for a moment.
        server.press("type", "ŵ")
        server.press("key", "191")
        assert heard.press() == "main"
    finally:
        keys.close()


def test_no_server_is_a_state_and_not_a_crash(expect_log: set[str]) -> None:
    expect_log.add("shared.qt.keys")

    def none() -> Connection:
        raise XcbError

    heard = Heard()
    keys = X11Keys(none)
    keys.start(read_bindings({}, ACTIONS), heard.presses.put, heard.reports.put)
    assert heard.report() == KeysReport(KeysState.FAILED)
    keys.close()
    with pytest.raises(XcbError):
        Connection(":699")


# -- other sessions -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("platform", "state"),
    [("wayland", KeysState.WAYLAND), ("wayland-egl", KeysState.WAYLAND), ("offscreen", KeysState.NO_SESSION)],
)
def test_a_session_without_global_keys_says_so(platform: str, state: KeysState) -> None:
    keys = session_keys(platform)
    assert isinstance(keys, NoKeys)
    heard = Heard()
    keys.start(read_bindings({}, ACTIONS), heard.presses.put, heard.reports.put)
    assert heard.report() == KeysReport(state)
    keys.start(read_bindings(dict.fromkeys(ACTIONS, ""), ACTIONS), heard.presses.put, heard.reports.put)
    assert heard.report() == KeysReport(KeysState.OFF)


def test_presses_arrive_on_the_gui_thread_and_none_after_the_end(qapp: QGuiApplication) -> None:
    source = FakeKeys()
    relay = KeyRelay(source)
    got: list[tuple[str, bool]] = []
    relay.pressed.connect(lambda action: got.append((action, threading.current_thread() is threading.main_thread())))
    relay.start(read_bindings({}, ACTIONS))
    thread = threading.Thread(target=source.press, args=("main",))
    thread.start()
    thread.join()
    qapp.processEvents()
    source.press("again")
    relay.close()
    qapp.processEvents()
    assert got == [("main", True)]
