"""One connection to a printer: bytes out and bytes in, each with a time limit."""

from __future__ import annotations

import ipaddress
import select
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, Queue
from typing import Protocol

from shared.devices.printer_url import TcpAddress

if sys.platform != "win32":
    import fcntl
    import termios


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


class TcpDoor:
    """Opens connections to port 9100 of one printer, which serves one at a time.

    A printer whose cable was pulled in the middle of a job goes on holding that connection for minutes, and no other
    is served. It lets go when a new one comes from the very same port of this machine; so that port is remembered.
    """

    def __init__(self, address: TcpAddress) -> None:
        self._address = address
        self._held_port: int | None = None

    def open(self, seconds: float) -> TcpLink:
        """Connect within ``seconds``. Raises ``LinkAbsentError``."""
        link = TcpLink(self._address, seconds, self._held_port, self._hold)
        self._held_port = None
        return link

    def _hold(self, port: int) -> None:
        self._held_port = port


class TcpLink:
    """A connection to port 9100 of a printer; it is closed after every job."""

    def __init__(
        self,
        address: TcpAddress,
        seconds: float,
        port: int | None = None,
        broken_off: Callable[[int], None] = lambda _port: None,
    ) -> None:
        """Connect within ``seconds``, from ``port`` where that is free. Raises ``LinkAbsentError``.

        ``broken_off`` is told the port of this machine when the printer has not taken all by the end.
        """
        self._broken_off = broken_off
        host = _resolved(address.host, seconds)
        self._socket = _socket_from(port)
        try:
            # Not the library's own connection: that one loses its socket when nobody answers.
            self._socket.settimeout(seconds)
            self._socket.connect((host, address.port))
        except OSError as fault:
            if port is not None:
                broken_off(port)
            self._socket.close()
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
        """Wait until the printer has taken all that was sent. Raises ``TimeoutError``."""
        end = time.monotonic() + seconds
        while self._on_its_way():
            if time.monotonic() >= end:
                raise TimeoutError("the printer takes nothing")
            select.select([], [], [], 0.01)

    def close(self) -> None:
        """End the connection so that what was sent still arrives; break it off where the printer takes nothing."""
        if self._on_its_way():
            with suppress(OSError):
                port = self._socket.getsockname()[1]
                # Lingering for no time drops what is on its way, and frees the port at once.
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self._broken_off(port)
            self._socket.close()
            return
        with suppress(OSError):
            # Closing with unread bytes makes the system reset the connection, and the printer may drop its buffer.
            self._socket.settimeout(0)
            while self._socket.recv(256):
                pass
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _on_its_way(self) -> int:
        """Bytes that the printer's network has not confirmed; 0 where the system does not tell."""
        if sys.platform == "win32":
            return 0
        waiting = bytearray(4)
        with suppress(OSError):
            fcntl.ioctl(self._socket.fileno(), termios.TIOCOUTQ, waiting)
        return int.from_bytes(waiting, sys.byteorder)


def _socket_from(port: int | None) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if port is not None:
        with suppress(OSError):
            made.bind(("", port))
    return made


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
