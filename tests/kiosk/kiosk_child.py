"""Real kiosks as processes, quickly begun: each acts on lines from a socket and says what is on its screen.

Usage: python -m tests.kiosk.kiosk_child. A line of JSON (:class:`Begin`) begins a kiosk; the answer is its process id.
"""

from __future__ import annotations

import json
import os
import pickle
import signal
import socket
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest

from kiosk import wiring
from kiosk.viewmodels.desk import PaperDesk
from kiosk.viewmodels.kiosk import KioskViewModel
from shared.actions.local import LocalQueue
from shared.devices import printers
from shared.devices.escpos_printer import Patience
from shared.ports.printer import Paper, PrinterState, PrintOutcome
from shared.qt.jobs import Opened, ThreadJobExecutor
from shared.qt.robot import find
from shared.qt.window import WindowOptions
from shared.store.sqlite import open_store
from tests.proofs.clock_child import MachineClock

NAME = "anjungan 1"
WRONG = ("careless", "hasty", "blocking")
"""Wrong on purpose: starts no job clean after a kill; prints without the queue's leave; prints on the GUI thread."""


@dataclass(frozen=True)
class Begin:
    """``talk``: the socket to connect to. ``slips``: where each slip is noted before it is printed.

    ``limit``: seconds in which a printer's call must be over; 0 as the product has it.
    """

    talk: str
    queue: str
    machine: str
    printer: str
    slips: str
    way: str = "right"
    limit: float = 0


class Noting:
    """Notes each paper before the printer is given it."""

    def __init__(self, printer: Any, file: Path) -> None:
        self._printer = printer
        self._file = file

    def status(self) -> PrinterState:
        state: PrinterState = self._printer.status()
        return state

    def print(self, slip: Paper) -> PrintOutcome:
        handle = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.write(handle, pickle.dumps(slip).hex().encode() + b"\n")
        os.close(handle)
        outcome: PrintOutcome = self._printer.print(slip)
        return outcome

    def close(self) -> None:
        self._printer.close()


class OnThisThread:
    """Runs each job at once, on the thread that asks."""

    def __init__(self, setup: Callable[[], Any], teardown: Callable[[Any], None]) -> None:
        self._setup, self._teardown = setup, teardown
        self._resource: list[Any] = []

    def submit(self, job: Callable[[Opened[Any]], None]) -> None:
        job(self._opened)

    def close(self) -> None:
        self._teardown(self._opened())

    def _opened(self) -> Any:
        if not self._resource:
            self._resource.append(self._setup())
        return self._resource[0]


class Hands(QObject):
    """Acts on the kiosk's window, and feels how long its thread is held up."""

    _asked = Signal(str)

    def __init__(self, view: QQuickView, kiosk: KioskViewModel, talk: str) -> None:
        super().__init__(view)
        self._view = view
        self._kiosk = kiosk
        self._screen = QTest.createTouchDevice()
        self._line = socket.socket(socket.AF_UNIX)
        self._line.connect(talk)
        self._beat, self._gap = perf_counter(), 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beats)
        self._timer.start()
        self._asked.connect(self._act, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with suppress(OSError), self._line.makefile("r") as lines:
            for line in lines:
                self._asked.emit(line.strip())
        self._asked.emit("end")

    @Slot()
    def _beats(self) -> None:
        now = perf_counter()
        self._gap, self._beat = max(self._gap, now - self._beat), now

    @Slot(str)
    def _act(self, line: str) -> None:
        verb, _, name = line.partition(" ")
        match verb:
            case "open":
                self._kiosk.openService(name)
            case "take":
                self._kiosk.takeNumber("normal")
            case "home":
                self._kiosk.goHome()
            case "touch":
                self._touch(name)
            case "rest":
                self._gap = 0.0
            case "end":
                QCoreApplication.quit()
        with suppress(OSError):
            self._line.sendall(json.dumps(self._seen()).encode() + b"\n")

    def _seen(self) -> dict[str, object]:
        return {
            "page": self._kiosk.page,
            "popular": self._kiosk.lists.popular.count,
            "number": self._kiosk.ticket.number,
            "paper": self._kiosk.ticket.paper,
            "note": find(self._view, "noPaperNote") is not None,
            "left": self._kiosk.secondsLeft,
            "gap": self._gap,
        }

    def _touch(self, name: str) -> None:
        item = find(self._view, name)
        if item is not None:
            at = item.mapToScene(item.boundingRect().center()).toPoint()
            QTest.touchEvent(self._view, self._screen).press(0, at, self._view).commit()
            QTest.touchEvent(self._view, self._screen).release(0, at, self._view).commit()


def be_kiosk(begin: Begin) -> None:
    """A kiosk until its socket is closed."""
    owned = printers.own_printer

    def own(url: str, *given: Any, interrupted: bool = False) -> Noting:
        return Noting(owned(url, *given, interrupted=interrupted and begin.way != "careless"), Path(begin.slips))

    def executor(setup: Callable[[], Any], teardown: Callable[[Any], None], name: str) -> Any:
        if name == "papers" and begin.way == "blocking":
            return OnThisThread(setup, teardown)
        return ThreadJobExecutor(setup, teardown, name)

    if begin.limit:
        printers.Patience = lambda: Patience(limit=begin.limit)  # type: ignore[attr-defined, assignment, misc]
    if begin.way == "hasty":
        PaperDesk._begin = lambda _desk, _paper: (True, "")  # type: ignore[method-assign]
    wiring.own_printer = own  # type: ignore[attr-defined, assignment]
    wiring.ThreadJobExecutor = executor  # type: ignore[attr-defined, assignment, misc]
    made: list[KioskViewModel] = []

    def model(*given: Any, **named: Any) -> KioskViewModel:
        made.append(KioskViewModel(*given, **named))
        return made[-1]

    wiring.KioskViewModel = model  # type: ignore[attr-defined, assignment, misc]
    clock = MachineClock(Path(begin.machine))
    wiring.open_queue = lambda _url: LocalQueue(open_store(Path(begin.queue)), clock)  # type: ignore[attr-defined]
    wiring.run_kiosk(
        begin.queue, begin.printer, WindowOptions(title="kiosk", size=(540, 960)), name=NAME,
        on_ready=lambda view: Hands(view, made[0], begin.talk),
    )  # fmt: skip


def main() -> None:
    """A kiosk for each line, until the input ends."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in iter(sys.stdin.readline, ""):
        pid = os.fork()
        if pid == 0:
            try:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                be_kiosk(Begin(**json.loads(line)))
            except BaseException:  # noqa: BLE001 - a forked process never goes back to the loop
                traceback.print_exc()
            finally:
                os._exit(0)
        print(pid, flush=True)


if __name__ == "__main__":
    main()
