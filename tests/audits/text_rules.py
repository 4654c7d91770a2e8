"""What must hold for every text: contrast, size, room of its own, nothing cut off or covered."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from tests.audits.pixels import Box, contrast
from tests.audits.seen import Seen, Words, box_of, clips, scrolls
from tests.gallery.look import millimetre, unit
from tests.gallery.scene import Variant

LEAST_CONTRAST = 7.0
"""WCAG 2.2, 1.4.6, also for large type."""
POINT_MM = 25.4 / 72
KIOSK_POINTS = 22
SMALLEST_U = 3.5
PANEL_PX = 16
CALLED_MM = 122.0
"""0.7° at 10 m (EN 301 549, 5.1.4)."""
WALL_INCHES = 55
HOLE = 1.2
"""Between two words there is less room than this, in em."""
ROUNDING_PX = 0.5
"""Type is set in whole pixels."""


def pale(seen: Seen) -> list[str]:
    """Texts whose ink has less than 7:1 to the ground under it, measured in the picture."""
    found = []
    for words in seen.words:
        colours = seen.colours(words)
        if colours is None:
            continue
        ratio = contrast(*colours)
        if ratio < LEAST_CONTRAST - 0.05:
            found.append(f"{words} has {ratio:.2f}:1 ({_hex(colours[0])} on {_hex(colours[1])})")
    return found


def small(seen: Seen, program: str, variant: Variant) -> list[str]:
    """Texts of the kiosk below 22 pt on its screen, of the panel below 16 px."""
    if program == "kiosk":
        least = SMALLEST_U * unit(variant)
        if variant.inches is not None:
            least = KIOSK_POINTS * POINT_MM * millimetre(variant)
    elif program == "panel":
        least = PANEL_PX
    else:
        return []
    return [
        f"{words} is {words.height_px:.1f} px high, needs {least:.1f}"
        for words in seen.words
        if words.height_px < least - ROUNDING_PX
    ]


def unreadable_call(seen: Seen, variant: Variant) -> list[str]:
    """Called numbers whose ink is lower than 0.7° at 10 m on a 55″ screen."""
    per_mm = millimetre(Variant(variant.size, inches=WALL_INCHES))
    found = []
    for words in seen.words:
        if words.item.objectName() in {"calledNumber", "calledCounter"} and any(c.isdigit() for c in words.text):
            ink = seen.ink(words)
            high = ink.box.height / per_mm if ink is not None else 0
            if high < CALLED_MM:
                found.append(f"{words} is {high:.0f} mm high, needs {CALLED_MM:.0f}")
    return found


def cut(seen: Seen) -> list[str]:
    """Texts that lose letters: elided, larger than their item, cut at an edge, outside of what they belong to."""
    found = []
    for words in seen.words:
        if words.item.property("truncated"):
            found.append(f"{words} loses its end")
        elif words.box.width > words.item.width() + 1 and words.item.inherits("QQuickText"):
            found.append(f"{words} is wider than its item by {words.box.width - words.item.width():.0f} px")
        else:
            found += _outside(seen, words)
    return found


def covered(seen: Seen) -> list[str]:
    """Texts of which only a part can be seen, though nothing cuts them."""
    found = []
    for words in seen.words:
        if any(scrolls(flick) or not frame.contains(words.box, 1) for flick, frame in clips(words.item)):
            continue
        if sum(c.isalnum() for c in words.text) < 2:
            continue
        ink = seen.ink(words)
        lines = int(words.item.property("lineCount") or 1)
        least_high = (lines - 1) * words.box.height / lines + 0.4 * words.height_px
        least_wide = words.box.width - max(0.7 * words.height_px, 0.1 * words.box.width)
        if ink is None:
            found.append(f"{words} is hidden")
        elif ink.box.width < least_wide or ink.box.height < least_high or ink.hole > HOLE * words.height_px:
            found.append(f"{words} is covered: {ink.box} of {words.box}, widest hole {ink.hole} px")
    return found


def crowded(seen: Seen) -> list[str]:
    """Texts that run into each other, or into a control they are not part of."""
    inks = [(words, ink.box) for words in seen.words if (ink := seen.ink(words)) is not None]
    found = [f"{one} runs into {other}" for (one, a), (other, b) in combinations(inks, 2) if a.overlaps(b, 1)]
    for node in seen.controls:
        if node.item is None:
            continue
        for words, ink in inks:
            if ink.overlaps(node.box, 1) and not _is_inside(words.item, node.item):
                found.append(f"{words} runs into the control {node.name!r}")
    return found


def _outside(seen: Seen, words: Words) -> Iterator[str]:
    ink = seen.ink(words)
    if ink is None:
        return
    slack = 0.25 * words.height_px
    letters = Box(words.box.left, words.box.top + slack, words.box.right, words.box.bottom - slack)
    if not seen.window.contains(letters, 1):
        yield f"{words} stands out of the window"
    for clip, frame in clips(words.item):
        down = scrolls(clip)
        inside = Box(letters.left, frame.top, letters.right, frame.bottom) if down else letters
        if not frame.contains(inside, 1):
            yield f"{words} is cut off: letters {letters}, room {frame}"
    for around in _around(words.item):
        if not box_of(around).contains(ink.box, 1):
            yield f"{words} stands out of its {_kind(around)}: ink {ink.box}, room {box_of(around)}"


def _around(item: QQuickItem) -> Iterator[QQuickItem]:
    """The controls and drawn rectangles that a text stands in."""
    while (parent := item.parentItem()) is not None:
        if parent.inherits("QQuickControl") or (parent.inherits("QQuickRectangle") and _is_drawn(parent)):
            yield parent
        item = parent


def _is_drawn(rectangle: QQuickItem) -> bool:
    colour = rectangle.property("color")
    return isinstance(colour, QColor) and colour.alpha() > 0


def _is_inside(item: QQuickItem | None, around: QQuickItem) -> bool:
    while item is not None:
        if item is around:
            return True
        item = item.parentItem()
    return False


def _kind(item: QQuickItem) -> str:
    return item.metaObject().className().split("_QMLTYPE")[0].removeprefix("QQuick")


def _hex(colour: tuple[int, ...]) -> str:
    return "#" + "".join(f"{part:02X}" for part in colour)
