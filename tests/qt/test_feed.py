"""Screens hear of every change, of an outage once, and of its end."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from shared.ports.errors import QueueFault
from shared.qt.feed import Feed


class World:
    """A queue file that a test changes and takes away."""

    def __init__(self) -> None:
        self.number = 1
        self.away = False
        self.open: list[int] = []

    def connect(self) -> "Connection":
        if self.away:
            message = "the queue is away"
            raise QueueFault(message)
        return Connection(self)


class Connection:
    def __init__(self, world: World) -> None:
        self._world = world
        self._thread = threading.get_ident()
        world.open.append(self._thread)

    def version(self) -> int:
        assert threading.get_ident() == self._thread
        if self._world.away:
            message = "the queue is away"
            raise QueueFault(message)
        return self._world.number

    def close(self) -> None:
        assert threading.get_ident() == self._thread
        self._world.open.remove(self._thread)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def feed(world: World) -> Iterator[Feed]:
    feed = Feed(world.connect, poll_s=0.002)
    yield feed
    feed.close()
    assert world.open == []


def test_it_moves_once_on_opening_and_once_per_change(qtbot: QtBot, world: World, feed: Feed) -> None:
    seen: list[tuple[int, int]] = []
    feed.moved.connect(lambda version: seen.append((version, threading.get_ident())))
    feed.start()
    qtbot.waitUntil(lambda: len(seen) == 1)
    world.number = 2
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [(1, threading.get_ident()), (2, threading.get_ident())]


def test_a_slow_screen_skips_versions_but_gets_the_last(qtbot: QtBot, world: World, feed: Feed) -> None:
    seen: list[int] = []
    feed.moved.connect(seen.append)
    feed.start()
    for number in range(2, 40):
        world.number = number
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] == 39)
    assert len(seen) <= 3


def test_an_outage_is_told_once_and_so_is_its_end(qtbot: QtBot, world: World, feed: Feed, expect_log: set[str]) -> None:
    expect_log.add("shared.qt.feed")
    told: list[str] = []
    feed.moved.connect(lambda version: told.append(f"moved {version}"))
    feed.trouble.connect(told.append)
    feed.recovered.connect(lambda: told.append("recovered"))
    feed.start()
    qtbot.waitUntil(lambda: told == ["moved 1"])
    for _ in range(2):
        told.clear()
        world.away = True
        qtbot.waitUntil(lambda: told == ["the queue is away"])
        world.away = False
        qtbot.waitUntil(lambda: len(told) == 3)
        assert told == ["the queue is away", "recovered", "moved 1"]


def test_clocks_tick(qtbot: QtBot, feed: Feed) -> None:
    with qtbot.waitSignal(feed.tick, timeout=3000):
        feed.start()
