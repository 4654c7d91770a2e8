"""An officer's process: for each line read it presses *next* at its counter, serves, and tells who was called.

Usage: python -m tests.proofs.officers_child FILE COUNTER locked|unlocked. A line of input is a press; the answer is
``called NUMBER`` (with a reason when the visit went wrong), ``nobody`` or ``trouble WORDS``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shared.actions.local import LocalQueue
from shared.devices.clock import SystemClock
from shared.ports.errors import WorldFault
from shared.ports.store import Unit
from shared.rules.errors import Reason, Refused
from shared.store.sqlite import SqliteStore, open_store
from shared.store.writing import SqliteUnit


class LooksFirst(SqliteUnit):
    """A unit that is wrong on purpose: who is next was looked up before anybody had the lock."""

    seen: object = None

    def heads(self, *asked: object) -> object:  # type: ignore[override]
        return self.seen


class UnlockedStore(SqliteStore):
    """A store that is wrong on purpose: it looks, and takes the lock for writing afterwards."""

    counter = ""

    @contextmanager
    def write(self) -> Iterator[Unit]:
        with self.read() as look:
            mall = look.mall()
            seen = look.heads(mall.day(SystemClock().now()), self.counter, mall.counter[self.counter].services)
        with self._transaction("BEGIN IMMEDIATE"):
            unit = LooksFirst(self._db, self._current_mall)
            unit.seen = seen
            yield unit


def say(*words: object) -> None:
    """One line, at once."""
    print(*words, flush=True)


def press(queue: LocalQueue, counter: str) -> str:
    """Call whoever is next, and serve."""
    try:
        called = queue.call_next(counter)
    except Refused as refused:
        return "nobody" if refused.reason is Reason.NOBODY_WAITING else f"trouble {refused.reason.value}"
    except WorldFault as fault:
        return f"trouble {fault}"
    try:
        queue.start(counter)
        queue.finish(counter)
    except Refused as refused:
        return f"called {called.number} {refused.reason.value}"
    return f"called {called.number}"


def main(file: str, counter: str, lock: str) -> None:
    """Press when told, until the input ends."""
    store = open_store(Path(file))
    if lock == "unlocked":
        store = UnlockedStore(store._db, store._path)
        store.counter = counter  # type: ignore[attr-defined]
    queue = LocalQueue(store, SystemClock())
    say("ready")
    for _ in sys.stdin:
        say(press(queue, counter))
    queue.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
