"""Printer addresses as people write them (``--printer``), taken apart and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

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
class PreviewFolder:
    """No printer: tickets become PNG files in a folder."""

    folder: Path


PrinterAddress = TcpAddress | UsbAddress | PreviewFolder


def parse_printer_url(url: str) -> PrinterAddress:
    """``tcp://HOST:9100``, ``usb://VENDOR:PRODUCT`` (hexadecimal) or ``preview:DIR``. Raises ``BadPrinterUrlError``."""
    scheme, _, rest = url.partition(":")
    match scheme:
        case "tcp":
            return _tcp(url)
        case "usb":
            return _usb(url, rest)
        case "preview" if rest:
            return PreviewFolder(Path(rest))
        case "preview":
            msg = "Alamat printer preview: belum menyebut folder; tulis misalnya preview:tiket."
            raise BadPrinterUrlError(msg)
        case _:
            known = "tcp://HOST:9100, usb://VENDOR:PRODUCT, atau preview:FOLDER"
            msg = f"Alamat printer {url!r} tidak dikenal; pakai {known}."
            raise BadPrinterUrlError(msg)


def _tcp(url: str) -> TcpAddress:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or port == 0 or not url.startswith("tcp://") or parts.path.strip("/"):
        msg = f"Alamat printer {url!r} tidak lengkap; tulis misalnya tcp://192.168.1.50:9100."
        raise BadPrinterUrlError(msg)
    return TcpAddress(host, port or 9100)


def _usb(url: str, rest: str) -> UsbAddress:
    vendor, _, product = rest.removeprefix("//").partition(":")
    numbers = _HEX.fullmatch(vendor), _HEX.fullmatch(product)
    if not rest.startswith("//") or numbers[0] is None or numbers[1] is None:
        msg = f"Alamat printer {url!r} tidak lengkap; tulis misalnya usb://04b8:0e15 (lihat lsusb)."
        raise BadPrinterUrlError(msg)
    return UsbAddress(int(numbers[0][1], 16), int(numbers[1][1], 16))
