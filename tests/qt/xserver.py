"""A real X server without a screen, with a window manager and fingers: what the offscreen platform cannot show."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

NUMBERS = range(70, 80)
PATIENCE_S = 30.0

TYPED_INTO = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow

class Typed(QWindow):
    def keyPressEvent(self, event):
        with open(sys.argv[1], "a", encoding="utf-8") as file:
            file.write(event.text())

application = QGuiApplication(["other-program"])
window = Typed()
window.setTitle("Program instansi")
window.showMaximized() if "maximised" in sys.argv else window.setGeometry(100, 100, 700, 300)
window.show()
application.exec()
"""


@dataclass(frozen=True, slots=True)
class XServer:
    """One server. ``env`` is what a program needs to come up on it."""

    display: str

    @property
    def env(self) -> dict[str, str]:
        return os.environ | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}

    def run(self, *words: str) -> str:
        """Run a tool on the server and return what it says; a failure is an AssertionError."""
        done = subprocess.run(words, capture_output=True, text=True, env=self.env, timeout=20, check=False)
        assert done.returncode == 0, f"{words}: {done.stderr or done.stdout}"
        return done.stdout

    def press(self, *words: str) -> None:
        """``xdotool`` with ``words``."""
        self.run("xdotool", *words)

    def window(self, title: str) -> int:
        """The window with exactly this title, as soon as it can be seen."""
        return until(lambda: self._window(title), f"no window is called {title!r}")

    def _window(self, title: str) -> int | None:
        words = ("xdotool", "search", "--onlyvisible", "--name", f"^{title}$")
        done = subprocess.run(words, capture_output=True, text=True, env=self.env, timeout=20, check=False)
        return int(done.stdout.split()[-1]) if done.stdout.strip() else None

    def focus(self) -> int:
        """The window that the keyboard belongs to."""
        return int(self.run("xdotool", "getwindowfocus").split()[0])

    def active(self) -> int:
        """The window that the window manager calls active; 0 when there is none."""
        said = self.run("xprop", "-root", "_NET_ACTIVE_WINDOW").split()[-1]
        return int(said, 16) if said.startswith("0x") else 0

    def place(self, window: int) -> tuple[int, int, int, int]:
        """Left, top, width and height of ``window``."""
        said = dict(
            line.strip().split(":", 1) for line in self.run("xwininfo", "-id", str(window)).splitlines() if ":" in line
        )
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        return tuple(int(said[name]) for name in names)  # type: ignore[return-value]

    @contextmanager
    def other_program(self, folder: Path, *words: str) -> Iterator[TypedInto]:
        """Another program with the keyboard; what is typed into it can be read."""
        typed = folder / "typed.txt"
        typed.touch()
        command = [sys.executable, "-c", TYPED_INTO, str(typed), *words]
        with program(command, self.env) as running:
            window = self.window("Program instansi")
            self.press("windowfocus", "--sync", str(window))
            yield TypedInto(window, typed, running)


@dataclass(frozen=True, slots=True)
class TypedInto:
    """The other program: its window, and the file of what was typed into it."""

    window: int
    file: Path
    process: subprocess.Popen[bytes]

    @property
    def text(self) -> str:
        return self.file.read_text("utf-8")


def until(found: Callable[[], T | None], complaint: str) -> T:
    """What ``found`` gives as soon as it gives something; AssertionError with ``complaint`` after 30 s."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if answer := found():
            return answer
        # The condition belongs to another process, which has no event to wait for.
        subprocess.run(["sleep", "0.02"], check=True)
    raise AssertionError(complaint)


@contextmanager
def program(command: list[str], env: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is ended afterwards."""
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=20)


@contextmanager
def x_server(size: str = "1366x768", *, managed: bool = True) -> Iterator[XServer]:
    """A server of ``size``, with a window manager when it is ``managed``."""
    for tool in ("Xvfb", "openbox", "xdotool", "xprop", "xwininfo"):
        assert shutil.which(tool), f"{tool} is missing: assets/packaging/debian-test.txt names its package"
    for number in NUMBERS:
        read, write = os.pipe()
        command = ["Xvfb", f":{number}", "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-displayfd", str(write)]
        process = subprocess.Popen(command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answer:
            ready = answer.readline().strip()
        if ready:
            break
        process.wait(timeout=20)
    else:
        message = f"no display number is free among {NUMBERS}"
        raise AssertionError(message)
    server = XServer(f":{ready}")
    try:
        if not managed:
            yield server
            return
        with program(["openbox"], server.env):
            until(lambda: "_NET_SUPPORTED" in server.run("xprop", "-root") or None, "no window manager came up")
            yield server
    finally:
        process.terminate()
        process.wait(timeout=20)
