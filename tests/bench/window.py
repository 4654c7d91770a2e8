"""One of the product's windows as its own process, which also answers where a control stands and touches it.

Run by the benchmarks: `python -m tests.bench.window WHICH QUEUE_URL WIDTH HEIGHT …`. Requests come line by line on
standard input, answers go to standard output as JSON; the end of the input ends the window.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest

from shared.qt.robot import find
from shared.qt.window import WindowOptions


class Helper(QObject):
    """Carries out the requests on the GUI thread: ``where NAME``, ``touch NAME``."""

    _asked = Signal(str)
    _ended = Signal()

    def __init__(self, view: QQuickView) -> None:
        super().__init__(view)
        self._view = view
        self._screen = QTest.createTouchDevice()
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(QCoreApplication.quit, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._listen, name="requests", daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self._asked.emit(line.strip())
        self._ended.emit()

    @Slot(str)
    def _answer(self, line: str) -> None:
        verb, _, name = line.partition(" ")
        item = find(self._view, name)
        answer: dict[str, object] = {"found": item is not None}
        if item is not None:
            corner = item.mapToScene(QPointF(0, 0))
            end = item.mapToScene(QPointF(item.width(), item.height()))
            answer["box"] = [corner.x(), corner.y(), end.x(), end.y()]
            if verb == "touch":
                at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
                answer["at"] = time.monotonic()
                QTest.touchEvent(self._view, self._screen).press(0, at, self._view).commit()
                QTest.touchEvent(self._view, self._screen).release(0, at, self._view).commit()
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def run(which: str, url: str, width: int, height: int, *more: str) -> int:
    """Show the window at the top left of the screen until the input ends."""
    options = WindowOptions(title=which, size=(width, height), position=(0, 0))
    return _RUN[which](url, options, *more)


def _kiosk(url: str, options: WindowOptions, printer: str | None = None) -> int:
    from kiosk.wiring import run_kiosk

    return run_kiosk(url, printer, options, on_ready=Helper)


def _wall(url: str, options: WindowOptions, room: str = "", sound: str | None = None) -> int:
    from display.wall.wiring import WallVoice, run_wall

    return run_wall(
        url, room or None, options, on_ready=Helper, voice=WallVoice(sound_dir=Path(sound) if sound else None)
    )


def _panel(url: str, options: WindowOptions, counter: str | None = None) -> int:
    from display.panel.wiring import run_panel

    return run_panel(url, counter, options, on_ready=Helper)


_RUN: dict[str, Callable[..., int]] = {"kiosk": _kiosk, "wall": _wall, "panel": _panel}


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), *sys.argv[5:]))
