"""A window docked to an edge of the screen: above all others, never with the keyboard, at the place it had last."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickView

from shared.qt.docked_place import DockedPlace, Edge, Rect, place_at, rect_of, strut_of
from shared.qt.keys.xcb import Connection, XcbError

log = logging.getLogger(__name__)

FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)
_X11_TYPE = "_q_xcb_wm_window_type"
_X11_DOCK = 0x4
View = QQuickView
STRUT = "_NET_WM_STRUT_PARTIAL"


class DockedWindow(QObject):
    """Keeps ``view`` (not yet shown) docked, ``height`` logical pixels high and at least ``least`` wide.

    ``placed(place)``: the person moved it; remember that. On X11 other windows are kept off its place; on Wayland a
    program has no say in where its windows lie, and only dragging is left.
    """

    placed = Signal(object)

    def __init__(
        self, view: QQuickView, place: DockedPlace, height: int, least: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._place = place
        self._height = height
        self._least = least
        self._from = QPoint()
        self._width = 0
        self._platform = QGuiApplication.platformName()
        self._server = _server() if self._platform == "xcb" else None
        view.setFlags(FLAGS)
        if self._platform == "xcb":
            view.setProperty(_X11_TYPE, _X11_DOCK)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._screen_came)
            application.screenRemoved.connect(self._lie_down)
            application.primaryScreenChanged.connect(self._lie_down)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._lie_down)

    @property
    def place(self) -> DockedPlace:
        """Where it is docked."""
        return self._place

    def show(self) -> None:
        """Show it at its place."""
        self._lie_down()
        self._view.show()
        self._reserve()

    def hide(self) -> None:
        """Take it away; its place on the screen is free again."""
        self._view.hide()

    def close(self) -> None:
        """Let go of the session."""
        if self._server is not None:
            self._server.close()
            self._server = None

    @Slot()
    def grab(self) -> None:
        """A finger is on the handle."""
        self._from, self._width = self._view.position(), self._view.width()
        if self._platform.startswith("wayland"):
            self._view.startSystemMove()

    @Slot(int, int)
    def drag(self, x: int, y: int) -> None:
        """The finger has gone so far since."""
        self._view.setPosition(self._from + QPoint(x, y))

    @Slot(int)
    def stretch(self, x: int) -> None:
        """The finger on the right end has gone so far since."""
        self._view.resize(max(self._least, self._width + x), self._height)

    @Slot()
    def drop(self) -> None:
        """The finger is off: lie down at the nearest edge."""
        self._settle(place_at(_rect(self._view.geometry()), self._free()))

    @Slot()
    def flip(self) -> None:
        """Lie at the other edge of the same screen."""
        edge = Edge.TOP if self._place.edge is Edge.BOTTOM else Edge.BOTTOM
        self._settle(DockedPlace(edge, self._place.x, self._place.width, self._place.screen))

    def _settle(self, place: DockedPlace) -> None:
        changed, self._place = place != self._place, place
        self._lie_down()
        if changed:
            self.placed.emit(place)

    @Slot(QScreen)
    def _screen_came(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._lie_down)
        self._lie_down()

    @Slot()
    def _lie_down(self) -> None:
        screens = self._free()
        if not screens:
            return
        rect = rect_of(self._place, screens, self._height, self._least)
        self._view.setGeometry(rect.x, rect.y, rect.width, rect.height)
        if self._view.isVisible():
            self._reserve()

    def _free(self) -> list[Rect]:
        """The free area of each screen, the main one first; what only this window keeps free counts as free."""
        main = QGuiApplication.primaryScreen()
        screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not main)
        own = self._view.geometry()
        areas = []
        for screen in screens:
            area = screen.availableGeometry()
            if self._view.isVisible() and self._server is not None and _touches(area, own, screen.geometry()):
                area = area.united(QRect(area.x(), own.y(), area.width(), own.height()))
            areas.append(_rect(area, screen.name()))
        return areas

    def _reserve(self) -> None:
        screen = self._view.screen()
        if self._server is None or screen is None:
            return
        ratio, origin = screen.devicePixelRatio(), screen.geometry().topLeft()
        at = (self._view.position() - origin) * ratio + origin
        size = self._view.size() * ratio
        window = Rect(at.x(), at.y(), size.width(), size.height(), screen.name())
        screens = [
            Rect(*one.geometry().topLeft().toTuple(), *(one.size() * one.devicePixelRatio()).toTuple(), one.name())
            for one in QGuiApplication.screens()
        ]
        try:
            self._server.set_numbers(int(self._view.winId()), STRUT, strut_of(window, screens))
        except XcbError as error:
            log.warning("other windows cannot be kept off the strip: %s", error)


def second_view(
    first: QQuickView, module: str, component: str, properties: Mapping[str, object], title: str
) -> QQuickView:
    """Another view (not yet shown) on the engine of ``first``: its words, colours and pictures are the same.

    RuntimeError with QML's own messages when the component does not load.
    """
    # Without a parent: a child of a window is a part of it.
    view: View = QQuickView(first.engine(), None)  # type: ignore[call-overload]
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.setInitialProperties(dict(properties))
    view.loadFromModule(module, component)
    if view.status() != QQuickView.Status.Ready:
        raise RuntimeError("\n".join(error.toString() for error in view.errors()))
    view.setTitle(title)
    return view


class WindowOrStrip(QObject):
    """Shows either ``window`` or ``docked``; never both, and never neither, which would end the program."""

    def __init__(self, window: QQuickView, docked: DockedWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._docked = docked

    def show(self, *, docked: bool) -> None:
        """Change over."""
        if docked:
            self._docked.show()
            self._window.hide()
        else:
            self._window.setVisible(True)
            self._window.raise_()
            self._window.requestActivate()
            self._docked.hide()


def _rect(rect: QRect, name: str = "") -> Rect:
    return Rect(rect.x(), rect.y(), rect.width(), rect.height(), name)


def _touches(area: QRect, own: QRect, screen: QRect) -> bool:
    beside = own.bottom() + 1 == area.top() or area.bottom() + 1 == own.top()
    return beside and screen.contains(own)


def _server() -> Connection | None:
    try:
        return Connection()
    except XcbError as error:
        log.warning("other windows cannot be kept off the strip: %s", error)
        return None
