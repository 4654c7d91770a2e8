"""Printers behind a queue of the operating system, which takes a job and tells nothing of the paper."""

from __future__ import annotations

import os
import select
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from shared.devices.printer_link import LinkAbsentError


class CupsLink:
    """One job for a CUPS queue, through the system's own ``lp``.

    Not the library's class: that one waits for ``lp`` without limit, ignores its refusal and adds a line feed.
    """

    def __init__(self, queue: str, seconds: float) -> None:
        """Ask whether the queue exists, and begin a job. Raises ``LinkAbsentError``."""
        try:
            known = subprocess.run(["lpstat", "-v", queue], capture_output=True, timeout=seconds, check=False)
            if known.returncode != 0:
                raise LinkAbsentError(known.stderr.decode(errors="replace"))
            self._queue = queue
            self._job: subprocess.Popen[bytes] | None = None
        except (OSError, subprocess.SubprocessError) as fault:
            raise LinkAbsentError(str(fault)) from fault

    def send(self, data: bytes, seconds: float) -> None:
        """Hand over all of ``data``."""
        job = self._begun()
        if job.stdin is None:
            raise ConnectionResetError("lp takes nothing")
        end = time.monotonic() + seconds
        rest = memoryview(data)
        while rest:
            _, ready, _ = select.select([], [job.stdin], [], max(end - time.monotonic(), 0))
            if not ready:
                raise TimeoutError("lp takes nothing")
            with suppress(BlockingIOError):
                rest = rest[os.write(job.stdin.fileno(), rest[:4096]) :]

    def receive(self, seconds: float) -> bytes:
        """Nothing is ever said here."""
        raise TimeoutError(seconds)

    def end(self, seconds: float) -> None:
        """Submit the job. Raises ``LinkAbsentError`` when the queue refuses it: then nothing is printed."""
        job, self._job = self._job, None
        if job is None or job.stdin is None:
            return
        job.stdin.close()
        try:
            if job.wait(seconds) != 0:
                raise LinkAbsentError("the queue refuses the job")
        except subprocess.TimeoutExpired as late:
            job.kill()
            job.wait()
            raise TimeoutError("the queue does not answer") from late

    def close(self) -> None:
        """A job that was not ended is thrown away."""
        job, self._job = self._job, None
        if job is not None:
            job.kill()
            if job.stdin is not None:
                with suppress(OSError):
                    job.stdin.close()
            job.wait()

    def _begun(self) -> subprocess.Popen[bytes]:
        if self._job is None:
            words = ["lp", "-s", "-d", self._queue, "-t", "Antrean MPP", "-o", "raw"]
            quiet = subprocess.DEVNULL
            self._job = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet, bufsize=0)
            if self._job.stdin is not None:
                os.set_blocking(self._job.stdin.fileno(), False)
        return self._job


def _windows_printer(name: str) -> Any:  # noqa: ANN401 - an untyped library
    from escpos.printer import Win32Raw

    return Win32Raw(name)


class WindowsLink:
    """One raw job for a printer that Windows knows by name."""

    def __init__(self, name: str, printer: Callable[[str], Any] = _windows_printer) -> None:
        """Open the printer. Raises ``LinkAbsentError``, also on another system."""
        try:
            self._printer = printer(name)
            self._printer.open(job_name="Antrean MPP")
        except Exception as fault:  # the library's and Windows' own errors have no common ground
            raise LinkAbsentError(str(fault)) from fault

    def send(self, data: bytes, seconds: float) -> None:  # noqa: ARG002 - the spooler has no limit to set
        """Hand over all of ``data``; the spooler takes it at once."""
        try:
            self._printer._raw(data)  # noqa: SLF001 - the library's one way to send bytes as they are
        except Exception as fault:
            raise ConnectionResetError(str(fault)) from fault

    def receive(self, seconds: float) -> bytes:
        """Nothing is ever said here."""
        raise TimeoutError(seconds)

    def end(self, seconds: float) -> None:
        """The spooler has it all."""

    def close(self) -> None:
        """End the job."""
        with suppress(Exception):
            self._printer.close()
