"""From a printer address to a printer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageDraw

from shared.devices.assets import FONTS
from shared.devices.escpos_job import PrintJob, job_bytes, print_job
from shared.devices.escpos_printer import EscposPrinter, OpenLink, Patience
from shared.devices.paper_forms import draw_paper
from shared.devices.paper_type import Typeface
from shared.devices.preview_printer import PreviewPrinter
from shared.devices.printer_files import FileLink, SerialLink
from shared.devices.printer_link import TcpDoor
from shared.devices.printer_owner import Pace, PrinterOwner
from shared.devices.printer_profile import Profile
from shared.devices.printer_queues import CupsLink, WindowsLink
from shared.devices.printer_url import (
    CupsAddress,
    FileAddress,
    PreviewFolder,
    SerialAddress,
    TcpAddress,
    UsbAddress,
    WindowsAddress,
    WriteOnly,
    parse_printer_url,
    printer_profile,
)
from shared.ports.printer import Paper, PrinterHealth

TORN = "Cetakan ini terputus. Minta salinan di Meja Bantuan."
"""What is printed at the end of a paper that was cut short; it names no number, so it is true for every one."""


def open_printer(url: str, fonts: Path = FONTS) -> EscposPrinter | PreviewPrinter:
    """The printer at ``url``; nothing is connected yet. Raises ``BadPrinterUrlError`` (one Indonesian sentence)
    and ``OSError`` when a font file is missing."""
    address, profile = parse_printer_url(url), printer_profile(url)
    job = paper_job(profile, fonts)
    if isinstance(address, PreviewFolder):
        return PreviewPrinter(address.folder, lambda paper: job(paper).data)
    return escpos_printer(address, profile, job, fonts)


def own_printer(
    url: str, heard: Callable[[PrinterHealth], None] | None = None, fonts: Path = FONTS, *, interrupted: bool = False
) -> PrinterOwner:
    """The printer at ``url`` with its owner, which watches it from now on; close it. Raises as :func:`open_printer`.

    ``heard`` is called on the owner's thread when the printer's health is another one. ``interrupted``: its last
    paper may have been cut short, when the program ended in the middle of a job.
    """
    printer, address = open_printer(url, fonts), parse_printer_url(url)
    if interrupted and isinstance(printer, EscposPrinter):
        printer.interrupted()
    pace = Pace()
    if isinstance(address, SerialAddress):
        # Opening a serial line makes some printers start anew, so it is hardly ever looked at.
        limit = printer.limit_s if isinstance(printer, EscposPrinter) else pace.job
        pace = Pace(pause=60, job=limit + 0.2)
    elif not isinstance(address, TcpAddress | UsbAddress):
        pace = Pace(pause=5)
    return PrinterOwner(printer, pace, heard)


def escpos_printer(
    address: TcpAddress | UsbAddress | WriteOnly,
    profile: Profile,
    job: Callable[[Paper], PrintJob],
    fonts: Path = FONTS,
) -> EscposPrinter:
    """The printer at ``address``."""
    if isinstance(address, SerialAddress | FileAddress | CupsAddress | WindowsAddress):
        profile = replace(profile, answers=False)
    patience = Patience()
    if isinstance(address, SerialAddress):
        # A picture of a ticket is some 46 kB: at 19,200 baud the line alone takes 25 s.
        patience = Patience(limit=patience.limit + 80_000 * 10 / profile.baud)
    return EscposPrinter(opener(address, profile), job, profile, patience=patience, torn=torn_mark(profile, fonts))


def torn_mark(profile: Profile, fonts: Path = FONTS) -> bytes:
    """Prints :data:`TORN` under what stands in the printer and cuts that off."""
    face = Typeface(fonts).face(800, 26)
    lines = face.wrap(TORN, profile.width - 40)
    picture = Image.new("L", (profile.width, face.line * len(lines) + 28), 255)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 6, profile.width - 1, picture.height - 1), fill=0)
    face.draw(pen, (20, 16), lines, 255)
    return job_bytes(picture.point([0] * 128 + [255] * 128, mode="1"), profile)


def paper_job(profile: Profile, fonts: Path = FONTS) -> Callable[[Paper], PrintJob]:
    """Makes the print job of a paper for one model, with the fonts of one folder."""
    typeface = Typeface(fonts)
    # FreeType fonts may not be used by two threads at once.
    turn = threading.Lock()

    def job(paper: Paper) -> PrintJob:
        with turn:
            return print_job(draw_paper(paper, typeface, profile), profile)

    return job


def opener(address: TcpAddress | UsbAddress | WriteOnly, profile: Profile) -> OpenLink:
    """How to connect to ``address``."""
    match address:
        case TcpAddress():
            return TcpDoor(address).open
        case UsbAddress():
            from shared.devices.usb_link import UsbLink  # late: its library takes a quarter of a second

            return lambda seconds: UsbLink(address, seconds)
        case SerialAddress(device):
            return lambda _seconds: SerialLink(device, profile.baud)
        case FileAddress(device):
            return lambda _seconds: FileLink(device)
        case CupsAddress(queue):
            return lambda seconds: CupsLink(queue, seconds)
        case WindowsAddress(name):
            return lambda _seconds: WindowsLink(name)
