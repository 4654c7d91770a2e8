"""The microphone and the loudspeaker of this machine for the one who records a voice."""

from __future__ import annotations

import os
import tempfile
from array import array
from collections.abc import Callable
from pathlib import Path

from shared.commands.voice_wizard import Studio
from shared.devices.wav_files import Sound, write_wav
from shared.ports.errors import WorldFault


class QtStudio:
    """A studio on what the system says are its default devices."""

    def __init__(self, rate: int) -> None:
        self._rate = rate

    def record(self, is_over: Callable[[Sound], bool], limit_s: float) -> Sound:
        """Listen until ``is_over`` or for ``limit_s``. Raises ``WorldFault`` without a working microphone."""
        from shared.qt.microphone import MicrophoneError, listen

        try:
            return self._sound(listen(self._rate, lambda new: is_over(self._sound(new)), limit_s))
        except MicrophoneError as fault:
            raise WorldFault("Mikrofon tidak ditemukan atau tidak memberi suara. Pasang, lalu ulangi.") from fault

    def play(self, sound: Sound) -> None:
        """Play ``sound`` to its end. Raises ``WorldFault`` when it cannot be heard."""
        from shared.qt.microphone import play_to_end

        with tempfile.TemporaryDirectory(prefix="antrean-voice-") as folder:
            path = Path(folder) / "take.wav"
            write_wav(path, sound)
            if play_to_end(path):
                raise WorldFault("Speaker tidak ditemukan atau tidak berbunyi. Pasang, lalu ulangi.")

    def _sound(self, samples: bytes) -> Sound:
        return Sound(self._rate, array("h", samples))


def open_studio(rate: int) -> Studio:
    """The default microphone and loudspeaker, at ``rate`` samples a second."""
    # What Qt tells about libraries that it does not need would stand between the questions.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
    return QtStudio(rate)
