"""Puts a make-believe printer on a real line: loopback TCP, one connection at a time, or a pty."""

from __future__ import annotations

import os
import select
import socket
import struct
import termios
import threading
import tty
from contextlib import suppress
from types import TracebackType
from typing import Self

from tests.fakes.escpos_device import Break, EscposDevice, LineBrokenError


class _Line:
    """What both kinds of line share: a thread that serves until the test is over."""

    def __init__(self, device: EscposDevice) -> None:
        self.device = device
        self._stop = threading.Event()
        self._mended = threading.Event()
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._mended.set()
        self._wake()
        self._thread.join()

    def mend(self) -> None:
        """The fault is over; the printer is there again."""
        self.device.mend()
        self._mended.set()

    def _serve(self) -> None:
        raise NotImplementedError

    def _wake(self) -> None:
        raise NotImplementedError


class PrinterServer(_Line):
    """Listens on loopback while used as a context manager."""

    def __init__(self, device: EscposDevice | None = None, *, pace_s: float = 0.002) -> None:
        """``pace_s``: a slow device needs so long for each command."""
        super().__init__(device or EscposDevice())
        self.connections = 0
        self.closed = threading.Event()
        """Set when the other side has ended its last connection and all it sent was read."""
        self.host, self.port = "127.0.0.1", 0
        self._pace_s = pace_s
        self._socket = self._listening()

    @property
    def url(self) -> str:
        """The address to print to."""
        return f"tcp://127.0.0.1:{self.port}"

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        super().__exit__(kind, fault, trace)
        self._socket.close()

    def unplug(self) -> None:
        """Nothing answers at the address any more, until ``plug``."""
        self._mended.clear()
        # Closing alone would leave the one who waits at it waiting.
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def plug(self, host: str = "127.0.0.1") -> None:
        """It is there again, at the same address or at another one."""
        self.host = host
        self._socket = self._listening()
        self._mended.set()

    def _listening(self) -> socket.socket:
        listening = socket.create_server((self.host, self.port))
        self.port = listening.getsockname()[1]
        return listening

    def _wake(self) -> None:
        with suppress(OSError), socket.create_connection((self.host, self.port), timeout=1):
            pass

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                link, _ = self._socket.accept()
            except OSError:
                self._mended.wait()
                continue
            if self._stop.is_set():
                link.close()
                return
            self.connections += 1
            self.closed.clear()
            with link:
                try:
                    self._talk(link)
                except LineBrokenError as broken:
                    self._cut(link, broken.args[0])
            self.closed.set()

    def _talk(self, link: socket.socket) -> None:
        def send(data: bytes) -> None:
            with suppress(OSError):
                link.sendall(data)

        self.device.send = send
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while not self._stop.is_set():
            if self.device.waiting and not select.select([link], [], [], self._pace_s)[0]:
                with self.device.lock:
                    self.device.one_step()
                continue
            link.settimeout(0.2)
            try:
                heard = link.recv(65536)
            except TimeoutError:
                continue
            except OSError:
                break
            if not heard:
                break
            self.device.feed(heard)
        self.device.step()

    def _cut(self, link: socket.socket, kind: Break) -> None:
        if kind is Break.HANG:
            while self.device.hung and not self._stop.is_set():
                self._stop.wait(0.01)
            if not self._stop.is_set():
                with suppress(LineBrokenError):
                    self.device.resume()
                    self.device.feed(self.device.late)
                    self._talk(link)
            return
        if kind is Break.RESET:
            with suppress(LineBrokenError):
                self.device.resume()
        # Lingering for no time sends a reset instead of an end.
        link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


class PrinterTty(_Line):
    """A printer on a pty, as a serial line."""

    def __init__(self, device: EscposDevice | None = None) -> None:
        super().__init__(device or EscposDevice())
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave, termios.TCSANOW)
        self.path = os.ttyname(self._slave)
        self._ended, self._end = os.pipe()

    def _wake(self) -> None:
        os.write(self._end, b".")

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        super().__exit__(kind, fault, trace)
        for handle in (self._master, self._slave, self._ended, self._end):
            os.close(handle)

    def _serve(self) -> None:
        self.device.send = lambda data: os.write(self._master, data)
        while not self._stop.is_set():
            ready, _, _ = select.select([self._master, self._ended], [], [])
            if self._master in ready:
                self.device.feed(os.read(self._master, 65536))
