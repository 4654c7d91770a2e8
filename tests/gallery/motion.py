"""Brings a window to rest at once: every motion that ends is moved to its end, and layouts settle."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.views.screen import Screen

_MOST_ROUNDS = 40
ENDLESS = -2
"""``loops`` of a motion that never ends (QML's Animation.Infinite)."""


def items_of(item: QQuickItem) -> Iterator[QQuickItem]:
    """``item`` and everything drawn in it, in drawing order without regard to z."""
    yield item
    for child in item.childItems():
        yield from items_of(child)


def be_laid_out(screen: Screen) -> None:
    """Let pages that measure themselves once they are laid out (timers of no length) do so until none does any more."""
    for _ in range(_MOST_ROUNDS):
        screen.settle()
        if not any(_measures(item) for item in items_of(screen.root)):
            return


def _measures(item: QQuickItem) -> bool:
    timers = (child for child in item.children() if child.inherits("QQmlTimer"))
    return any(timer.property("running") and timer.property("interval") == 0 for timer in timers)


def come_to_rest(screen: Screen) -> None:
    """Motions that end are moved to their end. Glides jump from now on, and are sent to their end once more."""
    be_laid_out(screen)
    motions, gliding = _motions(screen.root)
    for motion in motions:
        QMetaObject.invokeMethod(motion, "complete")
    if gliding:
        for motion in gliding:
            motion.setProperty("duration", 0)
        width, height = screen.view.width(), screen.view.height()
        for size in ((width - 16, height - 9), (width, height)):
            screen.view.resize(*size)
            be_laid_out(screen)
    QGuiApplication.processEvents()


def _motions(root: QQuickItem) -> tuple[list[QObject], list[QObject]]:
    """Motions under way that end by themselves, and those of properties that glide to each new value.

    How far a glide is, is not known from outside.
    """
    under_way: list[QObject] = []
    gliding: list[QObject] = []
    for item in items_of(root):
        for child in item.children():
            if child.inherits("QQuickAbstractAnimation"):
                if child.property("running") and child.property("loops") != ENDLESS:
                    under_way.append(child)
            elif child.inherits("QQuickBehavior"):
                gliding += [motion for motion in child.children() if motion.inherits("QQuickNumberAnimation")]
    return under_way, gliding
