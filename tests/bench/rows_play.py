"""A bad day of 21,000 requests played by the real command, and how long one estimate of a wait takes in it."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from statistics import median
from typing import Any

from tests.bench.harness import Bench, Goal, Result, percentile
from tests.repo.files import ROOT

_REQUESTS = 21_000
_WHOLE = Goal("≤ 60 s", 60.0)
_ESTIMATE = Goal("p95 ≤ 20 ms", 20.0)
_AGENCIES, _COUNTERS = 25, 50
_OPENS, _CLOSES = 28_800, 57_600


class Play:
    """The command, asked one line at a time as the caller of a recorded day does."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "shared", "play"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.asked = 0
        self.estimates: list[float] = []

    def ask(self, do: str, now: float, **fields: Any) -> dict[str, Any]:
        """One request and its answer."""
        assert self._process.stdin
        assert self._process.stdout
        line = json.dumps({"do": do, "now": now, **fields})
        began = time.perf_counter()
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        if do == "estimate":
            self.estimates.append(time.perf_counter() - began)
        self.asked += 1
        return answer

    def close(self) -> None:
        """End the input, and wait."""
        self._process.communicate()


def play(bench: Bench) -> Iterator[Result]:
    """The day from its first request to its last; the command's start is counted."""
    wanted = bench.times(_REQUESTS, 300)
    began = time.monotonic()
    with closing(Play()) as command:
        bench.say(f"play: a bad day of {wanted:,} requests")
        _bad_day(command, random.Random(bench.seed), wanted)
        seconds = time.monotonic() - began
    taken = [one * 1000 for one in command.estimates]
    yield Result(
        name="play", work=f"a bad day of {wanted:,} requests played", unit="s", value=seconds, goal=_WHOLE,
        count=command.asked, note=f"{seconds / command.asked * 1000:.2f} ms a request",
    )  # fmt: skip
    yield Result(
        name="estimate", work="one estimate of a wait on that day", unit="ms", value=percentile(taken, 0.95),
        goal=_ESTIMATE, p50=median(taken), p95=percentile(taken, 0.95), count=len(taken),
    )  # fmt: skip


def _bad_day(command: Play, rng: random.Random, wanted: int) -> None:
    """More visitors than the counters can serve, most of them before noon; every one asks how long it will take."""
    services = {f"{agency}-{nth}": f"I{agency}" for agency in range(_AGENCIES) for nth in range(4)}
    counters = {str(n): [f"{n % _AGENCIES}-{nth}" for nth in range(4)] for n in range(_COUNTERS)}
    command.ask("start_day", _OPENS, services=services, counters=counters, settings={"k": 2})
    for counter in counters:
        command.ask("open_counter", _OPENS, counter=counter, officer="p")
    held: dict[str, tuple[Any, bool]] = {}
    now, ticket = float(_OPENS), 0
    step = (_CLOSES - _OPENS) / wanted
    while command.asked < wanted - 1:
        now += step
        if rng.random() < 0.24 * (1.5 if now < _OPENS + 4 * 3600 else 0.5):
            ticket += 1
            group = "lansia" if rng.random() < 0.15 else "normal"
            command.ask("issue", now, ticket=ticket, service=rng.choice(list(services)), group=group)
            command.ask("estimate", now, ticket=ticket)
            continue
        counter = rng.choice(list(counters))
        name, serving = held.get(counter, (None, False))
        if name is None:
            called = command.ask("next", now, counter=counter)["ticket"]
            if called is not None:
                held[counter] = called, False
        elif serving:
            command.ask("finish", now, counter=counter, ticket=name)
            del held[counter]
        else:
            command.ask("start", now, counter=counter, ticket=name)
            held[counter] = name, True
    command.ask("end_day", _CLOSES)
