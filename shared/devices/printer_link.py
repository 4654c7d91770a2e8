"""One connection to a printer: bytes out and bytes in, each with a time limit."""

from __future__ import annotations

import ipaddress
import socket
import threading
from contextlib import suppress
from queue import Empty, Queue
from typing import Protocol

from shared.devices.printer_url import TcpAddress


class LinkAbsentError(OSError):
    """Nothing answers at this address."""


class Link(Protocol):
    """An open connection. Every call may raise ``OSError``; ``TimeoutError`` when the time is over."""

    def send(self, data: bytes, seconds: float) -> None:
        """Hand over all of ``data``."""

    def receive(self, seconds: float) -> bytes:
        """What the printer says next, at least one byte."""

    def end(self, seconds: float) -> None:
        """All of the job is sent and nothing more is asked. ``LinkAbsentError``: nothing of it will be printed."""

    def close(self) -> None:
        """End the connection; never raises."""


class TcpLink:
    """A connection to port 9100 of a printer (it serves one at a time, so it is closed after every job)."""

    def __init__(self, address: TcpAddress, seconds: float) -> None:
        """Connect within ``seconds``. Raises ``LinkAbsentError``."""
        host = _resolved(address.host, seconds)
        try:
            # Not the library's own connection: that one loses its socket when nobody answers.
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

    def end(self, seconds: float) -> None:
        """All is handed over."""

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
