"""A scene as it is seen: texts with their ink, controls with their places, from pixels and accessibility tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from tests.audits.pixels import Box, Ink, ink_of, mean_pair
from tests.gallery.frame import grab
from tests.views.screen import Screen

TEXTS = ("QQuickText", "QQuickTextInput")
FAINT = 0.02
"""Below this opacity nothing is seen."""

Role = QAccessible.Role
CONTROLS = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.PageTab, Role.ComboBox, Role.Slider,
    Role.Link, Role.SpinBox,
}  # fmt: skip
ROWS = {Role.ListItem}
READ = CONTROLS | ROWS | {Role.StaticText, Role.Heading, Role.AlertMessage, Role.Graphic}


@dataclass(frozen=True)
class Words:
    """A text item that is visible. ``box``: the place of its letters by Qt's own count, in window pixels."""

    item: QQuickItem
    text: str
    box: Box
    height_px: float
    """Height of the type."""

    def __str__(self) -> str:
        return repr(self.text if len(self.text) < 50 else f"{self.text[:47]}…")


@dataclass(frozen=True)
class Node:
    """One node of the accessibility tree. ``box`` in window pixels."""

    role: QAccessible.Role
    name: str
    box: Box
    enabled: bool
    item: QQuickItem | None

    @property
    def is_control(self) -> bool:
        return self.role in CONTROLS

    def __str__(self) -> str:
        return f"{self.role.name} {self.name!r}"


@dataclass
class Seen:
    """A look at ``screen``. Pictures are taken when they are asked for first."""

    screen: Screen

    @cached_property
    def items(self) -> list[QQuickItem]:
        """Every visible item with a size."""
        return list(_visible(self.screen.root))

    @cached_property
    def window(self) -> Box:
        view = self.screen.view
        return Box(0, 0, view.width(), view.height())

    @cached_property
    def words(self) -> list[Words]:
        """The texts that are at least partly inside the window and the lists around them."""
        found = []
        for item in self.items:
            if not any(item.inherits(kind) for kind in TEXTS):
                continue
            text = str(item.property("text") or "").strip()
            if not text:
                continue
            box = _letters(item)
            if all(box.overlaps(frame, 1) for frame in [self.window, *(frame for _, frame in clips(item))]):
                scale = item.mapRectToScene(QRectF(0, 0, 100, 100)).height() / 100
                found.append(Words(item, text, box, item.property("font").pixelSize() * scale))
        return found

    @cached_property
    def frame(self) -> Image.Image:
        """The window as it is."""
        return grab(self.screen)

    @cached_property
    def bare(self) -> Image.Image:
        """The window without its texts."""
        return self.without([words.item for words in self.words])

    def without(self, items: Sequence[QQuickItem]) -> Image.Image:
        """The window without ``items``."""
        before = [(item, item.opacity()) for item in items]
        for item, _ in before:
            item.setOpacity(0)
        try:
            return grab(self.screen)
        finally:
            for item, opacity in before:
                item.setOpacity(opacity)

    def ink(self, words: Words) -> Ink | None:
        """Where the letters of ``words`` changed the picture; None when they are not seen at all."""
        return self._inks[id(words)]

    @cached_property
    def _inks(self) -> dict[int, Ink | None]:
        """Drawn in as few pictures as show no two texts that come near each other."""
        sets: list[list[Words]] = []
        for words in self.words:
            free = (one for one in sets if not any(_near(words).overlaps(_near(other)) for other in one))
            fitting = next(free, None)
            if fitting is None:
                sets.append([words])
            else:
                fitting.append(words)
        found: dict[int, Ink | None] = {}
        for shown in sets:
            others = [words.item for words in self.words if words not in shown]
            drawn = self.without(others) if others else self.frame
            found |= {id(words): ink_of(drawn, self.bare, _near(words).within(self.window)) for words in shown}
        return found

    def colours(self, words: Words) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
        """Ink and ground of ``words``: mean of the pixels that its letters changed most, and of what is under them."""
        return mean_pair(self.frame, self.bare, words.box.within(self.window))

    @cached_property
    def nodes(self) -> list[Node]:
        """The accessibility tree in its order; what cannot be seen is not in it."""
        origin = self.screen.view.position()
        found = []
        for node in self.screen._nodes():
            rect = node.rect()
            item = node.object()
            found.append(
                Node(
                    node.role(),
                    node.text(QAccessible.Text.Name),
                    Box(
                        rect.x() - origin.x(), rect.y() - origin.y(), rect.x() - origin.x() + rect.width(),
                        rect.y() - origin.y() + rect.height(),
                    ),
                    not node.state().disabled,
                    item if isinstance(item, QQuickItem) else None,
                )
            )  # fmt: skip
        return [node for node in found if node.item is None or _can_be_seen(node.item, node.box)]

    @cached_property
    def controls(self) -> list[Node]:
        """The controls that can be touched now."""
        return [node for node in self.nodes if node.is_control and node.enabled and node.box.overlaps(self.window)]


