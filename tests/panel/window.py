"""A stage with its window, for tests that press real keys and click."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem

from tests.fakes.small_mall import small_mall
from tests.panel.stage import Stage, desk_of
from tests.views.screen import Screen

SMALL = (900, 600)
BUTTONS = (
    "mainAction", "again", "finishOnly", "absent", "outcomes", "park", "transfer", "undo", "break", "closeCounter",
    "leave", "dock",
)  # fmt: skip
Open = Callable[..., Screen]


class Panel:
    """A stage with its window; keys and clicks are followed by the queue's answer."""

    def __init__(self, open_screen: Open, size: tuple[int, int] = SMALL, stage: Stage | None = None) -> None:
        self.stage = stage or Stage()
        self.screen = open_screen("display.panel.views", "Main", {"viewModel": self.stage.panel}, size)
        self.stage.moved()
        self.screen.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.screen.press(key, modifiers)
        self.answer()

    def click(self, name: str) -> None:
        self.screen.click(name)
        self.answer()

    def answer(self) -> None:
        self.stage.drain()
        self.stage.pass_time(2)
        self.screen.settle()

    def item(self, name: str) -> QQuickItem:
        found = self.screen.root.findChild(QQuickItem, name)
        assert found is not None, name
        return found

    def places(self) -> dict[str, tuple[float, float, float, float]]:
        found = {}
        for name in BUTTONS:
            item = self.item(name)
            assert item.isVisible(), name
            corner = item.mapToScene(QPointF(0, 0))
            found[name] = (corner.x(), corner.y(), item.width(), item.height())
        return found


def words(panel: Panel, name: str) -> str:
    return str(panel.item(name).property("text"))


def impatient() -> Stage:
    """A counter at which one unanswered call is enough to be absent."""
    mall = small_mall()
    stage = Stage("1", replace(mall, settings=replace(mall.settings, absent_calls=1, absent_after_s=0)))
    stage.drain()
    return stage


def park(stage: Stage) -> None:
    desk = desk_of(stage)
    stage.do(desk.stepOn)
    stage.do(desk.stepOn)
    stage.do(desk.park)
