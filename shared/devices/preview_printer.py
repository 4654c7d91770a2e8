"""Papers as PNG files: the picture is decoded from the very bytes a printer would get."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Self

from shared.devices.escpos_job import job_picture
from shared.ports.printer import (
    Directions,
    InfoSlip,
    NotPrinted,
    Paper,
    Printed,
    PrinterState,
    PrintOutcome,
    Slip,
    TrialPage,
)


def preview_name(paper: Paper) -> str:
    """``A047-7KQM2X9R.png``, reprints ``A047-7KQM2X9R-salinan.png``, other papers by their kind and service."""
    match paper:
        case Slip():
            return f"{_safe(paper.number)}-{_safe(paper.code)}{'-salinan' if paper.copy else ''}.png"
        case InfoSlip(service=service):
            return f"keterangan-{_safe(service)}.png"
        case Directions(service=service):
            return f"petunjuk-{_safe(service)}.png"
        case TrialPage():
            return "halaman-uji.png"


def _safe(part: str) -> str:
    """Letters and figures only."""
    return re.sub(r"[^A-Za-z0-9]", "", part)[:60]


class PreviewPrinter:
    """The printer port on a folder."""

    def __init__(self, folder: Path, job: Callable[[Paper], bytes]) -> None:
        """``folder`` is made when it is missing; ``job`` makes the bytes of a paper."""
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

    def print(self, slip: Paper, limit_s: float | None = None) -> PrintOutcome:  # noqa: ARG002 - files have no limit
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
