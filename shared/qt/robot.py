"""Fingers on a real window: finds controls that a person could see and sends the touches a screen would send."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

log = logging.getLogger(__name__)

STEP_MS = 120
_PATIENCE_MS = 15_000


@dataclass(frozen=True, slots=True)
class Touch:
    """Wait until the control is there to be touched, then touch it."""

    name: str


@dataclass(frozen=True, slots=True)
class Click:
    """Wait until the control is there, then click it with the mouse."""

    name: str


@dataclass(frozen=True, slots=True)
class Until:
    """Wait until ``ready`` says so."""

    ready: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Pause:
    """Look at the screen for a while."""

    ms: int


@dataclass(frozen=True, slots=True)
class Photo:
    """Photograph the window into a PNG."""

    path: Path


Step = Touch | Click | Until | Pause | Photo


class Robot(QObject):
    """Plays steps on a window, one at a time. A step that is impossible for 15 s is logged and ends the play."""

    def __init__(self, view: QQuickView, play: Callable[[Robot], Iterator[Step]]) -> None:
        super().__init__(view)
        self.view = view
        self._steps = play(self)
        self._step: Step | None = None
        self._waited_ms = 0
        self._screen = QTest.createTouchDevice()
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._go)
        self._timer.start()

    def sees(self, name: str) -> bool:
        """Whether a person could touch the control now."""
        return find(self.view, name) is not None

    def reads(self, name: str) -> str:
        """The words on a control that a person can see now, or nothing."""
        item = find(self.view, name)
        return "" if item is None else str(item.property("text"))

    def _go(self) -> None:
        if self._step is None:
            self._step = next(self._steps, None)
            self._waited_ms = 0
            if self._step is None:
                self._timer.stop()
                return
        if self._play(self._step):
            self._step = None
            return
        self._waited_ms += STEP_MS
        if self._waited_ms >= _PATIENCE_MS and not isinstance(self._step, Until):
            log.error("nothing to act on: %s", self._step)
            self._timer.stop()

    def _play(self, step: Step) -> bool:
        match step:
            case Pause(ms):
                return self._waited_ms >= ms
            case Until(ready):
                return ready()
            case Photo(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                return bool(self.view.grabWindow().save(str(path)))
            case Touch(name):
                return self._press(name, self._touch)
            case Click(name):
                return self._press(name, self._click)

    def _press(self, name: str, act: Callable[[QPointF], None]) -> bool:
        item = find(self.view, name)
        if item is None:
            return False
        act(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)))
        return True

    def _touch(self, at: QPointF) -> None:
        point = at.toPoint()
        QTest.touchEvent(self.view, self._screen).press(0, point, self.view).commit()
        QTest.touchEvent(self.view, self._screen).release(0, point, self.view).commit()

    def _click(self, at: QPointF) -> None:
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at.toPoint())


def find(view: QQuickView, name: str) -> QQuickItem | None:
    """The control of that object name which is visible, enabled and inside the window, else ``None``."""
    root: QQuickItem | None = view.rootObject()
    if root is None:
        return None
    window = view.size()
    for item in _all_items(root):
        if item.objectName() != name or not item.isVisible() or not item.isEnabled() or item.opacity() < 0.5:
            continue
        centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        if 0 <= centre.x() < window.width() and 0 <= centre.y() < window.height() and item.width() > 0:
            return item
    return None


def names(view: QQuickView) -> list[str]:
    """Object names of every control that :func:`find` would find."""
    root: QQuickItem | None = view.rootObject()
    found = [] if root is None else [item.objectName() for item in _all_items(root) if item.objectName()]
    return [name for name in dict.fromkeys(found) if find(view, name) is not None]


def _all_items(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _all_items(child)
