"""Sound files of 16-bit mono: read, judged, joined and written, with the standard library only."""

from __future__ import annotations

import sys
import wave
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_LOUD = 500
"""Of 32767: below this a stretch counts as silence."""
_STRETCH_S = 0.02


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples in −32768…32767 at ``rate`` a second."""

    rate: int
    samples: array[int]

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate

    @property
    def sounding_s(self) -> float:
        """Seconds of it that are louder than silence."""
        step = max(1, int(self.rate * _STRETCH_S))
        starts = range(0, len(self.samples), step)
        loud = sum(max(map(abs, self.samples[start : start + step])) > _LOUD for start in starts)
        return loud * step / self.rate


def read_wav(path: Path) -> Sound:
    """The sound in ``path``, the first channel of several. Raises ``ValueError`` when it is no 16-bit WAV file."""
    try:
        with wave.open(str(path), "rb") as file:
            if file.getsampwidth() != 2:
                msg = f"{path.name} is not a 16-bit WAV file"
                raise ValueError(msg)
            samples = array("h", file.readframes(file.getnframes()))
            channels, rate = file.getnchannels(), file.getframerate()
    except (OSError, EOFError, wave.Error) as fault:
        msg = f"{path.name} cannot be read as a WAV file: {fault}"
        raise ValueError(msg) from fault
    if sys.byteorder == "big":
        samples.byteswap()
    return Sound(rate, samples[::channels])


def write_wav(path: Path, sound: Sound) -> None:
    """Write ``sound`` to ``path``; the file appears whole or not at all. Raises ``OSError``."""
    samples = sound.samples
    if sys.byteorder == "big":
        samples = array("h", samples)
        samples.byteswap()
    part = path.with_suffix(".part")
    with wave.open(str(part), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sound.rate)
        file.writeframes(samples.tobytes())
    part.replace(path)


def joined(parts: Iterable[Sound], gap_s: float) -> Sound:
    """``parts`` in a row, silence between. Raises ``ValueError`` when there is none or their rates differ."""
    sounds = list(parts)
    rates = {sound.rate for sound in sounds}
    if len(rates) != 1:
        msg = f"sounds of one rate can be joined, not {sorted(rates)}"
        raise ValueError(msg)
    rate = rates.pop()
    samples = array("h")
    for nth, sound in enumerate(sounds):
        if nth:
            samples.extend(array("h", bytes(2 * int(rate * gap_s))))
        samples.extend(sound.samples)
    return Sound(rate, samples)
