"""Global keys on Windows, with its libraries played: registered without repeat, told when taken, given back."""

from __future__ import annotations

import queue
from typing import Any

from shared.qt.keys.combos import read_bindings
from shared.qt.keys.port import KeysReport, KeysState
from shared.qt.keys.windows import WM_HOTKEY, WindowsKeys
from tests.fakes.keys import Heard

ACTIONS = {"main": "Ctrl+Num8,F13", "again": "Ctrl+Num7", "absent": ""}


class User32:
    """The part of user32 that registers hot keys, with a message queue filled by the test."""

    def __init__(self, taken: set[tuple[int, int]] = frozenset()) -> None:  # type: ignore[assignment]
        self.taken = taken
        self.registered: dict[int, tuple[int, int]] = {}
        self.messages: queue.SimpleQueue[tuple[int, int]] = queue.SimpleQueue()

    def RegisterHotKey(self, window: None, number: int, modifiers: int, code: int) -> int:
        if (modifiers, code) in self.taken:
            return 0
        self.registered[number] = (modifiers, code)
        return 1

    def UnregisterHotKey(self, window: None, number: int) -> int:
        return int(self.registered.pop(number, None) is not None)

    def PeekMessageW(self, *rest: object) -> int:
        return 0

    def GetMessageW(self, message: Any, *rest: object) -> int:
        kind, number = self.messages.get(timeout=30)
        message._obj.message, message._obj.w_param = kind, number
        return int(kind == WM_HOTKEY)

    def PostThreadMessageW(self, thread: int, kind: int, *rest: int) -> int:
        self.messages.put((kind, 0))
        return 1


class Kernel32:
    def GetCurrentThreadId(self) -> int:
        return 7


def test_hot_keys_are_registered_without_repeat_told_when_taken_and_given_back() -> None:
    no_repeat, control = 0x4000, 2
    user32, heard = User32({(no_repeat | control, 0x67)}), Heard()
    keys = WindowsKeys(user32, Kernel32())
    keys.start(read_bindings({"absent": "Ctrl+NumEnter"}, ACTIONS), heard.presses.put, heard.reports.put)
    assert heard.report() == KeysReport(KeysState.TAKEN, (("main", "Ctrl+Num8"),), ("Ctrl+Num7",))
    assert user32.registered == {1: (no_repeat | control, 0x68), 2: (no_repeat, 0x7C)}
    user32.messages.put((WM_HOTKEY, 2))
    assert heard.press() == "main"
    keys.close()
    assert user32.registered == {}
