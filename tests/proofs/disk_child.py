"""A process that gives numbers on the installed product's own path to the file, whatever the disk says.

Usage: python -m tests.proofs.disk_child URL SERVICE. One line an answer: ``ticket ID NUMBER CODE MONOTONIC`` or
``full MONOTONIC SENTENCE``; it ends with the end of its standard input.
"""

from __future__ import annotations

import sys
import threading
import time

from shared.ports.errors import WorldFault
from shared.wiring import open_queue


def say(*words: object) -> None:
    """One line, at once."""
    print(*words, flush=True)


def main(url: str, service: str) -> None:
    """Give numbers without end, ten a second at most after a refusal."""
    over = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
    queue = open_queue(url)
    say("ready")
    turn = 0
    while not over.is_set():
        turn += 1
        try:
            ticket = queue.issue(service)
            if turn % 20 == 0:
                queue.tick()
        except WorldFault as fault:
            say("full", time.monotonic(), fault)
            over.wait(0.05)
        else:
            say("ticket", ticket.id, ticket.number, ticket.code, time.monotonic())
    queue.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
