"""A process that works on a queue file with seven others, and tells how long each action has taken.

Usage: python -m tests.proofs.contention_child FILE COUNTER COUNT immediate|deferred|pushing
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import WorldFault
from shared.ports.store import Unit
from shared.rules.errors import Reason, Refused
from shared.store.sqlite import SqliteStore, open_store


class DeferredStore(SqliteStore):
    """A store that is wrong on purpose: its transactions take the lock only when they first write."""

    @contextmanager
    def write(self) -> Iterator[Unit]:
        with self._transaction("BEGIN"):
            yield self._unit


class PushingStore(SqliteStore):
    """A store without turns: whoever comes at the right moment is let in."""

    @contextmanager
    def write(self) -> Iterator[Unit]:
        with self._transaction("BEGIN IMMEDIATE"):
            yield self._unit


STORES = {"immediate": SqliteStore, "deferred": DeferredStore, "pushing": PushingStore}


def say(*words: object) -> None:
    """One line, at once."""
    print(*words, flush=True)


def main(file: str, counter: str, count: str, begin: str) -> None:
    """Half of the actions give numbers, the others call, start and finish at the counter."""
    store = open_store(Path(file))
    queue = LocalQueue(store, SystemClock())
    queue.open_counter(counter)
    queue = LocalQueue(STORES[begin](store._db, store._path), SystemClock())
    say("ready")
    sys.stdin.readline()
    visit: list[Callable[[], object]] = [
        lambda: queue.call_next(counter), lambda: queue.start(counter), lambda: queue.finish(counter)
    ]  # fmt: skip
    told, step = [], 0
    for turn in range(int(count)):
        giving = turn % 2 == 0
        began = time.perf_counter()
        try:
            ticket = queue.issue("A01") if giving else visit[step]()
        except Refused as refused:
            line = f"refused {refused.reason.value}"
            if refused.reason is not Reason.NOBODY_WAITING:
                step = 0
        except WorldFault as fault:
            line = f"fault {fault}"
        else:
            line = f"ticket {ticket.id} {ticket.number} {ticket.code}" if giving else f"done {step} {ticket.number}"
            step = step if giving else (step + 1) % 3
        told.append(f"{time.perf_counter() - began:.6f} {line}")
    say("\n".join(told))
    queue.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
