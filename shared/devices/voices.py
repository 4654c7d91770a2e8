"""The voice of this machine: the hall's recorded pack, else the engine's voice, else a reason and the chime."""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import platformdirs

from shared.devices.voice_pack import BadPackError, VoicePack
from shared.devices.voice_pyttsx3 import Pyttsx3Voice
from shared.devices.voice_recorded import RecordedVoice
from shared.ports.voice import Announcement, NoVoice, Voice, VoiceStep

_log = logging.getLogger(__name__)
_LANGUAGES = ("id", "en")


def packs_folder() -> Path:
    """Where the packs of this machine lie, one folder a language."""
    return Path(platformdirs.user_data_dir("antrean", appauthor=False)) / "voice"


def cache_folder() -> Path:
    """Where finished announcements are kept."""
    return Path(platformdirs.user_cache_dir("antrean", appauthor=False)) / "voice"


class LadderVoice:
    """Each announcement is said by the first step that can; what a step could not is counted, and told once.

    Safe on several threads; announcements of one pack are made one at a time.
    """

    def __init__(self, recorded: Mapping[str, RecordedVoice], engine: Voice) -> None:
        """``recorded`` by language; ``engine`` says what they lack."""
        self._recorded = dict(recorded)
        self._engine = engine
        self._lock = threading.Lock()
        self._lacking: Counter[str] = Counter()
        self._steps: Counter[VoiceStep] = Counter()
        self._told: set[str] = set()

    def chime_path(self) -> Path:
        """The chime alone."""
        return self._engine.chime_path()

    @property
    def lacking(self) -> Counter[str]:
        """How often each clip was missed since the start."""
        with self._lock:
            return Counter(self._lacking)

    @property
    def steps(self) -> Counter[VoiceStep]:
        """How many announcements each step made."""
        with self._lock:
            return Counter(self._steps)

    def render(self, announcement: Announcement) -> Path | NoVoice:
        """Chime and speech in one WAV file, from the pack of its language or else from the engine."""
        recorded = self._recorded.get(announcement.language)
        if recorded is not None:
            with self._lock:
                made = recorded.render(announcement)
                if isinstance(made, NoVoice):
                    self._lacking.update(made.lacking)
                    self._tell(made)
                else:
                    self._steps[VoiceStep.RECORDED] += 1
                    return made
        made = self._engine.render(announcement)
        with self._lock:
            self._steps[VoiceStep.CHIME if isinstance(made, NoVoice) else VoiceStep.ENGINE] += 1
        return made

    def _tell(self, made: NoVoice) -> None:
        unknown = {key for key in made.lacking or (made.reason,) if key not in self._told}
        if unknown:
            self._told |= unknown
            _log.warning("the voice pack cannot say a call, the engine does: %s", ", ".join(sorted(unknown)))


def open_voice(packs: Path | None = None, cache: Path | None = None) -> LadderVoice:
    """The voice of this machine with the packs found in ``packs``; a folder that is no pack is logged and left out."""
    cache, packs = cache or cache_folder(), packs or packs_folder()
    recorded: dict[str, RecordedVoice] = {}
    for language in _LANGUAGES:
        if not (packs / language).is_dir():
            continue
        try:
            pack = VoicePack(packs / language)
        except BadPackError as bad:
            _log.warning("%s", bad)
            continue
        if pack.manifest.language == language:
            recorded[language] = RecordedVoice(pack, cache)
        else:
            _log.warning("the voice pack in %s speaks %s; left out", packs / language, pack.manifest.language)
    return LadderVoice(recorded, Pyttsx3Voice(cache))
