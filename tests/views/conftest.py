"""Opens pages for tests and closes them again."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from tests.views.screen import Screen


@pytest.fixture
def open_screen(qapp: QGuiApplication) -> Iterator[Callable[..., Screen]]:
    """`open_screen(module, component, properties, size)` → Screen, closed at the end of the test."""
    screens: list[Screen] = []

    def open_one(*arguments: object, **named: object) -> Screen:
        screens.append(Screen(*arguments, **named))
        return screens[-1]

    yield open_one
    for screen in screens:
        screen.close()
