"""``antrean kiosk``, ``wall`` and ``panel``: one window each, on the queue of this machine."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from shared.commands.options import chosen_url, queue_at, queue_option
from shared.commands.wall_voice import chosen_voice, voice_options
from shared.ports.errors import WrongUse

F = TypeVar("F", bound=Callable[..., Any])
_GEOMETRY = re.compile(r"(\d+)x(\d+)(?:\+(\d+)\+(\d+))?")


def _window_options(command: F) -> F:
    """Options that all three windows share; the hidden ones belong to the demonstration."""
    for option in (
        click.option("--geometry", metavar="LxT+X+Y", help="ukuran dan tempat jendela, misalnya 1080x1920+0+0"),
        click.option("--full-screen", is_flag=True, help="layar penuh"),
        click.option(
            "--screen-inches",
            type=click.FloatRange(5, 200),
            metavar="INCI",
            help="ukuran layar dari sudut ke sudut, misalnya 32; tanpa ini menurut layar penuh itu sendiri",
        ),
        click.option("--contrast", is_flag=True, help="hitam putih: hitam, putih, dan satu kuning"),
        click.option("--large-text", is_flag=True, help="tulisan besar (dinding sudah sebesar layarnya)"),
        click.option("--scale", type=float, default=1.0, hidden=True),
        click.option("--language", type=click.Choice(["id", "en"]), default="id", help="bahasa saat mulai"),
        click.option("--auto", is_flag=True, hidden=True),
        click.option("--photos", type=click.Path(path_type=Path), hidden=True),
        click.option("--seconds", type=float, hidden=True),
        click.option("--with-parent", is_flag=True, hidden=True),
    ):
        command = option(command)
    return queue_option(command)


@click.command()
@click.option("--printer", metavar="URL", help="tcp://ALAMAT:9100, usb://VENDOR:PRODUK, atau preview:FOLDER")
@click.option("--name", metavar="NAMA", help="nama anjungan ini di meja bantuan, misalnya Anjungan 2")
@_window_options
def kiosk(printer: str | None, name: str | None, queue_url: str | None, **shown: Any) -> int:  # noqa: ANN401 - click's options
    """Jendela anjungan: warga mengambil nomor."""
    url = _usable(queue_url, printer)
    from kiosk.machine import LONGEST, is_name
    from kiosk.wiring import run_kiosk
    from shared.commands.people import visitors

    if name is not None and not is_name(name):
        raise WrongUse(f"Nama anjungan harus satu baris, paling panjang {LONGEST} huruf. Tulis seperti Anjungan 2.")
    on_ready = _played(shown, visitors)
    return run_kiosk(
        url, printer, _options("Antrean MPP: Anjungan", (1080, 1920), shown), name=name, scale=shown["scale"],
        language=shown["language"], on_ready=on_ready,
    )  # fmt: skip


@click.command()
@click.option("--room", help="kode ruang; tanpa ini seluruh mal")
@voice_options
@_window_options
def wall(room: str | None, queue_url: str | None, **shown: Any) -> int:  # noqa: ANN401
    """Layar dinding sebuah ruang: nomor yang dipanggil, dengan suara.

    Di satu ruang boleh ada beberapa dinding: satu yang bicara, dan bila ia mati atau bisu, yang lain melanjutkan.
    """
    url = _usable(queue_url, None)
    if room is not None:
        with queue_at(url) as queue:
            if room not in queue.mall().room:
                raise WrongUse(f"Ruang {room} tidak ada. Yang ada: {', '.join(queue.mall().room)}.")
    voice = chosen_voice(room, shown)
    from display.wall.wiring import run_wall
    from shared.commands.people import onlooker

    on_ready = _played(shown, onlooker)
    return run_wall(
        url, room, _options("Antrean MPP: Dinding", (1920, 1080), shown), scale=shown["scale"],
        language=shown["language"], voice=voice, on_ready=on_ready,
    )  # fmt: skip


@click.command()
@click.option("--counter", metavar="ID", help="langsung masuk ke loket ini")
@click.option("--strip", is_flag=True, help="mulai sebagai bilah di tepi layar, di atas program lain")
@click.option(
    "--keys",
    multiple=True,
    metavar="TINDAKAN=TOMBOL",
    help="tombol dari program lain, misalnya main=Ctrl+Num8,F13; tindakan: main again absent finish park undo window; "
    "tanpa = tidak ada",
)
@click.option("--helpdesk", is_flag=True, help="meja bantuan: alat yang terganggu, cari nomor, cetak lagi")
@click.option("--printer", metavar="URL", help="printer meja bantuan, misalnya tcp://ALAMAT:9100")
@_window_options
def panel(
    counter: str | None, strip: bool, keys: tuple[str, ...], helpdesk: bool, printer: str | None,
    queue_url: str | None, **shown: Any,  # noqa: ANN401
) -> int:  # fmt: skip
    """Panel petugas loket, atau meja bantuan."""
    if helpdesk:
        if counter is not None or strip or keys:
            raise WrongUse("Meja bantuan bukan loket. Pakai --helpdesk tanpa --counter, --strip, dan --keys.")
        return _helpdesk(queue_url, printer, shown)
    if printer is not None:
        raise WrongUse("Printer dipakai di meja bantuan. Tulis antrean panel --helpdesk --printer ALAMAT.")
    url = _usable(queue_url, None)
    if counter is not None:
        with queue_at(url) as queue:
            queue.panel(counter)
    from display.panel.wiring import run_panel
    from shared.commands.people import officer

    on_ready = _played(shown, officer)
    return run_panel(
        url, counter, _options("Antrean MPP: Panel", (1366, 768), shown), scale=shown["scale"],
        language=shown["language"], docked=strip, keys=keys, on_ready=on_ready,
    )  # fmt: skip


def _helpdesk(queue_url: str | None, printer: str | None, shown: dict[str, Any]) -> int:
    url = _usable(queue_url, printer)
    from display.panel.wiring import HELPDESK_TITLE, run_helpdesk
    from shared.commands.people import nobody

    return run_helpdesk(
        url, printer, _options(HELPDESK_TITLE, (1366, 768), shown), scale=shown["scale"],
        language=shown["language"], on_ready=_played(shown, nobody),
    )  # fmt: skip


def _usable(queue_url: str | None, printer: str | None) -> str:
    """The queue's URL, opened once here so that a trouble is told in the terminal and not in an empty window."""
    url = chosen_url(queue_url)
    with queue_at(url):
        pass
    if printer is not None:
        from shared.devices.printer_url import BadPrinterUrlError, parse_printer_url

        try:
            parse_printer_url(printer)
        except BadPrinterUrlError as error:
            raise WrongUse(str(error)) from error
    return url


