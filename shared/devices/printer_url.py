"""Printer addresses as people write them (``--printer``), taken apart and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from shared.devices.printer_profile import BadProfileError, Profile, chosen_profile

_HEX = re.compile(r"(?:0x)?([0-9a-fA-F]{1,4})")


class BadPrinterUrlError(ValueError):
    """The address names no printer this program can drive; the message is one Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class TcpAddress:
    """A printer on the LAN."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class UsbAddress:
    """A printer on this machine's USB, by its two identity numbers."""

    vendor: int
    product: int


@dataclass(frozen=True, slots=True)
class SerialAddress:
    """A printer on a serial line, by its device file; the speed is in its profile."""

    device: Path


@dataclass(frozen=True, slots=True)
class FileAddress:
    """A printer that the system shows as a file."""

    device: Path


@dataclass(frozen=True, slots=True)
class CupsAddress:
    """A print queue of this machine (CUPS)."""

    queue: str


@dataclass(frozen=True, slots=True)
class WindowsAddress:
    """A printer that Windows knows by name."""

    name: str


@dataclass(frozen=True, slots=True)
class PreviewFolder:
    """No printer: tickets become PNG files in a folder."""

    folder: Path


WriteOnly = SerialAddress | FileAddress | CupsAddress | WindowsAddress
"""What takes bytes and tells nothing back: the outcome of its jobs stays uncertain."""
PrinterAddress = TcpAddress | UsbAddress | WriteOnly | PreviewFolder

_EXAMPLES = {
    "tcp": "tcp://192.168.1.50:9100",
    "usb": "usb://04b8:0e15 (lihat lsusb)",
    "serial": "serial:///dev/ttyUSB0?baud=19200",
    "file": "file:///dev/usb/lp0",
    "lp": "lp://NAMA-ANTREAN (lihat lpstat -v)",
    "win": "win://NAMA-PRINTER",
    "preview": "preview:tiket",
}


def parse_printer_url(url: str) -> PrinterAddress:
    """Where the printer is. Raises ``BadPrinterUrlError``, also for a model or an option that does not exist."""
    bare, _ = _split(url)
    printer_profile(url)
    scheme, _, rest = bare.partition(":")
    if scheme not in _EXAMPLES:
        msg = f"Alamat printer {url!r} tidak dikenal; pakai tcp://HOST:9100, usb://VENDOR:PRODUCT, atau preview:FOLDER."
        raise BadPrinterUrlError(msg)
    found = _tcp(bare) if scheme == "tcp" else _named(scheme, rest)
    if found is None:
        msg = f"Alamat printer {url!r} tidak lengkap; tulis misalnya {_EXAMPLES[scheme]}."
        raise BadPrinterUrlError(msg)
    return found


def printer_profile(url: str) -> Profile:
    """The model that the address names, or the usual one, with the address's own options.

    Raises ``BadPrinterUrlError``.
    """
    try:
        return chosen_profile(_split(url)[1])
    except BadProfileError as error:
        msg = f"Alamat printer {url!r} belum benar. {error}"
        raise BadPrinterUrlError(msg) from error


def _split(url: str) -> tuple[str, dict[str, str]]:
    bare, _, options = url.partition("?")
    return bare, dict(parse_qsl(options, keep_blank_values=True))


def _named(scheme: str, rest: str) -> PrinterAddress | None:
    if scheme == "preview":
        return PreviewFolder(Path(rest)) if rest else None
    name = unquote(rest.removeprefix("//"))
    if not rest.startswith("//") or not name.strip() or not name.isprintable():
        return None
    match scheme:
        case "usb":
            return _usb(name)
        case "serial":
            return SerialAddress(Path(name))
        case "file":
            return FileAddress(Path(name))
        case "lp":
            # A name that starts with a dash would be read as an option by the system's print command.
            return None if name.startswith("-") or "/" in name else CupsAddress(name)
        case _:
            return WindowsAddress(name)


def _tcp(url: str) -> TcpAddress | None:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not host or port == 0 or not url.startswith("tcp://") or parts.path.strip("/"):
        return None
    return TcpAddress(host, port or 9100)


def _usb(name: str) -> UsbAddress | None:
    vendor, _, product = name.partition(":")
    numbers = _HEX.fullmatch(vendor), _HEX.fullmatch(product)
    if numbers[0] is None or numbers[1] is None:
        return None
    return UsbAddress(int(numbers[0][1], 16), int(numbers[1][1], 16))
