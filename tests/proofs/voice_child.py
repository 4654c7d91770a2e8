"""A wall's process: for each line read it does what a wall does in one step; the loudspeaker is a file that all share.

Usage: python -m tests.proofs.voice_child QUEUE MACHINE SPEAKER WALL right|unfenced|unclaimed. A line ``act`` is a step,
``hold`` one that waits for ``go`` between looking and claiming. The answer ends with ``done``. The speaker's lines are
``claimed CALL WALL`` and ``heard CALL WALL``. The last two ways are wrong on purpose: whose turn it is is not asked;
and neither is whether a call is claimed.
"""

from __future__ import annotations

import os
import select
import sys
import zlib
from pathlib import Path
from random import Random

from shared.actions.local import LocalQueue
from shared.rules import voice_turns
from shared.store.sqlite import open_store
from shared.store.writing import SqliteUnit
from tests.proofs.clock_child import MachineClock

ROOM = "melati"
TURN_S = 4.0
LONGEST_PAUSE_S = 0.002


def ask_nobody(way: str) -> None:
    """Take a protection away."""
    if way in {"unfenced", "unclaimed"}:
        voice_turns.take = lambda before, room, wall, seconds, now: voice_turns.Turn(  # type: ignore[assignment]
            room, wall, before.fence + 1 if before else 1, voice_turns.lease(now, seconds, 5)
        )
        voice_turns.renew = lambda turn, fence, seconds, now: turn  # type: ignore[assignment]
        voice_turns.may_claim = lambda turn, fence, now: True  # type: ignore[assignment]
    if way == "unclaimed":
        SqliteUnit.speech = lambda self, call, room: None  # type: ignore[assignment,method-assign,return-value]


class Wall:
    """A wall that is interrupted anywhere."""

    def __init__(self, queue: LocalQueue, speaker: int, name: str) -> None:
        self._queue, self._speaker, self._name = queue, speaker, name
        self._fence: int | None = None
        self._dice = Random(zlib.crc32(name.encode()) + os.getpid())

    def step(self, *, hold: bool) -> None:
        """Have the turn, look, claim, play, note."""
        if self._fence is None or not self._queue.renew_turn(ROOM, self._fence, TURN_S):
            self._fence = self._queue.take_turn(ROOM, self._name, TURN_S)
        if self._fence is None:
            return
        say("turn")
        self._pause()
        calls = [line.call.seq for line in self._queue.unspoken(ROOM)][: self._dice.randint(1, 3)]
        if hold:
            say("looked")
            sys.stdin.readline()
        self._pause()
        if not calls or not self._queue.claim_speech(calls, ROOM, self._name, self._fence):
            return
        self._tell("claimed", calls)
        self._pause()
        if not self._queue.renew_turn(ROOM, self._fence, TURN_S):
            return
        self._tell("heard", calls)
        self._pause()
        self._queue.mark_spoken(calls, ROOM, self._fence)

    def _tell(self, what: str, calls: list[int]) -> None:
        os.write(self._speaker, "".join(f"{what} {call} {self._name}\n" for call in calls).encode())

    def _pause(self) -> None:
        select.select([], [], [], self._dice.uniform(0, LONGEST_PAUSE_S))


def say(word: str) -> None:
    """One line, at once."""
    print(word, flush=True)


def main(file: str, machine: str, speaker: str, name: str, way: str) -> None:
    """Act when told, until the input ends."""
    ask_nobody(way)
    queue = LocalQueue(open_store(Path(file)), MachineClock(Path(machine)))
    wall = Wall(queue, os.open(speaker, os.O_WRONLY | os.O_CREAT | os.O_APPEND), name)
    say("ready")
    for line in iter(sys.stdin.readline, ""):
        wall.step(hold=line.strip() == "hold")
        say("done")
    queue.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
