"""The hall's chime: three soft bell tones, computed, so that it is ours and fits any sample rate."""

from __future__ import annotations

import sys
from array import array
from functools import lru_cache
from math import exp, pi, sin
from pathlib import Path

from shared.devices.wav_files import Sound, joined, write_wav

RATE = 22050
GAP_S = 0.2
_SECONDS = 1.15
_TONES = ((0.0, 783.99), (0.19, 659.26), (0.38, 523.25))
"""Starts in seconds and pitches in hertz: G5, E5, C5."""
_PARTIALS = ((1.0, 1.0, 0.34), (2.0, 0.28, 0.20), (3.01, 0.10, 0.10))
"""Multiple of the pitch, strength, and seconds to fall to a third: higher partials die first, as in a bell."""
_ATTACK_S, _FADE_S = 0.006, 0.12
_PEAK = 14000


@lru_cache(4)
def chime(rate: int = RATE) -> Sound:
    """The chime at ``rate`` samples a second; 1.15 s. Worked out once: its samples are shared and never changed."""
    count = int(rate * _SECONDS)
    wave = [_level(nth / rate) for nth in range(count)]
    loudest = max(map(abs, wave))
    return Sound(rate, array("h", (round(level / loudest * _PEAK) for level in wave)))


def behind_chime(spoken: Sound, *, chimes: bool) -> Sound:
    """``spoken`` with the chime and a short rest before it, or alone."""
    return joined((chime(spoken.rate), spoken), GAP_S) if chimes else spoken


def _level(moment: float) -> float:
    end = min(1.0, (_SECONDS - moment) / _FADE_S)
    return end * sum(_tone(moment - start, pitch) for start, pitch in _TONES if moment >= start)


def _tone(age: float, pitch: float) -> float:
    attack = min(1.0, age / _ATTACK_S)
    return attack * sum(
        strength * exp(-age / fall) * sin(2 * pi * pitch * multiple * age) for multiple, strength, fall in _PARTIALS
    )


if __name__ == "__main__":
    write_wav(Path(sys.argv[1]), chime())
