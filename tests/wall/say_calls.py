"""A wall's announcer on its own, over a hall in memory: calls on standard input, what becomes of them on output."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer

from display.wall.viewmodels.announcer import Announcer
from display.wall.viewmodels.announcing import Manner
from display.wall.viewmodels.hearing import Hearing
from display.wall.viewmodels.sound_alarm import SoundAlarm
from display.wall.viewmodels.sounds import Loudspeaker
from shared.actions.queue import Queue
from shared.devices.sound_presence import PulseSound
from shared.devices.sound_watch import OutputWatch
from shared.devices.voices import open_voice
from shared.ports.voice import Announcement, NoVoice, SoundReport, SoundState, SoundWatch, Voice
from shared.qt.jobs import Jobs, ThreadJobExecutor
from shared.qt.sound_thread import SoundThread
from shared.rules.events import Kind
from tests.fakes.jobs import ManualJobExecutor
from tests.wall.hall import MORNING, Hall, hall_mall


def tell(**what: object) -> None:
    """One line of JSON."""
    print(json.dumps(what), flush=True)


class Told(Loudspeaker):
    """The real loudspeaker, and every sound told as it is handed over, begins and ends."""

    def play(self, wav: Path, name: str, begun: Callable[[], None], ended: Callable[[str], None]) -> None:
        def on_begun() -> None:
            tell(begun=name, wav=str(wav), at=monotonic())
            begun()

        def on_ended(reason: str) -> None:
            tell(ended=name, wav=str(wav), reason=reason)
            ended(reason)

        super().play(wav, name, on_begun, on_ended)


class Trusting:
    """For a negative control: believes that it is always heard."""

    def look(self) -> SoundReport:
        return SoundReport(SoundState.PRESENT)

    def accept(self) -> None:
        """It asks nobody anyway."""


class TellingVoice:
    """The machine's voice, and in which form it said what."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def render(self, announcement: Announcement) -> Path | NoVoice:
        made = self._voice.render(announcement)
        tell(rendered=announcement.number, form=announcement.form.value, chime=announcement.chime, wav=str(made))
        return made

    def chime_path(self) -> Path:
        return self._voice.chime_path()


class Caller(QObject):
    """Reads counters from standard input, one a line, and calls a number at each."""

    def __init__(self, hall: Hall, announcer: Announcer, application: QCoreApplication) -> None:
        super().__init__()
        self._hall, self._announcer, self._application = hall, announcer, application
        self._lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._lines.activated.connect(self._read)

    def _read(self) -> None:
        block = os.read(sys.stdin.fileno(), 4096)
        if not block:
            self._lines.setEnabled(False)
            self._application.quit()
            return
        for word in block.decode().split():
            if word == "?":
                self._tell_noted()
            else:
                self._hall.issue("A01")
                tell(called=self._hall.call(word), at=monotonic())
        self._announcer.wake()

    def _tell_noted(self) -> None:
        """Which calls are on record as spoken, and as not spoken."""
        kinds = {Kind.SPOKEN: "spoken", Kind.UNSPOKEN: "unspoken"}
        told = [(kinds[event.kind], event.number) for event in self._hall.queue.events() if event.kind in kinds]
        tell(**{name: [number for what, number in told if what == name] for name in kinds.values()})


class Hours(QObject):
    """Lets the hall's time run, and its queue work."""

    def __init__(self, hall: Hall, queue: ManualJobExecutor[Queue]) -> None:
        super().__init__()
        self._hall, self._queue = hall, queue
        self._began = monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._pass)
        self._timer.start(10)

    def _pass(self) -> None:
        self._hall.clock.moment = MORNING + timedelta(seconds=monotonic() - self._began)
        self._queue.drain()


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--trusting", action="store_true")
    chosen = options.parse_args()
    application = QCoreApplication(sys.argv)
    hall = Hall(hall_mall((("A", "Disdukcapil", tuple(map(str, range(1, 31)))),)))
    queue: ManualJobExecutor[Queue] = ManualJobExecutor(hall.queue)
    jobs = Jobs(queue)
    voice: ThreadJobExecutor[Voice] = ThreadJobExecutor(
        lambda: TellingVoice(open_voice(chosen.folder / "packs", chosen.folder / "cache"))
    )
    watch: ThreadJobExecutor[SoundWatch] = ThreadJobExecutor(
        lambda: Trusting() if chosen.trusting else OutputWatch(PulseSound())
    )
    player = SoundThread()
    output = Told(player)
    hearing, alarm = Hearing(Jobs(watch), output, monotonic), SoundAlarm(jobs, "one", "melati")
    announcer = Announcer(
        jobs, Jobs(voice), hearing, output, alarm, monotonic, manner=Manner("melati"), wall="one"
    )  # fmt: skip
    announcer.changed.connect(lambda: tell(trouble=announcer.trouble.value, reason=announcer.reason))
    hours, tick = Hours(hall, queue), QTimer()
    tick.timeout.connect(announcer.tick)
    tick.start(500)
    caller = Caller(hall, announcer, application)
    tell(ready=True)
    application.exec()
    del caller, hours
    announcer.stop()
    for thread in (voice, watch):
        thread.close()
    if not player.close():
        os._exit(0)


if __name__ == "__main__":
    main()
