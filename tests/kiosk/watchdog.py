"""Runs a sweep of the kiosk's pages in a process of its own, and ends it when it stops telling."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

from shared.qt.assets import ROOT

PATIENCE = 60.0
"""Seconds in which a step says something; one takes less than one."""
TURNING = ("polish() loop", "Binding loop", "recursive rearrange")
"""What Qt says of a layout that moves itself, when it sees it."""


@dataclass
class Swept:
    """What a sweep found. ``frozen`` and ``restless`` name page, size, language and density; ``steps`` are those begun.

    ``frozen``: the step in which nothing more was said. ``restless``: steps in which Qt itself broke off a loop.
    ``failed``: why the process ended before its time.
    """

    steps: int = 0
    frozen: str = ""
    restless: list[str] = field(default_factory=list)
    cuts: list[str] = field(default_factory=list)
    failed: str = ""

    @property
    def faults(self) -> list[str]:
        """Everything that is wrong."""
        return [text for text in (self.frozen, self.failed, *self.restless, *self.cuts) if text]


def sweep(*arguments: str, patience: float = PATIENCE) -> Swept:
    """Run ``tests.kiosk.sweep`` with ``arguments``; ``patience``: seconds of silence in a step."""
    command = [sys.executable, "-u", "-m", "tests.kiosk.sweep", *arguments]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT)
    assert child.stdout is not None
    lines: SimpleQueue[str | None] = SimpleQueue()
    reader = Thread(target=_read, args=(child.stdout, lines), daemon=True)
    reader.start()
    found, step, rest = Swept(), "the start", []
    try:
        while (line := lines.get(timeout=patience if found.steps else PATIENCE)) is not None:
            if line.startswith("step "):
                step = line.removeprefix("step ")
                found.steps += 1
            elif line.startswith("cut "):
                found.cuts.append(line)
            elif any(sign in line for sign in TURNING):
                if step not in found.restless:
                    found.restless.append(step)
            else:
                rest.append(line)
        if child.wait(timeout=patience) != 0 or rest != ["done"]:
            found.failed = f"at {step}: {_last(rest)}"
    except (Empty, subprocess.TimeoutExpired):
        found.frozen = step
    finally:
        child.kill()
        child.wait()
        reader.join()
        child.stdout.close()
    return found


def _read(out: IO[str], lines: SimpleQueue[str | None]) -> None:
    for line in out:
        lines.put(line.rstrip())
    lines.put(None)


def _last(lines: Sequence[str]) -> str:
    return " / ".join(lines[-6:])
