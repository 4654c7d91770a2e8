"""The hall's chime: soft bell tones, computed, so that they are ours and fit any sample rate."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from math import exp, pi, sin
from pathlib import Path

from shared.devices.wav_files import Sound, joined, write_wav

RATE = 22050
GAP_S = 0.2
_SECONDS = 1.15
_PARTIALS = ((1.0, 1.0, 0.34), (2.0, 0.28, 0.20), (3.01, 0.10, 0.10))
"""Multiple of the pitch, strength, and seconds to fall to a third: higher partials die first, as in a bell."""
_ATTACK_S, _FADE_S = 0.006, 0.12
_PEAK = 14000


class Tones(StrEnum):
    """Which chime a wall has, so that neighbouring rooms are told apart."""

    THREE = "three"
    TWO = "two"
    NONE = "none"


_TONES = {
    Tones.THREE: ((0.0, 783.99), (0.19, 659.26), (0.38, 523.25)),
    Tones.TWO: ((0.0, 659.26), (0.32, 440.0)),
}
"""Starts in seconds and pitches in hertz: G5, E5, C5; E5, A4."""


@lru_cache(4)
def chime(rate: int = RATE, tones: Tones = Tones.THREE) -> Sound:
    """The chime at ``rate`` samples a second; 1.15 s. Worked out once: its samples are shared and never changed."""
    count = int(rate * _SECONDS)
    wave = [_level(nth / rate, _TONES[tones]) for nth in range(count)]
    loudest = max(map(abs, wave))
    return Sound(rate, array("h", (round(level / loudest * _PEAK) for level in wave)))


def behind_chime(spoken: Sound, tones: Tones) -> Sound:
    """``spoken`` with the chime and a short rest before it, or alone."""
    return spoken if tones is Tones.NONE else joined((chime(spoken.rate, tones), spoken), GAP_S)


def chime_file(sounds: Path, tones: Tones) -> Path:
    """The chime alone, as a file of ours in ``sounds``; a wall without one is never asked for it."""
    return sounds / ("chime-two.wav" if tones is Tones.TWO else "chime.wav")


def _level(moment: float, tones: Sequence[tuple[float, float]]) -> float:
    end = min(1.0, (_SECONDS - moment) / _FADE_S)
    return end * sum(_tone(moment - start, pitch) for start, pitch in tones if moment >= start)


def _tone(age: float, pitch: float) -> float:
    attack = min(1.0, age / _ATTACK_S)
    return attack * sum(
        strength * exp(-age / fall) * sin(2 * pi * pitch * multiple * age) for multiple, strength, fall in _PARTIALS
    )


if __name__ == "__main__":
    write_wav(Path(sys.argv[1]), chime(tones=Tones(sys.argv[2])))
