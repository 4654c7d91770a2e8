"""Brings presses of global keys to the GUI thread, and picks the source that this session has."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from shared.qt.keys.combos import Bindings
from shared.qt.keys.port import GlobalKeys, KeysReport, KeysState, NoKeys
from shared.qt.keys.windows import windows_keys
from shared.qt.keys.x11 import X11Keys


def session_keys(platform: str | None = None) -> GlobalKeys:
    """The source for Qt's platform (``None``: the one that runs)."""
    match platform or QGuiApplication.platformName():
        case "xcb":
            return X11Keys()
        case "windows":
            return windows_keys() or NoKeys(KeysState.NO_SESSION)
        case name if name.startswith("wayland"):
            return NoKeys(KeysState.WAYLAND)
        case _:
            return NoKeys(KeysState.NO_SESSION)


class KeyRelay(QObject):
    """``pressed(action)`` and ``told(report)`` on the GUI thread, whatever thread the source has."""

    pressed = Signal(str)
    told = Signal(object)
    _from_pressed = Signal(str)
    _from_told = Signal(object)

    def __init__(self, keys: GlobalKeys, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._closed = False
        self._from_pressed.connect(self._pass_press, Qt.ConnectionType.QueuedConnection)
        self._from_told.connect(self._pass_report, Qt.ConnectionType.QueuedConnection)

    def start(self, bindings: Bindings) -> None:
        """Take the keys; call once."""
        self._keys.start(bindings, self._from_pressed.emit, self._from_told.emit)

    def close(self) -> None:
        """Give the keys back; nothing is passed on after this."""
        self._closed = True
        self._keys.close()

    @Slot(str)
    def _pass_press(self, action: str) -> None:
        if not self._closed:
            self.pressed.emit(action)

    @Slot(object)
    def _pass_report(self, report: KeysReport) -> None:
        if not self._closed:
            self.told.emit(report)
