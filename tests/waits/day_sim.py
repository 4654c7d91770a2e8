"""A seeded, invented mall: it plays normal and bad days against `play` and keeps what was told and what came true."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from time import perf_counter
from typing import Any

from shared.commands.play_day import PlayedDays
from shared.commands.play_request import Request

OPENING, LAST_NUMBER, LATEST = 8 * 3600.0, 15 * 3600.0, 22 * 3600.0
PRIORITY = ("lansia", "disabilitas", "hamil", "balita")


@dataclass
class Told:
    """One number: what was told when it was taken, and when it was called."""

    at: float
    group: str
    queued: bool
    range: tuple[float, float, float] | None
    called: float | None = None


@dataclass
class Desk:
    """A counter's habits and its state."""

    id: str
    agency: str
    services: list[str]
    late: float
    lunch: float
    lunch_len: float
    pace: float
    open: bool = False
    busy: bool = False
    away: bool = False
    wish: tuple[float, str] | None = None


@dataclass
class Mall:
    """The same mall on every day of a run."""

    rng: random.Random
    agency_of: dict[str, str] = field(default_factory=dict)
    weight: dict[str, float] = field(default_factory=dict)
    minutes: dict[str, float] = field(default_factory=dict)
    desks: list[Desk] = field(default_factory=list)

    @staticmethod
    def make(seed: int, agencies: int = 25, services: int = 93, counters: int = 60) -> Mall:
        rng = random.Random(seed)
        mall = Mall(rng)
        size = [rng.paretovariate(1.2) for _ in range(agencies)]
        size = [min(s, 8.0) for s in size]
        names = [f"I{n}" for n in range(agencies)]
        owners = names + rng.choices(names, size, k=services - agencies)
        for n, agency in enumerate(sorted(owners)):
            mall.agency_of[f"Y{n}"] = agency
            mall.minutes[f"Y{n}"] = rng.uniform(3.0, 9.0)
        seats = dict.fromkeys(names, 1)
        for agency in rng.choices(names, size, k=counters - agencies):
            seats[agency] += 1
        for agency in names:
            mine = [s for s, a in mall.agency_of.items() if a == agency]
            load = sum(mall.minutes[s] for s in mine) / len(mine)
            for s in mine:
                mall.weight[s] = seats[agency] / len(mine) / load * rng.uniform(0.6, 1.5)
            for n in range(seats[agency]):
                part = mine if n == 0 else rng.sample(mine, max(1, round(len(mine) * rng.uniform(0.5, 1.0))))
                mall.desks.append(
                    Desk(f"{agency}-{n}", agency, part, rng.expovariate(1 / 500), rng.gauss(43200, 1200),
                         rng.uniform(1800, 3300), rng.uniform(0.85, 1.2))
                )  # fmt: skip
        return mall


