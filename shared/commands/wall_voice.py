"""The options of ``antrean wall`` that say how it is heard: volume, chime, quiet hours, its name for staff."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from shared.ports.errors import WrongUse
from shared.rules.quiet_hours import quiet_hours

if TYPE_CHECKING:
    from display.wall.wiring import WallVoice

F = TypeVar("F", bound=Callable[..., Any])
_CHIMES = {"tiga": "three", "dua": "two", "tanpa": "none"}


def voice_options(command: F) -> F:
    """Add the options, read by :func:`chosen_voice`."""
    for option in (
        click.option(
            "--sound-dir", type=click.Path(path_type=Path), help="simpan tiap pengumuman sebagai WAV di folder ini"
        ),
        click.option(
            "--name", metavar="NAMA", help="nama dinding ini untuk petugas; perlu bila satu ruang punya dua dinding"
        ),
        click.option(
            "--quiet",
            multiple=True,
            metavar="JAM-JAM",
            help="jam tenang, misalnya 12.00-13.00: panggilan hanya di layar; boleh beberapa",
        ),
        click.option(
            "--chime",
            type=click.Choice(list(_CHIMES)),
            default="tiga",
            show_default=True,
            help="nada sebelum panggilan: tiga nada, dua nada, atau tanpa; ruang bersebelahan sebaiknya berbeda",
        ),
        click.option(
            "--volume",
            type=click.IntRange(20, 100),
            default=100,
            show_default=True,
            help="keras suara dinding ini dalam persen, di bawah volume komputernya",
        ),
    ):
        command = option(command)
    return command


def chosen_voice(room: str | None, shown: dict[str, Any]) -> WallVoice:
    """Take the options out of ``shown``. Raises ``WrongUse``."""
    from display.wall.wiring import WallVoice
    from shared.devices.chime import Tones

    taken: Mapping[str, Any] = {key: shown.pop(key) for key in ("sound_dir", "name", "quiet", "chime", "volume")}
    try:
        quiet = tuple(map(quiet_hours, taken["quiet"]))
    except ValueError as error:
        raise WrongUse(f"Jam tenang “{error}” tidak terbaca. Tulis seperti 12.00-13.00.") from error
    return WallVoice(
        name=taken["name"] or _own_name(room),
        volume=taken["volume"] / 100,
        tones=Tones(_CHIMES[taken["chime"]]),
        quiet=quiet,
        sound_dir=taken["sound_dir"],
    )


def _own_name(room: str | None) -> str:
    """The same at every start of this machine, and telling nothing about it."""
    machine = hashlib.sha256(str(uuid.getnode()).encode()).hexdigest()[:4]
    return f"dinding {room or 'semua ruang'} {machine}"
