"""Referees a played day from outside: it sees the lines that go in and out and keeps its own plain account of the hall.

It knows the declared policy only: at most ``k`` priority calls in a row at a counter while a normal visitor waits whom
it may serve; the head start; who comes back late lets ``return_after`` numbers pass; a transfer keeps its place or goes
to the tail. Nothing of the program is imported here.
"""

from __future__ import annotations

from collections import Counter as Tally
from dataclasses import dataclass, field
from typing import Any

NORMAL = "normal"
RETURNS = 2
USUAL = {"k": 2, "head_start_min": 0, "return_after": 2, "absent_calls": 3, "absent_after_s": 90}


@dataclass
class Visitor:
    """One ticket. ``behind`` is set for who came back late: numbers that still go first."""

    name: Any
    service: str
    priority: bool
    came: float
    place: int
    status: str = "waiting"
    called: float = 0.0
    behind: int | None = None
    returns: int = 0


@dataclass
class Counter:
    """One counter."""

    services: set[str]
    state: str = "closed"
    run: int = 0
    holds: str | None = None


@dataclass
class Referee:
    """``found`` counts what is wrong, by kind; ``seen`` the requests; ``first`` tells the first fault."""

    found: Tally[str] = field(default_factory=Tally)
    seen: Tally[str] = field(default_factory=Tally)
    first: str = ""
    visitors: dict[str, Visitor] = field(default_factory=dict)
    counters: dict[str, Counter] = field(default_factory=dict)
    services: set[str] = field(default_factory=set)
    rule: dict[str, int] = field(default_factory=dict)
    places: int = 0
    now: float = 0.0

    def read(self, request: dict[str, Any], answer: dict[str, Any]) -> None:
        """One line in, one line out."""
        do = request["do"]
        self.seen[do] += 1
        self.now = max(self.now, float(request.get("now", self.now))) if do != "start_day" else float(request["now"])
        may = self._may(do, request)
        refused = "refused" in answer
        self.seen["refused"] += refused
        if refused and not (isinstance(answer["refused"], str) and answer["refused"].strip()):
            self._fault("malformed answer", request, answer)
        if may is not None and refused == may:
            self._fault("wrongly refused" if refused else "wrongly allowed", request, answer)
        if refused or do == "start_day":
            if not refused:
                self._start_day(request)
            return
        if do == "next":
            self._next(request, answer)
        elif do == "estimate":
            self._estimate(request, answer)
        elif answer != {}:
            self._fault("malformed answer", request, answer)
        self._note(do, request)

    # -- what the answers must be --------------------------------------------------------------------------------
    def _may(self, do: str, request: dict[str, Any]) -> bool | None:
        """Whether the request must be done (else refused)."""
        visitor = self.visitors.get(text(request.get("ticket")))
        counter = self.counters.get(text(request.get("counter")))
        holds = visitor is not None and counter is not None and counter.holds == text(visitor.name)
        service = text(request.get("service")) in self.services
        match do:
            case "issue":
                return visitor is None and service
            case "estimate":
                return visitor is not None
            case "back":
                return visitor is not None and visitor.status == "absent" and visitor.returns < RETURNS
            case "open_counter":
                return counter is not None
            case "close_counter":
                held = self.visitors.get(counter.holds or "") if counter else None
                return counter is not None and (held is None or held.status != "called")
            case "pause_counter" | "resume_counter":
                return counter is not None and counter.state != "closed"
            case "next":
                return counter is not None and counter.state == "open" and counter.holds is None
            case "start":
                return holds and visitor is not None and visitor.status == "called"
            case "finish":
                return holds and visitor is not None and visitor.status == "serving"
            case "absent":
                waited = self.now - visitor.called if visitor else 0.0
                called = holds and visitor is not None and visitor.status == "called"
                # At the very second, rounding decides.
                near = abs(waited - self.rule["absent_after_s"]) < 0.001
                return None if called and near else called and waited >= self.rule["absent_after_s"]
            case "transfer":
                return holds and service and any(text(request["service"]) in c.services for c in self.counters.values())
            case _:
                return None

    def _next(self, request: dict[str, Any], answer: dict[str, Any]) -> None:
        name = text(request["counter"])
        counter = self.counters[name]
        mine = [v for v in self.visitors.values() if v.status == "waiting" and v.service in counter.services]
        expected = self._choice(counter, mine)
        got = answer.get("ticket", "")
        if got is None:
            if expected is not None:
                self._fault("nobody, while somebody waits", request, answer)
            return
        called = self.visitors.get(text(got))
        if called is None or type(got) is not type(called.name) or set(answer) != {"ticket"}:
            self._fault("unknown ticket called", request, answer)
            return
        if called.status != "waiting":
            self._fault(f"called while {called.status}", request, answer)
        if called.service not in counter.services:
            self._fault("called to a counter that does not serve it", request, answer)
        if any(c.holds == text(got) for c in self.counters.values()):
            self._fault("at two counters", request, answer)
        if expected is not None and called is not expected:
            self._fault("out of order", request, answer)
        normal_waits = any(not v.priority for v in mine)
        if called.priority and normal_waits and counter.run >= self.rule["k"]:
            self._fault("more than k in a row", request, answer)
        counter.run = counter.run + 1 if called.priority and normal_waits else 0
        for other in mine:
            if other is not called and other.behind:
                other.behind -= 1
        called.status, called.called, called.behind = "called", self.now, None
        counter.holds = text(got)

    def _choice(self, counter: Counter, mine: list[Visitor]) -> Visitor | None:
        """Whom the declared policy calls."""
        normals = [v for v in mine if not v.priority]
        pool = normals if normals and counter.run >= self.rule["k"] else mine
        due = [v for v in pool if v.behind == 0]
        line = [v for v in pool if v.behind is None]
        if due:
            return min(due, key=lambda v: (v.came, v.place))
        if line:
            return min(line, key=self._turn)
        return min(pool, key=lambda v: (v.behind or 0, v.came, v.place), default=None)

    def _turn(self, visitor: Visitor) -> tuple[float, float, int]:
        start = self.rule["head_start_min"] * 60
        if start:
            return 0, visitor.came - (start if visitor.priority else 0), visitor.place
        return 0 if visitor.priority else 1, visitor.came, visitor.place

    def _estimate(self, request: dict[str, Any], answer: dict[str, Any]) -> None:
        told = answer.get("range", "")
        self.seen["ranges"] += told is not None
        if told is None:
            return
        good = isinstance(told, list) and len(told) == 3 and all(isinstance(x, int | float) for x in told)
        if not good or not 0 <= told[0] <= told[1] <= told[2]:
            self._fault("malformed answer", request, answer)

    # -- what follows from a request that was done ---------------------------------------------------------------
    def _start_day(self, request: dict[str, Any]) -> None:
        self.visitors, self.places = {}, 0
        self.services = {text(name) for name in request["services"]}
        self.counters = {text(c): Counter({text(s) for s in served}) for c, served in request["counters"].items()}
        self.rule = {**USUAL, **request.get("settings", {})}

    def _note(self, do: str, request: dict[str, Any]) -> None:
        visitor = self.visitors.get(text(request.get("ticket")))
        counter = self.counters.get(text(request.get("counter")))
        if do == "issue":
            self.places += 1
            priority = request.get("group", NORMAL) != NORMAL
            made = Visitor(request["ticket"], text(request["service"]), priority, self.now, self.places)
            self.visitors[text(request["ticket"])] = made
        elif do == "end_day":
            for other in self.visitors.values():
                if other.status in ("waiting", "absent"):
                    other.status = "over"
            for each in self.counters.values():
                each.state, each.run = "closed", 0
        elif visitor is not None and do == "back":
            visitor.status, visitor.returns = "waiting", visitor.returns + 1
            visitor.behind = self.rule["return_after"] or None
        elif visitor is not None and counter is not None and do in ("start", "finish", "absent", "transfer"):
            visitor.status = {"start": "serving", "finish": "done", "absent": "absent", "transfer": "waiting"}[do]
            counter.holds = counter.holds if do == "start" else None
            if do == "transfer":
                visitor.service = text(request["service"])
                if not request.get("keep", True):
                    self.places += 1
                    visitor.came, visitor.place = self.now, self.places
        elif counter is not None and do in ("open_counter", "close_counter", "pause_counter", "resume_counter"):
            counter.state = {"close_counter": "closed", "pause_counter": "break"}.get(do, "open")

    def _fault(self, kind: str, request: dict[str, Any], answer: dict[str, Any]) -> None:
        self.found[kind] += 1
        self.first = self.first or f"{kind}: {request} → {answer}"


def text(name: object) -> str:
    """A name as text: 7, 7.0 and "7" are the same."""
    return str(int(name)) if isinstance(name, float) and name == int(name) else str(name)
