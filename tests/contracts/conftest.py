"""The fixtures of the contract suites: each test runs on every store, or on every side of the queue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from shared.rules.mall import Mall
from tests.contracts.officer import Hall
from tests.contracts.sides import SIDES, STORES, OpenStore
from tests.fakes.clock import SteppedClock
from tests.fakes.small_mall import at, small_mall

MakeHall = Callable[..., Hall]


@pytest.fixture(params=STORES)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OpenStore]:
    """A new store with the small hall's catalogue."""
    made = STORES[request.param](small_mall(), SteppedClock(at("09:30")), tmp_path)
    yield made
    made.store.close()


@pytest.fixture(params=SIDES)
def make_hall(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MakeHall]:
    """Makes a hall of a catalogue at a moment; by default the small one on Tuesday at 09.30."""
    made: list[Hall] = []

    def make(mall: Mall | None = None, moment: datetime | None = None) -> Hall:
        folder = tmp_path / str(len(made))
        folder.mkdir()
        hall = Hall(SIDES[request.param](mall or small_mall(), SteppedClock(moment or at("09:30")), folder))
        made.append(hall)
        return hall

    yield make
    for hall in made:
        hall.queue.close()


@pytest.fixture
def hall(make_hall: MakeHall) -> Hall:
    """The small hall on Tuesday at 09.30."""
    return make_hall()
