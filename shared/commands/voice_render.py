"""``antrean voice render``: a pack made by the voice installed here, clip by clip, going on where it stopped."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from shared.commands.options import answer, chosen_url, headless
from shared.commands.voice_places import hall, pack_folder, pack_to_fill
from shared.devices.speech_phrases import Piece
from shared.devices.voice_needs import needed_pieces
from shared.devices.voice_pack import ClipFault, Manifest, VoicePack
from shared.devices.voice_pyttsx3 import Pyttsx3Voice
from shared.devices.wav_levels import levelled, trimmed
from shared.ports.errors import WorldFault
from shared.ports.voice import Language, NoVoice

WORLD_SAYS_NO = 4
_LIMIT_S = 10.0
"""Nobody waits in front of a screen for these, and the machine may be busy."""
_TRIES = 2
_VOICE = "suara komputer"
_LICENCE = "Dibuat mesin suara komputer ini; periksa izin suaranya sebelum dibagikan."


@click.command()
@click.option("--pack", type=click.Path(path_type=Path), metavar="FOLDER", help="paket yang dibuat atau dilengkapi")
@click.option("--language", type=click.Choice(["id", "en"]), default="id", help="bahasa paket")
@headless
def render(pack: Path | None, language: Language, queue_url: str | None, *, as_json: bool) -> int:
    """Buat paket suara dari suara yang terpasang di komputer ini."""
    mall = hall(chosen_url(queue_url))
    opened = pack_to_fill(pack or pack_folder(language), Manifest(language, _VOICE, _LICENCE))
    needed = needed_pieces(language, mall)
    open_ones = [piece for piece in needed if opened.stamp(piece.key) is None or opened.fault(piece.key)]
    failed: list[tuple[Piece, str]] = []
    with tempfile.TemporaryDirectory(prefix="antrean-voice-") as workshop:
        engine = Pyttsx3Voice(Path(workshop), _LIMIT_S)
        for nth, piece in enumerate(open_ones, 1):
            click.echo(f"{nth} dari {len(open_ones)}: {piece.text}", err=True)
            if reason := _make(opened, engine, piece):
                failed.append((piece, reason))
                if len(failed) == nth == _TRIES:
                    raise WorldFault(reason)
    document = {
        "pack": str(opened.folder),
        "language": language,
        "needed": len(needed),
        "made": len(open_ones) - len(failed),
        "kept": len(needed) - len(open_ones),
        "names_included": mall is not None,
        "failed": [{"key": piece.key, "text": piece.text, "reason": reason} for piece, reason in failed],
    }
    answer(document, "\n".join(_told(opened, document, failed)), as_json=as_json)
    return WORLD_SAYS_NO if failed else 0


def _make(pack: VoicePack, engine: Pyttsx3Voice, piece: Piece) -> str:
    """Make one clip; answers why there is none, or an empty text."""
    reason = ""
    try:
        for _ in range(_TRIES):
            # The comma keeps the engine from letting its voice fall: most clips stand in the middle of a sentence.
            spoken = engine.speak(f"{piece.text},", pack.manifest.language)
            if not isinstance(spoken, NoVoice):
                pack.put(piece.key, levelled(trimmed(spoken)))
                fault: ClipFault | None = pack.fault(piece.key)
                return fault.told if fault else ""
            reason = spoken.reason
    except ValueError:
        reason = f"Mesin suara memakai laju lain daripada paket ini ({pack.manifest.rate} Hz)."
    except OSError as fault_of_disk:
        raise WorldFault(f"Rekaman tidak bisa ditulis ke {pack.folder}: {fault_of_disk.strerror}.") from fault_of_disk
    return reason


def _told(pack: VoicePack, document: dict[str, object], failed: list[tuple[Piece, str]]) -> list[str]:
    made, kept, needed = document["made"], document["kept"], document["needed"]
    lines = [f"{made} rekaman dibuat, {kept} sudah ada, dari {needed}. Paket suara ada di {pack.folder}."]
    lines += [f"“{piece.text}” belum jadi: {reason}" for piece, reason in failed]
    if failed:
        lines.append(f"Ulangi dengan: antrean voice render --pack {pack.folder} --language {pack.manifest.language}")
    if not document["names_included"]:
        lines.append("Nama instansi dan ruang belum ikut, karena antrean belum ada. Buat dengan: antrean init")
    return lines
