"""Starts working processes quickly and kills each at a random moment; everything they say goes to one pipe.

Usage: python -m tests.proofs.crash_nursery WORK FILE KILLS SEED LONGEST_MS WRITERS

The nursery itself never opens the file: no connection is carried over a fork.
"""

from __future__ import annotations

import math
import os
import random
import select
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.proofs.crash_acts import WORKS, say

TOGETHER = 0.15
"""How often all are killed at once, so that the next one finds the file with nobody at it."""
OPENING = 0.2
"""How often a kill is timed from the process's birth, so that many fall amid the opening of the file."""


@dataclass
class Child:
    """A process at work: its id, the pipe on which it says that the file is open, and when it dies (monotonic)."""

    pid: int
    ready: int
    delay_s: float
    due: float


def born(work: str, path: Path, name: str, delay_s: float, *, early: bool) -> Child:
    """A new process at its work, to be killed ``delay_s`` after its birth (``early``) or after its opening."""
    ready, its_end = os.pipe()
    if pid := os.fork():
        os.close(its_end)
        now = time.monotonic()
        return Child(pid, ready, delay_s, now + delay_s if early else math.inf)
    try:
        os.close(ready)
        WORKS[work](path, name, lambda: os.write(its_end, b"."))
    except BaseException as trouble:
        say("trouble", name, repr(trouble))
        raise
    finally:
        os._exit(1)


def main(work: str, path: Path, kills: int, seed: int, longest_ms: int, writers: int) -> None:
    """``writers`` at work at any moment, until ``kills`` have been killed."""
    dice, done = random.Random(seed), 0
    alive: list[Child] = []
    while done < kills:
        while len(alive) < min(writers, kills - done):
            delay_s, name = dice.uniform(0, longest_ms / 1000), f"{seed}-{done}-{dice.random()}"
            alive.append(born(work, path, name, delay_s, early=dice.random() < OPENING))
        due, now = min(child.due for child in alive), time.monotonic()
        opening = [child.ready for child in alive if child.due == math.inf]
        opened, _, _ = select.select(opening, [], [], None if due == math.inf else max(0, due - now))
        now = time.monotonic()
        for child in alive:
            if child.ready in opened:
                child.due = now + child.delay_s
        dying = [child for child in alive if child.due <= now]
        if dying and dice.random() < TOGETHER:
            dying = list(alive)
        for child in dying:
            os.kill(child.pid, signal.SIGKILL)
        for child in dying:
            _, how = os.waitpid(child.pid, 0)
            say("killed" if os.waitstatus_to_exitcode(how) == -signal.SIGKILL else "ended", child.pid)
            os.close(child.ready)
            alive.remove(child)
            done += 1


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *(int(word) for word in sys.argv[3:]))
