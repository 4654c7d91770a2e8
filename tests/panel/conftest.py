"""What the tests of the panel share: a panel at a counter, and the page helper of tests/views."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from shared.rules.tickets import Group
from tests.panel.stage import Stage
from tests.panel.window import Open, Panel
from tests.views.conftest import open_screen

__all__ = ["open_screen", "stage"]


@pytest.fixture
def stage(qapp: QGuiApplication) -> Stage:
    """A panel at counter 1 with two visitors waiting, the second press of anything allowed."""
    stage = Stage("1")
    stage.drain()
    stage.issue()
    stage.issue()
    stage.pass_time(2)
    return stage


@pytest.fixture
def panel(open_screen: Open) -> Panel:
    """A panel at counter 1 with three visitors waiting, one with priority."""
    stage = Stage("1")
    stage.drain()
    for group in (Group.NORMAL, Group.NORMAL, Group.LANSIA):
        stage.issue("A01", group)
    return Panel(open_screen, stage=stage)
