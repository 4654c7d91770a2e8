"""Where voice packs lie, which hall they are for, and a pack opened to be filled."""

from __future__ import annotations

from pathlib import Path

from shared.devices.voice_pack import MANIFEST, BadPackError, Manifest, VoicePack, write_manifest
from shared.devices.voices import packs_folder
from shared.ports.errors import WorldFault, WrongUse
from shared.rules.mall import Mall
from shared.wiring import open_queue, queue_path


def pack_folder(language: str) -> Path:
    """Where the wall looks for the pack of ``language``."""
    return packs_folder() / language


def hall(queue_url: str) -> Mall | None:
    """The catalogue of the queue; nothing when there is no queue yet."""
    if not queue_path(queue_url).exists():
        return None
    queue = open_queue(queue_url)
    try:
        return queue.mall()
    finally:
        queue.close()


def pack_to_fill(folder: Path, begun: Manifest) -> VoicePack:
    """The pack in ``folder``, begun as ``begun`` says when there is none; one voice and language a pack."""
    try:
        if not (folder / MANIFEST).exists():
            write_manifest(folder, begun)
        pack = VoicePack(folder)
    except BadPackError as bad:
        raise WrongUse(str(bad)) from bad
    except OSError as fault:
        raise WorldFault(f"Folder {folder} tidak bisa ditulis: {fault.strerror}. Periksa disk dan izinnya.") from fault
    if pack.manifest.language != begun.language:
        raise WrongUse(f"Paket di {folder} berbahasa {pack.manifest.language}. Pilih folder lain.")
    if pack.manifest.voice != begun.voice:
        raise WrongUse(f"Paket di {folder} bersuara “{pack.manifest.voice}”. Pilih folder lain: satu suara satu paket.")
    return pack
