"""A process that works on a queue file until it is killed, telling each acknowledgement on standard output.

Usage: python -m tests.store.child issue|officer FILE NAME
"""

from __future__ import annotations

import sys
from pathlib import Path

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.rules.errors import Refused
from shared.rules.tickets import Ticket
from shared.store.sqlite import open_store


def say(*words: object) -> None:
    """One line, at once."""
    print(*words, flush=True)


def acknowledge(ticket: Ticket) -> None:
    """The line that a visitor's paper would be."""
    say("ticket", ticket.id, ticket.number, ticket.code)


def issue(path: Path, name: str) -> None:
    """Give numbers without end."""
    queue = LocalQueue(open_store(path), SystemClock())
    say("ready")
    while True:
        acknowledge(queue.issue("A01"))


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
    work = {"issue": issue, "officer": officer}[sys.argv[1]]
    work(Path(sys.argv[2]), *sys.argv[3:])  # type: ignore[operator]
