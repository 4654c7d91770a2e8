"""Two walls speak in one room, one is killed, stopped or late at random: no call is said by both, none is lost."""

from __future__ import annotations

import random
import select
import signal
import subprocess
import sys
from collections import Counter as Tally
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from shared.actions.local import LocalQueue
from shared.rules.voice_turns import LONGEST_TURN_S
from shared.store.sqlite import create_store, open_store
from tests.fakes.small_mall import ALWAYS, at, small_mall
from tests.proof_report import ProofReport
from tests.proofs.clock_child import MachineClock
from tests.proofs.test_officers import folder_in_memory
from tests.proofs.voice_child import ROOM
from tests.store.crowd import ROOT

SEED = 20261125
BEGINS = at("08:00")
TICK_S = 0.25
WALLS = ("left", "right")
FAULTS = ("killed", "stopped", "late")


class WallProcess:
    """One wall, and what it has said."""

    def __init__(self, *words: object) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.proofs.voice_child", *map(str, words)],
            cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        assert self._read() == "ready"

    def tell(self, word: str) -> None:
        stream = self._process.stdin
        assert stream is not None
        stream.write(word + "\n")
        stream.flush()

    def until(self, *words: str) -> list[str]:
        """What it says up to one of ``words``."""
        said = [self._read()]
        while said[-1] not in {*words, ""}:
            said.append(self._read())
        return said

    def signal(self, number: int) -> None:
        self._process.send_signal(number)

    def end(self) -> None:
        self._process.communicate()

    def _read(self) -> str:
        stream = self._process.stdout
        assert stream is not None
        return stream.readline().strip()


@dataclass
class Room:
    """The hall with its two walls, on a clock that a test steps."""

    folder: Path
    way: str
    dice: random.Random
    moment: datetime = BEGINS
    faults: Tally[str] = field(default_factory=Tally)
    handed_on_after: list[float] = field(default_factory=list)
    """Seconds of the hall from a fault of the wall that had the turn to the other wall's turn."""

    def __post_init__(self) -> None:
        self._machine = self.folder / "machine"
        self.path, self.speaker = self.folder / "queue.db", self.folder / "speaker"
        self._clock = MachineClock(self._machine)
        self._show()
        create_store(self.path, small_mall(hours=ALWAYS), self.moment, {}).close()
        self.queue = LocalQueue(open_store(self.path), self._clock)
        self.queue.open_counter("1")
        self.queue.open_counter("2")
        self.walls = {name: self._born(name) for name in WALLS}

    def round(self) -> None:
        """One wall fails in a way, the other goes on for longer than a turn; then the first is back."""
        fault = self.dice.choice(FAULTS)
        for _ in range(self.dice.randint(1, 3)):
            self._tick(*WALLS)
        speaks = self._turn()
        victim = speaks if speaks is not None and self.dice.random() < 0.7 else self.dice.choice(WALLS)
        (other,) = (name for name in WALLS if name != victim)
        self._call()
        one = self.walls[victim]
        one.tell("hold" if fault == "late" else "act")
        had = "turn" in self._struck(one, fault)
        since, taken = self.moment, None
        for _ in range(self.dice.choice([2, 10, 24, 24])):
            if "turn" in self._tick(other)[0] and taken is None:
                taken = (self.moment - since).total_seconds()
        if had and taken is not None:
            self.handed_on_after.append(taken)
        self.faults[fault] += 1
        if fault == "killed":
            one.end()
            self.walls[victim] = self._born(victim)
        else:
            if fault == "stopped":
                one.signal(signal.SIGCONT)
            elif had:
                one.tell("go")
            if had or fault == "stopped":
                one.until("done")

    def end(self) -> None:
        """Both go; whoever takes the turn later finds what they have left."""
        for wall in self.walls.values():
            wall.end()
        self._pass(LONGEST_TURN_S)
        assert self.queue.take_turn(ROOM, "afterwards", 1) is not None
        self.queue.close()

    def _struck(self, wall: WallProcess, fault: str) -> list[str]:
        """Strike a wall amid its step; what it has said before."""
        if fault == "late":
            return wall.until("looked", "done")
        select.select([], [], [], self.dice.uniform(0, 0.015))
        wall.signal(signal.SIGKILL if fault == "killed" else signal.SIGSTOP)
        while fault == "stopped" and self._is_locked():
            # Whoever is stopped amid a transaction stops every writer: that is another proof's matter.
            wall.signal(signal.SIGCONT)
            select.select([], [], [], 0.001)
            wall.signal(signal.SIGSTOP)
        speaks = self._turn()
        return ["turn"] if speaks is not None and self.walls[speaks] is wall else []

    def _turn(self) -> str | None:
        with self.queue._store.read() as unit:
            turn = unit.turn(ROOM)
        return None if turn is None else turn.wall

    def _is_locked(self) -> bool:
        with closing(sqlite3.connect(str(self.path), timeout=0, isolation_level=None)) as db:
            try:
                db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return True
            db.execute("ROLLBACK")
            return False

    def _tick(self, *names: str) -> list[list[str]]:
        self._pass(TICK_S)
        if self.dice.random() < 0.3:
            self._call()
        for name in names:
            self.walls[name].tell("act")
        return [self.walls[name].until("done") for name in names]

    def _call(self) -> None:
        """A visitor is called; or, where one has been for a while, is served."""
        counter = self.dice.choice(["1", "2"])
        if self.queue.panel(counter).counter.ticket is not None:
            self.queue.start(counter)
            self.queue.finish(counter)
        self.queue.issue("A01")
        self.queue.call_next(counter)

    def _pass(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)
        self._show()

    def _show(self) -> None:
        self._clock.set(self.moment, timedelta(), 0, (self.moment - BEGINS).total_seconds())

    def _born(self, name: str) -> WallProcess:
        return WallProcess(self.path, self._machine, self.speaker, name, self.way)


