"""Global keys pressed by the test instead of fingers."""

from __future__ import annotations

import queue

from shared.qt.keys.combos import Bindings
from shared.qt.keys.port import KeysReport, KeysState, Pressed, Told


class FakeKeys:
    """``GlobalKeys`` with ``press``; ``report`` is told when it starts, ``tell`` tells another one."""

    def __init__(self, report: KeysReport | None = None) -> None:
        self._report = report
        self._pressed: Pressed | None = None
        self._told: Told | None = None
        self.bindings: Bindings = {}
        self.closed = False

    def start(self, bindings: Bindings, pressed: Pressed, told: Told) -> None:
        self.bindings, self._pressed, self._told = bindings, pressed, told
        granted = tuple((action, combos[0].shown) for action, combos in bindings.items() if combos)
        told(self._report or KeysReport(KeysState.READY, granted))

    def press(self, action: str) -> None:
        """A finger on the key of ``action``."""
        assert self._pressed is not None
        self._pressed(action)

    def tell(self, report: KeysReport) -> None:
        """The session says something new."""
        assert self._told is not None
        self._told(report)

    def close(self) -> None:
        self.closed = True


class Heard:
    """Presses and reports, as they come from the thread of the keys."""

    def __init__(self) -> None:
        self.presses: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.reports: queue.SimpleQueue[KeysReport] = queue.SimpleQueue()

    def report(self) -> KeysReport:
        return self.reports.get(timeout=30)

    def press(self) -> str:
        return self.presses.get(timeout=30)
