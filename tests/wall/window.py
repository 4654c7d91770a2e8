"""The wall's window in tests: its usual size, and what can be seen in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtQuick import QQuickItem

from tests.views.screen import Screen

FULL_HD = (1920, 1080)
Opened = Callable[..., Screen]


def seen(screen: Screen, name: str) -> list[QQuickItem]:
    """The visible items of this name, rows of lists too."""

    def walk(one: QQuickItem) -> Iterator[QQuickItem]:
        if one.isVisible():
            yield one
            for child in one.childItems():
                yield from walk(child)

    return [one for one in walk(screen.root) if one.objectName() == name]
