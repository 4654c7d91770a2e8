"""The machine's own clock and running time: the only place that reads them."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from shared.rules.hall_time import Uptime

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_WINDOWS_BOOTS = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"


class SystemClock:
    """The clock port on the machine's clock."""

    def __init__(self) -> None:
        self._boot = _boot()

    def now(self) -> datetime:
        """This moment in UTC, aware."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds from some fixed point; never steps back, so durations come from here."""
        return time.monotonic()

    def uptime(self) -> Uptime:
        """Since the machine's start, sleep included (Linux: CLOCK_BOOTTIME; Windows counts sleep by itself)."""
        if sys.platform == "linux":
            return Uptime(self._boot, time.clock_gettime(time.CLOCK_BOOTTIME))
        return Uptime(self._boot, time.monotonic())


def _boot() -> str:
    """A word that changes with each start of the machine; empty where none is known: then the seconds alone tell."""
    try:
        if sys.platform == "win32":
            import winreg  # there is none elsewhere

            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _WINDOWS_BOOTS) as key:
                return str(winreg.QueryValueEx(key, "BootId")[0])
        return _BOOT_ID.read_text("ascii").strip()
    except OSError:
        return ""
