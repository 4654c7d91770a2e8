"""Brings a window to rest at once: every motion that ends is moved to its end, and layouts settle."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.views.screen import Screen

ENDLESS = -2
"""``loops`` of a motion that never ends (QML's Animation.Infinite)."""


def items_of(item: QQuickItem) -> Iterator[QQuickItem]:
    """``item`` and everything drawn in it, in drawing order without regard to z."""
    yield item
    for child in item.childItems():
        yield from items_of(child)


def running(root: QQuickItem) -> list[QObject]:
    """The motions under way that end by themselves."""
    return [
        child
        for item in items_of(root)
        for child in item.children()
        if child.inherits("QQuickAbstractAnimation")
        and child.property("running")
        and child.property("loops") != ENDLESS
    ]


def glides(root: QQuickItem) -> list[QObject]:
    """The motions of properties that glide to each new value; how far they are is not known from outside."""
    return [
        motion
        for item in items_of(root)
        for child in item.children()
        if child.inherits("QQuickBehavior")
        for motion in child.children()
        if motion.inherits("QQuickNumberAnimation")
    ]


def come_to_rest(screen: Screen) -> None:
    """Two rounds: what a motion's end sets off has its own motion. Glides jump, and are sent to their end once more."""
    for _ in range(2):
        screen.settle()
        for motion in running(screen.root):
            QMetaObject.invokeMethod(motion, "complete")
    gliding = glides(screen.root)
    if gliding:
        for motion in gliding:
            motion.setProperty("duration", 0)
        width, height = screen.view.width(), screen.view.height()
        for size in ((width - 16, height - 9), (width, height)):
            screen.view.resize(*size)
            screen.settle()
    QGuiApplication.processEvents()
    screen.view.grabWindow()
