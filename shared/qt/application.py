"""Starts Qt the way every program here needs it: renderer, style, fonts, clean quitting."""

import logging
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from socket import socketpair
from threading import Thread
from types import FrameType

from PySide6.QtCore import QCoreApplication, QMetaObject, QObject, QSocketNotifier, Qt, Slot
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtQuickControls2 import QQuickStyle

from shared.qt.assets import FONTS

log = logging.getLogger(__name__)

FAMILY = "Plus Jakarta Sans"
WEIGHTS = (400, 500, 600, 700, 800)

GPU_DRIVERS = frozenset(
    {"amdgpu", "radeon", "i915", "xe", "nouveau", "nvidia", "panfrost", "panthor", "v3d", "vc4", "msm", "lima"}
)
"""Kernel drivers of graphics chips that draw by themselves; everything else falls back to a renderer on the CPU."""


def start_application(program: str, scale: float = 1.0) -> QGuiApplication:
    """Make the application object. `scale` multiplies every logical pixel (1.0 = as the screen says).

    Must be the first use of Qt in the process: renderer and scale cannot be changed later.
    """
    if "QT_QUICK_BACKEND" not in os.environ and not has_gpu():
        os.environ["QT_QUICK_BACKEND"] = "software"
    if scale != 1.0:
        os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    QQuickStyle.setStyle("Basic")
    application = QGuiApplication([program])
    application.setApplicationName(program)
    application.setApplicationDisplayName("Antrean MPP")
    load_fonts()
    return application


def has_gpu(drm: Path = Path("/sys/class/drm")) -> bool:
    """Whether a real graphics chip is known. On Linux the kernel's driver says; elsewhere the system has one."""
    if sys.platform != "linux":
        return True
    links = [node / "device" / "driver" for node in drm.glob("renderD*")]
    return any(link.exists() and link.resolve().name in GPU_DRIVERS for link in links)


def load_fonts(folder: Path = FONTS) -> None:
    """Load the bundled face and make it the application's font.

    A missing file would fall back to another face or weight in silence, so what Qt resolves is checked: RuntimeError.
    """
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont(FAMILY)
    if QFontInfo(font).family() != FAMILY:
        message = f"the typeface {FAMILY} is missing in {folder}"
        raise RuntimeError(message)
    thin = [weight for weight in WEIGHTS if QFontInfo(QFont(FAMILY, weight=weight)).weight() != weight]
    if thin:
        message = f"the typeface {FAMILY} lacks the weights {', '.join(map(str, thin))} in {folder}"
        raise RuntimeError(message)
    QGuiApplication.setFont(font)


class SignalWatch(QObject):
    """Lets Ctrl+C and a polite kill end the event loop as closing the window does, for as long as it is kept.

    Python handles a signal only when its own code runs, and Qt's loop is not Python: the interpreter writes each signal
    into a socket, and Qt gives Python the turn when something is in it. Nothing runs as long as nobody asks.
    """

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        self._application = application
        self._here, self._there = socketpair()
        self._here.setblocking(False)
        self._there.setblocking(False)
        signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take_turn)
        signal.signal(signal.SIGINT, self._leave)
        signal.signal(signal.SIGTERM, self._leave)
        if sys.platform == "win32":
            signal.signal(signal.SIGBREAK, self._leave)

    def close(self) -> None:
        """Watch no more; a signal is heard at Python's next turn all the same."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._here.close()
        self._there.close()

    @Slot()
    def _take_turn(self) -> None:
        """Runs Python, which is all that a waiting signal needs."""
        with suppress(BlockingIOError):
            self._here.recv(4096)

    def _leave(self, number: int, _frame: FrameType | None) -> None:
        log.info("asked to end by signal %s", number)
        # Queued: a quit before the loop has begun would be forgotten.
        QMetaObject.invokeMethod(self._application, "quit", Qt.ConnectionType.QueuedConnection)


def end_with_parent() -> None:
    """End the event loop when standard input closes: the program that started this one has gone."""
    application = QCoreApplication.instance()

    def wait() -> None:
        # Not sys.stdin: a thread inside its lock would stop the interpreter from ending.
        while os.read(0, 1024):
            pass
        if application is None:
            return
        # Queued: quit() itself waits for the GUI thread when it is called from another one.
        QMetaObject.invokeMethod(application, "quit", Qt.ConnectionType.QueuedConnection)

    Thread(target=wait, name="parent", daemon=True).start()
