"""One spoken word on its way into a pack: when it is over, and whether it is loud, whole and clear enough."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from shared.devices.speech_phrases import Piece
from shared.devices.wav_files import Sound
from shared.devices.wav_levels import EDGE_DB, SILENT_DB, ends, level, levelled, trimmed

QUIET_S = 0.7
"""So much silence behind a word ends its recording."""
LIMIT_S = 8.0
_ABOVE_NOISE_DB = 10.0
_CLEAR_DB = 20.0
_SOFT_DB = -42.0
_HARD = 32600
_HARD_SAMPLES = 4
_SHORTEST_S = 0.1
_EDGE_S = 0.06
_CORE_DB = 9.0


class EndOfSpeech:
    """Fed with what the microphone brings; says when somebody has spoken and is silent again."""

    def __init__(self, noise_db: float, rate: int) -> None:
        """``noise_db``: the level of the room while nobody speaks."""
        self._loud_db = max(noise_db + _ABOVE_NOISE_DB, _SOFT_DB)
        self._rate = rate
        self._spoke = False
        self._quiet_s = 0.0

    def feed(self, samples: array[int]) -> bool:
        """Whether the word is over after ``samples``."""
        if not samples:
            return False
        if level(Sound(self._rate, samples)).loudness_db >= self._loud_db:
            self._spoke, self._quiet_s = True, 0.0
        else:
            self._quiet_s += len(samples) / self._rate
        return self._spoke and self._quiet_s >= QUIET_S


@dataclass(frozen=True, slots=True)
class Take:
    """A judged recording. ``fault`` says in one sentence what to do better; a ``usable`` clip may still be kept."""

    clip: Sound
    fault: str = ""
    usable: bool = True


def judge(sound: Sound, piece: Piece, noise_db: float) -> Take:
    """Trim and level ``sound``, and say whether it can be ``piece`` spoken well. ``noise_db``: the silent room."""
    first, behind = ends(sound, _CORE_DB)
    # Of the word alone: the room before and behind it would count as soft speech.
    found = level(Sound(sound.rate, sound.samples[first:behind]))
    above = found.loudness_db - noise_db
    if found.loudness_db <= SILENT_DB or above < _ABOVE_NOISE_DB:
        return Take(sound, "Tidak terdengar suara. Periksa mikrofon, lalu ucapkan lagi.", usable=False)
    if sum(abs(sample) >= _HARD for sample in sound.samples) >= _HARD_SAMPLES:
        return Take(sound, "Terlalu keras sampai pecah. Menjauh sedikit dari mikrofon.", usable=False)
    edge_db = min(EDGE_DB, above - 5)
    first, behind = ends(sound, edge_db)
    edge = _EDGE_S * sound.rate
    if first < edge:
        return Take(sound, "Awalnya terpotong. Tunggu tanda bicara, baru ucapkan.", usable=False)
    if len(sound.samples) - behind < edge:
        return Take(sound, "Akhirnya terpotong. Ucapkan lebih singkat.", usable=False)
    clip = trimmed(sound, edge_db)
    if clip.seconds < _SHORTEST_S:
        return Take(sound, f"Terlalu singkat. Ucapkan “{piece.text}” dengan jelas.", usable=False)
    return Take(levelled(clip), _better(clip, piece, found.loudness_db, above))


def _better(clip: Sound, piece: Piece, loudness_db: float, above_noise_db: float) -> str:
    if clip.seconds > longest_s(piece):
        return f"Terlalu panjang. Ucapkan “{piece.text}” saja."
    if loudness_db < _SOFT_DB:
        return "Terlalu pelan. Mendekat ke mikrofon."
    return "Ruangan terlalu ramai. Tunggu sepi atau tutup pintu." if above_noise_db < _CLEAR_DB else ""


def longest_s(piece: Piece) -> float:
    """The longest that ``piece`` takes when spoken slowly: 0.15 s a letter and 0.8 s."""
    return 0.8 + 0.15 * len(piece.text)
