"""Puts the wall together: its queue, its voice, its sound, its window; the main of its process."""

from __future__ import annotations

import logging
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Literal

from PySide6.QtQuick import QQuickView

from display.wall.viewmodels.announcer import Announcer
from display.wall.viewmodels.announcing import Manner
from display.wall.viewmodels.hearing import Hearing, Output
from display.wall.viewmodels.sound_alarm import SoundAlarm
from display.wall.viewmodels.sounds import Loudspeaker, WavFolder
from display.wall.viewmodels.wall import WallViewModel
from shared.actions.queue import Queue
from shared.devices.chime import Tones
from shared.devices.sound_presence import PulseSound
from shared.devices.sound_watch import OutputWatch
from shared.devices.voices import open_voice
from shared.ports.errors import WorldFault
from shared.ports.voice import SoundWatch, Voice
from shared.qt.application import start_application
from shared.qt.feed import Feed
from shared.qt.jobs import Jobs, ThreadJobExecutor
from shared.qt.log import start_log
from shared.qt.sound_thread import SoundThread
from shared.qt.translations import Translations
from shared.qt.window import WindowOptions, make_view, run_window
from shared.rules.errors import Refused
from shared.rules.quiet_hours import QuietHours
from shared.wiring import open_queue, queue_path


@dataclass(frozen=True, slots=True)
class WallVoice:
    """How a wall is heard. ``name`` is its own for staff, the same at every start; ``volume`` 0 to 1.

    ``sound_dir`` collects each announcement as a WAV file, and counts it as said.
    """

    name: str = ""
    volume: float = 1.0
    tones: Tones = Tones.THREE
    quiet: tuple[QuietHours, ...] = ()
    sound_dir: Path | None = None


def run_wall(
    queue_url: str,
    room: str | None,
    options: WindowOptions,
    *,
    scale: float = 1.0,
    language: Literal["id", "en"] = "id",
    voice: WallVoice | None = None,
    on_ready: Callable[[QQuickView], None] | None = None,
) -> int:
    """Show the wall of ``room`` (None: the whole hall) until its window is closed; returns the exit code.

    ``on_ready`` is given the window before it is shown. Queue and sound may go away and come back; that is shown, not
    raised.
    """
    application = start_application("antrean-wall", scale)
    start_log("wall")
    queue_jobs = _queue_jobs(queue_url, "queue")
    speech = _Speech(queue_url, room, language, voice or WallVoice())
    feed = Feed(lambda: open_queue(queue_url), database=queue_path(queue_url))
    wall = WallViewModel(queue_jobs, feed, speech.announcer, monotonic, room=room, language=language)
    views: list[QQuickView] = []

    def retranslate() -> None:
        for shown in views:
            shown.engine().retranslate()

    try:
        view = make_view("display.wall.views", "Wall", {"wall": wall.face, **options.look_properties()})
        views.append(view)
        Translations(retranslate, parent=view).set_language(language)
        feed.start()
        if on_ready is not None:
            on_ready(view)
        code = run_window(application, view, options)
    finally:
        speech.announcer.stop()
        feed.close()
        queue_jobs.close()
        well = speech.close()
    if not well:
        # A thread that waits for a dead system of sound would keep the process, or take it down with an abort.
        logging.shutdown()
        os._exit(code)
    return code


class _Speech:
    """All that the wall's voice works with: three workers, so that none waits for another's, and no screen for any."""

    def __init__(self, queue_url: str, room: str | None, language: Literal["id", "en"], voice: WallVoice) -> None:
        manner = Manner(room, language, voice.tones is not Tones.NONE, voice.quiet)
        self._queue = _queue_jobs(queue_url, "voice-queue")
        self._voice: Jobs[Voice] = Jobs(ThreadJobExecutor(lambda: open_voice(tones=voice.tones), name="voice"))
        self._watch: Jobs[SoundWatch] = Jobs(ThreadJobExecutor(lambda: OutputWatch(PulseSound()), name="sound"))
        self._player = SoundThread(voice.volume)
        loudspeaker = Loudspeaker(self._player)
        output: Output = loudspeaker if voice.sound_dir is None else WavFolder(voice.sound_dir, loudspeaker)
        self.announcer = Announcer(
            self._queue,
            self._voice,
            Hearing(self._watch, output, monotonic),
            output,
            SoundAlarm(self._queue, voice.name or f"wall {manner.key}".strip(), manner.key),
            monotonic,
            manner=manner,
            wall=secrets.token_hex(8),
        )

    def close(self) -> bool:
        """When nothing is said any more; False when the system of sound hangs and keeps its thread."""
        for jobs in (self._queue, self._voice, self._watch):
            jobs.close()
        return self._player.close()


def _queue_jobs(queue_url: str, name: str) -> Jobs[Queue]:
    return Jobs(ThreadJobExecutor(lambda: open_queue(queue_url), _close_queue, name), (Refused, WorldFault))


def _close_queue(queue: Queue) -> None:
    queue.close()
