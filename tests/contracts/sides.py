"""Every store and every side of the queue that has to pass the same suite; a new one joins with one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from shared.actions.local import LocalQueue
from shared.actions.queue import Queue
from shared.ports.store import Store
from shared.rules.mall import Mall
from shared.store.sqlite import create_store, memory_store, open_store
from tests.fakes.clock import SteppedClock
from tests.fakes.memory_store import MemoryStore, made_store


@dataclass(frozen=True)
class OpenStore:
    """A store, and how to open another one on the same data (``None`` where that cannot be)."""

    store: Store
    another: Callable[[], Store] | None


@dataclass(frozen=True)
class Side:
    """A queue under test on a clock that a test steps; ``another`` opens one more on the same data."""

    queue: Queue
    clock: SteppedClock
    another: Callable[[], Queue] | None


StoreFactory = Callable[[Mall, SteppedClock, Path], OpenStore]
SideFactory = Callable[[Mall, SteppedClock, Path], Side]


def _plain(mall: Mall, clock: SteppedClock, folder: Path) -> OpenStore:
    first = made_store(mall, clock.now())
    return OpenStore(first, lambda: MemoryStore(first.file))


def _sqlite_file(mall: Mall, clock: SteppedClock, folder: Path) -> OpenStore:
    path = folder / "queue.db"
    return OpenStore(create_store(path, mall, clock.now(), {}), lambda: open_store(path))


def _sqlite_memory(mall: Mall, clock: SteppedClock, folder: Path) -> OpenStore:
    return OpenStore(memory_store(mall, clock.now()), None)


STORES: Mapping[str, StoreFactory] = {
    "plain": _plain,
    "sqlite-file": _sqlite_file,
    "sqlite-memory": _sqlite_memory,
}


def _local(make: StoreFactory) -> SideFactory:
    def side(mall: Mall, clock: SteppedClock, folder: Path) -> Side:
        opened = make(mall, clock, folder)
        more = opened.another
        another = None if more is None else lambda: LocalQueue(more(), clock)
        return Side(LocalQueue(opened.store, clock), clock, another)

    return side


SIDES: Mapping[str, SideFactory] = {f"local-{name}": _local(make) for name, make in STORES.items()}
