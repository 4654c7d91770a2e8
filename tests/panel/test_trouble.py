"""The officer's one line about the queue's machine: the worst trouble, in the head, nothing while all is well."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from display.panel.viewmodels.header import trouble_of
from shared.ports.health import Health, Room
from tests.panel.stage import Stage
from tests.panel.test_views import LAPTOP
from tests.panel.window import SMALL, Panel
from tests.views.screen import Screen

SAYS = {
    "damage": (Health(Room.SHORT, damage="rusak"), "Data antrean rusak sebagian."),
    "short": (Health(Room.SHORT), "Disk antrean hampir penuh."),
    "little": (Health(Room.LITTLE), "Ruang disk menipis."),
    "": (Health(), ""),
}


@pytest.mark.parametrize("trouble", SAYS)
def test_the_worst_trouble_is_told(trouble: str) -> None:
    assert trouble_of(SAYS[trouble][0]) == trouble


@pytest.mark.parametrize("size", [LAPTOP, SMALL])
def test_it_stands_in_the_head_until_it_is_over(
    qapp: QGuiApplication, open_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    stage = Stage("1")
    panel = Panel(open_screen, size, stage)

    def lines() -> list[QQuickItem]:
        return [line for line in panel.screen.root.findChildren(QQuickItem, "trouble") if line.isVisible()]

    assert lines() == []
    for trouble in ("short", "damage", "little"):
        health, said = SAYS[trouble]
        stage.panel.worry(health)
        panel.screen.settle()
        (line,) = lines()
        assert str(line.property("text")).startswith(said)
        top = line.mapToScene(QPointF(0, 0)).y()
        assert 0 <= top < top + line.height() <= panel.screen.view.height() * 0.12, "inside the head"
        stage.pass_time(600)
        assert lines() == [line], "no press and no time takes it away"
    stage.panel.worry(Health())
    panel.screen.settle()
    assert lines() == []
