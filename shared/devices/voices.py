"""The voice of this machine: the hall's recorded pack, else the engine's voice, else a reason and the chime."""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import platformdirs

from shared.devices.chime import Tones
from shared.devices.voice_pack import MANIFEST, BadPackError, VoicePack
from shared.devices.voice_pyttsx3 import Pyttsx3Voice
from shared.devices.voice_recorded import RecordedVoice
from shared.ports.voice import Announcement, Language, NoVoice, Voice, VoiceStep

_log = logging.getLogger(__name__)


def packs_folder() -> Path:
    """Where the packs of this machine lie, one folder a language."""
    return Path(platformdirs.user_data_dir("antrean", appauthor=False)) / "voice"


def cache_folder() -> Path:
    """Where finished announcements are kept."""
    return Path(platformdirs.user_cache_dir("antrean", appauthor=False)) / "voice"


class PackShelf:
    """The packs in a folder, one a language; a pack that comes, goes or is another is noticed at the next call."""

    def __init__(self, folder: Path, cache: Path, tones: Tones = Tones.THREE) -> None:
        self._folder = folder
        self._cache = cache
        self._tones = tones
        self._opened: dict[Language, tuple[int, RecordedVoice | None]] = {}

    def find(self, language: Language) -> RecordedVoice | None:
        """The recorded voice of ``language``; a folder that is no pack of it is logged once and left out."""
        folder = self._folder / language
        try:
            stamp = (folder / MANIFEST).stat().st_mtime_ns
        except OSError:
            self._opened.pop(language, None)
            return None
        known = self._opened.get(language)
        if known is None or known[0] != stamp:
            known = self._opened[language] = (stamp, self._open(folder, language))
        return known[1]

    def _open(self, folder: Path, language: Language) -> RecordedVoice | None:
        try:
            pack = VoicePack(folder)
        except BadPackError as bad:
            _log.warning("%s", bad)
            return None
        if pack.manifest.language != language:
            _log.warning("the voice pack in %s speaks %s; left out", folder, pack.manifest.language)
            return None
        return RecordedVoice(pack, self._cache, tones=self._tones)


class LadderVoice:
    """Each announcement is said by the first step that can; what a step could not is counted, and told once.

    Safe on several threads; announcements of packs are made one at a time.
    """

    def __init__(self, recorded: Callable[[Language], RecordedVoice | None], engine: Voice) -> None:
        """``recorded`` finds the pack of a language; ``engine`` says what that lacks."""
        self._recorded = recorded
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
        with self._lock:
            recorded = self._recorded(announcement.language)
            if recorded is not None:
                made = recorded.render(announcement)
                if not isinstance(made, NoVoice):
                    self._steps[VoiceStep.RECORDED] += 1
                    return made
                self._lacking.update(made.lacking)
                self._tell(made)
        made = self._engine.render(announcement)
        with self._lock:
            self._steps[VoiceStep.CHIME if isinstance(made, NoVoice) else VoiceStep.ENGINE] += 1
        return made

    def _tell(self, made: NoVoice) -> None:
        unknown = {key for key in made.lacking or (made.reason,) if key not in self._told}
        if unknown:
            self._told |= unknown
            _log.warning("the voice pack cannot say a call, the engine does: %s", ", ".join(sorted(unknown)))


def open_voice(packs: Path | None = None, cache: Path | None = None, tones: Tones = Tones.THREE) -> LadderVoice:
    """The voice of this machine, with the packs that lie in ``packs`` now and later, behind the chime of ``tones``."""
    cache = cache or cache_folder()
    return LadderVoice(PackShelf(packs or packs_folder(), cache, tones).find, Pyttsx3Voice(cache, tones=tones))
