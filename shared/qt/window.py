"""Opens one window with one QML component in it, runs it, and can photograph it."""

import linecache
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from shared.qt.application import SignalWatch
from shared.qt.assets import ICONS, ROOT
from shared.qt.icons import PROVIDER, IconProvider
from shared.qt.screen_size import Look, ScreenFollower, look_properties

_TITLE_BAR = 48
"""At most so many logical pixels a desktop takes above a window (Windows 32, GNOME 47)."""


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """How a window stands on the screen: logical pixels, `position` from the top left of the screen, None = anywhere.

    `grab`: photograph the window into this PNG `grab_after_ms` after it is shown. `stay`: seconds until it closes.
    The look's millimetres are the display's own in full screen; a plain window is a picture of one and has none.
    """

    title: str
    size: tuple[int, int]
    position: tuple[int, int] | None = None
    full_screen: bool = False
    hidden: bool = False
    grab: Path | None = None
    grab_after_ms: int = 1500
    stay: float | None = None
    look: Look = field(default_factory=Look)

    def look_properties(self) -> dict[str, object]:
        """What the root component is given for the look; it declares `contrast`, `largeText` and `pixelsPerMm`."""
        return look_properties(self.look, full_screen=self.full_screen, position=self.position)


def make_view(module: str, component: str, properties: Mapping[str, object]) -> QQuickView:
    """A view (not yet shown) of `component` in the QML module `module`, its required properties set.

    RuntimeError with QML's own messages when the component does not load.
    """
    view = QQuickView()
    view.engine().addImportPath(str(ROOT))
    view.engine().addImageProvider(PROVIDER, IconProvider(ICONS))
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.setInitialProperties(dict(properties))
    view.loadFromModule(module, component)
    if view.status() != QQuickView.Status.Ready:
        raise RuntimeError("\n".join(error.toString() for error in view.errors()))
    return view


def place(view: QQuickView, options: WindowOptions) -> None:
    """Title, size and position, then show, unless it is `hidden` until somebody asks for it."""
    view.setTitle(options.title)
    view.resize(*options.size)
    if options.position is not None:
        view.setPosition(*options.position)
    if options.full_screen:
        view.setWindowState(Qt.WindowState.WindowFullScreen)
    elif options.position is None and not _fits(view):
        view.setWindowState(Qt.WindowState.WindowMaximized)
    if not options.hidden:
        # Not show(): it would bring the window up in the platform's usual state.
        view.setVisible(True)


def _fits(view: QQuickView) -> bool:
    """Whether the window and its title bar stand whole between the panels of its desktop."""
    # A screen that is only memory has no title bars, and a size that pictures do not follow.
    if QGuiApplication.platformName() in {"offscreen", "minimal"}:
        return True
    free = view.screen().availableSize()
    return view.width() <= free.width() and view.height() + _TITLE_BAR <= free.height()


def photograph(view: QQuickView, path: Path) -> None:
    """Save what `view` shows now as a PNG; OSError when the file cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not view.grabWindow().save(str(path)):
        message = f"the picture {path} could not be written"
        raise OSError(message)


def run_window(application: QGuiApplication, view: QQuickView, options: WindowOptions) -> int:
    """Show `view` and run until it is closed, a signal asks to end, or `stay` is over. Returns the exit code.

    When it returns the page is gone: close feed, jobs and sound after it.
    """
    signals = SignalWatch(application)
    ScreenFollower(view, options.look, full_screen=options.full_screen)
    place(view, options)
    if options.grab is not None:
        path = options.grab
        QTimer.singleShot(options.grab_after_ms, view, lambda: photograph(view, path))
    if options.stay is not None:
        QTimer.singleShot(round(options.stay * 1000), application, QCoreApplication.quit)
    # PySide reads the source of every module that is imported after it, and linecache keeps 8.5 MB of lines for good.
    linecache.clearcache()
    code = application.exec()
    view.setSource(QUrl())
    signals.close()
    return code
