"""Window or strip, the keys that work from other programs, and the one table of what each of them does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from display.panel.viewmodels.desk import DeskViewModel
from display.panel.viewmodels.header import HeaderViewModel
from display.panel.viewmodels.notice import Notice, NoticeKind
from display.panel.viewmodels.steps import StepsProps
from shared.qt.keys.port import KeysReport, KeysState

QML_IMPORT_NAME = "display.panel.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

USUAL_KEYS = {
    "main": "Ctrl+Num8,F13",
    "again": "Ctrl+Num7,F14",
    "absent": "Ctrl+Num0,F15",
    "finish": "Ctrl+Num9,F16",
    "park": "Ctrl+Num5",
    "undo": "Ctrl+NumDot",
    "window": "Ctrl+NumSlash",
}
"""The keypad repeats the panel's own keys: 7, 8, 9, 0 and 5 for F7, F8, F9, F10 and F5."""

PANE_OPEN = "pane_open"

_WHY: Mapping[str, Callable[[StepsProps], str]] = {
    "again": lambda steps: steps.again_why,
    "absent": lambda steps: steps.absent_why,
    "finish": lambda steps: steps.finish_only_why,
    "park": lambda steps: steps.park_why,
    "undo": lambda steps: steps.undo_why,
}
_DO: Mapping[str, Callable[[DeskViewModel], None]] = {
    "main": DeskViewModel.stepOn,
    "again": DeskViewModel.callAgain,
    "absent": DeskViewModel.markAbsent,
    "finish": DeskViewModel.finishOnly,
    "park": DeskViewModel.park,
    "undo": DeskViewModel.undo,
}


@QmlElement
class DockViewModel(QObject):
    """Whether the panel is a strip now, and its keys. The signals without ``Changed`` move the strip."""

    dockedChanged = Signal()
    keysChanged = Signal()
    grabbed = Signal()
    dragged = Signal(int, int)
    stretched = Signal(int)
    dropped = Signal()
    flipped = Signal()

    def __init__(
        self, desk: DeskViewModel, header: HeaderViewModel, *, docked: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._header = header
        self._docked = docked
        self._seated = False
        self._keys = KeysReport(KeysState.OFF)

    @property
    def is_docked(self) -> bool:
        """Whether the panel is a strip now."""
        return self._docked

    def sit(self, *, seated: bool) -> None:
        """Somebody sits at the counter, or nobody does: there is nothing to press then, and no strip."""
        self._seated = seated
        if not seated:
            self.undock()

    @Slot(object)
    def hear(self, report: KeysReport) -> None:
        """The session said which keys it gives."""
        self._keys = report
        self.keysChanged.emit()

    @Slot(str)
    def press(self, action: str) -> None:
        """A button of the strip, or a key from another program: do it, or say why it cannot be done."""
        if not self._seated:
            return
        if action == "window":
            self._show(docked=not self._docked)
            return
        steps = self._desk.can
        why = PANE_OPEN if self._desk.has_pane else _WHY[action](steps) if action in _WHY else ""
        if why:
            self._header.tell(Notice(NoticeKind.WHY, why))
        else:
            _DO[action](self._desk)

    @Slot()
    def dock(self) -> None:
        """Become a strip."""
        self._show(docked=True)

    @Slot()
    def undock(self) -> None:
        """Become a window."""
        self._show(docked=False)

    def _show(self, *, docked: bool) -> None:
        if docked != self._docked:
            if docked:
                self._desk.closePane()
            self._docked = docked
            self.dockedChanged.emit()

    @Property(bool, notify=dockedChanged)
    def docked(self) -> bool:
        return self._docked

    @Property(str, notify=keysChanged)
    def keysState(self) -> str:
        return self._keys.state

    @Property(str, notify=keysChanged)
    def keysTaken(self) -> str:
        """The keys that another program has, as people write them."""
        return ", ".join(self._keys.taken)

    @Property("QVariantMap", notify=keysChanged)  # type: ignore[arg-type]
    def keys(self) -> dict[str, str]:
        """For each action its key; an action without one is missing."""
        return dict(self._keys.granted)
