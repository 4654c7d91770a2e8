"""A room with two walls that are processes: who is struck when, what the room heard, and what of it was wrong."""

from __future__ import annotations

import fcntl
import os
import random
import select
import signal
import subprocess
import sys
from collections import Counter as Tally
from collections import defaultdict, deque
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from time import monotonic

from sqlite_utils.utils import sqlite3

from shared.actions.local import LocalQueue
from shared.rules.voice_turns import LONGEST_TURN_S
from shared.store.sqlite import create_store, open_store
from tests.proofs.voice_child import ROOM
from tests.store.crowd import ROOT
from tests.wall.hall import hall_mall
from tests.wall.room_child import LASTS_S, SCALE, QuickClock

COUNTERS = ("3", "4", "5", "6", "7", "8")
FAULTS = ("killed", "stopped", "cut")
SLACK_S = 0.25
"""Of the machine: what a wall that was stopped amid a call may still say of it before it knows."""
LATEST_S = 62
"""Of the hall: a call is claimed at 60 s at the latest."""


class WallProcess:
    """One wall."""

    def __init__(self, name: str, way: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.wall.room_child", name, way],
            cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def begin(self, *words: object) -> None:
        assert self._process.stdout is not None
        assert self._process.stdin is not None
        assert self._process.stdout.readline().strip() == "ready"
        print(*words, file=self._process.stdin, flush=True)

    def signal(self, number: int) -> None:
        self._process.send_signal(number)

    def stop(self) -> None:
        """Stop the process, and return when it stands still."""
        self.signal(signal.SIGSTOP)
        os.waitid(os.P_PID, self._process.pid, os.WSTOPPED | os.WNOWAIT)

    def end(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise
        finally:
            self._process.stdout.close()


@dataclass
class Room:
    """Two walls, one loudspeaker file, officers that call."""

    folder: Path
    way: str
    seed: int
    faults: Tally[str] = field(default_factory=Tally)
    made: dict[int, float] = field(default_factory=dict)
    """Calls with the machine's second at which each was made."""
    struck: list[tuple[float, str]] = field(default_factory=list)
    """When the wall that had the turn was struck, and which."""
    killed: list[tuple[float, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._dice = random.Random(self.seed)
        self.path, self.speaker = self.folder / "queue.db", self.folder / "speaker"
        self.began = monotonic()
        clock = QuickClock(self.began)
        create_store(self.path, hall_mall(), clock.now(), {}).close()
        self.queue = LocalQueue(open_store(self.path), clock, sample=True)
        for counter in COUNTERS:
            self.queue.open_counter(counter)
        self._called: dict[str, int] = {}
        self.halts: dict[str, list[tuple[float, float]]] = {"left": [], "right": []}
        self._spare: dict[str, deque[WallProcess]] = {name: deque([WallProcess(name, self.way)]) for name in self.halts}
        self.walls = {name: self._born(name) for name in self.halts}

    def round(self) -> None:
        """Calls are made all the time; one wall is struck amid them, and is back a little later."""
        self.calls_for(self._dice.uniform(0, 0.3))
        speaks = self._turn()
        victim = speaks if speaks and self._dice.random() < 0.7 else self._dice.choice(sorted(self.walls))
        fault = self._dice.choice(FAULTS)
        self.faults[fault] += 1
        wall = self.walls[victim]
        if speaks == victim:
            self.struck.append((self.at(), victim))
        away_s = self._dice.choice([0.15, 0.8, 1.2])
        if fault == "killed":
            wall.signal(signal.SIGKILL)
            self.killed.append((self.at(), victim))
            wall.end()
            self._spare[victim].append(WallProcess(victim, self.way))
            self.calls_for(away_s)
            self.walls[victim] = self._born(victim)
        elif fault == "stopped":
            self._halt(wall)
            since = self.at()
            self.calls_for(away_s)
            self.halts[victim].append((since, self.at()))
            wall.signal(signal.SIGCONT)
        else:
            cut = Path(f"{self.speaker}-{victim}")
            cut.touch()
            self.calls_for(away_s)
            cut.unlink()

    def calls_for(self, seconds: float) -> None:
        """Officers call for so long, each when the last call of the counter is said or given up."""
        until = monotonic() + seconds
        while monotonic() < until:
            self.call()
            select.select([], [], [], self._dice.uniform(0.05, 0.2))

    def call(self) -> None:
        """One more call, where a counter is free for it."""
        waiting = {line.call.seq for line in self.queue.unspoken(ROOM, None)}
        free = [one for one in COUNTERS if self._called.get(one) not in waiting]
        if not free:
            return
        counter = self._dice.choice(free)
        if counter in self._called:
            self.queue.start(counter)
            self.queue.finish(counter)
        self.queue.issue("A01")
        self.queue.call_next(counter)
        (call,) = (line.call.seq for line in self.queue.unspoken(ROOM, None) if line.plan.id == counter)
        self._called[counter] = call
        self.made[call] = self.at()

    def end(self) -> None:
        """What waits is said; then all go, and what was begun and never noted is cut."""
        until = monotonic() + 20
        while self.queue.unspoken(ROOM, None) and monotonic() < until:
            select.select([], [], [], 0.02)
        for wall in [*self.walls.values(), *self._spare["left"], *self._spare["right"]]:
            wall.end()
        fence = None
        while fence is None and monotonic() < until + LONGEST_TURN_S:
            fence = self.queue.take_turn(ROOM, "afterwards", 1)
        self.queue.close()

    def at(self) -> float:
        """The machine's seconds since the beginning."""
        return monotonic() - self.began

    def _halt(self, wall: WallProcess) -> None:
        wall.stop()
        while self._is_locked():
            # Whoever is stopped amid a transaction stops every writer: that is another proof's matter.
            wall.signal(signal.SIGCONT)
            select.select([], [], [], 0.001)
            wall.stop()

    def _is_locked(self) -> bool:
        with self.path.with_name(f"{self.path.name}-turn").open("r+b") as turn:
            try:
                fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return True
        with closing(sqlite3.connect(str(self.path), timeout=0, isolation_level=None)) as db:
            try:
                db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return True
            db.execute("ROLLBACK")
            return False

    def _turn(self) -> str | None:
        """Whose turn it is, when it is held."""
        with self.queue._store.read() as unit:
            turn = unit.turn(ROOM)
        return turn.wall.split()[0] if turn is not None and turn.held.holds(self.queue.now()) else None

    def _born(self, name: str) -> WallProcess:
        wall = self._spare[name].popleft() if self._spare[name] else WallProcess(name, self.way)
        wall.begin(self.path, self.speaker, self.began)
        return wall


def heard(room: Room) -> Tally[str]:
    """What the room heard, and what of it was wrong."""
    begun: dict[int, list[float]] = defaultdict(list)
    sounding: list[tuple[float, float, str]] = []
    open_at: dict[str, tuple[int, float]] = {}
    stalls = 0
    lines = [line.split() for line in room.speaker.read_text("ascii").splitlines()]
    for what, until, name, since in lines:
        if what == "stall":
            stalls += 1
            room.halts[name].append((float(since), float(until)))
    for what, call, name, at in lines:
        if what == "begin":
            begun[int(call)].append(float(at))
            if name in open_at:
                sounding.append((open_at[name][1], _killed(room, name, open_at[name][1]), name))
            open_at[name] = int(call), float(at)
        elif what != "stall" and name in open_at and open_at[name][0] == int(call):
            sounding += _without_halts(room, name, open_at.pop(name)[1], float(at))
    told = Tally({"said twice": 0, "over each other": 0, "said late": 0, "lost": 0})
    told["said twice"] = sum(len(times) > 1 for times in begun.values())
    told["said late"] = sum((times[0] - room.made[call]) * SCALE > LATEST_S for call, times in begun.items())
    spans = sorted(sounding)
    told["over each other"] = sum(before[1] > after[0] and before[2] != after[2] for before, after in pairwise(spans))
    told["stalls"] = stalls
    told["said"] = len(begun)
    told["made"] = len(room.made)
    with closing(sqlite3.connect(str(room.path))) as db:
        noted = dict(
            db.execute("SELECT call_seq, why FROM announcement WHERE spoken_at IS NOT NULL OR why IS NOT NULL")
        )
    told["lost"] = sum(call not in noted for call in room.made)
    told["unsaid"] = len(room.made.keys() - begun.keys())
    return told


def handed_on_s(room: Room) -> list[float]:
    """Seconds of the hall from a strike at the wall that had the turn, or the next call, to the other's voice."""
    begins = [
        (float(at), name, int(call))
        for what, call, name, at in map(str.split, room.speaker.read_text("ascii").splitlines())
        if what == "begin"
    ]
    found = []
    for nth, (struck, victim) in enumerate(room.struck):
        end = room.struck[nth + 1][0] if nth + 1 < len(room.struck) else float("inf")
        first = next(((at, name, call) for at, name, call in begins if struck < at < end), None)
        if first is not None and first[1] != victim:
            found.append((first[0] - max(struck, room.made[first[2]])) * SCALE)
    return found


def _killed(room: Room, name: str, since: float) -> float:
    """When the wall that spoke ``since`` was killed."""
    return min((at for at, victim in room.killed if victim == name and at >= since), default=since)


def _without_halts(room: Room, name: str, begin: float, end: float) -> list[tuple[float, float, str]]:
    """A call's sound as it was heard: not while its wall was stopped, nor for the moment in which it noticed."""
    for since, until in room.halts[name]:
        if begin <= since < end:
            rest = [(until, end, name)] if end - until > SLACK_S and until - since > LASTS_S / SCALE else []
            return [(begin, since, name), *rest]
    return [(begin, end, name)]
