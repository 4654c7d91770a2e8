"""The voice port on a recorded pack: the clips of a call joined to the chime and kept."""

from __future__ import annotations

from pathlib import Path

from shared.devices.assets import SOUNDS
from shared.devices.chime import Tones, behind_chime, chime_file
from shared.devices.speech_phrases import Piece, pieces
from shared.devices.voice_cache import KEEP, VoiceCache
from shared.devices.voice_pack import VoicePack
from shared.devices.wav_files import Sound
from shared.ports.voice import Announcement, NoVoice

_EDITION = 1
"""Raised when the chime or the joining changes, so that no old file is found."""


class RecordedVoice:
    """Says calls with the clips of ``pack``; one clip too few and it says nothing. For one thread at a time."""

    def __init__(
        self, pack: VoicePack, cache: Path, keep: int = KEEP, sounds: Path = SOUNDS, tones: Tones = Tones.THREE
    ) -> None:
        """``keep`` is the most files left in ``cache``."""
        self._pack = pack
        self._cache = VoiceCache(cache, keep)
        self._sounds = sounds
        self._tones = tones

    @property
    def pack(self) -> VoicePack:
        """Whose clips are said."""
        return self._pack

    def chime_path(self) -> Path:
        """The chime alone."""
        return chime_file(self._sounds, self._tones)

    def render(self, announcement: Announcement) -> Path | NoVoice:
        """Chime and clips in one WAV file; a reason when the pack is of another language or lacks a clip."""
        if announcement.language != self._pack.manifest.language:
            return NoVoice("Rekaman suara tidak ada dalam bahasa ini.")
        said = pieces(announcement)
        if lacking := self._pack.lacking(said):
            told = ", ".join(f"“{piece.text}”" for piece in lacking[:3])
            reason = f"Rekaman suara untuk {told} belum ada. Lengkapi dengan: antrean voice record"
            return NoVoice(reason, tuple(piece.key for piece in lacking))
        tones = self._tones if announcement.chime else Tones.NONE
        path = self._cache.path(announcement.number, self._content(said, tones))
        if self._cache.find(path, _any_sound):
            return path
        try:
            spoken = self._pack.say(said)
            self._cache.keep(path, behind_chime(spoken, tones))
        except OSError as fault:
            return NoVoice(f"Berkas suara tidak bisa ditulis: {fault.strerror}.")
        except ValueError:
            return NoVoice("Rekaman suara berubah selagi dibaca.")
        return path

    def _content(self, said: tuple[Piece, ...], tones: Tones) -> str:
        clips = [(piece.key, piece.pause.value, self._pack.stamp(piece.key)) for piece in said]
        return f"pack {_EDITION} {self._pack.folder} {tones.value} {clips}"


def _any_sound(sound: Sound) -> bool:
    return sound.sounding_s > 0.5
