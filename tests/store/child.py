"""A process that works on a queue file until it is killed, telling each acknowledgement on standard output.

Usage: python -m tests.store.child issue|broken|mixed|writer|officer FILE NAME [COUNT]
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import WorldFault
from shared.ports.store import Unit
from shared.rules.errors import Refused
from shared.rules.tickets import Group, Ticket
from shared.store.sqlite import SqliteStore, open_store


def say(*words: object) -> None:
    """One line, at once."""
    print(*words, flush=True)


class HastyStore:
    """A store that is wrong on purpose: it acknowledges inside the transaction, before the commit."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """Acknowledge, then commit."""
        with self._store.write() as unit:
            yield unit
            for event in unit.events(unit.last_seq() - 1, 1):
                ticket = unit.ticket(event.ticket or 0)
                if ticket is not None:
                    acknowledge(ticket)

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


def acknowledge(ticket: Ticket) -> None:
    """The line that a visitor's paper would be."""
    say("ticket", ticket.id, ticket.number, ticket.code)


def issue(path: Path, name: str) -> None:
    """Give numbers without end."""
    queue = LocalQueue(open_store(path), SystemClock())
    say("ready")
    while True:
        acknowledge(queue.issue("A01"))


def broken(path: Path, name: str) -> None:
    """Give numbers without end, each acknowledged too early."""
    queue = LocalQueue(HastyStore(open_store(path)), SystemClock())  # type: ignore[arg-type]
    say("ready")
    while True:
        queue.issue("A01")


def mixed(path: Path, name: str) -> None:
    """Everything that people do, at random, without end."""
    dice = random.Random(name)
    queue = LocalQueue(open_store(path), SystemClock())
    say("ready")
    while True:
        with suppress(Refused):
            act(queue, dice)


def act(queue: LocalQueue, dice: random.Random) -> None:
    """One action at random."""
    counter = dice.choice("1245")
    recent = f"A{max(1, dice.randrange(1, 400)):03d}"
    actions: list[Callable[[], object]] = [
        lambda: acknowledge(queue.issue(dice.choice(["A01", "A02"]), dice.choice(list(Group)))),
        lambda: acknowledge(queue.issue("A01")),
        lambda: queue.open_counter(counter),
        lambda: queue.close_counter(counter),
        lambda: queue.call_next(counter),
        lambda: queue.call_next(counter),
        lambda: queue.call_again(counter),
        lambda: queue.start(counter),
        lambda: queue.finish(counter),
        lambda: queue.park(counter),
        lambda: queue.resume(counter, recent),
        lambda: queue.cancel(recent),
        lambda: queue.transfer(counter, "A02"),
        lambda: queue.transfer(counter, to_counter="1"),
        lambda: queue.undo(counter),
    ]
    dice.choice(actions)()


def writer(path: Path, name: str, count: str) -> None:
    """``count`` actions, half of them numbers, half of them visits at the counter ``name``; then the troubles."""
    queue = LocalQueue(open_store(path), SystemClock())
    queue.open_counter(name)
    say("ready")
    sys.stdin.readline()
    troubles = []
    for turn in range(int(count)):
        try:
            if turn % 2 == 0:
                acknowledge(queue.issue("A01"))
            else:
                say("called", queue.call_next(name).number)
                queue.start(name)
                queue.finish(name)
        except (Refused, WorldFault) as trouble:
            troubles.append(f"{type(trouble).__name__}: {trouble}")
    for trouble in troubles:
        say("trouble", trouble)


def officer(path: Path, name: str) -> None:
    """For each line read, press *next* at the counter ``name`` and tell who was called."""
    queue = LocalQueue(open_store(path), SystemClock())
    say("ready")
    for _ in sys.stdin:
        try:
            say("called", queue.call_next(name).number)
        except Refused as refused:
            say("refused", refused.reason.value)
        else:
            queue.start(name)
            queue.finish(name)
        say("ready")


if __name__ == "__main__":
    work = {"issue": issue, "broken": broken, "mixed": mixed, "writer": writer, "officer": officer}[sys.argv[1]]
    work(Path(sys.argv[2]), *sys.argv[3:])  # type: ignore[operator]
