"""Kiosks that print one first paper each, and are killed or stopped at a step of it; the printer is a file.

Usage: python -m tests.proofs.paper_child QUEUE MACHINE PRINTER right|hasty. A line ``NUMBER DEVICE HOW STEP`` is one
kiosk's work, HOW ``whole``, ``kill`` or ``stop``; the answer is its process id and how it stands. A line ``PID`` waits
for a stopped one that goes on. The printer's lines are ``begun NUMBER COPY`` and ``cut NUMBER COPY``. ``hasty`` is
wrong on purpose: it prints whatever the queue has answered. The first process never opens the file.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from shared.actions.local import LocalQueue
from shared.rules.papers import PaperState
from shared.store.sqlite import open_store
from tests.proofs.clock_child import MachineClock

STEPS = 6


class Fate:
    """What happens before the n-th step."""

    def __init__(self, how: str, step: int) -> None:
        self._signal = {"kill": signal.SIGKILL, "stop": signal.SIGSTOP}.get(how)
        self._left = step

    def step(self) -> None:
        """One step on."""
        self._left -= 1
        if self._signal is not None and self._left == 0:
            os.kill(os.getpid(), self._signal)


def print_one(queue: LocalQueue, number: str, device: str, printer: Path, fate: Fate, *, hasty: bool) -> None:
    """A kiosk's way from the number to its paper."""
    fate.step()
    paper = queue.reserve_print(number, device)
    fate.step()
    if paper is None or (not queue.begin_print(paper) and not hasty):
        return
    fate.step()
    feed(printer, "begun", number, paper.copy)
    fate.step()
    feed(printer, "cut", number, paper.copy)
    fate.step()
    queue.settle_print(paper, PaperState.PRINTED)
    fate.step()


def feed(printer: Path, what: str, number: str, copy: int) -> None:
    """A paper begins to come out, or is whole."""
    file = os.open(printer, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.write(file, f"{what} {number} {copy}\n".encode())
    os.close(file)


def told(pid: int) -> str:
    """How a kiosk stands once it moves no more."""
    _, status = os.waitpid(pid, os.WUNTRACED)
    return f"{pid} {'stopped' if os.WIFSTOPPED(status) else 'ended'}"


def main(file: str, machine: str, printer: str, way: str) -> None:
    """A kiosk for each line, until the input ends."""
    for line in iter(sys.stdin.readline, ""):
        words = line.split()
        pid = int(words[0]) if len(words) == 1 else os.fork()
        if pid == 0:
            try:
                queue = LocalQueue(open_store(Path(file)), MachineClock(Path(machine)))
                number, device, how, step = words
                print_one(queue, number, device, Path(printer), Fate(how, int(step)), hasty=way == "hasty")
            finally:
                os._exit(0)
        print(told(pid), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
