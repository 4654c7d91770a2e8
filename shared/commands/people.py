"""The sample people of the demonstration: visitors at the kiosk, an officer at the panel, an onlooker at the wall."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

from shared.qt.robot import Click, Pause, Photo, Robot, Step, Touch, Until

_TILES = ("tile:A02", "tile:A03", "tile:A02", "tile:D01")
_GROUPS = ("group:lansia", "group:hamil", "group:disabilitas", "group:balita")
_READ_MS = 900
_KEY_GUARD_MS = 1_700
"""A little more than the 1.5 s in which the panel takes the same key only once."""


def visitors(robot: Robot, photos: Path) -> Iterator[Step]:
    """One visitor after the other: look for the service, read the answer, take a number, take the paper."""
    yield Until(lambda: robot.sees("tile:A02"))
    yield Pause(_READ_MS)
    yield Photo(photos / "kiosk-1-home.png")
    yield Touch("allAgencies")
    yield Pause(_READ_MS)
    yield Photo(photos / "kiosk-2-agencies.png")
    yield Touch("home")
    for visitor in count():
        tile = _TILES[visitor % len(_TILES)]
        yield Until(partial(robot.sees, tile))
        yield Pause(_READ_MS)
        yield Touch(tile)
        yield Until(lambda: robot.sees("takeNumber"))
        yield Pause(_READ_MS)
        if visitor == 0:
            yield Photo(photos / "kiosk-3-service.png")
        if visitor % 3 == 2:
            yield Touch("takePriority")
            yield Pause(_READ_MS)
            yield Photo(photos / "kiosk-5-priority.png")
            yield Touch(_GROUPS[visitor // 3 % len(_GROUPS)])
        else:
            yield Touch("takeNumber")
        yield Until(lambda: robot.sees("number"))
        yield Pause(2 * _READ_MS)
        yield Photo(photos / f"kiosk-4-ticket-{visitor + 1:03d}.png")
        yield Touch("home")


def officer(robot: Robot, photos: Path) -> Iterator[Step]:
    """An officer who calls, waits for the person, serves, and calls the next; now and then calls twice."""
    yield Until(lambda: robot.sees("mainAction"))
    yield Pause(_READ_MS)
    yield Photo(photos / "panel-1-ready.png")
    for visit in count(1):
        yield Until(lambda: robot.reads("mainAction").startswith("Panggil "))
        yield Click("mainAction")
        yield Until(lambda: robot.reads("mainAction").startswith("Mulai"))
        yield Pause(_KEY_GUARD_MS)
        yield Photo(photos / "panel-2-calling.png")
        if visit % 3 == 0:
            yield Click("again")
            yield Pause(_KEY_GUARD_MS)
        yield Pause(2 * _KEY_GUARD_MS)
        yield Click("mainAction")
        yield Until(lambda: robot.reads("mainAction").startswith("Selesai"))
        yield Pause(_KEY_GUARD_MS)
        yield Photo(photos / "panel-3-serving.png")
        yield Click("finishOnly")
        yield Pause(_KEY_GUARD_MS)


def onlooker(robot: Robot, photos: Path) -> Iterator[Step]:
    """Somebody in the hall who looks at the wall."""
    yield Until(lambda: robot.sees("board") or robot.sees("calledNumber"))
    yield Pause(_READ_MS)
    yield Photo(photos / "wall-1-first.png")
    for look in count(1):
        yield Until(lambda: robot.sees("calledNumber"))
        yield Pause(_READ_MS)
        yield Photo(photos / f"wall-2-calling-{look:03d}.png")
        yield Until(lambda: not robot.sees("calledNumber"))


def nobody(robot: Robot, photos: Path) -> Iterator[Step]:
    """A window that is only looked at."""
    yield Pause(_READ_MS)
    yield Photo(photos / f"{robot.view.title().rpartition(': ')[2].lower().replace(' ', '-')}.png")
