"""A machine clock that several processes share and one of them moves forward: a month passes in minutes."""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import shared.wiring
from shared.devices.clock import SystemClock
from shared.rules.hall_time import Uptime


class SteppedClock(SystemClock):
    """The system's clock and running time, both ahead by the seconds that stand in ``path``."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        if not path.exists():
            path.write_bytes(struct.pack("d", 0.0))
        with path.open("r+b") as file:
            self._ahead = mmap.mmap(file.fileno(), 8)

    def now(self) -> datetime:
        """This moment in UTC."""
        return super().now() + timedelta(seconds=self._seconds())

    def uptime(self) -> Uptime:
        """As if the machine had been running all the time."""
        real = super().uptime()
        return replace(real, seconds=real.seconds + self._seconds())

    def forward(self, seconds: float) -> None:
        """Let time pass, for every process on the same file."""
        self._ahead[:] = struct.pack("d", self._seconds() + seconds)

    def _seconds(self) -> float:
        ahead: float = struct.unpack("d", self._ahead)[0]
        return ahead


@contextmanager
def in_use(clock: SteppedClock) -> Iterator[None]:
    """Let every queue that this process opens live by ``clock``."""
    real = shared.wiring.SystemClock
    shared.wiring.SystemClock = lambda: clock  # type: ignore[assignment,misc]
    try:
        yield
    finally:
        shared.wiring.SystemClock = real  # type: ignore[misc]
