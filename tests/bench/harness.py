"""What every row of the benchmarks shares: the result of a row, percentiles, turns within one run, progress."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from threading import Event


@dataclass(frozen=True, slots=True)
class Goal:
    """``words`` as the table says them; a value is good up to ``most``, in the unit of the row."""

    words: str
    most: float


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table. ``value`` is what the goal judges; ``unit`` belongs to value, p50 and p95.

    ``value`` None: it could not be measured here, and ``note`` says why.
    """

    name: str
    work: str
    unit: str
    value: float | None
    goal: Goal | None = None
    p50: float | None = None
    p95: float | None = None
    ratio: float | None = None
    count: int = 0
    note: str = ""
    figures: Mapping[str, float] = field(default_factory=dict)
    """Whatever else was counted, for the JSON."""

    @property
    def reached(self) -> bool | None:
        """Whether the goal is reached; None without a goal or without a value."""
        if self.goal is None or self.value is None:
            return None
        return self.value <= self.goal.most


@dataclass(frozen=True, slots=True)
class Bench:
    """One run. ``folder`` is on the disk that is measured; ``cache`` keeps what is slow to make between runs."""

    folder: Path
    cache: Path
    seed: int
    quick: bool

    def times(self, usual: int, quick: int) -> int:
        """How often to measure."""
        return quick if self.quick else usual

    def say(self, words: str) -> None:
        """Progress, on standard error."""
        sys.stderr.write(f"{time.strftime('%H:%M:%S')}  {words}\n")
        sys.stderr.flush()


class BenchFault(Exception):  # noqa: N818 - it is the world's
    """A row cannot be measured here; ``str()`` says why."""


def percentile(values: Sequence[float], part: float) -> float:
    """The smallest value that at least ``part`` (0 to 1) of ``values`` do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-len(ordered) * part // 1).__int__() - 1))]


def in_turns(works: Mapping[str, Callable[[], float]], rounds: int, warm_up: int) -> dict[str, list[float]]:
    """Seconds of each work, measured one after the other in every round, so that drift of the machine cancels.

    A work does what it likes and answers how long the part to be measured took.
    """
    taken: dict[str, list[float]] = {name: [] for name in works}
    names = list(works)
    for turn in range(rounds + warm_up):
        # The first one of a round finds another state of caches than the last: everybody is first equally often.
        shift = turn % len(names)
        for name in names[shift:] + names[:shift]:
            seconds = works[name]()
            if turn >= warm_up:
                taken[name].append(seconds)
    return taken


def timed(action: Callable[[], object]) -> float:
    """Seconds that ``action`` takes."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def ratio_of_medians(taken: Mapping[str, Sequence[float]], work: str, against: str) -> float:
    """How many times as long the middle ``work`` takes as the middle ``against``."""
    return median(taken[work]) / median(taken[against])


def wait_until(ready: Callable[[], bool], seconds: float, what: str, step_s: float = 0.005) -> float:
    """Look every ``step_s`` until ``ready``; the moment (monotonic, seconds) it was. ``BenchFault`` when it is late."""
    never = Event()
    end = time.monotonic() + seconds
    while True:
        if ready():
            return time.monotonic()
        if time.monotonic() >= end:
            raise BenchFault(f"{what}: not within {seconds:g} s")
        never.wait(step_s)


def rest(seconds: float) -> None:
    """Let the others work."""
    Event().wait(seconds)


def load() -> float:
    """How many programs want a core, averaged over the last minute."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


@contextmanager
def closing_all() -> Iterator[list[Callable[[], object]]]:
    """A list of what to call at the end, last first."""
    endings: list[Callable[[], object]] = []
    try:
        yield endings
    finally:
        for end in reversed(endings):
            end()
