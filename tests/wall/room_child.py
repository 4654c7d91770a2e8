"""A wall's real announcer as a process on a queue file, in a hall whose time runs six times as fast.

Usage: python -m tests.wall.room_child NAME WAY, then on standard input one line QUEUE SPEAKER BEGAN; it ends with its
input. The loudspeaker is a file that all walls share: lines ``begin CALL NAME SECONDS``, ``end …`` and ``stop …``, in
seconds of the machine since BEGAN; ``stall UNTIL NAME SINCE`` is a time in which the machine let the process wait.
While the file SPEAKER-NAME is there, the wall's queue is out of reach. WAY is ``right``, or wrong on purpose:
``unfenced`` has no turns, ``unclaimed`` says what it sees.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer, Slot

from display.wall.viewmodels import announcer as announcing_wall
from display.wall.viewmodels.announcer import Announcer
from display.wall.viewmodels.announcing import Manner
from display.wall.viewmodels.hearing import Hearing
from display.wall.viewmodels.sound_alarm import SoundAlarm
from display.wall.viewmodels.voice_jobs import Claim
from shared.actions.local import LocalQueue
from shared.ports.errors import QueueFault
from shared.ports.voice import Announcement, SoundReport, SoundState
from shared.qt.feed import Feed
from shared.qt.jobs import Jobs, ThreadJobExecutor
from shared.rules.hall_time import Uptime
from shared.store.sqlite import open_store
from tests.proofs.voice_child import ROOM, ask_nobody
from tests.wall.hall import MORNING

SCALE = 6
"""Seconds of the hall in one of the machine."""
LASTS_S = 1.0
"""Of the hall, that a call is heard."""


class QuickClock:
    """The hall's time since ``began`` on the machine's steady clock, the same in every process."""

    def __init__(self, began: float) -> None:
        self._began = began

    def now(self) -> datetime:
        return MORNING + timedelta(seconds=(monotonic() - self._began) * SCALE)

    def uptime(self) -> Uptime:
        return Uptime("quick", (monotonic() - self._began) * SCALE)


class CutQueue:
    """The queue, or nothing while ``cut`` is there."""

    def __init__(self, queue: LocalQueue, cut: Path) -> None:
        self._queue, self._cut = queue, cut

    def __getattr__(self, name: str) -> Any:
        if self._cut.exists() and name != "close":
            raise QueueFault("cut")
        return getattr(self._queue, name)


class QuickVoice:
    def render(self, announcement: Announcement) -> Path:
        return Path(announcement.number)

    def chime_path(self) -> Path:
        return Path("chime")


class GoodEar:
    def look(self) -> SoundReport:
        return SoundReport(SoundState.PRESENT)

    def accept(self) -> None:
        """There is only one output."""


STALL_S = 0.25
"""Of the machine: who was not run for so long was as good as stopped."""


class SpeakerFile(QObject):
    """Each call is heard as lines of a file."""

    needs_device = True

    def __init__(self, file: Path, name: str, began: float) -> None:
        super().__init__()
        self._file = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._name, self._began = name, began
        self._call = 0
        self._then: tuple[Callable[[], None], Callable[[str], None]] | None = None
        self._beat, self._beaten = QTimer(self), monotonic()
        self._beat.timeout.connect(self._live)
        self._beat.start(25)
        self._first, self._last = QTimer(self), QTimer(self)
        for timer, heard in ((self._first, self._begin), (self._last, self._end)):
            timer.setSingleShot(True)
            timer.timeout.connect(heard)

    def present(self) -> bool:
        return True

    def play(self, wav: Path, name: str, begun: Callable[[], None], ended: Callable[[str], None]) -> None:
        self._call, self._then = int(name.split("-", 1)[0]), (begun, ended)
        self._first.start(0)

    def stop(self) -> None:
        self._first.stop()
        if self._last.isActive():
            self._last.stop()
            self._write("stop")

    @Slot()
    def _begin(self) -> None:
        assert self._then is not None
        self._write("begin")
        self._last.start(round(LASTS_S / SCALE * 1000))
        self._then[0]()

    @Slot()
    def _end(self) -> None:
        assert self._then is not None
        self._write("end")
        self._then[1]("")

    @Slot()
    def _live(self) -> None:
        before, self._beaten = self._beaten, monotonic()
        if self._beaten - before > STALL_S:
            line = f"stall {self._beaten - self._began:.4f} {self._name} {before - self._began:.4f}\n"
            os.write(self._file, line.encode())

    def _write(self, what: str) -> None:
        os.write(self._file, f"{what} {self._call} {self._name} {monotonic() - self._began:.4f}\n".encode())


def say_what_it_sees() -> None:
    """Wrong on purpose: a claim that another wall has is no hindrance."""

    def claim(queue: LocalQueue, seqs: Sequence[int], manner: Manner, wall: str, fence: int | None) -> Claim:
        queue.claim_speech(seqs, manner.key, wall)
        return Claim(1, claimed=True)

    announcing_wall.claim = claim  # type: ignore[assignment]


def main(name: str, way: str) -> None:
    """Get ready, wait for the line, speak until the input ends."""
    if way == "unclaimed":
        say_what_it_sees()
    else:
        ask_nobody(way)
    application = QCoreApplication(sys.argv)
    print("ready", flush=True)
    line = sys.stdin.readline().split()
    if not line:
        return
    file, speaker, began = Path(line[0]), Path(line[1]), float(line[2])
    cut = Path(f"{speaker}-{name}")

    def opened() -> Any:
        return CutQueue(LocalQueue(open_store(file), QuickClock(began), sample=True), cut)

    def quick() -> float:
        return monotonic() * SCALE

    queue: Jobs[Any] = Jobs(ThreadJobExecutor(opened, lambda one: one.close()), (Exception,))
    voice: Jobs[Any] = Jobs(ThreadJobExecutor(QuickVoice))
    watch: Jobs[Any] = Jobs(ThreadJobExecutor(GoodEar))
    output = SpeakerFile(speaker, name, began)
    announcer = Announcer(
        queue, voice, Hearing(watch, output, quick), output, SoundAlarm(queue, name, ROOM), quick,
        manner=Manner(ROOM), wall=f"{name} {os.getpid()}",
    )  # fmt: skip
    feed = Feed(opened)
    feed.moved.connect(announcer.wake)
    tick = QTimer()
    tick.timeout.connect(announcer.tick)
    tick.start(1000 // SCALE)
    end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    end.activated.connect(application.quit)
    feed.start()
    application.exec()
    announcer.stop()
    feed.close()
    for jobs in (queue, voice, watch):
        jobs.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
