"""``antrean voice record``: a member of staff reads the words of the calls, one by one, and hears each again."""

from __future__ import annotations

from pathlib import Path

import click

from shared.commands.options import answer, chosen_url, headless
from shared.commands.voice_places import hall, pack_folder, pack_to_fill
from shared.commands.voice_studio import open_studio
from shared.commands.voice_wizard import Wizard
from shared.devices.speech_phrases import Piece
from shared.devices.voice_needs import needed_pieces
from shared.devices.voice_pack import MANIFEST, BadPackError, Manifest, VoicePack, read_manifest
from shared.ports.errors import WrongUse
from shared.ports.voice import Language


@click.command()
@click.option("--pack", type=click.Path(path_type=Path), metavar="FOLDER", help="paket yang direkam atau dilengkapi")
@click.option("--language", type=click.Choice(["id", "en"]), default="id", help="bahasa paket")
@click.option("--voice", "reader", metavar="NAMA", help="nama pembaca")
@click.option("--licence", metavar="IZIN", help="izin pembaca, misalnya: boleh dipakai MPP untuk panggilan antrean")
@click.option("--again", multiple=True, metavar="KATA", help="rekam ulang kata ini (boleh beberapa kali)")
@headless
def record(
    pack: Path | None, language: Language, reader: str | None, licence: str | None, again: tuple[str, ...],
    queue_url: str | None, *, as_json: bool,
) -> None:  # fmt: skip
    """Rekam paket suara: baca kata satu per satu; boleh berhenti dan diteruskan kapan saja."""
    opened = _opened(pack or pack_folder(language), language, reader, licence)
    needed = needed_pieces(language, hall(chosen_url(queue_url)))
    studio = open_studio(opened.manifest.rate)
    wanted = _wanted(opened, needed, again)
    wizard = Wizard(opened, studio, wanted)
    if wanted:
        wizard.run()
    left = len(opened.lacking(needed))
    document = {"pack": str(opened.folder), "recorded": wizard.recorded, "needed": len(needed), "left": left}
    told = f"{wizard.recorded} rekaman baru. "
    told += f"Masih ada {left} dari {len(needed)}; teruskan dengan perintah yang sama." if left else "Paket lengkap."
    answer(document, told, as_json=as_json)


def _opened(folder: Path, language: Language, reader: str | None, licence: str | None) -> VoicePack:
    """The pack, begun with the reader's name when there is none."""
    if not (folder / MANIFEST).exists():
        reader = reader or click.prompt("Nama pembaca", err=True)
        licence = licence or click.prompt("Izin pembaca (boleh dikosongkan)", default="", show_default=False, err=True)
        return pack_to_fill(folder, Manifest(language, reader or "", licence or ""))
    try:
        return pack_to_fill(folder, Manifest(language, reader or read_manifest(folder).voice))
    except BadPackError as bad:
        raise WrongUse(str(bad)) from bad


def _wanted(pack: VoicePack, needed: list[Piece], again: tuple[str, ...]) -> list[Piece]:
    if unknown := [word for word in again if word not in {piece.text for piece in needed}]:
        raise WrongUse(f"Kata “{unknown[0]}” tidak ada dalam panggilan. Lihat: antrean voice check")
    if again:
        return [piece for piece in needed if piece.text in again]
    return [piece for piece in needed if pack.stamp(piece.key) is None or pack.fault(piece.key)]
