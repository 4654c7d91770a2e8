"""From a printer address to a printer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from shared.devices.assets import FONTS
from shared.devices.escpos_job import job_bytes
from shared.devices.escpos_printer import EscposPrinter
from shared.devices.paper_type import Typeface
from shared.devices.preview_printer import PreviewPrinter
from shared.devices.printer_link import Link, TcpLink
from shared.devices.printer_url import PreviewFolder, TcpAddress, UsbAddress, parse_printer_url
from shared.devices.ticket_picture import draw_ticket
from shared.ports.printer import Printer, Slip


def open_printer(url: str, fonts: Path = FONTS) -> Printer:
    """The printer at ``url``; nothing is connected yet. Raises ``BadPrinterUrlError`` (one Indonesian sentence)
    and ``OSError`` when a font file is missing."""
    job = slip_job(fonts)
    match parse_printer_url(url):
        case TcpAddress() as address:
            return EscposPrinter(_tcp(address), job)
        case UsbAddress() as address:
            return EscposPrinter(_usb(address), job)
        case PreviewFolder(folder):
            return PreviewPrinter(folder, job)


def slip_job(fonts: Path = FONTS) -> Callable[[Slip], bytes]:
    """Makes the print job of a slip with the fonts of one folder."""
    typeface = Typeface(fonts)
    # FreeType fonts may not be used by two threads at once.
    turn = threading.Lock()

    def job(slip: Slip) -> bytes:
        with turn:
            return job_bytes(draw_ticket(slip, typeface))

    return job


def _tcp(address: TcpAddress) -> Callable[[float], Link]:
    return lambda seconds: TcpLink(address, seconds)


def _usb(address: UsbAddress) -> Callable[[float], Link]:
    from shared.devices.usb_link import UsbLink  # late: most printers are on the network

    return lambda seconds: UsbLink(address, seconds)
