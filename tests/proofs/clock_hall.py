"""A hall of real programs on one file while the machine's clock misbehaves, and what must be true of it all along."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from shared.store.sqlite import create_store, open_store
from tests.fakes.small_mall import ALWAYS, at, small_mall
from tests.proofs.clock_child import MachineClock
from tests.repo.files import ROOT

TOLERANCE_S = 330.0
"""Five minutes, and what a slow correction may add."""


class WrongError(AssertionError):
    """Something that a wrong clock must never cause."""


@dataclass
class Program:
    """One process on the queue."""

    queue: Path
    machine: Path
    mode: str
    process: subprocess.Popen[str] = field(init=False)

    def __post_init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.proofs.clock_child", str(self.queue), str(self.machine), self.mode],
            cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        assert self._line() == "ready"

    def ask(self, words: str) -> Any:
        assert self.process.stdin is not None
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()
        return self._line()

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()

    def _line(self) -> Any:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())


class ClockHall:
    """Two programs, a true time that only this object knows, and a clock that shows something."""

    def __init__(self, folder: Path, seed: int, mode: str = "right") -> None:
        self.rng, self.mode = random.Random(seed), mode
        self.queue, file = folder / "queue.db", folder / "machine.json"
        self.true, self.wrong, self.boot = at("09:00"), timedelta(), 0
        self.clock, self.started = MachineClock(file), self.true
        self._set()
        create_store(self.queue, small_mall(hours=ALWAYS), self.clock.now(), {}).close()
        self.programs = [Program(self.queue, file, mode) for _ in range(2)]
        self.lag_s = 0.0
        """How far the hall may be behind the truth: nothing told how long the machine was off."""
        self.wrote = self.true
        self.expected = 0
        self.waiting: list[tuple[str, datetime]] = []
        self.held: dict[str, tuple[str, str, datetime]] = {}
        self.asked = self.missed = 0
        for counter in ("1", "2"):
            self.ask(f"open {counter}")

    def close(self) -> None:
        for program in self.programs:
            program.kill()

    # -- the machine ---------------------------------------------------------------------------------------------
    def passes(self, seconds: float) -> None:
        self.true += timedelta(seconds=seconds)
        self._set()

    def jump(self, **by: float) -> None:
        """The clock is set while no time passes."""
        self.wrong += timedelta(**by)
        self._set()

    def show(self, moment: datetime) -> None:
        self.wrong = moment - self.true
        self._set()

    def reboot(self, shows: datetime | None, off_s: float) -> None:
        """Power goes and comes back; the clock has gone on, or shows something."""
        for program in self.programs:
            program.kill()
        self.true += timedelta(seconds=off_s)
        self.boot, self.started = self.boot + 1, self.true
        if shows is not None:
            self.wrong = shows - self.true
            self.lag_s += (self.true - self.wrote).total_seconds()
        self._set()
        self.programs = [Program(p.queue, p.machine, p.mode) for p in self.programs]

    def restart_one(self) -> None:
        """One program is killed and started again; the machine runs on."""
        place = self.rng.randrange(2)
        self.programs[place].kill()
        self.programs[place] = Program(self.queue, self.programs[place].machine, self.mode)

    def _set(self) -> None:
        self.clock.set(self.true, self.wrong, self.boot, (self.true - self.started).total_seconds())

    # -- people --------------------------------------------------------------------------------------------------
    def ask(self, words: str) -> Any:
        self.asked += 1
        answer = self.rng.choice(self.programs).ask(words)
        if words.split(maxsplit=1)[0] not in ("panel", "doubt", "tick") and "refused" not in answer:
            self.wrote = self.true
        return answer

    def act(self) -> None:
        """Somebody does something, and everything said is checked."""
        self.passes(self.rng.choice([1, 5, 20, 40]))
        counter = self.rng.choice(["1", "2"])
        if self.rng.random() < 0.4:
            self.issue()
        elif counter not in self.held:
            if self.waiting:
                self._call(counter)
        elif self.held[counter][1] == "called":
            number, _, since = self.held[counter]
            if self.rng.random() < 0.3:
                self._miss(counter, number, since)
                return
            same(self.ask(f"start {counter}"), number, "started")
            self.held[counter] = number, "serving", self.true
        else:
            self._look(counter)
            same(self.ask(f"finish {counter}"), self.held.pop(counter)[0], "finished")

    def issue(self, *, first: bool = False) -> None:
        self.expected = 1 if first else self.expected + 1
        number, day, at_ = self.ask("issue A01")
        same(number, f"A{self.expected:03d}", "the next number")
        same(day, self.day, "the day of the number")
        self._near(at_)
        self.waiting.append((number, self.true))

    @property
    def day(self) -> str:
        return small_mall().day(self.true - timedelta(seconds=self.lag_s)).isoformat()

    def _call(self, counter: str) -> None:
        same(self.ask(f"next {counter}"), self.waiting.pop(0)[0], "first come, first called")
        self.held[counter] = self.last_called(counter), "called", self.true

    def last_called(self, counter: str) -> str:
        return str(self.ask(f"again {counter}"))

    def _miss(self, counter: str, number: str, since: datetime) -> None:
        early = (self.true - since).total_seconds() < 75
        self.ask(f"again {counter}")
        if early and self.ask(f"absent {counter}") != {"refused": "too_soon"}:
            raise WrongError(f"{number} was marked absent before its time")
        self.passes(110)
        same(self.ask(f"absent {counter}"), number, "absent after two minutes")
        del self.held[counter]
        self.missed += 1

    def _look(self, counter: str) -> None:
        """What the panel shows in minutes."""
        view = self.ask(f"panel {counter}")
        self._near(view["now"])
        same(view["states"], ["open", "open"], "counters stay open")
        since = self.held[counter][2]
        self._lasted("served", view["served"], since)
        came = dict(self.waiting)
        same(list(view["waited"]), [number for number, _ in self.waiting][:20], "the order shown")
        for number, seconds in view["waited"].items():
            self._lasted(number, seconds, came[number])

    def _lasted(self, what: str, seconds: float, since: datetime) -> None:
        truth = (self.true - since).total_seconds()
        if not 0.89 * truth - self.lag_s - 1 <= seconds <= 1.11 * truth + 1:
            raise WrongError(f"{what}: {seconds:.0f} s told, {truth:.0f} s true")

    def _near(self, told: str) -> None:
        ahead = (datetime.fromisoformat(told) - self.true).total_seconds()
        # A hall that trusts the clock shows a wrong hour at once; what it does wrong is asked of it.
        if self.mode == "right" and not -TOLERANCE_S - self.lag_s <= ahead <= TOLERANCE_S:
            raise WrongError(f"the hall's time is {ahead:.0f} s off")

    # -- at the end ----------------------------------------------------------------------------------------------
    def doubt(self) -> str | None:
        found: str | None = self.ask("doubt")
        return found

    def night(self) -> None:
        """The true midnight: whoever waits is closed once, and numbers begin again."""
        same(self._closed(), 0, "nobody closed before midnight")
        open_now = len(self.waiting) + self.missed
        self.passes(16 * 3600)
        self.ask("tick")
        same(self._closed(), open_now, "all closed at midnight")
        self.lag_s = 0
        self.waiting.clear()
        self.issue(first=True)
        with open_store(self.queue).read() as unit:
            events = unit.events(0, 100_000)
        times = [event.at for event in events if event.kind != "clock_set"]
        if any(later < earlier for earlier, later in pairwise(times)):
            raise WrongError("the log's times run back")

    def _closed(self) -> int:
        store = open_store(self.queue)
        with store.read() as unit:
            found = sum(
                event.detail.get("reason") == "day_end" and event.kind == "cancelled"
                for event in unit.events(0, 100_000)
            )
        store.close()
        return found


def same(told: object, true: object, what: str) -> None:
    if told != true:
        raise WrongError(f"{what}: {told} instead of {true}")
