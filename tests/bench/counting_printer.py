"""A printer on loopback that is always ready and notes when the last byte of each ticket arrived."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Self

_READY = 0x12
_PAPER_THERE = 0x00
"""The answer "all is well" to each of the four questions DLE EOT n (ESC/POS)."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """One ticket: when its cut command was complete (monotonic, seconds), and how many bytes it had."""

    at: float
    length: int


class CountingPrinter:
    """Listens while used as a context manager."""

    def __init__(self) -> None:
        self.tickets: list[Arrived] = []
        self._stop = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"tcp://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, name="printer")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        with socket.create_connection(self._socket.getsockname()):
            pass
        self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        while True:
            link, _ = self._socket.accept()
            with link:
                if self._stop.is_set():
                    return
                # Somebody who hangs up early has lost patience with a loaded machine, not with the next ticket.
                with suppress(OSError):
                    self._talk(link)

    def _talk(self, link: socket.socket) -> None:
        held, length = b"", 0
        while heard := link.recv(65536):
            moment = time.monotonic()
            held += heard
            while size := _command(held):
                command, held = held[:size], held[size:]
                if command[:2] == b"\x10\x04":
                    link.sendall(bytes((_READY,)))
                    continue
                if command[:2] == b"\x1dr":
                    link.sendall(bytes((_PAPER_THERE,)))
                    continue
                length += size
                if command[:2] == b"\x1dV":
                    self.tickets.append(Arrived(moment, length))
                    length = 0


def _command(data: bytes) -> int:
    """Bytes of the whole command at the start of ``data``; 0 when it has not all arrived."""
    sizes = {b"\x10\x04": 3, b"\x1dr": 3, b"\x1b@": 2, b"\x1b2": 2, b"\x1bd": 3, b"\x1dV": 3, b"\x1dv": 8}
    size = sizes.get(data[:2], 0 if len(data) < 2 else -1)
    if size < 0:
        raise AssertionError(f"a command that no ticket contains: {data[:4]!r}")
    if size == 8 and len(data) >= 8:
        size += (data[4] + 256 * data[5]) * (data[6] + 256 * data[7])
    return size if 0 < size <= len(data) else 0
