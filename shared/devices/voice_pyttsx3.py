"""The voice port on pyttsx3: every sentence made once in a killable process, judged, joined to the chime and kept."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from shared.devices.assets import ASSETS, SOUNDS
from shared.devices.chime import Tones, behind_chime, chime_file
from shared.devices.speech_phrases import spoken_text
from shared.devices.voice_cache import KEEP, VoiceCache
from shared.devices.wav_files import Sound, read_wav
from shared.ports.voice import Announcement, Language, NoVoice

LIMIT_S = 3.0
"""A sentence takes a fraction of a second; an engine that needs longer hangs."""
RATE_WPM = 155
"""Words a minute, slower than the engine's 200: halls echo."""
CHILD = (sys.executable, "-m", "shared.devices.speech_process")
_EDITION = 2
"""Raised when the chime or the joining changes, so that no old file is found."""


class Pyttsx3Voice:
    """Makes announcements as WAV files in ``cache``. Never plays anything; safe on several threads."""

    def __init__(
        self,
        cache: Path,
        limit_s: float = LIMIT_S,
        child: Sequence[str] = CHILD,
        keep: int = KEEP,
        sounds: Path = SOUNDS,
        tones: Tones = Tones.THREE,
    ) -> None:
        """``child`` is the command that speaks one request; ``keep`` the most files left in ``cache``."""
        self._cache = VoiceCache(cache, keep)
        self._limit_s = limit_s
        self._child = tuple(child)
        self._sounds = sounds
        self._tones = tones

    def chime_path(self) -> Path:
        """The chime alone."""
        return chime_file(self._sounds, self._tones)

    def render(self, announcement: Announcement) -> Path | NoVoice:
        """Chime and sentence in one WAV file, within the limit and a second for the killing."""
        text = spoken_text(announcement)
        tones = self._tones if announcement.chime else Tones.NONE
        content = f"{_EDITION} {announcement.language} {RATE_WPM} {tones.value} {text}"
        path = self._cache.path(announcement.number, content)
        if self._cache.find(path, lambda sound: _sounds_like(sound, text)):
            return path
        try:
            spoken = self.speak(text, announcement.language)
            if isinstance(spoken, NoVoice):
                return spoken
            self._cache.keep(path, behind_chime(spoken, tones))
        except OSError as fault:
            return NoVoice(f"Berkas suara tidak bisa ditulis: {fault.strerror}.")
        return path

    def speak(self, text: str, language: Language) -> Sound | NoVoice:
        """``text`` alone, without the chime and not kept, within the same limit. Raises ``OSError``."""
        with self._cache.workshop() as workshop:
            return self._spoken(text, language, workshop / "speech.wav")

    def _spoken(self, text: str, language: Language, target: Path) -> Sound | NoVoice:
        """The bare sentence, made by a child process and found to be speech."""
        request = {"text": text, "language": language, "rate": RATE_WPM, "target": str(target)}
        reason = self._run(json.dumps(request))
        if reason:
            return NoVoice(reason)
        try:
            sound = read_wav(target)
        except ValueError:
            return NoVoice("Mesin suara tidak menghasilkan rekaman.")
        return sound if _sounds_like(sound, text) else NoVoice("Rekaman dari mesin suara kosong atau terpotong.")

    def _run(self, request: str) -> str:
        """Run the child; answers why there is no speech, or an empty text."""
        paths = (str(ASSETS.parent), os.environ.get("PYTHONPATH", ""))
        child = subprocess.Popen(
            self._child,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
        with child:
            try:
                answer, _ = child.communicate(request, timeout=self._limit_s)
                return str(json.loads(answer)["reason"])
            except subprocess.TimeoutExpired:
                return f"Mesin suara tidak selesai dalam {self._limit_s:g} detik."
            except (ValueError, KeyError, OSError):
                return "Mesin suara berhenti sebelum selesai."
            finally:
                _kill(child)


def _kill(child: subprocess.Popen[str]) -> None:
    """End the child and all it has started: an engine's helper would keep the pipe, and us, waiting."""
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            child.kill()
        else:
            os.killpg(child.pid, signal.SIGKILL)


def _sounds_like(sound: Sound, text: str) -> bool:
    """Whether ``sound`` can be ``text`` spoken: 30 to 250 ms a letter and a second or two, most of it not silent."""
    return 0.03 * len(text) <= sound.seconds <= 0.25 * len(text) + 2 and sound.sounding_s >= 0.4 * 0.03 * len(text)
