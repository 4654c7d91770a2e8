"""``antrean voice``: what a voice pack lacks, and the two ways to make one."""

from __future__ import annotations

from pathlib import Path

import click

from shared.commands.options import answer, chosen_url, headless
from shared.commands.voice_places import hall, pack_folder
from shared.commands.voice_record import record
from shared.commands.voice_render import render
from shared.devices.speech_phrases import Piece
from shared.devices.voice_needs import needed_pieces
from shared.devices.voice_pack import BadPackError, ClipFault, VoicePack
from shared.ports.errors import WrongUse
from shared.rules.mall import Mall

WORLD_SAYS_NO = 4
_SHOWN = 12


@click.group()
def voice() -> None:
    """Paket suara panggilan: periksa, rekam, atau buat dari suara komputer ini."""


@voice.command()
@click.option("--pack", type=click.Path(path_type=Path), metavar="FOLDER", help="paket yang diperiksa")
@click.option("--language", type=click.Choice(["id", "en"]), default="id", help="tanpa --pack: paket bahasa ini")
@headless
def check(pack: Path | None, language: str, queue_url: str | None, *, as_json: bool) -> int:
    """Apa yang belum ada atau perlu direkam ulang dalam paket suara."""
    folder = pack or pack_folder(language)
    try:
        opened = VoicePack(folder)
    except BadPackError as bad:
        raise WrongUse(str(bad)) from bad
    mall = hall(chosen_url(queue_url))
    needed = needed_pieces(opened.manifest.language, mall)
    faults = [fault for piece in needed if opened.stamp(piece.key) and (fault := opened.fault(piece.key))]
    lacking = [piece for piece in needed if opened.stamp(piece.key) is None]
    document = {
        "pack": str(folder),
        "language": opened.manifest.language,
        "voice": opened.manifest.voice,
        "licence": opened.manifest.licence,
        "rate": opened.manifest.rate,
        "needed": len(needed),
        "names_checked": mall is not None,
        "lacking": [{"key": piece.key, "text": piece.text} for piece in lacking],
        "faults": [{"key": fault.key, "told": fault.told, "heavy": fault.heavy} for fault in faults],
    }
    answer(document, "\n".join(_told(opened, needed, lacking, faults, mall)), as_json=as_json)
    return WORLD_SAYS_NO if lacking or faults else 0


def _told(
    pack: VoicePack, needed: list[Piece], lacking: list[Piece], faults: list[ClipFault], mall: Mall | None
) -> list[str]:
    good = len(needed) - len(lacking) - len(faults)
    lines = [f"Paket suara “{pack.manifest.voice or 'tanpa nama'}”: {good} dari {len(needed)} rekaman siap."]
    if lacking:
        words = ", ".join(piece.text for piece in lacking[:_SHOWN])
        more = f", dan {len(lacking) - _SHOWN} lagi" if len(lacking) > _SHOWN else ""
        lines.append(f"Belum ada: {words}{more}. Lengkapi dengan: antrean voice record --pack {pack.folder}")
    lines += [f"Rekaman {fault.key} {fault.told}" for fault in faults[:_SHOWN]]
    if len(faults) > _SHOWN:
        lines.append(f"Masih ada {len(faults) - _SHOWN} rekaman lain yang perlu direkam ulang.")
    if mall is None:
        lines.append("Nama instansi dan ruang belum diperiksa, karena antrean belum ada. Buat dengan: antrean init")
    if not pack.manifest.licence:
        lines.append("Izin suara belum ditulis. Isi licence di berkas pack.json.")
    return lines


voice.add_command(record)
voice.add_command(render)
