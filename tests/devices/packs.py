"""Voice packs for tests: one of plain tones, and one that the installed engine has made through the command."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from math import pi, sin
from pathlib import Path

from click.testing import CliRunner

from shared.commands.main import antrean
from shared.devices.speech_phrases import Piece, common_pieces, name_piece
from shared.devices.voice_pack import Manifest, VoicePack, write_manifest
from shared.devices.wav_files import Sound
from shared.ports.voice import Language

RATE = 8000


def tone(seconds: float = 0.2, pitch: float = 440, *, peak: int = 9000, rate: int = RATE) -> Sound:
    """A sound that is easily told from another."""
    samples = (round(peak * sin(2 * pi * pitch * nth / rate)) for nth in range(round(seconds * rate)))
    return Sound(rate, array("h", samples))


def tone_pack(
    folder: Path, language: Language = "id", names: Iterable[str] = ("Samsat",), rate: int = RATE
) -> VoicePack:
    """A complete pack in which every clip has a pitch of its own."""
    write_manifest(folder, Manifest(language, "Nada", "bebas", rate))
    pack = VoicePack(folder)
    for nth, piece in enumerate(tone_pieces(language, names)):
        pack.put(piece.key, tone(0.1 + nth / 1000, 200 + 30 * nth, rate=rate))
    return pack


def tone_pieces(language: Language, names: Iterable[str]) -> list[Piece]:
    """What a tone pack holds."""
    return [*common_pieces(language), *(name_piece(name, language) for name in names)]


def rendered_pack(folder: Path, language: Language = "id") -> VoicePack:
    """A pack of the installed engine's voice, without names."""
    words = ["voice", "render", "--pack", str(folder), "--language", language]
    made = CliRunner().invoke(antrean, [*words, "--queue", f"sqlite:///{folder}/none.db"], standalone_mode=False)
    assert made.return_value == 0, made.output
    return VoicePack(folder)
