"""The sound output over time: lost, muted, turned down, moved elsewhere, or a system that hangs; each a sentence."""

from __future__ import annotations

from typing import Protocol

from shared.devices.sound_presence import SoundFacts
from shared.ports.voice import SoundReport, SoundState, SoundWarning

QUIET = 0.2
"""Below this volume a hall does not hear a call."""
_ABSENT = "Suara panggilan mati: speaker tidak ditemukan. Periksa kabel dan dayanya."
_MUTED = "Suara panggilan mati: speaker dibisukan. Naikkan volumenya."
_QUIET = "Suara panggilan sangat pelan (volume {percent}%). Naikkan volumenya."
_MOVED = "Suara panggilan pindah ke {now}. Dengarkan satu panggilan, atau kembalikan ke {before}."
_HANGS = "Sistem suara komputer ini tidak menjawab. Nyalakan ulang komputer layar."


class Facts(Protocol):
    """Where the facts come from; takes at most 2 s and never raises."""

    def facts(self) -> SoundFacts:
        """The default output now."""


class OutputWatch:
    """Remembers the output that this machine speaks from; another one is told until it is back or accepted."""

    def __init__(self, sound: Facts, expected: str = "") -> None:
        """``expected``: the system's name of the right output; empty takes the first that is seen."""
        self._sound = sound
        self._expected = expected
        self._called = expected
        self._now = ""

    def look(self) -> SoundReport:
        """How the output is, and what has changed for the worse."""
        facts = self._sound.facts()
        self._now = facts.name
        if facts.name and not self._expected:
            self._expected = facts.name
        if facts.name == self._expected:
            self._called = facts.description
        warning, told = self._judged(facts)
        return SoundReport(facts.state, warning, told, facts.description, facts.volume)

    def accept(self) -> None:
        """A person has heard the output in use now: it is the right one."""
        self._expected = self._now or self._expected

    def _judged(self, facts: SoundFacts) -> tuple[SoundWarning, str]:
        match facts.state:
            case SoundState.ABSENT:
                return SoundWarning.ABSENT, _ABSENT
            case SoundState.MUTED:
                return SoundWarning.MUTED, _MUTED
            case SoundState.UNKNOWN:
                return (SoundWarning.SILENT_SYSTEM, _HANGS) if facts.hangs else (SoundWarning.NONE, "")
            case SoundState.PRESENT:
                return self._heard(facts)

    def _heard(self, facts: SoundFacts) -> tuple[SoundWarning, str]:
        if facts.name != self._expected:
            return SoundWarning.MOVED, _MOVED.format(now=facts.description, before=self._called)
        if facts.volume is not None and facts.volume < QUIET:
            return SoundWarning.QUIET, _QUIET.format(percent=max(1, round(facts.volume * 100)))
        return SoundWarning.NONE, ""
