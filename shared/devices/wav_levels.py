"""How loud a sound is, where its silence ends, and sounds brought to one level without clipping."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log10, sqrt

from shared.devices.wav_files import Sound

FULL = 32767
LOUDNESS_DB, PEAK_DB = -17.0, -5.0
"""Of full scale: where every clip of a pack is brought to. Between them lie 12 dB, the usual crest of speech."""
TOLERANCE_DB = 2.0
_STRETCH_S = 0.02
_GATE_DB = 20.0
"""A stretch so far below the loudest is a pause and does not count."""
EDGE_DB = 30.0
"""Silence at either end: this far below the loudest stretch."""
_MARGIN_S, _FADE_S = 0.02, 0.005
_KNEE = 0.7
"""Of the highest peak: above it a wave is bent, below it is left alone."""
SILENT_DB = -120.0


@dataclass(frozen=True, slots=True)
class Level:
    """Decibels of full scale: the loudness of what sounds, and the highest peak."""

    loudness_db: float
    peak_db: float


def level(sound: Sound) -> Level:
    """The level of ``sound``; ``SILENT_DB`` when nothing sounds."""
    powers = [_power(stretch) for stretch in _stretches(sound)]
    loudest = max(powers, default=0.0)
    if loudest <= 0:
        return Level(SILENT_DB, SILENT_DB)
    counted = [power for power in powers if power >= loudest * 10 ** (-_GATE_DB / 10)]
    return Level(_db(sqrt(sum(counted) / len(counted))), _db(max(map(abs, sound.samples))))


def is_level(sound: Sound, tolerance_db: float = TOLERANCE_DB) -> bool:
    """Whether loudness and peak are where a pack's clips have to be."""
    found = level(sound)
    return abs(found.loudness_db - LOUDNESS_DB) <= tolerance_db and abs(found.peak_db - PEAK_DB) <= tolerance_db


def ends(sound: Sound, edge_db: float = EDGE_DB) -> tuple[int, int]:
    """The first sample that sounds and the one behind the last; what is ``edge_db`` below the loudest is silence."""
    powers = [_power(stretch) for stretch in _stretches(sound)]
    loudest = max(powers, default=0.0)
    sounding = [nth for nth, power in enumerate(powers) if loudest > 0 and power >= loudest * 10 ** (-edge_db / 10)]
    step = _step(sound.rate)
    return (sounding[0] * step, min((sounding[-1] + 1) * step, len(sound.samples))) if sounding else (0, 0)


def trimmed(sound: Sound, edge_db: float = EDGE_DB) -> Sound:
    """Without the silence at both ends, but for 20 ms, faded so that nothing clicks. Silent sounds become empty."""
    first, behind = ends(sound, edge_db)
    if first == behind:
        return Sound(sound.rate, array("h"))
    margin = int(sound.rate * _MARGIN_S)
    samples = sound.samples[max(0, first - margin) : behind + margin]
    fade = min(int(sound.rate * _FADE_S), len(samples) // 2)
    for nth in range(fade):
        samples[nth] = round(samples[nth] * nth / fade)
        samples[-1 - nth] = round(samples[-1 - nth] * nth / fade)
    return Sound(sound.rate, samples)


def levelled(sound: Sound) -> Sound:
    """At the pack's loudness and below its peak; high peaks are bent softly. A silent sound is left as it is."""
    if level(sound).loudness_db <= SILENT_DB:
        return sound
    top = FULL * 10 ** (PEAK_DB / 20)
    # A bent wave is a little softer: measured and raised again, until the loudness is right or the peak is in the way.
    found, gain = sound, 1.0
    for _ in range(4):
        gain *= 10 ** ((LOUDNESS_DB - level(found).loudness_db) / 20)
        found = Sound(sound.rate, array("h", (_bent(sample * gain, top) for sample in sound.samples)))
    return found


def _bent(sample: float, top: float) -> int:
    size = abs(sample)
    knee = top * _KNEE
    if size > knee:
        over, room = size - knee, top - knee
        size = knee + over * room / (over + room)
    return round(size if sample >= 0 else -size)


def _stretches(sound: Sound) -> Iterator[Sequence[int]]:
    step = _step(sound.rate)
    return (sound.samples[start : start + step] for start in range(0, len(sound.samples), step))


def _step(rate: int) -> int:
    return max(1, int(rate * _STRETCH_S))


def _power(stretch: Sequence[int]) -> float:
    return sum(sample * sample for sample in stretch) / len(stretch)


def _db(size: float) -> float:
    return 20 * log10(size / FULL) if size > 0 else SILENT_DB
