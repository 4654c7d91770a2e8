"""A wall's announcer on its own, over a hall in memory: calls on standard input, what becomes of them on output."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer

from display.wall.viewmodels.announcer import Announcer, Speech
from display.wall.viewmodels.sounds import Loudspeaker
from shared.actions.queue import Queue
from shared.devices.sound_presence import PulseSound
from shared.devices.voices import open_voice
from shared.ports.voice import SoundState
from shared.qt.jobs import Jobs, ThreadJobExecutor
from shared.qt.sound import SoundPlayer
from tests.fakes.jobs import ManualJobExecutor
from tests.wall.hall import Hall


def tell(**what: object) -> None:
    """One line of JSON."""
    print(json.dumps(what), flush=True)


class Told(Loudspeaker):
    """The real loudspeaker, and every sound told as it is handed over, begins and ends."""

    def play(self, wav: Path, name: str, begun: Callable[[], None], ended: Callable[[str], None]) -> None:
        def on_begun() -> None:
            tell(begun=name, wav=str(wav))
            begun()

        def on_ended(reason: str) -> None:
            tell(ended=name, wav=str(wav), reason=reason)
            ended(reason)

        super().play(wav, name, on_begun, on_ended)


class Trusting:
    """For a negative control: believes that it is always heard."""

    def state(self) -> SoundState:
        return SoundState.PRESENT


class Caller(QObject):
    """Reads counters from standard input, one a line, and calls a number at each."""

    def __init__(self, hall: Hall, announcers: list[Announcer], application: QCoreApplication) -> None:
        super().__init__()
        self._hall, self._announcers, self._application = hall, announcers, application
        self._lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._lines.activated.connect(self._read)

    def _read(self) -> None:
        block = os.read(sys.stdin.fileno(), 4096)
        if not block:
            self._lines.setEnabled(False)
            self._application.quit()
            return
        for counter in block.decode().split():
            self._hall.issue("A01")
            tell(called=self._hall.call(counter))
        for announcer in self._announcers:
            announcer.wake()


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--trusting", action="store_true")
    options.add_argument("--walls", type=int, default=1)
    chosen = options.parse_args()
    application = QCoreApplication(sys.argv)
    hall = Hall()
    queue: ManualJobExecutor[Queue] = ManualJobExecutor(hall.queue)
    announcers: list[Announcer] = []
    threads: list[ThreadJobExecutor[Speech]] = []
    for nth in range(chosen.walls):
        threads.append(
            ThreadJobExecutor(
                lambda: Speech(
                    open_voice(chosen.folder / "packs", chosen.folder / "cache"),
                    Trusting() if chosen.trusting else PulseSound(),
                )
            )
        )
        made = Announcer(Jobs(queue), Jobs(threads[-1]), Told(SoundPlayer()), monotonic, room="melati", wall=str(nth))
        made.changed.connect(lambda made=made: tell(trouble=made.trouble.value, reason=made.reason))
        announcers.append(made)
    drain, tick = QTimer(), QTimer()
    drain.timeout.connect(queue.drain)
    drain.start(10)
    for made in announcers:
        tick.timeout.connect(made.tick)
    tick.start(500)
    caller = Caller(hall, announcers, application)
    tell(ready=True)
    application.exec()
    del caller
    for made in announcers:
        made.stop()
    for thread in threads:
        thread.close()


if __name__ == "__main__":
    main()
