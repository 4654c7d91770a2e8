"""Real processes of the product: started, asked, measured from /proc, ended."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.harness import BenchFault, wait_until
from tests.bench.screen import Box
from tests.repo.files import ROOT

_TICK_S = 1 / os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 0.01
_GONE_S = 15


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes: ``rss`` all that is in memory, ``pss`` with shared pages divided among those who share them,
    ``own`` what nobody shares."""

    rss: int
    pss: int
    own: int


class Program:
    """One running process. ``began`` is the moment (monotonic, seconds) just before it was started."""

    def __init__(self, arguments: Sequence[str], display: str, log: Path) -> None:
        environment = dict(os.environ, DISPLAY=display, PYTHONPATH=str(ROOT), QT_QPA_PLATFORM="xcb")
        environment["XDG_STATE_HOME"] = environment["XDG_CACHE_HOME"] = str(log.parent)
        environment.pop("WAYLAND_DISPLAY", None)
        self._log = log
        with log.open("wb") as errors:
            self.began = time.monotonic()
            self._process = subprocess.Popen(
                [sys.executable, *arguments], cwd=ROOT, env=environment, stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=errors, text=True,
            )  # fmt: skip
        self.pid = self._process.pid

    def ask(self, request: str) -> dict[str, Any]:
        """One request to a window of tests.bench.window, and its answer."""
        assert self._process.stdin
        assert self._process.stdout
        try:
            self._process.stdin.write(request + "\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        if not answer:
            raise BenchFault(f"the window has ended: {self._log.read_text('utf-8', 'replace')[-500:]}")
        found: dict[str, Any] = json.loads(answer)
        return found

    def where(self, name: str, seconds: float = 10) -> Box:
        """The box of the control, as soon as a person could see it."""
        left, top, right, bottom = self._until_seen("where", name, seconds)["box"]
        return int(left), int(top), round(right + 0.5), round(bottom + 0.5)

    def touch(self, name: str, seconds: float = 10) -> float:
        """Touch the control as soon as a person could; the moment (monotonic, seconds) just before."""
        return float(self._until_seen("touch", name, seconds)["at"])

    def _until_seen(self, verb: str, name: str, seconds: float) -> dict[str, Any]:
        last: dict[str, Any] = {}

        def seen() -> bool:
            last.update(self.ask(f"{verb} {name}"))
            return bool(last["found"])

        wait_until(seen, seconds, f"the control {name}", 0.03)
        return last

    def cpu_s(self) -> float:
        """Seconds of a core that all its threads have used, its helpers not counted (resolution 0.01 s)."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * _TICK_S

    def memory(self) -> Memory:
        """What it has in memory now."""
        lines = Path(f"/proc/{self.pid}/smaps_rollup").read_text().splitlines()
        kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in lines[1:]}
        own = kilobytes["Private_Clean"] + kilobytes["Private_Dirty"]
        return Memory(kilobytes["Rss"] * 1024, kilobytes["Pss"] * 1024, own * 1024)

    def handles(self) -> int:
        """Open files, sockets and pipes."""
        return len(list(Path(f"/proc/{self.pid}/fd").iterdir()))

    def threads(self) -> int:
        """Threads, also those of libraries."""
        return len(list(Path(f"/proc/{self.pid}/task").iterdir()))

    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def end(self) -> None:
        """Close its input, then insist."""
        if self._process.stdin:
            self._process.stdin.close()
        if self._process.poll() is None:
            self._process.terminate()
        try:
            self._process.wait(_GONE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()


@contextmanager
def running(arguments: Sequence[str], display: str, log: Path) -> Iterator[Program]:
    """A Python process that is ended at the end."""
    program = Program(arguments, display, log)
    try:
        yield program
    finally:
        program.end()


def window(which: str, url: str, size: tuple[int, int], *more: str) -> list[str]:
    """The arguments of a window of tests.bench.window."""
    return ["-m", "tests.bench.window", which, url, str(size[0]), str(size[1]), *more]
