"""Global keys on Windows: RegisterHotKey on a thread with its own message queue. Written by its manual, untried."""

from __future__ import annotations

import ctypes
import logging
import sys
import threading
from typing import Any

from shared.qt.keys.combos import KEYPAD, NAMED, Bindings, Combo
from shared.qt.keys.port import KeysReport, KeysState, Pressed, Told

log = logging.getLogger(__name__)

WM_QUIT, WM_HOTKEY, WM_USER = 0x0012, 0x0312, 0x0400
NO_REPEAT = 0x4000
_MODIFIERS = {"Alt": 1, "Ctrl": 2, "Shift": 4, "Meta": 8}
_NAMED = dict(zip(NAMED, (0x2D, 0x24, 0x23, 0x21, 0x22, 0x13, 0x20), strict=True))
# The keypad's Enter has the code of the other Enter, which must stay free.
_KEYPAD = {"times": 0x6A, "plus": 0x6B, "minus": 0x6D, "dot": 0x6E, "slash": 0x6F}


class _Message(ctypes.Structure):
    _fields_ = [
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("w_param", ctypes.c_size_t),
        ("l_param", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_long),
        ("y", ctypes.c_long),
        ("private", ctypes.c_uint32),
    ]


def code_of(key: str) -> int | None:
    """The virtual key of ``key``, ``None`` when it has none; the keypad's digits have theirs only with Num Lock on."""
    if key in _NAMED:
        return _NAMED[key]
    if key in KEYPAD.values():
        return next((_KEYPAD[name] for name in _KEYPAD if KEYPAD[name] == key), None)
    if key.startswith("Num"):
        return 0x60 + int(key[3:])
    return 0x70 + int(key[1:]) - 1 if len(key) > 1 else ord(key)


def modifiers_of(combo: Combo) -> int:
    """The modifier bits of ``combo``; a held key must not repeat."""
    return sum(_MODIFIERS[name] for name in combo.modifiers) | NO_REPEAT


class WindowsKeys:
    """``GlobalKeys`` by RegisterHotKey. ``user32`` and ``kernel32`` are the system's libraries."""

    def __init__(self, user32: Any, kernel32: Any) -> None:  # noqa: ANN401 - libraries without types
        self._user32 = user32
        self._kernel32 = kernel32
        self._ready = threading.Event()
        self._thread_id = 0
        self._thread: threading.Thread | None = None

    def start(self, bindings: Bindings, pressed: Pressed, told: Told) -> None:
        self._thread = threading.Thread(target=self._run, args=(bindings, pressed, told), name="global-keys")
        self._thread.start()

    def close(self) -> None:
        if self._thread is None:
            return
        self._ready.wait()
        self._user32.PostThreadMessageW(self._thread_id, WM_QUIT, 0, 0)
        self._thread.join()

    def _run(self, bindings: Bindings, pressed: Pressed, told: Told) -> None:
        self._thread_id = self._kernel32.GetCurrentThreadId()
        message = _Message()
        # A thread has a message queue only once it has looked for a message; a quit sent earlier would be lost.
        self._user32.PeekMessageW(ctypes.byref(message), None, WM_USER, WM_USER, 0)
        self._ready.set()
        actions, report = self._register(bindings)
        told(report)
        while self._user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            if message.message == WM_HOTKEY and message.w_param in actions:
                pressed(actions[message.w_param])
        for number in actions:
            self._user32.UnregisterHotKey(None, number)

    def _register(self, bindings: Bindings) -> tuple[dict[int, str], KeysReport]:
        actions: dict[int, str] = {}
        granted: dict[str, str] = {}
        refused = []
        wanted = [(action, combo) for action, combos in bindings.items() for combo in combos]
        for number, (action, combo) in enumerate(wanted, 1):
            code = code_of(combo.key)
            if code is None:
                continue
            if self._user32.RegisterHotKey(None, number, modifiers_of(combo), code):
                actions[number] = action
                granted.setdefault(action, combo.shown)
            else:
                log.info("%s is refused", combo.text)
                refused.append(combo.shown)
        if not wanted:
            return {}, KeysReport(KeysState.OFF)
        state = KeysState.TAKEN if refused else KeysState.READY
        return actions, KeysReport(state, tuple(granted.items()), tuple(refused))


def windows_keys() -> WindowsKeys | None:
    """The keys of this system; ``None`` on another one."""
    if sys.platform == "win32":
        return WindowsKeys(ctypes.windll.user32, ctypes.windll.kernel32)
    return None
