"""The call rule once more, in the plainest words: a list, searched anew for every call."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Person:
    """Somebody who waits."""

    name: int
    service: str
    priority: bool
    came: float
    rank: int
    behind: int | None = None
    """Set for who came back late: numbers still to be called before."""


@dataclass
class PlainHall:
    """Waiting people and each counter's run of priority calls."""

    k: int
    head_start_s: float
    waiting: list[Person] = field(default_factory=list)
    runs: dict[str, int] = field(default_factory=dict)

    def call(self, counter: str, services: list[str]) -> Person | None:
        """Who is called now, by the rule as the handbook tells it."""
        mine = [p for p in self.waiting if p.service in services]
        if not mine:
            return None
        normal_waits = any(not p.priority for p in mine)
        run = self.runs.get(counter, 0)
        allowed = [p for p in mine if not p.priority] if normal_waits and run >= self.k else mine
        due = [p for p in allowed if p.behind == 0]
        in_line = [p for p in allowed if p.behind is None]
        if due:
            called = min(due, key=lambda p: (p.came, p.rank))
        elif in_line:
            called = min(in_line, key=self._place)
        else:
            called = min(allowed, key=lambda p: (p.behind, p.came, p.rank))
        self.runs[counter] = run + 1 if called.priority and normal_waits else 0
        self.waiting.remove(called)
        for person in mine:
            if person is not called and person.behind:
                person.behind -= 1
        return called

    def _place(self, person: Person) -> tuple[float, float, int]:
        if self.head_start_s:
            return 0, person.came - (self.head_start_s if person.priority else 0), person.rank
        return 0 if person.priority else 1, person.came, person.rank
