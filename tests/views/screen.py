"""A page in an offscreen window, read and touched as a person would: by its words."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from shared.qt.application import load_fonts
from shared.qt.translations import Translations
from shared.qt.window import WindowOptions, make_view, photograph, place
from shared.rules.mall import Mall

PORTRAIT = (1080, 1920)
LANDSCAPE = (1920, 1080)
SMALL = (1280, 720)

CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ListItem,
}


class Screen:
    """`component` of the QML module `module` at `size` logical pixels, shown; its properties stay alive with it.

    Every warning of Qt or QML fails the test (qt_log_level_fail in the settings); errors on loading raise at once.
    """

    def __init__(
        self, module: str, component: str, properties: Mapping[str, object], size: tuple[int, int] = PORTRAIT
    ) -> None:
        load_fonts()
        self._properties = dict(properties)
        self._touch: QPointingDevice | None = None
        self.stage: object = None
        self.mall: Mall | None = None
        self.view: QQuickView = make_view(module, component, self._properties)
        self.translations = Translations(self.view.engine().retranslate)
        place(self.view, WindowOptions(title=component, size=size))
        self.settle()

    @property
    def root(self) -> QQuickItem:
        return self.view.rootObject()

    def keep(self, stage: object, mall: Mall | None = None) -> None:
        """Let what the window shows live as long as the window; ``mall`` holds the names that it shows."""
        self.stage, self.mall = stage, mall

    def close(self) -> None:
        self.translations.set_language("id")
        self.view.close()
        self.view.deleteLater()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def settle(self) -> None:
        """Let bindings, queued results and layouts take effect; lists lay themselves out when they are drawn."""
        for _ in range(2):
            QGuiApplication.processEvents()
            self.view.grabWindow()
        QGuiApplication.processEvents()

    def tap(self, name: str) -> None:
        """Touch the middle of the control that has this accessible name, or whose name begins with it and a comma."""
        if self._touch is None:
            self._touch = QTest.createTouchDevice()
        where = self.middle_of(name)
        QTest.touchEvent(self.view, self._touch).press(0, where, self.view).commit()
        QTest.touchEvent(self.view, self._touch).release(0, where, self.view).commit()
        self.settle()

    def click(self, name: str) -> None:
        """The same with a mouse."""
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.middle_of(name))
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifiers)
        self.settle()

    def texts(self) -> list[str]:
        """What a screen reader would read, in the order of the tree: words and names of controls that are visible."""
        return [node.text(QAccessible.Text.Name) for node in self._nodes() if node.text(QAccessible.Text.Name)]

    def names(self) -> list[str]:
        """The names of the controls; a control without a name gives ''."""
        return [node.text(QAccessible.Text.Name) for node in self._nodes() if node.role() in CONTROLS]

    def says(self, words: str) -> bool:
        """Whether any text on the screen contains `words`."""
        return any(words in text for text in self.texts())

    def is_checked(self, name: str) -> bool:
        """Whether the tick, choice or segment called `name` is on."""
        return bool(self._control(name).state().checked)

    def middle_of(self, name: str) -> QPoint:
        """The middle of the control called `name`, in the window; AssertionError with all names when there is none."""
        return self.view.mapFromGlobal(self._control(name).rect().center())

    def _control(self, name: str) -> QAccessibleInterface:
        for exact in (True, False):
            for node in self._nodes():
                text = node.text(QAccessible.Text.Name)
                found = text == name if exact else text.startswith(f"{name},")
                if node.role() in CONTROLS and found:
                    return node
        message = f"no control is called {name!r}; there are {self.names()}"
        raise AssertionError(message)

    def too_small(self, smallest: float) -> list[str]:
        """Names of the controls that are lower or narrower than `smallest` pixels."""
        return [
            node.text(QAccessible.Text.Name)
            for node in self._nodes()
            if node.role() in CONTROLS and min(node.rect().width(), node.rect().height()) < smallest
        ]

    def clipped(self) -> list[str]:
        """Texts that do not fit: into their own item, into what is around them, or into the window.

        What is scrolled wholly out of sight is not on the screen.
        """
        found = []
        for item in _items(self.root):
            if not (item.inherits("QQuickText") and item.isVisible() and item.property("text")):
                continue
            letters = letters_of(item)
            box = item.parentItem() if _is_solid(item) else item
            if not _in_sight(box):
                continue
            places = [self.view.contentItem(), *_controls_around(item), *_clips_around(item)]
            fits = all(
                place.boundingRect().adjusted(-1, -1, 1, 1).contains(item.mapRectToItem(place, letters))
                for place in places
            )
            if letters.width() > item.width() + 1 or not fits:
                found.append(item.property("text"))
        return found

    def photo(self, path: Path) -> None:
        self.settle()
        photograph(self.view, path)

    def _nodes(self) -> Iterator[QAccessibleInterface]:
        yield from _walk(QAccessible.queryAccessibleInterface(self.view))


def letters_of(text: QQuickItem) -> QRectF:
    """Where the letters of ``text`` stand in it; of what is exactly as high as its capitals, that box."""
    if _is_solid(text):
        return text.mapRectFromItem(text.parentItem(), text.parentItem().boundingRect())
    return QRectF(0, 0, text.property("contentWidth"), text.property("contentHeight"))


def _is_solid(text: QQuickItem) -> bool:
    return bool(text.parentItem().property("solid"))


def _walk(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for at in range(node.childCount()):
        child = node.child(at)
        if child is None or child.state().invisible or child.state().offscreen:
            continue
        item = child.object()
        if not isinstance(item, QQuickItem) or _in_sight(item):
            yield child
        yield from _walk(child)


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _items(child)


def _clips_around(item: QQuickItem) -> Iterator[QQuickItem]:
    """The items around `item` that cut off what stands out of them."""
    while (parent := item.parentItem()) is not None:
        if parent.clip():
            yield parent
        item = parent


def _in_sight(item: QQuickItem) -> bool:
    """Whether no list or page that scrolls has moved `item` wholly out of sight."""
    return all(
        item.mapRectToItem(clip, item.boundingRect()).intersects(clip.boundingRect().adjusted(1, 1, -1, -1))
        for clip in _clips_around(item)
    )


def _controls_around(item: QQuickItem) -> Iterator[QQuickItem]:
    while (parent := item.parentItem()) is not None:
        if parent.inherits("QQuickControl"):
            yield parent
        item = parent
