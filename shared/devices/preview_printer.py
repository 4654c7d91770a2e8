"""Tickets as PNG files: the picture is decoded from the very bytes a printer would get."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Self

from shared.devices.escpos_job import job_picture
from shared.ports.printer import NotPrinted, Printed, PrinterState, PrintOutcome, Slip


def preview_name(slip: Slip) -> str:
    """``A047-7KQM2X9R.png``, reprints ``A047-7KQM2X9R-salinan.png``; letters and figures only."""
    number, code = (re.sub(r"[^A-Za-z0-9]", "", part) for part in (slip.number, slip.code))
    return f"{number}-{code}-salinan.png" if slip.copy else f"{number}-{code}.png"


class PreviewPrinter:
    """The printer port on a folder."""

    def __init__(self, folder: Path, job: Callable[[Slip], bytes]) -> None:
        """``folder`` is made when it is missing; ``job`` makes the bytes of a slip."""
        self._folder = folder
        self._job = job

    def status(self) -> PrinterState:
        """Ready where files can be written."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return PrinterState.ERROR
        return PrinterState.READY if os.access(self._folder, os.W_OK) else PrinterState.ERROR

    look = status

    def successor(self) -> Self:
        """A folder remembers nothing."""
        return self

    def print(self, slip: Slip, limit_s: float | None = None) -> PrintOutcome:  # noqa: ARG002 - files have no limit
        """Write the PNG; it appears whole or not at all."""
        if self.status() is not PrinterState.READY:
            return NotPrinted(PrinterState.ERROR)
        picture = job_picture(self._job(slip))
        target = self._folder / preview_name(slip)
        part = target.with_suffix(".part")
        try:
            picture.save(part, format="PNG")
            part.replace(target)
        except OSError:
            part.unlink(missing_ok=True)
            return NotPrinted(PrinterState.ERROR)
        return Printed(PrinterState.READY)
