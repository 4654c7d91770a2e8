"""A sound player on a thread of its own: a system of sound that hangs keeps no window waiting."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from shared.qt.sound import SoundPlayer

ALIVE_MS = 1000
ANSWER_LIMIT_MS = 4500
"""Without a sign of life for so long the thread hangs: the sound is given up, and never heard later."""
CLOSE_LIMIT_MS = 1500


class SoundThread(QObject):
    """As ``SoundPlayer``, whose calls block when the system of sound hangs; here ``play`` and ``stop`` never do."""

    started = Signal()
    finished = Signal()
    failed = Signal(str)
    _order = Signal(int, object)
    _halt = Signal()

    def __init__(self, volume: float = 1.0, parent: QObject | None = None) -> None:
        """``volume`` as of the player."""
        super().__init__(parent)
        self.turn = 0
        """Of the sound that is wanted now; read by the thread. Odd while one is, even while none is."""
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(ANSWER_LIMIT_MS)
        self._limit.timeout.connect(self._give_up)
        self._thread = QThread(self)
        self._thread.setObjectName("sound-player")
        self._worker = _Worker(self, volume)
        self._worker.moveToThread(self._thread)
        self._order.connect(self._worker.play)
        self._halt.connect(self._worker.stop)
        self._worker.told.connect(self._told)
        self._thread.started.connect(self._worker.begin)
        self._thread.finished.connect(self._worker.end)
        self._thread.start()

    def play(self, path: Path) -> None:
        """Begin; RuntimeError while another sound is under way."""
        if self.turn % 2:
            message = "a sound is under way"
            raise RuntimeError(message)
        self.turn += 1
        self._limit.start()
        self._order.emit(self.turn, path)

    def stop(self) -> None:
        """Break off without a signal."""
        if self.turn % 2:
            self.turn += 1
            self._limit.stop()
            self._halt.emit()

    def close(self) -> bool:
        """Put the player away; False when its thread hangs: then only the end of the process ends it."""
        self.stop()
        self._thread.quit()
        return self._thread.wait(CLOSE_LIMIT_MS)

    @Slot(int, str, str)
    def _told(self, turn: int, what: str, reason: str) -> None:
        if turn != self.turn:
            return
        if what == "alive":
            self._limit.start()
        elif what == "started":
            self.started.emit()
        else:
            self.turn += 1
            self._limit.stop()
            if what == "finished":
                self.finished.emit()
            else:
                self.failed.emit(reason)

    @Slot()
    def _give_up(self) -> None:
        self.stop()
        self.failed.emit("the system of sound does not answer")


class _Worker(QObject):
    """Lives in the thread. What it tells carries the turn of the sound that it is about."""

    told = Signal(int, str, str)

    def __init__(self, owner: SoundThread, volume: float) -> None:
        super().__init__()
        self._owner, self._volume, self._turn = owner, volume, 0
        self._player: SoundPlayer | None = None
        self._alive: QTimer | None = None

    @Slot()
    def begin(self) -> None:
        self._player = SoundPlayer(self._volume, self)
        self._player.started.connect(self._started)
        self._player.finished.connect(self._finished)
        self._player.failed.connect(self._failed)
        self._alive = QTimer(self)
        self._alive.setInterval(ALIVE_MS)
        self._alive.timeout.connect(self._live)

    @Slot(int, object)
    def play(self, turn: int, path: Path) -> None:
        if self._player is None or self._alive is None or turn != self._owner.turn:
            return
        self._turn = turn
        self._player.play(path)
        self._alive.start()
        if turn != self._owner.turn:
            # It has hung in there until now: nobody wants an old call any more.
            self.stop()

    @Slot()
    def stop(self) -> None:
        if self._player is not None and self._alive is not None:
            self._alive.stop()
            self._player.stop()

    @Slot()
    def end(self) -> None:
        if self._player is not None and self._alive is not None:
            self.stop()
            self._player.deleteLater()
            self._alive.deleteLater()

    @Slot()
    def _live(self) -> None:
        self.told.emit(self._turn, "alive", "")

    @Slot()
    def _started(self) -> None:
        self.told.emit(self._turn, "started", "")

    @Slot()
    def _finished(self) -> None:
        self._over("finished", "")

    @Slot(str)
    def _failed(self, reason: str) -> None:
        self._over("failed", reason)

    def _over(self, what: str, reason: str) -> None:
        if self._alive is not None:
            self._alive.stop()
        self.told.emit(self._turn, what, reason)
