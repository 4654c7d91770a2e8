"""Turns "the queue moved on" into one signal on the GUI thread, and carries the once-a-second tick for clocks."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from shared.qt.bell import Bell, bell_of

log = logging.getLogger(__name__)

POLL_S = 0.01
"""Between two looks where nothing rings."""
CALM_S = 0.05
"""Between two looks while the bell is silent: a disk that takes longer than EAGER_S is seen this late."""
EAGER_POLL_S = 0.003
EAGER_S = 0.1
"""How long after the bell the commit is expected: it rings at the writing, the commit is seen after the disk has it."""
RETRY_S = 0.5
TICK_MS = 1000


class Versioned(Protocol):
    """The part of the Queue that a feed needs."""

    def version(self) -> int:
        """A number that differs after any change of the queue."""

    def close(self) -> None:
        """Put the connection away."""


class Feed(QObject):
    """Watches a queue from its own thread over its own connection, opened there by `connect`.

    `moved(version)`: the queue changed (also once after every successful opening, so that screens load); at most one is
    under way at a time, so a slow screen skips versions but never misses the last. `trouble(reason)`: the queue cannot
    be read; once per outage, tried again every 0.5 s. `recovered()`: it can again. `tick()`: every second, for clocks;
    what the time is says the clock. Nothing runs before `start()`: tests emit the signals by hand.

    With `database`, the queue's file, it looks when that file is written and 20 times a second besides (on Linux;
    elsewhere as without): a look costs 0.1 ms of a core that has slept, mostly for waking up.
    """

    moved = Signal(int)
    trouble = Signal(str)
    recovered = Signal()
    tick = Signal()
    _seen = Signal(int)
    _lost = Signal(str)
    _back = Signal()

    def __init__(
        self,
        connect: Callable[[], Versioned],
        poll_s: float = POLL_S,
        parent: QObject | None = None,
        *,
        database: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._connect = connect
        self._poll_s = poll_s
        self._database = database
        self._bell: Bell | None = None
        self._eager_until = 0.0
        self._stop = threading.Event()
        self._under_way = threading.Event()
        self._thread: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._down = False
        self._seen.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._lost.connect(self.trouble, Qt.ConnectionType.QueuedConnection)
        self._back.connect(self.recovered, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to watch; call once, on the GUI thread."""
        self._timer.start()
        self._bell = bell_of(self._database)
        self._thread = threading.Thread(target=self._watch, name="feed")
        self._thread.start()

    def close(self) -> None:
        """Stop, and return when the thread has put its connection away."""
        self._timer.stop()
        self._stop.set()
        if self._bell is not None:
            self._bell.wake()
        if self._thread is not None:
            self._thread.join()
        if self._bell is not None:
            self._bell.close()
            self._bell = None

    @Slot(int)
    def _pass_on(self, version: int) -> None:
        self._under_way.clear()
        if not self._stop.is_set():
            self.moved.emit(version)

    def _watch(self) -> None:
        while not self._stop.is_set():
            try:
                queue = self._connect()
                try:
                    self._watch_one(queue)
                finally:
                    queue.close()
            except Exception as error:
                if not self._down:
                    self._down = True
                    log.warning("the queue cannot be read: %s", error, exc_info=error)
                    self._lost.emit(str(error) or type(error).__name__)
                self._stop.wait(RETRY_S)

    def _watch_one(self, queue: Versioned) -> None:
        last: int | None = None
        while not self._stop.is_set():
            version = queue.version()
            if self._down:
                self._down = False
                self._back.emit()
            held_back = version != last and self._under_way.is_set()
            if version != last and not held_back:
                last = version
                self._under_way.set()
                self._seen.emit(version)
            self._rest(soon=held_back)

    def _rest(self, *, soon: bool) -> None:
        """Until the next look."""
        if self._bell is None:
            self._stop.wait(self._poll_s)
        elif self._bell.wait(EAGER_POLL_S if soon or monotonic() < self._eager_until else CALM_S):
            self._eager_until = monotonic() + EAGER_S
