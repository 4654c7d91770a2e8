"""The conversation with somebody who reads the words of calls: one by one, each heard again, stopped at any time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import click

from shared.devices.speech_carriers import carrier
from shared.devices.speech_phrases import Piece
from shared.devices.speech_take import LIMIT_S, EndOfSpeech, Take, judge
from shared.devices.voice_pack import VoicePack
from shared.devices.wav_files import Sound
from shared.devices.wav_levels import level
from shared.ports.errors import WorldFault

_NOISE_S = 1.5
_NOISY_DB = -38.0
_KEYS = "Enter pakai · u ulang · d dengarkan lagi · l lewati · k kembali · b berhenti"
_KEYS_DOUBTFUL = "Enter ulang · p pakai saja · d dengarkan · l lewati · k kembali · b berhenti"
_KEYS_BAD = "Enter ulang · d dengarkan · l lewati · k kembali · b berhenti"


class Studio(Protocol):
    """A microphone and a loudspeaker. Both raise ``WorldFault`` when they cannot."""

    def record(self, is_over: Callable[[Sound], bool], limit_s: float) -> Sound:
        """Listen until ``is_over``, which is given each new stretch, or for ``limit_s``."""

    def play(self, sound: Sound) -> None:
        """Play ``sound`` to its end."""


class Wizard:
    """Goes through ``wanted`` with the reader; each accepted clip is in the pack at once."""

    def __init__(self, pack: VoicePack, studio: Studio, wanted: list[Piece]) -> None:
        self._pack, self._studio, self._wanted = pack, studio, wanted
        self._noise_db = 0.0
        self.recorded = 0

    def run(self) -> None:
        """Until all are recorded or the reader stops. Raises ``WorldFault``."""
        _say(f"{len(self._wanted)} rekaman. Duduk sejengkal dari mikrofon, di ruang yang sepi.")
        _say("Bayangkan seluruh kalimatnya, tetapi ucapkan hanya yang ada di antara [ ].")
        self._measure_room()
        at = 0
        while at < len(self._wanted):
            step = self._one(self._wanted[at], len(self._wanted) - at)
            if step is None:
                return
            at = max(0, at + step)

    def _measure_room(self) -> None:
        _ask("Tekan Enter, lalu diam sebentar: ruangan diukur.")
        heard = self._studio.record(lambda _new: False, _NOISE_S)
        self._noise_db = level(heard).loudness_db
        if self._noise_db > _NOISY_DB:
            _say("Ruangan ini ramai. Rekaman lebih jernih di ruang yang lebih sepi.")

    def _one(self, piece: Piece, left: int) -> int | None:
        """Record one piece; the step to the next (-1 back), or nothing to stop."""
        before, behind = carrier(piece, self._pack.manifest.language)
        while True:
            _say("")
            _say(f"Tinggal {left}.   {before}[ {piece.text} ]{behind}")
            key = _ask("Enter rekam · l lewati · k kembali · b berhenti")
            if key in _STEPS:
                return _STEPS[key]
            _say("Bicara sekarang …")
            take = judge(self._listen(), piece, self._noise_db)
            if take.fault:
                _say(take.fault)
            step = self._decide(piece, take)
            if step != 0:
                return step

    def _listen(self) -> Sound:
        end = EndOfSpeech(self._noise_db, self._pack.manifest.rate)

        def is_over(new: Sound) -> bool:
            return end.feed(new.samples)

        return self._studio.record(is_over, LIMIT_S)

    def _decide(self, piece: Piece, take: Take) -> int | None:
        """What the reader wants with the take: 0 to say it again."""
        listen = not take.fault
        keys = _KEYS if not take.fault else _KEYS_DOUBTFUL if take.usable else _KEYS_BAD
        while True:
            if listen:
                self._studio.play(take.clip)
            key = _ask(keys)
            listen = key == "d"
            if key in _STEPS:
                return _STEPS[key]
            if key == "u" or (take.fault and key == ""):
                return 0
            if (key == "" and not take.fault) or (key == "p" and take.usable):
                self._keep(piece, take.clip)
                return 1

    def _keep(self, piece: Piece, clip: Sound) -> None:
        try:
            self._pack.put(piece.key, clip)
        except OSError as fault:
            raise WorldFault(f"Rekaman tidak bisa ditulis ke {self._pack.folder}: {fault.strerror}.") from fault
        self.recorded += 1


_STEPS = {"l": 1, "k": -1, "b": None}


def _say(told: str) -> None:
    click.echo(told, err=True)


def _ask(told: str) -> str:
    found: str = click.prompt(told, default="", show_default=False, prompt_suffix=" ", err=True)
    return found.strip().lower()[:1]
