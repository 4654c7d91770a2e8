"""A command line that cannot be understood, told in one Indonesian sentence with the way to its help."""

from __future__ import annotations

import click


def misuse(error: click.UsageError) -> str:
    """The sentence for click's error; click's own words are English."""
    path = error.ctx.command_path if error.ctx else "antrean"
    return f"{_what(error)} Lihat: {path} --help"


def _what(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return f"Pilihan {error.option_name} tidak dikenal."
        case click.BadOptionUsage():
            return f"Pilihan {error.option_name} belum lengkap."
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else "itu"
            return f"Bagian {name} belum ditulis."
        case click.BadParameter() if error.param and isinstance(error.param.type, click.Choice):
            return f"{error.param.human_readable_name} harus salah satu dari: {', '.join(error.param.type.choices)}."
        case click.BadParameter():
            name = error.param.human_readable_name if error.param else "itu"
            return f"Nilai untuk {name} tidak cocok."
        case _:
            return "Perintah itu tidak dikenal atau terlalu panjang."
