"""Puts the wall together: its queue, its voice, its sound, its window; the main of its process."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Literal

from PySide6.QtQuick import QQuickView

from display.wall.viewmodels.announcer import Announcer, Output, Speech
from display.wall.viewmodels.sounds import Loudspeaker, WavFolder
from display.wall.viewmodels.wall import WallViewModel
from shared.actions.queue import Queue
from shared.devices.sound_presence import PulseSound
from shared.devices.voices import open_voice
from shared.ports.errors import WorldFault
from shared.qt.application import start_application
from shared.qt.feed import Feed
from shared.qt.jobs import Jobs, ThreadJobExecutor
from shared.qt.log import start_log
from shared.qt.sound import SoundPlayer
from shared.qt.translations import Translations
from shared.qt.window import WindowOptions, make_view, run_window
from shared.rules.errors import Refused
from shared.wiring import open_queue, queue_path


def run_wall(
    queue_url: str,
    room: str | None,
    options: WindowOptions,
    *,
    scale: float = 1.0,
    language: Literal["id", "en"] = "id",
    sound_dir: Path | None = None,
    on_ready: Callable[[QQuickView], None] | None = None,
) -> int:
    """Show the wall of ``room`` (None: the whole hall) until its window is closed; returns the exit code.

    ``sound_dir`` collects each announcement as a WAV file, and counts it as said. ``on_ready`` is given the window
    before it is shown. Queue and sound may go away and come back; that is shown, not raised.
    """
    application = start_application("antrean-wall", scale)
    start_log("wall")
    queue_jobs: Jobs[Queue] = Jobs(
        ThreadJobExecutor(lambda: open_queue(queue_url), _close_queue, "queue"), (Refused, WorldFault)
    )
    speech_jobs: Jobs[Speech] = Jobs(ThreadJobExecutor(_speech, name="speech"))
    feed = Feed(lambda: open_queue(queue_url), database=queue_path(queue_url))
    loudspeaker = Loudspeaker(SoundPlayer())
    output: Output = loudspeaker if sound_dir is None else WavFolder(sound_dir, loudspeaker)
    announcer = Announcer(
        queue_jobs, speech_jobs, output, monotonic, room=room, wall=secrets.token_hex(8), language=language
    )
    wall = WallViewModel(queue_jobs, feed, announcer, monotonic, room=room, language=language)
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
        return run_window(application, view, options)
    finally:
        announcer.stop()
        feed.close()
        queue_jobs.close()
        speech_jobs.close()


def _speech() -> Speech:
    return Speech(open_voice(), PulseSound())


def _close_queue(queue: Queue) -> None:
    queue.close()
