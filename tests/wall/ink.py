"""Where the ink of a window's texts lies, and which of it is cut, runs into other ink, or leaves its own ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

_ABOVE, _BELOW = 0.76, 0.22
"""Of a line of the face: from its baseline up to its capitals, and down to its tails if it has any, in em."""
_TAILS = frozenset("gjpqyQ,;()")
_SLACK = 1.5
"""Pixels."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A text, and the rectangle of its letters in the window."""

    text: str
    rect: QRectF
    item: QQuickItem


def inks(root: QQuickItem) -> list[Ink]:
    """Every visible text of the window."""
    return [ink for item in _shown(root) if item.inherits("QQuickText") and (ink := _ink(item)) is not None]


def cut(root: QQuickItem) -> list[str]:
    """Texts whose letters leave the window, their own width, or the surface they stand on."""
    found = []
    for ink in inks(root):
        grounds = [root, *_grounds(ink.item)]
        fits = all(
            one.mapRectToScene(one.boundingRect()).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(ink.rect)
            for one in grounds
        )
        if not fits or ink.item.property("truncated") or ink.item.property("contentWidth") > ink.item.width() + _SLACK:
            found.append(ink.text)
    return found


def meeting(root: QQuickItem) -> list[tuple[str, str]]:
    """Pairs of texts whose letters run into each other."""
    found = []
    all_of_them = inks(root)
    for at, one in enumerate(all_of_them):
        for other in all_of_them[at + 1 :]:
            shared = one.rect.intersected(other.rect)
            if shared.width() > _SLACK and shared.height() > _SLACK:
                found.append((one.text, other.text))
    return found


def _ink(item: QQuickItem) -> Ink | None:
    text = str(item.property("text"))
    if not text:
        return None
    # Python has no converter for these two, QML has: the type as fitted, and the side it is flush with.
    flush, em = divmod(_asked(item, "horizontalAlignment * 10000 + fontInfo.pixelSize"), 10_000)
    wide, lines = item.property("contentWidth"), item.property("lineCount")
    left = 0.0
    if flush == Qt.AlignmentFlag.AlignRight.value:
        left = item.width() - wide
    elif flush == Qt.AlignmentFlag.AlignHCenter.value:
        left = (item.width() - wide) / 2
    line = item.property("contentHeight") / max(1, lines)
    first = item.property("baselineOffset")
    box = QRectF(
        left, first - _ABOVE * em, wide, (_ABOVE + (_BELOW if _TAILS & set(text) else 0)) * em + (lines - 1) * line
    )
    corner = item.mapToScene(QPointF(box.x(), box.y()))
    return Ink(text, QRectF(corner.x(), corner.y(), box.width(), box.height()), item)


def _asked(item: QQuickItem, question: str) -> int:
    answer = QQmlExpression(qmlContext(item), item, question).evaluate()
    return int(answer[0] if isinstance(answer, tuple) else answer)


def _grounds(item: QQuickItem) -> Iterator[QQuickItem]:
    """The surfaces around the text: rectangles that are painted."""
    while (parent := item.parentItem()) is not None:
        if parent.inherits("QQuickRectangle"):
            yield parent
        item = parent


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible() and item.opacity() > 0:
        yield item
        for child in item.childItems():
            yield from _shown(child)