def _can_be_seen(item: QQuickItem, box: Box) -> bool:
    """Neither faint nor wholly outside of what shows a part of a page."""
    return opacity(item) > FAINT and all(box.overlaps(frame, 1) for _, frame in clips(item))


def opacity(item: QQuickItem | None) -> float:
    """Of the item and all around it together."""
    found = 1.0
    while item is not None:
        found *= item.opacity()
        item = item.parentItem()
    return found


def clips(item: QQuickItem) -> Iterator[tuple[QQuickItem, Box]]:
    """The items around ``item`` that cut off what stands out of them, with their places."""
    while (parent := item.parentItem()) is not None:
        if parent.clip():
            yield parent, box_of(parent)
        item = parent


def scrolls(item: QQuickItem) -> bool:
    """A list that people scroll may cut its first and last line: its mark shows that there is more."""
    return (
        item.inherits("QQuickFlickable")
        and bool(item.property("interactive"))
        and float(item.property("contentHeight")) > item.height() + 1
    )


def box_of(item: QQuickItem) -> Box:
    """The place of an item in window pixels."""
    return _box(item.mapRectToScene(QRectF(0, 0, item.width(), item.height())))


def _letters(item: QQuickItem) -> Box:
    """The place of the letters of a text item: its content, where its alignment puts it."""
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    padding = [float(item.property(f"{side}Padding") or 0) for side in ("left", "top", "right", "bottom")]
    room_x = item.width() - padding[0] - padding[2] - width
    room_y = item.height() - padding[1] - padding[3] - height
    x, y = padding[0], padding[1]
    if abs(room_x) > 0.5:
        x += {2: room_x, 4: room_x / 2}.get(_enum(item, "effectiveHorizontalAlignment"), 0.0)
    if abs(room_y) > 0.5:
        y += {64: room_y, 128: room_y / 2}.get(_enum(item, "verticalAlignment"), 0.0)
    return _box(item.mapRectToScene(QRectF(x, y, width, height)))


def _near(words: Words) -> Box:
    """Where letters may reach beyond their place."""
    return words.box.grown(0.2 * words.height_px)


def _enum(item: QQuickItem, name: str) -> int:
    """An enumeration of a class that Python does not know; QML tells its number."""
    value, _ = QQmlExpression(qmlContext(item), item, name).evaluate()
    return int(value)


def _box(rect: QRectF) -> Box:
    return Box(rect.left(), rect.top(), rect.right(), rect.bottom())


def _visible(item: QQuickItem, seen: float = 1.0) -> Iterator[QQuickItem]:
    seen *= item.opacity()
    if not item.isVisible() or seen <= FAINT:
        return
    if item.width() > 0 and item.height() > 0:
        yield item
    for child in item.childItems():
        yield from _visible(child, seen)
