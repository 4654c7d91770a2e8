"""On an upright screen the bar's names and the strip's names have room of their own, also in words twice as long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.views.screen import Screen
from tests.views.stretch import stretched_language
from tests.wall.ink import Ink, inks
from tests.wall.states import STATES

UPRIGHT = (1080, 1920)
UNIT = 8

Shown = Callable[[str], Screen]


@pytest.fixture
def stretched(qapp: object) -> Iterator[Shown]:
    """Opens the wall upright, every sentence at twice its length."""
    opened: list[Screen] = []
    words = ExitStack()

    def open_one(state: str) -> Screen:
        opened.append(Screen("display.wall.views", "Wall", {"wall": STATES[state]().face}, UPRIGHT))
        words.enter_context(stretched_language())
        opened[-1].view.engine().retranslate()
        opened[-1].settle()
        return opened[-1]

    yield open_one
    words.close()
    for screen in opened:
        screen.close()


def one(screen: Screen, name: str) -> Ink:
    (found,) = [ink for ink in inks(screen.root) if ink.item.objectName() == name]
    return found


@pytest.mark.parametrize("state", ["idle", "weekend", "whole_hall_idle", "drawn"])
def test_mall_and_room_stand_on_a_line_each(stretched: Shown, state: str) -> None:
    screen = stretched(state)
    mall, room = one(screen, "mall"), one(screen, "room")
    for ink in (mall, room):
        assert ink.item.property("lineCount") == 1, ink.text
        assert ink.item.property("fontInfo").property("pixelSize").toNumber() >= 2.5 * UNIT, ink.text
    assert mall.rect.bottom() <= room.rect.top()


def test_names_of_the_strip_stay_below_its_heading(stretched: Shown) -> None:
    screen = stretched("long_names")
    heading = next(ink for ink in inks(screen.root) if ink.text.startswith("Öräng"))
    names = [ink for ink in inks(screen.root) if ink.text == "BPJS Ketenagakerjaan"]
    assert names
    assert all(
        ink.rect.top() >= heading.rect.bottom() + UNIT for ink in names if ink.rect.left() < heading.rect.right()
    )
