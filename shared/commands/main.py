"""The ``antrean`` command: finds the verb, and turns every trouble into one sentence and an exit code."""

from __future__ import annotations

import importlib
import json
import logging
import os
import sys
from contextlib import suppress

import click

from shared.commands.misuse import misuse
from shared.ports.errors import WorldFault, WrongUse
from shared.rules.errors import Refused
from shared.rules.sentences import sentence

DONE, BUG, WRONG_USE, RULE_SAYS_NO, WORLD_SAYS_NO = 0, 1, 2, 3, 4

_VERBS = {
    "demo": ("shared.commands.demo", "satu komputer: anjungan, dinding, dan panel di atas mal contoh"),
    "init": ("shared.commands.init", "buat data antrean dan muat katalog"),
    "kiosk": ("shared.commands.windows", "jendela anjungan (kiosk)"),
    "wall": ("shared.commands.windows", "layar dinding"),
    "panel": ("shared.commands.windows", "panel petugas loket"),
    "ticket": ("shared.commands.tickets", "ambil, lihat, batalkan, atau kembalikan nomor"),
    "counter": ("shared.commands.counters", "buka, istirahatkan, tutup, atau lihat loket"),
    "call": ("shared.commands.calls", "panggil dan layani di sebuah loket"),
    "board": ("shared.commands.looking", "isi layar dinding sekarang"),
    "find": ("shared.commands.looking", "cari layanan dengan kata sehari-hari"),
    "watch": ("shared.commands.looking", "ikuti kejadian, satu objek JSON per baris"),
    "play": ("shared.commands.play", "putar ulang satu hari yang direkam"),
    "check": ("shared.commands.check", "periksa komputer ini"),
    "announce": ("shared.commands.announce", "pasang, lihat, atau turunkan pengumuman di layar dinding"),
    "voice": ("shared.commands.voice", "periksa, rekam, atau buat paket suara panggilan"),
    "clock": ("shared.commands.clock", "lihat jam antrean, atau terima jam komputer yang sudah dibetulkan"),
}


class Verbs(click.Group):
    """Loads a verb's module only when it is asked for, so that short commands start quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The verbs, main job first."""
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The verb's command."""
        if cmd_name not in _VERBS:
            return None
        module, _ = _VERBS[cmd_name]
        found: click.Command = vars(importlib.import_module(module))[cmd_name]
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The verbs with a line each, without loading them."""
        with formatter.section("Perintah"):
            formatter.write_dl([(verb, told) for verb, (_, told) in _VERBS.items()])


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--queue", metavar="URL", help="antrean yang dipakai, misalnya sqlite:///antrean.db")
@click.option("--json", "as_json", is_flag=True, help="jawab dengan satu dokumen JSON")
@click.pass_context
def antrean(ctx: click.Context, queue: str | None, *, as_json: bool) -> None:
    """Antrean MPP: antrean untuk Mal Pelayanan Publik."""
    ctx.obj = {"queue": queue, "json": as_json}


def main() -> None:
    """Run the command line and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code; every trouble is told in one sentence on standard error."""
    try:
        code = antrean.main(arguments, prog_name="antrean", standalone_mode=False)
    except Refused as refused:
        return _tell(sentence(refused), RULE_SAYS_NO, arguments, refused.reason.value)
    except WrongUse as wrong:
        return _tell(str(wrong), WRONG_USE, arguments, "wrong_use")
    except WorldFault as fault:
        return _tell(str(fault), WORLD_SAYS_NO, arguments, "world")
    except click.UsageError as error:
        return _tell(misuse(error), WRONG_USE, arguments, "wrong_use")
    except (click.Abort, KeyboardInterrupt):
        return 130
    except (BrokenPipeError, SystemExit) as end:
        # The reader has gone (``antrean watch | head``): that is no trouble of ours. click tells it by exit 1.
        if isinstance(end, SystemExit) and end.code != 1:
            return end.code if isinstance(end.code, int) else DONE
        sys.stderr.close()
        return DONE
    except OSError:
        logging.getLogger("antrean").debug("output", exc_info=True)
        _drop_output()
        told = "Jawaban tidak bisa ditulis. Periksa tujuan keluaran perintah ini."
        return _tell(told, WORLD_SAYS_NO, [], "world")
    except UnicodeEncodeError:
        # Bytes of the command line that are no text.
        return _tell("Ada huruf yang tidak terbaca dalam perintah ini. Tulis ulang.", WRONG_USE, arguments, "wrong_use")
    except Exception:
        logging.getLogger("antrean").exception("unexpected")
        return _tell(
            "Ada kesalahan di program ini. Rinciannya tercatat di atas; laporkan ke pengelola.", BUG, arguments, "bug"
        )
    return code if isinstance(code, int) else DONE


def _drop_output() -> None:
    # What is still buffered would fail once more at the interpreter's end and replace the exit code by 120.
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(told: str, code: int, arguments: list[str], reason: str) -> int:
    # A sentence repeats the caller's words: their control characters must not reach the terminal.
    told = "".join(sign if sign.isprintable() or sign == "\n" else "\ufffd" for sign in told)
    if "--json" in arguments:
        click.echo(json.dumps({"refused": reason, "sentence": told}, ensure_ascii=False))
    click.echo(told, err=True)
    return code
