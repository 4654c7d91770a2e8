"""What must hold for every control: size, distance, name, order, the keyboard's way to it and its visible focus."""

from __future__ import annotations

from itertools import combinations

from PIL import Image, ImageChops
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.audits.pixels import Box
from tests.audits.seen import READ, Node, Seen, box_of, clips, scrolls
from tests.gallery.frame import grab
from tests.gallery.look import millimetre, unit
from tests.gallery.scene import Variant
from tests.views.screen import Screen

KIOSK_MM, KIOSK_GAP_MM = 20.0, 3.0
KIOSK_U, KIOSK_GAP_U = 9.0, 1.35
PANEL_PX = 44
ROUNDING_PX = 1.0
LONGEST_WAY = 90
"""Presses of Tab after which it should have come round."""
SCROLLING = {"scrollUp", "scrollDown"}
"""Buttons that turn a page: Tab turns it by itself, and at its end they are off."""
RING_LINE_PX = 2
"""The focus must change at least the area of a line so thick around the control (WCAG 2.2, 2.4.13) …"""
CORNERS = 0.95
"""Round corners shorten the line."""
RING_STEP = 107
"""… by at least 3:1; a grey step so large is that much, the brightest pair needs it."""


def tiny(seen: Seen, program: str, variant: Variant) -> list[str]:
    """Controls that are smaller than a finger of the program's people needs."""
    if program == "kiosk":
        least = KIOSK_MM * millimetre(variant) if variant.inches is not None else KIOSK_U * unit(variant)
    elif program == "panel":
        least = PANEL_PX
    else:
        return []
    return [
        f"{node} is {node.box.width:.0f}×{node.box.height:.0f} px, needs {least:.0f}"
        for node in _touched(seen)
        if min(node.box.width, node.box.height) < least - ROUNDING_PX
    ]


def close(seen: Seen, program: str, variant: Variant) -> list[str]:
    """Controls of the kiosk with less than 3 mm between them."""
    if program != "kiosk":
        return []
    least = KIOSK_GAP_MM * millimetre(variant) if variant.inches is not None else KIOSK_GAP_U * unit(variant)
    return [
        f"{one} and {other} are {one.box.gap(other.box):.1f} px apart, need {least:.1f}"
        for one, other in combinations(_touched(seen), 2)
        if one.box.gap(other.box) < least - ROUNDING_PX
        and not one.box.contains(other.box)
        and not other.box.contains(one.box)
    ]


def nameless(seen: Seen) -> list[str]:
    """Controls without a name, and those whose name is not what stands on them (WCAG 2.2, 2.5.3)."""
    found = []
    for node in seen.nodes:
        if not (node.is_control or _is_button(node.item)):
            continue
        if not any(c.isalnum() for c in node.name):
            found.append(f"{node} at {node.box} has no name")
            continue
        written = [words for words in seen.words if words.item is not node.item and _is_inside(words.item, node.item)]
        if written:
            label = max(written, key=lambda words: (words.height_px, -words.box.top))
            if _plain(label.text) not in _plain(node.name) and not node.name.isdigit():
                found.append(f"{node} is called otherwise than it reads: {label}")
    return found


def out_of_order(seen: Seen) -> list[str]:
    """Nodes that are read before one that stands above them in the same column, or left of them in the same row."""
    nodes = [node for node in seen.nodes if node.role in READ and node.name and node.box.within(seen.window).width > 1]
    return [f"{b} is read after {a}" for a, b in combinations(nodes, 2) if _comes_first(b, a)]


def cut_off(seen: Seen) -> list[str]:
    """Controls of which a list or a page shows only a part; lists that people scroll by hand may."""
    return [
        f"{node} is cut off: {node.box}, room {frame}"
        for node in _touched(seen)
        if node.item is not None
        for clip, frame in clips(node.item)
        if not scrolls(clip) and not frame.contains(node.box, ROUNDING_PX)
    ]


def unreachable(screen: Screen, seen: Seen) -> list[str]:
    """Controls that Tab does not come to, a way that does not close, and one that is another backwards.

    The way also leads over what is scrolled out of sight; the order is that of the controls in sight.
    """
    ring, back = round_trip(screen, Qt.Key.Key_Tab), round_trip(screen, Qt.Key.Key_Backtab)
    if ring is None or back is None:
        return ["Tab does not come round"]
    wanted = [node for node in seen.controls if node.item is not None and node.item.objectName() not in SCROLLING]
    found = [f"Tab does not reach {node}" for node in wanted if node.item not in ring]
    if set(back) != set(ring):
        found.append("Shift+Tab goes to other controls than Tab")
    elif len(ring) > 2 and not _is_turned(back, ring[::-1]):
        found.append("Shift+Tab is not the way back")
    return found + _disorder([node for item in ring for node in seen.controls if node.item is item])