class DayRun:
    """One day: people come, officers work, and every request goes to ``ask``."""

    def __init__(
        self, mall: Mall, ask: Callable[[dict[str, Any]], dict[str, Any]], seed: int, tickets: int, *, bad: bool
    ) -> None:
        self.rng = random.Random(seed)
        self.mall, self.ask, self.bad, self.tickets = mall, ask, bad, tickets
        self.heap: list[tuple[float, int, Callable[[float], None]]] = []
        self.count = 0
        self.told: dict[str, Told] = {}
        self.service: dict[str, str] = {}
        self.waiting: dict[str, set[str]] = {s: set() for s in mall.agency_of}
        self.down: set[str] = set()
        self.desks = [Desk(d.id, d.agency, d.services, d.late, d.lunch, d.lunch_len, d.pace) for d in mall.desks]
        self.slow = self.rng.uniform(0.85, 1.1) if bad else self.rng.uniform(0.92, 1.08)
        self.seconds: list[float] = []

    def at(self, moment: float, act: Callable[[float], None]) -> None:
        self.count += 1
        heappush(self.heap, (moment, self.count, act))

    def run(self) -> dict[str, Told]:
        mall, rng = self.mall, self.rng
        self.ask(
            {
                "do": "start_day",
                "services": mall.agency_of,
                "counters": {d.id: d.services for d in self.desks},
                "now": 25_000,
            }
        )
        for n in range(self.tickets):
            spread = rng.random()
            moment = rng.uniform(27_000, 36_000) if spread < 0.5 else rng.triangular(36_000, LAST_NUMBER, 37_000)
            self.at(moment, lambda now, n=n: self.arrive(now, n))
        for desk in self.desks:
            self.plan(desk)
        for agency in {d.agency for d in self.desks}:
            if rng.random() < (0.25 if self.bad else 0.06):
                begin = rng.uniform(29_000, 50_000)
                self.at(begin, lambda now, a=agency: self.outage(now, a, on=True))
                self.at(begin + rng.uniform(900, 3600), lambda now, a=agency: self.outage(now, a, on=False))
        while self.heap and self.heap[0][0] < LATEST:
            moment, _, act = heappop(self.heap)
            act(moment)
        self.ask({"do": "end_day", "now": LATEST})
        return self.told

    def plan(self, desk: Desk) -> None:
        rng = self.rng
        if rng.random() < 0.04:
            return
        begin = (
            OPENING + max(0.0, desk.late + rng.gauss(0, 300)) + (rng.expovariate(1 / 900) if rng.random() < 0.2 else 0)
        )
        self.at(begin, lambda now: self.open(now, desk))
        for _ in range(1 if rng.random() < 0.5 else 0):
            self.at(
                rng.uniform(32_000, 53_000), lambda now: self.want_break(now, desk, rng.uniform(300, 900), "sebentar")
            )
        self.at(
            desk.lunch + rng.gauss(0, 300),
            lambda now: self.want_break(now, desk, max(900, desk.lunch_len + rng.gauss(0, 400)), "makan"),
        )

    def open(self, now: float, desk: Desk) -> None:
        desk.open = True
        self.ask({"do": "open_counter", "counter": desk.id, "officer": "p", "now": now})
        self.free(now, desk)

    def want_break(self, now: float, desk: Desk, length: float, why: str) -> None:
        if not desk.open or desk.away:
            return
        if desk.busy:
            desk.wish = length, why
            return
        desk.wish = None
        desk.away = True
        self.ask({"do": "pause_counter", "counter": desk.id, "why": why, "now": now})
        self.at(now + length, lambda later: self.back_from_break(later, desk))

    def back_from_break(self, now: float, desk: Desk) -> None:
        desk.away = False
        self.ask({"do": "resume_counter", "counter": desk.id, "now": now})
        self.free(now, desk)

    def free(self, now: float, desk: Desk) -> None:
        desk.busy = False
        if desk.wish:
            self.want_break(now, desk, *desk.wish)
            return
        gap = self.rng.uniform(4, 40)
        if self.rng.random() < 0.012:
            gap += self.rng.uniform(300, 1200)
        if any(self.waiting[s] for s in desk.services):
            desk.busy = True
            self.at(now + gap, lambda later: self.call(later, desk))

    def call(self, now: float, desk: Desk) -> None:
        desk.busy = False
        if desk.away:
            return
        if desk.agency in self.down:
            desk.busy = True
            self.at(now + 60, lambda later: self.call(later, desk))
            return
        name = self.ask({"do": "next", "counter": desk.id, "now": now})["ticket"]
        if name is None:
            return
        desk.busy = True
        service = self.service[name]
        self.waiting[service].discard(name)
        told = self.told[name]
        if told.called is None:
            told.called = now
        waited = now - told.at
        rng = self.rng
        if rng.random() < min(0.22, 0.03 + waited / 3600 * 0.05):
            self.at(now + rng.uniform(95, 150), lambda later: self.absent(later, desk, name))
            return
        walk = rng.uniform(8, 45)
        self.at(now + walk, lambda later: self.ask({"do": "start", "counter": desk.id, "ticket": name, "now": later}))
        mean = self.mall.minutes[service] * 60 * desk.pace * self.slow
        took = mean * rng.lognormvariate(-0.15, 0.55)
        self.at(now + walk + took, lambda later: self.done(later, desk, name))

    def done(self, now: float, desk: Desk, name: str) -> None:
        if self.rng.random() < 0.02:
            others = [s for s in self.mall.agency_of if self.mall.agency_of[s] == desk.agency]
            service = self.rng.choice(others)
            self.ask(
                {"do": "transfer", "counter": desk.id, "ticket": name, "service": service, "now": now, "keep": True}
            )
            self.service[name] = service
            self.waits(now, name)
        else:
            self.ask({"do": "finish", "counter": desk.id, "ticket": name, "now": now})
        self.free(now, desk)

    def absent(self, now: float, desk: Desk, name: str) -> None:
        self.ask({"do": "absent", "counter": desk.id, "ticket": name, "now": now})
        if self.rng.random() < 0.4 and self.told[name].group != "back":
            self.told[name].group = "back"
            self.at(now + self.rng.uniform(200, 1800), lambda later: self.back(later, name))
        self.free(now, desk)

    def back(self, now: float, name: str) -> None:
        self.ask({"do": "back", "ticket": name, "now": now})
        self.waits(now, name)

    def waits(self, now: float, name: str) -> None:
        service = self.service[name]
        self.waiting[service].add(name)
        idle = [d for d in self.desks if d.open and not d.busy and not d.away and service in d.services]
        if idle:
            self.free(now, self.rng.choice(idle))

    def arrive(self, now: float, n: int) -> None:
        rng, name = self.rng, f"t{n}"
        service = rng.choices(list(self.mall.weight), list(self.mall.weight.values()))[0]
        group = rng.choice(PRIORITY) if rng.random() < 0.17 else "normal"
        self.service[name] = service
        self.ask({"do": "issue", "ticket": name, "service": service, "group": group, "now": now})
        idle = any(d.open and not d.busy and not d.away and service in d.services for d in self.desks)
        begin = perf_counter()
        said = self.ask({"do": "estimate", "ticket": name, "now": now})["range"]
        self.seconds.append(perf_counter() - begin)
        self.told[name] = Told(now, group, not idle, tuple(said) if said else None)
        self.waits(now, name)

    def outage(self, now: float, agency: str, *, on: bool) -> None:
        (self.down.add if on else self.down.discard)(agency)
        self.ask({"do": "outage", "agency": agency, "on": on, "now": now})


def asker(days: PlayedDays) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Requests straight to the played days, without JSON between."""
    return lambda fields: days.answer(Request(fields["do"], fields))


def figures(told: list[Told]) -> dict[str, float]:
    """Of the queued: mean error, coverage, width, lateness (per cent, minutes) and how many were told nothing."""
    queued = [t for t in told if t.queued and t.called is not None]
    known = [(t, t.range, t.called - t.at) for t in queued if t.range is not None and t.called is not None]
    if not known:
        return {}
    n = len(known)
    return {
        "n": n,
        "none": len(queued) - n,
        "wait": sum(w for _, _, w in known) / n / 60,
        "mae": sum(abs(w - r[1]) for _, r, w in known) / n / 60,
        "bias": sum(r[1] - w for _, r, w in known) / n / 60,
        "cover": 100 * sum(r[0] <= w <= r[2] for _, r, w in known) / n,
        "width": sum(r[2] - r[0] for _, r, _ in known) / n / 60,
        "late": 100 * sum(w > r[2] for _, r, w in known) / n,
    }