def found(room: Room) -> Tally[str]:
    """What went wrong, and what was done, from the loudspeaker and the file."""
    lines = [line.split() for line in room.speaker.read_text("ascii").splitlines()]
    told = Tally({"said twice": 0, "claimed twice": 0, "claimed after another's turn": 0, "lost": 0})
    for what, name in (("heard", "said twice"), ("claimed", "claimed twice")):
        times = Tally(call for kind, call, _ in lines if kind == what)
        told[name] += sum(count > 1 for count in times.values())
        told[what] += len(times)
    with closing(sqlite3.connect(str(room.path))) as db:
        rows = db.execute(
            "SELECT call_seq, fence, claimed_at, spoken_at, why FROM announcement ORDER BY claimed_at, fence"
        ).fetchall()
    told["lost"] += sum(spoken is None and why is None for *_, spoken, why in rows)
    told["cut"] += sum(why == "cut" for *_, why in rows)
    highest, before = 0, ""
    for _, fence, claimed, _, _ in rows:
        told["claimed after another's turn"] += fence < highest and claimed > before
        if fence > highest:
            highest, before = fence, claimed
    return told


def play(rounds: int, seed: int, way: str) -> tuple[Room, Tally[str]]:
    with folder_in_memory() as folder:
        room = Room(folder, way, random.Random(seed))
        try:
            for _ in range(rounds):
                room.round()
        finally:
            room.end()
        return room, found(room)


def prove(rounds: int, seed: int, proof: ProofReport) -> None:
    room, told = play(rounds, seed, "right")
    assert {what: told[what] for what in ("said twice", "claimed twice", "claimed after another's turn", "lost")} == {
        "said twice": 0, "claimed twice": 0, "claimed after another's turn": 0, "lost": 0,
    }  # fmt: skip
    assert told["heard"] > rounds
    assert len(room.handed_on_after) > rounds / 10
    assert max(room.handed_on_after) <= LONGEST_TURN_S
    proof.none_of(
        "one of two walls killed, stopped or late: a call said or claimed by both, out of turn, or lost", rounds,
        seed=seed, said=told["heard"], cut=told["cut"], killed=room.faults["killed"], stopped=room.faults["stopped"],
        late=room.faults["late"], handed_on=len(room.handed_on_after), longest_s=max(room.handed_on_after),
    )  # fmt: skip


def test_two_walls_never_say_the_same_call(proof: ProofReport) -> None:
    prove(30, SEED, proof)


@pytest.mark.long
def test_two_walls_never_say_the_same_call_a_thousand_times(proof: ProofReport) -> None:
    prove(1000, SEED + 1, proof)


@pytest.mark.parametrize(("way", "fault"), [("unfenced", "claimed after another's turn"), ("unclaimed", "said twice")])
def test_without_turns_or_claims_it_is_seen(way: str, fault: str, proof: ProofReport) -> None:
    _, told = play(12, SEED, way)
    assert told[fault] > 0
    proof.say(f"negative control, {way}", seed=SEED, rounds=12, said=told["heard"], **{
        name.replace(" ", "_").replace("'", ""): told[name] for name in ("said twice", "claimed after another's turn")
    })  # fmt: skip
