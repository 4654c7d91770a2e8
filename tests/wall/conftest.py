"""What tests of the wall's window share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.views.screen import Screen
from tests.wall.stage import Stage
from tests.wall.window import FULL_HD, Opened


@pytest.fixture
def open_wall(qapp: object) -> Iterator[Opened]:
    """Opens the wall's window on a stage; closed after the test."""
    opened: list[Screen] = []

    def show(stage: Stage, size: tuple[int, int] = FULL_HD) -> Screen:
        screen = Screen("display.wall.views", "Wall", {"wall": stage.face}, size)
        opened.append(screen)
        return screen

    yield show
    for screen in opened:
        screen.close()
