"""Starts working processes quickly and kills each at a random moment; everything they say goes to one pipe.

Usage: python -m tests.proofs.crash_nursery WORK FILE KILLS SEED WRITERS

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
LONGEST = 8
"""Actions before a kill, at most; 0 falls amid the opening of the file."""
PACE = 0.1
"""How fast the idea of an action's length follows the machine."""


@dataclass
class Child:
    """A process at work: its id, the pipe of its beats, how many were and are to come, and when it dies."""

    pid: int
    beats: int
    asked: int
    left: int
    since: float
    due: float = math.inf


def born(work: str, path: Path, name: str, left: int) -> Child:
    """A new process at its work, to be killed amid what follows ``left`` beats."""
    beats, its_end = os.pipe()
    if pid := os.fork():
        os.close(its_end)
        return Child(pid, beats, left, left, time.monotonic())
    try:
        os.close(beats)
        WORKS[work](path, name, lambda: os.write(its_end, b"."))
    except BaseException as trouble:
        say("trouble", name, repr(trouble))
        raise
    finally:
        os._exit(1)


def main(work: str, path: Path, kills: int, seed: int, writers: int) -> None:
    """``writers`` at work at any moment, until ``kills`` have been killed."""
    dice, done = random.Random(seed), 0
    alive: list[Child] = []
    lengths = {"opening": 0.01, "action": 0.002}
    while done < kills:
        while len(alive) < min(writers, kills - done):
            child = born(work, path, f"{seed}-{done}-{dice.random()}", dice.randint(0, LONGEST))
            if child.left == 0:
                child.due = child.since + dice.uniform(0, 1.2 * lengths["opening"])
            alive.append(child)
        due, now = min(child.due for child in alive), time.monotonic()
        listening = [child.beats for child in alive if child.due == math.inf]
        heard, _, _ = select.select(listening, [], [], None if due == math.inf else max(0, due - now))
        now = time.monotonic()
        for child in alive:
            if child.beats in heard and (beats := len(os.read(child.beats, LONGEST))):
                what = "opening" if child.left == child.asked else "action"
                lengths[what] += PACE * ((now - child.since) / beats - lengths[what])
                child.left, child.since = child.left - beats, now
                if child.left <= 0:
                    child.due = now + dice.uniform(0, 1.2 * lengths["action"])
        dying = [child for child in alive if child.due <= now]
        if dying and dice.random() < TOGETHER:
            dying = list(alive)
        for child in dying:
            os.kill(child.pid, signal.SIGKILL)
        for child in dying:
            _, how = os.waitpid(child.pid, 0)
            say("killed" if os.waitstatus_to_exitcode(how) == -signal.SIGKILL else "ended", child.pid)
            os.close(child.beats)
            alive.remove(child)
            done += 1


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *(int(word) for word in sys.argv[3:]))
