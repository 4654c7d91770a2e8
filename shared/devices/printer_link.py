"""One connection to a printer: bytes out and bytes in, each with a time limit."""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from queue import Empty, Queue
from typing import Any, Protocol

import usb.core
from escpos.exceptions import Error as EscposError
from escpos.printer import Usb

from shared.devices.printer_url import TcpAddress, UsbAddress


class LinkAbsentError(OSError):
    """Nothing answers at this address."""


class Link(Protocol):
    """An open connection. Every call may raise ``OSError``; ``TimeoutError`` when the time is over."""

    def send(self, data: bytes, seconds: float) -> None:
        """Hand over all of ``data``."""

    def receive(self, seconds: float) -> bytes:
        """What the printer says next, at least one byte."""

    def close(self) -> None:
        """End the connection; never raises."""


class TcpLink:
    """A connection to port 9100 of a printer (it serves one at a time, so it is closed after every job)."""

    def __init__(self, address: TcpAddress, seconds: float) -> None:
        """Connect within ``seconds``. Raises ``LinkAbsentError``."""
        host = _resolved(address.host, seconds)
        try:
            # The library's own connection loses its socket when nobody answers, so only the job's bytes come from it.
            self._socket = socket.create_connection((host, address.port), timeout=seconds)
        except OSError as fault:
            raise LinkAbsentError(str(fault)) from fault

    def send(self, data: bytes, seconds: float) -> None:
        """Hand over all of ``data``."""
        self._socket.settimeout(max(seconds, 0.001))
        self._socket.sendall(data)

    def receive(self, seconds: float) -> bytes:
        """What the printer says next."""
        self._socket.settimeout(max(seconds, 0.001))
        heard = self._socket.recv(16)
        if not heard:
            msg = "the printer has hung up"
            raise ConnectionResetError(msg)
        return heard

    def close(self) -> None:
        """End the connection so that what was sent still arrives."""
        with suppress(OSError):
            # Closing with unread bytes makes the system reset the connection, and the printer may drop its buffer.
            self._socket.settimeout(0)
            while self._socket.recv(256):
                pass
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


class _UsbEndpoint(Protocol):
    bmAttributes: int
    bEndpointAddress: int


class _UsbInterface(Protocol):
    bInterfaceClass: int

    def __iter__(self) -> Iterator[_UsbEndpoint]: ...


class _UsbDevice(Protocol):
    """The part of a pyusb device that tells where to write and read."""

    def get_active_configuration(self) -> Iterable[_UsbInterface]: ...


class UsbLink:
    """A connection to a printer on USB."""

    def __init__(self, address: UsbAddress, seconds: float, device: Callable[..., Any] = Usb) -> None:
        """Claim the printer. Raises ``LinkAbsentError`` also where the machine has no USB library."""
        # The library passes its timeout on in milliseconds, whatever its manual says; every call here names its own.
        self._usb = device(idVendor=address.vendor, idProduct=address.product, timeout=round(seconds * 1000))
        try:
            self._usb.open()
            self._out, self._in = _endpoints(self._usb.device)
        except (EscposError, usb.core.NoBackendError, OSError, RuntimeError) as fault:
            raise LinkAbsentError(str(fault)) from fault
        self._forget_old_answers()

    def _forget_old_answers(self) -> None:
        with suppress(OSError):
            for _ in range(8):
                self.receive(0.02)

    def send(self, data: bytes, seconds: float) -> None:
        """Hand over all of ``data``."""
        try:
            written = self._usb.device.write(self._out, data, max(1, round(seconds * 1000)))
        except usb.core.USBTimeoutError as fault:
            raise TimeoutError(str(fault)) from fault
        if written != len(data):
            msg = f"the printer took {written} of {len(data)} bytes"
            raise TimeoutError(msg)

    def receive(self, seconds: float) -> bytes:
        """What the printer says next."""
        try:
            heard = bytes(self._usb.device.read(self._in, 64, max(1, round(seconds * 1000))))
        except usb.core.USBTimeoutError as fault:
            raise TimeoutError(str(fault)) from fault
        if not heard:
            msg = "the printer said nothing"
            raise TimeoutError(msg)
        return heard

    def close(self) -> None:
        """Give the printer back."""
        with suppress(OSError):
            self._usb.close()


def _endpoints(device: _UsbDevice) -> tuple[int, int]:
    """The bulk endpoints out and in of the printer interface (USB class 7); the usual ones where none is told."""
    out, into = 0x01, 0x82
    for interface in device.get_active_configuration():
        if interface.bInterfaceClass == 7:
            for endpoint in interface:
                if endpoint.bmAttributes & 0x03 == 0x02:
                    address = endpoint.bEndpointAddress
                    out, into = (out, address) if address & 0x80 else (address, into)
    return out, into


def _resolved(host: str, seconds: float) -> str:
    """The IPv4 address of ``host``; asking a name server has no time limit of its own, so it is waited for outside."""
    with suppress(ValueError):
        return str(ipaddress.IPv4Address(host))
    answers: Queue[str | None] = Queue()

    def ask() -> None:
        try:
            answers.put(socket.gethostbyname(host))
        except OSError:
            answers.put(None)

    threading.Thread(target=ask, name="printer-name", daemon=True).start()
    with suppress(Empty):
        if found := answers.get(timeout=seconds):
            return found
    msg = f"no address for {host}"
    raise LinkAbsentError(msg)
