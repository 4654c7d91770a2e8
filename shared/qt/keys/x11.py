"""Global keys on X11: taken with XGrabKey over a connection and a thread of their own."""

from __future__ import annotations

import logging
import os
import select
import threading
from collections.abc import Callable

from shared.qt.keys.combos import Bindings, Combo
from shared.qt.keys.port import KeysReport, KeysState, Pressed, Told
from shared.qt.keys.x11_map import KeyboardMap
from shared.qt.keys.xcb import KEY_PRESS, KEY_RELEASE, MAPPING_NOTIFY, Connection, KeyEvent, XcbError

log = logging.getLogger(__name__)

RETRY_S = 5.0
REPEAT_MS = 20
"""A held key repeats as a release and a press at the same moment; no finger is that quick."""


class Presses:
    """Tells presses from the repeats of a key that is held."""

    def __init__(self) -> None:
        self._down: set[int] = set()
        self._released: dict[int, int] = {}

    def counts(self, event: KeyEvent) -> bool:
        """Whether ``event`` is a new press."""
        if event.kind == KEY_RELEASE:
            self._down.discard(event.keycode)
            self._released[event.keycode] = event.time_ms
            return False
        before = self._released.get(event.keycode)
        held = event.keycode in self._down or (before is not None and 0 <= event.time_ms - before <= REPEAT_MS)
        self._down.add(event.keycode)
        return not held


class X11Keys:
    """``GlobalKeys`` on an X server; another program that has a key keeps it, and it is tried again every 5 s."""

    def __init__(self, connect: Callable[[], Connection] = Connection) -> None:
        self._connect = connect
        self._wake_read, self._wake_write = os.pipe()
        self._thread: threading.Thread | None = None

    def start(self, bindings: Bindings, pressed: Pressed, told: Told) -> None:
        self._thread = threading.Thread(target=self._run, args=(bindings, pressed, told), name="global-keys")
        self._thread.start()

    def close(self) -> None:
        os.write(self._wake_write, b".")
        if self._thread is not None:
            self._thread.join()
        os.close(self._wake_read)
        os.close(self._wake_write)

    def _run(self, bindings: Bindings, pressed: Pressed, told: Told) -> None:
        if not any(bindings.values()):
            told(KeysReport(KeysState.OFF))
            return
        try:
            connection = self._connect()
        except XcbError as error:
            log.warning("no global keys: %s", error)
            told(KeysReport(KeysState.FAILED))
            return
        try:
            self._serve(_Taken(connection, bindings), connection, pressed, told)
        except XcbError as error:
            log.warning("global keys have ended: %s", error)
            told(KeysReport(KeysState.FAILED))
        finally:
            connection.close()

    def _serve(self, taken: _Taken, connection: Connection, pressed: Pressed, told: Told) -> None:
        presses = Presses()
        report: KeysReport | None = None
        again = True
        while True:
            if again:
                taken.take()
                if taken.report() != report:
                    report = taken.report()
                    log.info("global keys: %s", report.state)
                    told(report)
            again = False
            # Before each wait: events that came along with an answer lie in the library's queue, not in the socket.
            for event in connection.events():
                if event.kind == MAPPING_NOTIFY:
                    again = True
                elif event.kind in {KEY_PRESS, KEY_RELEASE} and presses.counts(event):
                    action = taken.action(event)
                    if action is not None:
                        pressed(action)
            if again:
                continue
            wait = RETRY_S if report is not None and report.state is KeysState.TAKEN else None
            ready, _, _ = select.select([connection.fileno, self._wake_read], [], [], wait)
            if self._wake_read in ready:
                return
            again = not ready


class _Taken:
    """The keys that this connection has, on the keyboard as it is laid out now."""

    def __init__(self, connection: Connection, bindings: Bindings) -> None:
        self._connection = connection
        self._bindings = bindings
        self._held: set[tuple[int, int]] = set()
        self._actions: dict[tuple[int, int], str] = {}
        self._locks = 0
        self._granted: dict[str, str] = {}
        self._refused: list[str] = []

    def take(self) -> None:
        """Take every key that can be had; those that the layout no longer has are given back."""
        keyboard = KeyboardMap(self._connection.keysyms(), self._connection.modifier_keys())
        self._locks, self._actions = keyboard.locks, {}
        self._granted, self._refused = {}, []
        wanted: set[tuple[int, int]] = set()
        for action, combos in self._bindings.items():
            for combo in combos:
                places = [(code, keyboard.mask(combo)) for code in keyboard.codes(combo.key)]
                if places and self._take(keyboard, places, combo, wanted):
                    self._granted.setdefault(action, combo.shown)
                    self._actions |= dict.fromkeys(places, action)
        for place in self._held - wanted:
            self._connection.release_key(*place)
        self._held &= wanted

    def _take(
        self, keyboard: KeyboardMap, places: list[tuple[int, int]], combo: Combo, wanted: set[tuple[int, int]]
    ) -> bool:
        each = {(code, mask) for code, plain in places for mask in keyboard.with_locks(plain)}
        for place in each - self._held:
            error = self._connection.take_key(*place)
            if error:
                log.info("%s is refused (error %s)", combo.text, error)
                self._refused.append(combo.shown)
                return False
            self._held.add(place)
        wanted |= each
        return True

    def report(self) -> KeysReport:
        """What works and what does not."""
        state = KeysState.TAKEN if self._refused else KeysState.READY
        return KeysReport(state, tuple(self._granted.items()), tuple(self._refused))

    def action(self, event: KeyEvent) -> str | None:
        """What the pressed key does."""
        return self._actions.get((event.keycode, event.state & 0xFF & ~self._locks))