def _options(title: str, size: tuple[int, int], shown: dict[str, Any]) -> Any:  # noqa: ANN401 - Qt is imported late
    from shared.qt.screen_size import Look
    from shared.qt.window import WindowOptions

    position = None
    if shown["geometry"]:
        found = _GEOMETRY.fullmatch(shown["geometry"])
        if found is None:
            raise WrongUse(f"Ukuran “{shown['geometry']}” tidak terbaca. Tulis seperti 1080x1920+0+0.")
        size = int(found[1]), int(found[2])
        position = (int(found[3]), int(found[4])) if found[3] else None
    look = Look(contrast=shown["contrast"], large_text=shown["large_text"], inches=shown["screen_inches"])
    return WindowOptions(
        title=title, size=size, position=position, full_screen=shown["full_screen"], stay=shown["seconds"], look=look
    )


def _played(shown: dict[str, Any], people: Callable[..., Any]) -> Callable[[Any], None] | None:
    """What to do with the window when it is ready: let sample people act on it, end with the demonstration."""
    if not (shown["auto"] or shown["with_parent"]):
        return None
    from shared.qt.application import end_with_parent
    from shared.qt.robot import Robot

    def ready(view: Any) -> None:  # noqa: ANN401 - a window
        if shown["with_parent"]:
            end_with_parent()
        if shown["auto"]:
            Robot(view, lambda robot: people(robot, shown["photos"]))

    return ready
