"""Calls `play` as a simulated hall would: random malls and settings, good and bad days, and some wrong requests."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from tests.play.referee import Referee
from tests.repo.files import ROOT

Answer = Callable[[dict[str, Any]], dict[str, Any]]
NONSENSE = [
    "next", "start", "finish", "absent", "back", "issue", "estimate", "transfer", "outage", "resume_counter",
]  # fmt: skip
NONSENSE = [
    "next", "start", "finish", "absent", "back", "issue", "estimate", "transfer", "outage", "resume_counter",
]  # fmt: skip
GROUPS = ["lansia", "disabilitas", "hamil", "balita"]


class Command:
    """The installed command, one line at a time, or many at once."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "shared", "play"],
            cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """The answer to one request."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        found: dict[str, Any] = json.loads(self._process.stdout.readline())
        return found

    def close(self) -> None:
        self._process.communicate()
        assert self._process.returncode == 0


class RandomDay:
    """One day. ``busy`` visitors come to ``agencies``; ``estimates`` is the share of them who ask how long."""

    def __init__(
        self, ask: Answer, referee: Referee, seed: int, busy: int, estimates: float, agencies: int = 0
    ) -> None:
        self.rng = random.Random(seed)
        self._ask, self.referee = ask, referee
        self.busy, self.estimates = busy, estimates
        self.requests = self.issued = 0
        self.now = self.rng.choice([0.0, 25_200.0, 27_000.5, 84_000.0])
        self.holds: dict[Any, tuple[Any, str, float]] = {}
        self.absent: list[Any] = []
        self.names: list[Any] = []
        self._build(agencies or self.rng.randint(1, 8))

    def _build(self, size: int) -> None:
        rng = self.rng
        agencies = [f"Instansi {n}" for n in range(size)]
        self.services: dict[str, str] = {}
        for agency in agencies:
            for n in range(rng.randint(1, 4)):
                self.services[rng.choice([f"{agency}/{n}", str(len(self.services) + 100)])] = agency
        names = list(self.services)
        self.counters: dict[str, list[Any]] = {}
        for n in range(rng.randint(2, 4) * len(agencies)):
            own = [s for s in names if self.services[s] == rng.choice(agencies)] or names
            served = rng.sample(own, rng.randint(1, len(own))) + (rng.sample(names, 1) if rng.random() < 0.1 else [])
            self.counters[rng.choice([str(n + 1), f"Meja {n}"])] = [int(s) if s.isdigit() else s for s in served]
        self.settings = {
            "k": rng.choice([0, 1, 2, 2, 3]), "head_start_min": rng.choice([0, 0, 10, 60]),
            "return_after": rng.choice([0, 1, 2, 2, 5]), "absent_calls": rng.choice([1, 3]),
            "absent_after_s": rng.choice([0, 90, 90]),
        }  # fmt: skip

    def play(self) -> None:
        """From its start to its end."""
        self.ask(do="start_day", services=self.services, counters=self.counters, settings=self.settings)
        pace = self.rng.choice([2.0, 6.0, 15.0])
        for counter in self.counters:
            if self.rng.random() < 0.7:
                self.ask(do="open_counter", counter=counter, officer="p")
        idle = 0
        while self.issued < self.busy or (idle < 40 and self.requests < 14 * self.busy):
            self.now += self.rng.expovariate(1 / pace)
            if self.issued < self.busy and self.rng.random() < 0.3:
                self._issue()
            elif self.rng.random() < 0.05:
                self._nonsense()
            else:
                idle = 0 if self._work(self.rng.choice(list(self.counters))) else idle + 1
        if self.rng.random() < 0.7:
            self.ask(do="end_day")
            self._work(self.rng.choice(list(self.counters)))

    def ask(self, **fields: Any) -> dict[str, Any]:
        self.requests += 1
        request = {**fields, "now": self.now}
        answer = self._ask(request)
        self.referee.read(request, answer)
        return answer

    def _issue(self) -> None:
        self.issued += 1
        name = self.rng.choice([self.issued, f"t{self.issued}", self.issued + 0.5])
        group = self.rng.choice(GROUPS) if self.rng.random() < 0.2 else "normal"
        if self.ask(do="issue", ticket=name, service=self.rng.choice(list(self.services)), group=group) == {}:
            self.names.append(name)
            if self.rng.random() < self.estimates:
                self.ask(do="estimate", ticket=name)

    def _work(self, counter: str) -> bool:
        """What goes on at a counter; whether anything did."""
        held, chance = self.holds.get(counter), self.rng.random()
        if chance < 0.02:
            do = self.rng.choice(["pause_counter", "resume_counter", "open_counter", "close_counter"])
            self.ask(do=do, counter=counter, why="makan")
            return True
        if held is None:
            return self._next(counter)
        name, status, since = held
        if status == "called" and chance < 0.15:
            self.now = max(self.now, since + self.settings["absent_after_s"] + 0.01)
            if self.ask(do="absent", counter=counter, ticket=name) == {}:
                self.absent.append(name)
                del self.holds[counter]
        elif chance < 0.2:
            service, keep = self.rng.choice(list(self.services)), self.rng.random() < 0.5
            if self.ask(do="transfer", counter=counter, ticket=name, service=service, keep=keep) == {}:
                del self.holds[counter]
        elif status == "called":
            self.ask(do="start", counter=counter, ticket=name)
            self.holds[counter] = name, "serving", since
        else:
            self.ask(do="finish", counter=counter, ticket=name)
            del self.holds[counter]
        if self.absent and self.rng.random() < 0.3:
            self.ask(do="back", ticket=self.absent.pop(self.rng.randrange(len(self.absent))))
        return True

    def _next(self, counter: str) -> bool:
        answer = self.ask(do="next", counter=counter)
        if "refused" in answer:
            self.ask(do="open_counter", counter=counter, officer="q")
            return True
        if answer["ticket"] is not None:
            self.holds[counter] = answer["ticket"], "called", self.now
            return True
        return False

    def _nonsense(self) -> None:
        """A request that is mostly wrong: the referee knows which."""
        rng = self.rng
        counter = rng.choice([*self.counters, "tidak ada"])
        ticket = rng.choice([*self.names[-50:], "tidak ada"])
        do = rng.choice(NONSENSE)
        if do in ("next", "resume_counter") or (do == "outage" and rng.random() < 0.5):
            agency = rng.choice(list(self.services.values()))
            if do == "next" and self.holds.get(counter) is None:
                return
            self.ask(do=do, counter=counter, agency=agency, on=rng.random() < 0.5)
            return
        if do == "issue" and ticket == "tidak ada":
            self.ask(do="issue", ticket=f"x{self.requests}", service="tidak ada")
            return
        if do in ("start", "finish", "absent", "transfer") and self.holds.get(counter, (None,))[0] == ticket:
            return
        if do == "back" and ticket in self.absent:
            self.absent.remove(ticket)
        service = rng.choice(list(self.services))
        self.ask(do=do, counter=counter, ticket=ticket, service=service, agency="tidak ada", keep=True)