def unseen_focus(screen: Screen, seen: Seen) -> list[str]:
    """Controls that do not look clearly different while the keyboard is on them."""
    found = []
    names = {id(node.item): node for node in seen.controls}
    QTest.keyClick(screen.view, Qt.Key.Key_Tab)
    item, before = screen.view.activeFocusItem(), grab(screen)
    places = {key: box_of(node.item) for key, node in names.items() if node.item is not None}
    done: set[int] = set()
    for _ in range(LONGEST_WAY):
        QTest.keyClick(screen.view, Qt.Key.Key_Tab)
        left, item = item, screen.view.activeFocusItem()
        after = grab(screen)
        before_places, places = places, {key: box_of(names[key].item) for key in places}  # type: ignore[arg-type]
        for one in (left, item):
            key = id(one)
            if key not in names or key in done or left is item or before_places[key] != places[key]:
                continue
            done.add(key)
            changed = _changed(before, after, places[key].grown(2 * 8 + 4).within(seen.window))
            least = CORNERS * RING_LINE_PX * 2 * (places[key].width + places[key].height)
            if changed < least:
                found.append(f"{names[key]} changes {changed} pixels with the focus, needs {least:.0f}")
        before = after
        if len(done) == len(names):
            break
    return found


def round_trip(screen: Screen, key: Qt.Key) -> list[QQuickItem] | None:
    """The items that have the focus in turn, once round; None when the first one never comes again."""
    found: list[QQuickItem] = []
    for _ in range(LONGEST_WAY):
        QTest.keyClick(screen.view, key)
        item = screen.view.activeFocusItem()
        if item is None or item.objectName() in SCROLLING:
            continue
        if found and item is found[0]:
            return found
        found.append(item)
    return None


def _touched(seen: Seen) -> list[Node]:
    return [node for node in seen.nodes if node.enabled and (node.is_control or _is_button(node.item))]


def _is_button(item: QQuickItem | None) -> bool:
    return item is not None and item.inherits("QQuickAbstractButton")


def _is_turned(items: list[QQuickItem], other: list[QQuickItem]) -> bool:
    """Whether both are the same ring, begun at different places."""
    return any(all(a is b for a, b in zip(items, other[at:] + other[:at], strict=True)) for at in range(len(other)))


def _disorder(ring: list[Node]) -> list[str]:
    """What stands wrong in the ring, begun where least does."""
    turns = (ring[at:] + ring[:at] for at in range(len(ring)))
    faults = ([f"Tab comes to {b} after {a}" for a, b in combinations(turn, 2) if _comes_first(b, a)] for turn in turns)
    return min(faults, key=len, default=[])


def _comes_first(one: Node, other: Node) -> bool:
    """Whether ``one`` is read before ``other``: above it in its column, or left of it in its row.

    A row is what stands side by side as parts of the same item, and about as high: columns of a page are no row.
    """
    a, b = one.box, other.box
    if a.bottom <= b.top + 2 and min(a.right, b.right) - max(a.left, b.left) > 0.3 * min(a.width, b.width):
        return True
    if a.right > b.left + 2 or one.item is None or other.item is None:
        return False
    a, b = _branches(one.item, other.item)
    return a.right <= b.left + 2 and min(a.bottom, b.bottom) - max(a.top, b.top) > 0.5 * max(a.height, b.height)


def _branches(one: QQuickItem, other: QQuickItem) -> tuple[Box, Box]:
    """The places of the two parts of the nearest item around both."""
    ways = [_way(one), _way(other)]
    at = 0
    while at + 1 < min(len(way) for way in ways) and ways[0][at] is ways[1][at]:
        at += 1
    return box_of(ways[0][at]), box_of(ways[1][at])


def _way(item: QQuickItem) -> list[QQuickItem]:
    """From the root down to ``item``."""
    found = [item]
    while (parent := found[-1].parentItem()) is not None:
        found.append(parent)
    return found[::-1]


def _changed(before: Image.Image, after: Image.Image, inside: Box) -> int:
    crop = inside.pixels()
    change = ImageChops.difference(before.crop(crop).convert("L"), after.crop(crop).convert("L"))
    return sum(change.histogram()[RING_STEP:])


def _is_inside(item: QQuickItem | None, around: QQuickItem | None) -> bool:
    while item is not None:
        if item is around:
            return True
        item = item.parentItem()
    return False


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
