"""The fixtures of the contract suites: each test runs on every store, or on every side of the queue."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from shared.rules.mall import Mall
from tests.contracts.officer import Hall
from tests.contracts.sides import SIDES, STORES, OpenStore
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import at, small_mall

MakeHall = Callable[..., Hall]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder in memory where there is one: these suites ask for the rules, not for the disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as made:
        yield Path(made)


@pytest.fixture(params=STORES)
def opened(request: pytest.FixtureRequest, folder: Path) -> Iterator[OpenStore]:
    """A new store with the small hall's catalogue."""
    made = STORES[request.param](small_mall(), SteppedClock(at("09:30")), folder)
    yield made
    made.store.close()


@pytest.fixture(params=SIDES)
def make_hall(request: pytest.FixtureRequest, folder: Path) -> Iterator[MakeHall]:
    """Makes a hall of a catalogue at a moment; by default the small one on Tuesday at 09.30."""
    made: list[Hall] = []

    def make(mall: Mall | None = None, moment: datetime | None = None) -> Hall:
        own = folder / str(len(made))
        own.mkdir()
        hall = Hall(SIDES[request.param](mall or small_mall(), SteppedClock(moment or at("09:30")), own))
        made.append(hall)
        return hall

    yield make
    for hall in made:
        hall.queue.close()


@pytest.fixture
def hall(make_hall: MakeHall) -> Hall:
    """The small hall on Tuesday at 09.30."""
    return make_hall()
