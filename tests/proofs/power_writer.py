"""Two processes that make a queue and work on it while every write is recorded.

Usage: python -m tests.proofs.power_writer FILE ACTIONS SEED full|normal
"""

from __future__ import annotations

import os
import random
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from shared.actions.local import LocalQueue
from shared.rules.errors import Refused
from shared.store.sqlite import create_store, open_store
from tests.fakes.small_mall import ALWAYS, small_mall
from tests.proofs.crash_acts import BEGINS, SOON, LengthClock, acknowledge, act, say

OPENINGS = 4
"""How often each of the two opens the queue: the last to close it leaves no log behind."""


def work(path: Path, actions: int, seed: int, mode: str) -> None:
    """``actions`` at random, a third of them numbers; ``normal`` has the syncs of each commit taken away."""
    clock, dice = LengthClock(path.parent.with_name("clock")), random.Random(seed)
    for _ in range(OPENINGS):
        store = open_store(path)
        if mode == "normal":
            store._db.execute("PRAGMA synchronous = NORMAL")
        queue = LocalQueue(store, clock, keeping=replace(SOON, run=10))
        clock.step(86_400)
        queue.tick()
        for _ in range(actions // OPENINGS):
            clock.step(dice.choice([0, 0, 5]))
            with suppress(Refused):
                if dice.random() < 0.3:
                    acknowledge(queue.issue("A01"))
                else:
                    act(queue, clock, dice, None)
        queue.close()


def main(path: Path, actions: int, seed: int, mode: str) -> None:
    """Make the queue, then let two work on it."""
    create_store(path, small_mall(hours=ALWAYS), BEGINS, {}).close()
    say("made", path.name)
    other = os.fork()
    work(path, actions, seed + (other == 0), mode)
    if other == 0:
        os._exit(0)
    _, how = os.waitpid(other, 0)
    sys.exit(os.waitstatus_to_exitcode(how))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
