"""Printers that the system shows as a device file: serial lines and the like. Bytes go out, nothing is asked."""

from __future__ import annotations

import os
import select
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path

from shared.devices.printer_link import LinkAbsentError

if sys.platform != "win32":
    import termios


class FileLink:
    """A device file, opened for one job. Its status stays unknown: most such drivers never answer."""

    def __init__(self, device: Path) -> None:
        """Open ``device``, which must exist. Raises ``LinkAbsentError``."""
        # Without "non-blocking" a printer that is switched off would hold the opening itself for ever.
        extra = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
        try:
            self._file = os.open(device, os.O_WRONLY | extra)
        except OSError as fault:
            raise LinkAbsentError(str(fault)) from fault
        self._regular = stat.S_ISREG(os.fstat(self._file).st_mode)
        if self._regular:
            os.lseek(self._file, 0, os.SEEK_END)

    def send(self, data: bytes, seconds: float) -> None:
        """Hand over all of ``data``."""
        end = time.monotonic() + seconds
        rest = memoryview(data)
        while rest:
            if not self._regular and sys.platform != "win32":
                _, ready, _ = select.select([], [self._file], [], max(end - time.monotonic(), 0))
                if not ready:
                    raise TimeoutError("the printer takes nothing")
            with suppress(BlockingIOError):
                rest = rest[os.write(self._file, rest[:4096]) :]
            if time.monotonic() >= end and rest:
                raise TimeoutError("the printer is too slow")

    def receive(self, seconds: float) -> bytes:
        """Nothing is ever said here."""
        raise TimeoutError(seconds)

    def end(self, seconds: float) -> None:
        """All is handed over."""

    def close(self) -> None:
        """Give the device back."""
        with suppress(OSError):
            os.close(self._file)


class SerialLink(FileLink):
    """A serial line, 8 data bits, no parity, one stop bit. What is on its way when it is closed still arrives."""

    def __init__(self, device: Path, baud: int) -> None:
        """Open and set the line. Raises ``LinkAbsentError``, also where this system cannot set a line."""
        if sys.platform == "win32":
            raise LinkAbsentError("on Windows the printer's own driver is used: win://NAME")
        super().__init__(device)
        speed = getattr(termios, f"B{baud}", None)
        try:
            if speed is None:
                raise LinkAbsentError(f"no serial line is {baud} baud fast")
            line = termios.tcgetattr(self._file)
            line[0] = line[1] = line[3] = 0
            line[2] = termios.CS8 | termios.CREAD | termios.CLOCAL
            line[4] = line[5] = speed
            termios.tcsetattr(self._file, termios.TCSANOW, line)
        except (termios.error, OSError) as fault:
            self.close()
            raise LinkAbsentError(str(fault)) from fault

    def end(self, seconds: float) -> None:
        """Wait until the line is empty: closing it would throw away what the printer has not got yet."""
        if sys.platform == "win32":
            return
        end = time.monotonic() + seconds
        waiting = bytearray(4)
        while time.monotonic() < end:
            import fcntl

            fcntl.ioctl(self._file, termios.TIOCOUTQ, waiting)
            if not int.from_bytes(waiting, sys.byteorder):
                return
            select.select([], [], [], 0.01)
        raise TimeoutError("the printer is too slow")
