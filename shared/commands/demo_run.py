"""The demonstration's processes: started together, ended together, none left behind."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from threading import Event

_LOOK_S = 0.1
_GRACE_S = 8.0
_SHORTEST_S = 1.0


class Troupe:
    """One process a window. Each also ends by itself when this process is gone (its input closes)."""

    def __init__(self, lines: Mapping[str, list[str]], log: Path, *, screenless: bool) -> None:
        self._lines = lines
        self._log = log
        self._environment = dict(os.environ, **({"QT_QPA_PLATFORM": "offscreen"} if screenless else {}))
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self._failed: str | None = None
        self.lasted_s = 0.0

    def run(self, seconds: float | None) -> None:
        """Start all, wait until the time is over, a window closes or Ctrl-C, then end all."""
        self._log.mkdir(parents=True, exist_ok=True)
        began = time.monotonic()
        try:
            for name, line in self._lines.items():
                self._processes[name] = self._start(name, line)
            self._watch(began, seconds)
        except KeyboardInterrupt:
            pass
        finally:
            self.lasted_s = time.monotonic() - began
            self._end()

    def pids(self) -> dict[str, object]:
        """The process ids, as a list and by window."""
        by_name = {name: process.pid for name, process in self._processes.items()}
        return {"pids": list(by_name.values()), "processes": by_name}

    def fault(self) -> str | None:
        """One sentence when a window ended by a fault."""
        return self._failed

    def _start(self, name: str, line: list[str]) -> subprocess.Popen[bytes]:
        with (self._log / f"{name}.log").open("wb") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "shared", *line],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=log,
                env=self._environment,
            )

    def _watch(self, began: float, seconds: float | None) -> None:
        never = Event()
        while seconds is None or time.monotonic() - began < seconds:
            for name, process in self._processes.items():
                code = process.poll()
                if code is not None:
                    if code != 0:
                        self._failed = f"Jendela {name} berhenti sendiri. Rinciannya di {self._log / (name + '.log')}."
                    return
            never.wait(_LOOK_S)

    def _end(self) -> None:
        for process in self._processes.values():
            if process.stdin is not None:
                process.stdin.close()
        deadline = time.monotonic() + _GRACE_S
        for process in self._processes.values():
            try:
                process.wait(max(_SHORTEST_S, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
