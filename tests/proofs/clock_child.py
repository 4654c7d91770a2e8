"""One program on a queue file, on a machine whose clock a test sets: does what it is told, line by line.

Usage: python -m tests.proofs.clock_child QUEUE MACHINE right|wall
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from shared.actions import moment
from shared.actions.local import LocalQueue
from shared.ports.clock import Clock
from shared.ports.store import ReadUnit
from shared.rules.errors import Refused
from shared.rules.hall_time import Told, Uptime
from shared.rules.mall import Mall
from shared.rules.tickets import Ticket
from shared.store.sqlite import open_store
from shared.store.writing import SqliteUnit


class MachineClock:
    """A machine's clock for every process on it: a small file with its true moment, its error and its starts."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def set(self, true: datetime, wrong: timedelta, boot: int, up_s: float) -> None:
        """What every process reads from now on."""
        draft = self._file.with_suffix(".new")
        draft.write_text(json.dumps([true.isoformat(), wrong.total_seconds(), boot, up_s]), "ascii")
        draft.replace(self._file)

    def now(self) -> datetime:
        """What the clock shows, in UTC."""
        true, wrong, _, _ = json.loads(self._file.read_text("ascii"))
        return datetime.fromisoformat(true) + timedelta(seconds=wrong)

    def uptime(self) -> Uptime:
        """How long the machine has been running."""
        _, _, boot, up_s = json.loads(self._file.read_text("ascii"))
        return Uptime(f"boot {boot}", up_s)


def trust_the_clock() -> None:
    """Wrong on purpose: the hall's moment is what the clock shows, and whoever it says came first is first."""

    def wall(unit: ReadUnit, mall: Mall, clock: Clock) -> Told:
        return Told(clock.now())

    moment.present = wall
    right = SqliteUnit.add_ticket

    def by_the_clock(self: SqliteUnit, **given: Any) -> Ticket:
        return right(self, **{**given, "order_at": given["at"]})

    SqliteUnit.add_ticket = by_the_clock  # type: ignore[method-assign]


def answers(queue: LocalQueue) -> dict[str, Callable[[str], object]]:
    """What can be asked, with one word each."""

    def issued(service: str) -> object:
        ticket = queue.issue(service)
        return [ticket.number, ticket.day.isoformat(), ticket.issued_at.isoformat()]

    def panel(counter: str) -> object:
        view = queue.panel(counter)
        held = view.counter.ticket
        return {
            "now": view.now.isoformat(),
            "waited": {
                n.choice.ticket.number: (view.now - n.choice.ticket.issued_at).total_seconds() for n in view.next
            },
            "served": held and held.started_at and (view.now - held.started_at).total_seconds(),
            "states": [c.counter.state.value for c in queue.counters() if c.plan.id in ("1", "2")],
        }

    return {
        "issue": issued,
        "open": lambda counter: queue.open_counter(counter).id,
        "next": lambda counter: queue.call_next(counter).number,
        "again": lambda counter: queue.call_again(counter).number,
        "start": lambda counter: queue.start(counter).number,
        "finish": lambda counter: queue.finish(counter).number,
        "absent": lambda counter: queue.absent(counter).number,
        "panel": panel,
        "tick": lambda _: queue.tick(),
        "doubt": lambda _: (doubt := queue.health().clock) and doubt.fault.value,
        "accept": lambda words: queue.accept_clock(new_day=words == "new_day") is not None,
    }


def main(path: Path, machine: Path, mode: str) -> None:
    """Answer every line ``WORD WORDS`` with one line of JSON."""
    if mode == "wall":
        trust_the_clock()
    can = answers(LocalQueue(open_store(path), MachineClock(machine)))
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        word, _, words = line.strip().partition(" ")
        try:
            print(json.dumps(can[word](words)), flush=True)
        except Refused as refused:
            print(json.dumps({"refused": refused.reason.value}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
