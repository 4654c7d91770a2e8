"""Words that a screenful cuts through: a text may be parted between its lines, never within one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.gallery.motion import items_of
from tests.views.screen import Screen, letters_of

LEADING = 0.15
"""What of a line's height is no ink, above and below."""


def half_lines(screen: Screen) -> list[str]:
    """Texts in sight that lose a part of a line, at an edge or in their own item."""
    found = []
    for item in items_of(screen.root):
        if not (item.inherits("QQuickText") and item.isVisible() and item.property("text")):
            continue
        letters = letters_of(item)
        around = [(place, item.mapRectToItem(place, letters)) for place in _around(item)]
        around.append((screen.view.contentItem(), item.mapRectToItem(screen.view.contentItem(), letters)))
        if any(not seen.intersects(place.boundingRect()) for place, seen in around if place.clip()):
            continue
        lines = int(item.property("lineCount"))
        if letters.width() > item.width() + 1 or not all(_whole(place, seen, lines) for place, seen in around):
            found.append(item.property("text"))
    return found


def _around(item: QQuickItem) -> Iterator[QQuickItem]:
    """What cuts the item off, and the controls it belongs to."""
    while (parent := item.parentItem()) is not None:
        if parent.clip() or parent.inherits("QQuickControl"):
            yield parent
        item = parent


def _whole(place: QQuickItem, letters: QRectF, lines: int) -> bool:
    room = place.boundingRect().adjusted(-1, -1, 1, 1)
    if letters.left() < room.left() or letters.right() > room.right():
        return False
    line = letters.height() / lines
    lost = [room.top() - letters.top(), letters.bottom() - room.bottom()]
    if not place.clip():
        return all(part <= 0 for part in lost)
    return all(part <= 0 or min(part % line, line - part % line) <= LEADING * line for part in lost)
